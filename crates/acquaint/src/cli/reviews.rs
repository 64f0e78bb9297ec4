//! Having a text looked at: a message, questions, a thank-you note. Needs no data folder.

use acquaint_coach::{Facts, Profile, Review, Severity, Verdict, review};
use clap::{Args, Subcommand};

use super::present;
use crate::Failure;

#[derive(Debug, Subcommand)]
pub(super) enum Questions {
    /// Look over questions, one per line.
    Review(QuestionReview),
}

#[derive(Debug, Subcommand)]
pub(super) enum FollowUps {
    /// Look over a thank-you note.
    Review(ThankYouReview),
}

#[derive(Debug, Args)]
pub(super) struct QuestionReview {
    /// A file, or "-" for what is typed in.
    file: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ThankYouReview {
    /// A file, or "-" for what is typed in.
    file: Option<String>,
}

impl QuestionReview {
    pub(super) fn call(&self, json: bool) -> Result<(), Failure> {
        let text = present::read_text(self.file.as_deref())?;
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let reviews: Vec<Review> = lines.iter().map(|line| review(line, &Profile::Question, &Facts::default())).collect();
        if json {
            present::json(&reviews);
            return Ok(());
        }
        for (line, review) in lines.iter().zip(&reviews) {
            present::say(line);
            show_remarks(review);
        }
        Ok(())
    }
}

impl ThankYouReview {
    pub(super) fn call(&self, json: bool) -> Result<(), Failure> {
        show(&review(&present::read_text(self.file.as_deref())?, &Profile::ThankYou, &Facts::default()), json);
        Ok(())
    }
}

/// Shows a review in full.
pub(super) fn show(review: &Review, json: bool) {
    if json {
        return present::json(review);
    }
    let verdict = if review.verdict == Verdict::Ready { "Ready." } else { "Not quite yet." };
    present::say(&format!("{verdict} {} words.", review.words));
    show_remarks(review);
}

fn show_remarks(review: &Review) {
    for remark in &review.remarks {
        let mark = if remark.severity == Severity::Problem { "!" } else { "-" };
        present::say(&format!("  {mark} {} {} [{}]", remark.message, remark.remedy, remark.rule));
    }
}
