//! What calendars, schedules and mails hold, and for whom.

use super::agenda_disclosure::{house, item, person};
use super::agenda_never::{choice, planted};
use super::line;
use crate::agenda::diff::{ChangeKind, diff};
use crate::agenda::told::{Told, ToldChange, what_everybody_is_told, who_must_be_told};
use crate::agenda::{Agenda, AgendaInside, ItemKind, ItemRole, Who};
use crate::disclosure::{
    AgendaLine, Audience, CalendarScope, CalendarView, Disclosed, Letter, MailView, MailsBetween, Side,
    disclose_calendar, disclose_letters, disclose_mail_to_everybody, disclose_mails, disclose_schedule,
};
use crate::ids::ParticipantId;
use crate::label::HandlingLabel;
use crate::participant::{Mode, Role, Status};
use crate::wording::MailWording;
use proptest::prelude::*;
use std::sync::LazyLock;

fn one(inside: &AgendaInside, who: Who, all_items: bool) -> Disclosed<CalendarView> {
    let scope = CalendarScope { all_items, ..CalendarScope::default() };
    disclose_calendar(inside, Audience::one(who).unwrap(), scope, 3).disclosed
}

fn whole(inside: &AgendaInside, audience: Audience) -> Disclosed<CalendarView> {
    disclose_calendar(inside, audience, CalendarScope::default(), 3).disclosed
}

fn titles(calendar: &Disclosed<CalendarView>) -> Vec<&str> {
    calendar
        .view()
        .events
        .iter()
        .map(|event| match &event.line {
            AgendaLine::Open(item) => item.title.as_str(),
            AgendaLine::Closed(_) => "closed",
        })
        .collect()
}

/// The participant Bo, who speaks on item 1 and leads item 2.
fn bo(inside: &AgendaInside) -> Who {
    let people = inside.people();
    *people.iter().find(|(_, someone)| someone.name() == "Bo Lund").unwrap().0
}

fn guest(inside: &AgendaInside) -> Who {
    Who::Guest(inside.guests[0].id)
}

#[test]
fn a_calendar_of_the_whole_meeting_follows_its_audience() {
    let inside = house();
    for (audience, label, second) in [
        (Audience::Secretariat, HandlingLabel::AmberStrict, "Surrogacy"),
        (Audience::Participants, HandlingLabel::Amber, "Surrogacy"),
        (Audience::Community, HandlingLabel::Green, "closed"),
        (Audience::Public, HandlingLabel::Clear, "closed"),
    ] {
        let calendar = whole(&inside, audience);
        assert_eq!((calendar.label(), titles(&calendar)[1]), (label, second), "{audience:?}");
        assert_eq!(titles(&calendar).len(), 6, "every time is there");
        let people = calendar.view().events.iter().any(|event| match &event.line {
            AgendaLine::Open(item) => !item.people.is_empty(),
            AgendaLine::Closed(_) => false,
        });
        assert_eq!(people, label > HandlingLabel::Green, "{audience:?} reads names");
    }
}

#[test]
fn a_participant_gets_their_items_or_all_of_them() {
    let inside = house();
    let own = one(&inside, bo(&inside), false);
    assert_eq!(titles(&own), ["Welcome", "Surrogacy"]);
    let roles: Vec<&[ItemRole]> = own.view().events.iter().map(|event| &event.own_roles[..]).collect();
    assert_eq!(roles, [&[ItemRole::Speaker][..], &[ItemRole::Moderator]]);
    assert_eq!(own.view().of.as_deref(), Some("P02"));
    assert_eq!(titles(&one(&inside, bo(&inside), true)).len(), 6);
}

#[test]
fn a_guest_gets_the_items_that_they_attend_and_no_names() {
    let mut inside = house();
    let gus = guest(&inside);
    assert_eq!(titles(&one(&inside, gus, true)), ["Dialogue"], "a guest never gets every item");
    inside.guests[0].details.items = vec![inside.agenda.items[1].id, inside.agenda.items[2].id];
    let calendar = one(&inside, gus, false);
    assert_eq!(titles(&calendar), ["closed", "Coffee", "Dialogue"], "of what is too strict, the time");
    assert_eq!(calendar.label(), HandlingLabel::Green);
    assert!(!format!("{:?}", calendar.view()).contains("Lund"), "nobody is named to a guest");
}

