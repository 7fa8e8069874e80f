//! What was answered to passages that may give something away, before anything with them leaves.

use crate::{Error, Result};
use domain::disclosure::{NotePassage, Verdict};
use domain::fact::Fact;
use domain::ids::MeetingId;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Line;
use words::Words;

/// Returns the reasons that stand in the history: none where every passage got its proposed wording. Refuses where
/// passages may give away a case or who spoke and nobody said why they may leave; `reason` is that for all of them.
///
/// The history holds reference and kind of a passage, never its words: those can be erased later.
pub(crate) fn kept_for<'a>(
    passages: impl IntoIterator<Item = &'a NotePassage>,
    reason: &str,
) -> Result<String> {
    let mut open: Vec<String> = Vec::new();
    let mut kept: Vec<String> = Vec::new();
    for one in passages.into_iter().filter(|one| !one.stays) {
        let (said, list) = match &one.answer {
            None => (format!("{} {}", one.reference, one.passage.code.as_str()), &mut open),
            Some(Verdict::Keep { reason }) => {
                let why = Words::chosen().name(one.passage.code);
                (format!("{} ({why}): {}", one.reference, line(reason)?), &mut kept)
            }
            Some(Verdict::Use | Verdict::Ask) => continue,
        };
        if !list.contains(&said) {
            list.push(said);
        }
    }
    match reason.trim() {
        _ if open.is_empty() => {}
        "" => {
            let refusal = Refusal::new(RefusalCode::PassagesOpen).of("warnings");
            return Err(refusal.with(Fact::Name, Words::chosen().cited(&open)).into());
        }
        reason => kept.insert(0, reason.to_owned()),
    }
    Ok(kept.join("; "))
}

/// Returns the passages whose source is asked first, each once; nothing where there are none.
pub(crate) fn asked<'a>(
    meeting: MeetingId,
    passages: impl IntoIterator<Item = &'a NotePassage>,
) -> Option<(MeetingId, Vec<NotePassage>)> {
    let mut asked: Vec<NotePassage> = Vec::new();
    for one in passages.into_iter().filter(|one| one.answer == Some(Verdict::Ask)) {
        if !asked.iter().any(|other| other.is_like(one)) {
            asked.push(one.clone());
        }
    }
    (!asked.is_empty()).then_some((meeting, asked))
}

fn line(reason: &str) -> Result<Line> {
    reason.parse().map_err(|source| Error::Text { field: "answers", source })
}
