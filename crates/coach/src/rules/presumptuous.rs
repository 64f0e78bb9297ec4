//! Rule `presumptuous`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    phrase::Phrases,
    review::{Case, Finding, Severity},
    signs::{meant, need, telling},
};

pub(super) const RULE: Rule = Rule {
    name: "presumptuous",
    summary: "The message takes a yes for granted, presses for an answer, blames, or says what a no would do to the writer.",
    why: "People help gladly when they are free to say no.",
    page: include_str!("presumptuous.md"),
    topic: Topic::Kind,
    weight: Weight::Either,
    kinds: Kind::MESSAGES,
    stage: Stage::Stable,
    check,
};

/// Demands and blame are problems; need and hurry are advice, since they ask for nothing that could not be refused. Before a
/// yes, a settled date is a demand, too.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let draft = case.draft;
    let first = case.profile.kind() == Kind::FirstMessage;
    let mut found = Vec::new();
    for line in telling(draft) {
        let free = |phrases: &Phrases| meant(phrases, draft, line);
        let demand = free(&DEMANDS).or_else(|| if first { free(&TOO_SOON) } else { None });
        let blame = || BLAME.find(draft, line).filter(|_| !SPARED.is_in(draft, line));
        if let Some(hit) = demand.or_else(blame) {
            found.push(Finding::problem(
                hit.span,
                "This leaves no room for a no.",
                "Ask instead, and say that a no is fine: “I understand if you have no time.”",
            ));
        } else if let Some(hit) = need::pressing(draft, line) {
            let remedy = "Leave out what hangs on it, and say what you would like to learn.";
            found.push(Finding::advice(hit.span, "This makes it hard for them to say no.", remedy));
        } else if let Some(hit) = free(&HURRY) {
            let remedy = "Let them choose: “Any time in the next weeks would suit me.”";
            found.push(Finding::advice(hit.span, "This presses for a quick answer.", remedy));
        }
    }
    found
}

/// Whether the message demands or settles something, instead of asking for it.
pub(super) fn demands(case: &Case<'_>) -> bool {
    check(case).iter().any(|finding| finding.severity == Severity::Problem)
}

