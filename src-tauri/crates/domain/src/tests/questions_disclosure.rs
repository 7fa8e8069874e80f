//! What leaves with questions to all delegations, for any answers: nothing above its readers, and no name that was not given.

use super::notes_disclosure::meeting;
use crate::disclosure::{Audience, RecordsPaper, disclose_asked, disclose_records, disclose_sheet};
use crate::exchange::{ExchangeInside, ExchangeKind, Records};
use crate::ids::{DelegationId, PartyId, QuestionId, ResponseId, Revision};
use crate::label::HandlingLabel;
use crate::note::NotesInside;
use crate::party::reference_parties;
use crate::question::{AnswerTravel, LEAST_UNNAMED, Question, QuestionDetails, Response, ResponseDetails};
use crate::term::Terms;
use proptest::prelude::*;
use uuid::Uuid;

/// What is chosen at random about the answer of one delegation.
type Choice = (Option<HandlingLabel>, AnswerTravel, bool);

fn label() -> impl Strategy<Value = HandlingLabel> {
    prop::sample::select(&HandlingLabel::ALL[..])
}

prop_compose! {
    fn inside()(
        notes in meeting(),
        own in label(),
        choices in prop::collection::vec(
            (prop::option::of(label()), prop::sample::select(&AnswerTravel::ALL[..]), any::<bool>()), 12
        ),
    ) -> ExchangeInside {
        asked(notes, own, &choices)
    }
}

fn word(party: PartyId) -> String {
    format!("answer{:03}q", party.0.as_u128())
}

/// Puts a question together; every delegation answers in words that stand nowhere else, or not at all.
fn asked(notes: NotesInside, own: HandlingLabel, choices: &[Choice]) -> ExchangeInside {
    let mut next = 0_u128;
    let parties = reference_parties(|| {
        next += 1;
        Uuid::from_u128(next).into()
    });
    let meeting = notes.agenda.meeting().id;
    let details = QuestionDetails {
        label: own,
        remark: "remarkq".parse().unwrap(),
        ..QuestionDetails::new("questionq".parse().unwrap())
    };
    let id = QuestionId(Uuid::from_u128(1));
    let question = Question { id, revision: Revision(1), reference: "Q-01".into(), meeting, details };
    let delegations = notes.agenda.roster.groups.iter().map(|group| group.party.id);
    let answered = delegations.zip(choices).filter(|(_, (_, _, answers))| *answers);
    let responses = answered.map(|(party, (label, travels, _))| Response {
        id: ResponseId(party.0),
        revision: Revision(1),
        meeting,
        details: ResponseDetails {
            text: word(party).parse().unwrap(),
            label: *label,
            travels: *travels,
            note: "noteq".parse().unwrap(),
            ..ResponseDetails::begun(id, party)
        },
    });
    let records = Records { responses: responses.collect(), questions: vec![question], ..Records::default() };
    ExchangeInside::assemble(notes, &parties, Terms::of([]), records)
}

fn paper(inside: &ExchangeInside, audience: Audience) -> (RecordsPaper, HandlingLabel) {
    let disclosed = disclose_records(inside, ExchangeKind::Questions, audience).disclosed;
    let label = disclosed.label();
    (disclosed.into_view(), label)
}

/// Every audience, one delegation among them.
fn readers(inside: &ExchangeInside) -> Vec<Audience> {
    let one = inside.agenda().roster.groups.first().map(|group| group.delegation.id);
    Audience::GROUPS.into_iter().chain(one.map(Audience::Delegation)).collect()
}

