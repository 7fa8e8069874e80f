//! A damaged workspace: what of it can be read, which backups are sound, and what each would lose. Nothing here changes or
//! removes the file or a backup.

use crate::Result;
use crate::steps::Step;
use chrono::{DateTime, Utc};
use domain::noun::Noun;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fs::File;
use std::path::Path;
use store::beside::Beside;
use store::{Backup, Store, Unlocked};
use words::{Word, Words};

/// The most steps that are listed of those that a backup would lose.
const MOST_LISTED: u32 = 60;

/// What a person looks for first.
const READ: [Noun; 8] = [
    Noun::Participant,
    Noun::Delegation,
    Noun::AgendaItem,
    Noun::Note,
    Noun::Practice,
    Noun::Concept,
    Noun::Action,
    Noun::ReportSentence,
];

/// What is left of a damaged workspace, and what there is to go on with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Rescue {
    /// The name of the file, without its folder.
    pub file_name: String,
    /// The folder it is in.
    pub folder: String,
    /// How large it is, in kilobytes.
    pub size: u32,
    /// Pages that are not what was written, where they can be counted.
    pub hurt: Option<u32>,
    /// The pages of the file.
    pub pages: u32,
    /// Whether it can be opened for reading.
    pub opens: bool,
    /// What of it can be read; empty where it does not open.
    pub parts: Vec<Part>,
    /// Whether the whole journal fits; nothing where it cannot be read.
    pub history: Option<bool>,
    /// The sound backups, the newest first.
    pub backups: Vec<Good>,
}

/// Records of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Part {
    /// The kind.
    pub noun: Noun,
    /// How many were read, each as a whole; nothing where a page of them is hurt.
    pub read: Option<u32>,
}

/// A sound backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Good {
    /// Where it is.
    pub path: String,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// The folder it is in.
    pub folder: String,
    /// When the last thing in it was done.
    pub at: DateTime<Utc>,
    /// How large it is, in kilobytes.
    pub size: u32,
    /// How many steps are newer; nothing where the damaged file cannot tell.
    pub newer: Option<u32>,
    /// The last of these steps, newest first.
    pub lost: Vec<Step>,
}

impl Rescue {
    /// Says in lines what was found, for whoever looks after the computer: nothing that stands in the workspace, and no step.
    pub fn report(&self, now: DateTime<Utc>) -> String {
        let words = Words::chosen();
        let moment = |at: DateTime<Utc>| words.moment(at.with_timezone(&chrono_tz::UTC));
        let version = env!("CARGO_PKG_VERSION");
        let mut lines = vec![
            words.say_with(Word::RescueReport, [("at", moment(now).into()), ("version", version.into())]),
            words.say_with(
                Word::RescueFile,
                [
                    ("name", self.file_name.clone().into()),
                    ("size", self.size.to_string().into()),
                    ("pages", self.pages.to_string().into()),
                ],
            ),
        ];
        lines.extend(self.hurt.map(|count| words.say_with(Word::RescueHurt, [("count", count.into())])));
        if !self.opens {
            lines.push(words.say(Word::RescueClosed));
        }
        lines.extend(self.parts.iter().map(|part| {
            let what = ("what", words.name(part.noun).into());
            match part.read {
                Some(count) => words.say_with(Word::RescueRead, [what, ("count", count.into())]),
                None => words.say_with(Word::RescueUnread, [what]),
            }
        }));
        let history = match self.history {
            Some(true) => "fits",
            Some(false) => "altered",
            None => "unread",
        };
        lines.push(words.say_with(Word::RescueHistory, [("case", history.into())]));
        lines.extend(self.backups.iter().map(|backup| {
            let case = if backup.newer.is_some() { "told" } else { "untold" };
            words.say_with(
                Word::RescueBackup,
                [
                    ("case", case.into()),
                    ("newer", backup.newer.unwrap_or_default().into()),
                    ("at", moment(backup.at).into()),
                    ("size", backup.size.to_string().into()),
                ],
            )
        }));
        if self.backups.is_empty() {
            lines.push(words.say(Word::RescueNoBackup));
        }
        lines.join("\n") + "\n"
    }
}

