//! What never leaves with an agenda, for any agenda: planted words are looked for in everything that an audience gets.

use super::agenda_disclosure::{ALL_PARTS, OUTSIDE, guest, inside, item, person};
use super::{Scene, line};
use crate::agenda::{AgendaInside, ItemKind, ItemRole, RunLine, RunLineKind, Who};
use crate::disclosure::{Audience, Outgoing, disclose_agenda};
use crate::label::HandlingLabel;
use proptest::prelude::*;

/// What is chosen at random about one item.
#[derive(Clone, Debug)]
pub struct Choice {
    kind: ItemKind,
    label: Option<HandlingLabel>,
    start: u16,
    parallel: bool,
    role: ItemRole,
    /// A participant, a guest, or nobody yet.
    who: u8,
    confirmed: bool,
}

pub fn choice() -> impl Strategy<Value = Choice> {
    let labels = HandlingLabel::ALL.map(Some).into_iter().chain([None]).collect::<Vec<_>>();
    (
        prop::sample::select(&ItemKind::ALL[..]),
        prop::sample::select(labels),
        480_u16..1_200,
        any::<bool>(),
        prop::sample::select(&ItemRole::ALL[..]),
        0_u8..3,
        any::<bool>(),
    )
        .prop_map(|(kind, label, start, parallel, role, who, confirmed)| Choice {
            kind,
            label,
            start,
            parallel,
            role,
            who,
            confirmed,
        })
}

/// Schedules the items, each field holding a word that stands nowhere else.
pub fn planted(choices: &[Choice]) -> AgendaInside {
    let mut scene = Scene::new();
    let (mut items, mut guests) = (Vec::new(), Vec::new());
    for (index, choice) in choices.iter().enumerate() {
        let plant = |word: &str| line(&format!("{word}{index:03}x"));
        let seated = scene.seat("BE", &format!("given{index:03}x"), &format!("Family{index:03}x"));
        seated.person.email = plant("mail");
        seated.person.phone = plant("phone");
        let mut visitor =
            guest(index as u128 + 1, &format!("given{index:03}x"), &format!("Family{index:03}x"), "");
        visitor.details.email = plant("mail");
        visitor.details.organisation = plant("organisation");
        let who = match choice.who {
            0 => Who::Participant(seated.participant.id),
            1 => Who::Guest(visitor.id),
            _ => Who::ToBeConfirmed,
        };
        let title = format!("title{index:03}x");
        let mut item = item(index as u128 + 1, 26, choice.start, "", choice.kind, &title);
        let details = &mut item.details;
        details.label = choice.label;
        details.parallel = line(if choice.parallel { "W1" } else { "" });
        details.purpose = format!("purpose{index:03}x").parse().unwrap();
        details.description = format!("description{index:03}x").parse().unwrap();
        details.questions = vec![plant("question")];
        details.people = vec![person(who, choice.role, &format!("note{index:03}x"))];
        details.people[0].confirmed = choice.confirmed;
        details.video_link = plant("https://video");
        details.run_sheet =
            vec![RunLine { at: 0, kind: RunLineKind::Doors, text: plant("runtext"), who: plant("runwho") }];
        details.proposed_by = plant("proposer");
        details.actual_start = Some(1_439);
        details.actual = Some(1_437);
        items.push(item);
        guests.push(visitor);
    }
    scene.meeting.details.video_link = line("https://videomeeting");
    inside(&scene, items, guests)
}

fn flat(inside: &AgendaInside, audience: Audience) -> String {
    format!("{:?}", disclose_agenda(inside, None, audience, ALL_PARTS).disclosed).to_lowercase()
}

fn label(choice: &Choice) -> Option<HandlingLabel> {
    choice.label.or_else(|| choice.kind.is_programme().then_some(HandlingLabel::Amber))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn contact_notes_links_actual_times_and_the_run_sheet_leave_for_nobody(
        choices in prop::collection::vec(choice(), 0..12)
    ) {
        let inside = planted(&choices);
        for audience in Audience::GROUPS {
            let text = flat(&inside, audience);
            for word in ["mail0", "phone0", "note0", "video", "runtext", "runwho", "proposer", "w1", "1437", "1439"] {
                prop_assert!(!text.contains(word), "{audience:?} reads {word}");
            }
        }
    }

    #[test]
    fn community_and_public_read_no_name_and_no_organisation(choices in prop::collection::vec(choice(), 0..12)) {
        let inside = planted(&choices);
        for audience in [Audience::Community, Audience::Public] {
            let text = flat(&inside, audience);
            for word in ["given0", "family0", "organisation0"] {
                prop_assert!(!text.contains(word), "{audience:?} reads {word}");
            }
        }
    }

    #[test]
    fn nobody_outside_reads_what_is_stricter_than_they_may(choices in prop::collection::vec(choice(), 0..12)) {
        let inside = planted(&choices);
        for audience in OUTSIDE {
            let text = flat(&inside, audience);
            for (index, choice) in choices.iter().enumerate() {
                let stricter = label(choice).is_some_and(|label| label > audience.label());
                for word in ["purpose", "description", "question"] {
                    let planted = format!("{word}{index:03}x");
                    prop_assert_eq!(text.contains(&planted), !stricter, "{:?} reads {}", audience, planted);
                }
                let title = !stricter || audience == Audience::Participants;
                prop_assert_eq!(text.contains(&format!("title{index:03}x")), title, "{:?} {:?}", audience, choice);
            }
        }
    }

    #[test]
    fn every_scheduled_item_is_there_once_for_everybody(choices in prop::collection::vec(choice(), 0..12)) {
        let inside = planted(&choices);
        for audience in Audience::GROUPS {
            let Outgoing { disclosed, withheld, .. } = disclose_agenda(&inside, None, audience, ALL_PARTS);
            let slots = disclosed.view().days.iter().flat_map(|day| &day.slots);
            prop_assert_eq!(slots.map(|slot| slot.lines.len()).sum::<usize>(), choices.len());
            prop_assert!(disclosed.label() >= audience.label(), "a label is raised, never lowered");
            prop_assert!(withheld.iter().all(|entry| entry.count > 0), "nothing is not reported");
        }
    }
}
