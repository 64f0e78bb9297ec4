//! How requests begin, and which verbs and things belong to a request to learn.

use std::sync::LazyLock;

use acquaint_text::stem;

use crate::{draft::key, keys::KeySet, phrase::Phrases};

fn set(words: &str) -> KeySet {
    words.split_whitespace().map(key).collect()
}

/// The words in all their forms.
fn forms(words: &str) -> KeySet {
    words.split_whitespace().map(|word| key(&stem(word))).collect()
}

/// What stands before the verb of a request.
pub(super) static OPENINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|would|will|might) (you|u|ya)",
        "(would|could|might|are|will|were) (you|u) ..2 (be)? ..1 (willing|able|open|happy|free|available|game|prepared|comfortable|keen|kind enough|so kind as|good enough|ok|okay|up|nice enough|so good as) (to|for|with)",
        "(would|do) you mind",
        "(please|kindly)",
        "if you (could|would|can|will|might)",
        "(want|need|like|love|expect|ask|asking|request|urge|beg|require) you to",
    ])
});

/// What stands before the verb of a wish to be allowed something.
pub(super) static MAY_I: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(can|could|may|might) i"]));

/// What follows "please" where nothing is asked and much is left open: "please feel free to turn me down".
pub(super) static FREE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(feel free|do not|never mind|find (attached|enclosed|my|below|herewith))"]));

/// Putting two people in touch: "give him my number, and let him decide".
pub(super) static CONTACT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(him|her|them|NAME) ..1 my ..1 (email|number|address|details|contact|name|phone|card)",
        "my ..1 (email|number|address|details|contact|name|phone|card) (to|on to) (him|her|them|NAME)",
    ])
});

/// Words after which a request may begin within a sentence.
pub(super) static LEADS: LazyLock<KeySet> = LazyLock::new(|| {
    set("and or but if whether wondering hope hoping so also then perhaps maybe please well now appreciate it great grateful otherwise \
         i we would not sir madam ma'am hi hello hey thankful glad happy wonderful lovely amazing nice best possible that therefore \
         sometime too meantime")
});

/// Words that make a clause a question or a story and no request: "what would you".
pub(super) static RELATIVE: LazyLock<KeySet> = LazyLock::new(|| {
    set("what how which where who whom why whatever whichever wherever anything things thing nothing everything as than because \
         advice before after until since though although unless why")
});

/// Words that may stand between the opening and the verb.
pub(super) static ADVERBS: LazyLock<KeySet> = LazyLock::new(|| {
    set("please kindly possibly perhaps maybe also just then even at least ever really still simply quickly again sometime be so kind \
         as to good enough ever by any chance in possible for me sir madam sir/madam do willing able happy open consider \
         honestly actually personally ideally briefly gladly ma'am and or therefore over the comfortable ok okay game prepared keen free available up feel feeling easy")
});

/// What somebody may be asked who is asked for a conversation.
pub(super) static BELONGS: LazyLock<KeySet> = LazyLock::new(|| {
    forms(
        "shout buzz bell ring talk talking speak speaking chat chatting meet meeting spare sparing tell telling explain explaining describe describing answer \
         answering discuss advise suggest recommend allow permit choose pick name manage receive reply respond forgive excuse pardon ignore \
         disregard feel say rather prefer sooner accept understand imagine wish like love enjoy welcome fancy remember \
         bear exchange grant telephone zoom skype point direct steer teach talk hear listen reflect see walk sit host accommodate squeeze \
         visit join hop jump stop drop know have having think let be want need care choose change decide find found call ring phone \
         rethink start learn study skip offer contact dm expect read enlighten drink eat invite note worry hesitate trouble bother \
         delete come forget comment connect text suit consider oblige indulge entertain humour humor stand compare illuminate \
         fit swing dial interview spend mind warn correct clear guess believe go stay feel speak try begin inform rearrange move \
         confirm revert acknowledge rsvp guide breakfast dine reschedule postpone delay wait reconsider get honour honor rest enjoy open",
    )
});

