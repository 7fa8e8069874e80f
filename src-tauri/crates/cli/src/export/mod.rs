//! `export`: what leaves, for whom, in the form that the ending of the file names.
//!
//! Papers, readers and forms are those of the one table of `domain::disclosure::rights`.

mod history;
mod notes;
mod records;
mod report;
mod signatures;

use crate::agenda::{Side, side};
use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};
use domain::disclosure::rights::PAPERS;
use domain::disclosure::{AgendaParts, Audience, OtherLanguage, PaperForm, PaperKind, Warning, Withheld};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::language::LanguageCode;
use domain::meeting::Zone;
use ops::agenda::{ToldPerson, told};
use ops::export::{
    Destination, ExportPreview, Leaving, ListTotals, Mails, MailsAbout, MailsWanted, Prepared, Wanted,
};
use ops::{ErrorCode, Unit};
use serde::Serialize;
use std::path::{Path, PathBuf};
use words::{SaidWarning, Words};

/// What can be exported.
#[derive(Debug, Subcommand)]
pub enum ExportWhat {
    /// Write the list of participants
    Participants(ListArgs),
    /// Write the agenda, a paper around it, its calendar or its schedule
    #[command(disable_version_flag = true)] // here `--version` names a version of the agenda
    Agenda(AgendaArgs),
    /// Write drafts of mails to those who must be told of a new version
    #[command(disable_version_flag = true)] // as above
    Mails(MailArgs),
    /// Write the session notes for one audience
    Notes(notes::NotesArgs),
    /// Write the session notes for every audience, delegation and guest, with a manifest for the secretariat
    NotesForAll(notes::NotesForAllArgs),
    /// Write the signature list of a day, for those announced in person for it
    Signatures(signatures::SignatureArgs),
    /// Write the corrections of the session notes and of the report
    Corrections(notes::CorrectionsArgs),
    /// Write the compendium of best practices
    Practices(records::RecordsArgs),
    /// How long topics were planned and took: as a table, or as a picture
    TimeUsed(records::TimeArgs),
    /// The practices as cards, each on a page of its own
    PracticeCards(records::CardsArgs),
    /// Write the challenges
    Challenges(records::RecordsArgs),
    /// Write the table of legal concepts
    Concepts(records::RecordsArgs),
    /// Write the action list
    Actions(records::RecordsArgs),
    /// Write the outcome report
    Report(report::ReportArgs),
    /// Write the facts for the press release: who attended in what words, topics, figures
    PressFacts(report::PressArgs),
    /// Write the questions to all delegations, with their answers
    Questions(records::RecordsArgs),
    /// Write the transfer matrix: who uses which practice
    Matrix(records::RecordsArgs),
    /// Write the sheet in which delegations answer questions
    QuestionSheet(records::SheetArgs),
    /// Write the sheet in which delegations say which practices they use
    MatrixSheet(records::SheetArgs),
    /// Write the sheet in which delegations say how they understand legal concepts
    StatementSheet(records::SheetArgs),
    /// Write what the forms of the evaluation say together
    Evaluation(records::EvaluationArgs),
    /// Write the questionnaire of the evaluation
    EvaluationSheet(records::QuestionnaireArgs),
    /// Write what happened in the workspace, for those who keep the record
    History(history::HistoryArgs),
    /// Write one letter for each delegation that has open actions, with the draft of a mail beside each
    ActionLetters(records::LettersArgs),
}

/// Where a list goes, and to whom.
#[derive(Args, Debug)]
pub struct ListArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(LIST), value_parser = target(LIST))]
    to: Target,
    /// Who will read it
    #[arg(long, value_parser = readers(LIST))]
    audience: Audience,
}

/// Which paper of the agenda, for whom.
#[derive(Args, Debug)]
pub struct AgendaArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(AGENDA), value_parser = target(AGENDA))]
    to: Target,
    /// Who will read it
    #[arg(long, value_parser = readers(AGENDA), required_unless_present = "person")]
    audience: Option<Audience>,
    /// Which paper; as calendar or schedule the agenda is written where the ending says so
    #[arg(long, default_value = "agenda", value_parser = papers(AGENDA))]
    paper: PaperKind,
    /// The version, for example 0.4; the working draft otherwise, and for comments the newest version
    #[arg(long, value_parser = side)]
    version: Option<Side>,
    /// The earlier version whose difference is marked; for comments the one before
    #[arg(long, value_parser = side)]
    since: Option<Side>,
    /// Parts to print
    #[arg(long, value_delimiter = ',', default_value = "speakers")]
    parts: Vec<Part>,
    /// A second zone beside that of the meeting, for example America/New_York
    #[arg(long, value_parser = zone)]
    second_zone: Option<Zone>,
    /// Another language for titles and descriptions, for example FR
    #[arg(long, value_parser = language)]
    language: Option<LanguageCode>,
    /// Print the other language beside the words as written, instead of in their place
    #[arg(long, requires = "language")]
    beside: bool,
    /// Whose calendar or comments, whatever --audience says: a reference like P45 or G01; the whole meeting otherwise
    #[arg(long)]
    person: Option<String>,
}

