//! Practices and questions are rated before and after the discussion. What is shown is how the ballots are spread, and who cast
//! one: never whose a ballot is.

use crate::party::PartyView;
use crate::{Result, exchange};
use domain::exchange::PracticeStatus;
use domain::ids::{MeetingId, PartyId, PracticeId, QuestionId, Revision};
use domain::noun::Noun;
use domain::party::Party;
use domain::practice::Practice;
use domain::question::Question;
use domain::rating::{Rating, check_ballots};
use domain::refusal::{Refusal, RefusalCode};
use domain::scale::{Round, Scale, Spread};
use domain::verb::{OfRecord, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;
use store::Unit;

/// What is rated.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Rated {
    /// A practice.
    Practice {
        /// Which.
        id: PracticeId,
    },
    /// A question.
    Question {
        /// Which.
        id: QuestionId,
    },
}

/// What can be rated at a meeting, with the ballots of both rounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RatingsBoard {
    /// The practices, then the questions.
    pub rows: Vec<RatingRow>,
    /// The delegations that can cast a ballot, in the order of the meeting.
    pub delegations: Vec<PartyView>,
}

/// What is rated, with its ballots.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RatingRow {
    /// Which it is.
    pub rated: Rated,
    /// What people cite.
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// Before the discussion.
    pub before: Ballots,
    /// After it.
    pub after: Ballots,
}

/// The ballots of one round.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Ballots {
    /// Who cast one, in the order of the meeting.
    pub cast: Vec<PartyId>,
    /// How they are spread; nothing where there are too few.
    pub spread: Option<Spread>,
}

/// Reads what can be rated, and how it is.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<RatingsBoard> {
    let inside = exchange::inside(unit, meeting).await?;
    let ratings: Vec<Rating> = unit.of_meeting(meeting).await?;
    let of = |rated: Rated, round: Round| {
        let found = ratings.iter().find(|one| is(one, rated) && one.round == round);
        found.map_or_else(Ballots::default, |one| {
            let mut cast: Vec<PartyId> = one.delegations.iter().copied().collect();
            inside.names.in_order(&mut cast);
            Ballots { cast, spread: Spread::of(one.counts) }
        })
    };
    let row = |rated, reference: &str, title: String| RatingRow {
        rated,
        reference: reference.to_owned(),
        title,
        before: of(rated, Round::Before),
        after: of(rated, Round::After),
    };
    let practices = inside.practices.iter().filter(|one| one.details.status != PracticeStatus::Withdrawn);
    let practices = practices
        .map(|one| row(Rated::Practice { id: one.id }, &one.reference, one.details.title.to_string()));
    let questions = inside
        .questions
        .iter()
        .map(|one| row(Rated::Question { id: one.id }, &one.reference, one.details.question.to_string()));
    let groups = inside.agenda().roster.groups.iter();
    let delegations = groups.map(|group| PartyView::from(&group.party));
    Ok(RatingsBoard { rows: practices.chain(questions).collect(), delegations: delegations.collect() })
}

/// Enters the ballots of one round, all together: who cast one, and how many there are of each value.
pub async fn enter(
    unit: &mut Unit,
    rated: Rated,
    round: Round,
    cast: &[PartyId],
    counts: Scale,
) -> Result<()> {
    let (meeting, reference) = match rated {
        Rated::Practice { id } => {
            let practice: Practice = unit.get(id).await?;
            (practice.meeting, practice.reference)
        }
        Rated::Question { id } => {
            let question: Question = unit.get(id).await?;
            (question.meeting, question.reference)
        }
    };
    let delegations: BTreeSet<PartyId> = cast.iter().copied().collect();
    for party in &delegations {
        if unit.find::<Party>(*party).await?.is_none() {
            return Err(Refusal::new(RefusalCode::NoParty).of("cast").into());
        }
    }
    let known: Vec<Rating> = unit.of_meeting(meeting).await?;
    let known = known.into_iter().find(|one| is(one, rated) && one.round == round);
    let nobody = BTreeSet::new();
    let before = known.as_ref().map_or(&nobody, |known| &known.delegations);
    check_ballots(before, &delegations, counts).map_err(Refusal::from)?;
    unit.step(Verb::EditRecord(OfRecord::of(Noun::Rating, &reference)));
    match known {
        Some(known) if delegations.is_empty() => unit.remove(&known).await?,
        Some(known) => unit.save(&mut Rating { delegations, counts, ..known }).await?,
        None if delegations.is_empty() => {}
        None => {
            let (practice, question) = match rated {
                Rated::Practice { id } => (Some(id), None),
                Rated::Question { id } => (None, Some(id)),
            };
            let (id, revision) = (unit.new_id(), Revision::default());
            unit.save(&mut Rating { id, revision, meeting, practice, question, round, delegations, counts })
                .await?;
        }
    }
    Ok(())
}

/// Removes the ballots on what is removed itself.
pub(crate) async fn remove(unit: &mut Unit, meeting: MeetingId, rated: Rated) -> Result<()> {
    for rating in unit.of_meeting::<Rating>(meeting).await? {
        if is(&rating, rated) {
            unit.remove(&rating).await?;
        }
    }
    Ok(())
}

fn is(rating: &Rating, rated: Rated) -> bool {
    match rated {
        Rated::Practice { id } => rating.practice == Some(id),
        Rated::Question { id } => rating.question == Some(id),
    }
}
