//! A conversation as Markdown: when and with whom, the questions with what was noted under them, and what one thought afterwards.

use acquaint_domain::{
    Context,
    interviews::{Interview, Setting},
};
use acquaint_formats::vault::front_matter;

use super::{
    Book,
    page::{Page, Places, day, on},
};
use crate::{Words, words::t};

/// The file of a conversation.
pub(super) fn file(words: Words, ctx: &Context, book: &Book, places: &Places, talk: &Interview) -> String {
    let who = places.link(talk.person_id.0, book.name(talk.person_id));
    let about = talk.exploration_id.and_then(|id| book.exploration(id)).map(|it| places.link(it.id.0, &it.curious_about));
    let timed = |text: String| if talk.has_only_a_day() { Vec::new() } else { vec![text] };
    let front = front_matter(&[
        ("date", vec![talk.starts.date().to_string()]),
        ("time", timed(talk.starts.time().strftime("%H:%M").to_string())),
        ("zone", timed(talk.zone.clone())),
        ("with", vec![who.clone()]),
        ("about", about.clone().into_iter().collect()),
        ("place", vec![talk.place.clone()]),
        ("tags", vec!["conversation".to_owned()]),
    ]);
    let mut page = Page::default();
    page.heading(1, &title(words, book, talk));
    page.text += &format!("{}: {who}\n\n", t!(words, "leave-with"));
    if let Some(about) = about {
        page.text += &format!("{}: {about}\n\n", t!(words, "leave-about"));
    }
    tell(words, ctx, book, talk, 2, &mut page);
    format!("{front}\n{}", page.done())
}

/// "Conversation with Ana Silva, 12 March 2026".
pub(super) fn title(words: Words, book: &Book, talk: &Interview) -> String {
    t!(words, "leave-talk", name = book.name(talk.person_id), day = day(talk.starts.date()))
}

/// What there is about it, with headings from a level on.
pub(super) fn tell(words: Words, ctx: &Context, book: &Book, talk: &Interview, level: usize, page: &mut Page) {
    let somewhere = talk.setting != Setting::NotAgreed;
    let state = match (talk.ended_at, talk.cancelled_at) {
        (_, Some(_)) if somewhere => "leave-talk-off",
        (Some(_), None) if somewhere => "leave-talk-held",
        (None, None) if somewhere => "leave-talk-ahead",
        (_, Some(_)) => "leave-talk-off-nowhere",
        (Some(_), None) => "leave-talk-held-nowhere",
        (None, None) => "leave-talk-ahead-nowhere",
    };
    let time = talk.starts.time().strftime("%H:%M").to_string();
    let setting = words.word("setting", talk.setting);
    if !talk.has_only_a_day() {
        page.say(&t!(words, state, time = time, zone = &talk.zone, minutes = talk.minutes, setting = setting));
    } else if somewhere {
        page.say(&t!(words, "leave-talk-held-some-time", setting = setting));
    }
    page.fact(&t!(words, "leave-place"), &talk.place);
    let (asked, free) = book.noted(talk.id);
    for note in free {
        page.say(&note.text);
    }
    for (question, note) in asked {
        page.heading(level, &question.text);
        page.say(note.map_or("", |note| &note.text));
    }
    let debriefs = || book.debriefs.iter().filter(|debrief| debrief.interview_id == talk.id);
    if debriefs().next().is_some() {
        page.heading(level, &t!(words, "restore-kind-debrief"));
    }
    for debrief in debriefs() {
        for (key, text) in [("learned", &debrief.learned), ("fit", &debrief.fit), ("open", &debrief.open), ("better", &debrief.better)] {
            page.fact(&t!(words, &format!("debrief-{key}")), text);
        }
    }
    let passages: Vec<_> = book.passages.iter().filter(|passage| passage.interview_id == Some(talk.id)).collect();
    if !passages.is_empty() {
        page.heading(level, &t!(words, "restore-kind-passage"));
        for passage in passages {
            page.item(&format!("{} ({})", said(&passage.words), words.word("passage-kind", passage.kind)));
        }
    }
    for transcript in book.transcripts.iter().filter(|transcript| transcript.interview_id == talk.id) {
        page.heading(level, &format!("{}: {}, {}", t!(words, "leave-transcript"), transcript.name, on(ctx, transcript.added_at)));
        for turn in &transcript.turns {
            if turn.speaker.is_empty() { page.say(&turn.text) } else { page.fact(&turn.speaker, &turn.text) }
        }
    }
}

/// What was said, on one line of a list.
pub(super) fn said(text: &str) -> String {
    acquaint_formats::vault::line(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What a setting or a channel is called in a table: the fixed word, which stays the same in every language.
pub(super) fn word(of: impl acquaint_domain::Word) -> String {
    of.word().to_owned()
}
