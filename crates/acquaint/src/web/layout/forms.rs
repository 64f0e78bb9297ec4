//! Forms: a label, a hint, the field, and what is wrong with it, always in that order and in the same words as the summary.
//!
//! Labels come from the catalogue by the form's name and the field's: `person-name`, and `person-name-hint` if there is one.

use acquaint_domain::{Record, Word};
use axum::http::StatusCode;
use maud::{Markup, html};

use crate::{
    Words,
    web::{
        fields::{Faults, Fields},
        here::Here,
        layout::plain_lines,
    },
    words::t,
};

/// Whether a field holds a name or an address.
pub(crate) fn is_name(field: &str) -> bool {
    NAMES.contains(&field)
}

/// Fields that hold names and addresses, in which no red line may say that somebody is written wrongly.
const NAMES: [&str; 10] = ["name", "line", "organization", "email", "own-email", "linkedin", "place", "address", "server", "user"];

/// A form with what was typed into it and what is wrong with it.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a> {
    here: &'a Here,
    name: &'a str,
    fields: &'a Fields,
    faults: &'a Faults,
}

impl<'a> Form<'a> {
    /// A form under a name of the catalogue.
    pub(crate) fn new(here: &'a Here, name: &'a str, fields: &'a Fields, faults: &'a Faults) -> Self {
        Self { here, name, fields, faults }
    }

    /// The key that makes it count once.
    pub(crate) fn once(&self) -> Markup {
        once(self.here)
    }

    /// One line of text.
    pub(crate) fn line(&self, field: &str) -> Markup {
        self.input(field, "text", None)
    }

    /// One line of a certain kind, such as `email`, with what the browser may fill in.
    pub(crate) fn input(&self, field: &str, kind: &str, autocomplete: Option<&str>) -> Markup {
        self.wrap(
            field,
            &html! {
                input id=(field) name=(field) type=(kind) value=(self.fields.raw(field)) autocomplete=(autocomplete.unwrap_or("off"))
                    spellcheck=[is_name(field).then_some("false")]
                    aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)];
            },
        )
    }

    /// One line of text with a list of what it can be, to choose from or to type.
    pub(crate) fn line_of(&self, field: &str, options: &[String]) -> Markup {
        self.wrap(
            field,
            &html! {
                input id=(field) name=(field) type="text" list={ (field) "-options" } value=(self.fields.raw(field)) autocomplete="off"
                    spellcheck="false" aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)];
                datalist id={ (field) "-options" } { @for option in options { option value=(option) {} } }
            },
        )
    }

    /// Several lines of text.
    pub(crate) fn area(&self, field: &str, rows: usize) -> Markup {
        let lines = self.fields.raw(field).lines().count();
        self.wrap(field, &html! {
            textarea id=(field) name=(field) rows=(rows.max(lines.min(24))) aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)] {
                "\n" (self.fields.raw(field))
            }
        })
    }

    /// One of a set of fixed words, all of them in sight. The words people see stand under a family of the catalogue.
    pub(crate) fn choice<W: Word>(&self, field: &str, family: &str) -> Markup {
        self.choice_of(field, family, W::ALL)
    }

    /// One of some of the words of a family, as radio buttons.
    pub(crate) fn choice_of<W: Word>(&self, field: &str, family: &str, offered: &[W]) -> Markup {
        let words = self.here.words;
        html! {
            fieldset.field.choice.wrong[self.faults.of(field).is_some()] aria-describedby=[self.described(field)] {
                legend { (self.label(field)) }
                (self.hint(field))
                (self.fault(field))
                @for (index, word) in offered.iter().enumerate() {
                    // The first has the name of the field: that is where the summary of faults leads.
                    @let id = if index == 0 { field.to_owned() } else { format!("{field}-{}", word.word()) };
                    div.option {
                        input type="radio" id=(id) name=(field) value=(word.word()) checked[self.fields.text(field) == word.word()];
                        label for=(id) { (words.word(family, *word)) }
                    }
                }
            }
        }
    }

    /// One of some values, in a list to open.
    pub(crate) fn select(&self, field: &str, options: &[(String, String)]) -> Markup {
        self.wrap(
            field,
            &html! {
                select id=(field) name=(field) aria-describedby=[self.described(field)] {
                    @for (value, label) in options {
                        option value=(value) selected[self.fields.text(field) == value] { (label) }
                    }
                }
            },
        )
    }

    /// A yes that can be left out.
    pub(crate) fn tick(&self, field: &str) -> Markup {
        html! {
            div.option {
                input type="checkbox" id=(field) name=(field) value="yes" checked[self.fields.text(field) == "yes"];
                label for=(field) { (self.label(field)) }
            }
        }
    }

    fn wrap(&self, field: &str, control: &Markup) -> Markup {
        html! {
            div.field.wrong[self.faults.of(field).is_some()] {
                label for=(field) { (self.label(field)) }
                (self.hint(field))
                (self.fault(field))
                (control)
            }
        }
    }

    fn label(&self, field: &str) -> String {
        t!(self.here.words, &format!("{}-{field}", self.name))
    }

    fn hint(&self, field: &str) -> Markup {
        let key = format!("{}-{field}-hint", self.name);
        html! {
            @if self.here.words.knows(&key) { p.hint id={ (field) "-hint" } { (t!(self.here.words, &key)) } }
        }
    }

    fn fault(&self, field: &str) -> Markup {
        html! {
            @if let Some(message) = self.faults.of(field) {
                p.fault id={ (field) "-fault" } { span.sr { (t!(self.here.words, "form-fault")) } (message) }
            }
        }
    }

    fn described(&self, field: &str) -> Option<String> {
        let hint = self.here.words.knows(&format!("{}-{field}-hint", self.name)).then(|| format!("{field}-hint"));
        let fault = self.faults.of(field).map(|_| format!("{field}-fault"));
        let both: Vec<String> = [hint, fault].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn invalid(&self, field: &str) -> Option<&'static str> {
        self.faults.of(field).map(|_| "true")
    }
}

