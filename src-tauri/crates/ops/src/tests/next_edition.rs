//! The next edition of a series, and the series itself.

use super::sampled::Sample;
use super::{House, details};
use crate::agenda::{self, TopicFrom};
use crate::meeting::{self, SeriesChoice, SeriesDetails, SeriesView};
use crate::{Error, ErrorCode, Unit, people};
use domain::agenda::{AgendaItem, Room};
use domain::challenge::Challenge;
use domain::delegation::{Answer, Delegation};
use domain::edition::{EditionPart, NextWanted};
use domain::exchange::Cited;
use domain::guest::Guest;
use domain::ids::MeetingId;
use domain::meeting::{Edition, Meeting};
use domain::note::Note;
use domain::participant::{Participant, PhotoConsent, Role, Status};
use domain::party::Party;
use domain::person::Person;

fn wanted(parts: &[EditionPart]) -> NextWanted {
    let (from, to) = ("2025-09-24".parse().unwrap(), "2025-09-25".parse().unwrap());
    NextWanted { ordinal: 4, title: "Fourth meeting".parse().unwrap(), from, to, parts: parts.to_vec() }
}

async fn counts(unit: &mut Unit, meeting: MeetingId) -> [usize; 6] {
    [
        unit.of_meeting::<Delegation>(meeting).await.unwrap().len(),
        unit.of_meeting::<Participant>(meeting).await.unwrap().len(),
        unit.of_meeting::<Room>(meeting).await.unwrap().len(),
        unit.of_meeting::<AgendaItem>(meeting).await.unwrap().len(),
        unit.of_meeting::<Note>(meeting).await.unwrap().len(),
        unit.of_meeting::<Guest>(meeting).await.unwrap().len(),
    ]
}

#[tokio::test]
async fn the_sample_is_proposed_with_what_it_has() {
    let sample = Sample::new().await;
    let first = Some("2025-09-24".parse().unwrap());
    let next = meeting::next_edition(&mut sample.unit().await, sample.meeting, first).await.unwrap();
    assert_eq!(next.title, "Focus Group against trafficking in human beings, fourth meeting");
    assert_eq!((next.ordinal, next.days, next.from.ordinal, next.left), (4, 2, 3, 0));
    let said = next.parts.iter().map(|part| format!("{} {} {}", part.part.as_str(), part.count, part.said));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "delegations 35 Belgium, Bulgaria, Czechia and 32 others",
            "persons 60 ",
            "chairs 0 Eurojust and European Commission",
            "venue 0 Eurojust, The Hague",
            "rooms 3 Plenary room, Voltaire and Montesquieu",
            "languages 0 EN only",
            "hours 0 08:00–19:00",
            "rules 0 ",
            "order 0 EU protocol",
            "contact 0 Meeting secretariat",
            "actions 7 ",
            "topics 3 ",
        ]
    );
}

