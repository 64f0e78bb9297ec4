//! What is open now: calm lists that only appear when they hold something, each row with who, what next and when.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    follow_ups::{GoodMoment, OpenNow, OpenReferral, Promise, Side, open_now},
    interviews::{Interview, InterviewId},
    people::{Person, PersonId},
};
use axum::response::IntoResponse as _;
use maud::{Markup, html};

use super::{day_words, giving, talk::day_of};
use crate::{
    Failure, actions,
    web::{
        here::{Answer, Here},
        layout::{self, Leaf, Page, Room, once},
    },
    words::t,
};

/// How many conversations are offered for adding a promise or a name.
const CONVERSATIONS_AT_MOST: usize = 5;
/// How many rows of each list stand on the page where all lists are, and on a page of one.
const EACH_AT_MOST: usize = 6;
const PAGE: usize = 25;

type People = HashMap<PersonId, Person>;

/// Shows what is open.
pub(super) async fn show(here: Here) -> Answer {
    let situation = here.store.situation(&here.ctx.zone).await?;
    let open = open_now(&here.ctx, &situation);
    let mut recent: Vec<Interview> = situation.history.interviews.into_iter().filter(Interview::held).collect();
    recent.sort_by_key(|interview| std::cmp::Reverse((interview.held_at(), interview.id)));
    recent.truncate(CONVERSATIONS_AT_MOST);
    let people = everybody(&here, &open, &recent).await?;
    let title = t!(here.words, "follow-ups-title");
    let chained = !situation.referrals.is_empty() && part_of(&here).is_none();
    let content = html! {
        @if part_of(&here).is_some() { (layout::back("/follow-ups", &title)) }
        h1 { (title) }
        @if open.is_empty() { (nothing(&here)) } @else { (sections(&here, &open, &people)) }
        (something_else(&here, &recent, &people))
        @if part_of(&here).is_none() { p.onward { a href="/follow-ups/rhythms" { (t!(here.words, "usual-title")) } } }
        @if chained { p.onward { a href="/people/network" { (t!(here.words, "network-open")) } } }
    };
    Ok(Page::new(Room::FollowUps, &title).show(&here, &content).into_response())
}

async fn everybody(here: &Here, open: &OpenNow, recent: &[Interview]) -> Result<People, Failure> {
    let talks = open.to_thank.iter().chain(&open.to_look_back).chain(recent).map(|interview| interview.person_id);
    let promised = open.promises.iter().map(|promise| promise.person_id);
    let named = open.referrals.iter().flat_map(|open| [open.referral.referrer_id, open.referral.person_id]);
    let next = open.to_be_in_touch.iter().map(|moment| moment.contact.person_id);
    actions::people::names_of(&here.store, talks.chain(promised).chain(named).chain(next)).await
}

fn nothing(here: &Here) -> Markup {
    let words = here.words;
    let button = t!(words, "follow-ups-empty-button");
    layout::empty(&t!(words, "follow-ups-empty"), &t!(words, "follow-ups-empty-example"), ("/interviews", &button))
}

fn sections(here: &Here, open: &OpenNow, people: &People) -> Markup {
    let promised = |side: Side| open.promises.iter().filter(move |promise| promise.side == side).collect::<Vec<_>>();
    let thanking: HashSet<InterviewId> = open.to_thank.iter().map(|interview| interview.id).collect();
    let only_to_look_back: Vec<_> = open.to_look_back.iter().filter(|interview| !thanking.contains(&interview.id)).collect();
    html! {
        (section(here, "thank", &open.to_thank.iter().collect::<Vec<_>>(), |interview, at| to_thank(here, open, interview, people, at == 0)))
        (section(here, "look-back", &only_to_look_back, |interview, _| to_look_back(here, interview, people)))
        (section(here, "mine", &promised(Side::Mine), |promise, _| to_keep(here, promise, people)))
        (section(here, "theirs", &promised(Side::Theirs), |promise, _| to_keep(here, promise, people)))
        (section(here, "idea", &promised(Side::Idea), |promise, _| to_keep(here, promise, people)))
        (section(here, "named", &open.referrals.iter().collect::<Vec<_>>(), |open, _| named(here, open, people)))
        (section(here, "in-touch", &open.to_be_in_touch.iter().collect::<Vec<_>>(), |moment, _| in_touch(here, moment, people)))
    }
}

