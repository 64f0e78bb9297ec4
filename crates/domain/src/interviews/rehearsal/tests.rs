//! What practising promises: nothing is dropped before it is known, no order comes twice running, and known things rest.

use jiff::{SignedDuration, civil::date, tz::TimeZone};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{AccountId, ChangeId, Context};

/// The conversation is on the tenth of March.
const DAY: jiff::civil::Date = date(2027, 3, 10);

fn on(day: i8) -> Context {
    let now = date(2027, 3, day).at(18, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
    Context::new(AccountId(Uuid::nil()), now, TimeZone::UTC, ChangeId(Uuid::nil()))
}

fn questions(count: u128) -> Vec<Piece> {
    (1..=count).map(|number| Piece::Question(QuestionId(Uuid::from_u128(number)))).collect()
}

/// A person who practises; every try is a second after the one before it.
struct Practising {
    pieces: Vec<Piece>,
    tries: Vec<Rehearsal>,
}

impl Practising {
    fn at(pieces: Vec<Piece>) -> Self {
        Self { pieces, tries: Vec::new() }
    }

    fn stands(&self, day: i8, once_more: Option<usize>) -> Sitting {
        sitting(&on(day), Practice { pieces: &self.pieces, tries: &self.tries, day: DAY }, once_more)
    }

    fn say(&mut self, day: i8, piece: Piece, recall: Recall) {
        let later = SignedDuration::from_secs(i64::try_from(self.tries.len()).unwrap());
        let id = RehearsalId(Uuid::from_u128(u128::try_from(self.tries.len()).unwrap()));
        let question_id = piece.question();
        let said_at = on(day).now.checked_add(later).unwrap();
        self.tries.push(Rehearsal { id, interview_id: InterviewId(Uuid::nil()), question_id, recall, said_at });
    }

    /// Practises until nothing is due; the order in which the pieces came, and how many tries it took.
    fn sit(&mut self, day: i8, once_more: Option<usize>, mut recall: impl FnMut(Piece) -> Recall) -> Vec<Piece> {
        let mut said = Vec::new();
        while let Some(piece) = self.stands(day, once_more).next {
            assert!(said.len() < 1_000, "a sitting ends");
            said.push(piece);
            self.say(day, piece, recall(piece));
        }
        said
    }
}

fn first_times(said: &[Piece]) -> Vec<Piece> {
    let mut order: Vec<Piece> = Vec::new();
    for piece in said {
        if !order.contains(piece) {
            order.push(*piece);
        }
    }
    order
}

#[test]
fn the_first_time_the_pitch_comes_first_and_the_questions_in_the_order_of_the_plan() {
    let pieces: Vec<Piece> = [Piece::Pitch].into_iter().chain(questions(4)).collect();
    let mut practising = Practising::at(pieces.clone());
    assert_eq!(practising.sit(1, None, |_| Recall::Yes), pieces);
}

#[test]
fn what_was_not_known_comes_back_in_the_same_sitting_and_after_the_others() {
    let mut practising = Practising::at(questions(3));
    let [first, second, third] = questions(3)[..] else { unreachable!() };
    practising.say(1, first, Recall::NotYet);
    practising.say(1, second, Recall::Almost);
    assert_eq!(practising.stands(1, None).next, Some(third));
    practising.say(1, third, Recall::Yes);
    assert_eq!(practising.stands(1, None).next, Some(first));
    practising.say(1, first, Recall::Yes);
    let stands = practising.stands(1, None);
    assert_eq!((stands.next, stands.left, stands.known, stands.questions), (Some(second), 1, 2, 3));
}

#[test]
fn what_is_known_rests_until_its_day() {
    let mut practising = Practising::at(questions(2));
    practising.sit(1, None, |_| Recall::Yes);
    let rests = practising.stands(1, None);
    assert_eq!((rests.next, rests.back_on), (None, Some(date(2027, 3, 4))));
    assert_eq!(practising.stands(2, None).next, None);
    assert!(practising.stands(4, None).next.is_some());
}

#[test]
fn what_comes_without_thinking_rests_longer_and_yet_is_said_once_more_on_the_day_before() {
    let mut practising = Practising::at(questions(2));
    practising.sit(1, None, |_| Recall::WithoutThinking);
    assert_eq!(practising.stands(8, None).next, None);
    assert_eq!(practising.stands(8, None).back_on, Some(date(2027, 3, 9)));
    assert_eq!(practising.sit(9, None, |_| Recall::Yes).len(), 2);
    assert_eq!(practising.stands(9, None).back_on, None);
    assert_eq!(practising.stands(10, None).next, None, "on the day itself one has practised already");
}

#[test]
fn the_list_is_known_up_and_down_after_two_good_rounds_in_different_orders() {
    let mut practising = Practising::at(questions(5));
    practising.sit(1, None, |_| Recall::Yes);
    assert!(!practising.stands(1, None).up_and_down);
    practising.sit(1, Some(5), |_| Recall::Yes);
    assert!(practising.stands(1, None).up_and_down);
    practising.say(2, questions(1)[0], Recall::Almost);
    assert!(!practising.stands(2, None).up_and_down);
}

#[test]
fn twice_in_the_same_order_is_not_up_and_down() {
    let mut practising = Practising::at(questions(3));
    for _ in 0..2 {
        questions(3).into_iter().for_each(|piece| practising.say(1, piece, Recall::Yes));
    }
    assert!(!known_up_and_down(&practising.pieces, &practising.tries));
    questions(3).into_iter().rev().for_each(|piece| practising.say(1, piece, Recall::Yes));
    assert!(known_up_and_down(&practising.pieces, &practising.tries));
    assert!(!known_up_and_down(&[], &practising.tries));
}

#[test]
fn an_empty_plan_has_nothing_to_say() {
    let stands = Practising::at(Vec::new()).stands(1, None);
    assert_eq!((stands.next, stands.left, stands.questions, stands.up_and_down), (None, 0, 0, false));
}

#[test]
fn a_cue_shows_how_a_question_begins_and_never_all_of_it() {
    for (question, expected) in [
        ("How did your last working day go, from morning to evening?", "How did your …"),
        ("What surprised you?", "What …"),
        ("Why here?", "Why …"),
        ("Warum?", "War…"),
        ("", "…"),
        ("好", "…"),
        ("您是怎么开始的？", "您是怎么…"),
    ] {
        assert_eq!(cue(question), expected, "{question}");
    }
}

fn recalls() -> impl Strategy<Value = Vec<Recall>> {
    prop::collection::vec(prop::sample::select(<Recall as crate::Word>::ALL.to_vec()), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_sitting_ends_with_each_piece_known(count in 1_u128..12, answers in recalls()) {
        let mut practising = Practising::at(questions(count));
        let mut given = answers.into_iter();
        let said = practising.sit(1, None, |_| given.next().unwrap_or(Recall::Yes));
        prop_assert_eq!(first_times(&said), questions(count));
        let stands = practising.stands(1, None);
        prop_assert_eq!((stands.left, stands.known), (0, usize::try_from(count).unwrap()));
    }

    #[test]
    fn no_order_comes_twice_running(count in 2_u128..12, rounds in 2_usize..6) {
        let mut practising = Practising::at(questions(count));
        let mut last = practising.sit(1, None, |_| Recall::Yes);
        for _ in 1..rounds {
            let order = practising.sit(1, Some(practising.tries.len()), |_| Recall::Yes);
            prop_assert_ne!(&order, &last);
            let (mut one, mut other) = (order.clone(), last);
            one.sort();
            other.sort();
            prop_assert_eq!(one, other, "and each comes once");
            last = order;
        }
    }

    #[test]
    fn a_piece_never_comes_back_after_the_day_before_the_conversation(answers in recalls(), day in 1_i8..9) {
        let mut practising = Practising::at(questions(1));
        for recall in answers {
            practising.say(day, questions(1)[0], recall);
        }
        let back_on = practising.stands(day, None).back_on;
        prop_assert!(back_on.is_some_and(|back| back > date(2027, 3, day) && back < DAY), "{:?}", back_on);
    }

    #[test]
    fn the_better_it_went_the_longer_it_rests(day in 1_i8..28) {
        let days = <Recall as crate::Word>::ALL.iter().map(|recall| memory::comes_back_on([(date(2027, 3, day), *recall)]));
        let days: Vec<_> = days.collect();
        prop_assert!(days.is_sorted() && days[0] < days[3], "{:?}", days);
    }
}
