//! `new`, `sample`, `info`, `check`, `backup`, `backups` and `restore`: the workspace file itself.

use crate::failure::{Failure, Result};
use crate::global::{FileArgs, Global};
use crate::output::Output;
use crate::passphrase;
use crate::session::{Session, actor, check_free, commit, one_file, sealed};
use chrono::{DateTime, NaiveDate, Utc};
use clap::{ArgGroup, Args};
use domain::actor::{Actor, ActorRole};
use domain::meeting::{MeetingDetails, Zone};
use domain::text::{Line, Title};
use domain::verb::{Titled, Verb};
use ops::check::{Against, Standing, against_pouch};
use ops::import::TO_THE_END;
use ops::meeting::{MeetingSummary, SeriesChoice};
use ops::pouch::{Key, OpenedPouch, Refused, is_by_passphrase, known_keys};
use ops::rescue::Rescue;
use ops::steps::Step;
use ops::workspace::{NewStore, ReadOnly, SharedPlace};
use ops::{ErrorCode, Store, Unit, Unlocked};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use words::{Word, Words};

/// What makes a workspace.
#[derive(Args, Debug)]
#[command(group(ArgGroup::new("named").args(["series", "title"]).multiple(true)))]
pub struct NewArgs {
    /// The workspace file to make
    pub file: PathBuf,
    /// The name of the group that meets; that of the meeting otherwise
    #[arg(long, requires_all = ["from", "timezone"])]
    pub series: Option<Title>,
    /// The title of the meeting; the name of the group otherwise
    #[arg(long, requires_all = ["from", "timezone"])]
    pub title: Option<Title>,
    /// The first day, as 2026-06-24
    #[arg(long, value_name = "DATE", requires_all = ["named", "timezone"])]
    pub from: Option<NaiveDate>,
    /// The last day; the first otherwise
    #[arg(long, value_name = "DATE", requires = "from")]
    pub to: Option<NaiveDate>,
    /// The city
    #[arg(long, requires = "from")]
    pub place: Option<Line>,
    /// The zone of every time of the meeting, as Europe/Amsterdam
    #[arg(long, value_name = "ZONE", requires = "from", value_parser = zone)]
    pub timezone: Option<Zone>,
    /// A file that describes the meeting in JSON, instead of the options above
    #[arg(long, value_name = "meeting.json")]
    pub meeting: Option<String>,
}

/// A workspace, and what its journal is compared with beside its backups.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// The workspace file
    pub file: PathBuf,
    /// A pouch that was made of it: the journal has to go on from where it ended then
    #[arg(long, value_name = "POUCH")]
    against: Option<PathBuf>,
    /// A file whose first line is the passphrase of the pouch
    #[arg(long, value_name = "FILE", requires = "against")]
    pouch_passphrase_file: Option<PathBuf>,
}

/// Where a copy goes.
#[derive(Args, Debug)]
pub struct BackupArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The copy to make
    #[arg(long, value_name = "PATH")]
    pub to: PathBuf,
}

/// Where backups are looked for.
#[derive(Args, Debug)]
pub struct BackupsArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The folder in which backups are kept; that of the application otherwise. The folder of the file is looked at as well
    #[arg(long = "in", value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

/// What is restored.
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// Which workspace, and where its backups are
    #[command(flatten)]
    pub of: BackupsArgs,
    /// The new file to make
    #[arg(long, value_name = "PATH")]
    pub to: PathBuf,
    /// The backup; the newest good one otherwise
    #[arg(long, value_name = "PATH")]
    pub from: Option<PathBuf>,
}

/// Reads the name of a time zone.
pub fn zone(name: &str) -> Result<Zone, String> {
    Zone::try_from(name.to_owned()).map_err(|refused| words::Words::chosen().refusal(&refused.into()))
}