#[tokio::test]
async fn the_next_edition_takes_people_and_rooms_over_and_one_undo_takes_it_back() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let persons = unit.all::<Person>().await.unwrap();
    let next = meeting::make_next(&mut unit, sample.meeting, &wanted(&EditionPart::ALL)).await.unwrap();
    unit.commit().await.unwrap();

    let mut unit = sample.unit().await;
    assert_eq!(
        counts(&mut unit, next.id).await,
        [35, 60, 3, 3, 0, 0],
        "no notes or guests, and no agenda but what was left open"
    );
    assert_eq!(meeting::current(&mut unit).await.unwrap(), Some(next.id), "it is looked at");
    assert_eq!(unit.all::<Person>().await.unwrap(), persons, "the same people, not copies of them");
    let seats: Vec<Participant> = unit.of_meeting(next.id).await.unwrap();
    let references: Vec<&str> = seats.iter().map(|seat| seat.reference.as_str()).collect();
    assert_eq!((references[0], references[59]), ("P01", "P60"));
    for seat in &seats {
        assert_eq!(seat.seat.status, Status::Invited);
        assert!(seat.needs.is_empty() && seat.seat.travel.is_empty() && seat.seat.attendance.is_empty());
        assert_eq!(seat.seat.photo_consent, PhotoConsent::NotAsked);
    }
    let with = |role| seats.iter().filter(|seat| seat.seat.roles.contains(&role)).count();
    assert_eq!((with(Role::CoChair), with(Role::Speaker), with(Role::Moderator)), (2, 0, 0));
    let listed = people::list(&mut unit, next.id).await.unwrap();
    let mut rows = listed.groups.iter().flat_map(|group| &group.people);
    assert!(rows.all(|row| row.modes.is_empty() && row.holds_seat), "nobody has said how they come");
    let delegations: Vec<Delegation> = unit.of_meeting(next.id).await.unwrap();
    assert!(delegations.iter().all(|delegation| delegation.answer == Answer::Invited));
    assert!(seats.iter().all(|seat| delegations.iter().any(|one| one.id == seat.delegation)));
    let room: Room = unit.of_meeting(next.id).await.unwrap().remove(0);
    assert_eq!((room.details.name.as_str(), room.details.features.len()), ("Plenary room", 4));
    drop(unit);

    assert_eq!(sample.undo().await, "Made the next meeting, Fourth meeting");
    let mut unit = sample.unit().await;
    assert_eq!(unit.all::<Meeting>().await.unwrap().len(), 1);
    assert_eq!(counts(&mut unit, next.id).await, [0; 6]);
    assert_eq!(meeting::current(&mut unit).await.unwrap(), Some(sample.meeting));
}

#[tokio::test]
async fn what_was_left_open_becomes_proposals_that_are_never_wider() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let inside = crate::exchange::inside(&mut unit, sample.meeting).await.unwrap();
    let left: Vec<_> = inside.open_topics();
    let labels: Vec<_> = left.iter().map(|topic| inside.label_of_topic(topic)).collect();
    let next = meeting::make_next(&mut unit, sample.meeting, &wanted(&[EditionPart::Topics])).await.unwrap();
    let items: Vec<AgendaItem> = unit.of_meeting(next.id).await.unwrap();
    assert!(items.iter().all(|item| item.details.day.is_none() && item.details.people.is_empty()));
    assert!(items.iter().all(|item| item.details.proposed_by.as_str() == "3rd meeting"));
    assert_eq!(items.iter().map(|item| item.details.label).collect::<Vec<_>>(), labels);
    let unanswered = inside.challenges.iter().filter(|one| inside.answered_by(one).is_empty());
    for challenge in unanswered {
        let item = items.iter().find(|item| item.details.title == challenge.details.title).unwrap();
        assert_eq!(item.details.description, challenge.details.description);
    }
    let concepts =
        items.iter().find(|item| item.details.title.as_str().starts_with("Legal concepts")).unwrap();
    let lines: Vec<&str> = concepts.details.description.as_str().lines().collect();
    assert_eq!(lines.len(), 8, "{lines:?}");
    assert!(lines[0].starts_with("LC-01, ") && lines[0].ends_with("countries."), "{}", lines[0]);
}

#[tokio::test]
async fn what_is_left_open_is_offered_one_by_one_until_it_is_answered() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let next = meeting::make_next(&mut unit, sample.meeting, &wanted(&[])).await.unwrap();
    let offered = agenda::earlier_topics(&mut unit, next.id).await.unwrap().remove(0).open;
    let challenges = |offered: &[agenda::EarlierTopic]| {
        offered.iter().filter(|one| matches!(one.from, TopicFrom::Challenge(_))).count()
    };
    let TopicFrom::Challenge(id) = offered[0].from else { panic!("challenges stand first") };
    agenda::propose_from(&mut unit, next.id, &[offered[0].from]).await.unwrap();
    let item: AgendaItem = unit.of_meeting(next.id).await.unwrap().remove(0);
    assert_eq!(item.details.title.as_str(), offered[0].title);

    let mut challenge: Challenge = unit.get(id).await.unwrap();
    challenge.details.linked_practices = vec![Cited::of("BP-01")];
    unit.save(&mut challenge).await.unwrap();
    let now = agenda::earlier_topics(&mut unit, next.id).await.unwrap().remove(0).open;
    assert_eq!(challenges(&now), challenges(&offered) - 1);
    agenda::propose_from(&mut unit, next.id, &[offered[0].from]).await.unwrap();
    assert_eq!(unit.of_meeting::<AgendaItem>(next.id).await.unwrap().len(), 1, "it is not open any more");
}

