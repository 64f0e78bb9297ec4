//! Words that are no reason by themselves.
//!
//! Plain lists; what they are used for is told in [`super`].

use std::sync::LazyLock;

use crate::{draft::key, keys::KeySet};

/// A set of words, by their keys.
pub(super) type Words = LazyLock<KeySet>;

fn set(words: &str) -> KeySet {
    words.split_whitespace().map(key).collect()
}

/// Small words to look past in search of a detail.
pub(super) static SMALL: Words = LazyLock::new(|| {
    set("the a an this that these your my our such in at of to as and is for on with from into it so very current same was me \
         i own really")
});

/// Words that are no detail: they fit every person and every field.
pub(super) static GENERIC: Words = LazyLock::new(|| {
    set("field industry area company sector space profession line business organization firm role position career domain job \
         work linkedin general life you expert professional busy great right person search came experienced inspiration best doing well \
         success successful page name email contact posting details journey path incredibly today started where here there \
         much lot many years amazing impressive incredible extensive profile be am would could can hope think know done \
         achieved accomplished leader good interesting inspiring wonderful top things stuff fields areas all able willing \
         open free available interested hiring sure someone anything ok okay kind if when help may might have will looking \
         fit keen how what while people perfect man woman lady guy something everything everyone everybody over")
});

/// Adjectives that say nothing about what follows.
pub(super) static PRAISE: Words = LazyLock::new(|| {
    set("amazing impressive incredible extensive inspiring interesting great wonderful good professional valuable precious \
         busy kind current esteemed prestigious vast rich unique outstanding excellent remarkable successful reputed \
         respected fantastic helpful recent new long expert honest earliest personal entire whole many few fascinating \
         impressed strong wealth growing awesome brilliant career linkedin early powerhouse rockstar legend star genius total absolute true real inspiration extraordinary stellar phenomenal big")
});

/// What everybody has, so that "your time" is no reason.
pub(super) static COMMON: Words = LazyLock::new(|| {
    set("time help advice convenience consideration attention response reply schedule calendar day week availability insight \
         insights guidance wisdom expertise perspective perspectives thoughts view views opinion opinions assistance support \
         kindness understanding feedback input experience experiences background story team teams department network office \
         interest interests boss manager hiring favor favour patience generosity brain door end way place studio agency lab \
         hospital school university group institution startup practice shop workplace employer colleagues colleague contacts \
         connections connection knowledge skills skill accomplishments achievements achievement credentials passion \
         leadership growth trajectory history life lives message number phone address institute information title resume staff clients \
         products services mission values culture website site offer openings opening vacancies vacancy jobs roles positions \
         internship internships program opportunities mind eyes two cents take answer answers questions question words word \
         choice trust hands side service capacity level shoes lunch break coffee weekend holiday holidays morning evening \
         afternoon family health best part data days work journey path role move transition success country city town area \
         building cooperation permission discretion needs business post preferred preference request invitation thinking \
         involvement dedication hard efforts effort recommendation recommendations suggestions tips favorite typical daily \
         job's biggest greatest main first favourite years specialty specialization bio education degree industry's people \
         employees desk secretary prompt reference obedient power whatsapp inbox mail recruiter recruiters brand numbers cell mobile \
     orbit supervisor superiors lobby reception positive id app earliest signature license licence secrets chairman chairwoman \
         chair assistant receptionist daughter son wife husband daughters sons children family smile face photo photos picture boss's ceo \
         owner owners associates guys competitors suppliers prices fee fees parking directions house home flat door's secret tricks")
});

/// Words before "you" that make it a wish, a condition or an object, so that nothing is told about the person.
pub(super) static ASKED: Words = LazyLock::new(|| {
    set("would could can do did does may might will should shall if whether hope hoping thank thanks wish are were have had \
         has is was trust let unless whenever once sure appreciate to with for of from about by at on in unto than and or \
         asking ask tell call contact reach reaching meet see seeing give giving bother bothering disturb email write \
         writing message find finding wishing hoping assume believe know help contacting wanted inform bless visit \
         interview pay owe add without let's please until till unless treating sent got")
});

/// Small words between "you" and what the person did.
pub(super) static ADVERBS: Words = LazyLock::new(|| {
    set("now currently both also recently once first later already yourself just actually originally previously have had \
         been even still really too are were once always mainly mostly said yourselves have has ever never before has've \
         largely partly long often kindly probably obviously clearly evidently certainly surely")
});

/// What may follow "you" without telling anything about the person.
pub(super) static NO_DEEDS: Words = LazyLock::new(|| {
    set("would could can may might will should shall must do did does need want like prefer know think feel agree find \
         see mind wish please if and or but for to so in on at with is as that a an the this i we my me will won well \
         had any time free busy willing able open available interested comfortable okay ok happy sure right good great \
         very so help consider accept reply respond answer let give spare allow take decide choose offer inform guide \
         advise assist mentor share provide suggest recommend hear read receive get enjoy understand imagine guess see \
         contact call email tell keep having doing going today soon again anyway though there here when how what why \
         who which where while because since up looked seem seems ignored refer hire employ may've not have has possess achieved accomplished")
});

/// Names of whole fields: "you work in finance" says as much as "in your field".
pub(super) static FIELDS: Words = LazyLock::new(|| {
    set("finance marketing tech technology it business consulting engineering healthcare health law legal sales hr banking \
         insurance construction medicine medical education data software design media advertising accounting retail \
         government management research science sciences art arts fashion music film hospitality tourism logistics \
         corporate world country big large small man woman men women guy lady person people one ones expert experts \
         professional professionals veteran pro boss leader leaders high level levels top senior job jobs work working \
         works worked living live lives alive position lot lots much wealth knowledge skill skills others other everyone \
         everybody everything respect respected respects known knows famous popular important powerful rich wealthy \
         connected connections somebody else possible they them development management project hour hours somebody else same similar current change option options guidance several lawyer doctor brain getting somehow corporate insurance currently based life self good selves honour honor proof model pays placed multinational inspiration hero idol")
});

/// Words that end what "your" belongs to.
pub(super) static JOINS: Words =
    LazyLock::new(|| set("is are was were has have had and or in at on of to for with from as that which who while because so"));

/// Words of a wish, a request, an apology, or of the writer's own doing.
pub(super) static WISHES: Words = LazyLock::new(|| {
    set("i am would could can may might should will shall please kindly hope hoping wish want thank thanks sorry forgive if whether \
         understand appreciate grateful looking seeking searching career job profile linkedin connect know best success successful \
         everybody everyone many much respect admire industry field company request consider help advice must need time contact \
         enclosed attached resume cv")
});

/// What somebody has done to a thing that stands before them: "the bridge you designed".
pub(super) static DONE: LazyLock<KeySet> = LazyLock::new(|| {
    set(
        "wrote built made designed gave led ran founded painted drew recorded published started organized organised restored planted carved sewed \
         baked cooked taught edited translated directed produced curated planned programmed posted shared created filmed grew run teach lead",
    )
});
