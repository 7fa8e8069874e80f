//! What is taken out of an entry of the notes leaves the sentences that were drafted from it too.

use crate::Result;
use crate::corrections::without;
use domain::note::Note;
use domain::note::guard::Passage;
use domain::noun::Noun;
use domain::report::ReportSentence;
use serde_json::json;
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
    for before in sentences {
        if !before.details.sources.iter().any(|cited| cited.is(&note.reference)) {
            continue;
        }
        let mut sentence = before.clone();
        sentence.details.text = without(&before.details.text, "text", &passages)?;
        sentence.details.drafted = without(&before.details.drafted, "drafted", &passages)?;
        if sentence.details.text.is_empty() {
            unit.remove(&before).await?;
        } else if sentence != before {
            unit.save(&mut sentence).await?;
        }
    }
    for id in unit.ever_held(Noun::ReportSentence, "sources", &json!([note.reference])).await? {
        for field in ["text", "drafted"] {
            unit.erase(Noun::ReportSentence, id, field);
        }
    }
    Ok(())
}
