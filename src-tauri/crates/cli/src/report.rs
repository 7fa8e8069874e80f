//! `report`: the outcome report is generated and looked at, and the template to begin one's own with is written.

use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use crate::publication::{self, DraftsArgs, FreezeArgs, KeyArgs};
use crate::sent_round::{self, CorrectArgs, SendRoundArgs};
use crate::session::{self, Session, commit, one_file};
use clap::{Args, Subcommand};
use domain::agenda::AgendaItem;
use domain::disclosure::Audience;
use domain::ids::{AgendaItemId, MeetingId};
use ops::export::{LeavingFile, put};
use ops::report::{Generated, ReportBoard};
use ops::{ErrorCode, Unit};
use serde::Serialize;
use std::path::PathBuf;

/// What is done with the report.
#[derive(Debug, Subcommand)]
pub enum ReportWhat {
    /// Draft what is new from notes and records, in one step; what stands there is not touched
    Generate(GenerateArgs),
    /// Say what stands in it, sentence by sentence, with what each rests on
    Show(ShowArgs),
    /// Say what was put before the chairs, what each body said, and what changed since
    Drafts(DraftsArgs),
    /// Put what would go out now before the chairs, as the next draft
    Freeze(FreezeArgs),
    /// Note what a body in the chair says to a draft
    Key(KeyArgs),
    /// Send it round to participants for factual corrections: whoever says nothing until then agrees
    SendRound(SendRoundArgs),
    /// Note what a delegation asks to be worded otherwise
    Correct(CorrectArgs),
    /// Write the sample template: a Word document that holds every placeholder
    Template(TemplateArgs),
}

/// Which report.
#[derive(Args, Debug)]
pub struct GenerateArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Only the section on this item, by reference or number
    #[arg(long)]
    pub item: Option<String>,
}

/// Which report, and as whose.
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Whose file it is looked at as
    #[arg(long, default_value = "participants")]
    pub audience: String,
}

/// Where the template goes.
#[derive(Args, Debug)]
pub struct TemplateArgs {
    /// The file to write; nothing that is there already is written over
    #[arg(long, value_name = "TEMPLATE.docx")]
    pub to: PathBuf,
}

/// A template that was written.
#[derive(Serialize)]
struct Written {
    file: String,
}

/// Does what is asked for.
pub async fn run(global: &Global, what: ReportWhat, output: Output) -> Result<()> {
    match what {
        ReportWhat::Generate(args) => generate(global, &args, output).await,
        ReportWhat::Show(args) => show(global, &args, output).await,
        ReportWhat::Drafts(args) => publication::drafts(global, &args, output).await,
        ReportWhat::Freeze(args) => publication::freeze(global, &args, output).await,
        ReportWhat::Key(args) => publication::key(global, &args, output).await,
        ReportWhat::SendRound(args) => sent_round::send_round(global, &args, output).await,
        ReportWhat::Correct(args) => sent_round::correct(global, &args, output).await,
        ReportWhat::Template(args) => template(global, &args, output).await,
    }
}

async fn generate(global: &Global, args: &GenerateArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let only = match &args.item {
        Some(wanted) => Some(item(&mut unit, meeting, wanted).await?),
        None => None,
    };
    let generated = ops::report::generate(&mut unit, meeting, only).await?;
    if generated.added > 0 {
        commit(unit).await?;
    }
    output.print(&generated, |Generated { added }| match added {
        0 => vec!["Nothing new to draft.".to_owned()],
        1 => vec!["Drafted 1 sentence.".to_owned()],
        some => vec![format!("Drafted {some} sentences.")],
    })
}

async fn item(unit: &mut Unit, meeting: MeetingId, wanted: &str) -> Result<AgendaItemId> {
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await.map_err(ops::Error::from)?;
    let called = |item: &&AgendaItem| {
        let number = item.details.number.as_ref().map(ToString::to_string);
        item.reference.eq_ignore_ascii_case(wanted)
            || number.is_some_and(|one| one.eq_ignore_ascii_case(wanted))
    };
    items.iter().find(called).map(|item| item.id).ok_or_else(|| {
        Failure::new(ErrorCode::NoSuchRecord, Some("item"), format!("No item is called {wanted}."))
    })
}

async fn show(global: &Global, args: &ShowArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let audience: Audience = ops::export::audience(&mut unit, meeting, &args.audience).await?;
    let board = ops::report::board(&mut unit, meeting, audience).await?;
    output.print(&board, said)
}

fn said(board: &ReportBoard) -> Vec<String> {
    let mut lines = vec![format!("{}, {} new sentences to draft.", board.label, board.new_drafts)];
    for section in &board.sections {
        lines.push(format!("{} {}", section.number, section.title).trim().to_owned());
        for sentence in section.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences) {
            let sources: Vec<&str> = sentence.sources.iter().map(|one| one.reference.as_str()).collect();
            let out = if sentence.left_out || sentence.withheld.is_some() { "(stays) " } else { "" };
            lines.push(format!("  {out}{} [{}] {}", sentence.text, sources.join(", "), sentence.label));
        }
    }
    lines
}

async fn template(global: &Global, args: &TemplateArgs, output: Output) -> Result<()> {
    let file = LeavingFile { name: String::new(), bytes: ops::report::sample_template()? };
    let to = one_file(global.replace, &args.to);
    put(vec![file], to).await.map_err(|error| Failure::undelivered(&args.to, error))?;
    let written = Written { file: args.to.display().to_string() };
    output.print(&written, |written| vec![format!("Wrote {}.", written.file)])
}
