//! Asking for work: always in phrases, never in single words, since "position" occurs in good messages.
//!
//! Looking for advice, names or a conversation is not asking for work, whatever words it uses.

use std::sync::LazyLock;

use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases, is_negated},
};

/// Where a sentence asks for work or for help in getting hired.
pub(crate) fn offence(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    if HARMLESS.is_in(draft, line) {
        return None;
    }
    let denied = |hit: &Hit| is_negated(draft, line, hit);
    let seeking = SEEKING.all(draft, line).into_iter().find(|hit| !denied(hit));
    let asking = ASKING.all(draft, line).into_iter().find(|hit| !denied(hit));
    let opening = OPENINGS.all(draft, line).into_iter().find(|hit| !denied(hit) && !leads_to_learning(draft, line, hit));
    [seeking, asking, opening].into_iter().flatten().min_by_key(|hit| hit.tokens.start)
}

/// "Are there any opportunities to shadow somebody?" asks to learn, not to be hired.
fn leads_to_learning(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let after = draft.tokens.get(hit.tokens.end..line.tokens.end).unwrap_or_default();
    let mut words = after.iter().map(|token| token.folded.as_str());
    match words.next() {
        Some("to") => words.any(|word| {
            matches!(
                word,
                "talk"
                    | "learn"
                    | "meet"
                    | "speak"
                    | "hear"
                    | "ask"
                    | "visit"
                    | "shadow"
                    | "observe"
                    | "see"
                    | "chat"
                    | "connect"
                    | "volunteer"
                    | "understand"
                    | "discuss"
            )
        }),
        Some("model" | "models" | "play" | "plays" | "description" | "descriptions" | "title" | "titles" | "market") => true,
        Some("with" | "of") => false,
        _ => false,
    }
}

/// Sentences in which the same words mean something else.
static HARMLESS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(you|as you) (kindly|generously)? ..1 (offered|suggested|proposed|invited|advised|recommended|encouraged|said|asked)",
        "(how|why|when|where|what) (did|do|does|was|were|would) (you|people|one|others|someone|somebody|they|most) ..8 (get|find|land|apply|hear|look|learn|choose|pick)",
    ])
});

/// "I am looking for a job."
static SEEKING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(~(look|search|hunt) (out)? for|~seek|in search of|on the lookout for|on the hunt for|on the market for|i want|i need|in need of|desperate for) (a|an|any|some|my|the|another)? (<kind>)? (<kind>)? (<kind>)? (job|jobs|employment|internship|internships|vacancy|vacancies|opening|openings|placement|position|positions|coop|co op|traineeship|apprenticeship|graduate scheme) ",
        "(~(look|search|hunt) for|~seek|in search of|interested in) (a|an|any|some|my|the)? (<kind>)? (<kind>)? (<kind>)? (NAME)? (job|employment|career|work|internship) (opportunity|opportunities|openings|opening)",
        "(am|been|be|currently|actively) (currently|actively|also|now|still|urgently)? (looking for|seeking|searching for|in search of) (a|an|any|some|my)? (<kind>)? (<kind>)? (<kind>)? (NAME)? (role|roles|opportunity|opportunities|work|opportunities in) (in|at|with|as|within|near|and|where|$)",
        "(looking for|seeking|searching for|exploring|open to) (any|some|a|an)? (new|full time|part time|entry level|junior|job|career|employment|suitable|internship|remote|summer) (<kind>)? (role|roles|opportunity|opportunities|work) ",
        "(~look|~search|hunting|~hunt) for work (in|at|as|and|here|now|since|$)",
        "(~(look|search|hunt) for|~seek|in search of|in need of) (a|an|my|any|another|some) ..2 (job|position|internship|employment|vacancy|traineeship|apprenticeship)",
        "(apply|applying) for (a|any) (job|position|internship) (with|at|in) (you|your)",
        "(searching|search|looking|hunting) (a|any|some)? (<kind>)? (<kind>)? (job|jobs|work|internship) (since|from|for|here|in|at|please|now|urgently|$)",
        "(seeking|looking|hope|hoping|want|wish) to transition (in|into|to) (a|an|the) ..2 (role|position|job)",
        "(express|expressing|confirm|have) (my|an|a)? ..1 interest in (a|an|the|this|any|your) ..5 (role|position|opening|vacancy|job|internship)",
        "(interested in|apply for|like|love|want) (a|an|the|any) ..2 (position|job|internship|role) (at|with|in|on) (your|NAME)",
        "(role|position|job) (where|in which) i (can|could) ..2 (utilize|apply|use|grow|leverage|contribute)",
        "(looking|hoping|trying|want|wanting|eager|hope) to (land|get|find|secure|obtain) (a|an|my|some|any)? (<kind>)? ..1 (job|role|position|internship|placement|employment|work)",
        "i (really|urgently|badly|desperately)? need (a|any|some)? (job|work|employment)",
        "job (hunting|hunt) and ..6 (you|your|help)",
        "(my|the) dream (is|job is|company)? ..2 (to)? work (at|for|with) (your|you|NAME)",
        "(love|like|want|hope|hoping|wish|dream|dreaming|dreamed|interested|keen|eager|happy|glad|thrilled|honored|excited|able|opportunity|chance) (to|in|of|about) (be)? ..1 (work|working|intern|interning|join|joining|contribute|contributing|be part of|be a part of|start|starting|become part of|become a part of) (for|at|with|in|to|on)? (you $|your (company|team|firm|organi*|department|lab|group|agency|office|studio|practice|startup|business|school|hospital|bank|growing|amazing|great|esteemed|prestigious|reputed|respected))",
        "(love|like|want|hope|hoping|wish|dream|keen|eager) to (work|intern) (for|at) (you $|NAME)",
        "(love|like|want|hope|hoping|wish|dream|keen|eager) to work (for|under) you",
    ])
});

