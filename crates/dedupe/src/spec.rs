//! Kinds of columns: all that is said about a set of records before it is searched.

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One or more given names.
    GivenName,
    /// One or more family names.
    FamilyName,
    /// A whole name in any order.
    FullName,
    /// A company, a school, an office.
    Organization,
    /// A position or an occupation.
    Title,
    /// An address for e-mail.
    Email,
    /// A telephone number as it was written.
    Phone,
    /// An address on the web, such as a profile.
    Url,
    /// A street, with or without a number.
    Street,
    /// The number of a house or a flat.
    HouseNumber,
    /// A town, a suburb, a place of birth.
    Place,
    /// A county, a state, a country.
    Region,
    /// A postal code.
    PostalCode,
    /// A whole date, or a year with what is known of the rest.
    Date,
    /// The year of a date.
    Year,
    /// The month of a date.
    Month,
    /// The day of a date.
    Day,
    /// A number or word that belongs to one person, if it is right.
    Identifier,
    /// Anything else, in words.
    Text,
}

/// All kinds with the words by which a spec names them.
const WORDS: [(&str, Kind); 19] = [
    ("given-name", Kind::GivenName),
    ("family-name", Kind::FamilyName),
    ("full-name", Kind::FullName),
    ("organization", Kind::Organization),
    ("title", Kind::Title),
    ("email", Kind::Email),
    ("phone", Kind::Phone),
    ("url", Kind::Url),
    ("street", Kind::Street),
    ("house-number", Kind::HouseNumber),
    ("place", Kind::Place),
    ("region", Kind::Region),
    ("postal-code", Kind::PostalCode),
    ("date", Kind::Date),
    ("year", Kind::Year),
    ("month", Kind::Month),
    ("day", Kind::Day),
    ("identifier", Kind::Identifier),
    ("text", Kind::Text),
];

impl Kind {
    /// The kind of this word, such as `given-name`.
    pub fn from_word(word: &str) -> Option<Self> {
        WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
    }

    /// All words that name a kind.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }
}
