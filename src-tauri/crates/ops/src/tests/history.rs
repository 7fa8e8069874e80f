//! The history: what changed in words, what is never told, and the way back.

use super::{House, line, person};
use crate::export::{Prepared, Wanted};
use crate::history::{self, Fate, HistoryAsked, HistoryPoint, HistoryView, RecordAsked, Restoring};
use crate::people::{self};
use crate::{ErrorCode, Result};
use domain::agenda::ItemKind;
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::noun::Noun;
use domain::participant::{Needs, Status};
use domain::told::Told;
use domain::verb::StepKind;
use store::Unit;
use uuid::Uuid;
use words::Words;

async fn asked(house: &House, asked: HistoryAsked) -> HistoryView {
    history::list(&mut house.unit().await, house.meeting, &asked).await.unwrap()
}

async fn everything(house: &House) -> HistoryView {
    asked(house, HistoryAsked { most: 100, ..HistoryAsked::default() }).await
}

/// Anna, who became confirmed and got another function and another delegation.
async fn changed() -> (House, Uuid) {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "anna@example.org")).await.unwrap();
    house.add(person("NL", "Bo", "de Wit", "bo@example.org")).await.unwrap();
    let anna = house.detail("Peeters").await;
    let dutch = house.detail("de Wit").await.details.delegation;
    let mut unit = house.unit().await;
    House::change(&mut unit, &anna, |details| {
        details.seat.status = Status::Confirmed;
        details.seat.function = line("Judge");
        details.delegation = dutch;
    })
    .await
    .unwrap();
    unit.commit().await.unwrap();
    (house, anna.id.into())
}

#[tokio::test]
async fn a_line_names_the_fields_with_both_values_in_words() {
    let (house, _) = changed().await;
    let view = everything(&house).await;
    let line = &view.lines[0];
    assert_eq!(
        (line.day.to_string().as_str(), line.time.as_str()),
        ("2024-06-03", "09:15"),
        "as at the meeting"
    );
    let change = &line.changes[0];
    assert_eq!(
        (change.reference.as_str(), change.name.as_str(), change.fate),
        ("P01", "Anna Peeters", Fate::Changed)
    );
    let fields: Vec<String> = change
        .fields
        .iter()
        .map(|field| format!("{}: {} > {}", field.name, field.before, field.after))
        .collect();
    assert_eq!(
        fields,
        [
            "Delegation: Belgium > Netherlands",
            "Function: Prosecutor > Judge",
            "Status: Registered > Confirmed"
        ]
    );
}

#[tokio::test]
async fn every_field_that_is_told_has_a_name() {
    for noun in Noun::ALL {
        for field in store::fields_of_noun(noun) {
            let named = Words::chosen().field_of(noun, field).is_some();
            assert!(named || Told::of(noun, field) == Told::Nothing, "{noun}.{field} has no words");
        }
    }
}

#[tokio::test]
async fn needs_are_named_without_what_they_are_and_openings_stand_there() {
    let (house, anna) = changed().await;
    let mut unit = house.unit().await;
    let needs = Needs { dietary: line("no shellfish"), ..Needs::default() };
    people::save_needs(&mut unit, anna.into(), &Needs::default(), needs).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    people::open_needs(&mut unit, anna.into(), &line("The caterer asks")).await.unwrap();
    unit.commit().await.unwrap();
    let view = everything(&house).await;
    assert_eq!(view.lines[0].kind, StepKind::Opening);
    let field = &view.lines[1].changes[0].fields[0];
    assert_eq!((field.name.as_str(), field.hidden, field.comes_back), ("Dietary needs", true, false));
    let whole = serde_json::to_string(&view).unwrap();
    let record =
        history::of_record(&mut house.unit().await, house.meeting, Noun::Participant, anna).await.unwrap();
    assert_eq!(record.openings, 1, "who looked is counted");
    let before = HistoryPoint::Day("2020-01-01".parse().unwrap());
    let mut unit = house.unit().await;
    let compared =
        history::compared(&mut unit, house.meeting, Noun::Participant, anna, before, None).await.unwrap();
    assert!(!compared.was_there);
    for said in [whole, serde_json::to_string(&record).unwrap(), serde_json::to_string(&compared).unwrap()] {
        assert!(!said.contains("shellfish"), "what somebody needs is in no line");
    }
}