/// Looks at a workspace, sound or damaged, whose backups are kept in a folder or lie beside it. Nothing is noted in it.
pub async fn of(
    path: &Path,
    passphrase: &SecretString,
    backups: Option<&Path>,
    now: DateTime<Utc>,
) -> Result<(Rescue, Unlocked)> {
    let unlocked = Unlocked::kept(path, passphrase, backups)?;
    let rescue = match Store::open_unlocked(&unlocked, None).await {
        Ok(store) => look(&store, &unlocked, now).await?,
        Err(store::Error::Damaged) => look_at_closed(&unlocked, now).await?,
        Err(error) => return Err(error.into()),
    };
    Ok((rescue, unlocked))
}

/// Looks at a workspace that opens for reading only.
pub async fn look(store: &Store, unlocked: &Unlocked, now: DateTime<Utc>) -> Result<Rescue> {
    let mut rescue = begin(unlocked, true)?;
    for noun in READ {
        // A unit of its own for each: a page that cannot be read spoils the connection until the next.
        let read = match store.begin(now).await {
            Ok(mut unit) => unit.readable(noun).await.ok().map(small),
            Err(_) => None,
        };
        rescue.parts.push(Part { noun, read });
    }
    rescue.hurt = store.hurt_pages().await.ok().map(small);
    rescue.history = match store.begin(now).await {
        Ok(mut unit) => unit.verify_journal().await.ok().map(|verified| verified.broken_at.is_none()),
        Err(_) => None,
    };
    for backup in unlocked.backups().await {
        rescue.backups.push(good(Some(store), backup, now).await);
    }
    Ok(rescue)
}

/// Looks at a workspace that does not open. It must not be open.
pub async fn look_at_closed(unlocked: &Unlocked, now: DateTime<Utc>) -> Result<Rescue> {
    let mut rescue = begin(unlocked, false)?;
    rescue.hurt = unlocked.hurt_pages().ok().map(|(hurt, _)| small(hurt));
    for backup in unlocked.backups().await {
        rescue.backups.push(good(None, backup, now).await);
    }
    Ok(rescue)
}

fn begin(unlocked: &Unlocked, opens: bool) -> Result<Rescue> {
    let path = unlocked.path();
    let bytes = path.metadata()?.len();
    let (file_name, folder) = named(path);
    let pages = small(bytes.div_ceil(4096));
    Ok(Rescue {
        file_name,
        folder,
        size: kilobytes(bytes),
        hurt: None,
        pages,
        opens,
        parts: Vec::new(),
        history: None,
        backups: Vec::new(),
    })
}

async fn good(damaged: Option<&Store>, backup: Backup, now: DateTime<Utc>) -> Good {
    let since = match damaged {
        Some(store) => match store.begin(now).await {
            Ok(mut unit) => unit.steps_since(&backup, MOST_LISTED).await.ok().flatten(),
            Err(_) => None,
        },
        None => None,
    };
    let (newer, lost) = since.map_or((None, Vec::new()), |(count, steps)| {
        (Some(small(count)), steps.into_iter().map(Step::from).collect())
    });
    let (file_name, folder) = named(&backup.path);
    let path = backup.path.to_string_lossy().into_owned();
    Good { path, file_name, folder, at: backup.at, size: kilobytes(backup.size), newer, lost }
}

/// Puts a copy of a backup where nothing is: it replaces nothing, least of all the file it was made from. The backup stays as it is.
pub fn copy(backup: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(store::Error::ExistsAlready.into());
    }
    let beside = Beside::empty(to)?;
    // Its bytes alone: a backup that may not be written becomes a workspace that may.
    std::io::copy(&mut File::open(backup)?, &mut File::create(beside.path())?)?;
    Ok(beside.put_in_free_place()?)
}

