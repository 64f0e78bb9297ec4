//! What an action may know about the moment: whose records, when, where, and which ids it may give out.

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};
use uuid::Uuid;

use crate::{AccountId, ChangeId, RecordId};

/// The circumstances of one action, passed on, never looked up.
#[derive(Debug, Clone)]
pub struct Context {
    /// Whose records.
    pub account: AccountId,
    /// The moment, in whole microseconds, as it is stored.
    pub now: Timestamp,
    /// Where the person is.
    pub zone: TimeZone,
    /// The change that the action makes, if it makes one. It also seeds the ids.
    pub change: ChangeId,
}

impl Context {
    /// The circumstances at a moment. The moment is cut to whole microseconds, because that is what is stored.
    #[must_use]
    pub fn new(account: AccountId, now: Timestamp, zone: TimeZone, change: ChangeId) -> Self {
        let now = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        Self { account, now, zone, change }
    }

    /// The circumstances of one more change that came with the same form: the same form gives the same one again.
    #[must_use]
    pub fn following(&self) -> Self {
        Self { change: self.ids().draw(), ..self.clone() }
    }

    /// The date on the person's wall calendar.
    #[must_use]
    pub fn today(&self) -> Date {
        self.local(self.now).date()
    }

    /// A stored moment as the person's clock shows it.
    #[must_use]
    pub fn local(&self, moment: Timestamp) -> Zoned {
        moment.to_zoned(self.zone.clone())
    }

    /// The ids for new records of this change: the same change always gives the same ids,
    /// so a form that is sent twice makes one record.
    #[must_use]
    pub fn ids(&self) -> Ids {
        Ids { seed: self.change.uuid(), given: 0 }
    }
}

/// Gives out the ids of one change, one after the other.
#[derive(Debug)]
pub struct Ids {
    seed: Uuid,
    given: u64,
}

impl Ids {
    /// The next id: it starts with the change's own time, rises within the change, and differs from all others.
    ///
    /// Rising ids lie side by side in every index of the database. Scattered ones made a large import a third slower.
    pub fn draw<I: RecordId>(&mut self) -> I {
        self.given += 1;
        let (high, low) = self.seed.as_u64_pair();
        let of_change = scatter(high ^ scatter(low));
        let of_record = scatter(low ^ scatter(self.given));
        let high = (high & !0xffff) | 0x7000 | (of_change & 0x0fff);
        let low = 0x8000_0000_0000_0000 | (self.given << 38) & 0x3fff_ffff_ffff_ffff | (of_record & 0x3f_ffff_ffff);
        I::from_uuid(Uuid::from_u64_pair(high, low))
    }
}

/// The finalizer of splitmix64 (Steele, Lea and Flood 2014): spreads one number over 64 bits, one to one.
pub(crate) fn scatter(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PersonId;

    fn context(change: u128) -> Context {
        let account = AccountId(Uuid::nil());
        Context::new(account, Timestamp::UNIX_EPOCH, TimeZone::UTC, ChangeId(Uuid::from_u128(change)))
    }

    #[test]
    fn the_same_change_gives_the_same_ids_in_the_same_order() {
        let (mut one, mut two) = (context(7).ids(), context(7).ids());
        for _ in 0..100 {
            assert_eq!(one.draw::<PersonId>(), two.draw::<PersonId>());
        }
    }

    #[test]
    fn ids_of_one_change_rise() {
        let mut ids = context(7 << 64 | 7).ids();
        let drawn: Vec<PersonId> = (0..2_000).map(|_| ids.draw()).collect();
        assert!(drawn.is_sorted());
    }

    #[test]
    fn ids_of_one_change_and_of_two_changes_never_meet() {
        let mut seen = std::collections::HashSet::new();
        for change in 0..50 {
            let mut ids = context(change << 64 | change).ids();
            for _ in 0..2_000 {
                assert!(seen.insert(ids.draw::<PersonId>()));
            }
        }
    }
}