/// The list that is shown by itself, if one is.
fn part_of(here: &Here) -> Option<&'static str> {
    let part = here.query().text("part").to_owned();
    ["thank", "look-back", "mine", "theirs", "idea", "named", "in-touch"].into_iter().find(|name| *name == part)
}

/// One list: its first rows among the others, or a page of it by itself.
fn section<T>(here: &Here, name: &str, all: &[&T], row: impl Fn(&T, usize) -> Markup) -> Markup {
    let words = here.words;
    let id = format!("open-{name}");
    let part = part_of(here);
    let alone = part == Some(name);
    let leaf = Leaf::of(here, all.len(), PAGE);
    let shown = if alone { &all[leaf.range()] } else { &all[..all.len().min(EACH_AT_MOST)] };
    let title = t!(words, &format!("follow-ups-{name}"));
    html! {
        @if !all.is_empty() && (alone || part.is_none()) {
            section aria-labelledby=(id) {
                h2 id=(id) { (title) }
                p.hint { (t!(words, &format!("follow-ups-{name}-hint"))) }
                ul.rows.open-rows { @for (at, one) in shown.iter().enumerate() { (row(one, at)) } }
                @if shown.len() < all.len() && !alone {
                    p { a.button href={ "/follow-ups?part=" (name) } { (t!(words, "follow-ups-all", count = all.len())) span.sr { ": " (title) } } }
                }
                @if alone { (leaf.links(here)) }
            }
        }
    }
}

/// Somebody to thank. Where the conversation is to be looked back on, too, both stand in one row.
fn to_thank(here: &Here, open: &OpenNow, interview: &Interview, people: &People, first: bool) -> Markup {
    let (name, given) = names(interview.person_id, people);
    let what = html! { (t!(here.words, "follow-ups-talked", day = day_words(here, day_of(here, interview)))) };
    let aside = html! {
        a.button.primary[first] href={ "/follow-ups/" (interview.id) "/thank-you" } { (t!(here.words, "follow-ups-thank-button", name = given)) }
        @if open.to_look_back.contains(interview) { (look_back_button(here, interview, name)) }
    };
    layout::row(&person_page(interview.person_id), name, &what, &aside)
}

fn to_look_back(here: &Here, interview: &Interview, people: &People) -> Markup {
    let (name, _) = names(interview.person_id, people);
    let what = html! { (t!(here.words, "follow-ups-talked", day = day_words(here, day_of(here, interview)))) };
    layout::row(&person_page(interview.person_id), name, &what, &look_back_button(here, interview, name))
}

fn look_back_button(here: &Here, interview: &Interview, name: &str) -> Markup {
    html! {
        a.button href={ "/follow-ups/" (interview.id) "/debrief" } aria-label=(t!(here.words, "follow-ups-look-back-with", name = name)) {
            (t!(here.words, "follow-ups-look-back-button"))
        }
    }
}

fn to_keep(here: &Here, promise: &Promise, people: &People) -> Markup {
    let (name, _) = names(promise.person_id, people);
    let said = html! {
        a href={ "/follow-ups/promises/" (promise.id) } { (promise.text) }
        @if let Some(due) = promise.due { br; span.quiet { (t!(here.words, "follow-ups-by", day = day_words(here, due))) } }
    };
    let (words, what) = (here.words, &promise.text);
    let (label, heard) = match promise.side {
        Side::Idea => (t!(words, "follow-ups-given-button"), t!(words, "follow-ups-given-what", what = what)),
        Side::Mine => (t!(words, "follow-ups-kept-mine"), t!(words, "follow-ups-kept-mine-what", what = what)),
        Side::Theirs => (t!(words, "follow-ups-kept-theirs"), t!(words, "follow-ups-kept-theirs-what", what = what)),
    };
    let action = format!("/follow-ups/promises/{}/kept", promise.id);
    let aside = button(here, &action, &label, &heard);
    layout::row(&person_page(promise.person_id), name, &said, &aside)
}

