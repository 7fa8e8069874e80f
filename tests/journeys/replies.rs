//! Replies to the session notes over a real file: a delegation to its own passages, a second note-taker with entries.

use crate::review::{Desk, states};
use domain::correction::{Asker, Correction, CorrectionState};
use domain::disclosure::{Audience, NotesParts, disclose_notes};
use domain::ids::{DelegationId, NoteId};
use domain::note::{Attribution, Note, NoteKind, NoteStatus, Speaker};
use domain::reason::ReasonCode;
use domain::reply::{PassageSaid, PassageWord, PassagesReply, Reply};
use entente_tests::people::now;
use ops::import::{ImportRow, RowState};
use ops::pouch::{OpenedPouch, PouchFor, PouchWanted};
use ops::replies::{PassagesFile, TakenFile};
use ops::{corrections, notes, roster};
use serde_json::{Value, json};

impl Desk {
    async fn notes(&self) -> Vec<Note> {
        notes::inside(&mut self.store.begin(now()).await.unwrap(), self.meeting).await.unwrap().notes
    }

    async fn note(&self, id: NoteId) -> Note {
        self.notes().await.into_iter().find(|note| note.id == id).unwrap()
    }

    async fn corrections(&self) -> Vec<Correction> {
        self.store.begin(now()).await.unwrap().of_meeting(self.meeting).await.unwrap()
    }

    /// Finds a delegation with at least three passages of its own, and makes its pouch.
    pub(crate) async fn passages(&self) -> (DelegationId, OpenedPouch) {
        let roster = roster(&mut self.store.begin(now()).await.unwrap(), self.meeting).await.unwrap();
        for group in &roster.groups {
            let (id, code) = (group.delegation.id, group.party.code.clone());
            let opened = self.made(&PouchWanted::new(PouchFor::Delegation(id, code))).await;
            let board = opened.passages().unwrap().board(&PassagesReply::default());
            if board.open >= 3 {
                return (id, opened);
            }
        }
        panic!("a delegation of the sample spoke three times");
    }

    /// What was sent of each passage.
    fn sent(opened: &OpenedPouch) -> Vec<NoteId> {
        let board = opened.passages().unwrap().board(&PassagesReply::default());
        board.items.iter().flat_map(|item| &item.passages).map(|row| row.note).collect()
    }

    async fn change_text(&self, id: NoteId, text: &str) {
        let note = self.note(id).await;
        let mut details = note.details.clone();
        details.text = text.parse().unwrap();
        let mut unit = self.store.begin(now()).await.unwrap();
        notes::edit(&mut unit, id, note.revision, details).await.unwrap();
        unit.commit().await.unwrap();
    }
}

/// Replies to a pouch as a file says, made so many minutes after the day began.
fn replied(opened: &OpenedPouch, minutes: i64, said: &Value) -> Vec<u8> {
    let at = now() + chrono::TimeDelta::minutes(minutes);
    let file = PassagesFile::read(&said.to_string()).unwrap();
    opened
        .answer(&file.reply(&opened.passages().unwrap(), opened.asked().unwrap().as_ref(), at).unwrap())
        .unwrap()
}

fn taken(opened: &OpenedPouch, minutes: i64, said: &Value) -> Vec<u8> {
    let at = now() + chrono::TimeDelta::minutes(minutes);
    let file = TakenFile::read(&said.to_string()).unwrap();
    opened.answer(&file.reply(&opened.taken().unwrap(), opened.digest(), at).unwrap()).unwrap()
}

fn codes(row: &ImportRow) -> Vec<ReasonCode> {
    row.reasons.iter().map(|reason| reason.code).collect()
}

