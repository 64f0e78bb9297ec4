//! Lists of people as Google, Outlook and spreadsheets write them, with invented people.

use acquaint_domain::people::{Column, ImportedPerson};
use proptest::prelude::*;

use super::{GOOGLE, OUTLOOK, Sample, find_sample, read_mapped};
use crate::{FORMATS, FileReading};

fn show(person: &ImportedPerson) -> String {
    let part = |mark: &str, text: &Option<String>| text.as_ref().map_or(String::new(), |text| format!(" {mark}{text}"));
    [
        person.name.clone(),
        part("mail ", &person.email),
        part("phone ", &person.phone),
        part("", &person.linkedin.as_ref().map(|page| page.replace("https://www.linkedin.com/", ""))),
        part("is ", &person.title),
        part("at ", &person.organization),
        part("in ", &person.place),
        part("met ", &person.how_met),
        part("note ", &person.notes),
        if person.tags.is_empty() { String::new() } else { format!(" tags {}", person.tags.join(", ")) },
        if person.kept.is_empty() { String::new() } else { format!(" kept {}", person.kept.join(" ")) },
    ]
    .concat()
}

fn shown(reading: &FileReading) -> Vec<String> {
    assert_eq!(reading.rows, reading.people.len() + reading.skipped.len());
    let people = reading.people.iter().map(|row| (row.row, show(&row.value)));
    let skipped = reading.skipped.iter().map(|skipped| (skipped.row, skipped.reason.to_string()));
    let problems = reading.problems.iter().map(|problem| (problem.row, problem.problem.to_string()));
    let mut all: Vec<(usize, String)> = people.chain(skipped).chain(problems).collect();
    all.sort_by_key(|(row, _)| *row);
    all.into_iter().map(|(row, text)| format!("{row} {text}")).collect()
}

/// What a text is recognised as, and its rows.
#[track_caller]
fn check(text: &str, id: &str, expect: &[&str]) {
    let format = FORMATS.iter().find(|format| format.recognises(text)).expect("it is recognised");
    assert_eq!(format.id, id);
    assert_eq!(shown(&format.read("x".to_owned(), text).unwrap()), expect, "{text}");
}

const OLD: &str = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,\
    Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,\
    Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\n";
const NEW: &str = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,\
    Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,\
    E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City,Address 1 - Country,\
    Website 1 - Label,Website 1 - Value\n";

#[test]
fn googles_older_list_is_read_with_values_that_share_a_cell() {
    check(
        &format!(
            "{OLD}Dr. Ana Silva,Ana,,Silva,,,,Dr.,,,Annie,1990-03-05,Bridges,* myContacts ::: Navy,* Home,ana@x.example ::: a@y.example,Work,\
             ana@wsp.example,Mobile,+1 555 0100 ::: +1 555 0101,,WSP,Engineer\n"
        ),
        "google-contacts",
        &["2 Dr. Ana Silva mail ana@x.example phone +1 555 0100 is Engineer at WSP note Bridges tags Navy kept EMAIL:a@y.example \
           EMAIL:ana@wsp.example TEL:+1 555 0101 NICKNAME:Annie CATEGORIES:myContacts BDAY:19900305"],
    );
}

#[test]
fn googles_newer_list_is_read_and_the_star_marks_the_first_address() {
    check(
        &format!(
            "{NEW}Ana,Maria,Silva,,,,,,,,WSP,Engineer,,,\"Two\nlines\",,* myContacts,Home,ana@x.example,* Work,ana@wsp.example,Mobile,555 0100,\
             Toronto,Canada,Profile,https://www.linkedin.com/in/ana-silva\n,,,,,,,,,,Town Hall,,,,,,,,,,,,,,,,\n,,,,,,,,,,,,,,,,,,kofi@x.example,,,,,,,,\n"
        ),
        "google-contacts",
        &[
            "2 Ana Maria Silva mail ana@wsp.example phone 555 0100 in/ana-silva is Engineer at WSP in Toronto, Canada note Two\nlines \
             kept EMAIL:ana@x.example CATEGORIES:myContacts",
            "3 This entry is an organization or a list, not a person.",
            "4 kofi@x.example mail kofi@x.example",
        ],
    );
}