fn named(here: &Here, open: &OpenReferral, people: &People) -> Markup {
    let words = here.words;
    let referral = &open.referral;
    let (name, given) = names(referral.person_id, people);
    let (referrer, referrer_given) = names(referral.referrer_id, people);
    let may = if referral.may_mention { "follow-ups-named-may" } else { "follow-ups-named-quietly" };
    let what = html! {
        (t!(words, may, referrer = referrer))
        @if let Some(talk) = referral.interview_id { br; a href={ "/follow-ups/" (talk) "/referrals#named" } { (t!(words, "follow-ups-named-change")) } }
        @if open.to_write {
            @if open.write_by >= here.ctx.today() { br; span.quiet { (t!(words, "follow-ups-write-by", day = day_words(here, open.write_by))) } }
            @if referral.may_mention { br; (t!(words, "follow-ups-open-with", referrer = referrer)) }
        }
        @if let Some(day) = open.tell_by { br; span.quiet { (t!(words, "follow-ups-tell-by", referrer = referrer_given, day = day_words(here, day))) } }
    };
    let aside = html! {
        @if open.to_write { a.button href={ "/outreach/new?person=" (referral.person_id) } { (t!(words, "follow-ups-write-button", name = given)) } }
        @if open.tell_by.is_some() {
            @let told = t!(words, "follow-ups-told-button", referrer = referrer_given);
            a.button href={ "/outreach/new?person=" (referral.referrer_id) "&purpose=report-back" } { (t!(words, "follow-ups-report-button", name = referrer_given)) }
            (button(here, &format!("/follow-ups/referrals/{}/reported", referral.id), &told, &t!(words, "follow-ups-told-about", referrer = referrer_given, name = name)))
        }
    };
    layout::row(&person_page(referral.person_id), name, &what, &aside)
}

fn in_touch(here: &Here, moment: &GoodMoment, people: &People) -> Markup {
    let contact = moment.contact;
    let (name, given) = names(contact.person_id, people);
    let what = html! { (giving::said(here, &moment.saying)) br; span.quiet { (t!(here.words, "follow-ups-last", day = day_words(here, contact.last))) } };
    let aside = html! {
        a.button href={ "/outreach/new?person=" (contact.person_id) "&purpose=other" } { (t!(here.words, "follow-ups-write-button", name = given)) }
    };
    layout::row(&person_page(contact.person_id), name, &what, &aside)
}

/// A form of one button. To those who hear the page it also says what it is about.
fn button(here: &Here, action: &str, label: &str, heard: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (once(here))
            button type="submit" aria-label=(heard) { (label) }
        }
    }
}

/// The way to promises and names that come to mind only now.
fn something_else(here: &Here, recent: &[Interview], people: &People) -> Markup {
    let words = here.words;
    html! {
        @if !recent.is_empty() {
            details.card.more-rows {
                summary { (t!(words, "follow-ups-else")) }
                ul {
                    @for interview in recent {
                        @let (name, _) = names(interview.person_id, people);
                        li {
                            (t!(words, "follow-ups-else-talk", name = name, day = day_words(here, day_of(here, interview)))) " "
                            a href={ "/follow-ups/" (interview.id) "/promises" } { (t!(words, "follow-ups-else-promise")) span.sr { " " (name) } } " "
                            a href={ "/follow-ups/" (interview.id) "/referrals" } { (t!(words, "follow-ups-else-name")) span.sr { " " (name) } } " "
                            a href={ "/follow-ups/" (interview.id) "/debrief" } { (t!(words, "follow-ups-else-debrief")) span.sr { " " (name) } }
                        }
                    }
                }
            }
        }
    }
}

fn names(id: PersonId, people: &People) -> (&str, &str) {
    people.get(&id).map_or(("", ""), |person| (person.name.as_str(), person.given_name()))
}

fn person_page(id: PersonId) -> String {
    format!("/people/{id}")
}
