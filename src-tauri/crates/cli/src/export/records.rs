//! `export practices`, `challenges`, `concepts` and `actions`.

use super::{Target, open, target, target_help, write};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use clap::Args;
use domain::disclosure::PaperKind;
use ops::export::{Prepared, Wanted};
use std::path::PathBuf;

/// What `export` writes of records of exchange; all of them in the same forms.
const RECORDS: &[PaperKind] =
    &[PaperKind::Practices, PaperKind::Challenges, PaperKind::Concepts, PaperKind::Actions];

/// Where records go, and to whom.
#[derive(Args, Debug)]
pub struct RecordsArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(RECORDS), value_parser = target(RECORDS))]
    to: Target,
    /// Who will read it: public, community, participants, member_states, organisation, co_chairs, secretariat or
    /// delegation:DE
    #[arg(long)]
    audience: String,
}

/// Writes the records of a kind.
pub async fn records(global: &Global, paper: PaperKind, args: &RecordsArgs, output: Output) -> Result<()> {
    let (session, mut unit, meeting) = open(global, &args.file).await?;
    let audience = ops::export::audience(&mut unit, meeting, &args.audience).await?;
    let wanted = Wanted::new(paper, args.to.form, audience);
    let prepared = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
    drop(unit);
    write(&session, &args.to, &wanted, &prepared, "", output).await
}