impl NewArgs {
    /// Says which options do not go together. `--meeting` may stand before the command, where the parser does not
    /// compare it with the options of the command.
    pub fn contradiction(&self) -> Option<&'static str> {
        (self.meeting.is_some() && self.from.is_some()).then_some(
            "the meeting is described either by --meeting or by --series, --title, --from and so on",
        )
    }

    /// Names the workspace after the group, else the meeting, else the file.
    fn workspace_title(&self, file: Option<&MeetingFile>) -> Result<Title> {
        let named = self.series.as_ref().or(self.title.as_ref()).cloned();
        if let Some(title) = named.or_else(|| file?.title.clone()) {
            return Ok(title);
        }
        let stem = self.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        stem.parse().map_err(|_| {
            Failure::new(
                ErrorCode::TextRefused,
                Some("file"),
                "A workspace cannot be named after this file name.",
            )
        })
    }

    /// Puts the options together; nothing where no meeting is described.
    fn details(&self) -> Option<(SeriesChoice, MeetingDetails)> {
        let (from, zone) = (self.from?, self.timezone?);
        let title = self.title.as_ref().or(self.series.as_ref())?.clone();
        let series = self.series.as_ref().unwrap_or(&title).to_string();
        // A new file holds no earlier meeting of the series.
        let mut details = MeetingDetails::new(1, title, from, self.to.unwrap_or(from), zone);
        details.venue.city = self.place.clone().unwrap_or_default();
        Some((SeriesChoice::New { short: series.clone(), name: series }, details))
    }
}

/// A file that describes a meeting.
struct MeetingFile {
    text: String,
    title: Option<Title>,
}

impl MeetingFile {
    fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).map_err(|error| Failure::file(path, "meeting", &error))?;
        let text = text.trim_start_matches('\u{feff}').to_owned();
        let read: Value = serde_json::from_str(&text).map_err(|error| {
            let message = format!("The meeting file cannot be read: {error}.");
            Failure::new(ErrorCode::ValueRefused, Some("meeting"), message)
        })?;
        let named = [&read["series"]["short"], &read["series"]["name"], &read["title"]];
        let title = named.into_iter().find_map(|name| name.as_str()?.parse().ok());
        Ok(Self { text, title })
    }
}

/// What is said about a workspace.
#[derive(Serialize)]
struct About {
    file: String,
    file_size: u64,
    title: String,
    sample: bool,
    read_only: Option<ReadOnly>,
    shared: Option<SharedPlace>,
    actor: String,
    created_at: DateTime<Utc>,
    meetings: Vec<MeetingSummary>,
    undo: Option<NamelessStep>,
    redo: Option<NamelessStep>,
}

/// A step without the words that go with it, because they name people.
#[derive(Serialize)]
struct NamelessStep {
    id: String,
    seq: i32,
    verb: String,
    at: DateTime<Utc>,
    actor: String,
}

impl From<Step> for NamelessStep {
    fn from(step: Step) -> Self {
        Self { id: step.id, seq: step.seq, verb: step.did.kept().0, at: step.at, actor: step.actor }
    }
}

impl About {
    async fn read(unit: &mut Unit, file: &Path) -> Result<Self> {
        let info = ops::workspace::info(unit).await?;
        let size = std::fs::metadata(file).map_err(|error| Failure::file(file, "file", &error))?.len();
        Ok(Self {
            file: file.display().to_string(),
            file_size: size,
            title: info.title,
            sample: info.sample,
            read_only: info.read_only,
            shared: ops::workspace::shared_place(file),
            actor: info.actor,
            created_at: info.created_at,
            meetings: info.meetings,
            undo: info.undo.map(Into::into),
            redo: info.redo.map(Into::into),
        })
    }

