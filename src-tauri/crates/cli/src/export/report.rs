//! `export report`: the outcome report, as the usual paper or in a Word document of one's own.

use super::records::made;
use super::{Target, open_for, target, target_help, write};
use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use clap::Args;
use domain::disclosure::{PaperForm, PaperKind};
use ops::ErrorCode;
use ops::export::{Prepared, Wanted};
use std::path::PathBuf;

/// What `export report` writes.
const REPORT: &[PaperKind] = &[PaperKind::Report];

/// What `export press-facts` writes.
const PRESS_FACTS: &[PaperKind] = &[PaperKind::PressFacts];

/// Where the facts for the press release go.
#[derive(Args, Debug)]
pub struct PressArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(PRESS_FACTS), value_parser = target(PRESS_FACTS))]
    to: Target,
    /// Who will read it: public, co_chairs or secretariat; the facts are those of the public for each
    #[arg(long, default_value = "public")]
    audience: String,
}

/// Writes the facts for the press release.
pub async fn press_facts(global: &Global, args: &PressArgs, output: Output) -> Result<()> {
    made(global, &args.file, PaperKind::PressFacts, (&args.to, &args.audience), output).await
}

/// Where the report goes, and to whom.
#[derive(Args, Debug)]
pub struct ReportArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(REPORT), value_parser = target(REPORT))]
    to: Target,
    /// Who will read it: public, community, participants, member_states, organisation, co_chairs, secretariat or
    /// delegation:DE
    #[arg(long)]
    audience: String,
    /// A Word document of your own whose placeholders are filled in; `report template` writes one to begin with
    #[arg(long, value_name = "TEMPLATE.docx")]
    template: Option<PathBuf>,
}

/// Writes the outcome report. Where nothing of it was generated or written yet, it is what would be drafted.
pub async fn report(global: &Global, args: &ReportArgs, output: Output) -> Result<()> {
    if args.template.is_some() && args.to.form != PaperForm::Docx {
        let message = "A template is for Word: let the file to write end in .docx.";
        return Err(Failure::new(ErrorCode::ValueRefused, Some("template"), message));
    }
    let (session, mut unit, meeting) = open_for(global, &args.file, &args.to).await?;
    let audience = ops::export::audience(&mut unit, meeting, &args.audience).await?;
    let wanted = Wanted::new(PaperKind::Report, args.to.form, audience);
    let mut prepared = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
    drop(unit);
    if let Some(template) = &args.template {
        let bytes = std::fs::read(template).map_err(ops::Error::from)?;
        prepared = prepared.in_template(&bytes)?;
    }
    write(&session, &args.to, &wanted, &prepared, "", output).await
}
