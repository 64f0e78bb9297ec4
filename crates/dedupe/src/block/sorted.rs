//! Sorting of many numbers by some of their bits, digit by digit: several times as fast as by comparing.

/// So many bits are one digit: its counts fit into the nearest memory.
const BITS: usize = 11;
const DIGITS: usize = 1 << BITS;

/// Sorts by the upper 32 bits; numbers that agree there keep their order.
pub(super) fn by_upper_half(numbers: &mut Vec<u64>) {
    let mut spare = vec![0; numbers.len()];
    for shift in [32, 32 + BITS, 32 + 2 * BITS] {
        let digit = |number: u64| (number >> shift) as usize % DIGITS;
        let mut starts = [0_u32; DIGITS];
        for &number in &*numbers {
            starts[digit(number)] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        for &number in &*numbers {
            let start = &mut starts[digit(number)];
            spare[*start as usize] = number;
            *start += 1;
        }
        std::mem::swap(numbers, &mut spare);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::by_upper_half;

    proptest! {
        #[test]
        fn it_is_the_stable_sort_by_the_upper_half(mut numbers in prop::collection::vec(any::<u64>(), 0..300)) {
            let mut expected = numbers.clone();
            expected.sort_by_key(|number| number >> 32);
            by_upper_half(&mut numbers);
            prop_assert_eq!(numbers, expected);
        }
    }
}