    fn words(&self) -> Vec<String> {
        let sample = if self.sample { " (sample: every person in it is invented)" } else { "" };
        let mut lines = vec![
            format!("{}{sample}", self.title),
            format!("{}, {} bytes, made {}", self.file, self.file_size, instant(self.created_at)),
            format!("Last worked in by {}.", self.actor),
        ];
        lines.extend(self.shared.as_ref().map(shared_words));
        if self.meetings.is_empty() {
            lines.push("No meeting yet.".to_owned());
        }
        for meeting in &self.meetings {
            let place = if meeting.place.is_empty() { String::new() } else { format!(", {}", meeting.place) };
            let MeetingSummary { series_short, ordinal, title, span, .. } = meeting;
            lines.push(format!("{series_short} {ordinal}: {title}, {span}{place}"));
        }
        let next = [("Undo would take back", &self.undo), ("Redo would bring back", &self.redo)];
        for (would, step) in next {
            if let Some(step) = step {
                lines.push(format!("{would}: {}, {}.", step.verb.replace('_', " "), instant(step.at)));
            }
        }
        lines
    }
}

/// Says why others than this computer may write at a place.
fn shared_words(shared: &SharedPlace) -> String {
    let words = Words::chosen();
    match shared {
        SharedPlace::Synchronised { by } => {
            words.say_with(Word::PlaceSynchronised, [("by", by.as_str().into())])
        }
        SharedPlace::Network => words.say(Word::PlaceOnTheNetwork),
    }
}

/// Writes an instant as people read it.
pub fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}

/// Makes a workspace, with a meeting if one is described.
pub async fn new(global: &Global, args: &NewArgs, output: Output) -> Result<()> {
    check_free(&args.file)?;
    let meeting = args.meeting.as_deref().map(|path| MeetingFile::read(Path::new(path))).transpose()?;
    let title = args.workspace_title(meeting.as_ref())?;
    let passphrase = passphrase::chosen(global)?;
    let actor = match &global.actor {
        Some(name) => actor(name),
        None => Actor { name: "Secretariat".parse().unwrap_or_default(), role: ActorRole::Secretariat },
    };
    let new = ops::workspace::begin(&args.file, &passphrase, &title, &actor, Utc::now()).await?;
    fill(&new, args, meeting.as_ref()).await?;
    let (store, _) = new.put_in_place().await.map_err(ops::Error::from)?;
    made(&store, &args.file, output).await
}

async fn fill(new: &NewStore, args: &NewArgs, meeting: Option<&MeetingFile>) -> Result<()> {
    let mut unit = new.begin(Utc::now()).await.map_err(ops::Error::from)?;
    if let Some(file) = meeting {
        let meeting = ops::meeting_file::create(&mut unit, &file.text).await?;
        unit.step(Verb::CreateMeeting(Titled::of(meeting.details.title.as_str())));
        commit(unit).await?;
    } else if let Some((series, details)) = args.details() {
        ops::meeting::create(&mut unit, series, details).await?;
        commit(unit).await?;
    }
    Ok(())
}

/// Which workspace gets another passphrase.
#[derive(Args, Debug)]
pub struct PassphraseArgs {
    /// Which workspace, and where its backups are
    #[command(flatten)]
    pub of: BackupsArgs,
    /// A file whose first line is the new passphrase; ENTENTE_NEW_PASSPHRASE otherwise
    #[arg(long, value_name = "PATH")]
    pub new_passphrase_file: Option<PathBuf>,
}

/// What a new passphrase opens, and what it does not.
#[derive(Serialize)]
struct PassphraseChanged {
    file: String,
    /// The backups that still open with the passphrase of before.
    left: Vec<String>,
}

/// Gives a workspace and the backups that are kept of it another passphrase.
pub async fn passphrase(global: &Global, args: &PassphraseArgs, output: Output) -> Result<()> {
    let (session, current) = Session::unlock_knowing(global, &args.of.file).await?;
    let next = passphrase::next(args.new_passphrase_file.as_deref())?;
    let folder = args.of.folder.clone().or_else(own_backups);
    let Session { store, unlocked, .. } = &session;
    let changed =
        ops::passphrase::change(store, unlocked, &current, &next, Utc::now(), folder.as_deref(), TO_THE_END)
            .await?;
    let left = changed.left.iter().map(|path| path.display().to_string()).collect();
    let changed = PassphraseChanged { file: args.of.file.display().to_string(), left };
    output.print(&changed, |changed| {
        let mut lines = vec![format!("{} opens with the new passphrase alone.", changed.file)];
        if !changed.left.is_empty() {
            lines.push("These backups still open with the passphrase of before:".to_owned());
            lines.extend(changed.left.iter().cloned());
        }
        lines
    })
}

