//! The holidays of each country, with what was left out and why. Written down in 2026; laws change, so look again.

use jiff::civil::Weekday::{Monday, Thursday};

use super::{
    Country,
    rule::{
        Moved::{Nearest, Stays, ToFreeDay, ToMonday},
        Rule, When,
        When::{Dated, Easter, EveryFifthYear, Fixed, MondayBefore, NotSunday, Nth, Once, StBrigid},
    },
};

/// The rules of a country.
pub(super) fn rules(country: Country) -> &'static [Rule] {
    match country {
        Country::Us => US,
        Country::Ca => CA,
        Country::Gb => GB,
        Country::Scotland => SCOTLAND,
        Country::NorthernIreland => NORTHERN_IRELAND,
        Country::Ie => IE,
        Country::Au => AU,
        Country::Nz => NZ,
        Country::In => IN,
        Country::De => DE,
        Country::Fr => FR,
        Country::Nl => NL,
        Country::Es => ES,
        Country::Br => BR,
    }
}

/// Declares holidays: a name, a day, and what happens on a weekend.
macro_rules! holidays {
    ($($name:literal $when:expr, $moved:expr;)+) => {
        &[$(Rule { name: $name, instead: concat!($name, " (substitute day)"), when: $when, moved: $moved }),+]
    };
}

const GOOD_FRIDAY: When = Easter(-2);
const EASTER_MONDAY: When = Easter(1);
const ASCENSION: When = Easter(39);
const WHIT_MONDAY: When = Easter(50);

/// The federal holidays (United States Code, title 5, section 6103; Juneteenth since 2021). Left out: Inauguration Day,
/// which only Washington keeps, and what states add. Many private employers work on Columbus Day and Veterans Day.
const US: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Nearest;
    "Birthday of Martin Luther King, Jr." Nth(1, Monday, 3), Stays;
    "Washington's Birthday" Nth(2, Monday, 3), Stays;
    "Memorial Day" Nth(5, Monday, -1), Stays;
    "Juneteenth" Fixed(6, 19), Nearest;
    "Independence Day" Fixed(7, 4), Nearest;
    "Labor Day" Nth(9, Monday, 1), Stays;
    "Columbus Day" Nth(10, Monday, 2), Stays;
    "Veterans Day" Fixed(11, 11), Nearest;
    "Thanksgiving Day" Nth(11, Thursday, 4), Stays;
    "Christmas Day" Fixed(12, 25), Nearest;
};

/// The general holidays of the Canada Labour Code (section 166). On a weekend an employer may choose the day before or
/// after; here it is the next free weekday, as the federal offices do. Left out: what provinces add, such as Family Day
/// and the civic holiday in August, and Easter Monday, which only federal offices keep.
const CA: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), ToFreeDay;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Victoria Day" MondayBefore(5, 25), Stays;
    "Canada Day" Fixed(7, 1), ToFreeDay;
    "Labour Day" Nth(9, Monday, 1), Stays;
    "National Day for Truth and Reconciliation" Fixed(9, 30), ToFreeDay;
    "Thanksgiving Day" Nth(10, Monday, 2), Stays;
    "Remembrance Day" Fixed(11, 11), ToFreeDay;
    "Christmas Day" Fixed(12, 25), ToFreeDay;
    "Boxing Day" Fixed(12, 26), ToFreeDay;
};

/// The bank holidays of England and Wales (Banking and Financial Dealings Act 1971; gov.uk/bank-holidays).
const GB: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), ToFreeDay;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "Early May bank holiday" Nth(5, Monday, 1), Stays;
    "Spring bank holiday" Nth(5, Monday, -1), Stays;
    "Summer bank holiday" Nth(8, Monday, -1), Stays;
    "Christmas Day" Fixed(12, 25), ToFreeDay;
    "Boxing Day" Fixed(12, 26), ToFreeDay;
};

/// The bank holidays of Scotland (the same sources). Easter Monday is none there; local days are left out.
const SCOTLAND: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), ToFreeDay;
    "2nd January" Fixed(1, 2), ToFreeDay;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Early May bank holiday" Nth(5, Monday, 1), Stays;
    "Spring bank holiday" Nth(5, Monday, -1), Stays;
    "World Cup bank holiday" Once(2026, 6, 15), Stays;
    "Summer bank holiday" Nth(8, Monday, 1), Stays;
    "St Andrew's Day" Fixed(11, 30), ToFreeDay;
    "Christmas Day" Fixed(12, 25), ToFreeDay;
    "Boxing Day" Fixed(12, 26), ToFreeDay;
};

