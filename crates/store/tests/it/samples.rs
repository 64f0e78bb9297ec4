//! One record of every kind, hanging together, as many times as a test wants.

use acquaint_domain::{
    Context, Record, aim, follow_ups, insights, interviews, outreach, people,
    people::{Person, PersonId},
    settings, today,
};

/// A record of every kind; those of which there is only one come with the first set alone.
pub(crate) fn one_of_each(ctx: &Context, first: bool) -> Vec<Record> {
    let mut ids = ctx.ids();
    let exploration = aim::Exploration {
        id: ids.draw(),
        curious_about: "bridges".to_owned(),
        known: "steel".to_owned(),
        target: 10,
        started_at: ctx.now,
    };
    let person = Person { tie: Some(people::Tie::Met), tags: "alumni".to_owned(), ..Person::named(ids.draw(), "Ana Silva", ctx.now) };
    let named = Person::named(ids.draw(), "Tomás Reyes", ctx.now);
    let interview = interview(ids.draw(), &person, &exploration, ctx);
    let organization = people::Organization {
        aliases: "Parsons\nGénivar".to_owned(),
        size: Some(people::OrganizationSize::Over1000),
        kind: Some(people::OrganizationKind::Company),
        ..people::Organization::named(ids.draw(), "WSP", ctx.now)
    };
    let question = interviews::Question {
        id: ids.draw(),
        interview_id: interview.id,
        text: "What surprised you?".to_owned(),
        kind: interviews::QuestionKind::NittyGritty,
        must_ask: true,
        position: 1,
        asked_at: Some(ctx.now),
        learning_question_id: Some(ids.draw()),
    };
    let note = interviews::Note {
        id: interviews::NoteId::of(interview.id, Some(question.id)),
        interview_id: interview.id,
        question_id: Some(question.id),
        text: "Listening.".to_owned(),
        written_at: ctx.now,
    };
    let message = message(ids.draw(), person.id, interview.id, ctx);
    let transcript = transcript(ids.draw(), interview.id, ctx);
    let transcript_id = transcript.id;
    let passage_id = ids.draw();
    let mut records: Vec<Record> = vec![
        aim::LearningQuestion { id: ids.draw(), exploration_id: exploration.id, text: "How?".to_owned(), written_at: ctx.now }.into(),
        people::Employment {
            id: ids.draw(),
            person_id: person.id,
            organization_id: Some(organization.id),
            title: "bridge engineer".to_owned(),
            since: Some(ctx.today()),
            until: Some(ctx.today()),
            learned_at: ctx.now,
        }
        .into(),
        people::Contact {
            id: ids.draw(),
            person_id: person.id,
            how: people::ContactKind::Call,
            on: ctx.today(),
            words: "hello".to_owned(),
            written_at: ctx.now,
        }
        .into(),
        interviews::EarlyQuestion {
            id: ids.draw(),
            person_id: person.id,
            text: "What drew you to it?".to_owned(),
            kind: interviews::QuestionKind::Path,
            position: 1,
            chosen_at: ctx.now,
        }
        .into(),
        interviews::Rehearsal {
            id: ids.draw(),
            interview_id: interview.id,
            question_id: Some(question.id),
            recall: interviews::Recall::Almost,
            said_at: ctx.now,
        }
        .into(),
        interviews::DroppedQuestion {
            id: ids.draw(),
            interview_id: interview.id,
            text: "What is a good day?".to_owned(),
            dropped_at: ctx.now,
        }
        .into(),
        transcript.into(),
        interviews::Placement {
            id: interviews::PlacementId::of(transcript_id, 1),
            transcript_id,
            turn: 1,
            question_id: Some(question.id),
            placed_at: ctx.now,
        }
        .into(),
        interviews::Invitation {
            id: ids.draw(),
            interview_id: interview.id,
            method: interviews::InvitationMethod::Request,
            sequence: 1,
            starts: interview.starts,
            zone: interview.zone.clone(),
            minutes: 20,
            place: "https://talk.example/ana".to_owned(),
            recipient: "ana@wsp.example".to_owned(),
            sent_at: ctx.now,
        }
        .into(),
        outreach::Reply {
            id: ids.draw(),
            person_id: person.id,
            message_id: Some(message.id),
            kind: outreach::ReplyKind::Yes,
            words: "Gladly!".to_owned(),
            came_at: ctx.now,
            again_on: Some(ctx.today()),
        }
        .into(),
        outreach::Template {
            id: ids.draw(),
            name: "Alumni".to_owned(),
            channel: outreach::Channel::Email,
            purpose: outreach::Purpose::Ask,
            subject: "Twenty minutes?".to_owned(),
            body: "Dear {{ person.first_name }},".to_owned(),
            made_at: ctx.now,
        }
        .into(),
        outreach::Call {
            id: ids.draw(),
            person_id: person.id,
            tried_at: ctx.now,
            outcome: outreach::CallOutcome::NoAnswer,
            words: "in a meeting".to_owned(),
        }
        .into(),
        outreach::Absence { id: ids.draw(), person_id: person.id, back_on: ctx.today(), noted_at: ctx.now }.into(),
        outreach::Feeling { id: ids.draw(), person_id: person.id, interview_id: Some(interview.id), confidence: 2, felt_at: ctx.now }
            .into(),
        insights::Passage {
            id: passage_id,
            person_id: person.id,
            interview_id: Some(interview.id),
            note_id: Some(note.id),
            kind: insights::PassageKind::PainPoint,
            words: "Nobody tells you.".to_owned(),
            marked_at: ctx.now,
            transcript_id: Some(transcript_id),
            attribution: insights::Attribution::Background,
            debrief_id: Some(follow_ups::DebriefId::of(interview.id)),
        }
        .into(),
        people::Distinct::between(person.id, named.id, ctx.now).into(),
        people::Viewpoint::said(person.id, exploration.id, people::ViewpointKind::Veteran, false, ctx.now).into(),
        aim::Target { motivation: Some(8), openings: Some(3), ..aim::Target::of(organization.id, aim::TargetWay::Known, ctx.now) }.into(),
        people::Finding {
            id: ids.draw(),
            person_id: Some(person.id),
            organization_id: Some(organization.id),
            point: people::ResearchPoint::News,
            text: "They build a bridge in Porto.".to_owned(),
            source: "https://wsp.example/news".to_owned(),
            found_at: ctx.now,
        }
        .into(),
        people::Gap {
            id: ids.draw(),
            person_id: person.id,
            point: people::ResearchPoint::Day,
            text: "What is your week made of?".to_owned(),
            noted_at: ctx.now,
        }
        .into(),
        today::Postponement { id: ids.draw(), card: "write-to:x".to_owned(), until: ctx.today(), said_at: ctx.now }.into(),
    ];
    records.extend(before_a_date(&mut ids, person.id, message.id, ctx));
    records.extend(towards_a_decision(&mut ids, exploration.id, passage_id, ctx));
    records.extend(after_a_talk(&mut ids, &person, &named, &interview, ctx));
    records.push(saved_filter(&mut ids, ctx));
    records.extend([Record::from(exploration), person.into(), named.into(), interview.into(), organization.into()]);
    records.extend([Record::from(question), note.into(), message.into()]);
    if first {
        records.extend([Record::from(aim::AboutMe::default()), settings::Preferences::default().into()]);
        records.push(interviews::FreeHours::default().into());
    }
    records.push(usual_rhythm(ctx));
    records
}

