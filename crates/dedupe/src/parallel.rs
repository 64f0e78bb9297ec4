//! Work on all cores, with answers in the order of what was asked.

use std::num::NonZeroUsize;

/// How many pieces of work go on at once.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(8)
}

/// One answer per item. Every core makes a state of its own, such as a memory of what it has compared.
pub(crate) fn map<T: Sync, R: Send, S>(items: &[T], state: impl Fn() -> S + Sync, work: impl Fn(&mut S, &T) -> R + Sync) -> Vec<R> {
    pieces(items, |piece| {
        let mut state = state();
        piece.iter().map(|item| work(&mut state, item)).collect()
    })
}

/// The answers of pieces of the items, one after another.
pub(crate) fn pieces<T: Sync, R: Send>(items: &[T], work: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    let size = items.len().div_ceil(cores());
    if size < 256 {
        return work(items);
    }
    let work = &work;
    std::thread::scope(|scope| {
        let running: Vec<_> = items.chunks(size).map(|piece| scope.spawn(move || work(piece))).collect();
        let mut all = Vec::with_capacity(items.len());
        for piece in running {
            match piece.join() {
                Ok(answers) => all.extend(answers),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}

/// The answers to each item, in any order; whoever is free takes the next item.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Vec<R> + Sync) -> Vec<R> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let take = || {
        let mut answers = Vec::new();
        while let Some(item) = items.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            answers.extend(work(item));
        }
        answers
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..cores().min(items.len())).map(|_| scope.spawn(take)).collect();
        let mut all = Vec::new();
        for one in running {
            match one.join() {
                Ok(answers) => all.extend(answers),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}
