//! The seven ways to ask for work: seek it, wish to join, ask to be given it, ask to be commended, have papers handed on,
//! ask after openings, offer one's hands. Each is a few phrases over the classes of the lexicon.

use std::sync::LazyLock;

use crate::phrase::Phrases;

/// "I am looking for a job."
pub(super) static SEEKING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "<seek> (a|an|any|some|my|the|another|this)? (<kind>|NAME|*ing)? (<kind>|NAME|*ing)? (<kind>|_)? <post>",
        "<seek> (a|an|any|some|my)? (<kind>)? (<kind>)? (NAME)? (career|professional)? (opportunity|opportunities) (in|at|with|as|within|where|$)",
        "(~(look|search|hunt) for|find|finding|in need of) (<kind>)? work ($|in|at|as|and|here|now|since|too|again|with|near|for|or|please)",
        "(~search|~hunt|looking) (a|any|some)? (<kind>)? (<kind>)? (job|jobs|work|internship) (since|from|for|here|in|at|please|now|urgently|$)",
        "(i want|i need|i am in need of|i (really|urgently|badly|desperately) need|desperate for|would like|would love|like) (a|any|some|to have a|to get a)? (<kind>)? (<kind>)? (job|employment|position|internship|vacancy|traineeship|apprenticeship|work please)",
        "(apply|applying|application) (for|to) (a|any|some) ..2 (<post>) (with|at|in|on) (you|your)",
        "~(seek|look|hope|want|wish|try) to (land|get|find|secure|obtain) (a|an|the|my|some|any)? (<kind>)? ..1 <post>",
        "(express|expressing|confirm|have) (my|an|a)? ..2 interest in (a|an|the|this|any|your) ..5 <post>",
        "(interested in|apply for|love|want|excited about|candidate for) (a|an|the|any|your) ..3 (position|job|internship|role|vacancy|opening|post) (at|with|on|posted|advertised|announced|in (your|NAME))",
        "(<post>) (where|in which) i (can|could) ..2 (utilize|apply|use|grow|leverage|contribute)",
        "open to work",
        "(available|open) (for|to) (any|new|all|full time|<kind>)? (work|hire|employment|opportunities|roles|positions|jobs|opportunity)",
        "(letting|let) ..4 know ..2 i am ..2 (available|looking|open|free|back on|on the market|job hunting)",
        "i (can|could|am able to|am ready to) (start|begin) (work)? (immediately|right away|straight away|any time|anytime|at once|tomorrow|monday|next week|next month|as soon as|on monday|asap)",
        "(seeking|looking for|pursue|ready for|in search of) (my|the|a|new|next|my next|a new) ..1 (challenge|role|position|opportunity) (in|at|with|within) (a|an|your|the)",
        "job (hunting|hunt) and ..6 (you|your|help)",
        "<seek> (my|a|the|some)? (new|next) (role|job|position|opportunity|challenge|something new) ($|in|at|with|and|as|where)",
        "i (really|just)? need something new",
        "i am ..2 (job searching|job hunting|on the job market|on the market)",
        "(get|getting|find|land|have|secure) (a|an|the|any|my|some)? ..1 (job|position|internship|role|work) (here|there|(at|in|with|on) (<firm>|you))",
        "(can|could|may) i (have|get) a (job|position|internship) $",
        "^ (how soon|when) (can|could) i (start|begin) $",
        "(discuss|explore|talk about|ask about|inquire about|enquire about) ..2 (jobs|a job|employment) (at|with|in) (your|NAME|you)",
        "about getting hired $",
        "(best way|best route|where|how) (to|do i|can i|should i|i (can|should|could)) ..1 apply ($|for|to (your|NAME)|and|or|through|directly|at|with)",
        "start the (interview|interviewing|hiring) process",
        "(handle|handling|responsible for|in charge of) (the)? ..1 (recruiting|hiring|recruitment) ",
        "(are|is) you ..1 still (interviewing|hiring|looking)",
        "(what|who|which) (you|<firm>) (are|is) hiring for",
        "(interested in|excited about) (a|an|the|your|any) ..1 (internship|job|position|vacancy|placement|traineeship|apprenticeship) $",
        "(ready|looking|keen|eager) for a new challenge",
        "any work (at all|would|you|please)",
        "(on|serving) ..3 notice ..3 (and|free|until)",
        "free to (move|relocate|start)",
        "something (more)? (permanent|settled|lasting) ",
        "(role|position|job|place) ..3 (fits|suits|matches) my (profile|skills|background)",
        "(stand|have) (a|any) chance ($|of|at|with|there)",
        "(worth|point in) my applying",
        "(my|this) (is)? (my)? application $",
    ])
});