/// Where the recovery sheet goes.
#[derive(Args, Debug)]
pub struct RecoverySheetArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The PDF to make
    #[arg(long, value_name = "PATH")]
    pub to: PathBuf,
}

/// A recovery sheet that was made.
#[derive(Serialize)]
struct SheetMade {
    file: String,
}

/// Makes the sheet that opens a workspace without its passphrase.
pub async fn recovery_sheet(global: &Global, args: &RecoverySheetArgs, output: Output) -> Result<()> {
    let taken = one_file(global.replace, &args.to).check();
    taken.map_err(|error| Failure::undelivered(&args.to, error))?;
    let (session, current) = Session::unlock_knowing(global, &args.file).await?;
    let workspace = session.begin().await?.workspace().await.map_err(ops::Error::from)?;
    let sheet = ops::passphrase::recovery_sheet(&workspace, &session.unlocked, &current, Utc::now())?;
    session.deliver_file(sheet, &args.to).await?;
    output.print(&SheetMade { file: args.to.display().to_string() }, |made| {
        vec![format!("{} holds the key: print it, lock it away, and delete the file.", made.file)]
    })
}

/// Makes a workspace with the sample meeting in it.
pub async fn sample(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    check_free(&args.file)?;
    let passphrase = passphrase::chosen(global)?;
    let (store, _) = ops::sample::create(&args.file, &passphrase, Utc::now()).await?;
    if let Some(name) = &global.actor {
        let mut unit = store.begin(Utc::now()).await.map_err(ops::Error::from)?;
        unit.remember_actor(&actor(name)).await.map_err(ops::Error::from)?;
        commit(unit).await?;
    }
    made(&store, &args.file, output).await
}

async fn made(store: &Store, file: &Path, output: Output) -> Result<()> {
    let mut unit = store.begin(Utc::now()).await.map_err(ops::Error::from)?;
    let about = About::read(&mut unit, file).await?;
    output.print(&about, |about| {
        let mut lines = about.words();
        lines.push("Without the passphrase there is no way into this file; keep it safe.".to_owned());
        lines
    })
}

/// Says what a workspace holds.
pub async fn info(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let about = About::read(&mut session.begin().await?, &args.file).await?;
    output.print(&about, About::words)
}

/// What a check found.
#[derive(Serialize)]
struct Checked {
    /// Whether the file is sound, and goes on from the pouch that was named.
    ok: bool,
    /// Whether the file is sound in itself.
    #[serde(skip)]
    fits: bool,
    entries: u64,
    values: u64,
    erased: u64,
    head: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    broken_at: Option<i64>,
    /// What is kept and is not as the journal says; the first of them.
    unfit: Vec<String>,
    /// How many more there are.
    more: usize,
    /// The newest backup, with which the journal was compared.
    against: Option<Against>,
    /// The pouch that was named, with which it was compared as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pouch: Option<Against>,
}

impl Checked {
    fn words(&self) -> Vec<String> {
        let Self { entries, values, erased, head, .. } = self;
        let verdict =
            if self.fits { "Every page and the whole journal fit." } else { "Every page can be read." };
        let mut lines = vec![
            verdict.to_owned(),
            format!("{entries} entries, {values} values, {erased} of them erased on purpose."),
            format!("Head: {head}"),
        ];
        lines.push(match &self.against {
            None => "No backup was found to compare it with.".to_owned(),
            Some(Against { path, standing, .. }) => {
                let path = path.display();
                match standing {
                    Standing::GoesOn => format!("It goes on where every sound backup that was found ends; the newest: {path}"),
                    Standing::Behind => format!(
                        "It ends before this backup does: this is an older copy, or its end was cut off: {path}"
                    ),
                    Standing::Other => format!(
                        "It says something else than this backup, which was opened by itself, or one of them was written anew: {path}"
                    ),
                }
            }
        });
        lines.extend(self.pouch.as_ref().map(|Against { path, standing, .. }| {
            let path = path.display();
            match standing {
                Standing::GoesOn => format!("It goes on where it ended when this pouch was made: {path}"),
                Standing::Behind | Standing::Other => {
                    format!("It does not go on from where it ended when this pouch was made: {path}")
                }
            }
        }));
        lines.extend(self.unfit.iter().cloned());
        if self.more > 0 {
            lines.push(format!("{} more.", self.more));
        }
        lines
    }

