//! The day before a conversation, on one's own calendar.

use jiff::ToSpan as _;

use super::*;

/// A conversation on the day after [`NOW`], with questions that were said aloud today.
fn tomorrow() -> Situation {
    let mut situation = Situation { people: vec![person(1)], ..Situation::default() };
    let talk = interview(&person(1), "2026-11-24T10:00", None);
    situation.prepared.insert(talk.id);
    situation.practised.insert(talk.id, at(NOW));
    situation.history.interviews = vec![talk];
    situation
}

fn confirming(sent_at: Option<&str>) -> Message {
    Message { purpose: Purpose::Confirm, ..ask(&person(1), sent_at) }
}

#[test]
fn the_day_before_one_confirms_and_once_that_is_sent_it_may_rest() {
    check(&tomorrow(), &[CardKind::Confirm]);
    let mut situation = tomorrow();
    situation.history.messages = vec![confirming(None)];
    check(&situation, &[CardKind::Confirm]);
    situation.history.messages = vec![confirming(Some("2026-11-23T08:00:00Z"))];
    check(&situation, &[CardKind::Tomorrow]);
    let card = cards(&context(), &Situation { exploring: true, ..situation }).remove(0);
    assert_eq!(card.time.map(|time| time.to_string()), Some("10:00:00".to_owned()));
}

#[test]
fn a_note_that_confirmed_a_date_long_ago_confirmed_another_one() {
    let mut situation = tomorrow();
    situation.history.messages = vec![confirming(Some("2026-11-10T08:00:00Z"))];
    check(&situation, &[CardKind::Confirm]);
}

#[test]
fn questions_can_still_be_chosen_on_the_day_before() {
    let mut situation = tomorrow();
    situation.prepared.clear();
    check(&situation, &[CardKind::Confirm, CardKind::Prepare]);
}

#[test]
fn what_was_called_off_or_begun_early_is_not_confirmed_nor_where_somebody_wants_rest() {
    let mut off = tomorrow();
    off.history.interviews[0].cancelled_at = Some(at(NOW));
    check(&off, &[]);
    let mut begun = tomorrow();
    begun.history.interviews[0].began_at = Some(at(NOW));
    check(&begun, &[CardKind::HoldInterview]);
    let mut rest = tomorrow();
    rest.history.replies = vec![reply(&person(1), ReplyKind::NeverAgain, "2026-11-22T08:00:00Z")];
    check(&rest, &[]);
}

/// Where clocks change on or around these days, and where they never do.
const ZONES: [&str; 12] = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "America/St_Johns",
];

/// Days on which clocks change: in North America, in Europe, in Australia, and back in North America.
const DAYS: [&str; 4] = ["2026-03-08T09:30", "2026-03-29T09:30", "2026-04-05T09:30", "2026-11-01T14:45"];

#[test]
fn r22_in_twelve_zones_over_clock_changes_it_shows_through_the_whole_day_before_and_no_other() {
    for (agreed_in, own) in ZONES.iter().flat_map(|agreed| ZONES.iter().map(move |own| (*agreed, TimeZone::get(own).unwrap()))) {
        for starts in DAYS {
            let mut situation = tomorrow();
            situation.history.interviews[0].starts = starts.parse().unwrap();
            agreed_in.clone_into(&mut situation.history.interviews[0].zone);
            let start = situation.history.interviews[0].start().with_time_zone(own.clone());
            let day_before = start.date().saturating_sub(1.day());
            let shown = |now: Timestamp| {
                let ctx = Context::new(AccountId(Uuid::nil()), now, own.clone(), ChangeId(Uuid::nil()));
                cards(&ctx, &Situation { exploring: true, ..situation.clone() }).into_iter().find(|card| card.kind == CardKind::Confirm)
            };
            let (first, next) = (day_before.to_zoned(own.clone()).unwrap(), start.date().to_zoned(own.clone()).unwrap());
            for within in [first.timestamp(), next.timestamp() - 1.second()] {
                let card = shown(within).unwrap_or_else(|| panic!("{starts} in {agreed_in} seen from {own:?} at {within}"));
                assert_eq!((card.day, card.time), (Some(start.date()), Some(start.time())));
            }
            assert!(shown(first.timestamp() - 1.second()).is_none() && shown(next.timestamp()).is_none(), "{starts} {agreed_in} {own:?}");
        }
    }
}
