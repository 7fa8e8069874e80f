//! The last step of every way out: a file is put where somebody will find it.

use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::disclosure::NotePassage;
use domain::ids::MeetingId;
use domain::verb::Verb;
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::Store;
use store::beside::Beside;
use uuid::Uuid;

/// Files that are about to leave together, and what the journal keeps of it.
pub struct Leaving {
    /// What the journal says of it, once the names of the files are known.
    pub(crate) noted: Box<dyn FnOnce(Vec<String>) -> Verb + Send>,
    /// What it is about: the noun and the record.
    pub(crate) about: (&'static str, Uuid),
    /// The files.
    pub(crate) files: Vec<LeavingFile>,
    /// Passages whose source is asked first, and the meeting.
    pub(crate) asked: Option<(MeetingId, Vec<NotePassage>)>,
}

/// A file that is about to leave.
pub struct LeavingFile {
    /// The name proposed for it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Leaving {
    /// Returns the files.
    pub fn files(&self) -> &[LeavingFile] {
        &self.files
    }

    /// Hands over the passages whose source is asked first, and their meeting: [`crate::notes::ask_sources`] notes them
    /// before the rest leaves.
    pub fn take_asked(&mut self) -> Option<(MeetingId, Vec<NotePassage>)> {
        self.asked.take()
    }
}

/// Where files go.
#[derive(Clone, Debug)]
pub enum Destination {
    /// One file under the name that the person chose, over what is there: that was asked about.
    File(PathBuf),
    /// One file under this name, where nothing is yet: refused as [`ErrorKind::AlreadyExists`] where something is, also
    /// what comes there meanwhile.
    Free(PathBuf),
    /// Files under their own names in a folder, which is made where it is missing. What is there already stays, and a
    /// name that is taken gets a number: nobody was asked about single names.
    Folder(PathBuf),
}

/// Puts files in their places, and returns where they are.
///
/// Written beside their places first, so that a full disk or a power cut leaves what was there before; then noted and
/// committed; and only then put in place: what can be read is always on record, unless the workspace is open for reading
/// only and can keep no note. Never over the open workspace, whatever it is called there.
pub async fn deliver(
    store: &Store,
    now: DateTime<Utc>,
    leaving: Leaving,
    to: Destination,
) -> Result<Vec<PathBuf>> {
    let Leaving { noted, about: (noun, record), files, asked: _ } = leaving;
    if files.is_empty() {
        return Ok(Vec::new());
    }
    if store.is_at(to.named()) {
        return Err(Error::OwnWorkspace);
    }
    let placed = Placed::of(&files, to)?;
    let written = placed.write(files).await?;
    let names: Vec<String> = placed.places.iter().filter_map(|place| file_name(place)).collect();
    let mut unit = store.begin(now).await?;
    unit.event_if_possible(noted(names), noun, record).await?;
    unit.commit().await?;
    placed.put(written).await
}

/// Puts files in their places where no workspace is open that could keep a note of it, and returns where they are: what
/// is made of a pouch that somebody received.
pub async fn put(files: Vec<LeavingFile>, to: Destination) -> Result<Vec<PathBuf>> {
    let placed = Placed::of(&files, to)?;
    let written = placed.write(files).await?;
    placed.put(written).await
}

impl Destination {
    /// Refuses a place where nothing can go, before anything is drawn for it: a folder where a file is named, a file where
    /// a folder is, and one that is taken.
    pub fn check(&self) -> Result<()> {
        let why = match self {
            Self::File(place) | Self::Free(place) if place.is_dir() => ErrorKind::IsADirectory,
            Self::Free(place) if place.exists() => ErrorKind::AlreadyExists,
            Self::Folder(folder) if folder.exists() && !folder.is_dir() => ErrorKind::NotADirectory,
            Self::Free(_) | Self::File(_) | Self::Folder(_) => return Ok(()),
        };
        Err(Error::CannotDeliver(why.into()))
    }

    /// The place or folder that was named.
    pub fn named(&self) -> &Path {
        let (Self::File(named) | Self::Free(named) | Self::Folder(named)) = self;
        named
    }
}

/// The places of files.
struct Placed {
    places: Vec<PathBuf>,
    /// Whether what is there is replaced.
    over: bool,
}

impl Placed {
    fn of(files: &[LeavingFile], to: Destination) -> Result<Self> {
        to.check()?;
        let (places, over) = match to {
            Destination::File(place) => (vec![place], true),
            Destination::Free(place) => (vec![place], false),
            Destination::Folder(folder) => (free_names(&folder, files)?, false),
        };
        Ok(Self { places, over })
    }

    /// Writes the files beside their places.
    async fn write(&self, files: Vec<LeavingFile>) -> Result<Vec<Beside>> {
        let to = self.places.clone();
        on_a_worker(move || {
            files.iter().zip(&to).map(|(file, place)| Beside::write(place, &file.bytes)).collect()
        })
        .await
    }

    /// Puts what was written in its places.
    async fn put(self, written: Vec<Beside>) -> Result<Vec<PathBuf>> {
        let put = if self.over { Beside::put_in_place } else { Beside::put_in_free_place };
        on_a_worker(move || written.into_iter().try_for_each(put)).await?;
        Ok(self.places)
    }
}

/// Does work with the disk beside everything else; a slow stick holds up nobody.
async fn on_a_worker<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done.map_err(Error::CannotDeliver),
        Err(_) => Err(Error::CannotDeliver(ErrorKind::Other.into())),
    }
}

/// Gives each file a name of its own in a folder that holds no such file yet. Some systems take large and small letters
/// for the same.
fn free_names(folder: &Path, files: &[LeavingFile]) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder).map_err(Error::CannotDeliver)?;
    let there = std::fs::read_dir(folder).map_err(Error::CannotDeliver)?;
    let mut taken: BTreeSet<String> =
        there.flatten().map(|entry| entry.file_name().to_string_lossy().to_lowercase()).collect();
    let name = |file: &LeavingFile| {
        let (stem, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
        let mut name = file.name.clone();
        for number in 2_u32.. {
            if taken.insert(name.to_lowercase()) {
                break;
            }
            name = format!("{stem}_{number}.{ending}");
        }
        folder.join(name)
    };
    Ok(files.iter().map(name).collect())
}

fn file_name(place: &Path) -> Option<String> {
    place.file_name().map(|name| name.to_string_lossy().into_owned())
}
