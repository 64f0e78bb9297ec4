//! Variety: of whom one has heard for an exploration, where it is well spread and where everything comes from one side.
//!
//! It counts what is known and says how much is not. Under three people in a field it says only that they are few. The
//! size of an organization is known only where somebody said it; its kind may be guessed from its name.

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::{Circle, Organization, PersonId, Standing, ViewpointKind, current_employment};
use crate::{Word as _, word::words};

/// Fewer people than this in a field say nothing about it yet. House rule: two may always agree.
pub const FEW: usize = 3;

words! {
    /// In what people can differ.
    VarietyField {
        /// Who they are to the exploration.
        Viewpoint = "viewpoint",
        /// How high they stand.
        Rank = "rank",
        /// Where they work.
        Organization = "organization",
        /// What kind of organization that is.
        Kind = "kind",
        /// How many people work there, about.
        Size = "size",
        /// Where they live or work.
        Place = "place",
        /// Who named them.
        Referrer = "referrer",
    }
}

words! {
    /// What can be said about a field.
    Spread {
        /// Fewer than three are known.
        Few = "few",
        /// Most of them share one value: an echo chamber.
        Echo = "echo",
        /// It is spread.
        Varied = "varied",
    }
}

words! {
    /// How high somebody stands, by the words of their title.
    Rank {
        /// They are at the beginning.
        Beginner = "beginner",
        /// They are experienced.
        Senior = "senior",
        /// They lead others.
        Leader = "leader",
    }
}

/// One value of a field and how many have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VarietyCount {
    /// The value: a fixed word, a name or a place.
    pub value: String,
    /// How many people.
    pub people: usize,
}

/// A field with its values, the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Variety {
    /// Which field.
    pub field: VarietyField,
    /// The values.
    pub counts: Vec<VarietyCount>,
    /// Of how many people the value is known.
    pub known: usize,
    /// Of how many it is not.
    pub unknown: usize,
    /// What can be said.
    pub spread: Spread,
}

/// How varied some people are, field by field. `standings` says who somebody is to the exploration.
#[must_use]
pub fn variety(circle: &Circle, heard: &[PersonId], standings: impl Fn(usize) -> Vec<Standing>) -> Vec<Variety> {
    let places: Vec<usize> = heard.iter().filter_map(|person| circle.place_of(*person)).collect::<HashSet<_>>().into_iter().collect();
    let of_field = |field: &VarietyField| {
        let values = places.iter().map(|place| match field {
            VarietyField::Viewpoint => viewpoint_words(standings(*place)),
            _ => value(circle, *place, *field).into_iter().collect(),
        });
        counted(*field, values)
    };
    VarietyField::ALL.iter().map(of_field).collect()
}

fn viewpoint_words(standings: Vec<Standing>) -> Vec<String> {
    standings.into_iter().filter(|stand| stand.holds && stand.kind != ViewpointKind::Target).map(|stand| stand.kind.to_string()).collect()
}

/// The value of somebody in a field, if it is known.
fn value(circle: &Circle, place: usize, field: VarietyField) -> Option<String> {
    let person = circle.people().get(place)?;
    let workplace = || circle.organizations().get(circle.workplace_at(place)?);
    let found = match field {
        VarietyField::Viewpoint => None,
        VarietyField::Rank => current_employment(circle.work_at(place)).and_then(|work| rank(&work.title)).map(|rank| rank.to_string()),
        VarietyField::Organization => workplace().map(|organization| organization.name.clone()),
        VarietyField::Kind => workplace().and_then(Organization::likely_kind).map(|kind| kind.to_string()),
        VarietyField::Size => workplace().and_then(|organization| organization.size).map(|size| size.to_string()),
        VarietyField::Place => Some(person.place.clone()),
        VarietyField::Referrer => {
            let named = circle.referrals.iter().filter(|referral| referral.person_id == person.id);
            let first = named.min_by_key(|referral| referral.named_at)?;
            circle.place_of(first.referrer_id).map(|place| circle.people()[place].name.clone())
        }
    };
    found.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn counted(field: VarietyField, values: impl Iterator<Item = Vec<String>>) -> Variety {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let (mut known, mut unknown) = (0, 0);
    for values in values {
        if values.is_empty() {
            unknown += 1
        } else {
            known += 1
        }
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
    }
    let mut counts: Vec<VarietyCount> = counts.into_iter().map(|(value, people)| VarietyCount { value, people }).collect();
    counts.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.value.cmp(&other.value)));
    let most = counts.first().map_or(0, |count| count.people);
    let spread = if known < FEW {
        Spread::Few
    } else if most * 3 > known * 2 && field != VarietyField::Viewpoint {
        Spread::Echo
    } else {
        Spread::Varied
    };
    Variety { field, counts, known, unknown, spread }
}

