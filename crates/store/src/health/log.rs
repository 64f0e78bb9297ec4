//! The log of the latest changes, as SQLite writes it (sqlite.org/fileformat2.html, 4): whether a fault lies before the end.
//!
//! A power cut may tear what was being written, which is the last transaction: it was not acknowledged, and it is dropped.
//! A second transaction begins only when the first has reached the disk. So a fault before two ends of transactions is damage.
//! A log that was cut off cannot be told from one that had not grown further.

/// The header of the log, in bytes.
const HEADER: usize = 32;
/// The header of a frame, in bytes.
const FRAME: usize = 24;
/// What a log begins with; the last bit says how its sums are made.
const MAGIC: u32 = 0x377f_0682;

/// The two running sums.
type Sums = (u32, u32);

/// Whether a log holds something that SQLite would drop although it had reached the disk.
pub(super) fn is_broken(log: &[u8]) -> bool {
    let Some((header, frames)) = log.split_at_checked(HEADER) else { return false };
    if header.iter().all(|byte| *byte == 0) {
        // Room that was made and never written to.
        return false;
    }
    let big = number(header, 0) == MAGIC | 1;
    let start = summed((0, 0), &header[..24], big);
    if number(header, 0) & !1 != MAGIC || start != (number(header, 24), number(header, 28)) {
        return true;
    }
    let page = usize::try_from(number(header, 8)).unwrap_or(0);
    if !(512..=65_536).contains(&page) {
        return true;
    }
    ends_after_a_fault(frames, page, &header[16..24], start, big) >= 2
}

/// How many transactions of this log end at or after its first fault.
fn ends_after_a_fault(frames: &[u8], page: usize, salts: &[u8], start: Sums, big: bool) -> usize {
    let (mut before, mut fault, mut ends) = (start, false, 0);
    for frame in frames.chunks_exact(FRAME + page) {
        let (head, content) = frame.split_at(FRAME);
        let ours = &head[8..16] == salts;
        let sums = summed(summed(before, &head[..8], big), content, big);
        let kept = (number(head, 16), number(head, 20));
        let sound = ours && sums == kept;
        if !fault && !sound {
            fault = true;
            // What is there of an earlier round of the log has other salts: then it ends here in order, unless ours goes on after.
            ends += usize::from(ours && number(head, 4) != 0);
        } else if fault && sound {
            ends += usize::from(number(head, 4) != 0);
        }
        before = kept;
    }
    ends
}

/// The sums of SQLite over pairs of words.
fn summed((mut one, mut two): Sums, bytes: &[u8], big: bool) -> Sums {
    let word = |at: &[u8]| {
        let bytes = [at[0], at[1], at[2], at[3]];
        if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    };
    for pair in bytes.chunks_exact(8) {
        one = one.wrapping_add(word(&pair[..4])).wrapping_add(two);
        two = two.wrapping_add(word(&pair[4..])).wrapping_add(one);
    }
    (one, two)
}

fn number(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(0, |four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}
