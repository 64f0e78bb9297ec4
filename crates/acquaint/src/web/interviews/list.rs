//! All conversations: those that lie ahead first, then those that were held.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::Debrief,
    interviews::{Around, Interview, InterviewId, Question},
    outreach::{Message, Purpose},
    people::{Person, PersonId},
};
use axum::response::IntoResponse as _;
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    actions::{Result, people::names_of},
    web::{
        here::{Answer, Here},
        interviews::conversation::day_and_time,
        layout::{Leaf, Page, Room, empty, row},
    },
    words::t,
};

/// Rows on one page.
const ROWS: usize = 50;

/// What the list shows.
struct Listed {
    ahead: Vec<Interview>,
    held: Vec<Interview>,
    leaf: Leaf,
    people: HashMap<PersonId, Person>,
    around: HashMap<InterviewId, Around>,
}

/// The list.
pub(super) async fn show(here: Here) -> Answer {
    let listed = listed(&here).await?;
    Ok(view(&here, &listed).into_response())
}

async fn listed(here: &Here) -> Result<Listed> {
    let all: Vec<Interview> = here.store.list_all().await?;
    let leaf = Leaf::of(here, all.len(), ROWS);
    let (mut ahead, mut held): (Vec<Interview>, Vec<Interview>) = all.into_iter().partition(Interview::open);
    ahead.sort_by_key(|interview| (interview.start().timestamp(), interview.id));
    let day = |interview: &Interview| interview.held_at().unwrap_or_else(|| interview.start().timestamp());
    held.sort_by_key(|interview| (std::cmp::Reverse(day(interview)), interview.id));
    let shown: Vec<Interview> =
        ahead.into_iter().chain(held).enumerate().filter(|(at, _)| leaf.range().contains(at)).map(|(_, it)| it).collect();
    let people = names_of(&here.store, shown.iter().map(|interview| interview.person_id)).await?;
    let ids: Vec<Uuid> = shown.iter().map(|interview| interview.id.uuid()).collect();
    let around = around(here, &ids).await?;
    let (ahead, held) = shown.into_iter().partition(Interview::open);
    Ok(Listed { ahead, held, leaf, people, around })
}

/// What happened around some conversations.
pub(super) async fn around(here: &Here, ids: &[Uuid]) -> Result<HashMap<InterviewId, Around>> {
    let questions: Vec<Question> = here.store.list_referring(Kind::Interview, ids).await?;
    let debriefs: Vec<Debrief> = here.store.list_referring(Kind::Interview, ids).await?;
    let messages: Vec<Message> = here.store.list_referring(Kind::Interview, ids).await?;
    let prepared: HashSet<InterviewId> = questions.iter().map(|question| question.interview_id).collect();
    let debriefed: HashSet<InterviewId> = debriefs.iter().map(|debrief| debrief.interview_id).collect();
    let thanks = messages.iter().filter(|message| message.purpose == Purpose::ThankYou && message.sent_at.is_some());
    let thanked: HashSet<InterviewId> = thanks.filter_map(|message| message.interview_id).collect();
    let of =
        |id: InterviewId| Around { prepared: prepared.contains(&id), debriefed: debriefed.contains(&id), thanked: thanked.contains(&id) };
    Ok(ids.iter().map(|id| (InterviewId::from_uuid(*id), of(InterviewId::from_uuid(*id)))).collect())
}

fn view(here: &Here, listed: &Listed) -> Markup {
    let words = here.words;
    let title = t!(words, "interviews-title");
    let content = html! {
        h1 { (title) }
        @if listed.ahead.is_empty() && listed.held.is_empty() {
            (empty(&t!(words, "interviews-empty"), &t!(words, "interviews-example"), ("/people", &t!(words, "interviews-begin"))))
        } @else {
            (part(here, listed, "interviews-ahead", &listed.ahead))
            (part(here, listed, "interviews-held", &listed.held))
            (listed.leaf.links(here))
            div.actions { a.button.primary href="/people" { (t!(words, "interviews-another")) } }
        }
        p.onward { a href="/interviews/happened" { (t!(words, "happened-open")) } }
    };
    Page::new(Room::Interviews, &title).show(here, &content)
}

fn part(here: &Here, listed: &Listed, heading: &str, interviews: &[Interview]) -> Markup {
    html! {
        @if !interviews.is_empty() {
            h2 { (t!(here.words, heading)) }
            ul.rows { @for interview in interviews { (one(here, listed, interview)) } }
        }
    }
}

fn one(here: &Here, listed: &Listed, interview: &Interview) -> Markup {
    let name = listed.people.get(&interview.person_id).map_or("", |person| person.name.as_str());
    let around = listed.around.get(&interview.id).copied().unwrap_or_default();
    let what = html! {
        (day_and_time(here, interview))
        br;
        (here.words.word("interviews-next", interview.next(here.ctx.now, around)))
    };
    row(&format!("/interviews/{}", interview.id), name, &what, &html! {})
}
