//! messages.csv, Invitations.csv and one's own stations, with invented people.

use super::{EDUCATION, INVITATIONS, MESSAGES, POSITIONS, PROFILE};
use crate::{FORMATS, FileReading};

const HEADER: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n";
const ME: &str = "https://www.linkedin.com/in/me";
const ANA: &str = "https://www.linkedin.com/in/ana-silva";
const KOFI: &str = "https://www.linkedin.com/in/kofi";

fn read(text: &str) -> FileReading {
    let format = FORMATS.iter().find(|format| format.recognises(text)).expect("it is recognised");
    let reading = format.read("x.csv".to_owned(), text).unwrap();
    let told: usize = reading.contacts.iter().map(|contact| contact.value.rows).sum();
    assert_eq!(reading.rows, told + reading.stations.len() + reading.profiles.len() + reading.skipped.len());
    reading
}

/// Each contact: the row, with whom, when, what, and whether one wrote oneself; then what was skipped.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let reading = read(text);
    let contacts = reading.contacts.iter().map(|row| {
        let contact = &row.value;
        let page = contact.person.linkedin.as_deref().map(|page| page.replace("https://www.linkedin.com/", " ")).unwrap_or_default();
        format!("{} {}{page} {} {}{}", row.row, contact.person.name, contact.on, contact.words, if contact.mine { " (mine)" } else { "" })
    });
    let skipped = reading.skipped.iter().map(|skipped| format!("{} {}", skipped.row, skipped.reason));
    let shown: Vec<String> = contacts.chain(skipped).collect();
    assert_eq!(shown, expect, "{text}");
}

#[test]
fn a_thread_of_two_is_one_contact_for_each_day() {
    let rows = format!(
        "1,,Ana Silva,{ANA},Me Myself,{ME},2026-07-02 10:00:00 UTC,,\"Gladly!\nOn Monday?\",INBOX,,No\n\
         1,,Me Myself,{ME},Ana Silva,{ANA},2026-07-01 11:00:00 UTC,,And thank you,SENT,,No\n\
         1,,Me Myself,{ME},Ana Silva,{ANA},2026-07-01 10:00:00 UTC,Bridges,Hello Ana,SENT,,No\n\
         2,,Kofi Mensah,{KOFI},Me Myself,{ME},2026-07-01 09:00:00 UTC,,Buy this,INBOX,,No\n"
    );
    check(
        &format!("{HEADER}{rows}"),
        &[
            "2 Ana Silva in/ana-silva 2026-07-02 On LinkedIn: Gladly! On Monday? (mine)",
            "3 Ana Silva in/ana-silva 2026-07-01 On LinkedIn: Hello Ana (2 messages) (mine)",
            "5 Kofi Mensah in/kofi 2026-07-01 On LinkedIn: Buy this",
        ],
    );
}

#[test]
fn groups_drafts_and_nobody_are_left_out_and_counted() {
    let rows = format!(
        "1,,Me,{ME},\"Ana Silva,Kofi\",\"{ANA},{KOFI}\",2026-07-01 10:00:00 UTC,,Hello all,SENT,,No\n\
         1,,Ana Silva,{ANA},\"Me,Kofi\",\"{ME},{KOFI}\",2026-07-01 10:00:00 UTC,,Hello,INBOX,,No\n\
         2,,Me,{ME},Ana Silva,{ANA},2026-07-01 10:00:00 UTC,,Not yet,SENT,,Yes\n\
         3,,LinkedIn Member,,Me,{ME},,,Hello,INBOX,,No\n\
         4,,Me,{ME},,,2026-07-01 10:00:00 UTC,,Hello,SENT,,No\n\
         5,,Me,{ME},Kofi,{KOFI},2026-07-01 10:00:00 UTC,,Hello,SENT,,No\n"
    );
    check(
        &format!("{HEADER}{rows}"),
        &[
            "7 Kofi in/kofi 2026-07-01 On LinkedIn: Hello (mine)",
            "4 This message is a draft that was not sent.",
            "5 There is no date in this row.",
            "2 This message is part of a group thread. Only threads of two are taken over.",
            "3 This message is part of a group thread. Only threads of two are taken over.",
            "6 It does not say with whom this was.",
        ],
    );
}

