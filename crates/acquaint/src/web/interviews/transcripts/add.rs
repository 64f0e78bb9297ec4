//! Adding a transcript: a file or its words. What was pasted is there again if something is wrong with it.

use acquaint_domain::interviews::{InterviewId, TranscriptId, speakers};
use acquaint_formats::{TRANSCRIPT_SOURCES, TranscriptReading, read_transcript};
use axum::{
    extract::{Multipart, Path},
    http::StatusCode,
    response::IntoResponse,
};
use maud::{Markup, html};

use super::address;
use crate::{
    Failure,
    actions::interviews::add_transcript,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, go_to},
        interviews::conversation::{self, Conversation},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// How many lines are named in which a time could not be read.
const NAMED: usize = 5;

/// What was sent: the fields, and the file if one was chosen.
struct Sent {
    fields: Fields,
    file: Option<(String, Vec<u8>)>,
}

/// Asks for it.
pub(in crate::web::interviews) async fn ask(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    Ok(view(&here, &conversation, &Fields::default(), &Faults::default()).into_response())
}

/// Keeps it, and goes on to who is who.
pub(in crate::web::interviews) async fn save(Path(id): Path<InterviewId>, here: Here, upload: Multipart) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let Sent { fields, file } = received(upload).await?;
    let by_file = file.is_some();
    let (name, bytes) = file.unwrap_or_else(|| (String::new(), fields.raw("text").as_bytes().to_vec()));
    let here = match fields.once() {
        Some(once) => here.changing(once, &bytes),
        None => here,
    };
    let mut faults = Faults::default();
    if bytes.is_empty() {
        faults.note("file", t!(here.words, "transcript-missing"));
    }
    let reading = match read_transcript(bytes) {
        Ok(reading) if faults.is_empty() => reading,
        other => {
            if let (Err(why), true) = (other, faults.is_empty()) {
                faults.note(if by_file { "file" } else { "text" }, format!("{why} {}", why.hint()));
            }
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &conversation, &fields, &faults)).into_response());
        }
    };
    let next = page_after(&reading);
    let lines = lines_with_problems(&reading);
    let transcript = add_transcript(&here.store, &here.ctx, id, &name, reading.turns, None).await?;
    let is_new = here.store.find_entry(here.ctx.change).await?.is_some();
    Ok(if is_new { here.done(&format!("{}{lines}", address(transcript, next))) } else { go_to(&known(transcript)) })
}

fn known(transcript: TranscriptId) -> String {
    format!("{}?known=yes", address(transcript, ""))
}

/// Who is who is asked where there is more than one name.
fn page_after(reading: &TranscriptReading) -> &'static str {
    if speakers(&reading.turns).len() > 1 { "speakers" } else { "" }
}

/// The first lines in which something could not be read, for the page to say so.
fn lines_with_problems(reading: &TranscriptReading) -> String {
    let lines: Vec<String> = reading.problems.iter().take(NAMED).map(|problem| problem.line.to_string()).collect();
    if lines.is_empty() { String::new() } else { format!("?lines={}", lines.join("+")) }
}

async fn received(mut upload: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent { fields: Fields::default(), file: None };
    while let Some(field) = upload.next_field().await.map_err(|_| Failure::too_large())? {
        let (name, file) = (field.name().unwrap_or_default().to_owned(), field.file_name().map(str::to_owned));
        let bytes = field.bytes().await.map_err(|_| Failure::too_large())?;
        match file {
            Some(file) if !bytes.is_empty() => {
                sent.file = Some((file.chars().filter(|sign| !sign.is_control()).take(200).collect(), bytes.to_vec()))
            }
            Some(_) => {}
            None => sent.fields = sent.fields.with(&name, String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\0', "")),
        }
    }
    Ok(sent)
}

fn view(here: &Here, conversation: &Conversation, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let name = conversation.person.given_name();
    let title = t!(words, "transcript-add");
    let form = Form::new(here, "transcript", fields, faults);
    let wrong = faults.of("file");
    let content = html! {
        (layout::back(&conversation.address(""), &t!(words, "interview-title", name = &conversation.person.name)))
        h1 { (title) }
        p.lead { (t!(words, "transcript-add-lead", name = name)) }
        div.note {
            p { (t!(words, "transcript-stays")) }
            p { (t!(words, "transcript-agreed", name = name)) }
        }
        form method="post" action=(conversation.address("transcript")) enctype="multipart/form-data" {
            (form.once())
            div.field.wrong[wrong.is_some()] {
                label for="file" { (t!(words, "transcript-file")) }
                p.hint #file-hint { (t!(words, "transcript-file-hint")) }
                @if let Some(fault) = wrong { p.fault #file-fault { span.sr { (t!(words, "form-fault")) } (fault) } }
                input #file type="file" name="file" accept=".vtt,.srt,.txt,.md,text/vtt,text/plain" aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=(if wrong.is_some() { "file-hint file-fault" } else { "file-hint" });
            }
            (form.area("text", 4))
            div.actions { button.primary type="submit" { (t!(words, "transcript-add-save")) } }
        }
        details {
            summary { (t!(words, "transcript-how")) }
            dl.stack { @for (program, how) in TRANSCRIPT_SOURCES { dt { strong { (program) } } dd { (how) } } }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content)
}
