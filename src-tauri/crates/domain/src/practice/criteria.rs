//! The least that a practice must say to go a step further (domain reference, 6.7; after the criteria of the European Crime
//! Prevention Award: focused, evaluated, based on cooperation, capable of replication elsewhere).

use super::PracticeDetails;
use crate::closed;
use crate::exchange::PracticeStatus;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Something that a practice must say.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// A summary.
    Summary,
    /// The problem that it answers.
    Problem,
    /// What is done: at least one step.
    Steps,
    /// At least one form of exploitation.
    Forms,
    /// At least one phase.
    Phases,
    /// What shows that it works, or why it did not.
    Evidence,
    /// Whose it is; inside, whatever a paper says.
    Source,
    /// Who confirmed the facts for the source, and when.
    Validation,
}

closed! {
    Criterion, "practice-criterion",
    Summary = "summary",
    Problem = "problem",
    Steps = "steps",
    Forms = "forms",
    Phases = "phases",
    Evidence = "evidence",
    Source = "source",
    Validation = "validation",
}

/// Lists what a practice still lacks to have come as far as `status`. A proposal lacks nothing; nothing is asked of one that
/// was withdrawn.
pub fn missing(practice: &PracticeDetails, status: PracticeStatus) -> Vec<Criterion> {
    let mut missing = Vec::new();
    let mut need = |is_there: bool, criterion| {
        if !is_there {
            missing.push(criterion);
        }
    };
    if matches!(status, PracticeStatus::Proposed | PracticeStatus::Withdrawn) {
        return Vec::new();
    }
    need(!practice.summary.is_empty(), Criterion::Summary);
    need(!practice.problem.is_empty(), Criterion::Problem);
    need(!practice.steps.is_empty(), Criterion::Steps);
    need(!practice.forms.is_empty(), Criterion::Forms);
    need(!practice.phases.is_empty(), Criterion::Phases);
    need(!practice.evidence.is_empty() || !practice.did_not_work.is_empty(), Criterion::Evidence);
    if status >= PracticeStatus::ValidatedBySource {
        need(!practice.source_delegations.is_empty(), Criterion::Source);
        need(practice.validated_by.is_some() && practice.validated_on.is_some(), Criterion::Validation);
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::ExchangeRefused;
    use crate::ids::{PartyId, PersonId};
    use uuid::Uuid;

    #[test]
    fn each_step_asks_for_what_the_last_did_and_more() {
        let mut practice = PracticeDetails::new("Early screening".parse().unwrap());
        assert_eq!(practice.check(), Ok(()), "a proposal needs a title");
        practice.status = PracticeStatus::Completed;
        assert_eq!(practice.check(), Err(ExchangeRefused::Incomplete));
        practice.summary = "Minors are screened.".parse().unwrap();
        practice.problem = "Minors are charged.".parse().unwrap();
        practice.steps = vec!["A checklist in custody.".parse().unwrap()];
        practice.forms = vec!["CRIM".parse().unwrap()];
        practice.phases = vec!["DET".parse().unwrap()];
        assert_eq!(missing(&practice, practice.status), [Criterion::Evidence]);
        practice.did_not_work = "Nobody was trained.".parse().unwrap();
        assert_eq!(practice.check(), Ok(()), "what did not work is welcome");
        practice.status = PracticeStatus::ValidatedBySource;
        assert_eq!(missing(&practice, practice.status), [Criterion::Source, Criterion::Validation]);
        practice.source_delegations = vec![PartyId(Uuid::from_u128(1))];
        practice.validated_by = Some(PersonId(Uuid::from_u128(2)));
        assert_eq!(practice.check(), Err(ExchangeRefused::Validation), "by whom, and when");
        practice.validated_on = Some("2024-07-05".parse().unwrap());
        assert_eq!(practice.check(), Ok(()));
    }
}
