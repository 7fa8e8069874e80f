//! A pouch that was opened.

use crate::answering::{ANSWERS, Answering};
use crate::carried::{Carried, PAPERS};
use crate::limits::{JSON, PAPER};
use crate::manifest::{FORMAT, Manifest};
use crate::secret::digest;
use crate::{Key, Lock, Refused, Result, frame, json, lock, secret};
use domain::disclosure::{Audience, PaperKind, Received};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use secrecy::zeroize::Zeroizing;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The name of the part that says what the others are.
pub(crate) const MANIFEST: &str = "manifest.json";

/// The ending of parts in JSON.
const JSON_ENDING: &str = ".json";

/// Names the part with the bytes of a paper; none where this is no digest.
pub(crate) fn paper_part(sha256: &str) -> Option<String> {
    let hexadecimal = sha256.len() == 64 && sha256.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    hexadecimal.then(|| format!("{}.bin", &sha256[..32]))
}

/// A view in its part.
#[derive(Deserialize, Serialize)]
pub(crate) struct Part<T> {
    pub(crate) label: HandlingLabel,
    pub(crate) view: T,
}

/// A pouch that was opened: whole, unchanged since it was sealed, and of limited size. What it says is what somebody else
/// wrote.
#[derive(Debug)]
pub struct Opened {
    manifest: Manifest,
    /// The digest of the manifest, and with it of everything.
    digest: String,
    /// The manifest as it came: the digest is that of these bytes.
    head: Zeroizing<Vec<u8>>,
    parts: Vec<(String, Zeroizing<Vec<u8>>)>,
}

impl Opened {
    /// Opens a pouch.
    pub fn open(sealed: &[u8], key: &Key) -> Result<Self> {
        let content = lock::unlock(sealed, key)?;
        read(&content)
    }

    /// Locks it anew, for a place of the reader's own; it stays the same pouch.
    pub fn sealed_anew(&self, with: &Lock) -> Result<Vec<u8>> {
        let mut parts: Vec<(&str, &[u8])> = vec![(MANIFEST, &self.head)];
        parts.extend(self.parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
        lock::lock(&frame::write(FORMAT, &parts)?, with)
    }

    /// Returns what it says of itself.
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Returns who reads it.
    pub fn audience(&self) -> Result<Audience> {
        self.manifest.about.audience.audience()
    }

    /// Returns the digest of everything that is in it.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Refuses a pouch of another meeting.
    pub fn of_meeting(self, meeting: MeetingId) -> Result<Self> {
        if self.manifest.about.meeting.id == meeting { Ok(self) } else { Err(Refused::OtherMeeting) }
    }

    /// Lists the papers that can be made of it.
    pub fn papers(&self) -> Vec<PaperKind> {
        PAPERS.iter().filter(|(_, part)| self.part(part).is_some()).map(|(paper, _)| *paper).collect()
    }

    /// Reads a view, where it is in it.
    pub fn received<T: Carried>(&self) -> Result<Option<Received<T>>> {
        let Some(bytes) = self.part(T::PART) else { return Ok(None) };
        let Part { label, view } = json::read::<Part<T>>(bytes)?;
        Ok(Some(Received::new(view, label.max(self.manifest.label))))
    }

    /// Returns the bytes of a paper that `papers.json` lists, by its digest.
    pub fn paper(&self, sha256: &str) -> Option<&[u8]> {
        self.part(&paper_part(sha256)?).filter(|bytes| digest(bytes) == sha256)
    }

    /// Reads what its readers need to answer; none in a pouch that asks for no answer.
    pub fn answering(&self) -> Result<Option<Answering>> {
        self.part(ANSWERS).map(json::read).transpose()
    }

    fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts.iter().find(|(other, _)| other == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// Proves that every part can be read.
    pub(crate) fn check_parts(&self) -> Result<()> {
        let json = self.parts.iter().filter(|(name, _)| name.ends_with(JSON_ENDING));
        json.map(|(_, bytes)| json::read::<Value>(bytes)).try_for_each(|read| read.map(|_| ()))
    }
}

/// Reads the content of a pouch: the parts that the manifest lists, each with its digest, and no others.
pub(crate) fn read(content: &[u8]) -> Result<Opened> {
    let mut parts = frame::read(FORMAT, content)?.into_iter();
    let Some((MANIFEST, manifest)) = parts.next() else { return Err(Refused::Malformed) };
    let (digest, head) = (digest(manifest), Zeroizing::new(manifest.to_vec()));
    let manifest: Manifest = json::read(manifest)?;
    manifest.about.check()?;
    let mut listed = manifest.parts.iter();
    let mut kept = Vec::new();
    for (name, bytes) in parts {
        let line = listed.next().ok_or(Refused::Malformed)?;
        if bytes.len() > if name.ends_with(JSON_ENDING) { JSON } else { PAPER } {
            return Err(Refused::TooLarge);
        }
        if line.name != name || line.bytes != bytes.len() as u64 || line.sha256 != secret::digest(bytes) {
            return Err(Refused::Malformed);
        }
        kept.push((name.to_owned(), Zeroizing::new(bytes.to_vec())));
    }
    if listed.next().is_some() {
        return Err(Refused::Malformed);
    }
    Ok(Opened { manifest, digest, head, parts: kept })
}
