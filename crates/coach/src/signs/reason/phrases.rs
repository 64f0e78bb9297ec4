//! The phrases in which people say why they write to this person.
//!
//! Which of them counts, and what must follow, is decided in [`super`].

use std::sync::LazyLock;

use crate::phrase::Phrases;

/// Reasons that need no further detail.
pub(super) static CERTAIN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        // What they made or said in public; beside "your talk", which stands below
        "(your|the|NAME) ..3 (talk|article|post|podcast|panel|interview|lecture|paper|book|webinar|presentation|session|keynote|thread|newsletter|piece|workshop) ..4 (about|on|at|in|for|by) (you|how you|your)",
        "(the|a|an|that) ..4 <made> ..1 (that)? (you|your team) ..1 (gave|wrote|published|shared|posted|did|made|led|designed|recorded|built|put|presented|hosted)",
        "(saw|heard|watched|seen|hearing|seeing|watching|watch|listened to|listening to|enjoyed) you ..1 (speak|speaking|talk|talking|present|presenting|on|at|in|explain|answer|describe|say|discuss|tell|mention|moderate|give|teach)",
        "(read|reading|heard|hearing|article|feature|piece|story|learned|wrote|written) about (you|your|how you)",
        "you (told|showed|taught|explained|mentioned|said|described) (me|us|to us|to me|that|in|at|on|about|how)",
        "your ..2 used to be",
        "your name ..1 (on|in|under|beside|above) the ..3 (plaque|wall|board|credits|program|register|minutes|acknowledgements|masthead|catalog|catalogue|label|cover|poster|list|door)",
        "(doors|door|street|floor|stairs|road|corner|across|opposite|fence|landing) ..3 (from|to) (your|you)",
        "(researching|researched|following|reading about) NAME",
        "also ..3 also",
        "(placement|internship|apprenticeship|course|training|time) (with|under) you",
        "(names|lists|credits|calls|quotes|features|shows|describes|praises|thanks) you (as|in|for|on|with|by|the|a)",
        "(photo|cutting|picture|drawing|film|portrait|recording) of you",
        "you (hold|have|do) the (post|job|role|work) (i|that i|of)",
        "(admire|admired|love|loved|like|follow|following|excited about|impressed (by|with)) ..1 what (NAME|you|your _) ..2 (is|are|have been|has been) (doing|building|making)",
        "i ..2 (joined|work at|work in|started at|started in|am new (at|in|to)) (the|our|this|your) ..1 (company|team|firm|department|hospital|ward|office|school|class)",
        "(colleagues|coworkers|people|everybody) (in|from) (other|the other|another) (departments|teams|groups|department|team)",
        "in your ..1 (class|course|seminar|lecture|lab|section|congregation|team|department)",
        "your (name|contact|contacts|contact information|contact details|number|email|details|profile) ..2 (from|through|via|by|in) (the|my|our|a|your) ..4 (center|centre|school|university|college|program|class|association|fair|event|network|service|office|union|club|church|parish)",
        "(all|entirely|also|partly) your (doing|work|design|idea|hand|baby)",
        "(quoted|featured|profiled|interviewed|mentioned) (in|by|on)",
        "(trained|worked|studied|served|played|apprenticed|sang|sailed|shared _|taught) ..1 (with|under|beside|alongside) you (and|at|in|for|on|when|as|before|back|$)",
        "you were (so|very)? (good|kind|generous|nice|gracious) (enough)? (as)? to (visit|speak|come|show|open|judge|host|join|lend|lead|address|sign|teach|run|present|explain)",
        "(thank|thanks) ..1 for (the|your) ..2 <made> ..2 (at|in|on|about) _",
        // Who sent me
        "(suggested|recommended|advised|encouraged|proposed|thought|said|told me|insisted|mentioned|urged|figured) (that)? (i|me to) ..3 (write|contact|reach|get|talk|speak|ask|email|should|might|could|message|connect|drop|call|meet)",
        "(suggested|recommended|advised|encouraged|urged|told|asked) me to ..2 (write|contact|reach|get|talk|speak|ask|email|message|connect|call|meet)",
        "(gave|passed|passing|shared|giving|sent|given) me your",
        "(referred|pointed|directed|sent|introduced|steered|led|put) (me|us) ..3 (to you|you|your way|in touch|in your direction|toward you|towards you|onto you)",
        "(tell|tells|told|heard) (me)? (that)? you (<did>|used to|were|have)",
        "(told|telling) me (about you|about your|that you|you|to (talk|write|contact|reach|get|ask|message|email|call|speak))",
        "(mentioned|recommended|suggested|named|praised|brought up) (you|your|that you)",
        "(they|people|everybody|everyone|he|she) (say|says|said) (that)? you (help|know how|do|can|taught|teach)",
        "(spoke|speaks|talked|talks|raved|spoken|raves) ..4 (of|about) (you|your)",
        "(got|have|received|found|had|took|was given|obtained|get) your (name|profile|contact|contacts|number|email|details|address|card) ..1 (from|through|via|by|in) (NAME|my|our|prof*|dr|mr|mrs|ms|a mutual|a friend|(the|a|our) ..2 (group|association|club|chapter|society|meetup|community|program|mentor*))",
        "(was|were|am|is|once|used to be) your ..1 (student|intern|colleague|classmate|neighbor|neighbour|client|patient|pupil|apprentice|roommate|teammate)",
        "my ..4 (says|said|tells|told|thinks|thought|speaks|spoke|raves|swears|talks|mentioned|knows) ..6 (you|your|better|highly|the world of)",
        "your (name|work) ..2 (came up|kept coming|comes up|was mentioned|was suggested|was given|was passed|was recommended)",
        "(through|via|by|from|thanks to) (our|a|my|your) ..3 (friend|connection|contact|acquaintance|colleague|professor|supervisor|teacher|coworker|classmate|cousin|neighbor|neighbour|aunt|uncle|sister|brother)",
        "(mutual|common|shared) (friend|friends|connection|connections|contact|acquaintance|colleague)",
        "(suggestion|recommendation|advice|introduction|encouragement|recommended) (of|by|from) (NAME|my|our|your|professor|dr|mr|ms|mrs)",
        "NAME ..2 (suggested|recommended|referred|introduced|connected|pointed|encouraged)",
        "(friend|colleague|student|neighbor|neighbour|cousin|former student|coworker|classmate|sister|brother|niece|nephew|daughter|son) of (NAME|yours)",
        "NAME ..3 (says|said|thinks|thought|knew|knows|told) ..3 you",
        "(cc|copied|copying|cced) NAME",
        "NAME (cc|copied|in copy)",
        // What we share
        "fellow _",
        "(like|as|just like) (you|yourself) ..1 (i|me|did|once|have|a|and|who)",
        "(i|me|am|was|grew|born|come|studied|went|graduated|from|live|work) ..4 too",
        "same (school|university|college|program|degree|department|bootcamp|town|city|village|country|high school|course|faculty|club|team|company|major|cohort|professor|year|path|question|move|switch|change|leap|hometown|region|volunteer)",
        "we (both|share|shared|met|spoke|talked|sat|chatted|crossed|worked|studied|overlapped|were|are both|have ..4 in common|went|exchanged|shook|bumped|connected at|are (neighbors|neighbours|classmates|colleagues|members|in the same))",
        "(met|meeting|meet|saw|seen|seeing|talking to|speaking with|talked to|chatting with) you ..2 (at|in|on|during|last|after|briefly|yesterday)",
        "both (of us|you and|went|studied|from|came|attended|members|grew|graduated|worked)",
        "because we ..1 (meet|pass|greet|wave|see each other|run into|ride|sing|swim|live|work|share|take|know) ..2 (on|in|at|by|near|behind|to|the|a|every|each) _",
        "(you and i (both|are|were|went|share|have)|you too|you also|yours too|i also|me too|as did you|as you did|where you (went|studied|work|worked|grew|taught|trained|live|lived)|before you|after you) ..2 _",
        "your (former|old|past|previous|fellow) (student|colleague|classmate|intern|team mate|teammate|company|school|employer|students|professor|program)",
        "(alum*|graduate|grad|graduates|grads) ..6 (directory|network|database|list|community|page|platform|group|event|evening|night|office|association|portal|map|mixer|panel|dinner|magazine|portal)",
        "(directory|database|network|list|page|group|community|event|association) (of)? ..3 alum*",
        "(your|you|we|both|also|another|an|being) ..4 alum*",
        "alum* ..8 (you|your)",
        // Their path
        "(your|you) ..8 from ..4 (to|into|towards) _",
        "your (former|earlier|previous|first|old|past) ..2 (career|life|job|work|profession) (as|in|at|was|before)",
        "(your|the) ..3 (combination|mix|blend|switch|jump|leap|pivot|crossover|bridge) (of|from|into|between|to) _",
        "because (you|your) ..3 (NAME|who|both|actually|still|left|moved|started|know|work|worked|made|did|are one of|are the only|have done|have been|went|came|wrote|build|built|teach|design)",
        "(one of the (few|only)|the only|the first) (person|people|one|ones|woman|women|man|men|engineer*|designer*|nurse*|teacher*) ..6 (who|i|with|in|that|at)",
        "your ..1 (background|experience|work|move|switch|shift|path|role|history) (in|from|as|with|at|between|across) ..4 (caught|stood out|struck|drew|interests|fascinates|intrigues|intrigued|impressed)",
        "(said|says|thinks|thought|reckons|swears) (that)? you (would|will|might|could|are) ..1 (be)? (the|just the|a good|exactly the) ..1 (one|person|man|woman|somebody|someone) (to|who|for|i)",
        "(advertisement|advert|notice|sign|plaque|label|caption|credits) ..1 (said|says|read|reads) ..1 _",
        "(credited|attributed|ascribed|dedicated|traced|leads|led) (back)? to you",
        "what you (said|wrote|shared|built|described|posted|mentioned|did) ..2 _",
        "your ..2 (point|idea|advice|comment|argument|observation|question|remark|line|answer|thoughts|example|story|description|tip|take) (about|on|that|of|in|at|during)",
        "follow* your (work|research|team|projects|writing) (at|on|in|with|for|around|since)",
        "your ..2 (title|profile|page|bio|headline|badge) (says|lists|mentions|describes|calls|tells|reads)",
        "(your|you) ..3 (at|with|for|of) ..1 NAME ..3 (as|is|caught|stood|sounds|seems|looks|made|interests|fascinates)",
        "NAME ..2 (work|approach|program|project|research|launch|expansion|report|campaign|initiative|team|redesign|move|push) (on|in|for|to|with|into|at|of|around)",
        "(team|life|culture|day|role|like|group|projects|lab|engineer*|designer*|analyst*|nurse*|developer*|manager*|scientist*|planner*|teacher*|accountant*|someone|people|person|anyone) (is|are)? (working|who work|who works)? (at|within|inside|with) NAME ..6 (like|you|your|does|do|really|works)",
    ])
});