#[test]
fn a_video_link_is_in_calendars_of_one_person_who_can_use_it() {
    let mut inside = house();
    inside.roster.meeting.details.video_link = line("https://video.example.org/all");
    for item in &mut inside.agenda.items {
        item.details.online = item.reference != "I-02";
    }
    let links = |calendar: &Disclosed<CalendarView>| -> Vec<String> {
        calendar.view().events.iter().map(|event| event.video_link.clone()).collect()
    };
    for audience in Audience::GROUPS {
        assert!(links(&whole(&inside, audience)).iter().all(String::is_empty), "{audience:?}");
    }
    let of_bo = links(&one(&inside, bo(&inside), false));
    assert_eq!(of_bo, ["https://video.example.org/all", ""], "item 2 is in the room only");
    let gus = guest(&inside);
    assert_eq!(links(&one(&inside, gus, false)), [""], "a guest in the room needs no link");
    inside.guests[0].details.mode = Mode::Online;
    assert_eq!(links(&one(&inside, gus, false)), ["https://video.example.org/4"], "its own link comes first");
}

/// Item 2 is dropped, Bo loses their role in item 1, a new item waits for them, and the guest's item moves.
fn after(before: &AgendaInside) -> (AgendaInside, Vec<Told>) {
    let bo = bo(before);
    let mut items = before.agenda.items.clone();
    items.retain(|item| item.reference != "I-02");
    items[0].details.people.retain(|person| person.who != bo);
    items.last_mut().unwrap().details.start = 600;
    let mut new = item(9, 27, 800, "5", ItemKind::Plenary, "Closing");
    new.details.people = vec![person(bo, ItemRole::Speaker, "")];
    items.push(new);
    let agenda = Agenda::of(items, before.agenda.rooms.clone());
    let diff = diff(&before.agenda, &agenda);
    let told = who_must_be_told(&diff, &before.agenda, &agenda, &before.guests, &[]);
    (AgendaInside { agenda, ..before.clone() }, told)
}

#[test]
fn what_no_longer_concerns_a_person_is_cancelled_in_their_calendar() {
    let (inside, told) = after(&house());
    let bo = bo(&inside);
    let told = told.iter().find(|told| told.who == bo).unwrap();
    let calendar_of = |all_items| {
        let scope = CalendarScope { all_items, told: Some(told), only: None };
        disclose_calendar(&inside, Audience::one(bo).unwrap(), scope, 4).disclosed
    };
    let calendar = calendar_of(false);
    assert_eq!(titles(&calendar), ["Closing"]);
    let cancelled: Vec<Option<&str>> =
        calendar.view().cancelled.iter().map(|event| event.title.as_deref()).collect();
    assert_eq!(cancelled, [Some("Welcome"), Some("Surrogacy")], "a lost role and a dropped item");
    let all = calendar_of(true);
    let cancelled: Vec<Option<&str>> =
        all.view().cancelled.iter().map(|event| event.title.as_deref()).collect();
    assert_eq!(cancelled, [Some("Surrogacy")], "an item that stays in the calendar is not cancelled");
}

/// Mails about the working draft, in the usual words.
fn between(inside: &AgendaInside) -> MailsBetween<'_> {
    static USUAL: LazyLock<MailWording> = LazyLock::new(MailWording::default);
    MailsBetween { before: None, after: Side { inside, release: None }, sequence: 4, wording: &USUAL }
}

/// The house with more people: one on the first day only, one who is silent, one who declined, one guest with a seat, one
/// without an address.
fn crowd() -> AgendaInside {
    let mut inside = house();
    let from = inside.roster.groups[0].members[0].clone();
    for (number, name) in ["First", "Silent", "Declined", "Single", "Nowhere"].into_iter().enumerate() {
        let mut member = from.clone();
        let number = 50 + number as u128;
        member.participant.id = ParticipantId(uuid::Uuid::from_u128(number));
        member.participant.reference = format!("P{number}");
        member.person.name.family_name = line(name);
        member.person.email = line(&format!("{}@example.org", name.to_lowercase()));
        let seat = &mut member.participant.seat;
        match name {
            "First" => seat.attendance[1].mode = Mode::Absent,
            "Silent" => (seat.status, seat.attendance) = (Status::Invited, Vec::new()),
            "Declined" => seat.status = Status::Declined,
            "Single" => seat.roles = vec![Role::Guest],
            _ => member.person.email = line("-"),
        }
        inside.roster.groups[0].members.push(member);
    }
    inside
}

