//! How each word of the list of actions is done on a small world, stage by stage.

use std::io::Cursor;

use acquaint::actions::{aim, follow_ups, import, interviews, journal, outreach, people, settings, start, today};
use acquaint_domain::{
    Change, Context, Word as _, aim as aims, follow_ups as followed,
    interviews::{self as talks, Interview, Question, QuestionKind, Setting},
    outreach::{self as sent, Channel, Message, Purpose, ReplyKind},
    people::{ContactKind, Employment, Finding, Gap, Organization, Person, ResearchPoint, SavedFilter, ViewpointKind},
    settings as set,
};
use acquaint_store::{Archive, Store};

use super::{deciding, everything};

type Done = acquaint::actions::Result<()>;

/// What an action may choose from: the records of a kind, beginning at one.
pub(super) struct World<'a> {
    pub(super) store: &'a Store,
    pub(super) ctx: Context,
    pub(super) which: usize,
    pub(super) text: &'a str,
}

impl World<'_> {
    pub(super) async fn some<R: acquaint_store::Stored>(&self) -> Vec<R> {
        let mut all = self.store.list_all::<R>().await.unwrap();
        let from = self.which % all.len().max(1);
        all.rotate_left(from);
        all
    }

    /// Whether the change of this step was made.
    pub(super) async fn is_done(&self) -> bool {
        self.store.find_entry(self.ctx.change).await.unwrap().is_some()
    }
}

/// Tries an action on one record after the other, until it changed something. What is refused changes nothing.
macro_rules! try_each {
    ($world:expr, $kind:ty, |$record:ident| $action:expr) => {
        for $record in $world.some::<$kind>().await {
            let _: acquaint::actions::Result<_> = $action.await;
            if $world.is_done().await {
                break;
            }
        }
    };
}

pub(super) use try_each;

/// Does one thing under a word of the list.
pub(super) async fn perform(world: &World<'_>, word: &str) {
    match word.split_once('.').unwrap().0 {
        "aim" => in_aim(world, word).await.unwrap(),
        "people" => in_people(world, word).await.unwrap(),
        "outreach" => in_outreach(world, word).await,
        "interviews" => in_interviews(world, word).await,
        "follow-ups" => in_follow_ups(world, word).await,
        "start" => in_start(world, word).await,
        "insights" => deciding::perform(world, word).await,
        _ => elsewhere(world, word).await,
    }
}

async fn in_aim(world: &World<'_>, word: &str) -> Done {
    let World { store, ctx, text, .. } = world;
    match word {
        "aim.start" => _ = aim::start_exploration(store, ctx, text).await?,
        "aim.edit" => try_each!(world, aims::Exploration, |one| aim::edit_exploration(
            store,
            ctx,
            one.id,
            "",
            aims::Exploration { known: (*text).to_owned(), ..one }
        )),
        "aim.ask" => try_each!(world, aims::Exploration, |one| aim::add_learning_questions(store, ctx, one.id, text)),
        "aim.unask" => try_each!(world, aims::LearningQuestion, |one| aim::remove_learning_question(store, ctx, one.id)),
        "aim.add-organizations" => {
            let known: Vec<_> = store.list_all::<Organization>().await.unwrap().iter().map(|one| one.id).take(2).collect();
            aim::add_organizations_aimed_at(store, ctx, aims::TargetWay::Dream, &format!("- {text}\n2. {text} two"), &known).await?;
        }
        "aim.rate-organizations" => try_each!(world, aims::Target, |one| {
            let motivation = if one.motivation == Some(12) { Some(1) } else { Some(3) };
            let said = [aim::Said { organization: one.organization_id, motivation, openings: Some(2) }];
            async move { aim::rate_organizations(store, ctx, "", &said).await }
        }),
        "aim.remove-organization" => {
            try_each!(world, aims::Target, |one| aim::remove_organization_aimed_at(store, ctx, one.organization_id));
        }
        "aim.motivation-scale" => {
            let five = aim::motivation_scale(store).await? == aims::MotivationScale::ToThree;
            let other = if five { aims::MotivationScale::ToFive } else { aims::MotivationScale::ToThree };
            aim::choose_motivation_scale(store, ctx, other).await?;
        }
        "aim.about-me" => aim::write_about_me(store, ctx, "", |me| (*text).clone_into(&mut me.skills)).await?,
        other => panic!("no way to do {other}"),
    }
    Ok(())
}

