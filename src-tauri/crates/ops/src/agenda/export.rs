//! Papers of the agenda, on their way out through the single door of `domain::disclosure`.

use super::inside::inside;
use super::version::versions;
use crate::export::{Leaving, LeavingFile, exporting_role, preview_of};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::agenda::{AgendaInside, AgendaVersion, Who};
use domain::disclosure::{
    AgendaChanges, AgendaPaper, AgendaParts, AgendaWarning, AgendaWithheld, AnnotatedAgenda, Audience,
    CalendarScope, CalendarView, Disclosed, InnerCircle, Release, RunSheet, ScheduleView, Side,
    disclose_agenda, disclose_annotated, disclose_calendar, disclose_changes, disclose_run_sheet,
    disclose_schedule, mark_changes, withheld_inside,
};
use domain::ids::{AgendaVersionId, MeetingId};
use domain::label::HandlingLabel;
use domain::noun::Noun;
use papers::{Pages, Stamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use specta::Type;
use store::Unit;

/// The papers that are made of an agenda.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AgendaPaperKind {
    /// The agenda, as a paper, a calendar or a schedule.
    #[default]
    Agenda,
    /// The agenda of whoever is in the chair.
    Annotated,
    /// Minute by minute, what happens.
    RunSheet,
    /// What differs from an earlier version.
    Changes,
}

/// The forms in which a paper of the agenda can be written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AgendaFormat {
    /// Tagged PDF.
    #[default]
    Pdf,
    /// Word.
    Docx,
    /// Markdown.
    Markdown,
    /// One HTML file.
    Html,
    /// A calendar.
    Ics,
    /// A schedule as frab and its readers exchange it, in XML.
    ScheduleXml,
    /// The same in JSON.
    ScheduleJson,
}

impl AgendaFormat {
    /// Every form.
    pub const ALL: [Self; 7] =
        [Self::Pdf, Self::Docx, Self::Markdown, Self::Html, Self::Ics, Self::ScheduleXml, Self::ScheduleJson];

    /// Returns the ending of the file name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Ics => "ics",
            Self::ScheduleXml => "xml",
            Self::ScheduleJson => "json",
        }
    }

    /// Finds the form by the ending of a file name.
    pub fn of_file(name: &std::path::Path) -> Option<Self> {
        let extension = name.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|form| form.extension() == extension)
    }
}

/// What is to be written, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaExport {
    /// Which paper.
    pub kind: AgendaPaperKind,
    /// In which form.
    pub format: AgendaFormat,
    /// Who will read it.
    pub audience: Audience,
    /// The version; none for the working draft.
    pub version: Option<AgendaVersionId>,
    /// Which parts are wanted.
    pub parts: AgendaParts,
    /// The earlier version whose difference is marked, or said in the paper of changes.
    pub since: Option<AgendaVersionId>,
    /// Whose calendar it is; that of the whole meeting where nobody is named.
    pub person: Option<Who>,
}

/// What the export dialog shows before anything is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaExportPreview {
    /// The label of every page.
    pub label: HandlingLabel,
    /// Pages of the paper; 0 for what has none.
    pub pages: u32,
    /// What is left out, and why.
    pub withheld: Vec<AgendaWithheld>,
    /// What to consider before writing.
    pub warnings: Vec<AgendaWarning>,
    /// The proposed file name.
    pub file_name: String,
    /// Who may share it with whom, in words.
    pub statement: String,
}

/// What was disclosed, by its kind.
enum Content {
    Agenda(Box<Disclosed<AgendaPaper>>),
    Annotated(Box<Disclosed<AnnotatedAgenda>>),
    RunSheet(Box<Disclosed<RunSheet>>),
    Changes(Box<Disclosed<AgendaChanges>>),
    Calendar(Box<Disclosed<CalendarView>>),
    Schedule(Box<Disclosed<ScheduleView>>),
}

/// A paper of the agenda that was disclosed and can be written.
pub struct PreparedAgenda {
    meeting: MeetingId,
    export: AgendaExport,
    content: Content,
    withheld: Vec<AgendaWithheld>,
    warnings: Vec<AgendaWarning>,
    stamp: Stamp,
}