/// "Could you hire me, refer me, or put in a word?"
static ASKING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(hire|employ|recruit|hiring|employing) (me|someone like me (at|in|for|on))",
        "~(refer|recommend) me (for|internally|as a candidate|to (the|your|a|any|hr) ..2 (hiring|hr|recruit*|manager|team|boss|company|employer|talent|position|job|role|opening|department|organi*|people team|supervisor))",
        "refer me ($|or)",
        "~(connect|introduce|put|point|refer|direct) me ..6 (hiring|recruiter|recruiters|recruiting|human resources)",
        "(please|do|to|just) think of me",
        "(i|you) ..2 (get|find) me (one|a job|something|anything|in)",
        "(refer|recommend) me (to|for|at|in) ..3 (<opening>|hiring|hr|recruit*)",
        "(give|get|provide|offer|grant|need|want|write|for|make|submit|ask|asking|appreciate|love|request|requesting) (me|for|you for)? (with)? (a|an|the|your|any|employee|internal)? (employee|internal|job)? (referral) (for|to|at|within|into|$)",
        "(job|employee|internal) referral",
        "(give|offer|grant|provide|get|land|secure|have|find|finding|getting|landing|securing|obtain|arrange|create) (me|myself)? (with)? (a|an|any|some|my|the)? (<kind>)? (<kind>)? (job|employment|internship|job opportunity|job interview|job offer|work opportunity|work placement) (for|at|in|with|on|there|here|within|please|$|opportunity|so|as|to)",
        "(give|offer|grant|get|find|secure|provide) me (with)? (a|an|any|some|my)? (<kind>)? (<kind>)? (<job>|interview|chance to work|opportunity to work|opportunity to prove)",
        "(help|assist|helping|assisting|support) (me)? ..4 (get|find|land|secure|getting|finding|landing|securing|in obtaining|obtain|with|in) ..3 (<opening>|employment|hired|job search|work|my job|interview)",
        "(help|helping) me (get|getting)? (in|into|inside|join) (to)? (your|NAME|the company|the team|at)",
        "(get|getting|give|my|a) ..2 foot in (the|your) door",
        "(put|putting) (in)? (a|my)? (good)? word (in)? ..2 (for me|with|to|$)",
        "(put|pass|pull) ..3 (in a good word|good word|strings)",
        "(put|putting|push|pushing) me forward",
        "get me (in|hired|an interview|a job|a position|an offer)",
        "(pass|forward|send|hand|share|give|submit|show|passing|forwarding|sharing|submitting|circulate|deliver) (on|along)? ..1 (my|the|this|attached|a copy of my) ..1 <resume> (on|along|around|to|with|internally)? ",
        "(consider|considering|considered) (me|my (application|resume|cv|profile|candidacy)) ",
        "(be|being) considered for (a|an|any|the|your|this|some) ",
        "(keep|kept|keeping|bear|have|hold) me in mind (for|if|when|should|in case|whenever) ..8 (<opening>|opens|open|comes|come|hiring|future|opportunities|arise|arises|anything|something|apply)",
        "(think|thinking) of me (for|if|when|should|whenever) ..6 (<opening>|opens|comes|come|hiring|arise)",
        "(keep|have) (my|the) <resume> on file",
        "(let me know|tell me|inform me|notify me|contact me|call me|email me|update me|reach out|advise me|alert me|ping me|message me|send me|share|forward) ..9 (openings|opening|vacancy|vacancies|hiring|open positions|open roles|job opportunities|available positions|jobs|job leads|positions available|open position|internships|suitable position|suitable role|employment opportunities|career opportunities|job postings|position that|role that|positions|any roles|opportunities that|any opportunities|opportunities (at|in|with|within|for me|available|open|come|arise)|opportunity comes|opportunity arises)",
        "(i|my|me) ..6 (could|would|will|can|be|am|make|makes|made) ..3 (great|good|perfect|strong|valuable|excellent|ideal|right|real|big|huge) (fit|asset|match|addition|candidate|hire|employee) ",
        "(my|i) ..4 (contribute|add value|bring value|be an asset|be of value) (to|for|at) (your|NAME)",
        "an asset to (your|NAME|the)",
        "i (would|will|can|am|could)? ..2 (work hard|prove myself|not disappoint) ..3 (if|for|as|given) ..4 (chance|hired|you|opportunity)",
        "interview me (for|at|with)",
        "(interview|interviewed|interviewing) for (a|an|any|the|your) ..3 (position|job|role|opening|internship)",
        "(schedule|arrange|get|set up|have|offer|grant) (me)? (a|an) job interview",
        "(sponsor|sponsoring) (me|my (visa|work))",
        "(take|bring|taking) me (on|in|onto|aboard) (as|to|at|for|board|your|$) ",
        "(chance|opportunity|honor|possibility) to (work|intern) (for|at|with|under|in) (you|your|NAME)",
        "(any|a|some) (leads|lead) (on|for|about|to) ..2 (job|jobs|work|opening|openings|position|positions|employment)",
    ])
});

