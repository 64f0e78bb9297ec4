//! Work on all cores. What is answered hangs neither on how many there are nor on who was done first.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};

/// So many items are one piece of work. The number is fixed, so that sums of fractions come out the same everywhere.
const PIECE: usize = 1_024;

/// How many pieces of work go on at once.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(8)
}

/// One answer per item.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    pieces(items, |piece| piece.iter().map(&work).collect::<Vec<R>>()).into_iter().flatten().collect()
}

/// One answer per piece of the items.
pub(crate) fn pieces<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    each(&items.chunks(PIECE).collect::<Vec<&[T]>>(), |piece| work(piece))
}

/// One answer per item, where an item is much work; whoever is free takes the next.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut answers = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return answers };
            answers.push((at, work(item)));
        }
    };
    let mut all: Vec<(usize, R)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..cores().min(items.len())).map(|_| scope.spawn(take)).collect();
        let mut all = take();
        for other in others {
            match other.join() {
                Ok(answers) => all.extend(answers),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..5 * PIECE + 7).collect();
        assert_eq!(map(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert_eq!(pieces(&items, <[usize]>::len), [PIECE, PIECE, PIECE, PIECE, PIECE, 7]);
        assert!(map(&Vec::<usize>::new(), |item| *item).is_empty());
    }
}
