//! A practice or a question is rated from 1 to 5 before and after its discussion, one ballot for each delegation.
//!
//! Kept are who cast a ballot, and how many ballots there are of each value: never which ballot is whose, in which order they
//! came, or when. Since the history of the file keeps what was there before, ballots come and go [`LEAST_TOGETHER`] at a time:
//! the difference between two states says no more of one delegation than the state itself.

use crate::ids::{MeetingId, PartyId, PracticeId, QuestionId, RatingId, Revision};
use crate::scale::{LEAST_TOGETHER, Round, Scale};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use thiserror::Error;

/// The ballots on one practice or question, in one round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Rating {
    /// Its identity.
    pub id: RatingId,
    /// How often it was saved.
    pub revision: Revision,
    /// The meeting.
    pub meeting: MeetingId,
    /// The practice that is rated; none where it is a question.
    pub practice: Option<PracticeId>,
    /// The question that is rated; none where it is a practice.
    pub question: Option<QuestionId>,
    /// Before or after the discussion.
    pub round: Round,
    /// The delegations that cast a ballot, in no order that means anything.
    pub delegations: BTreeSet<PartyId>,
    /// How many ballots there are of each value.
    pub counts: Scale,
}

/// Why ballots cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum RatingRefused {
    /// Another number of ballots than of delegations that cast one.
    #[error("ballots_differ")]
    Differ,
    /// Fewer ballots than keep anybody from being known by them, or so few more or less than before.
    #[error("ballots_few")]
    Few,
}

/// Checks that ballots can take the place of others.
pub fn check_ballots(
    before: &BTreeSet<PartyId>,
    cast: &BTreeSet<PartyId>,
    counts: Scale,
) -> Result<(), RatingRefused> {
    if counts.total() as usize != cast.len() {
        return Err(RatingRefused::Differ);
    }
    let few = |count: usize| (1..LEAST_TOGETHER).contains(&count);
    let (more, less) = (cast.difference(before).count(), before.difference(cast).count());
    if few(cast.len()) || few(more) || few(less) { Err(RatingRefused::Few) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn parties(ids: impl IntoIterator<Item = u128>) -> BTreeSet<PartyId> {
        ids.into_iter().map(|id| PartyId(Uuid::from_u128(id))).collect()
    }

    proptest! {
        #[test]
        fn the_difference_between_two_states_is_never_the_ballot_of_one_or_two(
            before in prop::collection::btree_set(0_u128..12, 0..12),
            after in prop::collection::btree_set(0_u128..12, 0..12),
        ) {
            let (before, after) = (parties(before), parties(after));
            let counts = Scale([u32::try_from(after.len()).unwrap(), 0, 0, 0, 0]);
            let (more, less) = (after.difference(&before).count(), before.difference(&after).count());
            let told = [more, less, after.len()].into_iter().any(|count| count == 1 || count == 2);
            prop_assert_eq!(check_ballots(&before, &after, counts).is_ok(), !told);
        }
    }

    #[test]
    fn there_are_as_many_ballots_as_delegations_that_cast_one() {
        let cast = parties(1..=4);
        let check = |counts| check_ballots(&parties([]), &cast, Scale(counts));
        assert_eq!(check([0, 1, 2, 1, 0]), Ok(()));
        assert_eq!(check([0, 1, 2, 2, 0]), Err(RatingRefused::Differ));
        let mistyped = check_ballots(&cast, &cast, Scale([0, 0, 3, 1, 0]));
        assert_eq!(mistyped, Ok(()), "what was mistyped is put right");
    }
}
