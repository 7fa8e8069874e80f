//! Actions: who does what by when, and what became of it over the meetings of a series (domain reference, 6.2 and 7.8).

use crate::exchange::{ActionStatus, Cited, ExchangeRefused, Labelled, check_lengths, label_of};
use crate::ids::{ActionId, AgendaItemId, MeetingId, PartyId, PersonId, Revision};
use crate::label::HandlingLabel;
use crate::text::{Line, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which delegations have an action.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "parties", rename_all = "snake_case")]
pub enum Owners {
    /// Every delegation, each for itself.
    All,
    /// These countries or bodies, together.
    Parties(Vec<PartyId>),
}

impl Default for Owners {
    fn default() -> Self {
        Self::Parties(Vec::new())
    }
}

impl Owners {
    /// Tells whether it is for a country or body to do.
    pub fn hold(&self, party: PartyId) -> bool {
        match self {
            Self::All => true,
            Self::Parties(parties) => parties.contains(&party),
        }
    }
}

/// Everything about an action that a person enters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ActionDetails {
    /// What is to be done.
    pub text: Title,
    /// The item of the agenda under which it was agreed.
    pub item: Option<AgendaItemId>,
    /// Which delegations have it.
    pub owners: Owners,
    /// Who has it, where it is one person.
    pub owner_person: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What became of it.
    pub status: ActionStatus,
    /// The delegations that have done their part, where all have one.
    pub done_by: Vec<PartyId>,
    /// Why it was dropped; empty where it was not.
    pub dropped_because: Line,
    /// The records that it is about.
    pub linked: Vec<Cited>,
    /// The entries of the notes that it comes from.
    pub said_in: Vec<Cited>,
    /// Its label; where none is given, that of the meeting for actions.
    pub label: Option<HandlingLabel>,
    /// Who agreed to a wider label than it had, or than the passage it comes from, and when.
    pub lowered_by: Line,
    /// The action of an earlier edition that it goes on with.
    pub carried_from: Option<Cited>,
    /// What the secretariat should know about it.
    pub remark: Line,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Action {
    /// Its identity.
    pub id: ActionId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `A-04`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting at which it was agreed.
    pub meeting: MeetingId,
    /// What was entered.
    #[serde(flatten)]
    pub details: ActionDetails,
}

impl ActionDetails {
    /// Returns an action with everything that can wait at its default.
    pub fn new(text: Title) -> Self {
        Self {
            text,
            item: None,
            owners: Owners::default(),
            owner_person: None,
            due: None,
            status: ActionStatus::default(),
            done_by: Vec::new(),
            dropped_because: Line::default(),
            linked: Vec::new(),
            said_in: Vec::new(),
            label: None,
            lowered_by: Line::default(),
            carried_from: None,
            remark: Line::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ExchangeRefused> {
        let owners = match &self.owners {
            Owners::All => 0,
            Owners::Parties(parties) => parties.len(),
        };
        check_lengths([owners, self.done_by.len(), self.linked.len(), self.said_in.len()])?;
        if self.owners == Owners::default() && self.owner_person.is_none() {
            return Err(ExchangeRefused::Owner);
        }
        if self.status == ActionStatus::Dropped && self.dropped_because.is_empty() {
            return Err(ExchangeRefused::Reason);
        }
        Ok(())
    }

    /// Tells whether it is overdue on a day: it was due before, and nobody has done, dropped or carried it over.
    pub fn is_overdue(&self, on: NaiveDate) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < on)
    }

    /// Returns the label that rules apply to it; `note` is the label of an entry of the notes.
    pub fn label(
        &self,
        default: HandlingLabel,
        note: impl Fn(&Cited) -> Option<HandlingLabel>,
    ) -> HandlingLabel {
        let own = Labelled { own: self.label, said_in: &self.said_in, lowered_by: &self.lowered_by };
        label_of(own, default, note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_action_is_overdue_from_the_day_after_as_long_as_it_is_open() {
        let due: NaiveDate = "2024-09-30".parse().unwrap();
        let mut action = ActionDetails::new("Share a template".parse().unwrap());
        assert_eq!(action.check(), Err(ExchangeRefused::Owner));
        action.owners = Owners::Parties(vec![PartyId(Uuid::from_u128(1))]);
        action.due = Some(due);
        assert_eq!(action.check(), Ok(()));
        assert!(!action.is_overdue(due));
        assert!(action.is_overdue(due.succ_opt().unwrap()));
        for status in [ActionStatus::Done, ActionStatus::Dropped, ActionStatus::CarriedOver] {
            action.status = status;
            assert!(!action.is_overdue(due.succ_opt().unwrap()), "{status:?}");
        }
        action.status = ActionStatus::Dropped;
        assert_eq!(action.check(), Err(ExchangeRefused::Reason));
    }
}