#[tokio::test]
async fn lines_are_sifted_and_the_counts_of_kinds_sum_up() {
    let (house, anna) = changed().await;
    let mut unit = house.unit().await;
    people::open_needs(&mut unit, anna.into(), &line("The caterer asks")).await.unwrap();
    unit.commit().await.unwrap();
    let all = everything(&house).await;
    assert_eq!(all.kinds.iter().map(|kind| kind.count).sum::<u32>(), all.total);
    assert_eq!(all.found, all.total);
    let sifted = HistoryAsked { text: "peeters CHANGED".into(), most: 100, ..HistoryAsked::default() };
    let sifted = asked(&house, sifted).await;
    assert_eq!(
        sifted.lines.iter().map(|line| line.step.sentence.as_str()).collect::<Vec<_>>(),
        ["Changed Anna Peeters"]
    );
    let openings =
        asked(&house, HistoryAsked { kind: Some(StepKind::Opening), most: 100, ..HistoryAsked::default() })
            .await;
    assert_eq!((openings.found, openings.total), (1, all.total));
    let none = HistoryAsked { actor: Some("Nobody".into()), most: 100, ..HistoryAsked::default() };
    assert_eq!(asked(&house, none).await.found, 0);
    let page = asked(&house, HistoryAsked { most: 2, ..HistoryAsked::default() }).await;
    assert_eq!((page.lines.len(), page.found), (2, all.total), "a page is no more than was asked for");
}

#[tokio::test]
async fn the_lines_of_one_person_are_told_alone_and_leave_alone() {
    let (house, anna) = changed().await;
    let about = Some(RecordAsked { noun: Noun::Participant, record: anna });
    let of_her = HistoryAsked { about, most: 100, ..HistoryAsked::default() };
    let view = asked(&house, of_her.clone()).await;
    let sentences: Vec<&str> = view.lines.iter().map(|line| line.step.sentence.as_str()).collect();
    assert_eq!(sentences.len(), 2, "{sentences:?}");
    assert!(sentences.iter().all(|said| said.contains("Anna Peeters")), "{sentences:?}");
    assert_eq!((view.found, view.total), (2, everything(&house).await.total), "2 of all of them");
    assert_eq!(view.kinds.iter().map(|kind| kind.count).sum::<u32>(), 2);
    let named = view.about.unwrap();
    assert_eq!((named.reference.as_str(), named.name.as_str()), ("P01", "Anna Peeters"));
    let paper = house.log(of_her).await;
    assert!(paper.contains("about P01 Anna Peeters") && !paper.contains("Bo de Wit"), "{paper}");
}

#[tokio::test]
async fn whose_history_it_is_is_found_by_what_people_cite() {
    let (house, anna) = changed().await;
    let guest = house.guest("Muster", Vec::new()).await;
    let coffee = house.item(ItemKind::Break, "Coffee", 660, 20).await;
    let mut unit = house.unit().await;
    let of = |noun, record| Ok(RecordAsked { noun, record });
    let cited =
        async |unit: &mut Unit, text| history::cited(unit, house.meeting, text).await.map_err(|_| text);
    assert_eq!(cited(&mut unit, " p01").await, of(Noun::Participant, anna));
    assert_eq!(cited(&mut unit, "G01").await, of(Noun::Guest, guest.into()));
    assert_eq!(cited(&mut unit, &coffee.reference).await, of(Noun::AgendaItem, coffee.id.into()));
    assert_eq!(cited(&mut unit, "P99").await, Err("P99"));

    people::remove(&mut unit, &[anna.into()]).await.unwrap();
    assert_eq!(cited(&mut unit, "p01").await, of(Noun::Participant, anna), "whoever is gone too");
    assert_eq!(cited(&mut unit, "P").await, Err("P"), "and nobody by half of it");
}