#[tokio::test]
async fn what_is_not_chosen_stays_behind() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let parts = [EditionPart::Delegations, EditionPart::Chairs];
    let next = meeting::make_next(&mut unit, sample.meeting, &wanted(&parts)).await.unwrap();
    assert_eq!(counts(&mut unit, next.id).await, [35, 0, 0, 0, 0, 0]);
    assert_eq!((next.details.chairs.len(), next.details.place()), (2, ""));
}

#[tokio::test]
async fn an_edition_that_cannot_be_is_refused_where_it_is_wrong() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let mut refused = async |change: &dyn Fn(&mut NextWanted)| {
        let mut wanted = wanted(&EditionPart::ALL);
        change(&mut wanted);
        let error = meeting::make_next(&mut unit, sample.meeting, &wanted).await.unwrap_err();
        (error.field().map(str::to_owned), error.said())
    };
    let field = |(field, _): (Option<String>, String)| field.unwrap();
    assert_eq!(field(refused(&|wanted| wanted.ordinal = 3).await), "ordinal", "the sample itself");
    let (at, said) = refused(&|wanted| wanted.ordinal = 2).await;
    assert_eq!(at.as_deref(), Some("ordinal"));
    assert!(said.starts_with("This series lists an earlier edition with the number 2."), "{said}");
    let (at, said) = refused(&|wanted| wanted.from = "2024-06-27".parse().unwrap()).await;
    assert_eq!(
        (at.as_deref(), said.as_str()),
        (Some("from"), "The meeting before is on 26–27 June 2024. Choose later days.")
    );
    assert_eq!(field(refused(&|wanted| wanted.to = "2025-09-23".parse().unwrap()).await), "to");
    assert_eq!(field(refused(&|wanted| wanted.parts = vec![EditionPart::Persons]).await), "parts");
}

#[tokio::test]
async fn a_body_comes_under_the_name_that_it_has_by_then() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    for code in ["EMCDDA", "BE"] {
        people::add_delegation(&mut unit, house.meeting, code, "Desk").await.unwrap();
    }
    let next =
        meeting::make_next(&mut unit, house.meeting, &wanted(&[EditionPart::Delegations])).await.unwrap();
    let parties: Vec<Party> = unit.all().await.unwrap();
    let delegations: Vec<Delegation> = unit.of_meeting(next.id).await.unwrap();
    let code = |one: &Delegation| parties.iter().find(|party| party.id == one.party).unwrap().code.clone();
    let mut codes: Vec<String> = delegations.iter().map(code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["BE", "EUDA"], "the agency has its new name since July 2024");
    assert!(delegations.iter().all(|one| one.contact.as_str() == "Desk"));
}

#[tokio::test]
async fn a_co_chair_who_has_not_answered_yet_is_not_said_to_be_away() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let items: Vec<AgendaItem> = unit.of_meeting(sample.meeting).await.unwrap();
    let next = meeting::make_next(&mut unit, sample.meeting, &wanted(&EditionPart::ALL)).await.unwrap();
    agenda::propose_from(&mut unit, next.id, &[TopicFrom::Item(items[0].id)]).await.unwrap();
    let item: AgendaItem = unit.of_meeting(next.id).await.unwrap().remove(0);
    let place =
        domain::agenda::Placement { day: Some(next.details.from), start: 600, duration: 30, room: None };
    agenda::place(&mut unit, item.id, item.revision, place, domain::agenda::Follow::Stay).await.unwrap();
    let check = agenda::check(&mut unit, next.id).await.unwrap();
    assert!(!check.clashes.iter().any(|clash| clash.key.starts_with("co_chair_away")));
}

async fn read(unit: &mut Unit) -> SeriesView {
    meeting::series(unit).await.unwrap().remove(0)
}

