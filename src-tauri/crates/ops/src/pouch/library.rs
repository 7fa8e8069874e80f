//! The library of a reader: the pouches of a series and their own notes, under one passphrase of their own.
//!
//! The passphrase of a pouch is known to everybody who got it. What somebody writes beside it is theirs alone, so it is kept
//! under another one: a folder of files whose names say nothing, each pouch locked anew so that one passphrase opens all.

use super::kept::{Kept, own};
use super::open::OpenedPouch;
use super::reading::{PrivateNote, ReadPlace, Reading};
use crate::workspace::strong_enough;
use crate::{Error, Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::Who;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::noun::Noun;
use domain::pouch::PouchKind;
use domain::text::Prose;
use pouch::{Key, Lock};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fs;
use std::path::{Path, PathBuf};
use store::beside::Beside;
use uuid::Uuid;

/// The file with the keys of the library and what is kept of one's own.
const SHELF: &str = "library.kept";

/// A pouch in a library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Shelved {
    /// The digest of everything in it, by which it is known.
    pub digest: String,
    /// What it was made for.
    pub kind: PouchKind,
    /// The meeting.
    pub meeting: MeetingId,
    /// The title of the meeting.
    pub title: String,
    /// The version of what it is about; none where it is of none.
    pub version: Option<String>,
    /// The strictest label in it.
    pub label: HandlingLabel,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The day after which its maker asks to delete it.
    pub last_day: Option<NaiveDate>,
    /// When it was read last.
    pub read_at: DateTime<Utc>,
}

impl Shelved {
    /// Says what a library keeps of a pouch.
    fn of(pouch: &OpenedPouch, read_at: DateTime<Utc>) -> Self {
        let info = pouch.info();
        Self {
            digest: pouch.digest().to_owned(),
            kind: info.kind,
            meeting: info.meeting.id,
            title: info.meeting.title,
            version: info.subject.version,
            label: info.label,
            made_at: info.made_at,
            last_day: info.last_day,
            read_at,
        }
    }
}

/// What stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Shelf {
    pouches: Vec<Shelved>,
    readings: Vec<Reading>,
}

/// An open library.
#[derive(Debug)]
pub struct Library {
    folder: PathBuf,
    kept: Kept<Shelf>,
}

/// How many places of a text a pouch of the library holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FoundInPouch {
    /// The pouch.
    pub pouch: Shelved,
    /// In how many entries, items and own notes.
    pub places: u32,
}

