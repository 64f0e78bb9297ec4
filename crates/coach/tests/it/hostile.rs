//! Texts that were not meant for a coach: other scripts, emoji, very long ones, quoted threads and signatures.

use acquaint_coach::{Channel, Facts, Profile, Review, Verdict, review};

fn email(text: &str) -> Review {
    review(text, &Profile::outreach(Channel::Email), &Facts::default())
}

/// The rules that speak about a text as a first e-mail.
fn drawn(text: &str) -> Vec<&'static str> {
    email(text).remarks.iter().map(|remark| remark.rule).collect()
}

/// Checks that a text is left alone, with the one remark that says so.
#[track_caller]
fn check_unknown(text: &str, expect: bool) {
    let review = email(text);
    let said = review.remarks.iter().map(|remark| remark.rule).collect::<Vec<_>>() == ["unknown-language"];
    assert_eq!(said && review.verdict == Verdict::Ready, expect, "{text:?}: {review:#?}");
}

const LETTER: &str = "Dear Ms Silva,\n\nI'm a nurse in Leeds, and your talk on waiting lists at the library stayed with me. Could we talk for \
                      20 minutes about how you moved into data?\n\nThank you,\nJo Weber";

#[test]
fn letters_in_other_languages_are_left_alone() {
    for text in [
        "Sehr geehrte Frau Silva, ich studiere Bauingenieurwesen in Graz und suche ein Gespräch über Ihre Arbeit. Hätten Sie zwanzig Minuten Zeit?",
        "Bonjour Madame Silva, je suis étudiante en génie civil à Lyon et votre conférence sur les ponts m'a beaucoup touchée. Auriez-vous vingt minutes ?",
        "Estimada señora Silva: soy estudiante de ingeniería en Sevilla y su charla sobre los puentes me gustó mucho. ¿Tendría veinte minutos para hablar?",
        "Cara Senhora Silva, sou estudante de engenharia em Lisboa e a sua palestra sobre pontes ficou comigo. Teria vinte minutos para conversar?",
        "Gentile dottoressa Silva, sono una studentessa di ingegneria a Torino e la sua conferenza sui ponti mi è piaciuta molto. Avrebbe venti minuti?",
        "Beste mevrouw Silva, ik studeer civiele techniek in Delft en uw lezing over bruggen is me bijgebleven. Heeft u misschien twintig minuten tijd?",
        "Уважаемая Анна Сергеевна, я учусь на инженера и была на вашей лекции о мостах. Могли бы мы поговорить двадцать минут?",
        "席尔瓦女士您好，我是土木工程专业的学生，听了您关于桥梁的讲座，想和您聊二十分钟。",
        "السيدة سيلفا المحترمة، أنا طالبة هندسة وقد حضرت محاضرتك عن الجسور، فهل يمكن أن نتحدث عشرين دقيقة؟",
    ] {
        check_unknown(text, true);
    }
}

#[test]
fn short_notes_and_names_from_elsewhere_stay_english() {
    for text in [
        "Hi Dana!",
        "Coffee?",
        "Kia ora Hinemoa, keen for a yarn?",
        "Namaste Sunita ji, your article on teaching maths with bangles reached our staff room in Indore.",
        "Hi Björn, Grüße aus Graz! Your post on timber bridges was great. Could we talk for 15 minutes? Herzliche Grüße, Jürgen",
        "Merci, Chloé. Demain, Zoom, 10h, parfait.",
    ] {
        check_unknown(text, false);
    }
}

#[test]
fn what_is_quoted_signed_or_added_below_is_not_the_letter() {
    let words = email(LETTER).words;
    for (below, more) in [
        ("\n\nOn Mon, 3 Feb 2025 at 09:00, Ana Silva <ana@example.org> wrote:\n> Are you hiring? Send me your CV asap.", 0),
        ("\n\nOn Mon, 3 Feb 2025 at 09:00, Ana Silva <ana@example.org>\nwrote:\nPlease find my resume attached [name]", 0),
        ("\n\n-----Original Message-----\nFrom: Ana\nI expect you to reply by tomorrow.", 0),
        ("\n\nFrom: Ana Silva\nSent: Monday\nSubject: Jobs\n\nDo you have any openings?", 0),
        ("\n\n> Are you hiring?\n> Give me a job.", 0),
    ] {
        let text = format!("{LETTER}{below}");
        assert_eq!(drawn(&text), Vec::<&str>::new(), "{text}");
        assert_eq!(email(&text).words, words + more, "{text}");
    }
    assert_eq!(drawn(&format!("{LETTER}\n-- \nJo Weber\nRegistered nurse, Ward 5\n+44 113 496 0000")), Vec::<&str>::new());
}

#[test]
fn a_postscript_is_read_but_does_not_make_the_letter_longer() {
    let text = format!("{LETTER}\n\nP.S. Could you pass my CV on to your manager?");
    assert!(drawn(&text).contains(&"asks-for-job"), "{:?}", drawn(&text));
    assert_eq!(drawn(&format!("{LETTER}\n\nP.S. The library still has the poster.")), Vec::<&str>::new());
}

#[test]
fn a_subject_line_is_no_part_of_the_letter() {
    assert_eq!(drawn(&format!("Subject: Waiting lists\n\n{LETTER}")), Vec::<&str>::new());
}

#[test]
fn mixed_scripts_and_emoji_are_read_like_any_letter() {
    let text = LETTER.replace("waiting lists", "waiting lists 👩‍⚕️📊 (候诊)").replace("Jo Weber", "Jo Weber 🙂");
    assert_eq!(drawn(&text), Vec::<&str>::new());
    let turned = format!("\u{202e}{LETTER}\u{202c}");
    assert_eq!(email(&turned).verdict, Verdict::Ready);
}

#[test]
#[allow(clippy::disallowed_methods, reason = "it measures")]
fn a_hundred_kilobytes_take_less_than_a_blink() {
    let text = format!("{LETTER}\n\n").repeat(100_000 / LETTER.len());
    let began = std::time::Instant::now();
    assert!(email(&text).words > 10_000);
    let limit = if cfg!(debug_assertions) { 10_000 } else { 100 };
    assert!(began.elapsed().as_millis() < limit, "{:?}", began.elapsed());
}
