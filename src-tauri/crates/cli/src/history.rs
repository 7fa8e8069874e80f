//! `history`: what happened, which field, what it held before and since, and what left.

use crate::failure::Result;
use crate::global::{FileArgs, Global};
use crate::output::Output;
use crate::session::{self, Session};
use chrono::NaiveDate;
use clap::Args;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use domain::closed::Closed as _;
use domain::ids::MeetingId;
use domain::verb::StepKind;
use ops::Unit;
use ops::history::{HistoryAsked, HistoryLine, HistoryView};

/// Which lines.
#[derive(Args, Debug)]
pub struct Sift {
    /// Of one person, guest or item alone, by what people cite: P14, G01, I-08; also of one that was removed
    #[arg(long, value_name = "REFERENCE")]
    about: Option<String>,
    /// Of this kind alone
    #[arg(long, value_parser = kind())]
    kind: Option<StepKind>,
    /// By this person alone
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Of this day alone, at the meeting's place
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// With these words
    #[arg(long = "where", value_name = "TEXT", default_value = "", hide_default_value = true)]
    text: String,
    /// How many at most, the newest first; all where none is given
    #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
    most: u32,
}

impl Sift {
    /// Finds what is meant.
    pub async fn asked(&self, unit: &mut Unit, meeting: MeetingId) -> Result<HistoryAsked> {
        let about = match &self.about {
            Some(reference) => Some(ops::history::cited(unit, meeting, reference).await?),
            None => None,
        };
        Ok(HistoryAsked {
            about,
            kind: self.kind,
            actor: self.by.clone(),
            day: self.on,
            text: self.text.clone(),
            most: if self.most == 0 { u32::MAX } else { self.most },
        })
    }
}

/// Which file, and which lines.
#[derive(Args, Debug)]
pub struct HistoryArgs {
    /// The file.
    #[command(flatten)]
    pub file: FileArgs,
    /// The lines.
    #[command(flatten)]
    pub sift: Sift,
}

fn kind() -> impl clap::builder::TypedValueParser<Value = StepKind> {
    let codes = StepKind::members().iter().map(|kind| kind.as_str());
    PossibleValuesParser::new(codes).map(|code| StepKind::written(&code).unwrap_or(StepKind::Change))
}

/// Lists what happened, the newest first.
pub async fn list(global: &Global, args: &HistoryArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let asked = args.sift.asked(&mut unit, meeting).await?;
    let view = ops::history::list(&mut unit, meeting, &asked).await?;
    output.print(&view, words)
}

fn words(view: &HistoryView) -> Vec<String> {
    let mut lines =
        vec![format!("{} of {} lines; times are those of {}.", view.found, view.total, view.zone)];
    for line in &view.lines {
        lines.extend(of_line(line));
    }
    lines
}

fn of_line(line: &HistoryLine) -> Vec<String> {
    let label = line.label.map(|label| format!(" [{label}]")).unwrap_or_default();
    let mut said =
        vec![format!("{} {}  {}  {}{label}", line.day, line.time, line.step.actor, line.step.sentence)];
    if !line.reason.is_empty() {
        said.push(format!("    Reason given: {}", line.reason));
    }
    said.extend(line.touched.iter().map(|of| format!("    {}: {}", of.name, of.count)));
    for change in &line.changes {
        let name = [change.reference.as_str(), change.name.as_str()].join(" ");
        if line.changes.len() > 1 {
            said.push(format!("    {}", name.trim()));
        }
        for field in &change.fields {
            let values = if field.erased {
                "erased".to_owned()
            } else if field.hidden {
                "changed; what it holds is not told here".to_owned()
            } else {
                let shown = |text: &str| if text.is_empty() { "empty".to_owned() } else { text.to_owned() };
                format!("{} → {}", shown(&field.before), shown(&field.after))
            };
            said.push(format!("    {}: {values}", field.name));
        }
    }
    said
}
