//! Asking for work: always who wants what of whom, never a single word, since "position" occurs in good messages.
//!
//! Seven ways to ask, each a few phrases over the classes of the lexicon. Not asking: what is denied, what other people
//! seek, how somebody found their job, and looking for advice, names or a conversation.

use std::sync::LazyLock;

use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases, is_negated},
};

/// Where a sentence asks for work or for help in getting hired.
pub(crate) fn offence(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    let ways = [&*SEEKING, &*JOINING, &*GIVING, &*COMMENDING, &*HANDING_ON, &*OPENINGS, &*OFFERING];
    let hits = ways.into_iter().filter_map(|way| way.all(draft, line).into_iter().find(|hit| !is_harmless(draft, line, hit)));
    hits.min_by_key(|hit| hit.tokens.start)
}

fn is_harmless(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    is_negated(draft, line, hit) || is_about_others(draft, line, hit) || leads_to_learning(draft, line, hit) || is_excused(draft, line, hit)
}

/// "People who look for a job": somebody else seeks.
fn is_about_others(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let words = |from: usize| {
        let from = hit.tokens.start.saturating_sub(from).max(line.tokens.start);
        draft.tokens.get(from..hit.tokens.start).unwrap_or_default().iter().map(|token| token.folded.as_str())
    };
    let seeks = draft.tokens.get(hit.tokens.clone()).and_then(|words| words.first()).is_some_and(|word| {
        matches!(
            word.folded.as_str(),
            "look" | "looking" | "looks" | "looked" | "search" | "searching" | "seek" | "seeking" | "hunting" | "in"
        )
    });
    let mine = words(8).any(|word| matches!(word, "i" | "me" | "we"));
    seeks
        && words(3).any(|word| {
            matches!(
                word,
                "they"
                    | "he"
                    | "she"
                    | "you"
                    | "people"
                    | "students"
                    | "others"
                    | "clients"
                    | "those"
                    | "friends"
                    | "graduates"
                    | "veterans"
                    | "someone"
                    | "somebody"
                    | "anyone"
                    | "newcomers"
                    | "candidates"
                    | "patients"
                    | "women"
                    | "men"
                    | "kids"
            ) || word == "who" && !mine
        })
}

/// "Are there any opportunities to shadow somebody?" asks to learn, not to be hired.
fn leads_to_learning(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let after = draft.tokens.get(hit.tokens.end..line.tokens.end).unwrap_or_default();
    let mut words = after.iter().take(6).map(|token| token.folded.as_str());
    match words.next() {
        Some("to" | "of") => words.any(|word| {
            matches!(
                word,
                "talk"
                    | "learn"
                    | "learning"
                    | "meet"
                    | "meeting"
                    | "speak"
                    | "speaking"
                    | "hear"
                    | "hearing"
                    | "ask"
                    | "asking"
                    | "visit"
                    | "shadow"
                    | "observe"
                    | "see"
                    | "chat"
                    | "connect"
                    | "volunteer"
                    | "understand"
                    | "discuss"
                    | "talking"
                    | "chatting"
            )
        }),
        Some("model" | "models" | "play" | "plays" | "description" | "descriptions" | "title" | "titles" | "market" | "statement") => true,
        _ => false,
    }
}

/// What stands before makes it a story, a question about others' ways, or something they asked for themselves.
fn is_excused(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    EXCUSES.all(draft, line).iter().any(|excuse| excuse.tokens.start <= hit.tokens.start)
}

