//! What the coach promises whatever the text: the fixed JSON, places inside the text, no panic.

use acquaint_coach::{Channel, Facts, Profile, Severity, Tier, Verdict, review, review_with_preview};
use proptest::prelude::*;

fn check(text: &str, profile: Profile, expect: &str) {
    let review = review(text, &profile, &Facts::default());
    assert_eq!(serde_json::to_string(&review).unwrap(), expect, "{text:?}");
}

#[test]
fn a_review_prints_as_the_fixed_json() {
    check(
        "Hé [x y], fellow Bath alum here. Could we talk for 20 minutes?",
        Profile::outreach(Channel::LinkedinNote),
        concat!(
            r#"{"verdict":"revise","words":13,"remarks":[{"rule":"unfilled-blank","severity":"problem","start":3,"end":8,"#,
            r#""message":"[x y] is still a blank.","why":"One forgotten blank tells the reader that the same message went to many people.","#,
            r#""remedy":"Fill it in, or take the sentence out."}]}"#
        ),
    );
}

#[test]
fn a_text_in_another_language_is_left_alone_and_says_so() {
    let text = "Guten Tag Frau Silva, ich studiere Bauingenieurwesen in Graz und suche eine Stelle. Haben Sie vielleicht eine freie \
                Stelle für mich? Ich würde mich sehr über eine Antwort freuen. Mit freundlichen Grüßen";
    let review = review(text, &Profile::outreach(Channel::Email), &Facts::default());
    assert_eq!(review.verdict, Verdict::Ready);
    assert_eq!(review.remarks.iter().map(|remark| remark.rule).collect::<Vec<_>>(), ["unknown-language"]);
}

#[test]
fn quoted_mail_below_a_reply_is_not_judged() {
    let text = "Hi Ana,\nThanks, your talk on bridges was great. Could we speak for 20 minutes? I'm a student.\n\n\
                On Monday Ana wrote:\n> Are you hiring? Give me a job.\n";
    let review = review(text, &Profile::outreach(Channel::Email), &Facts::default());
    assert_eq!(review.remarks, []);
}

#[test]
fn what_is_true_by_itself_is_said_at_once_and_not_when_something_else_is_mended() {
    let said = |text: &str| {
        let review = review(text, &Profile::outreach(Channel::Email), &Facts::default());
        (review.verdict, review.remarks.iter().map(|remark| remark.rule).collect::<Vec<_>>())
    };
    let rest = "Dear Ana, I am a nurse in Porto. Your talk on night shifts at the hospital fair made me curious. Could we talk by phone?";
    let (before, all) = said(&format!("{rest} Could you get me a job at your clinic?"));
    let (after, left) = said(rest);
    assert_eq!((before, after), (Verdict::Revise, Verdict::Ready));
    assert!(all.contains(&"asks-for-job") && all.contains(&"no-time-limit"), "{all:?}");
    assert!(left.iter().all(|rule| all.contains(rule)), "nothing new once it is mended: {all:?}, then {left:?}");
}

#[test]
fn an_empty_text_gets_a_review_too() {
    assert_eq!(review("", &Profile::ThankYou, &Facts::default()).words, 0);
}

#[test]
fn a_hundred_kilobytes_are_reviewed() {
    for piece in ["a (", "I'm looking for ", "not ", "北京. ", "[", "\n> ", "you your at WSP "] {
        let text = piece.repeat(100_000 / piece.len());
        assert!(review(&text, &Profile::outreach(Channel::Email), &Facts::default()).words < 100_000);
    }
}

