//! Organizations without the words that only say of what legal kind they are.

use super::plain;

/// Legal forms and articles.
const FORMS: [&str; 44] = [
    "inc",
    "incorporated",
    "llc",
    "llp",
    "lp",
    "ltd",
    "limited",
    "plc",
    "corp",
    "corporation",
    "co",
    "company",
    "gmbh",
    "ag",
    "kg",
    "kgaa",
    "ug",
    "ohg",
    "se",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "sl",
    "slu",
    "bv",
    "nv",
    "oy",
    "oyj",
    "ab",
    "as",
    "asa",
    "aps",
    "sp",
    "zoo",
    "lda",
    "ltda",
    "pty",
    "pvt",
    "kk",
    "the",
    "group",
    "holding",
];

/// The plain words of an organization's name that tell it from others.
pub(crate) fn organization(text: &str) -> String {
    let plain = plain(&text.replace('&', " and "));
    let kept: Vec<&str> = plain.split(' ').filter(|word| !FORMS.contains(word) && *word != "and").collect();
    if kept.is_empty() { plain } else { kept.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::organization;

    #[test]
    fn the_legal_form_makes_no_difference() {
        assert_eq!(organization("The Müller & Sons Co., Ltd."), "muller sons");
        assert_eq!(organization("Muller and Sons"), "muller sons");
        assert_eq!(organization("The Company"), "the company");
    }
}
