//! Numbers that look like chance and are the same in every run, and the hashing of keys.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A sequence of numbers from a seed (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number below `end`, which is not zero.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }
}

/// Spreads a number over all bits.
pub(crate) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// One number for a text.
pub(crate) fn hash(text: &str) -> u64 {
    let chunks = text.as_bytes().chunks(8);
    chunks.fold(mix(text.len() as u64 + 1), |sum, chunk| {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        mix(sum ^ u64::from_le_bytes(eight)).wrapping_add(sum.rotate_left(23))
    })
}

/// One number for two.
pub(crate) fn join(one: u64, other: u64) -> u64 {
    mix(one ^ mix(other ^ 0x5851_F42D_4C95_7F2D))
}

/// A map from numbers, for which mixing is hash enough.
pub(crate) type Numbered<K, V> = HashMap<K, V, BuildHasherDefault<Mixing>>;

/// Hashes one number or several.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Mixing(u64);

impl Hasher for Mixing {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = mix(self.0.rotate_left(32) ^ number);
    }
}
