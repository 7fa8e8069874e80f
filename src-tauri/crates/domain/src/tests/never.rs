//! What never leaves, for any roster: planted words are looked for in everything that an audience gets.

use super::{Scene, line};
use crate::disclosure::{
    Audience, ListBody, PaperKind, ParticipantList, Withheld, WithheldWhat, disclose_participants,
};
use crate::field::{Field, SEAT_TEXTS};
use crate::participant::{DelegationRole, Mode, PhotoConsent, Role, Status};
use proptest::prelude::*;

const CODES: [&str; 9] = ["BE", "SE", "XK", "AL", "US", "COM", "EUROJUST", "COE", "LSI"];
const MODES: [Mode; 3] = [Mode::InPerson, Mode::Online, Mode::Absent];

/// What is chosen at random about one person.
#[derive(Clone, Debug)]
struct Choice {
    code: &'static str,
    roles: Vec<Role>,
    status: Status,
    modes: (Mode, Mode),
    head: bool,
    has: [bool; 4],
}

fn choice() -> impl Strategy<Value = Choice> {
    (
        prop::sample::select(&CODES[..]),
        prop::collection::vec(prop::sample::select(&Role::ALL[..]), 1..3),
        prop::sample::select(&Status::ALL[..]),
        (prop::sample::select(&MODES[..]), prop::sample::select(&MODES[..])),
        any::<bool>(),
        any::<[bool; 4]>(),
    )
        .prop_map(|(code, roles, status, modes, head, has)| Choice {
            code,
            roles,
            status,
            modes,
            head,
            has,
        })
}

/// Seats the people, each field holding a word that stands nowhere else.
fn planted(choices: &[Choice]) -> Scene {
    let mut scene = Scene::new();
    for (index, choice) in choices.iter().enumerate() {
        let seated = scene.seat(choice.code, &format!("given{index:03}x"), &format!("Family{index:03}x"));
        seated.status(choice.status).roles(&choice.roles).modes(choice.modes.0, choice.modes.1);
        seated.participant.reference = format!("R{index:03}x");
        let person = &mut seated.person;
        let (seat, needs) = (&mut seated.participant.seat, &mut seated.participant.needs);
        if choice.head {
            seat.delegation_role = DelegationRole::Head;
        }
        let plant = |wanted: bool, word: &str| {
            line(&if wanted { format!("{word}{index:03}x") } else { String::new() })
        };
        person.email = plant(choice.has[0], "mail");
        person.phone = plant(choice.has[1], "phone");
        needs.dietary = plant(choice.has[2], "diet");
        needs.accessibility = plant(choice.has[3], "access");
        for text in SEAT_TEXTS {
            *(text.of_mut)(seat) = plant(true, text.field.as_str());
        }
        // No party has the code of Swahili or Vietnamese.
        seat.languages = vec!["SW".parse().unwrap(), "VI".parse().unwrap()];
        seat.photo_consent = if choice.head { PhotoConsent::Yes } else { PhotoConsent::No };
    }
    scene
}

/// The texts of a seat that are not of class A: whatever field comes next is one of them.
fn inside_texts() -> impl Iterator<Item = &'static str> {
    let public = [Field::Function, Field::Organisation];
    SEAT_TEXTS.iter().map(|text| text.field).filter(move |field| !public.contains(field)).map(Field::as_str)
}

fn flat(list: &ParticipantList) -> String {
    format!("{list:?}").to_lowercase()
}

fn is_listed(choice: &Choice) -> bool {
    choice.status.holds_seat() && !choice.roles.contains(&Role::Guest)
}

