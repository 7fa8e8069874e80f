//! Records of exchange are added, changed and removed: the same for practices, challenges, concepts and actions.

use super::record::{Exchanged, NoteLabels, check_label};
use crate::{Error, Result};
use domain::agenda::AgendaItem;
use domain::exchange::Cited;
use domain::ids::{MeetingId, NoteId, Revision};
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::note::{Note, NoteBlock, Speaker, blocks};
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Title;
use domain::verb::{OfRecord, Verb};
use store::Unit;

/// Adds a record; it gets the next free reference.
pub async fn add<R: Exchanged>(unit: &mut Unit, meeting: MeetingId, details: R::Details) -> Result<R> {
    check::<R>(unit, meeting, &details).await?;
    let reference = unit.next_reference(R::NOUN, meeting, R::KIND.prefix()).await?;
    unit.step(Verb::AddRecord(OfRecord::of(R::NOUN, &reference)));
    let mut record = R::begun(unit, meeting, reference, details);
    unit.save(&mut record).await?;
    Ok(record)
}

/// Begins a record by its title; the rest is at its default.
pub async fn begin<R: Exchanged>(unit: &mut Unit, meeting: MeetingId, title: Title) -> Result<R> {
    add(unit, meeting, R::details_of(title)).await
}

/// Changes a record, over the revision that was read. A wider label needs somebody who agreed to it.
pub async fn edit<R: Exchanged>(
    unit: &mut Unit,
    id: R::Id,
    revision: Revision,
    details: R::Details,
) -> Result<R> {
    let before: R = unit.get(id).await?;
    let meeting: Meeting = unit.get(before.meeting()).await?;
    check::<R>(unit, meeting.id, &details).await?;
    let notes = NoteLabels::of(unit, &meeting).await?;
    check_label::<R>(before.details(), &details, meeting.details.labels, &notes).map_err(Refusal::from)?;
    unit.step(Verb::EditRecord(OfRecord::of(R::NOUN, before.reference())));
    let mut record = before.over(revision, details);
    unit.save(&mut record).await?;
    Ok(record)
}

/// Removes a record. Others that cite it keep its reference, which is never given again.
pub async fn remove<R: Exchanged>(unit: &mut Unit, id: R::Id) -> Result<()> {
    let record: R = unit.get(id).await?;
    unit.step(Verb::RemoveRecord(OfRecord::of(R::NOUN, record.reference())));
    Ok(unit.remove(&record).await?)
}

/// What a record takes over from the passage it is made from.
pub(crate) struct FromPassage {
    /// The entry.
    pub note: Note,
    /// Its title: how the passage begins.
    pub title: Title,
    /// What is said, in plain words.
    pub text: String,
    /// The label that it inherits: the stricter of that of the entry and that of the meeting for its kind.
    pub label: HandlingLabel,
    /// The entry, as records cite it.
    pub cited: Cited,
}

/// Reads a passage of the notes of which a record is made; the whole entry where none is chosen.
pub(crate) async fn passage<R: Exchanged>(
    unit: &mut Unit,
    note: NoteId,
    chosen: Option<&str>,
) -> Result<FromPassage> {
    let note: Note = unit.get(note).await?;
    let meeting: Meeting = unit.get(note.meeting).await?;
    let text = chosen.map_or_else(|| plain(note.details.text.as_str()), str::to_owned);
    let text = text.trim().to_owned();
    let title = title_of(&text).ok_or_else(|| Refusal::new(RefusalCode::NoteEmpty).of("text"))?;
    let notes = NoteLabels::of(unit, &meeting).await?;
    let cited = Cited::of(&note.reference);
    let own = R::label(&R::details_of(title.clone()), meeting.details.labels, &notes);
    let label = own.max(notes.get(&cited).unwrap_or(HandlingLabel::Red));
    Ok(FromPassage { note, title, text, label, cited })
}

/// Returns the words of an entry without their marks.
fn plain(text: &str) -> String {
    let spans =
        |spans: &[domain::note::Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    let said = blocks(text).into_iter().flat_map(|block| match block {
        NoteBlock::Paragraph(one) => vec![spans(&one)],
        NoteBlock::Bullets(entries) | NoteBlock::Numbers(entries) => {
            entries.iter().map(|entry| spans(entry)).collect()
        }
    });
    said.collect::<Vec<_>>().join("\n")
}

/// Returns how a passage begins, as far as a title goes: its first sentence, cut at a word.
fn title_of(text: &str) -> Option<Title> {
    let first = text.lines().find(|line| !line.trim().is_empty())?.trim();
    let sentence = first.find(". ").map_or(first, |end| &first[..end]);
    let sentence = sentence.trim_end_matches(['.', ';', ':', ',']);
    if sentence.chars().count() <= Title::MOST {
        return sentence.parse().ok();
    }
    let cut: String = sentence.chars().take(Title::MOST - 1).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{words}\u{2026}").parse().ok()
}

/// Returns the delegation that spoke; it stays inside.
pub(crate) async fn party_of(unit: &mut Unit, note: &Note) -> Result<Vec<domain::ids::PartyId>> {
    let delegations = match &note.details.speaker {
        Speaker::Participant(id) => {
            vec![unit.get::<domain::participant::Participant>(*id).await?.delegation]
        }
        Speaker::Delegations(ids) => ids.clone(),
        Speaker::Nobody | Speaker::Guest(_) | Speaker::Words(_) => Vec::new(),
    };
    let mut parties = Vec::with_capacity(delegations.len());
    for id in delegations {
        parties.push(unit.get::<domain::delegation::Delegation>(id).await?.party);
    }
    Ok(parties)
}

/// Checks a record against what is around it.
async fn check<R: Exchanged>(unit: &mut Unit, meeting: MeetingId, details: &R::Details) -> Result<()> {
    R::check(details)?;
    if let Some(id) = R::item(details) {
        let item: Option<AgendaItem> = unit.find(id).await?;
        if item.is_none_or(|item| item.meeting != meeting) {
            return Err(Error::from(Refusal::new(RefusalCode::RecordItemGone).of("item")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::title_of;

    #[test]
    fn a_passage_is_called_by_its_first_sentence_cut_at_a_word() {
        let title = |text: &str| title_of(text).map(|title| title.to_string());
        assert_eq!(title("Early screening helps. It is cheap."), Some("Early screening helps".into()));
        assert_eq!(title("\n  One page, with reasons.\nMore"), Some("One page, with reasons".into()));
        assert_eq!(title("  \n "), None);
        let long = title(&"word ".repeat(60)).unwrap();
        assert!(long.chars().count() <= 200 && long.ends_with("word\u{2026}"), "{long}");
    }
}
