//! Random notes in finished files: what may not leave is in no part of any form, metadata included.

use crate::agenda::sample;
use crate::participants::sample::stamp;
use crate::tools::{flat, parts, pdf_info, pdf_text};
use crate::{docx, html, markdown, pdf};
use domain::correction::{Asker, Correction, CorrectionDetails, CorrectionState};
use domain::disclosure::{
    Audience, CorrectionsTable, Disclosed, NotesParts, SessionNotes, disclose_corrections, disclose_notes,
};
use domain::exchange::{ExchangeInside, Records};
use domain::ids::{NoteId, Revision};
use domain::label::HandlingLabel;
use domain::note::{
    Attribution, Note, NoteDetails, NoteKind, NotesInside, Speaker, attribution_of, under_the_rule,
};
use domain::report::ReportInside;
use domain::term::Terms;
use domain::text::Line;
use proptest::prelude::*;
use uuid::Uuid;

/// What is chosen at random about one entry.
#[derive(Clone, Debug)]
struct Choice {
    item: prop::sample::Index,
    kind: NoteKind,
    words: bool,
    label: Option<HandlingLabel>,
    attribution: Attribution,
    rule: bool,
    consent: bool,
    private: bool,
    asked: bool,
}

prop_compose! {
    fn choice()(
        item in any::<prop::sample::Index>(),
        kind in prop::sample::select(&NoteKind::ALL[..]),
        label in prop::sample::select(HandlingLabel::ALL.map(Some).into_iter().chain([None]).collect::<Vec<_>>()),
        attribution in prop::sample::select(&Attribution::ALL[..]),
        (words, rule, consent, asked) in any::<(bool, bool, bool, bool)>(),
        private in prop::bool::weighted(0.1),
    ) -> Choice {
        Choice { item, kind, words, label, attribution, rule, consent, private, asked }
    }
}

/// A meeting in which every entry has a speaker, words and a correction that stand nowhere else.
fn planted(choices: &[Choice]) -> NotesInside {
    let agenda = sample::inside();
    let items: Vec<_> =
        agenda.agenda.items.iter().filter(|item| item.details.kind.is_programme()).cloned().collect();
    let meeting = agenda.meeting().id;
    let seated: Vec<_> = agenda.roster.seated().map(|(_, member)| member.participant.id).collect();
    let (mut notes, mut corrections) = (Vec::new(), Vec::new());
    for (number, (choice, somebody)) in choices.iter().zip(seated).enumerate() {
        let item = choice.item.get(&items);
        let at = item.details.day.unwrap().and_hms_opt(10, u32::try_from(number).unwrap(), 0).unwrap();
        let text = format!("What was heard is text{number:03}x.");
        let mut details = NoteDetails::new(item.id, choice.kind, at, text.parse().unwrap());
        details.speaker = if choice.words {
            Speaker::Words(line(&format!("spoken{number:03}x")))
        } else {
            Speaker::Participant(somebody)
        };
        (details.label, details.attribution) = (choice.label, choice.attribution);
        (details.chatham_house, details.consent, details.private) =
            (choice.rule, choice.consent, choice.private);
        (details.author, details.remark) =
            (line(&format!("author{number:03}x")), line(&format!("remark{number:03}x")));
        let id = Uuid::from_u128(number as u128 + 1);
        let reference = format!("N-{number:03}");
        notes.push(Note { id: NoteId(id), revision: Revision(1), reference, meeting, details });
        if choice.asked {
            corrections.push(Correction {
                id: id.into(),
                revision: Revision(1),
                meeting,
                details: CorrectionDetails {
                    of: NoteId(id).into(),
                    asker: Asker::Participant(somebody),
                    requested: format!("Better is wanted{number:03}x.").parse().unwrap(),
                    asked_on: item.details.day.unwrap(),
                    remark: line(&format!("aside{number:03}x")),
                },
                drafted: format!("What was heard is text{number:03}x.").parse().unwrap(),
                agreed: "".parse().unwrap(),
                state: CorrectionState::Open,
                reason: Line::default(),
            });
        }
    }
    NotesInside { corrections, ..NotesInside::assemble(agenda, items, notes) }
}

fn line(text: &str) -> Line {
    text.parse().unwrap()
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec(choice(), 1..12)
}

fn notes(inside: &NotesInside, audience: Audience) -> Disclosed<SessionNotes> {
    disclose_notes(inside, audience, NotesParts::default()).disclosed
}

fn corrections(inside: &NotesInside, audience: Audience) -> Disclosed<CorrectionsTable> {
    let exchange = ExchangeInside::assemble(inside.clone(), &[], Terms::of([]), Records::default());
    let report = ReportInside::assemble(exchange, Vec::new());
    disclose_corrections(&report, audience, NotesParts::default()).disclosed
}

/// Everything that the forms hold that are quick to make: text, markup, hidden parts and properties.
fn quick(paper: &Disclosed<SessionNotes>) -> Vec<(&'static str, String)> {
    let word = parts(&docx(paper, &stamp()).unwrap()).into_iter().map(|(_, text)| text).collect::<String>();
    vec![
        ("Markdown", markdown(paper, &stamp())),
        ("HTML", html(paper, &stamp())),
        ("JSON", String::from_utf8(super::super::json(paper, &stamp()).unwrap()).unwrap()),
        ("Word", word),
    ]
}