fn called(name: &str, organization: &str) -> people::PersonFields {
    people::PersonFields {
        name: name.to_owned(),
        title: "engineer".to_owned(),
        organization: organization.to_owned(),
        ..Default::default()
    }
}

async fn in_people(world: &World<'_>, word: &str) -> Done {
    let World { store, ctx, text, .. } = world;
    match word {
        "people.add" => _ = people::add_person(store, ctx, called(text, text)).await?,
        "people.edit" => try_each!(world, Person, |one| people::edit_person(store, ctx, one.id, "", called(text, &one.name))),
        "people.remove" => try_each!(world, Person, |one| people::remove_person(store, ctx, one.id)),
        "people.erase" => try_each!(world, Person, |one| people::erase_person(store, ctx, one.id)),
        "people.contact" => {
            try_each!(world, Person, |one| people::record_contact(store, ctx, one.id, ContactKind::Call, ctx.today(), text));
        }
        "people.not-now" => try_each!(world, Person, |one| people::not_now(store, ctx, one.id)),
        "people.viewpoints" => {
            let kind = ViewpointKind::ALL[world.which % ViewpointKind::ALL.len()];
            for exploration in world.some::<aims::Exploration>().await.into_iter().take(1) {
                try_each!(world, Person, |one| people::say_viewpoints(store, ctx, one.id, exploration.id, &[(kind, true)]));
            }
        }
        "people.merge" | "people.keep-apart" => on_two(world, word).await,
        "people.zone" => try_each!(world, Person, |one| people::choose_person_zone(store, ctx, one.id, text)),
        "people.add-job" | "people.edit-job" => {
            let job =
                people::JobFields { title: (*text).to_owned(), organization: (*text).to_owned(), since: None, until: Some(ctx.today()) };
            if word == "people.add-job" {
                try_each!(world, Person, |one| people::add_job(store, ctx, one.id, job.clone()));
            } else {
                try_each!(world, Employment, |one| people::edit_job(store, ctx, one.id, "", job.clone()));
            }
        }
        "people.remove-job" => try_each!(world, Employment, |one| people::remove_job(store, ctx, one.id)),
        "people.write-finding" => {
            let about = |one: &Person| people::About::Person(one.id);
            try_each!(world, Person, |one| people::write_finding(store, ctx, about(&one), ResearchPoint::News, text, text));
        }
        "people.edit-finding" => {
            let words = format!("{text}, {}", world.which);
            try_each!(world, Finding, |one| people::edit_finding(store, ctx, one.id, "", &words, text));
        }
        "people.remove-finding" => try_each!(world, Finding, |one| people::remove_finding(store, ctx, one.id)),
        "people.note-gap" => try_each!(world, Person, |one| people::note_gap(store, ctx, one.id, ResearchPoint::Day, text)),
        "people.remove-gap" => try_each!(world, Gap, |one| people::remove_gap(store, ctx, one.id)),
        "people.tag" => _ = people::tag_people(store, ctx, world.some().await, text, people::TagDeed::Give).await?,
        "people.untag" => {
            for tag in store.list_tags().await.unwrap().into_iter().take(1) {
                people::tag_people(store, ctx, world.some().await, &tag.tag, people::TagDeed::Take).await?;
            }
        }
        "people.save-filter" => {
            let fields = people::FilterFields { name: format!("{text} {}", world.which), words: (*text).to_owned(), ..Default::default() };
            people::save_filter(store, ctx, fields).await?;
        }
        "people.rename-filter" => {
            try_each!(world, SavedFilter, |one| people::rename_filter(store, ctx, one.id, "", &format!("{}, renamed", one.name)));
        }
        "people.remove-filter" => try_each!(world, SavedFilter, |one| people::remove_filter(store, ctx, one.id)),
        "people.merge-organizations" => {
            let others = world.some::<Organization>().await;
            let Some(other) = others.last() else { return Ok(()) };
            try_each!(world, Organization, |one| people::merge_organizations(
                store,
                ctx,
                (one.id, other.id),
                "",
                world.which.is_multiple_of(2)
            ));
        }
        "people.edit-organization" => {
            let (size, kind) = (some_word(world.which), some_word(world.which / 4));
            let fields =
                people::OrganizationFields { name: format!("{text} Ltd"), aliases: String::new(), size, kind, notes: (*text).to_owned() };
            try_each!(world, Organization, |one| people::edit_organization(store, ctx, one.id, "", fields.clone()));
        }
        "people.import" => {
            let rows = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{text},Silva,,,WSP,nurse,\n");
            let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Card {}\nX-SHOE-SIZE:39\nEND:VCARD\n", world.which);
            let mut readings: Vec<_> =
                [rows, card].into_iter().map(|text| acquaint_formats::read("a list", Cursor::new(text.into_bytes())).unwrap()).collect();
            let own = Cursor::new(format!("Who,Employer\nRow {},WSP\n", world.which).into_bytes());
            if let Err(acquaint_formats::Unreadable::Unmapped(sample)) = acquaint_formats::read("own.csv", own.clone()) {
                readings.push(acquaint_formats::read_mapped("own.csv", own, &[sample.guess]).unwrap());
            }
            let plan = import::plan_import(store, ctx, &readings).await?;
            import::import(store, ctx, plan).await?;
        }
        other => panic!("no way to do {other}"),
    }
    Ok(())
}

