//! What a delegation is asked in writing goes out in its pouch, and its answers come back into the records, over a real file.

use crate::review::{Desk, states};
use chrono::TimeDelta;
use domain::disclosure::Asked;
use domain::exchange::{ExchangeInside, ExchangeKind, TransferState};
use domain::ids::{MeetingId, PartyId};
use domain::reason::ReasonCode;
use domain::reply::{AskedWord, PassagesReply};
use entente_tests::people::now;
use ops::import::{Decisions, ImportAnswer, ImportRow, Proven, QuestionCode, RowState};
use ops::pouch::{OpenedPouch, PouchFor, PouchWanted, known_keys};
use ops::replies::{AnswerWanted, AskedRow};

/// The pouch of one delegation, and who signs its answers.
struct Asking {
    party: PartyId,
    signs: String,
    opened: OpenedPouch,
}

impl Desk {
    async fn records(&self) -> ExchangeInside {
        ops::exchange::inside(&mut self.store.begin(now()).await.unwrap(), self.meeting).await.unwrap()
    }

    async fn asking(&self, code: &str, asks: &[ExchangeKind]) -> Asking {
        let inside = self.records().await;
        let group = inside.agenda().roster.with_code(code).unwrap();
        let made_for = PouchFor::Delegation(group.delegation.id, code.to_owned());
        let wanted = PouchWanted { asks: asks.to_vec(), ..PouchWanted::new(made_for) };
        let signs = group.members.first().unwrap().person.name.running();
        Asking { party: group.party.id, signs, opened: self.made(&wanted).await }
    }

    async fn stands(&self, asking: &Asking, row: &AskedRow) -> Option<AskedWord> {
        self.records().await.said_by(row.of, &row.reference, asking.party)
    }
}

impl Asking {
    fn rows(&self) -> Vec<AskedRow> {
        self.opened.asked().unwrap().unwrap().board(&PassagesReply::default()).rows
    }

    /// Finds the first thing of a kind to which nothing was said yet.
    fn open(&self, of: ExchangeKind) -> AskedRow {
        let rows = self.rows();
        rows.into_iter().find(|row| row.of == of && row.before.is_none()).expect("something is open")
    }

    fn answer(&self, signs: &str, minutes: i64, said: &[(&AskedRow, AskedWord)]) -> Vec<u8> {
        let at = now() + TimeDelta::minutes(minutes);
        let asked = self.opened.asked().unwrap().unwrap();
        let mut reply =
            PassagesReply { name: signs.parse().unwrap(), made_at: at, ..PassagesReply::default() };
        for (row, says) in said {
            let wanted =
                AnswerWanted { of: row.of, reference: row.reference.clone(), says: Some(says.clone()) };
            asked.answer(&mut reply, wanted, at).unwrap();
        }
        self.opened.answer(&reply).unwrap()
    }
}

fn state(state: TransferState, condition: &str) -> AskedWord {
    AskedWord::Matrix { state, condition: condition.parse().unwrap() }
}

fn statement(text: &str, confirmed: bool) -> AskedWord {
    let source_reference = "Act 12, article 3".parse().unwrap();
    AskedWord::Concepts { text: text.parse().unwrap(), source_reference, as_of: None, confirmed }
}

fn response(text: &str) -> AskedWord {
    AskedWord::Questions {
        text: text.parse().unwrap(),
        travels: domain::question::AnswerTravel::Named,
        label: None,
    }
}

fn codes(row: &ImportRow) -> Vec<ReasonCode> {
    row.reasons.iter().map(|reason| reason.code).collect()
}

#[tokio::test]
async fn what_a_delegation_answers_comes_into_the_records_in_one_step_and_changes_nothing_twice() {
    let desk = Desk::new().await;
    let asking = desk.asking("FR", &Asked::KINDS).await;
    let [practice, concept, question] = Asked::KINDS.map(|of| asking.open(of));
    let sealed = asking.answer(
        &asking.signs,
        10,
        &[
            (&practice, state(TransferState::Possible, "Needs a decree")),
            (&concept, statement("The prosecutor may abstain.", true)),
            (&question, response("In every case.")),
        ],
    );
    let rows = desk.merge(&sealed).await;
    assert_eq!(states(&rows), [RowState::New; 3], "{rows:?}");
    assert!(rows.iter().all(|row| row.party.as_deref() == Some("FR") && !row.name.is_empty()));

    let inside = desk.records().await;
    let concept_id = inside.concepts.iter().find(|one| one.reference == concept.reference).unwrap().id;
    let kept = inside.statements_on(concept_id).find(|one| one.details.party == asking.party).unwrap();
    let day = Some(now().date_naive());
    assert!(kept.details.is_confirmed(), "its delegation confirmed it: {kept:?}");
    assert_eq!((kept.details.confirmed_on, kept.details.as_of), (day, day));
    let by = kept.details.confirmed_by.and_then(|person| inside.names.person_name(person));
    assert_eq!(by, Some(asking.signs.as_str()));
    let given = desk.stands(&asking, &practice).await;
    assert_eq!(given, Some(state(TransferState::Possible, "Needs a decree")));
    assert_eq!(desk.stands(&asking, &question).await, Some(response("In every case.")));

    assert_eq!(states(&desk.merge(&sealed).await), [RowState::Unchanged; 3], "the same answer again");
    desk.undo().await;
    for row in [&practice, &concept, &question] {
        assert_eq!(desk.stands(&asking, row).await, None, "one undo takes all of it back");
    }
}