/// What they made: "your talk", "your two long articles".
pub(super) static MADE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["your ..4 <made>"]));

/// Where a name was picked up, which says nothing about who bears it.
pub(super) static FOUND: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you (were|are|came|showed) (listed|up|shown|named) (in|on|when|under) (the|a|your|my|our) ..2 (directory|list|website|page|search|register)",
        "(found|got|saw|picked|took|copied) your (name|email|details|contact|number|address) (on|off|from|out of|under|in)",
    ])
});

/// One word of what people make.
pub(super) static MADE_WORD: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["<made>"]));

/// What looks like a certain reason and is none: what a machine shows, what is so with many, and what the writer gains.
pub(super) static LOOKS_CERTAIN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(linkedin|algorithm|app|feed|page|search|google|chatgpt) ..2 (suggested|recommended|showed|shows|proposed|named|thinks|listed) you",
        "(several|many|some|few|lots of|NUM|lot of) ..1 (mutual|shared|common)? (connections|contacts|connection) (in common)?",
        "we ..2 (several|many|some|few|lots of|NUM) ..1 (mutual|shared|common)? (connections|contacts) (in common)?",
        "we ..1 both ..2 (in|in the) ..2 (space|industry|field|sector)",
        "student of ..4 (university|college|school|institute|polytechnic|academy)",
        "fellow (professional|professionals|human|linkedin|user|jobseeker|job seeker)",
        "(good|win|benefit|useful|great|better|nice|profitable) for both of us",
        "your (typical|usual|daily|everyday) (projects|project|work|reports)",
        "dean list",
        "too (old|young|late|long|much|many|hard|busy|shy|big|small|far|early|good|often|soon|little|few|forward|bold|nervous|scared|tired|inexperienced|qualified|stupid)",
        "(interested in|like|love|get|have|hear|appreciate|value|know|welcome|grateful for|share|for|want) ..2 your ..1 (thoughts|advice|take|idea|ideas|tip|tips|answer|description) (on|about|of|in|at)",
        "(i|we) ..1 (thought|figured|reckoned|think|guess|guessed|reckon|figure) ..1 you (would|might|could|are) be ..1 (the|just the|a good|exactly the) ..1 (one|person|man|woman|somebody|someone)",
        "for me too",
    ])
});

