//! What came in a pouch: nothing is lost for those whom it was made for, and nothing is won by those whom it was not.

use super::agenda_disclosure::ALL_PARTS;
use super::agenda_never::{choice, planted};
use super::notes_disclosure::{audiences, meeting};
use crate::agenda::ItemPaper;
use crate::disclosure::{
    Audience, CalendarScope, NotForThem, NotesParts, PaperKind, PassesAgain, Received, Side, disclose_agenda,
    disclose_attachments, disclose_calendar, disclose_changes, disclose_corrections, disclose_for_note_taker,
    disclose_notes, disclose_passages, disclose_received,
};
use crate::exchange::{ExchangeInside, Records};
use crate::label::HandlingLabel;
use crate::note::label_of as note_label;
use crate::report::ReportInside;
use crate::term::Terms;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Writes a view down and reads it again, as a pouch does.
fn carried<T: Serialize + DeserializeOwned>(view: &T, label: HandlingLabel) -> Received<T> {
    Received::new(serde_json::from_str(&serde_json::to_string(view).unwrap()).unwrap(), label)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn notes_pass_again_unchanged_for_those_whom_they_were_made_for(inside in meeting()) {
        for audience in audiences(&inside) {
            let out = disclose_notes(&inside, audience, NotesParts::default()).disclosed;
            let again = disclose_received(carried(out.view(), out.label()), audience).unwrap();
            prop_assert_eq!(again.disclosed, out, "{:?}", audience);
            prop_assert_eq!(again.withheld, Vec::new());
        }
    }

    #[test]
    fn notes_made_for_the_secretariat_lose_what_their_readers_may_not_have(inside in meeting()) {
        let all = disclose_notes(&inside, Audience::Secretariat, NotesParts { private: true, ..NotesParts::default() });
        for audience in audiences(&inside).into_iter().filter(|audience| *audience != Audience::Secretariat) {
            let received = carried(all.disclosed.view(), all.disclosed.label());
            let again = disclose_received(received, audience).unwrap();
            prop_assert!(again.disclosed.label() >= all.disclosed.label(), "a label is never lowered");
            for entry in again.disclosed.view().entries() {
                prop_assert!(!entry.private, "{audience:?} reads what a note-taker wrote for themselves");
                prop_assert!(entry.label <= audience.rights().strictest, "{audience:?} reads {:?}", entry.label);
                if audience != Audience::CoChairs {
                    prop_assert!(entry.reference.is_none() && entry.at.is_none(), "{audience:?} reads a reference or a minute");
                }
            }
        }
    }

    #[test]
    fn an_agenda_that_was_made_for_the_secretariat_is_cut_as_if_it_had_been_made_for_its_readers(
        choices in prop::collection::vec(choice(), 0..12)
    ) {
        let inside = planted(&choices);
        let whole = disclose_agenda(&inside, None, Audience::Secretariat, ALL_PARTS).disclosed;
        for audience in Audience::GROUPS.into_iter().filter(|group| group.may_have(whole.view().paper())) {
            let out = disclose_agenda(&inside, None, audience, ALL_PARTS).disclosed;
            let again = disclose_received(carried(whole.view(), out.label()), audience).unwrap().disclosed;
            prop_assert_eq!(&again.view().days, &out.view().days, "{:?}", audience);
            prop_assert_eq!(again.label(), out.label(), "{:?}", audience);
            let same = disclose_received(carried(out.view(), out.label()), audience).unwrap().disclosed;
            prop_assert_eq!(same, out, "{:?}", audience);
        }
    }

    #[test]
    fn changes_and_calendars_pass_again_unchanged_for_those_whom_they_were_made_for(
        (before, after) in (prop::collection::vec(choice(), 0..6), prop::collection::vec(choice(), 0..6))
    ) {
        let (was, is) = (planted(&before), planted(&after));
        let side = |inside| Side { inside, release: None };
        let out = disclose_changes(side(&was), side(&is), Audience::CoChairs).disclosed;
        let again = disclose_received(carried(out.view(), out.label()), Audience::CoChairs).unwrap().disclosed;
        prop_assert_eq!(&again, &out);
        let refused = disclose_received(carried(out.view(), out.label()), Audience::Participants);
        prop_assert_eq!(refused.map(|_| ()), Err(NotForThem), "every field stands in it");
        let someone = is.roster.groups.iter().flat_map(|group| &group.members).next();
        let one = someone.map(|member| Audience::Participant(member.participant.id));
        for audience in one.into_iter().chain([Audience::Participants, Audience::Public]) {
            let out = disclose_calendar(&is, audience, CalendarScope::default(), 1).disclosed;
            let again = disclose_received(carried(out.view(), out.label()), audience).unwrap().disclosed;
            prop_assert_eq!(again, out, "{:?}", audience);
        }
    }

    #[test]
    fn a_delegation_reads_its_own_passages_as_it_reads_the_notes_and_no_others(inside in meeting()) {
        for group in inside.agenda.roster.groups.iter().take(6) {
            let reader = group.delegation.id;
            let whole = disclose_notes(&inside, Audience::Delegation(reader), NotesParts::default()).disclosed;
            let own = disclose_passages(&inside, reader, NotesParts::default()).disclosed;
            let expected: Vec<_> = whole.view().entries().filter(|entry| entry.own).collect();
            prop_assert_eq!(own.view().entries().collect::<Vec<_>>(), expected);
            let exchange = ExchangeInside::assemble(inside.clone(), &[], Terms::of([]), Records::default());
            let report = ReportInside::assemble(exchange, Vec::new());
            let table = disclose_corrections(&report, Audience::Delegation(reader), NotesParts::default()).disclosed;
            let again = disclose_received(carried(table.view(), table.label()), Audience::Delegation(reader));
            prop_assert_eq!(again.unwrap().disclosed, table);
        }
    }

    #[test]
    fn a_paper_of_an_item_leaves_by_its_own_label_with_the_item_that_its_readers_see(
        choices in prop::collection::vec(choice(), 0..12)
    ) {
        let mut inside = planted(&choices);
        let labels = HandlingLabel::ALL.map(Some).into_iter().chain([None]).cycle();
        for ((at, item), label) in inside.agenda.items.iter_mut().enumerate().zip(labels) {
            let name = format!("paper{at:03}x.pdf").parse().unwrap();
            item.details.papers = vec![ItemPaper { content: format!("{at:064x}"), name, bytes: 1, label }];
        }
        let default = inside.meeting().details.labels.notes;
        for audience in Audience::GROUPS.into_iter().filter(|group| group.may_have(PaperKind::Agenda)) {
            let out = disclose_attachments(&inside, audience);
            let text = serde_json::to_string(out.disclosed.view()).unwrap();
            for (at, item) in inside.agenda.items.iter().enumerate() {
                let label = item.details.papers[0].label.unwrap_or_else(|| note_label(None, item, default));
                let of_item = item.details.label.or_else(|| item.details.kind.is_programme().then_some(default));
                let closed = matches!(audience, Audience::Community | Audience::Public)
                    && of_item.is_some_and(|label| label > audience.label());
                let leaves = label <= audience.rights().strictest && !closed;
                prop_assert_eq!(text.contains(&format!("paper{at:03}x")), leaves, "{:?} {:?}", audience, item.details.papers);
                prop_assert!(!leaves || label <= out.disclosed.label(), "the pouch is as strict as its strictest paper");
            }
            let again = disclose_received(carried(out.disclosed.view(), out.disclosed.label()), audience).unwrap();
            prop_assert_eq!(again.disclosed, out.disclosed);
        }
    }

    #[test]
    fn a_second_note_taker_gets_the_chosen_items_and_no_others(inside in meeting(), one in any::<prop::sample::Index>()) {
        let chosen = inside.items[one.index(inside.items.len())].id;
        let out = disclose_for_note_taker(&inside, &[chosen], NotesParts::default()).disclosed;
        let parts = NotesParts { item: Some(chosen), ..NotesParts::default() };
        let of_item = disclose_notes(&inside, Audience::Secretariat, parts).disclosed;
        prop_assert_eq!(out.view().sections.len(), 1, "the item has its place although nothing may be noted yet");
        prop_assert_eq!(out.view().entries().collect::<Vec<_>>(), of_item.view().entries().collect::<Vec<_>>());
        let again = disclose_received(carried(out.view(), out.label()), Audience::Secretariat).unwrap().disclosed;
        prop_assert_eq!(again, out);
    }
}
