//! What every view has that becomes a file.

use domain::disclosure::{
    ActionLetter, AgendaChanges, AgendaPaper, AnnotatedAgenda, CalendarView, CommentForm, CorrectionsTable,
    CoveringMail, Encloses, EvaluationPaper, Heading, LogPaper, MailSays, MailView, ParticipantList,
    PressFacts, Questionnaire, RecordsPaper, RecordsShape, Release, ReportPaper, RunSheet, ScheduleView,
    SessionNotes, SignatureList, TimeUsed,
};
use domain::text::search_key;

/// A view that becomes a file, a paper or another: it says what meeting it belongs to, and how its files are called.
pub trait FileView {
    /// What it says about its meeting.
    fn heading(&self) -> &Heading;

    /// What a file name calls it, in ASCII letters, digits, `-` and `_`.
    fn file_part(&self) -> String;
}

impl FileView for ParticipantList {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let chosen = if self.chosen { "_chosen" } else { "" };
        format!("list-of-participants{chosen}")
    }
}

impl FileView for SignatureList {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        match self.days.as_slice() {
            [one] => format!("signature-list_{}", one.date),
            _ => "signature-list".to_owned(),
        }
    }
}

impl FileView for CoveringMail {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        match &self.encloses {
            Encloses::Notes { .. } => "notes",
            Encloses::Letter => "letter",
            Encloses::Pouch(_) => "pouch",
        }
        .to_owned()
    }
}

impl FileView for AgendaPaper {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("agenda_{}", version_part(self.release.as_ref()))
    }
}

impl FileView for AnnotatedAgenda {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("annotated-agenda_{}", version_part(self.release.as_ref()))
    }
}

impl FileView for RunSheet {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("run-sheet_{}", version_part(self.release.as_ref()))
    }
}

impl FileView for AgendaChanges {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let versions = [self.before.as_ref(), self.after.as_ref()].map(version_part);
        format!("agenda-changes_{}_{}", versions[0], versions[1])
    }
}

impl FileView for CommentForm {
    fn heading(&self) -> &Heading {
        &self.agenda.heading
    }

    fn file_part(&self) -> String {
        let of = self.of.as_deref().map(|reference| format!("_{}", folded(reference)));
        format!(
            "agenda-for-comments_{}{}",
            version_part(self.agenda.release.as_ref()),
            of.unwrap_or_default()
        )
    }
}

impl FileView for CalendarView {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let of = self.of.as_deref().map(|reference| format!("_{}", folded(reference)));
        format!("calendar{}", of.unwrap_or_default())
    }
}

impl FileView for MailView {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let about = match self.says {
            MailSays::Changes(_) => "changes-for",
            MailSays::Letter(_) => "mail-to",
        };
        let to = self.reference.as_deref().map_or_else(|| "several".to_owned(), folded);
        format!("{about}_{to}")
    }
}

impl FileView for ScheduleView {
    fn heading(&self) -> &Heading {
        &self.agenda.heading
    }

    fn file_part(&self) -> String {
        format!("schedule_{}", version_part(self.agenda.release.as_ref()))
    }
}

impl FileView for SessionNotes {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let what = if self.summary { "notes-summary" } else { "notes" };
        let of = match self.sections.as_slice() {
            [one] => one.number.as_ref().map(|number| format!("_item-{}", folded(&number.to_string()))),
            _ => None,
        };
        format!("{what}{}_{}", of.unwrap_or_default(), folded(&self.readers))
    }
}

impl FileView for CorrectionsTable {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("corrections_{}", folded(&self.readers))
    }
}

impl FileView for RecordsPaper {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        let shape = match self.shape {
            RecordsShape::Whole => "",
            RecordsShape::Cards => "-cards",
            RecordsShape::Sheet => "-sheet",
        };
        format!("{}{shape}_{}", self.of.as_str(), folded(&self.readers))
    }
}

impl FileView for EvaluationPaper {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("evaluation_{}", folded(&self.readers))
    }
}

impl FileView for TimeUsed {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("time-used_{}", folded(&self.readers))
    }
}

impl FileView for LogPaper {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("history_{}", folded(&self.readers))
    }
}

impl FileView for PressFacts {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("press-facts_{}", folded(&self.readers))
    }
}

impl FileView for Questionnaire {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        "evaluation-form".to_owned()
    }
}

impl FileView for ActionLetter {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("letter-on-actions_{}", folded(&self.readers))
    }
}

impl FileView for ReportPaper {
    fn heading(&self) -> &Heading {
        &self.heading
    }

    fn file_part(&self) -> String {
        format!("outcome-report_{}", folded(&self.readers))
    }
}

/// Returns the version as a file name has it: `v0-4`, `draft` for the working draft.
fn version_part(release: Option<&Release>) -> String {
    release.map_or_else(|| "draft".to_owned(), |release| format!("v{}", release.name).replace('.', "-"))
}

/// Returns a text in ASCII letters and digits, everything else as single hyphens.
pub fn folded(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
            continue;
        }
        let key: String =
            search_key(c.encode_utf8(&mut [0; 4])).chars().filter(char::is_ascii_alphanumeric).collect();
        match key.chars().next() {
            Some(first) if c.is_uppercase() => {
                out.push(first.to_ascii_uppercase());
                out.push_str(&key[1..]);
            }
            Some(_) => out.push_str(&key),
            None if out.is_empty() || out.ends_with('-') => {}
            None => out.push('-'),
        }
    }
    out
}