static EXCUSES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "as you (kindly|generously|so kindly)? (offered|suggested|proposed|advised|recommended|encouraged|said|asked|requested|urged|told)",
        "you (kindly|generously)? (offered|invited|encouraged|urged|asked) (me)? to",
        "you asked (for|to see) ..3 <papers>",
        "(how|why|when|where|what|which|whether) ..1 (did|do|does|was|were|would|can|is|are|makes|made) (it|you|people|one|others|someone|somebody|they|most|a|an|the|employers|companies|newcomers|new) ..8",
        "(how|what) (hiring|recruiting|sponsorship|recruitment|companies|employers|firms) ..8",
        "(how|what) ..3 (usually|generally|typically|normally|really) ..8",
        "(i|we) (was|were|got|have been|had been) ..1 (offered|given|hired|refused|denied|turned down|rejected)",
        "(when|while|after|since|because|although|years ago|last year|in NUM) i (was|had been|got|lost|found|started|left) ",
        "i (have|had)? ..1 (accepted|found|got|started|landed|took|hold|left|quit|lost) (a|an|my|the) ..3 (job|position|role|post|contract)",
    ])
});

/// "I am looking for a job."
static SEEKING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "<seek> (a|an|any|some|my|the|another|this)? (<kind>|NAME|*ing)? (<kind>|NAME|*ing)? (<kind>|_)? <post>",
        "<seek> (a|an|any|some|my)? (<kind>)? (<kind>)? (NAME)? (career|professional)? (opportunity|opportunities) (in|at|with|as|within|where|$)",
        "(~(look|search|hunt) for|find|finding|in need of) (<kind>)? work ($|in|at|as|and|here|now|since|too|again|with|near|for|or|please)",
        "(~search|~hunt|looking) (a|any|some)? (<kind>)? (<kind>)? (job|jobs|work|internship) (since|from|for|here|in|at|please|now|urgently|$)",
        "(i want|i need|i am in need of|i (really|urgently|badly|desperately) need|desperate for|would like|would love|like) (a|any|some|to have a|to get a)? (<kind>)? (<kind>)? (job|employment|position|internship|vacancy|traineeship|apprenticeship|work please)",
        "(apply|applying|application) (for|to) (a|any|some) ..2 (<post>) (with|at|in|on) (you|your)",
        "~(seek|look|hope|want|wish|try) to (transition|land|get|find|secure|obtain|move) (in|into|to)? (a|an|the|my|some|any)? (<kind>)? ..1 <post>",
        "(express|expressing|confirm|have) (my|an|a)? ..2 interest in (a|an|the|this|any|your) ..5 <post>",
        "(interested in|apply for|love|want|excited about|candidate for) (a|an|the|any|your) ..3 (position|job|internship|role|vacancy|opening|post) (at|with|in|on|posted|advertised|announced)",
        "(<post>) (where|in which) i (can|could) ..2 (utilize|apply|use|grow|leverage|contribute)",
        "open to work",
        "(available|open) (for|to) (any|new|all|full time|<kind>)? (work|hire|employment|opportunities|roles|positions|jobs|opportunity)",
        "(letting|let) ..4 know ..2 i am ..2 (available|looking|open|free|back on|on the market|job hunting)",
        "i (can|could|am able to|am ready to) (start|begin) (work)? (immediately|right away|straight away|any time|anytime|at once|tomorrow|monday|next week|next month|as soon as|on monday|asap)",
        "(seeking|looking for|pursue|ready for|in search of) (my|the|a|new|next|my next|a new) ..1 (challenge|role|position|opportunity) (in|at|with|within) (a|an|your|the)",
        "job (hunting|hunt) and ..6 (you|your|help)",
    ])
});