fn as_read(view: &SeriesView) -> SeriesDetails {
    let series = view.series.clone();
    SeriesDetails { name: series.name, short: series.short, earlier: series.earlier }
}

#[tokio::test]
async fn a_series_is_renamed_and_undo_brings_its_name_back() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let view = read(&mut unit).await;
    assert_eq!((view.next, view.meetings.len(), view.series.earlier.len()), (4, 1, 2));
    let mut changed = as_read(&view);
    changed.short = "Focus Group".parse().unwrap();
    let (id, revision) = (view.series.id, view.series.revision);
    let after = meeting::edit_series(&mut unit, id, revision, changed.clone()).await.unwrap();
    assert_eq!(
        (after.series.short.as_str(), after.meetings[0].series_short.as_str()),
        ("Focus Group", "Focus Group")
    );
    unit.commit().await.unwrap();
    let late = meeting::edit_series(&mut sample.unit().await, id, revision, changed).await.unwrap_err();
    assert_eq!(late.code(), ErrorCode::ChangedMeanwhile);
    assert_eq!(sample.undo().await, "Changed the series Focus Group");
    assert_eq!(read(&mut sample.unit().await).await.series.short, view.series.short);
}

#[tokio::test]
async fn earlier_topics_are_entered_changed_and_removed_each_number_once() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let view = read(&mut unit).await;
    let (id, day) = (view.series.id, "2021-05-04".parse().unwrap());
    let edition = |ordinal| Edition { ordinal, from: day, to: day, place: super::line("Ghent") };
    let mut edit = async |change: &dyn Fn(&mut Vec<Edition>)| {
        let now = read(&mut unit).await;
        let mut changed = as_read(&now);
        change(&mut changed.earlier);
        meeting::edit_series(&mut unit, id, now.series.revision, changed).await
    };
    let field = |error: Error| error.field().map(str::to_owned);
    let twice = edit(&|earlier| earlier.push(edition(1))).await.unwrap_err();
    assert_eq!(field(twice).as_deref(), Some("ordinal"), "there is a first already");
    let held = edit(&|earlier| earlier.push(edition(3))).await.unwrap_err();
    assert_eq!(field(held).as_deref(), Some("ordinal"), "the third is a meeting of the workspace");
    let none = edit(&|earlier| earlier.push(edition(0))).await.unwrap_err();
    assert_eq!(field(none).as_deref(), Some("ordinal"));
    let left = edit(&|earlier| earlier.truncate(1)).await.unwrap();
    assert_eq!((left.series.earlier.len(), left.next), (1, 4));
    let back = edit(&|earlier| earlier.insert(0, edition(2))).await.unwrap();
    let kept: Vec<(u16, &str)> =
        back.series.earlier.iter().map(|one| (one.ordinal, one.place.as_str())).collect();
    assert_eq!(kept, [(1, "online"), (2, "Ghent")], "in their order");
}

#[tokio::test]
async fn no_two_series_have_one_name_and_no_meeting_the_number_of_an_earlier_edition() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let other = SeriesChoice::New { name: "Another group".into(), short: "AG".into() };
    meeting::create(&mut unit, other, details(1)).await.unwrap();
    let all = meeting::series(&mut unit).await.unwrap();
    let group = all.iter().find(|view| view.series.short.as_str() == "FG").unwrap();
    let mut changed = as_read(group);
    changed.name = "Another group".parse().unwrap();
    let error =
        meeting::edit_series(&mut unit, group.series.id, group.series.revision, changed).await.unwrap_err();
    assert_eq!(error.field(), Some("name"));
    let mut changed = as_read(group);
    let day = "2022-06-14".parse().unwrap();
    changed.earlier.push(Edition { ordinal: 1, from: day, to: day, ..Edition::default() });
    meeting::edit_series(&mut unit, group.series.id, group.series.revision, changed).await.unwrap();
    let again = meeting::create(&mut unit, SeriesChoice::Existing { id: group.series.id }, details(1)).await;
    assert_eq!(again.unwrap_err().field(), Some("ordinal"));
}
