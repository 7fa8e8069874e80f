//! `ententectl`: the verbs of Entente without a window, for scripts and for checking.
//!
//! A command group is a file: its arguments, one function per command, and its words for people. A command opens the
//! workspace with [`session`], does one operation of `ops`, and hands what it got to [`output`], which prints it as
//! JSON or in words. To add a command: its arguments in the file of its group, and its line in [`run`].
//!
//! Exit codes: 0 done, 1 refused with the reason on standard error, 2 wrong call.

mod agenda;
mod args;
mod export;
mod failure;
mod floor;
mod global;
mod history;
mod import;
mod imports;
mod list;
mod meeting;
mod notes;
mod output;
mod overview;
mod passphrase;
mod pouch;
mod presence;
mod publication;
mod report;
mod sent_round;
mod session;
mod statistics;
mod steps;
mod table;
mod workspace;

use args::{Cli, Command};
use clap::Parser as _;
use failure::{Failure, Result};
use output::Output;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Bytes of stack for the work: the main thread of a Windows process has too few for an unoptimised build.
const STACK: usize = 16 * 1024 * 1024;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Some(wrong) = cli.wrong_call() {
        wrong.exit();
    }
    let json = cli.global.json;
    // What cannot be had here is no reason to do nothing.
    let _ = ops::keep_memory_private();
    // A panic becomes a sentence like every other failure.
    std::panic::set_hook(Box::new(|_| {}));
    let work = std::thread::Builder::new().stack_size(STACK).spawn(move || work(cli));
    let done = match work.map(std::thread::JoinHandle::join) {
        Ok(Ok(done)) => done,
        _ => Err(Failure::broken()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::print_failure(&failure, json);
            ExitCode::FAILURE
        }
    }
}

/// Runs a command to its end; the workspace is closed when this returns.
fn work(cli: Cli) -> Result<()> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|_| Failure::broken())?;
    runtime.block_on(run(cli))
}

async fn run(cli: Cli) -> Result<()> {
    let Cli { global, command } = cli;
    let output = Output::new(global.json);
    match command {
        Command::New(args) => workspace::new(&global, &args, output).await,
        Command::Sample(args) => workspace::sample(&global, &args, output).await,
        Command::Info(args) => workspace::info(&global, &args, output).await,
        Command::Check(args) => workspace::check(&global, &args, output).await,
        Command::Backup(args) => workspace::backup(&global, &args, output).await,
        Command::Passphrase(args) => workspace::passphrase(&global, &args, output).await,
        Command::RecoverySheet(args) => workspace::recovery_sheet(&global, &args, output).await,
        Command::Backups(args) => workspace::backups(&global, &args, output).await,
        Command::Restore(args) => workspace::restore(&global, &args, output).await,
        Command::Next(args) => meeting::next(&global, &args, output).await,
        Command::Series(args) => meeting::series(&global, &args, output).await,
        Command::Steps(args) => steps::list(&global, &args, output).await,
        Command::Undo(args) => steps::undo(&global, &args, output).await,
        Command::Redo(args) => steps::redo(&global, &args, output).await,
        Command::List(what) => list::run(&global, what, output).await,
        Command::Import(args) => import::import(&global, &args, output).await,
        Command::Imports(args) => imports::imports(&global, &args, output).await,
        Command::Export(what) => export::run(&global, what, output).await,
        Command::Report(what) => report::run(&global, what, output).await,
        Command::Pouch(what) => pouch::run(&global, what, output).await,
        Command::Clashes(args) => agenda::clashes(&global, &args, output).await,
        Command::Release(args) => agenda::release(&global, &args, output).await,
        Command::Diff(args) => agenda::diff(&global, &args, output).await,
        Command::Disclose(args) => notes::disclose(&global, &args, output).await,
        Command::Search(args) => notes::search(&global, &args, output).await,
        Command::Floor(args) => floor::floor(&global, &args, output).await,
        Command::Attendance(args) => presence::attendance(&global, &args, output).await,
        Command::History(args) => history::list(&global, &args, output).await,
        Command::Overview(args) => overview::print(&global, &args, output).await,
        Command::Statistics(args) => statistics::print(&global, &args, output).await,
    }
}
