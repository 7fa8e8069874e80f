//! Where a mail to somebody goes: one address, in letters that every mail server takes.

use crate::identity::without_marks;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How far a mail can be sent to what was typed as somebody's address.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AddressState {
    /// Nothing was typed.
    #[default]
    Unknown,
    /// One address was typed.
    One,
    /// Several were typed, and mails go to the first.
    Several,
    /// No mail can be sent to what was typed.
    Unsendable,
}

/// Where a mail to somebody goes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct MailTo {
    /// How far a mail can be sent to what was typed.
    pub state: AddressState,
    /// The bare address in ASCII, its domain in the form that servers look up; empty where no mail can be sent.
    pub address: String,
}

impl MailTo {
    /// Reads what was typed as somebody's address: one or several of them, with a name before each or without.
    ///
    /// What does not begin with an address is no guess: of "anna smith@example.org" nobody knows what was meant. An address
    /// with other letters than ASCII before its `@` is refused, because few servers take it.
    pub fn typed(text: &str) -> Self {
        let in_brackets = text.split('<').skip(1).filter_map(|rest| Some(rest.split_once('>')?.0));
        let mut pieces: Vec<String> = in_brackets.flat_map(apart).collect();
        if pieces.is_empty() {
            pieces = text.split(divides).flat_map(apart).collect();
        }
        let Some((first, others)) = pieces.split_first() else { return Self::default() };
        let Some(address) = sendable(first) else {
            return Self { state: AddressState::Unsendable, address: String::new() };
        };
        let is_other = |one: &String| one.contains('@') && sendable(one).as_ref() != Some(&address);
        let state = if others.iter().any(is_other) { AddressState::Several } else { AddressState::One };
        Self { state, address }
    }
}

/// Tells whether a character stands between addresses, or around them.
fn divides(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '|' | '(' | ')' | '"')
}

/// Takes a piece of text apart into what may be addresses: a slash is a letter of one and stands between two.
fn apart(piece: &str) -> impl Iterator<Item = String> {
    let bare = without_marks(piece);
    let several = bare.matches('@').count() > 1;
    let parts: Vec<String> = bare
        .split(|c: char| several && c == '/')
        .map(|part| part.trim_start_matches("mailto:").trim_matches(['.', '\'', ':']).to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    parts.into_iter()
}

/// Returns an address as a mail carries it (RFC 5321, 4.1.2: a mailbox whose local part needs no quotation marks), its
/// domain in ASCII (RFC 5891); none where it is no such address.
fn sendable(address: &str) -> Option<String> {
    let (local, domain) = address.split_once('@')?;
    let is_atom = |atom: &str| {
        !atom.is_empty()
            && atom.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
    };
    let domain = idna::domain_to_ascii_strict(domain).ok()?;
    let sends = local.len() <= 64 && local.split('.').all(is_atom) && domain.contains('.');
    sends.then(|| format!("{local}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_goes_to_one_address_in_ascii() {
        for (typed, address) in [
            ("s.o'shea+x@justice.example.org", "s.o'shea+x@justice.example.org"),
            (" mailto:A.Kranjec@JUSTICE.example.org. ", "A.Kranjec@justice.example.org"),
            ("\"Dvořáková, Růžena\" <r@justice.example.org>", "r@justice.example.org"),
            ("Dvořáková, Růžena <r@justice.example.org>", "r@justice.example.org"),
            ("\u{200B}a\u{AD}@b\u{202A}.example.org", "a@b.example.org"),
            ("b.muller@münchen.example", "b.muller@xn--mnchen-3ya.example"),
            ("e@δικαιοσύνη.example", "e@xn--mxafkgbexp0b2g.example"),
            ("unit/one@example.org", "unit/one@example.org"),
            ("a@example.org (office)", "a@example.org"),
            ("a@example.org; a@EXAMPLE.org", "a@example.org"),
        ] {
            let to = MailTo::typed(typed);
            assert_eq!((to.state, to.address.as_str()), (AddressState::One, address), "{typed}");
        }
    }

    #[test]
    fn of_several_addresses_the_first_is_taken() {
        for typed in [
            "a@example.org, b@example.org",
            "a@example.org;b@example.org",
            "a@example.org b@example.org",
            "a@example.org\u{A0}b@example.org",
            "a@example.org/b@example.org",
            "a@example.org or ča@example.org",
            "A <a@example.org>, B <b@example.org>",
        ] {
            let to = MailTo::typed(typed);
            assert_eq!((to.state, to.address.as_str()), (AddressState::Several, "a@example.org"), "{typed}");
        }
    }

    #[test]
    fn what_no_server_takes_is_said_and_never_guessed() {
        assert_eq!(MailTo::typed("  \u{200B}").state, AddressState::Unknown);
        for typed in [
            "-",
            "n/a",
            "anna smith@example.org",
            "office: a@example.org",
            "Růžena@example.org",
            "παπαδοπούλου@example.gr",
            "a..b@example.org",
            "a@b",
            "a@[192.0.2.1]",
            "a@exa mple.org",
            "a@b@example.org",
            "a\\\"b@example.org",
        ] {
            assert_eq!(
                MailTo::typed(typed),
                MailTo { state: AddressState::Unsendable, address: String::new() },
                "{typed}"
            );
        }
    }

    #[test]
    fn whatever_is_typed_an_address_is_bare_ascii() {
        use proptest::prelude::*;
        proptest!(|(text in "(\\PC|[@<>,;. \"/]){0,40}")| {
            let to = MailTo::typed(&text);
            prop_assert!(to.address.bytes().all(|b| b.is_ascii_graphic() && !b"<>(),;:\\\"[]".contains(&b)));
            prop_assert_eq!(to.address.matches('@').count(), usize::from(!to.address.is_empty()));
        });
    }
}
