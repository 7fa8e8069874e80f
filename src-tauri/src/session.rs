//! What the application holds: the open workspace, an opened pouch, or nothing.
//!
//! Locking drops the store and everything prepared from it; the page is then told that the session changed. While the
//! workspace is locked no command can return data, because there is none.

use crate::backups::Backups;
use crate::clipboard::Clipboard;
use crate::error::{CommandError, Result};
use crate::event::{DataChanged, Progress, SessionChanged, Task};
use crate::fresh::{Handed, Place};
use crate::idle::Idle;
use crate::import::Import;
use crate::newest::Newest;
use crate::opened::OpenedPapers;
use crate::pick::Allowed;
use crate::reading::OpenPouch;
use crate::room;
use crate::scratch::Scratch;
use crate::settings::SettingsFile;
pub use crate::standing::{Session, WorkspaceInfo};
use chrono::{DateTime, Utc};
use domain::ids::MeetingId;
use domain::noun::Noun;
use ops::pouch::OpenedPouch;
use ops::steps::Step;
use ops::workspace::{Info, SharedPlace, Workspace};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex as Plain};
use store::{Committed, Store, Unit, Unlocked};
use tauri::AppHandle;
use tauri_specta::Event as _;
use tokio::sync::Mutex;

/// What the application holds between commands.
pub struct App {
    handle: AppHandle,
    state: Mutex<State>,
    /// Where a reader's library is.
    pub library: PathBuf,
    /// Choices of the person at this computer.
    pub settings: SettingsFile,
    /// The clipboard of the system.
    pub clipboard: Clipboard,
    /// Places that the page may name.
    pub allowed: Allowed,
    /// Folders in which files were written: the page may open them.
    pub written: Allowed,
    /// The file named at the start, until the page asks for it.
    pub start_file: Plain<Option<PathBuf>>,
    /// Whether the long task that runs should stop.
    stop: AtomicBool,
    /// Whether what is open is being locked or closed: nothing that takes long holds that up.
    leaving: AtomicBool,
    /// Whether an import is being applied.
    pub applying: AtomicBool,
    /// When the person was here last.
    pub idle: Idle,
    /// Held while the answer to a pouch is opened, which takes a second: two screens of one pouch begin one answer.
    pub beginning: Mutex<()>,
    /// How the backups of the open workspace stand.
    pub backups: Backups,
    /// What is looked for in all texts.
    pub finding: Newest,
    /// Who is looked for.
    pub finding_people: Newest,
    /// What is looked for in the history.
    pub finding_steps: Newest,
}

enum State {
    Closed,
    Locked(Locked),
    Open(Box<Open>),
    Pouch(Box<OpenPouch>),
    PouchLocked(PathBuf),
}

impl State {
    /// Whether there is anything to lock.
    const fn holds_something(&self) -> bool {
        matches!(self, Self::Open(_) | Self::Pouch(_))
    }
}

struct Locked {
    title: String,
    path: PathBuf,
    sample: bool,
    /// The folder of a scratch copy, which goes when the workspace is closed.
    scratch: Option<Arc<Scratch>>,
}

/// An open workspace.
pub struct Open {
    /// The file.
    pub store: Store,
    /// Its key, for backups.
    pub unlocked: Unlocked,
    /// Where it is.
    pub path: PathBuf,
    /// The title chosen for it.
    pub title: String,
    /// Whether it is a scratch copy of the sample.
    pub sample: bool,
    /// The meeting that is looked at.
    pub meeting: Option<MeetingId>,
    /// What was prepared from it between two commands.
    pub held: Held,
    /// When something was last saved.
    pub saved_at: Option<DateTime<Utc>>,
    /// The folder of a scratch copy, which goes when the workspace is closed.
    pub scratch: Option<Arc<Scratch>>,
}

/// What was prepared from an open workspace between two commands. It is the one place for that and is dropped as a whole:
/// with the key, and when another meeting is looked at.
#[derive(Default)]
pub struct Held {
    /// The pages that are being looked at before an export.
    pub preview: Option<(ops::export::Wanted, ops::export::Pages)>,
    /// The copies of papers that were opened to be looked at, where there are any.
    pub papers: Option<OpenedPapers>,
    /// The import that is being prepared.
    pub import: Option<Import>,
    /// Whether the room sees names beside the codes of delegations.
    pub names_in_room: bool,
}

/// The work of one unit: a future that borrows it.
pub type Work<'unit, T> = Pin<Box<dyn Future<Output = ops::Result<T>> + Send + 'unit>>;

