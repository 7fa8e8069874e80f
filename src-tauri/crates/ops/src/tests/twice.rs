//! People who are there twice: found, made one, kept apart.

use super::sampled::Sample;
use super::{House, line, now, person};
use crate::meeting::{self, SeriesChoice};
use crate::people::twice::{self, PairAsked, PairView, Side};
use crate::people::{self, PersonDetails};
use crate::{ErrorCode, Result, presence};
use domain::agenda::{AgendaItem, Who};
use domain::field::Field;
use domain::ids::{MeetingId, ParticipantId};
use domain::note::{Note, Speaker};
use domain::participant::{DayMode, Mode, Needs, Participant, PhotoConsent};
use domain::presence::{Presence, PresenceDetails, PresenceState};
use std::collections::BTreeMap;
use store::Unit;

async fn pairs(unit: &mut Unit, meeting: MeetingId) -> Vec<PairView> {
    twice::twice(unit, meeting).await.unwrap().pairs
}

fn asked(pair: &PairView, take: &[(Field, Side)]) -> PairAsked {
    PairAsked {
        left: pair.left.person,
        left_revision: pair.left.revision,
        left_seat: pair.left.seat_revision,
        right: pair.right.person,
        right_revision: pair.right.revision,
        right_seat: pair.right.seat_revision,
        take: take.iter().copied().collect::<BTreeMap<_, _>>(),
    }
}

fn said(pair: &PairView) -> String {
    let reasons: Vec<&str> = pair.reasons.iter().map(|reason| reason.code.as_str()).collect();
    let reference = |side: &twice::PairSide| side.reference.clone().unwrap_or_else(|| "-".to_owned());
    format!("{} {} {}", reference(&pair.left), reference(&pair.right), reasons.join(" "))
}

impl House {
    async fn twice(&self) -> Vec<PairView> {
        pairs(&mut self.unit().await, self.meeting).await
    }

    async fn make_one(&self, pair: &PairView, take: &[(Field, Side)]) -> Result<String> {
        let mut unit = self.unit().await;
        let name = twice::merge(&mut unit, self.meeting, asked(pair, take)).await?;
        unit.commit().await?;
        Ok(name)
    }
}

/// Ștefania Țurcanu, registered by her desk and by herself.
async fn stefania() -> House {
    let house = House::new().await;
    let mut desk = person("RO", "Ştefania", "Ţurcanu", "stefania@example.org");
    desk.function = "Chief prosecutor".into();
    house.add(desk).await.unwrap();
    let mut herself = person("RO", "Ștefania", "Țurcanu", "s.turcanu@example.org");
    herself.mode = Mode::Online;
    herself.organisation = "Anti-trafficking service".into();
    house.add(herself).await.unwrap();
    house.add(person("RO", "Ion", "Popescu", "ion@example.org")).await.unwrap();
    house
}

#[tokio::test]
async fn two_records_of_one_person_are_found_with_reasons_and_proposals() {
    let house = stefania().await;
    let found = house.twice().await;
    let all: Vec<String> = found.iter().map(said).collect();
    assert_eq!(all, ["P01 P02 but_signs same_delegation other_address"]);
    let proposed = |field: Field| {
        let of = found[0].fields.iter().find(|of| of.field == field).unwrap();
        (of.proposed, of.left.as_str(), of.right.as_str())
    };
    assert_eq!(proposed(Field::GivenName), (Side::Right, "Ştefania", "Ștefania"), "comma below, no cedilla");
    assert_eq!(proposed(Field::Function).0, Side::Left);
    assert_eq!(proposed(Field::Organisation), (Side::Right, "", "Anti-trafficking service"));
    assert_eq!(proposed(Field::Mode), (Side::Right, "in person, 1 2", "online, 1 2"), "the later answer");
}

#[tokio::test]
async fn a_merge_takes_field_by_field_what_was_chosen_and_is_one_step() {
    let house = stefania().await;
    let before =
        (house.lines().await, house.detail("Ţurcanu").await.details, house.detail("Țurcanu").await.details);
    let found = house.twice().await;
    let name =
        house.make_one(&found[0], &[(Field::Email, Side::Right), (Field::Mode, Side::Left)]).await.unwrap();
    assert_eq!(name, "Ștefania Țurcanu");
    assert_eq!(house.lines().await, ["RO P03 Popescu", "RO P01 Țurcanu"]);
    let read = house.detail("Țurcanu").await.details;
    assert_eq!(read.email.as_str(), "s.turcanu@example.org");
    assert_eq!(read.seat.function.as_str(), "Chief prosecutor");
    assert_eq!(read.seat.organisation.as_str(), "Anti-trafficking service");
    assert_eq!(read.seat.attendance[0].mode, Mode::InPerson);
    assert!(house.twice().await.is_empty());
    assert_eq!(house.steps().await[0], "merge_people");
    house.undo().await;
    let after =
        (house.lines().await, house.detail("Ţurcanu").await.details, house.detail("Țurcanu").await.details);
    assert_eq!(after, before, "one step back and both are there");
    house.redo().await;
    assert_eq!(
        house.add(person("RO", "Ana", "Rus", "")).await.unwrap().reference,
        "P04",
        "P02 is never given again"
    );
}