/// Whom mails are for.
#[derive(Args, Debug)]
pub struct MailArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The earlier version
    #[arg(long, value_parser = side)]
    since: Side,
    /// The later version; the working draft otherwise
    #[arg(long, value_parser = side, default_value = "draft")]
    version: Side,
    /// The folder to write to; nothing is sent
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Only these people, by reference; everybody who must be told otherwise
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Also one mail to everybody else at the items that change, nobody's address readable
    #[arg(long)]
    everybody: bool,
}

/// A part of the agenda that can be left out.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Part {
    /// Who leads, speaks and reports
    Speakers,
    /// Purpose and description
    Descriptions,
    /// Guiding questions
    Questions,
}

/// What `export participants` writes.
const LIST: &[PaperKind] = &[PaperKind::Participants];

/// What `export agenda` writes.
const AGENDA: &[PaperKind] = &[
    PaperKind::Agenda,
    PaperKind::Annotated,
    PaperKind::RunSheet,
    PaperKind::Changes,
    PaperKind::Calendar,
    PaperKind::Schedule,
    PaperKind::Comments,
];

/// A file to write and its form.
#[derive(Clone, Debug)]
pub struct Target {
    /// The file.
    pub path: PathBuf,
    /// Its form.
    pub form: PaperForm,
}

fn endings(papers: &[PaperKind]) -> String {
    let mut endings: Vec<String> = Vec::new();
    for form in papers.iter().flat_map(|paper| paper.row().forms) {
        let ending = format!(".{}", form.extension());
        if !endings.contains(&ending) {
            endings.push(ending);
        }
    }
    let last = endings.pop().unwrap_or_default();
    format!("{} or {last}", endings.join(", "))
}

pub fn target_help(papers: &[PaperKind]) -> String {
    format!("The file to write; its ending ({}) says in which form", endings(papers))
}

/// Reads the name of a file whose ending names a form of one of the papers.
pub fn target(papers: &'static [PaperKind]) -> impl Fn(&str) -> Result<Target, String> + Clone {
    move |text| {
        let path = PathBuf::from(text);
        match PaperForm::of_file(&path).filter(|form| papers.iter().any(|one| one.row().forms.contains(form)))
        {
            Some(form) => Ok(Target { path, form }),
            None => Err(format!("the ending must be {}", endings(papers))),
        }
    }
}

/// Reads who will read one of the papers.
fn readers(papers: &'static [PaperKind]) -> impl TypedValueParser<Value = Audience> {
    let groups = move || {
        Audience::GROUPS.into_iter().filter(move |group| papers.iter().any(|paper| group.may_have(*paper)))
    };
    let value = |group: Audience| {
        let help = format!("{} ({})", Words::chosen().inside(group.readers()), group.label());
        PossibleValue::new(group.readers().as_str()).help(help)
    };
    let known: Vec<PossibleValue> = groups().map(value).collect();
    PossibleValuesParser::new(known)
        .try_map(move |name| groups().find(|group| group.readers().as_str() == name).ok_or("nobody reads it"))
}

fn papers(papers: &'static [PaperKind]) -> impl TypedValueParser<Value = PaperKind> {
    let value = |paper: &PaperKind| PossibleValue::new(paper.as_str()).help(Words::chosen().inside(*paper));
    let known: Vec<PossibleValue> = papers.iter().map(value).collect();
    PossibleValuesParser::new(known)
        .try_map(|name| papers.iter().copied().find(|paper| paper.as_str() == name).ok_or("no paper"))
}

fn language(text: &str) -> Result<LanguageCode, String> {
    let unknown = |_| format!("“{text}” is no language that is known here; write its code, for example FR.");
    text.parse().map_err(unknown)
}

fn zone(text: &str) -> Result<Zone, String> {
    Zone::try_from(text.to_owned()).map_err(|error| error.to_string())
}

