//! Likely duplicates: two records that may be one person, with what speaks for it and what speaks against it.
//!
//! Reasons stand in place of a score, and a name alone is none: somebody else may have it. What else must agree is the
//! address, the telephone, the delegation or the institution.

use crate::closed;
use crate::identity::{address_key, name_keys, split_title};
use crate::person::Name;
use crate::text::search_key;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;

/// What speaks for two records being one person, or against it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// One name.
    SameName,
    /// Given and family name the other way round.
    OtherOrder,
    /// One name but for accents.
    ButAccents,
    /// One name in other signs for the same letters: cedilla or comma, one apostrophe or another.
    ButSigns,
    /// One name, in one of them with a title in it.
    ButTitle,
    /// One name in two scripts.
    OtherScript,
    /// One name but for one letter.
    ButOneLetter,
    /// One of them has an initial for the given name.
    WithInitial,
    /// One name is part of the other.
    PartOfName,
    /// One address.
    SameAddress,
    /// One address but for what stands behind a plus sign.
    ButPlusPart,
    /// One telephone number.
    SamePhone,
    /// One delegation.
    SameDelegation,
    /// One institution.
    SameInstitution,
    /// Two addresses: speaks against it.
    OtherAddress,
    /// Two delegations: speaks against it.
    OtherDelegation,
}

closed! {
    Likeness, "likeness",
    SameName = "same_name",
    OtherOrder = "other_order",
    ButAccents = "but_accents",
    ButSigns = "but_signs",
    ButTitle = "but_title",
    OtherScript = "other_script",
    ButOneLetter = "but_one_letter",
    WithInitial = "with_initial",
    PartOfName = "part_of_name",
    SameAddress = "same_address",
    ButPlusPart = "but_plus_part",
    SamePhone = "same_phone",
    SameDelegation = "same_delegation",
    SameInstitution = "same_institution",
    OtherAddress = "other_address",
    OtherDelegation = "other_delegation",
}

impl Likeness {
    /// Tells whether it speaks for one person.
    pub const fn is_for(self) -> bool {
        !matches!(self, Self::OtherAddress | Self::OtherDelegation)
    }

    /// Tells whether it is nearly the whole name, not a part of it or another spelling.
    const fn is_whole_name(self) -> bool {
        matches!(
            self,
            Self::SameName
                | Self::OtherOrder
                | Self::ButAccents
                | Self::ButSigns
                | Self::ButTitle
                | Self::OtherScript
        )
    }
}

/// Somebody who may stand in the workspace twice.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// Their name.
    pub name: &'a Name,
    /// Their address as typed.
    pub email: &'a str,
    /// Their telephone number as typed.
    pub phone: &'a str,
    /// The codes of the parties that they represent, at any meeting.
    pub parties: Vec<&'a str>,
    /// The institutions that they come from, as typed.
    pub institutions: Vec<&'a str>,
}

/// Two who may be one person, by their places.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Likely {
    /// The one who stands first.
    pub one: usize,
    /// The other one.
    pub other: usize,
    /// What speaks for it, then what speaks against it.
    pub reasons: Vec<Likeness>,
}

impl Likely {
    /// Tells whether hardly anything is left to doubt: the whole name, and the address or nothing against it.
    pub fn is_very_likely(&self) -> bool {
        let address = |of: &Likeness| matches!(of, Likeness::SameAddress | Likeness::ButPlusPart);
        self.reasons.iter().any(|reason| reason.is_whole_name())
            && (self.reasons.iter().any(address) || self.reasons.iter().all(|reason| reason.is_for()))
    }

    fn weight(&self) -> (bool, usize) {
        let against = self.reasons.iter().filter(|reason| !reason.is_for()).count();
        (self.is_very_likely(), self.reasons.len() - 2 * against.min(self.reasons.len() / 2))
    }
}

/// The most people who are compared with each other because they share something; more share nothing that tells.
const MOST_ALIKE: usize = 60;