/// The verb of the event that stays in the journal for every paper of the agenda that left.
const EXPORTED: &str = "export_agenda";

impl PreparedAgenda {
    /// Prepares a paper.
    pub async fn prepare(unit: &mut Unit, meeting: MeetingId, export: AgendaExport) -> Result<Self> {
        fits(&export)?;
        let after = version_of(unit, meeting, export.version).await?;
        let inside_after = inside(unit, meeting, export.version).await?;
        let release = after.as_ref().map(Release::from);
        let (agenda, mut withheld, warnings) =
            disclose_agenda(&inside_after, release.as_ref(), export.audience, export.parts);
        let before = match export.since {
            Some(id) => {
                let version = version_of(unit, meeting, Some(id)).await?;
                Some((inside(unit, meeting, Some(id)).await?, version.as_ref().map(Release::from)))
            }
            None => None,
        };
        let sequence = u32::try_from(versions(unit, meeting).await?.len()).unwrap_or(u32::MAX);
        let content = match (export.kind, export.format) {
            (AgendaPaperKind::Agenda, AgendaFormat::Ics) => {
                let scope = match export.person {
                    Some(who) => CalendarScope::One { who, all_items: false, told: None },
                    None => CalendarScope::Whole(export.audience),
                };
                Content::Calendar(Box::new(disclose_calendar(&inside_after, scope, sequence)))
            }
            (AgendaPaperKind::Agenda, AgendaFormat::ScheduleXml | AgendaFormat::ScheduleJson) => {
                Content::Schedule(Box::new(disclose_schedule(
                    &inside_after,
                    release.as_ref(),
                    export.audience,
                )))
            }
            (AgendaPaperKind::Agenda, _) => Content::Agenda(Box::new(match &before {
                Some((inside_before, earlier)) => mark_changes(
                    agenda,
                    Side { inside: inside_before, release: earlier.as_ref() },
                    Side { inside: &inside_after, release: release.as_ref() },
                    export.parts,
                ),
                None => agenda,
            })),
            (AgendaPaperKind::Annotated, _) => {
                let circle = circle(export.audience)?;
                withheld = withheld_inside(&inside_after, circle);
                Content::Annotated(Box::new(disclose_annotated(&inside_after, release.as_ref(), circle)))
            }
            (AgendaPaperKind::RunSheet, _) => {
                let circle = circle(export.audience)?;
                withheld = withheld_inside(&inside_after, circle);
                Content::RunSheet(Box::new(disclose_run_sheet(&inside_after, release.as_ref(), circle)))
            }
            (AgendaPaperKind::Changes, _) => {
                let (inside_before, earlier) = before.as_ref().ok_or_else(|| {
                    wrong("since", "Choose the earlier version that this one is compared with.")
                })?;
                Content::Changes(Box::new(disclose_changes(
                    Side { inside: inside_before, release: earlier.as_ref() },
                    Side { inside: &inside_after, release: release.as_ref() },
                    export.audience,
                )))
            }
        };
        let stamp = stamp(unit, &inside_after).await?;
        Ok(Self { meeting, export, content, withheld, warnings, stamp })
    }

    /// Sets the pages, for the preview; none for calendars and schedules.
    pub fn pages(&self) -> Result<Option<Pages>> {
        let stamp = &self.stamp;
        Ok(match &self.content {
            Content::Agenda(agenda) => Some(papers::pages(agenda, stamp)?),
            Content::Annotated(agenda) => Some(papers::pages(agenda, stamp)?),
            Content::RunSheet(sheet) => Some(papers::pages(sheet, stamp)?),
            Content::Changes(changes) => Some(papers::pages(changes, stamp)?),
            Content::Calendar(_) | Content::Schedule(_) => None,
        })
    }

    /// Says what the paper holds and what it leaves out.
    pub fn preview(&self, pages: usize) -> AgendaExportPreview {
        let ending = self.export.format.extension();
        let (label, file_name, statement) = match &self.content {
            Content::Agenda(paper) => preview_of(paper, ending),
            Content::Annotated(paper) => preview_of(paper, ending),
            Content::RunSheet(paper) => preview_of(paper, ending),
            Content::Changes(paper) => preview_of(paper, ending),
            Content::Calendar(paper) => preview_of(paper, ending),
            Content::Schedule(paper) => preview_of(paper, ending),
        };
        AgendaExportPreview {
            label,
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            withheld: self.withheld.clone(),
            warnings: self.warnings.clone(),
            file_name,
            statement,
        }
    }

