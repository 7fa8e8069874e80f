//! `pouch`: the encrypted file that goes to co-chairs, speakers, readers and delegations, made, opened and turned into
//! papers.
//!
//! Its passphrase comes from `--pouch-passphrase-file`, else from `ENTENTE_POUCH_PASSPHRASE`, else from a prompt. One that
//! was made for a key is opened with the workspace that has the key, `--workspace FILE`.

use crate::agenda::{Side, version};
use crate::export::{Target, target, target_help};
use crate::failure::{Failure, Result};
use crate::global::{FileArgs, Global};
use crate::import::{ImportArgs, import, text};
use crate::output::Output;
use crate::passphrase;
use crate::session::{self, Session, commit, one_file};
use chrono::{NaiveDate, Utc};
use clap::{Args, Subcommand, ValueEnum};
use domain::agenda::VersionName;
use domain::disclosure::{PaperForm, PaperKind, Warning, Withheld};
use domain::exchange::ExchangeKind;
use domain::label::HandlingLabel;
use domain::pouch::PouchKind;
use domain::review::ApprovalChoice;
use ops::export::{Destination, LeavingFile, put};
use ops::import::ImportKind;
use ops::pouch::{
    Key, Lock, MailWanted, OpenedPouch, PouchInfo, PouchPreview, PouchWanted, PreparedPouch, PreparedPouches,
    PublicKey, Refused, is_by_passphrase, known_keys, pouch_for,
};
use ops::replies::{PassagesFile, TakenFile};
use ops::review::AnswerFile;
use ops::workspace::strong_enough;
use serde::Serialize;
use std::path::{Path, PathBuf};
use words::Words;

/// What can be done with a pouch.
#[derive(Debug, Subcommand)]
pub enum PouchWhat {
    /// Make a pouch of a released version of the agenda and of the session notes, as its readers may have them
    #[command(disable_version_flag = true)] // here `--version` names a version of the agenda
    Make(MakeArgs),
    /// Say what a pouch is, for whom, of what and until when
    Info(OpenArgs),
    /// Write what is in a pouch into a folder, as JSON
    Open(OpenToArgs),
    /// Write a paper of what is in a pouch
    Export(ExportArgs),
    /// Answer a pouch as a file says: for a body in the chair, a delegation, or as a second note-taker
    Answer(AnswerArgs),
    /// Take in an answer to a pouch
    Merge(MergeArgs),
    /// Say the public key of a workspace, for which others make pouches
    Key(FileArgs),
}

/// What a pouch is made of, and for whom.
#[derive(Args, Debug)]
pub struct MakeArgs {
    /// The workspace file
    pub file: PathBuf,
    /// For whom: co_chair:EUROJUST, speaker:P30, reader:participants, delegation:DE or notes
    #[arg(long = "for", value_name = "WHOM")]
    made_for: String,
    /// The file to write, which ends in .pouch; with --twin or --mail the folder
    #[arg(long, value_name = "OUT")]
    to: PathBuf,
    /// The same as files beside it, for those without Entente: docx, pdf, html or md, calendars as ics, and a manifest
    #[arg(long, value_name = "FORM")]
    twin: Option<TwinForm>,
    /// The draft of a mail with the pouch beside it, for those who have an address
    #[arg(long)]
    mail: bool,
    /// What a delegation is asked in writing; all of it unless some of it is named, `none` for nothing
    #[arg(long = "with", value_name = "PARTS", value_delimiter = ',')]
    with: Vec<AskedPart>,
    /// The day by which a delegation or a body in the chair is asked to answer
    #[arg(long, value_name = "DATE")]
    answer_by: Option<NaiveDate>,
    /// The version of the agenda, for example 0.4; the newest otherwise
    #[arg(long, value_parser = version)]
    version: Option<VersionName>,
    /// The items of a note-taker: a reference or a number
    #[arg(long, value_delimiter = ',')]
    item: Vec<String>,
    /// With the papers of items that its readers may have
    #[arg(long)]
    papers: bool,
    /// The day after which the readers are asked to delete it; a request, no protection
    #[arg(long, value_name = "DATE")]
    last_day: Option<NaiveDate>,
    /// A public key, age1..., that opens it; no passphrase does then
    #[arg(long, value_delimiter = ',', conflicts_with = "pouch_passphrase_file", value_parser = key)]
    recipient: Vec<PublicKey>,
    /// Leave passages that may give away a case or who spoke as they are; the reason stands in the history. The proposed
    /// wordings stand in their place otherwise
    #[arg(long, value_name = "REASON")]
    keep_warned: Option<String>,
    /// A file whose first line is the passphrase of the pouch
    #[arg(long, value_name = "FILE")]
    pouch_passphrase_file: Option<PathBuf>,
}

