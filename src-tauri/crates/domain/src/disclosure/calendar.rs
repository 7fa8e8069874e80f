//! The agenda as a calendar: the whole of it for an audience, or what concerns one person.
//!
//! A whole calendar holds what the agenda of that audience holds, without texts and video links. The calendar of one
//! participant holds the items in which they have a role, or all; that of a guest the items that they attend, and of an
//! item stricter than TLP:GREEN its time alone. Video links leave in calendars of one person only, and a guest in the
//! room gets none. The run sheet leaves in no calendar.

use super::agenda::{AgendaLine, AgendaParts, disclose_agenda, label_of};
use super::rights::Depth;
use super::{Audience, Disclosed, Heading, Outgoing, WithheldWhy};
use crate::agenda::told::{Told, ToldChange};
use crate::agenda::{AgendaInside, AgendaItem, ItemNumber, ItemRole, Someone, Who, time};
use crate::ids::AgendaItemId;
use crate::label::HandlingLabel;
use crate::mailbox::MailTo;
use crate::meeting::{Format, Meeting};
use crate::participant::Mode;
use chrono::DateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// How far the calendar of one person goes; for a calendar of the whole meeting it says nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct CalendarScope<'a> {
    /// Whether a participant gets every item; a guest never does.
    pub all_items: bool,
    /// What changed for them, so that their calendar takes out what no longer concerns them.
    pub told: Option<&'a Told>,
    /// For a group: these items and no others, with what is dropped of them taken out.
    pub only: Option<&'a [ToldChange]>,
}

/// A calendar as its readers may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarView {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Whose calendar it is, as people cite them, `P45`; nobody's where it is that of the whole meeting.
    pub of: Option<String>,
    /// Who can be asked; nobody where the meeting names no address.
    pub organiser: Option<Organiser>,
    /// Counts the versions of the agenda, so that calendars know which is newer.
    pub sequence: u32,
    /// What is held, in reading order.
    pub events: Vec<CalendarEvent>,
    /// What no longer concerns the person, in reading order.
    pub cancelled: Vec<CancelledEvent>,
}

/// The office that holds the meeting.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Organiser {
    /// Its name; may be empty.
    pub name: String,
    /// Its e-mail address, one that mails can go to.
    pub email: String,
}

/// One item in a calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarEvent {
    /// What the readers may see of it.
    pub line: AgendaLine,
    /// What the person whose calendar it is does in it.
    pub own_roles: Vec<ItemRole>,
    /// Where the person takes part online; empty in a calendar of the whole meeting.
    pub video_link: String,
}

/// An item that is no longer in the calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CancelledEvent {
    /// Its identity.
    pub id: AgendaItemId,
    /// The printed number that it had.
    pub number: Option<ItemNumber>,
    /// The title; none where the reader may not see it.
    pub title: Option<String>,
    /// When it was.
    #[serde(with = "crate::agenda::spans")]
    pub span: (DateTime<Tz>, DateTime<Tz>),
}

impl Organiser {
    /// Finds the office of a meeting, where the meeting names an address that mails can go to.
    pub(super) fn of(meeting: &Meeting) -> Option<Self> {
        let email = MailTo::typed(meeting.details.contact_email.as_str()).address;
        (!email.is_empty()).then(|| Self { name: meeting.details.contact_name.to_string(), email })
    }
}

