//! The brief before a conversation: what is known about the person and their organization, in print on one side of paper.
//!
//! Only what is stored stands there, the latest first, and nothing that was said in confidence. What is not known is left out.

use std::collections::HashMap;

use acquaint_domain::{
    Context, Kind, RecordId as _,
    follow_ups::{Promise, Referral, Side},
    insights::{Attribution, Passage},
    interviews::InterviewId,
    people::{Employment, Organization, OrganizationId, PersonId},
};
use acquaint_formats::paper::{Block, Paper};
use acquaint_store::Store;
use schemars::JsonSchema;
use serde::Serialize;

use super::{LANGUAGE, again, cut, when_and_where};
use crate::{
    actions::{
        Result, get,
        insights::{list_coverage, only_shown},
        interviews::{Conversation, earlier_talks, get_conversation},
        people::{names_of, research_on},
    },
    words::{Words, t},
};

/// Letters of a text on the brief, and of one line of a list.
pub(super) const LETTERS: (usize, usize) = (360, 200);
/// Lines of a list.
const AT_MOST: usize = 5;
/// The points of one side of paper that are free for parts. The smaller of the two papers counts.
const ROOM: usize = 590;
/// So many parts, the first ones, stay rather with one line than not at all.
const FIRST_PARTS: usize = 4;
/// The points that a heading, a line of print, and the room before it take.
const HEADING: usize = 28;
const PRINT: usize = 15;
const BEFORE: usize = 5;
/// Letters that surely stand on a line of print.
const LETTERS_A_LINE: usize = 84;

/// Words, and who said them.
pub(super) type Line = (String, String);

/// What is known before a conversation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct Brief {
    /// Whom it is about.
    pub(crate) name: String,
    /// Their id.
    pub(crate) person_id: PersonId,
    /// What they do, when and where the two meet.
    pub(crate) top: Vec<String>,
    /// Each with its heading. None where nothing is known yet.
    pub(crate) parts: Vec<BriefPart>,
    /// What to look up where little is known.
    pub(crate) look_up: String,
    /// How many lines found no room in print.
    #[serde(skip)]
    left_out: usize,
}

/// One part of a brief.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct BriefPart {
    pub(crate) heading: String,
    pub(crate) lines: Vec<BriefLine>,
}

/// One line of a brief.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct BriefLine {
    pub(crate) words: String,
    /// Who said it; empty where it is one's own note.
    pub(crate) who: String,
}

/// The brief of a conversation.
pub(crate) async fn brief(store: &Store, ctx: &Context, words: Words, id: InterviewId) -> Result<Brief> {
    let conversation = get_conversation(store, id).await?;
    let earlier = earlier_talks(store, ctx, &conversation.interview).await?;
    let mut parts = Parts { words, parts: Vec::new() };
    // What they gave before matters more the second time than how one came to know of them.
    let again = !earlier.is_empty();
    if again {
        parts.left_open(&earlier);
        parts.promises(store, &conversation).await?;
        parts.said_before(store, &conversation, &earlier).await?;
        parts.named(store, &conversation).await?;
    }
    parts.person(store, &conversation).await?;
    if !again {
        parts.promises(store, &conversation).await?;
    }
    let known = parts.parts.len();
    if !again {
        parts.said_before(store, &conversation, &earlier).await?;
    }
    parts.said_there(store, &conversation).await?;
    parts.find_out(store, &conversation).await?;
    let Conversation { interview, person, .. } = &conversation;
    // Of whom one has talked with, one knows more than what fills a brief.
    let look_up = if known < 2 && !again { t!(words, "known-little", name = person.given_name()) } else { String::new() };
    let talked = again::days(words, ctx, &earlier).into_iter().collect();
    let top = [vec![parts.work(ctx, &conversation)], when_and_where(words, ctx, interview), talked].concat();
    let top = top.iter().filter(|line| !line.is_empty()).map(|line| cut(line, LETTERS.1)).collect();
    Ok(Brief { name: person.name.clone(), person_id: person.id, top, parts: parts.parts, look_up, left_out: 0 })
}

