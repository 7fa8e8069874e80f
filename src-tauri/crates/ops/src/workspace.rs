//! Workspaces: made, opened and backed up.

use crate::{Error, Result, meeting, steps};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::party::{Party, reference_parties};
use domain::text::Title;
use domain::verb::{Nothing, Verb, WorkspaceMade};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;
pub use store::{Backup, Copied, Kept, NewStore, ReadOnly, SharedPlace, Workspace, shared_place};
use store::{Store, Unit, Unlocked};

/// How hard a passphrase is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Strength {
    /// 0 to 4, as zxcvbn scores it.
    pub score: u8,
    /// The score in a word.
    pub words: StrengthWords,
}

/// The score of a passphrase in a word.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StrengthWords {
    /// Guessed at once.
    VeryWeak,
    /// Guessed quickly.
    Weak,
    /// Withstands a casual attempt.
    Fair,
    /// Withstands a determined attempt.
    Good,
    /// Withstands a well-equipped attempt.
    Strong,
}

/// The lowest score with which a workspace is made: below it a passphrase falls in hours.
const LEAST_SCORE: u8 = 2;

/// The most characters that are weighed: guessing beyond them changes nothing and costs time.
const WEIGHED: usize = 100;

/// Says how hard a passphrase is to guess.
pub fn strength(passphrase: &SecretString) -> Strength {
    let text: String = passphrase.expose_secret().chars().take(WEIGHED).collect();
    let score =
        if text.is_empty() { 0 } else { zxcvbn::zxcvbn(&text, &["entente", "eurojust"]).score().into() };
    let words = match score {
        0 => StrengthWords::VeryWeak,
        1 => StrengthWords::Weak,
        2 => StrengthWords::Fair,
        3 => StrengthWords::Good,
        _ => StrengthWords::Strong,
    };
    Strength { score, words }
}

/// Refuses a passphrase that falls in hours: for a workspace, and for a pouch, which others can try as long as they like.
pub fn strong_enough(passphrase: &SecretString) -> Result<()> {
    if strength(passphrase).score < LEAST_SCORE { Err(Error::WeakPassphrase) } else { Ok(()) }
}

/// Makes a workspace with the reference data in it.
pub async fn create(
    path: &Path,
    passphrase: &SecretString,
    title: &Title,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(Store, Unlocked)> {
    Ok(begin(path, passphrase, title, actor, now).await?.put_in_place().await?)
}

/// Begins to make a workspace, for whoever puts more into it before anybody finds it.
pub async fn begin(
    path: &Path,
    passphrase: &SecretString,
    title: &Title,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<NewStore> {
    strong_enough(passphrase)?;
    begun(path, passphrase, title, false, actor, now).await
}

/// Begins to make a workspace, a scratch copy for the sample or a real one.
pub(crate) async fn begun(
    path: &Path,
    passphrase: &SecretString,
    title: &Title,
    sample: bool,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<NewStore> {
    let new = Store::create(path, passphrase, title, sample, actor, now).await?;
    let mut unit = new.begin(now).await?;
    unit.step(Verb::CreateWorkspace(WorkspaceMade { title: title.to_string(), sample }));
    unit.not_undoable();
    let mut parties: Vec<Party> = reference_parties(|| unit.new_id());
    unit.save_new(&mut parties).await?;
    unit.commit().await?;
    Ok(new)
}

/// Opens a workspace and notes that it was unlocked, unless it can only be read.
pub async fn open(
    path: &Path,
    passphrase: &SecretString,
    actor: Option<&Actor>,
    now: DateTime<Utc>,
) -> Result<(Store, Unlocked)> {
    let unlocked = Unlocked::with(path, passphrase)?;
    Ok((open_unlocked(&unlocked, actor, now).await?, unlocked))
}

/// The same with a key that is known: that of a workspace opens its backups.
pub async fn open_unlocked(unlocked: &Unlocked, actor: Option<&Actor>, now: DateTime<Utc>) -> Result<Store> {
    let store = Store::open_unlocked(unlocked, actor).await?;
    if store.read_only().is_none() {
        let mut unit = store.begin(now).await?;
        if let Some(actor) = actor {
            unit.remember_actor(actor).await?;
        }
        let id = unit.workspace().await?.id;
        unit.event(Verb::Unlock(Nothing {}), "workspace", id).await?;
        unit.commit().await?;
    }
    Ok(store)
}

/// Reads what an open file says about itself.
pub async fn said_by(store: &Store, now: DateTime<Utc>) -> Result<Workspace> {
    let said = async { store.begin(now).await?.workspace().await };
    said.await.map_err(|error| error.in_file(store.read_only()).into())
}

/// The kind under which the workspace keeps of which places it was said that they are known.
const KNOWN_PLACE: &str = "known-place";

/// Says why others than this computer may write where a workspace lies, unless it was said that this is known.
pub async fn doubtful_place(unit: &mut Unit, path: &Path) -> Result<Option<SharedPlace>> {
    let Some(shared) = shared_place(path) else { return Ok(None) };
    let known = unit.choice(KNOWN_PLACE, service(&shared)).await?;
    Ok(known.is_none().then_some(shared))
}

/// Keeps that it is known where a workspace lies; another service or share is warned of again.
pub async fn know_place(unit: &mut Unit, path: &Path) -> Result<()> {
    match shared_place(path) {
        Some(shared) => Ok(unit.keep_choice(KNOWN_PLACE, service(&shared), "").await?),
        None => Ok(()),
    }
}

fn service(shared: &SharedPlace) -> &str {
    match shared {
        SharedPlace::Synchronised { by } => by,
        SharedPlace::Network => "",
    }
}

/// What `ententectl info` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Info {
    /// The title.
    pub title: String,
    /// Whether it is a scratch copy of the sample.
    pub sample: bool,
    /// Why it is open for reading only, if it is.
    pub read_only: Option<ReadOnly>,
    /// Who worked in it last.
    pub actor: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Its meetings, the latest first.
    pub meetings: Vec<meeting::MeetingSummary>,
    /// The step that undo would take back.
    pub undo: Option<steps::Step>,
    /// The step that redo would bring back.
    pub redo: Option<steps::Step>,
}

/// Reads what a workspace holds, without anybody's name in it.
pub async fn info(unit: &mut Unit) -> Result<Info> {
    let workspace = unit.workspace().await?;
    let (undo, redo) = steps::next(unit).await?;
    Ok(Info {
        title: workspace.title.to_string(),
        sample: workspace.sample,
        read_only: unit.read_only(),
        actor: workspace.actor.name.to_string(),
        created_at: workspace.created_at,
        meetings: meeting::list(unit).await?,
        undo,
        redo,
    })
}
