//! People: added, changed, removed, found, and their needs.

use super::{House, line, person};
use crate::ErrorCode;
use crate::meeting::{self, SeriesChoice};
use crate::people::twice::{self, LikeAsked};
use crate::people::{self, Change, PersonDetails};
use domain::ids::ParticipantId;
use domain::language::LanguageCode;
use domain::noun::Noun;
use domain::participant::{DayMode, Mode, Needs, Role, Status};
use domain::party::PartyGroup;
use domain::verb::{Opened, Verb};

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
    people::change(&mut unit, &ids, Change::Status { status: Status::Declined }).await.unwrap();
    let step = unit.commit().await.unwrap().step.unwrap();
    assert_eq!(crate::steps::Step::from(step).sentence, "Set 2 participants to declined");
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.persons, view.delegations), (1, 1));
    house.undo().await;
    assert_eq!(people::list(&mut house.unit().await, house.meeting).await.unwrap().persons, 3);
}

#[tokio::test]
async fn a_change_of_several_touches_only_those_who_differ() {
    let house = three().await;
    let rows = house.people().await;
    let ids: Vec<ParticipantId> = rows.iter().map(|(_, row)| row.id).collect();
    let days = people::list(&mut house.unit().await, house.meeting).await.unwrap().days;
    let step = async |ids: &[ParticipantId], change: Change| {
        let mut unit = house.unit().await;
        let count = people::change(&mut unit, ids, change).await.unwrap();
        let step = unit.commit().await.unwrap().step;
        (count, step.map(|step| crate::steps::Step::from(step).sentence))
    };
    let online = Change::Mode { day: Some(days[1]), mode: Mode::Online };
    let who = format!("{} {}", rows[0].1.given_name, rows[0].1.family_name);
    let said = format!("Set {who} to online on {}", words::Words::chosen().weekday(days[1]));
    assert_eq!(step(&ids[..1], online).await, (1, Some(said)));
    assert_eq!(step(&ids, online).await.0, 2, "one is online that day already");
    assert_eq!(step(&ids, online).await, (0, None), "nothing to do is no step");
    let modes = |rows: &[(String, people::PersonRow)]| {
        rows.iter().map(|(_, row)| row.modes.clone()).collect::<Vec<_>>()
    };
    assert!(
        modes(&house.people().await)
            .iter()
            .all(|modes| modes[0] == Mode::InPerson && modes[1] == Mode::Online)
    );

    let speaks = Change::Role { role: Role::Speaker, given: true };
    assert_eq!(step(&ids[..2], speaks).await.1.as_deref(), Some("Gave 2 people the role Speaker"));
    let takes_part = Change::Role { role: Role::Participant, given: false };
    assert_eq!(step(&ids, takes_part).await.0, 2, "nobody is left without a role");
    let roles: Vec<_> = house.people().await.into_iter().map(|(_, row)| row.roles).collect();
    assert_eq!(roles, [vec![Role::Speaker], vec![Role::Speaker], vec![Role::Participant]]);

    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    let serbia = Change::Delegation { delegation: view.groups[1].id };
    assert_eq!(step(&ids, serbia).await, (2, Some("Seated 2 people with Serbia".to_owned())));
    assert_eq!(house.lines().await, ["RS P02 Peeters", "RS P03 Živković", "RS P01 Живковић-Ђорђевић"]);
}

#[tokio::test]
async fn people_are_sorted_by_hand_within_their_delegation_and_by_name_again() {
    let house = three().await;
    let by_name = house.lines().await;
    let bo = house.detail("Živković").await.id;
    let place = async |by| {
        let mut unit = house.unit().await;
        people::place(&mut unit, bo, by).await.unwrap();
        unit.commit().await.unwrap()
    };
    assert!(place(1).await.step.is_none(), "the last one stays last");
    place(-1).await;
    assert_eq!(house.lines().await, ["BE P03 Živković", "BE P02 Peeters", "RS P01 Живковић-Ђорђевић"]);
    house.add(person("BE", "Zoë", "Aerts", "zoe@example.org")).await.unwrap();
    assert_eq!(house.lines().await[2], "BE P04 Aerts", "whoever comes later stands behind");
    let group = people::list(&mut house.unit().await, house.meeting).await.unwrap().groups[0].id;
    let mut unit = house.unit().await;
    people::place_by_name(&mut unit, group).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.lines().await[..3], ["BE P04 Aerts", "BE P02 Peeters", "BE P03 Živković"]);
    house.undo().await;
    house.undo().await;
    house.undo().await;
    assert_eq!(house.lines().await, by_name);
}

