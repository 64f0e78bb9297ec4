//! Whether a text in small letters is a description of somebody, such as "plumber next door", and no name. Where it is not sure, it is
//! taken for one: a blank in a letter is better than a wrong name.

/// So many words a name has at most.
const LONGEST: usize = 3;

/// Words that no name holds.
const DESCRIBING: &str = "
    the our your his her their its this that these those some someone somebody anyone one who whom whose which of from at with on in
    by near beside behind above below across opposite through for to into and & as via next about met meet knows knew works work
    worked working lives lived sits runs teaches taught studied sells sold drives helped called is was door doors street road avenue
    square corner station school university college uni office shop store gym bus train plane flight party club floor flat house
    upstairs downstairs town city village hospital clinic library cafe cafeteria restaurant pub museum airport company agency firm
    team department desk meeting meetup fair conference workshop course class choir yoga football tennis golf linkedin facebook
    whatsapp email phone number contact name unknown nobody tba tbd neighbour neighbours neighbor neighbors friend friends colleague
    coworker worker boss manager director supervisor owner founder ceo cto cfo coo hr pr chairman president secretary assistant mum
    mom mummy mother dad daddy father parent parents aunt auntie uncle cousin brother sister sibling daughter niece nephew grandma
    grandpa grandmother grandfather wife husband boyfriend girlfriend fiance fiancee spouse flatmate roommate housemate classmate
    schoolmate teammate buddy acquaintance stranger ex co kid kids child children baby boy girl woman women lady man men bloke chap
    dude fellow person people couple family guest host visitor client customer teacher lecturer tutor coach trainer mentor student
    pupil intern trainee apprentice graduate alumna alumnus alumni nurse dentist surgeon physician vet veterinarian pharmacist
    paramedic midwife psychologist psychiatrist therapist physiotherapist physio optician chiropractor carer caretaker janitor
    concierge landlord landlady tenant plumber electrician joiner roofer plasterer decorator builder mechanic technician handyman
    locksmith welder gardener cleaner lawyer solicitor barrister attorney notary accountant auditor bookkeeper banker broker agent
    estate realtor insurer economist engineer architect surveyor developer programmer designer analyst scientist researcher
    consultant adviser advisor planner recruiter headhunter journalist reporter editor writer author translator interpreter
    photographer artist musician actor actress dancer pilot steward stewardess attendant chauffeur courier postman postwoman mailman
    policeman policewoman officer firefighter soldier waiter waitress bartender barista hairdresser beautician florist seller
    salesman saleswoman salesperson cashier clerk receptionist librarian politician councillor priest pastor vicar imam rabbi nun
    beekeeper babysitter nanny former retired senior local tall friendly funny bearded blond blonde blind deaf new other same first
    second last vice deputy lead civil structural software mechanical electrical marketing finance financial medical legal it";

/// Trades and other words that are family names, too: "baker" tells of a trade, "emma baker" is called so.
const AT_THE_BEGINNING: &str = "
    a baker barber big brewer butcher butler carpenter chef chief cook driver farmer fisher fisherman forester glazier head kind
    little miller monk nice old painter pal porter potter sales shoemaker short singer small smith tailor young";

/// What tells of somebody behind another word: "pool guy". At the beginning it is a name.
const BEHIND: &str = "guy gal mate son";

/// The same of what is a title at the beginning: "doctor weber". Alone it tells of a trade.
const AT_THE_END: &str = "doctor professor reverend";

/// Names that stand beside An and My, which are names themselves where Vietnamese is spoken.
const BESIDE_AN_AND_MY: &str = "anh bui chau dang dao dinh doan duong duyen hanh hien hoa hoang huong huynh lam lan le linh luong ly mai
    nga ngo ngoc nguyen nhi pham phan phuong quyen tam thao thi thuy tien tran trang trinh truong tuyet uyen vo vu xuan yen";

/// Whether a text that begins with a small letter is a description. So many of its words count.
pub(super) fn is_description(text: &str, counted: usize) -> bool {
    let sign_of_none = |sign: char| sign.is_numeric() || (sign.is_ascii_punctuation() && !"-'.".contains(sign));
    let words: Vec<&str> = text.split(|sign: char| sign.is_whitespace() || sign == '-').filter(|word| !word.is_empty()).collect();
    counted > LONGEST || text.contains(sign_of_none) || (0..words.len()).any(|at| describes(&words, at))
}

fn describes(words: &[&str], at: usize) -> bool {
    let word = words[at].to_lowercase();
    let listed = |list: &str, word: &str| list.split_whitespace().any(|one| one == word);
    let next = words.get(at + 1).map(|word| word.to_lowercase());
    let beside_name = |next: &str| !next.is_ascii() || listed(BESIDE_AN_AND_MY, next);
    match word.as_str() {
        "my" => next.is_some_and(|next| !beside_name(&next)),
        // Before these signs one writes "an", and "a" before all others.
        "an" => next.is_some_and(|next| next.starts_with(['a', 'e', 'i', 'o', 'u', 'h']) && !beside_name(&next)),
        word => {
            // "a." is an initial.
            let bare = if word.chars().count() > 2 { word.trim_end_matches('.') } else { word };
            listed(DESCRIBING, bare)
                || (at == 0 && listed(AT_THE_BEGINNING, bare))
                || (at > 0 && listed(BEHIND, bare))
                || (next.is_none() && listed(AT_THE_END, bare))
        }
    }
}
