//! Who of a file is known or may be: whom a row becomes one with, who may be on the list already, and who may be somebody who asked
//! not to be asked again.

use maud::{Markup, html};

use crate::{
    Words,
    actions::import::{Alike, FilePlan, Joined, Shared},
    words::t,
};

/// How many sentences a preview shows at once, and how many it unfolds.
const AT_ONCE: usize = 10;
const UNFOLDED: usize = 200;

/// Who may be known already.
pub(super) fn alike(words: Words, alike: &[Alike]) -> Markup {
    let sentence = |one: &Alike| {
        let key = match (one.in_file, one.same_name) {
            (true, true) => "import-alike-file-name",
            (true, false) => "import-alike-file-address",
            (false, true) => "import-alike-list-name",
            (false, false) => "import-alike-list-address",
        };
        t!(words, key, name = &one.name)
    };
    folded(words, alike.iter().map(sentence), alike.len())
}

/// Who becomes one with somebody, and who may be somebody whom one wants to leave in peace, each with how many there are.
pub(super) fn joined_and_in_peace(words: Words, file: &FilePlan) -> Markup {
    let in_peace = || file.in_peace.iter().map(|name| t!(words, "import-peace-one", name = name));
    html! {
        @if file.joined.count > 0 {
            dt { (file.joined.count) } dd {
                (t!(words, "import-joined", count = file.joined.count))
                (folded(words, file.joined.named().map(|one| joined(words, one)), file.joined.count))
            }
        }
        @if !file.in_peace.is_empty() {
            dt { (file.in_peace.len()) } dd {
                (t!(words, "import-peace", count = file.in_peace.len()))
                (folded(words, in_peace(), file.in_peace.len()))
            }
        }
    }
}

fn joined(words: Words, one: &Joined) -> String {
    let shared = if one.shared == Shared::Page { "page" } else { "address" };
    if one.name == one.with {
        t!(words, &format!("import-joined-name-{shared}"), name = &one.name)
    } else {
        t!(words, &format!("import-joined-two-{shared}"), name = &one.name, with = &one.with)
    }
}

/// A sentence for each of the first, the others folded, and the rest counted.
fn folded(words: Words, sentences: impl Iterator<Item = String>, count: usize) -> Markup {
    let sentences: Vec<String> = sentences.take(AT_ONCE + UNFOLDED).collect();
    let rest = count - sentences.len();
    html! {
        @if !sentences.is_empty() {
            ul.plain { @for one in sentences.iter().take(AT_ONCE) { li.quiet { (one) } } }
            @if sentences.len() > AT_ONCE {
                details {
                    summary { (t!(words, "import-alike-more", count = count - AT_ONCE)) }
                    ul.plain { @for one in sentences.iter().skip(AT_ONCE) { li.quiet { (one) } } }
                    @if rest > 0 { p.quiet { (t!(words, "import-alike-more", count = rest)) } }
                }
            }
        }
    }
}
