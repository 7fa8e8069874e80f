//! The outcome report: sentences, and the template that it may be written into.

use super::export::{Written, deliver, off_thread};
use crate::error::{CommandError, Result};
use crate::pick::{self, FileKind};
use crate::session::App;
use crate::typed::Typed;
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::{AgendaItemId, ReportSentenceId, Revision};
use domain::label::HandlingLabel;
use domain::publication::Publication;
use domain::report::ReportSentence;
use domain::text::Prose;
use ops::export::{Destination, LeavingFile, Prepared, Wanted};
use ops::publication::{KeyWanted, PublicationBoard};
use ops::report::{Generated, ReportBoard, SentenceWanted};
use tauri::{AppHandle, State};
use words::Word;

/// What the sample template is called where it is saved.
const SAMPLE_TEMPLATE: &str = "report-template.docx";

/// Reads the report, as it would leave for an audience.
#[tauri::command]
#[specta::specta]
pub async fn report_board(app: State<'_, App>, audience: Audience) -> Result<ReportBoard> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::report::board(unit, meeting, audience))).await
}

/// Drafts what is new, of the whole report or of the section on one item.
#[tauri::command]
#[specta::specta]
pub async fn generate_report(app: State<'_, App>, only: Option<AgendaItemId>) -> Result<Generated> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::report::generate(unit, meeting, only))).await
}

/// Writes a sentence by hand.
#[tauri::command]
#[specta::specta]
pub async fn add_sentence(app: State<'_, App>, wanted: Typed<SentenceWanted>) -> Result<ReportSentence> {
    let wanted = wanted.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::report::add(unit, meeting, wanted))).await
}

/// Words a sentence otherwise; what was drafted is by hand from then on.
#[tauri::command]
#[specta::specta]
pub async fn edit_sentence(
    app: State<'_, App>,
    id: ReportSentenceId,
    revision: Revision,
    text: Typed<Prose>,
    label: Option<HandlingLabel>,
) -> Result<ReportSentence> {
    let text = text.checked()?;
    app.unit(move |unit| Box::pin(ops::report::edit(unit, id, revision, text, label))).await
}

/// Takes the wording that the sources of a sentence have now.
#[tauri::command]
#[specta::specta]
pub async fn take_sentence(
    app: State<'_, App>,
    id: ReportSentenceId,
    revision: Revision,
) -> Result<ReportSentence> {
    app.unit(move |unit| Box::pin(ops::report::take(unit, id, revision))).await
}

/// Leaves a sentence out of the report, or takes it in again.
#[tauri::command]
#[specta::specta]
pub async fn leave_sentence_out(
    app: State<'_, App>,
    id: ReportSentenceId,
    revision: Revision,
    left_out: bool,
) -> Result<ReportSentence> {
    app.unit(move |unit| Box::pin(ops::report::leave_out(unit, id, revision, left_out))).await
}

/// Removes a sentence; one that comes of a draft is left out.
#[tauri::command]
#[specta::specta]
pub async fn remove_sentence(app: State<'_, App>, id: ReportSentenceId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::report::remove(unit, id))).await
}

/// Asks for a place and writes the sample template there. Nothing where the person closes the dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_report_template(handle: AppHandle) -> Result<Option<Written>> {
    let Some(to) = pick::save(&handle, PaperForm::Docx.into(), SAMPLE_TEMPLATE).await else {
        return Ok(None);
    };
    let bytes = off_thread(ops::report::sample_template).await?;
    let file = LeavingFile { name: SAMPLE_TEMPLATE.to_owned(), bytes };
    let put = tokio::spawn(ops::export::put(vec![file], Destination::File(to))).await;
    let put = put.map_err(|_| CommandError::broken("The file could not be put in its place."))??;
    Ok(Written::of(&put))
}

/// Asks for a template and for a place, and writes the report into the one at the other. Nothing where the person closes a
/// dialog.
#[tauri::command]
#[specta::specta]
pub async fn write_report_into_template(
    app: State<'_, App>,
    handle: AppHandle,
    audience: Audience,
) -> Result<Option<Written>> {
    let kind = FileKind::new(Word::FilesTemplates, &["docx"]);
    let Some(template) = pick::open(&handle, kind).await else { return Ok(None) };
    let wanted = Wanted::new(PaperKind::Report, PaperForm::Docx, audience);
    let prepared =
        app.at_meeting(move |unit, meeting| Box::pin(Prepared::prepare(unit, meeting, wanted))).await?;
    let prepared = off_thread(move || prepared.in_template(&std::fs::read(template)?)).await?;
    let to = pick::save(&handle, PaperForm::Docx.into(), &prepared.file_name()).await;
    let Some(to) = to else { return Ok(None) };
    let leaving = off_thread(move || prepared.leaving("")).await?;
    Ok(Written::of(&deliver(&app, leaving, Destination::File(to)).await?))
}

/// Reads where the report and the press facts stand with both chairs.
#[tauri::command]
#[specta::specta]
pub async fn publications(app: State<'_, App>) -> Result<Vec<PublicationBoard>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::publication::boards(unit, meeting))).await
}

/// Puts what would go out now before the chairs, as the next draft; returns its number.
#[tauri::command]
#[specta::specta]
pub async fn freeze_draft(app: State<'_, App>, publication: Publication) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { Ok(ops::publication::freeze(unit, meeting, publication).await?.number) })
    })
    .await
}

/// Notes what a body in the chair says to a draft.
#[tauri::command]
#[specta::specta]
pub async fn note_chair_key(app: State<'_, App>, wanted: Typed<KeyWanted>) -> Result<()> {
    let wanted = wanted.checked()?;
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::publication::note_key(unit, meeting, wanted).await.map(drop) })
    })
    .await
}
