//! Invented records of what lists leave beside people, of target organizations and of what one found out.

use acquaint_domain::{Kind, Record, aim, people};

use super::{Chance, There};

/// A record of a kind; nothing if what it belongs to is not there.
pub(super) fn invented(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    Some(match kind {
        Kind::AddressCard => {
            let person_id = there.any(chance, Kind::Person)?;
            people::AddressCard { id: people::AddressCardId::of(person_id), person_id, lines: chance.text(), read_at: chance.moment() }
                .into()
        }
        Kind::ListShape => {
            people::ListShape { id: chance.id(), shape: chance.name(), columns: chance.text(), said_at: chance.moment() }.into()
        }
        Kind::Target => aim::Target {
            motivation: chance.maybe(Chance::number),
            openings: chance.maybe(Chance::number),
            ..aim::Target::of(there.any(chance, Kind::Organization)?, chance.word(), chance.moment())
        }
        .into(),
        Kind::Finding => people::Finding {
            id: chance.id(),
            person_id: chance.maybe(|chance| there.any(chance, Kind::Person)).flatten(),
            organization_id: chance.maybe(|chance| there.any(chance, Kind::Organization)).flatten(),
            point: chance.word(),
            text: chance.text(),
            source: chance.text(),
            found_at: chance.moment(),
        }
        .into(),
        Kind::Gap => people::Gap {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            point: chance.word(),
            text: chance.text(),
            noted_at: chance.moment(),
        }
        .into(),
        Kind::SavedFilter => people::SavedFilter {
            id: chance.id(),
            name: chance.name(),
            words: chance.text(),
            way: chance.text(),
            tag: chance.text(),
            saved_at: chance.moment(),
        }
        .into(),
        _ => people::Station {
            id: chance.id(),
            name: chance.name(),
            school: chance.number() % 2 == 0,
            title: chance.text(),
            read_at: chance.moment(),
        }
        .into(),
    })
}
