//! Entries are added, changed, reworded and removed.

use super::draft::forget_draft_of;
use super::lay_out;
use crate::{Error, Result, corrections, import, report, unsaved};
use domain::agenda::AgendaItem;
use domain::guest::Guest;
use domain::ids::{MeetingId, NoteId, Revision};
use domain::import::{Forgotten, ImportKind};
use domain::meeting::Meeting;
use domain::note::guard::{Passage, reworded};
use domain::note::{Attribution, Note, NoteDetails, NoteKind, NoteStatus, Speaker};
use domain::noun::Noun;
use domain::participant::Participant;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, Prose};
use domain::verb::{Counted, Named, Verb};
use store::Unit;

/// Adds an entry. Whoever works in the workspace is its author where none is named. What a delegation says fills the place
/// that was laid out for it.
pub async fn add(unit: &mut Unit, meeting: MeetingId, mut details: NoteDetails) -> Result<Note> {
    let item = check(unit, meeting, &details).await?;
    if details.author.is_empty() {
        details.author = author(unit)?;
    }
    if let Some(mut place) = waiting(unit, &details).await? {
        unit.step(Verb::AddNote(Named::of(&place.reference)));
        let default = unit.get::<Meeting>(meeting).await?.details.labels.notes;
        place.details = details.filling(&place.details, &item, default);
        unit.save(&mut place).await?;
        return Ok(place);
    }
    let reference = unit.next_reference(Noun::Note, meeting, "N-").await?;
    unit.step(Verb::AddNote(Named::of(&reference)));
    let mut note = Note { id: unit.new_id(), revision: Revision::default(), reference, meeting, details };
    unit.save(&mut note).await?;
    Ok(note)
}

/// Changes an entry, over the revision that was read. What was approved is shown as changed since.
pub async fn edit(unit: &mut Unit, id: NoteId, revision: Revision, details: NoteDetails) -> Result<Note> {
    let note: Note = unit.get(id).await?;
    unit.step(Verb::EditNote(Named::of(&note.reference)));
    put(unit, note, revision, details).await
}

/// Puts details in the place of those of an entry. Under another item it stays as closed as it was, unless its source
/// agreed to more.
pub(super) async fn put(
    unit: &mut Unit,
    note: Note,
    revision: Revision,
    mut details: NoteDetails,
) -> Result<Note> {
    let is = check(unit, note.meeting, &details).await?;
    let default = unit.get::<Meeting>(note.meeting).await?.details.labels.notes;
    let was: AgendaItem = unit.get(note.details.item).await?;
    if was.id != is.id {
        details.moved(&was, &is, default);
    }
    details.check_over(&note.details, (&was, &is), default).map_err(Refusal::from)?;
    seal(&note.details, &mut details);
    let mut note = Note { revision, details, ..note };
    unit.save(&mut note).await?;
    Ok(note)
}

/// Puts an agreed wording into an entry, over the revision that was read and through the checks that every edit passes;
/// the step is named by the caller.
pub(crate) async fn put_text(unit: &mut Unit, id: NoteId, revision: Revision, text: Prose) -> Result<Note> {
    let note: Note = unit.get(id).await?;
    let details = NoteDetails { text, ..note.details.clone() };
    put(unit, note, revision, details).await
}

/// Takes an entry out of every paper, over the revision that was read; the step is named by the caller.
pub(crate) async fn put_out_of_print(unit: &mut Unit, id: NoteId, revision: Revision) -> Result<Note> {
    let note: Note = unit.get(id).await?;
    let details = NoteDetails { attribution: Attribution::NotMinuted, ..note.details.clone() };
    put(unit, note, revision, details).await
}

/// Says how far several entries have come, in one step.
pub async fn set_status(unit: &mut Unit, ids: &[NoteId], status: NoteStatus) -> Result<u32> {
    let mut changed = 0;
    for id in ids {
        let mut note: Note = unit.get(*id).await?;
        if note.details.status != status {
            note.details.status = status;
            note.details.changed_since = false;
            unit.save(&mut note).await?;
            changed += 1;
        }
    }
    unit.step(Verb::EditNotes(Counted { count: changed }));
    Ok(changed)
}

