//! The choice against trying everything out.

use proptest::prelude::*;

use super::*;

const KINDS: [QuestionKind; 3] = [QuestionKind::Path, QuestionKind::Role, QuestionKind::Learning];

/// The objective, written down as the page above says it, without any table. Nothing if a limit is broken.
fn value(items: &[Item], limits: &Limits, chosen: &[(usize, Place)]) -> Option<i64> {
    let minutes: usize = chosen.iter().filter(|(_, place)| *place != Place::Reserve).map(|(index, _)| items[*index].minutes).sum();
    let musts = |of: &[(usize, Place)]| of.iter().filter(|(_, place)| *place == Place::Must).count();
    let allowed = chosen.iter().all(|(index, place)| *place != Place::Must || items[*index].must);
    if !allowed || chosen.len() > limits.room || minutes > limits.minutes || musts(chosen) > limits.musts {
        return None;
    }
    let mut sum: i64 = chosen.iter().map(|(index, place)| items[*index].worth * place.factor()).sum();
    for kind in &limits.kinds {
        let these: Vec<_> = chosen.iter().copied().filter(|(index, _)| items[*index].kind == kind.kind).collect();
        if these.len() > kind.room || musts(&these) > kind.musts {
            return None;
        }
        let heard = these.iter().map(|(_, place)| if *place == Place::Reserve { 1 } else { 3 }).max().unwrap_or(0);
        sum += kind.gain * (kind.has.max(heard) - kind.has);
    }
    Some(sum - FURTHER * i64::try_from(chosen.len().saturating_sub(limits.usual)).unwrap())
}

/// The best value of all choices there are.
fn best_of_all(items: &[Item], limits: &Limits) -> i64 {
    let places = [None, Some(Place::Reserve), Some(Place::InTime), Some(Place::Must)];
    let choices = 0..4_usize.pow(u32::try_from(items.len()).unwrap());
    let one = |number: usize| {
        let place = |index: usize| places[number / 4_usize.pow(u32::try_from(index).unwrap()) % 4].map(|place| (index, place));
        (0..items.len()).filter_map(place).collect::<Vec<_>>()
    };
    choices.filter_map(|number| value(items, limits, &one(number))).max().unwrap()
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let item = (0..KINDS.len(), 1..5_usize, 1..90_i64, any::<bool>());
    prop::collection::vec(item.prop_map(|(kind, minutes, worth, must)| Item { kind: KINDS[kind], minutes, worth, must }), 0..=6)
}

fn limits() -> impl Strategy<Value = Limits> {
    let kind = (0..4_usize, 0..3_usize, 0..120_i64, prop::sample::select(vec![0, 1, 3]));
    let kinds = prop::collection::vec(kind, KINDS.len());
    (0..6_usize, 0..6_usize, 0..4_usize, 0..16_usize, kinds).prop_map(|(room, usual, musts, minutes, kinds)| {
        let of = |(kind, (room, musts, gain, has))| OfKind { kind, room, musts, gain, has };
        Limits { room, usual, musts, minutes, kinds: KINDS.into_iter().zip(kinds).map(of).collect() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn in5_no_other_choice_is_worth_more(items in items(), limits in limits()) {
        let chosen = choose(&items, &limits);
        prop_assert_eq!(value(&items, &limits, &chosen), Some(best_of_all(&items, &limits)), "{:?}", chosen);
    }
}

#[test]
fn of_equals_the_earlier_one_is_chosen() {
    let item = Item { kind: QuestionKind::Role, minutes: 2, worth: 10, must: false };
    let kinds = vec![OfKind { kind: QuestionKind::Role, room: 1, musts: 0, gain: 0, has: 0 }];
    let limits = Limits { room: 1, usual: 1, musts: 0, minutes: 9, kinds };
    assert_eq!(choose(&[item, item], &limits), [(0, Place::InTime)]);
}

#[test]
fn nothing_is_chosen_from_nothing() {
    assert!(choose(&[], &Limits { room: 9, usual: 9, musts: 3, minutes: 9, kinds: Vec::new() }).is_empty());
}