/// Writes what is asked for.
pub async fn run(global: &Global, what: ExportWhat, output: Output) -> Result<()> {
    match what {
        ExportWhat::Participants(args) => {
            let ListArgs { file, to, audience } = args;
            let (session, mut unit, meeting) = open_for(global, &file, &to).await?;
            let wanted = Wanted::new(PaperKind::Participants, to.form, audience);
            let list = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
            drop(unit);
            write(&session, &to, &wanted, &list, "", output).await
        }
        ExportWhat::Agenda(args) => {
            let (session, mut unit, meeting) = open_for(global, &args.file, &args.to).await?;
            let wanted = wanted(&mut unit, meeting, &args).await?;
            let paper = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
            drop(unit);
            write(&session, &args.to, &wanted, &paper, "", output).await
        }
        ExportWhat::Mails(args) => mails(global, &args, output).await,
        ExportWhat::Notes(args) => notes::notes(global, &args, output).await,
        ExportWhat::NotesForAll(args) => notes::notes_for_all(global, &args, output).await,
        ExportWhat::Signatures(args) => signatures::signatures(global, &args, output).await,
        ExportWhat::Corrections(args) => notes::corrections(global, &args, output).await,
        ExportWhat::TimeUsed(args) => records::time_used(global, &args, output).await,
        ExportWhat::PracticeCards(args) => records::cards(global, &args, output).await,
        ExportWhat::Practices(args) => records::records(global, PaperKind::Practices, &args, output).await,
        ExportWhat::Challenges(args) => records::records(global, PaperKind::Challenges, &args, output).await,
        ExportWhat::Concepts(args) => records::records(global, PaperKind::Concepts, &args, output).await,
        ExportWhat::Actions(args) => records::records(global, PaperKind::Actions, &args, output).await,
        ExportWhat::Report(args) => report::report(global, &args, output).await,
        ExportWhat::PressFacts(args) => report::press_facts(global, &args, output).await,
        ExportWhat::Questions(args) => records::records(global, PaperKind::Questions, &args, output).await,
        ExportWhat::Matrix(args) => records::records(global, PaperKind::Matrix, &args, output).await,
        ExportWhat::QuestionSheet(args) => {
            records::sheet(global, PaperKind::QuestionSheet, &args, output).await
        }
        ExportWhat::MatrixSheet(args) => records::sheet(global, PaperKind::MatrixSheet, &args, output).await,
        ExportWhat::StatementSheet(args) => {
            records::sheet(global, PaperKind::StatementSheet, &args, output).await
        }
        ExportWhat::Evaluation(args) => records::evaluation(global, &args, output).await,
        ExportWhat::EvaluationSheet(args) => records::questionnaire(global, &args, output).await,
        ExportWhat::History(args) => history::history(global, &args, output).await,
        ExportWhat::ActionLetters(args) => records::letters(global, &args, output).await,
    }
}

/// Opens a workspace for a paper, and refuses its place before it is drawn.
async fn open_for(global: &Global, file: &Path, to: &Target) -> Result<(Session, Unit, MeetingId)> {
    let opened = open(global, file).await?;
    opened.0.check_place(&to.path)?;
    Ok(opened)
}