/// Takes passages out of an entry in favour of the proposed wording, and erases the earlier wording: what was a case or a
/// giveaway is nowhere any more, and the step cannot be taken back.
pub async fn reword(unit: &mut Unit, id: NoteId, revision: Revision, passages: &[Passage]) -> Result<Note> {
    let note: Note = unit.get(id).await?;
    let text = reworded(note.details.text.as_str(), passages);
    let text = text.parse().map_err(|source| Error::Text { field: "text", source })?;
    let mut details = NoteDetails { text, ..note.details.clone() };
    details.check().map_err(Refusal::from)?;
    seal(&note.details, &mut details);
    unit.step(Verb::ErasePassage(Named::of(&note.reference)));
    let mut note = Note { revision, details, ..note };
    unit.save(&mut note).await?;
    unit.erase(Noun::Note, id, "text");
    corrections::forget_passages(unit, note.meeting, note.id.into(), passages).await?;
    report::forget_passages(unit, &note, passages).await?;
    let forgotten = Forgotten::of(&[ImportKind::Notes], [note.reference.clone()])
        .with_words(passages.iter().map(|passage| passage.found.clone()));
    import::forget_for_good(unit, note.meeting, &forgotten).await?;
    forget_draft_of(unit, &note).await?;
    unsaved::forget_words(unit, passages.iter().map(|passage| passage.found.as_str())).await?;
    Ok(note)
}

/// Removes an entry, and the corrections of it.
pub async fn remove(unit: &mut Unit, id: NoteId) -> Result<()> {
    let note: Note = unit.get(id).await?;
    unit.step(Verb::RemoveNote(Named::of(&note.reference)));
    corrections::remove_of(unit, note.meeting, id.into()).await?;
    Ok(unit.remove(&note).await?)
}

/// Finds the place that waits for what a delegation says.
async fn waiting(unit: &mut Unit, details: &NoteDetails) -> Result<Option<Note>> {
    let delegation = match &details.speaker {
        Speaker::Delegations(ids) if ids.len() == 1 => ids[0],
        Speaker::Participant(id) => unit.get::<Participant>(*id).await?.delegation,
        _ => return Ok(None),
    };
    if details.kind != NoteKind::Intervention || details.private || details.place.is_some() {
        return Ok(None);
    }
    let notes = unit.notes_under(details.item).await?;
    Ok(lay_out::waiting(&notes, details.item, delegation).cloned())
}

/// Marks what was approved and is changed.
fn seal(before: &NoteDetails, details: &mut NoteDetails) {
    let sealed = before.status == NoteStatus::Approved && details.status == NoteStatus::Approved;
    let told = NoteDetails { changed_since: before.changed_since, ..details.clone() };
    details.changed_since = sealed && (before.changed_since || told != *before);
}

fn author(unit: &Unit) -> Result<Line> {
    unit.actor().parse().map_err(|source| Error::Text { field: "author", source })
}

/// Checks an entry against what is around it, and returns its item.
async fn check(unit: &mut Unit, meeting: MeetingId, details: &NoteDetails) -> Result<AgendaItem> {
    details.check().map_err(Refusal::from)?;
    let item: Option<AgendaItem> = unit.find(details.item).await?;
    let item = item.filter(|item| item.meeting == meeting);
    let gone = || Refusal::new(RefusalCode::NoteItemGone).of("item");
    let item = item.ok_or_else(gone)?;
    let there = match &details.speaker {
        Speaker::Nobody | Speaker::Words(_) => true,
        Speaker::Participant(id) => {
            unit.find::<Participant>(*id).await?.is_some_and(|one| one.meeting == meeting)
        }
        Speaker::Guest(id) => unit.find::<Guest>(*id).await?.is_some_and(|one| one.meeting == meeting),
        Speaker::Delegations(ids) => {
            let mut all = true;
            for id in ids {
                let found: Option<domain::delegation::Delegation> = unit.find(*id).await?;
                all &= found.is_some_and(|one| one.meeting == meeting);
            }
            all
        }
    };
    if there { Ok(item) } else { Err(Refusal::new(RefusalCode::NoteSpeakerGone).of("speaker").into()) }
}
