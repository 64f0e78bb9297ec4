//! Aim: what somebody wants to learn, why, and how they say it in half a minute.

mod lines;
mod pitch;
mod target;

pub use lines::split_lines;
pub use pitch::{PITCH_WORDS_PER_MINUTE, Pitch, PitchParts, PitchRemark, PitchVariant, pitch_remarks};
pub use target::{
    Advocacy, MINUTES_EACH_WAY, MotivationScale, OPENINGS_MOST, TARGETS_FIRST, TARGETS_USUALLY, Target, TargetId, TargetWay, ranked,
};

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::id;

id! {
    /// The one page about oneself.
    AboutMeId;
    /// An exploration.
    ExplorationId;
    /// A learning question.
    LearningQuestionId;
}

impl AboutMeId {
    /// There is one page about oneself in every account.
    pub const ONLY: Self = Self(Uuid::nil());
}

/// How many interviews an exploration aims at unless changed. House rule: ten voices before a decision.
pub const USUAL_TARGET: i64 = 10;

/// What somebody writes down about themselves, in any order, coming back to it at any time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AboutMe {
    /// Always [`AboutMeId::ONLY`].
    pub id: AboutMeId,
    /// Their name, as they sign.
    pub name: String,
    /// Who they are in half a sentence, as it stands in a first message.
    pub introduction: String,
    /// Why they are looking around.
    pub motivation: String,
    /// What they are good at.
    pub skills: String,
    /// Where they want to get to.
    pub goals: String,
    /// What must be true of a workplace for it to suit them.
    pub values: String,
    /// What they say when asked who they are, in 30 to 60 seconds.
    pub pitch: String,
    /// The number under which they can be reached, if it shall stand in messages.
    #[serde(default)]
    pub phone: String,
    /// Their own e-mail address, to which answers to invitations come.
    #[serde(default)]
    pub email: String,
}

impl Default for AboutMe {
    fn default() -> Self {
        Self {
            id: AboutMeId::ONLY,
            name: String::new(),
            introduction: String::new(),
            motivation: String::new(),
            skills: String::new(),
            goals: String::new(),
            values: String::new(),
            pitch: String::new(),
            phone: String::new(),
            email: String::new(),
        }
    }
}

/// Something somebody is curious about: a role, an industry, a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Exploration {
    /// Its id.
    pub id: ExplorationId,
    /// What they are curious about, as they typed it.
    pub curious_about: String,
    /// What they know already.
    pub known: String,
    /// How many interviews they aim at.
    pub target: i64,
    /// When they started.
    pub started_at: Timestamp,
}

/// Something somebody doesn't know yet and wants to hear about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LearningQuestion {
    /// Its id.
    pub id: LearningQuestionId,
    /// The exploration it belongs to.
    pub exploration_id: ExplorationId,
    /// The question, as they typed it.
    pub text: String,
    /// When they wrote it down.
    pub written_at: Timestamp,
}
