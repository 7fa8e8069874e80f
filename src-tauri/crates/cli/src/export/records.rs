//! `export practices`, `practice-cards`, `challenges`, `concepts`, `actions`, `questions` and `matrix`, and the sheets in which delegations are asked.

use super::{Target, deliver_together, open, open_for, remark_once, target, target_help, write};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use chrono::Utc;
use clap::Args;
use domain::disclosure::{PaperForm, PaperKind};
use ops::actions::LetterRow;
use ops::export::{Prepared, Wanted};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What `export` writes of records of exchange; all of them in the same forms.
const RECORDS: &[PaperKind] = &[
    PaperKind::Practices,
    PaperKind::Challenges,
    PaperKind::Concepts,
    PaperKind::Actions,
    PaperKind::Questions,
    PaperKind::Matrix,
];

/// The sheets in which delegations are asked.
const SHEETS: &[PaperKind] = &[PaperKind::QuestionSheet, PaperKind::MatrixSheet, PaperKind::StatementSheet];

/// How long topics took.
const TIME: &[PaperKind] = &[PaperKind::TimeUsed];

/// The practices as cards.
const CARDS: &[PaperKind] = &[PaperKind::PracticeCards];

/// The evaluation.
const EVALUATION: &[PaperKind] = &[PaperKind::Evaluation];

/// Its questionnaire.
const QUESTIONNAIRE: &[PaperKind] = &[PaperKind::EvaluationSheet];

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
    made(global, &args.file, paper, (&args.to, &args.audience), output).await
}

/// Where cards go, and to whom.
#[derive(Args, Debug)]
pub struct CardsArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(CARDS), value_parser = target(CARDS))]
    to: Target,
    /// Who will read them: public, community, participants, member_states, organisation, co_chairs, secretariat or
    /// delegation:DE
    #[arg(long)]
    audience: String,
}

/// Writes the practices as cards.
pub async fn cards(global: &Global, args: &CardsArgs, output: Output) -> Result<()> {
    made(global, &args.file, PaperKind::PracticeCards, (&args.to, &args.audience), output).await
}

/// Where the time used goes, and to whom.
#[derive(Args, Debug)]
pub struct TimeArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(TIME), value_parser = target(TIME))]
    to: Target,
    /// Who will read it: organisation, co_chairs or secretariat
    #[arg(long, default_value = "secretariat")]
    audience: String,
}

/// Writes how long topics were planned and took.
pub async fn time_used(global: &Global, args: &TimeArgs, output: Output) -> Result<()> {
    made(global, &args.file, PaperKind::TimeUsed, (&args.to, &args.audience), output).await
}

/// Where a sheet goes, and who is asked in it.
#[derive(Args, Debug)]
pub struct SheetArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(SHEETS), value_parser = target(SHEETS))]
    to: Target,
    /// Who is asked: all delegations in a sheet of the secretariat, or one, as delegation:DE
    #[arg(long, default_value = "secretariat")]
    audience: String,
}

/// Writes a sheet in which delegations are asked.
pub async fn sheet(global: &Global, paper: PaperKind, args: &SheetArgs, output: Output) -> Result<()> {
    made(global, &args.file, paper, (&args.to, &args.audience), output).await
}

/// Where the evaluation goes, and to whom.
#[derive(Args, Debug)]
pub struct EvaluationArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(EVALUATION), value_parser = target(EVALUATION))]
    to: Target,
    /// Who will read it: participants, organisation, co_chairs or secretariat
    #[arg(long)]
    audience: String,
}

/// Writes the evaluation.
pub async fn evaluation(global: &Global, args: &EvaluationArgs, output: Output) -> Result<()> {
    made(global, &args.file, PaperKind::Evaluation, (&args.to, &args.audience), output).await
}

/// Where the questionnaire goes.
#[derive(Args, Debug)]
pub struct QuestionnaireArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(QUESTIONNAIRE), value_parser = target(QUESTIONNAIRE))]
    to: Target,
}

/// Writes the questionnaire of the evaluation, for the participants.
pub async fn questionnaire(global: &Global, args: &QuestionnaireArgs, output: Output) -> Result<()> {
    made(global, &args.file, PaperKind::EvaluationSheet, (&args.to, "participants"), output).await
}

/// Makes a paper for an audience that is named, and writes it.
pub(super) async fn made(
    global: &Global,
    file: &Path,
    paper: PaperKind,
    (to, audience): (&Target, &str),
    output: Output,
) -> Result<()> {
    let (session, mut unit, meeting) = open_for(global, file, to).await?;
    let audience = ops::export::audience(&mut unit, meeting, audience).await?;
    let wanted = Wanted::new(paper, to.form, audience);
    let prepared = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
    drop(unit);
    write(&session, to, &wanted, &prepared, "", output).await
}

/// Where letters go.
#[derive(Args, Debug)]
pub struct LettersArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The folder to write to; nothing is sent
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// In which form: docx, pdf, html or md
    #[arg(long, default_value = "docx", value_parser = letter_form)]
    form: PaperForm,
    /// Only these delegations, by code; every one with an open action otherwise
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// With the draft of a mail beside each letter whose delegation has an address
    #[arg(long)]
    mails: bool,
}

fn letter_form(text: &str) -> Result<PaperForm, String> {
    let form = PaperForm::of_file(Path::new(&format!("letter.{text}")));
    form.filter(|form| PaperKind::ActionLetter.row().forms.contains(form))
        .ok_or_else(|| "a letter is written as docx, pdf, html or md".to_owned())
}

/// Letters that were written.
#[derive(Serialize)]
struct Letters {
    files: Vec<String>,
    letters: Vec<LetterRow>,
}

/// Writes one letter for each delegation that has open actions.
pub async fn letters(global: &Global, args: &LettersArgs, output: Output) -> Result<()> {
    let (session, mut unit, meeting) = open(global, &args.file).await?;
    let today = Utc::now().date_naive();
    let mut letters = ops::actions::letters(&mut unit, meeting, today).await?;
    if !args.only.is_empty() {
        letters.retain(|letter| args.only.iter().any(|only| only.eq_ignore_ascii_case(&letter.code)));
    }
    let delegations: Vec<_> = letters.iter().map(|letter| letter.delegation).collect();
    let papers = ops::actions::prepare_letters(&mut unit, meeting, &delegations, args.form).await?;
    drop(unit);
    let leaving = Prepared::leaving_with_mails(&papers, args.mails, ops::import::TO_THE_END)?;
    let of_mails: Vec<_> =
        papers.iter().filter(|_| args.mails).flat_map(Prepared::warnings_of_mail).collect();
    remark_once(papers.iter().flat_map(Prepared::warnings).chain(&of_mails), output);
    let files = deliver_together(&session, leaving, &args.to).await?;
    output.print(&Letters { files, letters }, |written| match written.files.len() {
        0 => vec!["No delegation has an open action.".to_owned()],
        count => vec![format!("Wrote {count} files to {}; nothing was sent.", args.to.display())],
    })
}
