//! `export participants`: a list for one audience, in the form that the ending of the file names.

use crate::agenda_export::{AgendaArgs, MailArgs};
use crate::args::Global;
use crate::failure::Result;
use crate::output::Output;
use crate::session::{self, Session};
use clap::{Args, Subcommand, ValueEnum};
use domain::disclosure::{Audience, ListWarning, Withheld};
use domain::label::HandlingLabel;
use ops::export::{Destination, List, PaperFormat};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What can be exported.
#[derive(Debug, Subcommand)]
pub enum ExportWhat {
    /// Write the list of participants
    Participants(ExportArgs),
    /// Write the agenda, a paper around it, its calendar or its schedule
    #[command(disable_version_flag = true)] // here `--version` names a version of the agenda
    Agenda(AgendaArgs),
    /// Write drafts of mails to those who must be told of a new version
    #[command(disable_version_flag = true)] // as above
    Mails(MailArgs),
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
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let list = List::prepare(&mut unit, meeting, audience).await?;
    drop(unit);
    session.deliver(list.leaving(*format)?, Destination::File(path.clone())).await?;
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
