//! Deciding, one exploration at a time: the ways there are, what matters, what speaks for and against, and what was decided.

mod board;
pub(super) mod evidence;
pub(super) mod name;
mod sentences;
mod table;

use acquaint_domain::{
    Kind, RecordId as _,
    aim::{AboutMe, AboutMeId, Exploration, ExplorationId, LearningQuestion, split_lines},
    insights::{AlternativeId, CriterionId, EvidenceSide, Gap, RATING_AT_MOST, WEIGHT_AT_MOST, gaps},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::html;

use crate::{
    Failure,
    actions::{
        get,
        insights::{
            Decided, Material, Weighed, Weighing, ask_about, list_material, list_weighed, record_decision, remove_criterion, remove_way,
            weigh,
        },
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

/// All that the page shows.
struct Deciding {
    exploration: Exploration,
    weighed: Weighed,
    material: Material,
    gaps: Vec<Gap>,
    learning: Vec<LearningQuestion>,
    /// What must be true of a workplace, as somebody wrote about themselves: what could matter here.
    values: Vec<String>,
}

impl Deciding {
    async fn get(here: &Here, id: ExplorationId) -> Result<Self, Failure> {
        let exploration: Exploration = get(&here.store, id).await?;
        let weighed = list_weighed(&here.store, id).await?;
        let material = list_material(&here.store).await?;
        let gaps = gaps(&weighed.alternatives, &weighed.criteria, &weighed.evidence, &material.passages, &material.sources);
        let learning = here.store.list_referring(Kind::Exploration, &[id.uuid()]).await?;
        let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
        let values =
            split_lines(&me.values.replace([',', ';'], "\n")).into_iter().map(|line| line.trim_end_matches('.').to_owned()).collect();
        Ok(Self { exploration, weighed, material, gaps, learning, values })
    }

    fn way(&self, id: AlternativeId) -> &str {
        self.weighed.alternatives.iter().find(|way| way.id == id).map_or("", |way| &way.name)
    }

    fn criterion(&self, id: CriterionId) -> &str {
        self.weighed.criteria.iter().find(|criterion| criterion.id == id).map_or("", |criterion| &criterion.name)
    }
}

/// Shows the explorations in which one can decide.
pub(super) async fn rooms(here: Here) -> Answer {
    let words = here.words;
    let mut explorations: Vec<Exploration> = here.store.list_all().await?;
    explorations.sort_by_key(|exploration| std::cmp::Reverse((exploration.started_at, exploration.id)));
    let title = t!(words, "decide-rooms");
    let content = html! {
        (layout::back("/insights", &t!(words, "room-insights")))
        h1 { (title) }
        @if explorations.is_empty() {
            (layout::empty(&t!(words, "decide-empty"), &t!(words, "decide-empty-example"), ("/aim/explorations/new", &t!(words, "decide-empty-button"))))
        } @else {
            p.lead { (t!(words, "decide-rooms-lead")) }
            ul.rows { @for one in &explorations { li.row { div.row-text { a.row-name href={ "/insights/decide/" (one.id) } { (one.curious_about) } } } } }
            p.onward { a href="/insights/plan" { (t!(words, "plan-title")) } }
        }
    };
    Ok(Page::new(Room::Insights, &title).show(&here, &content).into_response())
}

/// Shows one exploration with all that is weighed.
pub(super) async fn show(Path(id): Path<ExplorationId>, here: Here) -> Answer {
    let deciding = Deciding::get(&here, id).await?;
    Ok(board::view(&here, &deciding, &Fields::default(), &Faults::default()).into_response())
}

/// Keeps ways, what matters, what it weighs, and how well each way does it.
pub(super) async fn save(Path(id): Path<ExplorationId>, Posted { here, fields }: Posted) -> Answer {
    let deciding = Deciding::get(&here, id).await?;
    let faults = check(&here, &fields);
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, board::view(&here, &deciding, &fields, &faults)).into_response());
    }
    let number = |name: &str| fields.read::<i64>(name);
    let Weighed { alternatives, criteria, .. } = &deciding.weighed;
    let weights = criteria.iter().filter_map(|one| Some((one.id, number(&weight_field(one.id))?))).collect();
    let cells = criteria.iter().flat_map(|criterion| alternatives.iter().map(|way| (way.id, criterion.id)));
    let sent = |(way, criterion): &(AlternativeId, CriterionId)| fields.has(&rating_field(*way, *criterion));
    let ratings = cells.filter(sent).map(|(way, criterion)| (way, criterion, number(&rating_field(way, criterion)))).collect();
    let criteria = fields.all("criterion").map(str::to_owned).collect();
    let weighing = Weighing { ways: split_lines(fields.raw("way")), criteria, weights, ratings };
    weigh(&here.store, &here.ctx, id, weighing).await?;
    Ok(here.done(&format!("/insights/decide/{id}")))
}

