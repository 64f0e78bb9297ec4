//! From byte offsets to character offsets, cheaply, for faces that count in characters.
//!
//! It counts Unicode scalar values, as the fixed JSON says; not letters as they are seen.

use std::ops::Range;

/// How many bytes share one remembered count.
const BLOCK: usize = 64;

/// Turns byte offsets of one text into offsets in characters.
#[derive(Debug, Clone)]
pub struct CharOffsets<'a> {
    text: &'a str,
    /// Characters that start before each block; empty for plain ASCII.
    before: Vec<usize>,
}

impl<'a> CharOffsets<'a> {
    /// Prepares a text; one pass over its bytes.
    pub fn new(text: &'a str) -> Self {
        let mut before = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for block in text.as_bytes().chunks(BLOCK) {
                before.push(count);
                count += starts(block);
            }
            before.push(count);
        }
        Self { text, before }
    }

    /// The number of characters before a byte offset; an offset past the end counts as the end.
    pub fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let Some(count) = self.before.get(byte / BLOCK) else {
            return byte;
        };
        let block = byte / BLOCK * BLOCK;
        count + self.text.as_bytes().get(block..byte).map_or(0, starts)
    }

    /// A byte range as a range in characters.
    pub fn range(&self, bytes: &Range<usize>) -> Range<usize> {
        self.at(bytes.start)..self.at(bytes.end)
    }
}

/// Bytes that begin a character.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

#[cfg(test)]
mod tests {
    use super::CharOffsets;
    use proptest::prelude::*;

    fn check(text: &str, byte: usize, expect: usize) {
        assert_eq!(CharOffsets::new(text).at(byte), expect, "{text:?} at {byte}");
    }

    #[test]
    fn plain_text_counts_bytes() {
        check("hello", 3, 3);
        check("hello", 99, 5);
    }

    #[test]
    fn wide_characters_count_once() {
        check("é北🙂x", 2, 1);
        check("é北🙂x", 5, 2);
        check("é北🙂x", 9, 3);
        check("é北🙂x", 10, 4);
    }

    proptest! {
        #[test]
        fn every_boundary_agrees_with_counting(text in "\\PC{0,200}") {
            let offsets = CharOffsets::new(&text);
            for (count, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(offsets.at(byte), count);
            }
            prop_assert_eq!(offsets.at(text.len()), text.chars().count());
        }
    }
}
