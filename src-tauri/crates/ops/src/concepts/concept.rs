//! Concepts are taken up from the vocabulary, and removed with what was said of them.

use super::statement::all;
use crate::exchange;
use crate::{Error, Result};
use domain::concept::{Concept, ConceptDetails};
use domain::ids::{ConceptId, MeetingId};
use domain::refusal::{Refusal, RefusalCode};
use domain::term::{TermCode, Vocabulary};
use domain::text::Prose;
use store::Unit;

/// Adds a concept of the vocabulary, with what stands there of it.
pub async fn take_up(unit: &mut Unit, meeting: MeetingId, code: TermCode) -> Result<Concept> {
    let terms = exchange::terms(unit).await?;
    let unknown = || Refusal::new(RefusalCode::TermUnknown).with(domain::fact::Fact::Text, code.as_str());
    let term = terms.find(Vocabulary::Concepts, &code).ok_or_else(unknown)?;
    let prose = |field: &'static str, text: &str| {
        text.parse::<Prose>().map_err(|source| Error::Text { field, source })
    };
    let details = ConceptDetails {
        eu_baseline: prose("eu_baseline", term.basis.as_str())?,
        where_views_differ: prose("where_views_differ", term.note.as_str())?,
        vocabulary_id: Some(code.clone()),
        ..ConceptDetails::new(term.name.clone())
    };
    exchange::add(unit, meeting, details).await
}

/// Removes a concept, with every statement on it.
pub async fn remove(unit: &mut Unit, id: ConceptId) -> Result<()> {
    let concept: Concept = unit.get(id).await?;
    for statement in all(unit, concept.meeting).await? {
        if statement.details.concept == Some(id) {
            unit.remove(&statement).await?;
        }
    }
    exchange::remove::<Concept>(unit, id).await
}
