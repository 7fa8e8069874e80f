//! Legal concepts of the sample, and what delegations say of them.

use super::now;
use super::sampled::Sample;
use crate::concepts::{self, ConceptRow, ConceptsBoard, Confirmation, StatementRow};
use crate::{Error, exchange};
use domain::concept::{Concept, Statement, StatementDetails};
use domain::exchange::StatementStatus;
use domain::ids::PersonId;
use domain::refusal::RefusalCode;
use domain::text::Line;

impl Sample {
    async fn concepts(&self) -> ConceptsBoard {
        concepts::board(&mut self.unit().await, self.meeting).await.unwrap()
    }
}

fn concept<'a>(board: &'a ConceptsBoard, reference: &str) -> &'a ConceptRow {
    board.concepts.iter().find(|row| row.concept.reference == reference).unwrap()
}

fn row<'a>(board: &'a ConceptsBoard, reference: &str) -> &'a StatementRow {
    let mut rows = board.concepts.iter().flat_map(|row| &row.statements).chain(&board.announced);
    rows.find(|row| row.statement.reference == reference).unwrap()
}

fn somebody(board: &ConceptsBoard, code: &str) -> PersonId {
    board.delegations.iter().find(|one| one.code == code).unwrap().people[0].person
}

fn codes(rows: &[StatementRow]) -> Vec<&str> {
    rows.iter().map(|row| row.code.as_str()).collect()
}

fn reworded(statement: &Statement, text: &str) -> StatementDetails {
    StatementDetails { text: text.parse().unwrap(), ..statement.details.clone() }
}

fn refused(error: Error) -> RefusalCode {
    match error {
        Error::Refused(refusal) => refusal.code,
        other => panic!("refused for a reason, not {other:?}"),
    }
}

#[tokio::test]
async fn statements_stand_in_the_order_of_the_meeting_with_what_is_missing_beside_them() {
    let board = Sample::new().await.concepts().await;
    assert_eq!(board.concepts.len(), 8);
    assert_eq!(board.concepts.iter().map(|row| row.statements.len()).sum::<usize>(), 34);
    let nonp = concept(&board, "LC-04");
    assert_eq!(codes(&nonp.statements), ["EL", "ES", "SI", "UK", "US"], "as they sit at the table");
    let countries = board.delegations.iter().filter(|one| one.kind.is_country()).count();
    assert_eq!(nonp.gaps.len(), countries - 5, "no body is missing");
    assert_eq!(codes(&board.announced), ["HR", "CY", "AL"]);
    assert!(nonp.from_vocabulary && nonp.differs.starts_with("duty or discretion"), "{}", nonp.differs);
    let (named, held) = (row(&board, "LC-04-UK"), row(&board, "LC-04-EL"));
    assert!(named.leaves && !named.confirmed_name.is_empty(), "{named:?}");
    assert!(!held.leaves && held.confirmed_name.is_empty(), "a draft is the law of no country");
    let offered: Vec<_> = board.terms.iter().map(|term| term.code.as_str()).collect();
    assert_eq!(offered, ["SURR", "COMP"], "the others are taken up");
}

#[tokio::test]
async fn a_term_is_taken_up_with_what_stands_of_it_in_the_vocabulary() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let added = concepts::take_up(&mut unit, sample.meeting, "COMP".parse().unwrap()).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((added.reference.as_str(), added.details.eu_baseline.as_str()), ("LC-09", "Art. 17"));
    let board = sample.concepts().await;
    assert_eq!(board.terms.len(), 1, "it is offered no more");
    assert!(!concept(&board, "LC-09").from_vocabulary, "a paper prints it");
    let mut unit = sample.unit().await;
    let unknown = concepts::take_up(&mut unit, sample.meeting, "NONE".parse().unwrap()).await;
    assert_eq!(refused(unknown.unwrap_err()), RefusalCode::TermUnknown);
}

#[tokio::test]
async fn a_second_statement_takes_the_place_of_the_first_in_one_step_or_is_refused() {
    let sample = Sample::new().await;
    let board = sample.concepts().await;
    let before = row(&board, "LC-04-EL").statement.clone();
    let details = reworded(&before, "The prosecutor shall abstain.");
    let mut unit = sample.unit().await;
    let twice = concepts::add_statement(&mut unit, details.clone(), false).await;
    assert_eq!(refused(twice.unwrap_err()), RefusalCode::StatementTwice);
    drop(unit);

    let mut unit = sample.unit().await;
    let added = concepts::add_statement(&mut unit, details, true).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(added.reference, "LC-04-EL-2", "a reference is never given again");
    let board = sample.concepts().await;
    let nonp = concept(&board, "LC-04");
    assert_eq!(codes(&nonp.statements), ["EL", "ES", "SI", "UK", "US"], "one that counts of each");
    let earlier = &row(&board, "LC-04-EL-2").earlier;
    assert_eq!((earlier.len(), earlier[0].reference.as_str()), (1, "LC-04-EL"));

    sample.undo().await;
    let board = sample.concepts().await;
    assert_eq!(row(&board, "LC-04-EL").statement.details, before.details, "one step takes both back");
    assert_eq!(concept(&board, "LC-04").statements.len(), 5);
}