/// How often to be in touch with those who have a tag.
fn usual_rhythm(ctx: &Context) -> Record {
    let (tie, tag) = (Some(people::Tie::Met), format!("alumni of {}", ctx.change.0.as_u64_pair().1));
    follow_ups::UsualRhythm { id: follow_ups::UsualRhythmId::of(tie, &tag), tie, tag, days: 30, chosen_at: ctx.now }.into()
}

/// A filter of the list, kept under a name.
fn saved_filter(ids: &mut acquaint_domain::context::Ids, ctx: &Context) -> Record {
    let [name, words, way, tag] = ["Alumni I met", "bridges", "met", "alumni"].map(str::to_owned);
    people::SavedFilter { id: ids.draw(), name, words, way, tag, saved_at: ctx.now }.into()
}

fn before_a_date(ids: &mut acquaint_domain::context::Ids, person_id: PersonId, message: outreach::MessageId, ctx: &Context) -> [Record; 6] {
    [
        people::AddressCard {
            id: people::AddressCardId::of(person_id),
            person_id,
            lines: "BDAY:19900305\nitem1.X-ABLABEL:_$!<Work>!$_".to_owned(),
            read_at: ctx.now,
        }
        .into(),
        people::ListShape { id: ids.draw(), shape: "who|employer".to_owned(), columns: "name,organization".to_owned(), said_at: ctx.now }
            .into(),
        people::Station { id: ids.draw(), name: "Rice University".to_owned(), school: true, title: "BSc".to_owned(), read_at: ctx.now }
            .into(),
        people::PersonZone { id: people::PersonZoneId::of(person_id), person_id, zone: "Australia/Lord_Howe".to_owned(), said_at: ctx.now }
            .into(),
        interviews::OfferedTime {
            id: ids.draw(),
            person_id,
            message_id: Some(message),
            starts: "2027-03-28T02:30".parse().unwrap(),
            zone: "Europe/Berlin".to_owned(),
            minutes: 20,
            setting: interviews::Setting::Cafe,
            travel: 15,
            offered_at: ctx.now,
        }
        .into(),
        settings::Calendar {
            id: ids.draw(),
            name: "Work".to_owned(),
            kept: "BEGIN:VCALENDAR\nEND:VCALENDAR\n".to_owned(),
            appointments: 1,
            left_out: 2,
            read_at: ctx.now,
        }
        .into(),
    ]
}

