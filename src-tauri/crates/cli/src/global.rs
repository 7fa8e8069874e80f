//! The arguments that every command shares.

use clap::Args;
use domain::text::Title;
use std::path::PathBuf;

/// What every command takes.
#[derive(Args, Debug)]
pub struct Global {
    /// Print JSON and nothing else on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// Who does it, as the journal shows it; whoever worked in the file last otherwise
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub actor: Option<Title>,
    /// Which meeting: its id, its number or its title; the latest otherwise
    #[arg(long, global = true)]
    pub meeting: Option<String>,
    /// A file whose first line is the passphrase
    #[arg(long, value_name = "FILE", global = true)]
    pub passphrase_file: Option<PathBuf>,
    /// Write a paper, sheet or pouch over a file that is already there; a workspace or a backup never goes over a file
    #[arg(long, global = true)]
    pub replace: bool,
}

/// A workspace file.
#[derive(Args, Debug)]
pub struct FileArgs {
    /// The workspace file
    pub file: PathBuf,
}