/// The names of whom an entry may not name: of the person and, beyond that, of the delegation.
fn hidden(inside: &NotesInside, note: &Note) -> Vec<String> {
    let attribution = attribution_of(&note.details, inside.item(note).unwrap());
    let mut names = Vec::new();
    if let Speaker::Participant(id) = &note.details.speaker {
        let (_, member) =
            inside.agenda.roster.seated().find(|(_, member)| member.participant.id == *id).unwrap();
        if attribution > Attribution::Named {
            names.push(member.person.name.family_name.to_string());
        }
    } else if under_the_rule(&note.details, inside.item(note).unwrap()) && !note.details.consent {
        names.push(format!("spoken{}x", &note.reference[2..]));
    }
    names
}

/// Looks for what may not be there, and for what must be.
fn searched(inside: &NotesInside, audience: Audience, form: &str, file: &str) -> Result<(), TestCaseError> {
    for (number, note) in inside.notes.iter().map(|note| (&note.reference[2..], note)) {
        let words = format!("text{number}x");
        if inside.label(note) > audience.rights().strictest || note.details.private {
            prop_assert!(!file.contains(&words), "{form} for {audience:?} holds {words}");
        }
        for inner in ["author", "remark", "aside", "wanted"] {
            prop_assert!(
                !file.contains(&format!("{inner}{number}x")),
                "{form} for {audience:?} holds {inner}"
            );
        }
        for name in hidden(inside, note) {
            prop_assert!(!file.contains(&name), "{form} for {audience:?} names {name}: {:?}", note.details);
        }
    }
    let cites = matches!(audience, Audience::Secretariat | Audience::CoChairs);
    for note in &inside.notes {
        prop_assert!(
            cites || !file.contains(&note.reference),
            "{form} for {audience:?} tells {}",
            note.reference
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn what_may_not_leave_is_in_no_part_of_any_file_that_is_quickly_made(choices in choices()) {
        let inside = planted(&choices);
        for audience in Audience::GROUPS {
            let paper = notes(&inside, audience);
            let leaves = paper.view().entries().count();
            for (form, file) in quick(&paper) {
                searched(&inside, audience, form, &file)?;
                let held = (0..choices.len()).filter(|number| file.contains(&format!("text{number:03}x"))).count();
                prop_assert_eq!(held, leaves, "{} for {:?} holds what was disclosed", form, audience);
                prop_assert!(file.contains(paper.label().as_str()), "{form} for {audience:?} has its label");
            }
        }
    }

    #[test]
    fn who_asks_for_a_correction_under_the_rule_is_in_no_table(choices in choices()) {
        let inside = planted(&choices);
        for audience in [Audience::Secretariat, Audience::CoChairs] {
            let table = corrections(&inside, audience);
            let word: String = parts(&docx(&table, &stamp()).unwrap()).into_iter().map(|(_, text)| text).collect();
            for (form, file) in [("Markdown", markdown(&table, &stamp())), ("HTML", html(&table, &stamp())), ("Word", word)] {
                for correction in &inside.corrections {
                    let note = inside.notes.iter().find(|note| Some(note.id) == correction.details.of.note()).unwrap();
                    let number = &note.reference[2..];
                    let item = inside.item(note).unwrap();
                    prop_assert!(!file.contains(&format!("aside{number}x")), "{form}: remarks leave with nothing");
                    let above = inside.label(note) > audience.rights().strictest || note.details.private;
                    prop_assert!(!(above && file.contains(&format!("wanted{number}x"))), "{form} for {audience:?}");
                    if attribution_of(&note.details, item) <= Attribution::Delegation {
                        continue;
                    }
                    let Asker::Participant(id) = correction.details.asker else { continue };
                    let (group, member) =
                        inside.agenda.roster.seated().find(|(_, member)| member.participant.id == id).unwrap();
                    prop_assert!(!file.contains(member.person.name.family_name.as_str()), "{form} names a person");
                    let others = inside.corrections.iter().any(|other| {
                        let note = inside.notes.iter().find(|note| Some(note.id) == other.details.of.note()).unwrap();
                        attribution_of(&note.details, inside.item(note).unwrap()) <= Attribution::Delegation
                            && other.details.asker.delegation(&inside.agenda.roster) == Some(group.delegation.id)
                    });
                    let chairs = inside.agenda.meeting().details.chairs.iter().any(|chair| chair.party == group.party.code);
                    prop_assert!(others || chairs || !file.contains(group.party.name.as_str()), "{form} names {}", group.party.name);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_may_not_leave_is_in_no_page_and_no_property_of_a_pdf(choices in choices()) {
        let inside = planted(&choices);
        for audience in [Audience::Public, Audience::Participants, Audience::CoChairs] {
            let paper = notes(&inside, audience);
            let file = pdf(&paper, &stamp()).unwrap();
            let said = [pdf_text(&file), pdf_info(&file, "-meta"), pdf_info(&file, "-struct-text")].join(" ");
            searched(&inside, audience, "PDF", &flat(&said))?;
        }
    }
}

#[test]
fn a_speaker_who_may_be_named_is_found_by_the_way_in_which_these_tests_look() {
    let open = Choice {
        item: any_index(),
        kind: NoteKind::Intervention,
        words: false,
        label: Some(HandlingLabel::Clear),
        attribution: Attribution::Named,
        rule: false,
        consent: true,
        private: false,
        asked: true,
    };
    let inside = planted(&[open]);
    let (_, member) = inside.agenda.roster.seated().next().unwrap();
    let family = member.person.name.family_name.as_str();
    for (form, file) in quick(&notes(&inside, Audience::Public)) {
        assert!(file.contains(family) && file.contains("text000x"), "{form} names {family}: {file}");
    }
    let table = markdown(&corrections(&inside, Audience::CoChairs), &stamp());
    assert!(table.contains("wanted000x") && table.contains("N-000"), "{table}");
}

fn any_index() -> prop::sample::Index {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    any::<prop::sample::Index>().new_tree(&mut runner).unwrap().current()
}