async fn restored(house: &House, anna: Uuid, at: HistoryPoint, fields: &[&str]) -> Result<u32> {
    let fields: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
    let seen = everything(house).await.seen;
    let asked = Restoring { noun: Noun::Participant, record: anna, at, fields, seen };
    let mut unit = house.unit().await;
    let count = history::restore(&mut unit, house.meeting, &asked).await?;
    unit.commit().await?;
    Ok(count)
}

#[tokio::test]
async fn an_earlier_value_comes_back_as_a_step_of_its_own() {
    let (house, anna) = changed().await;
    let seq = everything(&house).await.lines[0].step.seq;
    assert_eq!(restored(&house, anna, HistoryPoint::Before(seq), &["status"]).await.unwrap(), 1);
    let now = house.detail("Peeters").await.details.seat;
    assert_eq!((now.status, now.function.as_str()), (Status::Registered, "Judge"), "the other field stays");
    assert_eq!(house.steps().await[0], "restore_record");
    assert_eq!(restored(&house, anna, HistoryPoint::Before(seq), &[]).await.unwrap(), 2, "all that differs");
    let now = house.detail("Peeters").await;
    assert_eq!((now.details.seat.function.as_str(), now.party.code.as_str()), ("Prosecutor", "BE"));
    let refused = restored(&house, anna, HistoryPoint::Before(seq), &[]).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::ValueRefused, "nothing differs any more");
    house.undo().await;
    assert_eq!(
        house.detail("Peeters").await.details.seat.function.as_str(),
        "Judge",
        "it is undone like any other"
    );
}

#[tokio::test]
async fn what_was_changed_since_an_earlier_value_was_offered_is_not_overwritten() {
    let (house, anna) = changed().await;
    let view = everything(&house).await;
    let at = HistoryPoint::Before(view.lines[0].step.seq);
    let asked = Restoring { noun: Noun::Participant, record: anna, at, fields: Vec::new(), seen: view.seen };
    let read = house.detail("Peeters").await;
    let mut unit = house.unit().await;
    House::change(&mut unit, &read, |details| details.seat.function = line("President")).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let late = history::restore(&mut unit, house.meeting, &asked).await.unwrap_err();
    assert_eq!(late.code(), ErrorCode::ChangedMeanwhile);
    drop(unit);
    assert_eq!(house.detail("Peeters").await.details.seat.function.as_str(), "President");
    let asked = Restoring { seen: everything(&house).await.seen, ..asked };
    let mut unit = house.unit().await;
    assert_eq!(history::restore(&mut unit, house.meeting, &asked).await.unwrap(), 3, "offered anew");
}

#[tokio::test]
async fn needs_never_come_back() {
    let (house, anna) = changed().await;
    let mut unit = house.unit().await;
    let needs = Needs { dietary: line("no shellfish"), ..Needs::default() };
    people::save_needs(&mut unit, anna.into(), &Needs::default(), needs).await.unwrap();
    unit.commit().await.unwrap();
    let seq = everything(&house).await.lines[0].step.seq;
    assert!(restored(&house, anna, HistoryPoint::Before(seq), &[]).await.is_err());
    assert!(restored(&house, anna, HistoryPoint::Before(seq), &["dietary"]).await.is_err());
}

