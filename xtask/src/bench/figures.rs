//! Medians and percentiles, and how a figure is written.

use std::io;
use std::time::Duration;

/// The middle one of some times.
pub(super) fn median(times: &[Duration]) -> Duration {
    percentile(times, 50)
}

/// The time that this many of a hundred do not exceed; nothing of nothing is no time.
pub(super) fn percentile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// The median of three runs.
pub(super) fn of_three(mut run: impl FnMut() -> io::Result<Duration>) -> io::Result<Duration> {
    let times = (0..3).map(|_| run()).collect::<io::Result<Vec<Duration>>>()?;
    Ok(median(&times))
}

/// A time in the unit in which it is read most easily.
pub(super) fn shown(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    match seconds {
        _ if seconds >= 1.0 => format!("{seconds:.2} s"),
        _ if seconds >= 0.1 => format!("{:.0} ms", seconds * 1e3),
        _ if seconds >= 0.001 => format!("{:.1} ms", seconds * 1e3),
        _ => format!("{:.0} µs", seconds * 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(times: &[u64]) -> Vec<Duration> {
        times.iter().copied().map(Duration::from_millis).collect()
    }

    #[test]
    fn the_median_is_the_middle_one_in_order() {
        assert_eq!(median(&millis(&[9, 1, 5])), Duration::from_millis(5));
        assert_eq!(median(&[]), Duration::ZERO);
    }

    #[test]
    fn of_a_hundred_times_the_99th_is_the_percentile() {
        let all: Vec<u64> = (1..=100).rev().collect();
        assert_eq!(percentile(&millis(&all), 99), Duration::from_millis(99));
        assert_eq!(percentile(&millis(&[7]), 99), Duration::from_millis(7));
    }

    #[test]
    fn a_time_is_written_in_its_own_unit() {
        let written = |micros| shown(Duration::from_micros(micros));
        assert_eq!([written(1_234_000), written(234_000), written(2_340), written(234)], ["1.23 s", "234 ms", "2.3 ms", "234 µs"]);
    }
}
