//! Papers of what came in a pouch: through the door again, then made like every other.

use super::prepare::{Content, Parted, Prepared, split};
use super::wanted::Wanted;
use crate::Result;
use crate::pouch::{PouchView, Reading, entry_key};
use chrono::DateTime;
use chrono_tz::Tz;
use domain::agenda::Who;
use domain::disclosure::{
    AgendaChanges, AgendaPaper, CalendarView, CorrectionsTable, Disclosed, Outgoing, PaperForm, PaperKind,
    SaidBy, SessionNotes, disclose_received, disclose_received_calendar,
};
use domain::fact::Fact;
use domain::refusal::{Refusal, RefusalCode};
use papers::{FileView as _, Stamp};
use pouch::{Carried, Opened};
use serde::{Deserialize, Serialize};
use specta::Type;
use words::Words;

impl Prepared {
    /// Prepares a paper of a pouch for those whom the pouch was made for; it says when the pouch was made and by which
    /// role.
    pub(crate) fn received(opened: &Opened, wanted: Wanted) -> Result<Self> {
        // Which versions it compares was chosen by whoever made the pouch.
        wanted.check_table()?;
        let parted = match wanted.paper {
            PaperKind::Minutes => view::<SessionNotes>(opened, &wanted, Content::Notes)?,
            PaperKind::Changes => view::<AgendaChanges>(opened, &wanted, Content::Changes)?,
            PaperKind::Calendar => view::<CalendarView>(opened, &wanted, Content::Calendar)?,
            PaperKind::Corrections => view::<CorrectionsTable>(opened, &wanted, Content::Corrections)?,
            PaperKind::Agenda => view::<AgendaPaper>(opened, &wanted, Content::Agenda)?,
            PaperKind::Participants
            | PaperKind::Annotated
            | PaperKind::RunSheet
            | PaperKind::Schedule
            | PaperKind::Mail
            | PaperKind::Summary
            | PaperKind::Signatures
            | PaperKind::Practices
            | PaperKind::PracticeCards
            | PaperKind::Challenges
            | PaperKind::Concepts
            | PaperKind::Actions
            | PaperKind::ActionLetter
            | PaperKind::Report
            | PaperKind::PressFacts
            | PaperKind::TimeUsed
            | PaperKind::Questions
            | PaperKind::Matrix
            | PaperKind::QuestionSheet
            | PaperKind::MatrixSheet
            | PaperKind::StatementSheet
            | PaperKind::Evaluation
            | PaperKind::EvaluationSheet
            | PaperKind::History
            | PaperKind::Comments => return Err(lacks(wanted.paper).into()),
        };
        Ok(Self::stamped(opened, wanted, parted))
    }
}

fn view<T: Carried>(
    opened: &Opened,
    wanted: &Wanted,
    content: impl FnOnce(Disclosed<T>) -> Content,
) -> Result<Parted> {
    Ok(split(passed(opened, wanted)?, content))
}

/// What a reader makes a paper of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadingWanted {
    /// Which paper: session notes, a summary of them, the agenda, a calendar.
    pub paper: PaperKind,
    /// In which form.
    pub form: PaperForm,
    /// The items whose notes are wanted, by what they are known; all where none is named.
    pub items: Vec<String>,
    /// Whether private notes stand beside what they are about.
    pub private: bool,
    /// Whose items a calendar holds; none for all.
    pub of: Option<Who>,
}

impl Prepared {
    /// Prepares a paper of what a reader reads, with what they keep of their own where it is wanted.
    pub(crate) fn reading(
        opened: &Opened,
        view: &PouchView,
        wanted: &ReadingWanted,
        reading: &Reading,
    ) -> Result<Self> {
        let audience = opened.audience()?;
        let asked = Wanted::new(wanted.paper, wanted.form, audience);
        match wanted.paper {
            PaperKind::Minutes | PaperKind::Summary => {}
            PaperKind::Calendar if !opened.papers().contains(&PaperKind::Calendar) => {
                asked.check_table()?;
                let agenda = opened.received::<AgendaPaper>()?.ok_or_else(|| lacks(PaperKind::Agenda))?;
                let outgoing = disclose_received_calendar(agenda, audience, wanted.of)
                    .map_err(|_| asked.not_for_them())?;
                return Ok(Self::stamped(opened, asked, split(outgoing, Content::Calendar)));
            }
            _ => return Self::received(opened, asked),
        }
        asked.check_table()?;
        let whole = Wanted { paper: PaperKind::Minutes, ..asked.clone() };
        let mut outgoing = passed::<SessionNotes>(opened, &whole)?;
        let is_wanted = |key: &String| wanted.items.is_empty() || wanted.items.contains(key);
        let mut notes = outgoing.disclosed.narrowed(|section| is_wanted(&view.key_of(section)), |_| true);
        if wanted.paper == PaperKind::Summary {
            notes = notes.summed_up();
        }
        if wanted.private {
            notes = notes.with_beside(
                |section| {
                    let entries: Vec<String> = section.entries.iter().map(entry_key).collect();
                    reading.beside_item(&view.key_of(section), &entries)
                },
                |entry| reading.beside_entry(&entry_key(entry)),
            );
        }
        outgoing.disclosed = notes;
        Ok(Self::stamped(opened, asked, split(outgoing, Content::Notes)))
    }

    fn stamped(opened: &Opened, wanted: Wanted, parted: Parted) -> Self {
        let about = &opened.manifest().about;
        let made_at: DateTime<Tz> = about.made_at.with_timezone(&zone_of(&parted.content));
        let stamp = Stamp { version: 1, made_at, role: Words::chosen().name(about.made_by) };
        Self::of(about.meeting.id, wanted, parted, &[], stamp)
    }
}

/// Says who said an entry, as papers do; empty for nobody in particular.
pub(crate) fn said_by(who: &SaidBy) -> String {
    papers::notes::who_said(who).unwrap_or_default()
}

/// Lets a view of a pouch pass the door again.
pub(crate) fn passed<T: Carried>(opened: &Opened, wanted: &Wanted) -> Result<Outgoing<T>> {
    let received = opened.received::<T>()?.ok_or_else(|| lacks(wanted.paper))?;
    Ok(disclose_received(received, wanted.audience).map_err(|_| wanted.not_for_them())?)
}

fn lacks(paper: PaperKind) -> Refusal {
    Refusal::new(RefusalCode::PouchLacks).with(Fact::Name, Words::chosen().inside(paper))
}

fn zone_of(content: &Content) -> Tz {
    let heading = match content {
        Content::Agenda(paper) => Some(paper.view().heading()),
        Content::Changes(paper) => Some(paper.view().heading()),
        Content::Calendar(paper) => Some(paper.view().heading()),
        Content::Notes(paper) => Some(paper.view().heading()),
        Content::Corrections(paper) => Some(paper.view().heading()),
        _ => None,
    };
    heading.map_or(chrono_tz::UTC, |heading| heading.zone)
}
