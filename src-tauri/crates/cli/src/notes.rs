//! `disclose` and `search`: what an audience may have of the notes, and where a text stands.

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use clap::Args;
use clap::builder::PossibleValuesParser;
use domain::closed::Closed as _;
use domain::disclosure::NotesParts;
use domain::exchange::ExchangeKind;
use ops::exchange::RecordsDisclosed;
use ops::notes::NotesDisclosed;
use ops::report::ReportDisclosed;
use serde::Serialize;
use std::path::PathBuf;

/// What can be asked about.
const OF: [&str; 8] =
    ["notes", "practices", "challenges", "concepts", "actions", "questions", "matrix", REPORT];

/// What the outcome report is called.
const REPORT: &str = "report";

/// Whose view of the notes is asked for.
#[derive(Args, Debug)]
pub struct DiscloseArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Who would read it: public, community, participants, member_states, organisation, co_chairs, secretariat,
    /// delegation:DE or guest:G01
    #[arg(long)]
    pub audience: String,
    /// Of what
    #[arg(long, default_value = "notes", value_parser = PossibleValuesParser::new(OF))]
    pub of: String,
}

/// What is looked for.
#[derive(Args, Debug)]
pub struct SearchArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The words; accents and capitals do not matter
    pub text: String,
}

/// What an audience may have, by reference.
#[derive(Serialize)]
struct Disclosed {
    audience: String,
    #[serde(flatten)]
    notes: NotesDisclosed,
}

/// What an audience may have of records of exchange, by reference.
#[derive(Serialize)]
struct RecordsOf {
    audience: String,
    of: ExchangeKind,
    #[serde(flatten)]
    records: RecordsDisclosed,
}

/// What an audience may have of the outcome report.
#[derive(Serialize)]
struct ReportOf {
    audience: String,
    of: &'static str,
    #[serde(flatten)]
    report: ReportDisclosed,
}

fn said_of_report(said: &ReportOf) -> Vec<String> {
    let (report, words) = (&said.report, words::Words::chosen());
    let mut lines = vec![format!("{}: {} sentences leave.", report.label, report.disclosed.len())];
    lines.extend(report.withheld.iter().map(|one| {
        let mut which = one.which.clone();
        which.dedup();
        let which = if which.is_empty() { words.name(one.what) } else { which.join(" ") };
        format!("Stay {which}: {}", words.name(one.why))
    }));
    lines.extend(report.warnings.iter().cloned());
    lines
}

fn said_of_records(said: &RecordsOf) -> Vec<String> {
    let records = &said.records;
    let stay: u32 = records.withheld.iter().map(|one| one.count).sum();
    let mut lines = vec![
        format!("{}: {} records leave, {stay} stay inside.", records.label, records.disclosed.len()),
        format!("Leave: {}", records.disclosed.join(" ")),
        format!("Named: {}", records.named.join(" ")),
    ];
    lines.extend(
        records
            .withheld
            .iter()
            .map(|one| format!("Stay {}: {}", one.which.join(" "), words::Words::chosen().name(one.why))),
    );
    lines.extend(records.warnings.iter().cloned());
    lines
}

/// Says what an audience may have of the notes.
pub async fn disclose(global: &Global, args: &DiscloseArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let audience = ops::export::audience(&mut unit, meeting, &args.audience).await?;
    if args.of == REPORT {
        let report = ops::report::disclosed(&mut unit, meeting, audience).await?;
        return output
            .print(&ReportOf { audience: args.audience.clone(), of: REPORT, report }, said_of_report);
    }
    if let Some(kind) = ExchangeKind::written(&args.of) {
        let records = ops::exchange::disclosed(&mut unit, meeting, kind, audience).await?;
        return output
            .print(&RecordsOf { audience: args.audience.clone(), of: kind, records }, said_of_records);
    }
    let notes = ops::notes::disclosed(&mut unit, meeting, audience, NotesParts::default()).await?;
    output.print(&Disclosed { audience: args.audience.clone(), notes }, |said| {
        let notes = &said.notes;
        let mut lines = vec![
            format!(
                "{}: {} entries leave, {} stay inside.",
                notes.label,
                notes.disclosed.len(),
                notes.withheld.len()
            ),
            format!("Leave: {}", notes.disclosed.join(" ")),
            format!("Named: {}", notes.named.join(" ")),
        ];
        lines.extend(notes.withheld.iter().map(|one| {
            let why: Vec<String> = one.reasons.iter().map(|why| words::Words::chosen().name(*why)).collect();
            format!("Stays {}: {}", one.reference, why.join(", "))
        }));
        let warnings = notes.warnings.iter();
        lines.extend(
            warnings
                .map(|one| format!("Look at {}: {} \u{201c}{}\u{201d}", one.reference, one.code, one.text)),
        );
        lines
    })
}

/// Finds where a text stands.
pub async fn search(global: &Global, args: &SearchArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let found = ops::search::search(&mut unit, meeting, &args.text).await?;
    output.print(&found, |found| {
        let line = |one: &ops::search::Found| {
            let field = one.field.as_str();
            format!("{:<8} {field:<12} {}[{}]{}", one.reference, one.before, one.found, one.after)
        };
        found.iter().map(line).collect()
    })
}