/// The form in which a pouch has a twin.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum TwinForm {
    /// Word
    Docx,
    /// PDF
    Pdf,
    /// One HTML file
    Html,
    /// Markdown
    Md,
}

impl From<TwinForm> for PaperForm {
    fn from(form: TwinForm) -> Self {
        match form {
            TwinForm::Docx => Self::Docx,
            TwinForm::Pdf => Self::Pdf,
            TwinForm::Html => Self::Html,
            TwinForm::Md => Self::Markdown,
        }
    }
}

/// What a delegation can be asked in writing.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum AskedPart {
    /// What it answers about practices
    Matrix,
    /// What it says of legal concepts
    Statements,
    /// What it answers to questions
    Questions,
    /// Nothing
    None,
}

impl AskedPart {
    const fn kind(self) -> Option<ExchangeKind> {
        match self {
            Self::Matrix => Some(ExchangeKind::Matrix),
            Self::Statements => Some(ExchangeKind::Concepts),
            Self::Questions => Some(ExchangeKind::Questions),
            Self::None => None,
        }
    }
}

/// A pouch, and what opens it.
#[derive(Args, Debug)]
pub struct OpenArgs {
    /// The pouch
    pouch: PathBuf,
    /// A file whose first line is the passphrase of the pouch
    #[arg(long, value_name = "FILE")]
    pouch_passphrase_file: Option<PathBuf>,
    /// The workspace for whose public key it was made
    #[arg(long, value_name = "FILE", conflicts_with = "pouch_passphrase_file")]
    workspace: Option<PathBuf>,
}

/// A pouch, and where its content goes.
#[derive(Args, Debug)]
pub struct OpenToArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// The folder to write to
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
}

/// A pouch, and the paper that is made of it.
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// Which paper
    paper: PouchPaper,
    #[arg(long, value_name = "OUT", help = target_help(PAPERS), value_parser = target(PAPERS))]
    to: Target,
}

/// A pouch, and what is answered to it.
#[derive(Args, Debug)]
pub struct AnswerArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// What is said, in JSON. To a version: {"name": "...", "comments": [{"item": "I-09", "text": "..."}], "approval":
    /// {"choice": "approve"}}; to passages: {"passages": [{"passage": 1, "says": "confirm"}, {"passage": 2, "says": "correct",
    /// "requested": "..."}]}, or "withdraw"; to what is asked in writing: {"answers": [{"of": "matrix", "reference": "BP-01",
    /// "state": "in_use"}, {"of": "concepts", "reference": "LC-01", "text": "...", "confirmed": true}, {"of": "questions",
    /// "reference": "Q-01", "text": "...", "travels": "named"}]}; of a note-taker: {"name": "...", "entries": [{"item": "I-05a", "text": "..."}]}
    #[arg(long, value_name = "ANSWER.json")]
    from: PathBuf,
    /// The file to write, which ends in .answer
    #[arg(long, value_name = "OUT")]
    to: PathBuf,
}

/// A workspace, and an answer that came.
#[derive(Args, Debug)]
pub struct MergeArgs {
    /// The workspace file
    file: PathBuf,
    /// The answer
    answer: PathBuf,
    /// Take the answer of these lines over what was entered since the pouch was made
    #[arg(long, value_name = "ROWS", value_delimiter = ',')]
    take: Vec<u32>,
    /// Leave these lines out
    #[arg(long, value_name = "ROWS", value_delimiter = ',')]
    skip: Vec<u32>,
    /// Only explain the lines; change nothing
    #[arg(long)]
    dry_run: bool,
}