/// On two people: the ones that a world begins at, whichever are two.
async fn on_two(world: &World<'_>, word: &str) {
    let World { store, ctx, which, .. } = world;
    let taken = &acquaint_domain::people::PersonField::ALL[which % 10..];
    for other in store.list_all::<Person>().await.unwrap() {
        match word {
            "people.merge" => try_each!(world, Person, |one| people::merge_people(store, ctx, (one.id, other.id), "", taken)),
            _ => try_each!(world, Person, |one| people::keep_apart(store, ctx, one.id, other.id)),
        }
        if world.is_done().await {
            break;
        }
    }
}

async fn in_outreach(world: &World<'_>, word: &str) {
    let World { store, ctx, text, which, .. } = world;
    let call = |outcome: sent::CallOutcome| async move {
        try_each!(world, Person, |one| outreach::log_call(store, ctx, one.id, outreach::CallTold { outcome, words: (*text).to_owned() }));
    };
    let reply = |kind: ReplyKind| async move {
        let told = outreach::ReplyTold { kind, words: (*text).to_owned(), again_on: Some(ctx.today()) };
        try_each!(world, Person, |one| outreach::record_reply(store, ctx, one.id, told.clone()));
    };
    match word {
        "outreach.begin" => {
            let channel = Channel::ALL[which % Channel::ALL.len()];
            try_each!(world, Person, |one| outreach::begin_message(store, ctx, one.id, channel, Purpose::Ask, None));
        }
        "outreach.write" => try_each!(world, Message, |one| outreach::write_message(store, ctx, one.id, "", text, text)),
        "outreach.send" => try_each!(world, Message, |one| outreach::mark_sent(store, ctx, one.id, "", &one.subject, text)),
        "outreach.deliver" => try_each!(world, Message, |one| async {
            let waits = outgoing(one.id, ctx);
            store.put_outgoing(&waits).await.unwrap();
            outreach::sending::mark_delivered(store, ctx, &waits, None).await
        }),
        "outreach.discard" => try_each!(world, Message, |one| outreach::discard_message(store, ctx, one.id)),
        "outreach.call-no-answer" => call(sent::CallOutcome::NoAnswer).await,
        "outreach.call-answering-machine" => call(sent::CallOutcome::AnsweringMachine).await,
        "outreach.call-bad-moment" => call(sent::CallOutcome::BadMoment).await,
        "outreach.call-talked" => call(sent::CallOutcome::Talked).await,
        "outreach.call-asked-to-call-back" => call(sent::CallOutcome::AskedToCallBack).await,
        "outreach.away" => try_each!(world, Person, |one| outreach::note_absence(store, ctx, one.id, ctx.today())),
        "outreach.feel" => try_each!(world, Interview, |one| outreach::note_feeling(store, ctx, one.person_id, Some(one.id), 2)),
        template if template.ends_with("-template") => on_templates(world, template).await,
        "outreach.reply-yes" => reply(ReplyKind::Yes).await,
        "outreach.reply-later" => reply(ReplyKind::Later).await,
        "outreach.reply-no" => reply(ReplyKind::No).await,
        "outreach.reply-never-again" => reply(ReplyKind::NeverAgain).await,
        other => panic!("no way to do {other}"),
    }
}

fn outgoing(message_id: sent::MessageId, ctx: &Context) -> sent::Outgoing {
    let mail_id = format!("{message_id}@post.example");
    sent::Outgoing {
        message_id,
        mail_id,
        approval: String::new(),
        approved_at: ctx.now,
        due_at: ctx.now,
        tried_at: Some(ctx.now),
        fault: None,
    }
}

