//! What an entry might give away: case data, which this application is not for, and the source of what was said.
//!
//! Both kinds are passages of the text with a proposed wording. Case data are looked for while typing and before
//! anything leaves; giveaways matter where the speaker stays unnamed. The rules are the proposals of domain reference
//! 4.5 and 6.6; a passage is a reason to look, never a proof.

mod case_data;
mod giveaways;

pub use case_data::case_data;
pub use giveaways::Giveaways;

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::ops::Range;

/// What ends a sentence, with what stands behind it.
const ENDS: [&str; 4] = [". ", "? ", "! ", "\n"];

/// Why a passage is worth a look.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PassageCode {
    /// It looks like the number of a case.
    CaseNumber,
    /// It looks like a telephone number.
    Telephone,
    /// It is a valid IBAN.
    Iban,
    /// It looks like the plate of a vehicle.
    Plate,
    /// It is an e-mail address.
    Email,
    /// It looks like the name of a suspect, victim or witness.
    PersonInCase,
    /// It says of itself that it is about a live case.
    CaseData,
    /// It names a country.
    Country,
    /// It names the people of a country.
    Nationality,
    /// It names a language.
    Language,
    /// It names a group of few countries.
    Region,
    /// It names a city.
    Capital,
    /// It names a court or an authority of one country.
    Authority,
    /// It names a law of one country.
    NationalLaw,
    /// It has words in another script or language.
    ForeignWords,
    /// It speaks of one alone.
    OnlyOne,
    /// It names somebody who takes part.
    Person,
}

closed! {
    PassageCode, "passage",
    CaseNumber = "case_number",
    Telephone = "telephone",
    Iban = "iban",
    Plate = "plate",
    Email = "email",
    PersonInCase = "person_in_case",
    CaseData = "case_data",
    Country = "country",
    Nationality = "nationality",
    Language = "language",
    Region = "region",
    Capital = "capital",
    Authority = "authority",
    NationalLaw = "national_law",
    ForeignWords = "foreign_words",
    OnlyOne = "only_one",
    Person = "person",
}

impl PassageCode {
    /// Tells whether it is about a case rather than about who said it.
    pub const fn is_case_data(self) -> bool {
        matches!(
            self,
            Self::CaseNumber
                | Self::Telephone
                | Self::Iban
                | Self::Plate
                | Self::Email
                | Self::PersonInCase
                | Self::CaseData
        )
    }
}

/// A passage of a text that is worth a look.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Passage {
    /// Why.
    pub code: PassageCode,
    /// Where it begins, in UTF-16 code units, as interfaces count.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// The passage.
    pub found: String,
    /// What could stand there instead; nothing, where it is better cut.
    pub proposed: String,
}

impl Passage {
    fn of(text: &str, at: Range<usize>, code: PassageCode, proposed: impl Into<String>) -> Self {
        let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        let from = units(text.get(..at.start).unwrap_or_default());
        let found = text.get(at).unwrap_or_default().to_owned();
        Self { code, from, to: from + units(&found), found, proposed: proposed.into() }
    }
}

/// Writes the proposed wordings into a text; what overlaps one before it is passed over.
pub fn reworded(text: &str, passages: &[Passage]) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut out: Vec<u16> = Vec::with_capacity(units.len());
    let mut at = 0;
    let mut ordered: Vec<&Passage> = passages.iter().collect();
    ordered.sort_by_key(|passage| (passage.from, std::cmp::Reverse(passage.to)));
    for passage in ordered {
        let (from, to) = (passage.from as usize, passage.to as usize);
        if let (true, Some(between)) = (from >= at, units.get(at..from)) {
            out.extend(between);
            out.extend(passage.proposed.encode_utf16());
            at = to;
        }
    }
    out.extend(units.get(at..).unwrap_or_default());
    String::from_utf16_lossy(&out)
}

/// Returns what stands before and behind a passage in its sentence, without the dash of a list.
pub fn around(text: &str, passage: &Passage) -> (String, String) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |at: Range<usize>| String::from_utf16_lossy(units.get(at).unwrap_or_default());
    let (before, after) = (part(0..passage.from as usize), part(passage.to as usize..units.len()));
    let begin = ENDS.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len())).max().unwrap_or(0);
    let end = ENDS.iter().filter_map(|end| after.find(end).map(|at| at + end.trim_end().len())).min();
    let before = before.get(begin..).unwrap_or_default();
    let after = after.get(..end.unwrap_or(after.len())).unwrap_or_default();
    (before.strip_prefix("- ").unwrap_or(before).to_owned(), after.to_owned())
}

/// Leaves out passages that lie within another, and puts the others in order.
fn apart(mut found: Vec<(Range<usize>, PassageCode, String)>, text: &str) -> Vec<Passage> {
    found.sort_by_key(|(at, ..)| (at.start, std::cmp::Reverse(at.end)));
    let mut end = 0;
    found.retain(|(at, ..)| {
        let apart = at.start >= end;
        end = end.max(at.end);
        apart
    });
    found.into_iter().map(|(at, code, proposed)| Passage::of(text, at, code, proposed)).collect()
}