/// A paper that a pouch may hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum PouchPaper {
    /// The agenda
    Agenda,
    /// What differs from the version before
    Changes,
    /// The items of one person
    Calendar,
    /// The session notes
    Notes,
    /// The corrections of the session notes
    Corrections,
}

impl From<PouchPaper> for PaperKind {
    fn from(paper: PouchPaper) -> Self {
        match paper {
            PouchPaper::Agenda => Self::Agenda,
            PouchPaper::Changes => Self::Changes,
            PouchPaper::Calendar => Self::Calendar,
            PouchPaper::Notes => Self::Minutes,
            PouchPaper::Corrections => Self::Corrections,
        }
    }
}

/// What `pouch export` writes.
const PAPERS: &[PaperKind] =
    &[PaperKind::Minutes, PaperKind::Agenda, PaperKind::Changes, PaperKind::Calendar, PaperKind::Corrections];

fn key(text: &str) -> Result<PublicKey, String> {
    text.parse().map_err(|refused| ops::Error::Pouch(refused).said())
}

/// Does what is asked for.
pub async fn run(global: &Global, what: PouchWhat, output: Output) -> Result<()> {
    match what {
        PouchWhat::Make(args) => make(global, &args, output).await,
        PouchWhat::Info(args) => {
            let opened = open(global, &args).await?;
            output.print(&opened.info(), |info| described(info, &opened.papers()))
        }
        PouchWhat::Open(args) => open_to(global, &args, output).await,
        PouchWhat::Export(args) => export(global, &args, output).await,
        PouchWhat::Answer(args) => answer(global, &args, output).await,
        PouchWhat::Merge(args) => merge(global, args, output).await,
        PouchWhat::Key(args) => public_key(global, &args, output).await,
    }
}

/// A pouch that was made.
#[derive(Serialize)]
struct Made {
    file: String,
    beside: Vec<String>,
    kind: PouchKind,
    audience: String,
    version: Option<String>,
    label: HandlingLabel,
    papers: Vec<PaperKind>,
    proposed_name: String,
    warnings: Vec<Warning>,
    withheld: Vec<Withheld>,
}

async fn make(global: &Global, args: &MakeArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let together = args.twin.is_some() || args.mail;
    if !together {
        session.check_place(&args.to)?;
    }
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let made_for = pouch_for(&mut unit, meeting, &args.made_for).await?;
    let mut wanted = PouchWanted::new(made_for);
    if let Some(name) = args.version {
        wanted.version = Side::Version(name).find(&mut unit, meeting).await?;
    }
    for item in &args.item {
        wanted.items.push(session::item(&mut unit, meeting, item).await?);
    }
    wanted.last_day = args.last_day;
    wanted.papers = args.papers;
    wanted.proposed = args.keep_warned.is_none();
    wanted.twin = args.twin.map(PaperForm::from);
    wanted.answer_by = args.answer_by;
    if !args.with.is_empty() {
        wanted.asks = args.with.iter().filter_map(|part| part.kind()).collect();
    }
    wanted.mail = args.mail.then(|| MailWanted { answer_by: args.answer_by, ..MailWanted::default() });
    wanted.for_key = !args.recipient.is_empty();
    let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await?;
    commit(unit).await?;
    let lock = if args.recipient.is_empty() {
        let passphrase = passphrase::for_pouch(args.pouch_passphrase_file.as_deref())?;
        strong_enough(&passphrase)?;
        Lock::Passphrase(passphrase)
    } else {
        Lock::Recipients(args.recipient.clone())
    };
    let PouchPreview { kind, version, label, papers, withheld, warnings, file_name, .. } =
        prepared.preview().clone();
    let audience = prepared.audience();
    let reason = args.keep_warned.as_deref().unwrap_or_default();
    let leaving = PreparedPouches::one(prepared, lock).leaving(reason, ops::import::TO_THE_END)?;
    let places = match leaving {
        Some(leaving) if together => session.deliver(leaving, Destination::Folder(args.to.clone())).await?,
        Some(leaving) => session.deliver_file(leaving, &args.to).await?,
        None => Vec::new(),
    };
    for warning in &warnings {
        output.remark(&warning.message);
    }
    let made = Made {
        file: places.first().unwrap_or(&args.to).display().to_string(),
        beside: places.iter().skip(1).filter_map(|place| name_of(place)).collect(),
        kind,
        audience,
        version,
        label,
        papers,
        proposed_name: file_name,
        warnings: warnings.into_iter().map(|said| said.warning).collect(),
        withheld,
    };
    output.print(&made, |made| {
        let words = Words::chosen();
        let papers: Vec<String> = made.papers.iter().map(|paper| words.inside(*paper)).collect();
        let mut lines = vec![
            format!("Made {}, {}, {}.", made.file, words.inside(made.kind), made.label),
            format!("It holds {}.", words.listed(&papers)),
        ];
        if !made.beside.is_empty() {
            lines.push(format!("Beside it: {}.", words.listed(&made.beside)));
        }
        lines
    })
}

