//! Tables for spreadsheets: people, conversations, notes, messages, promises and what was said, and one of everything. Days are
//! as ISO 8601 has them. The table of people is read by our own import as it is.

use acquaint_domain::{
    Context, Record,
    interviews::Interview,
    people::{ImportedPerson, PersonId},
};
use acquaint_formats::{write_csv, write_people};

use super::{Book, rest, talk::word};
use crate::{Words, words::t};

/// All tables, each with its path.
pub(super) fn tables(words: Words, ctx: &Context, records: Vec<Record>) -> Vec<(String, Vec<u8>)> {
    let book = &Book::of(records.clone());
    let day = |at: jiff::Timestamp| ctx.local(at).date().to_string();
    let yes = |yes: bool| if yes { t!(words, "leave-yes") } else { String::new() };
    let of = |id: acquaint_domain::interviews::InterviewId| book.interview(id);
    let when = |talk: Option<&Interview>| talk.map(|talk| talk.starts.date().to_string()).unwrap_or_default();
    let with = |talk: Option<&Interview>| talk.map(|talk| book.name(talk.person_id).to_owned()).unwrap_or_default();
    let mut files = vec![("people.csv".to_owned(), write_people(&people(book)))];
    let mut add = |name: &str, headings: &[&str], rows: Vec<Vec<String>>| {
        let headings: Vec<String> = headings.iter().map(|key| t!(words, &format!("column-{key}"))).collect();
        files.push((format!("{name}.csv"), write_csv(&headings, &rows)));
    };
    let talks = book.interviews.iter().map(|it| {
        let about = it.exploration_id.and_then(|id| book.exploration(id)).map(|it| it.curious_about.clone()).unwrap_or_default();
        let timed = |text: String| if it.has_only_a_day() { String::new() } else { text };
        let time = timed(it.starts.time().strftime("%H:%M").to_string());
        let state = [yes(it.ended_at.is_some()), yes(it.cancelled_at.is_some())];
        let who = book.name(it.person_id).to_owned();
        let row = vec![
            it.starts.date().to_string(),
            time,
            timed(it.zone.clone()),
            timed(it.minutes.to_string()),
            who,
            word(it.setting),
            it.place.clone(),
        ];
        [row, state.to_vec(), vec![about]].concat()
    });
    add("conversations", &["day", "time", "zone", "minutes", "person", "setting", "place", "held", "off", "about"], talks.collect());
    let notes = book.notes.iter().map(|it| {
        let talk = of(it.interview_id);
        let question = book.questions.iter().find(|question| it.question_id == Some(question.id)).map(|it| it.text.clone());
        vec![when(talk), with(talk), question.unwrap_or_default(), it.text.clone()]
    });
    add("notes", &["day", "person", "question", "note"], notes.collect());
    let messages = book.messages.iter().map(|it| {
        let sent = it.sent_at.map(day).unwrap_or_default();
        vec![sent, book.name(it.person_id).to_owned(), word(it.purpose), word(it.channel), it.subject.clone(), it.body.clone()]
    });
    add("messages", &["sent", "person", "purpose", "channel", "subject", "text"], messages.collect());
    let promises = book.promises.iter().map(|it| {
        let due = it.due.map(|due| due.to_string()).unwrap_or_default();
        vec![
            day(it.made_at),
            book.name(it.person_id).to_owned(),
            word(it.side),
            it.text.clone(),
            due,
            it.kept_at.map(day).unwrap_or_default(),
            it.happened.clone(),
        ]
    });
    add("promises", &["day", "person", "side", "text", "due", "kept", "happened"], promises.collect());
    let passages = book.passages.iter().map(|it| {
        let talk = it.interview_id.and_then(of);
        vec![when(talk), book.name(it.person_id).to_owned(), word(it.kind), it.words.clone(), word(it.attribution)]
    });
    add("quotes", &["day", "person", "kind", "words", "attribution"], passages.collect());
    add("everything", &["kind", "id", "about", "field", "value"], rest::rows(book, &records));
    files
}

/// Everybody, each with the work that came last.
fn people(book: &Book) -> Vec<ImportedPerson> {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let work = |id: PersonId| {
        let own: Vec<_> = book.employments.iter().filter(|it| it.person_id == id).cloned().collect();
        acquaint_domain::people::current_employment(&own).cloned()
    };
    let one = |it: &acquaint_domain::people::Person| {
        let work = work(it.id);
        let at = work.as_ref().and_then(|work| work.organization_id).and_then(|id| book.organization(id));
        ImportedPerson {
            name: it.name.clone(),
            email: filled(&it.email),
            phone: filled(&it.phone),
            linkedin: filled(&it.linkedin),
            organization: at.and_then(|at| filled(&at.name)),
            title: work.as_ref().and_then(|work| filled(&work.title)),
            place: filled(&it.place),
            how_met: filled(&it.how_met),
            notes: filled(&it.notes),
            tags: it.tags().map(str::to_owned).collect(),
            ..ImportedPerson::default()
        }
    };
    book.people.iter().map(one).collect()
}