    /// Says what is wrong first, if anything.
    fn failure(&self) -> Option<String> {
        if let Some(entry) = self.broken_at {
            return Some(format!(
                "The journal was altered: entry {entry} does not fit the entries before it."
            ));
        }
        let unfit = self.unfit.len() + self.more;
        if unfit > 0 {
            return Some(format!("The file was altered past its journal, in {unfit} places."));
        }
        match self.pouch.as_ref()?.standing {
            Standing::GoesOn => None,
            Standing::Behind => Some(
                "The journal ends before that pouch was made: this is an older copy, its end was cut off, or the pouch is of another workspace."
                    .to_owned(),
            ),
            Standing::Other => Some(
                "The journal was written anew since that pouch was made, or the pouch is of another workspace."
                    .to_owned(),
            ),
        }
    }
}

/// Reads every page of the file, recomputes the journal, and holds against it what is kept and the backups.
pub async fn check(global: &Global, args: &CheckArgs, output: Output) -> Result<()> {
    let session = Session::unlock(global, &args.file).await?;
    let unlocked = match own_backups() {
        Some(folder) => session.unlocked.kept_at(&folder),
        None => session.unlocked.clone(),
    };
    // Whatever is asked or refused about the pouch comes before the long check.
    let pouch = match &args.against {
        Some(place) => Some((place, opened(&session, place, args.pouch_passphrase_file.as_deref()).await?)),
        None => None,
    };
    let found = ops::check::check_while(&session.store, Some(&unlocked), Utc::now(), TO_THE_END).await?;
    let pouch = match pouch {
        Some((place, pouch)) => Some(against_pouch(&session.store, &pouch, place, Utc::now()).await?),
        None => None,
    };
    let goes_on = pouch.as_ref().is_none_or(|pouch| pouch.standing == Standing::GoesOn);
    let checked = Checked {
        ok: found.fits() && goes_on,
        fits: found.fits(),
        pouch,
        more: found.untold(),
        entries: found.verified.entries,
        values: found.verified.values,
        erased: found.verified.erased,
        head: found.verified.head,
        broken_at: found.verified.broken_at,
        unfit: found.told,
        against: found.against,
    };
    output.print(&checked, Checked::words)?;
    match checked.failure() {
        None => Ok(()),
        Some(message) => {
            let failure = Failure::new(ErrorCode::Damaged, None, message);
            Err(Failure { broken_at: checked.broken_at, ..failure })
        }
    }
}

/// Opens a pouch with a passphrase or with the key of the workspace. Nobody is asked for the passphrase of what is no pouch, or of
/// one that needs another key.
async fn opened(session: &Session, place: &Path, file: Option<&Path>) -> Result<OpenedPouch> {
    let sealed = sealed(place, "against")?;
    let key = if is_by_passphrase(&sealed).map_err(ops::Error::from)? {
        Key::Passphrase(passphrase::of_pouch(file)?)
    } else {
        let keys = known_keys(&mut session.begin().await?).await?;
        Key::Own(keys.ok_or(ops::Error::Pouch(Refused::WrongKey))?.pair)
    };
    Ok(OpenedPouch::open(&sealed, &key)?)
}

/// A copy that was made.
#[derive(Serialize)]
struct Backup {
    file: String,
    entries: u64,
    /// How long nobody else could have saved.
    held_ms: u64,
}

