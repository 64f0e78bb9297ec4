//! The parts of a letter: subject, greeting, body, closing words with the signature, postscript, and quoted mail.
//!
//! Only the shape of the lines is looked at: where they stand, how long they are, how they begin and end.

use std::ops::Range;

use super::{Line, Part, Token};

/// What the letter itself takes up: the stretches of text between quoted lines, up to the mail that is answered.
pub(super) fn own_stretches(text: &str) -> Vec<Range<usize>> {
    let (mut stretches, mut start, mut at) = (Vec::new(), 0, 0);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).map_or("", |next| next.trim());
        if at > 0 && quotes_from_here(line.trim(), next) {
            break;
        }
        let end = at + line.len();
        if line.trim_start().starts_with('>') {
            stretches.push(start..at);
            start = end;
        }
        at = end;
    }
    stretches.push(start..at);
    stretches.retain(|stretch| !stretch.is_empty());
    stretches
}

/// Whether mail that is being answered begins with this line.
fn quotes_from_here(line: &str, next: &str) -> bool {
    let opens = ["On ", "Am ", "Le ", "El ", "Em ", "Il ", "Op "].iter().any(|word| line.starts_with(word));
    let says = |line: &str| {
        ["wrote:", "schrieb:", "écrit :", "écrit:", "escribió:", "escreveu:", "ha scritto:", "schreef:"]
            .iter()
            .any(|verb| line.ends_with(verb))
    };
    let answered = opens && (says(line) || says(next) && line.contains(['@', '<', ':', '2']));
    let divided = line.starts_with("--")
        && (line.contains("Original Message") || line.contains("Forwarded message") || line.contains("Forwarded Message"));
    let headed = line.starts_with("From:") && ["Sent:", "Date:", "To:"].iter().any(|word| next.starts_with(word));
    let ruled = line.len() >= 20 && line.chars().all(|c| c == '_') && next.starts_with("From:");
    answered || divided || headed || ruled
}

/// Gives every line its part.
pub(super) fn find(text: &str, lines: &mut [Line], tokens: &[Token]) {
    let shapes: Vec<Shape> = lines.iter().map(|line| Shape::of(text, line, tokens)).collect();
    let head = shapes.iter().take_while(|shape| shape.is_header()).count();
    let closing = closing_from(&shapes, head);
    let postscript = (0..shapes.len()).position(|at| at > 0 && shapes.get(at).is_some_and(Shape::is_postscript)).unwrap_or(shapes.len());
    for (index, (line, shape)) in lines.iter_mut().zip(&shapes).enumerate() {
        line.part = match index {
            _ if index < head && shape.is_subject() => Part::Subject,
            _ if index < head => Part::Header,
            _ if index >= postscript => Part::Postscript,
            _ if index >= closing => Part::Closing,
            _ if index < head + 3 && shape.greets(index == head) => Part::Greeting,
            _ => Part::Body,
        };
    }
}

/// Where the closing words begin, or the signature where there are none.
fn closing_from(shapes: &[Shape<'_>], head: usize) -> usize {
    let end = shapes.iter().position(|shape| shape.is_postscript()).filter(|at| *at > head).unwrap_or(shapes.len());
    let own = shapes.get(..end).unwrap_or_default();
    let first = (head + 1).max(end.saturating_sub(8));
    let closes = |at: &usize| {
        let rest = own.get(*at..).unwrap_or_default();
        let short = rest.iter().skip(1).all(|shape| shape.length <= 7 && !shape.question);
        rest.first().is_some_and(|shape| shape.closes(rest.len()) || short && rest.len() > 1 && rest.len() < 6 && shape.trails())
    };
    (first..end).find(closes).unwrap_or_else(|| {
        let inline = own.len() > head + 1 && own.last().is_some_and(|shape| shape.signs_inline());
        let signed = own.iter().skip(head + 2).rev().take_while(|shape| shape.signs()).take(3).count().max(usize::from(inline));
        end - signed
    })
}

/// One line as far as its part shows in it.
struct Shape<'a> {
    text: &'a str,
    /// Its first word.
    first: &'a str,
    /// Its number of words.
    length: usize,
    /// Whether it has its line to itself.
    alone: bool,
    question: bool,
}