/// "I'd love to join your team."
static JOINING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "<want> ..1 (be)? <join> <firm>",
        "<want> ..1 (be)? (work|working|intern|interning) (for|with|under|alongside) you ($|and|as|in|at|one day|until|full time|this|next|or)",
        "<want> ..1 (work|working|intern) (at|for) NAME ($|and|as|one day|in|this|next)",
        "(my|the) dream (is|job is|company)? ..2 (to)? <join> (your|you|NAME)",
        "with you ..3 (my dream|a dream)",
        "(i|me) ..8 (fit|asset|match|addition|candidate|hire|employee|resource) (to|for|at|in|with|on) (<firm>|you|NAME|the (role|position|job|team|company)|this (role|position|job))",
        "(strong|perfect|ideal|excellent|great) (match|fit|candidate) for (it|the|this|that) ",
        "(an|a real|valuable|great) asset to",
        "i (would)? ..2 belong (at|in|on|with) <firm>",
        "(how|where|what) i (can|could|might|would) ..2 (add|contribute|help|be useful|be of value|bring|fit in|fit) ..3 <firm>",
        "(my|i) ..4 (contribute|add value|bring value|be of value|be of use) (to|for|at) (your|NAME)",
        "discuss my (qualifications|candidacy|candidature|application|suitability|fit|skills and)",
        "could i (work|intern|start|help out) (here|there|with you|for you|at your|in your|on your)",
        "(can|could|may) i (join|be part of|work (at|for|with|in|on|under)) (you|<firm>)",
        "(be|been|being) hired (by|at|in|with) (you|<firm>|NAME)",
    ])
});

/// "Could you give me a start, or get me in?"
static GIVING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(hire|employ|recruit|hiring|employing) (me|us|someone like me (at|in|for|on))",
        "(take|taking|bring|bringing) (me|us) (on|in|aboard|into) ($|as|to|at|for|board|your|if|when|with|or|and|over|this|next|full)",
        "(can|could|would|might|will|may) (take|hire|employ|use|sponsor|need) me",
        "(get|getting|let|letting) (me|us) (in|into|inside|hired|on) ($|at|to|with|your|the|there|as|and|please|for|if|there)",
        "<give> (me|us|myself|one for me) (with)? (a|an|any|some|my|the|one)? (<kind>)? (<kind>)? <post>",
        "<give> (me|us|myself) (with)? (a|an|any|some|the|my) (first|small|little|real)? (start|trial|shot|go|break|interview|job interview|referral|recommendation for)",
        "<give> (me|us) (with)? (a|the|an|one)? (chance|opportunity|place|spot|seat|try) (with|at|in|on|to (work|prove|join|intern|show|demonstrate|contribute)|among|$)",
        "(help|assist|helping|assisting|support) (me|us)? ..4 (get|find|land|secure|getting|finding|landing|securing|in obtaining|obtain|with) ..3 (<opening>|employment|hired|job search|job hunt|work|a job|job|my job|interview|a position|a role|placement)",
        "(help|helping) (me|us) (get|getting)? (in|into|inside|join) (to)? (<firm>|NAME|there)",
        "make me (one of|part of|a member of|a part of)",
        "(get|getting|give|my|a) ..2 foot in (the|your) door (at|with|of|in) (you|your|NAME)",
        "(consider|considering|considered) (me|us|my ..1 <papers>) ",
        "be (considered|kept in mind) for (a|an|any|the|your|this|some)",
        "that i am considered",
        "(interview|interviewed) (me|us)? for (a|an|any|the|your) ..3 <post>",
        "(schedule|arrange|get|set up|have|offer|grant) (me|a|an)? (a|an)? job interview",
        "(be|become) my (helper|sponsor|employer)",
        "(do|does|would|could|can|will|if|whether) ..4 (sponsor|sponsors|sponsoring|offer sponsorship|do sponsorship|provide sponsorship|offers sponsorship|visa sponsorship)",
        "(create|have|find|see) (a|the|some|any)? (good|great|possible)? (fit|place|spot|role|position|space|room|use|something) for (me|someone like me|someone with my) ",
        "(is|be) (a|some|any|something)? ..2 (fit|place|spot|room|space|something|anything|chance) ..4 for me ($|at|in|on|with|within|there)",
        "any chance of (something|anything|work|a|an|some) ..1 (summer|season|start|job|place|spot|trial|<post>|shift|$|at your|with your|in your|in the|at the)",
    ])
});