/// Reasons that count when a detail follows.
pub(super) static WITH_DETAIL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "your ..3 (path|journey|career|move|switch|jump|transition|shift|change|leap|route|way|work|role|position|years|trajectory|job|story|practice|studies|degree|training|phd|masters|time|service|interest|passion|focus|specialty|volunteering|leadership|team|profile|title|career change|company|life|days|perspective|commitment|approach|love) (from|into|in|at|as|with|on|of|between|through|across|around|toward|towards|within|leading|building|designing|running|managing|helping|teaching|working|making|using|out of|doing|creating|developing|shaping|restoring|planning)",
        "(how|that|the way|when|where|why) (you|your team) ..2 (got|moved|went|made|became|came|switched|transitioned|ended|built|broke|found|turned|combined|combine|left|pivoted|grew|entered|changed|worked|balance|balanced|use|used|bring|brought|jumped|decided|chose|fell|run|lead|led|handle|approach|started|landed|worked) ..2 (from|into|in|at|as|to|with|on|your|the|a|out|up|for|between|over|through|after|before|while)",
        "(work|works|research|projects|things|job|bridges|buildings|products|tools|programs) (that)? (you|your team|your group|your lab) (do|does|are doing|is doing|did|have done|has done|make|lead) (at|in|on|with|for|around)",
        "(watched|heard|attended|enjoyed|loved|liked|visited|took|taken|used|tried|bought|played|read|saw|seen|follow|following|followed|remember|watching|reading|listening to|listened to|fan of|admire|admired|appreciated) (all|one|some|both)? (of)? your",
        "(eat|ate|shop|train|trained|swim|climb|dance|learned|stayed|studied|work|worked|volunteer|volunteered|interned|come|came|go|went|sat|live|drink) ..2 (at|in|to) your",
        "(everything|all|things|way) (that)? you (do|make|grow|build|run) (at|with|in|for)",
        "the (woman|man|lady|chap|guy) who (did|made|built|painted|wrote|runs|*ed)",
        "people (in|with) your (role|position|line) (at|in|as)",
        "(stood out|caught my (eye|attention|interest)|struck me|drew me|impressed me|interested me|fascinates me|inspired me|resonated) ..2 (is|was|because|how|that|since|in)",
        "(drawn|attracted|reaching out|writing|writing to you|reach out|contacting you|interested|turning to you|contact you|write to you) ..1 (to)? (you)? (because|since) (of)? (your|you) ..1 (are|have|were)?",
    ])
});