    /// Makes the file.
    pub fn write(&self) -> Result<Vec<u8>> {
        let stamp = &self.stamp;
        Ok(match &self.content {
            Content::Agenda(paper) => self.paper(paper)?,
            Content::Annotated(paper) => self.paper(paper)?,
            Content::RunSheet(paper) => self.paper(paper)?,
            Content::Changes(paper) => self.paper(paper)?,
            Content::Calendar(calendar) => papers::calendar::ics(calendar, stamp),
            Content::Schedule(schedule) if self.export.format == AgendaFormat::ScheduleJson => {
                papers::schedule::json(schedule, stamp)?
            }
            Content::Schedule(schedule) => papers::schedule::xml(schedule, stamp)?,
        })
    }

    fn paper<T: papers::Paper>(&self, paper: &Disclosed<T>) -> Result<Vec<u8>> {
        Ok(match self.export.format {
            AgendaFormat::Docx => papers::docx(paper, &self.stamp)?,
            AgendaFormat::Markdown => papers::markdown(paper, &self.stamp).into_bytes(),
            AgendaFormat::Html => papers::html(paper, &self.stamp).into_bytes(),
            _ => papers::pdf(paper, &self.stamp)?,
        })
    }

    /// Makes the file, ready to be delivered.
    pub fn leaving(&self) -> Result<Leaving> {
        let AgendaExport { kind, format, audience, person, .. } = self.export;
        let mut facts = vec![("audience", json!(audience)), ("form", json!(format)), ("paper", json!(kind))];
        facts.extend(person.map(|who| ("person", json!(who))));
        let file = LeavingFile { name: self.preview(0).file_name, bytes: self.write()? };
        Ok(Leaving { verb: EXPORTED, about: ("meeting", self.meeting.0), facts, files: vec![file] })
    }
}

/// Says when, by whom and as the how-manieth paper of the agenda something is made.
pub(super) async fn stamp(unit: &mut Unit, inside: &AgendaInside) -> Result<Stamp> {
    let meeting = inside.meeting();
    let version = 1 + unit.count_events(EXPORTED, meeting.id.0).await?;
    let role = exporting_role(unit).await?;
    let made_at: DateTime<Utc> = unit.at();
    Ok(Stamp { version, made_at: made_at.with_timezone(&meeting.details.zone.0), role })
}

async fn version_of(
    unit: &mut Unit,
    meeting: MeetingId,
    id: Option<AgendaVersionId>,
) -> Result<Option<AgendaVersion>> {
    let Some(id) = id else { return Ok(None) };
    let version: AgendaVersion = unit.get(id).await?;
    if version.meeting != meeting {
        return Err(Error::Store(store::Error::NoSuchRecord(Noun::AgendaVersion)));
    }
    Ok(Some(version))
}

/// Refuses a form that a paper is not made in, and a calendar of one person where a whole paper is meant.
fn fits(export: &AgendaExport) -> Result<()> {
    use AgendaFormat::{Docx, Html, Markdown, Pdf};
    if export.kind != AgendaPaperKind::Agenda && !matches!(export.format, Pdf | Docx | Html | Markdown) {
        return Err(wrong("format", "This paper is made as PDF, Word, HTML or Markdown."));
    }
    if export.person.is_some() && export.format != AgendaFormat::Ics {
        return Err(wrong("person", "Only a calendar is made for one person."));
    }
    Ok(())
}

fn circle(audience: Audience) -> Result<InnerCircle> {
    InnerCircle::try_from(audience).map_err(|_| {
        wrong(
            "audience",
            "The annotated agenda and the run sheet are for the secretariat and the co-chairs only.",
        )
    })
}

fn wrong(field: &'static str, message: &str) -> Error {
    Error::Value { field, message: message.to_owned() }
}
