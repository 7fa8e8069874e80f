//! Guests: people who attend single items, never in the list of participants, never counted as a delegation.

use crate::ids::{AgendaItemId, GuestId, MeetingId, Revision};
use crate::language::LanguageCode;
use crate::participant::{Mode, PhotoConsent};
use crate::party::PartyKind;
use crate::person::Name;
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything about a guest that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct GuestDetails {
    /// Their name.
    #[serde(flatten)]
    pub name: Name,
    /// E-mail; class B.
    pub email: Line,
    /// Where they come from, in words: "private: bank, financial crime compliance".
    pub organisation: Line,
    /// What kind of organisation it is.
    pub kind: PartyKind,
    /// The sector, for example "bank".
    pub sector: Line,
    /// Their function there.
    pub function: Line,
    /// How they take part.
    pub mode: Mode,
    /// The items that they attend, and no others.
    pub items: Vec<AgendaItemId>,
    /// Languages they can follow.
    pub languages: Vec<LanguageCode>,
    /// Whether they may be photographed.
    pub photo_consent: PhotoConsent,
}

/// A guest of single items at one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Guest {
    /// Their identity.
    pub id: GuestId,
    /// How often the record was saved.
    pub revision: Revision,
    /// What people cite, `G01`.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: GuestDetails,
}