/// "I'd love to join your team."
pub(super) static JOINING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "<want> ..1 (be)? <join> <firm>",
        "<want> (join|joining) (you|NAME)",
        "(interest|possibility|prospect|idea|excited|interesting) (in|of|about) <join> (<firm>|NAME)",
        "(bring|apply|use|offer) (my|that|this|these|those) ..2 (experience|skills|background|expertise) (to|at|for|in) (<firm>|NAME|you)",
        "(valuable|useful|productive|great) (member|part) of <firm>",
        "i (would|will|could|can) bring to (your|NAME|<firm>)",
        "(addition|asset|credit|gain) (to|for) your",
        "come on board (with|at|in|as)",
        "what i could do for your",
        "on the payroll",
        "(something|anything) (steady|regular|fixed) ",
        "(do|complete|spend|carry out) (mine|my (internship|placement|practicum|traineeship)) ..6 (at|with) (you|<firm>|NAME|a)",
        "on (your|the) radar",
        "(sweep|sweeping|scrub|scrubbing|mop|mopping) (the|your)? (floor|floors)",
        "(work|help|train|stay) ..6 (without pay|unpaid|for free|for nothing)",
        "my (thesis|dissertation|internship|placement) ..3 (at|in|with|under) your",
        "host me",
        "(write|do) my (thesis|dissertation|internship|placement) (at|in|with|under) (your|you)",
        "(teams|team|projects|roles|role|anything|something) ..8 (fit|match|suitable|right) for (me|someone (like|with))",
        "<want> ..1 (be)? (work|working|intern|interning) (for|with|under|alongside) you ($|and|as|in|at|one day|until|full time|this|next|or)",
        "<want> (work|working|intern) (at|for) NAME ($|and|as|one day|in|this|next)",
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
        "(can|could|may) i ((join|be part of|work (at|in|on)) <firm>|work (for|with|under) you)",
        "(be|been|being) hired (by|at|in|with) (you|<firm>|NAME)",
        "i ..3 (see|picture|imagine) myself ..3 (working)? (on|in|at|with|as|among) (<firm>|you|your)",
        "<want> ..1 (be|start|come|begin|work|train) ..2 as (a|an|your) ..3 (intern|apprentice|trainee|junior|assistant|recruit|employee)",
        "(be|become) your ..1 (intern|apprentice|trainee|junior|assistant|recruit|hire|employee)",
        "(really|love to|want to|wish to|like to|hope to) (work|working|intern) (there|here|with you|for you) ($|and|one day|some day|someday|too)",
        "<want> ..1 (be)? (a)? part of (what you|your) ",
        "(come|coming) ..1 (and|to) work (for|with|at) (you|<firm>)",
        "looking forward to ..1 (joining|working (with|for)|contributing)",
        "(serve|work|train) under you",
        "(get|getting|got|be) started (with|at|in|on) (you ($|and|as)|your ..1 _)",
        "what i (could|can|might|would) ..1 (do|bring|offer|contribute) ..2 (for|to|at) <firm>",
        "(useful|of use|helpful|valuable|an asset|of value|of service) to <firm>",
        "your (company|firm|team|studio|lab|organi*) ..1 would be (ideal|perfect|the place|a dream|great|my)",
    ])
});

