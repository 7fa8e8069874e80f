//! `export agenda` and `export mails`: papers, calendars and schedules of the agenda, and drafts of mails.

use crate::agenda::{Side, side};
use crate::args::Global;
use crate::failure::{Failure, Result};
use crate::output::Output;
use crate::session::{self, Session};
use clap::{Args, ValueEnum};
use domain::agenda::Who;
use domain::disclosure::{AgendaParts, AgendaWarning, AgendaWithheld, Audience};
use domain::label::HandlingLabel;
use domain::meeting::Zone;
use ops::agenda::{AgendaExport, AgendaFormat, AgendaPaperKind, PreparedAgenda, ToldPerson, mails, told};
use ops::export::Destination;
use ops::{ErrorCode, Unit};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Which paper of the agenda, for whom.
#[derive(Args, Debug)]
pub struct AgendaArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The file to write; its ending (.pdf, .docx, .md, .html, .ics, .xml or .json) says in which form
    #[arg(long, value_name = "OUT", value_parser = target)]
    pub to: Target,
    /// Who will read it
    #[arg(long)]
    pub audience: Reader,
    /// Which paper; the annotated agenda, the run sheet and the changes are made as PDF, Word, HTML or Markdown
    #[arg(long, default_value = "agenda")]
    pub paper: Paper,
    /// The version, for example 0.4; the working draft otherwise
    #[arg(long, value_parser = side, default_value = "draft")]
    pub version: Side,
    /// The earlier version whose difference is marked
    #[arg(long, value_parser = side)]
    pub since: Option<Side>,
    /// Parts to print
    #[arg(long, value_delimiter = ',', default_value = "speakers")]
    pub parts: Vec<Part>,
    /// A second zone beside that of the meeting, for example America/New_York
    #[arg(long, value_parser = zone)]
    pub second_zone: Option<Zone>,
    /// Whose calendar: a reference like P45 or G01; the whole meeting otherwise
    #[arg(long)]
    pub person: Option<String>,
}

/// Whom mails are for.
#[derive(Args, Debug)]
pub struct MailArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The earlier version
    #[arg(long, value_parser = side)]
    pub since: Side,
    /// The later version; the working draft otherwise
    #[arg(long, value_parser = side, default_value = "draft")]
    pub version: Side,
    /// The folder to write to; nothing is sent
    #[arg(long, value_name = "FOLDER")]
    pub to: PathBuf,
    /// Only these people, by reference; everybody who must be told otherwise
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
}

/// A paper of the agenda.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Paper {
    /// The agenda itself
    Agenda,
    /// The agenda of whoever is in the chair
    Annotated,
    /// Minute by minute, what happens
    RunSheet,
    /// What differs from the version that --since names
    Changes,
}

impl From<Paper> for AgendaPaperKind {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::Agenda => Self::Agenda,
            Paper::Annotated => Self::Annotated,
            Paper::RunSheet => Self::RunSheet,
            Paper::Changes => Self::Changes,
        }
    }
}

/// A part of the agenda that can be left out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Part {
    /// Who leads, speaks and reports
    Speakers,
    /// Purpose and description
    Descriptions,
    /// Guiding questions
    Questions,
}

/// Who will read it.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Reader {
    /// Those who run the meeting (TLP:AMBER+STRICT)
    Secretariat,
    /// The two in the chair (TLP:AMBER+STRICT)
    CoChairs,
    /// Everybody who takes part (TLP:AMBER)
    Participants,
    /// The community of the meeting: no names (TLP:GREEN)
    Community,
    /// Anyone: no names, closed sessions (TLP:CLEAR)
    Public,
}

impl From<Reader> for Audience {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Secretariat => Self::Secretariat,
            Reader::CoChairs => Self::CoChairs,
            Reader::Participants => Self::Participants,
            Reader::Community => Self::Community,
            Reader::Public => Self::Public,
        }
    }
}

/// A file to write and its form.
#[derive(Clone, Debug)]
pub struct Target {
    path: PathBuf,
    format: AgendaFormat,
}

fn target(text: &str) -> Result<Target, &'static str> {
    let path = PathBuf::from(text);
    match AgendaFormat::of_file(&path) {
        Some(format) => Ok(Target { path, format }),
        None => Err("the ending must be .pdf, .docx, .md, .html, .ics, .xml or .json"),
    }
}