#[tokio::test]
async fn what_was_entered_meanwhile_is_asked_about_and_never_overwritten_unseen() {
    let desk = Desk::new().await;
    let asking = desk.asking("FR", &Asked::KINDS).await;
    let practice = asking.open(ExchangeKind::Matrix);
    let first = asking.answer(&asking.signs, 10, &[(&practice, state(TransferState::InUse, ""))]);
    assert_eq!(states(&desk.merge(&first).await), [RowState::New]);

    // The second answer is to the same pouch, in which nothing stood.
    let second =
        asking.answer(&asking.signs, 20, &[(&practice, state(TransferState::BlockedByLaw, "Act 1"))]);
    let rows = desk.merge(&second).await;
    assert_eq!(
        (states(&rows), codes(&rows[0])),
        (vec![RowState::Rejected], vec![ReasonCode::AskedMeanwhile])
    );
    assert_eq!(rows[0].question.as_ref().map(|question| question.code), Some(QuestionCode::AskedMeanwhile));
    assert_eq!(desk.stands(&asking, &practice).await, Some(state(TransferState::InUse, "")));

    let mut decisions = Decisions::default();
    decisions.answer(ImportAnswer::Take { row: 1 });
    let rows = desk.merge_as(&second, &decisions).await;
    assert_eq!(states(&rows), [RowState::Update]);
    assert!(rows[0].changes.iter().any(|change| !change.before.is_empty() && change.before != change.after));
    assert_eq!(desk.stands(&asking, &practice).await, Some(state(TransferState::BlockedByLaw, "Act 1")));
}

#[tokio::test]
async fn a_statement_is_confirmed_by_somebody_of_its_delegation_alone() {
    let desk = Desk::new().await;
    let asking = desk.asking("FR", &[ExchangeKind::Concepts]).await;
    assert!(asking.rows().iter().all(|row| row.of == ExchangeKind::Concepts), "what was wanted, and no more");
    let concept = asking.open(ExchangeKind::Concepts);
    let sealed = asking.answer("Nobody Known", 10, &[(&concept, statement("It depends.", true))]);
    let rows = desk.merge(&sealed).await;
    assert_eq!((states(&rows), codes(&rows[0])), (vec![RowState::New], vec![ReasonCode::ConfirmerUnknown]));
    let Some(AskedWord::Concepts { confirmed, .. }) = desk.stands(&asking, &concept).await else {
        panic!("it came in")
    };
    assert!(!confirmed, "as a draft");
    assert_eq!(states(&desk.merge(&sealed).await), [RowState::Unchanged]);
}

#[tokio::test]
async fn the_answer_of_another_delegation_or_meeting_is_refused() {
    let desk = Desk::new().await;
    let (french, german) = (desk.asking("FR", &Asked::KINDS).await, desk.asking("DE", &Asked::KINDS).await);
    let practice = french.open(ExchangeKind::Matrix);
    let sealed = german.answer(&german.signs, 5, &[]);
    let mut unit = desk.store.begin(now()).await.unwrap();
    let keys = known_keys(&mut unit).await.unwrap().unwrap();
    let Proven::Passages(proven) = Proven::open(&sealed, &keys, desk.meeting).unwrap() else {
        panic!("a delegation replies")
    };
    assert_eq!(proven.code(), "DE", "whose answer it is stands in its proof, not in what it says");
    let other: MeetingId =
        serde_json::from_value(serde_json::json!("00000000-0000-7000-8000-000000000007")).unwrap();
    assert!(Proven::open(&sealed, &keys, other).is_err(), "of another meeting");
    drop(unit);

    let words = "Words of one delegation alone";
    let sealed = german.answer(&german.signs, 6, &[(&practice, state(TransferState::Possible, words))]);
    assert_eq!(states(&desk.merge(&sealed).await), [RowState::New]);
    for (code, holds) in [("FR", false), ("DE", true)] {
        let rows = desk.asking(code, &Asked::KINDS).await.rows();
        assert_eq!(format!("{rows:?}").contains(words), holds, "the pouch of {code} holds its own answers");
    }
}