/// The bank holidays of Northern Ireland (the same sources).
const NORTHERN_IRELAND: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), ToFreeDay;
    "St Patrick's Day" Fixed(3, 17), ToFreeDay;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "Early May bank holiday" Nth(5, Monday, 1), Stays;
    "Spring bank holiday" Nth(5, Monday, -1), Stays;
    "Battle of the Boyne (Orangemen's Day)" Fixed(7, 12), ToFreeDay;
    "Summer bank holiday" Nth(8, Monday, -1), Stays;
    "Christmas Day" Fixed(12, 25), ToFreeDay;
    "Boxing Day" Fixed(12, 26), ToFreeDay;
};

/// The public holidays of Ireland (Organisation of Working Time Act 1997, second schedule, with St Brigid's Day since
/// 2023). The law names no day instead of a weekend, and Good Friday is none.
const IE: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Stays;
    "St Brigid's Day" StBrigid, Stays;
    "St Patrick's Day" Fixed(3, 17), Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "May Day" Nth(5, Monday, 1), Stays;
    "June holiday" Nth(6, Monday, 1), Stays;
    "August holiday" Nth(8, Monday, 1), Stays;
    "October holiday" Nth(10, Monday, -1), Stays;
    "Christmas Day" Fixed(12, 25), Stays;
    "St Stephen's Day" Fixed(12, 26), Stays;
};

/// What every state and territory of Australia keeps. Left out, because states differ: Labour Day, the King's Birthday,
/// Easter Saturday, local days, and a day instead of Anzac Day on a weekend.
const AU: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), ToFreeDay;
    "Australia Day" Fixed(1, 26), ToMonday;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "Anzac Day" Fixed(4, 25), Stays;
    "Christmas Day" Fixed(12, 25), ToFreeDay;
    "Boxing Day" Fixed(12, 26), ToFreeDay;
};

/// The public holidays of New Zealand (Holidays Act 2003, with the weekend rules since 2014). Anniversary days of the
/// provinces are left out.
const NZ: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), ToFreeDay;
    "Day after New Year's Day" Fixed(1, 2), ToFreeDay;
    "Waitangi Day" Fixed(2, 6), ToMonday;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "Anzac Day" Fixed(4, 25), ToMonday;
    "King's Birthday" Nth(6, Monday, 1), Stays;
    "Matariki" Dated(MATARIKI), Stays;
    "Labour Day" Nth(10, Monday, 4), Stays;
    "Christmas Day" Fixed(12, 25), ToFreeDay;
    "Boxing Day" Fixed(12, 26), ToFreeDay;
};

/// Matariki (Te Kāhui o Matariki Public Holiday Act 2022, schedule 1, which goes on to 2052; its first years stand here).
const MATARIKI: &[(i16, i8, i8)] = &[
    (2024, 6, 28),
    (2025, 6, 20),
    (2026, 7, 10),
    (2027, 6, 25),
    (2028, 7, 14),
    (2029, 7, 6),
    (2030, 6, 21),
    (2031, 7, 11),
    (2032, 7, 2),
    (2033, 6, 24),
    (2034, 7, 7),
    (2035, 6, 29),
];

/// The fourteen compulsory holidays of India's central government (yearly circular of the Department of Personnel and
/// Training). The movable ones are known for 2025 and 2026 only; those that depend on the moon may shift by a day when
/// it is seen. Left out: what states choose in addition, such as Holi in most of the north.
const IN: &[Rule] = holidays! {
    "Republic Day" Fixed(1, 26), Stays;
    "Eid al-Fitr" Dated(&[(2025, 3, 31), (2026, 3, 21)]), Stays;
    "Mahavir Jayanti" Dated(&[(2025, 4, 10), (2026, 3, 31)]), Stays;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Buddha Purnima" Dated(&[(2025, 5, 12), (2026, 5, 1)]), Stays;
    "Eid al-Adha (Bakrid)" Dated(&[(2025, 6, 7), (2026, 5, 27)]), Stays;
    "Muharram" Dated(&[(2025, 7, 6), (2026, 6, 26)]), Stays;
    "Independence Day" Fixed(8, 15), Stays;
    "Prophet Muhammad's Birthday" Dated(&[(2025, 9, 5), (2026, 8, 26)]), Stays;
    "Mahatma Gandhi's Birthday" Fixed(10, 2), Stays;
    "Dussehra" Dated(&[(2025, 10, 2), (2026, 10, 20)]), Stays;
    "Diwali" Dated(&[(2025, 10, 20), (2026, 11, 8)]), Stays;
    "Guru Nanak's Birthday" Dated(&[(2025, 11, 5), (2026, 11, 24)]), Stays;
    "Christmas Day" Fixed(12, 25), Stays;
};

