//! What holds of every plan, whatever the facts are.

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    interviews::{Field, InterviewId, QuestionId, Viewpoint},
    people::{Gap, GapId, PersonId, ResearchPoint},
};

fn planned(number: usize, text: &str, kind: QuestionKind, must_ask: bool) -> Question {
    let id = QuestionId(Uuid::from_u128(u128::try_from(number).unwrap()));
    let position = i64::try_from(number).unwrap() + 1;
    Question {
        id,
        interview_id: InterviewId(Uuid::nil()),
        text: text.to_owned(),
        kind,
        must_ask,
        position,
        asked_at: None,
        learning_question_id: None,
    }
}

/// The whole plan, as it is after the suggestions were put in.
fn whole(kept: &[Question], new: &[Suggested]) -> Vec<Question> {
    let mut kept = kept.iter().cloned();
    let total = kept.len() + new.len();
    let at = |position: usize| match new.iter().find(|new| new.position == position) {
        Some(new) => planned(position, &new.text, new.kind, new.must_ask),
        None => kept.next().unwrap(),
    };
    (0..total).map(at).collect()
}

fn open(count: usize, answers: usize) -> Vec<Open> {
    (0..count).map(|number| Open { text: format!("Open {answers} {number}?"), answers }).collect()
}

fn left(count: usize) -> Vec<LeftOpen> {
    (0..count).map(|number| LeftOpen { text: format!("Left {number}?"), talked_on: date(2027, 3, 3) }).collect()
}

fn texts(plan: &[Question]) -> Vec<&str> {
    plan.iter().map(|question| question.text.as_str()).collect()
}

fn is_closing(question: &Question) -> bool {
    question.kind == QuestionKind::Closing
}

#[test]
fn in5_an_empty_plan_for_twenty_minutes_becomes_a_conversation() {
    let new = suggest_plan(20, &[], &Sources::default());
    let plan = whole(&[], &new);
    let kinds: Vec<QuestionKind> = plan.iter().map(|question| question.kind).collect();
    assert!((QUESTIONS_USUAL..=QUESTIONS_AT_MOST).contains(&plan.len()), "{kinds:?}");
    assert_eq!(kinds[0], QuestionKind::Path, "it warms up with their path");
    let last: Vec<&str> = texts(&plan)[plan.len() - 3..].to_vec();
    assert_eq!(
        last,
        ["Who else should I speak with, to understand this better?", "May I use your name when I write to them?", "What can I do for you?"]
    );
    assert_eq!(plan.iter().filter(|question| question.must_ask).count(), MUST_ASKS);
}

#[test]
fn in5_more_minutes_put_more_questions_in_time() {
    let in_time = |minutes| {
        let plan = whole(&[], &suggest_plan(minutes, &[], &Sources::default()));
        time_plan(&plan, minutes).iter().filter(|timing| timing.place != Place::Reserve).count()
    };
    let (quarter, usual, half) = (in_time(15), in_time(20), in_time(30));
    assert!(quarter < usual && usual < half, "{quarter} {usual} {half}");
}

#[test]
fn in5_what_nobody_has_answered_comes_before_what_somebody_has_and_both_before_the_bank() {
    let all = [open(2, 2), open(2, 1), open(2, 0)].concat();
    let plan = whole(&[], &suggest_plan(20, &[], &Sources { open: &all, ..Sources::default() }));
    let timings = time_plan(&plan, 20);
    let place = |text: &str| plan.iter().position(|question| question.text == text).map(|at| timings[at].place);
    assert_eq!([place("Open 0 0?"), place("Open 0 1?"), place("Open 1 0?")], [Some(Place::Must); 3]);
    assert!(plan.iter().any(|question| question.kind == QuestionKind::Path), "the warm-up stays");
}

