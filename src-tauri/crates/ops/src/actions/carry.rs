//! Open actions go on at the next edition of the series.

use crate::Result;
use domain::action::{Action, ActionDetails};
use domain::exchange::{ActionStatus, Cited, reference_order};
use domain::ids::{ActionId, MeetingId, Revision};
use domain::meeting::Meeting;
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Counted, Verb};
use store::Unit;

/// Carries open actions over to the next edition, in one step: each stays where it was agreed as carried over, and goes on
/// there under a reference of its own. Answers how many there were; one that is not open any more is left as it is.
pub async fn carry_over(unit: &mut Unit, meeting: MeetingId, actions: &[ActionId]) -> Result<u32> {
    let here: Meeting = unit.get(meeting).await?;
    let next = next_of(unit, &here).await?;
    let mut open: Vec<Action> = unit.some(actions).await?;
    open.retain(|action| action.meeting == meeting && action.details.status.is_open());
    unit.step(Verb::CarryOver(Counted::of(open.len())));
    carry(unit, &here, &next, open).await
}

/// Carries open actions over to another edition; the step is named by the caller.
pub(crate) async fn carry(
    unit: &mut Unit,
    here: &Meeting,
    next: &Meeting,
    mut open: Vec<Action>,
) -> Result<u32> {
    open.sort_by_cached_key(|action| reference_order(&action.reference));
    let notes = crate::exchange::record::NoteLabels::of(unit, here).await?;
    let references = unit.next_references(Noun::Action, next.id, "A-").await?;
    let from = here.details.ordinal;
    let mut made: Vec<Action> = Vec::with_capacity(open.len());
    for (action, reference) in open.iter().zip(references) {
        let label = action.details.label(here.details.labels.actions, |cited| notes.get(cited));
        let details = ActionDetails {
            // Items and notes are those of the meeting at which it was agreed; the label that rules applied there stays.
            item: None,
            said_in: Vec::new(),
            label: Some(label),
            status: ActionStatus::Open,
            linked: action.details.linked.iter().map(|cited| cited.carried(from)).collect(),
            carried_from: Some(Cited::of(&action.reference).carried(from)),
            ..action.details.clone()
        };
        let (id, revision, meeting) = (unit.new_id(), Revision::default(), next.id);
        made.push(Action { id, revision, reference, meeting, details });
    }
    unit.save_new(&mut made).await?;
    for action in &mut open {
        action.details.status = ActionStatus::CarriedOver;
        unit.save(action).await?;
    }
    Ok(u32::try_from(made.len()).unwrap_or(u32::MAX))
}

/// Finds the edition of the series that follows a meeting.
async fn next_of(unit: &mut Unit, here: &Meeting) -> Result<Meeting> {
    let mut later: Vec<Meeting> = unit.all().await?;
    later.retain(|one| one.series == here.series && one.details.ordinal > here.details.ordinal);
    later.sort_by_key(|one| one.details.ordinal);
    later.into_iter().next().ok_or_else(|| Refusal::new(RefusalCode::ActionNoNext).into())
}
