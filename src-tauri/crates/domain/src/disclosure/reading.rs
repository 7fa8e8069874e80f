//! What a reader takes of what came in a pouch and passed the door: a part of it, and private notes of their own beside it.
//!
//! Nothing here adds anything that others said, and no label is lowered.

use super::agenda::AgendaPaper;
use super::calendar::{CalendarEvent, CalendarView};
use super::notes::{NoteLine, NotesSection, SessionNotes};
use super::received::{NotForThem, Received, disclose_received};
use super::{Audience, Disclosed, Outgoing, PaperKind};
use crate::agenda::Who;
use crate::disclosure::AgendaLine;

impl Disclosed<SessionNotes> {
    /// Keeps the entries that are wanted. A section whose entries are all left out goes too; one that has none stays where it
    /// is wanted itself.
    #[must_use]
    pub fn narrowed(
        mut self,
        section: impl Fn(&NotesSection) -> bool,
        entry: impl Fn(&NoteLine) -> bool,
    ) -> Self {
        self.view.sections.retain_mut(|one| {
            let before = one.entries.len();
            one.entries.retain(&entry);
            section(one) && (before == 0 || !one.entries.is_empty())
        });
        self
    }

    /// Says of it that it is a summary: what was concluded, decided and is to be done.
    #[must_use]
    pub fn summed_up(self) -> Self {
        let mut summary = self.narrowed(|_| true, |entry| entry.kind.is_in_summary());
        summary.view.summary = true;
        summary
    }

    /// Puts the private notes of whoever reads beside what they are about: those of an item, and those of an entry.
    #[must_use]
    pub fn with_beside(
        mut self,
        section: impl Fn(&NotesSection) -> Vec<String>,
        entry: impl Fn(&NoteLine) -> Vec<String>,
    ) -> Self {
        for one in &mut self.view.sections {
            one.beside = section(one);
            for line in &mut one.entries {
                line.beside = entry(line);
            }
        }
        self
    }
}

/// Makes a calendar of an agenda that came: of the items in which somebody has a role, or of all of them.
pub fn disclose_received_calendar(
    received: Received<AgendaPaper>,
    audience: Audience,
    of: Option<Who>,
) -> Result<Outgoing<CalendarView>, NotForThem> {
    if !audience.may_have(PaperKind::Calendar) {
        return Err(NotForThem);
    }
    let Outgoing { disclosed, withheld, warnings, passages } = disclose_received(received, audience)?;
    let Disclosed { view, audience, label } = disclosed;
    let lines = view.days.into_iter().flat_map(|day| day.slots).flat_map(|slot| slot.lines);
    let events = lines
        .filter(|line| of.is_none_or(|who| is_of(line, who)))
        .map(|line| CalendarEvent { line, own_roles: Vec::new(), video_link: String::new() })
        .collect();
    let calendar = CalendarView {
        heading: view.heading,
        of: None,
        organiser: None,
        sequence: 0,
        events,
        cancelled: Vec::new(),
    };
    Ok(Outgoing { disclosed: Disclosed { view: calendar, audience, label }, withheld, warnings, passages })
}

fn is_of(line: &AgendaLine, who: Who) -> bool {
    let AgendaLine::Open(item) = line else { return false };
    item.people.iter().any(|person| person.named.as_ref().is_some_and(|named| named.who == who))
}
