//! The folder of Markdown files: one for each person, organization, conversation and exploration, one for the themes, one about
//! oneself, and one to start from.

use acquaint_domain::{Context, aim::Exploration, people::Organization};
use acquaint_formats::vault::{front_matter, line};

use super::{
    Book,
    page::{Page, Places, day, on},
    people, rest, talk,
};
use crate::{Words, words::t};

/// All files, each with its path.
pub(super) fn vault(words: Words, ctx: &Context, book: &Book) -> Vec<(String, Vec<u8>)> {
    let places = Places::of(words, book);
    let mut files = vec![(format!("{}.md", t!(words, "leave-file-start")), start(words, ctx, book, &places).into_bytes())];
    let mut add = |id: uuid::Uuid, text: String| files.extend(places.path(id).map(|path| (format!("{path}.md"), text.into_bytes())));
    for person in &book.people {
        add(person.id.0, people::file(words, ctx, book, &places, person));
    }
    for at in &book.organizations {
        add(at.id.0, organization(words, ctx, book, &places, at));
    }
    for it in &book.interviews {
        add(it.id.0, talk::file(words, ctx, book, &places, it));
    }
    for it in &book.explorations {
        add(it.id.0, exploration(words, ctx, book, &places, it));
    }
    if !book.themes.is_empty() {
        files.push((format!("{}.md", t!(words, "leave-file-themes")), themes(words, book, &places).into_bytes()));
    }
    if let Some(text) = about_me(words, book) {
        files.push((format!("{}.md", t!(words, "leave-file-me")), text.into_bytes()));
    }
    if let Some(text) = rest::file(words, book, &places) {
        files.push((format!("{}.md", t!(words, "everything-rest")), text.into_bytes()));
    }
    files
}

/// Where to begin: what one is curious about, and everybody.
fn start(words: Words, ctx: &Context, book: &Book, places: &Places) -> String {
    let mut page = Page::default();
    page.heading(1, &t!(words, "leave-start-title"));
    page.say(&t!(words, "leave-start-lead", day = on(ctx, ctx.now)));
    let lists: [(&str, Vec<String>); 3] = [
        ("restore-kind-exploration", book.explorations.iter().map(|it| places.link(it.id.0, &it.curious_about)).collect()),
        ("restore-kind-interview", book.interviews.iter().map(|it| places.link(it.id.0, &talk::title(words, book, it))).collect()),
        ("restore-kind-person", book.people.iter().map(|it| places.link(it.id.0, &it.name)).collect()),
    ];
    for (key, links) in lists.iter().filter(|(_, links)| !links.is_empty()) {
        page.heading(2, &t!(words, *key));
        links.iter().for_each(|link| page.item(link));
    }
    page.done()
}

fn organization(words: Words, ctx: &Context, book: &Book, places: &Places, at: &Organization) -> String {
    let front = front_matter(&[("aliases", at.other_names().map(str::to_owned).collect()), ("tags", vec!["organization".to_owned()])]);
    let mut page = Page::default();
    page.heading(1, &at.name);
    let kind = at.kind.map(|kind| words.word("organization-kind", kind));
    let size = at.size.map(|size| words.word("organization-size", size));
    [kind, size].into_iter().flatten().for_each(|what| page.say(&t!(words, "organization-is", what = what)));
    page.say(&at.notes);
    people::found(words, ctx, book.findings.iter().filter(|it| it.organization_id == Some(at.id)), &mut page);
    let here: Vec<_> = book.employments.iter().filter(|it| it.organization_id == Some(at.id)).collect();
    if !here.is_empty() {
        page.heading(2, &t!(words, "restore-kind-person"));
    }
    for it in here {
        let title = if it.title.is_empty() { String::new() } else { format!(", {}", line(&it.title)) };
        page.item(&format!("{}{title}", places.link(it.person_id.0, book.name(it.person_id))));
    }
    format!("{front}\n{}", page.done())
}

fn exploration(words: Words, ctx: &Context, book: &Book, places: &Places, it: &Exploration) -> String {
    let started = ctx.local(it.started_at).date().to_string();
    let front = front_matter(&[("started", vec![started]), ("tags", vec!["exploration".to_owned()])]);
    let mut page = Page::default();
    page.heading(1, &it.curious_about);
    page.say(&it.known);
    let of = |id: Option<acquaint_domain::aim::ExplorationId>| id == Some(it.id);
    let lists: [(&str, Vec<String>); 5] = [
        (
            "restore-kind-learning-question",
            book.learning.iter().filter(|q| of(Some(q.exploration_id))).map(|q| talk::said(&q.text)).collect(),
        ),
        (
            "restore-kind-interview",
            book.interviews
                .iter()
                .filter(|talk| of(talk.exploration_id))
                .map(|talk| places.link(talk.id.0, &talk::title(words, book, talk)))
                .collect(),
        ),
        (
            "restore-kind-alternative",
            book.ways.iter().filter(|way| of(Some(way.exploration_id))).map(|way| talk::said(&way.name)).collect(),
        ),
        ("restore-kind-criterion", book.criteria.iter().filter(|it| of(Some(it.exploration_id))).map(|it| talk::said(&it.name)).collect()),
        (
            "restore-kind-plan-step",
            book.steps
                .iter()
                .filter(|step| of(step.exploration_id))
                .map(|step| format!("[{}] {}", if step.done_at.is_some() { "x" } else { " " }, talk::said(&step.text)))
                .collect(),
        ),
    ];
    for (key, lines) in lists.iter().filter(|(_, lines)| !lines.is_empty()) {
        page.heading(2, &t!(words, *key));
        lines.iter().for_each(|line| page.item(line));
    }
    for decision in book.decisions.iter().filter(|decision| of(Some(decision.exploration_id))) {
        page.heading(2, &format!("{}: {}", day(decision.on), decision.chosen));
        page.say(&decision.reasons);
        page.say(&decision.change_mind);
    }
    format!("{front}\n{}", page.done())
}

/// Each theme with what was said to it, and by whom. The name stays out where only the words may be passed on.
fn themes(words: Words, book: &Book, places: &Places) -> String {
    use acquaint_domain::insights::Attribution;
    let mut page = Page::default();
    page.heading(1, &t!(words, "restore-kind-theme"));
    for theme in &book.themes {
        page.heading(2, &theme.name);
        for tagging in book.taggings.iter().filter(|tagging| tagging.theme_id == theme.id) {
            let Some(passage) = book.passages.iter().find(|passage| passage.id == tagging.passage_id) else { continue };
            let who = match passage.attribution {
                Attribution::Quotable => places.link(passage.person_id.0, book.name(passage.person_id)),
                _ => t!(words, "export-somebody"),
            };
            page.item(&format!("{} – {who} ({})", talk::said(&passage.words), words.word("stance", tagging.stance)));
        }
    }
    page.done()
}

fn about_me(words: Words, book: &Book) -> Option<String> {
    let me = book.about_me.first()?;
    let mut page = Page::default();
    page.heading(1, &t!(words, "restore-kind-about-me"));
    let texts = [&me.name, &me.email, &me.phone, &me.introduction, &me.motivation, &me.skills, &me.goals, &me.values, &me.pitch];
    texts.iter().for_each(|text| page.say(text));
    Some(page.done())
}
