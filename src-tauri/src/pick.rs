//! Picking files: the native dialog of the system, and a twin of it for tests that release builds lack.
//!
//! A page may name only places that were picked, dropped, given at the start or remembered: see [`Allowed`].

use domain::disclosure::PaperForm;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;
use words::{Word, Words};

/// What kind of file is picked: the name of the kind and its endings.
#[derive(Clone)]
pub struct FileKind {
    name: String,
    endings: Vec<&'static str>,
}

impl FileKind {
    /// Returns a kind by its name and its endings without a dot.
    pub fn new(name: Word, endings: &[&'static str]) -> Self {
        Self { name: Words::chosen().say(name), endings: endings.to_vec() }
    }

    /// Returns workspaces.
    pub fn workspace() -> Self {
        Self::new(Word::FilesWorkspace, &["entente"])
    }

    /// Returns what is opened: workspaces and pouches.
    pub fn opened() -> Self {
        Self::new(Word::FilesOpened, &["entente", "pouch"])
    }
}

impl From<PaperForm> for FileKind {
    fn from(form: PaperForm) -> Self {
        Self { name: Words::chosen().name(form), endings: vec![form.extension()] }
    }
}

/// Asks for a file to open; nothing where the person closes the dialog.
pub async fn open(app: &AppHandle, kind: FileKind) -> Option<PathBuf> {
    open_in(app, kind, None).await
}

/// The same, beginning in a folder.
pub async fn open_in(app: &AppHandle, kind: FileKind, folder: Option<&Path>) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = twin::open() {
        return Some(answer);
    }
    let (send, receive) = tokio::sync::oneshot::channel();
    let mut dialog = app.dialog().file().add_filter(kind.name, &kind.endings);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    dialog.pick_file(move |file| {
        let _ = send.send(file);
    });
    receive.await.ok()??.into_path().ok()
}

/// Asks for a place to save; nothing where the person closes the dialog. The system asks before replacing a file.
pub async fn save(app: &AppHandle, kind: FileKind, name: &str) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = twin::save(name) {
        return Some(answer);
    }
    let (send, receive) = tokio::sync::oneshot::channel();
    app.dialog().file().add_filter(kind.name, &kind.endings).set_file_name(name).save_file(move |file| {
        let _ = send.send(file);
    });
    receive.await.ok()??.into_path().ok()
}

/// Asks for a folder; nothing where the person closes the dialog.
pub async fn folder(app: &AppHandle) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = twin::save("") {
        return Some(answer);
    }
    let (send, receive) = tokio::sync::oneshot::channel();
    app.dialog().file().pick_folder(move |folder| {
        let _ = send.send(folder);
    });
    receive.await.ok()??.into_path().ok()
}

/// The twin for tests: a driver reaches no native dialog.
#[cfg(debug_assertions)]
mod twin {
    use std::path::PathBuf;

    /// Names the file that every "open" answers.
    pub fn open() -> Option<PathBuf> {
        std::env::var_os("ENTENTE_TEST_PICK_OPEN").map(PathBuf::from)
    }

    /// Names the folder that every "save" answers with.
    pub fn save(name: &str) -> Option<PathBuf> {
        std::env::var_os("ENTENTE_TEST_PICK_SAVE").map(|folder| PathBuf::from(folder).join(name))
    }
}

/// The places that the page may name.
#[derive(Default)]
pub struct Allowed(Mutex<HashSet<PathBuf>>);

impl Allowed {
    /// Lets the page name a place from now on.
    pub fn allow(&self, path: &Path) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(path.to_owned());
    }

    /// Tells whether the page may name a place.
    pub fn allows(&self, path: &Path) -> bool {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).contains(path)
    }
}
