//! The words of a polite note to anybody. Whatever is not among them is a word of substance.

use std::sync::LazyLock;

use acquaint_text::stem;

use crate::{draft::key, keys::KeySet};

/// Words that say nothing about a certain conversation, by their stems.
pub(super) static POLITE: LazyLock<KeySet> =
    LazyLock::new(|| GROUPS.iter().flat_map(|group| group.split_whitespace()).map(|word| key(&stem(word))).collect());

const GROUPS: &[&str] = &[
    // Small words
    "the and you your yours for with that this these those was were are is be been being have has had having from about our ours us \
     it its a an in on at to of by as so or if but not no nor only than then there here when where which who whom whose what how why \
     they them their theirs she he her him his hers me my mine myself yourself i am we will would shall should can could may might must \
     do does did done doing get gets got getting give gave given giving go goes went going gone make makes made making take takes took \
     taken taking come came comes coming let lets keep keeps kept keeping put puts putting say says said tell tells told telling see \
     saw seen sees know knew known knows think thought find found feel felt look looks looked looking want wanted like liked need needed \
     up down out off over into onto through throughout during before after while until since because both either also too very really \
     quite rather much many more most less least few lot lots plenty ton tons bit some any all every each own same other others another such \
     just even still already again once twice ever never always often now soon later today tonight yesterday tomorrow well better best \
     good great nice new first last next recent recently ago late early long short big small whole full per within without between among \
     under around across toward towards further forward back away together along yet else maybe perhaps certainly definitely truly \
     sincerely genuinely deeply greatly highly extremely incredibly absolutely especially particularly specifically simply entirely \
     completely fully clearly honestly actually mr mrs ms dr sir madam dear hi hello hey regards yours enough able not don't didn't one \
     two three someone somebody everyone everybody anyone anybody something anything everything nothing somewhere anywhere yes okay ok",
    // Thanks and praise
    "words word cannot express milestone eternal food heartfelt undoubtedly doubt beginning end progress power family health aside \
     indeed every success pictures meet town finally loved profession daily able \
     million impulse impulses pleasant thank thanks thanking thankful thankfully grateful gratefully gratitude appreciate appreciated appreciative appreciation pleasure \
     pleased honor honored honour honoured privilege privileged delight delighted delightful glad happy joy enjoy enjoyed enjoying \
     enjoyable love loved lovely wonderful amazing awesome fantastic excellent incredible brilliant fabulous terrific super cool \
     kind kindly kindness generous generously generosity gracious graciously warm warmth thoughtful patient patience open openness \
     openly honest honesty frank candid candor candour sincere friendly hospitality welcome welcoming help helps helped helping helpful \
     useful valuable invaluable precious informative insightful interesting interested interest fascinating inspiring inspired inspire \
     inspirational inspiration motivated motivating motivation motivational encouraging encouraged encouragement encourage exciting \
     excited enlightening enlightened eye opening opened eyes opener impressive impressed impression remarkable outstanding great deal \
     passion passionate enthusiasm enthusiastic contagious energy dedication commitment positive clear clearer clarity greater clarified \
     expertise expert wisdom wise knowledge knowledgeable know-how stuff thing things god bless blessed blessings luck lucky",
    // The talk
    "time times schedule busy hectic day days week weeks weekend month months year years morning afternoon evening night monday tuesday \
     wednesday thursday friday saturday sunday january february march april june july august september october november december \
     hour hours minute minutes moment talk talks talked talking speak speaking spoke spoken exchange exchanges exchanged brain brains pick picked picking chat chats chatted chatting conversation \
     conversations discussion discussions discuss discussed discussing interview interviews informational meeting meetings meet met call \
     calls called calling phone zoom teams video online virtual email emails mail message messages note line letter coffee lunch tea cafe \
     breakfast dinner drink office visit visited visiting invite invited inviting host hosting hosted sit sat sitting down chose choose join joined attend \
     opportunity opportunities chance question questions answer answers answered answering ask asked asking listen listened listening \
     hear heard hearing share shared sharing explain explained explaining explanation explanations describe described show showed \
     mention mentioned topic topics subject details detail information info notes touch contact contacts connect connected connecting \
     connection connections linkedin network networking update updated updates posted informed inform reply response write writing wrote \
     send sent reach reached reaching follow following followed express expressing wish wishes wishing hope hoped hoping wanted accept sending",
    // Careers in general
    "insight insights advice advise advised advising guidance guide guided guiding tip tips suggestion suggestions suggested suggest \
     recommendation recommendations recommended recommend perspective perspectives view views viewpoint opinion opinions thoughts idea ideas \
     experience experiences experienced story stories journey journeys path paths pathway background history career careers job jobs work \
     works worked working role roles position positions field fields industry industries sector company companies organization \
     organizations organisation firm firms business businesses team teams colleagues culture environment workplace profession professional \
     professionals professionally personal personally people person life lives living world real practical day-to-day daily typical \
     skill skills quality qualities strengths goal goals aspiration aspirations ambition ambitions dream dreams plan plans planning future \
     step steps direction directions decision decisions decide deciding decided choice choices option options challenge challenges \
     challenging reward rewards rewarding trends trend aspects aspect areas area requirement requirements advantage resources resource \
     support supported supporting supportive mentor mentoring mentorship assistance assist learn learned learnt learning learns lesson \
     lessons understand understood understanding realize realized realise realised realizing gain gained gaining insight grow growing \
     growth develop developing development improve improving deep deeper depth broad broader wide wider sense picture overview glimpse idea \
     inside behind scenes goes left feel feeling confident confidence sure certain reassured determined prepared ready use using apply \
     applying implement implementing consider considering explore exploring exploration pursue pursuing pursuit transition enter entering \
     continue continued continuing start started starting begin beginning success successful succeed achieve achieving achieved \
     accomplishments endeavors endeavours studies study studying student students graduate school university college degree course part \
     point points matter matters way ways kind sort type number amount value valued importance important meaningful mean means meant \
     meaning lasting long-term term remain stay stayed staying stays heart mind head thinking reflect reflecting reflection forget \
     forgotten remember remembering grow example examples effort efforts trouble cooperation consideration offer offered offering \
     possible possibility possibilities extremely regard concerning regarding related various different several numerous wealth variety \
     range passion speaking truly man woman guy lady legend star anytime attach attached enclose enclosed resume cv whenever available favor favour return repay owe hand hands",
];
