//! Who must be told of a new version. A draft of a mail for each is a paper of [`crate::export`].

use super::super::inside::inside;
use super::compare::{Compared, compared};
use crate::Result;
use domain::agenda::Who;
use domain::agenda::told::{ToldChange, who_must_be_told};
use domain::ids::{AgendaVersionId, MeetingId};
use domain::mailbox::{AddressState, MailTo};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// Somebody who must be told, as the list of recipients shows them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ToldPerson {
    /// Who.
    pub who: Who,
    /// What people cite: `P45`.
    pub reference: String,
    /// The name, as running text has it.
    pub name: String,
    /// The code of the delegation; the organisation of a guest.
    pub party: String,
    /// How far a mail can be sent to their address.
    pub address: AddressState,
    /// What changes for them.
    pub changes: Vec<ToldChange>,
}

/// Lists who must be told of what differs between two agendas; no version stands for the working draft.
pub async fn told(
    unit: &mut Unit,
    meeting: MeetingId,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
) -> Result<Vec<ToldPerson>> {
    let inside = inside(unit, meeting, after).await?;
    let Compared { diff, before, after, .. } = compared(unit, meeting, before, after).await?;
    let people = inside.people();
    Ok(who_must_be_told(&diff, &before, &after, &inside.guests, &inside.remarks)
        .into_iter()
        .filter_map(|told| {
            let someone = people.get(&told.who)?;
            Some(ToldPerson {
                who: told.who,
                reference: someone.reference().to_owned(),
                name: someone.name(),
                party: someone.party().to_owned(),
                address: MailTo::typed(someone.email()).state,
                changes: told.changes,
            })
        })
        .collect())
}
