//! What leaves with records of exchange, for any meeting: planted words are looked for in everything that an audience gets.

use super::notes_disclosure::meeting;
use crate::action::{Action, ActionDetails, Owners};
use crate::concept::{Concept, ConceptDetails, Statement, StatementDetails};
use crate::disclosure::{Asked, Audience, disclose_asked, disclose_records, disclose_sheet};
use crate::exchange::{
    Cited, ExchangeInside, ExchangeKind, PracticeStatus, Records, SourceAttribution, StatementStatus,
    TransferState,
};
use crate::ids::{ActionId, ConceptId, PartyId, PersonId, PracticeId, Revision, StatementId, TransferId};
use crate::label::HandlingLabel;
use crate::note::NotesInside;
use crate::party::reference_parties;
use crate::practice::{Practice, PracticeDetails, Transfer, TransferDetails};
use crate::term::Terms;
use crate::text::{Line, Prose};
use proptest::prelude::*;
use uuid::Uuid;

/// What is chosen at random about one practice.
#[derive(Clone, Debug)]
struct Choice {
    label: Option<HandlingLabel>,
    attribution: SourceAttribution,
    status: PracticeStatus,
    /// Whether it comes from an entry of the notes, and whether its source agreed to more.
    said: bool,
    agreed: bool,
}

prop_compose! {
    fn choice()(
        label in prop::option::of(prop::sample::select(&HandlingLabel::ALL[..])),
        attribution in prop::sample::select(&SourceAttribution::ALL[..]),
        status in prop::sample::select(&PracticeStatus::ALL[..]),
        said in any::<bool>(),
        agreed in any::<bool>(),
    ) -> Choice {
        Choice { label, attribution, status, said, agreed }
    }
}

prop_compose! {
    /// A meeting with records of every kind.
    pub fn inside()(
        notes in meeting(),
        choices in prop::collection::vec(choice(), 1..5),
        confirmed in any::<bool>(),
        label in prop::option::of(prop::sample::select(&HandlingLabel::ALL[..])),
    ) -> ExchangeInside {
        planted(notes, &choices, confirmed, label)
    }
}

fn word(of: &str, field: &str) -> String {
    format!("{of}{field}q")
}

fn line(of: &str, field: &str) -> Line {
    word(of, field).parse().unwrap()
}

fn prose(of: &str, field: &str) -> Prose {
    word(of, field).parse().unwrap()
}

/// Puts records together of which every field holds a word that stands nowhere else.
fn planted(
    notes: NotesInside,
    choices: &[Choice],
    confirmed: bool,
    label: Option<HandlingLabel>,
) -> ExchangeInside {
    let mut next = 0_u128;
    let parties = reference_parties(|| {
        next += 1;
        Uuid::from_u128(next).into()
    });
    let meeting = notes.agenda.meeting().id;
    let malta = parties.iter().find(|party| party.code == "MT").unwrap().id;
    let entry = notes.notes.first().map(|note| Cited::of(&note.reference));
    let practices = (1_u128..).zip(choices).map(|(at, choice)| {
        let of = format!("pr{at:02}");
        let mut details = PracticeDetails::new(word(&of, "title").parse().unwrap());
        details.summary = prose(&of, "summary");
        details.steps = vec![line(&of, "steps")];
        details.evidence = prose(&of, "evidence");
        details.remark = line(&of, "remark");
        details.lowered_by = if choice.agreed { line(&of, "loweredby") } else { Line::default() };
        details.source_delegations = vec![malta];
        details.contact = Some(PersonId(Uuid::from_u128(77)));
        details.said_in = entry.clone().filter(|_| choice.said).into_iter().collect();
        details.related_challenges = vec![Cited::of("CHAL-99")];
        details.label = choice.label;
        details.attribution = choice.attribution;
        details.status = choice.status;
        let id = PracticeId(Uuid::from_u128(at));
        Practice { id, revision: Revision(1), reference: format!("BP-{at:02}"), meeting, details }
    });
    let practices = practices.collect();
    let concept = Concept {
        id: ConceptId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "LC-01".into(),
        meeting,
        details: ConceptDetails { label, ..ConceptDetails::new("concepttermq".parse().unwrap()) },
    };
    let draft = StatementDetails::draft(concept.id, malta, "statementtextq".parse().unwrap());
    let status = if confirmed { StatementStatus::ConfirmedByDelegation } else { StatementStatus::Draft };
    let statement = Statement {
        id: StatementId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "LC-01-MT".into(),
        meeting,
        details: StatementDetails { status, note: line("statement", "note"), ..draft },
    };
    let action = Action {
        id: ActionId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "A-01".into(),
        meeting,
        details: ActionDetails {
            owners: Owners::Parties(vec![malta]),
            label,
            remark: line("action", "remark"),
            linked: vec![Cited::of("BP-01"), Cited::of("2/BP-01")],
            ..ActionDetails::new("actiontextq".parse().unwrap())
        },
    };
    let transfer = |at: u128, party: PartyId, state| Transfer {
        id: TransferId(Uuid::from_u128(at)),
        revision: Revision(1),
        meeting,
        details: TransferDetails {
            practice: PracticeId(Uuid::from_u128(1)),
            party,
            state,
            condition: line("transfer", "condition"),
            as_of: None,
            remark: line("transfer", "remark"),
        },
    };
    let records = Records {
        transfers: vec![transfer(1, malta, TransferState::InUse)],
        practices,
        concepts: vec![concept],
        statements: vec![statement],
        actions: vec![action],
        ..Records::default()
    };
    ExchangeInside::assemble(notes, &parties, Terms::of([]), records)
}