#[tokio::test]
async fn a_delegation_confirms_corrects_and_withdraws_and_the_reply_lands_in_the_corrections() {
    let desk = Desk::new().await;
    let (delegation, opened) = desk.passages().await;
    let sent = Desk::sent(&opened);
    let said = json!({"name": "Ludovica Brandt-Example", "passages": [
        {"passage": 1, "says": "confirm"},
        {"passage": 2, "says": "correct", "requested": "Worded as it was meant.", "remark": "A slip"},
        {"passage": sent[2].0.to_string(), "says": "withdraw"},
    ]});
    let sealed = replied(&opened, 10, &said);
    let before = desk.note(sent[0]).await;
    let rows = desk.merge(&sealed).await;
    assert_eq!(states(&rows), [RowState::New; 3], "{rows:?}");
    if matches!(before.details.status, NoteStatus::Raw | NoteStatus::Cleaned) {
        assert_eq!(desk.note(sent[0]).await.details.status, NoteStatus::ClearedBySpeaker);
    }
    let asked = |all: &[Correction], note: NoteId| {
        let own = all
            .iter()
            .find(|one| one.details.of == note.into() && one.details.asker == Asker::Delegation(delegation));
        own.cloned()
    };
    let corrections = desk.corrections().await;
    let worded = asked(&corrections, sent[1]).unwrap();
    assert_eq!(worded.details.requested.as_str(), "Worded as it was meant.");
    assert_eq!(worded.drafted, desk.note(sent[1]).await.details.text, "as drafted stands beside it");
    let withdrawn = asked(&corrections, sent[2]).unwrap();
    assert!(withdrawn.withdraws() && !worded.withdraws());

    // The same reply changes nothing, and one undo takes all of it back.
    let rows = desk.merge(&sealed).await;
    assert_eq!(states(&rows), [RowState::Unchanged; 3]);
    desk.undo().await;
    assert!(asked(&desk.corrections().await, sent[1]).is_none());
    assert_eq!(desk.note(sent[0]).await.details, before.details);
    desk.merge(&sealed).await;

    // What is agreed: the passage stands in no paper any more.
    let withdrawn = asked(&desk.corrections().await, sent[2]).unwrap();
    let note = desk.note(sent[2]).await;
    let mut unit = desk.store.begin(now()).await.unwrap();
    let (id, revision) = (withdrawn.id, withdrawn.revision);
    let agreed =
        corrections::agree(&mut unit, id, revision, note.revision, "".parse().unwrap()).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(agreed.state, CorrectionState::Agreed);
    assert_eq!(desk.note(sent[2]).await.details.attribution, Attribution::NotMinuted);
    let inside = notes::inside(&mut desk.store.begin(now()).await.unwrap(), desk.meeting).await.unwrap();
    let view = disclose_notes(&inside, Audience::CoChairs, NotesParts::default()).disclosed.into_view();
    assert!(view.entries().all(|entry| entry.reference.as_ref() != Some(&note.reference)));

    // A later reply takes the correction back; the one that was agreed stays, and an older one is explained.
    let later = replied(&opened, 20, &json!({"passages": [{"passage": 1, "says": "confirm"}]}));
    let rows = desk.merge(&later).await;
    assert_eq!(states(&rows), [RowState::Unchanged, RowState::Withdrawn], "{rows:?}");
    let corrections = desk.corrections().await;
    assert!(asked(&corrections, sent[1]).is_none());
    assert_eq!(asked(&corrections, sent[2]).unwrap().state, CorrectionState::Agreed);
    let rows = desk.merge(&sealed).await;
    assert_eq!((states(&rows), codes(&rows[0])), (vec![RowState::Unchanged], vec![ReasonCode::AnswerOlder]));
    let replies: Vec<Reply> = desk.store.begin(now()).await.unwrap().of_meeting(desk.meeting).await.unwrap();
    assert_eq!((replies.len(), replies[0].confirmed.as_slice()), (1, &sent[..1]));
}

