//! Parties: the countries and bodies that can be represented.
//!
//! Parties are reference data, kept in `countries.csv` and `bodies.csv` beside this file and copied into every new
//! workspace. They are never created from free text: an unknown name is asked about, see [`resolve`].
//! Protocol order is a stored rank, never a sorted string: Ελλάδα, België and Österreich would land anywhere.

mod group;
mod order;
mod reference;
mod resolve;
mod tile;

pub use group::PartyGroup;
pub use order::{MemberOrder, PartyOrder, ThirdOrder};
pub use reference::reference_parties;
pub use resolve::{Resolution, Resolver};
pub use tile::{TILE_COLUMNS, TILE_PLACES, TILE_ROW_BELOW, TilePlace, tile_place};

use crate::closed;
use crate::ids::{PartyId, Revision};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a delegation is, in the order in which lists print the groups.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A Member State of the European Union.
    MemberState,
    /// Any other country or territory.
    ThirdCountry,
    /// An institution, body, agency, function, platform or network of the European Union.
    EuBody,
    /// An international organisation or professional network.
    InternationalOrganisation,
    /// A company; attends single items, never in the list of participants.
    Private,
    /// A non-governmental organisation.
    CivilSociety,
}

closed! {
    PartyKind, "party-kind",
    MemberState = "member_state",
    ThirdCountry = "third_country",
    EuBody = "eu_body",
    InternationalOrganisation = "international_organisation",
    Private = "private",
    CivilSociety = "civil_society",
}

impl PartyKind {
    /// Tells whether it is a country or territory, with a law of its own.
    pub const fn is_country(self) -> bool {
        matches!(self, Self::MemberState | Self::ThirdCountry)
    }
}

/// Which list of codes a code belongs to: a body code never collides with a country code.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CodeSystem {
    /// EU country codes: ISO 3166 alpha-2, but `EL` and `UK`.
    Country,
    /// Codes of bodies, as the sample and EU usage write them.
    Body,
}

/// A country or body that can be represented at a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Party {
    /// Its identity in this workspace.
    pub id: PartyId,
    /// How often it was saved.
    pub revision: Revision,
    /// Which list its code belongs to.
    pub system: CodeSystem,
    /// The EU code (`EL`, `UK`) or body code (`COM`).
    pub code: String,
    /// What it is.
    pub kind: PartyKind,
    /// The finer group: `EU`, `EFTA`, `candidate`, `agency`, `platform`, ...
    pub group: String,
    /// Its place in the EU protocol order; bodies follow countries.
    pub rank: i32,
    /// The ISO 3166 alpha-2 code where there is one.
    pub iso2: Option<String>,
    /// The ISO 3166 alpha-3 code where there is one.
    pub iso3: Option<String>,
    /// The English short name.
    pub name: String,
    /// The full name of a body; the English short name of a country.
    pub full_name: String,
    /// The short name in its own languages; empty for bodies.
    pub own_name: String,
    /// How a sentence names it: "the European Commission", "Albania".
    pub in_sentence: String,
    /// A footnote that its first mention in a document must carry.
    pub footnote: Option<String>,
    /// Other, formal and old names, for recognising it on import; never printed.
    pub synonyms: Vec<String>,
    /// The first day on which it exists under this name.
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it exists under this name.
    pub valid_to: Option<NaiveDate>,
}

/// Countries that have an article in a sentence, by how their names begin (Interinstitutional Style Guide, annex A5).
const WITH_ARTICLE: [&str; 3] = ["Netherlands", "United ", "Czech Republic"];

impl Party {
    /// Names it as a sentence does: "the Netherlands", "the European Commission", "Albania".
    pub fn in_running_text(&self) -> String {
        named_in_running_text(&self.in_sentence)
    }

    /// Tells whether the party bears this name on a day.
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// Puts the article before a name that needs one in a sentence and has none yet.
pub fn named_in_running_text(name: &str) -> String {
    if WITH_ARTICLE.iter().any(|begins| name.starts_with(begins)) {
        format!("the {name}")
    } else {
        name.to_owned()
    }
}