/// What they have to do, or what is settled without them.
static DEMANDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (please)? (answer|reply|respond|write back|get back to me) (today|tonight|now|at once|straight away|right now) (please|$)",
        "you must (surely)? know (someone|somebody|anyone|anybody)",
        "(i expect|i am expecting|i will expect|i demand|i require|i insist|i need|i want|i will need) ..2 (you to|NUM <minutes> of you|your (answer|reply|response|number|details|input|time|confirmation)|an answer|a reply|an immediate)",
        "you (must|have to|need to|should|ought to|are to) (meet|talk|speak|call|reply|respond|answer|help|give|make time|see me|get back|send|return|prepare|bring|confirm|fill)",
        "(it is|this is) your (duty|job to|responsibility)",
        "you owe (me|us|it) (a|an|that|this|one|it|at|big)",
        "(counting|relying|depending|banking) on you",
        "no is not an (answer|option)",
        "^ (please)? (confirm|accept) ..1 (a time|the time|your (slot|attendance|availability)|this) ..6 (this week|today|now|tomorrow|by|before|and (then)? (send|text|give|call))",
        "(will|shall|would) not take no for an answer",
        "(please)? clear (your (calendar|schedule|diary)|something|some time|an hour|the)",
        "(he|she|they|you) can not say no",
        "i (really|just|only|still|simply)? need (those|the|these|that|this|just|only|my|your)? NUM <minutes>",
        "you will (want|need|have) to (block|prepare|set aside|make|bring|answer|clear|be|join|reserve)",
        "(make|be) sure (to|you|that you) (have|bring|prepare|answer|reply|be|keep|read|send)",
        "(so|and|^) (please)? (prepare|rehearse) (a few|some|your|the|three|five|answers)",
        "^ (please)? (expect|await) my (call|visit|email|message)",
        "(i require|i need|i want|i expect) ..2 (response|answer|reply|decision) (by|within|before|today|now|from)",
        "(i assume|i presume|i take it|i trust|i expect) (that)? you (agree|accept|will (agree|accept|help|answer|reply|find|make)|are willing|consent|do not mind)",
        "take (your|the) silence (as|for)",
        "silence (means|is|counts as) (a|as)? (yes|consent|agreement)",
        "^ (send|give|text|tell|email) me ..8 by (tonight|tomorrow|noon|<day>|the end)",
        "(you|graduates|members|alumni|alumnus) (are|is) expected to (help|answer|reply|give|meet)",
        "you must have (a few|ten|five|time|NUM|some)",
        "(the)? time to prove it",
        "i would expect (at least|you|a|an)",
        "i (will|am going to|shall) ..1 (swing by|drop in|stop by|come by|pop in) (the|your) ..4 (around|at|on|about)",
        "(make|making) me look (stupid|bad|foolish)",
        "keep (it|this|that|the (time|slot|day)|NAME) (free|open|clear)",
        "(text|send|email|give|call|message) me (his|her|their|your) (cell|number|phone|address|mobile|contact|details) (when|as soon|today|now|right|by|asap)",
        "(put|pencilled|penciled|booked|scheduled|blocked|reserved|slotted|signed|locked) ..2 (you|us|NUM <minutes>|call|meeting|time|slot|invite|invitation) (down|for|on|with|at|into|off|in (for|on|the|at|my|your))",
        "(got|have) (you|us) (pencilled|penciled|booked|scheduled|down|slotted)",
        "(i have|i) (already)? (scheduled|booked|blocked|reserved|arranged|set up) ..4 (call|meeting|interview|appointment|calendar|slot|invite|<minutes> (for|with) you)",
        "(if|unless) i ..3 hear ..4 (i will|i shall|i am going to|i will assume) ..2 (call|phone|ring|assume|take|come|expect|be)",
        "i (will|am going to|shall) (just)? (be at|come to|stop by|drop by|show up at|wait at|come by|turn up at) your ..4 (at|on|tomorrow|today|<day>|then|and we)",
        "(told|promised) (my|the|our|everyone|everybody) ..5 (that)? (you|we|i) (are|is|would|will|had) ..3 (going to|on board|agreed|said yes|help|meet|talk|interview|doing|in)",
        "(i have|we have|have) (set aside|kept|put aside|earmarked|carved out) ..5 (to|for) (stop|come|visit|meet|see|drop|talk|our|you)",
        "(i|we) (will|can) (just)? (drop|stop|swing|come|pop) (by|in|round|over|around) (whenever|any time|anytime|unannounced)",
        "(my|the|our) (only|last) (hope|chance|resort|option) (is|left|$|and|so|for|to|now|in)",
        "(you are|you're) (my|our) (only|last) (hope|chance|resort)",
        "i am (so|really|absolutely|truly|getting|completely)? desperate",
        "i have (cc|cced|copied) ..1 (your|the) (manager|boss|supervisor|director|team|general|whole|head|office)",
        "until you (cave|say yes|give in|agree|answer|reply|crack|meet me|talk to me)",
        "tell (him|her|them) to (take|answer|return|pick up) (my|the) (call|calls|email|message|phone)",
        "(stop|people|you|they|keep) (waste|wasting) my time",
        "i am expecting (your|a) (call|reply|answer|response)",
        "you will not (allow|let|leave) your (brother|sister|son|daughter|people)",
        "(thank you|thanks) for (making (it|this) happen|making the (introduction|introductions|call)|setting (it|this) up|arranging (it|this))",
        "(i know|know) how to (show|express) (my)? appreciation",
        "(mention|mentioning|report|reporting|tell|telling) ..1 (to)? (my|the|our) ..2 (director|dean|professor|school|program|bootcamp|university) ..2 (which|who|that you|how you)",
        "(just)? tell (them|him|her|everyone|everybody|anyone) to (call|ring|write|contact|email|message|text|phone|meet|get in touch with) me",
        "if you (do not|can not|will not|refuse to) help (me|us) ..2 (i|we|my|it)",
        "you (have been|are|were) (selected|chosen|picked) (for|to|as|$|by|from)",
        "(indicate|provide|state|submit|confirm) your (availability|available times|slots|preferred) ..6 (by|below|within|before|link|using)",
        "you will (have to|need to) (do|speak|talk|explain|tell|arrange|organise|organize|call)",
        "i (beg|am begging|implore) (of)? you",
        "(my|our) (future|life|family|career|whole life|whole future) (depends|hangs|rests|is in your hands|lies in your)",
        "(please)? do not (let me down|disappoint me|ignore (me|this|my)|leave me hanging|say no|refuse)",
        "(no excuses|no ifs|no buts)",
        "i will (keep|go on) (writing|calling|trying|messaging|emailing|ringing|asking) (you)? ..1 (until|till)",
        "(i will|i am going to|i shall) ..1 (contact|email|call|tell|write to|inform|complain to|speak to) your (boss|manager|supervisor|director|employer|superior|ceo)",
        "(ring|call|phone|message|text|email|answer|write to) me ..1 (before|by|no later than) (the|NUM|<day>|tomorrow|tonight|noon|close|end)",
        "(call|ring|phone|text|message|write|get) (me)? back (asap|as soon as possible|right away|immediately|right now|now|today|tonight|at once)",
        "can you ..1 (talk|call|speak|meet|zoom|answer) (right now|rn|now|asap|immediately|straight away|this minute)",
        "(please)? (confirm|reply) and (send|tell|give|let) me",
        "let me know (where to come|where i should come|who (else)? i (shall|will) (be meeting|meet)|which (door|entrance|desk))",
        "i (need|want|expect|require) (a|an) (definite|firm|clear|straight|final) (yes|answer|date|reply|commitment|promise)?",
        "(do not|never) (just)? (say|tell me|answer) (that)? you will (see|try|think|look|check|let me know|get back)",
        "your (chairman|chairwoman|boss|ceo|director|manager|head|dean|owner|superior|president) ..5 (said|says|told|promised|assured|knows|agreed) ..4 you (will|would|are (happy|going)|have to|must|should)",
        "(i|we) (figured|thought|decided) (i|we) (would|will) (go|come) (straight|right)? (to the top|over (your|their) head)",
        "(i|we) (would|will|am|are) (be)? (willing|prepared|ready) to (give|grant|allow|offer|spare) you (NUM|a|some|half|up to) ..2 (<minutes>|hour|hours|time|moment|slot)",
        "(which|what) (is|one is|would be|works) better $",
        "(just|simply)? (grab|pick|take|book) (a|any|one) (slot|time|spot) (below|here|now|today|$)",
        "(i know|i am sure|i am certain|surely|no doubt) (that)? (you) (will|can) (say yes|agree|help|make time|want to|find (the)? time|love|be happy to|be glad to|enjoy|get a)",
    ])
});