/// "Could you put in a word for me?"
static COMMENDING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(refer|referring) (me|us) ($|for|internally|in|within|at|as|or|and|you|if|please|inside)",
        "(refer|referring|recommend|recommending|mention|mentioning|suggest|suggesting|propose|introduce|connect|put|point|direct|present|pass|send) (me|us|my name) ..3 (to|with|in|for|through) ..5 <boss>",
        "(refer|recommend|put|push|propose|nominate|suggest) (me|us) (forward)? (for|to|at|in|as) (a|an|any|the|your|this|some)? ..2 (<post>|candidate|company|team|employer)",
        "(put|putting|push|pushing) (me|us) forward",
        "(say|put|drop|putting|get|slip) ..3 word ..2 (for me|for us|with|in for|to|$|on my behalf)",
        "(pull|pulling) ..2 strings",
        "vouch for me",
        "(give|get|provide|offer|grant|need|want|write|for|make|submit|ask|asking|appreciate|love|request|requesting|grateful|hoping) (me|for|you for|for a)? (with)? (a|an|the|your|any|employee|internal)? (employee|internal|job)? referral ($|for|to|at|within|into|or|and|from)",
        "(job|employee|internal) referral",
        "referral (bonus|request)",
        "(support|look out for|watch for|keep an eye on|flag|push|speed up|expedite|check on|follow up on|forward|endorse|look for|look into) my (application|candidature|candidacy)",
        "ask (your|the) ..1 <boss> ..4 (me|us|i|we|my)",
        "(who|whom) ..2 (does|do|handles|is in charge of|is responsible for|runs|decides on|decides) ..1 (the|your)? (hiring|recruiting|recruitment)",
        "(who|whom|where) (should|do|can|could|shall) i (leave|send|give|hand|submit|apply) ..6 (it|<papers>|for)",
        "mention (me|my name) to your",
    ])
});

/// "Could you pass my CV on?"
static HANDING_ON: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(pass|forward|hand|give|submit|passing|forwarding|handing|submitting|circulate|deliver|put|recommend|sending|get) (on|along|in)? ..2 (my|the|this|attached|a copy of my) ..1 <papers> (on|along|around|to|with|in|internally|before|$|and|for)",
        "(send|share|show|sharing) (on|along)? ..1 (my|the|this) ..1 <resume> (on|along|around|to|with|internally) ",
        "(pass|forward|hand|give|send|show) (it|them|this|these) ..2 (to|on to) (your|the) ..1 <boss>",
        "(pass|passing) (on)? (my name) (on|along|to)",
        "(keep|have|hold) (my|the) <papers> on (file|record)",
    ])
});

