//! People: added, changed, removed, found, and their needs.

use super::{House, line, person};
use crate::ErrorCode;
use crate::meeting::{self, SeriesChoice};
use crate::people::{self, Needs, PersonEdit};
use domain::ids::ParticipantId;
use domain::noun::Noun;
use domain::participant::{DayMode, Mode, Role, Status};
use domain::person::Name;

async fn three() -> House {
    let house = House::new().await;
    house.add(person("RS", "Драган", "Живковић-Ђорђевић", "dragan@example.org")).await.unwrap();
    let mut anna = person("BE", "Anna", "Peeters", "anna@example.org");
    anna.organisation = "Federal Prosecutor's Office".into();
    house.add(anna).await.unwrap();
    house.add(person("BE", "Bo", "Živković", "bo@example.org")).await.unwrap();
    house
}

async fn found(house: &House, query: &str) -> String {
    let ids = people::find(&mut house.unit().await, house.meeting, query).await.unwrap();
    let everybody = house.people().await;
    let reference = |id: &ParticipantId| {
        everybody.iter().find(|(_, row)| row.id == *id).map(|(_, row)| row.reference.clone()).unwrap()
    };
    ids.iter().map(reference).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn people_stand_by_delegation_in_the_order_of_the_meeting() {
    let house = three().await;
    assert_eq!(house.lines().await, ["BE P02 Peeters", "BE P03 Živković", "RS P01 Живковић-Ђорђевић"]);
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.persons, view.delegations), (3, 2));
    assert_eq!(view.groups[0].quota, Some(2), "the quota of the meeting");
}

#[tokio::test]
async fn a_tired_person_finds_everybody() {
    let house = three().await;
    for (typed, references) in [
        ("zivkovic", "P03 P01"),
        ("ZIVK", "P03 P01"),
        ("dragan živ", "P01"),
        ("belgium", "P02 P03"),
        ("Belgique", "P02 P03"),
        ("serb", "P01"),
        ("belgium zivkovic", "P03"),
        ("anna@example.org", "P02"),
        ("federal prosecutor's", "P02"),
        ("p02", "P02"),
        ("anna zivkovic", ""),
        ("atlantis", ""),
        ("\"*) OR", ""),
        ("  ", "P02 P03 P01"),
    ] {
        assert_eq!(found(&house, typed).await, references, "{typed}");
    }
}

#[tokio::test]
async fn a_new_name_is_found_and_the_old_one_is_not() {
    let house = three().await;
    let anna = house.detail("Peeters").await;
    let name = Some(Name { family_name: line("Ødegård"), ..anna.name.clone() });
    let mut unit = house.unit().await;
    let edit = PersonEdit { name, ..PersonEdit::default() };
    people::edit(&mut unit, anna.id, anna.revision, anna.person_revision, edit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(found(&house, "odegard").await, "P02");
    assert_eq!(found(&house, "peeters").await, "");
    house.undo().await;
    assert_eq!(found(&house, "peeters").await, "P02", "undo puts the index right too");
}

#[tokio::test]
async fn an_edit_changes_what_it_names_and_nothing_else() {
    let house = three().await;
    let before = house.detail("Peeters").await;
    let attendance = vec![DayMode { date: super::days()[0], mode: Mode::Online }];
    let edit = PersonEdit {
        phone: Some(" +32 2 555 01 01 ".into()),
        roles: Some(vec![Role::Speaker, Role::CoChair, Role::Speaker]),
        attendance: Some(attendance),
        languages: Some(vec!["fr".into(), "Dutch".into()]),
        ..PersonEdit::default()
    };
    let mut unit = house.unit().await;
    let after =
        people::edit(&mut unit, before.id, before.revision, before.person_revision, edit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(after.phone, "+32 2 555 01 01");
    assert_eq!(after.roles, [Role::CoChair, Role::Speaker], "in order and once");
    assert_eq!(after.languages, ["FR", "NL"]);
    assert_eq!(after.attendance.iter().map(|day| day.mode).collect::<Vec<_>>(), [Mode::Online, Mode::Absent]);
    assert_eq!((&after.name, &after.email, &after.function), (&before.name, &before.email, &before.function));
}

#[tokio::test]
async fn a_person_who_was_changed_meanwhile_is_not_overwritten() {
    let house = three().await;
    let read = house.detail("Peeters").await;
    let mut unit = house.unit().await;
    let edit = |phone: &str| PersonEdit { phone: Some(phone.into()), ..PersonEdit::default() };
    people::edit(&mut unit, read.id, read.revision, read.person_revision, edit("1")).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let error =
        people::edit(&mut unit, read.id, read.revision, read.person_revision, edit("2")).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile);
    drop(unit);
    assert_eq!(house.detail("Peeters").await.phone, "1");
}

#[tokio::test]
async fn an_address_belongs_to_one_person() {
    let house = three().await;
    let error = house.add(person("SE", "Eva", "Lund", " ANNA@Example.org\u{a0}")).await.unwrap_err();
    assert_eq!((error.code(), error.field()), (ErrorCode::ValueRefused, Some("email")));
    let bo = house.detail("Živković").await;
    let edit = PersonEdit { email: Some("Anna@example.org".into()), ..PersonEdit::default() };
    let mut unit = house.unit().await;
    let error = people::edit(&mut unit, bo.id, bo.revision, bo.person_revision, edit).await.unwrap_err();
    assert_eq!(error.field(), Some("email"));
    for wrong in ["anna", "@example.org", "anna@", "a b@example.org", "a@b@c"] {
        let error =
            people::add(&mut unit, house.meeting, person("SE", "Eva", "Lund", wrong)).await.unwrap_err();
        assert_eq!(error.field(), Some("email"), "{wrong}");
    }
}

#[tokio::test]
async fn who_is_known_from_another_meeting_gets_a_seat_and_no_second_record() {
    let house = three().await;
    let mut unit = house.unit().await;
    let choice = SeriesChoice::New { name: "Another group".into(), short: "AG".into() };
    let other = meeting::create(&mut unit, choice, super::details(1)).await.unwrap().id;
    let anna =
        people::add(&mut unit, other, person("BE", "Anna", "Peeters", "ANNA@example.org")).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(anna.person, house.detail("Peeters").await.person);
    assert_eq!(anna.reference, "P01", "references count per meeting");
    let mut unit = house.unit().await;
    people::remove(&mut unit, &[anna.id]).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.lines().await.len(), 3, "the seat at the first meeting stays");
}