fn everything(inside: &ExchangeInside, of: ExchangeKind, audience: Audience) -> (String, HandlingLabel) {
    let outgoing = disclose_records(inside, of, audience);
    (format!("{:?}", outgoing.disclosed.view()), outgoing.disclosed.label())
}

proptest! {
    #[test]
    fn the_matrix_names_no_source_that_is_withheld_and_no_row_above_its_readers(inside in inside()) {
        let practice = &inside.practices[0];
        let details = &practice.details;
        let asked = details.attribution == SourceAttribution::Named && details.status != PracticeStatus::Withdrawn;
        for audience in Audience::GROUPS {
            let (paper, label) = everything(&inside, ExchangeKind::Matrix, audience);
            let secretariat = audience == Audience::Secretariat;
            let own = inside.label_of_practice(practice);
            let whole = !matches!(details.status, PracticeStatus::Proposed | PracticeStatus::Withdrawn);
            let leaves = own <= audience.rights().strictest && (whole || secretariat);
            prop_assert_eq!(paper.contains("pr01titleq"), leaves, "{:?}", audience);
            prop_assert_eq!(paper.contains("transferconditionq"), leaves && (asked || secretariat));
            prop_assert_eq!(paper.contains("transferremarkq"), leaves && secretariat);
            prop_assert!(!leaves || label >= own);
            prop_assert!(!paper.contains("pr01summaryq"), "a row says what a practice is called");
        }
        let sheet = disclose_sheet(&inside, ExchangeKind::Matrix, Audience::Secretariat).unwrap();
        let rows = format!("{:?}", sheet.disclosed.view().records);
        prop_assert_eq!(rows.contains("pr01titleq"), asked && details.status != PracticeStatus::Proposed);
    }

    #[test]
    fn a_pouch_asks_about_what_its_delegation_may_read_and_holds_what_it_said_alone(inside in inside()) {
        let malta = inside.names.party_called("MT");
        for group in &inside.agenda().roster.groups {
            let audience = Audience::Delegation(group.delegation.id);
            let Some(asked) = disclose_asked(&inside, &Asked::KINDS, audience) else { continue };
            let all = format!("{:?}", asked.disclosed.view());
            prop_assert!(!all.contains("remarkq") && !all.contains("statementnoteq") && !all.contains("evidenceq"));
            prop_assert!(malta == Some(group.party.id) || !all.contains("statementtextq"), "{}", all);
            prop_assert!(malta == Some(group.party.id) || !all.contains("transferconditionq"), "{}", all);
            for line in &asked.disclosed.view().lines {
                prop_assert!(line.label <= audience.rights().strictest && line.label <= asked.disclosed.label());
            }
            for practice in &inside.practices {
                let asks = all.contains(&word(&practice.reference.replace("BP-", "pr"), "summary"));
                let named = practice.details.attribution == SourceAttribution::Named;
                let readable = inside.label_of_practice(practice) <= audience.rights().strictest;
                prop_assert!(!asks || named && readable, "one answer would name the source of {}", practice.reference);
            }
        }
    }

    #[test]
    fn a_practice_leaves_within_the_label_of_its_readers_and_its_inside_never(inside in inside()) {
        for audience in Audience::GROUPS {
            let (paper, paper_label) = everything(&inside, ExchangeKind::Practices, audience);
            let secretariat = audience == Audience::Secretariat;
            for practice in &inside.practices {
                let of = practice.reference.replace("BP-", "pr");
                let label = inside.label_of_practice(practice);
                let whole = !matches!(
                    practice.details.status, PracticeStatus::Proposed | PracticeStatus::Withdrawn
                );
                let leaves = label <= audience.rights().strictest && (whole || secretariat);
                for field in ["title", "summary", "steps", "evidence"] {
                    prop_assert_eq!(paper.contains(&word(&of, field)), leaves, "{} for {:?}", field, audience);
                }
                prop_assert_eq!(paper.contains(&word(&of, "remark")), leaves && secretariat);
                let agreed = !practice.details.lowered_by.is_empty();
                prop_assert_eq!(paper.contains(&word(&of, "loweredby")), leaves && secretariat && agreed);
                if leaves {
                    prop_assert!(paper_label >= label, "the paper is at least as strict as what is in it");
                }
            }
            let named = inside.practices.iter().any(|one| one.details.attribution == SourceAttribution::Named);
            if !secretariat && !named {
                prop_assert!(!paper.contains("\"MT\"") && !paper.contains("Malta"), "a withheld source left");
            }
            if !secretariat {
                prop_assert!(!paper.contains("CHAL-99"), "what is not there is not cited");
            }
        }
    }

    #[test]
    fn what_is_not_confirmed_is_the_law_of_no_country(inside in inside()) {
        let statement = &inside.statements[0];
        for audience in Audience::GROUPS {
            let (paper, _) = everything(&inside, ExchangeKind::Concepts, audience);
            let secretariat = audience == Audience::Secretariat;
            let readable = inside.label_of_statement(statement) <= audience.rights().strictest;
            let leaves = readable && (secretariat || statement.details.is_confirmed());
            prop_assert_eq!(paper.contains("statementtextq"), leaves, "{:?}", audience);
            prop_assert_eq!(paper.contains("statementnoteq"), leaves && secretariat);
        }
    }

    #[test]
    fn an_action_cites_what_leaves_with_it_and_nothing_of_another_edition(inside in inside()) {
        for audience in Audience::GROUPS {
            let (paper, _) = everything(&inside, ExchangeKind::Actions, audience);
            let secretariat = audience == Audience::Secretariat;
            let leaves = inside.label_of_action(&inside.actions[0]) <= audience.rights().strictest;
            prop_assert_eq!(paper.contains("actiontextq"), leaves);
            prop_assert_eq!(paper.contains("actionremarkq"), leaves && secretariat);
            prop_assert_eq!(paper.contains("2/BP-01"), leaves && secretariat);
            let (practices, _) = everything(&inside, ExchangeKind::Practices, audience);
            if !secretariat && leaves {
                prop_assert_eq!(paper.contains("\"BP-01\""), practices.contains("BP-01"));
            }
        }
    }

    #[test]
    fn a_label_is_never_weaker_than_the_passage_it_comes_from(inside in inside()) {
        for practice in &inside.practices {
            if practice.details.lowered_by.is_empty() {
                for cited in &practice.details.said_in {
                    prop_assert!(Some(inside.label_of_practice(practice)) >= inside.note_label(cited));
                }
            }
        }
    }
}