#[tokio::test]
async fn another_wording_opens_the_confirmation_again_and_nothing_else_does() {
    let sample = Sample::new().await;
    let known = row(&sample.concepts().await, "LC-04-UK").statement.clone();
    let mut unit = sample.unit().await;
    let noted = StatementDetails { note: "By mail".parse().unwrap(), ..known.details.clone() };
    let noted = concepts::edit_statement(&mut unit, known.id, known.revision, noted).await.unwrap();
    assert!(noted.details.is_confirmed(), "its words are the same");
    let forged = StatementDetails { status: StatementStatus::Superseded, ..noted.details.clone() };
    let same = concepts::edit_statement(&mut unit, noted.id, noted.revision, forged).await.unwrap();
    assert_eq!(same.details.status, StatementStatus::ConfirmedByDelegation, "no edit changes that");
    let details = reworded(&same, "Another wording.");
    let opened = concepts::edit_statement(&mut unit, same.id, same.revision, details).await.unwrap();
    assert_eq!((opened.details.status, opened.details.confirmed_by), (StatementStatus::Draft, None));
}

#[tokio::test]
async fn a_delegation_confirms_its_own_statement_and_takes_that_back() {
    let sample = Sample::new().await;
    let board = sample.concepts().await;
    let draft = row(&board, "LC-04-EL").statement.clone();
    let by = |code: &str| Confirmation {
        confirmed_by: somebody(&board, code),
        as_of: "2024-06-27".parse().unwrap(),
        confirmed_on: Some("2024-09-13".parse().unwrap()),
    };
    let mut unit = sample.unit().await;
    let other = concepts::confirm(&mut unit, draft.id, draft.revision, by("ES")).await;
    assert_eq!(refused(other.unwrap_err()), RefusalCode::StatementConfirmer);
    drop(unit);
    let mut unit = sample.unit().await;
    let confirmed = concepts::confirm(&mut unit, draft.id, draft.revision, by("EL")).await.unwrap();
    unit.commit().await.unwrap();
    assert!(row(&sample.concepts().await, "LC-04-EL").leaves);
    let mut unit = sample.unit().await;
    let opened = concepts::open_again(&mut unit, draft.id, confirmed.revision).await.unwrap();
    assert_eq!((opened.details.status, opened.details.confirmed_on), (StatementStatus::Draft, None));
    drop(unit);
    sample.undo().await;
    assert!(!row(&sample.concepts().await, "LC-04-EL").leaves, "one step");
}

#[tokio::test]
async fn delegations_are_asked_in_one_step_and_what_is_confirmed_stays() {
    let sample = Sample::new().await;
    let board = sample.concepts().await;
    let all: Vec<_> = board.concepts.iter().flat_map(|row| &row.statements).collect();
    let ids: Vec<_> = all.iter().map(|row| row.statement.id).collect();
    let drafts = all.iter().filter(|row| !row.leaves).count();
    let mut unit = sample.unit().await;
    let day = now().date_naive();
    let asked = concepts::ask(&mut unit, &ids, day - chrono::Days::new(3)).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(usize::try_from(asked).unwrap(), drafts);
    let board = sample.concepts().await;
    assert_eq!((row(&board, "LC-04-EL").waiting, row(&board, "LC-04-UK").waiting), (Some(3), None));
    sample.undo().await;
    assert_eq!(row(&sample.concepts().await, "LC-04-EL").waiting, None, "one step");
}

#[tokio::test]
async fn a_reply_is_announced_once() {
    let sample = Sample::new().await;
    let board = sample.concepts().await;
    let party = |code: &str| board.delegations.iter().find(|one| one.code == code).unwrap().id;
    let mut unit = sample.unit().await;
    let (note, meeting) = (Line::default(), sample.meeting);
    let twice = concepts::announce(&mut unit, meeting, party("HR"), note.clone()).await;
    assert_eq!(refused(twice.unwrap_err()), RefusalCode::StatementAnnounced);
    drop(unit);
    let mut unit = sample.unit().await;
    let added = concepts::announce(&mut unit, meeting, party("DK"), note).await.unwrap();
    assert_eq!((added.reference.as_str(), added.details.concept), ("LC-DK", None));
    concepts::remove_statement(&mut unit, added.id).await.unwrap();
}

#[tokio::test]
async fn a_concept_goes_with_what_was_said_of_it_and_comes_back_with_it() {
    let sample = Sample::new().await;
    let id = concept(&sample.concepts().await, "LC-04").concept.id;
    let mut unit = sample.unit().await;
    concepts::remove(&mut unit, id).await.unwrap();
    unit.commit().await.unwrap();
    let left = sample.concepts().await;
    assert_eq!(left.concepts.len(), 7);
    assert_eq!(sample.undo().await, "Removed concept LC-04");
    let board = sample.concepts().await;
    assert_eq!(codes(&concept(&board, "LC-04").statements), ["EL", "ES", "SI", "UK", "US"]);
    let mut unit = sample.unit().await;
    let known: Concept = unit.get(id).await.unwrap();
    let details = known.details.clone();
    exchange::edit::<Concept>(&mut unit, id, known.revision, details).await.unwrap();
}
