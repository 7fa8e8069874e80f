//! What stands in a column: it bears out what the heading says, corrects it, or says alone what the column is.

use super::Column;
use super::headings::{Meaning, faint, is_state as is_state_heading, meaning};
use crate::said::names::in_name;
use crate::said::{
    answers_in, day_heading, entries, is_days, is_language, is_role, is_state, mode, yes_or_no,
};
use crate::sheet::SheetRow;
use domain::field::Field;
use domain::ids::PartyId;
use domain::participant::Mode;
use domain::party::{Party, Resolver, reference_parties};
use domain::text::search_key;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

/// Rows looked at.
const LOOKED_AT: usize = 200;

/// Why a column is taken for what it is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing speaks for it.
    #[default]
    Nothing,
    /// The program that made the table says so.
    Source,
    /// The heading, word for word.
    Heading,
    /// Words in the heading.
    Words,
    /// The heading, and what stands in the column.
    Both,
    /// What stands in the column.
    Values,
    /// The e-mail addresses are made of what stands in the column.
    Addresses,
    /// The column beside it.
    Beside,
}

/// What speaks for the field of a column, and how many of the values looked at fit.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Evidence {
    /// Why the column is taken for it.
    pub why: Why,
    /// Values that fit; 0 where none was held against the field.
    pub fit: u32,
    /// Values looked at.
    pub of: u32,
}

/// How sure a field is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// Nothing to look at.
    Sure,
    /// Worth a look.
    Fair,
    /// A guess.
    Weak,
}

impl Evidence {
    /// Says how sure a field is for which this speaks.
    pub fn sureness(&self) -> Sureness {
        let most = self.fit * 10 >= self.of * 8;
        match self.why {
            Why::Source | Why::Both => Sureness::Sure,
            Why::Heading if self.of == 0 || self.fit * 2 >= self.of => Sureness::Sure,
            Why::Values | Why::Addresses if most && self.of > 3 => Sureness::Sure,
            Why::Heading | Why::Words | Why::Values | Why::Addresses => Sureness::Fair,
            Why::Beside | Why::Nothing => Sureness::Weak,
        }
    }
}

/// A field for which a column asks.
#[derive(Clone, Copy)]
pub(super) struct Bid {
    /// The place among the columns.
    pub column: usize,
    pub field: Field,
    /// The higher one gets the field.
    pub score: u32,
    pub evidence: Evidence,
}

/// A column of data.
pub(super) struct Values<'a> {
    all: Vec<&'a str>,
}

impl<'a> Values<'a> {
    pub fn of(data: &'a [&'a SheetRow], index: usize) -> Self {
        let texts = data.iter().take(LOOKED_AT).map(|row| row.text(index));
        Self { all: texts.filter(|text| !text.is_empty()).collect() }
    }

    fn share(&self, test: impl Fn(&str) -> bool) -> Share {
        Share { fit: self.all.iter().filter(|value| test(value)).count(), of: self.all.len() }
    }

    fn most(&self, test: impl Fn(&str) -> bool) -> bool {
        self.share(test).least(8)
    }

    fn any(&self) -> bool {
        !self.all.is_empty()
    }

    /// Tells whether the values differ as those of people do.
    fn differ(&self) -> bool {
        self.distinct() * 10 >= self.all.len() * 6
    }

    fn distinct(&self) -> usize {
        self.all.iter().copied().collect::<BTreeSet<&str>>().len()
    }
}

/// How many values fit.
#[derive(Clone, Copy)]
struct Share {
    fit: usize,
    of: usize,
}

impl Share {
    /// Tells whether at least so many tenths fit.
    const fn least(self, tenths: usize) -> bool {
        self.of > 0 && self.fit * 10 >= self.of * tenths
    }

    fn evidence(self, why: Why) -> Evidence {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Evidence { why, fit: count(self.fit), of: count(self.of) }
    }
}

