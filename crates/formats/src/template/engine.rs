//! The one place that knows the template engine: an environment without anything in it, with a bound on its work.

use std::{collections::BTreeMap, fmt, sync::Arc};

use acquaint_domain::{
    Word as _,
    outreach::{DraftFacts, Fact, Sourced, TEMPLATE_AT_MOST, blank, fact_of_word, template_word},
};
use minijinja::{
    Environment, Error, ErrorKind, Template, Value,
    syntax::SyntaxConfig,
    value::{Object, ObjectRepr},
};

use super::{
    all_known,
    fault::{TemplateFault, TemplateFaultKind},
    nearest::nearest,
    source_of, sourced, tags,
};

/// How much work a template may be: one for each step, and one for every 64 bytes that are written.
const FUEL: u64 = 10_000;

/// A fact that is not known: shown as its blank, and "no" in a condition.
#[derive(Debug)]
struct Blank(Fact);

impl Object for Blank {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        false
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&blank(self.0))
    }
}

/// An environment without templates to include, functions, filters and escaping.
fn environment<'source>() -> Environment<'source> {
    let mut environment = Environment::empty();
    environment.set_fuel(Some(FUEL));
    environment.set_debug(false);
    // A condition alone on its line leaves no empty line. The usual marks are always a notation that can be built.
    let notation = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build();
    environment.set_syntax(notation.unwrap_or_default());
    environment
}

/// Goes through a text in all branches.
pub(super) fn check(text: &str) -> Result<(), TemplateFault> {
    for facts in [DraftFacts::default(), all_known()] {
        fill(text, &facts)?;
    }
    tags::bare(text).map_or(Ok(()), Err)
}

/// Fills a text, and tells which passages of it are facts.
pub(super) fn fill(text: &str, facts: &DraftFacts) -> Result<(String, Vec<Sourced>), TemplateFault> {
    if text.chars().count() > TEMPLATE_AT_MOST {
        return Err(TemplateFault::at(TemplateFaultKind::TooLong, text, 0..0));
    }
    let environment = environment();
    let template = environment.template_from_str(text).map_err(|error| fault(text, &error))?;
    known_words(text, &template)?;
    let (filled, spans) = template.render_with_spans(values(facts)).map_err(|error| fault(text, &error))?;
    let sources = spans.iter().filter_map(|span| {
        let (written, from) = (span.output_range(), span.source_range());
        let fact = source_of(text.get(from)?, filled.get(written.clone())?, facts)?;
        sourced(&filled, written.start, written.end, fact)
    });
    let sources = sources.collect();
    Ok((filled, sources))
}

/// Whether every word in every branch stands for a fact.
fn known_words(text: &str, template: &Template<'_, '_>) -> Result<(), TemplateFault> {
    let unknown = template.undeclared_variables(true).into_iter().filter(|word| fact_of_word(word).is_none());
    let faults = unknown.map(|word| TemplateFault {
        nearest: nearest(&word),
        ..TemplateFault::at(TemplateFaultKind::UnknownWord, text, tags::place_of(text, &word))
    });
    faults.min_by_key(|fault| (fault.start, fault.end)).map_or(Ok(()), Err)
}

/// The facts by their words.
fn values(facts: &DraftFacts) -> Value {
    let mut groups: BTreeMap<&str, BTreeMap<&str, Value>> = BTreeMap::new();
    for fact in Fact::ALL {
        let said = facts.said_as(*fact);
        let value = if said.is_empty() { Value::from_object(Blank(*fact)) } else { Value::from(said) };
        if let Some((group, name)) = template_word(*fact).split_once('.') {
            groups.entry(group).or_default().insert(name, value);
        }
    }
    Value::from_pairs(groups.into_iter().map(|(group, values)| (group, Value::from_pairs(values))))
}

/// What the engine complains of, at the place where it was begun.
fn fault(text: &str, error: &Error) -> TemplateFault {
    let bytes = error.range().unwrap_or_else(|| tags::place_of(text, ""));
    let at = |kind| TemplateFault::at(kind, text, bytes.clone());
    let detail = error.detail().unwrap_or_default();
    match error.kind() {
        ErrorKind::OutOfFuel => at(TemplateFaultKind::TooMuch),
        ErrorKind::SyntaxError if detail.starts_with("unknown statement") => at(TemplateFaultKind::NotHere),
        ErrorKind::SyntaxError => tags::unclosed(text).or_else(|| tags::unended(text)).unwrap_or_else(|| at(TemplateFaultKind::Unreadable)),
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => {
            at(TemplateFaultKind::NotHere)
        }
        _ => at(TemplateFaultKind::Unreadable),
    }
}
