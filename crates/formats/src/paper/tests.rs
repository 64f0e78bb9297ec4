//! Paper: what fits, what stays together, what is read aloud, and what is said about letters without a font.

use proptest::prelude::*;

use super::{
    font::Fonts,
    layout::{Laid, Role, lay_out},
    *,
};

fn sheet(questions: usize, question: &str) -> Paper {
    let items = |count| vec![question.to_owned(); count];
    Paper {
        language: "en".to_owned(),
        title: "Sheet for Ana Silva".to_owned(),
        blocks: vec![
            Block::Title("Ana Silva".to_owned()),
            Block::Text("Bridge engineer, WSP".to_owned()),
            Block::Labelled("What I want to find out about:".to_owned(), "structural engineering, bridges, Toronto".to_owned()),
            Block::Heading("Must ask".to_owned()),
            Block::Questions(items(questions.min(3)), 2),
            Block::Heading("If there is time".to_owned()),
            Block::Questions(items(questions.saturating_sub(3)), 1),
            Block::Heading("Before we part".to_owned()),
            Block::List(vec!["Who else should I talk with?".to_owned()]),
        ],
        back: Some("Room to write".to_owned()),
    }
}

fn laid(paper: &Paper, size: PaperSize) -> Laid {
    lay_out(paper, size, &Fonts::load().unwrap())
}

/// The words of a page from the top to the bottom.
fn words(laid: &Laid, page: usize) -> String {
    laid.pages[page].print.iter().map(|placed| placed.text.as_str()).collect::<Vec<_>>().join("|")
}

#[test]
fn three_must_asks_and_eleven_others_stand_on_the_front_and_the_back_is_room_to_write() {
    for size in [PaperSize::A4, PaperSize::Letter] {
        let laid = laid(&sheet(14, "What is a usual week like for you?"), size);
        assert_eq!(laid.pages.len(), 2);
        assert!(words(&laid, 0).ends_with("Who else should I talk with?"), "{}", words(&laid, 0));
        assert_eq!(words(&laid, 1), "Room to write");
        assert!(laid.pages[1].rules.len() > 25);
    }
}

#[test]
fn a_must_ask_has_about_twice_the_room_of_another_question() {
    let mut paper = sheet(7, "Why?");
    paper.back = None;
    let page = &laid(&paper, PaperSize::A4).pages[0];
    let tops: Vec<f32> = page.print.iter().filter(|placed| placed.text == "Why?").map(|placed| placed.at.1).collect();
    let room = |from: f32, to: f32| page.rules.iter().filter(|rule| (to..from).contains(*rule)).count();
    let (must, other) = (room(tops[0], tops[1]), room(tops[4], tops[5]));
    assert!(must >= 2 * other - 1 && must <= 2 * other + 1 && other > 1, "{must} {other}");
}

#[test]
fn a_question_stands_whole_on_one_page_and_a_heading_never_alone_at_its_end() {
    let laid = laid(&sheet(40, &"What would you say about this and that and the rest of it? ".repeat(3)), PaperSize::Letter);
    for (number, element) in laid.elements.iter().enumerate() {
        let pages = laid.pages.iter().filter(|page| page.print.iter().any(|placed| placed.element == number)).count();
        assert!(element.role != Role::Body || pages == 1, "{number} on {pages}");
    }
    for page in &laid.pages {
        let last = page.print.iter().rfind(|placed| placed.text != "Room to write");
        assert!(last.is_none_or(|placed| laid.elements[placed.element].role != Role::Heading), "{page:?}");
    }
}

#[test]
fn the_tree_is_read_in_the_order_of_the_paper() {
    let roles: Vec<Role> = laid(&sheet(1, "Why?"), PaperSize::A4).elements.iter().map(|element| element.role).collect();
    use Role::{Body, Heading, Item, Label, List, Paragraph, Title};
    let list = [Heading, List, Item, Label, Body];
    let expect = [&[Title, Paragraph, Paragraph][..], &list, &[Heading], &list, &[Heading]].concat();
    assert_eq!(roles, expect);
}

#[test]
fn letters_without_a_font_are_named_and_signs_are_left_out_and_said() {
    let named = |name: &str| print(&Paper { blocks: vec![Block::Title(name.to_owned())], ..Paper::default() }, PaperSize::A4);
    assert_eq!(named("李明").unwrap_err(), NoPaper::Letters("李明".to_owned()));
    assert_eq!(named("Ana 🌉 Silva 🌉\u{fe0f}").unwrap().left_out, "🌉");
    for name in ["Łukasz Żółć", "Nguyễn Thị Hằng", "Ελένη Παπαδοπούλου", "Ірина Ґонта", "Jose\u{301} Nu\u{303}ez", "“Zoë” – Ångström’s"]
    {
        assert_eq!(named(name).unwrap().left_out, "", "{name}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_only_the_letters_that_occur() {
    let once = print(&sheet(14, "What is a usual week like for you?"), PaperSize::A4).unwrap();
    assert_eq!(once, print(&sheet(14, "What is a usual week like for you?"), PaperSize::A4).unwrap());
    assert!(once.pdf.starts_with(b"%PDF-1.7") && once.pdf.len() < 60_000, "{}", once.pdf.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_is_written_nothing_stands_outside_the_edges(texts in prop::collection::vec("[a-zA-Zäöüß .?\n]{0,300}", 0..12), long in "[a-z]{0,400}") {
        let mut paper = sheet(5, &long);
        paper.blocks.extend(texts.iter().map(|text| Block::Text(text.clone())));
        paper.blocks.push(Block::Quote(long.clone(), "Ana".to_owned()));
        let fonts = Fonts::load().unwrap();
        for size in [PaperSize::A4, PaperSize::Letter] {
            let (width, height) = size.points();
            for page in &laid(&paper, size).pages {
                for placed in &page.print {
                    let end = placed.at.0 + fonts.of(placed.weight).width(placed.text.trim_end(), placed.size);
                    prop_assert!(placed.at.0 >= 45.0 && end <= width - 45.0, "{placed:?} {end}");
                    prop_assert!(placed.at.1 >= 45.0 && placed.at.1 + placed.size <= height - 40.0, "{placed:?}");
                }
                prop_assert!(page.rules.iter().all(|rule| *rule >= 44.0));
            }
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>(), who in any::<String>()) {
        let paper = Paper { blocks: vec![Block::Title(text.clone()), Block::Quote(text.clone(), who.clone()), Block::Questions(vec![who, text], 1)], ..Paper::default() };
        let _ = print(&paper, PaperSize::Letter);
    }
}