/// Words that show the sentence to ask nothing: "if you could, great".
pub(super) static STATES: LazyLock<KeySet> = LazyLock::new(|| {
    set(
        "mr mrs ms miss dr prof sir madam after before while once during until when i you we they he she it the a an my your our their this that these those me us him her them if there is are was were would will \
         could can may might or and but so any some no not never always time minutes half twenty fifteen ten thirty quarter hour \
         what how which where who whom why when whether free about with in on at by from of tomorrow today tonight monday tuesday \
         wednesday thursday friday saturday sunday next week everything anything something more most two three four five advice \
         attached find enclosed see below above ever though thank thanks coffee tea lunch phone questions conversation",
    )
});

/// Verbs of which only the object says whether they belong.
pub(super) static BY_OBJECT: LazyLock<KeySet> = LazyLock::new(|| {
    forms(
        "give giving get send sending share sharing take taking make making do put help helping pass passing introduce introducing \
         write writing show showing bring keep ask asking look provide arrange set have having come see read offer consider let point \
         recommend suggest tell grant allow connect connecting forward forwarding answer call name mention include think know explain \
         advise check go spend meet reply comment hear need want i'd like leave",
    )
});

/// Things that nobody needs for a conversation.
pub(super) static FAVOURS: LazyLock<KeySet> = LazyLock::new(|| {
    set(
        "needful cv resume cvs application applications portfolio manuscript script essay essays thesis draft drafts statement transcript samples \
         referral referrals reference references recommendation letter signature license licence visa sponsorship sponsor \
         funding donation donate invest investment money loan discount discounts ticket tickets freebies password contract \
         contracts invoice quote vacancy vacancies placement internship job jobs hire hired interview interviews hr recruiter recruiters \
         recruiting manager managers boss director directors ceo investors clients client customers customer suppliers supplier list \
         lists spreadsheet template templates slides materials notes exam assessment homework assignment \
         survey questionnaire feedback critique proofread vouch endorsement endorse endorsements shoutout promote profile documents \
         certificate certificates number numbers address addresses contacts everyone everybody word hat \
         budget budgets prices pricing rates salary salaries figures data code login access tour bed couch sofa lift \
         equipment tools machines gear kit software product products deck pitch plan plans model models business mixtape demo track song \
         songs beats book deal gig gigs studio stall slot guest backstage autograph photo photos selfie",
    )
});

/// Things and doings that make a request one for a conversation.
pub(super) static TALKING: LazyLock<KeySet> = LazyLock::new(|| {
    set(
        "shout buzz bell ring talk talking speak speaking chat chatting call minutes minute hour coffee tea lunch time conversation zoom phone \
         advice insight insights thoughts question questions about moment idea sense picture view experience experiences story perspective \
         whether meet meeting visit not know yes calendar availability",
    )
});

/// What the writer may ask to be allowed.
pub(super) static ANNOUNCES: LazyLock<KeySet> = LazyLock::new(|| {
    forms(
        "ask call ring phone telephone talk speak chat have buy come visit meet book pick interview trouble borrow steal invite take learn hear \
         message email write bring treat shadow watch sit drop stop pop swing offer send join give walk request find know turn tempt shout catch \
         introduce get grab pester bother see do be contact text zoom understand listen attend observe arrange schedule suggest \
         propose reach say thank just assure promise still then answer return repay help make set follow tag stay stand put \
         try pay hope plan expect prepare start begin change look decide choose reschedule move go tell fit explain mention add lure \
         persuade interest entice beg request drive travel cycle wait hitch ride wander squeeze check use \
         imagine assume read believe guess recommend name possibly explore discuss sneak trade swap cook feed spend nosy clear clean dry peel serve",
    )
});

/// Verbs of commands.
pub(super) static IMPERATIVES: LazyLock<KeySet> = LazyLock::new(|| {
    forms(
        "send give get forward pass introduce refer hire recommend hook sign show add include text email mail fix find \
         lend pay sponsor read review check fill share connect submit vouch consider guide make keep answer look rate promote \
         buy support",
    )
});

/// What may stand before the verb of a command.
pub(super) static BARE: LazyLock<KeySet> = LazyLock::new(|| {
    set("so and also then just or but please kindly anyway maybe ok okay now meanwhile first second third finally lastly sir")
});

/// What belongs to the writer, or points at something.
pub(super) static OWN: LazyLock<KeySet> = LazyLock::new(|| {
    set("me my us our your the a an this that these those it them him her his their some any all both everyone everybody whoever")
});