/// "Are there any openings?"
static OPENINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(is|are|if|whether|were|was) there (is|are|was|were|would be|might be|may be)? (currently|maybe|perhaps|now|still|also|possibly)? (a|an|any|some|other)? (<kind>|NAME)? (<kind>|NAME)? (<kind>)? <opening>",
        "(is|are|if|whether|were) there (is|are|might be|may be)? (currently)? (a|an|any|some) (<kind>)? (<kind>)? (<kind>)? (job|jobs|position|positions|role|roles|opportunity|opportunities|work|placement|placements) ..1 (available|open|for me|at (your|NAME|the company)|in your|with (you|your|NAME)|on your|within (your|NAME)|that (i|fit|match|suit|would|might)|suitable|i (could|can|might)|$)",
        "(do|does|did|if|whether|would|will|should|when) (you|<firm>|your boss|NAME|they|it|anyone) (currently|still|also|ever|happen to|happens to|at present)? (have got|have|has|offer|offers|got|need|needs|know of|know about|hear of|hear about|see|want|be having) (currently)? (a|an|any|some)? (<kind>|NAME)? (<kind>|NAME)? (<kind>)? (<opening>|job|jobs|employment|work (for me|available|i could|going|at the moment|right now)|position|positions|role (for|open)|roles (for|open|available)|placement|opportunities (for me|available|open|in your|at|within|with))",
        "(know|aware|hear|heard|hears|learn|knows|think) (of|about) (a|an|any|some|someone|anyone|somebody)? ..1 (<kind>)? (<kind>)? (<kind>|_)? (<opening>|job|jobs|position|positions|opportunity|opportunities|role|roles|employment|companies hiring|hiring|job leads) ",
        "(is|are) (you|<firm>|your (employer|boss)|NAME|they|anyone|anybody) (currently|still|now|presently|by any chance|possibly|also|there)? (hiring|recruiting|taking on|taking (any)? (interns|new|people|trainees))",
        "(if|whether|when|in case|once) (you|<firm>|NAME|they|it|anyone|someone) (is|are|were|might be|may be|will be|would be|start|starts)? (currently|still|ever|looking to|going to)? (hiring|recruiting|hire|hires|recruit)",
        "(hear|know|learn) of (anything|something) ($|going|available|suitable|open|opening|in your|at your|for me|that|out there|or)",
        "(anything|something|one|<opening>|a position|a job|a role) ..1 (comes|come|opens|open|arises|arise|pops|turns|crops|becomes|is) (up|along|available|free|going)? ..4 (in your|at your|on your|within your|think of me|keep me|let me know|remember me|call me|i would love|i would be|i am|with you)",
        "(keep|kept|keeping|bear|have|hold) (me|us|my name) in mind",
        "(if|when|should|whenever) ..14 think of me",
        "think of me (for|first|if|when|should|whenever|as a) ",
        "(let me know|tell|inform me|notify me|contact me|call me|email me|update me|reach out|advise me|alert me|ping me|message me|send me|share) ..9 (<opening>|hiring|jobs|any positions|suitable position|suitable role|position that|role that|any roles|opportunities (at|in|with|within|for me|available|open|come|arise)|opportunity comes|opportunity arises)",
        "(any|a) (current|possible|potential|suitable|available|upcoming|future|new) (<kind>)? <post> ",
        "(discuss|explore|talk about|ask about|inquire about|enquire about|asking about|inquiring about|enquiring about|regarding|learn about|hear about|interested in|apply for|applying for|apply to|inquire regarding|interest in) (a|an|any|some|the|your|possible|potential)? (<kind>)? (<kind>)? (openings|vacancies|job opportunities|job openings|open positions|open roles|employment opportunities|opening|vacancy|internship opportunities|employment|job opportunity|job vacancy|job position|opportunities (at|in|with|within) (your|NAME))",
        "(potential|possible|any|future|career|job|employment|available|suitable) opportunities (within|at|in|with|on) (your|NAME)",
        "(i|me|my chances|chance|chances) ..4 (get|getting|be|being|of) hired (there|at|by|with|in your|here)",
        "any (job|jobs|work|<opening>|position|positions|role) ..1 (for me|for (a|someone|fresher|us)|in your|at your|with you|please|$)",
        "any (opportunity|opportunities|<opening>|position|positions|role|roles) (that)? you (may|might|could|can)? ..1 (have|offer|know of)",
        "(is|are|if|whether) (you|<firm>|they|NAME) ..3 looking (for|to hire) (interns|staff|employees|trainees|apprentices|waiters|drivers|workers|new|more|extra|anyone|candidates|developers|engineers|nurses|help|someone like me|a|an)",
        "(open|available|vacant) (position|positions|role|roles) (for me|i could|that i|suitable|at your|in your|on your)",
    ])
});

/// "If you need another pair of hands, I could start on Monday."
static OFFERING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|would|does|do|should|if|whether|might|may|when|ever|once|in case) ..6 (use|need|needs|needed|want|wants|like|have room for|have a use for|have space for|have a place for|has room for) (me|someone like me|(a|an|another|one more|some|extra|more) ..2 (pair of hands|hands|trainee|apprentice|junior|intern|helper|assistant|worker|employee))",
        "i (would|will|can|am|could)? ..2 (work hard|prove myself|not disappoint|do anything|do any job|work for free|work for nothing) ..3",
        "(do not|not) have to be paid ..12",
        "worth a (salary|wage)",
    ])
});

#[cfg(test)]
mod tests;
