//! Which of somebody's employments is the one to show.

use super::Employment;

/// The current employment: not ended, and the one learned of last. Nothing if all have ended.
#[must_use]
pub fn current_employment<'a>(history: impl IntoIterator<Item = &'a Employment>) -> Option<&'a Employment> {
    history.into_iter().filter(|employment| employment.until.is_none()).max_by_key(|employment| (employment.learned_at, employment.id))
}
