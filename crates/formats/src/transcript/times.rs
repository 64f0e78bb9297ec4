//! Times in transcripts: `00:00:03.480`, `00:00:03,480`, `0:0:3.48`, `0:03`, in milliseconds.

/// The brackets in which a time may stand.
const BRACKETS: [char; 4] = ['[', ']', '(', ')'];

/// A time, and nothing else.
pub(super) fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let units: Vec<i64> = whole.split(':').map(digits).collect::<Option<_>>()?;
    let seconds = match units[..] {
        [minutes, seconds] if seconds < 60 => minutes * 60 + seconds,
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => hours * 3600 + minutes * 60 + seconds,
        _ => return None,
    };
    let digits_of_part = i64::try_from(part.len()).ok().filter(|count| (1..=6).contains(count))?;
    let thousandths = digits(part)? * 1000 / 10_i64.pow(u32::try_from(digits_of_part).ok()?);
    Some(seconds * 1000 + thousandths)
}

/// At most six digits.
fn digits(text: &str) -> Option<i64> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// The two times of a line with an arrow, each if it can be read, and no end before its beginning. What stands behind them is
/// about the place on the screen.
pub(super) fn cue(line: &str) -> Option<(Option<i64>, Option<i64>)> {
    let (start, end) = line.split_once("-->")?;
    let end = end.split_whitespace().next().unwrap_or_default();
    let (start, end) = (parse(start), parse(end));
    Some((start, end.filter(|end| start.is_none_or(|start| start <= *end))))
}

/// A time at the beginning of a line, in brackets or not, and the rest.
pub(super) fn leading(line: &str) -> Option<(i64, &str)> {
    let line = line.trim_start();
    let end = line
        .find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ':' | '.' | ',') || BRACKETS.contains(&sign)))
        .unwrap_or(line.len());
    let (time, rest) = line.split_at(end);
    let time = parse(time.trim_matches(BRACKETS).trim_end_matches(['.', ',', ':']))?;
    Some((time, rest.trim_start().trim_start_matches(['-', '–', '—']).trim()))
}

/// A time at the end of a line, in brackets or not, and what stands before it.
pub(super) fn trailing(line: &str) -> Option<(&str, i64)> {
    let line = line.trim_end();
    let at = line.rfind(|sign: char| sign.is_whitespace() || sign == '(' || sign == '[')?;
    let (before, time) = (line.get(..at)?, line.get(at..)?);
    Some((before.trim().trim_end_matches(['-', '–', '—', '|', ',']).trim(), parse(time.trim().trim_matches(BRACKETS))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<i64>) {
        assert_eq!(parse(text), expected, "{text:?}");
    }

    #[test]
    fn every_usual_way_of_writing_a_time_is_read() {
        check("00:00:03.480", Some(3_480));
        check("00:00:03,480", Some(3_480));
        check("0:0:3.48", Some(3_480));
        check("01:02:03", Some(3_723_000));
        check("0:03", Some(3_000));
        check("90:00.000", Some(5_400_000));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["", "3", "0:61", "0:1:2:3", "a:03", "0:03.", "-0:03", "99999999:00", "0:03.1234567", "１:０３"] {
            check(text, None);
        }
    }

    #[test]
    fn times_stand_at_either_end_of_a_line() {
        assert_eq!(leading("[0:03] Ana: Hello"), Some((3_000, "Ana: Hello")));
        assert_eq!(leading("0:03 - Hello"), Some((3_000, "Hello")));
        assert_eq!(leading("We met at 0:03"), None);
        assert_eq!(trailing("Ana Silva   0:03"), Some(("Ana Silva", 3_000)));
        assert_eq!(trailing("[Ana Silva] 10:02:33"), Some(("[Ana Silva]", 36_153_000)));
        assert_eq!(trailing("Ana Silva (0:03)"), Some(("Ana Silva", 3_000)));
        assert_eq!(trailing("Ana Silva"), None);
    }
}
