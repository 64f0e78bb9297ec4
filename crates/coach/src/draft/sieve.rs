//! A small set of keys that may say yes too often, and never no too often.

/// 4096 bits, one for each key, some shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sieve([u64; 64]);

/// The key that a line holds when a name stands in it.
pub(crate) const NAME: u64 = 1;

/// The key that a line holds when a number stands in it.
pub(crate) const NUMBER: u64 = 2;

/// The key of a stem, kept apart from the keys of words.
pub(crate) fn as_stem(stem: u64) -> u64 {
    stem.rotate_left(17) ^ 0x5bd1_e995
}

impl Default for Sieve {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Sieve {
    /// The bit of a key.
    pub(crate) fn place(key: u64) -> u16 {
        (key ^ (key >> 32)) as u16 & 4095
    }

    pub(crate) fn add(&mut self, key: u64) {
        self.add_at(Self::place(key));
    }

    pub(crate) fn add_at(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(usize::from(place / 64)) {
            *word |= 1 << (place % 64);
        }
    }

    pub(crate) fn holds(&self, key: u64) -> bool {
        self.holds_at(Self::place(key))
    }

    pub(crate) fn holds_at(&self, place: u16) -> bool {
        self.0.get(usize::from((place / 64) & 63)).is_some_and(|word| (word >> (place % 64)) & 1 != 0)
    }
}
