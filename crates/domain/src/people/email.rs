//! What an e-mail address looks like.
//!
//! Light on purpose: only the other person's server knows whether it exists. Leaves out the rare characters that would
//! mean something in a link or a list of addresses, so that no address from a file can add a recipient or a text.

/// Whether a text is one address: something before an `@`, and a domain with a dot after it.
#[must_use]
pub fn is_plausible_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let local_ok = !local.is_empty() && local.len() <= 64 && !local.contains(breaks_local);
    local_ok && domain.len() <= 190 && domain.contains('.') && domain.split('.').all(is_label)
}

fn breaks_local(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "@,;:<>()[]\"\\?&%=#".contains(c)
}

fn is_label(label: &str) -> bool {
    let inner = |c: char| c.is_alphanumeric() || c == '-';
    !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(inner)
}

#[cfg(test)]
mod tests {
    use super::is_plausible_email;

    #[track_caller]
    fn check(input: &str, expected: bool) {
        assert_eq!(is_plausible_email(input), expected, "{input:?}");
    }

    #[test]
    fn usual_addresses_are_plausible() {
        for usual in ["ana@example.org", "Ana.O'Neil+work@Mail.Example.ORG", "josé@exämple.org", "a_b-c@x.y.example"] {
            check(usual, true);
        }
    }

    #[test]
    fn what_is_no_address_is_not() {
        for broken in ["", "ana", "@", "ana@", "@example.org", "ana@example", "ana@@example.org", "a b@example.org", "ana@-a.org"] {
            check(broken, false);
        }
    }

    #[test]
    fn nothing_that_means_something_in_a_link_is_part_of_an_address() {
        for address in ["x?bcc=evil%40evil.example&body=hi@wsp.example", "x%40evil@wsp.example", "x&cc@wsp.example", "x#y@wsp.example"] {
            check(address, false);
        }
        check("ana@wsp.example?bcc=evil", false);
    }
}
