//! A file to show to somebody, such as a counsellor: chosen item by item, one file that needs no program. Nothing that was said
//! in confidence can be chosen, and where only the words may be passed on, no name goes with them. Where such words name who said
//! them, that is said beside them, and the name can be left out.

use acquaint_domain::{
    Word as _,
    aim::{AboutMe, AboutMeId},
    insights::{Attribution, Decision, Passage, PassageKind},
};
use acquaint_formats::in_markdown;
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{DOCTYPE, Markup, html};

use super::themes::export::file;
use crate::{
    Failure,
    actions::insights::{Material, list_material, questions_of},
    web::{
        fields::{Faults, Fields},
        follow_ups::day_words,
        here::{Answer, Here},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many passages can be chosen from.
const PASSAGES_AT_MOST: usize = 150;

/// What can be chosen.
struct Choice {
    material: Material,
    decisions: Vec<Decision>,
    me: AboutMe,
}

/// What was chosen: a heading, and what stands under it.
type Part = (String, Vec<Item>);

/// One text of the file.
struct Item {
    /// The question that it answers; empty if there is none.
    asked: String,
    text: String,
    /// Who said it or when; empty if that stays open.
    about: String,
}

/// Shows what can be chosen.
pub(super) async fn show(here: Here) -> Answer {
    Ok(view(&here, &Choice::get(&here).await?, &Fields::default(), &Faults::default()).into_response())
}

/// The file. It changes nothing, so it is asked for and not posted.
pub(super) async fn give(here: Here) -> Answer {
    let choice = Choice::get(&here).await?;
    let fields = here.query();
    let parts = choice.chosen(&here, &fields);
    if parts.is_empty() {
        let mut faults = Faults::default();
        faults.note("items", t!(here.words, "share-nothing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &choice, &fields, &faults)).into_response());
    }
    match fields.text("as") {
        "text" => file("text/markdown; charset=utf-8", "what-i-have-heard.md", markdown(&here, &parts).into_bytes()),
        _ => file("text/html; charset=utf-8", "what-i-have-heard.html", page(&here, &parts).into_string().into_bytes()),
    }
}

impl Choice {
    async fn get(here: &Here) -> Result<Self, Failure> {
        let mut decisions: Vec<Decision> = here.store.list_all().await?;
        decisions.sort_by_key(|decision| std::cmp::Reverse((decision.decided_at, decision.id)));
        let me = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
        let mut material = list_material(&here.store).await?;
        // The latest ones: a file that somebody reads is short.
        material.passages = material.passages.split_off(material.passages.len().saturating_sub(PASSAGES_AT_MOST));
        material.questions = questions_of(&here.store, &material.passages).await?;
        Ok(Self { material, decisions, me })
    }

    fn of(&self, kind: PassageKind) -> Vec<&Passage> {
        self.material.passages.iter().filter(|passage| passage.kind == kind).collect()
    }

    /// What somebody wrote about themselves, as far as something stands there.
    fn about_me(&self) -> Vec<(&'static str, &str)> {
        let all = [("goals", self.me.goals.as_str()), ("values", self.me.values.as_str())];
        all.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    fn chosen(&self, here: &Here, fields: &Fields) -> Vec<Part> {
        let words = here.words;
        let wanted = |id: &str| fields.all("item").any(|item| item == id);
        let me = self.about_me().into_iter().filter(|(name, _)| wanted(name));
        let me = me.map(|(name, text)| {
            (t!(words, &format!("share-{name}")), vec![Item { asked: String::new(), text: text.to_owned(), about: String::new() }])
        });
        let decided = self.decisions.iter().filter(|decision| wanted(&decision.id.to_string()));
        let decided = decided.map(|one| Item {
            asked: String::new(),
            text: format!("{}. {}", one.chosen, one.reasons).trim_end().to_owned(),
            about: day_words(here, one.on),
        });
        let decided: Vec<Item> = decided.collect();
        let said = PassageKind::ALL.iter().map(|kind| {
            let chosen = self.of(*kind).into_iter().filter(|passage| wanted(&passage.id.to_string()));
            let item = |passage: &Passage| Item {
                asked: self.asked(passage).to_owned(),
                text: self.text(passage, fields),
                about: self.who(passage),
            };
            (words.word("passage-kind", *kind), chosen.map(item).collect())
        });
        me.chain([(t!(words, "share-decisions"), decided)]).chain(said).filter(|(_, texts)| !texts.is_empty()).collect()
    }

    /// The question that it answers; empty if that is not known, or where only the words may be passed on: a question can name
    /// whom it was put to.
    fn asked(&self, passage: &Passage) -> &str {
        if passage.attribution != Attribution::Quotable {
            return "";
        }
        self.material.questions.get(&passage.id).map_or("", String::as_str)
    }

    /// What it says, without the names in it where that was chosen.
    fn text(&self, passage: &Passage, fields: &Fields) -> String {
        let leaves_out = fields.all("unnamed").any(|id| id == passage.id.to_string());
        if leaves_out { self.material.unnamed(passage) } else { passage.words.clone() }
    }

    /// Who said it; empty where only the words may be passed on.
    fn who(&self, passage: &Passage) -> String {
        if passage.attribution != Attribution::Quotable {
            return String::new();
        }
        let (name, organization) = (self.material.name(passage.person_id), self.material.works_at(passage.person_id));
        if organization.is_empty() { name.to_owned() } else { format!("{name}, {organization}") }
    }
}

fn view(here: &Here, choice: &Choice, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let title = t!(words, "share-title");
    let nothing = choice.material.passages.is_empty() && choice.decisions.is_empty() && choice.about_me().is_empty();
    let content = html! {
        (layout::back("/insights", &t!(words, "room-insights")))
        h1 { (title) }
        @if nothing {
            (layout::empty(&t!(words, "share-empty"), &t!(words, "insights-empty-example"), ("/insights", &t!(words, "themes-empty-button"))))
        } @else {
            p.lead { (t!(words, "share-lead")) }
            form #items method="get" action="/insights/share/file" {
                @if !choice.about_me().is_empty() { h2 { (t!(words, "share-me")) } @for (name, text) in choice.about_me() { (item(fields, name, "", &t!(words, &format!("share-{name}")), text)) } }
                @if !choice.decisions.is_empty() { h2 { (t!(words, "share-decisions")) } @for one in &choice.decisions { (item(fields, &one.id.to_string(), "", &one.chosen, &day_words(here, one.on))) } }
                @if !choice.material.passages.is_empty() {
                    h2 { (t!(words, "share-said")) }
                    @if choice.material.confided() > 0 { p.hint { (t!(words, "share-said-hint")) } }
                }
                @for kind in PassageKind::ALL {
                    @let said = choice.of(*kind);
                    @if !said.is_empty() {
                        h3 { (words.word("passage-kind", *kind)) }
                        @for passage in said {
                            (item(fields, &passage.id.to_string(), choice.asked(passage), &passage.words, &said_of(here, choice, passage)))
                            (names_within(here, choice, passage, fields))
                        }
                    }
                }
                div.actions {
                    button.primary type="submit" name="as" value="page" { (t!(words, "share-as-page")) }
                    button type="submit" name="as" value="text" { (t!(words, "share-as-text")) }
                }
            }
        }
    };
    Page::new(Room::Insights, &title).with_faults(faults).show(here, &content)
}

/// Who said it, or that no name goes with it. Where the words hold a name, that is not so, and the tick below says what is.
fn said_of(here: &Here, choice: &Choice, passage: &Passage) -> String {
    let who = choice.who(passage);
    if who.is_empty() && choice.material.named_without_name(passage).is_empty() { t!(here.words, "share-without-name") } else { who }
}

fn item(fields: &Fields, id: &str, asked: &str, text: &str, about: &str) -> Markup {
    html! {
        label.option { input type="checkbox" name="item" value=(id) checked[fields.all("item").any(|item| item == id)]; span { @if !asked.is_empty() { span.hint { (asked) } br; } (text) span.hint { " " (about) } } }
    }
}

/// That words which go without a name hold it all the same, and the choice to leave it out. It is made already, until one says otherwise,
/// and is shown only beside what is chosen.
fn names_within(here: &Here, choice: &Choice, passage: &Passage, fields: &Fields) -> Markup {
    let named = choice.material.named_without_name(passage);
    let id = passage.id.to_string();
    let leaves_out = !fields.has("as") || fields.all("unnamed").any(|one| one == id);
    html! {
        @if !named.is_empty() {
            label.option.names-within {
                input type="checkbox" name="unnamed" value=(id) checked[leaves_out];
                span {
                    strong { (t!(here.words, "share-names-within", names = named)) } " "
                    (t!(here.words, "share-leave-out", words = choice.material.unnamed(passage)))
                }
            }
        }
    }
}

/// One page by itself, with nothing from anywhere.
fn page(here: &Here, parts: &[Part]) -> Markup {
    let title = t!(here.words, "share-file-title");
    html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width, initial-scale=1"; title { (title) } }
            body {
                h1 { (title) }
                p { (here.ctx.today().strftime("%-d %B %Y")) }
                @for (heading, texts) in parts {
                    h2 { (heading) }
                    @for Item { asked, text, about } in texts {
                        @if !asked.is_empty() { p { em { (asked) } } }
                        blockquote { (layout::plain_lines(text)) @if !about.is_empty() { p { "– " (about) } } }
                    }
                }
            }
        }
    }
}

fn markdown(here: &Here, parts: &[Part]) -> String {
    let mut text = format!("# {}\n\n{}\n", in_markdown(&t!(here.words, "share-file-title")), here.ctx.today().strftime("%-d %B %Y"));
    for (heading, texts) in parts {
        text += &format!("\n## {}\n", in_markdown(heading));
        for Item { asked, text: words, about } in texts {
            if !asked.is_empty() {
                text += &format!("\n{}\n", in_markdown(asked));
            }
            text += &format!("\n> {}\n", in_markdown(words));
            if !about.is_empty() {
                text += &format!(">\n> – {}\n", in_markdown(about));
            }
        }
    }
    text
}
