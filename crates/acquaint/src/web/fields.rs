//! What somebody typed into a form, kept as it was sent, so that it can always be shown again.

use uuid::Uuid;

/// The fields of a form in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of an urlencoded body.
    pub(crate) fn parse(body: &[u8]) -> Self {
        let typed = form_urlencoded::parse(body).filter(|(name, _)| !name.is_empty());
        Self(typed.map(|(name, value)| (name.into_owned(), tidy_lines(&value))).collect())
    }

    /// What stands in a field, without the space around it; empty if there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// What stands in a field, to the letter.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether a field was sent at all.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// All values of a field that can be sent several times.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A field that holds one of a set of fixed words.
    pub(crate) fn word<W: acquaint_domain::Word>(&self, name: &str) -> Option<W> {
        W::from_word(self.text(name))
    }

    /// A field read as something, if it can be.
    pub(crate) fn read<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }

    /// Puts a value into a field, for a form that is filled before anybody typed.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// The same without a field, for what is never shown again.
    pub(crate) fn without(&self, name: &str) -> Self {
        Self(self.0.iter().filter(|(key, _)| key != name).cloned().collect())
    }

    /// Every field with its value.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The key that makes this form count once, if it carries one.
    pub(crate) fn once(&self) -> Option<Uuid> {
        self.read("once")
    }
}

/// Browsers send lines with CR LF; texts are kept with LF.
fn tidy_lines(value: &str) -> String {
    if !value.bytes().any(|byte| matches!(byte, b'\r' | b'\0')) {
        return value.to_owned();
    }
    value.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")
}

/// What is wrong with a form, field by field, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Faults(Vec<(String, String)>);

impl Faults {
    /// Notes a fault beside a field.
    pub(crate) fn note(&mut self, field: &str, message: String) {
        self.0.push((field.to_owned(), message));
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with a field.
    pub(crate) fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    /// Every fault with its field.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, message)| (field.as_str(), message.as_str()))
    }
}