#[tokio::test]
async fn removing_frees_the_seat_and_undo_brings_all_of_it_back() {
    let house = three().await;
    let before = house.people().await;
    let ids: Vec<ParticipantId> = before.iter().map(|(_, row)| row.id).collect();
    let mut unit = house.unit().await;
    people::remove(&mut unit, &ids).await.unwrap();
    let committed = unit.commit().await.unwrap();
    assert_eq!(committed.changes, [Noun::Person, Noun::Participant]);
    assert_eq!(house.lines().await, Vec::<String>::new());
    assert_eq!(found(&house, "zivkovic").await, "");
    house.undo().await;
    assert_eq!(house.people().await, before);
    assert_eq!(found(&house, "zivkovic").await, "P03 P01");
}

#[tokio::test]
async fn a_status_is_set_for_several_in_one_step() {
    let house = three().await;
    let ids: Vec<ParticipantId> = house.people().await.iter().map(|(_, row)| row.id).take(2).collect();
    let mut unit = house.unit().await;
    people::set_status(&mut unit, &ids, Status::Declined).await.unwrap();
    let step = unit.commit().await.unwrap().step.unwrap();
    assert_eq!(crate::steps::Step::from(step).sentence(), "Set 2 participants to declined");
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.persons, view.delegations), (1, 1));
    house.undo().await;
    assert_eq!(people::list(&mut house.unit().await, house.meeting).await.unwrap().persons, 3);
}

#[tokio::test]
async fn needs_are_hidden_until_asked_for_and_asking_leaves_an_event_without_them() {
    let house = three().await;
    let anna = house.detail("Peeters").await;
    let needs = Needs { dietary: "marzipan only".into(), accessibility: "step-free access".into() };
    let edit = PersonEdit { needs: Some(needs.clone()), ..PersonEdit::default() };
    let mut unit = house.unit().await;
    let after = people::edit(&mut unit, anna.id, anna.revision, anna.person_revision, edit).await.unwrap();
    unit.commit().await.unwrap();
    assert!(after.has_needs);
    assert!(!format!("{after:?}{:?}", house.people().await).contains("marzipan"), "hidden in every view");

    let before = crate::workspace::check(&house.store, super::now()).await.unwrap();
    let mut unit = house.unit().await;
    assert_eq!(people::open_needs(&mut unit, anna.id).await.unwrap(), needs);
    let committed = unit.commit().await.unwrap();
    assert_eq!((committed.changes, committed.step), (Vec::new(), None), "nothing to undo");
    let after = crate::workspace::check(&house.store, super::now()).await.unwrap();
    assert_eq!((after.entries, after.values), (before.entries + 1, before.values), "an entry, and no value");
    let mut unit = house.unit().await;
    assert_eq!(unit.count_events("open_needs", anna.id.0).await.unwrap(), 1);
}