/// Writes a verified copy of the file.
pub async fn backup(global: &Global, args: &BackupArgs, output: Output) -> Result<()> {
    check_free(&args.to)?;
    let session = Session::open(global, &args.file).await?;
    let copied = session.store.backup(&session.unlocked, &args.to).await.map_err(ops::Error::from);
    // Nothing was there before: what is there now is the copy, of a journal that does not fit together.
    if copied.is_err() && args.to.exists() {
        output.remark(&format!("Copied to {}. `check` says what does not fit.", args.to.display()));
    }
    let copied = copied?;
    let held_ms = u64::try_from(copied.held.as_millis()).unwrap_or(u64::MAX);
    let backup = Backup { file: args.to.display().to_string(), entries: copied.entries, held_ms };
    output.print(&backup, |backup| {
        vec![format!(
            "Copied to {} and read back: {} journal entries. The passphrase is the same.",
            backup.file, backup.entries
        )]
    })
}

/// Returns the folder in which the application keeps backups unless another was chosen in its settings.
fn own_backups() -> Option<PathBuf> {
    let home = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let data = if cfg!(windows) {
        home("APPDATA")
    } else if cfg!(target_os = "macos") {
        home("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        home("XDG_DATA_HOME").or_else(|| home("HOME").map(|home| home.join(".local/share")))
    };
    data.map(|data| data.join("eu.entente.desktop").join("backups"))
}

async fn looked(global: &Global, of: &BackupsArgs) -> Result<(Rescue, Unlocked)> {
    if !of.file.exists() {
        let message = format!("There is no file {}.", of.file.display());
        return Err(Failure::new(ErrorCode::NotFound, Some("file"), message));
    }
    let passphrase = passphrase::known(global)?;
    let folder = of.folder.clone().or_else(own_backups);
    Ok(ops::rescue::of(&of.file, &passphrase, folder.as_deref(), Utc::now()).await?)
}

/// Lists the good backups of a workspace, each opened and read as a whole, and how many steps each would lose.
pub async fn backups(global: &Global, args: &BackupsArgs, output: Output) -> Result<()> {
    let (found, _) = looked(global, args).await?;
    output.print(&found.backups, |backups| {
        if backups.is_empty() {
            return vec!["There is no good backup beside the file or where backups are kept.".to_owned()];
        }
        let line = |backup: &ops::rescue::Good| {
            let newer = match backup.newer {
                Some(1) => "1 step is newer".to_owned(),
                Some(count) => format!("{count} steps are newer"),
                None => "what is newer cannot be told".to_owned(),
            };
            format!("{}  {newer}  {}", backup.at.format("%Y-%m-%d %H:%M:%S UTC"), backup.path)
        };
        backups.iter().map(line).collect()
    })
}

/// What was restored.
#[derive(Serialize)]
struct Restored {
    file: String,
    from: String,
    at: DateTime<Utc>,
}

/// Puts a copy of a good backup at a new place. The damaged file and the backup stay as they are.
pub async fn restore(global: &Global, args: &RestoreArgs, output: Output) -> Result<()> {
    check_free(&args.to)?;
    let (found, _) = looked(global, &args.of).await?;
    let named = |path: &Path| args.from.as_deref().is_none_or(|from| same_place(from, path));
    let Some(backup) = found.backups.iter().find(|backup| named(Path::new(&backup.path))) else {
        let message = match &args.from {
            Some(from) => format!("{} is no good backup of this workspace.", from.display()),
            None => "There is no good backup beside the file or where backups are kept.".to_owned(),
        };
        return Err(Failure::new(ErrorCode::NotFound, Some("from"), message));
    };
    ops::rescue::copy(Path::new(&backup.path), &args.to)?;
    let restored = Restored { file: args.to.display().to_string(), from: backup.path.clone(), at: backup.at };
    output.print(&restored, |restored| {
        let at = restored.at.format("%Y-%m-%d %H:%M:%S UTC");
        vec![format!("{} holds everything until {at}. The passphrase is the same.", restored.file)]
    })
}

fn same_place(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
