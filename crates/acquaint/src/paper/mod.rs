//! What stands on paper: the sheet of a conversation and the brief before it, in blocks that a page shows and a PDF prints.
//!
//! Leaves out: how they look. `web/layout/paper.rs` shows blocks on a page, `acquaint_formats::paper` prints them.

mod again;
mod brief;
mod sheet;

pub(crate) use brief::{Brief, brief};
pub(crate) use sheet::{Sheet, early_sheet, sheet};

use acquaint_domain::{
    Context, Word as _,
    interviews::{Interview, Setting, city_of},
    outreach::Country,
    settings::{Preferences, PreferencesId},
};
use acquaint_formats::paper::{Block, NoPaper, Paper, PaperSize, Printed, print};
use acquaint_store::Store;
use jiff::Zoned;

use crate::{
    Failure,
    actions::Result,
    words::{Words, t},
};

/// The language of the words.
const LANGUAGE: &str = "en";

/// The paper of the country somebody is in: Letter in the United States and Canada, A4 elsewhere.
pub(crate) async fn usual_size(store: &Store, ctx: &Context) -> Result<PaperSize> {
    let country = store.find::<Preferences>(PreferencesId::ONLY).await?.unwrap_or_default().country_in(&ctx.zone);
    Ok(if matches!(country, Some(Country::Us | Country::Ca)) { PaperSize::Letter } else { PaperSize::A4 })
}

/// Makes a PDF, or says why there is none and what to do instead.
pub(crate) fn printed(words: Words, paper: &Paper, size: PaperSize) -> Result<Printed> {
    print(paper, size).map_err(|none| match none {
        NoPaper::Letters(letters) => Failure::refused(t!(words, "paper-letters", letters = letters), &t!(words, "paper-letters-hint")),
        NoPaper::Fonts => Failure::refused(t!(words, "paper-fonts"), &t!(words, "paper-letters-hint")),
    })
}

/// A paper as plain text.
pub(crate) fn plain(paper: &Paper) -> String {
    let numbered = |items: &[String]| items.iter().enumerate().map(|(at, item)| format!("{}. {item}", at + 1)).collect::<Vec<_>>();
    let lines = |block: &Block| match block {
        Block::Title(text) | Block::Text(text) => vec![text.clone()],
        Block::Heading(text) => vec![String::new(), text.clone()],
        Block::Labelled(label, text) => vec![format!("{label} {text}")],
        Block::Quote(words, who) => vec![format!("- {words} {who}")],
        Block::List(items) => items.iter().map(|item| format!("- {item}")).collect(),
        Block::Questions(items, _) => numbered(items),
    };
    paper.blocks.iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

/// When it is: on one's own clock, and on a line of its own on the agreed one where that is another.
fn when(words: Words, ctx: &Context, interview: &Interview) -> Vec<String> {
    let form = if interview.has_only_a_day() { "%A %-d %B %Y" } else { "%A %-d %B %Y, %H:%M" };
    let say = |time: &Zoned| time.strftime(form).to_string();
    if let Some(held) = interview.held_at() {
        return vec![say(&ctx.local(held))];
    }
    let here = say(&interview.start().with_time_zone(ctx.zone.clone()));
    if !interview.starts_elsewhere(&ctx.zone) {
        return vec![here];
    }
    let own = ctx.zone.iana_name().unwrap_or("UTC");
    let theirs = format!("{} {}", say(&interview.start()), t!(words, "interview-their-time", zone = city_of(&interview.zone)));
    vec![format!("{here} {}", t!(words, "interview-your-time", zone = city_of(own))), theirs]
}

/// When it is, how long, and where. Where it is not agreed yet, that stands on the last line, with room to write it in.
fn when_and_where(words: Words, ctx: &Context, interview: &Interview) -> Vec<String> {
    let mut lines = when(words, ctx, interview);
    let length = (!interview.has_only_a_day()).then(|| t!(words, "interview-minutes-count", count = interview.minutes));
    if interview.is_place_open() {
        lines.extend(length);
        lines.extend(interview.open().then(|| t!(words, "paper-where-open")));
        return lines;
    }
    let setting = t!(words, &format!("setting-{}", interview.setting.word()));
    let place = match (interview.setting, interview.place.as_str()) {
        (Setting::NotAgreed, place) => place.to_owned(),
        (_, "") => setting,
        (_, place) => format!("{setting}: {place}"),
    };
    lines.push(length.into_iter().chain([place]).collect::<Vec<_>>().join(" · "));
    lines
}

/// A text on one line, cut at a word where it is longer than so many letters.
pub(crate) fn cut(text: &str, letters: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= letters {
        return text;
    }
    let start: String = text.chars().take(letters).collect();
    format!("{} …", start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        assert_eq!(cut("spoken  spoken\nspoken", 15), "spoken spoken …");
        assert_eq!(cut("spoken", 6), "spoken");
    }
}
