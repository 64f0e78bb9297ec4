//! What the message asks for: a conversation, an answer to a question, or an introduction.
//!
//! Asking for a job is another sign; a sentence that does so is not counted here.

use std::sync::LazyLock;

use super::telling;
use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases},
};

/// One request and its place.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) wish: Wish,
    pub(crate) hit: Hit,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Time to talk.
    Talk,
    /// An answer, in writing or in the talk.
    Answer,
    /// To be put in touch with somebody.
    Introduction,
    /// To learn, without saying how; enough for a LinkedIn note.
    Learn,
    /// Only to be connected; enough for a LinkedIn note, too.
    Connect,
}

/// The requests of a message, in its order; at most one of a kind in each sentence, and none where it asks for work.
pub(crate) fn asks(draft: &Draft<'_>, jobs: &[Hit]) -> Vec<Ask> {
    let mut found = Vec::new();
    let for_work = |line: &&Line| jobs.iter().any(|hit| line.tokens.contains(&hit.tokens.start));
    let settled = telling(draft).any(|line| MEETING.is_in(draft, line));
    let brain = |line: &&Line| !settled && BRAIN.is_in(draft, line);
    for line in telling(draft).filter(|line| !for_work(line)) {
        if brain(&line) {
            found.extend(BRAIN.find(draft, line).map(|hit| Ask { wish: Wish::Connect, hit }));
            continue;
        }
        for (wish, phrases) in [
            (Wish::Talk, &*TALK),
            (Wish::Answer, &*ANSWER),
            (Wish::Introduction, &*INTRODUCTION),
            (Wish::Learn, &*LEARN),
            (Wish::Connect, &*CONNECT),
        ] {
            found.extend(phrases.find(draft, line).map(|hit| Ask { wish, hit }));
        }
        if !found.iter().any(|ask: &Ask| ask.hit.span.start >= line.span.start) && MEETING.is_in(draft, line) {
            found.extend(WISHED.find(draft, line).map(|hit| Ask { wish: Wish::Talk, hit }));
        }
        if line.question && !found.iter().any(|ask: &Ask| ask.hit.span.start >= line.span.start) {
            found.extend(direct_question(draft, line));
        }
    }
    found
}

/// A question of some substance to the person, such as "Which of the two taught you more?".
fn direct_question(draft: &Draft<'_>, line: &Line) -> Option<Ask> {
    let tokens = draft.tokens_of(line);
    let to_you = tokens.iter().any(|token| matches!(token.folded.as_str(), "you" | "your" | "we" | "i" | "there"));
    let hit = Hit { tokens: line.tokens.clone(), span: line.span.clone() };
    (to_you && tokens.len() > 3 && !EMPTY.is_in(draft, line)).then_some(Ask { wish: Wish::Answer, hit })
}

/// A way to meet, or its length; not "your call" or "the coffee".
static MEETING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(a|some|any|for|by|on|over|over a|quick|short|brief|minute|video|phone|another|to|^) (<minutes>|phone|call|chat|coffee|tea|lunch|pint|beer|natter|yarn|conversation|zoom|video|skype|teams|whatsapp|breakfast|cuppa)",
        "NUM <minutes>",
        "half an hour",
    ])
});

/// A wish, a request or a condition.
static WISHED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(would|could|can|may|might|if|hope|hoping|like|love|glad|happy|grateful|free|whenever|will|let|please|kindly|perhaps|maybe|fancy|possible|available|willing|open)",
    ])
});

