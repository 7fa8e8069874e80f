//! What a form for comments holds, for any agenda.

use super::agenda_disclosure::ALL_PARTS;
use super::agenda_never::{choice, planted};
use crate::agenda::{AgendaInside, Who};
use crate::disclosure::{Audience, CommentForm, Outgoing, Side, disclose_agenda, disclose_comment_form};
use crate::ids::AgendaVersionId;
use proptest::prelude::*;
use uuid::Uuid;

fn form(inside: &AgendaInside, audience: Audience) -> Outgoing<CommentForm> {
    let side = Side { inside, release: None };
    disclose_comment_form(AgendaVersionId(Uuid::nil()), side, Some(side), audience, ALL_PARTS)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn one_person_gets_the_items_of_their_own_and_nothing_of_others(
        choices in prop::collection::vec(choice(), 1..10)
    ) {
        let inside = planted(&choices);
        for item in &inside.agenda.items {
            let Some(audience) = item.details.people.first().and_then(|person| Audience::one(person.who)) else {
                continue;
            };
            let text = format!("{:?}", form(&inside, audience).disclosed).to_lowercase();
            for other in &inside.agenda.items {
                let own = other.details.people.iter().any(|person| Some(person.who) == audience.who());
                let title = other.details.title.to_string();
                prop_assert!(own || !text.contains(&title), "{audience:?} reads {title}");
            }
            let told = format!("{:?}", form(&inside, audience).warnings);
            let of_others = |item: &&crate::agenda::AgendaItem| {
                !item.details.people.iter().any(|person| Some(person.who) == audience.who())
            };
            for other in inside.agenda.items.iter().filter(of_others) {
                prop_assert!(!told.contains(&format!("{:?}", other.reference)), "{told} is about others");
            }
            for word in ["mail0", "phone0", "note0", "video", "runtext", "runwho", "proposer"] {
                prop_assert!(!text.contains(word), "{audience:?} reads {word}");
            }
        }
    }

    #[test]
    fn a_form_says_no_more_than_the_agenda_for_the_same_readers(
        choices in prop::collection::vec(choice(), 0..10)
    ) {
        let inside = planted(&choices);
        let form = form(&inside, Audience::CoChairs);
        let agenda = disclose_agenda(&inside, None, Audience::CoChairs, ALL_PARTS);
        prop_assert_eq!(&form.disclosed.view().agenda.days, &agenda.disclosed.view().days);
        prop_assert_eq!(form.disclosed.label(), agenda.disclosed.label());
        prop_assert_eq!(form.withheld, agenda.withheld);
    }
}

#[test]
fn nobody_without_an_item_gets_one() {
    let inside = planted(&[]);
    let nobody = Audience::Guest(crate::ids::GuestId(Uuid::nil()));
    assert!(matches!(nobody.who(), Some(Who::Guest(_))));
    let form = form(&inside, nobody);
    assert!(form.disclosed.view().agenda.days.is_empty() && form.disclosed.view().bodies.is_empty());
}