/// Opens a pouch by its passphrase, or with the workspace that has the key.
async fn open(global: &Global, args: &OpenArgs) -> Result<OpenedPouch> {
    let sealed = session::sealed(&args.pouch, "pouch")?;
    let key = match &args.workspace {
        Some(file) => {
            let session = Session::open(global, file).await?;
            let keys = known_keys(&mut session.begin().await?).await?;
            Key::Own(keys.ok_or(ops::Error::Pouch(Refused::WrongKey))?.pair)
        }
        None if is_by_passphrase(&sealed).map_err(ops::Error::from)? => {
            Key::Passphrase(passphrase::of_pouch(args.pouch_passphrase_file.as_deref())?)
        }
        None => return Err(ops::Error::Pouch(Refused::WrongKey).into()),
    };
    Ok(OpenedPouch::open(&sealed, &key)?)
}

fn name_of(place: &Path) -> Option<String> {
    Some(place.file_name()?.to_string_lossy().into_owned())
}

fn described(info: &PouchInfo, papers: &[PaperKind]) -> Vec<String> {
    let words = Words::chosen();
    let papers: Vec<String> = papers.iter().map(|paper| words.name(*paper)).collect();
    let mut lines = vec![
        format!("{}, {}", words.name(info.kind), info.label),
        format!("Meeting: {}", info.meeting.title),
        format!("For: {}", info.audience),
        format!("Made: {}", info.made_at.format("%Y-%m-%d %H:%M UTC")),
        format!("Holds: {}", papers.join(", ")),
    ];
    if let Some(version) = &info.subject.version {
        lines.insert(2, format!("Version: {version}"));
    }
    lines.extend(info.last_day.map(|day| format!("To be deleted after: {day}")));
    lines
}

/// Files that were written.
#[derive(Serialize)]
struct Written {
    folder: String,
    files: Vec<String>,
}

async fn open_to(global: &Global, args: &OpenToArgs, output: Output) -> Result<()> {
    let opened = open(global, &args.open).await?;
    let places = put(opened.files()?, Destination::Folder(args.to.clone()))
        .await
        .map_err(|error| Failure::undelivered(&args.to, error))?;
    let files = places.iter().filter_map(|place| name_of(place)).collect();
    let written = Written { folder: args.to.display().to_string(), files };
    output.print(&written, |written| {
        vec![format!("Wrote {} files to {}.", written.files.len(), written.folder)]
    })
}

/// A paper that was written.
#[derive(Serialize)]
struct PaperWritten {
    file: String,
    paper: PaperKind,
    label: HandlingLabel,
    proposed_name: String,
    withheld: Vec<Withheld>,
}

