//! All themes with their quotes as a file: Markdown to read and to paste, CSV for a spreadsheet. Nothing that was said in
//! confidence, and no name where only the words may be passed on.

use acquaint_domain::insights::{Attribution, Heard, Said};
use acquaint_formats::{in_markdown, write_csv};
use axum::{
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use super::Shown;
use crate::{
    Failure,
    actions::insights::{Material, questions_of},
    web::{
        here::{Answer, Here},
        insights::quote::said_on,
    },
    words::t,
};

/// The themes as Markdown.
pub(in crate::web::insights) async fn markdown(here: Here) -> Answer {
    let shown = asked(&here).await?;
    let mut text = format!("# {}\n", in_markdown(&t!(here.words, "themes-title")));
    for heard in &shown.heard {
        text += &format!("\n## {}\n\n{}\n", in_markdown(&heard.theme.name), in_markdown(&super::counted(&here, heard)));
        for said in &heard.said {
            let stance = here.words.word("stance", said.stance);
            let who = who(&here, &shown.material, said).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let question =
                shown.material.questions.get(&said.passage.id).map_or_else(String::new, |asked| format!("\n{}\n", in_markdown(asked)));
            text += &format!(
                "{question}\n> {}\n>\n> – {} ({})\n",
                in_markdown(&words(&here, &shown, said)),
                in_markdown(&who),
                in_markdown(&stance)
            );
        }
    }
    file("text/markdown; charset=utf-8", "themes.md", text.into_bytes())
}

/// The themes as CSV, a line for each quote.
pub(in crate::web::insights) async fn csv(here: Here) -> Answer {
    let shown = asked(&here).await?;
    let headings =
        ["theme", "stance", "question", "words", "kind", "name", "organization", "day"].map(|key| t!(here.words, &format!("export-{key}")));
    let rows: Vec<Vec<String>> =
        shown.heard.iter().flat_map(|heard| heard.said.iter().map(|said| row(&here, &shown, heard, said))).collect();
    file("text/csv; charset=utf-8", "themes.csv", write_csv(&headings, &rows))
}

/// All themes, with the questions that the quotes answered.
async fn asked(here: &Here) -> Result<Shown, Failure> {
    let mut shown = Shown::get(here).await?;
    let said = shown.heard.iter().flat_map(|heard| &heard.said).map(|said| &said.passage);
    // Where only the words may be passed on, the question stays here: it can name whom it was put to.
    let said = said.filter(|passage| passage.attribution == Attribution::Quotable);
    shown.material.questions = questions_of(&here.store, said).await?;
    Ok(shown)
}

fn row(here: &Here, shown: &Shown, heard: &Heard, said: &Said) -> Vec<String> {
    let [name, organization, day] = who(here, &shown.material, said);
    let (stance, kind) = (here.words.word("stance", said.stance), here.words.word("passage-kind", said.passage.kind));
    let question = shown.material.questions.get(&said.passage.id).cloned().unwrap_or_default();
    vec![heard.theme.name.clone(), stance, question, words(here, shown, said), kind, name, organization, day]
}

/// What was said, without the names in it where that was chosen.
fn words(here: &Here, shown: &Shown, said: &Said) -> String {
    if here.query().has("unnamed") { shown.material.unnamed(&said.passage) } else { said.passage.words.clone() }
}

/// Who said it, where they work, and when; without name and place where only the words may be passed on.
fn who(here: &Here, material: &Material, said: &Said) -> [String; 3] {
    let passage = &said.passage;
    let day = said_on(here, material, passage);
    match passage.attribution {
        Attribution::Quotable => [material.name(passage.person_id).to_owned(), material.works_at(passage.person_id).to_owned(), day],
        _ => [t!(here.words, "export-somebody"), String::new(), day],
    }
}

/// A file to be kept.
pub(in crate::web::insights) fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Answer {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