impl Library {
    /// Tells whether there is a library in a folder.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(SHELF).is_file()
    }

    /// Makes a library in a folder that has none, under a passphrase of the reader's own; it costs a second. Refuses one
    /// that is easy to guess.
    pub fn create(folder: &Path, passphrase: &SecretString) -> Result<Self> {
        strong_enough(passphrase)?;
        let lock = Lock::Passphrase(passphrase.clone());
        let kept = Kept::begin(&folder.join(SHELF), &lock, Shelf::default())?;
        Ok(Self { folder: folder.to_owned(), kept })
    }

    /// Opens the library of a folder; it costs a second.
    pub fn open(folder: &Path, passphrase: &SecretString) -> Result<Self> {
        let kept = Kept::open(&folder.join(SHELF), &Key::Passphrase(passphrase.clone()))?;
        let gone = || Error::Store(store::Error::NotFound);
        Ok(Self { folder: folder.to_owned(), kept: kept.ok_or_else(gone)? })
    }

    /// Returns what opens the pouches in it.
    pub fn key(&self) -> Key {
        self.kept.key()
    }

    /// Lists the pouches in it, the one read last first.
    pub fn pouches(&self) -> Vec<Shelved> {
        let mut pouches = self.kept.value().pouches.clone();
        pouches.sort_by_key(|one| std::cmp::Reverse(one.read_at));
        pouches
    }

    /// Puts a pouch into the library, locked anew; one that is in it already is noted as read. What was kept about an
    /// earlier one of the same meeting stands beside it at once.
    pub fn add(&mut self, pouch: &OpenedPouch, now: DateTime<Utc>) -> Result<()> {
        let shelved = Shelved::of(pouch, now);
        if !self.has(&shelved.digest) {
            let sealed = pouch.sealed_anew(&self.kept.lock())?;
            Beside::write(&self.place(&shelved.digest), &sealed)?.put_in_place()?;
        }
        self.kept.change(|shelf| {
            shelf.pouches.retain(|one| one.digest != shelved.digest);
            shelf.pouches.push(shelved);
            Ok(())
        })
    }

    /// Opens a pouch of the library and notes that it was read.
    pub fn read(&mut self, digest: &str, now: DateTime<Utc>) -> Result<OpenedPouch> {
        let pouch = self.look_into(digest)?;
        self.add(&pouch, now)?;
        Ok(pouch)
    }

    /// Takes a pouch out of the library; what is kept about its meeting stays.
    pub fn remove(&mut self, digest: &str) -> Result<()> {
        self.known(digest)?;
        let place = self.place(digest);
        self.kept.change(|shelf| {
            shelf.pouches.retain(|one| one.digest != digest);
            Ok(())
        })?;
        match fs::remove_file(place) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Returns what is kept about a meeting.
    pub fn reading(&self, meeting: MeetingId) -> Reading {
        let readings = &self.kept.value().readings;
        readings.iter().find(|one| one.meeting == meeting).cloned().unwrap_or_else(|| Reading::of(meeting))
    }

    /// Keeps a private note: a new one, or other words for one that is there. Without words it goes.
    pub fn keep_note(
        &mut self,
        meeting: MeetingId,
        id: Option<Uuid>,
        place: ReadPlace,
        text: Prose,
        now: DateTime<Utc>,
    ) -> Result<Option<Uuid>> {
        self.change(meeting, |reading| {
            let at = match id {
                None => None,
                Some(id) => {
                    let gone = || Error::Store(store::Error::NoSuchRecord(Noun::Note));
                    Some(reading.notes.iter().position(|note| note.id == id).ok_or_else(gone)?)
                }
            };
            if text.is_empty() {
                at.map(|at| reading.notes.remove(at));
                return Ok(None);
            }
            let id = id.unwrap_or_else(Uuid::now_v7);
            let note = PrivateNote { id, place, text, written_at: now };
            match at.and_then(|at| reading.notes.get_mut(at)) {
                Some(kept) => *kept = note,
                None => reading.notes.push(note),
            }
            Ok(Some(id))
        })
    }

    /// Highlights an entry, or takes that back.
    pub fn highlight(&mut self, meeting: MeetingId, place: &ReadPlace, on: bool) -> Result<()> {
        self.change(meeting, |reading| {
            reading.highlights.retain(|one| one != place);
            if on {
                reading.highlights.push(place.clone());
            }
            Ok(())
        })
    }

    /// Keeps who the reader is in a meeting.
    pub fn choose(&mut self, meeting: MeetingId, who: Option<Who>) -> Result<()> {
        self.change(meeting, |reading| {
            reading.who = who;
            Ok(())
        })
    }

    /// Finds in which pouches a text stands, own notes among them; capitals and accents do not matter, and of several words
    /// all must be there. What cannot be opened any more is passed over.
    pub fn search(&self, text: &str) -> Vec<FoundInPouch> {
        let found = |pouch: Shelved| {
            let view = self.look_into(&pouch.digest).ok()?.view().ok()?;
            let places = view.places_of(text, &self.reading(pouch.meeting));
            (places > 0).then_some(FoundInPouch { pouch, places })
        };
        self.pouches().into_iter().filter_map(found).collect()
    }

    fn change<R>(&mut self, meeting: MeetingId, change: impl FnOnce(&mut Reading) -> Result<R>) -> Result<R> {
        self.kept.change(|shelf| {
            let at = shelf.readings.iter().position(|one| one.meeting == meeting);
            let at = at.unwrap_or_else(|| {
                shelf.readings.push(Reading::of(meeting));
                shelf.readings.len() - 1
            });
            shelf.readings.get_mut(at).map_or(Err(Error::NoMeeting), change)
        })
    }

    fn has(&self, digest: &str) -> bool {
        let known = self.kept.value().pouches.iter().any(|one| one.digest == digest);
        known && self.place(digest).is_file()
    }

    fn known(&self, digest: &str) -> Result<()> {
        let known = self.kept.value().pouches.iter().any(|one| one.digest == digest);
        if known { Ok(()) } else { Err(Error::Store(store::Error::NotFound)) }
    }

    fn look_into(&self, digest: &str) -> Result<OpenedPouch> {
        self.known(digest)?;
        let sealed = super::read_pouch(&self.place(digest))?;
        OpenedPouch::open(&sealed, &self.kept.key()).map_err(|error| match error {
            Error::Pouch(refused) => own(refused),
            other => other,
        })
    }

    /// Names the file of a pouch: digests are hexadecimal digits, made here and nowhere else.
    fn place(&self, digest: &str) -> PathBuf {
        self.folder.join(format!("{digest}.pouch"))
    }
}