fn everybody(before: &AgendaInside, after: &AgendaInside) -> Vec<ToldChange> {
    let diff = diff(&before.agenda, &after.agenda);
    what_everybody_is_told(&diff, &before.agenda, &after.agenda, &[])
}

#[test]
fn one_mail_goes_to_everybody_at_the_items_and_nobody_gets_two() {
    let before = crowd();
    let (inside, told) = after(&before);
    let apart: Vec<Who> = told.iter().map(|told| told.who).collect();
    let changes = everybody(&before, &inside);
    let titles: Vec<&str> = changes.iter().map(|change| change.title.as_str()).collect();
    assert_eq!(titles, ["Surrogacy", "Dialogue", "Closing"], "who has which role is told to those alone");
    let mail = disclose_mail_to_everybody(between(&inside), &changes, &apart).unwrap();
    let view = mail.disclosed.view();
    let addresses: Vec<&str> = view.hidden.iter().map(|one| one.email.as_str()).collect();
    assert!(!addresses.is_empty() && !apart.is_empty());
    assert_eq!(
        addresses,
        ["first@example.org", "silent@example.org"],
        "Ann has no address, Bo gets their own"
    );
    assert_eq!((view.email.as_str(), view.name.as_str()), ("", ""), "it is addressed to nobody");
    assert_eq!(mail.disclosed.label(), HandlingLabel::Amber);
    let calendar = view.changes().unwrap().calendar.view();
    assert_eq!(calendar.events.len() + calendar.cancelled.len(), changes.len(), "what moved, and no more");
    assert_eq!(
        mail.warnings.iter().filter(|one| matches!(one, crate::disclosure::Warning::NoMailTo { .. })).count(),
        1
    );
    let second_day: Vec<ToldChange> = changes.into_iter().filter(|one| one.title == "Closing").collect();
    let mail = disclose_mail_to_everybody(between(&inside), &second_day, &apart).unwrap();
    assert_eq!(mail.disclosed.view().hidden.len(), 1, "whoever is there on the first day alone is not at it");
    assert!(
        disclose_mail_to_everybody(between(&inside), &[], &[]).is_none(),
        "nothing changes, nobody is told"
    );
}

#[test]
fn the_agenda_in_a_mail_is_at_the_level_of_its_reader() {
    let before = crowd();
    let (mut inside, told) = after(&before);
    let strict = inside.agenda.items.iter_mut().find(|item| item.reference == "I-04").unwrap();
    strict.details.label = Some(HandlingLabel::AmberStrict);
    let mails = disclose_mails(between(&inside), &told, &[guest(&inside), bo(&inside)]);
    assert_eq!(mails.len(), 2);
    for mail in &mails {
        let mail = &mail.disclosed;
        let agenda = &mail.view().changes().unwrap().agenda;
        assert_eq!((agenda.audience(), agenda.label()), (mail.audience(), mail.label()));
        let text = format!("{:?}", agenda.view());
        let is_guest = matches!(mail.audience(), Audience::Guest(_));
        assert_eq!(text.contains("Workshop A"), !is_guest, "a guest reads the time of it alone");
        assert_eq!(text.contains("Berisha"), !is_guest, "and nobody by name");
        assert!(!text.contains("A purpose") && !text.contains("How to begin"), "no texts leave in mails");
    }
}

#[test]
fn a_letter_goes_to_each_chosen_person_once_and_shows_no_address_of_another() {
    let inside = crowd();
    let members = &inside.roster.groups[0].members;
    let mut people: Vec<ParticipantId> = members.iter().map(|member| member.participant.id).collect();
    people.extend(people.clone());
    let letter = Letter { subject: line("Hotel"), text: "Rooms are kept.".parse().unwrap() };
    let wording = MailWording::default();
    let each = disclose_letters(&inside, &people, (&letter, &wording), false);
    let to: Vec<&str> = each.iter().map(|mail| mail.disclosed.view().email.as_str()).collect();
    let addresses = ["first@example.org", "silent@example.org", "declined@example.org", "single@example.org"];
    assert_eq!(to, addresses, "whoever is chosen is written to, whatever they answered");
    for mail in &each {
        assert!(mail.disclosed.view().hidden.is_empty());
        assert!(matches!(mail.disclosed.audience(), Audience::Participant(_)));
    }
    let [one] = &disclose_letters(&inside, &people, (&letter, &wording), true)[..] else {
        panic!("one mail")
    };
    let hidden: Vec<&str> = one.disclosed.view().hidden.iter().map(|one| one.email.as_str()).collect();
    assert_eq!((hidden, one.disclosed.view().email.as_str()), (addresses.to_vec(), ""));
    assert_eq!(one.disclosed.label(), HandlingLabel::Amber);
}

