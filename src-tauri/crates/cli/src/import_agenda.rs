//! `import agenda` and `import guests`: a file explained row by row, and applied in one step.

use crate::args::Global;
use crate::failure::{Failure, Result};
use crate::output::Output;
use crate::session::{self, Session, commit};
use clap::Args;
use ops::agenda::{AgendaImport, FilePreview, GuestImport, PlannedRow, PlannedState};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is imported, and from where.
#[derive(Args, Debug)]
pub struct FileImportArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The file to import
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// Leave these rows out
    #[arg(long, value_name = "ROWS", value_delimiter = ',')]
    pub skip: Vec<u32>,
    /// Only explain the rows; change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// The report of an import.
#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    preview: FilePreview,
    /// Whether it was applied.
    applied: bool,
}

/// Imports an agenda, or says what importing it would do.
pub async fn agenda(global: &Global, args: &FileImportArgs, output: Output) -> Result<()> {
    let name = file_name(&args.from)?;
    let session = Session::open(global, &args.file).await?;
    session.check_other_file(&args.from, "from")?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let details = ops::meeting::view(&mut unit, meeting).await?.meeting.details;
    let import = AgendaImport::read_file(&args.from, &name, &details)?;
    let plan = import.plan(&mut unit, meeting, &skipped(args)).await?;
    let report = Report { preview: plan.preview(), applied: !args.dry_run };
    let mut changed = 0;
    // The same file again leaves no step behind.
    if !args.dry_run && plan.effects() > 0 {
        changed = plan.apply(&mut unit).await?;
        commit(unit).await?;
    }
    output.print(&report, |report| words(report, ["item", "items"], changed))
}

/// Imports guests, or says what importing them would do.
pub async fn guests(global: &Global, args: &FileImportArgs, output: Output) -> Result<()> {
    let name = file_name(&args.from)?;
    let session = Session::open(global, &args.file).await?;
    session.check_other_file(&args.from, "from")?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let import = GuestImport::read_file(&args.from, &name)?;
    let plan = import.plan(&mut unit, meeting, &skipped(args)).await?;
    let report = Report { preview: plan.preview(), applied: !args.dry_run };
    let mut changed = 0;
    if !args.dry_run && plan.effects() > 0 {
        changed = plan.apply(&mut unit).await?;
        commit(unit).await?;
    }
    output.print(&report, |report| words(report, ["guest", "guests"], changed))
}

/// Returns the name of a file that can be opened: looked at before anybody is asked for a passphrase.
fn file_name(path: &Path) -> Result<String> {
    std::fs::File::open(path).map_err(|error| Failure::file(path, "from", &error))?;
    Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
}

fn skipped(args: &FileImportArgs) -> BTreeSet<u32> {
    args.skip.iter().copied().collect()
}

/// Says in words what happened: the rows that are not plain, then the totals.
fn words(report: &Report, [one, many]: [&str; 2], changed: usize) -> Vec<String> {
    let preview = &report.preview;
    let mut lines = Vec::new();
    let plain = |row: &&PlannedRow| {
        !row.skipped
            && row.reasons.is_empty()
            && matches!(row.state, PlannedState::New | PlannedState::Unchanged)
    };
    for row in preview.rows.iter().filter(|row| !plain(row)) {
        let state = if row.skipped { "left out" } else { row.state.name() };
        let reference = if row.reference.is_empty() { "?" } else { &row.reference };
        lines.push(
            format!("Row {:<5} {state:<10} {reference:<9} {}", row.row, row.title).trim_end().to_owned(),
        );
        if !row.changes.is_empty() {
            lines.push(format!("    Changes: {}.", row.changes.join(", ").replace('_', " ")));
        }
        lines.extend(row.reasons.iter().map(|reason| format!("    {}", reason.message)));
    }
    if !preview.left_out.is_empty() {
        lines.push(format!(
            "Columns that mean nothing here, and were left out: {}.",
            preview.left_out.join(", ")
        ));
    }
    if !preview.rooms.is_empty() {
        lines.push(format!("New rooms: {}.", preview.rooms.join(", ")));
    }
    let totals = PlannedState::ALL.into_iter().filter_map(|state| {
        let count = preview.totals.get(&state).copied().filter(|count| *count > 0)?;
        Some(format!("{count} {}", state.name()))
    });
    let left_out = (preview.skipped > 0).then(|| format!("{} left out", preview.skipped));
    let totals = totals.chain(left_out).collect::<Vec<_>>().join(", ");
    let file = &preview.file_name;
    lines.push(format!("{} rows in {file}: {totals}.", preview.rows.len()));
    lines.push(match (report.applied, changed) {
        (false, _) => "Nothing was written: this was a dry run.".to_owned(),
        (true, 0) if preview.rooms.is_empty() => "Nothing to change.".to_owned(),
        (true, 1) => format!("Imported 1 {one} from {file}."),
        (true, count) => format!("Imported {count} {many} from {file}."),
    });
    lines
}