/// "Could you give me a start, or get me in?"
pub(super) static GIVING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(hire|employ|recruit|hiring|employing) (me|us|someone like me)",
        "(take|taking|bring|bringing) (me|us) (on|in|aboard|into) ($|as|to|at|for|board|your|if|when|with|or|and|over|this|next|full)",
        "(can|could|would|might|will|may) (take|hire|employ|use|sponsor|need) me",
        "(get|getting|let|letting) (me|us) (in|into|inside|hired|on) ($|at|to|with|your|the|there|as|and|please|for|if|there)",
        "<give> (me|us|myself|one for me) (with)? (a|an|any|some|my|the|one)? (<kind>)? (<kind>)? <post>",
        "<give> (me|us|myself) (with)? (a|an|any|some|the|my) (first|small|little|real)? (start|trial|shot|go|break|interview|job interview|referral|recommendation for)",
        "<give> (me|us) (with)? (a|the|an|one)? (chance|opportunity|place|spot|seat|try) (with|at|in|on|to (work|prove|join|intern|show|demonstrate|contribute)|among|$)",
        "(help|assist|helping|assisting|support) (me|us|in|with) ..4 (get|find|land|secure|getting|finding|landing|securing|in obtaining|obtain|with) ..3 (<opening>|employment|hired|job search|job hunt|work|a job|job|my job|interview|a position|a role|placement)",
        "(help|helping) (me|us) (get|getting)? (in|into|inside|join) (to)? (<firm>|NAME|there)",
        "make me (one of|part of|a member of|a part of)",
        "(get|getting|give|my|a) ..2 foot in (the|your) door (at|with|of|in) (you|your|NAME)",
        "(consider|considering|considered) (me|us|my ..1 <papers>) ",
        "be (considered|kept in mind) (for (a|an|any|the|your|this|some)|$|if|when|should|as)",
        "that i am considered",
        "(interview|interviewed) (me|us)? for (a|an|any|the|your) ..3 <post>",
        "(schedule|arrange|get|set up|have|offer|grant) (me|a|an)? (a|an)? job interview",
        "(be|become) my (helper|sponsor|employer)",
        "(do|does|would|could|can|will|if|whether) ..4 (sponsor|sponsors|sponsoring|offer sponsorship|do sponsorship|provide sponsorship|offers sponsorship|visa sponsorship)",
        "(create|have|find|see) (a|the|some|any)? (good|great|possible)? (fit|place|spot|role|position|space|room|use|something) for (me|someone like me|someone with my) ",
        "(is there|there is|there be|might be|could be|may be|would be) (a|some|any|something)? ..2 (fit|place|spot|room|space|something|anything|chance) ..4 for me ($|at|in|on|with|within|there)",
        "any chance of (something|anything|work|a|an|some) ..1 (summer|season|start|job|place|spot|trial|<post>|shift|$|at your|with your|in your|in the|at the)",
        "(hook|sort|set|fix) me (up|out) with ..3 (<post>|shifts|shift|hours|something|work)",
        "(find|save|keep|have|spare|hold|make) (me|us)? (a|some|one)? (place|corner|spot|seat|bench|chair|berth|desk|room|space|shift|shifts|something) ..2 for (me|someone like me|us)",
        "(find|save|keep|hold|give) (me) (a|some) (place|corner|spot|seat|berth|few shifts|shift|shifts|hours|job)",
        "(trial|try out|test) (week|day|shift|period|month|run) ..2 (with|at|in) (you|<firm>|your)",
        "(take|taking) a chance on me",
        "way in for me",
        "(get|getting) in the door ..2 (at|of|with) (your|yours|you|NAME)",
        "(work|shifts|hours|place|room|spot|something|vacancy|position|role|job|opening) ..3 for (me|someone like me|someone with my|a person like me)",
        "(let|allow) me (to)? (try out|audition|prove|show you what i can|work|join|start)",
        "give me a try",
        "help (me)? ..1 (get|getting) my foot in",
        "(this|it|talk|conversation|chat|meeting|call) ..3 (lead|leads|turn|result|end|grow|develop) (to|in|into|up in) ..2 (<post>)",
    ])
});

/// "Could you put in a word for me?"
pub(super) static COMMENDING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(refer|referring) (me|us) to (<firm>|your ..1 (agency|company|firm|employer|team))",
        "(letter of recommendation|recommendation letter|reference letter)",
        "(give|pass|show) (to)? (him|her|them) ..1 my (papers|cv|resume)",
        "(tell|let) your ..2 (know)? that you know (somebody|someone|a)",
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
        "referred by ..2 (box|field|line|section)",
        "word ..3 (right|his|her|their) ear",
        "who ..2 (decides|chooses|deals|is in charge|is responsible|looks after) ..3 (trainees|interns|apprentices|applications|placements|vacancies|positions)",
        "(support|look out for|watch for|keep an eye on|flag|push|speed up|expedite|check on|follow up on|forward|endorse|look for|look into) my (application|candidature|candidacy)",
        "ask (your|the) ..1 <boss> ..4 (me|us|i|we|my)",
        "(who|whom) ..2 (does|do|handles|is in charge of|is responsible for|runs|decides on|decides) ..1 (the|your)? (hiring|recruiting|recruitment)",
        "(who|whom|where) (should|do|can|could|shall) i (leave|send|give|hand|submit|apply) ..6 (it|<papers>|for)",
        "mention (me|my name) to your",
        "(recommend|refer|sponsor|propose) me $",
        "(slip|drop|whisper|give|pass|put|mention|drop in) my name (to|in|forward|on|around|with|where|along)",
        "(tell|speak to|speak with|talk to|talk with|have a word with|ask) (your|the|whoever|them|whoever is) ..3 (about|for|of) me",
    ])
});

