//! What may have been meant where nothing is found.

use super::first;
use crate::Result;
use domain::ids::MeetingId;
use domain::text::{search_key, words};
use store::Unit;

/// How many spellings of a word are tried.
const TRIED: usize = 5;

/// Spells a text of which nothing is found with words that stand in this meeting; none where there are no such words, or
/// where all of them together stand nowhere either.
pub(super) async fn nearest(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<Option<String>> {
    let typed = text.trim();
    let (mut spelt, mut end, mut changed) = (String::new(), 0, false);
    for range in words(typed) {
        let word = typed.get(range.clone()).unwrap_or_default();
        spelt.push_str(typed.get(end..range.start).unwrap_or_default());
        end = range.end;
        if first(unit, meeting, word).await?.is_some() {
            spelt.push_str(word);
            continue;
        }
        let Some(known) = as_written(unit, meeting, &search_key(word)).await? else { return Ok(None) };
        spelt.push_str(&known);
        changed = true;
    }
    spelt.push_str(typed.get(end..).unwrap_or_default());
    let found = changed && first(unit, meeting, &spelt).await?.is_some();
    Ok(found.then_some(spelt))
}

/// Finds the nearest word that stands in this meeting, as it is written there: with its accents, in its own script.
async fn as_written(unit: &mut Unit, meeting: MeetingId, typed: &str) -> Result<Option<String>> {
    for known in unit.words_like(typed, TRIED).await? {
        if let Some(place) = first(unit, meeting, &known).await? {
            return Ok(Some(place.found));
        }
    }
    Ok(None)
}