async fn export(global: &Global, args: &ExportArgs, output: Output) -> Result<()> {
    let kind = PaperKind::from(args.paper);
    let opened = open(global, &args.open).await?;
    let paper = opened.paper(kind, args.to.form)?;
    let preview = paper.preview(0);
    let file = LeavingFile { name: preview.file_name.clone(), bytes: paper.write()? };
    put(vec![file], one_file(global.replace, &args.to.path))
        .await
        .map_err(|error| Failure::undelivered(&args.to.path, error))?;
    let written = PaperWritten {
        file: args.to.path.display().to_string(),
        paper: kind,
        label: preview.label,
        proposed_name: preview.file_name,
        withheld: preview.withheld,
    };
    output.print(&written, |written| vec![format!("Wrote {}, {}.", written.file, written.label)])
}

/// An answer that was made.
#[derive(Serialize)]
struct AnswerMade {
    file: String,
    body: String,
    version: Option<String>,
    comments: usize,
    passages: usize,
    answers: usize,
    entries: usize,
    keys: usize,
    approval: Option<ApprovalChoice>,
    proposed_name: String,
}

async fn answer(global: &Global, args: &AnswerArgs, output: Output) -> Result<()> {
    let said = text(&args.from, "from")?;
    let opened = open(global, &args.open).await?;
    let info = opened.info();
    let mut made = AnswerMade {
        file: args.to.display().to_string(),
        body: String::new(),
        version: info.subject.version.clone(),
        comments: 0,
        passages: 0,
        answers: 0,
        entries: 0,
        keys: 0,
        approval: None,
        proposed_name: opened.answer_name()?,
    };
    let now = Utc::now();
    let bytes = match info.kind {
        PouchKind::Delegation => {
            let passages = opened.passages()?;
            let reply = PassagesFile::read(&said)?.reply(&passages, opened.asked()?.as_ref(), now)?;
            (made.body, made.passages) = (passages.code().to_owned(), reply.passages.len());
            made.answers = reply.asked.len();
            opened.answer(&reply)?
        }
        PouchKind::Notes => {
            let reply = TakenFile::read(&said)?.reply(&opened.taken()?, opened.digest(), now)?;
            (made.body, made.entries) = (reply.name.to_string(), reply.entries.len());
            opened.answer(&reply)?
        }
        PouchKind::CoChair | PouchKind::Speaker | PouchKind::Reader => {
            let review = opened.review()?;
            let answer = AnswerFile::read(&said)?.answer(&review, opened.digest(), now)?;
            (made.body, made.comments) = (review.body().to_owned(), answer.comments.len());
            made.approval = answer.approval.as_ref().map(|said| said.choice);
            made.keys = answer.keys.len();
            opened.answer(&answer)?
        }
    };
    let file = LeavingFile { name: made.proposed_name.clone(), bytes };
    put(vec![file], one_file(global.replace, &args.to))
        .await
        .map_err(|error| Failure::undelivered(&args.to, error))?;
    output.print(&made, |made| {
        let said = [
            (made.comments, "comments"),
            (made.passages, "passages"),
            (made.answers, "answers"),
            (made.entries, "entries"),
            (made.keys, "words on drafts"),
        ];
        let said: Vec<String> = said
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let said = if said.is_empty() { "nothing said".to_owned() } else { said.join(", ") };
        vec![format!("Wrote {}: the answer of {}, {said}.", made.file, made.body)]
    })
}

async fn merge(global: &Global, args: MergeArgs, output: Output) -> Result<()> {
    let args = ImportArgs {
        kind: ImportKind::Answers,
        file: args.file,
        from: args.answer,
        mapping: None,
        answers: None,
        body: None,
        skip: args.skip,
        take: args.take,
        dry_run: args.dry_run,
    };
    import(global, &args, output).await
}

/// The public key of a workspace.
#[derive(Serialize)]
struct PublicKeyOf {
    public_key: String,
}

async fn public_key(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let public_key = ops::pouch::keys(&mut unit).await?.pair.public().to_string();
    commit(unit).await?;
    output.print(&PublicKeyOf { public_key }, |key| vec![key.public_key.clone()])
}
