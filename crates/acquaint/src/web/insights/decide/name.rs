//! What a way or something that matters is called, and taking it off the board. Both are changed in the same way.

use acquaint_domain::{
    Record,
    aim::ExplorationId,
    insights::{Alternative, AlternativeId, Criterion, CriterionId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::html;

use crate::{
    Failure, FailureKind,
    actions::{
        get,
        insights::{is_criterion_taken, is_way_taken, rename_criterion, rename_way},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

/// What is called something on a board.
enum OnBoard {
    Way(Alternative),
    Criterion(Criterion),
}

pub(in crate::web::insights) async fn way(Path(id): Path<AlternativeId>, here: Here) -> Answer {
    show(&here, &OnBoard::Way(get(&here.store, id).await?))
}

pub(in crate::web::insights) async fn criterion(Path(id): Path<CriterionId>, here: Here) -> Answer {
    show(&here, &OnBoard::Criterion(get(&here.store, id).await?))
}

pub(in crate::web::insights) async fn save_way(Path(id): Path<AlternativeId>, Posted { here, fields }: Posted) -> Answer {
    let named = OnBoard::Way(get(&here.store, id).await?);
    save(&here, &fields, named).await
}

pub(in crate::web::insights) async fn save_criterion(Path(id): Path<CriterionId>, Posted { here, fields }: Posted) -> Answer {
    let named = OnBoard::Criterion(get(&here.store, id).await?);
    save(&here, &fields, named).await
}

impl OnBoard {
    fn name(&self) -> &str {
        match self {
            Self::Way(way) => &way.name,
            Self::Criterion(criterion) => &criterion.name,
        }
    }

    fn exploration(&self) -> ExplorationId {
        match self {
            Self::Way(way) => way.exploration_id,
            Self::Criterion(criterion) => criterion.exploration_id,
        }
    }

    fn address(&self) -> String {
        match self {
            Self::Way(way) => format!("/insights/decide/ways/{}", way.id),
            Self::Criterion(criterion) => format!("/insights/decide/criteria/{}", criterion.id),
        }
    }

    fn record(&self) -> Record {
        match self {
            Self::Way(way) => way.clone().into(),
            Self::Criterion(criterion) => criterion.clone().into(),
        }
    }

    /// The word under which the catalogue speaks of it.
    fn word(&self) -> &'static str {
        match self {
            Self::Way(_) => "way",
            Self::Criterion(_) => "criterion",
        }
    }

    async fn is_taken(&self, here: &Here, name: &str) -> Result<bool, Failure> {
        match self {
            Self::Way(way) => is_way_taken(&here.store, way, name).await,
            Self::Criterion(criterion) => is_criterion_taken(&here.store, criterion, name).await,
        }
    }

    async fn rename(&self, here: &Here, mark: &str, name: &str) -> Result<ExplorationId, Failure> {
        match self {
            Self::Way(way) => rename_way(&here.store, &here.ctx, way.id, mark, name).await,
            Self::Criterion(criterion) => rename_criterion(&here.store, &here.ctx, criterion.id, mark, name).await,
        }
    }
}

fn show(here: &Here, named: &OnBoard) -> Answer {
    view(here, named, &filled(named), &Faults::default(), None)
}

fn filled(named: &OnBoard) -> Fields {
    Fields::default().with("name", named.name())
}

async fn save(here: &Here, fields: &Fields, named: OnBoard) -> Answer {
    if !Other::is_wanted(fields) {
        let mut faults = Faults::default();
        let name = fields.text("name");
        if name.is_empty() {
            faults.note("name", t!(here.words, "board-name-missing"));
        } else if named.is_taken(here, name).await? {
            faults.note("name", t!(here.words, "board-name-taken"));
        }
        if !faults.is_empty() {
            return view(here, &named, fields, &faults, None);
        }
        match named.rename(here, fields.text("seen"), name).await {
            Ok(exploration) => return Ok(here.done(&format!("/insights/decide/{exploration}"))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let (fields, other) = Other::of(fields, filled(&named));
    view(here, &named, &fields, &Faults::default(), Some(&other))
}

fn view(here: &Here, named: &OnBoard, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Answer {
    let words = here.words;
    let board = format!("/insights/decide/{}", named.exploration());
    let form = Form::new(here, "board", fields, faults);
    let content = html! {
        (layout::back(&board, &t!(words, "evidence-back")))
        (layout::conflict(here, "board", fields, other))
        h1 { (named.name()) }
        form method="post" action=(named.address()) novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, named.record()))
            (form.line("name"))
            div.actions {
                button.primary type="submit" { (t!(words, "page-save")) }
                (layout::use_other(here, other))
                a.button href=(board) data-cancel { (t!(words, "page-cancel")) }
            }
        }
        form method="post" action={ (named.address()) "/remove" } {
            (form.once())
            p.hint { (t!(words, &format!("board-remove-{}", named.word()))) }
            div.actions { button type="submit" { (t!(words, "decide-remove")) } }
        }
    };
    let status = match (faults.is_empty(), other) {
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, Some(other)) => other.status(),
        (true, None) => StatusCode::OK,
    };
    let title = t!(words, "board-title", name = named.name());
    let page = Page::new(Room::Insights, &title).with_faults(faults).with_other(other).show(here, &content);
    Ok((status, page).into_response())
}
