//! `import`: a file explained row by row, and applied in one step.

use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::workspace::instant;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use ops::import::{
    Decisions, ImportAnswer, ImportChange, ImportKind, ImportReport, ImportSession, ImportSince, NamedAnswer,
    QuestionCode, Reading, ReportRow, RowState,
};
use std::path::{Path, PathBuf};
use words::Words;

/// What is imported, and how.
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// What the file brings: people, items of the agenda, guests of single items, session notes,
    /// or the answer of a body in the chair
    #[arg(value_parser = kind())]
    pub kind: ImportKind,
    /// The workspace file
    pub file: PathBuf,
    /// The spreadsheet (.xlsx, .xlsb, .xls, .ods) or CSV file; for people also address cards (.vcf) or the JSON of an
    /// event system, for an agenda JSON or a calendar. At most 20,000 rows come in at once: divide a longer list into
    /// several files
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// What the columns mean, in JSON: {"columns": {"Surname": "family_name"}}
    #[arg(long, value_name = "M.json")]
    pub mapping: Option<PathBuf>,
    /// Answers to questions, in JSON: {"parties": {"EC": "COM"}, "skip": [17]}
    #[arg(long, value_name = "A.json")]
    pub answers: Option<PathBuf>,
    /// The body in the chair that answers, where a form for comments came back as a Word document, for example EUROJUST
    #[arg(long, value_name = "CODE")]
    pub body: Option<String>,
    /// Leave these rows out
    #[arg(long, value_name = "ROWS", value_delimiter = ',')]
    pub skip: Vec<u32>,
    /// Rows that are taken over what was entered meanwhile; answers to pouches alone have such.
    #[arg(skip)]
    pub take: Vec<u32>,
    /// Only explain the rows; change nothing
    #[arg(long)]
    pub dry_run: bool,
}

fn kind() -> impl clap::builder::TypedValueParser<Value = ImportKind> {
    let names = PossibleValuesParser::new(ImportKind::ALL.map(ImportKind::name));
    names.try_map(|name| ImportKind::ALL.into_iter().find(|kind| kind.name() == name).ok_or("no such kind"))
}

/// Imports a file, or says what importing it would do.
pub async fn import(global: &Global, args: &ImportArgs, output: Output) -> Result<()> {
    let mapping = args.mapping.as_deref().map(|path| text(path, "mapping")).transpose()?;
    let mut decisions = match &args.answers {
        Some(path) => Decisions::from_json(&text(path, "answers")?)?,
        None => Decisions::default(),
    };
    for row in &args.take {
        decisions.answer(ImportAnswer::Take { row: *row });
    }
    for row in &args.skip {
        decisions.skip(*row, true);
    }
    if let Some(party) = &args.body {
        decisions.answer(ImportAnswer::PartyOfRow { row: 1, party: party.clone() });
    }
    // Looked at before anybody is asked for a passphrase.
    std::fs::File::open(&args.from).map_err(|error| Failure::file(&args.from, "from", &error))?;
    let session = Session::open(global, &args.file).await?;
    session.check_other_file(&args.from, "from")?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let reading = Reading::into_meeting(&mut unit, meeting).await?;
    let name = args.from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = ImportSession::read_file(Some(args.kind), &args.from, &name, &reading)?;
    let mut file = file.ok_or(ops::Error::NoImport)?;
    if let Some(mapping) = &mapping {
        file.map_json(mapping)?;
    }
    let plan = file.plan(&mut unit, meeting, &decisions).await?;
    let report = ImportReport::of(&file.preview(&plan), !args.dry_run);
    let mut changed = None;
    // The same file again leaves no step behind.
    if !args.dry_run && plan.effects() > 0 {
        changed = Some(plan.apply(&mut unit, &|_, _| true).await?);
        commit(unit).await?;
    }
    output.print(&report, |report| words(report, args.kind, &name, changed))
}

pub(crate) fn text(path: &Path, option: &str) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| Failure::file(path, option, &error))
}

/// Says in words what happened: the rows that are not plain, then the totals.
fn words(report: &ImportReport, kind: ImportKind, file: &str, changed: Option<usize>) -> Vec<String> {
    let plain = |row: &&ReportRow| {
        !row.skipped && row.reasons.is_empty() && matches!(row.state, RowState::New | RowState::Unchanged)
    };
    let before = report
        .came_in
        .iter()
        .map(|before| format!("The same file came in on {}, as {}.", instant(before.at), before.file_name));
    let mut lines: Vec<String> = before.collect();
    lines.extend(report.rows.iter().filter(|row| !plain(row)).flat_map(explained));
    lines.extend(report.since.iter().flat_map(since));
    for (what, named) in [
        ("Columns with identity documents, never stored", &report.identity_columns),
        ("Columns that mean nothing here, and were left out", &report.left_out),
        ("New rooms", &report.rooms),
    ] {
        if !named.is_empty() {
            lines.push(format!("{what}: {}.", named.join(", ")));
        }
    }
    let totals = RowState::ALL.into_iter().filter_map(|state| {
        let count = report.totals.get(&state).copied().filter(|count| *count > 0)?;
        Some(format!("{count} {}", state.name()))
    });
    let left_out = (report.skipped > 0).then(|| format!("{} left out", report.skipped));
    let totals = totals.chain(left_out).collect::<Vec<_>>().join(", ");
    let totals = if totals.is_empty() { "no rows".to_owned() } else { totals };
    lines.push(format!("{} rows in {file}: {totals}.", report.rows.len()));
    let [one, many] = match kind {
        ImportKind::Participants => ["participant", "participants"],
        ImportKind::Agenda => ["item", "items"],
        ImportKind::Guests => ["guest", "guests"],
        ImportKind::Notes => ["entry", "entries"],
        ImportKind::Answers => ["line of the answer", "lines of the answer"],
        ImportKind::Practices => ["practice", "practices"],
        ImportKind::Challenges => ["challenge", "challenges"],
        ImportKind::Concepts => ["concept or statement", "concepts and statements"],
        ImportKind::Actions => ["action", "actions"],
        ImportKind::Questions => ["question or answer", "questions and answers"],
        ImportKind::Matrix => ["answer", "answers"],
        ImportKind::Evaluation => ["evaluation", "evaluations"],
    };
    lines.push(match changed {
        _ if !report.applied => "Nothing was written: this was a dry run.".to_owned(),
        None => "Nothing to change.".to_owned(),
        Some(1) => format!("Imported 1 {one} from {file}."),
        Some(count) => format!("Imported {count} {many} from {file}."),
    });
    lines
}