impl App {
    /// Starts with no workspace.
    pub fn new(handle: AppHandle, settings: SettingsFile, library: PathBuf) -> Self {
        Self {
            handle,
            library,
            state: Mutex::new(State::Closed),
            settings,
            clipboard: Clipboard::default(),
            allowed: Allowed::default(),
            written: Allowed::default(),
            start_file: Plain::new(None),
            stop: AtomicBool::new(false),
            leaving: AtomicBool::new(false),
            applying: AtomicBool::new(false),
            idle: Idle::default(),
            beginning: Mutex::new(()),
            backups: Backups::default(),
            finding: Newest::default(),
            finding_people: Newest::default(),
            finding_steps: Newest::default(),
        }
    }

    /// Runs one operation in one unit and keeps it.
    ///
    /// The work runs in a task of its own: a window that is closed drops the command, never the unit.
    pub async fn unit<T: Send + 'static>(
        &self,
        work: impl for<'unit> FnOnce(&'unit mut Unit) -> Work<'unit, T> + Send + 'static,
    ) -> Result<T> {
        Ok(self.unit_with_step(work).await?.0)
    }

    async fn unit_with_step<T: Send + 'static>(
        &self,
        work: impl for<'unit> FnOnce(&'unit mut Unit) -> Work<'unit, T> + Send + 'static,
    ) -> Result<(T, Option<Step>)> {
        let store = self.with_open(|open| Ok(open.store.clone())).await?;
        let read_only = store.read_only();
        let handle = self.handle.clone();
        let task = tokio::spawn(async move {
            let mut unit = store.begin(Utc::now()).await?;
            unit.heard_by(move |done, total| {
                Self::go_on(&handle, Task::Steps, done, total);
                !tauri::Manager::state::<Self>(&handle).leaving.load(Ordering::Relaxed)
            });
            let value = work(&mut unit).await?;
            let committed = unit.commit().await?;
            // What is saved is saved, whatever becomes of this look at it.
            let next = if committed.changes.is_empty() {
                Default::default()
            } else {
                next_steps(&store).await.unwrap_or_default()
            };
            Ok::<_, ops::Error>((value, committed, next))
        });
        let (value, committed, next) = task
            .await
            .map_err(|_| CommandError::broken("An operation ended unexpectedly; nothing was saved."))?
            .map_err(|error| error.in_file(read_only))?;
        self.announce(&committed, next).await;
        Ok((value, committed.step.map(Step::from)))
    }

    /// Runs one operation about the meeting that is looked at, and returns the step that it made.
    pub async fn at_meeting_with_step<T: Send + 'static>(
        &self,
        work: impl for<'unit> FnOnce(&'unit mut Unit, MeetingId) -> Work<'unit, T> + Send + 'static,
    ) -> Result<(T, Option<Step>)> {
        let meeting = self.with_open(|open| open.meeting.ok_or_else(|| ops::Error::NoMeeting.into())).await?;
        self.unit_with_step(move |unit| work(unit, meeting)).await
    }

    /// Runs one operation about the meeting that is looked at.
    pub async fn at_meeting<T: Send + 'static>(
        &self,
        work: impl for<'unit> FnOnce(&'unit mut Unit, MeetingId) -> Work<'unit, T> + Send + 'static,
    ) -> Result<T> {
        let meeting = self.with_open(|open| open.meeting.ok_or_else(|| ops::Error::NoMeeting.into())).await?;
        self.unit(move |unit| work(unit, meeting)).await
    }

    /// Answers what somebody types and waits for: the newest question of its kind ends those before it, and none goes on for ever.
    pub async fn answer<T: Send + 'static>(
        &self,
        newest: &Newest,
        work: impl for<'unit> FnOnce(&'unit mut Unit, MeetingId) -> Work<'unit, T> + Send + 'static,
    ) -> Result<T> {
        let go_on = newest.ask();
        self.at_meeting(move |unit, meeting| {
            Box::pin(async move {
                unit.bound(go_on).await?;
                work(unit, meeting).await
            })
        })
        .await
    }

    async fn announce(&self, committed: &Committed, (undo, redo): (Option<Step>, Option<Step>)) {
        if committed.changes.is_empty() {
            return;
        }
        let saved_at = Utc::now();
        self.held(|held| held.preview = None).await;
        if let State::Open(open) = &mut *self.state.lock().await {
            open.saved_at = Some(saved_at);
        }
        if committed.changes.contains(&Noun::Meeting) {
            // The meeting that was looked at may be gone, or the first one there.
            let _ = self.session().await;
        }
        let _ = DataChanged { nouns: committed.changes.clone(), undo, redo, saved_at }.emit(&self.handle);
        room::look_again(&self.handle);
    }

    /// Changes what is held of the open workspace; does nothing where none is open.
    pub async fn held(&self, change: impl FnOnce(&mut Held)) {
        if let State::Open(open) = &mut *self.state.lock().await {
            change(&mut open.held);
        }
    }

    /// Looks at or changes what is held of the open workspace.
    pub async fn with_open<T>(&self, look: impl FnOnce(&mut Open) -> Result<T>) -> Result<T> {
        match &mut *self.state.lock().await {
            State::Open(open) => look(open),
            State::Closed | State::Locked(_) | State::Pouch(_) | State::PouchLocked(_) => {
                Err(CommandError::locked())
            }
        }
    }

    /// Holds a workspace that was just made or opened, in place of the one before.
    pub async fn hold(&self, mut open: Open) -> Result<Session> {
        open.meeting =
            current_meeting(&open.store).await.map_err(|error| error.in_file(open.store.read_only()))?;
        if !open.sample {
            self.settings.remember(&open.title, &open.path);
        }
        self.let_go(State::Open(Box::new(open))).await;
        self.session_changed();
        self.session().await
    }

    /// Looks at another meeting.
    pub async fn look_at(&self, meeting: MeetingId) -> Result<()> {
        self.with_open(|open| {
            self.aim(open, Some(meeting));
            Ok(())
        })
        .await
    }

    /// Says that another session began: to the main window, and to that of the room, which shows nothing of the one before.
    fn session_changed(&self) {
        let _ = SessionChanged.emit(&self.handle);
        room::look_again(&self.handle);
        room::announce(&self.handle);
    }

    /// Looks at another meeting, or at none; what was prepared from the one before is dropped.
    fn aim(&self, open: &mut Open, meeting: Option<MeetingId>) {
        if open.meeting != meeting {
            open.meeting = meeting;
            open.held = Held::default();
            self.session_changed();
        }
    }

    /// Tells every window how far a long task is; answers whether to go on.
    pub fn go_on(handle: &AppHandle, task: Task, done: usize, total: usize) -> bool {
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let _ = Progress { task, done: small(done), total: small(total) }.emit(handle);
        !tauri::Manager::state::<Self>(handle).is_stopped()
    }

    /// Begins a long task, which [`Self::stop_task`] stops.
    pub fn begin_task(&self) {
        self.stop.store(false, Ordering::Relaxed);
    }

    /// Stops the long task that goes on, before its next part. What was begun leaves nothing behind.
    pub fn stop_task(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Tells whether the long task that goes on is to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Tells how far a long task is; refused where the person stopped it.
    pub fn hears(&self, task: Task, done: usize, total: usize) -> Result<()> {
        if Self::go_on(&self.handle, task, done, total) { Ok(()) } else { Err(ops::Error::Cancelled.into()) }
    }

    /// Looks at or changes what is held of the open pouch.
    pub async fn with_pouch<T>(&self, look: impl FnOnce(&mut OpenPouch) -> Result<T>) -> Result<T> {
        match &mut *self.state.lock().await {
            State::Pouch(open) => look(open),
            _ => Err(CommandError::locked()),
        }
    }

    /// The same, as long as it is still this one that is open: another may have been opened while something was waited for.
    pub async fn with_this_pouch<T>(
        &self,
        pouch: &Arc<OpenedPouch>,
        look: impl FnOnce(&mut OpenPouch) -> Result<T>,
    ) -> Result<T> {
        self.with_pouch(|open| {
            if Arc::ptr_eq(&open.pouch, pouch) { look(open) } else { Err(CommandError::locked()) }
        })
        .await
    }

    /// Tells whether a pouch is open.
    pub async fn holds_pouch(&self) -> bool {
        matches!(&*self.state.lock().await, State::Pouch(_))
    }

    /// The folder in which the work on pouches is kept.
    pub fn answers(&self) -> PathBuf {
        self.library.with_file_name("answers")
    }

    /// Holds a pouch that was just opened, in place of whatever was open before.
    pub async fn hold_pouch(&self, open: OpenPouch) -> Result<Session> {
        self.let_go(State::Pouch(Box::new(open))).await;
        self.session_changed();
        self.session().await
    }

    /// Forgets key and data of the open pouch; one that is in the library alone is closed.
    async fn lock_pouch(&self) -> Result<()> {
        let path = self.with_pouch(|open| Ok(open.path.clone())).await?;
        self.let_go(path.map_or(State::Closed, State::PouchLocked)).await;
        Ok(())
    }

    /// Forgets key and data with the whole process: a fresh one goes on, which knows only title and place; of a damaged workspace
    /// that did not open it knows nothing.
    pub async fn lock(&self) -> Result<Session> {
        self.leaving.store(true, Ordering::Relaxed);
        let session = self.lock_now().await;
        self.leaving.store(false, Ordering::Relaxed);
        session
    }

    async fn lock_now(&self) -> Result<Session> {
        if self.backups.held().is_some() && !self.is_open().await {
            return self.leave(None).await;
        }
        let room = self.locked_room().await;
        self.clipboard.take_off(None);
        if self.holds_pouch().await {
            self.lock_pouch().await?;
        } else {
            self.lock_workspace().await?;
        }
        self.session_changed();
        let session = self.session().await;
        let place = self.locked_place().await;
        self.begin_afresh(&Handed::now(&self.handle, place, room)).await;
        session
    }

    /// Closes what is open and forgets key and data with the whole process, as the lock does: the fresh one stands where files
    /// are opened, and asks about `next`.
    pub async fn leave(&self, next: Option<PathBuf>) -> Result<Session> {
        let known = self.knows_a_key().await;
        self.clipboard.take_off(None);
        self.close().await;
        let session = self.session().await;
        if known {
            self.begin_afresh(&Handed::closed(next)).await;
        }
        session
    }

    /// Whether there is anything to lock: what is open, or a damaged workspace that did not open, whose backups are looked at.
    pub async fn knows_a_key(&self) -> bool {
        self.is_open().await || self.backups.held().is_some()
    }

    /// Whether something is open.
    pub async fn is_open(&self) -> bool {
        self.state.lock().await.holds_something()
    }

    /// Whether something is open, or is just being opened, locked or closed.
    pub fn has_something_open(&self) -> bool {
        self.state.try_lock().map_or(true, |state| state.holds_something())
    }

    /// Whether an item of the meeting that is looked at runs now.
    pub async fn is_held_now(&self) -> bool {
        self.at_meeting(|unit, meeting| Box::pin(ops::live::is_held_now(unit, meeting)))
            .await
            .unwrap_or(false)
    }

    /// The page that the room sees while the workspace is locked, where it sees any.
    async fn locked_room(&self) -> Option<String> {
        if !room::is_open(&self.handle) {
            return None;
        }
        let view = self.at_meeting(|unit, meeting| Box::pin(ops::live::room(unit, meeting, false))).await;
        Some(view.map_or_else(|_| room::PAGE.to_owned(), |view| room::locked_page(view.view())))
    }

    /// What is locked now, as a fresh process is told.
    async fn locked_place(&self) -> Place {
        match &*self.state.lock().await {
            State::Locked(Locked { title, path, sample, scratch }) => Place::Workspace {
                title: title.clone(),
                path: path.clone(),
                sample: *sample,
                scratch: scratch.as_ref().map(|scratch| scratch.folder().to_owned()),
            },
            State::PouchLocked(path) => Place::Pouch { path: path.clone() },
            State::Closed | State::Open(_) | State::Pouch(_) => Place::Nothing,
        }
    }

    /// Begins a fresh process in place of this one, unless something was opened meanwhile.
    async fn begin_afresh(&self, handed: &Handed) {
        let scratch = match &*self.state.lock().await {
            State::Open(_) | State::Pouch(_) => return,
            State::Locked(locked) => locked.scratch.clone(),
            State::Closed | State::PouchLocked(_) => None,
        };
        if handed.replace(&self.handle).is_err() {
            tracing::warn!("no fresh process could be started; this one goes on with nothing open");
        } else if let Some(scratch) = scratch {
            scratch.hand_over();
        }
    }

    /// Goes on where the process before this one was locked.
    pub async fn go_on_locked(&self, locked: Place) {
        let state = match locked {
            Place::Workspace { title, path, sample, scratch } => {
                State::Locked(Locked { title, path, sample, scratch: scratch.and_then(Scratch::adopt) })
            }
            Place::Pouch { path } => State::PouchLocked(path),
            Place::Nothing => State::Closed,
        };
        *self.state.lock().await = state;
    }

    async fn lock_workspace(&self) -> Result<()> {
        let locked = self
            .with_open(|open| {
                Ok(Locked {
                    title: open.title.clone(),
                    path: open.path.clone(),
                    sample: open.sample,
                    scratch: open.scratch.clone(),
                })
            })
            .await?;
        self.let_go(State::Locked(locked)).await;
        Ok(())
    }

    /// Closes what is open and keeps the process, which ends by itself; a scratch copy goes with it.
    pub async fn close(&self) {
        self.let_go(State::Closed).await;
        self.session_changed();
    }

    async fn let_go(&self, next: State) {
        self.stop_task();
        self.backups.hold(None);
        let before = std::mem::replace(&mut *self.state.lock().await, next);
        if let State::Open(open) = before {
            // Waits for a unit that is under way, so that what was acknowledged is on the disk.
            if let Ok(unit) = open.store.begin(Utc::now()).await {
                let _ = unit.commit().await;
            }
            drop(open);
        }
    }

    /// Returns the scratch folder of the sample that is locked at a place.
    pub async fn scratch_of(&self, path: &std::path::Path) -> Option<Arc<Scratch>> {
        match &*self.state.lock().await {
            State::Locked(locked) if locked.path == path => locked.scratch.clone(),
            _ => None,
        }
    }

    /// Lets go of an open workspace before the same file is opened again: one process opens a file once.
    pub async fn close_if_open(&self, path: &std::path::Path) {
        let same = matches!(&*self.state.lock().await, State::Open(open) if open.store.is_at(path));
        if same {
            self.let_go(State::Closed).await;
        }
    }

    /// Refuses to read the open workspace as if it were another file: that would drop the locks on it, see
    /// [`store::platform::FileIdentity`].
    pub async fn check_other_file(&self, path: &std::path::Path) -> Result<()> {
        match &*self.state.lock().await {
            State::Open(open) if open.store.is_at(path) => Err(ops::Error::OwnWorkspace.into()),
            _ => Ok(()),
        }
    }

    /// Says where the application stands.
    pub async fn session(&self) -> Result<Session> {
        let (store, path) = match &*self.state.lock().await {
            State::Closed => return Ok(Session::Closed),
            State::Locked(locked) => {
                return Ok(Session::Locked {
                    title: locked.title.clone(),
                    path: locked.path.to_string_lossy().into_owned(),
                    sample_passphrase: locked.sample.then(|| ops::sample::PASSPHRASE.to_owned()),
                });
            }
            State::Pouch(open) => return Ok(Session::Pouch { pouch: open.info() }),
            State::PouchLocked(path) => {
                return Ok(Session::PouchLocked { path: path.to_string_lossy().into_owned() });
            }
            State::Open(open) => (open.store.clone(), open.path.clone()),
        };
        let (kept, info, shared) =
            read_state(&store, &path).await.map_err(|error| error.in_file(store.read_only()))?;
        drop(store);
        self.with_open(|open| {
            let known = open.meeting.filter(|id| info.meetings.iter().any(|meeting| meeting.id == *id));
            self.aim(open, known.or_else(|| info.meetings.first().map(|meeting| meeting.id)));
            Ok(Session::Open {
                workspace: Box::new(WorkspaceInfo {
                    title: open.title.clone(),
                    file_name: open
                        .path
                        .file_name()
                        .map(|name| name.to_string_lossy().into_owned())
                        .unwrap_or_default(),
                    sample: open.sample,
                    read_only: info.read_only,
                    shared,
                    actor: kept.actor,
                    meeting: open.meeting,
                    meetings: info.meetings,
                    undo: info.undo,
                    redo: info.redo,
                    saved_at: open.saved_at,
                }),
            })
        })
        .await
    }
}

/// Reads which meeting was looked at last.
async fn current_meeting(store: &Store) -> ops::Result<Option<MeetingId>> {
    let mut unit = store.begin(Utc::now()).await?;
    let meeting = ops::meeting::current(&mut unit).await?;
    unit.commit().await?;
    Ok(meeting)
}

/// Reads what a workspace says about itself, and whose its place is where that is doubtful.
async fn read_state(store: &Store, path: &Path) -> ops::Result<(Workspace, Info, Option<SharedPlace>)> {
    let mut unit = store.begin(Utc::now()).await?;
    let kept = unit.workspace().await?;
    let info = ops::workspace::info(&mut unit).await?;
    let shared = ops::workspace::doubtful_place(&mut unit, path).await?;
    unit.commit().await?;
    Ok((kept, info, shared))
}

/// Reads what undo and redo would do.
async fn next_steps(store: &Store) -> ops::Result<(Option<Step>, Option<Step>)> {
    let mut unit = store.begin(Utc::now()).await?;
    ops::steps::next(&mut unit).await
}