/// What the person is said to do or have done.
pub(super) static DEEDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you (now|currently|both|also|recently|once|first|later|already|yourself|just|actually|originally|used to|previously|have|had|have been|have also|had been|even|still|really)? (<did>|*ed) (<did>)?",
        "you (now|currently|also|recently|once|yourself|both)? (are|were) (also|now|currently|once|both)? (a|an|the|one of|part|based|working|leading|doing|building|running|head|director|from|in charge|responsible|studying|teaching|involved|at|now|in)",
        "you have ..2 (experience|background|degree|career|expertise|team) (in|as|at|with|of|from)",
        "someone (who|with|like you who) ..2 (<did>|has|have|experience|is|knows)",
        "as (a|an|the|one of the) (woman|man|person|leader|founder|director|manager|engineer|nurse|teacher|designer|newcomer|immigrant|veteran|parent|senior|lead|principal|head|member) ..6 (you|your)",
        "(having|with) your (background|experience|history|years|career) (in|as|at|of|with)",
    ])
});

/// "you ... at WSP".
pub(super) static AT_PLACE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(you|your) ..6 (at|within) NAME",
        "your ..3 (with|for|from|in|of|around|on) NAME",
        "your (work|role|job|career|time|team|position|years) ..4 NAME",
    ])
});

/// Something about them, but it does not say what.
pub(super) static VAGUE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(admire|admired|admiring|impressed|inspired|inspiring|inspires|follow|followed|following|like|liked|love|loved|struck|fascinated|fascinating|interested|drawn|relate|respect|enjoy|fan) ..3 your (own|career|professional|current)? (work|path|journey|story|move|transition|role|team|projects|posts|writing|career change|trajectory|route)",
        "(what|how) you (made|built) _",
        "(like|be|being) (to be|being|working as|to work as) (a|an) _",
        "you (are|were) (a|an|the) _",
        "(interested in|interest in|fan of|admire|love) NAME ($|and|because|since)",
        "NAME ..1 (work|approach|program|project|projects|mission|culture|reputation|products)",
    ])
});

/// What the writer wants to learn about; a topic must follow.
pub(super) static TOPIC: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "your ..3 (experience|experiences|background|expertise|knowledge|skills) (from|into|in|at|as|with|on|of|between|through|across|around|leading|building|designing|running|managing|helping|teaching|working|making|using)",
        "(career|careers|work|working|job|jobs|life|role|roles|path|interest|interested|curious|questions|transition|move|moving|break|breaking|getting|going|switch|switching|change) ..3 (in|into|as|about|of|to)",
        "(learn|learning|hear|know|understand|exploring|explore|considering|pursue|pursuing|about) ..1 (more)? (about|becoming|becoming a|a career in|the field of)?",
    ])
});

/// Words that fit anybody.
pub(super) static STOCK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "your ..2 (profile|career|journey|path|story|work|background|experience|experiences|company|organi*|expertise|insights|insight|industry|field|linkedin|page|success|achievements|accomplishments|credentials|knowledge|wisdom|guidance|position|advice|firm|perspective)",
        "(came across|found|saw|noticed|viewed|looked at|stumbled) ..3 (you|your)",
    ])
});