/// "Could you pass my CV on?"
pub(super) static HANDING_ON: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(pass|forward|hand|give|submit|passing|forwarding|handing|submitting|circulate|deliver|put|recommend|sending|get) (on|along|in)? ..2 (my|the|this|attached|a copy of my) ..1 <papers> (on|along|around|to|with|in|internally|before|$|and|for)",
        "(send|share|show|sharing) (on|along)? ..1 (my|the|this) ..1 <resume> (on|along|around|to|with|internally) ",
        "(pass|forward|hand|give|send|show) (it|them|this|these) ..2 (to|on to) (your|the) ..1 <boss>",
        "(pass|passing) (on)? (my name) (on|along|to)",
        "(pass|forward|send|hand|give) ..2 my details ..3 to ..3 <boss>",
        "(keep|have|hold) (my|the) <papers> on (file|record)",
        "(attaching|sending|enclosing|attach|send|enclose|leave) ..3 <papers> ..2 in case",
    ])
});

/// "Are there any openings?"
pub(super) static OPENINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(is|are|if|whether|were|was) there (is|are|was|were|would be|might be|may be)? (currently|maybe|perhaps|now|still|also|possibly)? (a|an|any|some|other)? (<kind>|NAME)? (<kind>|NAME)? (<kind>)? <opening>",
        "(is|are|if|whether|were) there (is|are|might be|may be)? (currently)? (a|an|any|some) (<kind>)? (<kind>)? (<kind>)? (job|jobs|position|positions|role|roles|opportunity|opportunities|work|placement|placements) ..1 (available|open|for me|at (your|NAME|the company)|in your|with (you|your|NAME)|on your|within (your|NAME)|that (i|fit|match|suit|would|might)|suitable|i (could|can|might)|$)",
        "(do|does|did|if|whether|would|will|should|when) (you|<firm>|your boss|NAME|they|it|anyone) (currently|still|also|ever|happen to|happens to|at present)? (have got|have|has|offer|offers|got|need|needs|know of|know about|hear of|hear about|see|want|be having) (currently)? (a|an|any|some)? (<kind>|NAME)? (<kind>|NAME)? (<kind>)? (<opening>|job|jobs|employment|work (for me|available|i could|going|at the moment|right now)|position|positions|role (for|open)|roles (for|open|available)|placement|opportunities (for me|available|open|in your|at|within|with))",
        "(know|aware|hear|heard|hears|learn|knows|think) (of|about) (a|an|any|some|someone|anyone|somebody) ..1 (<kind>)? (<kind>)? (<kind>|_)? (<opening>|job|jobs|position|positions|opportunity|opportunities|role|roles|employment|companies hiring|hiring|job leads) ",
        "(interviewing|hiring|recruiting) for (this|the|that) (role|position|job|team)",
        "(is|are) (you|<firm>|your (employer|boss)|NAME|they|anyone|anybody) (actively|currently|still|now|presently|by any chance|possibly|also|there)? (hiring|recruiting|taking on|taking (any)? (interns|new|people|trainees))",
        "(if|whether|when|in case|once) (you|<firm>|NAME|they|it|anyone|someone) (is|are|were|might be|may be|will be|would be|start|starts)? (currently|still|ever|looking to|going to)? (hiring|recruiting|hire|hires|recruit)",
        "(hear|know|learn) of (any opportunities|any opportunity|anything|something) ($|going|available|suitable|open|opening|in|at|for me|that|out there|or)",
        "(anything|something|one|<opening>|a position|a job|a role) ..1 (comes|come|opens|open|arises|arise|pops|turns|crops|becomes|is) (up|along|available|free|going)? ..4 (in your|at your|on your|within your|think of me|keep me|let me know|remember me|call me|i would love|i would be|i am|with you)",
        "(keep|kept|keeping|bear|have|hold) (me|us|my name) in mind",
        "(if|when|should|whenever) ..14 think of me",
        "think of me (for|first|if|when|should|whenever|as a) ",
        "(let me know|tell|inform me|notify me|contact me|call me|email me|update me|reach out|advise me|alert me|ping me|message me|send me|share) ..9 (<opening>|hiring|jobs|any positions|suitable position|suitable role|position that|role that|any roles|opportunities (at|in|with|within|for me|available|open|come|arise)|opportunity comes|opportunity arises)",
        "(any|a) (current|possible|potential|suitable|available|upcoming|future) (<kind>)? <post> ",
        "(discuss|explore|talk about|ask about|inquire about|enquire about|asking about|inquiring about|enquiring about|regarding|learn about|hear about|interested in|apply for|applying for|apply to|inquire regarding|interest in) (a|an|any|some|the|your|possible|potential)? (<kind>)? (<kind>)? (openings|vacancies|job opportunities|job openings|open positions|open roles|employment opportunities|opening|vacancy|internship opportunities|employment|job opportunity|job vacancy|job position|opportunities (at|in|with|within) (your|NAME))",
        "(potential|possible|any|future|career|job|employment|available|suitable) opportunities (within|at|in|with|on) (your|NAME)",
        "(i|me|my chances|chance|chances) ..4 (get|getting|be|being|of) hired (there|at|by|with|in your|here)",
        "any (job|jobs|work|<opening>|position|positions|role) ..1 (for me|for (a|someone|fresher|us)|in your|at your|with you|please|$)",
        "any (opportunity|opportunities|<opening>|position|positions|role|roles) (that)? you (may|might|could|can)? ..1 (have|offer|know of)",
        "(is|are|if|whether) (you|<firm>|they|NAME) ..3 looking (for|to hire) (interns|staff|employees|trainees|apprentices|waiters|drivers|workers|new|more|extra|anyone|candidates|developers|engineers|nurses|help|someone like me|a|an)",
        "(open|available|vacant) (position|positions|role|roles) (for me|i could|that i|suitable|at your|in your|on your)",
        "(do|are|if|should|when|in case|whether|would) (you|<firm>|anyone) ..3 (need|needs|want|wants|looking for|short of|short on|after|in need of) (anyone|anybody|someone new|somebody new|hands|staff|more people|people) ($|at|in|on|for|with|this|next|or|like)",
        "<firm> (has|have) (an|a|some|any) ..1 <opening> for",
        "short of (hands|staff|people|workers)",
        "(hard|difficult|tricky) to (staff|fill|recruit for)",
        "(does|do|would|if|whether|could|when|month) ..5 (your|you|yours) ..5 (take|takes|taking|accept|accepts) (on)? (your|any|a)? ..1 (people from|apprentices|trainees|interns|beginners|people like me|students|juniors|newcomers|starters)",
        "(if|when|whenever) you are ever (drowning|overloaded|snowed under|stretched|busy enough)",
        "(know|knew) (of)? (anyone|someone|anybody|somebody|companies|places|a company|a place|any companies|any company) ..2 (hiring|is hiring|looking to hire|recruiting|to hire)",
        "(possible|potential|suitable|available) (position|positions|role|roles|job|jobs|employment|vacancy)",
        "(there|a|any) ..2 (vacancy|opening|position) for (someone|somebody|a person|me|people) ",
        "(a|any|the next|another|spare) (chair|bench|berth|seat|desk|place|spot|position|post|intake|vacancy|apprenticeship|traineeship) ..1 (comes|becomes|opens|falls|goes|is|in your|at your|on your) (free|vacant|up|empty|open|available|workshop|team|crew|lab|company|firm|studio)",
        "(a|any|some) (need|use|demand|call) for (my|someone with my|people like|someone like) ..2",
        "paid work",
        "in case (something|anything|a) ..3 (suitable)? ..1 (turns|comes|opens|pops) up",
        "any (leads|lead) ($|on|for|would|you|about|that|to)",
        "any opportunities (you|that|in|at|with)",
    ])
});

/// "If you need another pair of hands, I could start on Monday."
pub(super) static OFFERING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|would|does|do|should|if|whether|might|may|when|ever|once|in case) ..6 (use|need|needs|needed|want|wants|have room for|have a use for|have space for|have a place for|has room for) (me|someone like me|(a|an|another|one more|some|extra|more) ..2 (pair of hands|hands|trainee|apprentice|junior|intern|helper|assistant|worker|employee))",
        "i (would|will|can|am|could)? ..2 (work hard|prove myself|not disappoint|do anything|do any job|work for free|work for nothing) ..3",
        "(do not|not) have to be paid ..12",
        "worth a (salary|wage)",
        "(offer|offering) (you)? my (services|labor|labour|help full time)",
        "(be|am|was) free ..3 (should|if|in case) you need (anyone|someone|me|hands)",
    ])
});
