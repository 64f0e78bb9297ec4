//! Where everything stands on paper: lines of print, lines to write on, and how they follow each other when read aloud.
//!
//! What must be on the front is measured first. Free room there is given to the questions, in whole lines to write on.

use super::{
    Block, Paper, PaperSize,
    font::{Fonts, Weight},
    lines::{Line, break_lines},
};

/// The edge that stays free on each side, in points: 16 mm, which every printer can reach.
const EDGE: f32 = 45.4;
/// How far apart lines to write on stand, in points: 8 mm as in a notebook, or less where the front needs the room, down to 5 mm.
const RULINGS: [f32; 4] = [22.7, 20.0, 17.0, 14.2];
/// Numbers and marks of lists stand this far before their text.
const INDENT: f32 = 18.0;
/// The size of reading text in points, and from line to line.
const TEXT: (f32, f32) = (11.0, 15.0);

/// What an element is when the page is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Paragraph,
    Quote,
    List,
    Item,
    Label,
    Body,
}

/// A part of the whole, in the order of reading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Element {
    pub(super) role: Role,
    /// The element that it belongs to; none for the whole.
    pub(super) parent: Option<usize>,
}

/// A line of print at its place, from the lower left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub(super) weight: Weight,
    pub(super) size: f32,
    pub(super) at: (f32, f32),
    pub(super) text: String,
    /// The element that it belongs to.
    pub(super) element: usize,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct LaidPage {
    pub(super) print: Vec<Placed>,
    /// Lines to write on: their height from the lower edge.
    pub(super) rules: Vec<f32>,
}

/// Everything at its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Laid {
    pub(super) pages: Vec<LaidPage>,
    pub(super) elements: Vec<Element>,
    /// Where lines to write on begin and end.
    pub(super) across: (f32, f32),
}

/// Lines that stay together where they can, with what stands before them and the room beneath.
struct Piece {
    before: f32,
    size: (f32, f32),
    label: Option<(String, usize)>,
    lines: Vec<Line>,
    indent: f32,
    element: usize,
    /// Its share of the free room; 0 for what leaves none.
    share: u16,
    /// Whether it must not stand alone at the end of a page.
    keeps: bool,
}

impl Piece {
    /// How high it is with a number of lines to write on.
    fn height(&self, rules: usize, ruling: f32) -> f32 {
        self.before + self.size.1 * count(self.lines.len()) + ruling * count(rules)
    }

    /// The least room it has.
    fn least(&self) -> usize {
        usize::from(self.share > 0)
    }
}

/// Lays a paper out.
pub(super) fn lay_out(paper: &Paper, size: PaperSize, fonts: &Fonts) -> Laid {
    let (width, height) = size.points();
    let mut making = Making { fonts, elements: Vec::new(), width: width - 2.0 * EDGE, pieces: Vec::new() };
    paper.blocks.iter().for_each(|block| making.add(block));
    let Making { elements, pieces, .. } = making;
    let ruling = choose_ruling(&pieces, height - 2.0 * EDGE);
    let rules = share_out(&pieces, height - 2.0 * EDGE, ruling);
    let (done, page, top) = (Vec::new(), LaidPage::default(), height - EDGE);
    let mut placing = Placing { elements, across: (EDGE, width - EDGE), done, page, ruling, top, y: top };
    for (number, piece) in pieces.iter().enumerate() {
        let after = pieces.get(number + 1).filter(|_| piece.keeps).map_or(0.0, |next| next.height(next.least(), ruling));
        placing.put(piece, rules[number], after);
    }
    if let Some(heading) = &paper.back {
        placing.rule_the_back(heading, fonts);
    }
    let Placing { elements, across, mut done, page, .. } = placing;
    done.push(page);
    Laid { pages: done, elements, across }
}

/// The widest ruling with which everything stands on one page, or the closest one.
fn choose_ruling(pieces: &[Piece], height: f32) -> f32 {
    let fits = |ruling: &&f32| pieces.iter().map(|piece| piece.height(piece.least(), **ruling)).sum::<f32>() <= height;
    RULINGS.iter().find(fits).or(RULINGS.last()).copied().unwrap_or_default()
}

/// How many lines to write on each piece gets on a page: the least it needs, and its share of what is left.
fn share_out(pieces: &[Piece], height: f32, ruling: f32) -> Vec<usize> {
    let mut rules: Vec<usize> = pieces.iter().map(Piece::least).collect();
    let mut left = height - pieces.iter().map(|piece| piece.height(piece.least(), ruling)).sum::<f32>();
    // Whoever has least for its share is next, so that the room grows evenly and the last line goes to the first of them.
    while left >= ruling {
        let wanting = pieces.iter().enumerate().filter(|(_, piece)| piece.share > 0);
        let next = wanting.min_by_key(|(number, piece)| (rules[*number] * 60 / usize::from(piece.share), *number));
        let Some((next, _)) = next else { break };
        rules[next] += 1;
        left -= ruling;
    }
    rules
}