/// "Are there any openings?"
static OPENINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(is|are|if|whether|were|was) there (is|are|was|were|would be|might be|may be)? (currently|maybe|perhaps)? (a|an|any|some|other) (<kind>)? (<kind>)? (<kind>)? (opening|vacancy|vacancies|openings|job openings|open positions|open roles|open position|vacant positions|job opportunities|internship|internships|employment opportunities|career opportunities|job vacancies|job vacancy) ",
        "(is|are|if|whether|were) there (is|are)? (currently)? (a|an|any|some) (<kind>)? (<kind>)? (<kind>)? (job|jobs|position|positions|role|roles|opportunity|opportunities|work|placement|placements) ..1 (available|open|for me|at (your|NAME|the company)|in your|with (you|your|NAME)|on your|within (your|NAME)|that (i|fit|match|suit|would|might)|suitable|i (could|can|might)|$)",
        "(do|does|did|if|whether|would|will) (you|your (company|team|firm|organi*|department|boss|office|group)|NAME|they) (currently|still|also|ever|happen to)? (have got|have|has|offer|got|need|know of|know about|hear of|hear about|see|want|be having) (currently)? (a|an|any|some|anyone with)? (<kind>)? (<kind>)? (<kind>)? (opening|openings|vacancy|vacancies|job|jobs|internship|internships|open positions|open roles|employment|work (for me|available|i could|going|at the moment|right now)|position|positions|job opportunity|job opportunities|employment opportunities|career opportunities|role (for|open)|roles (for|open|available)|placement|opportunities (for me|available|open|in your|at|within|with)|anyone hiring|somebody hiring|someone hiring|anyone who is hiring|someone who is hiring|companies hiring|any company hiring|companies that are hiring)",
        "(know|aware|hear|heard|hears|learn|knows) (of|about) (a|an|any|some) (<kind>)? (<kind>)? (<kind>)? (opening|openings|vacancy|vacancies|job|jobs|internship|internships|position|positions|opportunity|opportunities|role|roles|employment|companies hiring|place hiring|job leads)",
        "(is|are) (you|your (company|team|firm|organi*|department|office|group|lab|employer|place)|NAME|they|anyone|anybody) (currently|still|now|presently|by any chance|possibly|also|there)? (hiring|recruiting|taking on|taking (any)? (interns|new))",
        "(if|whether|when|in case) (you|your (company|team|firm|organi*|department|office|group)|NAME|they|it|anyone) (is|are|were|might be|may be|will be|would be|start|starts)? (currently|still|ever|looking to)? (hiring|recruiting|hire)",
        "(any|a) (current|possible|potential|suitable|available|upcoming|future) (<kind>)? (openings|vacancies|job opportunities|job openings|positions|vacancy|opening|employment) ",
        "(discuss|explore|talk about|ask about|inquire about|enquire about|asking about|inquiring about|enquiring about|regarding|learn about|interested in|apply for|applying for|apply to|inquire regarding) (a|an|any|some|the|your|possible|potential)? (<kind>)? (<kind>)? (openings|vacancies|job opportunities|job openings|open positions|open roles|employment opportunities|opening|vacancy|internship opportunities|employment|job opportunity|job vacancy|job position)",
        "(potential|possible|any|future|career|job|employment|available|suitable) opportunities (within|at|in|with|on) (your|NAME)",
        "(how|can|could|would|do|to|chance|chances) ..3 (get|getting|be|being) hired (there|at|by|with|in|here)",
        "any (job|jobs|work|opening|openings|vacancy|vacancies|position|positions|role|internship) for (me|someone like me|a)",
        "any (opportunity|opportunities|openings|opening|position|positions|role|roles) (that)? you (may|might|could|can)? ..1 (have|offer|know of)",
        "(a|the|any) (good|great|possible)? (fit|place|spot|role|position) for me (at|in|on|with|within)",
        "(is|are|if|whether) (you|your|they|NAME) ..3 looking (for|to hire) (interns|staff|employees|trainees|apprentices|waiters|drivers|workers|new|more|extra|anyone|candidates|volunteers to hire|developers|engineers|nurses|help|someone like me)",
        "(find|see|check|ask|tell) ..4 (if|whether) ..6 (hiring|openings|vacancies|open positions|hire|any jobs|any positions|a vacancy|an opening)",
        "(open|available|vacant) (position|positions|role|roles) (for me|i could|that i|suitable|at your|in your|on your)",
    ])
});

#[cfg(test)]
mod tests;
