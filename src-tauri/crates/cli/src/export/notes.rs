//! `export notes` and `export notes-for-all`: session notes for one audience, or for everyone at once.

use super::{Target, deliver_together, open, open_for, remark_once, target, target_help, write};
use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::output::Output;
use clap::Args;
use domain::disclosure::{NotePassage, NotesParts, PaperForm, PaperKind, PassageAnswer, Readers};
use domain::ids::MeetingId;
use ops::export::{Everyone, EveryoneRow, FormOf, Prepared, Wanted, audiences};
use ops::{ErrorCode, Unit};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Which notes, for whom.
#[derive(Args, Debug)]
pub struct NotesArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(NOTES), value_parser = target(NOTES))]
    to: Target,
    #[command(flatten)]
    which: Which,
    /// What was concluded, decided and is to be done, and nothing else
    #[arg(long)]
    summary: bool,
    /// With the note-taker's own notes beside, for the secretariat only: they leave the computer with it
    #[arg(long)]
    private: bool,
}

/// Which corrections, for whom.
#[derive(Args, Debug)]
pub struct CorrectionsArgs {
    /// The workspace file
    pub file: PathBuf,
    #[arg(long, value_name = "OUT", help = target_help(CORRECTIONS), value_parser = target(CORRECTIONS))]
    to: Target,
    #[command(flatten)]
    which: Which,
}

/// Which entries, for whom.
#[derive(Args, Debug)]
struct Which {
    /// Who will read it: public, community, participants, member_states, organisation, co_chairs, secretariat,
    /// delegation:DE or guest:G01
    #[arg(long, required_unless_present = "delegation")]
    audience: Option<String>,
    /// For this delegation, its own passages marked: a code like DE
    #[arg(long)]
    delegation: Option<String>,
    /// Only this item: a reference or a number
    #[arg(long)]
    item: Option<String>,
    /// Only this day
    #[arg(long)]
    day: Option<chrono::NaiveDate>,
    #[command(flatten)]
    open: OpenPassages,
}

/// All notes, each audience in a file of its own.
#[derive(Args, Debug)]
pub struct NotesForAllArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The folder to write to
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// In which form: docx, pdf, html, md or json
    #[arg(long, default_value = "docx", value_parser = notes_form)]
    form: PaperForm,
    /// The form of one audience, where it is another: public=pdf, delegations=html, delegation:DE=md, guests=pdf
    #[arg(long, value_name = "AUDIENCE=FORM")]
    form_of: Vec<String>,
    /// With the draft of a mail beside the file of each delegation and guest with an e-mail address; nothing is sent
    #[arg(long)]
    mails: bool,
    /// What was concluded, decided and is to be done, and nothing else
    #[arg(long)]
    summary: bool,
    #[command(flatten)]
    open: OpenPassages,
}

/// What becomes of passages that may give away a case or who spoke.
#[derive(Args, Debug)]
struct OpenPassages {
    /// Write although passages are open; the reason stands in the history
    #[arg(long, value_name = "REASON")]
    keep_warned: Option<String>,
    /// Write the proposed wordings in place of the passages
    #[arg(long)]
    use_proposed: bool,
    /// What becomes of single passages: [{reference, code, text, answer: use|ask|keep, reason}], named as `disclose
    /// --json` names them; whatever is not in it is answered by --use-proposed or --keep-warned
    #[arg(long, value_name = "FILE.json")]
    answers: Option<PathBuf>,
}

/// What `export notes` writes.
const NOTES: &[PaperKind] = &[PaperKind::Minutes];

/// What `export corrections` writes.
const CORRECTIONS: &[PaperKind] = &[PaperKind::Corrections];

impl OpenPassages {
    /// Reads what becomes of single passages.
    fn answers(&self) -> Result<Vec<PassageAnswer>> {
        let Some(path) = &self.answers else { return Ok(Vec::new()) };
        let text = crate::import::text(path, "answers")?;
        serde_json::from_str(&text).map_err(|error| {
            let message = format!("The answers cannot be read: {error}.");
            Failure::new(ErrorCode::FileRefused, Some("answers"), message)
        })
    }

    /// Says which answers are about nothing that leaves.
    fn remark<'a>(
        answers: &[PassageAnswer],
        passages: impl Iterator<Item = &'a NotePassage>,
        output: Output,
    ) {
        let passages: Vec<&NotePassage> = passages.collect();
        for one in answers {
            if !passages.iter().any(|found| one.is_of(&found.reference, &found.passage)) {
                let code = one.code.as_str();
                output.remark(&format!(
                    "The answer for {} {code} is about nothing that leaves.",
                    one.reference
                ));
            }
        }
    }

    /// Returns why open passages may leave; empty where nobody said so.
    fn reason(&self) -> &str {
        self.keep_warned.as_deref().unwrap_or_default()
    }
}

