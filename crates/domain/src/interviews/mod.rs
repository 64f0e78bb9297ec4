//! Interviews: the date, the questions, and the notes taken while talking. Here stand the parts and the ids of what is kept.

mod agreed;
mod asked;
mod bank;
mod clock;
mod confided;
mod given;
mod invitation;
mod left_open;
mod marks;
mod merge;
mod next;
mod note;
mod own_words;
mod plan;
mod planner;
mod rehearsal;
mod talking;
mod times;
mod transcript;
mod zones;

pub use agreed::{Interview, Setting, USUAL_MINUTES, YEARS_AHEAD_AT_MOST, YEARS_BACK_AT_MOST, can_be_agreed};
pub use asked::{DroppedQuestion, EarlyQuestion, Question, QuestionKind};
pub use bank::{BankQuestion, Field, Viewpoint, bank, fields_of};
pub use clock::{Quarter, quarter};
pub use confided::{CONFIDED, CONFIDED_FIRST, confided_words, without_confided};
pub use given::{given_words, names_in};
pub use invitation::{Invitation, InvitationMethod, invitation_title, latest_invitation};
pub use left_open::questions_left_open;
pub use marks::{MarkedLine, NoteMark, is_quote, marked_line, marked_lines, said_lines};
pub use merge::{merge_notes, merge_onto};
pub use next::{Around, Next};
pub use note::Note;
pub use own_words::is_ones_own;
pub use plan::{MUST_ASKS, QUESTIONS_AT_MOST, first_questions, place_questions, sort_for_asking};
pub(crate) use planner::VETERAN_YEARS;
pub use planner::{
    Heard, LeftOpen, Open, Place, QUESTIONS_USUAL, Reason, Sources, Suggested, Timing, Why, estimate, speaks_of_abroad, suggest_plan,
    suits, time_plan, viewpoints_of, why,
};
pub use rehearsal::{Piece, Practice, Recall, Rehearsal, RehearsalId, Sitting, cue, known_up_and_down, sitting};
pub use talking::{Talking, talking};
pub use times::{
    Busy, EARLY_MINUTES, FreeHours, FreeHoursId, Hours, NOTICE_HOURS, OFFERED_USUALLY, OfferedTime, OfferedTimeId, TRAVEL_AT_MOST, Taking,
    USUAL_TRAVEL_MINUTES, Wanted, Weekdays, a_few_each_day, choose, city_of, find_times, say_time, travel_to, zone_in_words,
};
pub use transcript::{
    Answer, Confidence, Placement, PlacementId, Speaker, Transcript, TranscriptId, Turn, WordsOf, guess_me, match_answers, speakers,
};
pub use zones::{find_zone, zone_names};

use crate::record::id;

id! {
    /// An interview.
    InterviewId;
    /// A question for an interview.
    QuestionId;
    /// A note of an interview.
    NoteId;
    /// A question that waits for a date.
    EarlyQuestionId;
    /// A question that was taken out of a plan.
    DroppedQuestionId;
    /// An invitation.
    InvitationId;
}
