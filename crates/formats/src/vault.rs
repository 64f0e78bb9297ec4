//! A folder of linked Markdown files, as Obsidian and other programs for notes open it: names of files that every system takes,
//! front matter, links, and text in which nothing but our own marks counts. Packed as one zip.
//!
//! Leaves out: what stands in the files.

use std::{
    collections::HashSet,
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use jiff::civil::DateTime;
use unicode_normalization::UnicodeNormalization as _;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// How many letters of a title a name keeps, and how many bytes: file systems take 255, with the ending and a number.
const LETTERS: usize = 80;
const BYTES: usize = 200;
/// Names that Windows keeps for devices, whatever their ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Names that are taken, so that each file has its own. Systems that take "Ana" and "ana" for one are heeded.
#[derive(Debug, Default)]
pub struct FileNames {
    taken: HashSet<String>,
}

impl FileNames {
    /// A name of its own, without an ending, for a title in any script; `otherwise` where nothing of the title is left.
    pub fn name(&mut self, title: &str, otherwise: &str) -> String {
        let plain = Some(plain(title)).filter(|name| !name.is_empty()).unwrap_or_else(|| plain(otherwise));
        let numbered = std::iter::once(plain.clone()).chain((2_u64..).map(|number| format!("{plain} {number}")));
        let free = numbered.into_iter().find(|name| self.taken.insert(folded(name)));
        free.unwrap_or(plain)
    }
}

/// As systems compare names that ignore capitals and the way accents are written.
fn folded(name: &str) -> String {
    name.nfkd().flat_map(char::to_lowercase).collect::<String>().nfc().collect()
}

/// A title without what some system or a link takes for something else.
fn plain(title: &str) -> String {
    let kept = |sign: char| {
        let strange = sign.is_control() || "\\/:*?\"<>|#^[]%`".contains(sign) || is_invisible(sign);
        if strange { ' ' } else { sign }
    };
    let spaced: String = title.nfc().map(kept).collect();
    let mut name = String::new();
    for sign in spaced.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LETTERS) {
        if name.len() + sign.len_utf8() > BYTES {
            break;
        }
        name.push(sign);
    }
    // A dot in front hides a file; Windows drops dots and spaces at the end.
    let name = name.trim_start_matches(['.', ' ', '~', '-']).trim_end_matches(['.', ' ']);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let port =
        |before: &str| stem.strip_prefix(before).is_some_and(|rest| rest.chars().count() == 1 && !rest.starts_with(char::is_alphabetic));
    if DEVICES.contains(&stem.as_str()) || port("com") || port("lpt") { format!("_{name}") } else { name.to_owned() }
}

/// Signs that turn the direction of writing or are not seen: a name with them looks like another one.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}')
}

/// A link to a file of the folder, by its path without the ending.
#[must_use]
pub fn link(path: &str, shown: &str) -> String {
    let shown: String = shown.chars().map(|sign| if "[]|#^\n\r".contains(sign) { ' ' } else { sign }).collect();
    format!("[[{path}|{}]]", shown.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Front matter: what programs read, one line for each key, or a list. Nothing for what is empty (YAML 1.2, double-quoted scalars).
#[must_use]
pub fn front_matter(fields: &[(&str, Vec<String>)]) -> String {
    let mut text = String::from("---\n");
    for (key, values) in fields {
        match values.iter().filter(|value| !value.is_empty()).collect::<Vec<_>>().as_slice() {
            [] => {}
            [value] => _ = writeln!(text, "{key}: {}", quoted(value)),
            several => {
                let _ = writeln!(text, "{key}:");
                for value in several {
                    let _ = writeln!(text, "  - {}", quoted(value));
                }
            }
        }
    }
    text + "---\n"
}

fn quoted(value: &str) -> String {
    let mut text = String::from("\"");
    for sign in value.chars() {
        match sign {
            '"' | '\\' => text.extend(['\\', sign]),
            '\n' => text.push_str("\\n"),
            sign if sign.is_control() || is_invisible(sign) => _ = write!(text, "\\u{:04x}", u32::from(sign)),
            sign => text.push(sign),
        }
    }
    text + "\""
}

/// What somebody wrote, line by line, with no sign in it that counts as a mark. Breaks of lines stay.
#[must_use]
pub fn as_written(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(line).collect();
    let paragraphs = lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join("\\\n")).collect::<Vec<_>>().join("\n\n")
}

/// One line of what somebody wrote, with no sign in it that counts as a mark (CommonMark 0.31, and what Obsidian adds).
#[must_use]
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for sign in text.trim().chars() {
        if "\\`*_[]<>#|~$^=&%{}!".contains(sign) || (line.is_empty() && "-+".contains(sign)) {
            line.push('\\');
        }
        line.push(if sign.is_control() { ' ' } else { sign });
    }
    // "1." or "1)" at the start of a line would be a list.
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with(['.', ')']) {
        line.insert(digits, '\\');
    }
    line
}

/// Files packed as one zip, each with its path; the same files at the same moment give the same bytes.
///
/// # Errors
/// If a path comes twice, or the whole is too large for a zip.
pub fn pack(files: &[(String, Vec<u8>)], at: DateTime) -> std::io::Result<Vec<u8>> {
    let number = |value: i8| u8::try_from(value).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let moment = zip::DateTime::from_date_and_time(year, number(at.month()), number(at.day()), number(at.hour()), number(at.minute()), 0);
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(moment.unwrap_or_default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests;
