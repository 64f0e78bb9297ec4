//! `acquaint interviews sheet` and `brief`: what stands on paper, as text, as JSON or as a tagged PDF.

use std::{fs, path::Path};

use acquaint_domain::interviews::{Interview, Question, sort_for_asking};
use acquaint_formats::paper::{Paper, PaperSize};
use clap::Args;

use super::{Desk, present};
use crate::{
    Failure, Words,
    actions::interviews::list_questions,
    paper::{brief, plain, printed, sheet, usual_size},
};

/// How it is printed.
#[derive(Debug, Args)]
pub(super) struct OnPaper {
    /// Write a PDF into this file; "-" for standard output.
    #[arg(long, value_name = "FILE")]
    pdf: Option<String>,
    /// The size of the paper; that of your country unless given.
    #[arg(long, value_parser = ["a4", "letter"], requires = "pdf")]
    paper: Option<String>,
}

impl OnPaper {
    /// The sheet of a conversation.
    pub(super) async fn sheet(&self, desk: &Desk, interview: &Interview) -> Result<(), Failure> {
        if self.pdf.is_none() && desk.json {
            let mut questions: Vec<Question> = list_questions(&desk.store, interview.id).await?;
            sort_for_asking(&mut questions);
            present::json(&questions);
            return Ok(());
        }
        let sheet = sheet(&desk.store, &desk.ctx, Words, interview.id).await?;
        self.show(desk, &sheet.paper).await
    }

    /// What is known before a conversation.
    pub(super) async fn brief(&self, desk: &Desk, interview: &Interview) -> Result<(), Failure> {
        let brief = brief(&desk.store, &desk.ctx, Words, interview.id).await?;
        if self.pdf.is_none() && desk.json {
            present::json(&brief);
            return Ok(());
        }
        let shown = if self.pdf.is_some() { brief.on_one_side().unwrap_or(brief) } else { brief };
        self.show(desk, &shown.paper(Words)).await
    }

    async fn show(&self, desk: &Desk, paper: &Paper) -> Result<(), Failure> {
        let Some(file) = &self.pdf else {
            present::say(&plain(paper));
            return Ok(());
        };
        let size = match self.paper.as_deref() {
            Some("letter") => PaperSize::Letter,
            Some(_) => PaperSize::A4,
            None => usual_size(&desk.store, &desk.ctx).await?,
        };
        let printed = printed(Words, paper, size)?;
        if file == "-" {
            present::write(&printed.pdf);
            return Ok(());
        }
        to_file(Path::new(file), &printed.pdf)?;
        let left_out = match printed.left_out.as_str() {
            "" => String::new(),
            signs => format!(" These signs are not in it: {signs}"),
        };
        present::say(&format!("{file}: {} pages.{left_out}", printed.pages));
        Ok(())
    }
}

/// Writes the file. One that is no PDF is not replaced.
fn to_file(file: &Path, pdf: &[u8]) -> Result<(), Failure> {
    if fs::read(file).is_ok_and(|old| !old.is_empty() && !old.starts_with(b"%PDF")) {
        let message = format!("{} is there already, and no PDF.", file.display());
        return Err(Failure::refused(message, "Choose another name with --pdf."));
    }
    fs::write(file, pdf).map_err(|error| Failure::file(file, &error))
}