/// The key that makes a form count once.
pub(crate) fn once(here: &Here) -> Markup {
    html! { input type="hidden" name="once" value=(here.once()); }
}

/// What is wrong with a form, in one place above it, each fault a link to its field.
pub(crate) fn summary(words: Words, faults: &Faults) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.summary #summary role="alert" tabindex="-1" autofocus {
                h2 { (t!(words, "form-problem")) }
                ul { @for (field, message) in faults.iter() { li { a href={ "#" (field) } { (message) } } } }
            }
        }
    }
}

/// The mark of a record as it is shown, so that nobody overwrites what they have not seen. A form that comes back with a
/// fault keeps the mark it was sent with: its person has seen nothing newer.
pub(crate) fn seen_mark(fields: &Fields, faults: &Faults, record: impl Into<Record>) -> Markup {
    seen_marks(fields, faults, [record.into()])
}

/// The same for a form that may change several records.
pub(crate) fn seen_marks(fields: &Fields, faults: &Faults, records: impl IntoIterator<Item = Record>) -> Markup {
    let marks = if faults.is_empty() { crate::actions::seen_all(records) } else { fields.text("seen").to_owned() };
    html! { input type="hidden" name="seen" value=(marks); }
}

/// The version of a form's content that does not stand in the form.
pub(crate) struct Other {
    fields: Fields,
    /// Whether it is what is kept now; otherwise it is what was typed.
    kept: bool,
}

impl Other {
    /// Of what was typed and what is kept: the one that goes into the form, and the other one. One's own comes first, until
    /// one takes the other.
    pub(crate) fn of(typed: &Fields, kept: Fields) -> (Fields, Self) {
        if Self::is_wanted(typed) {
            (kept, Self { fields: typed.clone(), kept: false })
        } else {
            (typed.clone(), Self { fields: kept, kept: true })
        }
    }

    /// Whether "Use the other version" was pressed.
    pub(crate) fn is_wanted(typed: &Fields) -> bool {
        typed.has("other")
    }

    /// Whether it is what is kept now, so that what was typed is not kept yet.
    pub(crate) fn is_kept(&self) -> bool {
        self.kept
    }

    /// With what the form comes back.
    pub(crate) fn status(&self) -> StatusCode {
        if self.kept { StatusCode::CONFLICT } else { StatusCode::OK }
    }
}

/// Where two versions of a form meet: the one that is not in it, above it, field by field.
pub(crate) fn conflict(here: &Here, form: &str, fields: &Fields, other: Option<&Other>) -> Markup {
    let words = here.words;
    let Some(Other { fields: other, kept }) = other else { return html! {} };
    let (title, hint, of) = if *kept {
        ("form-conflict", "form-conflict-hint", "form-conflict-stored")
    } else {
        ("form-conflict-other", "form-conflict-other-hint", "form-conflict-typed")
    };
    let names = if *kept { other } else { fields };
    let label = |name: &str| format!("{form}-{name}");
    // An id says nothing to anybody, and "another length" stands in a field of its own.
    let says = |value: &str| value != "other" && value.parse::<uuid::Uuid>().is_err();
    let differs = |name: &str| words.knows(&label(name)) && other.text(name) != fields.text(name) && says(other.text(name));
    html! {
        div.summary #summary role="alert" tabindex="-1" autofocus {
            h2 { (t!(words, title)) }
            p { (t!(words, hint)) }
            @for (name, _) in names.iter().filter(|(name, _)| differs(name)) {
                h3 { (t!(words, of)) ": " (t!(words, &label(name))) }
                (plain_lines(&value_words(words, form, name, other.text(name))))
            }
        }
    }
}

/// What stands in a field, in words: one of a set of fixed words as people see it.
fn value_words(words: Words, form: &str, name: &str, value: &str) -> String {
    if value.is_empty() {
        return t!(words, "form-conflict-nothing");
    }
    let known = [format!("{form}-{name}-{value}"), format!("{name}-{value}")].into_iter().find(|key| words.knows(key));
    known.map_or_else(|| value.to_owned(), |key| t!(words, &key))
}

/// The button beside "Save" that takes what is kept into the form.
pub(crate) fn use_other(here: &Here, other: Option<&Other>) -> Markup {
    html! {
        @if other.is_some_and(|other| other.kept) {
            button type="submit" name="other" value="yes" { (t!(here.words, "form-conflict-use")) }
        }
    }
}
