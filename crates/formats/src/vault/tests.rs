//! Names of files, front matter and marks: what leaves is safe, and parsers read it back.

use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(title: &str, expected: &str) {
    assert_eq!(FileNames::default().name(title, "Somebody"), expected);
}

#[test]
fn i17_names_of_files_are_what_people_are_called_in_any_script() {
    check("Ana Silva", "Ana Silva");
    check("김민준", "김민준");
    check("مريم الخطيب", "مريم الخطيب");
    check("Zoë O’Hara", "Zoë O’Hara");
}

#[test]
fn i17_no_name_leads_out_of_its_folder_or_is_refused_by_a_system() {
    check("../../etc/passwd", "etc passwd");
    check("C:\\Windows\\System32", "C Windows System32");
    check("CON", "_CON");
    check("nul.txt", "_nul.txt");
    check("com1", "_com1");
    check("Lpt¹", "_Lpt¹");
    check("Compton", "Compton");
    check("a\u{202e}gpj.exe", "a gpj.exe");
    check("who? [me]|#1", "who me 1");
    check("trailing... ", "trailing");
    check("\u{0}\u{1f}", "Somebody");
    check(".hidden", "hidden");
    assert_eq!(FileNames::default().name(&"é".repeat(500), "x").chars().count(), 80);
    assert!(FileNames::default().name(&"漢".repeat(500), "x").len() <= 200);
}

#[test]
fn i17_two_of_one_name_have_a_file_each_also_where_capitals_and_accents_do_not_count() {
    let mut names = FileNames::default();
    let all = ["Ana", "ana", "ANA", "Ana 2"].map(|title| names.name(title, "x"));
    assert_eq!(all, ["Ana", "ana 2", "ANA 3", "Ana 2 2"]);
    assert_eq!(names.name("e\u{301}", "x"), "é");
    assert_eq!(names.name("é", "x"), "é 2");
}

#[test]
fn front_matter_says_what_there_is_and_no_more() {
    let fields =
        [("name", vec!["Ana \"A\" Silva".to_owned()]), ("phone", vec![String::new()]), ("work", vec!["a".to_owned(), "b: c".to_owned()])];
    assert_eq!(front_matter(&fields), "---\nname: \"Ana \\\"A\\\" Silva\"\nwork:\n  - \"a\"\n  - \"b: c\"\n---\n");
}

#[test]
fn nothing_that_somebody_wrote_is_a_mark() {
    assert_eq!(as_written("# no\n[[x]] ==y==\n\n- z\n1. a"), "\\# no\\\n\\[\\[x\\]\\] \\=\\=y\\=\\=\n\n\\- z\\\n1\\. a");
    assert_eq!(as_written("\n \na\n\u{1}\n\n\nb\n"), "a\n\nb");
    assert_eq!(link("People/Ana", "A|n]a"), "[[People/Ana|A n a]]");
}

proptest! {
    #[test]
    fn i17_every_name_is_safe_and_no_two_are_the_same(titles in prop::collection::vec("\\PC{0,12}|[.~ ]{0,3}(con|NUL|com1|a)[. ]{0,2}|[a/\\\\:\u{0}-\u{1f}]{0,6}", 1..30)) {
        let mut names = FileNames::default();
        let mut seen = HashSet::new();
        for title in &titles {
            let name = names.name(title, "Somebody");
            prop_assert!(!name.is_empty() && name.len() <= 230 && !name.starts_with('.') && !name.ends_with(['.', ' ']), "{name:?}");
            prop_assert!(!name.chars().any(|sign| sign.is_control() || "\\/:*?\"<>|#^[]".contains(sign)), "{name:?}");
            prop_assert!(seen.insert(name.nfkd().collect::<String>().to_lowercase()), "{name:?} of {title:?} is taken");
        }
    }

    #[test]
    fn front_matter_is_read_back_by_a_parser_of_yaml(value in "\\PC{0,30}[\"\\\\\n\t:#'-]?\\PC{0,9}") {
        prop_assume!(!value.is_empty());
        let text = front_matter(&[("a", vec![value.clone()]), ("b", vec![value.clone(), value.clone()])]);
        let yaml = text.trim_start_matches("---\n").trim_end_matches("---\n");
        let read = yaml_rust2::YamlLoader::load_from_str(yaml).unwrap();
        prop_assert_eq!(read[0]["a"].as_str(), Some(value.as_str()));
        prop_assert_eq!(read[0]["b"][1].as_str(), Some(value.as_str()));
    }

    #[test]
    fn what_was_written_is_read_back_as_text_by_a_parser_of_markdown(text in "[ -~é漢]{0,40}(\n[ -~]{0,20}){0,5}") {
        use pulldown_cmark::{Event, Options, Parser, Tag};
        let mut read = String::new();
        for event in Parser::new_ext(&as_written(&text), Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH | Options::ENABLE_TASKLISTS) {
            match event {
                Event::Text(piece) => read.push_str(&piece),
                Event::HardBreak | Event::SoftBreak | Event::Start(Tag::Paragraph) => read.push('\n'),
                Event::End(_) => {}
                other => prop_assert!(false, "{other:?} in {text:?}"),
            }
        }
        let words = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        prop_assert_eq!(words(&read), words(&text));
    }

    #[test]
    fn a_packed_folder_is_unpacked_as_it_was(texts in prop::collection::vec("\\PC{0,60}", 0..6)) {
        use std::io::Read as _;
        let mut names = FileNames::default();
        let files: Vec<(String, Vec<u8>)> = texts.iter().map(|text| (format!("People/{}.md", names.name(text, "x")), text.clone().into_bytes())).collect();
        let bytes = pack(&files, jiff::civil::date(2026, 3, 1).at(12, 0, 0, 0)).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        prop_assert_eq!(zip.len(), files.len());
        for (at, (path, content)) in files.iter().enumerate() {
            let mut file = zip.by_index(at).unwrap();
            prop_assert_eq!(file.enclosed_name(), Some(std::path::PathBuf::from(path)));
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            prop_assert_eq!(&read, content);
        }
    }
}
