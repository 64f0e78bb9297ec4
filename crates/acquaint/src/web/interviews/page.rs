//! The one page of a conversation: who, when, where, what comes next, and afterwards what was said.

use std::collections::HashMap;

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Debrief, DebriefId, Outcome},
    interviews::{Around, Interview, InterviewId, Next, Note, Question, QuestionId, Transcript, sort_for_asking},
    outreach::Purpose,
    people::Path as Way,
};
use axum::{extract::Path, response::IntoResponse as _};
use jiff::SignedDuration;
use maud::{Markup, html};

use crate::{
    actions::interviews::{Inviting, cancel_interview, find_inviting, list_notes, list_questions, list_transcripts},
    web::{
        follow_ups::outcomes,
        here::{Answer, Here, Posted},
        interviews::{
            conversation::{self, Conversation, be_there, own_start, place, when},
            feeling, invite,
            list::around,
            live_worker, looked_back,
        },
        layout::{Page, Room, back, confided_hint, note_lines, once, path},
        settings::link_to_versions,
    },
    words::t,
};

/// How long before the time the conversation is at hand. House rule: one is there early.
const SOON: SignedDuration = SignedDuration::from_hours(2);

/// What the page shows beside the conversation itself.
struct Shown {
    way: Way,
    around: Around,
    inviting: Inviting,
    questions: Vec<Question>,
    notes: HashMap<Option<QuestionId>, Note>,
    transcripts: Vec<Transcript>,
    outcomes: Vec<Outcome>,
    debrief: Option<Debrief>,
    /// Links to the earlier versions of notes that have some.
    versions: HashMap<Option<QuestionId>, Markup>,
}

/// The page.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let person = conversation.person.id;
    let mut questions = list_questions(&here.store, id).await?;
    sort_for_asking(&mut questions);
    let notes = list_notes(&here.store, id).await?;
    let mut versions = HashMap::new();
    for note in notes.values() {
        let link = link_to_versions(&here, &note.clone().into()).await?;
        if !link.0.is_empty() {
            versions.insert(note.question_id, link);
        }
    }
    let shown = Shown {
        way: here.store.history_of(&[person]).await?.way_to(&conversation.interview),
        inviting: find_inviting(&here.store, &here.ctx, id).await?,
        around: around(&here, &[id.uuid()]).await?.remove(&id).unwrap_or_default(),
        questions,
        notes,
        transcripts: list_transcripts(&here.store, id).await?,
        outcomes: here.store.list_referring(Kind::Interview, &[id.uuid()]).await?,
        debrief: here.store.find(DebriefId::of(id)).await?,
        versions,
    };
    Ok(view(&here, &conversation, &shown).into_response())
}

