//! The single door out: what a reader may see is decided here, when something leaves.
//!
//! [`Disclosed`] has no public constructor, no `map`, no `Deserialize` and no `Default`: whatever makes papers or
//! pouches takes nothing else, so that the compiler proves that nothing leaves around the rules. The views inside are
//! types of their own, filled field by field: a field added to a noun stays inside until someone writes it out.
//!
//! To disclose one more thing: a view and a function in a file of its own, and its row in the tables of
//! [`Audience`].

mod agenda;
mod calendar;
mod heading;
mod mail;
mod participants;
mod schedule;

pub use agenda::{
    AgendaChanges, AgendaDay, AgendaLine, AgendaPaper, AgendaParts, AgendaPerson, AgendaSlot, AgendaWarning,
    AgendaWithheld, AgendaWithheldWhat, AnnotatedAgenda, AnnotatedDay, AnnotatedItem, AnnotatedPerson,
    AnnotatedTour, ClosedItem, FieldWords, InnerCircle, LabelAdvice, LineChange, NamedInAgenda,
    NotTheInnerCircle, OpenItem, ParallelHeading, Release, RunDay, RunEntry, RunMoment, RunSheet, Side,
    disclose_agenda, disclose_annotated, disclose_changes, disclose_run_sheet, mark_changes, withheld_inside,
};
pub use calendar::{
    CalendarEvent, CalendarScope, CalendarView, CancelledEvent, Organiser, disclose_calendar,
};
pub use heading::Heading;
pub use mail::{MailChange, MailPlace, MailView, disclose_mails};
pub use participants::{
    DayNeeds, DelegationCount, DelegationLines, ListBody, ListSection, ListWarning, ParticipantList,
    PersonInside, PersonLine, SectionKind, disclose_participants,
};
pub use schedule::{ScheduleView, disclose_schedule};

use crate::label::HandlingLabel;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Who will read what leaves.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Those who run the meeting.
    Secretariat,
    /// The two in the chair and those who prepare it for them.
    CoChairs,
    /// Everybody who takes part.
    Participants,
    /// The community that the meeting record defines.
    Community,
    /// Anyone.
    Public,
}

impl Audience {
    /// Every audience, narrowest first.
    pub const ALL: [Self; 5] =
        [Self::Secretariat, Self::CoChairs, Self::Participants, Self::Community, Self::Public];

    /// Those for whom a list of participants is made, narrowest first; the co-chairs get that of the participants.
    pub const OF_LISTS: [Self; 4] = [Self::Secretariat, Self::Participants, Self::Community, Self::Public];

    /// The label of a paper made for this audience.
    pub const fn label(self) -> HandlingLabel {
        match self {
            Self::Secretariat | Self::CoChairs => HandlingLabel::AmberStrict,
            Self::Participants => HandlingLabel::Amber,
            Self::Community => HandlingLabel::Green,
            Self::Public => HandlingLabel::Clear,
        }
    }

    /// The sensitivity classes of personal data (domain reference, 5.2) that this audience may read line by line.
    ///
    /// Class D leaves as counts only, and for the secretariat alone; classes E and F never leave in a list.
    pub const fn may_read(self, class: DataClass) -> bool {
        match self {
            Self::Secretariat => {
                matches!(class, DataClass::Public | DataClass::Contact | DataClass::Logistics)
            }
            Self::CoChairs | Self::Participants => matches!(class, DataClass::Public),
            Self::Community | Self::Public => false,
        }
    }
}

/// How sensitive a field about a person is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DataClass {
    /// Class A: name, title, function, institution, delegation, role.
    Public,
    /// Class B: e-mail, telephone.
    Contact,
    /// Class C: arrival, hotel, days and mode, languages.
    Logistics,
    /// Class D: dietary and accessibility needs.
    Needs,
    /// Class E: identity documents.
    Identity,
    /// Class F: photo consent.
    Consent,
}

/// Something that a reader may see, made by the rules of this module and by nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Disclosed<T> {
    view: T,
    audience: Audience,
    label: HandlingLabel,
}

impl<T> Disclosed<T> {
    /// Returns what may be seen.
    pub const fn view(&self) -> &T {
        &self.view
    }

    /// Returns who may see it.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// Returns the label that every page of it must bear.
    pub const fn label(&self) -> HandlingLabel {
        self.label
    }
}

/// Something that was left out, for the person who exports and for the log; never for the document.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Withheld {
    /// What.
    pub what: WithheldWhat,
    /// How many people it concerns.
    pub persons: u32,
}

/// What was left out, with the reason in its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WithheldWhat {
    /// People who declined, withdrew, were replaced, wait, or did not come: they hold no seat.
    NoSeat,
    /// Guests of single items: never in the list of participants.
    Guests,
    /// Names and everything personal: this audience sees delegations at most.
    Names,
    /// Class B: not for this audience.
    Contact,
    /// Class C: not for this audience.
    Logistics,
    /// Class D: leaves as counts.
    NeedsAsCounts,
    /// Class D: not for this audience.
    Needs,
    /// Class F: kept for the photographer's list.
    Consent,
}