#[test]
fn outlooks_list_is_read_with_its_referrer_and_any_separator() {
    let header = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business City,Business Country/Region,Business Fax,\
                  Business Phone,Mobile Phone,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,Notes,Referred By,Web Page\n";
    let row = "Dr.,Ana,,Silva,,WSP,Bridges,Engineer,Toronto,Canada,111,222,333,0/0/00,Work,ana@wsp.example,SMTP,Ana (ana@wsp.example),\
               Hello,Kofi Mensah,\n";
    let expect = "2 Dr. Ana Silva mail ana@wsp.example phone 222 is Engineer at WSP in Toronto, Canada met Referred by Kofi Mensah note Hello \
                  tags Work kept TEL:333";
    for separator in [",", ";", "\t"] {
        check(&format!("{header}{row}").replace(',', separator).replace("Toronto; Canada", "Toronto"), "outlook", &[expect]);
    }
}

#[test]
fn outlooks_list_is_read_in_seven_languages() {
    let languages = [
        "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Ort geschäftlich,Land/Region geschäftlich,Fax geschäftlich,\
         Telefon geschäftlich,Mobiltelefon,Geburtstag,Kategorien,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,Notizen,Empfohlen von,Webseite",
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre du poste,Ville (bureau),Pays,Télécopie (bureau),Téléphone (bureau),\
         Tél. mobile,Anniversaire,Catégories,Adresse de messagerie,Type de messagerie,Nom complet de l'adresse,Notes,Recommandé par,Page Web",
        "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,Ciudad del trabajo,País,Fax del trabajo,\
         Teléfono del trabajo,Teléfono móvil,Cumpleaños,Categorías,Dirección de correo electrónico,Tipo de correo,Nombre para mostrar,Notas,\
         Recomendado por,Página Web",
        "Tratamento,Nome,Nome do meio,Apelido,Sufixo,Empresa,Departamento,Cargo,Cidade comercial,País,Fax comercial,Telefone comercial,Telemóvel,\
         Data,Categorias,Endereço de correio eletrónico,Tipo de correio,Mostrar nome,Notas,Indicado por,Página da Web",
        "Titolo,Nome,Secondo nome,Cognome,Suffisso,Società,Reparto,Posizione,Città (uff.),Paese,Fax (uff.),Telefono (uff.),Cellulare,Compleanno,\
         Categorie,Indirizzo posta elettronica,Tipo posta,Nome visualizzato,Commenti,Presentato da,Pagina Web",
        "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,Werkadres plaats,Land,Fax op werk,Telefoon op werk,\
         Mobiele telefoon,Verjaardag,Categorieën,E-mailadres,E-mailtype,E-mail weergavenaam,Notities,Verwezen door,Webpagina",
    ];
    let row = ",Ana,,Silva,,WSP,Bridges,Engineer,Toronto,Canada,111,222,333,,,ana@wsp.example,SMTP,Ana,Hello,Kofi Mensah,";
    for header in languages {
        let text = format!("{header}\n{row}\n").replace(',', ";");
        check(
            &text,
            "outlook",
            &[
                "2 Ana Silva mail ana@wsp.example phone 222 is Engineer at WSP in Toronto, Canada met Referred by Kofi Mensah note Hello kept TEL:333",
            ],
        );
    }
}

fn sample(text: &str) -> Sample {
    assert!(FORMATS.iter().all(|format| !format.recognises(text)), "{text}");
    find_sample(text).expect("it is a list")
}