/// Says what became of a row, why, and what changes.
pub(crate) fn explained(row: &ReportRow) -> Vec<String> {
    let state = if row.skipped { "left out" } else { row.state.name() };
    let place = row.party.as_ref().or(row.reference.as_ref()).map_or("?", String::as_str);
    let mut lines =
        vec![format!("Row {:<5} {state:<10} {place:<9} {}", row.row, row.name).trim_end().to_owned()];
    lines.extend(row.reasons.iter().map(|reason| format!("    {}", reason.message)));
    lines.extend(row.changes.iter().map(change));
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let people = || row.people.iter().map(|person| person.is.as_str());
    let rooms = || row.rooms.iter().map(|room| room.is.as_str());
    let answers = match row.question {
        Some(QuestionCode::AddressShared | QuestionCode::PersonUnclear) => {
            Some(("persons", row.row.to_string(), people().chain(["new"]).map(quoted).collect::<Vec<_>>()))
        }
        Some(QuestionCode::PersonAmbiguous) => {
            Some(("people", row.written.clone(), people().chain(["open"]).map(quoted).collect()))
        }
        Some(QuestionCode::RoomUnknown | QuestionCode::RoomAmbiguous) => {
            Some(("rooms", row.written.clone(), rooms().chain(["new", "open"]).map(quoted).collect()))
        }
        Some(QuestionCode::ItemUnknown) => {
            let items = row.items.iter().map(|item| item.is.as_str());
            Some(("items", row.written.clone(), items.chain(["new", "open"]).map(quoted).collect()))
        }
        Some(QuestionCode::ModeUnclear) => {
            Some(("modes", row.written.clone(), ["in_person", "online", "absent"].map(quoted).to_vec()))
        }
        Some(QuestionCode::AttendanceMissing) => {
            Some(("modes", String::new(), ["in_person", "online", "absent"].map(quoted).to_vec()))
        }
        Some(QuestionCode::BodyMissing) => {
            let bodies = row.bodies.iter().map(|body| quoted(body)).collect();
            Some(("party_of_row", row.row.to_string(), bodies))
        }
        _ => None,
    };
    for choice in row.fields.iter().filter(|choice| choice.answer.is_none()) {
        lines.push(format!(
            "    {}: here {}, in the file {}. In the answers file: \"fields\": {{\"{}\": {{\"{}\": \"keep\" or \"take\"}}}}.",
            Words::chosen().inside(choice.field),
            said(&choice.stands),
            said(&choice.says),
            row.row,
            choice.field.as_str(),
        ));
    }
    if row.question == Some(QuestionCode::AskedMeanwhile) {
        lines
            .push(format!("    With --take {} their answer comes in, with --skip {0} it does not.", row.row));
    }
    if row.state == RowState::Nobody && !row.skipped {
        lines.push(format!("    With --take {} it comes in as a person.", row.row));
    }
    if let Some((key, of, is)) = answers {
        let (of, is) = (quoted(&of), is.join(" or "));
        lines.push(format!("    In the answers file: \"{key}\": {{{of}: {is}}}."));
    }
    lines
}

/// Says what stands in a cell, or that nothing does.
fn said(text: &str) -> String {
    if text.is_empty() { "(empty)".to_owned() } else { text.replace('\n', "; ") }
}

/// Says what is other than in the earlier file of the source, and who is not named any more.
fn since(since: &ImportSince) -> Vec<String> {
    let mut lines = vec![format!(
        "{} added, {} changed, {} no longer named since {} of {}.",
        since.added,
        since.changed,
        since.no_longer.len(),
        since.file_name,
        instant(since.at)
    )];
    for one in &since.no_longer {
        let answer = match one.answer {
            Some(NamedAnswer::Comes) => "still comes".to_owned(),
            Some(NamedAnswer::Withdraws) => "withdraws".to_owned(),
            None => format!(
                "still there. In the answers file: \"no_longer_named\": {{\"{}\": \"comes\" or \"withdraws\"}}",
                one.reference
            ),
        };
        lines.push(format!("No longer named: {} {} ({}): {answer}.", one.reference, one.name, one.party));
    }
    lines
}

/// "    function: Prosecutor -> Judge"
fn change(change: &ImportChange) -> String {
    format!(
        "    {}: {} -> {}",
        Words::chosen().inside(change.field),
        said(&change.before),
        said(&change.after)
    )
}
