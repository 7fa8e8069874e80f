//! `export history`: the history as a paper, for those who keep the record.

use super::{Target, open_for, target, target_help, write};
use crate::failure::Result;
use crate::global::Global;
use crate::history::Sift;
use crate::output::Output;
use clap::Args;
use domain::disclosure::{Audience, PaperKind};
use ops::export::{Prepared, Wanted};
use std::path::PathBuf;

const HISTORY: &[PaperKind] = &[PaperKind::History];

/// Where the paper goes, and which lines stand in it.
#[derive(Args, Debug)]
pub struct HistoryArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(HISTORY), value_parser = target(HISTORY))]
    to: Target,
    /// The lines.
    #[command(flatten)]
    sift: Sift,
}

/// Writes the history, as far as it is asked for.
pub async fn history(global: &Global, args: &HistoryArgs, output: Output) -> Result<()> {
    let (session, mut unit, meeting) = open_for(global, &args.file, &args.to).await?;
    let wanted = Wanted {
        history: Some(args.sift.asked(&mut unit, meeting).await?),
        ..Wanted::new(PaperKind::History, args.to.form, Audience::Secretariat)
    };
    let prepared = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
    drop(unit);
    write(&session, &args.to, &wanted, &prepared, "", output).await
}
