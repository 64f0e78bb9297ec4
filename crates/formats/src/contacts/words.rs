//! What programs call the columns of a list of people, by language: English, German, French, Spanish, Portuguese, Italian, Dutch.
//!
//! Google's and Outlook's English words are confirmed in real exports; the others are the words of those programs in that
//! language as far as they are known, kept loose. Each word is written folded: letters and digits in lower case.

use acquaint_domain::people::Column;

/// Whole names of columns with their meaning. A name that is here is never guessed at.
pub(super) const EXACT: &[(Column, &str)] = &[
    (
        Column::Name,
        "name fullname displayname fileas contactname contact person anzeigename vollständigername nomcomplet \
        nombrecompleto nomecompleto nomecognome volledigenaam ansprechpartner who people",
    ),
    (Column::FirstName, "firstname givenname first forename vorname prénom prenom primeironome primernombre voornaam nombredepila"),
    (
        Column::MiddleName,
        "middlename additionalname weiterevornamen deuxièmeprénom segundonombre nomedomeio segundonome secondonome \
        middelstenaam tweedevoornaam",
    ),
    (
        Column::LastName,
        "lastname familyname surname last nachname familienname nomdefamille apellido apellidos sobrenome apelido \
        últimonome cognome achternaam zuname",
    ),
    (Column::Prefix, "nameprefix prefix anrede salutation honorific namenspräfix préfixe tratamiento tratamento"),
    (Column::Suffix, "namesuffix suffix suffixe sufijo sufixo suffisso achtervoegsel namenszusatz"),
    (Column::Nickname, "nickname spitzname surnom apodo alcunha soprannome bijnaam"),
    (
        Column::Email,
        "email emailaddress emailadresse mail adresseemail adressemail adressedemessagerie courriel correo correoelectrónico \
        direccióndecorreoelectrónico direccióndecorreo endereçodeemail endereçodecorreioelectrónico endereçodecorreioeletrônico \
        indirizzoemail indirizzopostaelettronica indirizzodipostaelettronica emailadres",
    ),
    (
        Column::Phone,
        "phone telephone phonenumber telephonenumber mobile mobilephone cell cellphone tel telefon telefonnummer handy mobil \
        mobiltelefon téléphone portable teléfono móvil telefone celular telemóvel telefono cellulare telefoon mobiel",
    ),
    (Column::LinkedIn, "linkedin linkedinurl linkedinprofile linkedinpage profileurl profillink linkedinprofil"),
    (
        Column::Organization,
        "company companyname organization organisation organizationname organization1name employer firm institution \
        currentcompany unternehmen firma arbeitgeber organisationsname entreprise société employeur organisme empresa compañía \
        organización organização azienda società ditta organizzazione bedrijf bedrijfsnaam organisatie werkgever",
    ),
    (
        Column::Title,
        "jobtitle title position role occupation headline organizationtitle organization1title currentposition currentrole \
        beruf funktion stelle berufsbezeichnung poste fonction intitulédeposte titredeposte titreduposte profession cargo puesto ocupación \
        profesión função profissão posizione qualifica mansione ruolo professione functie positie beroep",
    ),
    (
        Column::Town,
        "city town location place homecity businesscity address1city ort stadt wohnort ortgeschäftlich ortprivat ville \
        villebureau villedomicile ciudad localidad ciudaddeltrabajo cidade cidadecomercial localidade città cittàuff cittàufficio \
        plaats stad woonplaats werkadresplaats",
    ),
    (Column::Region, "state region province businessstate homestate address1region bundesland"),
    (
        Column::Country,
        "country countryregion businesscountry businesscountryregion homecountry homecountryregion address1country land \
        landregion landregiongeschäftlich pays paysrégion país paísregión paese nazione",
    ),
    (Column::HowMet, "howmet howwemet howdoyouknowthem connection relation relationship source met met at kennengelernt"),
    (
        Column::ReferredBy,
        "referredby referral introducedby empfohlenvon recommandépar recomendadopor recomendadopor indicadopor \
        presentatoda verwezendoor doorverwezendoor",
    ),
    (
        Column::Notes,
        "notes note comments comment remarks notizen notiz bemerkung bemerkungen kommentar anmerkungen remarques commentaires \
        notas comentarios anotações observações commenti notities opmerkingen description",
    ),
    (
        Column::Birthday,
        "birthday birthdate dateofbirth geburtstag geburtsdatum anniversaire datedenaissance cumpleaños nacimiento \
        compleanno datadinascita verjaardag geboortedatum",
    ),
    (
        Column::Groups,
        "labels groupmembership categories category tags groups group kategorien kategorie gruppen catégories catégorie \
        categorías categorias categorie categorieën",
    ),
    (
        Column::Page,
        "webpage website website1value url homepage webseite internetseite pageweb siteweb páginaweb páginadaweb sitio \
        paginaweb sitoweb webpagina web personalwebpage",
    ),
    (Column::ConnectedOn, "connectedon connecteddate"),
    (
        Column::Nothing,
        "emailtype emaildisplayname id uid gender account subject priority private sensitivity language photo billinginformation \
        directoryserver mileage yominame businessfax homefax otherfax internetfreebusy companymainphone assistantsphone telex \
        ttytddphone isdn callback radiophone managersname assistantsname spouse children hobby keywords anniversary",
    ),
];

/// Parts of a name that mean a telephone number, if it is not a fax.
pub(super) const PHONE: &[&str] = &[
    "phone",
    "telefon",
    "téléphone",
    "teléfono",
    "telefono",
    "telefone",
    "telefoon",
    "mobil",
    "móvil",
    "cellul",
    "celular",
    "telemóvel",
    "handy",
    "télmobile",
    "tel1",
    "tel2",
];

/// Parts of a name that mean an e-mail address.
pub(super) const EMAIL: &[&str] = &["email", "correo", "courriel", "messagerie", "postaelettronica", "correio"];

/// Parts of a name that say that the column holds something about another column, or nothing of use.
pub(super) const ABOUT_ANOTHER: &[&str] = &[
    "type",
    "label",
    "display",
    "anzeige",
    "angezeig",
    "affichage",
    "mostrar",
    "visualizza",
    "weergave",
    "yomi",
    "phonetic",
    "fax",
    "assist",
    "typ",
    "tipo",
    "nombreparamostrar",
];
