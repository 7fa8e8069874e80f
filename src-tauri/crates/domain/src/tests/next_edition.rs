//! What the next edition takes over, for any meeting: what people told for one meeting never crosses.

use super::{Scene, line};
use crate::edition::{EditionPart, NextWanted};
use crate::field::{Field, SEAT_TEXTS};
use crate::ids::{DelegationId, MeetingId, ParticipantId};
use crate::meeting::MeetingDetails;
use crate::participant::{DelegationRole, Mode, PhotoConsent, Role, Status};
use proptest::prelude::*;
use uuid::Uuid;

fn wanted(parts: Vec<EditionPart>) -> NextWanted {
    let (from, to) = ("2025-09-24".parse().unwrap(), "2025-09-25".parse().unwrap());
    NextWanted { ordinal: 4, title: "Fourth meeting".parse().unwrap(), from, to, parts }
}

fn parts() -> impl Strategy<Value = Vec<EditionPart>> {
    prop::sample::subsequence(&EditionPart::ALL[..], 0..=EditionPart::ALL.len())
}

/// A meeting in which every detail is another than that of a new one.
fn full(scene: &Scene) -> MeetingDetails {
    let mut details = scene.meeting.details.clone();
    details.format = crate::meeting::Format::InPerson;
    details.venue.name = line("Planted house");
    details.languages.regime = line("Planted regime");
    details.hours.to = 18 * 60;
    details.chatham_house = false;
    details.community = line("Planted community");
    details.quota = 3;
    details.contact_email = line("planted@office.example.org");
    details.video_link = line("https://video.example.org/planted");
    details
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn what_was_told_for_one_meeting_stays_there(
        parts in parts(),
        roles in prop::collection::vec(prop::sample::select(&Role::ALL[..]), 1..4),
        status in prop::sample::select(&Status::ALL[..]),
        head in any::<bool>(),
        consent in prop::sample::select(&PhotoConsent::ALL[..]),
    ) {
        let mut scene = Scene::new();
        let seated = scene.seat("BE", "Imke", "Overgaard");
        seated.status(status).roles(&roles).modes(Mode::InPerson, Mode::Online);
        let before = &mut seated.participant;
        before.needs.dietary = line("plantdiet");
        before.needs.accessibility = line("plantaccess");
        for text in SEAT_TEXTS {
            *(text.of_mut)(&mut before.seat) = line(&format!("plant{}", text.field.as_str()));
        }
        before.seat.languages = vec!["SW".parse().unwrap()];
        before.seat.photo_consent = consent;
        before.seat.delegation_role = if head { DelegationRole::Head } else { DelegationRole::Member };
        let (id, meeting) = (ParticipantId(Uuid::from_u128(9)), MeetingId(Uuid::from_u128(9)));
        let wanted = wanted(parts);
        let next = before.again(id, "P01".into(), (meeting, DelegationId(Uuid::from_u128(9))), &wanted);

        let kept = serde_json::to_string(&next).unwrap();
        let crosses = [Field::Organisation, Field::Function];
        for text in SEAT_TEXTS {
            let there = kept.contains(&format!("plant{}", text.field.as_str()));
            prop_assert_eq!(there, crosses.contains(&text.field), "{}: {}", text.field.as_str(), kept);
        }
        prop_assert!(next.needs.is_empty(), "needs are class D");
        prop_assert!(next.seat.languages.is_empty() && next.seat.attendance.is_empty(), "class C");
        prop_assert_eq!(next.seat.photo_consent, PhotoConsent::NotAsked, "a yes was for one meeting");
        prop_assert_eq!(next.seat.status, Status::Invited);
        prop_assert_eq!(next.seat.delegation_role, before.seat.delegation_role);
        prop_assert!(!next.seat.roles.is_empty(), "everybody does something");
        let task = [Role::Moderator, Role::Speaker, Role::Rapporteur, Role::Guest];
        prop_assert!(!next.seat.roles.iter().any(|role| task.contains(role)), "no agenda is written yet");
        let chairs = roles.contains(&Role::CoChair) && wanted.takes(EditionPart::Chairs);
        prop_assert_eq!(next.seat.roles.contains(&Role::CoChair), chairs);
    }

    #[test]
    fn details_cross_as_they_are_chosen_and_nothing_else_does(parts in parts()) {
        let scene = Scene::new();
        let before = full(&scene);
        let wanted = wanted(parts);
        let next = before.next(&wanted);
        let new = MeetingDetails::new(4, wanted.title.clone(), wanted.from, wanted.to, before.zone);
        let pick = |part| if wanted.takes(part) { &before } else { &new };
        let expected = MeetingDetails {
            chairs: pick(EditionPart::Chairs).chairs.clone(),
            format: pick(EditionPart::Venue).format,
            venue: pick(EditionPart::Venue).venue.clone(),
            host: pick(EditionPart::Venue).host.clone(),
            languages: pick(EditionPart::Languages).languages.clone(),
            hours: pick(EditionPart::Hours).hours,
            labels: pick(EditionPart::Rules).labels,
            chatham_house: pick(EditionPart::Rules).chatham_house,
            community: pick(EditionPart::Rules).community.clone(),
            order: pick(EditionPart::Order).order,
            quota: pick(EditionPart::Order).quota,
            contact_name: pick(EditionPart::Contact).contact_name.clone(),
            contact_email: pick(EditionPart::Contact).contact_email.clone(),
            ..new.clone()
        };
        prop_assert_eq!(next, expected);
    }
}

#[test]
fn whoever_gave_the_seat_up_or_came_as_a_guest_is_not_asked_again() {
    let mut scene = Scene::new();
    let seated = scene.seat("BE", "Imke", "Overgaard");
    let asked = |seated: &mut super::Seated, status, role| {
        seated.status(status).roles(&[role]).participant.is_asked_again()
    };
    assert!(asked(seated, Status::Attended, Role::Participant));
    for status in [Status::Declined, Status::Cancelled, Status::Replaced, Status::WaitingList] {
        assert!(!asked(seated, status, Role::Participant), "{status:?}");
    }
    assert!(!asked(seated, Status::Attended, Role::Guest));
}

#[test]
fn a_delegation_is_invited_again_and_has_not_answered() {
    let mut scene = Scene::new();
    scene.invite("BE");
    let before = &mut scene.delegations[0];
    before.quota = Some(3);
    before.contact = line("Desk");
    let (id, meeting) = (DelegationId(Uuid::from_u128(9)), MeetingId(Uuid::from_u128(9)));
    let next = before.again(id, meeting, before.party);
    assert_eq!(
        (next.quota, next.contact.as_str(), next.answer),
        (Some(3), "Desk", crate::delegation::Answer::Invited)
    );
    assert_eq!((next.id, next.meeting), (id, meeting));
}
