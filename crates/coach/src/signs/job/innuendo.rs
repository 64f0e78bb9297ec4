//! Asking for work by the back door: to be kept on file, to be tempted, to be sent what others have no time for.

use std::sync::LazyLock;

use crate::phrase::Phrases;

/// "Should you be short of a man, I wouldn't say no."
pub(super) static INNUENDO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        // What I would not refuse
        "(would|will) not say no (to|if) ..4 (<post>|place|spot|seat|shift|shifts|work|desk|bench|trial)",
        "jump at ..3 (<post>|place|spot|seat|shift|shifts|chance (to (work|join|be)|with (you|your)|at your|in your|on your))",
        "(could|can|might|would) be (persuaded|tempted|talked into|convinced|coaxed|lured) ($|to (join|come|move|switch|work|leave)|away|over|out of)",
        "(short|down|low) (of|by|on)? (a|one) (man|woman|hand|body|pair of hands)",
        "(safe|extra|another|spare|willing|keen|additional|second) (pair|set) of hands (for|in|on|at|around) (your|their|his|her)",
        "(you|your) ..3 (take|employ|hire|need|want|use|find room for) (people|somebody|someone|anyone|guys|folks|women|men|hands|a _) like me",
        "(seat|spot|chair|desk|place|bench|peg|role|shift|opening) ..1 (with|has|have) my name on it",
        "(seat|spot|chair|desk|place|bench|peg|room) on (the|your) ..3 for me",
        // To be remembered
        "(keep|have|hold|put|leave|save|file) my (details|name|number|particulars|contact|card) ..1 (on (file|record|your (list|books)|the (list|books))|handy|in your (files|drawer|system))",
        "(not|no) ..2 (hiring|recruiting|taking on|taking anyone|vacancies|openings) ..9 (if|when|should|whenever|once|but) ..9 (comes|turns|crops|pops|changes|opens)",
        "know (of)? (somebody|someone|anyone|anybody|a firm|a place|a company|another firm) who (is|does|might be|would be|may be) (hiring|recruiting|taking (on|people|anyone)|$)",
        "(throw|put|toss|drop|enter) my (name|hat) in (the|a) (hat|ring|pot|pool|mix)",
        "(submit|submitting|enter|entering|put|putting|run|running|log|register) my (name|details|profile) ..1 (through|into|in|to|on|with) (the|your|a) ..2 (portal|system|pool|list|pile|recruiter|hr|boss|manager|agency)",
        // To be let in
        "(open|unlock|hold) (a|some|any|the|your) (door|doors|gate|gates) (for|to) me",
        "(fix|sort|arrange|swing|line|set) (something|anything) (up|out)? for me ($|there|at|in|with|please|by|before)",
        "(any|some|a) (chance|possibility|hope|prospect) (of|for) (me|my)? (joining|working with you|working at|working for|starting (at|with|in) your|getting (in|on|hired|taken))",
        "(accept|take|supervise|admit|adopt|consider) me as (your|a|an) ..3 (student|intern|trainee|apprentice|assistant|candidate|phd|doctoral|researcher|pupil|employee|member)",
        "(pursue|do|complete|start|begin) (my|a|the)? (phd|masters|doctorate|doctoral|postdoc|internship) ..1 under (your|you)",
        "(help|assistance) (you ..4 (in|with)|in|with) (finding|getting|landing|securing|obtaining) (a|an|my|some|any)? ..2 <post>",
        "<want> (become|get) (a)? part of (this|your|that|such a|the) ..2 (success|story|growth|adventure|mission|family|team|crew)",
        "(delighted|proud|honored|thrilled) to (be|become) (a)? part of (this|your|that|such a|the) ..2 (success|story|growth|adventure|mission|family|team|crew)",
        "(chance|chances|odds) (are|were)? ..1 (of|for|to) (me|my)? (getting|get|joining|join|making it) (on|onto|into|in|to|a place on)? (your|the team|the staff)",
        "(do|complete|start|begin|spend) my (ausbildung|apprenticeship|internship|placement|traineeship|training|practicum) ..2 (there|here|with you|at your|in your|under you)",
        "(a|our|any|future|possible) (collaboration|cooperation) ..6 (in house|freelance|full time|part time|permanent|on contract|fixed contract)",
        "you (must be|are|are probably) (staffing|scaling|ramping) up (like|fast|quickly|like mad|$)",
        // What I would bring
        "(synergy|synergies|match|fit) between my ..3 (profile|skills|skillset|experience|background) ",
        "my ..3 (profile|skills|skillset|experience|background|qualifications) ..4 your ..1 (needs|requirements|vacancies|openings|recruitment)",
        "my ..3 (profile|skills|skillset|experience|background|strengths|qualifications) ..2 (align|aligns|match|matches|fit|fits|serve|serves) ..2 (your|NAME) ..1 (team|company|goals|organi*|vision|mission|plans|strategy|firm)",
        "(show|prove) (you|them|him|her)? ..1 (what i (can|could) (do|offer|bring)|my (worth|value)|what i am (worth|made of|capable of)) ($|for|in|to|at|with)",
        "what i (can|could|would) (bring|offer|contribute) (to the table|to your|for your)",
        "(fix|slot|squeeze|settle|smuggle) me (in|into|at|with|up)",
        "(flag|show|mention|push|recommend) (it|this|them|me) to your ..2 <boss>",
        "(offer|give) me something (at the end|afterwards|in the end|after)",
        "(show|showing) you ..1 what i (bring|have to offer|have got|can bring)",
        "i ..4 (crush|smash|kill|ace|excel|shine|thrive|nail|rock|dominate) ..1 (it)? ..1 (on|in|at|for|with) (<firm>|you)",
        "^ (you|you guys|you lot|you all) (hiring|recruiting|taking on|looking for (people|help|hands|anyone))",
        "(include|add|put|consider|enroll|enlist|slot|take) (me|us) ..1 (in|on|into|for|to) your (next|coming|new|upcoming|current|summer|autumn)? ..1 (batch|intake|cohort|roster|rota|shortlist|list of candidates|payroll|programme|program)",
        "(come|be|go) in with you ..1 for ..1 (NUM|one|two|a|few) (week|weeks|day|days|month|months)",
        "(need|want|after|looking for|get|require) (some|a bit of)? (work experience|a placement|my placement|placement hours|clinical hours)",
        "(interested in|take|considered for|apply for) ..2 (placement|placements|scheme|schemes|internship|internships|trainee|graduate) ..6 (you have|coming up|available|going|on offer|at NAME)",
        "(forward|pass|send|hand|give|put|get) (on)? my <papers> ..4 (to|in front of|past|through) ..3 <boss>",
        "(get|have) my (form|application|<papers>) ..1 (looked at|seen|through|read|to|in front|past|moved)",
        "(help|get|getting) (me|you)? ..1 (in|into) (there|the door|the company|the firm) ..1 (she|he|they)",
        // What you have no time for
        "(send|pass|throw|push|steer|put) ..3 (clients|customers|jobs|orders|work|gigs|overflow|patients|commissions|assignments|shifts) ..1 (my way|to me|in my direction|on to me|along to me)",
        "(send|pass|throw|give) me (the|some|any|a few|your)? ..1 (clients|customers|jobs|orders|gigs|commissions|assignments|overflow|ones you (do not|can not|have no|are too))",
    ])
});
