//! Parties, as windows and the command line show them.

use crate::{Error, Result};
use chrono::NaiveDate;
use domain::ids::PartyId;
use domain::meeting::Meeting;
use domain::party::{Party, PartyKind, PartyOrder};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A country or body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PartyView {
    /// Its identity.
    pub id: PartyId,
    /// The EU or body code.
    pub code: String,
    /// What it is.
    pub kind: PartyKind,
    /// The English short name.
    pub name: String,
    /// The name in its own languages.
    pub own_name: String,
    /// The full name of a body.
    pub full_name: String,
}

impl From<&Party> for PartyView {
    fn from(party: &Party) -> Self {
        Self {
            id: party.id,
            code: party.code.clone(),
            kind: party.kind,
            name: party.name.clone(),
            own_name: party.own_name.clone(),
            full_name: party.full_name.clone(),
        }
    }
}

/// Lists the parties that bear their names on the first day of a meeting, in the order of that meeting; where there is
/// no meeting yet, those that bear them today. A code stands once: what a body was called before is not offered.
pub async fn list(unit: &mut Unit, meeting: Option<&Meeting>, today: NaiveDate) -> Result<Vec<Party>> {
    let mut parties: Vec<Party> = unit.all().await?;
    let order = meeting.map_or_else(PartyOrder::default, |meeting| meeting.details.order);
    let day = meeting.map_or(today, |meeting| meeting.details.from);
    parties.retain(|party| party.valid_on(day));
    parties.sort_by(|a, b| order.compare(a, b));
    Ok(parties)
}

/// Finds the party with a code that bears its name on the first day of the meeting.
pub(crate) fn with_code<'a>(parties: &'a [Party], code: &str, meeting: &Meeting) -> Result<&'a Party> {
    let with_code = || parties.iter().filter(|party| party.code == code);
    with_code()
        .find(|party| party.valid_on(meeting.details.from))
        .or_else(|| with_code().next())
        .ok_or(Error::NoParty)
}
