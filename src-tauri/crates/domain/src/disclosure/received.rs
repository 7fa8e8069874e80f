//! What came in a pouch, on its way out again.
//!
//! Whoever made the file decided what is in it; whoever writes a paper of it trusts none of that. What can be seen of the
//! views is decided once more by the one table: a label above what its readers may read, a reference, a minute, a text
//! or a name that they may not have stays behind. A label is raised by this and never lowered.

use super::agenda::{AgendaChanges, AgendaPaper, InnerCircle, ParallelHeading};
use super::calendar::CalendarView;
use super::corrections::CorrectionsTable;
use super::door::{Stays, cites, reads_limite};
use super::notes::{NoteLine, SessionNotes};
use super::{
    Audience, Disclosed, Outgoing, PaperKind, Warning, Withheld, WithheldOf, WithheldWhat, WithheldWhy,
};
use crate::agenda::ItemField;
use crate::label::HandlingLabel;
use crate::note::MarkingKind;
use thiserror::Error;

/// What came in a pouch: a view as its maker wrote it, and the label that it said.
#[derive(Clone, Debug, PartialEq)]
pub struct Received<T> {
    view: T,
    label: HandlingLabel,
}

impl<T> Received<T> {
    /// Takes over what was read out of a file.
    pub const fn new(view: T, label: HandlingLabel) -> Self {
        Self { view, label }
    }

    /// Returns it for the screen of whoever received it.
    pub const fn view(&self) -> &T {
        &self.view
    }
}

/// It is not made for these readers.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("paper_not_for")]
pub struct NotForThem;

/// A view that can pass the door again.
pub trait PassesAgain: Sized {
    /// Returns which paper it is.
    fn paper(&self) -> PaperKind;

    /// Takes out what an audience may not have; raises the label by what is left. Refuses what it cannot judge.
    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem>;
}

/// Decides again what an audience may see of what came in a pouch.
pub fn disclose_received<T: PassesAgain>(
    received: Received<T>,
    audience: Audience,
) -> Result<Outgoing<T>, NotForThem> {
    let Received { mut view, mut label } = received;
    if !audience.may_have(view.paper()) {
        return Err(NotForThem);
    }
    let (withheld, warnings) = view.pass(audience, &mut label)?;
    Ok(Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages: Vec::new() })
}

impl PassesAgain for SessionNotes {
    fn paper(&self) -> PaperKind {
        if self.summary { PaperKind::Summary } else { PaperKind::Minutes }
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        let mut stays = Stays::default();
        for section in &mut self.sections {
            section.entries.retain(|entry| match why_not(entry, audience) {
                Some(why) => {
                    stays.add(why, entry.reference.as_deref().unwrap_or_default());
                    false
                }
                None => true,
            });
            if !cites(audience) {
                section.reference = None;
            }
            for entry in &mut section.entries {
                *label = entry.label.max(*label);
                if !cites(audience) {
                    (entry.reference, entry.at) = (None, None);
                }
                if !matches!(audience, Audience::Secretariat | Audience::Delegation(_)) {
                    entry.sent = None;
                }
            }
        }
        if audience != Audience::Secretariat {
            self.sections.retain(|section| !section.entries.is_empty());
        }
        if !matches!(audience, Audience::Delegation(_)) {
            self.made_for = None;
        }
        let warnings = if self.sections.is_empty() { vec![Warning::Empty] } else { Vec::new() };
        Ok((stays.told(WithheldWhat::Entries, WithheldOf::Entries), warnings))
    }
}

fn why_not(entry: &NoteLine, audience: Audience) -> Option<WithheldWhy> {
    if entry.private && audience != Audience::Secretariat {
        return Some(WithheldWhy::Private);
    }
    if entry.label > audience.rights().strictest {
        return Some(WithheldWhy::AboveLabel);
    }
    let limite = entry.markings.iter().any(|(kind, _)| *kind == MarkingKind::Limite);
    (limite && reads_limite(audience) == Some(false)).then_some(WithheldWhy::MemberStatesOnly)
}

impl PassesAgain for AgendaPaper {
    fn paper(&self) -> PaperKind {
        PaperKind::Agenda
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        *label = audience.label().max(*label);
        for slot in self.days.iter_mut().flat_map(|day| &mut day.slots) {
            let lines = std::mem::take(&mut slot.lines);
            slot.lines = lines.into_iter().map(|line| line.again(audience)).collect();
            if slot.parallel.is_some() {
                slot.parallel = Some(ParallelHeading::over(&slot.lines));
            }
            *label = slot.lines.iter().filter_map(|line| line.brings(audience)).fold(*label, Ord::max);
        }
        if InnerCircle::try_from(audience).is_err() {
            // What a mark says of a field is not judged again.
            (self.changes, self.since) = (Vec::new(), None);
        }
        let warnings = if self.days.is_empty() { vec![Warning::Empty] } else { Vec::new() };
        Ok((Vec::new(), warnings))
    }
}

impl PassesAgain for AgendaChanges {
    fn paper(&self) -> PaperKind {
        PaperKind::Changes
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        // Every field stands in it: those outside the inner circle are told what differs by the agendas that they read.
        InnerCircle::try_from(audience).map_err(|_| NotForThem)?;
        *label = audience.label().max(*label);
        for item in &mut self.items {
            item.fields.retain(|change| change.field != ItemField::VideoLink);
        }
        Ok((Vec::new(), Vec::new()))
    }
}

impl PassesAgain for CalendarView {
    fn paper(&self) -> PaperKind {
        PaperKind::Calendar
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        *label = audience.label().max(*label);
        for event in &mut self.events {
            event.line = event.line.clone().again(audience);
            *label = event.line.brings(audience).map_or(*label, |brought| brought.max(*label));
        }
        if audience.who().is_none() {
            self.of = None;
            self.cancelled.clear();
            for event in &mut self.events {
                (event.own_roles, event.video_link) = (Vec::new(), String::new());
            }
        }
        Ok((Vec::new(), Vec::new()))
    }
}

impl PassesAgain for CorrectionsTable {
    fn paper(&self) -> PaperKind {
        PaperKind::Corrections
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        let mut stays = Stays::default();
        let of_notes = self.sections.iter_mut().map(|section| &mut section.lines);
        for lines in of_notes.chain([&mut self.report]) {
            lines.retain(|line| {
                let above = line.label > audience.rights().strictest;
                if above {
                    stays.add(WithheldWhy::AboveLabel, line.reference.as_deref().unwrap_or_default());
                }
                !above
            });
            for line in lines {
                *label = line.label.max(*label);
                if !cites(audience) {
                    (line.reference, line.asked_by) = (None, None);
                }
            }
        }
        self.sections.retain(|section| !section.lines.is_empty());
        if !matches!(audience, Audience::Delegation(_)) {
            self.made_for = None;
        }
        let warnings = if self.is_empty() { vec![Warning::Empty] } else { Vec::new() };
        Ok((stays.told(WithheldWhat::Corrections, WithheldOf::Corrections), warnings))
    }
}