impl Brief {
    /// The brief with what finds room on one side of paper, if that is not all. Long parts are shortened to two lines, then the last
    /// parts go.
    pub(crate) fn on_one_side(&self) -> Option<Self> {
        let height = |parts: &[BriefPart]| parts.iter().map(BriefPart::height).sum::<usize>();
        let lines = |parts: &[BriefPart]| parts.iter().map(|part| part.lines.len()).sum::<usize>();
        if height(&self.parts) <= ROOM {
            return None;
        }
        let mut parts = self.parts.clone();
        // One line says that there is more.
        while height(&parts) > ROOM - BEFORE - PRINT {
            let least = if parts.len() > FIRST_PARTS { 2 } else { 1 };
            let long = parts.iter_mut().filter(|part| part.lines.len() > least).max_by_key(|part| part.height());
            if long.and_then(|part| part.lines.pop()).is_none() && parts.pop().is_none() {
                break;
            }
        }
        let left_out = lines(&self.parts) - lines(&parts);
        Some(Self { parts, left_out, ..self.clone() })
    }

    /// The brief in blocks.
    pub(crate) fn paper(&self, words: Words) -> Paper {
        let mut blocks = vec![Block::Title(self.name.clone())];
        blocks.extend(self.top.iter().cloned().map(Block::Text));
        for BriefPart { heading, lines } in &self.parts {
            blocks.push(Block::Heading(heading.clone()));
            let listed = lines.len() > 1 && lines.iter().all(|line| line.who.is_empty());
            if listed {
                blocks.push(Block::List(lines.iter().map(|line| line.words.clone()).collect()));
            } else {
                blocks.extend(lines.iter().map(BriefLine::block));
            }
        }
        if self.left_out > 0 {
            blocks.push(Block::Text(t!(words, "known-left-out", count = self.left_out)));
        }
        if !self.look_up.is_empty() {
            blocks.extend([Block::Heading(t!(words, "known-look-up")), Block::Text(self.look_up.clone())]);
        }
        Paper { language: LANGUAGE.to_owned(), title: t!(words, "known-title", name = &self.name), blocks, back: None }
    }
}

impl BriefPart {
    /// The points that it takes on paper, rather too many than too few.
    fn height(&self) -> usize {
        let rows = |line: &BriefLine| (line.words.chars().count() + line.who.chars().count()).div_ceil(LETTERS_A_LINE);
        HEADING + self.lines.iter().map(|line| BEFORE + rows(line) * PRINT).sum::<usize>()
    }
}

impl BriefLine {
    fn block(&self) -> Block {
        match self.who.as_str() {
            "" => Block::Text(self.words.clone()),
            who => Block::Quote(format!("“{}”", self.words), who.to_owned()),
        }
    }
}

pub(super) struct Parts {
    pub(super) words: Words,
    parts: Vec<BriefPart>,
}

impl Parts {
    /// Adds a part, unless there is nothing in it.
    pub(super) fn add(&mut self, heading: String, lines: impl IntoIterator<Item = Line>) {
        let lines = lines.into_iter().filter(|(words, _)| !words.trim().is_empty()).take(AT_MOST);
        let lines: Vec<BriefLine> = lines.map(|(words, who)| BriefLine { words, who }).collect();
        if !lines.is_empty() {
            self.parts.push(BriefPart { heading, lines });
        }
    }

    fn note(&mut self, heading: String, text: &str) {
        self.add(heading, [(cut(text, LETTERS.0), String::new())]);
    }

    /// What they do, and since when.
    fn work(&self, ctx: &Context, conversation: &Conversation) -> String {
        let since = conversation.employment.as_ref().and_then(|employment| employment.since).filter(|since| *since < ctx.today());
        match (conversation.work(), since) {
            (work, Some(since)) if !work.is_empty() => t!(self.words, "known-since", work = work, year = since.year().to_string()),
            (work, _) => work,
        }
    }