fn counted(withheld: &[Withheld], what: WithheldWhat) -> usize {
    withheld.iter().filter(|entry| entry.what == what).map(|entry| entry.count as usize).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn only_the_secretariat_reads_contact_and_logistics(choices in prop::collection::vec(choice(), 0..14)) {
        let roster = planted(&choices).roster();
        for audience in [Audience::Participants, Audience::Community, Audience::Public] {
            let text = flat(disclose_participants(&roster, &[], audience).disclosed.view());
            for index in 0..choices.len() {
                for word in ["mail", "phone", "r"].into_iter().chain(inside_texts()) {
                    let planted = format!("\"{word}{index:03}x\"");
                    prop_assert!(!text.contains(&planted), "{audience:?} reads {planted}");
                }
            }
            prop_assert!(!text.contains("\"sw\"") && !text.contains("\"vi\""), "{audience:?} reads languages");
            prop_assert!(!text.contains("daymode"), "{audience:?} reads who is there when");
        }
    }

    #[test]
    fn community_and_public_read_no_name_function_or_institution(choices in prop::collection::vec(choice(), 0..14)) {
        let roster = planted(&choices).roster();
        for audience in [Audience::Community, Audience::Public] {
            let text = flat(disclose_participants(&roster, &[], audience).disclosed.view());
            for word in ["given", "family", "function0", "organisation0"] {
                prop_assert!(!text.contains(word), "{audience:?} reads {word}");
            }
        }
        let public = disclose_participants(&roster, &[], Audience::Public).disclosed;
        prop_assert_eq!(&public.view().body, &ListBody::Sentence);
    }

    #[test]
    fn needs_leave_as_counts_for_the_secretariat_and_not_at_all_for_others(
        choices in prop::collection::vec(choice(), 0..14)
    ) {
        let roster = planted(&choices).roster();
        for audience in PaperKind::Participants.groups() {
            let list = disclose_participants(&roster, &[], audience).disclosed.view().clone();
            let beside = match &list.body {
                ListBody::People { sections, .. } => format!("{sections:?}{:?}{:?}", list.heading, list.attendance),
                other => format!("{other:?}{:?}{:?}", list.heading, list.attendance),
            };
            for word in ["diet0", "access0"] {
                prop_assert!(!beside.contains(word), "{audience:?} reads {word} line by line");
            }
            if audience != Audience::Secretariat {
                prop_assert!(!flat(&list).contains("diet0") && !flat(&list).contains("access0"), "{audience:?}");
            }
        }
        let secretariat = disclose_participants(&roster, &[], Audience::Secretariat).disclosed;
        let ListBody::People { needs, .. } = &secretariat.view().body else { panic!("the secretariat sees people") };
        for (day, needs) in needs.iter().enumerate() {
            let in_room = |choice: &&Choice| {
                let mode = if day == 0 { choice.modes.0 } else { choice.modes.1 };
                is_listed(choice) && mode == Mode::InPerson
            };
            let expected = choices.iter().filter(in_room).filter(|choice| choice.has[2]).count();
            prop_assert_eq!(needs.dietary.iter().map(|(_, count)| *count as usize).sum::<usize>(), expected);
        }
    }

    #[test]
    fn who_has_no_seat_or_is_a_guest_never_appears_and_everybody_else_does(
        choices in prop::collection::vec(choice(), 0..14)
    ) {
        let roster = planted(&choices).roster();
        for audience in PaperKind::Participants.groups() {
            let text = flat(disclose_participants(&roster, &[], audience).disclosed.view());
            let names = matches!(audience, Audience::Secretariat | Audience::Participants);
            for (index, choice) in choices.iter().enumerate() {
                let appears = text.contains(&format!("family{index:03}x, given{index:03}x"));
                prop_assert_eq!(appears, names && is_listed(choice), "{:?} of {:?}", audience, choice);
            }
        }
    }

    #[test]
    fn everything_withheld_is_counted_right(choices in prop::collection::vec(choice(), 0..14)) {
        use WithheldWhat::{Consent, Contact, Guests, Logistics, Names, Needs, NoSeat};
        let roster = planted(&choices).roster();
        let count = |wanted: &dyn Fn(&Choice) -> bool| choices.iter().filter(|choice| wanted(choice)).count();
        let no_seat = count(&|choice| !choice.status.holds_seat());
        let guests = count(&|choice| choice.status.holds_seat() && choice.roles.contains(&Role::Guest));
        let listed = count(&is_listed);
        let contact = count(&|choice| is_listed(choice) && (choice.has[0] || choice.has[1]));
        let needs = count(&|choice| is_listed(choice) && (choice.has[2] || choice.has[3]));
        for (audience, expected) in [
            (Audience::Secretariat, vec![(Needs, needs)]),
            (Audience::Participants, vec![(Contact, contact), (Logistics, listed), (Needs, needs), (Consent, listed)]),
            (Audience::Community, vec![(Names, listed)]),
            (Audience::Public, vec![(Names, listed)]),
        ] {
            let withheld = disclose_participants(&roster, &[], audience).withheld;
            for (what, number) in [(NoSeat, no_seat), (Guests, guests)].into_iter().chain(expected) {
                prop_assert_eq!(counted(&withheld, what), number, "{:?} {:?}", audience, what);
            }
            prop_assert!(withheld.iter().all(|entry| entry.count > 0), "nothing is not reported");
        }
    }

    #[test]
    fn a_footnote_stands_once_and_whoever_is_marked_has_one(choices in prop::collection::vec(choice(), 0..14)) {
        let roster = planted(&choices).roster();
        for audience in PaperKind::Participants.groups() {
            let list = disclose_participants(&roster, &[], audience).disclosed.view().clone();
            let marked = if list.attendance.is_marked() { "Kosovo*" } else { "" };
            let text = format!("{:?}{marked}", list.body);
            prop_assert_eq!(list.footnotes.len(), usize::from(text.contains("Kosovo*")), "{:?}", audience);
            prop_assert!(!text.replace("Kosovo*", "").contains("Kosovo"), "{:?} reads it without a mark", audience);
            let marked = list.attendance.third_countries.iter().filter(|party| party.footnoted);
            prop_assert!(marked.count() <= 1);
        }
    }
}
