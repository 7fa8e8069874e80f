//! The review over a real file: a version goes to both bodies in the chair, both answer, and the answers are merged; then the
//! agenda changes, and is approved again.

use crate::pouch::sample;
use domain::agenda::diff::ChangeKind;
use domain::agenda::{AgendaItem, VersionStatus};
use domain::disclosure::{ReviewApproval, ReviewComment};
use domain::ids::MeetingId;
use entente_tests::people::now;
use ops::agenda::VersionSummary;
use ops::import::{Decisions, Frame, ImportRow, ImportSession, Proven, RowState};
use ops::pouch::{Key, KeyPair, Lock, OpenedPouch, PouchFor, PouchWanted, PreparedPouch, keys, known_keys};
use ops::review::{self, AnswerFile, ReviewBoard};
use ops::{Store, agenda, steps};
use serde_json::{Value, json};

/// The workspace of the secretariat, and what goes from it and comes back.
pub(crate) struct Desk {
    _folder: tempfile::TempDir,
    pub(crate) store: Store,
    pub(crate) meeting: MeetingId,
    /// The pair for which all its pouches are made: a key costs no time.
    pair: KeyPair,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, meeting) = sample(folder.path()).await;
        let mut unit = store.begin(now()).await.unwrap();
        keys(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
        Self { _folder: folder, store, meeting, pair: KeyPair::generate() }
    }

    async fn release(&self, name: &str) -> VersionSummary {
        let mut unit = self.store.begin(now()).await.unwrap();
        let (name, status) = (name.parse().unwrap(), VersionStatus::ForCoChairs);
        let version = agenda::release(&mut unit, self.meeting, name, status, "").await.unwrap();
        unit.commit().await.unwrap();
        version
    }

    /// Makes the pouch of a body and opens it, as its co-chair does.
    async fn pouch(&self, body: &str) -> OpenedPouch {
        self.made(&PouchWanted::new(PouchFor::CoChair(body.to_owned()))).await
    }

    /// Makes a pouch and opens it, as whoever it is for does.
    pub(crate) async fn made(&self, wanted: &PouchWanted) -> OpenedPouch {
        let mut unit = self.store.begin(now()).await.unwrap();
        let prepared = PreparedPouch::prepare(&mut unit, self.meeting, wanted).await.unwrap();
        unit.commit().await.unwrap();
        let leaving = prepared.leaving(&Lock::Recipients(vec![self.pair.public()]), "").unwrap();
        OpenedPouch::open(&leaving.files()[0].bytes, &Key::Own(self.pair.clone())).unwrap()
    }

    /// Answers a pouch as a file says, made so many minutes after the day began.
    fn answered(opened: &OpenedPouch, minutes: i64, said: &Value) -> Vec<u8> {
        let at = now() + chrono::TimeDelta::minutes(minutes);
        let file = AnswerFile::read(&said.to_string()).unwrap();
        let answer = file.answer(&opened.review().unwrap(), opened.digest(), at).unwrap();
        opened.answer(&answer).unwrap()
    }

    /// Takes an answer in, and says what became of its lines.
    pub(crate) async fn merge(&self, sealed: &[u8]) -> Vec<ImportRow> {
        self.merge_as(sealed, &Decisions::default()).await
    }

    /// Takes an answer in as a person decided about its lines.
    pub(crate) async fn merge_as(&self, sealed: &[u8], decisions: &Decisions) -> Vec<ImportRow> {
        let mut unit = self.store.begin(now()).await.unwrap();
        let keys = known_keys(&mut unit).await.unwrap().unwrap();
        let proven = Proven::open(sealed, &keys, self.meeting).unwrap();
        let details = ops::meeting::view(&mut unit, self.meeting).await.unwrap().meeting.details;
        let session = ImportSession::of_answer(proven, "an.answer", &Frame::from(&details));
        let plan = session.plan(&mut unit, self.meeting, decisions).await.unwrap();
        let rows = plan.rows().cloned().collect();
        if plan.effects() > 0 {
            plan.apply(&mut unit, &|_, _| true).await.unwrap();
            unit.commit().await.unwrap();
        }
        rows
    }

    pub(crate) async fn undo(&self) {
        let mut unit = self.store.begin(now()).await.unwrap();
        steps::undo(&mut unit).await.unwrap();
        unit.commit().await.unwrap();
    }

    async fn state(&self) -> (Vec<ReviewComment>, Vec<(ReviewApproval, bool)>) {
        let mut unit = self.store.begin(now()).await.unwrap();
        let comments = review::listed_comments(&mut unit, self.meeting).await.unwrap();
        (comments, review::listed_approvals(&mut unit, self.meeting).await.unwrap())
    }

    async fn board(&self) -> ReviewBoard {
        review::board(&mut self.store.begin(now()).await.unwrap(), self.meeting, None).await.unwrap()
    }

    async fn item(&self, reference: &str) -> AgendaItem {
        let items: Vec<AgendaItem> =
            self.store.begin(now()).await.unwrap().of_meeting(self.meeting).await.unwrap();
        items.into_iter().find(|item| item.reference == reference).unwrap()
    }

    async fn retitle(&self, reference: &str, title: &str) {
        let item = self.item(reference).await;
        let mut unit = self.store.begin(now()).await.unwrap();
        let mut details = item.details;
        details.title = title.parse().unwrap();
        agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
        unit.commit().await.unwrap();
    }

    /// Which of the keys hold, in the order of the meeting, and what makes the others void.
    async fn keys_held(&self) -> Vec<(String, bool, Vec<String>)> {
        let keys = self.board().await.keys;
        keys.into_iter().map(|key| (key.body.code, key.holds, key.void_by)).collect()
    }
}

