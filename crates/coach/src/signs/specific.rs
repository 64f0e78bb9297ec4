//! Whether a note of thanks names something that was said, or could be sent to anybody.

use std::{collections::HashSet, sync::LazyLock};

use acquaint_text::{fold, stem, words};

use super::telling;
use crate::{
    draft::{Draft, Line, key},
    phrase::Phrases,
};

/// How much a note of thanks says about the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Detail {
    /// It would fit any conversation.
    None,
    /// It names a topic, but nothing that was said about it.
    Topic,
    /// It names something that was said or done.
    Said,
}

/// What the note itself shows, without knowing the conversation.
pub(crate) fn detail(draft: &Draft<'_>) -> Detail {
    let concrete = telling(draft).any(|line| {
        let told = SAID.all(draft, line).iter().any(|hit| follows_content(draft, line.tokens.end, hit.tokens.end));
        told || CONCRETE.is_in(draft, line) || IMPACT.is_in(draft, line) && substantial(draft, line)
    });
    let topic =
        || telling(draft).any(|line| TOPIC.all(draft, line).iter().any(|hit| follows_content(draft, line.tokens.end, hit.tokens.end)));
    match concrete {
        true => Detail::Said,
        false if topic() => Detail::Topic,
        false => Detail::None,
    }
}

/// Whether the note takes up what was said: two words of substance, or one where little was noted.
pub(crate) fn echoes(draft: &Draft<'_>, said: &[String]) -> bool {
    let told: HashSet<u64> = said.iter().flat_map(|note| substance(note)).collect();
    let noted: HashSet<u64> = telling(draft).flat_map(|line| draft.tokens_of(line)).map(|token| token.stem).collect();
    let needed = if told.len() < 4 { 1 } else { 2 };
    told.intersection(&noted).count() >= needed
}

fn substance(note: &str) -> Vec<u64> {
    let folded = words(note).into_iter().map(|word| fold(word.text));
    folded.filter(|word| is_telling(word)).map(|word| key(&stem(&word))).collect()
}

/// Whether a sentence has some words of substance.
fn substantial(draft: &Draft<'_>, line: &Line) -> bool {
    draft.tokens_of(line).iter().filter(|token| is_telling(&token.folded)).count() > 2
}

fn is_telling(word: &str) -> bool {
    word.chars().count() > 2 && !EMPTY.contains(&key(word))
}

/// Whether a word of substance stands within a few words.
fn follows_content(draft: &Draft<'_>, end: usize, from: usize) -> bool {
    let after = draft.tokens.get(from..end.min(from + 6)).unwrap_or_default();
    after.iter().any(|token| is_telling(&token.folded))
}

/// Words that say nothing about a conversation.
static EMPTY: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    let words = "understand understanding better helped helps helping realize realized made makes clear clearer clarity confident inspired motivated \
         excited sure decide deeper greatly keeping deeply informed discussions the and you your for with that this was were are have has had from about our time talk talked talking conversation \
         chat call meeting meet today yesterday really very much great good helpful useful interesting insightful valuable \
         insights insight advice experience experiences experienced knowledge career field industry company work job role \
         learn learned learning lot share shared sharing wisdom perspective perspectives story journey path background \
         appreciate thank thanks grateful nice pleasure enjoyed speaking hear hearing opportunity guidance everything things \
         thing something generous kind kindness help taking took take would could will can know more all what how but not \
         they their them she his her him its who when which there here been being said told mentioned me just also than then \
         into out one get got should did does professional professionally overall future next steps topics topic questions \
         question inspiring informative amazing wonderful it so to my people many some answer answers answering truly \
         definitely gave give given information interview discussion discussed touch keep forward day busy schedule life lots \
         getting hope chance invaluable sincerely soon again stay week last morning afternoon monday tuesday wednesday \
         thursday friday happy glad both after before while during own kindly fascinating wish hoping look looking having \
         able pleased honored delighted email phone zoom coffee lunch person business area world new best way always well";
    words.split_whitespace().map(key).collect()
});

/// Signs that something said is told again; a word of substance must follow.
static SAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(you|your) ..1 (said|mentioned|told me|described|explained|suggested|recommended|pointed out|shared|compared|showed|called|warned|put it|advised|talked about|spoke about|noted|admitted|gave me|named|brought up|walked me|drew|laughed|introduced)",
        "your ..2 (point|story|advice|example|tip|suggestion|comment|description|idea|remark|line|warning|thought|thoughts|explanation|account|recommendation|question|honesty|rule|metaphor|analogy|observation|answer|view|take|words|trick|list|picture|comparison|insight|insights|anecdote|offer) (about|on|that|of|to|not|never|for|from|regarding|into|around|when)",
        "(the|that) (story|example|part|bit|point|idea|tip|advice|moment|image|line|anecdote|thing|book|article|course|tool|project|person|people|name|names|question|list) (about|of|you|that you|when|where|on|with|how)",
        "what you (said|told|shared|described|explained|mentioned|taught) ..2 (about|me|on|regarding|of|concerning)",
        "(hear|learning|especially|particularly|loved|enjoyed|liked|appreciated) ..2 (how|that|about how|when|why|what|the way|that part|the part|the story|the bit)",
        "how you ..1 (got|moved|went|made|became|came|switched|handled|handle|built|started|decided|left|found|deal|work|use|run|lead|plan|balance|learned|think|talk|began|stay)",
        "that you ..1 (turned|left|chose|decided|started|moved|built|kept|took|went|stayed|found|failed|changed|wrote|refused|used|never|always|still|had|have to|need)",
        "as you (said|put|suggested|advised|recommended|mentioned|told|explained|described)",
    ])
});

/// Signs that something left a mark; the sentence must have some substance.
static IMPACT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(learned|learnt|understood|understand|realized|realised|see now|now see|surprised|struck|stayed|stays|stuck|sticks|stands out|stood out|eye opening|opened my eyes|resonated|made me|makes me|helped me|helps me|changed how|changed my|taught me|gave me|remember|keep thinking|thinking about|worth|reassured|relieved|convinced|takes away|good to know)",
        "(had not|did not|would never have|never) ..1 (expected|known|know|realized|realised|thought|considered|occurred|guessed|think)",
        "(i|we) (will|am going to|plan to|want to|have|already) ..2 _",
        "(hearing|seeing|listening to) (that|how|why|what|about) _",
        "(part|bit|story|moment|example|idea|point|advice) (where|about|of|that|to) _",
    ])
});

/// Signs that are concrete by themselves.
static CONCRETE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "i (have|will|am|already|just|did|ve)? ..2 (ordered|signed up|registered|applied your|downloaded|read|reading|bought|borrowed|contacted|wrote to|written to|emailed|called|started|booked|watched|looked up|tried|joined|found|finished|spoke|spoken|talked|met|write to|start|read|contact|look up|try|sign up|order|begin) ..6 (you|your|NAME|book|course|article|the|that|with)",
        "(suggested|recommended|mentioned|named|introduction to|introduced me to|put me in touch with|talk to|write to|contact|reach out to|email) ..2 NAME",
        "(book|course|article|paper|report|podcast|tool|group|meetup|association|community|certificate|licence|license|exam) (you|by|called|on|about|that you)",
    ])
});

/// Signs that a topic is named; a word of substance must follow.
static TOPIC: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(about|on|of|into|regarding|discussing|discuss|covering|touching on|understand|understanding) (the|your|a|an|how|what|why|working|being|life|moving|getting|in)?",
        "(at|for|with|in) NAME",
    ])
});
