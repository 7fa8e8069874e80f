//! A workspace that is open for one command.

use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use crate::passphrase;
use chrono::Utc;
use domain::actor::{Actor, ActorRole};
use domain::ids::{AgendaItemId, MeetingId};
use domain::text::{Line, Title, search_key};
use ops::export::{Destination, Leaving, deliver};
use ops::meeting::MeetingSummary;
use ops::workspace::ReadOnly;
use ops::{ErrorCode, Store, Unit, Unlocked};
use secrecy::SecretString;
use std::path::{Path, PathBuf};
use uuid::Uuid;
use words::{Word, Words};

/// A workspace that is open for one command; dropping it closes the file.
pub struct Session {
    /// The open file.
    pub store: Store,
    /// What a backup needs.
    pub unlocked: Unlocked,
    /// Whether a paper may be written over a file.
    replaces: bool,
}

impl Session {
    /// Opens a workspace, as the person that `--as` names, and says so where it can only be read.
    pub async fn open(global: &Global, file: &Path) -> Result<Self> {
        let session = Self::unlock(global, file).await?;
        if let Some(why) = session.store.read_only() {
            let said = match why {
                ReadOnly::Damaged => Word::OpenedDamaged,
                ReadOnly::Place => Word::OpenedInAPlace,
                ReadOnly::Backup => Word::OpenedBackup,
            };
            Output::new(global.json).remark(&Words::chosen().say(said));
        }
        Ok(session)
    }

    /// Opens a workspace without a word, as the person that `--as` names.
    pub async fn unlock(global: &Global, file: &Path) -> Result<Self> {
        Ok(Self::unlock_knowing(global, file).await?.0)
    }

    /// Opens it in the same way, and hands over the passphrase for what asks for it again.
    pub async fn unlock_knowing(global: &Global, file: &Path) -> Result<(Self, SecretString)> {
        // Nobody is asked for the passphrase of a file that is not there.
        if !file.exists() {
            let message = format!("There is no file {}.", file.display());
            return Err(Failure::new(ErrorCode::NotFound, Some("file"), message));
        }
        let passphrase = passphrase::known(global)?;
        let actor = global.actor.as_ref().map(actor);
        let (store, unlocked) = ops::workspace::open(file, &passphrase, actor.as_ref(), Utc::now()).await?;
        Ok((Self { store, unlocked, replaces: global.replace }, passphrase))
    }

    /// Begins a unit of work.
    pub async fn begin(&self) -> Result<Unit> {
        Ok(self.store.begin(Utc::now()).await.map_err(ops::Error::from)?)
    }

    /// Refuses to read the workspace as if it were another file: that would drop the locks on it.
    pub fn check_other_file(&self, path: &Path, option: &str) -> Result<()> {
        if self.store.is_at(path) {
            return Err(Failure::own_workspace(path, option));
        }
        Ok(())
    }

    /// Refuses the place of a file that is to leave before anything is drawn for it: the workspace itself, a folder, and
    /// a file that is not to be replaced.
    pub fn check_place(&self, to: &Path) -> Result<()> {
        self.check_other_file(to, "to")?;
        one_file(self.replaces, to).check().map_err(|error| Failure::undelivered(to, error))
    }

    /// Puts the one file that leaves where `--to` says; over what is there only where `--replace` says so.
    pub async fn deliver_file(&self, leaving: Leaving, to: &Path) -> Result<Vec<PathBuf>> {
        self.deliver(leaving, one_file(self.replaces, to)).await
    }

    /// Puts what leaves where `--to` says; returns where it is.
    pub async fn deliver(&self, mut leaving: Leaving, to: Destination) -> Result<Vec<PathBuf>> {
        if let Some((meeting, passages)) = leaving.take_asked() {
            let mut unit = self.begin().await?;
            ops::notes::ask_sources(&mut unit, meeting, &passages).await?;
            commit(unit).await?;
        }
        let named = to.named().to_owned();
        deliver(&self.store, Utc::now(), leaving, to)
            .await
            .map_err(|error| Failure::undelivered(&named, error))
    }
}

/// Keeps what a unit did.
pub async fn commit(unit: Unit) -> Result<()> {
    unit.commit().await.map_err(ops::Error::from)?;
    Ok(())
}

/// Refuses a place where a file is already: a workspace or a copy of one is never written over.
pub fn check_free(file: &Path) -> Result<()> {
    if file.exists() {
        let message = format!("There is already a file {}; nothing was changed.", file.display());
        return Err(Failure::new(ErrorCode::ExistsAlready, Some("file"), message));
    }
    Ok(())
}

/// Reads a pouch that an option names; no more of it than a pouch can have.
pub fn sealed(path: &Path, option: &str) -> Result<Vec<u8>> {
    ops::pouch::read_pouch(path).map_err(|error| match error {
        ops::Error::Disk(error) => Failure::file(path, option, &error),
        other => other.into(),
    })
}

