//! Challenges, with the practices that answer them.

use crate::exchange::edit::passage;
use crate::practices::CitedRecord;
use crate::{Result, exchange};
use domain::challenge::{Challenge, ChallengeDetails};
use domain::exchange::Cited;
use domain::ids::{MeetingId, NoteId};
use domain::label::HandlingLabel;
use domain::text::Prose;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A challenge, as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ChallengeRow {
    /// The challenge.
    #[serde(flatten)]
    pub challenge: Challenge,
    /// The label that rules apply to it.
    pub effective: HandlingLabel,
    /// The practices that answer it, whichever of the two names the other.
    pub answered_by: Vec<CitedRecord>,
    /// The actions about it.
    pub actions: Vec<CitedRecord>,
}

/// Lists the challenges of a meeting by reference, those that no practice answers yet among them.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<ChallengeRow>> {
    let inside = exchange::inside(unit, meeting).await?;
    let found = |cited: &Cited| crate::practices::found(&inside, cited);
    let row = |challenge: &Challenge| {
        let details = &challenge.details;
        let mut actions: Vec<Cited> = details.linked_actions.clone();
        for action in &inside.actions {
            let cited = Cited::of(&action.reference);
            if action.details.linked.iter().any(|one| one.is(&challenge.reference))
                && !actions.contains(&cited)
            {
                actions.push(cited);
            }
        }
        ChallengeRow {
            challenge: challenge.clone(),
            effective: inside.label_of_challenge(challenge),
            answered_by: inside.answered_by(challenge).iter().map(found).collect(),
            actions: actions.iter().map(found).collect(),
        }
    };
    Ok(inside.challenges.iter().map(row).collect())
}

/// Makes a challenge from an entry, or from words chosen in it; it keeps the link back and the stricter label.
pub async fn from_note(unit: &mut Unit, note: NoteId, chosen: Option<&str>) -> Result<Challenge> {
    let from = passage::<Challenge>(unit, note, chosen).await?;
    let text: String = from.text.chars().take(Prose::MOST).collect();
    let details = ChallengeDetails {
        description: text.parse().unwrap_or_default(),
        item: Some(from.note.details.item),
        label: Some(from.label),
        said_in: vec![from.cited],
        ..ChallengeDetails::new(from.title)
    };
    exchange::add(unit, from.note.meeting, details).await
}