fn towards_a_decision(
    ids: &mut acquaint_domain::context::Ids,
    exploration_id: aim::ExplorationId,
    passage_id: insights::PassageId,
    ctx: &Context,
) -> [Record; 8] {
    let theme = insights::Theme { id: ids.draw(), name: "The first years are lean".to_owned(), added_at: ctx.now };
    let tagging = insights::Tagging {
        id: insights::TaggingId::of(passage_id, theme.id),
        passage_id,
        theme_id: theme.id,
        stance: insights::Stance::Otherwise,
        tagged_at: ctx.now,
    };
    let way = insights::Alternative { id: ids.draw(), exploration_id, name: "Adviser".to_owned(), added_at: ctx.now };
    let matters = insights::Criterion { id: ids.draw(), exploration_id, name: "Pay".to_owned(), weight: 4, added_at: ctx.now };
    let rating = insights::Rating {
        id: insights::RatingId::of(way.id, matters.id),
        alternative_id: way.id,
        criterion_id: matters.id,
        value: 2,
        rated_at: ctx.now,
    };
    let evidence = insights::Evidence {
        id: ids.draw(),
        alternative_id: way.id,
        criterion_id: matters.id,
        passage_id,
        side: insights::EvidenceSide::Against,
        chosen_at: ctx.now,
    };
    let decision = insights::Decision {
        id: ids.draw(),
        exploration_id,
        chosen: "Adviser".to_owned(),
        reasons: "I was useful there.".to_owned(),
        sure: Some(4),
        change_mind: "A cold winter without work.".to_owned(),
        on: ctx.today(),
        decided_at: ctx.now,
    };
    let step = insights::PlanStep {
        id: ids.draw(),
        exploration_id: Some(exploration_id),
        text: "Ask for a day off.".to_owned(),
        due: Some(ctx.today()),
        made_at: ctx.now,
        done_at: None,
    };
    [theme.into(), tagging.into(), way.into(), matters.into(), rating.into(), evidence.into(), decision.into(), step.into()]
}

fn after_a_talk(
    ids: &mut acquaint_domain::context::Ids,
    person: &Person,
    named: &Person,
    interview: &interviews::Interview,
    ctx: &Context,
) -> [Record; 5] {
    [
        follow_ups::Outcome {
            id: ids.draw(),
            person_id: person.id,
            interview_id: Some(interview.id),
            kind: follow_ups::OutcomeKind::Idea,
            words: "Begin with ten kitchens.".to_owned(),
            on: ctx.today(),
            written_at: ctx.now,
        }
        .into(),
        follow_ups::Debrief {
            learned: "Much.".to_owned(),
            confidence: Some(4),
            written_at: ctx.now,
            ..follow_ups::Debrief::blank(interview.id)
        }
        .into(),
        follow_ups::Promise {
            id: ids.draw(),
            person_id: person.id,
            interview_id: Some(interview.id),
            side: follow_ups::Side::Mine,
            text: "Send the article.".to_owned(),
            due: Some(ctx.today()),
            made_at: ctx.now,
            kept_at: None,
            happened: "She wrote back the same evening.".to_owned(),
        }
        .into(),
        follow_ups::Referral {
            id: ids.draw(),
            referrer_id: person.id,
            person_id: named.id,
            interview_id: Some(interview.id),
            may_mention: true,
            named_at: ctx.now,
            reported_at: None,
        }
        .into(),
        follow_ups::Rhythm {
            id: follow_ups::RhythmId::of(person.id),
            person_id: person.id,
            days: Some(60),
            chosen_at: ctx.now,
            paused_until: Some(ctx.today()),
        }
        .into(),
    ]
}

fn interview(id: interviews::InterviewId, person: &Person, exploration: &aim::Exploration, ctx: &Context) -> interviews::Interview {
    interviews::Interview {
        id,
        person_id: person.id,
        exploration_id: Some(exploration.id),
        starts: "2026-03-29T02:30".parse().unwrap(),
        zone: "Europe/Berlin".to_owned(),
        minutes: 20,
        setting: interviews::Setting::Video,
        place: "https://talk.example/ana".to_owned(),
        sequence: 2,
        agreed_at: ctx.now,
        began_at: Some(ctx.now),
        ended_at: None,
        cancelled_at: None,
    }
}

fn transcript(id: interviews::TranscriptId, interview_id: interviews::InterviewId, ctx: &Context) -> interviews::Transcript {
    let turn = |speaker: &str, start: i64, text: &str| interviews::Turn {
        speaker: speaker.to_owned(),
        start: Some(start),
        end: None,
        text: text.to_owned(),
    };
    interviews::Transcript {
        id,
        interview_id,
        name: "talk.vtt".to_owned(),
        me: "Mira".to_owned(),
        turns: vec![turn("Mira", 0, "What surprised you?"), turn("Ana", 1_500, "How “loud” a river is.")],
        added_at: ctx.now,
    }
}

fn message(id: outreach::MessageId, person_id: PersonId, interview: interviews::InterviewId, ctx: &Context) -> outreach::Message {
    outreach::Message {
        id,
        person_id,
        interview_id: Some(interview),
        purpose: outreach::Purpose::ThankYou,
        channel: outreach::Channel::LinkedinNote,
        subject: "Thank you".to_owned(),
        body: "Dear Ana,".to_owned(),
        drafted_at: ctx.now,
        sent_at: Some(ctx.now),
        mail_id: "1@post.example".to_owned(),
    }
}