/// The place of one file that leaves; what is there is written over only where that is said.
pub fn one_file(replaces: bool, to: &Path) -> Destination {
    let to = to.to_owned();
    if replaces { Destination::File(to) } else { Destination::Free(to) }
}

/// Names who does it.
pub fn actor(name: &Title) -> Actor {
    // A title is a line that is not empty and shorter than a line may be.
    let name: Line = name.as_str().parse().unwrap_or_default();
    Actor { name, role: ActorRole::Secretariat }
}

/// Finds the meeting that `--meeting` names, else the latest.
pub async fn meeting(global: &Global, unit: &mut Unit) -> Result<MeetingId> {
    let meetings = ops::meeting::list(unit).await?;
    choose(&meetings, global.meeting.as_deref())
}

/// Chooses by id, by number, by the whole title, by a part of the title, in this order.
fn choose(meetings: &[MeetingSummary], wanted: Option<&str>) -> Result<MeetingId> {
    let Some(wanted) = wanted.map(str::trim) else {
        return meetings.first().map(|meeting| meeting.id).ok_or_else(|| ops::Error::NoMeeting.into());
    };
    if let Ok(id) = wanted.parse::<Uuid>() {
        return one(meetings.iter().filter(|meeting| meeting.id.0 == id), wanted);
    }
    if let Ok(ordinal) = wanted.parse::<u16>() {
        return one(meetings.iter().filter(|meeting| meeting.ordinal == ordinal), wanted);
    }
    let key = search_key(wanted);
    let mut whole = meetings.iter().filter(|meeting| search_key(&meeting.title) == key).peekable();
    if whole.peek().is_some() {
        return one(whole, wanted);
    }
    one(
        meetings.iter().filter(|meeting| !key.is_empty() && search_key(&meeting.title).contains(&key)),
        wanted,
    )
}

fn one<'a>(found: impl Iterator<Item = &'a MeetingSummary>, wanted: &str) -> Result<MeetingId> {
    let found: Vec<&MeetingSummary> = found.collect();
    let message = match found.as_slice() {
        [one] => return Ok(one.id),
        [] => format!("There is no meeting “{wanted}” in this workspace; `info` lists its meetings."),
        _ => format!(
            "Several meetings are meant by “{wanted}”; give the id of one, as `info --json` lists it."
        ),
    };
    Err(Failure::new(ErrorCode::NoSuchRecord, Some("meeting"), message))
}

/// Finds an item by what people cite or by its number.
pub async fn item(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<AgendaItemId> {
    let board = ops::notes::board(unit, meeting).await?;
    let is = |item: &&ops::notes::NotesItem| {
        item.reference.eq_ignore_ascii_case(text)
            || item.number.as_ref().is_some_and(|number| number.as_str().eq_ignore_ascii_case(text))
    };
    board.items.iter().find(is).map(|item| item.id).ok_or_else(|| {
        let message = format!("There is no item {text}.");
        Failure::new(ErrorCode::NoSuchRecord, Some("item"), message)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(number: u128, ordinal: u16, title: &str) -> MeetingSummary {
        MeetingSummary {
            id: MeetingId(Uuid::from_u128(number)),
            series_short: "Group".into(),
            ordinal,
            title: title.into(),
            from: "2026-01-01".parse().unwrap(),
            to: "2026-01-01".parse().unwrap(),
            span: String::new(),
            place: String::new(),
        }
    }

    #[test]
    fn a_meeting_is_chosen_by_id_number_or_title() {
        let meetings =
            [summary(3, 3, "Third meeting"), summary(2, 2, "Réunion"), summary(1, 1, "Réunion 2022")];
        let chosen = |wanted: Option<&str>| choose(&meetings, wanted).ok().map(|id| id.0.as_u128());
        assert_eq!(chosen(None), Some(3), "the latest");
        assert_eq!(chosen(Some("00000000-0000-0000-0000-000000000001")), Some(1));
        assert_eq!(chosen(Some("2")), Some(2), "a number is the number of the meeting");
        assert_eq!(chosen(Some("reunion")), Some(2), "the whole title before a part of another");
        assert_eq!(chosen(Some("third")), Some(3));
        assert_eq!(chosen(Some("fourth")), None);
        assert_eq!(chosen(Some("")), None, "nothing names nothing");
    }

    #[test]
    fn two_meetings_of_one_number_are_not_guessed_between() {
        let meetings = [summary(1, 1, "One group"), summary(2, 1, "Another group")];
        assert!(choose(&meetings, Some("1")).unwrap_err().message.starts_with("Several meetings"));
    }

    #[test]
    fn a_workspace_without_a_meeting_says_so() {
        assert_eq!(choose(&[], None).unwrap_err().code, ErrorCode::NoSuchRecord);
    }
}
