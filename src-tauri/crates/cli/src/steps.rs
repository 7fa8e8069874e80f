//! `steps`, `undo` and `redo`: what was done and what left, and taking back what can be taken back.

use crate::args::{FileArgs, Global};
use crate::failure::{Failure, Result};
use crate::output::Output;
use crate::session::{Session, commit};
use crate::table::Table;
use crate::workspace::instant;
use ops::ErrorCode;
use ops::steps::{Step, StepState};
use serde::Serialize;

/// A step with its words in one sentence.
#[derive(Serialize)]
struct Said {
    #[serde(flatten)]
    step: Step,
    sentence: String,
}

impl From<Step> for Said {
    fn from(step: Step) -> Self {
        Self { sentence: step.sentence(), step }
    }
}

/// Lists what was done, newest first.
pub async fn list(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let steps = ops::steps::list(&mut session.begin().await?, u32::MAX).await?;
    let steps: Vec<Said> = steps.into_iter().map(Said::from).collect();
    output.print(&steps, |steps| {
        let mut table = Table::new(["When", "Who", "State", "What"]);
        for Said { step, sentence } in steps {
            let state = match step.state {
                StepState::Done => "done",
                StepState::Undone => "undone",
                StepState::Superseded => "superseded",
                StepState::OnRecord => "on record",
            };
            table.row([instant(step.at), step.actor.clone(), state.to_owned(), sentence.clone()]);
        }
        table.lines()
    })
}

/// Takes back the last step.
pub async fn undo(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let step = ops::steps::undo(&mut unit).await.map_err(cannot_undo)?;
    commit(unit).await?;
    let step = Step { state: StepState::Undone, ..step };
    output.print(&Said::from(step), |said| vec![format!("Undone: {}.", said.sentence)])
}

/// Says why undo ends here: the making of the workspace is a step too.
fn cannot_undo(error: ops::Error) -> Failure {
    if error.code() != ErrorCode::CannotUndo {
        return error.into();
    }
    let message = "The last step cannot be taken back: it made the workspace, or what it changed was erased on purpose.";
    Failure::new(ErrorCode::CannotUndo, None, message)
}

/// Brings back the last step that was undone.
pub async fn redo(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let step = ops::steps::redo(&mut unit).await?;
    commit(unit).await?;
    let step = Step { state: StepState::Done, ..step };
    output.print(&Said::from(step), |said| vec![format!("Redone: {}.", said.sentence)])
}
