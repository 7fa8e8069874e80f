//! The desktop shell of Entente: window, commands and events. The only package that knows Tauri.
//!
//! A command parses what comes from the page, runs one operation of `ops` in one unit, and returns; the rules are in
//! `ops` and `domain`. All commands and events are listed once, in [`ipc`], from which the TypeScript bindings are made.

pub mod ipc;

mod answering;
mod backups;
mod clipboard;
mod commands;
mod copying;
mod error;
mod event;
mod fresh;
mod idle;
mod import;
#[cfg(target_os = "linux")]
mod lean;
mod locking;
mod newest;
mod opened;
mod pick;
mod reading;
mod room;
mod scratch;
mod session;
mod settings;
mod setup;
mod standing;
mod suspend;
mod typed;
mod window;
#[cfg(test)]
mod wire;

use tauri::Manager as _;

/// Starts the application and runs it until its window is closed.
pub fn run() {
    log();
    #[cfg(target_os = "linux")]
    lean::take_less_memory();
    if ops::keep_memory_private().is_err() {
        tracing::warn!("the memory of this process could not be closed to others");
    }
    let ipc = ipc::builder();
    let mut builder = tauri::Builder::default();
    builder = builder
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            setup::second_start(app, &arguments, folder.as_ref());
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_denylist(&[room::LABEL]).build());
    let handler = ipc.invoke_handler();
    let built = builder
        .invoke_handler(handler)
        .setup(move |app| {
            ipc.mount_events(app);
            setup::open_window(app)?;
            Ok(())
        })
        .on_window_event(setup::window_event)
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(|app, event| {
            if let tauri::RunEvent::Exit = event {
                let app = app.state::<session::App>();
                app.clipboard.take_off(None);
                tauri::async_runtime::block_on(app.close());
            }
            #[cfg(target_os = "macos")]
            if let tauri::RunEvent::Opened { urls } = &event {
                setup::opened_by_the_system(app, urls);
            }
        }),
        Err(error) => {
            tracing::error!(%error, "the window cannot be opened");
            std::process::exit(1);
        }
    }
}

/// Says what went wrong on standard error, for whoever looks into it: the cause, never a name, a note or a passphrase.
fn log() {
    // Where standard error takes nothing there is no other place, and work does not end for that.
    let to_stderr = tracing_subscriber::fmt().with_writer(std::io::stderr).log_internal_errors(false);
    to_stderr.with_max_level(tracing::Level::WARN).init();
}