/// Says for which field a column asks, how strongly, and why.
pub(super) fn bid(heading: &str, values: &Values<'_>) -> Option<(Field, u32, Evidence)> {
    /// A little more than a heading that only happens to hold the word.
    const BY_CONTENT: u32 = 30;
    /// More than any words within a heading.
    const CLEARLY: u32 = 400;
    let said = match meaning(heading) {
        Meaning::Field(field, score) => Some((field, score)),
        Meaning::Identity | Meaning::Unknown => None,
    };
    let by_heading = |score: u32| if score >= 1_000 { Why::Heading } else { Why::Words };
    let plain =
        |field, score, weight| Some((field, score, Share { fit: 0, of: 0 }.evidence(by_heading(weight))));
    let addresses = values.share(looks_like_address);
    if addresses.least(8) {
        return Some(match said {
            Some((Field::Email, score)) => (Field::Email, score + 500, addresses.evidence(Why::Both)),
            _ => (Field::Email, BY_CONTENT, addresses.evidence(Why::Values)),
        });
    }
    let answers_yes = || values.any() && values.most(|value| yes_or_no(value).is_some());
    match said {
        Some((field @ (Field::PhotoConsent | Field::Withdrawn), score)) => return plain(field, score, score),
        // "Day 1" or "26 June": one column per day, with a yes, a mode, a cross or nothing.
        _ if day_heading(heading) && values.all.iter().all(|value| answers_in(value)) => {
            return plain(Field::DayMode, 900, 1_000);
        }
        _ => {}
    }
    let parties = values.share(|value| PARTIES.names(value));
    match said {
        Some((Field::Party, score)) if parties.least(5) => {
            return Some((Field::Party, score + 500, parties.evidence(Why::Both)));
        }
        // "State" may be that of a registration, or a part of a country.
        Some((Field::Party, score)) if parties.fit == 0 && values.any() && is_state_heading(heading) => {
            let stands = values.share(is_state);
            return Some(if stands.least(8) {
                (Field::Status, score, stands.evidence(Why::Both))
            } else {
                (Field::Party, BY_CONTENT, parties.evidence(Why::Values))
            });
        }
        Some((Field::Party, score)) => {
            return Some((Field::Party, score, parties.evidence(by_heading(score))));
        }
        // Codes alone say too little: those of languages look the same, and "no" is one.
        None | Some((Field::Organisation | Field::Function | Field::FullName, _))
            if parties.least(7)
                && values.all.iter().any(|value| value.chars().count() > 3)
                && !answers_yes()
                && !values.most(are_languages) =>
        {
            return Some((Field::Party, CLEARLY, parties.evidence(Why::Values)));
        }
        _ => {}
    }
    match said {
        // A column headed "Role" may hold what people are at home.
        Some((Field::Role, score)) if values.any() && !values.most(is_role) => {
            plain(Field::Function, score / 4, 0)
        }
        // "Attendance" may be a list of days, and "Which days" may be a mode.
        Some((Field::Mode, score)) if values.most(is_days) => plain(Field::Days, score, score),
        Some((Field::Mode, score)) if answers_yes() => plain(Field::Mode, score / 2, 0),
        Some((Field::Mode, score)) => {
            let modes = values.share(|value| mode(value).is_some());
            Some((Field::Mode, score, modes.evidence(by_heading(score))))
        }
        // "Title" may be the title of a post.
        Some((Field::Title, score)) if values.any() && !values.most(|value| value.chars().count() <= 10) => {
            plain(Field::Function, score / 4, 0)
        }
        // "May we share your e-mail address?" is answered with yes or no, and asks for none.
        Some((field, _)) if is_text(field) && answers_yes() => None,
        Some((field, score)) => plain(field, score, score),
        None => {
            let names = values.share(looks_like_name);
            let attends = values.share(|value| matches!(mode(value), Some(Mode::InPerson | Mode::Online)));
            match faint(heading) {
                Some((field @ (Field::GivenName | Field::FamilyName | Field::FullName), score))
                    if names.least(8) && values.differ() =>
                {
                    Some((field, score, names.evidence(Why::Both)))
                }
                // A few answers, most of them clear; what the others mean is asked.
                _ if attends.least(5) && values.distinct() <= 6 => {
                    Some((Field::Mode, BY_CONTENT, attends.evidence(Why::Values)))
                }
                _ if values.most(is_days) && !values.most(|value| value.parse::<f64>().is_ok()) => {
                    Some((Field::Days, BY_CONTENT, values.share(is_days).evidence(Why::Values)))
                }
                _ if values.most(are_languages) && values.all.iter().any(|value| value.len() > 3) => {
                    Some((Field::Languages, BY_CONTENT, values.share(are_languages).evidence(Why::Values)))
                }
                _ => None,
            }
        }
    }
}

