//! What LinkedIn calls its columns, by year and language.
//!
//! English is confirmed in real exports, German in one; the other languages are the likely words, kept loose.
//! A header in a language that is not here is still found by its shape, see [`super::sniff`].

/// Where each column stands; what a file doesn't have is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) first_name: Option<usize>,
    pub(super) last_name: Option<usize>,
    pub(super) full_name: Option<usize>,
    pub(super) url: Option<usize>,
    pub(super) email: Option<usize>,
    pub(super) company: Option<usize>,
    pub(super) position: Option<usize>,
    pub(super) connected_on: Option<usize>,
}

/// The order that LinkedIn has used in every export with seven columns.
pub(super) const USUAL: Columns = Columns {
    first_name: Some(0),
    last_name: Some(1),
    full_name: None,
    url: Some(2),
    email: Some(3),
    company: Some(4),
    position: Some(5),
    connected_on: Some(6),
};

const FIRST_NAME: &str = "firstname givenname vorname prénom prenom nombre nome primeironome voornaam";
const LAST_NAME: &str = "lastname familyname surname nachname familienname nom nomdefamille apellido apellidos \
                         sobrenome apelido últimonome cognome achternaam";
const FULL_NAME: &str = "name fullname";
const URL: &str = "url profileurl linkedinurl linkedinprofile profillink urlduprofil urldelperfil urldoperfil urldelprofilo profielurl";
const EMAIL: &str = "emailaddress email emailadresse adresseemail adressemail courriel direccióndecorreoelectrónico \
                     direccióndecorreo correoelectrónico endereçodeemail indirizzoemail indirizzodipostaelettronica emailadres";
const COMPANY: &str = "company companyname currentcompany organization unternehmen firma entreprise société empresa compañía \
                       azienda società bedrijf";
const POSITION: &str = "position title jobtitle currentposition poste fonction intitulédeposte cargo puesto posición posição \
                        posizione qualifica ruolo functie positie stelle";
const CONNECTED_ON: &str = "connectedon connecteddate connectiondate dateconnected connectedat verbundenam vernetztam \
                            kontaktseit connectéle datedeconnexion enrelationdepuis miseenrelationle conectadoel fechadeconexión \
                            contactodesde conectadoem datadaconexão datadeconexão conexãoem ligadoem collegatoil collegatodal \
                            datadicollegamento incontattodal verbondenop connectieop connectiesinds";

impl Columns {
    /// The columns whose names are known; of two with the same meaning the first counts.
    pub(super) fn find<'c>(header: impl IntoIterator<Item = &'c str>) -> Self {
        let mut columns = Self::default();
        for (at, cell) in header.into_iter().enumerate() {
            let name = fold(cell);
            if let Some(place) = columns.place(&name) {
                place.get_or_insert(at);
            }
        }
        columns
    }

    /// Whether these can only be LinkedIn's connections: no other list of people says when one became connected.
    pub(super) fn are_connections(&self) -> bool {
        let named = self.first_name.or(self.full_name).is_some();
        named && self.connected_on.is_some() && self.url.or(self.email).or(self.company).or(self.position).is_some()
    }

    /// Whether these may be LinkedIn's connections after somebody deleted the date.
    pub(super) fn may_be_connections(&self) -> bool {
        self.first_name.or(self.full_name).is_some() && self.url.is_some() && self.company.or(self.position).is_some()
    }

    fn place(&mut self, name: &str) -> Option<&mut Option<usize>> {
        let known = |names: &str| names.split_whitespace().any(|known| known == name);
        Some(match name {
            _ if known(FIRST_NAME) => &mut self.first_name,
            _ if known(LAST_NAME) => &mut self.last_name,
            _ if known(FULL_NAME) => &mut self.full_name,
            _ if known(URL) => &mut self.url,
            _ if known(EMAIL) => &mut self.email,
            _ if known(COMPANY) => &mut self.company,
            _ if known(POSITION) => &mut self.position,
            _ if known(CONNECTED_ON) => &mut self.connected_on,
            _ => return None,
        })
    }
}

/// The name of a column with nothing but its letters and digits, in lower case.
pub(super) fn fold(cell: &str) -> String {
    cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