pub(crate) fn states(rows: &[ImportRow]) -> Vec<RowState> {
    rows.iter().map(|row| row.state).collect()
}

#[tokio::test]
async fn two_reviews_are_merged_in_either_order_resolved_and_approved_again_after_a_change() {
    let desk = Desk::new().await;
    desk.retitle("I-09", "Common understanding of legal concepts: round").await;
    desk.release("1.1").await;
    let (one, other) = (desk.pouch("EUROJUST").await, desk.pouch("COM").await);
    let of_eurojust = Desk::answered(
        &one,
        10,
        &json!({
            "name": "Ingrid Ambrosius-Salonen",
            "comments": [
                {"item": "I-09", "field": "title", "text": "Say who speaks.",
                 "suggestion": {"what": "title", "title": "Common understanding: tour de table"}},
                {"item": "7", "text": "Fifteen minutes more, please."},
            ],
            "approval": {"choice": "approve_with_remarks", "remark": "But for item 9."},
        }),
    );
    let of_com = Desk::answered(
        &other,
        20,
        &json!({
            "name": "Élodie Saint-Aubin",
            "comments": [
                {"item": "9", "suggestion": {"what": "title", "title": "Legal concepts: statements"}},
                {"text": "Thank you for the work."},
            ],
            "approval": {"choice": "ask_for_changes", "remark": "The title of 9."},
        }),
    );
    let rows = desk.merge(&of_eurojust).await;
    assert_eq!(states(&rows), [RowState::New; 3], "an approval and two comments");
    assert!(rows.iter().all(|row| row.party.as_deref() == Some("EUROJUST")));
    desk.merge(&of_com).await;
    let forth = desk.state().await;
    let again = desk.merge(&of_com).await;
    assert!(
        states(&again).iter().all(|state| *state == RowState::Unchanged),
        "the same answer again: {again:?}"
    );
    desk.undo().await;
    desk.undo().await;
    assert_eq!(desk.state().await.0, [], "each answer is one step that can be taken back");
    desk.merge(&of_com).await;
    desk.merge(&of_eurojust).await;
    assert_eq!(desk.state().await, forth, "whichever answer comes first");

    let board = desk.board().await;
    assert_eq!(board.contradictions.len(), 1, "two titles for one item");
    let said = |board: &ReviewBoard, body: &str| {
        let entries = board.threads.iter().flat_map(|thread| &thread.entries);
        entries.filter(|entry| entry.suggestion.is_some()).find(|entry| entry.body == body).unwrap().clone()
    };
    let (ours, theirs) = (said(&board, "EUROJUST"), said(&board, "COM"));
    let mut unit = desk.store.begin(now()).await.unwrap();
    review::accept_suggestion(&mut unit, ours.id, ours.revision).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = desk.store.begin(now()).await.unwrap();
    let reason = "The other title says who speaks.".parse().unwrap();
    review::refuse_suggestion(&mut unit, theirs.id, theirs.revision, reason).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(desk.board().await.contradictions, [], "nothing waits for a decision any more");
    assert_eq!(desk.item("I-09").await.details.title.as_str(), "Common understanding: tour de table");
    let steps = steps::list(&mut desk.store.begin(now()).await.unwrap(), 2).await.unwrap();
    assert!(
        steps[1].sentence.contains("Ingrid Ambrosius-Salonen"),
        "who suggested it stands in the history: {}",
        steps[1].sentence
    );

    let void = || vec!["9 Common understanding: tour de table: Retitled".to_owned()];
    assert_eq!(
        desk.keys_held().await,
        ["EUROJUST", "COM"].map(|body| (body.to_owned(), false, void())),
        "the change in substance makes void what was said, and says which item did"
    );

    desk.release("1.2").await;
    let (one, other) = (desk.pouch("EUROJUST").await, desk.pouch("COM").await);
    let seen = other.review().unwrap();
    let seen = seen.board(&seen.begun("Élodie Saint-Aubin".parse().unwrap()));
    assert_eq!(seen.days.iter().flat_map(|day| &day.items).filter(|item| !item.kinds.is_empty()).count(), 1);
    let refused = said(&seen, "COM");
    assert!(
        refused
            .decision
            .is_some_and(|decision| decision.reason.as_str() == "The other title says who speaks."),
        "whoever suggested reads why not"
    );
    for (opened, minutes) in [(&one, 60), (&other, 70)] {
        let approves = json!({"name": "Both", "approval": {"choice": "approve"}});
        desk.merge(&Desk::answered(opened, minutes, &approves)).await;
    }
    let held = desk.keys_held().await;
    assert!(held.iter().all(|(_, holds, _)| *holds), "both keys are turned: {held:?}");

    desk.retitle("I-07", "Forced criminality and the non-punishment principle in practise").await;
    assert!(desk.keys_held().await.iter().all(|(_, holds, _)| !holds), "a change opens both keys again");
    let mut unit = desk.store.begin(now()).await.unwrap();
    let newest = agenda::summaries(&mut unit, desk.meeting).await.unwrap().pop().unwrap();
    let compared = agenda::compare(&mut unit, desk.meeting, Some(newest.id), None).await.unwrap();
    let change = &compared.diff.items[0];
    assert_eq!(change.kinds, [ChangeKind::Retitled]);
    let key = change.lines[0].key.clone();
    agenda::trivial(&mut unit, desk.meeting, &[key], true).await.unwrap();
    unit.commit().await.unwrap();
    assert!(desk.keys_held().await.iter().all(|(_, holds, _)| *holds), "a declared typing error opens none");
}

