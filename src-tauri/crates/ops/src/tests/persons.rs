//! People: added, changed, removed, found, and their needs.

use super::{House, line, person};
use crate::ErrorCode;
use crate::meeting::{self, SeriesChoice};
use crate::people::{self, PersonDetails};
use domain::ids::ParticipantId;
use domain::language::LanguageCode;
use domain::noun::Noun;
use domain::participant::{DayMode, Mode, Needs, Role, Status};
use domain::verb::{Nothing, Verb};

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
    let mut unit = house.unit().await;
    House::change(&mut unit, &anna, |to| to.name.family_name = line("Ødegård")).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(found(&house, "odegard").await, "P02");
    assert_eq!(found(&house, "peeters").await, "");
    house.undo().await;
    assert_eq!(found(&house, "peeters").await, "P02", "undo puts the index right too");
}

#[tokio::test]
async fn an_edit_changes_what_differs_and_nothing_else() {
    let house = three().await;
    let before = house.detail("Peeters").await;
    let attendance = vec![DayMode { date: super::days()[0], mode: Mode::Online }];
    let change = |to: &mut PersonDetails| {
        to.phone = line(" +32 2 555 01 01 ");
        to.seat.roles = vec![Role::Speaker, Role::CoChair, Role::Speaker];
        to.seat.attendance = attendance;
        to.seat.languages = ["fr", "Dutch"].map(|typed| typed.parse().unwrap()).to_vec();
    };
    let mut unit = house.unit().await;
    let after = House::change(&mut unit, &before, change).await.unwrap();
    unit.commit().await.unwrap();
    let (was, is) = (&before.details, &after.details);
    assert_eq!(is.phone.as_str(), "+32 2 555 01 01");
    assert_eq!(is.seat.roles, [Role::CoChair, Role::Speaker], "in order and once");
    assert_eq!(is.seat.languages.iter().map(LanguageCode::as_str).collect::<Vec<_>>(), ["FR", "NL"]);
    let modes: Vec<Mode> = is.seat.attendance.iter().map(|day| day.mode).collect();
    assert_eq!(modes, [Mode::Online, Mode::Absent]);
    assert_eq!((&is.name, &is.email, &is.seat.function), (&was.name, &was.email, &was.seat.function));
    let revisions = |read: &people::PersonView| (read.revision.0, read.person_revision.0);
    assert_eq!(revisions(&after), (before.revision.0 + 1, before.person_revision.0 + 1), "one save of each");

    let mut unit = house.unit().await;
    let again = House::change(&mut unit, &after, |_| ()).await.unwrap();
    assert_eq!(again, after, "what changes nothing saves nothing");
    assert_eq!(unit.commit().await.unwrap().step, None);
    let mut unit = house.unit().await;
    let moved = House::change(&mut unit, &after, |to| to.seat.travel = line("By train")).await.unwrap();
    assert_eq!(revisions(&moved), (after.revision.0 + 1, after.person_revision.0), "the seat alone");
}

#[tokio::test]
async fn a_person_who_was_changed_meanwhile_is_not_overwritten() {
    let house = three().await;
    let read = house.detail("Peeters").await;
    let mut unit = house.unit().await;
    House::change(&mut unit, &read, |to| to.phone = line("1")).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let error = House::change(&mut unit, &read, |to| to.phone = line("2")).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile);
    let error = House::change(&mut unit, &read, |to| to.seat.travel = line("2")).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile, "nor is it put back to what was read");
    drop(unit);
    assert_eq!(house.detail("Peeters").await.details.phone, line("1"));
}

#[tokio::test]
async fn an_address_belongs_to_one_person() {
    let house = three().await;
    let error = house.add(person("SE", "Eva", "Lund", " ANNA@Example.org\u{a0}")).await.unwrap_err();
    assert_eq!((error.code(), error.field()), (ErrorCode::ValueRefused, Some("email")));
    let bo = house.detail("Živković").await;
    let mut unit = house.unit().await;
    let error = House::change(&mut unit, &bo, |to| to.email = line("Anna@example.org")).await.unwrap_err();
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
    assert_eq!(crate::steps::Step::from(step).sentence, "Set 2 participants to declined");
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.persons, view.delegations), (1, 1));
    house.undo().await;
    assert_eq!(people::list(&mut house.unit().await, house.meeting).await.unwrap().persons, 3);
}

#[tokio::test]
async fn needs_are_hidden_until_asked_for_and_asking_leaves_an_event_without_them() {
    let house = three().await;
    let anna = house.detail("Peeters").await;
    let needs = Needs { dietary: line("marzipan only"), accessibility: line("step-free access") };
    let mut unit = house.unit().await;
    people::save_needs(&mut unit, anna.id, &Needs::default(), needs.clone()).await.unwrap();
    unit.commit().await.unwrap();
    let after = serde_json::to_string(&(house.detail("Peeters").await, house.people().await)).unwrap();
    assert!(!after.contains("marzipan"), "hidden in every view");
    assert!(!format!("{needs:?}").contains("marzipan"), "and wherever values are printed");

    let before = crate::workspace::check(&house.store, super::now()).await.unwrap();
    let mut unit = house.unit().await;
    assert_eq!(Needs::from(people::open_needs(&mut unit, anna.id).await.unwrap()), needs);
    let committed = unit.commit().await.unwrap();
    assert_eq!((committed.changes, committed.step), (Vec::new(), None), "nothing to undo");
    let after = crate::workspace::check(&house.store, super::now()).await.unwrap();
    assert_eq!((after.entries, after.values), (before.entries + 1, before.values), "an entry, and no value");
    let mut unit = house.unit().await;
    assert_eq!(unit.count_events(&Verb::OpenNeeds(Nothing {}), anna.id.0).await.unwrap(), 1);
}

#[tokio::test]
async fn needs_are_written_over_what_was_opened_and_over_nothing_else() {
    let house = three().await;
    let read = house.detail("Peeters").await;
    let needs = |dietary: &str| Needs { dietary: line(dietary), accessibility: line("") };
    let (none, vegan, halal) = (Needs::default(), needs("vegan"), needs("halal"));
    let mut unit = house.unit().await;
    people::save_needs(&mut unit, read.id, &none, vegan.clone()).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let error = people::save_needs(&mut unit, read.id, &none, halal.clone()).await.err().unwrap();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile, "somebody else has written meanwhile");
    drop(unit);
    let read = house.detail("Peeters").await;
    let mut unit = house.unit().await;
    House::change(&mut unit, &read, |to| to.seat.travel = line("By train")).await.unwrap();
    people::save_needs(&mut unit, read.id, &vegan, halal.clone()).await.unwrap();
    unit.commit().await.unwrap();
    let opened = async || Needs::from(people::open_needs(&mut house.unit().await, read.id).await.unwrap());
    assert_eq!(opened().await, halal, "a change of the seat is none of the needs");
    house.undo().await;
    assert_eq!(opened().await, vegan);
}