async fn on_templates(world: &World<'_>, word: &str) {
    let World { store, ctx, text, which } = world;
    let purpose = Purpose::ALL[which % Purpose::ALL.len()];
    let fields = outreach::TemplateFields::built_in((*text).to_owned(), Channel::Email, purpose);
    match word {
        "outreach.add-template" => _ = outreach::add_template(store, ctx, fields).await.unwrap(),
        "outreach.edit-template" => {
            try_each!(world, sent::Template, |one| outreach::edit_template(store, ctx, one.id, "", fields.clone()));
        }
        "outreach.remove-template" => try_each!(world, sent::Template, |one| outreach::remove_template(store, ctx, one.id)),
        other => panic!("no way to do {other}"),
    }
}

fn agreed(place: &str) -> interviews::Agreement {
    interviews::Agreement {
        starts: "2026-03-29T02:30".parse().unwrap(),
        zone: "Europe/Berlin".to_owned(),
        minutes: 20,
        setting: Setting::Cafe,
        place: place.to_owned(),
        exploration_id: None,
    }
}

async fn in_interviews(world: &World<'_>, word: &str) {
    let World { store, ctx, text, .. } = world;
    let own = vec![(QuestionKind::Own, (*text).to_owned())];
    let marked = format!("{text}\nQuote: {text}\nI promised: {text}\nName: {text}");
    let note = [interviews::Written { question_id: None, text: marked, seen: Vec::new() }];
    match word {
        "interviews.offer" => {
            let offer = interviews::Offer {
                times: ["2027-03-29T10:00", "2027-03-30T15:00"].map(|time| time.parse().unwrap()).to_vec(),
                zone: "America/Toronto".to_owned(),
                taking: talks::Taking { minutes: 20, setting: Setting::Cafe, travel: 15 },
                message: None,
            };
            try_each!(world, Person, |one| interviews::offer_times(store, ctx, one.id, offer.clone()));
        }
        "interviews.agree" => try_each!(world, Person, |one| interviews::agree_interview(store, ctx, one.id, agreed(text))),
        "interviews.edit" => try_each!(world, Interview, |one| interviews::edit_interview(store, ctx, one.id, "", agreed(text))),
        "interviews.cancel" => try_each!(world, Interview, |one| interviews::cancel_interview(store, ctx, one.id)),
        "interviews.invite" => {
            let told =
                interviews::Told { body: Some((*text).to_owned()), own_email: Some(format!("{text}@post.example")), ..Default::default() };
            try_each!(world, Interview, |one| interviews::write_invitation(store, ctx, one.id, "", told.clone()));
        }
        "interviews.begin" => try_each!(world, Interview, |one| interviews::begin(store, ctx, one.id, ctx.now)),
        "interviews.happened" => {
            let happened = || interviews::Happened { on: ctx.today(), setting: Setting::Cafe, words: (*text).to_owned() };
            try_each!(world, Person, |one| interviews::note_talk(store, ctx, one.id, happened()));
        }
        "interviews.end" => try_each!(world, Interview, |one| interviews::end(store, ctx, one.id)),
        "interviews.note" => try_each!(world, Interview, |one| interviews::write_notes(store, ctx, one.id, &note)),
        transcript if transcript.ends_with("-transcript") || transcript.ends_with("-speaker") || transcript.ends_with("-answer") => {
            on_transcripts(world, transcript).await;
        }
        "interviews.plan" => try_each!(world, Interview, |one| interviews::add_questions(store, ctx, one.id, own.clone())),
        "interviews.fill" => try_each!(world, Interview, |one| interviews::fill_questions(store, ctx, one.id)),
        _ => on_questions(world, word).await,
    }
}

async fn on_transcripts(world: &World<'_>, word: &str) {
    let World { store, ctx, text, .. } = world;
    let turn = |speaker: &str, text: &str| talks::Turn { speaker: speaker.to_owned(), text: text.to_owned(), ..Default::default() };
    let turns = vec![turn("Mira", &format!("{text}?")), turn("Ana", text)];
    match word {
        "interviews.add-transcript" => {
            try_each!(world, Interview, |one| interviews::add_transcript(store, ctx, one.id, "talk.vtt", turns.clone(), Some("Mira")));
        }
        "interviews.choose-speaker" => {
            for me in ["Ana", "Mira"] {
                if !world.is_done().await {
                    try_each!(world, talks::Transcript, |one| interviews::choose_speaker(store, ctx, one.id, "", me));
                }
            }
        }
        "interviews.place-answer" => {
            for question in world.some::<Question>().await.iter().map(|question| Some(question.id)).chain([None]) {
                if !world.is_done().await {
                    try_each!(world, talks::Transcript, |one| interviews::place_answer(store, ctx, one.id, 0, question));
                }
            }
        }
        "interviews.remove-transcript" => try_each!(world, talks::Transcript, |one| interviews::remove_transcript(store, ctx, one.id)),
        other => panic!("no way to do {other}"),
    }
}

