//! The signature list of a day: proof of who was in the room, for the secretariat.

use super::participants::disclose_seated;
use super::{Audience, Disclosed, Heading, ListSection, Outgoing, PaperKind};
use crate::agenda::AgendaItem;
use crate::roster::Roster;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Blank rows for those who are not on the list, where nobody says how many.
pub const USUAL_BLANK: u8 = 5;

/// What is chosen about a signature list.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct SignatureParts {
    /// Of one day only; of every day, each on its own pages, where none is chosen.
    pub day: Option<NaiveDate>,
    /// Blank rows below the last name of each day.
    pub blank: u8,
}

impl Default for SignatureParts {
    fn default() -> Self {
        Self { day: None, blank: USUAL_BLANK }
    }
}

/// The signature lists of one day or of several.
#[derive(Clone, Debug, PartialEq)]
pub struct SignatureList {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// The days, in order.
    pub days: Vec<SignatureDay>,
    /// Blank rows below the last name of each day.
    pub blank: u8,
    /// Footnotes, each printed once.
    pub footnotes: Vec<String>,
}

/// Those who sign on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct SignatureDay {
    /// The day.
    pub date: NaiveDate,
    /// Those announced in person for it, as the list of participants has them.
    pub sections: Vec<ListSection>,
}

/// Decides who stands in the signature list of each day: those announced in person for it, in the order of the list of
/// participants and with nothing else about them. Guests and people without a seat are left out as they are there; whoever
/// the paper is not for reads no day.
pub fn disclose_signatures(
    roster: &Roster,
    items: &[AgendaItem],
    audience: Audience,
    parts: SignatureParts,
) -> Outgoing<SignatureList> {
    let wanted = |day: &NaiveDate| parts.day.is_none_or(|of| of == *day);
    let days: Vec<NaiveDate> = if audience.may_have(PaperKind::Signatures) {
        roster.meeting.details.days().into_iter().filter(wanted).collect()
    } else {
        Vec::new()
    };
    let list = disclose_seated(roster, items, &days);
    let days = days.into_iter().zip(list.sections).map(|(date, sections)| SignatureDay { date, sections });
    let view = SignatureList {
        heading: Heading::of(roster),
        days: days.collect(),
        blank: parts.blank,
        footnotes: list.footnotes,
    };
    let disclosed = Disclosed { view, audience, label: audience.label() };
    Outgoing { disclosed, withheld: list.withheld, warnings: list.warnings, passages: Vec::new() }
}