#[tokio::test]
async fn a_consent_never_widens_and_needs_are_joined_unseen() {
    let house = stefania().await;
    for (family, consent, dietary) in
        [("Ţurcanu", PhotoConsent::Yes, "vegan"), ("Țurcanu", PhotoConsent::No, "no nuts")]
    {
        let read = house.detail(family).await;
        let mut unit = house.unit().await;
        House::change(&mut unit, &read, |to: &mut PersonDetails| to.seat.photo_consent = consent)
            .await
            .unwrap();
        let needs = Needs { dietary: line(dietary), accessibility: line("") };
        people::save_needs(&mut unit, read.id, &Needs::default(), needs).await.unwrap();
        unit.commit().await.unwrap();
    }
    let found = house.twice().await;
    assert!(found[0].has_needs);
    assert!(!serde_json::to_string(&found).unwrap().contains("vegan"), "hidden here too");
    house.make_one(&found[0], &[(Field::PhotoConsent, Side::Left)]).await.unwrap();
    let read = house.detail("Țurcanu").await;
    assert_eq!(read.details.seat.photo_consent, PhotoConsent::No, "whatever was chosen");
    let participant: Participant = house.unit().await.get(read.id).await.unwrap();
    assert_eq!(participant.needs.dietary.as_str(), "vegan; no nuts");
}

#[tokio::test]
async fn who_changed_meanwhile_is_not_merged_over() {
    let house = stefania().await;
    let found = house.twice().await;
    let read = house.detail("Țurcanu").await;
    let mut unit = house.unit().await;
    let later = vec![DayMode { date: super::days()[0], mode: Mode::Online }];
    House::change(&mut unit, &read, |to| to.seat.attendance = later).await.unwrap();
    unit.commit().await.unwrap();
    let error = house.make_one(&found[0], &[]).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile);
    assert_eq!(house.people().await.len(), 3);
}

#[tokio::test]
async fn two_people_are_not_asked_about_again_until_somebody_wants_it() {
    let house = stefania().await;
    let found = house.twice().await;
    let mut unit = house.unit().await;
    twice::keep_apart(&mut unit, found[0].right.person, found[0].left.person).await.unwrap();
    unit.commit().await.unwrap();
    let view = twice::twice(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.pairs.len(), view.apart), (0, 1));
    let mut unit = house.unit().await;
    twice::ask_again(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.twice().await.len(), 1);
}

#[tokio::test]
async fn who_is_known_from_another_meeting_under_another_spelling_is_found_and_becomes_one() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let choice = SeriesChoice::New { name: "Another group".into(), short: "AG".into() };
    let other = meeting::create(&mut unit, choice, super::details(1)).await.unwrap().id;
    people::add(&mut unit, other, person("IE", "Niamh", "O’Shea", "niamh@example.org")).await.unwrap();
    people::add(&mut unit, other, person("IE", "Ann", "Lee", "ann@example.org")).await.unwrap();
    people::add(&mut unit, other, person("IE", "Ann", "Lee", "a.lee@example.org")).await.unwrap();
    unit.commit().await.unwrap();
    house.add(person("IE", "Niamh", "O'Shea", "niamh+fg@example.org")).await.unwrap();
    let found = house.twice().await;
    let all: Vec<String> = found.iter().map(said).collect();
    assert_eq!(all, ["P01 - but_signs but_plus_part same_delegation"], "nobody of another meeting alone");
    assert_eq!(found[0].fields.len(), 7, "there is one seat here, so the person alone is compared");
    house.make_one(&found[0], &[]).await.unwrap();
    let kept = house.detail("O'Shea").await.person;
    let seats = house.unit().await.seats_of(kept).await.unwrap();
    assert_eq!(seats.len(), 2, "the seat at the other meeting is theirs now");
}

