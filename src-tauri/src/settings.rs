//! Choices of the person at this computer: kept in a file of the user's own, never in the page.

use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use store::beside::Beside;

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How much room a row takes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// As drawn.
    #[default]
    Compact,
    /// Four pixels more.
    Comfortable,
}

/// The choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Settings {
    /// How the window looks.
    pub theme: Theme,
    /// Per cent: 100, 110, 125, 150 or 200.
    pub zoom: u16,
    /// How much room a row takes.
    pub density: Density,
    /// Whether recent workspaces are remembered by title and path.
    pub remember_recent: bool,
    /// Whether single letters work as shortcuts.
    pub single_keys: bool,
    /// After how many minutes in which nobody was here an open workspace is locked; zero for never.
    pub lock_after: u16,
    /// Whether pictures and recordings of the screen leave the window out; none where the system cannot do so.
    pub hidden_from_capture: Option<bool>,
}

/// Whether the system can leave a window out of pictures and recordings of the screen.
const CAN_HIDE: bool = cfg!(any(windows, target_os = "macos"));

impl Settings {
    /// The theme asked of the window; none where the system decides.
    pub fn window_theme(&self) -> Option<tauri::Theme> {
        match self.theme {
            Theme::System => None,
            Theme::Light => Some(tauri::Theme::Light),
            Theme::Dark => Some(tauri::Theme::Dark),
        }
    }

    /// Shows the choices that the window itself carries out. The web view zooms its page as a whole, so that every size
    /// in the page, and every place of the pointer, is counted in the same pixels at each step.
    pub fn show(&self, window: &tauri::WebviewWindow) {
        let _ = window.set_theme(self.window_theme());
        if CAN_HIDE {
            let _ = window.set_content_protected(self.hidden_from_capture.unwrap_or_default());
        }
        let _ = window.set_zoom(f64::from(self.zoom.clamp(100, 200)) / 100.0);
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            zoom: 100,
            density: Density::default(),
            remember_recent: true,
            single_keys: true,
            lock_after: 15,
            hidden_from_capture: CAN_HIDE.then_some(false),
        }
    }
}

/// A workspace that was open before: the title chosen for the list and the path, nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Recent {
    /// The title.
    pub title: String,
    /// Where the file is.
    pub path: String,
    /// Whether it is still there.
    #[serde(default)]
    pub exists: bool,
}

/// The most recent workspaces that are remembered.
const MOST_RECENT: usize = 12;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    settings: Settings,
    recent: Vec<Recent>,
    /// Where backups lie, where another folder than the application's own was chosen. The page never names it.
    backups: Option<PathBuf>,
}

/// The file that keeps the choices. What cannot be read is as if it had never been chosen.
pub struct SettingsFile {
    path: PathBuf,
    kept: Mutex<Kept>,
}

impl SettingsFile {
    /// Reads the choices.
    pub fn read(path: PathBuf) -> Self {
        let kept = std::fs::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Self { path, kept: Mutex::new(kept) }
    }

    /// Returns the choices.
    pub fn settings(&self) -> Settings {
        self.lock().settings.clone()
    }

    /// Keeps new choices. With remembering switched off, what was remembered goes.
    pub fn save(&self, settings: Settings) -> std::io::Result<Settings> {
        let mut kept = self.lock();
        if !settings.remember_recent {
            kept.recent.clear();
        }
        kept.settings = settings;
        self.write(&kept)?;
        Ok(kept.settings.clone())
    }

    /// Lists recent workspaces, the last one first.
    pub fn recent(&self) -> Vec<Recent> {
        let mut recent = self.lock().recent.clone();
        for entry in &mut recent {
            entry.exists = Path::new(&entry.path).exists();
        }
        recent
    }

    /// Remembers a workspace, unless remembering is switched off. What is open goes on where this cannot be written, on a full
    /// disk for instance: then it is remembered as long as the program runs.
    pub fn remember(&self, title: &str, path: &Path) {
        let mut kept = self.lock();
        if !kept.settings.remember_recent {
            return;
        }
        let path = path.to_string_lossy().into_owned();
        kept.recent.retain(|entry| entry.path != path);
        kept.recent.insert(0, Recent { title: title.to_owned(), path, exists: true });
        kept.recent.truncate(MOST_RECENT);
        if self.write(&kept).is_err() {
            tracing::warn!("what was opened last could not be written down");
        }
    }

    /// Forgets a workspace; the file stays where it is.
    pub fn forget(&self, path: &str) -> std::io::Result<()> {
        let mut kept = self.lock();
        kept.recent.retain(|entry| entry.path != path);
        self.write(&kept)
    }

    /// Returns the folder that was chosen for backups.
    pub fn backups(&self) -> Option<PathBuf> {
        self.lock().backups.clone()
    }

    /// Chooses a folder for backups; the application's own again where it is none. Copies that were made stay where they are.
    pub fn keep_backups_in(&self, folder: Option<PathBuf>) -> std::io::Result<()> {
        let mut kept = self.lock();
        kept.backups = folder;
        self.write(&kept)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// A crash leaves the old choices and not half of the new.
    fn write(&self, kept: &Kept) -> std::io::Result<()> {
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Beside::write(&self.path, &serde_json::to_vec_pretty(kept)?)?.put_in_place()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switching_remembering_off_forgets_what_was_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let file = SettingsFile::read(path.clone());
        file.remember("THB Focus Group", Path::new("/nowhere/thb.entente"));
        assert_eq!(SettingsFile::read(path.clone()).recent()[0].title, "THB Focus Group");
        assert!(!SettingsFile::read(path.clone()).recent()[0].exists, "the file is not there");
        file.save(Settings { remember_recent: false, ..file.settings() }).unwrap();
        assert_eq!(SettingsFile::read(path.clone()).recent(), []);
        file.remember("Another", Path::new("/nowhere/other.entente"));
        assert_eq!(SettingsFile::read(path).recent(), [], "nothing is remembered while it is off");
    }

    #[test]
    fn what_is_open_goes_on_where_it_cannot_be_written_down() {
        let folder = tempfile::tempdir().unwrap();
        let full = folder.path().join("no folder");
        std::fs::write(&full, b"").unwrap();
        let file = SettingsFile::read(full.join("settings.json"));
        file.remember("THB Focus Group", Path::new("/nowhere/thb.entente"));
        assert_eq!(file.recent()[0].title, "THB Focus Group", "as long as the program runs");
        assert!(file.save(Settings::default()).is_err(), "what was chosen is no such thing");
    }

    #[test]
    fn a_damaged_settings_file_is_as_if_nothing_had_been_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        std::fs::write(&path, b"{ half").unwrap();
        assert_eq!(SettingsFile::read(path).settings(), Settings::default());
    }
}