fn named(path: &Path) -> (String, String) {
    let text = |part: Option<&Path>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    (text(path.file_name().map(Path::new)), text(path.parent()))
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn kilobytes(bytes: u64) -> u32 {
    small(bytes.div_ceil(1024))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use domain::ids::Revision;
    use domain::person::{Name, Person};
    use domain::verb::{Named, Verb};

    fn now() -> DateTime<Utc> {
        "2024-06-28T16:00:00Z".parse().unwrap()
    }

    #[tokio::test]
    async fn a_damaged_workspace_says_what_is_left_and_its_backup_what_it_would_lose() {
        let folder = tempfile::tempdir().unwrap();
        let [file, kept, copied] = ["a.entente", "kept", "copy.entente"].map(|name| folder.path().join(name));
        let passphrase = SecretString::from("seven quiet herons over the polder");
        let (store, unlocked) = sample::create(&file, &passphrase, now()).await.unwrap();
        let made = store.keeper().keep(&unlocked, &kept, now()).await.unwrap().unwrap().copy;
        let mut unit = store.begin(now()).await.unwrap();
        unit.step(Verb::AddPerson(Named::of("Later")));
        let name = Name { family_name: "Later".parse().unwrap(), ..Name::default() };
        let [email, phone] = ["later@example.org", ""];
        let mut person = Person {
            id: unit.new_id(),
            revision: Revision::default(),
            name,
            email: email.parse().unwrap(),
            phone: phone.parse().unwrap(),
        };
        unit.save(&mut person).await.unwrap();
        unit.commit().await.unwrap();
        drop(store);

        let (sound, _) = of(&file, &passphrase, Some(&kept), now()).await.unwrap();
        assert_eq!((sound.hurt, sound.history, sound.opens), (Some(0), Some(true), true));
        let counted =
            |rescue: &Rescue, noun| rescue.parts.iter().find(|part| part.noun == noun).unwrap().read;
        assert_eq!(counted(&sound, Noun::Participant), Some(60));
        assert_eq!((sound.backups.len(), sound.backups[0].newer), (1, Some(1)));
        assert!(sound.backups[0].lost[0].sentence.contains("Later"), "{}", sound.backups[0].lost[0].sentence);

        let told = sound.report(now());
        assert!(told.contains("History of every step: fits") && told.contains("one step is newer"), "{told}");
        assert!(told.contains("Participant: 60 read") && !told.contains("Later"), "no content: {told}");

        let bytes = std::fs::read(&file).unwrap();
        let mut hurt = bytes.clone();
        hurt[2_000] ^= 1;
        std::fs::write(&file, &hurt).unwrap();
        let (closed, unlocked) = of(&file, &passphrase, Some(&kept), now()).await.unwrap();
        assert_eq!((closed.hurt, closed.history, closed.opens), (Some(1), None, false));
        assert_eq!((closed.backups.len(), closed.backups[0].newer), (1, None), "it cannot tell");
        let told = closed.report(now());
        assert!(told.contains("does not open") && told.contains("not what was written: 1"), "{told}");
        assert!(told.contains("cannot be told") && told.contains("cannot be read"), "{told}");
        let wrong = of(&file, &"another".into(), Some(&kept), now()).await.err().unwrap();
        assert_eq!(wrong.code(), crate::ErrorCode::WrongPassphrase);

        let mut guarded = made.path.metadata().unwrap().permissions();
        guarded.set_readonly(true);
        std::fs::set_permissions(&made.path, guarded).unwrap();
        copy(&made.path, &copied).unwrap();
        assert!(!copied.metadata().unwrap().permissions().readonly());
        assert!(copy(&made.path, &file).is_err(), "nothing is replaced");
        assert!(std::fs::read(&file).unwrap() == hurt, "and the damaged file stays as it is");
        let store = Store::open_unlocked(&unlocked.at(&copied), None).await.unwrap();
        assert_eq!(store.read_only(), None, "the copy can be worked in");
    }
}