/// What presumes a yes in a first message, and is plain later on.
static TOO_SOON: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "looking forward to (our|the) (call|chat|meeting|conversation|talk|interview) ..1 ($|on|next|this|tomorrow)",
        "(i will|i am going to|i shall) ..2 (send|forward|drop|shoot) ..3 (zoom|teams|calendar|meeting|google) ..1 (link|invite|invitation)",
        "(find|sent|send|sending) ..3 (calendar)? (invitation|invite) ..3 (in|for|inbox|attached|with)",
        "i (will|am going to|shall) (be)? (call|calling|phone|phoning|ring|ringing) (you)? ..2 (at NUM|on <day>|tomorrow|this afternoon|tonight) ..8 (keep|so please|be ready|make sure|have a)",
        "(thank you|thanks) ..3 for (agreeing|confirming|saying yes)",
        "in your calendar",
        "shall we say ..6 (<day>|NUM|tomorrow|noon|morning)",
        "i have (just|already)? sent (you)? (an|the|a) ..1 (invite|invitation)",
        "(share|send|give|drop|text|provide) (me)? (with)? (me)? your (number|phone number|contact number|whatsapp|whatsapp number|mobile|mobile number|cell) ..2 (so|and|i will|i can|for me to)",
        "we are (meeting|speaking|talking|on) (for|on|at)? (<day>|noon|NUM|tomorrow)",
        "i have ..2 (arranged|organized|set) ..2 (for us|our|a call|a meeting|up)",
        "booking (you|us)",
        "i have (you|us) (down|in)",
        "i will be (in|at|outside|by) your (lobby|office|reception|building|door|desk|house|shop)",
        "your calendar (shows|says|is)",
        "(invite|invitation) ..4 in your inbox",
        "have (your|the|a|some|three|five|two) ..5 (ready|prepared) ",
        "(choose|pick|confirm) one ..2 (by|today|tonight|now)",
        "confirm by (noon|tonight|tomorrow|<day>|NUM)",
        "our (upcoming|scheduled) (chat|call|meeting|conversation|talk)",
    ])
});

