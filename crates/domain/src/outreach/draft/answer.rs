//! What is written after the first message: once more, answers to what came back, the date, thanks, and word to whoever
//! named somebody. Every letter has paragraphs that all tones share and some of one tone only.

use super::{Purpose, Tone};

/// A paragraph, and in which tones it stands.
#[derive(Debug, Clone, Copy)]
enum Paragraph {
    /// In every tone.
    Always(&'static str),
    /// In every tone but the shorter one.
    Longer(&'static str),
    /// In the warmer tone only.
    Warm(&'static str),
}

use Paragraph::{Always, Longer, Warm};

/// The text of a letter. A first message and a bare sheet are none of these and come out with greeting and name alone.
pub(super) fn letter(purpose: Purpose, tone: Tone) -> String {
    parts(purpose, tone).into_iter().map(|(text, _)| text).collect::<Vec<_>>().join("\n\n")
}

/// The paragraphs of a letter, from the greeting to the name, each with whether it stands in every tone.
pub(super) fn parts(purpose: Purpose, tone: Tone) -> Vec<(&'static str, bool)> {
    let paragraphs = match purpose {
        Purpose::FollowUp => FOLLOW_UP,
        Purpose::ThankYou => THANK_YOU,
        Purpose::OfferTimes => OFFER_TIMES,
        Purpose::AnswerLater => ANSWER_LATER,
        Purpose::AnswerNo => ANSWER_NO,
        Purpose::Reschedule => RESCHEDULE,
        Purpose::Confirm => CONFIRM,
        Purpose::Invite => INVITE,
        Purpose::NewDate => NEW_DATE,
        Purpose::CallOff => CALL_OFF,
        Purpose::ReportBack => REPORT_BACK,
        Purpose::Ask | Purpose::Other => &[],
    };
    let said = paragraphs.iter().filter_map(|paragraph| match (paragraph, tone) {
        (Always(text), _) => Some((*text, true)),
        (Longer(text), Tone::Plain | Tone::Warmer | Tone::Formal) | (Warm(text), Tone::Warmer) => Some((*text, false)),
        (Longer(_) | Warm(_), _) => None,
    });
    let end = match tone {
        Tone::Plain | Tone::Shorter => "{my-name}",
        Tone::Warmer => "Warmly,\n{my-name}",
        Tone::Formal => "Yours sincerely,\n{my-name}",
    };
    [vec![("{greeting}", true)], said.collect(), vec![(end, false)]].concat()
}

/// Once more, gently: the person may leave it at that.
const FOLLOW_UP: &[Paragraph] = &[
    Longer("I wrote to you before, and I know how full a week can be."),
    Always("I am still curious about {work-or-topic}: {reason|what you would most like to hear from them}."),
    Always("If 20 minutes are possible in the next weeks, I would be glad. If not, that is quite all right, and thank you all the same."),
    Warm("I wish you a good week."),
];

/// One thing that they said, and how one uses it (Rice University, Yale).
const THANK_YOU: &[Paragraph] = &[
    Always("Thank you for your time and for speaking so openly. {stayed} [what you will do with it]"),
    Longer("I will let you know how it goes on. And if there is something I can do for you, I would be glad to."),
    Warm("It was a pleasure to talk with you."),
];

/// The answer to a yes: two or three times, and the door open for others.
const OFFER_TIMES: &[Paragraph] = &[
    Always("Thank you for saying yes; I am very glad. Would one of these times suit you?"),
    Always("{times}{times-zone}"),
    Always("If none of them does, please name one that does, and I will make it fit."),
    Longer("We can talk by phone, by video or at a place near you, as you like best. 20 minutes is enough."),
    Warm("I am looking forward to it."),
];

/// The answer to "not now": a date to come back to, and nothing to do for them.
const ANSWER_LATER: &[Paragraph] = &[
    Always("Thank you for your answer. Later is quite all right, and there is nothing for you to do."),
    Always("I will write to you again {when|when you will write again}. If another time suits you better, just tell me."),
    Warm("Until then I wish you a good time."),
];

/// The answer to a no: thanks, no pressure, and the door open without asking again.
const ANSWER_NO: &[Paragraph] = &[
    Always("Thank you for telling me. I quite understand, and there is nothing more for you to do."),
    Longer("Should it ever suit you better, I would be glad to hear from you."),
    Always("I wish you all the best."),
    Warm("It was kind of you to answer at all."),
];

/// Another date: sorry once, and times at once, so that they need to write only one word.
const RESCHEDULE: &[Paragraph] = &[
    Always(
        "I am sorry: I can’t keep our appointment {when|the day and the time that you had agreed on}. Would one of these times suit you instead?",
    ),
    Always("{times}{times-zone}"),
    Always("If none of them does, please name one that does, and I will make it fit."),
    Longer("Please forgive the trouble. I am looking forward to our conversation as before."),
    Warm("Thank you for bearing with me."),
];

/// The day before, with place, number and time zone (Rice University: "mail the day before, with your number, mind time zones").
const CONFIRM: &[Paragraph] = &[
    Always("I am looking forward to our conversation {when} ({zone})."),
    Always("Where we meet: {place}. If something changes, you can reach me at {my-number}."),
    Longer("There is nothing for you to prepare. Thank you for making time."),
    Warm("I am glad that this comes together."),
];

/// Beside an invitation: the date in words, for whoever reads no calendars.
const INVITE: &[Paragraph] = &[
    Always("I am glad that we will talk {when}{in-zone}.{where}"),
    Always("An invitation comes with this message. If you accept it, the date stands in your calendar."),
    Longer("If another time suits you better, please just tell me."),
];

/// Beside an invitation to another date.
const NEW_DATE: &[Paragraph] = &[
    Always("Our conversation has a new date: we will talk {when}{in-zone}.{where}"),
    Always("The new invitation comes with this message. If you accept it, your calendar moves the date for you."),
    Longer("Thank you for making this possible. I am looking forward to it."),
];

/// Beside a cancellation, whoever called it off.
const CALL_OFF: &[Paragraph] = &[
    Always("I am sorry that our conversation {when} will not take place. This message takes it off your calendar."),
    Longer("Thank you for having set the time aside."),
    Warm("I would be glad if we found another day."),
];

/// Word to whoever named somebody, also when little came of it.
const REPORT_BACK: &[Paragraph] = &[
    Always("You named {named} to me, and I would like to tell you what came of it: {outcome}."),
    Always("Thank you for opening that door."),
    Longer("If there is something I can do for you, I would be glad to."),
    Warm("It is good to know whom I can ask."),
];
