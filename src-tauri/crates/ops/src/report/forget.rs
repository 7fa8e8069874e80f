//! What is taken out of an entry of the notes leaves the sentences that were drafted from it too.

use crate::corrections::without;
use crate::{Result, corrections};
use domain::ids::ReportSentenceId;
use domain::note::Note;
use domain::note::guard::Passage;
use domain::noun::Noun;
use domain::publication::PublicationDraft;
use domain::report::ReportSentence;
use serde_json::json;
use std::collections::HashSet;
use store::Unit;

/// Takes passages of an entry out of the sentences that rest on it, and erases what these ever held; the step is named by
/// the caller.
pub(crate) async fn forget_passages(unit: &mut Unit, note: &Note, passages: &[Passage]) -> Result<()> {
    // Behind the opening of a sentence an entry begins with a small letter.
    let small = |passage: &Passage| {
        let mut letters = passage.found.chars();
        let found = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
        Passage { found: found.unwrap_or_default(), ..passage.clone() }
    };
    let passages: Vec<Passage> =
        passages.iter().flat_map(|passage| [passage.clone(), small(passage)]).collect();
    let sentences: Vec<ReportSentence> = unit.of_meeting(note.meeting).await?;
    let mut resting = Vec::new();
    for before in sentences {
        if !before.details.sources.iter().any(|cited| cited.is(&note.reference)) {
            continue;
        }
        resting.push(before.id);
        let mut sentence = before.clone();
        sentence.details.text = without(&before.details.text, "text", &passages)?;
        sentence.details.drafted = without(&before.details.drafted, "drafted", &passages)?;
        if sentence.details.text.is_empty() {
            corrections::remove_of(unit, note.meeting, before.id.into()).await?;
            unit.remove(&before).await?;
        } else if sentence != before {
            unit.save(&mut sentence).await?;
        }
    }
    let ever = unit.ever_held(Noun::ReportSentence, "sources", &json!([note.reference])).await?;
    for id in &ever {
        for field in ["text", "drafted"] {
            unit.erase(Noun::ReportSentence, *id, field);
        }
    }
    let told: HashSet<ReportSentenceId> = ever.into_iter().map(Into::into).chain(resting).collect();
    for id in &told {
        corrections::forget_passages(unit, note.meeting, (*id).into(), &passages).await?;
    }
    let told: HashSet<String> = told.iter().map(ToString::to_string).collect();
    forget_in_drafts(unit, note, &told, &passages).await
}

/// Takes passages out of the drafts before the chairs too, wherever they hold one of the sentences that were told of an entry.
async fn forget_in_drafts(
    unit: &mut Unit,
    note: &Note,
    told: &HashSet<String>,
    passages: &[Passage],
) -> Result<()> {
    let drafts: Vec<PublicationDraft> = unit.of_meeting(note.meeting).await?;
    for before in drafts.into_iter().filter(|draft| draft.lines.iter().any(|line| told.contains(&line.key))) {
        let mut draft = before.clone();
        for line in draft.lines.iter_mut().filter(|line| told.contains(&line.key)) {
            line.text = without(&line.text, "lines", passages)?;
        }
        if draft != before {
            unit.save(&mut draft).await?;
        }
        unit.erase(Noun::PublicationDraft, draft.id, "lines");
    }
    Ok(())
}
