//! One passage: to which themes it belongs, what it says to each, and whether it may be passed on. One form, one button, and
//! then the next passage that waits.

use std::collections::{HashMap, HashSet};

use acquaint_domain::{
    Kind, Record, RecordId as _, Word as _,
    insights::{Attribution, Heard, Passage, PassageId, Stance, Tagging, Theme, ThemeId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure, FailureKind,
    actions::{
        get,
        insights::{Material, Sorted, fitting, list_heard, list_material, list_material_with_confided, questions_of, sort_passage},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        insights::quote::{answered, said_on},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

/// How many themes have a key of their own.
const KEYS: usize = 9;

/// All that the page shows.
struct Sorting {
    passage: Passage,
    taggings: Vec<Tagging>,
    material: Material,
    heard: Vec<Heard>,
}

/// Shows a passage with the themes there are.
pub(in crate::web::insights) async fn show(Path(id): Path<PassageId>, here: Here) -> Answer {
    let sorting = Sorting::get(&here, id).await?;
    Ok(view(&here, &sorting, &sorting.filled(), &Faults::default(), None).into_response())
}

/// Keeps what was decided, and goes on to the next passage without a theme if one sorts on.
pub(in crate::web::insights) async fn save(Path(id): Path<PassageId>, Posted { here, fields }: Posted) -> Answer {
    let sorting = Sorting::get(&here, id).await?;
    let mut faults = Faults::default();
    if fields.text("new").is_empty() && fields.word::<Stance>("new-stance").is_some() {
        faults.note("new", t!(here.words, "passage-new-missing"));
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &sorting, &fields, &faults, None)).into_response());
    }
    if !Other::is_wanted(&fields) {
        match sort_passage(&here.store, &here.ctx, id, fields.text("seen"), sorted(&sorting, &fields)).await {
            Ok(()) => return Ok(here.done(&sorting.next(&here, &fields).await?)),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let (fields, other) = Other::of(&fields, sorting.filled());
    Ok((other.status(), view(&here, &sorting, &fields, &faults, Some(&other))).into_response())
}

/// What was decided in the form.
fn sorted(sorting: &Sorting, fields: &Fields) -> Sorted {
    let chosen = |theme: &Theme| fields.has(&field(theme)).then(|| (theme.id, fields.word::<Stance>(&field(theme))));
    let new = fields.text("new");
    Sorted {
        attribution: fields.word("attribution"),
        stances: sorting.heard.iter().filter_map(|heard| chosen(&heard.theme)).collect(),
        named: (!new.is_empty()).then(|| (new.to_owned(), fields.word("new-stance").unwrap_or(Stance::Agrees))),
    }
}

fn field(theme: &Theme) -> String {
    format!("t-{}", theme.id)
}

impl Sorting {
    async fn get(here: &Here, id: PassageId) -> Result<Self, Failure> {
        let passage: Passage = get(&here.store, id).await?;
        let taggings: Vec<Tagging> = here.store.list_referring(Kind::Passage, &[id.uuid()]).await?;
        // Whoever opens a passage by its address sees it, also if it was said in confidence: it is here that this is changed.
        let mut material = list_material_with_confided(&here.store).await?;
        material.questions = questions_of(&here.store, [&passage]).await?;
        let mut heard = list_heard(&here.store, &material).await?;
        heard.sort_by_key(|heard| (heard.theme.added_at, heard.theme.id));
        Ok(Self { passage, taggings, material, heard })
    }

    /// The form as it is kept.
    fn filled(&self) -> Fields {
        let stances: HashMap<ThemeId, Stance> = self.taggings.iter().map(|tagging| (tagging.theme_id, tagging.stance)).collect();
        let fields = Fields::default().with("attribution", self.passage.attribution.word());
        self.heard.iter().fold(fields, |fields, heard| match stances.get(&heard.theme.id) {
            Some(stance) => fields.with(&field(&heard.theme), stance.word()),
            None => fields,
        })
    }

    /// Where one goes on: to the next passage without a theme, or to all themes.
    async fn next(&self, here: &Here, fields: &Fields) -> Result<String, Failure> {
        if !fields.has("on") {
            return Ok("/insights/themes".to_owned());
        }
        let material = list_material(&here.store).await?;
        let heard = list_heard(&here.store, &material).await?;
        let sorted: HashSet<PassageId> = heard.iter().flat_map(|heard| &heard.said).map(|said| said.passage.id).collect();
        let here = (self.passage.marked_at, self.passage.id);
        let mut waiting = material.passages.iter().filter(|passage| !sorted.contains(&passage.id));
        let next = waiting.find(|passage| (passage.marked_at, passage.id) > here);
        Ok(next.map_or_else(|| "/insights/themes".to_owned(), |next| format!("/insights/{}?on=yes", next.id)))
    }
}

fn view(here: &Here, sorting: &Sorting, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Markup {
    let words = here.words;
    let Sorting { passage, material, .. } = sorting;
    let title = t!(words, "passage-title", name = material.name(passage.person_id));
    let records = sorting.taggings.iter().cloned().map(Record::from).chain([passage.clone().into()]);
    let on = here.query().has("on") || fields.has("on");
    let form = Form::new(here, "passage", fields, faults);
    let content = html! {
        (layout::back("/insights/themes", &t!(words, "themes-title")))
        (layout::conflict(here, "passage", fields, other))
        h1 { (title) }
        figure.quote {
            (answered(here, material, passage))
            blockquote #said { p { (passage.words) } }
            figcaption {
                @let at = material.works_at(passage.person_id);
                p.quiet { @if !at.is_empty() { (at) " · " } (said_on(here, material, passage)) }
            }
        }
        form method="post" action={ "/insights/" (passage.id) } novalidate data-theme-keys tabindex=[on.then_some("-1")] aria-label=(title) aria-describedby="said" {
            (form.once())
            (layout::seen_marks(fields, faults, records))
            @if on { input type="hidden" name="on" value="yes"; }
            h2 { (t!(words, "passage-themes")) }
            (themes(here, sorting, fields))
            div.pair {
                (form.line("new"))
                (form.select("new-stance", &stances(here)))
            }
            @let named = material.speaker(passage.person_id).names_in(&passage.words);
            @if !named.is_empty() { p.note { (t!(words, "passage-names-within", names = named)) } }
            (form.choice::<Attribution>("attribution", "attribution"))
            div.actions.keep-in-reach {
                button.primary type="submit" { (t!(words, if on { "passage-keep-and-on" } else { "passage-keep" })) }
                (layout::use_other(here, other))
            }
        }
    };
    Page::new(Room::Insights, &title).with_faults(faults).with_other(other).with_scripts(&["themes.js"]).show(here, &content)
}

/// Every theme with what the passage says to it, and a hint where the same words stand.
fn themes(here: &Here, sorting: &Sorting, fields: &Fields) -> Markup {
    let words = here.words;
    let fits = fitting(&sorting.passage, &sorting.heard);
    html! {
        @if sorting.heard.is_empty() { p.quiet { (t!(words, "passage-no-themes")) } }
        @for (at, Heard { theme, .. }) in sorting.heard.iter().enumerate() {
            @let name = field(theme);
            div.sentence {
                label for=(name) {
                    @if at < KEYS { kbd.wide-only { (at + 1) } " " }
                    (theme.name)
                    @if let Some(fit) = fits.iter().find(|fit| fit.theme_id == theme.id) { span.hint { (t!(words, "passage-fits", words = &fit.words)) } }
                }
                select id=(name) name=(name) data-theme-key=[(at < KEYS).then_some(at + 1)] {
                    @for (value, label) in stances(here) { option value=(value) selected[fields.text(&name) == value] { (label) } }
                }
            }
        }
    }
}

fn stances(here: &Here) -> Vec<(String, String)> {
    let each = Stance::ALL.iter().map(|stance| (stance.to_string(), here.words.word("stance", *stance)));
    std::iter::once((String::new(), "–".to_owned())).chain(each).collect()
}