#[tokio::test]
async fn what_was_commented_is_found_where_it_moved_and_kept_where_it_went() {
    let desk = Desk::new().await;
    desk.release("1.1").await;
    let opened = desk.pouch("COM").await;
    let said = json!({"name": "Élodie Saint-Aubin", "comments": [
        {"item": "I-08", "text": "This one moves."}, {"item": "I-14", "text": "This one goes."},
    ]});
    let sealed = Desk::answered(&opened, 5, &said);
    let (moves, goes) = (desk.item("I-08").await, desk.item("I-14").await);
    let mut unit = desk.store.begin(now()).await.unwrap();
    let mut details = moves.details;
    (details.day, details.start) = (Some("2024-06-26".parse().unwrap()), 17 * 60);
    agenda::edit(&mut unit, moves.id, moves.revision, details).await.unwrap();
    let notes: Vec<domain::note::Note> = unit.of_meeting(desk.meeting).await.unwrap();
    for note in notes.iter().filter(|note| note.details.item == goes.id) {
        ops::notes::remove(&mut unit, note.id).await.unwrap();
    }
    agenda::remove(&mut unit, &[goes.id]).await.unwrap();
    unit.commit().await.unwrap();
    let rows = desk.merge(&sealed).await;
    let codes: Vec<usize> = rows.iter().map(|row| row.reasons.len()).collect();
    assert_eq!(codes, [0, 0, 1], "only what is said of the item that went is told: {rows:?}");
    desk.release("1.2").await;
    let board = desk.board().await;
    assert!(
        board.threads.iter().all(|thread| !thread.lost),
        "what was dropped is still shown where it stood"
    );
    desk.retitle("I-07", "Forced criminality").await;
    desk.release("1.3").await;
    let board = desk.board().await;
    let lost: Vec<(&str, bool)> =
        board.threads.iter().map(|thread| (thread.entries[0].text.as_str(), thread.lost)).collect();
    assert_eq!(lost, [("This one moves.", false), ("This one goes.", true)]);
    assert!(!board.threads[1].called.is_empty(), "what went is named as it was called");
}

#[tokio::test]
async fn an_older_answer_after_a_newer_one_is_explained_and_changes_nothing() {
    let desk = Desk::new().await;
    desk.release("1.1").await;
    let opened = desk.pouch("COM").await;
    let older = Desk::answered(&opened, 5, &json!({"name": "É", "comments": [{"text": "First thought."}]}));
    let newer = Desk::answered(&opened, 9, &json!({"name": "É", "comments": [{"text": "Second thought."}]}));
    desk.merge(&newer).await;
    let before = desk.state().await;
    let rows = desk.merge(&older).await;
    assert_eq!(states(&rows), [RowState::Unchanged]);
    assert!(rows[0].reasons[0].message.contains("2024"), "it says when the newer was made: {rows:?}");
    assert_eq!(desk.state().await, before);
}

#[tokio::test]
async fn an_answer_to_a_version_or_of_a_body_that_is_not_here_is_refused_whole() {
    let desk = Desk::new().await;
    desk.release("1.1").await;
    let sealed = Desk::answered(&desk.pouch("COM").await, 5, &json!({"approval": {"choice": "approve"}}));
    desk.undo().await;
    let mut unit = desk.store.begin(now()).await.unwrap();
    let keys = known_keys(&mut unit).await.unwrap().unwrap();
    let proven = Proven::open(&sealed, &keys, desk.meeting).unwrap();
    let details = ops::meeting::view(&mut unit, desk.meeting).await.unwrap().meeting.details;
    let session = ImportSession::of_answer(proven, "an.answer", &Frame::from(&details));
    let refused = session.plan(&mut unit, desk.meeting, &Decisions::default()).await.err().unwrap();
    assert!(
        refused.said().contains("a version of the agenda that is not in this workspace"),
        "{}",
        refused.said()
    );
    let other = Desk::new().await;
    let keys = known_keys(&mut other.store.begin(now()).await.unwrap()).await.unwrap().unwrap();
    assert!(Proven::open(&sealed, &keys, other.meeting).is_err(), "another workspace has other keys");
}
