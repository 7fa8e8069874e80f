//! `import participants`: a sheet explained row by row, and applied in one step.

use crate::args::Global;
use crate::failure::{Failure, Result};
use crate::import_agenda::FileImportArgs;
use crate::output::Output;
use crate::session::{self, Session, commit};
use clap::{Args, Subcommand};
use ops::import::{Decisions, ImportReport, ImportSession, ReportRow, RowState};
use std::path::{Path, PathBuf};

/// What can be imported.
#[derive(Debug, Subcommand)]
pub enum ImportWhat {
    /// Import people from a spreadsheet (.xlsx, .xlsb, .xls, .ods) or a CSV file
    Participants(ImportArgs),
    /// Import items from JSON, a spreadsheet, a CSV file or a calendar
    Agenda(FileImportArgs),
    /// Import guests of single items from a spreadsheet or a CSV file
    Guests(FileImportArgs),
}

/// What is imported, and how.
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The spreadsheet (.xlsx, .xlsb, .xls, .ods) or CSV file
    #[arg(long, value_name = "SHEET")]
    pub from: PathBuf,
    /// What the columns mean, in JSON: {"columns": {"Surname": "family_name"}}
    #[arg(long, value_name = "M.json")]
    pub mapping: Option<PathBuf>,
    /// Answers to questions, in JSON: {"parties": {"EC": "COM"}, "skip": [17]}
    #[arg(long, value_name = "A.json")]
    pub answers: Option<PathBuf>,
    /// Only explain the rows; change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// Imports people, or says what importing them would do.
pub async fn participants(global: &Global, args: &ImportArgs, output: Output) -> Result<()> {
    let mapping = args.mapping.as_deref().map(|path| text(path, "mapping")).transpose()?;
    let decisions = match &args.answers {
        Some(path) => Decisions::from_json(&text(path, "answers")?)?,
        None => Decisions::default(),
    };
    // Looked at before anybody is asked for a passphrase.
    std::fs::File::open(&args.from).map_err(|error| Failure::file(&args.from, "from", &error))?;
    let session = Session::open(global, &args.file).await?;
    session.check_other_file(&args.from, "from")?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let days = ops::meeting::view(&mut unit, meeting).await?.days;
    let name = args.from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut sheet = ImportSession::read_file(&args.from, &name, &days)?;
    if let Some(mapping) = &mapping {
        sheet.map_json(mapping)?;
    }
    let plan = sheet.plan(&mut unit, meeting, &decisions).await?;
    let report = ImportReport::of(&sheet.preview(&plan), !args.dry_run);
    let mut changed = 0;
    // The same file again leaves no step behind.
    if !args.dry_run && plan.effects() > 0 {
        changed = plan.apply(&mut unit, &|_, _| true).await?;
        commit(unit).await?;
    }
    output.print(&report, |report| words(report, &name, changed))
}

fn text(path: &Path, option: &str) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| Failure::file(path, option, &error))
}

/// Says in words what happened: the rows that are not plain, then the totals.
fn words(report: &ImportReport, file: &str, changed: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let plain = |row: &&ReportRow| {
        !row.skipped && row.reasons.is_empty() && matches!(row.state, RowState::New | RowState::Unchanged)
    };
    for row in report.rows.iter().filter(|row| !plain(row)) {
        let state = if row.skipped { "left out" } else { state_name(row.state) };
        let party = row.party.as_deref().unwrap_or("?");
        lines.push(format!("Row {:<5} {state:<10} {party:<9} {}", row.row, row.name).trim_end().to_owned());
        lines.extend(row.reasons.iter().map(|reason| format!("    {}", reason.message)));
        if !row.people.is_empty() {
            let who = row.people.iter().map(|person| person.is.as_str()).chain(["new"]);
            let who = who.map(|is| format!("\"{is}\"")).collect::<Vec<_>>().join(" or ");
            lines.push(format!("    In the answers file: \"persons\": {{\"{}\": {who}}}.", row.row));
        }
    }
    if !report.identity_columns.is_empty() {
        let named = report.identity_columns.join(", ");
        lines.push(format!("Columns with identity documents, never stored: {named}."));
    }
    let totals = RowState::ALL.into_iter().filter_map(|state| {
        let count = report.totals.get(&state).copied().filter(|count| *count > 0)?;
        Some(format!("{count} {}", state_name(state)))
    });
    let left_out = (report.skipped > 0).then(|| format!("{} left out", report.skipped));
    let totals = totals.chain(left_out).collect::<Vec<_>>().join(", ");
    let totals = if totals.is_empty() { "no rows".to_owned() } else { totals };
    lines.push(format!("{} rows in {file}: {totals}.", report.rows.len()));
    lines.push(match (report.applied, changed) {
        (false, _) => "Nothing was written: this was a dry run.".to_owned(),
        (true, 0) => "Nothing to change.".to_owned(),
        (true, 1) => format!("Imported 1 participant from {file}."),
        (true, count) => format!("Imported {count} participants from {file}."),
    });
    lines
}

const fn state_name(state: RowState) -> &'static str {
    match state {
        RowState::New => "new",
        RowState::Update => "update",
        RowState::Unchanged => "unchanged",
        RowState::Duplicate => "duplicate",
        RowState::Withdrawn => "withdrawn",
        RowState::Rejected => "rejected",
    }
}
