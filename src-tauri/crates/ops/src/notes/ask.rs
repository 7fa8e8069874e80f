//! Whoever said something is asked before it leaves: the entry says so to the secretariat.

use crate::{Error, Result};
use domain::disclosure::{NotePassage, Verdict};
use domain::ids::MeetingId;
use domain::note::Note;
use domain::verb::{Counted, Verb};
use store::Unit;
use words::{Word, Words};

/// Notes on the entries whose source is to be asked whom to ask and about what, in the remark that leaves with nothing,
/// and returns how many they are. What is noted already is not noted again, and nothing is where the workspace is open for
/// reading only. The words of the passages stay out of it: those can be erased later.
pub async fn ask_sources(unit: &mut Unit, meeting: MeetingId, passages: &[NotePassage]) -> Result<u32> {
    let asked: Vec<&NotePassage> = passages.iter().filter(|one| one.answer == Some(Verdict::Ask)).collect();
    if asked.is_empty() || unit.read_only().is_some() {
        return Ok(0);
    }
    let mut count = 0;
    for mut note in unit.of_meeting::<Note>(meeting).await? {
        let remark = note.details.remark.clone();
        for one in asked.iter().filter(|one| one.reference == note.reference) {
            let said = said(one);
            if !note.details.remark.as_str().contains(&said) {
                let before = note.details.remark.as_str();
                let whole = if before.is_empty() { said } else { format!("{before} {said}") };
                note.details.remark =
                    whole.parse().map_err(|source| Error::Text { field: "remark", source })?;
            }
        }
        if note.details.remark != remark {
            unit.save(&mut note).await?;
            count += 1;
        }
    }
    if count > 0 {
        unit.step(Verb::AskSources(Counted { count }));
    }
    Ok(count)
}

fn said(one: &NotePassage) -> String {
    let words = Words::chosen();
    let names: Vec<&str> = one.source.iter().map(|source| source.name.as_str()).collect();
    let whom = if names.is_empty() { words.say(Word::AskUnknown) } else { names.join(", ") };
    let why = words.name(one.passage.code);
    words.say_with(Word::AskSource, [("name", whom.into()), ("why", why.into())])
}
