//! `steps`, `undo` and `redo`: what was done and what left, and taking back what can be taken back.

use crate::failure::Result;
use crate::global::{FileArgs, Global};
use crate::output::Output;
use crate::session::{Session, commit};
use crate::table::Table;
use crate::workspace::instant;
use ops::steps::{Step, StepState};

/// Lists what was done, newest first.
pub async fn list(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let steps = ops::steps::list(&mut session.begin().await?, u32::MAX).await?;
    output.print(&steps, |steps| {
        let mut table = Table::new(["When", "Who", "State", "What"]);
        for step in steps {
            let state = match step.state {
                StepState::Done => "done",
                StepState::Undone => "undone",
                StepState::Superseded => "superseded",
                StepState::OnRecord => "on record",
            };
            table.row([instant(step.at), step.actor.clone(), state.to_owned(), step.sentence.clone()]);
        }
        table.lines()
    })
}

/// Takes back the last step.
pub async fn undo(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let step = ops::steps::undo(&mut unit).await?;
    commit(unit).await?;
    let step = Step { state: StepState::Undone, ..step };
    output.print(&step, |step| vec![format!("Undone: {}.", step.sentence)])
}

/// Brings back the last step that was undone.
pub async fn redo(global: &Global, args: &FileArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let step = ops::steps::redo(&mut unit).await?;
    commit(unit).await?;
    let step = Step { state: StepState::Done, ..step };
    output.print(&step, |step| vec![format!("Redone: {}.", step.sentence)])
}
