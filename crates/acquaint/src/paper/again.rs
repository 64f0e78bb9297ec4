//! What earlier talks with the same person gave, for the brief before the next one: what one still wanted to know, what they said,
//! and whom they named.
//!
//! It leaves out what was said in confidence; `earlier_talks` does so for notes and looks back, `only_shown` for passages.

use acquaint_domain::{
    Context, Kind, RecordId as _,
    follow_ups::Referral,
    interviews::{Note, marked_line, said_lines},
};
use acquaint_store::Store;

use super::brief::{LETTERS, Line, Parts, passages_of};
use crate::{
    actions::{
        Result,
        interviews::{Conversation, Earlier},
        people::names_of,
    },
    words::{Words, t},
};

/// Days of earlier talks that are named.
const DAYS_AT_MOST: usize = 3;

/// On which days the two have talked; nothing where they have not.
pub(super) fn days(words: Words, ctx: &Context, earlier: &[Earlier]) -> Option<String> {
    let form = |earlier: &Earlier| {
        let form = if earlier.day.year() == ctx.today().year() { "%A %-d %B" } else { "%-d %B %Y" };
        earlier.day.strftime(form).to_string()
    };
    let days: Vec<String> = earlier.iter().take(DAYS_AT_MOST).map(form).collect();
    (!days.is_empty()).then(|| t!(words, "known-talked", days = days.join(", "), more = earlier.len().saturating_sub(DAYS_AT_MOST)))
}

impl Parts {
    /// What one still wanted to know after earlier talks, the latest first.
    pub(super) fn left_open(&mut self, earlier: &[Earlier]) {
        let open = earlier.iter().filter_map(|talk| talk.debrief.as_ref()).flat_map(|debrief| said_lines(&debrief.open));
        let lines: Vec<Line> = open.map(|line| self.own(line)).collect();
        self.add(t!(self.words, "known-left-open"), lines);
    }

    /// What they said before: what was marked first, then what one learned, then one's notes, each thing once.
    pub(super) async fn said_before(&mut self, store: &Store, conversation: &Conversation, earlier: &[Earlier]) -> Result<()> {
        let person = &conversation.person;
        let marked: Vec<String> = passages_of(store, &[person.id]).await?.into_iter().map(|passage| passage.words).collect();
        let debriefs = earlier.iter().filter_map(|talk| talk.debrief.as_ref());
        let learned = debriefs.flat_map(|debrief| said_lines(&debrief.learned)).map(str::to_owned);
        let noted = earlier.iter().flat_map(|talk| &talk.notes).flat_map(of_note);
        let mut said: Vec<String> = Vec::new();
        for words in marked.into_iter().chain(learned).chain(noted).map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()) {
            if !said.iter().any(|known| known.contains(&words)) {
                said.push(words);
            }
        }
        let lines: Vec<Line> = said.iter().map(|words| self.own(words)).collect();
        self.add(t!(self.words, "known-last", name = person.given_name()), lines);
        Ok(())
    }

    /// Whom they named, the latest first, and how far one has come with them.
    pub(super) async fn named(&mut self, store: &Store, conversation: &Conversation) -> Result<()> {
        let person = &conversation.person;
        let mut named: Vec<Referral> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
        named.retain(|referral| referral.referrer_id == person.id);
        named.sort_by_key(|referral| std::cmp::Reverse((referral.named_at, referral.id)));
        let names = names_of(store, named.iter().map(|referral| referral.person_id)).await?;
        let ids: Vec<_> = named.iter().map(|referral| referral.person_id).collect();
        let history = store.history_of(&ids).await?;
        let words = self.words;
        let line = |id| {
            let name = &names.get(id)?.name;
            Some(match history.path(*id).reached() {
                Some(step) => t!(words, "known-named-reached", name = name, step = words.word("path", step)),
                None => name.clone(),
            })
        };
        let lines: Vec<Line> = ids.iter().filter_map(line).map(|line| self.own(&line)).collect();
        self.add(t!(self.words, "known-named", name = person.given_name()), lines);
        Ok(())
    }

    fn own(&self, words: &str) -> Line {
        (super::cut(words, LETTERS.1), String::new())
    }
}

/// What a note holds of what was said; what was marked as their words or worth keeping first.
fn of_note(note: &Note) -> Vec<String> {
    let (marked, plain): (Vec<&str>, Vec<&str>) = note.text.lines().partition(|line| marked_line(line).is_some());
    let said = |lines: Vec<&str>| said_lines(&lines.join("\n")).map(str::to_owned).collect::<Vec<_>>();
    [said(marked), said(plain)].concat()
}