#[test]
fn in5_a_veteran_and_a_leaver_get_different_questions() {
    let of = |viewpoint| {
        let plan = whole(&[], &suggest_plan(30, &[], &Sources { viewpoints: &[viewpoint], ..Sources::default() }));
        texts(&plan).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let meant_for = |texts: &[String], viewpoint| {
        bank().iter().filter(|known| known.viewpoint == Some(viewpoint) && texts.iter().any(|text| text == known.text)).count()
    };
    let (veteran, leaver) = (of(Viewpoint::Veteran), of(Viewpoint::Leaver));
    assert!(meant_for(&veteran, Viewpoint::Veteran) >= 3 && meant_for(&leaver, Viewpoint::Leaver) >= 3);
    assert_eq!(meant_for(&veteran, Viewpoint::Leaver) + meant_for(&leaver, Viewpoint::Veteran), 0);
}

#[test]
fn every_choice_says_why() {
    let (heard, fields) =
        ([Heard { text: "Is it lonely?".to_owned(), kind: QuestionKind::Culture, who: "Ana".to_owned() }], [Field::Health]);
    let unanswered = open(1, 0);
    let sources = Sources { open: &unanswered, heard: &heard, fields: &fields, abroad: true, ..Sources::default() };
    let why = |text: &str| why(text, &sources).into_iter().map(|why| (why.reason, why.fact)).collect::<Vec<_>>();
    assert_eq!(why("open 0 0? "), [(Reason::Unanswered, "0".to_owned())]);
    assert_eq!(why("Is it lonely?"), [(Reason::SecondVoice, "Ana".to_owned())]);
    assert_eq!(why("Something else?"), [(Reason::Own, String::new())]);
    assert_eq!(why("What can I do for you?"), [(Reason::Closing, String::new())]);
    let recognition = "How do hospitals here take in staff who trained in another country?";
    let expected = [(Reason::Field, "health".to_owned()), (Reason::Abroad, String::new()), (Reason::Part, "getting-in".to_owned())];
    assert_eq!(why(recognition), expected);
}

#[test]
fn what_an_earlier_talk_left_open_comes_right_behind_the_must_asks_and_is_none_by_itself() {
    let (left_open, unanswered) = (left(5), open(5, 0));
    let asked = ["left 1? ".to_owned()];
    let sources = Sources { left_open: &left_open, open: &unanswered, asked: &asked, ..Sources::default() };
    let plan = whole(&[], &suggest_plan(20, &[], &sources));
    let of =
        |start: &str| plan.iter().filter(|question| question.text.starts_with(start)).map(|question| &question.text).collect::<Vec<_>>();
    assert_eq!(of("Left"), ["Left 0?", "Left 2?"], "what they were asked before is not repeated");
    assert_eq!(of("Open").len(), MUST_ASKS, "what one wants to find out has a place, too");
    let musts: Vec<&Question> = plan.iter().filter(|question| question.must_ask).collect();
    assert!(musts.len() == MUST_ASKS && musts.iter().all(|question| !question.text.starts_with("Left")), "one chooses it oneself");
    let why = why("Left 0?", &sources);
    assert_eq!((why[0].reason, why[0].fact.as_str()), (Reason::LeftOpen, "2027-03-03"));
}

#[test]
fn at_most_two_single_voices_stand_in_one_plan_and_none_is_a_must_ask() {
    let kinds = [QuestionKind::Trends, QuestionKind::Culture, QuestionKind::Skills, QuestionKind::Pay];
    let heard: Vec<Heard> = kinds.map(|kind| Heard { text: format!("Heard {kind}?"), kind, who: "Ana".to_owned() }).to_vec();
    let plan = whole(&[], &suggest_plan(20, &[], &Sources { heard: &heard, ..Sources::default() }));
    let single: Vec<&Question> = plan.iter().filter(|question| question.text.starts_with("Heard")).collect();
    assert_eq!(single.len(), 2);
    assert!(single.iter().all(|question| !question.must_ask) && plan.iter().filter(|question| question.must_ask).count() == MUST_ASKS);
}

#[test]
fn pe9_what_one_could_not_find_out_stands_in_the_plan_with_its_reason() {
    let gap = |number: u128, point, text: &str| Gap {
        id: GapId(Uuid::from_u128(number)),
        person_id: PersonId(Uuid::nil()),
        point,
        text: text.to_owned(),
        noted_at: jiff::Timestamp::UNIX_EPOCH,
    };
    let gaps = [gap(1, ResearchPoint::News, "What is new at WSP?"), gap(2, ResearchPoint::Skills, "What did you have to learn?")];
    let sources = Sources { gaps: &gaps, ..Sources::default() };
    let plan = whole(&[], &suggest_plan(20, &[], &sources));
    assert!(gaps.iter().all(|gap| texts(&plan).contains(&gap.text.as_str())), "{:?}", texts(&plan));
    assert_eq!(why("what is new at WSP? ", &sources).first().map(|why| why.reason), Some(Reason::NotFound));
    let dropped = ["What is new at WSP?".to_owned()];
    let plan = whole(&[], &suggest_plan(20, &[], &Sources { dropped: &dropped, ..sources }));
    assert!(!texts(&plan).contains(&"What is new at WSP?"), "what was taken out is not suggested again");
}

#[test]
fn moving_a_question_up_takes_it_out_of_reserve() {
    let mut plan: Vec<Question> = (0..9).map(|number| planned(number, &format!("{number}?"), QuestionKind::Own, false)).collect();
    let places = |plan: &[Question]| time_plan(plan, 20).into_iter().map(|timing| timing.place).collect::<Vec<_>>();
    assert_eq!(places(&plan)[3..5], [Place::InTime, Place::Reserve]);
    plan.swap(3, 4);
    assert_eq!(places(&plan)[3..5], [Place::InTime, Place::Reserve], "thirteen minutes hold four answers of three");
    plan[8].must_ask = true;
    assert_eq!(places(&plan)[2..5], [Place::InTime, Place::Reserve, Place::Reserve], "a must-ask takes its time first");
}

/// A plan as somebody may have left it: own words and questions of the bank, in any order, up to three must-asks.
fn kept() -> impl Strategy<Value = Vec<Question>> {
    let one = (0..bank().len() * 2, any::<bool>());
    prop::collection::vec(one, 0..=15).prop_map(|picks| {
        let mut musts = 0;
        let mut plan: Vec<Question> = Vec::new();
        for (pick, must) in picks {
            let must = must && musts < MUST_ASKS;
            let (text, kind) =
                bank().get(pick).map_or((format!("Own {pick}?"), QuestionKind::Own), |known| (known.text.to_owned(), known.kind));
            if !plan.iter().any(|question| question.text == text) {
                musts += usize::from(must);
                plan.push(planned(1000 + plan.len(), &text, kind, must));
            }
        }
        plan
    })
}

fn bank_texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec((0..bank().len()).prop_map(|index| bank()[index].text.to_owned()), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn in5_the_limits_of_the_method_hold_for_every_plan(
        minutes in prop::sample::select(vec![0, 5, 15, 20, 30, 45, 480]),
        kept in kept(), unanswered in 0..9_usize, one_voice in 0..9_usize, asked in bank_texts(), dropped in bank_texts(),
        viewpoint in prop::sample::subsequence(Viewpoint::ALL.to_vec(), 0..=4),
        field in prop::sample::subsequence(Field::ALL.to_vec(), 0..=3), abroad in any::<bool>(),
    ) {
        let open = [open(unanswered, 0), open(one_voice, 1)].concat();
        let left_open = left(unanswered);
        let (asked, dropped) = (&asked[..], &dropped[..]);
        let sources = Sources { left_open: &left_open, open: &open, asked, dropped, viewpoints: &viewpoint, fields: &field, abroad, ..Sources::default() };
        let new = suggest_plan(minutes, &kept, &sources);
        prop_assert_eq!(&new, &suggest_plan(minutes, &kept, &sources), "the same facts, the same plan");
        let plan = whole(&kept, &new);
        let timings = time_plan(&plan, minutes);

        prop_assert!(new.is_empty() || plan.len() <= QUESTIONS_AT_MOST);
        prop_assert!(kept.len() > QUESTIONS_USUAL || plan.len() >= QUESTIONS_USUAL, "{}", plan.len());
        let remaining: Vec<&str> = plan.iter().filter(|question| kept.contains(question)).map(|question| question.text.as_str()).collect();
        prop_assert_eq!(remaining, texts(&kept), "what stood there stays, in its order");
        prop_assert!(plan.iter().filter(|question| question.must_ask).count() <= MUST_ASKS);
        for suggested in &new {
            prop_assert!(!dropped.contains(&suggested.text), "{}", suggested.text);
            prop_assert!(suggested.kind == QuestionKind::Closing || !asked.contains(&suggested.text), "{}", suggested.text);
        }
        if kept.len() + 3 <= QUESTIONS_AT_MOST {
            for slug in CLOSING {
                let text = bank().iter().find(|known| known.slug == slug).unwrap().text;
                prop_assert!(texts(&plan).contains(&text) || dropped.iter().any(|dropped| dropped == text), "{}", text);
            }
        }
        let front: Vec<&Suggested> = new.iter().filter(|suggested| suggested.kind != QuestionKind::Closing).collect();
        let behind = plan.len() - plan.iter().rev().take_while(|question| is_closing(question)).count();
        prop_assert!(front.iter().all(|suggested| suggested.position < behind), "the closing comes last");

        // What is in time without the closing fits, unless what was kept did not fit before.
        let used = |plan: &[Question], timings: &[Timing]| plan.iter().zip(timings)
            .filter(|(question, timing)| timing.place != Place::Reserve && (!is_closing(question) || question.must_ask))
            .map(|(_, timing)| timing.minutes).sum::<i64>();
        let before = used(&kept, &time_plan(&kept, minutes));
        prop_assert!(used(&plan, &timings) <= talking_minutes(minutes).max(before));
    }

    #[test]
    fn in5_an_empty_plan_covers_the_open_questions_first(
        minutes in prop::sample::select(vec![15, 20, 30]), unanswered in 0..9_usize, one_voice in 0..9_usize,
    ) {
        let open = [open(unanswered, 0), open(one_voice, 1)].concat();
        let plan = whole(&[], &suggest_plan(minutes, &[], &Sources { open: &open, ..Sources::default() }));
        let taken = |answers: usize| texts(&plan).iter().filter(|text| text.starts_with(&format!("Open {answers} "))).count();
        prop_assert_eq!(taken(0), unanswered.min(LEARNING_AT_MOST));
        prop_assert_eq!(taken(0) + taken(1), (unanswered + one_voice).min(LEARNING_AT_MOST));
        let musts = plan.iter().filter(|question| question.must_ask).filter(|question| question.kind == QuestionKind::Learning).count();
        prop_assert!(musts >= (unanswered + one_voice).min(2), "{}", musts);
        // The marks on the page are the choice itself: nothing in reserve would still have fitted.
        let timings = time_plan(&plan, minutes);
        let used: i64 = plan.iter().zip(&timings).filter(|(question, timing)| !is_closing(question) && timing.place != Place::Reserve)
            .map(|(_, timing)| timing.minutes).sum();
        let left = talking_minutes(minutes) - used;
        prop_assert!(left >= 0 && timings.iter().filter(|timing| timing.place == Place::Reserve).all(|timing| timing.minutes > left));
    }
}