/// What every state of Germany keeps. Reformation Day, Corpus Christi, Epiphany, Assumption and All Saints' Day are kept
/// by some states only. Nothing moves from a weekend.
const DE: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Stays;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "Labour Day" Fixed(5, 1), Stays;
    "Ascension Day" ASCENSION, Stays;
    "Whit Monday" WHIT_MONDAY, Stays;
    "German Unity Day" Fixed(10, 3), Stays;
    "Christmas Day" Fixed(12, 25), Stays;
    "Second Day of Christmas" Fixed(12, 26), Stays;
};

/// The public holidays of France (Code du travail, article L3133-1). Left out: Good Friday and 26 December, which only
/// Alsace and Moselle keep. Nothing moves from a weekend.
const FR: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "Labour Day" Fixed(5, 1), Stays;
    "Victory Day" Fixed(5, 8), Stays;
    "Ascension Day" ASCENSION, Stays;
    "Whit Monday" WHIT_MONDAY, Stays;
    "Bastille Day" Fixed(7, 14), Stays;
    "Assumption Day" Fixed(8, 15), Stays;
    "All Saints' Day" Fixed(11, 1), Stays;
    "Armistice Day" Fixed(11, 11), Stays;
    "Christmas Day" Fixed(12, 25), Stays;
};

/// The holidays of the Netherlands. King's Day moves to Saturday when 27 April is a Sunday. Liberation Day is a common
/// day off every fifth year only; Good Friday is an official day on which most people work, so it is left out.
const NL: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Stays;
    "Easter Monday" EASTER_MONDAY, Stays;
    "King's Day" NotSunday(4, 27), Stays;
    "Liberation Day" EveryFifthYear(5, 5), Stays;
    "Ascension Day" ASCENSION, Stays;
    "Whit Monday" WHIT_MONDAY, Stays;
    "Christmas Day" Fixed(12, 25), Stays;
    "Second Day of Christmas" Fixed(12, 26), Stays;
};

/// The national holidays of Spain that regions keep every year, Epiphany included (Real Decreto 2001/1983, article 45).
/// Left out: Maundy Thursday, 25 July and what regions add or move from a Sunday to Monday.
const ES: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Stays;
    "Epiphany" Fixed(1, 6), Stays;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Labour Day" Fixed(5, 1), Stays;
    "Assumption Day" Fixed(8, 15), Stays;
    "National Day" Fixed(10, 12), Stays;
    "All Saints' Day" Fixed(11, 1), Stays;
    "Constitution Day" Fixed(12, 6), Stays;
    "Immaculate Conception" Fixed(12, 8), Stays;
    "Christmas Day" Fixed(12, 25), Stays;
};

/// The national holidays of Brazil (Lei 662/1949, 6802/1980, 14759/2023 for 20 November, and the yearly decree for Good
/// Friday). Carnival, Ash Wednesday and Corpus Christi are optional days and no national holidays.
const BR: &[Rule] = holidays! {
    "New Year's Day" Fixed(1, 1), Stays;
    "Good Friday" GOOD_FRIDAY, Stays;
    "Tiradentes Day" Fixed(4, 21), Stays;
    "Labour Day" Fixed(5, 1), Stays;
    "Independence Day" Fixed(9, 7), Stays;
    "Our Lady of Aparecida" Fixed(10, 12), Stays;
    "All Souls' Day" Fixed(11, 2), Stays;
    "Republic Day" Fixed(11, 15), Stays;
    "Zumbi and Black Awareness Day" Fixed(11, 20), Stays;
    "Christmas Day" Fixed(12, 25), Stays;
};
