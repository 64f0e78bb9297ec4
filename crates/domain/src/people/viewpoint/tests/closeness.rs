//! How close a title is to what one is curious about, as people said it who know the work.

use super::{
    super::Closeness::{self, Close, Not, Weak},
    *,
};

const BRIDGES: &str = "structural engineer, bridges";

/// What one is curious about, a title, and how close it is.
const LABELLED: [(&str, &str, Closeness); 92] = [
    (BRIDGES, "Bridge Engineer", Close),
    (BRIDGES, "Senior Structural Engineer", Close),
    (BRIDGES, "Bridge inspector", Close),
    (BRIDGES, "Head of bridges, City of Porto", Close),
    (BRIDGES, "Civil Engineer", Close),
    (BRIDGES, "Highway engineer", Close),
    (BRIDGES, "Geotechnical Engineer", Close),
    (BRIDGES, "Engineer", Weak),
    (BRIDGES, "Senior engineer", Weak),
    (BRIDGES, "Lead Engineer", Weak),
    (BRIDGES, "Construction manager", Weak),
    (BRIDGES, "Structural biologist", Weak),
    (BRIDGES, "Software Engineer", Not),
    (BRIDGES, "Senior Software Engineer", Not),
    (BRIDGES, "Sales engineer", Not),
    (BRIDGES, "Mechanical engineer", Not),
    (BRIDGES, "Engineering manager, payments", Not),
    (BRIDGES, "Data analyst", Not),
    (BRIDGES, "Nurse", Not),
    (BRIDGES, "IT consultant", Not),
    (BRIDGES, "", Not),
    ("software engineer", "Software developer", Close),
    ("software engineer", "Software architect", Close),
    ("software engineer", "Web developer", Weak),
    ("software engineer", "Frontend engineer", Close),
    ("software engineer", "Structural Engineer", Not),
    ("software engineer", "Engineer", Weak),
    ("becoming a software developer", "Property developer", Not),
    ("becoming a software developer", "Developer", Weak),
    ("architecture", "Architect", Close),
    ("architecture", "Landscape architect", Close),
    ("architecture", "Software architect", Weak),
    ("transport planning", "Transportation planner", Close),
    ("transport planning", "Head of transport", Close),
    ("transport planning", "Wedding planner", Not),
    ("transport planning", "Planner", Weak),
    ("data analyst", "Data scientist", Close),
    ("data analyst", "Statistical analyst", Close),
    ("data analyst", "Business analyst", Not),
    ("data analyst", "Analyst", Weak),
    ("UX designer", "UX researcher", Close),
    ("UX designer", "Fashion designer", Not),
    ("UX designer", "Designer", Weak),
    ("fashion design", "Fashion buyer", Close),
    ("fashion design", "Graphic designer", Not),
    ("product management", "Product Manager", Close),
    ("product management", "Office manager", Not),
    ("product management", "Management consultant", Weak),
    ("human resources specialist", "Head of human resources", Close),
    ("human resources specialist", "Security specialist", Not),
    ("marketing", "Marketing director", Close),
    ("marketing", "Brand manager", Weak),
    ("marketing", "Finance director", Not),
    ("sales consultant", "Sales representative", Close),
    ("sales consultant", "Tax consultant", Not),
    ("pediatric nurse", "Registered Nurse", Close),
    ("pediatric nurse", "Nurse practitioner", Close),
    ("pediatric nurse", "Pediatrician's assistant", Close),
    ("pediatric nurse", "Nursery teacher", Not),
    ("math teacher", "Mathematics teacher", Close),
    ("math teacher", "Teacher", Close),
    ("math teacher", "Sales trainer", Not),
    ("social work", "Social worker", Close),
    ("social work", "Social media manager", Weak),
    ("social work", "Metal worker", Not),
    ("environmental consulting", "Environmental officer", Close),
    ("environmental consulting", "Consultant", Weak),
    ("environmental consulting", "IT consultant", Not),
    ("working in IT, and how it feels", "IT coordinator", Close),
    ("how people do it without a degree", "IT coordinator", Not),
    ("Bauingenieurin, Brücken", "Brückenbauingenieur", Close),
    ("Bauingenieurin, Brücken", "Projektleiterin Brückenbau", Close),
    ("Bauingenieurin, Brücken", "Bauingenieur", Close),
    ("Bauingenieurin, Brücken", "Softwareingenieurin", Not),
    ("Bauingenieurin, Brücken", "Ingenieur", Weak),
    ("Bauingenieurin, Brücken", "Bridge engineer", Close),
    ("Softwareentwickler", "Leiterin Softwareentwicklung", Close),
    ("Softwareentwickler", "Bauingenieur", Not),
    ("Krankenpflege", "Krankenpflegerin", Close),
    ("Deutschlehrerin", "Lehrer", Close),
    ("Umweltberatung", "Steuerberater", Not),
    ("ingénieure structure, ponts", "Ingénieur ponts", Close),
    ("ingénieure structure, ponts", "Ingénieur logiciel", Not),
    ("ingénieure structure, ponts", "Ingénieure", Weak),
    ("infirmière en pédiatrie", "Infirmier de nuit", Close),
    ("infirmière en pédiatrie", "Directrice commerciale", Not),
    ("conseiller en environnement", "Conseillère fiscale", Not),
    ("ingeniera de puentes", "Ingeniero de puentes y túneles", Close),
    ("ingeniera de puentes", "Ingeniero de software", Not),
    ("ingeniera de puentes", "Ingeniera", Weak),
    ("enfermería", "Enfermera", Close),
    ("enfermería", "Gerente de ventas", Not),
];

#[test]
fn the_kind_of_work_decides_and_not_the_general_word() {
    let read = |(aim, title, _): &(&str, &str, Closeness)| aimed(aim, &[]).read(title).closeness;
    let wrong: Vec<_> = LABELLED.iter().filter(|labelled| read(labelled) != labelled.2).map(|one| (one, read(one))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_a_title_of_the_same_kind_is_the_role() {
    for (aim, title, is_role) in [
        (BRIDGES, "Bridge Engineer", true),
        (BRIDGES, "Senior Structural Engineer", true),
        (BRIDGES, "Civil Engineer", false),
        (BRIDGES, "Software Engineer", false),
        (BRIDGES, "Engineer", false),
        ("transport planning", "Software engineer", false),
    ] {
        let questions = ["Which software do planners use?", "How do engineers and planners share the work?"];
        assert_eq!(aimed(aim, &questions).is_role(title), is_role, "{title} / {aim}");
    }
}
