//! The vocabularies of the field.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use domain::ids::Revision;
use domain::term::{TermCode, TermDetails, Vocabulary};
use ops::vocabulary::{self, TermRow};
use tauri::State;

/// Lists the terms of all vocabularies.
#[tauri::command]
#[specta::specta]
pub async fn vocabularies(app: State<'_, App>) -> Result<Vec<TermRow>> {
    app.unit(|unit| Box::pin(vocabulary::rows(unit))).await
}

/// Adds a term.
#[tauri::command]
#[specta::specta]
pub async fn add_term(app: State<'_, App>, details: Typed<TermDetails>) -> Result<()> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(vocabulary::add(unit, details))).await
}

/// Changes a term, over the revision that was read; 0 where it stands as it is built in.
#[tauri::command]
#[specta::specta]
pub async fn edit_term(app: State<'_, App>, revision: Revision, details: Typed<TermDetails>) -> Result<()> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(vocabulary::edit(unit, revision, details))).await
}

/// Takes back what was changed of a term that is built in, or removes one that was added.
#[tauri::command]
#[specta::specta]
pub async fn reset_term(app: State<'_, App>, vocabulary: Vocabulary, code: Typed<TermCode>) -> Result<()> {
    let code = code.checked()?;
    app.unit(move |unit| Box::pin(vocabulary::reset(unit, vocabulary, code))).await
}
