//! A person as Markdown: who they are, what happened, what was promised, who named whom. In the folder of files the conversations
//! have files of their own; in the file about one person they stand in it, and so does every other record.

use acquaint_domain::{
    Context,
    follow_ups::Side,
    people::{Employment, Finding, Person},
};
use acquaint_formats::vault::front_matter;
use jiff::Timestamp;

use super::{
    Book,
    page::{Page, Places, day, on},
    rest::in_full,
    talk,
};
use crate::{Words, actions::people::Leaving, words::t};

/// The file of a person in the folder.
pub(super) fn file(words: Words, ctx: &Context, book: &Book, places: &Places, person: &Person) -> String {
    let work = || book.employments.iter().filter(|it| it.person_id == person.id);
    let front = front_matter(&[
        ("name", vec![person.name.clone()]),
        ("email", vec![person.email.clone()]),
        ("phone", vec![person.phone.clone()]),
        ("linkedin", vec![person.linkedin.clone()]),
        ("place", vec![person.place.clone()]),
        ("work", work().map(|it| worked_plainly(words, book, it)).collect()),
        ("added", vec![ctx.local(person.added_at).date().to_string()]),
        // No program takes a tag with a space in it.
        ("tags", std::iter::once("person").chain(person.tags()).map(|tag| tag.replace(' ', "-")).collect()),
    ]);
    let mut page = Page::default();
    page.heading(1, &person.name);
    work().for_each(|it| page.item(&worked(words, book, places, it)));
    facts(words, person, &mut page);
    found(words, ctx, book.findings.iter().filter(|it| it.person_id == Some(person.id)), &mut page);
    let talks: Vec<_> = book.interviews.iter().filter(|talk| talk.person_id == person.id).collect();
    if !talks.is_empty() {
        page.heading(2, &t!(words, "restore-kind-interview"));
        for talk in talks {
            page.item(&places.link(talk.id.0, &talk::title(words, book, talk)));
        }
        page.text.push('\n');
    }
    happened(words, ctx, book, person, &mut page);
    owed(words, ctx, book, places, person, &mut page);
    format!("{front}\n{}", page.done())
}

/// Everything about a person in one file that stands alone.
pub(super) fn everything(words: Words, ctx: &Context, book: &Book, about: &Leaving) -> String {
    let (person, places) = (&about.person, Places::default());
    let mut page = Page::default();
    page.heading(1, &t!(words, "everything-title", name = &person.name));
    page.say(&t!(words, "everything-lead", day = on(ctx, ctx.now)));
    for (key, text) in [("email", &person.email), ("phone", &person.phone), ("linkedin", &person.linkedin)] {
        page.fact(&t!(words, &format!("person-{key}")), text);
    }
    for work in book.employments.iter().filter(|it| it.person_id == person.id) {
        page.text += &format!("**{}**: {}\n\n", t!(words, "person-organization"), worked(words, book, &places, work));
    }
    facts(words, person, &mut page);
    let at: Vec<_> = book.employments.iter().filter(|it| it.person_id == person.id).filter_map(|it| it.organization_id).collect();
    let about_them = |it: &&Finding| it.person_id == Some(person.id) || it.organization_id.is_some_and(|id| at.contains(&id));
    found(words, ctx, book.findings.iter().filter(about_them), &mut page);
    for talk in book.interviews.iter().filter(|talk| talk.person_id == person.id) {
        page.heading(2, &talk::title(words, book, talk));
        talk::tell(words, ctx, book, talk, 3, &mut page);
    }
    happened(words, ctx, book, person, &mut page);
    owed(words, ctx, book, &places, person, &mut page);
    let loose: Vec<_> = book.passages.iter().filter(|it| it.person_id == person.id && it.interview_id.is_none()).collect();
    if !loose.is_empty() {
        page.heading(2, &t!(words, "restore-kind-passage"));
        loose.iter().for_each(|passage| page.item(&talk::said(&passage.words)));
    }
    if !book.rest.is_empty() {
        page.heading(2, &t!(words, "everything-rest"));
        page.say(&t!(words, "everything-rest-hint"));
        book.rest.iter().for_each(|record| in_full(words, record, &mut page));
    }
    page.heading(2, &t!(words, "everything-mentions"));
    page.say(&t!(words, if about.mentions.is_empty() { "everything-mentions-none" } else { "everything-mentions-some" }));
    about.mentions.iter().for_each(|record| in_full(words, record, &mut page));
    page.done()
}

fn worked(words: Words, book: &Book, places: &Places, it: &Employment) -> String {
    let at = it.organization_id.and_then(|id| book.organization(id)).map(|at| places.link(at.id.0, &at.name));
    in_words(words, it, talk::said(&it.title), at)
}

/// The same for the head of a file, where signs of Markdown mean themselves.
fn worked_plainly(words: Words, book: &Book, it: &Employment) -> String {
    in_words(words, it, it.title.clone(), it.organization_id.and_then(|id| book.organization(id)).map(|at| at.name.clone()))
}