/// How high a title stands; nothing where it doesn't say.
fn rank(title: &str) -> Option<Rank> {
    let lower = title.to_lowercase();
    let has = |words: &[&str]| lower.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word));
    Some(match () {
        () if has(&["trainee", "apprentice", "intern", "junior", "graduate", "assistant"]) => Rank::Beginner,
        () if has(&["head", "chief", "director", "manager", "president", "partner", "founder", "owner", "ceo", "cto"]) => Rank::Leader,
        () if has(&["senior", "lead", "principal", "staff"]) => Rank::Senior,
        () => return None,
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::people::{Employment, EmploymentId, History, OrganizationId, OrganizationKind, OrganizationSize, Person};

    #[track_caller]
    fn check(field: VarietyField, values: &[&str], spread: Spread, known: usize) {
        let values = values.iter().map(|value| if value.is_empty() { Vec::new() } else { vec![(*value).to_owned()] });
        let found = counted(field, values);
        assert_eq!((found.spread, found.known), (spread, known));
    }

    #[test]
    fn under_three_nothing_is_said_but_that_they_are_few() {
        check(VarietyField::Referrer, &["Ben", "Ben", "", ""], Spread::Few, 2);
    }

    #[test]
    fn four_of_five_through_one_person_are_an_echo_chamber() {
        check(VarietyField::Referrer, &["Ben", "Ben", "Ben", "Ben", "Ana"], Spread::Echo, 5);
        check(VarietyField::Referrer, &["Ben", "Ben", "Ana"], Spread::Varied, 3);
        check(VarietyField::Place, &["Porto", "Porto", "Porto", ""], Spread::Echo, 3);
    }

    #[test]
    fn pe6_the_size_of_a_place_is_known_where_it_was_said_and_its_kind_also_by_its_name() {
        let (now, id) = (Timestamp::UNIX_EPOCH, Uuid::from_u128);
        let size = Some(OrganizationSize::Over1000);
        let places =
            [("Mercy Hospital", size, None), ("WSP", size, Some(OrganizationKind::Company)), ("Arup", None, None), ("Jacobs", size, None)];
        let places = (1..).zip(places).map(|(at, (name, size, kind))| Organization {
            size,
            kind,
            ..Organization::named(OrganizationId(id(at)), name, now)
        });
        let people: Vec<Person> = (1..=4).map(|at| Person::named(PersonId(id(at)), format!("Person {at}"), now)).collect();
        let work = (1..=4).map(|at| Employment {
            id: EmploymentId(id(at)),
            person_id: PersonId(id(at)),
            organization_id: Some(OrganizationId(id(at))),
            title: String::new(),
            since: None,
            until: None,
            learned_at: now,
        });
        let heard: Vec<PersonId> = people.iter().map(|person| person.id).collect();
        let circle = Circle::new(people, work.collect(), places.collect(), History::default(), Vec::new());
        let fields = variety(&circle, &heard, |_| Vec::new());
        let field = |wanted: VarietyField| fields.iter().find(|one| one.field == wanted).unwrap();
        let size = field(VarietyField::Size);
        assert_eq!((size.known, size.unknown, size.spread), (3, 1, Spread::Echo));
        assert_eq!(size.counts, [VarietyCount { value: "over-1000".to_owned(), people: 3 }]);
        let kinds: Vec<&str> = field(VarietyField::Kind).counts.iter().map(|count| count.value.as_str()).collect();
        assert_eq!(kinds, ["care", "company"]);
    }

    #[test]
    fn titles_speak_of_rank_or_of_nothing() {
        assert_eq!(
            ["Junior nurse", "Lead nurse", "Head of nursing"].map(rank),
            Rank::ALL.iter().copied().map(Some).collect::<Vec<_>>()[..]
        );
        assert_eq!(["Nurse", " "].map(rank), [None, None]);
    }

    #[test]
    fn the_most_frequent_comes_first_and_one_person_may_have_several_viewpoints() {
        let found = counted(
            VarietyField::Viewpoint,
            [vec!["veteran".to_owned(), "leaver".to_owned()], vec!["leaver".to_owned()], Vec::new()].into_iter(),
        );
        assert_eq!(
            found.counts.iter().map(|count| (count.value.as_str(), count.people)).collect::<Vec<_>>(),
            [("leaver", 2), ("veteran", 1)]
        );
        assert_eq!((found.known, found.unknown), (2, 1));
    }
}