proptest! {
    #[test]
    fn an_answer_leaves_within_its_label_and_with_the_name_that_was_given(inside in inside()) {
        let question = &inside.questions[0];
        for audience in readers(&inside) {
            let secretariat = audience == Audience::Secretariat;
            let strictest = audience.rights().strictest;
            let (view, of_paper) = paper(&inside, audience);
            let all = format!("{view:?}");
            prop_assert_eq!(all.contains("questionq"), question.details.label <= strictest);
            prop_assert_eq!(all.contains("remarkq"), secretariat);
            prop_assert!(secretariat || !all.contains("noteq"));
            let lines = || view.records.iter().flat_map(|line| &line.statements);
            for response in &inside.responses {
                let party = response.details.party;
                let label = inside.label_of_response(question, response);
                let found = lines().find(|line| format!("{line:?}").contains(&word(party)));
                let readable = question.details.label <= strictest && label <= strictest;
                let travels = response.details.travels;
                if !readable || travels == AnswerTravel::Stays && !secretariat {
                    prop_assert!(found.is_none(), "{:?} for {:?}", response, audience);
                    continue;
                }
                if secretariat || travels == AnswerTravel::Named {
                    prop_assert!(found.is_some());
                }
                if let Some(line) = found {
                    prop_assert!(of_paper >= label, "the paper is at least as strict as what is in it");
                    let said = format!("{line:?}");
                    let named = said.contains(&format!("{:?}", inside.names.code(party)));
                    prop_assert_eq!(named, secretariat || travels == AnswerTravel::Named);
                    prop_assert_eq!(named, said.contains(inside.names.party_name(party)));
                }
            }
        }
    }

    #[test]
    fn no_order_and_no_elimination_tells_whose_an_answer_is(inside in inside(), turn in 0_usize..12) {
        let mut turned = inside.clone();
        let by = turn % turned.responses.len().max(1);
        turned.responses.rotate_left(by);
        for audience in readers(&inside) {
            let (view, _) = paper(&inside, audience);
            prop_assert_eq!(&view, &paper(&turned, audience).0, "the order of entering shows");
            if audience == Audience::Secretariat {
                continue;
            }
            for line in &view.records {
                let unnamed: Vec<String> =
                    line.statements.iter().filter(|one| one.said.is_empty()).map(|one| format!("{one:?}")).collect();
                let named = line.statements.len() - unnamed.len();
                let own = usize::from(matches!(audience, Audience::Delegation(_)));
                let delegations = inside.agenda().roster.groups.len();
                prop_assert!(unnamed.is_empty() || delegations - named >= LEAST_UNNAMED);
                prop_assert!(own == 0 || unnamed.is_empty() || delegations - named > LEAST_UNNAMED - 1);
                prop_assert!(line.more == 0 || line.more as usize >= LEAST_UNNAMED);
                prop_assert!(
                    line.statements.iter().skip(named).all(|one| one.said.is_empty()),
                    "they stand behind the named ones"
                );
            }
        }
    }

    #[test]
    fn a_pouch_asks_a_delegation_with_its_own_answers_and_nobody_elses(inside in inside()) {
        let question = &inside.questions[0];
        for group in &inside.agenda().roster.groups {
            let audience = Audience::Delegation(group.delegation.id);
            let strictest = audience.rights().strictest;
            let asked = disclose_asked(&inside, &[ExchangeKind::Questions], audience);
            let all = format!("{:?}", asked.as_ref().map(|asked| asked.disclosed.view()));
            prop_assert!(!all.contains("remarkq") && !all.contains("noteq"));
            for response in &inside.responses {
                let party = response.details.party;
                let label = inside.label_of_response(question, response).max(question.details.label);
                let own = party == group.party.id && label <= strictest;
                prop_assert_eq!(all.contains(&word(party)), own, "{}", all);
                if let Some(asked) = asked.as_ref().filter(|_| own) {
                    prop_assert!(asked.disclosed.label() >= label);
                }
            }
            prop_assert!(disclose_asked(&inside, &[ExchangeKind::Matrix], audience).is_none(), "nothing else is asked");
        }
        for audience in Audience::GROUPS {
            prop_assert!(disclose_asked(&inside, &[ExchangeKind::Questions], audience).is_none());
        }
    }

    #[test]
    fn a_sheet_for_one_delegation_holds_its_own_answers_and_nobody_elses(inside in inside()) {
        for group in &inside.agenda().roster.groups {
            let id = group.delegation.id;
            let sheet = disclose_sheet(&inside, ExchangeKind::Questions, Audience::Delegation(id)).unwrap();
            let all = format!("{:?}", sheet.disclosed.view());
            prop_assert!(!all.contains("remarkq") && !all.contains("noteq"));
            for response in &inside.responses {
                let party = response.details.party;
                prop_assert!(party == group.party.id || !all.contains(&word(party)));
            }
        }
        for audience in Audience::GROUPS.into_iter().skip(1) {
            prop_assert!(disclose_sheet(&inside, ExchangeKind::Questions, audience).is_none());
        }
        let nobody = Audience::Delegation(DelegationId(Uuid::from_u128(9_999)));
        prop_assert!(disclose_sheet(&inside, ExchangeKind::Questions, nobody).is_none());
    }
}
