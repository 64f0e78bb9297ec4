//! Breaking words into lines of a width.

use super::font::{Fonts, Weight};

/// Words of one font that stand side by side, and where they begin on the line, in points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) weight: Weight,
    pub(super) text: String,
    pub(super) at: f32,
}

/// One line of print.
pub(super) type Line = Vec<Run>;

/// Breaks a text into lines; the words of each part have its font. A word that is wider than a line is broken where it ends.
pub(super) fn break_lines(fonts: &Fonts, parts: &[(Weight, &str)], size: f32, width: f32) -> Vec<Line> {
    let mut breaking = Breaking { fonts, size, width, lines: Vec::new(), line: Vec::new(), end: 0.0 };
    for (weight, text) in parts {
        for (number, own_line) in text.split('\n').enumerate() {
            if number > 0 {
                breaking.end_line();
            }
            own_line
                .split(|c: char| c.is_whitespace() && c != '\u{a0}')
                .filter(|word| !word.is_empty())
                .for_each(|word| breaking.add(*weight, word));
        }
    }
    breaking.end_line();
    breaking.lines
}

struct Breaking<'a> {
    fonts: &'a Fonts,
    size: f32,
    width: f32,
    lines: Vec<Line>,
    line: Line,
    end: f32,
}

impl Breaking<'_> {
    fn add(&mut self, weight: Weight, word: &str) {
        let wide = self.wide(weight, word);
        let blank = if self.line.is_empty() { 0.0 } else { self.wide(weight, " ") };
        if self.end + blank + wide > self.width && !self.line.is_empty() {
            self.wrap();
            self.add(weight, word);
        } else if wide > self.width {
            let (fits, rest) = self.cut(weight, word);
            self.put(weight, fits, 0.0);
            self.wrap();
            self.add(weight, rest);
        } else {
            self.put(weight, word, blank);
        }
    }

    fn wide(&self, weight: Weight, text: &str) -> f32 {
        self.fonts.of(weight).width(text, self.size)
    }

    /// The part of a word that fits on a line of its own, at least one letter, and the rest.
    fn cut<'b>(&self, weight: Weight, word: &'b str) -> (&'b str, &'b str) {
        let ends = word.char_indices().map(|(start, letter)| start + letter.len_utf8());
        let fits = ends.clone().take_while(|&end| self.wide(weight, &word[..end]) <= self.width).last();
        word.split_at(fits.or_else(|| ends.clone().next()).unwrap_or(word.len()))
    }

    fn put(&mut self, weight: Weight, word: &str, blank: f32) {
        match self.line.last_mut() {
            Some(run) if run.weight == weight => run.text = format!("{} {word}", run.text),
            _ => self.line.push(Run { weight, text: word.to_owned(), at: self.end + blank }),
        }
        self.end += blank + self.wide(weight, word);
    }

    /// Goes on in the next line. A blank at its end keeps the last word apart from the next when it is read aloud.
    fn wrap(&mut self) {
        if let Some(run) = self.line.last_mut() {
            run.text.push(' ');
        }
        self.end_line();
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.end = 0.0;
    }
}