#[test]
fn a_mail_says_what_changes_for_its_reader_and_an_empty_choice_makes_none() {
    let (inside, told) = after(&house());
    let mails = |chosen: &[Who]| -> Vec<Disclosed<MailView>> {
        disclose_mails(between(&inside), &told, chosen).into_iter().map(|mail| mail.disclosed).collect()
    };
    assert_eq!(mails(&[]), []);
    let to_bo = mails(&[bo(&inside)]);
    let [mail] = &to_bo[..] else { panic!("one was chosen") };
    let said: Vec<(Option<&str>, &[ChangeKind])> = mail
        .view()
        .changes()
        .unwrap()
        .changes
        .iter()
        .map(|change| (change.title.as_deref(), &change.kinds[..]))
        .collect();
    assert_eq!(
        said,
        [
            (Some("Welcome"), &[ChangeKind::People][..]),
            (Some("Surrogacy"), &[ChangeKind::Dropped]),
            (Some("Closing"), &[ChangeKind::New]),
        ]
    );
    assert_eq!((mail.view().name.as_str(), mail.label()), ("Bo Lund", HandlingLabel::Amber));
    let everybody: Vec<Who> = told.iter().map(|told| told.who).collect();
    let mails = mails(&everybody);
    let to_guest = mails.iter().find(|mail| mail.view().reference.as_deref() == Some("G01")).unwrap();
    assert_eq!((to_guest.view().email.as_str(), to_guest.label()), ("gus@example.org", HandlingLabel::Green));
    assert_eq!(to_guest.view().changes().unwrap().changes.len(), 1, "the rest is no concern of a guest");
}

#[test]
fn a_dropped_item_that_a_guest_may_not_read_has_no_title_for_them() {
    let mut before = house();
    before.guests[0].details.items = vec![before.agenda.items[1].id];
    let (inside, told) = after(&before);
    let mails = disclose_mails(between(&inside), &told, &[guest(&inside)]);
    let view = mails[0].disclosed.view();
    assert_eq!(view.changes().unwrap().changes[0].title, None);
    assert!(!format!("{view:?}").contains("Surrogacy"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn notes_run_sheet_and_what_the_audience_may_not_read_are_in_no_calendar_or_schedule(
        choices in prop::collection::vec(choice(), 0..12)
    ) {
        let inside = planted(&choices);
        for audience in Audience::GROUPS {
            let calendar = whole(&inside, audience);
            let schedule = disclose_schedule(&inside, None, audience).disclosed;
            for (what, text) in [
                ("calendar", format!("{:?}", calendar.view()).to_lowercase()),
                ("schedule", format!("{:?}", schedule.view()).to_lowercase()),
            ] {
                for word in ["mail0", "phone0", "note0", "runtext", "runwho", "proposer", "https://video"] {
                    prop_assert!(!text.contains(word), "{audience:?} reads {word} in a {what}");
                }
                if matches!(audience, Audience::Community | Audience::Public) {
                    prop_assert!(!text.contains("family0") && !text.contains("organisation0"));
                }
                for (index, item) in inside.agenda.items.iter().enumerate() {
                    let programme = item.details.kind.is_programme();
                    let label = item.details.label.or(programme.then_some(HandlingLabel::Amber));
                    let closed = matches!(audience, Audience::Community | Audience::Public)
                        && label.is_some_and(|label| label > audience.label());
                    let title = item.details.title.as_str();
                    prop_assert_eq!(text.contains(title), !closed, "{:?} {} of {}", audience, title, index);
                }
            }
        }
    }

    #[test]
    fn a_personal_calendar_names_nobody_elses_items(choices in prop::collection::vec(choice(), 1..12)) {
        let inside = planted(&choices);
        for who in inside.people().into_keys() {
            let calendar = one(&inside, who, false);
            for event in &calendar.view().events {
                let item = inside.agenda.item(event.line.id()).unwrap();
                prop_assert!(item.details.who_takes_part().contains(&who), "no guest here attends without a role");
            }
            let text = format!("{:?}", calendar.view());
            for word in ["runtext", "runwho", "note0", "mail0", "phone0"] {
                prop_assert!(!text.contains(word), "{word}");
            }
        }
    }
}
