//! Addresses by which people are reached: e-mail, telephone, the web.

/// An address in lower case. Mailboxes that ignore dots and additions are written without them.
pub(crate) fn email(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:").trim_matches(['<', '>', '"', ';', ',']);
    let lower = acquaint_text::fold(text).replace(char::is_whitespace, "");
    let Some((local, host)) = lower.rsplit_once('@') else { return Some(lower).filter(|rest| !rest.is_empty()) };
    let local = local.split('+').next().unwrap_or_default();
    let (local, host) = match host {
        "gmail.com" | "googlemail.com" => (local.replace('.', ""), "gmail.com"),
        _ => (local.to_owned(), host.trim_end_matches('.')),
    };
    if local.is_empty() && host.is_empty() { None } else { Some(format!("{local}@{host}")) }
}

/// The digits of a number without the signs of dialling abroad.
pub(crate) fn phone(text: &str) -> Option<String> {
    // What follows "ext" or "x" reaches a desk, not a line.
    let lower = text.to_lowercase();
    let line = lower.split(['x', ';']).next().unwrap_or_default().split("ext").next().unwrap_or_default();
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches("00").to_owned();
    (digits.len() >= 3).then_some(digits)
}

/// The digits that two ways to write one number share: no country, no zero of the trunk.
pub(crate) fn line(digits: &str) -> &str {
    &digits[digits.len().saturating_sub(9)..]
}

/// An address without what does not change the page. Profiles on LinkedIn are written as `linkedin.com/in/name`.
pub(crate) fn url(text: &str) -> Option<String> {
    let lower = decoded(text.trim()).to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next().unwrap_or_default();
    let host = host.trim_start_matches("www.").trim_start_matches("m.");
    if host.ends_with("linkedin.com") {
        let mut parts = path.split('/');
        return match (parts.next(), parts.next()) {
            (Some("in" | "pub"), Some(name)) if !name.is_empty() => Some(format!("linkedin.com/in/{}", acquaint_text::fold(name))),
            _ => Some(format!("linkedin.com/{path}")),
        };
    }
    if host.is_empty() { None } else { Some(format!("{host}/{path}").trim_end_matches('/').to_owned()) }
}

/// Percent signs undone where they stand for text.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten().and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(code.unwrap_or(bytes[at]));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_however_it_is_typed() {
        assert_eq!(email(" <Ana.Silva+news@GoogleMail.com>").as_deref(), Some("anasilva@gmail.com"));
        assert_eq!(email("Ana@WSP.com").as_deref(), Some("ana@wsp.com"));
        assert_eq!(email(""), None);
    }

    #[test]
    fn a_number_is_one_with_and_without_its_country() {
        let both = [phone("+351 912 345 678"), phone("912-345-678 ext. 4")].map(Option::unwrap);
        assert_eq!(line(&both[0]), line(&both[1]));
        assert_eq!(phone("none"), None);
    }

    #[test]
    fn a_profile_is_one_in_every_country() {
        let both = ["https://pt.linkedin.com/in/Ana-Silva/?trk=x", "www.linkedin.com/in/ana%2Dsilva"].map(url);
        assert_eq!(both[0].as_deref(), Some("linkedin.com/in/ana-silva"));
        assert_eq!(both[0], both[1]);
    }
}
