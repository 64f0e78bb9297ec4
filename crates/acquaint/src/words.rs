//! The words of all pages, from one catalogue: `words/en/*.ftl`, one file per stage.
//!
//! Pages ask for words by key. A test checks that every key that is asked for is there, and that every key is asked for.

use std::sync::LazyLock;

use acquaint_domain::Word;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "words/en"]
#[include = "*.ftl"]
struct English;

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::langid!("en-GB")]);
    bundle.set_use_isolating(false);
    for (_, text) in catalogue() {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
});

/// The files of the catalogue with their texts.
#[must_use]
pub fn catalogue() -> Vec<(String, String)> {
    let text = |name: &str| English::get(name).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    English::iter().map(|name| (name.to_string(), text(&name))).collect()
}

/// The words of one language.
#[derive(Debug, Clone, Copy, Default)]
pub struct Words;

impl Words {
    /// What stands under a key; the key itself if nothing does, so that a gap is seen and never blank.
    #[must_use]
    pub fn say(self, key: &str, args: &[(&'static str, Argument)]) -> String {
        let Some(pattern) = ENGLISH.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, argument) in args {
            match argument {
                Argument::Text(text) => filled.set(*name, text.clone()),
                Argument::Number(number) => filled.set(*name, *number),
            }
        }
        ENGLISH.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned()
    }

    /// Whether there is something under a key.
    #[must_use]
    pub fn knows(self, key: &str) -> bool {
        ENGLISH.has_message(key)
    }

    /// What people see for a fixed word of a family, such as `channel-email`.
    pub fn word(self, family: &str, word: impl Word) -> String {
        self.say(&format!("{family}-{}", word.word()), &[])
    }
}

/// Something that is put into a text.
#[derive(Debug, Clone)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A number, which also chooses between one and many.
    Number(i64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Says what stands under a key: `t!(words, KEY, count = 3)`.
macro_rules! t {
    ($words:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((stringify!($name), $crate::words::Argument::from($value))),*])
    };
}

pub(crate) use t;