fn notes_form(text: &str) -> Result<PaperForm, String> {
    let forms = PaperKind::Minutes.row().forms.iter().copied();
    forms
        .into_iter()
        .find(|form| form.extension() == text)
        .ok_or_else(|| "the form is docx, pdf, html, md or json".into())
}

/// Writes session notes for one audience.
pub(super) async fn notes(global: &Global, args: &NotesArgs, output: Output) -> Result<()> {
    let paper = if args.summary { PaperKind::Summary } else { PaperKind::Minutes };
    one(global, (&args.file, &args.to), paper, (&args.which, args.private), output).await
}

/// Writes the corrections of the session notes and of the report for one audience.
pub(super) async fn corrections(global: &Global, args: &CorrectionsArgs, output: Output) -> Result<()> {
    one(global, (&args.file, &args.to), PaperKind::Corrections, (&args.which, false), output).await
}

async fn one(
    global: &Global,
    (file, to): (&Path, &Target),
    paper: PaperKind,
    (args, private): (&Which, bool),
    output: Output,
) -> Result<()> {
    let (session, mut unit, meeting) = open_for(global, file, to).await?;
    let audience = match (&args.delegation, &args.audience) {
        (Some(code), _) => format!("delegation:{code}"),
        (None, audience) => audience.clone().unwrap_or_default(),
    };
    let audience = ops::export::audience(&mut unit, meeting, &audience).await?;
    let item = match &args.item {
        Some(text) => Some(crate::session::item(&mut unit, meeting, text).await?),
        None => None,
    };
    let notes = NotesParts {
        item,
        day: args.day,
        proposed: args.open.use_proposed,
        answers: args.open.answers()?,
        private,
        ..NotesParts::default()
    };
    let wanted = Wanted { notes, ..Wanted::new(paper, to.form, audience) };
    let prepared = Prepared::prepare(&mut unit, meeting, wanted.clone()).await?;
    drop(unit);
    OpenPassages::remark(&wanted.notes.answers, prepared.passages().iter(), output);
    write(&session, to, &wanted, &prepared, args.open.reason(), output).await
}

/// Reads the forms of single audiences, and of all delegations or guests.
async fn forms_of(unit: &mut Unit, meeting: MeetingId, texts: &[String]) -> Result<Vec<FormOf>> {
    let mut forms = Vec::new();
    for text in texts {
        let refused = |message: String| Failure::new(ErrorCode::ValueRefused, Some("form_of"), message);
        let (who, form) = text
            .rsplit_once('=')
            .ok_or_else(|| refused(format!("{text} names no form; write it as public=pdf.")))?;
        let form = notes_form(form).map_err(|error| refused(format!("In {text}, {error}.")))?;
        let of = match who {
            "delegations" => Some(Readers::Delegation),
            "guests" => Some(Readers::Guest),
            _ => None,
        };
        match of {
            Some(of) => {
                let all = audiences(unit, meeting).await?.into_iter().map(|(audience, ..)| audience);
                forms.extend(all.filter(|one| one.readers() == of).map(|audience| FormOf { audience, form }));
            }
            None => forms.push(FormOf { audience: ops::export::audience(unit, meeting, who).await?, form }),
        }
    }
    Ok(forms)
}

/// What was written for everyone.
#[derive(Serialize)]
struct ForAll {
    folder: String,
    files: Vec<String>,
    rows: Vec<EveryoneRow>,
}

/// Writes session notes for everyone.
pub(super) async fn notes_for_all(global: &Global, args: &NotesForAllArgs, output: Output) -> Result<()> {
    let (session, mut unit, meeting) = open(global, &args.file).await?;
    let parts = NotesParts {
        summary: args.summary,
        proposed: args.open.use_proposed,
        answers: args.open.answers()?,
        ..NotesParts::default()
    };
    let others = forms_of(&mut unit, meeting, &args.form_of).await?;
    let everyone = Everyone::prepare(&mut unit, meeting, None, (args.form, &others), &parts).await?;
    drop(unit);
    OpenPassages::remark(&parts.answers, everyone.rows.iter().flat_map(|row| &row.passages), output);
    let leaving = everyone.leaving(args.open.reason(), args.mails, ops::import::TO_THE_END)?;
    remark_once(everyone.rows.iter().flat_map(|row| &row.warnings), output);
    let files = deliver_together(&session, leaving, &args.to).await?;
    let written = ForAll { folder: args.to.display().to_string(), files, rows: everyone.rows };
    output.print(&written, |written| {
        let line = |row: &EveryoneRow| {
            format!(
                "{:<40} {:>4} entries, {:>3} named, {:>3} withheld  {}",
                row.name, row.entries, row.named, row.withheld, row.label
            )
        };
        let mut lines: Vec<String> = written.rows.iter().map(line).collect();
        lines.push(format!(
            "Wrote {} files to {}; the manifest is for the secretariat only.",
            written.files.len(),
            written.folder
        ));
        lines
    })
}