#[tokio::test]
async fn everything_that_named_the_one_names_the_other_and_nothing_twice() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let notes: Vec<Note> = unit.of_meeting(sample.meeting).await.unwrap();
    let speaker = |note: &Note| match note.details.speaker {
        Speaker::Participant(id) => Some(id),
        _ => None,
    };
    let goes: ParticipantId = notes.iter().find_map(speaker).unwrap();
    let said: Vec<_> = notes.iter().filter(|note| speaker(note) == Some(goes)).map(|note| note.id).collect();
    let seat: Participant = unit.get(goes).await.unwrap();
    let person: domain::person::Person = unit.get(seat.person).await.unwrap();
    let code = people::view(&mut unit, goes).await.unwrap().party.code;
    let new = super::person(&code, person.name.given_name.as_str(), person.name.family_name.as_str(), "");
    let stays = people::add(&mut unit, sample.meeting, new).await.unwrap();
    let mut items: Vec<AgendaItem> = unit.of_meeting(sample.meeting).await.unwrap();
    let role = items[0].details.people.first().cloned();
    let on = |who: ParticipantId| {
        let mut part = role.clone().unwrap();
        part.who = Who::Participant(who);
        part
    };
    items[0].details.people.extend([on(goes), on(stays.id)]);
    unit.save(&mut items[0]).await.unwrap();
    for (who, item, state) in [
        (goes, 0, PresenceState::Present),
        (stays.id, 0, PresenceState::Absent),
        (goes, 1, PresenceState::Late),
    ] {
        let mut record = Presence {
            id: unit.new_id(),
            revision: domain::ids::Revision::default(),
            meeting: sample.meeting,
            item: items[item].id,
            who: Who::Participant(who),
            state,
            details: PresenceDetails::default(),
        };
        unit.save(&mut record).await.unwrap();
    }
    unit.commit().await.unwrap();

    let mut unit = sample.unit().await;
    let found = pairs(&mut unit, sample.meeting).await;
    let pair = found.iter().find(|pair| pair.left.participant == Some(goes)).unwrap();
    // The one that was added is kept, against the proposal, so that all names have to move.
    let turned = PairView { left: pair.right.clone(), right: pair.left.clone(), ..pair.clone() };
    twice::merge(&mut unit, sample.meeting, asked(&turned, &[])).await.unwrap();
    unit.commit().await.unwrap();

    let mut unit = sample.unit().await;
    for note in said {
        let note: Note = unit.get(note).await.unwrap();
        assert_eq!(speaker(&note), Some(stays.id));
    }
    let item: AgendaItem = unit.get(items[0].id).await.unwrap();
    let named = item.details.people.iter().filter(|part| part.who == Who::Participant(stays.id)).count();
    assert_eq!(named, 1, "once in one role");
    let records: Vec<Presence> = unit.of_meeting(sample.meeting).await.unwrap();
    let states: Vec<PresenceState> = records.iter().map(|record| record.state).collect();
    assert_eq!(states, [PresenceState::Present, PresenceState::Late], "who came stays");
    assert!(records.iter().all(|record| record.who == Who::Participant(stays.id)));
    presence::board(&mut unit, sample.meeting).await.unwrap();
    drop(unit);
    assert!(crate::check::check(&sample.store, now()).await.unwrap().fits());
}

#[tokio::test]
async fn days_later_two_are_taken_apart_and_what_changed_since_stays_and_is_said() {
    let house = stefania().await;
    let before = house.lines().await;
    let found = house.twice().await;
    house.make_one(&found[0], &[(Field::Email, Side::Right)]).await.unwrap();
    house.add(person("RO", "Ana", "Rus", "")).await.unwrap();
    let read = house.detail("Țurcanu").await;
    let mut unit = house.unit().await;
    House::change(&mut unit, &read, |to| to.seat.function = line("Head of unit")).await.unwrap();
    unit.commit().await.unwrap();

    let mut unit = house.unit().await;
    let view = twice::twice(&mut unit, house.meeting).await.unwrap();
    assert_eq!(view.merged.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Ștefania Țurcanu"]);
    let step = &view.merged[0].step;
    let would = twice::preview_take_apart(&mut unit, house.meeting, step).await.unwrap();
    let did = twice::take_apart(&mut unit, house.meeting, step).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((&would.goes, &would.stays), (&did.goes, &did.stays), "as it was shown");
    let back = did.goes.iter().filter(|line| line.sentence.contains("is there again"));
    let back: Vec<String> =
        back.map(|line| format!("{} {}", line.reference.clone().unwrap_or_default(), line.name)).collect();
    assert_eq!(back, ["P02 Ștefania Țurcanu"], "one line for somebody and the seat");
    let mut expected = before;
    expected.insert(1, "RO P04 Rus".into());
    assert_eq!(house.lines().await, expected, "the second reference is hers again");
    let desk = house.detail("Ţurcanu").await.details;
    assert_eq!((desk.email.as_str(), desk.seat.function.as_str()), ("stefania@example.org", "Head of unit"));
    let view = twice::twice(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((view.pairs.len(), view.merged.len()), (1, 0));
    let error = twice::take_apart(&mut house.unit().await, house.meeting, step).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NothingToUndo);
    house.undo().await;
    assert_eq!(
        house.lines().await,
        ["RO P03 Popescu", "RO P04 Rus", "RO P01 Țurcanu"],
        "a step like any other"
    );
}
