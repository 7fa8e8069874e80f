//! Actions: the board, what becomes of them, the next edition, letters.

use super::sampled::Sample;
use crate::actions::{self, ActionRow, LetterRow};
use crate::{ErrorCode, Unit, exchange, meeting};
use chrono::NaiveDate;
use domain::action::{Action, Owners};
use domain::disclosure::PaperForm;
use domain::edition::{EditionPart, NextWanted};
use domain::exchange::ActionStatus;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::text::Line;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn rows(unit: &mut Unit, at: MeetingId) -> Vec<ActionRow> {
    actions::board(unit, at, day("2024-10-21")).await.unwrap().actions
}

async fn row(unit: &mut Unit, at: MeetingId, reference: &str) -> ActionRow {
    rows(unit, at).await.into_iter().find(|row| row.action.reference == reference).unwrap()
}

async fn letters(sample: &Sample) -> Vec<LetterRow> {
    actions::letters(&mut sample.unit().await, sample.meeting, day("2024-10-21")).await.unwrap()
}

async fn next(unit: &mut Unit, at: MeetingId, parts: &[EditionPart]) -> MeetingId {
    let (from, to) = (day("2025-09-24"), day("2025-09-25"));
    let title = "Fourth meeting".parse().unwrap();
    let wanted = NextWanted { ordinal: 4, title, from, to, parts: parts.to_vec() };
    meeting::make_next(unit, at, &wanted).await.unwrap().id
}

#[tokio::test]
async fn the_board_says_what_is_overdue_on_a_day_and_whose_it_is() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let board = actions::board(&mut unit, sample.meeting, day("2024-10-21")).await.unwrap();
    let overdue: Vec<(&str, Option<i32>)> = board
        .actions
        .iter()
        .filter(|row| row.overdue)
        .map(|row| (row.action.reference.as_str(), row.days_over))
        .collect();
    assert_eq!(overdue, [("A-01", Some(87)), ("A-02", Some(38)), ("A-05", Some(21)), ("A-04", Some(6))]);
    let soon: Vec<&str> =
        board.actions.iter().filter(|row| row.soon).map(|row| row.action.reference.as_str()).collect();
    assert_eq!(soon, ["A-03"]);
    let a4 = board.actions.iter().find(|row| row.action.reference == "A-04").unwrap();
    let codes: Vec<&str> = a4.owned_by.iter().map(|chip| chip.code.as_str()).collect();
    assert_eq!((codes.as_slice(), a4.label_now), (["NL", "RO"].as_slice(), HandlingLabel::Amber));
    let here = board.editions.iter().find(|line| line.here).unwrap();
    assert_eq!((here.ordinal, here.open, here.carried.as_slice()), (3, 7, ["A-08".to_owned()].as_slice()));
    assert_eq!(board.editions.len(), 3, "the earlier editions too");
}

#[tokio::test]
async fn an_action_that_is_dropped_says_why_and_each_step_is_taken_back() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let a5 = row(&mut unit, sample.meeting, "A-05").await.action;
    let error =
        actions::set_status(&mut unit, a5.id, a5.revision, ActionStatus::Dropped, Line::default()).await;
    assert_eq!(error.unwrap_err().field(), Some("dropped_because"));
    let reason = super::line("Done elsewhere");
    actions::set_status(&mut unit, a5.id, a5.revision, ActionStatus::Dropped, reason).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let late = actions::set_status(&mut unit, a5.id, a5.revision, ActionStatus::Done, Line::default()).await;
    assert_eq!(late.unwrap_err().code(), ErrorCode::ChangedMeanwhile);
    drop(unit);
    sample.undo().await;
    assert_eq!(row(&mut sample.unit().await, sample.meeting, "A-05").await.action.details, a5.details);
}

#[tokio::test]
async fn each_delegation_does_its_part_of_what_all_have() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let a2 = row(&mut unit, sample.meeting, "A-02").await.action;
    let party = row(&mut unit, sample.meeting, "A-05").await.owned_by[0].party;
    actions::done(&mut unit, a2.id, a2.revision, party, true).await.unwrap();
    unit.commit().await.unwrap();
    let germany = letters(&sample).await.into_iter().find(|letter| letter.code == "DE").unwrap();
    assert_eq!(germany.actions, ["A-05"], "its part is done");
    assert!(row(&mut sample.unit().await, sample.meeting, "A-02").await.overdue, "others have theirs to do");
}