#[test]
fn any_other_list_is_guessed_at_and_read_by_what_was_chosen() {
    let text =
        "sep=;\nWho;Employer;Role;Where we met;Mail\nAna Silva;WSP;Engineer;At a fair;ana@wsp.example\n;;;;\nKofi;Town Hall;;;at work\n";
    let mut sample = sample(text);
    assert!(sample.is_clear());
    assert_eq!(sample.rows[0], ["Ana Silva", "WSP", "Engineer", "At a fair", "ana@wsp.example"]);
    assert_eq!(sample.guess.columns, [Column::Name, Column::Organization, Column::Title, Column::Nothing, Column::Email]);
    sample.guess.columns[3] = Column::HowMet;
    let reading = read_mapped("x".to_owned(), text, &sample.guess).unwrap();
    assert_eq!(
        shown(&reading),
        [
            "3 Ana Silva mail ana@wsp.example is Engineer at WSP met At a fair",
            "4 This row is empty.",
            "5 Kofi at Town Hall kept EMAIL:at work",
            "5 “at work” does not look like an e-mail address, so it was left out.",
        ]
    );
}

#[test]
fn a_list_without_names_of_columns_keeps_its_first_row() {
    let sample = sample("Ana Silva,ana@wsp.example\nKofi Mensah,kofi@x.example\n");
    assert_eq!(sample.names, ["", ""]);
    assert_eq!((sample.rows.len(), sample.is_clear()), (2, false));
    let mapping = crate::Mapping { columns: vec![Column::Name, Column::Email], ..sample.guess };
    let reading = read_mapped("x".to_owned(), "Ana Silva,ana@wsp.example\nKofi Mensah,kofi@x.example\n", &mapping).unwrap();
    assert_eq!(shown(&reading), ["1 Ana Silva mail ana@wsp.example", "2 Kofi Mensah mail kofi@x.example"]);
}

#[test]
fn a_title_alone_is_what_somebody_does() {
    let columns = sample("Name,Title,Company\nAna,Engineer,WSP\n").guess.columns;
    assert_eq!(columns, [Column::Name, Column::Title, Column::Organization]);
}

#[test]
fn prose_is_no_list() {
    assert_eq!(find_sample("Dear Ana, thank you\nfor your time.\n"), None);
    assert_eq!(find_sample("one\ntwo\n"), None);
    assert_eq!(find_sample(""), None);
}

/// The rows of a list of people's own, with the columns as they are guessed.
#[track_caller]
fn check_own(text: &str, expect: &[&str]) {
    let reading = read_mapped("x".to_owned(), text, &sample(text).guess).unwrap();
    assert_eq!(shown(&reading), expect, "{text}");
}

#[test]
fn names_in_proper_quotation_marks_are_read_whatever_they_hold() {
    check_own(
        "Name,Company\n\"Silva, Ana <ana@wsp.example>\",WSP\n\"Doe, John @ Acme\",Acme\n\"Li,\nBo\",5\" pipes\n",
        &["2 Silva, Ana <ana@wsp.example> at WSP", "3 Doe, John @ Acme at Acme", "4 Li, Bo at 5\" pipes"],
    );
}

#[test]
fn a_quotation_mark_that_closes_in_the_wrong_place_makes_no_name_of_several_cells() {
    let left_out = "2 A quotation mark was left open here, and several cells or rows ran together. Nobody was added from it. Close it in \
                    the file.";
    check_own(
        "Name,Email,Company\n\"Ana,ana@wsp.example,\"WSP\", Ltd.\nBo,bo@wsp.example,WSP\n",
        &[left_out, "3 Bo mail bo@wsp.example at WSP"],
    );
}

proptest! {
    #[test]
    fn no_cells_break_it_and_every_row_is_accounted_for(below in "[A-Za-z0-9,;\"'\n\r=@é/:. \t]{0,300}", which in 0usize..3) {
        let text = [format!("{OLD}{below}"), format!("{NEW}{below}"), below][which].clone();
        for format in [&GOOGLE, &OUTLOOK] {
            let mut reading = FileReading::empty(&super::LIST);
            (format.fill)(&text, &mut reading)?;
            prop_assert_eq!(reading.rows, reading.people.len() + reading.skipped.len());
        }
        let _ = find_sample(&text);
    }
}
