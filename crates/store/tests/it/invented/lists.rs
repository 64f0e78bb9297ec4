//! Invented records of what lists leave beside people.

use acquaint_domain::{Kind, Record, people};

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