#[tokio::test]
async fn an_open_action_goes_on_at_the_next_edition_and_stays_here_as_carried_over() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let a5 = row(&mut unit, sample.meeting, "A-05").await.action;
    let none = actions::carry_over(&mut unit, sample.meeting, &[a5.id]).await.unwrap_err();
    assert_eq!(none.code(), ErrorCode::ValueRefused, "there is no next edition yet");
    let fourth = next(&mut unit, sample.meeting, &[]).await;
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let a8 = row(&mut unit, sample.meeting, "A-08").await.action.id;
    assert_eq!(
        actions::carry_over(&mut unit, sample.meeting, &[a5.id, a8]).await.unwrap(),
        1,
        "A-08 was carried"
    );
    unit.commit().await.unwrap();
    let mut unit = sample.unit().await;
    let there: Vec<Action> = unit.of_meeting(fourth).await.unwrap();
    assert_eq!((there.len(), there[0].reference.as_str()), (1, "A-01"));
    let details = &there[0].details;
    assert_eq!(details.carried_from.as_ref().unwrap().as_str(), "3/A-05");
    assert_eq!((details.status, details.item, details.said_in.len()), (ActionStatus::Open, None, 0));
    assert_eq!((&details.owners, details.due), (&a5.details.owners, a5.details.due));
    assert_eq!(row(&mut unit, sample.meeting, "A-05").await.action.details.status, ActionStatus::CarriedOver);
    drop(unit);
    assert_eq!(sample.undo().await, "Carried 1 action over to the next meeting");
    let mut unit = sample.unit().await;
    assert_eq!(unit.of_meeting::<Action>(fourth).await.unwrap(), []);
    assert_eq!(row(&mut unit, sample.meeting, "A-05").await.action.details, a5.details);
}

#[tokio::test]
async fn the_next_edition_can_take_every_open_action_along() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let proposed = meeting::next_edition(&mut unit, sample.meeting, None).await.unwrap();
    let open = proposed.parts.iter().find(|part| part.part == EditionPart::Actions).unwrap();
    assert_eq!(open.count, 7);
    let fourth = next(&mut unit, sample.meeting, &[EditionPart::Actions]).await;
    assert_eq!(unit.of_meeting::<Action>(fourth).await.unwrap().len(), 7);
    assert!(rows(&mut unit, sample.meeting).await.iter().all(|row| !row.overdue), "nothing is open here");
}

#[tokio::test]
async fn an_action_out_of_a_note_cites_it_and_is_never_more_open() {
    let sample = Sample::new().await;
    let note = sample.note("N-04").await;
    let mut unit = sample.unit().await;
    let action = actions::from_note(&mut unit, note.id, None).await.unwrap();
    assert_eq!(action.details.said_in[0].as_str(), "N-04");
    assert_eq!(action.details.item, Some(note.details.item));
    let label = row(&mut unit, sample.meeting, &action.reference).await.label_now;
    assert!(label >= crate::notes::row(&mut unit, note).await.unwrap().effective_label, "{label:?}");
}

#[tokio::test]
async fn a_letter_holds_the_actions_of_its_delegation_under_their_strictest_label_and_names_no_other() {
    let sample = Sample::new().await;
    let all = letters(&sample).await;
    let of = |code: &str| all.iter().find(|letter| letter.code == code).unwrap();
    assert_eq!(
        (of("DE").actions.as_slice(), of("DE").label),
        (["A-02".to_owned(), "A-05".to_owned()].as_slice(), HandlingLabel::Green)
    );
    assert_eq!((of("NL").label, of("NL").overdue.len()), (HandlingLabel::Amber, 2));
    let names: Vec<&str> = all.iter().map(|letter| letter.name.as_str()).collect();
    for letter in &all {
        let text = letter.text.join(" ");
        let others = names.iter().filter(|name| **name != letter.name && text.contains(**name));
        // The contact of the meeting is an office of Eurojust.
        let others: Vec<&&str> = others.filter(|name| **name != "Eurojust").collect();
        assert!(others.is_empty(), "{} names {others:?}: {text}", letter.code);
    }
    assert!(of("DE").text.iter().any(|line| line.contains("Share a template for urgent freezing requests (A-05), due on 30 September 2024. That day is over.")), "{:?}", of("DE").text);
}

#[tokio::test]
async fn letters_leave_with_a_draft_of_a_mail_each_and_their_label_in_the_name() {
    let sample = Sample::new().await;
    let rows = letters(&sample).await;
    let some: Vec<_> = rows
        .iter()
        .filter(|row| ["DE", "NL"].contains(&row.code.as_str()))
        .map(|row| row.delegation)
        .collect();
    let mut unit = sample.unit().await;
    let papers = actions::prepare_letters(&mut unit, sample.meeting, &some, PaperForm::Docx).await.unwrap();
    let leaving = crate::export::Prepared::leaving_with_mails(&papers, true, crate::import::TO_THE_END)
        .unwrap()
        .unwrap();
    let names: Vec<&str> = leaving.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(
        names.iter().all(|name| name.contains("letter-on-actions") && name.contains("TLP-")),
        "{names:?}"
    );
}

#[tokio::test]
async fn an_action_that_nobody_has_is_refused() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let mut details = row(&mut unit, sample.meeting, "A-05").await.action.details;
    (details.owners, details.owner_person) = (Owners::default(), None);
    let refused = exchange::add::<Action>(&mut unit, sample.meeting, details).await.unwrap_err();
    assert_eq!(refused.field(), Some("owners"));
}