/// What they failed to do; a "not" within belongs to the blame.
static BLAME: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you (never|did not|do not|have not|could not|can not) even (bother|bothered|be bothered|care|cared|reply|replied|answer|answered|respond|responded|acknowledge|acknowledged)",
        "why (have|did|do) you not ..2 (answer|answered|reply|replied|respond|responded|written|write)",
        "(since|as|because|given that|seeing that) (you|there) (did not|have not|never|has been (silence|no)) ..1 (answer|answered|reply|replied|respond|responded|bothered|response|got|get|$)",
        "as there has been (silence|no)",
        "(only|just) takes (a|one|NUM|two) (second|seconds|minute|minutes|moment) to (reply|answer|respond|write|say)",
        "i am ..4 (disappointed|frustrated|annoyed|hurt|offended|upset) (with|by|in|at|not|to (have|see|hear|get|be)|that (you|nobody|there)|$|you)",
        "(it|this|that|replying|answering|silence) (is|was|seems) ..3 (rude|impolite|disrespectful|unprofessional)",
        "(thought|think|expected) (better|more) (of|from) you",
        "(surprising|surprised|strange|odd|funny|curious|disappointing|rich|remarkable) ..1 (for|from|of|in) (someone|somebody|a person|a man|a woman|people|an alum*) ..2 who ..2 (says|say|claims|claim|calls|writes|advertises|preaches|loves)",
        "(costs|cost) (you)? nothing to (reply|answer|respond|write|say|help)",
        "(simple|quick) yes or no (costs|takes|is not|would)",
        "too much to ask",
        "(second|third|fourth|fifth) time (i am|i|that i) ..1 (writing|write|wrote|written|asking|ask|asked)",
        "(would|should) have expected (an|a|at least|some) ..1 (answer|reply|response|word)",
        "can not believe (nobody|you|that you|that nobody|no one)",
        "you (were|have been|are) online",
        "you (have|must have) ..1 (read|seen|opened) my (message|messages|email|mail|last)",
        "(but|and) (we all are|so is everyone|so is everybody|who is not)",
        "(disappointing|frustrating|rude|unprofessional|disrespectful) (that|of you|not to|to be|when)",
        "(you|are|been|being|keep|please do not) ..1 (ignored|ignoring|ignore|overlooked|dismissed|brushed off) (me|my|both|all|this|us)",
        "this is my (second|third|fourth|fifth|last) (message|email|mail|note|try)",
        "not (a lot|much) to ask",
        "you (clearly prefer|obviously prefer|chose|choose|decided|seem|appear|clearly|obviously|evidently) ..2 (not to|too busy|too important|can not be bothered|ignore|ignored)",
        "(common|basic|simple) (courtesy|decency|politeness|manners)",
        "(is|the|very) least you (could|can|owe)",
        "(guess|suppose|presume|take it|assume) (that)? (you are|you) ..1 (too (busy|important|good|grand)|do not (care|help|want to help)|above|better than)",
        "(thought|hoped) you (were|would be) (different|nicer|kinder|better|one of (the|those))",
        "^ (are)? you (still)? (there|alive|around|awake) $",
        "(most|other|all the other|everyone|everybody) ..1 (people|else|others|ones)? ..3 (contacted|asked|wrote to|emailed|messaged)? ..1 (replied|answered|responded|got back|have replied|have answered)",
        "(fit|squeeze) me (in|into) (between|among|around)? your (many|busy|important|oh so|so)",
        "(i|one) must say ..1 (i am|that|it is)? ..2 (surprised|disappointed|let down|puzzled|hurt|expected)",
        "(ping|ring|text|call) me (now|today|asap|tonight)",
        "ping me $",
        "(last|final) (chance|reminder|warning|notice)",
        "(apparently|clearly|obviously|evidently|perhaps|maybe) your (mail|email|phone|inbox|computer) (is not|does not|was not) (working|work|broken)",
        "not asking for the moon",
        "(fourth|fifth|sixth|seventh) time (is|s) (the|a) charm",
        "(appear|seem|seems|appears|clearly) to have ..2 (had)? time (to|for) ",
        "(i was|we were|i was always) (taught|raised|told|brought up) ..2 (professionals|people|adults|grown ups|everyone) (answer|reply|respond|return)",
        "why no (reply|answer|response|word|news|call)",
        "after (everything|all|what) ..1 (i|we|my _) (did|have done|has done|gave|have given|sacrificed) for (you|your)",
        "(you|people|they|some) ..1 (forget|forgot|forgotten|have forgotten) (where|who) (you|they) (came from|come from|are|were|started|helped)",
        "if you do not (want|wish|care|feel like) ..1 (to)? (help|helping|answer|talk|reply) ..1 (just|simply|at least|then|please)? ..1 (say|tell|admit)",
        "(too (good|important|proud|grand|big) (for|to))",
        "(you|people like you) (should|ought to) (be ashamed|know better|remember)",
        "(i|we) (can|could) see (that)? you (have)? (read|seen|opened|looked|viewed)",
        "(let|letting) (me|us|him|her) down",
        "(see|notice|noticed|gather) ..2 you (have not|did not|have yet to|are too) ..1 (found|find|had|bothered|managed|replied|answered|busy|reply|answer)",
        "something you can do or not",
        "but so am i",
        "it is (not|hardly|not very) (nice|kind|polite|fair) (to|of|that)",
        "(leave|leaving|kept|keep|keeping) (me|a _ person|people|a young person|somebody) ..1 (waiting|hanging)",
        "(i am|and|^) still waiting ..3 (for (you|your|a|an|the)|on|$)",
    ])
});

/// What they did not do, said with thanks.
static SPARED: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(could|might|may) have (ignored|overlooked)", "(thank|thanks) ..12 (ignored|ignoring)"]));

/// What presses for an answer, or hands the work over.
static HURRY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(asap|as soon as possible|as soon as you can|urgently|urgent|immediately|right away|at once|at the earliest)",
        "(reply|respond|answer|get back|let me know|confirm|write back|call me|tell me) ..5 (by|before|until|within|today) (tomorrow|today|<day>|the end|end|eod|noon|tonight|NUM|next|$|so|this)",
        "(need|want|expect) (an|your|a) (answer|reply|response) ..2 (by|before|soon|quickly|within|today)",
        "(i am|i will be) (eagerly|still)? waiting for your (reply|answer|response|call)",
        "(prompt|quick|immediate|speedy|swift|urgent) (answer|reply|response|attention)",
        "(grab|pick|choose|book|find|select) (a|any|yourself a|some)? ..1 (slot|time|spot) ..2 (on|in|via|through|from|using) (my|this|the) ..1 (calendar|calendly|link|page|scheduler)",
        "let us get something on the (books|calendar|diary)",
        "at your earliest (convenience|opportunity)",
    ])
});
