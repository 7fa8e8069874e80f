//! What every view that becomes a paper has.

use crate::file_name::folded;
use domain::disclosure::{
    AgendaChanges, AgendaPaper, AnnotatedAgenda, CalendarView, Heading, MailView, ParticipantList, Release,
    RunSheet, ScheduleView,
};

/// A view that becomes a paper: it says what meeting it belongs to, and how its files are called.
pub trait PaperView {
    /// What every paper says about its meeting.
    fn heading(&self) -> &Heading;

    /// What a file name calls the paper, in ASCII letters, digits, `-` and `_`.
    fn file_part(&self) -> String;
}

impl PaperView for ParticipantList {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        "list-of-participants".to_owned()
    }
}

impl PaperView for AgendaPaper {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("agenda_{}", version_part(self.release.as_ref()))
    }
}

impl PaperView for AnnotatedAgenda {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("annotated-agenda_{}", version_part(self.release.as_ref()))
    }
}

impl PaperView for RunSheet {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("run-sheet_{}", version_part(self.release.as_ref()))
    }
}

impl PaperView for AgendaChanges {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let versions = [self.before.as_ref(), self.after.as_ref()].map(version_part);
        format!("agenda-changes_{}_{}", versions[0], versions[1])
    }
}

impl PaperView for CalendarView {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let of = self.of.as_deref().map(|reference| format!("_{}", folded(reference)));
        format!("calendar{}", of.unwrap_or_default())
    }
}

impl PaperView for MailView {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("changes-for_{}", folded(&self.reference))
    }
}

impl PaperView for ScheduleView {
    fn heading(&self) -> &Heading {
        &self.agenda.heading
    }

    fn file_part(&self) -> String {
        format!("schedule_{}", version_part(self.agenda.release.as_ref()))
    }
}

/// Returns the version as a file name has it: `v0-4`, `draft` for the working draft.
fn version_part(release: Option<&Release>) -> String {
    release.map_or_else(|| "draft".to_owned(), |release| format!("v{}", release.name).replace('.', "-"))
}