static TALK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        // Could we ...?
        "(could|can|may|might|would|will|shall|should|let) (we|i|you|me|you and i) ..5 (talk|speak|chat|meet|call|telephone|zoom|catch up|sit|phone|ring|visit|interview|shadow|stop by|come|hop on|jump on|have a word|borrow|steal|join|drop by|pop|swing by|watch|look in|see (it|you|the|how)|buy you|bring you|shout you|stand you|take you|treat you|drop in)",
        "(could|can|may|might|would|will|shall|should) (we|i|you) ..4 (have|get|find|do|set up|arrange|schedule|grab|give|spare|take|share|make|book|organize|offer|buy|invite|dedicate|devote|join|set aside) ..6 (<talk>|<minutes>|time|moment|hour|half)",
        "i would ..4 (love|like|honored|glad|happy|delighted|grateful|stoked|thrilled|rapt|chuffed|thankful|keen|welcome|be) ..3 (sit|come|visit|pick|drop|stop|join|spend|steal|borrow) ..6",
        "(if|when|whenever) ..1 (you|there) ..3 (have|get|got|find|is|are|ever have|can spare|could spare) ..1 (a|an|some|any) ..2 (minute|minutes|moment|time|while|afternoon|slow|quiet|free|spare|evening|morning|lunch|window|slot|smoko|break|half hour|hour)",
        "(would|could|might|are|will|were|if) you ..2 (be)? ..2 (open|willing|available|free|up|able|happy|comfortable|keen|game|prepared|amenable|inclined|around|interested) (to|for|in|on|at|next|this|sometime|some|any|one|a) ..8 (~<talk>|<minutes>|time|share|sharing|answer|answering|questions|experience|hop|zoom|week|day|afternoon|morning|tell|telling|grab|have|coffee|connect|connecting|advice|this|one)",
        "(when|if|whether|what times) (are you|you are|you might be|you would be) ..1 (free|available|around|open)",
        "(are|would) you ..1 (be)? (free|available)",
        "would you ..2 be up for",
        "(offer of|invitation to) a ..2 <talk> (stands|is)",
        "(would|will|is) (it|that|there) be ..3 (possible|ok|okay|alright|all right|fine|convenient|feasible|too much|agreeable|good|time)",
        "is it ..2 (ok|okay|possible|alright|all right|fine)",
        "is there ..2 (chance|time|day|moment|possibility|way) ..6 (<talk>|<minutes>|we|i could|you could|you would)",
        "any chance ..3 (you|we|i|of|for|that)",
        "(do|would|might|could|will|can|if|once|when) you ..1 (have|spare|find|had|give|manage|got) ..6 (<minutes>|time|moment|hour|while|chat|call|half|window|slot|gap)",
        "have you (got)? ..4 (<minutes>|time|moment)",
        // I would like to ...
        "i (would|will|should|d) ..4 (love|like|appreciate|grateful|thankful|value|welcome|enjoy|glad|happy|delighted|honored|thrilled|keen|obliged|excited|pleased|treasure|cherish) ..10 (<talk>|~(talk|speak|chat|meet)|<minutes>|discuss|visit|sit down|buy you|interview|your time)",
        "(i|we) (am|was|were|would|have)? ..1 (hope|hoping|want|wish|need|plan|like|wanted|wishing|eager|keen|excited|writing|reaching out|looking|interested|wondering|love) (to|in|for|if|whether) ..5 (<talk>|~(talk|speak|chat|meet)|<minutes>|discuss|interview|visit)",
        "(wondering|wondered|ask|asking|curious) (if|whether) (you|we|i|it|there) ..3 (could|might|would|can|may|will|had|have|be|are|is)",
        "(hope|hoping|hoped|appreciate it if|grateful if|thankful if|glad if|happy if|love it if|great if|wonderful if|nice if|thrilled if|lovely if) (that)? (you|we|i) ..2 (could|would|might|can|may|will|are|were|have|had|spare|give) ..8 (~<talk>|<minutes>|time|share|tell|spare|give|advice|questions|explain|describe|answer|open|willing|free|available|help me understand|connect)",
        "(it|that) would (be|mean) ..6 (to|if) (you|we|i)? ..3 (talk|speak|chat|meet|call|hear (about|how|what|more|your)|learn|connect (and|to|for|over|with|about|by|on|in|this|next)|ask|have|get|could|spare|take)",
        // A short call, twenty minutes
        "(a|some|for|one|of|your|have|my) <and-very>? <short> (or <short>)? (<short>)? <talk>",
        "(NUM|NUM to NUM|NUM or NUM|fifteen|twenty|few|couple of|little|five|ten|handful of) (spare|free)? <minutes> (of|call|chat|conversation|talk|meeting|to|on|for|by|over|this|next|sometime|some|in|phone|zoom|video|coffee|with|is|at|would|$)",
        "(half an hour|quarter of an hour|half hour|half an hour's|quarter hour)",
        "informational (interview|conversation|chat|meeting|call|coffee)",
        "(few|couple of|little|bit of|some|moment of|minutes of|piece of|much of|any of|ounce of) (of)? your (precious|valuable|busy)? time",
        "to ..1 (talk|speak|chat|meet) ..2 (with you|to you|sometime|briefly|for|by phone|over|about|next|this|on the|on zoom|via|in person|one)",
        "(talk|speak|chat|meet|meet up|call) (with you|to you|sometime|briefly|by phone|over|next week|this week|some time|in person)",
        "conversation (with you|about|over)",
        // Practical
        "(grab|book|pick|choose|reserve|reserved|scheduled|booked) ..4 (slot|call|<minutes>|time)",
        "i will be (ringing|calling|phoning)",
        "it is NUM <minutes>",
        "let me know ..6 (time|times|works|work|free|open to|suits|suit|convenient|available|day|days|willing|prefer|possible|up for|up to|interested|happy to)",
        "(what|which|when) (time|times|day|days|would|is|might|could) ..5 (works|work|suits|suit|best|good|convenient|talk)",
        "(hop|jump|get) on ..4 (call|phone|zoom|teams)",
        "(grab|have|get|share|over|for|drink) (a|some)? ..2 (coffee|tea|lunch|bite|drink|beer|cuppa)",
        "(buy|treat|invite|take) you ..3 (coffee|tea|lunch|out|drink|breakfast)",
        "i (will|would|can|could|am going to|may|might|plan to) ..1 (call|phone|ring|give you a call|give you a ring) ..8 (if|whether|ask|to|time|talk)",
        "(please|kindly) ..1 (give|spare|allow|grant|call|suggest|pick|choose|share|meet|take|offer|tell) ..6 (<minutes>|time|moment|call|me how|meeting|appointment)",
        "request (you)? ..4 (call|meeting|time|<minutes>|appointment|conversation|chat|interview|discussion)",
        "(spare|lend|give|borrow|steal) (me|us)? ..5 (<minutes>|time|moment|half hour|ear)",
        "(is|would) (this|now|tuesday|monday|wednesday|thursday|friday) ..3 (time|moment|work|suit|good)",
        "(meet|talk|speak|chat|call|interview) you ..3 (for|about|sometime|briefly|over|next|this|in)",
        "(virtual|quick|coffee|phone|video|zoom|short|brief|<minutes>) (coffee|chat|call|conversation|talk|meeting)",
        "(up|open|free|game|time|room|available) for a ..3 <talk>",
        "^ (a|for|some|maybe)? ..1 (coffee|call|chat|lunch|tea|zoom|pint) (sometime|some time|next|this|soon|one day|in|on|at)? ..4 $",
        "if you (could|would|might|can) ..1 (talk|speak|meet|spare|tell|give|see|chat|call|grant|find)",
        "(if|would) you (fancy|fancied|like|enjoy|feel like) (a|another)? ..2 (<talk>|talking|chatting|telling me)",
        "open to ..2 (talking|chatting|speaking|meeting|connecting|sharing|a|answering)",
    ])
});

