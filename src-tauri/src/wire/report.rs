//! What is asked about the outcome report: generated, with a sentence whose source changed since and one by hand.

use super::recorder::{Wire, with};
use domain::disclosure::Audience;
use domain::ids::MeetingId;
use domain::note::Note;
use domain::publication::Publication;
use ops::Unit;
use ops::publication::{self, KeyWanted};
use ops::report::{self, ReportBoard, SentenceRow, SentenceWanted};
use serde_json::{Value, json};

/// Whose file it is looked at as.
const READERS: Audience = Audience::Participants;

fn sentences(board: &ReportBoard) -> impl Iterator<Item = &SentenceRow> {
    board.sections.iter().flat_map(|section| &section.paragraphs).flat_map(|paragraph| &paragraph.sentences)
}

fn citing<'a>(board: &'a ReportBoard, reference: &str) -> &'a SentenceRow {
    let cites = |row: &&SentenceRow| row.sources.iter().any(|source| source.reference == reference);
    sentences(board).find(cites).unwrap()
}

/// A sentence by hand in the section on forced criminality.
fn by_hand(board: &ReportBoard) -> SentenceWanted {
    let section = board.sections.iter().find(|section| section.title.starts_with("Forced")).unwrap();
    SentenceWanted {
        section: section.paragraphs[0].section,
        behind: None,
        text: "The session compared at what stage the principle is examined.".parse().unwrap(),
        label: None,
    }
}

/// Generates the report, words a source otherwise, and writes a sentence by hand; what is asked then forgets it again.
async fn written(wire: &Wire, at: MeetingId) -> ReportBoard {
    wire.run(async |unit| report::generate(unit, at, None).await).await;
    let notes: Vec<Note> = wire.run(async |unit| Ok(unit.of_meeting(at).await?)).await.0;
    let note = notes.into_iter().find(|note| note.reference == "N-30").unwrap();
    let shorter = with(&note.details, json!({ "text": "The decision is recorded on one page." }));
    wire.run(async |unit| ops::notes::edit(unit, note.id, note.revision, shorter).await).await;
    let board = wire.run(async |unit| report::board(unit, at, READERS).await).await.0;
    wire.run(async |unit| report::add(unit, at, by_hand(&board)).await).await;
    wire.run(async |unit| report::board(unit, at, READERS).await).await.0
}

pub async fn the_report(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    wire.ask("generate_report", any(), async |unit| report::generate(unit, at, None).await).await;
    let board = written(wire, at).await;
    wire.ask("report_board", any(), async |unit| report::board(unit, at, READERS).await).await;
    wire.ask("add_sentence", any(), async |unit| report::add(unit, at, by_hand(&board)).await).await;
    let board = written(wire, at).await;
    let told = citing(&board, "N-08");
    wire.ask("edit_sentence", any(), async |unit| {
        report::edit(unit, told.id, told.revision, "Early screening helps.".parse().unwrap(), None).await
    })
    .await;
    let board = written(wire, at).await;
    let told = citing(&board, "N-08");
    wire.ask("leave_sentence_out", any(), async |unit| {
        report::leave_out(unit, told.id, told.revision, true).await
    })
    .await;
    let board = written(wire, at).await;
    let changed = citing(&board, "N-30");
    wire.ask("take_sentence", any(), async |unit| report::take(unit, changed.id, changed.revision).await)
        .await;
    the_release(wire, at).await;
}

/// A draft of the report with the key of one body, and a sentence that changed since; the press facts are before nobody.
async fn the_release(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let frozen = async |unit: &mut Unit| publication::freeze(unit, at, Publication::Report).await;
    let key = || KeyWanted {
        publication: Publication::Report,
        number: None,
        said: serde_json::from_value(
            json!({ "body": "EUROJUST", "name": "For the chair", "choice": "approve", "remark": "" }),
        )
        .unwrap(),
    };
    written(wire, at).await;
    wire.ask("freeze_draft", any(), async |unit| Ok(frozen(unit).await?.number)).await;
    written(wire, at).await;
    wire.run(frozen).await;
    wire.ask("note_chair_key", any(), async |unit| publication::note_key(unit, at, key()).await.map(drop))
        .await;
    let board = written(wire, at).await;
    wire.run(frozen).await;
    wire.run(async |unit| publication::note_key(unit, at, key()).await).await;
    let told = citing(&board, "N-08");
    wire.run(async |unit| {
        report::edit(unit, told.id, told.revision, "Early screening helps.".parse().unwrap(), None).await
    })
    .await;
    wire.ask("publications", any(), async |unit| publication::boards(unit, at).await).await;
}