/// Decides what a calendar holds: that of the whole meeting for a group, what concerns them for one person. `sequence` is
/// the number of versions of the agenda so far.
pub fn disclose_calendar(
    inside: &AgendaInside,
    audience: Audience,
    scope: CalendarScope<'_>,
    sequence: u32,
) -> Outgoing<CalendarView> {
    let parts = AgendaParts {
        speakers: true,
        descriptions: false,
        questions: false,
        second_zone: None,
        language: None,
    };
    let Outgoing { disclosed: agenda, mut withheld, warnings, .. } =
        disclose_agenda(inside, None, audience, parts);
    let people = inside.people();
    let mut events: Vec<CalendarEvent> = Vec::new();
    for line in agenda.view.days.into_iter().flat_map(|day| day.slots).flat_map(|slot| slot.lines) {
        let Some(item) = inside.agenda.item(line.id()) else { continue };
        let event = match audience.who() {
            None => CalendarEvent { line, own_roles: Vec::new(), video_link: String::new() },
            Some(who) => {
                let someone = people.get(&who);
                let own_roles = roles(item, who);
                let is_participant = matches!(who, Who::Participant(_));
                if !(takes_part(who, someone, item) || scope.all_items && is_participant) {
                    continue;
                }
                let video_link = video_link(inside, item.details.online, &item.details.video_link, someone);
                CalendarEvent { line, own_roles, video_link }
            }
        };
        events.push(event);
    }
    let (mut of, mut gone) = (None, Vec::new());
    if let Some(who) = audience.who() {
        of = people.get(&who).map(|someone| someone.reference().to_owned());
        gone = scope.told.map(|told| cancelled(inside, audience, &told.changes, &events)).unwrap_or_default();
        withheld.retain(|entry| entry.why != WithheldWhy::PersonalOnly);
    } else if let Some(changes) = scope.only {
        events.retain(|event| changes.iter().any(|change| change.item == event.line.id()));
        gone = cancelled(inside, audience, changes, &events);
    }
    let view = CalendarView {
        heading: Heading::of(&inside.roster),
        of,
        organiser: Organiser::of(inside.meeting()),
        sequence,
        events,
        cancelled: gone,
    };
    Outgoing {
        disclosed: Disclosed { view, audience, label: agenda.label },
        withheld,
        warnings,
        passages: Vec::new(),
    }
}

/// Returns the title of an item that changed, if the person who is told may read it.
pub(super) fn title_for(inside: &AgendaInside, audience: Audience, change: &ToldChange) -> Option<String> {
    let default: Option<HandlingLabel> =
        change.kind.is_programme().then_some(inside.meeting().details.labels.notes);
    // What the item holds now counts, where it is still there.
    let label =
        inside.agenda.item(change.item).map_or(change.label.or(default), |item| label_of(inside, item));
    let closed =
        audience.rights().stricter == Depth::Time && label.is_some_and(|label| label > audience.label());
    (!closed).then(|| change.title.clone())
}

/// Returns where somebody takes part online in an item: its own link, else that of the meeting. A guest in the room
/// needs none, and nobody does where the item is held in the room only.
pub(super) fn video_link(
    inside: &AgendaInside,
    online: bool,
    own: &crate::text::Line,
    someone: Option<&Someone<'_>>,
) -> String {
    let details = &inside.meeting().details;
    let in_the_room = matches!(someone, Some(Someone::Guest(guest)) if guest.details.mode != Mode::Online);
    if someone.is_none() || in_the_room || !(online || details.format == Format::Online) {
        return String::new();
    }
    let link = if own.is_empty() { &details.video_link } else { own };
    link.to_string()
}

/// Tells whether somebody has a role in an item, or attends it as a guest.
pub(super) fn takes_part(who: Who, someone: Option<&Someone<'_>>, item: &AgendaItem) -> bool {
    !roles(item, who).is_empty() || attends(someone, item)
}

fn attends(someone: Option<&Someone<'_>>, item: &AgendaItem) -> bool {
    matches!(someone, Some(Someone::Guest(guest)) if guest.details.items.contains(&item.id))
}

fn roles(item: &AgendaItem, who: Who) -> Vec<ItemRole> {
    ItemRole::ALL
        .into_iter()
        .filter(|role| item.details.people.iter().any(|person| person.who == who && person.role == *role))
        .collect()
}

fn cancelled(
    inside: &AgendaInside,
    audience: Audience,
    changes: &[ToldChange],
    events: &[CalendarEvent],
) -> Vec<CancelledEvent> {
    let zone = inside.meeting().details.zone.0;
    let gone = changes.iter().filter(|change| events.iter().all(|event| event.line.id() != change.item));
    gone.filter_map(|change| {
        let place = change.before.as_ref().or(change.after.as_ref())?;
        Some(CancelledEvent {
            id: change.item,
            number: change.number.clone(),
            title: title_for(inside, audience, change),
            span: time::span(zone, place.day, place.start, place.duration),
        })
    })
    .collect()
}
