//! Counts of a roster made by hand.

use super::{MEMBER_STATES, Scene, day};
use crate::participant::{Mode, PhotoConsent, Role, Status};
use crate::party::PartyKind;
use crate::statistics::{FunctionCount, KindCount, Statistics, StatusCount};

/// Six people: two of Belgium (one online), one of Denmark (first day only), one of Norway (second day only, online),
/// one of the Commission, one who declined.
fn scene() -> Scene {
    let mut scene = Scene::new();
    let ann = scene.seat("BE", "Ann", "Peeters");
    ann.roles(&[Role::CoChair, Role::Speaker]).participant.seat.photo_consent = PhotoConsent::Yes;
    scene.seat("BE", "Bo", "Claes").modes(Mode::Online, Mode::Online);
    scene.seat("DK", "Carl", "Holm").modes(Mode::InPerson, Mode::Absent).status(Status::Confirmed);
    scene.seat("NO", "Dag", "Berg").modes(Mode::Absent, Mode::Online).participant.seat.photo_consent =
        PhotoConsent::No;
    scene.seat("COM", "Eva", "Roos").modes(Mode::Online, Mode::InPerson).roles(&[Role::Speaker]);
    scene.seat("SE", "Finn", "Lund").status(Status::Declined).participant.seat.photo_consent =
        PhotoConsent::Yes;
    scene.invite("EE");
    scene
}

fn statistics(scene: &Scene) -> Statistics {
    Statistics::of(&scene.roster(), &MEMBER_STATES.map(str::to_owned))
}

#[test]
fn people_with_a_seat_are_counted_by_kind_mode_role_and_consent() {
    let statistics = statistics(&scene());
    assert_eq!((statistics.persons, statistics.delegations), (5, 4));
    assert_eq!((statistics.in_person, statistics.online, statistics.every_day), (3, 2, 3));
    let kind = |kind, persons, delegations| KindCount { kind, persons, delegations };
    assert_eq!(
        statistics.kinds,
        [
            kind(PartyKind::MemberState, 3, 2),
            kind(PartyKind::ThirdCountry, 1, 1),
            kind(PartyKind::EuBody, 1, 1)
        ]
    );
    let roles: Vec<(Role, u32)> = statistics.roles.into_iter().collect();
    assert_eq!(
        roles,
        [(Role::CoChair, 1), (Role::Speaker, 2), (Role::Participant, 3)],
        "two roles count twice"
    );
    assert_eq!(statistics.functions, [], "nobody said what they do");
    assert_eq!((statistics.photo_yes, statistics.photo_no), (1, 1), "a missing answer is neither");
    assert_eq!(
        statistics.statuses,
        [
            StatusCount { status: Status::Registered, persons: 4 },
            StatusCount { status: Status::Confirmed, persons: 1 },
            StatusCount { status: Status::Declined, persons: 1 },
        ]
    );
}

#[test]
fn functions_are_counted_as_they_were_entered_and_whoever_has_none_is_left_out() {
    let mut scene = scene();
    for (seated, function) in scene.people.iter_mut().zip(["judge", "Prosecutor", "prosecutor", "Prosecutor"])
    {
        seated.participant.seat.function = super::line(function);
    }
    let count = |function: &str, persons| FunctionCount { function: function.into(), persons };
    assert_eq!(statistics(&scene).functions, [count("Prosecutor", 3), count("judge", 1)]);
}

#[test]
fn each_day_counts_who_is_there_and_names_who_is_not() {
    let days = statistics(&scene()).days;
    let of = |index: usize| {
        (days[index].persons, days[index].in_person, days[index].online, days[index].delegations)
    };
    assert_eq!(of(0), (4, 2, 2, 3));
    assert_eq!(days[0].absent, ["NO"]);
    assert_eq!(of(1), (4, 2, 2, 3));
    assert_eq!(
        days[1].absent,
        ["DK"],
        "Sweden declined and Estonia sends nobody: neither is absent for a day"
    );
    assert_eq!(days[0].date, day(26));
}

#[test]
fn member_states_that_nobody_comes_from_are_named_in_protocol_order() {
    let missing = statistics(&scene()).member_states_missing;
    assert_eq!(missing.len(), 25);
    assert_eq!(missing[..4], ["BG", "CZ", "DE", "EE"]);
    assert_eq!(missing.last().map(String::as_str), Some("SE"), "who declined does not represent");
}

#[test]
fn a_day_that_the_meeting_gave_up_does_not_count() {
    let mut scene = scene();
    scene.meeting.details.to = day(26);
    let statistics = statistics(&scene);
    assert_eq!(statistics.days.len(), 1);
    assert_eq!(
        (statistics.in_person, statistics.online),
        (2, 2),
        "Eva is in the room on the second day only"
    );
    assert_eq!(statistics.every_day, 4);
}

#[test]
fn nobody_is_nothing_anywhere() {
    let statistics = statistics(&Scene::new());
    assert_eq!((statistics.persons, statistics.delegations, statistics.every_day), (0, 0, 0));
    assert!(statistics.kinds.is_empty() && statistics.roles.is_empty() && statistics.statuses.is_empty());
    assert_eq!(statistics.member_states_missing, MEMBER_STATES);
    assert!(statistics.days.iter().all(|day| day.came.is_none()), "nothing is recorded");
}