/// Finds everybody who may be there twice, the likeliest first.
///
/// Only those who share an address, a telephone number, or a name (but for a letter, an initial or a part) within a
/// delegation or institution are compared, so that the time grows with the number of people and not with its square.
pub fn likely(people: &[Known<'_>]) -> Vec<Likely> {
    let mut shared: HashMap<String, Vec<usize>> = HashMap::new();
    let forms: Vec<Forms> = people.iter().map(Forms::of).collect();
    for (place, forms) in forms.iter().enumerate() {
        for key in forms.shared() {
            shared.entry(key).or_default().push(place);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for places in shared.values().filter(|places| (2..=MOST_ALIKE).contains(&places.len())) {
        for (at, one) in places.iter().enumerate() {
            pairs.extend(places[at + 1..].iter().filter(|other| *other != one).map(|other| (*one, *other)));
        }
    }
    let compared = pairs.into_iter().filter_map(|(one, other)| {
        let reasons = compare((&people[one], &forms[one]), (&people[other], &forms[other]))?;
        Some(Likely { one, other, reasons })
    });
    let mut found: Vec<Likely> = compared.collect();
    found.sort_by_key(|likely| std::cmp::Reverse(likely.weight()));
    found
}

/// Finds whom somebody may be who is not among the people yet, the likeliest first. In each, `one` is nobody's place and
/// `other` is that of whoever they may be.
pub fn like(one: &Known<'_>, people: &[Known<'_>]) -> Vec<Likely> {
    let forms = Forms::of(one);
    let shared = forms.shared();
    let compared = people.iter().enumerate().filter_map(|(place, other)| {
        let other_forms = Forms::of(other);
        if other_forms.shared().is_disjoint(&shared) {
            return None;
        }
        let reasons = compare((one, &forms), (other, &other_forms))?;
        Some(Likely { one: usize::MAX, other: place, reasons })
    });
    let mut found: Vec<Likely> = compared.collect();
    found.sort_by_key(|likely| std::cmp::Reverse(likely.weight()));
    found
}

/// What is compared of somebody, folded once.
struct Forms {
    address: Option<String>,
    /// The address without what stands behind a plus sign.
    mailbox: Option<String>,
    phone: Option<String>,
    /// The words of every form of the name, in order of the alphabet.
    names: Vec<Vec<String>>,
    given: Vec<String>,
    family: String,
    institutions: Vec<String>,
    parties: Vec<String>,
}

/// The fewest digits of a telephone number that tells somebody: fewer are an extension.
const FEWEST_DIGITS: usize = 7;

/// The fewest letters of a name in which one wrong letter is a slip and not another name.
const FEWEST_LETTERS: usize = 8;

impl Forms {
    fn of(known: &Known<'_>) -> Self {
        let address = address_key(known.email);
        let mailbox = address.as_deref().and_then(|key| {
            let (local, host) = key.split_once('@')?;
            let local = local.split_once('+').map_or(local, |(bare, _)| bare);
            Some(format!("{local}@{host}"))
        });
        let digits: String = known.phone.chars().filter(char::is_ascii_digit).collect();
        let folded = |text: &str| search_key(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let (given, family) = known.name.printed_parts();
        let letters = |text: &str| -> Vec<String> {
            let folded = search_key(text);
            folded
                .split(|c: char| !c.is_alphanumeric())
                .filter(|w| !w.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let institutions: BTreeSet<String> =
            known.institutions.iter().map(|text| folded(text)).filter(|text| !text.is_empty()).collect();
        let parties: BTreeSet<String> = known.parties.iter().map(|code| (*code).to_owned()).collect();
        Self {
            address,
            mailbox,
            phone: (digits.len() >= FEWEST_DIGITS).then_some(digits),
            names: name_keys(known.name),
            given: letters(split_title(given).1),
            family: letters(family).join(" "),
            institutions: institutions.into_iter().collect(),
            parties: parties.into_iter().collect(),
        }
    }

    /// Lists what somebody must share with whoever they are compared with.
    fn shared(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        keys.extend(self.mailbox.iter().map(|mailbox| format!("@ {mailbox}")));
        keys.extend(self.phone.iter().map(|phone| format!("# {phone}")));
        let mut named: BTreeSet<String> = BTreeSet::new();
        for words in &self.names {
            let whole = words.concat();
            if whole.chars().count() >= FEWEST_LETTERS {
                named.extend(without_one(&whole).map(|rest| format!("1 {rest}")));
            }
            named.insert(format!("1 {whole}"));
        }
        let initial = self.given.first().and_then(|given| given.chars().next());
        named.extend(initial.map(|initial| format!("i {initial} {}", self.family)));
        let first = self.given.first();
        let parts = first
            .into_iter()
            .flat_map(|given| self.family.split(' ').map(move |part| format!("p {given} {part}")));
        named.extend(parts);
        let places = self.parties.iter().map(|party| format!("= {party}"));
        let places: Vec<String> =
            places.chain(self.institutions.iter().map(|text| format!("/ {text}"))).collect();
        keys.extend(places.iter().flat_map(|place| named.iter().map(move |name| format!("{name} {place}"))));
        keys
    }
}

/// Walks through a text with one letter left out.
fn without_one(text: &str) -> impl Iterator<Item = String> {
    text.char_indices().map(|(at, letter)| format!("{}{}", &text[..at], &text[at + letter.len_utf8()..]))
}

/// Says what speaks for two being one person and against it; nothing where it is no more than a name.
fn compare(one: (&Known<'_>, &Forms), other: (&Known<'_>, &Forms)) -> Option<Vec<Likeness>> {
    let ((known, forms), (known_too, forms_too)) = (one, other);
    let shares = |one: &[String], other: &[String]| one.iter().any(|text| other.contains(text));
    let mut reasons = vec![names_alike((known.name, forms), (known_too.name, forms_too))?];
    if forms.address.is_some() && forms.address == forms_too.address {
        reasons.push(Likeness::SameAddress);
    } else if forms.mailbox.is_some() && forms.mailbox == forms_too.mailbox {
        reasons.push(Likeness::ButPlusPart);
    }
    if forms.phone.is_some() && forms.phone == forms_too.phone {
        reasons.push(Likeness::SamePhone);
    }
    if shares(&forms.parties, &forms_too.parties) {
        reasons.push(Likeness::SameDelegation);
    }
    if shares(&forms.institutions, &forms_too.institutions) {
        reasons.push(Likeness::SameInstitution);
    }
    if reasons.len() == 1 {
        return None;
    }
    if forms.mailbox.is_some() && forms_too.mailbox.is_some() && forms.mailbox != forms_too.mailbox {
        reasons.push(Likeness::OtherAddress);
    }
    let represent = !forms.parties.is_empty() && !forms_too.parties.is_empty();
    if represent && !shares(&forms.parties, &forms_too.parties) {
        reasons.push(Likeness::OtherDelegation);
    }
    Some(reasons)
}

/// Says in what two names are alike, if they are.
fn names_alike(one: (&Name, &Forms), other: (&Name, &Forms)) -> Option<Likeness> {
    let ((name, forms), (name_too, forms_too)) = (one, other);
    if forms.names.iter().any(|key| forms_too.names.contains(key)) {
        return Some(spelt_alike(name, name_too));
    }
    let one_letter = forms.names.iter().any(|words| {
        let whole = words.concat();
        let long = whole.chars().count() >= FEWEST_LETTERS;
        long && forms_too.names.iter().any(|too| strsim::osa_distance(&whole, &too.concat()) == 1)
    });
    if one_letter {
        return Some(Likeness::ButOneLetter);
    }
    let (given, given_too) = (forms.given.first()?, forms_too.given.first()?);
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    if forms.family == forms_too.family && (initial(given, given_too) || initial(given_too, given)) {
        return Some(Likeness::WithInitial);
    }
    let within =
        |few: &[String], many: &[String]| few.len() > 1 && few.iter().all(|word| many.contains(word));
    let part = |of: &Forms, whole: &Forms| {
        of.names.iter().any(|few| whole.names.iter().any(|many| within(few, many)))
    };
    let is_part = given == given_too && (part(forms, forms_too) || part(forms_too, forms));
    is_part.then_some(Likeness::PartOfName)
}

/// Says how two spellings of one name differ.
fn spelt_alike(one: &Name, other: &Name) -> Likeness {
    let typed = |name: &Name| (name.given_name.to_string(), name.family_name.to_string());
    let through = |change: fn(&str) -> String, name: &Name| {
        let (given, family) = typed(name);
        (change(&given), change(&family))
    };
    let alike = |change: fn(&str) -> String| through(change, one) == through(change, other);
    let (given, family) = through(search_key, other);
    if alike(str::to_lowercase) {
        Likeness::SameName
    } else if alike(same_signs) {
        Likeness::ButSigns
    } else if alike(search_key) {
        if through(script, one) == through(script, other) {
            Likeness::ButAccents
        } else {
            Likeness::OtherScript
        }
    } else if through(search_key, one) == (family, given) {
        Likeness::OtherOrder
    } else if has_title(one) || has_title(other) {
        Likeness::ButTitle
    } else if script(&one.running()) != script(&other.running()) {
        Likeness::OtherScript
    } else {
        Likeness::OtherOrder
    }
}

/// Writes each letter with the sign that its language prints, in one composed form.
fn same_signs(text: &str) -> String {
    let composed = text.nfc().flat_map(char::to_lowercase);
    let sign = |c: char| match c {
        'ş' => 'ș',
        'ţ' => 'ț',
        '\u{2019}' | '\u{02BC}' | '\u{00B4}' | '`' => '\'',
        '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        _ => c,
    };
    composed.map(sign).collect()
}

/// Says which scripts a text has beside Latin letters.
fn script(text: &str) -> String {
    let other = |c: &char| c.is_alphabetic() && crate::text::has_non_latin(c.encode_utf8(&mut [0; 4]));
    if text.chars().any(|c| other(&c)) { "other".to_owned() } else { String::new() }
}

fn has_title(name: &Name) -> bool {
    let given = name.running();
    !split_title(&given).0.is_empty() || !split_title(name.family_name.as_str()).0.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One {
        name: Name,
        email: &'static str,
        phone: &'static str,
        party: &'static str,
        institution: &'static str,
    }

    fn one(given: &str, family: &str, email: &'static str, party: &'static str) -> One {
        let line = |text: &str| text.parse().unwrap();
        let name = Name { given_name: line(given), family_name: line(family), ..Name::default() };
        One { name, email, phone: "", party, institution: "" }
    }

    fn found(people: &[One]) -> Vec<String> {
        let known: Vec<Known<'_>> = people
            .iter()
            .map(|one| Known {
                name: &one.name,
                email: one.email,
                phone: one.phone,
                parties: Some(one.party).filter(|party| !party.is_empty()).into_iter().collect(),
                institutions: vec![one.institution],
            })
            .collect();
        let say = |likely: &Likely| {
            let reasons: Vec<&str> = likely.reasons.iter().map(|reason| reason.as_str()).collect();
            let very = if likely.is_very_likely() { "!" } else { "" };
            format!("{}{}{very} {}", likely.one, likely.other, reasons.join(" "))
        };
        likely(&known).iter().map(say).collect()
    }

    #[test]
    fn every_other_spelling_of_one_name_in_a_delegation_is_found_and_named() {
        for (given, family, given_too, family_too, reason) in [
            ("Jana", "Novotná", "Jana", "Novotná", "same_name"),
            ("Jana", "Novotná", "JANA", "NOVOTNÁ", "same_name"),
            ("Jana", "Novotná", "Jana", "Novotna\u{301}", "same_name"),
            ("Ștefania", "Țurcanu", "Ştefania", "Ţurcanu", "but_signs"),
            ("Niamh", "O’Shea", "Niamh", "O'Shea", "but_signs"),
            ("Małgorzata", "Wiśniewska", "Malgorzata", "Wisniewska", "but_accents"),
            ("Novotná", "Jana", "Jana", "Novotná", "other_order"),
            ("Dr. Jana", "Novotná", "Jana", "Novotná", "but_title"),
            ("Драган", "Живковић", "Dragan", "Živković", "other_script"),
            ("Annegret", "Weißhaupt", "Annegret", "Weishaupt", "but_one_letter"),
            ("A.", "Weißhaupt", "Annegret", "Weißhaupt", "with_initial"),
            ("Ann", "Lee", "Ann", "Lee-Smith", "part_of_name"),
        ] {
            let pair = [one(given, family, "", "XY"), one(given_too, family_too, "", "XY")];
            let whole = !matches!(reason, "but_one_letter" | "with_initial" | "part_of_name");
            let very = if whole { "!" } else { "" };
            assert_eq!(
                found(&pair),
                [format!("01{very} {reason} same_delegation")],
                "{given_too} {family_too}"
            );
        }
    }

    #[test]
    fn a_name_alone_is_no_duplicate_and_neither_is_a_mailbox_alone() {
        assert_eq!(
            found(&[one("Jana", "Novotná", "j@a.test", "CZ"), one("Jana", "Novotná", "j@b.test", "SK")]),
            [""; 0]
        );
        let office = ["Tadeja Korenjak", "Gorazd Bratušek", "Polona Lukanc"];
        let office = office.map(|name| {
            let (given, family) = name.split_once(' ').unwrap();
            one(given, family, "thb@office.test", "SI")
        });
        assert_eq!(found(&office), [""; 0]);
        let siblings = [one("Ann", "Lee", "", "IE"), one("Bob", "Lee", "", "IE")];
        assert_eq!(found(&siblings), [""; 0]);
        let slip = [one("Ann", "Lee", "", "IE"), one("Ann", "Lea", "", "IE")];
        assert_eq!(found(&slip), [""; 0], "in a short name one letter is another name");
    }

    #[test]
    fn address_and_telephone_find_whoever_changed_the_delegation() {
        let mut pair = [
            one("Jana", "Novotná", "Jana@a.test", "CZ"),
            one("Jana", "Novotna", "jana+list@a.test", "EUROJUST"),
        ];
        assert_eq!(found(&pair), ["01! but_accents but_plus_part other_delegation"]);
        pair[1].email = "j.novotna@b.test";
        assert_eq!(found(&pair), [""; 0]);
        (pair[0].phone, pair[1].phone) = ("+420 555 01 01 01", "+420555010101");
        assert_eq!(found(&pair), ["01 but_accents same_phone other_address other_delegation"]);
        (pair[0].phone, pair[1].phone) = ("101", "101");
        assert_eq!(found(&pair), [""; 0], "an extension is many people's");
        (pair[0].institution, pair[1].institution) = ("Supreme  Prosecutor", "Supreme prosecutor");
        assert_eq!(found(&pair), ["01 but_accents same_institution other_address other_delegation"]);
    }

    #[test]
    fn the_likeliest_stand_first() {
        let people = [
            one("A.", "Weißhaupt", "a@a.test", "DE"),
            one("Annegret", "Weißhaupt", "b@a.test", "DE"),
            one("Jana", "Novotná", "jana@a.test", "CZ"),
            one("Jana", "Novotná", "jana@a.test", "CZ"),
        ];
        assert_eq!(
            found(&people),
            ["23! same_name same_address same_delegation", "01 with_initial same_delegation other_address",]
        );
    }
}
