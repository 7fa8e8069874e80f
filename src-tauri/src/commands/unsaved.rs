//! What was typed in a dialog when the workspace or the pouch was locked.

use crate::commands::answer;
use crate::commands::export::off_thread;
use crate::error::{CommandError, Result};
use crate::session::App;
use ops::unsaved::{Unsaved, UnsavedInPouch};
use tauri::State;

/// Does something with what is kept of the open pouch, beside the answer to it.
async fn in_pouch<T: Send + 'static>(
    app: &App,
    work: impl FnOnce(&mut UnsavedInPouch) -> ops::Result<T> + Send + 'static,
) -> Result<T> {
    answer::begin(app).await?;
    let _one_at_a_time = app.beginning.lock().await;
    let answers = app.answers();
    let (pouch, place, key, typed) = app
        .with_pouch(|open| {
            let work = open.work.as_ref().ok_or_else(CommandError::locked)?;
            let place = UnsavedInPouch::place(&open.pouch, &answers);
            Ok((open.pouch.clone(), place, work.key(), open.typed.take()))
        })
        .await?;
    let (typed, done) = off_thread(move || {
        let mut typed = match typed {
            Some(typed) => typed,
            None => UnsavedInPouch::open(place, key)?,
        };
        let done = work(&mut typed);
        Ok((typed, done))
    })
    .await?;
    app.with_this_pouch(&pouch, |open| {
        open.typed = Some(typed);
        Ok(())
    })
    .await?;
    done.map_err(CommandError::from)
}

/// Lists what was typed in dialogs and not saved when it was locked.
#[tauri::command]
#[specta::specta]
pub async fn unsaved(app: State<'_, App>) -> Result<Vec<Unsaved>> {
    if app.holds_pouch().await {
        // Where nothing is kept no answer is begun.
        let answers = app.answers();
        let there = app.with_pouch(|open| Ok(UnsavedInPouch::place(&open.pouch, &answers).is_file())).await?;
        return if there { in_pouch(&app, |typed| Ok(typed.list().to_vec())).await } else { Ok(Vec::new()) };
    }
    app.unit(|unit| Box::pin(ops::unsaved::unsaved(unit))).await
}

/// Keeps what is typed in dialogs and not saved.
#[tauri::command]
#[specta::specta]
pub async fn keep_unsaved(app: State<'_, App>, unsaved: Vec<Unsaved>) -> Result<()> {
    if app.holds_pouch().await {
        return in_pouch(&app, |typed| typed.keep(unsaved)).await;
    }
    app.unit(move |unit| Box::pin(ops::unsaved::keep(unit, unsaved))).await
}

/// Forgets what was typed in a dialog.
#[tauri::command]
#[specta::specta]
pub async fn forget_unsaved(app: State<'_, App>, place: String, dialog: String) -> Result<()> {
    if app.holds_pouch().await {
        return in_pouch(&app, move |typed| typed.forget(&place, &dialog)).await;
    }
    app.unit(move |unit| Box::pin(async move { ops::unsaved::forget(unit, &place, &dialog).await })).await
}
