//! What a delegation says of a legal concept.

use crate::exchange::{ExchangeRefused, StatementStatus};
use crate::ids::{ConceptId, MeetingId, PartyId, PersonId, Revision, StatementId};
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::text::{Line, Prose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Everything about a statement that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct StatementDetails {
    /// The concept; none where a delegation has announced that it replies on all of them.
    pub concept: Option<ConceptId>,
    /// The country or body that says so.
    pub party: PartyId,
    /// What it says.
    pub text: Prose,
    /// The language in which it was given.
    pub language: Option<LanguageCode>,
    /// The act and article.
    pub source_reference: Line,
    /// How far it has come.
    pub status: StatementStatus,
    /// Who confirmed it for the delegation.
    pub confirmed_by: Option<PersonId>,
    /// When it was confirmed.
    pub confirmed_on: Option<NaiveDate>,
    /// The day as of which it holds.
    pub as_of: Option<NaiveDate>,
    /// When the delegation was asked to confirm it.
    pub asked_on: Option<NaiveDate>,
    /// Its label; where none is given, that of its concept.
    pub label: Option<HandlingLabel>,
    /// What the secretariat should know about it.
    pub note: Line,
}

/// A statement on a legal concept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Statement {
    /// Its identity.
    pub id: StatementId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `LC-04-UK`.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: StatementDetails,
}

/// Returns what people cite of the statement of a country or body on a concept.
pub fn reference_of(concept: &str, party: &str) -> String {
    format!("{concept}-{party}")
}

impl StatementDetails {
    /// Returns a draft of a country or body on a concept.
    pub fn draft(concept: ConceptId, party: PartyId, text: Prose) -> Self {
        Self {
            concept: Some(concept),
            party,
            text,
            language: None,
            source_reference: Line::default(),
            status: StatementStatus::Draft,
            confirmed_by: None,
            confirmed_on: None,
            as_of: None,
            asked_on: None,
            label: None,
            note: Line::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        if self.status == StatementStatus::Announced {
            return Ok(());
        }
        if self.text.is_empty() || self.concept.is_none() {
            return Err(ExchangeRefused::Empty);
        }
        let confirmed = self.confirmed_by.is_some() && self.as_of.is_some();
        if self.status == StatementStatus::ConfirmedByDelegation && !confirmed {
            return Err(ExchangeRefused::Confirmation);
        }
        Ok(())
    }

    /// Tells whether it counts: it is neither a promise nor a thing of the past.
    pub fn is_current(&self) -> bool {
        matches!(self.status, StatementStatus::Draft | StatementStatus::ConfirmedByDelegation)
    }

    /// Tells whether a paper may print it as what the country says.
    pub fn is_confirmed(&self) -> bool {
        self.status == StatementStatus::ConfirmedByDelegation
    }

    /// Takes the place of another wording: one that was confirmed is a draft again, since it was not this that was confirmed.
    #[must_use]
    pub fn over(mut self, before: &Self) -> Self {
        if before.is_confirmed() && self.is_confirmed() && self.text != before.text {
            let again = self.confirmed_on != before.confirmed_on || self.confirmed_by != before.confirmed_by;
            if !again {
                self.status = StatementStatus::Draft;
                self.confirmed_by = None;
                self.confirmed_on = None;
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn draft() -> StatementDetails {
        let (concept, party) = (ConceptId(Uuid::from_u128(1)), PartyId(Uuid::from_u128(2)));
        StatementDetails::draft(concept, party, "Prosecutor may abstain.".parse().unwrap())
    }

    fn confirmed() -> StatementDetails {
        StatementDetails {
            status: StatementStatus::ConfirmedByDelegation,
            confirmed_by: Some(PersonId(Uuid::from_u128(3))),
            as_of: Some("2024-06-27".parse().unwrap()),
            ..draft()
        }
    }

    #[test]
    fn a_confirmation_says_who_and_as_of_when() {
        assert_eq!(draft().check(), Ok(()));
        assert_eq!(confirmed().check(), Ok(()));
        let nobody = StatementDetails { confirmed_by: None, ..confirmed() };
        assert_eq!(nobody.check(), Err(ExchangeRefused::Confirmation));
        let whenever = StatementDetails { as_of: None, ..confirmed() };
        assert_eq!(whenever.check(), Err(ExchangeRefused::Confirmation));
        let empty = StatementDetails { text: Prose::default(), ..draft() };
        assert_eq!(empty.check(), Err(ExchangeRefused::Empty));
        let announced = StatementDetails { status: StatementStatus::Announced, concept: None, ..empty };
        assert_eq!(announced.check(), Ok(()), "a promise has no words yet");
    }

    #[test]
    fn another_wording_has_to_be_confirmed_again() {
        let reworded = StatementDetails { text: "It depends.".parse().unwrap(), ..confirmed() };
        let draft = reworded.clone().over(&confirmed());
        assert_eq!((draft.status, draft.confirmed_by), (StatementStatus::Draft, None));
        let day = Some("2024-09-13".parse().unwrap());
        let again = StatementDetails { confirmed_on: day, ..reworded };
        assert!(again.over(&confirmed()).is_confirmed());
        let labelled = StatementDetails { label: Some(HandlingLabel::Amber), ..confirmed() };
        assert!(labelled.over(&confirmed()).is_confirmed(), "its words are the same");
    }
}
