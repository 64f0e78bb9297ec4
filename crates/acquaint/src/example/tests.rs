//! What the example promises: its size, that every line of it is used, and that its messages are as good as we ask for.

use acquaint_coach::{Facts, Profile, review};
use acquaint_domain::{
    AccountId, Change, ChangeId, Kind, Record, Word as _,
    outreach::{DraftFacts, Purpose},
};
use acquaint_formats::{TemplateText, check_template, fill_template};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::{WORLD, changes, read::read};

fn world() -> Vec<Change> {
    let now: Timestamp = "2027-03-27T09:00Z".parse().unwrap();
    changes(AccountId(Uuid::from_u128(2)), now, &TimeZone::UTC, |at| {
        ChangeId(Uuid::from_u128(u128::try_from(at.as_microsecond()).unwrap() << 64))
    })
}

fn added(kind: Kind) -> Vec<Record> {
    let edits = world().into_iter().flat_map(|change| change.edits);
    edits.filter(|edit| edit.before.is_none()).filter_map(|edit| edit.after).filter(|record| record.kind() == kind).collect()
}

#[test]
fn it_is_a_world_of_fourteen_people_and_nine_interviews_with_everything_that_can_happen() {
    assert_eq!((added(Kind::Person).len(), added(Kind::Interview).len()), (14, 9));
    let missing: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| added(*kind).is_empty()).collect();
    assert_eq!(
        missing,
        [
            Kind::EarlyQuestion,
            Kind::DroppedQuestion,
            Kind::Transcript,
            Kind::Placement,
            Kind::UsualRhythm,
            Kind::Postponement,
            Kind::Preferences,
            Kind::PersonZone,
            Kind::Distinct,
            Kind::Viewpoint,
            Kind::OfferedTime,
            Kind::FreeHours,
            Kind::Calendar,
            Kind::AddressCard,
            Kind::ListShape,
            Kind::Station
        ],
        "everything else stands in it"
    );
}

#[test]
fn every_heading_becomes_a_change_and_time_goes_on() {
    let world = world();
    assert_eq!(world.len(), WORLD.lines().filter(|line| line.starts_with("## ")).count());
    assert!(world.iter().all(|change| !change.is_empty()));
    assert!(world.is_sorted_by_key(|change| change.at));
    let text: usize = read(WORLD).iter().map(|entry| entry.iter().count()).sum();
    let body = WORLD.split_once("\n## ").unwrap().1;
    assert_eq!(text, body.lines().filter(|line| !line.is_empty() && !line.starts_with("## ")).count() - 1, "every line is read");
}

#[test]
fn every_message_is_silent_under_the_coach() {
    let said: Vec<String> =
        added(Kind::Note).into_iter().map(|record| if let Record::Note(note) = record { note.text } else { String::new() }).collect();
    let mut looked_at = 0;
    for record in added(Kind::Message) {
        let Record::Message(message) = record else { continue };
        let channel = acquaint_coach::Channel::Email;
        let profile = match message.purpose {
            Purpose::ThankYou => Profile::ThankYou,
            Purpose::Invite => Profile::Reply { channel },
            _ => Profile::outreach(channel),
        };
        let remarks = review(&message.body, &profile, &Facts { said: said.clone(), ..Facts::default() }).remarks;
        assert!(remarks.is_empty(), "{}\n{remarks:#?}", message.body);
        looked_at += 1;
    }
    assert!(looked_at > 15, "{looked_at}");
}

#[test]
fn its_template_has_no_mistake_and_asks_well() {
    let facts = DraftFacts { given_name: "Noor".to_owned(), reason: "you left a classroom for wind".to_owned(), ..DraftFacts::default() };
    for record in added(Kind::Template) {
        let Record::Template(template) = record else { continue };
        let text = TemplateText { subject: &template.subject, body: &template.body };
        assert_eq!(check_template(text), Ok(()));
        let body = fill_template(text, &facts).unwrap().body;
        assert!(body.starts_with("Dear Noor,") && body.contains("[your name]"), "{body}");
    }
}