struct Making<'a> {
    fonts: &'a Fonts,
    elements: Vec<Element>,
    width: f32,
    pieces: Vec<Piece>,
}

impl Making<'_> {
    fn add(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.piece(Role::Title, &[(Weight::Strong, text)], (20.0, 25.0), 0.0),
            Block::Heading(text) => self.piece(Role::Heading, &[(Weight::Strong, text)], (12.5, 17.0), 11.0),
            Block::Text(text) => self.piece(Role::Paragraph, &[(Weight::Text, text)], TEXT, 2.0),
            Block::Labelled(label, text) => self.piece(Role::Paragraph, &[(Weight::Strong, label), (Weight::Text, text)], TEXT, 2.0),
            Block::Quote(words, who) => self.piece(Role::Quote, &[(Weight::Text, words), (Weight::Strong, who)], TEXT, 4.0),
            Block::List(items) => self.list(items, 0, |_| "•".to_owned()),
            Block::Questions(items, share) => self.list(items, (*share).max(1), |number| format!("{}.", number + 1)),
        }
    }

    fn element(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.elements.push(Element { role, parent });
        self.elements.len() - 1
    }

    fn piece(&mut self, role: Role, parts: &[(Weight, &str)], size: (f32, f32), before: f32) {
        if parts.iter().all(|(_, text)| text.trim().is_empty()) {
            return;
        }
        let element = self.element(role, None);
        let lines = break_lines(self.fonts, parts, size.0, self.width);
        self.pieces.push(Piece { before, size, label: None, lines, indent: 0.0, element, share: 0, keeps: role == Role::Heading });
    }

    fn list(&mut self, items: &[String], share: u16, label: impl Fn(usize) -> String) {
        if items.is_empty() {
            return;
        }
        let list = self.element(Role::List, None);
        for (number, text) in items.iter().enumerate() {
            let item = self.element(Role::Item, Some(list));
            let label = Some((label(number), self.element(Role::Label, Some(item))));
            let element = self.element(Role::Body, Some(item));
            let lines = break_lines(self.fonts, &[(Weight::Text, text)], TEXT.0, self.width - INDENT);
            self.pieces.push(Piece { before: 4.5, size: TEXT, label, lines, indent: INDENT, element, share, keeps: false });
        }
    }
}

struct Placing {
    elements: Vec<Element>,
    across: (f32, f32),
    done: Vec<LaidPage>,
    page: LaidPage,
    ruling: f32,
    top: f32,
    y: f32,
}

impl Placing {
    /// Puts a piece with its lines to write on, on the next page where it does not fit together with what must follow.
    fn put(&mut self, piece: &Piece, rules: usize, after: f32) {
        let whole = piece.height(rules, self.ruling) + after;
        if self.y - whole < EDGE - 0.5 && self.y < self.top && whole <= self.top - EDGE {
            self.turn();
        }
        self.y -= if self.y < self.top { piece.before } else { 0.0 };
        for (number, line) in piece.lines.iter().enumerate() {
            if self.y - piece.size.1 < EDGE - 0.5 {
                self.turn();
            }
            self.y -= piece.size.1;
            if let Some((label, element)) = piece.label.as_ref().filter(|_| number == 0) {
                self.print(piece, Weight::Text, label, EDGE, *element);
            }
            for run in line {
                self.print(piece, run.weight, &run.text, EDGE + piece.indent + run.at, piece.element);
            }
        }
        for _ in 0..rules {
            self.rule();
        }
    }

    /// Prints on the line that was begun; letters stand a little above its lower edge.
    fn print(&mut self, piece: &Piece, weight: Weight, text: &str, x: f32, element: usize) {
        let (size, leading) = piece.size;
        let at = (x, self.y + (leading - size) * 0.8);
        self.page.print.push(Placed { weight, size, at, text: text.to_owned(), element });
    }

    /// A line to write on.
    fn rule(&mut self) {
        self.y -= self.ruling;
        self.page.rules.push(self.y);
    }

    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = self.top;
    }

    /// Lines to write on, down to the end of the back.
    fn rule_the_back(&mut self, heading: &str, fonts: &Fonts) {
        if self.done.len().is_multiple_of(2) {
            self.turn();
        }
        let size = (12.5, 17.0);
        self.elements.push(Element { role: Role::Heading, parent: None });
        let element = self.elements.len() - 1;
        let lines = break_lines(fonts, &[(Weight::Strong, heading)], size.0, self.across.1 - self.across.0);
        let piece = Piece { before: 11.0, size, label: None, lines, indent: 0.0, element, share: 0, keeps: false };
        self.put(&piece, 0, RULINGS[0]);
        self.ruling = RULINGS[0];
        while self.y - self.ruling >= EDGE {
            self.rule();
        }
    }
}

/// A count as a factor.
fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
