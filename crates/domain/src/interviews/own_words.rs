//! Telling one's own words in a note from what the other one said: "I told her ...", "My question: ...", "I felt ...".
//!
//! Only sentences that say so are one's own. Of all others one can't know, and they pass for what was said.

/// How a line about oneself begins.
const MINE: [&str; 15] = ["i'm", "i've", "i'd", "i'll", "my", "me", "myself", "ich", "mein", "meine", "meinen", "mes", "yo", "mi", "mis"];
/// What follows "I" where it means oneself. In Italian it begins "the bridges", and elsewhere a list.
const AFTER_I: &str = "again almost already also always am be became become began begin believe bet bought brought build built call came can cannot \
    caught choose chose come could cut did do doubt draw drew drove enjoy even expect explain fear feel fell felt find forget \
    forgot found gave get go got grew guess had hate have hear heard held help hold hope imagine just keep kept knew know lead \
    learn learnt leave led left let like listen look lost love made make may mean meant meet met might mind miss must myself need \
    never not notice now often once only ought owe own paid pay plan prefer promise put quite ran rather read remember said sat \
    saw say see sent shall should show slept sometimes soon spend spent spoke start stay still stood struggle suggest suppose \
    take talk taught tell tend thank then think thought told too took tried try understand understood use visit wait walk want \
    was went were will wish wonder work would write wrote";
/// What follows "je" where it is French and means oneself. In German it begins "the more ... the more".
const AFTER_JE: &str = "ai cherche comprends crois demande dis dois doute en espère ferai l'ai la le les leur lis lui m'en m'y me n'ai n'y ne note \
    parle pense peux prends préfère regrette reste retiens sens serai suis te travaille trouve veux viens vois vous y";
/// Signs with which their words begin.
const QUOTES: [char; 14] = ['"', '\'', '“', '”', '„', '‟', '«', '»', '‘', '‚', '‹', '›', '「', '『'];
/// What may stand before that.
const OPENING: [&str; 13] =
    ["and", "but", "so", "then", "also", "later", "here", "maybe", "perhaps", "honestly", "personally", "afterwards", "today"];
/// How a line names a question or a thought that one has.
const NAMED: [&str; 12] =
    ["question", "questions", "q", "frage", "ask", "asked", "to ask", "idea", "todo", "to do", "reminder", "note to self"];
/// What the two did, which nobody said.
const WE: [&str; 9] = ["talked", "spoke", "met", "agreed", "walked", "discussed", "chatted", "sat", "had"];

/// Whether a sentence of a note is about oneself or one's own question, and no word of theirs. What stands between quotation marks at its
/// beginning is theirs.
#[must_use]
pub fn is_ones_own(sentence: &str) -> bool {
    let sentence = sentence.trim_start_matches(|sign: char| sign.is_whitespace() || "-*•–".contains(sign)).to_lowercase().replace('’', "'");
    if sentence.starts_with(QUOTES) {
        return false;
    }
    let is_named =
        sentence.split_once([':', '：']).is_some_and(|(before, _)| NAMED.contains(&before.trim()) || is_mine(&mut words_of(before)));
    let mut words = words_of(&sentence).skip_while(|word| OPENING.contains(word)).peekable();
    let is_of_both = words.peek() == Some(&"we") && words.clone().nth(1).is_some_and(|word| WE.contains(&word));
    is_named || is_of_both || is_mine(&mut words) || sentence.trim_end().ends_with('?')
}

/// The words of a sentence in small letters. Parts with a hyphen between them are one word: "I-beams" does not say "I".
fn words_of(sentence: &str) -> impl Iterator<Item = &str> + Clone {
    let words = sentence.split(|sign: char| !(sign.is_alphanumeric() || "'-\u{2010}\u{2011}".contains(sign)));
    words.map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric())).filter(|word| !word.is_empty())
}

/// Whether the first words say that it is about oneself.
fn is_mine<'a>(words: &mut impl Iterator<Item = &'a str>) -> bool {
    let Some(first) = words.next() else { return false };
    let next_is = |words: &mut dyn Iterator<Item = &'a str>, listed: &str, endings: &[&str]| {
        words
            .next()
            .is_none_or(|next| listed.split_whitespace().any(|word| word == next) || endings.iter().any(|ending| next.ends_with(ending)))
    };
    match first {
        "i" => next_is(words, AFTER_I, &["ed", "ly", "n't"]),
        "je" => next_is(words, AFTER_JE, &["ais"]),
        _ => first.starts_with("j'") || MINE.contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_said_felt_and_asked_is_ones_own() {
        for mine in [
            "I told her about my thesis on bridges.",
            "I felt small beside so much knowledge.",
            "My question: how long does a permit take",
            "My impression: she is tired of the office.",
            "- I said that I have no degree.",
            "And I promised myself to read more.",
            "Honestly, I liked the quiet of it.",
            "Question: who pays for the course",
            "How long does a permit take?",
            "I’ve never seen such a workshop.",
            "We talked about the weather first.",
            "To ask: the name of the school",
            "Ich habe von meiner Arbeit erzählt.",
            "Je lui ai parlé de mon projet.",
            "Mi impresión: está cansada.",
            "I don't know whether I could do that.",
            "I really want to see the yard.",
            "I, too, was afraid of the sea.",
            "I - honestly - liked it.",
            "I wrote down the name of the school.",
            "J’aime cette idée.",
            "Je pense que c'est possible.",
            "Je voulais le noter.",
            "My bridge-building days are over.",
        ] {
            assert!(is_ones_own(mine), "{mine}");
        }
    }

    #[test]
    fn what_they_said_is_not() {
        for theirs in [
            "She said that patience is half of it.",
            "Permits take two years.",
            "“I would do it again,” she said.",
            "\"My first bridge fell\"",
            "We use paper on every site.",
            "Illness is common in the first winter.",
            "Most of the day is writing: reports, letters, permits.",
            "Note-taking is half of the work.",
            "Micro-credentials count little.",
            "‘I would do it again,’ she said.",
            "'I would do it again,' she said.",
            "»Ich würde es wieder tun«, sagte sie.",
            "›Ich würde es wieder tun‹, sagte sie.",
            "‹Je le referais›, dit-elle.",
            "‚Ich würde es wieder tun‘, sagte sie.",
            "「I would do it again」",
            "『I would do it again』",
            "Je länger man wartet, desto teurer wird es.",
            "Je nach Baustelle: zwei bis drei Leute.",
            "I ponti sono vecchi.",
            "I permessi: due anni.",
            "I-beams fail at the joints.",
            "I‑beams: check the joints.",
            "",
        ] {
            assert!(!is_ones_own(theirs), "{theirs}");
        }
    }
}
