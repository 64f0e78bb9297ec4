//! Classes of words that phrases share, in the notation of phrases. `<post>` in a phrase means one of these.
//!
//! A class may use other classes, as long as they stand below it. Rules say who wants what of whom with them.

/// The class of a name, as alternatives.
pub(crate) fn list(name: &str) -> Option<&'static str> {
    LISTS.iter().find(|(known, _)| *known == name).map(|(_, words)| *words)
}

/// Every class: its name and its words.
const LISTS: &[(&str, &str)] = &[
    // Work and hiring
    ("seek", "~(look|search|hunt) ..1 for|~seek|in search of|in need of|on the (lookout|hunt) for|~(search|seek) (too|also)?|after"),
    (
        "want",
        "~(love|like|want|hope|wish|dream|aim|plan) (to|of)?|(interested|keen|eager|happy|glad|thrilled|honored|excited|able|ready|willing|passionate) \
         (to|in|about)|(chance|opportunity|honor|possibility|privilege) (to|of)",
    ),
    (
        "join",
        "~join|~intern (at|with|for|in|under)|~work (at|for|with|in|under|alongside) ..1|~contribute to|(be|become|becoming|being) (a)? \
         (part|member) of|come on board|~add (value)? to",
    ),
    // What somebody wants to find out about or manage, before the thing itself: "curious about", "exploring how to"
    (
        "wish-about",
        "(finding out|find out|curious|learning|learn|thinking|asking|wondering|talking|hearing|hear|know more|knowing more|understanding|understand|exploring|interested|focused|working|set|intent|keen|looking) \
         ..1 (about|on|in|into|at) (how (to|i (can|could|might|should|would)))? (best)?|(finding out|find out|curious|learning|learn|exploring|explore|figuring out|figure out|working out|work out|looking into|wondering|thinking about|understand|understanding|know|see|hear) \
         (about)? how (to|i (can|could|might|should|would)) (best)?|exploring|i ..2 (like|love|aim|aiming|plan|planning|keen|eager|ready|need|want|wanting|trying|hoping|looking) to",
    ),
    ("getting", "find|finding|get|getting|land|landing|secure|securing|obtain|obtaining"),
    // A place with pay, and how the sentence goes on after it: "a job as", "a role in", not "a job right"
    ("paid-place", "job|jobs|role|position|internship|apprenticeship|traineeship|placement|work placement|vacancy"),
    ("as-what", "(as|in|at|with|within|for|abroad|here|there|near|by|after|and|where|or|$)"),
    ("give", "give|giving|offer|offering|get|getting|find|finding|provide|grant|arrange|secure|land|fix|create|organize|obtain"),
    // What can be had as work, whoever says it
    (
        "opening",
        "(job|career|employment|work|internship|graduate|trainee|placement) (opportunity|opportunities|opening|openings|vacancy|vacancies|leads|lead|position|positions)\
         |(open|vacant|available|suitable) (position|positions|role|roles|post|posts)|graduate (scheme|program)|work placement|opening|openings\
         |vacancy|vacancies|vacant post|internship|internships|traineeship|traineeships|apprenticeship|apprenticeships",
    ),
    // What is work when it is sought or given
    (
        "post",
        "<opening>|job|jobs|position|positions|post|employment|placement|role|roles|contract|job offer|job interview|co op|coop|work experience|studentship",
    ),
    (
        "kind",
        "new|full time|part time|full|part|time|entry level|entry|level|junior|senior|suitable|good|better|current|open|available|first|next|potential|possible\
         |summer|winter|spring|autumn|fall|paid|unpaid|permanent|temporary|similar|remote|relevant|upcoming|future|other|graduate|analyst|engineering|marketing\
         |finance|software|design|designer|data|it|nursing|teaching|trainee|assistant|student|actual|small|little|weekend|seasonal|casual|steady|decent|more",
    ),
    (
        "firm",
        "(your|the|NAME) (own|growing|amazing|great|wonderful|esteemed|prestigious|reputed|respected|good|whole|fantastic)? ..1 (company|team|firm|organi*|department|lab|laboratory|group|agency|office|studio|practice\
         |startup|business|school|hospital|bank|clinic|shop|crew|unit|place|station|archive|museum|institute|university|lot|outfit|workplace|gang|kitchen|garage|mill|yard|farm|ward|restaurant|cafe|hotel|store|bakery|branch|site|theatre|theater|library|gallery|trust|charity)|a (place|company|team|firm) like yours",
    ),
    (
        "boss",
        "boss|bosses|manager|managers|superior|superiors|supervisor|director|hr|human resources|personnel|recruiter|recruiters|recruiting|recruitment|hiring|talent \
         (team|acquisition)|head of _|employer|chief|foreman|department|partner|partners|whoever ..3|harbour master|harbor master|head|training department|whoever hires|the one who hires",
    ),
    (
        "hand",
        "pair of hands|hands|extra hand|spare hand|somebody like me|someone like me|somebody new|someone new|worker|helper|assistant|junior|trainee|apprentice|intern|beginner\
         |learner|newcomer|commis|cook|waiter|waitress|porter|runner|stagehand|clerk|cleaner|receptionist|temp|volunteer to train|rookie|graduate|recruit|employee|tutor",
    ),
    ("resume", "resume|cv|lebenslauf|curriculum vitae|cover letter|curriculum|cvs|bio data|biodata"),
    ("papers", "<resume>|application|documents|profile|candidature|candidacy|portfolio and resume|credentials|file|dossier"),
    (
        "pay",
        "salary|pay|income|bonus|wage|wages|compensation|paycheck|package|earnings|raise|pay rise|commission|rate|hourly rate|day rate|fee|fees|paycheque",
    ),
    // Talking
    ("minutes", "minutes|minute"),
    ("day", "monday|tuesday|wednesday|thursday|friday|saturday|sunday"),
    (
        "talk",
        "talk|speak|chat|conversation|call|meeting|meet|discussion|coffee|tea|lunch|zoom|phone call|video call|catch up|interview|exchange|ring|beer|pint|drink|yarn|cuppa|breakfast|visit|word|brew|natter|blether|gossip|video chat",
    ),
    (
        "short",
        "short|quick|brief|little|small|informal|virtual|casual|friendly|phone|video|coffee|zoom|five|NUM|twenty|fifteen|teams|online|in person|informational|10|15|20|30",
    ),
    // What people make in public, and do
    (
        "made",
        "demonstration|performance|show|concert|exhibit|stall|workshop|recipe|recipes|talk|talks|article|articles|post|posts|blog|paper|papers|book|books|podcast|podcasts|interview|presentation|panel|session\
         |lecture|lectures|keynote|thesis|newsletter|video|videos|column|columns|comment|comments|essay|essays|research|report\
         |reports|piece|webinar|workshop|speech|project|projects|study|campaign|exhibition|class|thread|dissertation|film\
         |episode|remarks|chapter|demo|app|designs|photos|photographs|course|seminar|reel|mural|garden|restaurant|bakery\
         |youtube|channel|portfolio|tutorial|tutorials|patent|op ed|case study|startup|invention|novel|paintings|drawings|reporting|series",
    ),
    (
        "did",
        "work|worked|lead|led|run|ran|built|build|wrote|write|founded|started|moved|switched|went|left|made|spent|studied\
         |graduated|teach|taught|design|designed|manage|managed|became|joined|grew|published|posted|shared|spoke|gave|said\
         |mentioned|described|explained|talked|presented|organized|created|launched|changed|transitioned|pivoted|specialize|handled\
         |came|got|took|helped|coach|research|researched|won|combine|combined|turned|chose|decided|serve|served|train|trained|own|volunteer|volunteered\
         |lived|developed|developing|working|teaching|leading|running|building|written|done|gone|moving|practice|practise|retrained|sit|look after\
         |been|seen|been through|shown|earned|completed|did|advise|cover|covered|oversee|direct|directed|head|specialise|specialised|specialized|conduct|conducted|translate|curate|edit|restore|plan|program|analyze|interviewed|hosted|host|produced|produce|supervise|supervised|mentor|mentored|opened|broke|crossed|returned|immigrated",
    ),
    (
        "and-very",
        "really|very much|truly|absolutely|greatly|so|just|also|very|simply|deeply|sincerely|genuinely|definitely|still|particularly|especially|kindly|certainly",
    ),
];
