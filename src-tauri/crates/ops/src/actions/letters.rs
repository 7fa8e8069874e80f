//! One letter for each delegation that has open actions.

use crate::Result;
use crate::exchange::inside;
use crate::export::{Prepared, Wanted};
use chrono::NaiveDate;
use domain::disclosure::{Audience, PaperForm, PaperKind, actions_of, disclose_action_letter};
use domain::ids::{DelegationId, MeetingId};
use domain::label::HandlingLabel;
use domain::party::PartyKind;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A letter, as the list of letters shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct LetterRow {
    /// The delegation.
    pub delegation: DelegationId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// What people cite of the actions in it.
    pub actions: Vec<String>,
    /// What people cite of those that are overdue.
    pub overdue: Vec<String>,
    /// The label of the letter: the strictest of its actions.
    pub label: HandlingLabel,
    /// How many actions are above what the delegation may read, and are not in it.
    pub withheld: u32,
    /// The letter, paragraph by paragraph.
    pub text: Vec<String>,
}

/// Lists the letters as of a day, in the order of the meeting; a delegation without an open action gets none.
pub async fn letters(unit: &mut Unit, meeting: MeetingId, today: NaiveDate) -> Result<Vec<LetterRow>> {
    let inside = inside(unit, meeting).await?;
    let roster = &inside.agenda().roster;
    let with_actions = roster.groups.iter().filter(|group| !actions_of(&inside, group).is_empty());
    let row = |group: &domain::roster::Group| {
        let audience = Audience::Delegation(group.delegation.id);
        let letter = disclose_action_letter(&inside, audience, today)?;
        let view = letter.disclosed.view();
        let cited = |overdue: bool| {
            let of = view.actions.iter().filter(move |action| !overdue || action.overdue);
            of.map(|action| action.reference.clone()).collect()
        };
        Some(LetterRow {
            delegation: group.delegation.id,
            code: group.party.code.clone(),
            name: group.party.name.clone(),
            kind: group.party.kind,
            actions: cited(false),
            overdue: cited(true),
            label: letter.disclosed.label(),
            withheld: letter.withheld.iter().map(|one| one.count).sum(),
            text: papers::records::said(&letter.disclosed),
        })
    };
    Ok(with_actions.filter_map(row).filter(|row| !row.actions.is_empty()).collect())
}

/// Prepares the letters to some delegations as of today.
pub async fn prepare_letters(
    unit: &mut Unit,
    meeting: MeetingId,
    delegations: &[DelegationId],
    form: PaperForm,
) -> Result<Vec<Prepared>> {
    let letter = |id: &DelegationId| Wanted::new(PaperKind::ActionLetter, form, Audience::Delegation(*id));
    let wanted: Vec<Wanted> = delegations.iter().map(letter).collect();
    Prepared::prepare_all(unit, meeting, &wanted).await
}
