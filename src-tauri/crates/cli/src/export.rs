//! `export participants`: a list for one audience, in the form that the ending of the file names.

use crate::args::Global;
use crate::failure::{Failure, Result};
use crate::output::Output;
use crate::session::{self, Session, commit};
use clap::{Args, Subcommand, ValueEnum};
use domain::disclosure::{Audience, ListWarning, Withheld};
use domain::label::HandlingLabel;
use ops::ErrorCode;
use ops::export::{List, PaperFormat, note_export};
use serde::Serialize;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What can be exported.
#[derive(Debug, Subcommand)]
pub enum ExportWhat {
    /// Write the list of participants
    Participants(ExportArgs),
}

/// Where a list goes, and to whom.
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The file to write; its ending (.pdf, .docx, .xlsx or .csv) says in which form
    #[arg(long, value_name = "OUT", value_parser = target)]
    pub to: Target,
    /// Who will read it
    #[arg(long)]
    pub audience: Reader,
}

/// A file to write and its form.
#[derive(Clone, Debug)]
pub struct Target {
    path: PathBuf,
    format: PaperFormat,
}

fn target(text: &str) -> Result<Target, &'static str> {
    let path = PathBuf::from(text);
    match PaperFormat::of_file(&path) {
        Some(format) => Ok(Target { path, format }),
        None => Err("the ending must be .pdf, .docx, .xlsx or .csv"),
    }
}

/// Who will read it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Reader {
    /// Those who run the meeting: names, contact and days, needs as counts (TLP:AMBER+STRICT)
    Secretariat,
    /// Everybody who takes part: names and functions (TLP:AMBER)
    Participants,
    /// The community of the meeting: delegations and counts (TLP:GREEN)
    Community,
    /// Anyone: the attendance sentence (TLP:CLEAR)
    Public,
}

impl From<Reader> for Audience {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Secretariat => Self::Secretariat,
            Reader::Participants => Self::Participants,
            Reader::Community => Self::Community,
            Reader::Public => Self::Public,
        }
    }
}

/// A list that was written.
#[derive(Serialize)]
struct Written {
    file: String,
    format: PaperFormat,
    audience: Audience,
    label: HandlingLabel,
    proposed_name: String,
    persons: u32,
    delegations: u32,
    sentence: String,
    statement: String,
    warnings: Vec<ListWarning>,
    withheld: Vec<Withheld>,
}

/// Writes the list of participants.
pub async fn participants(global: &Global, args: &ExportArgs, output: Output) -> Result<()> {
    let Target { path, format } = &args.to;
    let audience = Audience::from(args.audience);
    let session = Session::open(global, &args.file).await?;
    check_target(path, &args.file)?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let list = List::prepare(&mut unit, meeting, audience).await?;
    let bytes = list.write(*format)?;
    let beside = Beside::write(path, &bytes)?;
    // On record before it can be read: a list never leaves unseen.
    note_export(&mut unit, meeting).await?;
    commit(unit).await?;
    beside.put_in_place()?;
    let preview = list.preview(*format, 0);
    let written = Written {
        file: path.display().to_string(),
        format: *format,
        audience,
        label: preview.label,
        proposed_name: preview.file_name,
        persons: preview.persons,
        delegations: preview.delegations,
        sentence: preview.sentence,
        statement: preview.statement,
        warnings: preview.warnings,
        withheld: preview.withheld,
    };
    for warning in &written.warnings {
        output.remark(&warning_words(warning));
    }
    output.print(&written, words)
}

/// Refuses to put a list where a folder or the workspace itself is.
fn check_target(path: &Path, workspace: &Path) -> Result<()> {
    let same = matches!((fs::canonicalize(path), fs::canonicalize(workspace)), (Ok(a), Ok(b)) if a == b);
    if same || path.is_dir() {
        let what = if same { "the workspace itself" } else { "a folder" };
        let message = format!("The list cannot be written to {}: this is {what}.", path.display());
        return Err(Failure::new(ErrorCode::CannotWrite, Some("to"), message));
    }
    Ok(())
}

/// A finished file beside its place, so that its place never holds half a file. It goes when it is not put in place.
struct Beside<'a> {
    temporary: PathBuf,
    place: &'a Path,
    in_place: bool,
}

impl<'a> Beside<'a> {
    fn write(place: &'a Path, bytes: &[u8]) -> Result<Self> {
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", Uuid::now_v7().simple()));
        let beside = Self { temporary: place.with_file_name(name), place, in_place: false };
        let written = || -> io::Result<()> {
            let mut file = fs::File::create_new(&beside.temporary)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        written().map_err(|error| Failure::place(place, &error))?;
        Ok(beside)
    }

    fn put_in_place(mut self) -> Result<()> {
        fs::rename(&self.temporary, self.place).map_err(|error| Failure::place(self.place, &error))?;
        self.in_place = true;
        Ok(())
    }
}

impl Drop for Beside<'_> {
    fn drop(&mut self) {
        if !self.in_place {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

fn warning_words(warning: &ListWarning) -> String {
    match warning {
        ListWarning::ChathamHouse => {
            "Items of this meeting are under the Chatham House Rule, and the list names who takes part: \
             share it with nobody but those it is for."
                .to_owned()
        }
        ListWarning::NoLatinForm { references } => format!(
            "The Latin form of these names is missing, so they are printed as typed: {}.",
            references.join(", ")
        ),
        ListWarning::Empty => "Nobody is in this list.".to_owned(),
    }
}

fn words(written: &Written) -> Vec<String> {
    let mut lines = vec![format!("Wrote {}, {}.", written.file, written.label)];
    if written.delegations > 0 {
        lines.push(format!("{} people by name, {} delegations.", written.persons, written.delegations));
    }
    let label = written.label.file_part();
    if !Path::new(&written.file).file_name().is_some_and(|name| name.to_string_lossy().contains(&label)) {
        lines.push(format!("The name of the file lacks the label; {} has it.", written.proposed_name));
    }
    lines
}