/// Numbers that no list of the form offers.
fn check(here: &Here, fields: &Fields) -> Faults {
    let mut faults = Faults::default();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        let most = if name.starts_with("w-") { 0..=WEIGHT_AT_MOST } else { 1..=RATING_AT_MOST };
        let wrong = (name.starts_with("w-") || name.starts_with("r-")) && value.parse().is_ok_and(|number: i64| !most.contains(&number));
        if wrong {
            faults.note(name, t!(here.words, "decide-number-wrong", most = *most.end()));
        }
    }
    faults
}

fn weight_field(criterion: CriterionId) -> String {
    format!("w-{criterion}")
}

fn rating_field(way: AlternativeId, criterion: CriterionId) -> String {
    format!("r-{way}-{criterion}")
}

/// Takes a way away.
pub(super) async fn drop_way(Path(id): Path<AlternativeId>, Posted { here, .. }: Posted) -> Answer {
    let exploration = remove_way(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/insights/decide/{exploration}")))
}

/// Takes away something that mattered.
pub(super) async fn drop_criterion(Path(id): Path<CriterionId>, Posted { here, .. }: Posted) -> Answer {
    let exploration = remove_criterion(&here.store, &here.ctx, id).await?;
    Ok(here.done(&format!("/insights/decide/{exploration}")))
}

/// Makes a learning question of a gap.
pub(super) async fn ask(Path(id): Path<ExplorationId>, Posted { here, fields }: Posted) -> Answer {
    let gap = fields.read("way").zip(fields.read("criterion"));
    let Some((alternative_id, criterion_id)) = gap.filter(|_| !fields.text("question").is_empty()) else {
        return Ok(go_to(&format!("/insights/decide/{id}")));
    };
    let gap = Gap { alternative_id, criterion_id, people: Vec::new() };
    ask_about(&here.store, &here.ctx, id, &gap, fields.text("question")).await?;
    Ok(here.done(&format!("/insights/decide/{id}#gaps")))
}

/// Writes down what was decided, and why.
pub(super) async fn record(Path(id): Path<ExplorationId>, Posted { here, fields }: Posted) -> Answer {
    let chosen = fields.text("chosen");
    let sure = fields.read::<i64>("confidence").filter(|sure| (1..=5).contains(sure));
    if chosen.is_empty() {
        let mut faults = Faults::default();
        faults.note("chosen", t!(here.words, "decision-chosen-missing"));
        let page = board::view(&here, &Deciding::get(&here, id).await?, &fields, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let text = |name: &str| fields.text(name).to_owned();
    let decided = Decided { chosen: text("chosen"), reasons: text("reasons"), sure, change_mind: text("change_mind") };
    record_decision(&here.store, &here.ctx, id, decided).await?;
    Ok(here.done(&format!("/insights/decide/{id}#decisions")))
}

/// How many passages speak for a way in something, and how many against, in words.
fn evidence_words(here: &Here, deciding: &Deciding, way: AlternativeId, criterion: CriterionId) -> String {
    let shown = |id| deciding.material.passages.iter().any(|passage| passage.id == id);
    let count = |side: EvidenceSide| {
        let here =
            deciding.weighed.evidence.iter().filter(|one| (one.alternative_id, one.criterion_id, one.side) == (way, criterion, side));
        here.filter(|one| shown(one.passage_id)).count()
    };
    let (pro, con) = (count(EvidenceSide::For), count(EvidenceSide::Against));
    match (pro, con) {
        (0, 0) => t!(here.words, "decide-evidence-none"),
        (pro, 0) => t!(here.words, "decide-evidence-for", count = pro),
        (0, con) => t!(here.words, "decide-evidence-against", count = con),
        _ => format!("{}, {}", t!(here.words, "decide-evidence-for", count = pro), t!(here.words, "decide-evidence-against", count = con)),
    }
}
