//! What is asked about the outcome report: generated, with a sentence whose source changed since and one by hand.

use super::recorder::{Wire, with};
use domain::disclosure::Audience;
use domain::ids::MeetingId;
use domain::note::Note;
use ops::report::{self, ReportBoard, SentenceRow, SentenceWanted};
use serde_json::{Value, json};

fn sentences(board: &ReportBoard) -> impl Iterator<Item = &SentenceRow> {
    board.sections.iter().flat_map(|section| &section.paragraphs).flat_map(|paragraph| &paragraph.sentences)
}

fn citing<'a>(board: &'a ReportBoard, reference: &str) -> &'a SentenceRow {
    let cites = |row: &&SentenceRow| row.sources.iter().any(|source| source.reference == reference);
    sentences(board).find(cites).unwrap()
}

pub async fn the_report(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let readers = Audience::Participants;
    wire.ask("generate_report", any(), async |unit| report::generate(unit, at, None).await).await;
    wire.run(async |unit| report::generate(unit, at, None).await).await;
    let board: ReportBoard = wire.run(async |unit| report::board(unit, at, readers).await).await.0;
    let notes: Vec<Note> = wire.run(async |unit| Ok(unit.of_meeting(at).await?)).await.0;
    let note = notes.into_iter().find(|note| note.reference == "N-30").unwrap();
    let shorter = with(&note.details, json!({ "text": "The decision is recorded on one page." }));
    wire.run(async |unit| ops::notes::edit(unit, note.id, note.revision, shorter).await).await;
    let play = board.sections.iter().find(|section| section.title.starts_with("Forced")).unwrap();
    let part = &play.paragraphs[0];
    let wanted = || SentenceWanted {
        section: part.section,
        behind: None,
        text: "The session compared at what stage the principle is examined.".parse().unwrap(),
        label: None,
    };
    wire.ask("add_sentence", any(), async |unit| report::add(unit, at, wanted()).await).await;
    wire.run(async |unit| report::add(unit, at, wanted()).await).await;
    let board = wire.ask("report_board", any(), async |unit| report::board(unit, at, readers).await).await;
    let told = citing(&board, "N-08");
    wire.ask("edit_sentence", any(), async |unit| {
        report::edit(unit, told.id, told.revision, "Early screening helps.".parse().unwrap(), None).await
    })
    .await;
    wire.ask("leave_sentence_out", any(), async |unit| {
        report::leave_out(unit, told.id, told.revision, true).await
    })
    .await;
    let changed = citing(&board, "N-30");
    wire.ask("take_sentence", any(), async |unit| report::take(unit, changed.id, changed.revision).await)
        .await;
    wire.afresh().await;
}
