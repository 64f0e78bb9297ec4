//! What an import does with people who are known, new or unclear.

use std::io::Cursor;

use acquaint_domain::{Change, ChangeId, Context, Record, people::Person};
use acquaint_formats::{Reading, read};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    beside::Beside,
    known::Known,
    plan::{Again, Comes, FilePlan, Plan, Shared},
};
use crate::seam::LOCAL_ACCOUNT;

const HEADER: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

fn context(number: u128) -> Context {
    let now = jiff::Timestamp::from_second(1_780_000_000 + i64::try_from(number).unwrap()).unwrap();
    Context::new(LOCAL_ACCOUNT, now, TimeZone::UTC, ChangeId(Uuid::from_u128(number << 64 | number)))
}

/// A list of records, as a database would hold them.
#[derive(Default)]
struct List(Vec<Record>);

impl List {
    fn import(&mut self, number: u128, rows: &str) -> FilePlan {
        self.import_file(number, &format!("{HEADER}{rows}"))
    }

    fn beside(&self) -> Beside {
        let (mut contacts, mut cards, mut stations, mut shapes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut me = None;
        for record in self.0.clone() {
            match record {
                Record::Contact(contact) => contacts.push(*contact),
                Record::AddressCard(card) => cards.push(*card),
                Record::Station(station) => stations.push(*station),
                Record::ListShape(shape) => shapes.push(*shape),
                Record::AboutMe(about) => me = Some(*about),
                _ => {}
            }
        }
        Beside::new(contacts, cards, stations, shapes).and_me(me)
    }

    fn import_file(&mut self, number: u128, text: &str) -> FilePlan {
        let plan = self.plan(number, text);
        self.apply(&plan);
        plan.files.into_iter().next().unwrap()
    }

    fn plan(&self, number: u128, text: &str) -> Plan {
        self.plan_all(number, &[text])
    }

    fn plan_all(&self, number: u128, texts: &[&str]) -> Plan {
        let reading = |text: &&str| read("Connections.csv", Cursor::new(text.as_bytes().to_vec())).unwrap();
        let readings: Vec<Reading> = texts.iter().map(reading).collect();
        let pick = |record: &Record| record.clone();
        let (mut people, mut employments, mut organizations) = (Vec::new(), Vec::new(), Vec::new());
        for record in self.0.iter().map(pick) {
            match record {
                Record::Person(person) => people.push(*person),
                Record::Employment(employment) => employments.push(*employment),
                Record::Organization(organization) => organizations.push(*organization),
                _ => {}
            }
        }
        Plan::make(&context(number), Known::new(people, employments, organizations), self.beside(), &readings, None)
    }

    fn apply(&mut self, plan: &Plan) {
        for edit in &plan.edits {
            if let Some(before) = &edit.before {
                let place = self.0.iter().position(|record| record == before).expect("the before-image is what is kept");
                self.0.remove(place);
            }
            self.0.extend(edit.after.clone());
        }
    }

    fn people(&self) -> usize {
        self.0.iter().filter(|record| matches!(record, Record::Person(_))).count()
    }
}

#[track_caller]
fn check(plan: &FilePlan, [new, updated, same, unclear]: [usize; 4]) {
    assert_eq!([plan.new, plan.updated, plan.same, plan.unclear], [new, updated, same, unclear]);
    assert_eq!(plan.rows, plan.new + plan.updated + plan.same + plan.unclear + plan.skipped);
}

const ANA: &str = "Ana,Silva,https://www.linkedin.com/in/ana-silva,,WSP,Bridge Engineer,05 Mar 2024\n";

#[test]
fn the_same_file_again_changes_nothing() {
    let mut list = List::default();
    let rows = format!("{ANA}Kofi,Mensah,,,St Mary's,Nurse,06 Mar 2024\nKofi,Mensah,,,Town Hall,Clerk,06 Mar 2024\nLi,Wei,,,,,\n");
    check(&list.import(1, &rows), [3, 0, 0, 1]);
    let before = list.0.clone();
    check(&list.import(2, &rows), [0, 0, 4, 0]);
    assert_eq!(list.0, before);
}

#[test]
fn a_second_row_of_somebody_new_is_counted_apart_from_rows_of_people_who_are_known() {
    let mut list = List::default();
    let more = ANA.replace("ana-silva,,", "ana-silva,ana@wsp.example,");
    let first = list.import(1, &format!("{ANA}{ANA}{more}"));
    check(&first, [1, 1, 1, 0]);
    assert_eq!(first.again, Again { updated: 1, same: 1 });
    assert!(!first.examples.contains_key("updated") || first.examples["updated"].is_empty(), "{:?}", first.examples);
    let second = list.import(2, &format!("{ANA}{ANA}"));
    check(&second, [0, 0, 2, 0]);
    assert_eq!(second.again, Again::default());
}

#[test]
fn pe2_whoever_stands_in_several_rows_and_files_counts_once_among_those_who_come() {
    let mut list = List::default();
    let kofi = "Kofi,Mensah,,kofi@clinic.example,St Mary's,Nurse,06 Mar 2024\n";
    list.import(1, &format!("{ANA}{kofi}"));
    let moved = ANA.replace("WSP", "Arup");
    let ruth = "Ruth,Amsel,https://www.linkedin.com/in/ruth-amsel,,,,07 Mar 2024\n";
    let at_work = ruth.replace(",,,,07", ",,Town Hall,Clerk,07");
    let first = format!("{HEADER}{moved}{kofi}{ruth}{ruth}Li,Wei,,,,,\n");
    let second = format!("{HEADER}{at_work}{moved}Kofi,Mensah,,,Elsewhere,Baker,06 Mar 2024\n");
    let plan = list.plan_all(2, &[&first, &second]);
    let before = list.people();
    list.apply(&plan);
    assert_eq!(plan.people(), Comes { new: list.people() - before, known: 1 }, "{:?}", plan.files);
    assert!(plan.files.iter().map(|file| file.new + file.updated + file.unclear).sum::<usize>() > plan.people().new + plan.people().known);
    assert_eq!(list.plan_all(3, &[&first, &second]).people(), Comes::default());
}

#[test]
fn a_new_employer_is_a_new_employment_and_the_old_one_has_ended() {
    let mut list = List::default();
    list.import(1, ANA);
    check(&list.import(2, &ANA.replace("WSP", "Arup")), [0, 1, 0, 0]);
    check(&list.import(3, &ANA.replace("WSP", "Arup")), [0, 0, 1, 0]);
    let open = list.0.iter().filter(|record| matches!(record, Record::Employment(employment) if employment.until.is_none())).count();
    assert_eq!((list.people(), open), (1, 1));
}

#[test]
fn an_old_file_does_not_bring_an_old_job_back() {
    let mut list = List::default();
    list.import(1, ANA);
    list.import(2, &ANA.replace("WSP", "Arup"));
    check(&list.import(3, ANA), [0, 0, 1, 0]);
}

#[test]
fn somebody_of_a_known_name_is_added_and_called_unclear() {
    let mut list = List(vec![Person::named(context(9).ids().draw(), "ana silva", context(9).now).into()]);
    check(&list.import(1, ANA), [0, 0, 0, 1]);
    check(&list.import(2, ANA), [0, 0, 1, 0]);
    assert_eq!(list.people(), 2);
}

#[test]
fn pe4_two_of_a_common_name_with_two_pages_are_two_and_nobody_is_asked_about_them() {
    let row = |page: &str| format!("Wei,Zhang,{page},,Clinic,Nurse,\n");
    let page = |number: usize| format!("https://www.linkedin.com/in/wei-{number}");
    let mut list = List::default();
    check(&list.import(1, &(1..=3).map(|number| row(&page(number))).collect::<String>()), [3, 0, 0, 0]);
    check(&list.import(2, &row(&page(4))), [1, 0, 0, 0]);
    check(&list.import(3, &row("").replace("Clinic", "Harbour")), [0, 0, 0, 1]);
}

#[test]
fn each_unclear_row_says_whom_it_is_like_and_in_what() {
    let known = Person { email: "office@wsp.example".to_owned(), ..Person::named(context(9).ids().draw(), "Ana Silva", context(9).now) };
    let mut list = List(vec![known.into()]);
    let rows = [
        ANA.to_owned(),
        "Kofi,Mensah,,office@wsp.example,,,\n".to_owned(),
        "Bo,Li,,bo@li.example,WSP,Nurse,\nBo,Li,,other@li.example,Arup,Clerk,\n".to_owned(),
        "Chen,Wu,,bo@li.example,,,\n".to_owned(),
    ];
    let plan = list.import(1, &rows.concat());
    let said: Vec<(&str, bool, bool)> = plan.alike.iter().map(|one| (one.name.as_str(), one.in_file, one.same_name)).collect();
    let expect = [("Ana Silva", false, true), ("Kofi Mensah", false, false), ("Bo Li", true, true), ("Chen Wu", true, false)];
    assert_eq!(said, expect);
    assert_eq!(plan.unclear, expect.len());
}

#[test]
fn the_same_address_is_the_same_person_and_what_was_empty_is_filled() {
    let mut person = Person::named(context(9).ids().draw(), "Ana", context(9).now);
    person.email = "Ana@WSP.example".to_owned();
    let mut list = List(vec![person.into()]);
    check(&list.import(1, &ANA.replace(",,WSP", ",ana@wsp.example,WSP")), [0, 1, 0, 0]);
    assert_eq!(list.people(), 1);
}

#[test]
fn one_address_and_two_pages_are_two_people() {
    let mut list = List::default();
    let ana = ANA.replace(",,WSP", ",office@wsp.example,WSP");
    let kofi = "Kofi,Mensah,https://www.linkedin.com/in/kofi,office@wsp.example,WSP,Clerk,06 Mar 2024\n";
    let other_ana = ana.replace("ana-silva", "ana-silva-2");
    let rows = format!("{ana}{kofi}{other_ana}");
    check(&list.import(1, &rows), [1, 0, 0, 2]);
    assert_eq!(list.people(), 3);
    check(&list.import(2, &rows), [0, 0, 3, 0]);
}

#[test]
fn one_address_and_two_names_are_two_people() {
    let mut list = List::default();
    let rows = "Ana,Silva,,office@wsp.example,WSP,Engineer,05 Mar 2024\nKofi,Mensah,,office@wsp.example,WSP,Clerk,06 Mar 2024\n";
    check(&list.import(1, rows), [1, 0, 0, 1]);
    check(&list.import(2, rows), [0, 0, 2, 0]);
    assert_eq!(list.people(), 2);
}

#[test]
fn half_a_name_at_a_shared_address_is_nobody_surely() {
    let mut list = List::default();
    let row = |first: &str, last: &str| format!("{first},{last},,office@wsp.example,,,05 Mar 2024\n");
    list.import(1, &format!("{}{}", row("Ana", "Silva"), row("Ana", "Costa")));
    check(&list.import(2, &row("Ana", "")), [0, 0, 0, 1]);
    check(&list.import(3, &row("Silva", "Ana")), [0, 0, 1, 0]);
}

#[test]
fn the_same_file_again_is_the_same_after_an_organization_was_renamed() {
    let mut list = List::default();
    list.import(1, ANA);
    for record in &mut list.0 {
        if let Record::Organization(organization) = record {
            organization.name = "WSP Global".to_owned();
            organization.aliases = "Parsons\nWSP".to_owned();
        }
    }
    let before = list.0.clone();
    check(&list.import(2, ANA), [0, 0, 1, 0]);
    check(&list.import(3, &ANA.replace("WSP", "parsons")), [0, 0, 1, 0]);
    assert_eq!(list.0, before);
    check(&list.import(4, &ANA.replace("Bridge Engineer", "Director")), [0, 1, 0, 0]);
    let organizations = list.0.iter().filter(|record| matches!(record, Record::Organization(_))).count();
    assert_eq!(organizations, 1, "new work under the old name is at the same organization");
}

#[test]
fn an_import_is_one_change() {
    let reading = read("Connections.csv", Cursor::new(format!("{HEADER}{ANA}").into_bytes())).unwrap();
    let plan = Plan::make(&context(1), Known::new(vec![], vec![], vec![]), Beside::default(), &[reading], None);
    let mut change = Change::new(&context(1), "people.import", "x");
    change.edits = plan.edits;
    assert_eq!(change.edits.len(), 3, "a person, an organization, an employment");
}

const MESSAGES: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n\
    1,,Ana Silva,https://www.linkedin.com/in/ana-silva,Me,https://www.linkedin.com/in/me,2026-07-02 10:00:00 UTC,,Gladly!,INBOX\n\
    2,,Me,https://www.linkedin.com/in/me,Kofi Mensah,https://www.linkedin.com/in/kofi,2026-07-01 10:00:00 UTC,,Hello Kofi,SENT\n\
    3,,Li Wei,https://www.linkedin.com/in/li,Me,https://www.linkedin.com/in/me,2026-07-01 10:00:00 UTC,,Buy this,INBOX\n";

#[test]
fn messages_come_onto_the_timeline_and_who_only_wrote_to_one_stays_off_the_list() {
    let mut list = List::default();
    list.import(1, ANA);
    let plan = list.import_file(2, MESSAGES);
    check(&plan, [1, 1, 0, 0]);
    assert_eq!((plan.skipped, list.people()), (1, 2));
    let contacts = list.0.iter().filter(|record| matches!(record, Record::Contact(_))).count();
    assert_eq!(contacts, 2);
    check(&list.import_file(3, MESSAGES), [0, 0, 2, 0]);
    check(&list.import_file(4, &MESSAGES.replace("Gladly!", "Gladly, and soon!")), [0, 1, 1, 0]);
}

#[test]
fn a_move_and_who_left_are_told_in_a_newer_list_but_not_in_a_part_of_one() {
    let mut list = List::default();
    let others = "Kofi,Mensah,https://www.linkedin.com/in/kofi,,,,05 Mar 2024\nLi,Wei,https://www.linkedin.com/in/li,,,,05 Mar 2024\n";
    list.import(1, &format!("{ANA}{others}"));
    let newer = format!("{}{}", ANA.replace("WSP", "Arup"), others.lines().next().unwrap());
    let plan = list.import(2, &newer);
    assert_eq!(plan.left, ["Li Wei"]);
    let moved: Vec<&str> = plan.moved.iter().flat_map(|moved| [&*moved.name, &moved.from, &moved.to]).collect();
    assert_eq!(moved, ["Ana Silva", "Bridge Engineer, WSP", "Bridge Engineer, Arup"]);
    assert_eq!(list.import(3, &ANA.replace("WSP", "Arup")).left, [] as [String; 0]);
}

#[test]
fn schools_of_ones_own_are_kept_once() {
    let mut list = List::default();
    let schools = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nRice University,2010,2014,,BSc,\n";
    check(&list.import_file(1, schools), [1, 0, 0, 0]);
    check(&list.import_file(2, schools), [0, 0, 1, 0]);
    assert_eq!(list.0.len(), 1);
}

#[test]
fn pe3_ones_own_profile_fills_what_is_empty_and_overwrites_nothing() {
    let profile = "First Name,Last Name,Maiden Name,Headline,Summary\nRobin,Ellery,,Physics teacher | Speaker,Much\n";
    let me = |list: &List| list.0.iter().find_map(|record| if let Record::AboutMe(me) = record { Some((**me).clone()) } else { None });
    let mut list = List::default();
    let filled = list.import_file(1, profile);
    check(&filled, [0, 1, 0, 0]);
    assert_eq!(filled.examples["updated"], ["Robin Ellery, Physics teacher"]);
    let said = me(&list).unwrap();
    assert_eq!((said.name.as_str(), said.introduction.as_str()), ("Robin Ellery", "Physics teacher"));
    check(&list.import_file(2, &profile.replace("Physics", "Art").replace("Robin", "R.")), [0, 0, 1, 0]);
    assert_eq!(me(&list), Some(said));
    let own = acquaint_domain::aim::AboutMe { introduction: "a teacher".to_owned(), ..Default::default() };
    let mut list = List(vec![own.into()]);
    assert_eq!(list.import_file(3, profile).examples["updated"], ["Robin Ellery"]);
    assert_eq!(me(&list).unwrap().introduction, "a teacher");
}

#[test]
fn pe7_labels_become_tags_and_a_tag_that_somebody_has_keeps_its_spelling() {
    let card = |tags: &str| format!("BEGIN:VCARD\nFN:Ana Silva\nEMAIL:ana@wsp.example\nCATEGORIES:{tags}\nEND:VCARD\n");
    let tags =
        |list: &List| list.0.iter().find_map(|record| if let Record::Person(person) = record { Some(person.tags.clone()) } else { None });
    let mut list = List::default();
    check(&list.import_file(1, &card("Alumni")), [1, 0, 0, 0]);
    check(&list.import_file(2, &card("alumni")), [0, 0, 1, 0]);
    check(&list.import_file(3, &card("alumni,fair")), [0, 1, 0, 0]);
    assert_eq!(tags(&list).as_deref(), Some("Alumni\nfair"));
}

#[test]
fn the_rest_of_an_address_card_is_kept_once_and_grows() {
    let mut list = List::default();
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nEMAIL:ana@wsp.example\nX-SHOE-SIZE:39\nEND:VCARD\n";
    check(&list.import_file(1, card), [1, 0, 0, 0]);
    check(&list.import_file(2, card), [0, 0, 1, 0]);
    check(&list.import_file(3, &card.replace("END", "BDAY:1990-03-05\nEND")), [0, 1, 0, 0]);
    let lines: Vec<String> = list
        .0
        .iter()
        .filter_map(|record| match record {
            Record::AddressCard(card) => Some(card.lines.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("X-SHOE-SIZE:39") && lines[0].contains("BDAY"), "{lines:?}");
}

#[test]
fn what_the_columns_of_a_list_mean_is_remembered_with_the_import() {
    let text = "Who,Employer\nAna Silva,WSP\n";
    let Err(acquaint_formats::Unreadable::Unmapped(sample)) = read("x", Cursor::new(text.as_bytes())) else { panic!("it is unknown") };
    let reading = acquaint_formats::read_mapped("x", Cursor::new(text.as_bytes()), &[sample.guess]).unwrap();
    let plan = Plan::make(&context(1), Known::new(vec![], vec![], vec![]), Beside::default(), &[reading], None);
    let shapes = plan.edits.iter().filter(|edit| matches!(edit.after, Some(Record::ListShape(_)))).count();
    assert_eq!((shapes, plan.edits.len()), (1, 4));
}

/// Everything that a plan did, done backwards.
fn take_back(list: &mut List, plan: &Plan) {
    for edit in plan.edits.iter().rev() {
        if let Some(after) = &edit.after {
            let place = list.0.iter().position(|record| record == after).expect("what was done is there");
            list.0.remove(place);
        }
        list.0.extend(edit.before.clone());
    }
}

fn in_order(list: &List) -> Vec<String> {
    let mut records: Vec<String> = list.0.iter().map(|record| format!("{record:?}")).collect();
    records.sort();
    records
}

proptest! {
    #[test]
    fn an_import_that_is_taken_back_leaves_what_was_there(
        first in prop::collection::vec("(Ana|Kofi|Li),(Silva|Wei),(https://www.linkedin.com/in/[ab])?,([ab]@x.example)?,(WSP|Arup)?,(Nurse)?,", 0..6),
        second in prop::collection::vec("(Ana|Kofi|Li),(Silva|Wei),(https://www.linkedin.com/in/[ab])?,([ab]@x.example)?,(WSP|Arup)?,(Nurse)?,", 1..6),
        cards in any::<bool>(),
    ) {
        let mut list = List::default();
        if !first.is_empty() {
            list.import(1, &first.join("\n"));
        }
        let before = in_order(&list);
        let text = if cards {
            second.iter().map(|row| format!("BEGIN:VCARD\nFN:{}\nX-A:{row}\nEND:VCARD\n", row.replace(',', " "))).collect()
        } else {
            format!("{HEADER}{}\n{MESSAGES}", second.join("\n"))
        };
        let plan = list.plan(2, &text);
        list.apply(&plan);
        take_back(&mut list, &plan);
        prop_assert_eq!(in_order(&list), before);
    }
}

#[test]
fn pe2_a_father_and_his_son_with_one_address_both_come_in_and_are_unclear() {
    for (one, other) in
        [("Tom,Bell", "Tom,Bell (son)"), ("Tom,Bell", "Tom,Bell Jr."), ("Tom,Bell Sr.", "Tom,Bell III"), ("Hans,Meier", "Hans,Meier d. Ä.")]
    {
        let rows = |name: &str| format!("{name},,bells@post.example,,,\n");
        let mut list = List::default();
        let file = list.import(1, &format!("{}{}", rows(one), rows(other)));
        check(&file, [1, 0, 0, 1]);
        assert!(file.alike[0].in_file && !file.alike[0].same_name, "{:?}", file.alike);
        assert_eq!(list.people(), 2, "{one}, {other}");
        check(&list.import(2, &format!("{}{}", rows(other), rows(one))), [0, 0, 2, 0]);

        let mut list = List::default();
        list.import(1, &rows(other));
        let file = list.import(2, &rows(one));
        check(&file, [0, 0, 0, 1]);
        assert!(!file.alike[0].in_file && list.people() == 2, "{one}, {other}");
    }
}

#[test]
fn pe2_whom_a_row_becomes_one_with_for_a_page_or_an_address_is_named() {
    let mut list = List::default();
    let tom = "T.,Bell,,tom@post.example,,,\nBell,,,tom@post.example,,,\n";
    let first = list.import(1, &format!("{ANA}{ANA}{tom}"));
    let named = |file: &FilePlan| -> Vec<(String, String, Shared)> {
        file.joined.named().map(|one| (one.name.clone(), one.with.clone(), one.shared)).collect()
    };
    let of = |name: &str, with: &str, shared| (name.to_owned(), with.to_owned(), shared);
    assert_eq!(named(&first), [of("Bell", "T. Bell", Shared::Address), of("Ana Silva", "Ana Silva", Shared::Page)], "another name first");
    assert_eq!(list.import(2, ANA).joined.count, 0, "nothing new under the same name is not worth a word");
    let moved = ANA.replace("WSP", "Arup");
    let married = ANA.replace("Silva,", "Costa,");
    let later = list.import(3, &format!("{moved}{married}Kofi,Mensah,,,Town Hall,Clerk,\nKofi,Mensah,,,Town Hall,Clerk,\n"));
    assert_eq!(named(&later), [of("Ana Costa", "Ana Silva", Shared::Page), of("Ana Silva", "Ana Silva", Shared::Page)]);
}

#[test]
fn pe2_many_rows_that_become_one_with_somebody_are_counted_and_the_first_are_named() {
    let mut list = List::default();
    let rows: String = (0..300).map(|at| format!("Ana{at},Silva,,ana{at}@post.example,,,\n")).collect();
    list.import(1, &rows);
    let other: String = (0..300).map(|at| format!("Ana{at},,,ana{at}@post.example,,,\n")).collect();
    let joined = list.import(2, &other).joined;
    assert_eq!((joined.count, joined.named().count()), (300, 200));
}