static ANSWER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|may|might|would|will) (i|you|we) ..3 (ask|tell|describe|explain|answer|hear|learn|walk me|show me|share|point me|advise|recommend|suggest|give me ..3 (advice|idea|sense|feedback|view))",
        "(ask|asking|have|answer|send|with|got|write) (you|me|me back)? ..5 (question|questions)",
        "i (would|will|should) ..4 (love|like|appreciate|grateful|thankful|value|welcome|enjoy|glad|happy|delighted|honored|thrilled|keen|curious|eager|interested) ..4 (~(hear|listen)|learn|understand|know|ask) ..3 (how|why|where|whether|which)",
        "would ..2 (love|like|appreciate|value|welcome) ..1 to (hear|learn|know|understand|ask) ..2 (how|why|where|whether|which)",
        "(i am|i'm|am) ..1 (curious|hoping|keen|eager|interested|writing|reaching out|trying) (to|how|what|about) ..5 (~hear|ask|learn ..3 from (you|your|someone|people)|how you|what you|from you)",
        "(i|we) (want|wish|hope|need|wanted) to ..2 (ask|hear|learn ..4 (from you|how|what|why|about your))",
        "(your|any|some|little|bit of|for|of|an) (honest)? (advice|perspective|view|thoughts|opinion|insights|insight|feedback|answer) (on|about|from|as|into|regarding)",
        "(i|we) would ..4 (love|like|appreciate|grateful|thankful|value|welcome|enjoy) ..2 (your|any|some|a few|an|a) ..2 (advice|perspective|view|thoughts|opinion|insights|insight|answer|answers|reply|tips|words)",
        "(how|why|what|when) did you ..8 (get|move|make|decide|learn|become|start|find|choose|know|leave|go)",
        "can i pick your brain about",
        "(please|kindly) ..1 (share|tell|give) ..6 your",
        "let me ask ..2 (you|how|what|which|two|three|one)",
        "let me know ..1 (how|what|which) ..1 (you|your|it) (got|did|made|think|thought|was|learned|chose|path)",
        "who (else)? (should|could|might|would|can|do you think) ..5 (talk|speak|write|ask|contact|meet)",
    ])
});

/// Picking brains is no request by itself: for how long, and about what?
static BRAIN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["pick your ..1 (brain|brains)"]));

static LEARN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "would ..3 (love|like|appreciate|value|welcome|grateful|glad|happy|honored|delighted) ..4 (~listen|learn|know|understand|ask) ..4 (what|about|from|more|your|you)",
        "would ..3 (love|like|appreciate|value|welcome|grateful|glad|happy|honored|delighted) ..4 ~hear ..4 (what|about|more|your|how|you (tell|talk|speak|think))",
        "pick your brain",
    ])
});

static INTRODUCTION: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "~(introduce|connect) (me|us|the two of us|you|her|him|them) ..6 (to|with|by|if|$)",
        "put (me|us|her|him|them) in (touch|contact)",
        "~(pass|forward|send|share) (this|my|the|it|along|on) ..6 (to|with|along|on)",
        "(make|makes|making|for|do|an|email|brief) ..1 (introduction|intro)",
        "(point|direct|steer) me ..4 (to|toward|towards|person|someone)",
        "(know|think of|suggest|recommend) (anyone|someone|somebody|anybody|people|a person|one or two people) ..6 (who|i|that|in|with|to|at)",
    ])
});

static CONNECT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "~connect",
        "(join|add|grow|be part of|expand) ..3 (network|you)",
        "~(learn|follow|hear|know) ..3 (more|from you|about|your)",
        "(keep|stay|be|get) in touch",
    ])
});

/// Questions that ask for nothing.
static EMPTY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "how (are|have) you",
        "(can|could|would|will) you ..2 (help|assist) (me)? (out)? (please|with|in|$)",
        "(are|is) (you|your company|your team) ..2 hiring",
        "(what|how) about you",
        "any ideas",
        "(right|ok|okay) $",
    ])
});