async fn on_questions(world: &World<'_>, word: &str) {
    let World { store, ctx, text, which } = world;
    match word {
        "interviews.asked" => try_each!(world, Question, |one| interviews::mark_asked(store, ctx, one.interview_id, one.id, true)),
        "interviews.unasked" => try_each!(world, Question, |one| interviews::mark_asked(store, ctx, one.interview_id, one.id, false)),
        "interviews.edit-question" => try_each!(world, Question, |one| interviews::edit_question(store, ctx, one.id, "", text)),
        "interviews.take-out" => try_each!(world, Question, |one| interviews::take_out_question(store, ctx, one.id)),
        "interviews.move" => try_each!(world, Question, |one| interviews::move_question(store, ctx, one.id, which % 2 == 0)),
        "interviews.must" => try_each!(world, Question, |one| interviews::set_must_ask(store, ctx, one.id, true)),
        "interviews.unmust" => try_each!(world, Question, |one| interviews::set_must_ask(store, ctx, one.id, false)),
        "interviews.rehearse" => try_each!(world, Question, |one| {
            interviews::rehearse(store, ctx, one.interview_id, talks::Piece::Question(one.id), talks::Recall::Almost)
        }),
        other => panic!("no way to do {other}"),
    }
}

async fn keep_all_captured(
    store: &Store,
    ctx: &Context,
    interview: acquaint_domain::interviews::InterviewId,
) -> acquaint::actions::Result<()> {
    let lines = follow_ups::list_captured(store, interview).await?;
    let keys: Vec<&str> = lines.iter().map(|line| line.key.as_str()).collect();
    follow_ups::keep_captured(store, ctx, interview, &keys, &[]).await
}

async fn in_follow_ups(world: &World<'_>, word: &str) {
    let World { store, ctx, text, .. } = world;
    let written = follow_ups::DebriefFields { learned: (*text).to_owned(), confidence: Some(4), ..Default::default() };
    let rhythm = |days: Option<i64>| async move {
        let choice = follow_ups::RhythmChoice { days, paused_until: None };
        try_each!(world, Person, |one| follow_ups::choose_rhythm(store, ctx, one.id, "", choice))
    };
    match word {
        "follow-ups.debrief" => try_each!(world, Interview, |one| follow_ups::write_debrief(store, ctx, one.id, "", written.clone())),
        "follow-ups.promise" => {
            try_each!(world, Interview, |one| follow_ups::add_promise(store, ctx, one.id, followed::Side::Mine, text, None));
        }
        "follow-ups.edit-promise" => {
            try_each!(world, followed::Promise, |one| follow_ups::edit_promise(store, ctx, one.id, "", text, None))
        }
        "follow-ups.let-go" => try_each!(world, followed::Promise, |one| follow_ups::let_go(store, ctx, one.id)),
        "follow-ups.keep" => try_each!(world, followed::Promise, |one| follow_ups::keep_promise(store, ctx, one.id)),
        "follow-ups.happened" => try_each!(world, followed::Promise, |one| follow_ups::tell_what_happened(store, ctx, one.id, "", text)),
        "follow-ups.idea" => try_each!(world, Person, |one| follow_ups::add_ideas(store, ctx, one.id, &[(*text).to_owned()])),
        "follow-ups.name" => try_each!(world, Interview, |one| follow_ups::name_somebody(store, ctx, one.id, called(text, ""), true)),
        "follow-ups.report-back" => try_each!(world, followed::Referral, |one| follow_ups::report_back(store, ctx, one.id)),
        "follow-ups.permit" => try_each!(world, followed::Referral, |one| follow_ups::permit(store, ctx, one.id, true)),
        "follow-ups.no-permit" => try_each!(world, followed::Referral, |one| follow_ups::permit(store, ctx, one.id, false)),
        "follow-ups.outcome" => deciding::record(world).await,
        "follow-ups.rhythm" => rhythm(Some(30)).await,
        "follow-ups.no-rhythm" => rhythm(Some(0)).await,
        "follow-ups.as-usual" => rhythm(None).await,
        "follow-ups.usual-rhythm" => {
            for days in [Some(30), Some(90), None] {
                if !world.is_done().await {
                    let mentors = follow_ups::UsualChoice { tag: "mentor".to_owned(), days, ..Default::default() };
                    follow_ups::choose_usual(store, ctx, "", vec![mentors]).await.unwrap();
                }
            }
        }
        "follow-ups.sort" => try_each!(world, Interview, |one| keep_all_captured(store, ctx, one.id)),
        "follow-ups.thank" => {
            try_each!(world, Interview, |one| follow_ups::begin_thank_you(store, ctx, one.id, Channel::Email, text));
        }
        other => panic!("no way to do {other}"),
    }
}