fn zone(text: &str) -> Result<Zone, String> {
    Zone::try_from(text.to_owned()).map_err(|error| error.to_string())
}

/// A paper that was written.
#[derive(Serialize)]
struct Written {
    file: String,
    format: AgendaFormat,
    audience: Audience,
    label: HandlingLabel,
    proposed_name: String,
    statement: String,
    warnings: Vec<AgendaWarning>,
    withheld: Vec<AgendaWithheld>,
}

/// Writes a paper of the agenda.
pub async fn agenda(global: &Global, args: &AgendaArgs, output: Output) -> Result<()> {
    let Target { path, format } = &args.to;
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let part = |part| args.parts.contains(&part);
    let export = AgendaExport {
        kind: args.paper.into(),
        format: *format,
        audience: args.audience.into(),
        version: args.version.find(&mut unit, meeting).await?,
        parts: AgendaParts {
            speakers: part(Part::Speakers),
            descriptions: part(Part::Descriptions),
            questions: part(Part::Questions),
            second_zone: args.second_zone,
        },
        since: match args.since {
            Some(side) => side.find(&mut unit, meeting).await?,
            None => None,
        },
        person: match &args.person {
            Some(reference) => Some(person(&mut unit, meeting, reference).await?),
            None => None,
        },
    };
    let paper = PreparedAgenda::prepare(&mut unit, meeting, export).await?;
    drop(unit);
    session.deliver(paper.leaving()?, Destination::File(path.clone())).await?;
    let preview = paper.preview(0);
    let written = Written {
        file: path.display().to_string(),
        format: *format,
        audience: export.audience,
        label: preview.label,
        proposed_name: preview.file_name,
        statement: preview.statement,
        warnings: preview.warnings,
        withheld: preview.withheld,
    };
    output.print(&written, |written| {
        let mut lines = vec![format!("Wrote {}, {}.", written.file, written.label)];
        let label = written.label.file_part();
        let name = Path::new(&written.file).file_name().map(|name| name.to_string_lossy().into_owned());
        if !name.is_some_and(|name| name.contains(&label)) {
            lines.push(format!("Its name does not bear the label; {} would.", written.proposed_name));
        }
        lines
    })
}

/// Finds a participant or guest by what people cite.
async fn person(unit: &mut Unit, meeting: domain::ids::MeetingId, reference: &str) -> Result<Who> {
    let inside = ops::agenda::inside(unit, meeting, None).await?;
    let found =
        inside.people().into_iter().find(|(_, someone)| someone.reference().eq_ignore_ascii_case(reference));
    found.map(|(who, _)| who).ok_or_else(|| {
        let message = format!("Nobody at this meeting has the reference {reference}.");
        Failure::new(ErrorCode::NoSuchRecord, Some("person"), message)
    })
}

/// Drafts that were written.
#[derive(Serialize)]
struct Drafts {
    files: Vec<String>,
    told: Vec<ToldPerson>,
}

/// Writes drafts of mails to those who must be told.
pub async fn mail_drafts(global: &Global, args: &MailArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let before = args.since.find(&mut unit, meeting).await?;
    let after = args.version.find(&mut unit, meeting).await?;
    let mut people = told(&mut unit, meeting, before, after).await?;
    if !args.only.is_empty() {
        people.retain(|person| args.only.iter().any(|only| only.eq_ignore_ascii_case(&person.reference)));
    }
    let chosen: Vec<Who> = people.iter().map(|person| person.who).collect();
    let drafts = mails(&mut unit, meeting, before, after, &chosen).await?;
    drop(unit);
    let written = session.deliver(drafts, Destination::Folder(args.to.clone())).await?;
    let name = |place: &PathBuf| Some(place.file_name()?.to_string_lossy().into_owned());
    let files = written.iter().filter_map(name).collect();
    output.print(&Drafts { files, told: people }, |drafts| match drafts.files.len() {
        0 => vec!["Nobody has to be told.".to_owned()],
        count => vec![format!("Wrote {count} drafts to {}; nothing was sent.", args.to.display())],
    })
}
