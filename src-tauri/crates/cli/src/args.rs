//! The list of commands.

use crate::agenda::{ClashArgs, DiffArgs, ReleaseArgs};
use crate::export::ExportWhat;
use crate::floor::FloorArgs;
use crate::global::{FileArgs, Global};
use crate::history::HistoryArgs;
use crate::import::ImportArgs;
use crate::imports::ImportsArgs;
use crate::list::ListWhat;
use crate::meeting::{NextArgs, SeriesArgs};
use crate::notes::{DiscloseArgs, SearchArgs};
use crate::overview::OverviewArgs;
use crate::pouch::PouchWhat;
use crate::presence::AttendanceArgs;
use crate::report::ReportWhat;
use crate::workspace::{
    BackupArgs, BackupsArgs, CheckArgs, NewArgs, PassphraseArgs, RecoverySheetArgs, RestoreArgs,
};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};

/// Prepares, runs and follows up a closed expert meeting, without a window.
///
/// The passphrase comes from --passphrase-file, else from the environment variable ENTENTE_PASSPHRASE, else from a
/// prompt; it is never an argument.
#[derive(Debug, Parser)]
#[command(name = "ententectl", version, propagate_version = true)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Everything that can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make an encrypted workspace, with a meeting if one is described
    New(NewArgs),
    /// Make a workspace with the sample meeting; all its people are invented
    Sample(FileArgs),
    /// Say what a workspace holds, without anybody's name but that of the last person who worked in it
    Info(FileArgs),
    /// Read every page of the file and recompute the whole journal
    Check(CheckArgs),
    /// Write a verified copy, encrypted with the same passphrase
    Backup(BackupArgs),
    /// List the good backups of a workspace, newest first, and how many steps each would lose
    Backups(BackupsArgs),
    /// Put a copy of a good backup at a new place; the damaged file and the backup stay as they are
    Restore(RestoreArgs),
    /// Give a workspace and the backups that are kept of it another passphrase
    Passphrase(PassphraseArgs),
    /// Make the sheet that opens a workspace where its passphrase is forgotten, as PDF
    RecoverySheet(RecoverySheetArgs),
    /// Make the next edition of a meeting: the same group, with new days; every part that it takes over is a choice
    Next(NextArgs),
    /// Say which meetings a series has, give it other names, enter or remove earlier editions
    Series(SeriesArgs),
    /// List what was done, newest first
    Steps(FileArgs),
    /// List what happened with what changed, field by field, with exports, openings of hidden fields and unlocks
    History(HistoryArgs),
    /// Take back the last step
    Undo(FileArgs),
    /// Bring back the last step that was undone
    Redo(FileArgs),
    /// List parties, delegations, participants, the agenda, its versions or the session notes
    #[command(subcommand)]
    List(ListWhat),
    /// Import people, an agenda, guests or session notes
    Import(ImportArgs),
    /// List what was imported, newest first; print the report of an import again, or take one back
    Imports(ImportsArgs),
    /// Write a paper
    #[command(subcommand)]
    Export(ExportWhat),
    /// Generate the outcome report, look at it, or write the template to begin your own with
    #[command(subcommand)]
    Report(ReportWhat),
    /// Make a pouch, or open one: the encrypted file that goes to co-chairs, speakers, readers and delegations
    #[command(subcommand)]
    Pouch(PouchWhat),
    /// Say what does not go together in the agenda
    Clashes(ClashArgs),
    /// Keep the working draft of the agenda as a named version
    Release(ReleaseArgs),
    /// Say what differs between two versions of the agenda
    Diff(DiffArgs),
    /// Say what an audience may have of the session notes, what stays inside, and why
    Disclose(DiscloseArgs),
    /// Find a text in notes, items, people and guests
    Search(SearchArgs),
    /// Say who has the floor under an item, who waits, and the time used; put somebody in the queue, go on to the next
    Floor(FloorArgs),
    /// List who was there under each item, with totals and the sentence, or record it
    Attendance(AttendanceArgs),
    /// Say what needs the secretariat now, the milestones, and how each delegation stands
    Overview(OverviewArgs),
    /// Count a meeting by kind, day and mode, and write the attendance sentence
    Statistics(FileArgs),
}

impl Cli {
    /// Finds what is wrong with a call that the parser accepts.
    pub fn wrong_call(&self) -> Option<clap::Error> {
        let Command::New(new) = &self.command else { return None };
        let message = new.contradiction()?;
        Some(Self::command().error(ErrorKind::ArgumentConflict, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_of_the_arguments_is_consistent() {
        Cli::command().debug_assert();
    }

    fn code_of(call: &[&str]) -> Option<i32> {
        match Cli::try_parse_from([&["ententectl"], call].concat()) {
            Ok(cli) => cli.wrong_call().map(|error| error.exit_code()),
            Err(error) => Some(error.exit_code()),
        }
    }

    #[test]
    fn a_meeting_is_described_by_a_file_or_by_options_never_by_both() {
        let both = [
            "new",
            "a.entente",
            "--meeting",
            "m.json",
            "--title",
            "T",
            "--from",
            "2026-01-01",
            "--timezone",
            "UTC",
        ];
        assert_eq!(code_of(&both), Some(2));
        let before = [
            "--meeting",
            "m.json",
            "new",
            "a.entente",
            "--title",
            "T",
            "--from",
            "2026-01-01",
            "--timezone",
            "UTC",
        ];
        assert_eq!(code_of(&before), Some(2), "in whatever place it stands");
        assert_eq!(code_of(&["new", "a.entente", "--meeting", "m.json"]), None);
        assert_eq!(code_of(&["new", "a.entente"]), None, "an empty workspace");
    }

    #[test]
    fn half_a_meeting_is_a_wrong_call() {
        assert_eq!(code_of(&["new", "a.entente", "--title", "T"]), Some(2), "no day, no zone");
        assert_eq!(
            code_of(&["new", "a.entente", "--from", "2026-01-01", "--timezone", "UTC"]),
            Some(2),
            "no name"
        );
        assert_eq!(
            code_of(&["new", "a.entente", "--title", "T", "--from", "2026-01-01", "--timezone", "Mars"]),
            Some(2)
        );
        assert_eq!(
            code_of(&["new", "a.entente", "--series", "S", "--from", "2026-01-01", "--timezone", "UTC"]),
            None
        );
    }

    #[test]
    fn the_ending_of_the_file_must_name_a_form() {
        let export =
            |to| code_of(&["export", "participants", "a.entente", "--audience", "public", "--to", to]);
        assert_eq!(export("list.PDF"), None, "in any case");
        assert_eq!(export("list.odt"), Some(2));
        assert_eq!(export("list"), Some(2));
    }
}
