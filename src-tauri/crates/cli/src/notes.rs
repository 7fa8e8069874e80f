//! `disclose` and `search`: what an audience may have of the notes, and where a text stands.

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use clap::Args;
use clap::builder::PossibleValuesParser;
use domain::disclosure::NotesParts;
use ops::notes::NotesDisclosed;
use serde::Serialize;
use std::path::PathBuf;

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
    #[arg(long, default_value = "notes", value_parser = PossibleValuesParser::new(["notes"]))]
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

/// Says what an audience may have of the notes.
pub async fn disclose(global: &Global, args: &DiscloseArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let audience = ops::export::audience(&mut unit, meeting, &args.audience).await?;
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