/// Recognises columns of names whose headings do not say so: by the addresses that are made of them, by common given names,
/// or by the column of given names beside them.
pub(super) fn names(
    bids: &mut Vec<Bid>,
    columns: &[Column],
    open: &dyn Fn(&Column) -> bool,
    data: &[&SheetRow],
) {
    /// Less than what a heading says word for word; more than one that only happens to hold the word.
    const BY_ADDRESS: u32 = 29;
    let named = |field: Field, bids: &[Bid]| bids.iter().any(|bid| bid.field == field);
    let full = named(Field::FullName, bids);
    if full || (named(Field::GivenName, bids) && named(Field::FamilyName, bids)) {
        return;
    }
    let email = bids.iter().filter(|bid| bid.field == Field::Email).max_by_key(|bid| bid.score);
    let email = email.map(|bid| columns[bid.column].index);
    let mut candidates: Vec<(usize, usize, Values<'_>)> = Vec::new();
    for (place, column) in columns.iter().enumerate().filter(|(_, column)| open(column)) {
        let values = Values::of(data, column.index);
        let free = !bids.iter().any(|bid| bid.column == place);
        if free && values.most(looks_like_name) && values.differ() {
            candidates.push((place, column.index, values));
        }
    }
    let mut found: Vec<Bid> = Vec::new();
    for (column, index, values) in &candidates {
        let made = email.map_or(Made::default(), |email| Made::of(data, *index, email));
        let field = made.field().or_else(|| {
            let known = values.share(is_given_name);
            (known.fit > 2 && known.least(2)).then_some((Field::GivenName, known, Why::Values))
        });
        if let Some((field, share, why)) = field
            && !named(field, bids)
        {
            let evidence = share.evidence(why);
            found.push(Bid { column: *column, field, score: BY_ADDRESS, evidence });
        }
    }
    bids.append(&mut found);
    if let Some(given) = bids.iter().find(|bid| bid.field == Field::GivenName).map(|bid| bid.column)
        && !named(Field::FamilyName, bids)
        && !named(Field::FullName, bids)
    {
        let beside =
            |column: usize| candidates.iter().any(|(known, _, _)| *known == column && column != given);
        let near = [Some(given + 1), given.checked_sub(1)];
        if let Some(column) = near.into_iter().flatten().find(|column| beside(*column)) {
            let evidence = Evidence { why: Why::Beside, fit: 0, of: 0 };
            bids.push(Bid { column, field: Field::FamilyName, score: BY_ADDRESS, evidence });
        }
    }
}

/// How e-mail addresses are made of what stands in a column.
#[derive(Default)]
struct Made {
    /// The address begins with it.
    begins: usize,
    /// The address ends with it.
    ends: usize,
    /// Both: a whole name.
    both: usize,
    of: usize,
}

impl Made {
    fn of(data: &[&SheetRow], index: usize, email: usize) -> Self {
        let mut made = Self::default();
        for row in data.iter().take(LOOKED_AT) {
            let Some((local, _)) = row.text(email).split_once('@') else { continue };
            if row.text(index).is_empty() {
                continue;
            }
            made.of += 1;
            let local = search_key(local);
            let parts: Vec<&str> =
                local.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
            let text = search_key(row.text(index));
            let words: Vec<&str> =
                text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1).collect();
            let whole = |part: Option<&&str>| part.is_some_and(|part| words.contains(part));
            let initial = parts.len() > 1
                && parts.first().is_some_and(|part| part.len() == 1 && text.starts_with(part));
            let begins = parts.len() > 1 && (whole(parts.first()) || initial);
            let ends = whole(parts.last());
            made.begins += usize::from(begins);
            made.ends += usize::from(ends);
            made.both += usize::from(begins && ends && words.len() > 1);
        }
        made
    }

    fn field(&self) -> Option<(Field, Share, Why)> {
        let share = |fit| Share { fit, of: self.of };
        let (field, share) = if share(self.both).least(5) {
            (Field::FullName, share(self.both))
        } else if self.begins > self.ends {
            (Field::GivenName, share(self.begins))
        } else {
            (Field::FamilyName, share(self.ends))
        };
        (share.fit > 1 && share.least(5)).then_some((field, share, Why::Addresses))
    }
}

/// Tells whether a field holds free text, so that yes or no is no value of it. Countries are none: `SI` and `NO` are codes.
fn is_text(field: Field) -> bool {
    use Field::{Email, FamilyName, FullName, GivenName, Phone};
    matches!(field, GivenName | FamilyName | FullName | Email | Phone) || field.seat_text().is_some()
}

fn looks_like_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(local, host)| !local.is_empty() && host.contains('.') && !text.contains(' '))
}

/// Tells whether a text can be a name of somebody, or a part of it.
fn looks_like_name(text: &str) -> bool {
    text.chars().count() <= 60
        && text.chars().all(in_name)
        && text.split_whitespace().count() <= 5
        && text.chars().any(char::is_alphabetic)
        && text.chars().find(|c| c.is_alphabetic()).is_some_and(|first| !first.is_lowercase())
        && !answers_in(text)
}

/// Tells whether a text names languages and nothing else.
fn are_languages(text: &str) -> bool {
    text.split([';', ',', '/', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).all(is_language)
}

/// Tells whether a text begins with a common given name.
fn is_given_name(text: &str) -> bool {
    static KNOWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
        entries(include_str!("given_names.txt")).map(|(_, name)| search_key(name)).collect()
    });
    let folded = search_key(text);
    folded.split([' ', '-']).next().is_some_and(|first| KNOWN.contains(first))
}

/// Tells whether a text is known as a heading, a country or body, an answer or a language.
pub(crate) fn is_known(text: &str) -> bool {
    text.len() <= 200
        && (meaning(text) != Meaning::Unknown
            || PARTIES.names(text)
            || is_language(text)
            || mode(text).is_some())
}

/// Tells whether a text is the name or the code of a country or body.
pub(crate) fn names_party(text: &str) -> bool {
    PARTIES.names(text)
}

/// Countries and bodies, as everybody writes them.
static PARTIES: LazyLock<Resolver<'static>> = LazyLock::new(|| {
    static KNOWN: LazyLock<Vec<Party>> = LazyLock::new(|| reference_parties(|| PartyId(uuid::Uuid::nil())));
    Resolver::new(&KNOWN, chrono::NaiveDate::MAX)
});
