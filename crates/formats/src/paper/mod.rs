//! Paper: a page of words as a tagged PDF, such as the sheet of a conversation, with room to write on.
//!
//! The file holds the order in which it is read aloud, its headings and lists, its language and its title (ISO 32000-1, 14.7
//! and 14.8). The fonts are part of the program and hold the letters of Latin, Greek and Cyrillic scripts. Leaves out: what
//! stands on a sheet, and letters of other scripts, which are named instead of printed as boxes.

mod font;
mod layout;
mod lines;
#[cfg(test)]
mod tests;
mod write;

use unicode_normalization::UnicodeNormalization as _;

/// What stands on paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paper {
    /// The language of its words, such as `en`.
    pub language: String,
    /// What the file is called where programs show a title.
    pub title: String,
    /// From the top to the bottom.
    pub blocks: Vec<Block>,
    /// The heading over the lines on the back, where there shall be a back to write on.
    pub back: Option<String>,
}

/// One part of what stands on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title at the top.
    Title(String),
    /// The heading of what follows; it stays with it.
    Heading(String),
    /// A paragraph. Lines of its own stay lines.
    Text(String),
    /// A paragraph that begins with a strong word.
    Labelled(String, String),
    /// What somebody said, and who that was.
    Quote(String, String),
    /// A list with a mark before each.
    List(Vec<String>),
    /// Numbered questions, each with room to write beneath it. The page's free room goes to questions by this share.
    Questions(Vec<String>, u16),
}

/// The size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    /// 210 by 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 by 11 inches (ANSI/ASME Y14.1).
    Letter,
}

impl PaperSize {
    /// Width and height in points of 1/72 inch.
    pub(crate) const fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Signs that the fonts do not have and that are no letters, such as emoji. They were left out.
    pub left_out: String,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPaper {
    /// It holds letters that the fonts do not have.
    #[error("letters without a font: {0}")]
    Letters(String),
    /// The fonts of the program could not be used.
    #[error("the fonts could not be used")]
    Fonts,
}

/// Makes a PDF. The same paper gives the same bytes.
///
/// # Errors
/// If it holds letters of a script that the fonts do not have: a name with gaps in it would be worse than no file.
pub fn print(paper: &Paper, size: PaperSize) -> Result<Printed, NoPaper> {
    let fonts = font::Fonts::load().ok_or(NoPaper::Fonts)?;
    let mut gaps = Gaps::default();
    let paper = paper.clone().map(&mut |text| gaps.without(&fonts, &text));
    if !gaps.letters.is_empty() {
        return Err(NoPaper::Letters(gaps.letters));
    }
    let laid = layout::lay_out(&paper, size, &fonts);
    let pdf = write::write(&paper, size, &fonts, &laid).ok_or(NoPaper::Fonts)?;
    Ok(Printed { pdf, pages: laid.pages.len(), left_out: gaps.signs })
}

impl Paper {
    /// The same paper with every text changed.
    fn map(self, change: &mut impl FnMut(String) -> String) -> Self {
        let many = |texts: Vec<String>, change: &mut dyn FnMut(String) -> String| texts.into_iter().map(change).collect();
        let blocks = self.blocks.into_iter().map(|block| match block {
            Block::Title(text) => Block::Title(change(text)),
            Block::Heading(text) => Block::Heading(change(text)),
            Block::Text(text) => Block::Text(change(text)),
            Block::Labelled(label, text) => Block::Labelled(change(label), change(text)),
            Block::Quote(words, who) => Block::Quote(change(words), change(who)),
            Block::List(items) => Block::List(many(items, change)),
            Block::Questions(items, share) => Block::Questions(many(items, change), share),
        });
        let blocks = blocks.collect();
        Self { blocks, back: self.back.map(change), ..self }
    }
}

/// What the fonts cannot show.
#[derive(Debug, Default)]
struct Gaps {
    letters: String,
    signs: String,
}

impl Gaps {
    /// A text with composed letters and without the signs that the fonts do not have.
    fn without(&mut self, fonts: &font::Fonts, text: &str) -> String {
        text.nfc().filter(|&letter| letter == '\n' || fonts.show(letter) || self.note(letter)).collect()
    }

    /// Notes a gap once. What can't be seen is none.
    fn note(&mut self, letter: char) -> bool {
        let unseen = letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
        let gaps = if letter.is_alphanumeric() { &mut self.letters } else { &mut self.signs };
        if !unseen && !gaps.contains(letter) {
            gaps.push(letter);
        }
        letter.is_whitespace()
    }
}
