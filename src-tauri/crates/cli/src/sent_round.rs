//! `report send-round` and `report correct`: the report goes round for factual corrections, and what is asked is noted.

use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use chrono::{NaiveDate, NaiveDateTime};
use clap::Args;
use domain::correction::{Asker, Correction, CorrectionDetails};
use domain::disclosure::Audience;
use domain::silence::{Silence, SilenceDetails, SilenceScope};
use domain::text::{Line, Prose};
use ops::ErrorCode;
use ops::corrections::{self, SentenceChoice};
use std::path::PathBuf;

/// Until when.
#[derive(Args, Debug)]
pub struct SendRoundArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The last moment, as the clocks at the place of the meeting show it: 2024-07-12T18:00:00
    #[arg(long)]
    pub until: NaiveDateTime,
    /// What the secretariat should know about it; it leaves with nothing
    #[arg(long, default_value = "")]
    pub remark: Line,
}

/// Which sentence, who asks, and for what.
#[derive(Args, Debug)]
pub struct CorrectArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The sentence: what it rests on as people cite it where no other one does, or its identity as `report show --json` has it
    #[arg(long)]
    pub sentence: String,
    /// The code of the delegation that asks
    #[arg(long)]
    pub from: String,
    /// The wording that it asks for
    #[arg(long)]
    pub requested: Prose,
    /// The day on which it was asked for; today where it is not said
    #[arg(long)]
    pub on: Option<NaiveDate>,
    /// What the secretariat should know about it; it leaves with nothing
    #[arg(long, default_value = "")]
    pub remark: Line,
}

/// Opens a silence procedure on the report.
pub async fn send_round(global: &Global, args: &SendRoundArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let details =
        SilenceDetails { scope: SilenceScope::Report, until: args.until, remark: args.remark.clone() };
    let silence = corrections::open(&mut unit, meeting, details).await?;
    commit(unit).await?;
    output.print(&silence, |Silence { sent, details, .. }| {
        vec![format!("Sent {} sentences round until {}.", sent.len(), details.until)]
    })
}

/// Notes what a delegation asks to be worded otherwise.
pub async fn correct(global: &Global, args: &CorrectArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let board = corrections::board(&mut unit, meeting).await?;
    let sentence = named(&board.sentences, &args.sentence)?;
    let from = format!("delegation:{}", args.from);
    let Audience::Delegation(delegation) = ops::export::audience(&mut unit, meeting, &from).await? else {
        return Err(Failure::new(ErrorCode::NoSuchRecord, Some("from"), "This is no delegation."));
    };
    let details = CorrectionDetails {
        of: sentence.id.into(),
        asker: Asker::Delegation(delegation),
        requested: args.requested.clone(),
        asked_on: args.on.unwrap_or(board.now.date()),
        remark: args.remark.clone(),
    };
    let correction = corrections::ask(&mut unit, meeting, details).await?;
    commit(unit).await?;
    output.print(&correction, |_: &Correction| vec![format!("Noted a correction of {}.", sentence.place)])
}

/// Finds a sentence by its identity, or by what it rests on where no other one does.
fn named<'a>(sentences: &'a [SentenceChoice], wanted: &str) -> Result<&'a SentenceChoice> {
    let is = |one: &&SentenceChoice| {
        one.id.to_string() == wanted.to_lowercase() || one.rests_on.eq_ignore_ascii_case(wanted)
    };
    let found: Vec<&SentenceChoice> = sentences.iter().filter(is).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Failure::new(
            ErrorCode::NoSuchRecord,
            Some("sentence"),
            format!("No sentence rests on {wanted}, or is it."),
        )),
        several => Err(Failure::new(
            ErrorCode::NoSuchRecord,
            Some("sentence"),
            format!(
                "{} sentences rest on {wanted}. Name one by its identity, as `report show --json` has it.",
                several.len()
            ),
        )),
    }
}
