//! Who must be told of a new version, and a draft of a mail for each.

use super::compare::{Compared, compared};
use super::export::stamp;
use super::inside::inside;
use super::version::versions;
use crate::Result;
use crate::export::{Leaving, LeavingFile};
use domain::agenda::told::{ToldChange, who_must_be_told};
use domain::agenda::{AgendaInside, Who};
use domain::disclosure::disclose_mails;
use domain::ids::{AgendaVersionId, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::json;
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
    /// Whether an e-mail address is known.
    pub has_email: bool,
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
    let compared = compared(unit, meeting, before, after).await?;
    let people = inside.people();
    Ok(must_be_told(&inside, &compared)
        .into_iter()
        .filter_map(|told| {
            let someone = people.get(&told.who)?;
            Some(ToldPerson {
                who: told.who,
                reference: someone.reference().to_owned(),
                name: someone.name(),
                party: someone.party().to_owned(),
                has_email: !someone.email().is_empty(),
                changes: told.changes,
            })
        })
        .collect())
}

/// Makes the draft of one mail for each of the chosen: a file that mail programs open as a draft, ready to be delivered.
///
/// Nothing is sent. Its name holds the reference of the person and nothing else of them. An empty choice makes none.
pub async fn mails(
    unit: &mut Unit,
    meeting: MeetingId,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
    chosen: &[Who],
) -> Result<Leaving> {
    let inside = inside(unit, meeting, after).await?;
    let compared = compared(unit, meeting, before, after).await?;
    let sequence = u32::try_from(versions(unit, meeting).await?.len()).unwrap_or(u32::MAX);
    let stamp = stamp(unit, &inside).await?;
    let told = must_be_told(&inside, &compared);
    let files = disclose_mails(&inside, &told, chosen, sequence)
        .iter()
        .map(|mail| {
            let name = papers::file_name(mail, "eml");
            Ok(LeavingFile { name, bytes: papers::mail::eml(mail, &stamp)? })
        })
        .collect::<Result<Vec<_>>>()?;
    let facts = vec![("form", json!("eml"))];
    Ok(Leaving { verb: "write_mails", about: ("meeting", meeting.0), facts, files })
}

fn must_be_told(inside: &AgendaInside, compared: &Compared) -> Vec<domain::agenda::told::Told> {
    who_must_be_told(&compared.diff, &compared.before, &compared.after, &inside.guests, &inside.remarks)
}
