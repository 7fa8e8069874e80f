//! Papers of what came in a pouch: through the door again, then made like every other.

use super::prepare::{Content, Parted, Prepared, split};
use super::wanted::Wanted;
use crate::Result;
use chrono::DateTime;
use chrono_tz::Tz;
use domain::disclosure::{
    AgendaChanges, AgendaPaper, CalendarView, CorrectionsTable, Disclosed, Outgoing, PaperKind, SessionNotes,
    disclose_received,
};
use domain::fact::Fact;
use domain::refusal::{Refusal, RefusalCode};
use papers::{FileView as _, Stamp};
use pouch::{Carried, Opened};
use words::Words;

impl Prepared {
    /// Prepares a paper of a pouch for those whom the pouch was made for; it says when the pouch was made and by which
    /// role.
    pub(crate) fn received(opened: &Opened, wanted: Wanted) -> Result<Self> {
        // Which versions it compares was chosen by whoever made the pouch.
        wanted.check_table()?;
        let about = &opened.manifest().about;
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
            | PaperKind::Comments => return Err(lacks(wanted.paper).into()),
        };
        let made_at: DateTime<Tz> = about.made_at.with_timezone(&zone_of(&parted.content));
        let stamp = Stamp { version: 1, made_at, role: Words::chosen().name(about.made_by) };
        Ok(Self::of(about.meeting.id, wanted, parted, &[], stamp))
    }
}

fn view<T: Carried>(
    opened: &Opened,
    wanted: &Wanted,
    content: impl FnOnce(Disclosed<T>) -> Content,
) -> Result<Parted> {
    Ok(split(passed(opened, wanted)?, content))
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