    async fn person(&mut self, store: &Store, conversation: &Conversation) -> Result<()> {
        let person = &conversation.person;
        let referrals: Vec<Referral> = store.list_referring(Kind::Person, &[person.id.uuid()]).await?;
        let named: Vec<&Referral> = referrals.iter().filter(|referral| referral.person_id == person.id).collect();
        let names = names_of(store, named.iter().map(|referral| referral.referrer_id)).await?;
        let who_named = |referral: &&Referral| {
            let key = if referral.may_mention { "follow-ups-named-may" } else { "follow-ups-named-quietly" };
            names.get(&referral.referrer_id).map(|referrer| (t!(self.words, key, referrer = &referrer.name), String::new()))
        };
        let how = std::iter::once((cut(&person.how_met, LETTERS.1), String::new())).chain(named.iter().filter_map(who_named));
        let how: Vec<_> = how.collect();
        self.add(t!(self.words, "known-how"), how);
        self.note(t!(self.words, "known-why"), &person.reason);
        let research = research_on(store, person.id).await?;
        let found =
            research.findings.iter().map(|finding| (cut(&format!("{} ({})", finding.text, finding.source), LETTERS.1), String::new()));
        let found: Vec<_> = found.collect();
        self.add(t!(self.words, "known-found"), found);
        self.note(t!(self.words, "known-care"), &person.interests);
        self.note(t!(self.words, "known-notes"), &person.notes);
        Ok(())
    }

    /// What is open between the two.
    async fn promises(&mut self, store: &Store, conversation: &Conversation) -> Result<()> {
        let promises: Vec<Promise> = store.list_referring(Kind::Person, &[conversation.person.id.uuid()]).await?;
        for (side, heading) in [(Side::Mine, "known-promised"), (Side::Theirs, "known-they-promised")] {
            let open = promises.iter().filter(|promise| promise.side == side && promise.kept_at.is_none());
            let lines: Vec<_> = open.map(|promise| (cut(&promise.text, LETTERS.1), String::new())).collect();
            self.add(t!(self.words, heading, name = conversation.person.given_name()), lines);
        }
        Ok(())
    }

    /// What is known of their organization, and what others there said.
    async fn said_there(&mut self, store: &Store, conversation: &Conversation) -> Result<()> {
        let person = &conversation.person;
        let Some(organization) = conversation.employment.as_ref().and_then(|employment| employment.organization_id) else { return Ok(()) };
        let organization: Organization = get(store, organization).await?;
        self.note(t!(self.words, "known-organization", name = &organization.name), &organization.notes);
        let others = others_at(store, organization.id, person.id).await?;
        let names = names_of(store, others.iter().copied()).await?;
        let said = passages_of(store, &others).await?.into_iter();
        let who = |passage: &Passage| match passage.attribution {
            Attribution::Quotable => name_of(&names, passage.person_id),
            Attribution::Background | Attribution::OffTheRecord => t!(self.words, "known-somebody"),
        };
        let said: Vec<_> = said.map(|passage| (cut(&passage.words, LETTERS.1), who(&passage))).collect();
        self.add(t!(self.words, "known-others", name = &organization.name), said);
        Ok(())
    }

    /// What one wants to find out and nobody has answered yet.
    async fn find_out(&mut self, store: &Store, conversation: &Conversation) -> Result<()> {
        let Some(exploration) = &conversation.exploration else { return Ok(()) };
        let covered = list_coverage(store, exploration.id).await?;
        let open = covered.into_iter().filter(|covered| covered.voices.is_empty());
        let open: Vec<_> = open.map(|covered| (cut(&covered.question.text, LETTERS.1), String::new())).collect();
        self.add(t!(self.words, "known-find-out"), open);
        Ok(())
    }
}

/// Passages of some people that may be shown, the latest first.
pub(super) async fn passages_of(store: &Store, people: &[PersonId]) -> Result<Vec<Passage>> {
    let ids: Vec<_> = people.iter().map(|person| person.uuid()).collect();
    let mut passages = only_shown(store, store.list_referring(Kind::Person, &ids).await?).await?;
    passages.sort_by_key(|passage| (std::cmp::Reverse(passage.marked_at), passage.id));
    Ok(passages)
}

/// Who else works or worked at an organization.
async fn others_at(store: &Store, organization: OrganizationId, person: PersonId) -> Result<Vec<PersonId>> {
    let all: Vec<Employment> = store.employments_at(organization).await?;
    let mut others: Vec<PersonId> = all.into_iter().map(|employment| employment.person_id).filter(|other| *other != person).collect();
    others.sort_unstable();
    others.dedup();
    Ok(others)
}

fn name_of(names: &HashMap<PersonId, acquaint_domain::people::Person>, person: PersonId) -> String {
    names.get(&person).map(|person| person.name.clone()).unwrap_or_default()
}
