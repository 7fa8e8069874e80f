//! The transfer matrix: what each delegation answers about a practice, in writing and outside the Chatham House Rule.

use super::PracticeDetails;
use crate::exchange::{PracticeStatus, SourceAttribution, TransferState};
use crate::ids::{MeetingId, PartyId, PracticeId, Revision, TransferId};
use crate::text::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// So many delegations beside a withheld source must use a practice before it is asked by country: with fewer, one answer
/// "in use" would name the source.
pub const LEAST_BESIDE_THE_SOURCE: usize = 3;

/// What a delegation answers about a practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TransferDetails {
    /// The practice.
    pub practice: PracticeId,
    /// The country or body that answers.
    pub party: PartyId,
    /// What it answers.
    pub state: TransferState,
    /// Under which condition, or what blocks it.
    pub condition: Line,
    /// The day as of which it holds.
    pub as_of: Option<NaiveDate>,
    /// What the secretariat should know: who answered, how it came.
    pub remark: Line,
}

impl TransferDetails {
    /// Returns an answer without a condition, a day or a remark.
    pub fn begun(practice: PracticeId, party: PartyId, state: TransferState) -> Self {
        Self { practice, party, state, condition: Line::default(), as_of: None, remark: Line::default() }
    }
}

/// An answer of the transfer matrix: one for each practice and delegation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Transfer {
    /// Its identity.
    pub id: TransferId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting after which it was asked.
    pub meeting: MeetingId,
    /// What was answered.
    #[serde(flatten)]
    pub details: TransferDetails,
}

/// Tells whether a practice is asked by country. Where its source is withheld it is not, unless enough others use it.
pub fn may_be_asked<'a>(
    id: PracticeId,
    practice: &PracticeDetails,
    answers: impl Iterator<Item = &'a Transfer>,
) -> bool {
    if practice.status == PracticeStatus::Withdrawn {
        return false;
    }
    if practice.attribution == SourceAttribution::Named {
        return true;
    }
    let others = answers.filter(|answer| {
        let details = &answer.details;
        details.practice == id
            && details.state == TransferState::InUse
            && !practice.source_delegations.contains(&details.party)
    });
    others.count() >= LEAST_BESIDE_THE_SOURCE
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_withheld_source_is_asked_by_country_where_enough_others_use_it() {
        let id = PracticeId(Uuid::from_u128(1));
        let answer = |party: u128, state| Transfer {
            id: TransferId(Uuid::from_u128(100 + party)),
            revision: Revision(1),
            meeting: MeetingId(Uuid::from_u128(9)),
            details: TransferDetails {
                practice: id,
                party: PartyId(Uuid::from_u128(party)),
                state,
                condition: Line::default(),
                as_of: None,
                remark: Line::default(),
            },
        };
        let mut practice = PracticeDetails::new("Reasons in writing".parse().unwrap());
        practice.source_delegations = vec![PartyId(Uuid::from_u128(1))];
        let mut answers: Vec<Transfer> = (1..=3).map(|party| answer(party, TransferState::InUse)).collect();
        answers.push(answer(4, TransferState::Possible));
        assert!(!may_be_asked(id, &practice, answers.iter()), "the source itself does not count");
        answers.push(answer(5, TransferState::InUse));
        assert!(may_be_asked(id, &practice, answers.iter()));
        practice.attribution = SourceAttribution::Named;
        assert!(may_be_asked(id, &practice, [].iter()));
        practice.status = PracticeStatus::Withdrawn;
        assert!(!may_be_asked(id, &practice, answers.iter()));
    }
}