#[test]
fn an_older_file_without_pages_of_recipients_is_read_by_names() {
    let header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n";
    let rows = "1,,Ana Silva,,Me Myself,2022-07-01 10:00:00 UTC,,Hello,INBOX\n2,,Me Myself,,Kofi Mensah,2022-07-02 10:00:00 UTC,,Hi,SENT\n";
    check(&format!("{header}{rows}"), &["2 Ana Silva 2022-07-01 On LinkedIn: Hello", "3 Kofi Mensah 2022-07-02 On LinkedIn: Hi (mine)"]);
}

#[test]
fn an_invitation_is_a_contact_with_the_other_person() {
    let text = format!(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMe,Ana Silva,\"7/8/26, 3:43 PM\",Hello Ana,OUTGOING,{ME},{ANA}\n\
         Kofi  Mensah,Me,\"12/31/25, 3:43 AM\",,INCOMING,{KOFI},{ME}\n,Me,\"1/1/26, 3:43 AM\",,INCOMING,,{ME}\n"
    );
    check(
        &text,
        &[
            "2 Ana Silva in/ana-silva 2026-07-08 On LinkedIn: Hello Ana (mine)",
            "3 Kofi Mensah in/kofi 2025-12-31 On LinkedIn: an invitation",
            "4 There is no name in this row. The account was probably closed.",
        ],
    );
}

#[test]
fn pe3_ones_own_profile_is_read_and_known_by_its_columns() {
    let header =
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites\n";
    let mine = |row: &str| {
        let reading = read(&format!("{header}{row}\n"));
        assert_eq!(reading.format.id, PROFILE.id);
        reading.profiles.first().map(|row| (row.value.name.clone(), row.value.work.clone()))
    };
    let said = |name: &str, work: &str| Some((name.to_owned(), work.to_owned()));
    let row = "Robin,Ellery 🌱,,1 Mill Lane,Mar 5,Physics teacher | Speaker,\"Long\nwords\",Education,12345,Millbrook,,";
    assert_eq!(mine(row), said("Robin Ellery", "Physics teacher"));
    assert_eq!(mine("Robin,Ellery,,,,,,,,,,"), said("Robin Ellery", ""));
    assert_eq!(mine(",,,,,,,,,,,"), None);
}

#[test]
fn schools_and_employers_of_ones_own_are_read() {
    let positions = read("Company Name,Title,Description,Location,Started On,Finished On\nWSP,Engineer,,,Mar 2020,\n,,,,,\n");
    assert_eq!((positions.stations[0].value.name.as_str(), positions.stations[0].value.school, positions.skipped.len()), ("WSP", false, 1));
    let schools = read("School Name,Start Date,End Date,Notes,Degree Name,Activities\nRice University,2010,2014,,BSc,\n");
    assert_eq!((schools.stations[0].value.name.as_str(), schools.stations[0].value.title.as_str()), ("Rice University", "BSc"));
    let ids: Vec<&str> = [MESSAGES, INVITATIONS, POSITIONS, EDUCATION].iter().map(|format| format.id).collect();
    assert_eq!(ids, ["linkedin-messages", "linkedin-invitations", "linkedin-positions", "linkedin-education"]);
}

proptest::proptest! {
    #[test]
    fn no_cells_break_it_and_every_row_is_accounted_for(below in "[a-c,;\"\n=@é/:. 0-9]{0,300}") {
        read(&format!("{HEADER}{below}"));
        read(&format!("From,To,Sent At,Message,Direction\n{below}"));
        read(&format!("School Name,Degree Name\n{below}"));
    }
}
