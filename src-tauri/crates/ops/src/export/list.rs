//! The list of participants on its way out.

use super::{Leaving, LeavingFile};
use crate::{Result, roster};
use chrono::{DateTime, Utc};
use domain::actor::ActorRole;
use domain::agenda::AgendaItem;
use domain::disclosure::{
    Audience, Disclosed, ListBody, ListWarning, ParticipantList, Withheld, disclose_participants,
};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use papers::{Pages, Stamp, participants};
use serde::{Deserialize, Serialize};
use serde_json::json;
use specta::Type;
use store::Unit;

/// The forms in which a list can be written.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// Tagged PDF.
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// Comma-separated text.
    Csv,
}

impl PaperFormat {
    /// Returns the ending of the file name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Finds the form by the ending of a file name.
    pub fn of_file(name: &std::path::Path) -> Option<Self> {
        let extension = name.extension()?.to_str()?.to_ascii_lowercase();
        [Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv].into_iter().find(|form| form.extension() == extension)
    }
}

/// What the export dialog shows before anything is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ExportPreview {
    /// The label of every page.
    pub label: HandlingLabel,
    /// Pages of the paper.
    pub pages: u32,
    /// People in it by name.
    pub persons: u32,
    /// Delegations in it by name.
    pub delegations: u32,
    /// What is left out, and why.
    pub withheld: Vec<Withheld>,
    /// What to consider before writing.
    pub warnings: Vec<ListWarning>,
    /// The proposed file name.
    pub file_name: String,
    /// The attendance sentence.
    pub sentence: String,
    /// Who may share it with whom, in words.
    pub statement: String,
}

/// A list of participants that was disclosed to one audience and can be written in any form.
pub struct List {
    meeting: MeetingId,
    audience: Audience,
    disclosed: Disclosed<ParticipantList>,
    withheld: Vec<Withheld>,
    warnings: Vec<ListWarning>,
    stamp: Stamp,
}

/// The verb of the event that stays in the journal for every list that left.
const EXPORTED: &str = "export_participants";

impl List {
    /// Prepares the list for an audience. Its version counts the lists of this meeting that left before.
    pub async fn prepare(unit: &mut Unit, meeting: MeetingId, audience: Audience) -> Result<Self> {
        let roster = roster(unit, meeting).await?;
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
        let (disclosed, withheld, warnings) = disclose_participants(&roster, &items, audience);
        let version = 1 + unit.count_events(EXPORTED, meeting.0).await?;
        let role = exporting_role(unit).await?;
        let made_at: DateTime<Utc> = unit.at();
        let stamp = Stamp { version, made_at: made_at.with_timezone(&roster.meeting.details.zone.0), role };
        Ok(Self { meeting, audience, disclosed, withheld, warnings, stamp })
    }

    /// Sets the pages, for the preview and for PDF alike.
    pub fn pages(&self) -> Result<Pages> {
        Ok(papers::pages(&self.disclosed, &self.stamp)?)
    }

    /// Says what the list holds and what it leaves out.
    pub fn preview(&self, format: PaperFormat, pages: usize) -> ExportPreview {
        let view = self.disclosed.view();
        let (persons, delegations) = counts(&view.body);
        ExportPreview {
            label: self.disclosed.label(),
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            persons,
            delegations,
            withheld: self.withheld.clone(),
            warnings: self.warnings.clone(),
            file_name: self.file_name(format),
            sentence: view.sentence.clone(),
            statement: papers::sharing_statement(&self.disclosed),
        }
    }

    /// Returns the proposed file name.
    pub fn file_name(&self, format: PaperFormat) -> String {
        papers::file_name(&self.disclosed, format.extension())
    }

    /// Returns what to consider before writing.
    pub fn warnings(&self) -> &[ListWarning] {
        &self.warnings
    }

    /// Returns what is left out, and why.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// Returns the label of every page.
    pub fn label(&self) -> HandlingLabel {
        self.disclosed.label()
    }

    /// Makes the file.
    pub fn write(&self, format: PaperFormat) -> Result<Vec<u8>> {
        Ok(match format {
            PaperFormat::Pdf => papers::pdf(&self.disclosed, &self.stamp)?,
            PaperFormat::Docx => papers::docx(&self.disclosed, &self.stamp)?,
            PaperFormat::Xlsx => participants::xlsx(&self.disclosed, &self.stamp)?,
            PaperFormat::Csv => participants::csv(&self.disclosed, &self.stamp)?,
        })
    }

    /// Makes the file, ready to be delivered.
    pub fn leaving(&self, format: PaperFormat) -> Result<Leaving> {
        Ok(Leaving {
            verb: EXPORTED,
            about: ("meeting", self.meeting.0),
            facts: vec![("audience", json!(self.audience)), ("form", json!(format))],
            files: vec![LeavingFile { name: self.file_name(format), bytes: self.write(format)? }],
        })
    }
}

/// Returns the role of whoever exports, in words; never a name.
pub(crate) async fn exporting_role(unit: &mut Unit) -> Result<String> {
    Ok(match unit.workspace().await?.actor.role {
        ActorRole::Secretariat => "Secretariat".to_owned(),
        ActorRole::NoteTaker => "Note-taker".to_owned(),
    })
}

/// Returns label, proposed file name and sharing statement of something that is about to leave.
pub(crate) fn preview_of<T: papers::FileView>(
    paper: &Disclosed<T>,
    extension: &str,
) -> (HandlingLabel, String, String) {
    (paper.label(), papers::file_name(paper, extension), papers::sharing_statement(paper))
}

fn counts(body: &ListBody) -> (u32, u32) {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match body {
        ListBody::People { sections, .. } => {
            let mut codes: Vec<&str> = sections
                .iter()
                .flat_map(|section| &section.delegations)
                .map(|lines| lines.code.as_str())
                .collect();
            codes.sort_unstable();
            codes.dedup();
            let people =
                sections.iter().flat_map(|section| &section.delegations).map(|lines| lines.people.len());
            (small(people.sum()), small(codes.len()))
        }
        ListBody::Counts(sections) => {
            (0, small(sections.iter().map(|(_, delegations)| delegations.len()).sum()))
        }
        ListBody::Sentence => (0, 0),
    }
}