fn in_words(words: Words, it: &Employment, title: String, at: Option<String>) -> String {
    let what = match at {
        Some(at) if title.is_empty() => at,
        Some(at) => t!(words, "people-work", title = title, organization = at),
        None => title,
    };
    match (it.since, it.until) {
        (None, None) => what,
        (since, until) => {
            let [since, until] = [since, until].map(|date| date.map(day).unwrap_or_default());
            format!("{what} ({since} – {until})")
        }
    }
}

/// What one found out before a conversation, with where it came from.
pub(super) fn found<'a>(words: Words, ctx: &Context, findings: impl Iterator<Item = &'a Finding>, page: &mut Page) {
    let lines: Vec<String> = findings
        .map(|it| {
            let source = if it.source.is_empty() { String::new() } else { format!(" ({})", talk::said(&it.source)) };
            format!("{}: {}{source}", on(ctx, it.found_at), talk::said(&it.text))
        })
        .collect();
    if !lines.is_empty() {
        page.heading(2, &t!(words, "restore-kind-finding"));
        lines.iter().for_each(|line| page.item(line));
    }
}

fn facts(words: Words, person: &Person, page: &mut Page) {
    page.text.push('\n');
    if let Some(tie) = person.tie {
        page.fact(&t!(words, "person-tie-short"), &words.word("tie", tie));
    }
    let texts = [
        ("person-how_met", &person.how_met),
        ("person-reason-short", &person.reason),
        ("person-place", &person.place),
        ("person-interests", &person.interests),
        ("person-notes", &person.notes),
    ];
    for (key, text) in texts {
        page.fact(&t!(words, key), text);
    }
    page.fact(&t!(words, "person-tags"), &person.tags.replace('\n', ", "));
}

/// What was written, said and tried, the earliest first.
fn happened(words: Words, ctx: &Context, book: &Book, person: &Person, page: &mut Page) {
    let said = |key: String, otherwise: String| if words.knows(&key) { t!(words, &key) } else { otherwise };
    let mut all: Vec<(Timestamp, String, String, String)> = Vec::new();
    for it in book.messages.iter().filter(|it| it.person_id == person.id) {
        let purpose = words.word("purpose", it.purpose);
        let what = match it.sent_at {
            Some(_) => said(format!("happening-sent-{}", it.purpose), purpose),
            None => t!(words, "leave-draft"),
        };
        let channel = words.word("channel", it.channel);
        all.push((it.sent_at.unwrap_or(it.drafted_at), format!("{what} ({channel})"), it.subject.clone(), it.body.clone()));
    }
    for it in book.replies.iter().filter(|it| it.person_id == person.id) {
        all.push((it.came_at, said(format!("happening-reply-{}", it.kind), it.kind.to_string()), String::new(), it.words.clone()));
    }
    for it in book.calls.iter().filter(|it| it.person_id == person.id) {
        all.push((it.tried_at, said(format!("happening-call-{}", it.outcome), it.outcome.to_string()), String::new(), it.words.clone()));
    }
    for it in book.contacts.iter().filter(|it| it.person_id == person.id) {
        let at = it.on.to_zoned(ctx.zone.clone()).map_or(it.written_at, |day| day.timestamp());
        all.push((at, t!(words, &format!("happening-contact-{}", it.how)), String::new(), it.words.clone()));
    }
    for it in book.outcomes.iter().filter(|it| it.person_id == person.id) {
        all.push((it.written_at, words.word("outcome-kind", it.kind), String::new(), it.words.clone()));
    }
    all.sort_by_key(|(at, ..)| *at);
    if !all.is_empty() {
        page.heading(2, &t!(words, "people-timeline"));
    }
    for (at, what, subject, text) in all {
        page.heading(3, &format!("{}: {what}", on(ctx, at)));
        page.fact(&t!(words, "leave-subject"), &subject);
        page.say(&text);
    }
}

/// Promises, and who named whom.
fn owed(words: Words, ctx: &Context, book: &Book, places: &Places, person: &Person, page: &mut Page) {
    let promises: Vec<_> = book.promises.iter().filter(|it| it.person_id == person.id).collect();
    if !promises.is_empty() {
        page.heading(2, &t!(words, "restore-kind-promise"));
    }
    for it in promises {
        let who = t!(words, if it.side == Side::Mine { "people-promise-mine" } else { "people-promise-theirs" });
        let due = it.due.map(|due| format!(" ({})", day(due))).unwrap_or_default();
        let kept = it.kept_at.map(|at| format!(" – {} {}", t!(words, "leave-kept"), on(ctx, at))).unwrap_or_default();
        let happened = if it.happened.is_empty() { String::new() } else { format!(": {}", talk::said(&it.happened)) };
        page.item(&format!("{who} {}{due}{kept}{happened}", talk::said(&it.text)));
    }
    let referrals: Vec<_> = book.referrals.iter().filter(|it| it.person_id == person.id || it.referrer_id == person.id).collect();
    if !referrals.is_empty() {
        page.heading(2, &t!(words, "restore-kind-referral"));
    }
    for it in referrals {
        let from = it.person_id == person.id;
        let other = if from { it.referrer_id } else { it.person_id };
        let label = t!(words, if from { "people-named-by" } else { "people-named" });
        page.item(&format!("{label} {}", places.link(other.0, book.name(other))));
    }
    page.text.push('\n');
}