async fn open(global: &Global, file: &Path) -> Result<(Session, Unit, MeetingId)> {
    let session = Session::open(global, file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    Ok((session, unit, meeting))
}

async fn wanted(unit: &mut Unit, meeting: MeetingId, args: &AgendaArgs) -> Result<Wanted> {
    let form = args.to.form;
    // The agenda as calendar or schedule is a paper of its own, which its ending names.
    let other =
        PAPERS.iter().find(|row| row.forms.contains(&form) && !PaperKind::Agenda.row().forms.contains(&form));
    let paper = match other {
        Some(row) if args.paper == PaperKind::Agenda => row.paper,
        _ => args.paper,
    };
    let audience = match (&args.person, args.audience) {
        (Some(reference), _) => Some(person(unit, meeting, reference).await?),
        (None, audience) => audience,
    };
    let part = |part| args.parts.contains(&part);
    let mut version = match args.version {
        Some(side) => side.find(unit, meeting).await?,
        None => None,
    };
    let mut since = match args.since {
        Some(side) => side.find(unit, meeting).await?,
        None => None,
    };
    if paper.row().released {
        let versions = ops::agenda::summaries(unit, meeting).await?;
        version = version.or_else(|| versions.last().map(|newest| newest.id));
        let before = versions.iter().take_while(|one| Some(one.id) != version).last().map(|one| one.id);
        since = since.or(before);
    }
    Ok(Wanted {
        version,
        since,
        parts: AgendaParts {
            speakers: part(Part::Speakers),
            descriptions: part(Part::Descriptions),
            questions: part(Part::Questions),
            second_zone: args.second_zone,
            language: args.language.map(|code| OtherLanguage { code, beside: args.beside }),
        },
        ..Wanted::new(paper, form, audience.unwrap_or(Audience::Public))
    })
}

/// Finds a participant or guest by what people cite.
async fn person(unit: &mut Unit, meeting: MeetingId, reference: &str) -> Result<Audience> {
    let inside = ops::agenda::inside(unit, meeting, None).await?;
    inside.cited(reference).and_then(Audience::one).ok_or_else(|| {
        let message = format!("Nobody at this meeting has the reference {reference}.");
        Failure::new(ErrorCode::NoSuchRecord, Some("person"), message)
    })
}

/// A paper that was written.
#[derive(Serialize)]
struct Written {
    file: String,
    format: PaperForm,
    audience: Audience,
    label: HandlingLabel,
    proposed_name: String,
    #[serde(flatten)]
    list: Option<ListTotals>,
    statement: String,
    warnings: Vec<Warning>,
    withheld: Vec<Withheld>,
}

/// Puts a paper in its place and says what it holds.
async fn write(
    session: &Session,
    to: &Target,
    wanted: &Wanted,
    paper: &Prepared,
    reason: &str,
    output: Output,
) -> Result<()> {
    let leaving = paper.leaving(reason)?;
    let ExportPreview { label, withheld, warnings, file_name, statement, list, .. } = paper.preview(0);
    for warning in &warnings {
        output.remark(&warning.message);
    }
    session.deliver_file(leaving, &to.path).await?;
    let written = Written {
        file: to.path.display().to_string(),
        format: to.form,
        audience: wanted.audience,
        label,
        proposed_name: file_name,
        list,
        statement,
        warnings: warnings.iter().map(|said| said.warning.clone()).collect(),
        withheld,
    };
    output.print(&written, said)
}

/// Puts files into a folder and returns their names; none where nothing leaves.
async fn deliver_together(session: &Session, leaving: Option<Leaving>, folder: &Path) -> Result<Vec<String>> {
    let Some(leaving) = leaving else { return Ok(Vec::new()) };
    let places = session.deliver(leaving, Destination::Folder(folder.to_owned())).await?;
    let name = |place: &PathBuf| Some(place.file_name()?.to_string_lossy().into_owned());
    Ok(places.iter().filter_map(name).collect())
}

/// Says what is to be considered about several files, each once; open passages are answered for by themselves.
fn remark_once<'a>(warnings: impl IntoIterator<Item = &'a SaidWarning>, output: Output) {
    let mut said: Vec<&str> = Vec::new();
    for one in warnings.into_iter().filter(|one| !matches!(one.warning, Warning::Passage { .. })) {
        if !said.contains(&one.message.as_str()) {
            said.push(&one.message);
            output.remark(&one.message);
        }
    }
}

fn said(written: &Written) -> Vec<String> {
    let mut lines = vec![format!("Wrote {}, {}.", written.file, written.label)];
    if let Some(list) = written.list.as_ref().filter(|list| list.delegations > 0) {
        lines.push(format!("{} people by name, {} delegations.", list.persons, list.delegations));
    }
    let label = written.label.file_part();
    if !Path::new(&written.file).file_name().is_some_and(|name| name.to_string_lossy().contains(&label)) {
        lines.push(format!("The name of the file lacks the label; {} has it.", written.proposed_name));
    }
    lines
}

/// Drafts that were written.
#[derive(Serialize)]
struct Drafts {
    files: Vec<String>,
    told: Vec<ToldPerson>,
}

/// Writes drafts of mails to those who must be told.
async fn mails(global: &Global, args: &MailArgs, output: Output) -> Result<()> {
    let (session, mut unit, meeting) = open(global, &args.file).await?;
    let since = args.since.find(&mut unit, meeting).await?;
    let version = args.version.find(&mut unit, meeting).await?;
    let mut people = told(&mut unit, meeting, since, version).await?;
    if !args.only.is_empty() {
        people.retain(|person| args.only.iter().any(|only| only.eq_ignore_ascii_case(&person.reference)));
    }
    let about = MailsAbout::Changes {
        before: since,
        after: version,
        people: Some(people.iter().map(|person| person.who).collect()),
        everybody: args.everybody,
    };
    let drafts = Mails::prepare(&mut unit, meeting, &MailsWanted { about, wording: None }).await?;
    drop(unit);
    remark_once(drafts.papers().iter().flat_map(Prepared::warnings), output);
    let files = deliver_together(&session, drafts.leaving(ops::import::TO_THE_END)?, &args.to).await?;
    output.print(&Drafts { files, told: people }, |drafts| match drafts.files.len() {
        0 => vec!["Nobody has to be told.".to_owned()],
        count => vec![format!("Wrote {count} drafts to {}; nothing was sent.", args.to.display())],
    })
}
