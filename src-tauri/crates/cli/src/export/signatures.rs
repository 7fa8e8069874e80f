//! `export signatures`: who signs that they were in the room, day by day.

use super::{Target, open_for, target, target_help, write};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use clap::Args;
use domain::disclosure::{Audience, PaperKind, SignatureParts, USUAL_BLANK};
use ops::export::{Prepared, Wanted};
use std::path::PathBuf;

/// Which signature list, and where it goes.
#[derive(Args, Debug)]
pub struct SignatureArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(SIGNATURES), value_parser = target(SIGNATURES))]
    to: Target,
    /// Only this day; every day of the meeting otherwise
    #[arg(long)]
    day: Option<chrono::NaiveDate>,
    /// Blank rows for those who are not on the list
    #[arg(long, default_value_t = USUAL_BLANK, value_parser = clap::value_parser!(u8).range(..=100))]
    blank: u8,
}

/// What `export signatures` writes.
const SIGNATURES: &[PaperKind] = &[PaperKind::Signatures];

/// Writes the signature list of one day or of every day.
pub(super) async fn signatures(global: &Global, args: &SignatureArgs, output: Output) -> Result<()> {
    let (session, mut unit, meeting) = open_for(global, &args.file, &args.to).await?;
    let signatures = SignatureParts { day: args.day, blank: args.blank };
    let wanted =
        Wanted { signatures, ..Wanted::new(PaperKind::Signatures, args.to.form, Audience::Secretariat) };
    let prepared = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
    drop(unit);
    write(&session, &args.to, &wanted, &prepared, "", output).await
}
