//! The two fonts on paper: which letters they have, how wide those are, and which of them a file needs.

use ttf_parser::{Face, GlyphId};

/// Which of the two fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// For reading.
    Text,
    /// For headings and labels.
    Strong,
}

impl Weight {
    pub(super) const ALL: [Self; 2] = [Self::Text, Self::Strong];
}

/// Both fonts.
pub(super) struct Fonts {
    text: Font,
    strong: Font,
}

/// One font of the program.
pub(super) struct Font {
    /// Its file.
    pub(super) data: &'static [u8],
    /// Its name in a PDF.
    pub(super) name: &'static str,
    /// What stands in it.
    pub(super) face: Face<'static>,
}

impl Fonts {
    /// Reads both.
    pub(super) fn load() -> Option<Self> {
        let font = |data, name| Some(Font { data, name, face: Face::parse(data, 0).ok()? });
        Some(Self {
            text: font(include_bytes!("fonts/text.ttf"), "NotoSans-Regular")?,
            strong: font(include_bytes!("fonts/strong.ttf"), "NotoSerif-Bold")?,
        })
    }

    /// One of them.
    pub(super) fn of(&self, weight: Weight) -> &Font {
        match weight {
            Weight::Text => &self.text,
            Weight::Strong => &self.strong,
        }
    }

    /// Whether a letter can be shown in both.
    pub(super) fn show(&self, letter: char) -> bool {
        Weight::ALL.iter().all(|weight| self.of(*weight).glyph(letter).is_some())
    }
}

impl Font {
    /// The glyph of a letter.
    pub(super) fn glyph(&self, letter: char) -> Option<GlyphId> {
        self.face.glyph_index(letter)
    }

    /// A length of the font in thousandths of its size, which is what a PDF counts in.
    pub(super) fn thousandths(&self, length: impl Into<f32>) -> f32 {
        length.into() * 1000.0 / f32::from(self.face.units_per_em())
    }

    /// How wide a glyph is, in thousandths of the size.
    pub(super) fn advance(&self, glyph: GlyphId) -> f32 {
        self.thousandths(self.face.glyph_hor_advance(glyph).unwrap_or_default())
    }

    /// How wide a text is at a size, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let glyphs = text.chars().filter_map(|letter| self.glyph(letter));
        glyphs.map(|glyph| self.advance(glyph)).sum::<f32>() * size / 1000.0
    }
}