async fn in_start(world: &World<'_>, word: &str) {
    let World { store, ctx, text, .. } = world;
    let chosen = vec![(QuestionKind::Own, (*text).to_owned()), (QuestionKind::Advice, format!("{text}?"))];
    match word {
        "start.questions" => try_each!(world, Person, |one| start::choose_early_questions(store, ctx, one.id, chosen.clone())),
        "start.retell" => {
            for tone in sent::Tone::ALL {
                if !world.is_done().await {
                    try_each!(world, Message, |one| start::retell(store, ctx, one.id, *tone));
                }
            }
        }
        "start.fill" => try_each!(world, Message, |one| start::fill_blanks(store, ctx, one.id, |fact| format!("{fact} {text}"))),
        "start.remind" => try_each!(world, Person, |one| start::set_reminder(store, ctx, one.id, Some(ctx.today()))),
        "start.no-reminder" => try_each!(world, Person, |one| start::set_reminder(store, ctx, one.id, None)),
        "start.practise" => {
            let written = interviews::Written { text: format!("{text} {}", ctx.change), ..Default::default() };
            start::practise(store, ctx, &written).await.unwrap();
        }
        other => panic!("no way to do {other}"),
    }
}

/// A word of a set by a number, or none.
fn some_word<W: acquaint_domain::Word>(number: usize) -> Option<W> {
    W::ALL.get(number % (W::ALL.len() + 1)).copied()
}

async fn elsewhere(world: &World<'_>, word: &str) {
    let World { store, ctx, text, which } = world;
    let calendar = |text: &str| acquaint_formats::icalendar::Kept { text: text.to_owned(), appointments: 2, left_out: 0 };
    match word {
        "settings.hours" => {
            let from = jiff::civil::Time::constant(i8::try_from(text.len() % 9).unwrap(), 0, 0, 0);
            let days = if which % 2 == 0 { "mon tue" } else { "wed" }.to_owned();
            let hours = talks::FreeHours { days, from, ..Default::default() };
            settings::choose_hours(store, ctx, hours).await.unwrap();
        }
        "settings.add-calendar" => _ = settings::add_calendar(store, ctx, text, calendar(text)).await.unwrap(),
        "settings.remove-calendar" => try_each!(world, set::Calendar, |one| settings::remove_calendar(store, ctx, one.id)),
        "today.postpone" => today::postpone(store, ctx, "write-to:x", text).await.unwrap(),
        "settings.zone" => settings::choose_zone(store, ctx, text).await.unwrap(),
        "settings.asking" => {
            let rules = sent::FollowUpRules { follow_up_after: 5, at_most: 2, ..sent::FollowUpRules::default() };
            settings::choose_asking(store, ctx, Some(sent::Country::Ie), rules, true).await.unwrap();
        }
        // An archive in which nothing is takes everything away.
        "settings.restore" => {
            store.restore(&Archive::default(), Change::new(ctx, "settings.restore", "a copy")).await.unwrap();
        }
        "journal.version" => {
            for record in everything(store).await.into_values() {
                let Some(version) = journal::versions_of(store, &record).await.unwrap().pop() else { continue };
                let _ = journal::use_version(store, ctx, record, version.change, "", text).await;
                if world.is_done().await {
                    break;
                }
            }
        }
        "journal.undo" => {
            let entries = store.list_entries(1_000).await.unwrap();
            let _ = journal::undo(store, ctx, entries[which % entries.len()].id).await.unwrap();
        }
        other => panic!("no way to do {other}"),
    }
}
