//! Lists of words that phrases share, in the notation of phrases. `<opening>` in a phrase means one of these.

/// The list of a name, as alternatives.
pub(crate) fn list(name: &str) -> Option<&'static str> {
    LISTS.iter().find(|(known, _)| *known == name).map(|(_, words)| *words)
}

/// Every list: its name and its words.
const LISTS: &[(&str, &str)] = &[
    (
        "job",
        "job|jobs|position|positions|employment|internship|internships|role|roles|placement|placements|vacancy|vacancies\
         |opening|openings|work|apprenticeship|traineeship|job opportunity|job opportunities|career opportunity\
         |career opportunities|employment opportunity|employment opportunities|work opportunities|work opportunity\
         |internship opportunity|internship opportunities|job openings|job opening",
    ),
    (
        "opening",
        "opening|openings|vacancy|vacancies|vacant position|vacant positions|open position|open positions|open role|open roles\
         |job opening|job openings|job opportunity|job opportunities|job vacancy|job vacancies|job|jobs|position|positions\
         |internship|internships|placement|employment|employment opportunities|career opportunities|graduate scheme\
         |internship opportunity|internship opportunities|role|roles|job leads",
    ),
    (
        "kind",
        "new|full time|part time|entry level|junior|senior|suitable|good|better|current|open|available|first|next|potential|possible|summer|paid|permanent|similar|remote|relevant|upcoming|future|other|temporary|graduate|analyst|engineering|marketing|finance|software|design|data|it",
    ),
    ("resume", "resume|cv|curriculum vitae|cover letter|application|portfolio and resume"),
    ("minutes", "minutes|minute"),
    (
        "talk",
        "talk|speak|chat|conversation|call|meeting|meet|discussion|coffee|tea|lunch|zoom|phone call|video call|catch up|interview|exchange",
    ),
    (
        "short",
        "short|quick|brief|little|small|informal|virtual|casual|friendly|phone|video|coffee|zoom|five|NUM|twenty|fifteen|teams|online|in person|informational|10|15|20|30",
    ),
    ("learn", "hear|learn|understand|know|ask|listen|find out|get|gain|discuss|pick"),
    (
        "made",
        "demonstration|performance|show|concert|exhibit|stall|workshop|recipe|recipes|talk|talks|article|articles|post|posts|blog|paper|papers|book|books|podcast|podcasts|interview|presentation|panel|session\
         |lecture|lectures|keynote|thesis|newsletter|video|videos|column|columns|comment|comments|essay|essays|research|report\
         |reports|piece|webinar|workshop|speech|project|projects|study|campaign|exhibition|class|thread|dissertation|film\
         |episode|remarks|answer|chapter|demo|app|designs|photos|photographs|course|seminar|reel|mural|garden|restaurant|bakery\
         |youtube|channel|portfolio|tutorial|tutorials|patent|op ed|case study|startup|invention|novel|paintings|drawings|reporting|series",
    ),
    (
        "did",
        "work|worked|lead|led|run|ran|built|build|wrote|write|founded|started|moved|switched|went|left|made|spent|studied\
         |graduated|teach|taught|design|designed|manage|managed|became|joined|grew|published|posted|shared|spoke|gave|said\
         |mentioned|described|explained|talked|presented|organized|created|launched|changed|transitioned|pivoted|specialize|handled\
         |came|got|took|helped|coach|research|researched|won|worked|combine|combined|turned|chose|decided|serve|served|train|trained|own|volunteer|volunteered\
         |lived|developed|developing|working|teaching|leading|running|building|written|done|gone|moving|practice|practise|retrained|sit|look after\
         |been|seen|been through|shown|earned|completed|did|advise|cover|covered|oversee|direct|directed|head|specialise|specialised|specialized|conduct|conducted|translate|curate|edit|restore|plan|program|analyze|interviewed|hosted|host|produced|produce|supervise|supervised|mentor|mentored|opened|ran|broke|crossed|returned|immigrated",
    ),
    (
        "and-very",
        "really|very much|truly|absolutely|greatly|so|just|also|very|simply|deeply|sincerely|genuinely|definitely|still|particularly|especially|kindly|certainly",
    ),
];