#[tokio::test]
async fn undo_to_a_line_takes_back_what_is_behind_it_in_one_step_and_openings_stay() {
    let (house, anna) = changed().await;
    let to = everything(&house).await.lines[0].step.seq;
    for function in ["Clerk", "President"] {
        let read = house.detail("Peeters").await;
        let mut unit = house.unit().await;
        House::change(&mut unit, &read, |details| details.seat.function = line(function)).await.unwrap();
        people::open_needs(&mut unit, anna.into(), &line("The caterer asks")).await.unwrap();
        unit.commit().await.unwrap();
    }
    let behind = history::behind(&mut house.unit().await, to).await.unwrap();
    assert_eq!(behind.len(), 2, "openings are no steps");
    let mut unit = house.unit().await;
    assert_eq!(history::undo_to(&mut unit, to).await.unwrap(), 2);
    unit.commit().await.unwrap();
    assert_eq!(house.detail("Peeters").await.details.seat.function.as_str(), "Judge");
    let view = everything(&house).await;
    assert_eq!(view.lines[0].step.sentence, "Undid 2 steps");
    let openings = view.kinds.iter().find(|kind| kind.of == StepKind::Opening).unwrap();
    assert_eq!(openings.count, 2, "what was opened stays on record");
    house.redo().await;
    assert_eq!(
        house.detail("Peeters").await.details.seat.function.as_str(),
        "Clerk",
        "each comes back by itself"
    );
    let mut unit = house.unit().await;
    let refused = history::undo_to(&mut unit, i32::MAX).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NothingToUndo);
}

#[tokio::test]
async fn a_record_that_is_gone_is_still_called_by_its_name() {
    let (house, anna) = changed().await;
    let mut unit = house.unit().await;
    people::remove(&mut unit, &[anna.into()]).await.unwrap();
    unit.commit().await.unwrap();
    let view = everything(&house).await;
    let gone = view.lines[0].changes.iter().find(|change| change.noun == Noun::Participant).unwrap();
    assert_eq!((gone.name.as_str(), gone.fate), ("Anna Peeters", Fate::Removed));
    let record =
        history::of_record(&mut house.unit().await, house.meeting, Noun::Participant, anna).await.unwrap();
    assert_eq!((record.name.as_str(), record.there), ("Anna Peeters", false));
}

#[tokio::test]
async fn an_opening_needs_a_reason_which_stands_in_the_history_and_on_the_paper() {
    let (house, anna) = changed().await;
    let mut unit = house.unit().await;
    let Err(refused) = people::open_needs(&mut unit, anna.into(), &line("")).await else {
        panic!("opened for no reason")
    };
    assert_eq!(refused.field(), Some("reason"));
    drop(unit);
    let mut unit = house.unit().await;
    people::open_needs(&mut unit, anna.into(), &line("The caterer asks")).await.unwrap();
    unit.commit().await.unwrap();
    let view = everything(&house).await;
    assert_eq!(
        (view.lines[0].step.sentence.as_str(), view.lines[0].reason.as_str()),
        ("Looked at the needs of Anna Peeters", "The caterer asks")
    );
    let whole = house.log(HistoryAsked::default()).await;
    for said in [
        "The caterer asks",
        "Looked at the needs of Anna Peeters",
        "Delegation",
        "Belgium → Netherlands",
        "Function",
        "Prosecutor → Judge",
        "Monday 3 June 2024",
        "09:15",
    ] {
        assert!(whole.contains(said), "{said} is missing in {whole}");
    }
    let openings = house.log(HistoryAsked { kind: Some(StepKind::Opening), ..HistoryAsked::default() }).await;
    assert!(openings.contains("1 line of the history") && openings.contains("The caterer asks"));
    assert!(!openings.contains("Netherlands"), "what was sifted out is not printed: {openings}");
}

#[tokio::test]
async fn the_history_leaves_for_those_who_keep_the_record_alone() {
    let (house, _) = changed().await;
    let mut unit = house.unit().await;
    for audience in [Audience::CoChairs, Audience::Participants, Audience::Public] {
        let wanted = Wanted::new(PaperKind::History, PaperForm::Pdf, audience);
        assert!(Prepared::prepare(&mut unit, house.meeting, wanted).await.is_err());
    }
}

impl House {
    /// The history as a paper.
    async fn log(&self, asked: HistoryAsked) -> String {
        let wanted = Wanted::new(PaperKind::History, PaperForm::Markdown, Audience::Secretariat);
        let wanted = Wanted { history: Some(asked), ..wanted };
        let prepared = Prepared::prepare(&mut self.unit().await, self.meeting, wanted).await.unwrap();
        String::from_utf8(prepared.write().unwrap()).unwrap()
    }
}
