//! Forms: a label, a hint, the field, and what is wrong with it, always in that order and in the same words as the summary.
//!
//! Labels come from the catalogue by the form's name and the field's: `person-name`, and `person-name-hint` if there is one.

use acquaint_domain::{Record, Word};
use maud::{Markup, html};

use crate::{
    Words,
    web::{
        fields::{Faults, Fields},
        here::Here,
    },
    words::t,
};

/// Fields that hold names and addresses, in which no red line may say that somebody is written wrongly.
const NAMES: [&str; 6] = ["name", "line", "organization", "email", "linkedin", "place"];

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
                    spellcheck=[NAMES.contains(&field).then_some("false")]
                    aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)];
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
        let words = self.here.words;
        html! {
            fieldset.field.choice.wrong[self.faults.of(field).is_some()] aria-describedby=[self.described(field)] {
                legend { (self.label(field)) }
                (self.hint(field))
                (self.fault(field))
                @for (index, word) in W::ALL.iter().enumerate() {
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
    let mark = if faults.is_empty() { crate::actions::seen(record) } else { fields.text("seen").to_owned() };
    html! { input type="hidden" name="seen" value=(mark); }
}

/// What is kept now, where it differs from what was typed, above the form that holds what was typed.
pub(crate) fn conflict(here: &Here, form: &str, fields: &Fields, stored: &Record) -> Markup {
    let words = here.words;
    let kept = serde_json::to_value(stored).unwrap_or_default();
    let differs = |name: &str| {
        let value = match kept.get(name)? {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Null => String::new(),
            other => other.to_string(),
        };
        (value != fields.text(name)).then(|| if value.is_empty() { t!(words, "form-conflict-nothing") } else { value })
    };
    html! {
        div.summary #summary role="alert" tabindex="-1" autofocus {
            h2 { (t!(words, "form-conflict")) }
            p { (t!(words, "form-conflict-hint")) }
            @for (name, _) in fields.iter() {
                @if let Some(value) = differs(name) {
                    h3 { (t!(words, "form-conflict-stored")) ": " (t!(words, &format!("{form}-{name}"))) }
                    (crate::web::layout::plain_lines(&value))
                }
            }
        }
    }
}
