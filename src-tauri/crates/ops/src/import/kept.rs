//! What is kept of a file that is imported, and how what must not be known any more leaves it.

use super::base::{Base, Digests, ImportSince};
use super::people::Says;
use crate::Result;
use domain::field::Field;
use domain::ids::MeetingId;
use domain::import::{Forgotten, Import, MappedColumn, SaidOf, SaidOfField};
use domain::noun::Noun;
use domain::roster::Roster;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, HashSet};
use store::Unit;
use uuid::Uuid;

/// What a record keeps of a file.
pub(super) struct Source {
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// What files of the same source have in common.
    pub fingerprint: String,
    /// What its columns are taken for.
    pub mapping: Vec<MappedColumn>,
}

/// What a list of people says of each participant, beside what the files of its source said before.
#[derive(Default)]
pub(super) struct SaidHere {
    /// By what people cite: what it says, and what stands once it is applied.
    here: BTreeMap<String, [Says; 2]>,
    /// What files before it said of those who are at the meeting.
    before: BTreeMap<String, SaidOf>,
}

impl SaidHere {
    /// Puts together what this file says and what goes on from the files before it.
    pub fn of(
        here: BTreeMap<String, [Says; 2]>,
        base: Option<Base>,
        roster: &Roster,
        since: Option<&ImportSince>,
    ) -> Self {
        let seats = roster.groups.iter().flat_map(|group| &group.members);
        let seated: HashSet<&str> = seats.map(|member| member.participant.reference.as_str()).collect();
        let mut before = base.map(|base| base.said).unwrap_or_default();
        before.retain(|reference, _| seated.contains(reference.as_str()));
        for line in since.iter().flat_map(|since| &since.no_longer).filter(|line| line.answer.is_some()) {
            // What was answered is asked once.
            if let Some(said) = before.get_mut(&line.reference) {
                said.settled = true;
            }
        }
        Self { here, before }
    }

    /// Makes what the record keeps of it.
    pub(super) fn kept(&self, digests: &Digests) -> BTreeMap<String, SaidOf> {
        let mut kept = self.before.clone();
        for (reference, [says, stands]) in &self.here {
            let fields = says.keys().chain(stands.keys()).filter(|field| {
                says.contains_key(*field) || stands.get(*field).is_some_and(|text| !text.is_empty())
            });
            let of = |field: &Field| {
                let (says, stands) = (says.get(field), stands.get(field).map_or("", String::as_str));
                let left = digests.of(*field, stands);
                let said = match says {
                    Some(text) if text == stands => left.clone(),
                    Some(text) => digests.of(*field, text),
                    None => String::new(),
                };
                SaidOfField { said, left }
            };
            let fields = fields.map(|field| (*field, of(field))).collect();
            kept.insert(reference.clone(), SaidOf { settled: false, fields });
        }
        kept
    }
}

/// Digests the bytes of a file.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Takes records that are removed, and whatever names them, out of the reports of a meeting; the step is named by the
/// caller, and brings it back where it is undone.
pub(crate) async fn forget(unit: &mut Unit, meeting: MeetingId, forgotten: &Forgotten) -> Result<()> {
    for mut import in unit.of_meeting::<Import>(meeting).await? {
        if import.forget(forgotten) {
            unit.save(&mut import).await?;
        }
    }
    Ok(())
}

/// Takes something out of the reports of a meeting, and erases what these ever held: also those of imports that were
/// undone since.
pub(crate) async fn forget_for_good(
    unit: &mut Unit,
    meeting: MeetingId,
    forgotten: &Forgotten,
) -> Result<()> {
    let imports: Vec<Import> = unit.of_meeting(meeting).await?;
    let there: HashSet<Uuid> = imports.iter().map(|import| import.id.into()).collect();
    let mut told: Vec<Uuid> = unit.ever_held(Noun::Import, "meeting", &json!(meeting)).await?;
    told.retain(|id| !there.contains(id));
    for mut import in imports {
        if import.forget(forgotten) {
            unit.save(&mut import).await?;
            told.push(import.id.into());
        }
    }
    for id in told {
        unit.erase(Noun::Import, id, "report");
        unit.erase(Noun::Import, id, "undone");
    }
    Ok(())
}