/// Calls it off.
pub(super) async fn cancel(Path(id): Path<InterviewId>, Posted { here, .. }: Posted) -> Answer {
    cancel_interview(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/interviews/{id}")))
}

fn view(here: &Here, conversation: &Conversation, shown: &Shown) -> Markup {
    let words = here.words;
    let Conversation { interview, person, .. } = conversation;
    let title = t!(words, "interview-title", name = &person.name);
    let next = interview.next(here.ctx.now, shown.around);
    let content = html! {
        (back("/interviews", &t!(words, "room-interviews")))
        h1 { (title) }
        (path(words, shown.way))
        @let first = invite::told_first(here, &shown.inviting);
        @if let Some(first) = &first { (first) } @else { section.card.next-step {
            p { (looked_back::next_words(here, interview, next)) }
            (next_button(here, conversation, next, true))
        } }
        (facts(here, conversation, &shown.inviting))
        @if first.is_some() { (next_button(here, conversation, next, false)) }
        (beside(here, conversation, next, &shown.inviting))
        @if let Some(debrief) = &shown.debrief { (looked_back::short(here, debrief)) }
        (said(here, shown))
        (recorded(shown, here))
        (outcomes::list(here, &shown.outcomes))
        @if interview.held() { p.onward { a href={ "/follow-ups/people/" (person.id) "/outcomes?interview=" (interview.id) } { (t!(words, "outcome-add")) } } }
        @if interview.open() { (last_ways(here, conversation)) } @else { span hidden data-recordings-over=(interview.id) {} }
    };
    Page::new(Room::Interviews, &title).with_scripts(&["live-kept.js", "live-ready.js", "practise-over.js"]).show(here, &content)
}

fn facts(here: &Here, conversation: &Conversation, inviting: &Inviting) -> Markup {
    let words = here.words;
    let Conversation { interview, person, exploration, .. } = conversation;
    let work = conversation.work();
    html! {
        dl.facts {
            dt { (t!(words, "interview-who")) }
            dd { a href={ "/people/" (person.id) } { (person.name) }
                @if !work.is_empty() { br; span.quiet { (work) } }
                @if interview.open() { br; a href=(conversation.address("brief")) { (t!(words, "interview-brief")) } }
            }
            dt { (t!(words, "interview-when")) }
            dd { (when(here, interview)) (be_there(here, conversation)) }
            @if !interview.has_only_a_day() {
                dt { (t!(words, "interview-length")) }
                dd { (t!(words, "interview-minutes-count", count = interview.minutes)) }
            }
            @if interview.open() || !interview.is_place_open() {
                dt { (t!(words, "interview-where")) }
                dd { (place(here, interview)) }
            }
            @if let Some(exploration) = exploration {
                dt { (t!(words, "interview-purpose")) }
                dd { (exploration.curious_about) }
            }
            (invite::invited(here, inviting))
        }
    }
}

/// Whether it is too early to begin; then paper comes first.
pub(super) fn is_far(here: &Here, interview: &Interview) -> bool {
    interview.start().timestamp().duration_since(here.ctx.now) > SOON
}

/// The one button that is next.
fn next_button(here: &Here, conversation: &Conversation, next: Next, primary: bool) -> Markup {
    let words = here.words;
    let Conversation { interview, person, .. } = conversation;
    let key = format!("interview-button-{next}");
    let link = |to: String| html! { a.button.primary[primary] href=(to) { (t!(words, &key)) } };
    html! {
        div.actions {
            @match next {
                Next::Prepare => { (link(conversation.address("questions"))) (start(here, conversation, false)) }
                Next::Talk if is_far(here, interview) => {
                    a.button.primary[primary] href=(conversation.address("sheet")) { (t!(words, "interview-sheet")) }
                    (start(here, conversation, false))
                }
                Next::Talk => { (start(here, conversation, primary)) }
                Next::DidYouTalk => { (did_you_talk(here, conversation, primary)) (start(here, conversation, false)) }
                Next::GoOn => { (link(conversation.address("live"))) }
                Next::LookBack => { (link(format!("/follow-ups/{}/debrief", interview.id))) }
                Next::Thank => { (link(format!("/follow-ups/{}/thank-you", interview.id))) }
                Next::Nothing => { (link(format!("/insights/mark/{}", interview.id))) }
                Next::CalledOff => { (link(format!("/interviews/new?person={}", person.id))) }
            }
        }
    }
}

/// Whether they talked: they did, nobody came, or it lies ahead after all.
fn did_you_talk(here: &Here, conversation: &Conversation, primary: bool) -> Markup {
    let words = here.words;
    html! {
        (talked(here, conversation, primary))
        a.button href=(conversation.write(Purpose::Reschedule)) { (t!(words, "interview-nobody-came")) }
        a.button href=(conversation.address("edit")) { (t!(words, "interview-other-day")) }
    }
}

fn start(here: &Here, conversation: &Conversation, primary: bool) -> Markup {
    html! {
        form method="post" action=(conversation.address("start")) data-live-page=(conversation.address("live")) data-worker=(live_worker::ADDRESS) {
            (once(here))
            button.primary[primary] type="submit" { (t!(here.words, "interview-button-talk")) }
        }
    }
}

/// Whatever else one may want to look at or to do at this point, each a quiet line.
fn beside(here: &Here, conversation: &Conversation, next: Next, inviting: &Inviting) -> Markup {
    let words = here.words;
    let id = conversation.interview.id;
    let link = |to: String, key: &str| html! { li { a href=(to) { (t!(words, key)) } } };
    html! {
        ul.ways {
            @match next {
                Next::Prepare | Next::Talk | Next::GoOn => { (before(here, conversation, next, inviting)) }
                Next::DidYouTalk => { (link(conversation.address("questions"), "interview-questions")) }
                Next::LookBack | Next::Thank | Next::Nothing => {
                    @if next != Next::LookBack { (link(format!("/follow-ups/{id}/debrief"), "interview-debrief")) }
                    @if next != Next::Thank { (link(format!("/follow-ups/{id}/thank-you"), "interview-thank-you")) }
                    @if next != Next::Nothing { (link(format!("/insights/mark/{id}"), "interview-mark")) }
                    (link(conversation.address("live"), "interview-add-notes"))
                    (link(conversation.address("transcript"), "transcript-add"))
                }
                Next::CalledOff => { (link(conversation.address("invitation.ics"), "interview-calendar-off")) }
            }
        }
    }
}

/// What helps before the conversation and while it goes on.
fn before(here: &Here, conversation: &Conversation, next: Next, inviting: &Inviting) -> Markup {
    let words = here.words;
    let far = is_far(here, &conversation.interview);
    let link = |to: String, key: &str| html! { li { a href=(to) { (t!(words, key)) } } };
    html! {
        @if next != Next::Prepare { (link(conversation.address("questions"), "interview-questions")) }
        @if next == Next::Talk { (link(conversation.address("practise"), "practise-link")) }
        @if next != Next::Talk || !far { (link(conversation.address("sheet"), "interview-sheet")) }
        (link(conversation.address("invitation.ics"), "interview-calendar"))
        @if inviting.tell == Some(Purpose::Invite) {
            li { a href=(conversation.address("invite")) { (t!(words, "invite-title-invite", name = inviting.person.given_name())) } }
        }
        @if conversation.interview.began_at.is_none() && !conversation.interview.passed(here.ctx.now) {
            (link(conversation.write(Purpose::Confirm), "people-next-confirm"))
        }
    }
}

/// The notes in full, by question, and which questions were asked.
fn said(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let text = |id: Option<QuestionId>| shown.notes.get(&id).map_or("", |note| note.text.trim());
    let written = |id: Option<QuestionId>| !text(id).is_empty() || shown.versions.contains_key(&id);
    let asked = |question: &&Question| question.asked_at.is_some() || written(Some(question.id));
    let answered: Vec<&Question> = shown.questions.iter().filter(asked).collect();
    html! {
        @if !answered.is_empty() || written(None) {
            h2 #notes { (t!(words, "interview-notes")) }
            @for question in answered {
                h3 { (question.text) }
                @let note = text(Some(question.id));
                @if note.is_empty() { p.quiet { (t!(words, "interview-no-note")) } } @else { (note_lines(words, note)) }
                @if let Some(link) = shown.versions.get(&Some(question.id)) { (link) }
            }
            @if written(None) {
                h3 { (t!(words, "live-general")) }
                (note_lines(words, text(None)))
                @if let Some(link) = shown.versions.get(&None) { (link) }
            }
            (confided_hint(words, shown.notes.values().map(|note| note.text.as_str())))
        }
    }
}

/// What was said word for word, where there is a transcript.
fn recorded(shown: &Shown, here: &Here) -> Markup {
    let words = here.words;
    html! {
        @if !shown.transcripts.is_empty() {
            h2 #transcripts { (t!(words, "transcript-row")) }
            ul.rows {
                @for transcript in &shown.transcripts {
                    @let name = if transcript.name.is_empty() { t!(words, "transcript-row-pasted") } else { transcript.name.clone() };
                    li.row { div.row-text { a.row-name href={ "/interviews/transcripts/" (transcript.id) } { (name) } } }
                }
            }
        }
    }
}

/// What one needs if the plan does not hold.
fn last_ways(here: &Here, conversation: &Conversation) -> Markup {
    let words = here.words;
    let Interview { began_at, .. } = conversation.interview;
    let passed = own_start(here, &conversation.interview).timestamp() <= here.ctx.now;
    let asked = conversation.interview.passed(here.ctx.now);
    html! {
        @if began_at.is_none() { (feeling::form(here, &conversation.interview)) }
        details.last-ways {
            summary { (t!(words, "interview-changes")) }
            div.actions {
                @if began_at.is_none() && !passed { a.button href=(conversation.write(Purpose::Reschedule)) { (t!(words, "interview-reschedule")) } }
                @if !asked { a.button href=(conversation.address("edit")) { (t!(words, "interview-change")) } }
                @if began_at.is_none() && passed && !asked { (talked(here, conversation, false)) }
                form method="post" action=(conversation.address("cancel")) {
                    (once(here))
                    button type="submit" { (t!(words, "interview-cancel")) }
                }
            }
        }
    }
}

fn talked(here: &Here, conversation: &Conversation, primary: bool) -> Markup {
    html! {
        form method="post" action=(conversation.address("end")) {
            (once(here))
            button.primary[primary] type="submit" { (t!(here.words, "interview-have-talked")) }
        }
    }
}