#[tokio::test]
async fn a_confirmation_clears_only_the_text_that_was_read_and_only_what_is_the_delegations_own() {
    let desk = Desk::new().await;
    let (_, opened) = desk.passages().await;
    let sent = Desk::sent(&opened);
    desk.change_text(sent[0], "Something else altogether.").await;
    desk.change_text(sent[1], "Changed here meanwhile.").await;
    let strange = desk.notes().await.into_iter().find(|note| {
        !sent.contains(&note.id)
            && !matches!(note.details.speaker, Speaker::Participant(_) | Speaker::Delegations(_))
    });
    let strange = strange.unwrap().id;
    let at = now() + chrono::TimeDelta::minutes(5);
    let mut reply = PassagesFile::read(
        &json!({"passages": [
            {"passage": 1, "says": "confirm"},
            {"passage": 2, "says": "correct", "requested": "As it was said."},
        ]})
        .to_string(),
    )
    .unwrap()
    .reply(&opened.passages().unwrap(), None, at)
    .unwrap();
    // Whoever writes the file by hand may name any entry.
    for note in [strange, nobodys()] {
        reply.passages.push(PassageSaid { note, says: PassageWord::Withdraw, ..reply.passages[0].clone() });
    }
    let rows = desk.merge(&opened.answer(&reply).unwrap()).await;
    assert_eq!(
        states(&rows),
        [RowState::Unchanged, RowState::New, RowState::Rejected, RowState::Rejected],
        "{rows:?}"
    );
    let said: Vec<ReasonCode> = rows.iter().flat_map(codes).collect();
    assert_eq!(
        said,
        [
            ReasonCode::ConfirmedOtherText,
            ReasonCode::EntryReworded,
            ReasonCode::EntryNotTheirs,
            ReasonCode::EntryGone
        ]
    );
    assert_ne!(desk.note(sent[0]).await.details.status, NoteStatus::ClearedBySpeaker);
    let corrections = desk.corrections().await;
    assert!(
        corrections.iter().all(|one| one.details.of != strange.into()),
        "nothing of somebody else's is asked for"
    );
}

#[tokio::test]
async fn the_entries_of_a_second_note_taker_are_merged_by_identity() {
    let desk = Desk::new().await;
    let before = desk.notes().await;
    let first = before.iter().find(|note| !note.details.private).unwrap().clone();
    let wanted = PouchWanted { items: vec![first.details.item], ..PouchWanted::new(PouchFor::Notes) };
    let opened = desk.made(&wanted).await;
    let board = opened.taken().unwrap().board(&domain::reply::TakenReply::default());
    let item = board.items[0].reference.clone();
    let said = json!({"name": "Second Pen-Example", "entries": [
        {"item": item, "kind": "question", "speaker": "FR", "text": "Who keeps the **evidence**?"},
        {"reference": first.reference, "kind": first.details.kind, "text": "Changed by the second pen."},
    ]});
    let sealed = taken(&opened, 5, &said);
    let rows = desk.merge(&sealed).await;
    assert_eq!(states(&rows), [RowState::New, RowState::Update], "{rows:?}");
    let after = desk.notes().await;
    let new: Vec<&Note> = after.iter().filter(|note| before.iter().all(|one| one.id != note.id)).collect();
    let [new] = new.as_slice() else { panic!("one entry came: {new:?}") };
    assert_eq!((new.details.kind, new.details.author.as_str()), (NoteKind::Question, "Second Pen-Example"));
    assert!(matches!(&new.details.speaker, Speaker::Delegations(ids) if ids.len() == 1), "{:?}", new.details);
    let changed = desk.note(first.id).await;
    assert_eq!(changed.details.text.as_str(), "Changed by the second pen.");
    assert_eq!(
        (changed.details.speaker, changed.details.at, changed.details.label),
        (first.details.speaker.clone(), first.details.at, first.details.label),
        "what the pen did not touch stays"
    );
    assert_eq!(states(&desk.merge(&sealed).await), [RowState::Unchanged; 2], "the same file changes nothing");

    // What was changed here meanwhile is said; what was removed here comes in once more, and once only.
    desk.undo().await;
    desk.change_text(first.id, "Changed here too.").await;
    let rows = desk.merge(&sealed).await;
    assert_eq!((rows[1].state, codes(&rows[1])), (RowState::Update, vec![ReasonCode::EntryReworded]));
    let last = desk.note(first.id).await;
    let mut unit = desk.store.begin(now()).await.unwrap();
    notes::remove(&mut unit, last.id).await.unwrap();
    unit.commit().await.unwrap();
    let rows = desk.merge(&sealed).await;
    assert_eq!((rows[1].state, codes(&rows[1])), (RowState::New, vec![ReasonCode::EntryTakenAgain]));
    assert_eq!(states(&desk.merge(&sealed).await), [RowState::Unchanged; 2]);

    // An older reply of the same pen is explained.
    let older =
        taken(&opened, 1, &json!({"name": "Second Pen-Example", "entries": [{"item": item, "text": "x"}]}));
    assert_eq!(codes(&desk.merge(&older).await[0]), [ReasonCode::AnswerOlder]);
}

/// An identity that no entry has.
fn nobodys() -> NoteId {
    serde_json::from_value(json!("00000000-0000-7000-8000-000000000007")).unwrap()
}