#[tokio::test]
async fn all_parties_of_a_group_are_invited_in_one_step() {
    let house = three().await;
    let open = people::not_invited(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!(open.iter().map(|one| one.codes.len()).collect::<Vec<_>>()[..2], [26, 11]);
    let mut unit = house.unit().await;
    let groups = [PartyGroup::MemberStates, PartyGroup::LiaisonCountries];
    assert_eq!(people::invite(&mut unit, house.meeting, &groups).await.unwrap(), 26 + 11, "two are there");
    let step = unit.commit().await.unwrap().step.unwrap();
    assert_eq!(crate::steps::Step::from(step).sentence, "Invited 37 delegations");
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.groups.len(), view.persons), (39, 3));
    let mut unit = house.unit().await;
    assert_eq!(people::invite(&mut unit, house.meeting, &groups).await.unwrap(), 0);
    assert!(unit.commit().await.unwrap().step.is_none(), "nobody is invited twice");
    house.undo().await;
    assert_eq!(people::list(&mut house.unit().await, house.meeting).await.unwrap().groups.len(), 2);
}

#[tokio::test]
async fn whom_somebody_may_be_is_said_before_they_are_entered() {
    let house = three().await;
    let like = async |party: &str, given: &str, family: &str, email: &str| {
        let asked = LikeAsked {
            party: party.into(),
            name: person(party, given, family, email).name,
            email: email.into(),
            organisation: String::new(),
        };
        let found = twice::like(&mut house.unit().await, house.meeting, &asked).await.unwrap();
        found.into_iter().map(|one| (one.reference.unwrap_or_default(), one.same_address)).collect::<Vec<_>>()
    };
    let called = |reference: &str, same| vec![(reference.to_owned(), same)];
    assert_eq!(like("BE", "Anna", "Peters", "").await, called("P02", false), "but for one letter");
    assert_eq!(like("BE", "Ána", "Zivkovic", "").await, [], "another given name");
    assert_eq!(like("BE", "bo", "zivkovic", "").await, called("P03", false), "without accents");
    assert_eq!(like("RS", "Dragan", "Zivkovic-Dordevic", "dragan@example.org").await, called("P01", true));
    assert_eq!(like("", "", "", "").await, [], "nothing typed tells nothing");
    house.guest("Vandermeersch", Vec::new()).await;
    assert_eq!(
        like("BE", "", "Vandermeersch", "guest@example.org").await,
        called("G01", true),
        "a guest too"
    );
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

    let before = crate::check::check(&house.store, super::now()).await.unwrap().verified;
    let mut unit = house.unit().await;
    assert_eq!(
        Needs::from(people::open_needs(&mut unit, anna.id, &line("The caterer asks")).await.unwrap()),
        needs
    );
    let committed = unit.commit().await.unwrap();
    assert_eq!((committed.changes, committed.step), (Vec::new(), None), "nothing to undo");
    let after = crate::check::check(&house.store, super::now()).await.unwrap().verified;
    assert_eq!(
        (after.entries, after.values),
        (before.entries + 1, before.values + 2),
        "an entry with whose they are and why"
    );
    let mut unit = house.unit().await;
    assert_eq!(unit.count_events(&Verb::OpenNeeds(Opened::default()), anna.id.0).await.unwrap(), 1);
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
    let opened = async || {
        Needs::from(
            people::open_needs(&mut house.unit().await, read.id, &line("The caterer asks")).await.unwrap(),
        )
    };
    assert_eq!(opened().await, halal, "a change of the seat is none of the needs");
    house.undo().await;
    assert_eq!(opened().await, vegan);
}

#[tokio::test]
async fn a_view_of_the_list_is_kept_under_its_name_without_a_step() {
    let house = three().await;
    let shown = people::PeopleShown {
        statuses: vec![Status::Registered],
        standings: vec!["silent".to_owned()],
        ..Default::default()
    };
    let mut unit = house.unit().await;
    people::keep_view(&mut unit, " Still registered ", &shown).await.unwrap();
    people::keep_view(&mut unit, "All", &people::PeopleShown::default()).await.unwrap();
    assert!(unit.commit().await.unwrap().step.is_none(), "it is no step");
    let mut unit = house.unit().await;
    let kept = people::views(&mut unit).await.unwrap();
    assert_eq!(kept.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["All", "Still registered"]);
    assert_eq!(kept[1].shown, shown);
    people::forget_view(&mut unit, "Still registered").await.unwrap();
    assert_eq!(people::views(&mut unit).await.unwrap().len(), 1);
}