#[test]
fn one_reason_is_a_reason_in_every_tone() {
    let reason = "we meet on the stairs, and you always carry books";
    let me = "I am a teacher";
    for text in [
        format!(
            "Dear Ana,\n\n{me}. I am writing to you because {reason}.\n\nI am finding out about libraries, and I would love to hear how you see it. Would you have 20 minutes for me in the next two weeks, by phone or over a coffee?\n\nIf it doesn’t suit you, I quite understand. Thank you for reading this.\n\nMira"
        ),
        format!(
            "Dear Ana,\n\n{me}, and I am finding out about libraries. I am writing to you because {reason}. Would you have 20 minutes for a few questions, by phone? If not, that is quite all right.\n\nThank you,\nMira"
        ),
        format!(
            "Dear Ana,\n\n{me}. I thought of you because {reason}.\n\nI am finding out about libraries, and I would love to hear how it really is. May I ask you a few questions over a coffee or by phone? 20 minutes is plenty.\n\nIf your weeks are full, I quite understand. Thank you so much.\n\nWarmly,\nMira"
        ),
        format!(
            "Dear Ana,\n\nMy name is Mira, and {me}. I am writing to you because {reason}.\n\nI am finding out about libraries. I would be grateful for a conversation of 20 minutes in the next two weeks, by phone or where it suits you.\n\nShould it not be convenient, I quite understand. Thank you for your time.\n\nYours sincerely,\nMira"
        ),
    ] {
        let review = review(&text, &Profile::outreach(Channel::Email), &Facts::default());
        let about_it: Vec<_> =
            review.remarks.iter().filter(|remark| matches!(remark.rule, "no-specific-reason" | "vague-reason")).collect();
        assert!(about_it.is_empty(), "{text}: {about_it:?}");
    }
    let asked = "Dear Ana,\nI write because I need a job and you always help.\nCould we talk for 20 minutes?";
    assert_eq!(review(asked, &Profile::outreach(Channel::Email), &Facts::default()).verdict, Verdict::Revise);
}

#[test]
fn a_name_that_may_not_be_said_stops_a_letter() {
    let facts = Facts { unnamed: vec!["Maria Reyes".to_owned(), "Maria".to_owned()], ..Facts::default() };
    let stops = |text: &str| {
        review(text, &Profile::FollowUp { channel: Channel::Email }, &facts)
            .remarks
            .iter()
            .any(|remark| remark.rule == "wrong-name" && remark.severity == Severity::Problem)
    };
    assert!(stops("Dear Ana,\nMaria said you know old maps."));
    assert!(stops("Dear Ana,\nI heard from MARIA’s class of you."));
    assert!(!stops("Dear Ana,\nMarian said you know old maps, and we sang ave maria."));
    let facts = Facts { unnamed: vec!["Maria".to_owned()], ..Facts::default() };
    let to_them = review("Dear Maria, you know Ana.", &Profile::Outreach { channel: Channel::Introduction, tier: Tier::Basic }, &facts);
    assert!(to_them.remarks.iter().all(|remark| remark.rule != "wrong-name"), "they are the one who reads it");
}

fn profiles() -> impl Strategy<Value = Profile> {
    prop_oneof![
        (0..Channel::ALL.len(), 0..Tier::ALL.len())
            .prop_map(|(channel, tier)| Profile::Outreach { channel: Channel::ALL[channel], tier: Tier::ALL[tier] }),
        (0..Channel::ALL.len()).prop_map(|channel| Profile::FollowUp { channel: Channel::ALL[channel] }),
        (0..Channel::ALL.len()).prop_map(|channel| Profile::Reply { channel: Channel::ALL[channel] }),
        Just(Profile::ThankYou),
        Just(Profile::Question),
    ]
}

proptest! {
    #[test]
    fn any_text_gets_remarks_that_lie_inside_it(
        text in "(\\PC|[ \n.?!\\[\\]_]|your |I'm |job |you |looking for |thanks|20 minutes|at WSP |Dear |> |On it wrote:\n|P.S. |Subject: |3 pm|\u{202e}|👩‍⚕️|é){0,60}",
        profile in profiles(),
    ) {
        let facts = Facts { name: Some("Ana Silva".to_owned()), zones: Some("Lisbon and Lima".to_owned()), ..Facts::default() };
        let review = review_with_preview(&text, &profile, &facts);
        prop_assert_eq!(&review, &review_with_preview(&text, &profile, &facts));
        let count = text.chars().count();
        let problem = review.remarks.iter().any(|remark| remark.severity == Severity::Problem);
        prop_assert_eq!(review.verdict == Verdict::Revise, problem);
        for remark in review.remarks {
            prop_assert!(remark.start <= remark.end && remark.end <= count);
            prop_assert!(!remark.message.is_empty() && !remark.why.is_empty() && !remark.remedy.is_empty());
        }
    }
}