impl<'a> Shape<'a> {
    fn of(text: &'a str, line: &Line, tokens: &'a [Token]) -> Self {
        let before = text.get(..line.span.start).unwrap_or_default().trim_end_matches([' ', '\t']);
        let after = text.get(line.span.end..).unwrap_or_default().trim_start_matches([' ', '\t', ',', '\r']);
        Self {
            text: text.get(line.span.clone()).unwrap_or_default(),
            first: tokens.get(line.tokens.start).filter(|_| !line.tokens.is_empty()).map_or("", |token| token.folded.as_str()),
            length: line.tokens.len(),
            alone: (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n')),
            question: line.question,
        }
    }

    fn is_subject(&self) -> bool {
        matches!(self.first, "subject" | "re" | "betreff" | "objet") && self.text.contains(':') && self.alone
    }

    fn is_header(&self) -> bool {
        let named = matches!(self.first, "to" | "from" | "cc" | "bcc" | "date" | "sent");
        self.is_subject() || self.alone && named && self.text.split_whitespace().next().is_some_and(|word| word.ends_with(':'))
    }

    fn is_postscript(&self) -> bool {
        let start = self.text.get(..3).unwrap_or_default();
        matches!(self.first, "p.s" | "ps")
            && (start.starts_with("P.") || start.starts_with("PS") || start.starts_with("p.s") || start.starts_with("ps:"))
    }

    /// "Dear Ana," or, as the first line, whatever is short and ends with a comma: "Captain Holm,".
    fn greets(&self, first: bool) -> bool {
        let word = is_greeting(self.first) && self.length <= 7 && !self.question;
        word && (self.alone || self.length <= 4 && !self.text.ends_with('.'))
            || first && self.alone && self.length <= 7 && self.text.ends_with([',', ':'])
    }

    /// "Best," or "With thanks" or "Yours sincerely"; of a few words on the last line, too.
    fn closes(&self, left: usize) -> bool {
        let sign = self.text.starts_with("--") || self.text.starts_with("Sent from my");
        let short = self.length <= 5 && (self.alone || left <= 2 && self.length <= 4);
        let shape = !self.question && (self.text.ends_with([',', '!', '.']) || !self.text.contains('.'));
        sign || short && shape && is_closing(self.first)
    }

    /// A short line with a comma behind it, in any language.
    fn trails(&self) -> bool {
        self.alone && self.length <= 7 && self.text.ends_with(',')
    }

    /// A name behind the last sentence.
    fn signs_inline(&self) -> bool {
        self.length <= 3 && !self.question && !self.text.ends_with(['.', '!', '…']) && self.text.starts_with(char::is_uppercase)
    }

    /// A name, a place or a number on a line of its own.
    fn signs(&self) -> bool {
        let open = !self.text.ends_with(['.', '!', '?', '…', ':', ';']);
        let longest = if self.text.contains([',', '@', '|', '·']) { 7 } else { 4 };
        self.alone && self.length <= longest && open && !self.question
    }
}

/// Whether a letter may begin with this word.
pub(super) fn is_greeting(word: &str) -> bool {
    matches!(
        word,
        "hi" | "hello"
            | "hey"
            | "dear"
            | "good"
            | "greetings"
            | "hiya"
            | "respected"
            | "hola"
            | "bonjour"
            | "morning"
            | "afternoon"
            | "evening"
            | "kia"
            | "g'day"
            | "gday"
            | "yo"
            | "namaste"
            | "salaam"
            | "ciao"
            | "hallo"
            | "aloha"
            | "howdy"
            | "heya"
            | "most"
            | "to"
    )
}

fn is_closing(word: &str) -> bool {
    matches!(
        word,
        "best"
            | "kind"
            | "warm"
            | "warmly"
            | "warmest"
            | "regards"
            | "sincerely"
            | "yours"
            | "cheers"
            | "thanks"
            | "thank"
            | "respectfully"
            | "with"
            | "cordially"
            | "gratefully"
            | "many"
            | "kindest"
            | "all"
            | "take"
            | "love"
            | "faithfully"
            | "appreciatively"
            | "thanking"
            | "ta"
            | "bw"
            | "rgds"
    )
}
