//! Mails that tell one person what changes for them, and nothing else.

use super::calendar::{title_for, video_link};
use super::{
    Audience, CalendarScope, CalendarView, Disclosed, Heading, Organiser, Outgoing, Warning,
    disclose_calendar,
};
use crate::agenda::diff::{ChangeKind, Place};
use crate::agenda::told::Told;
use crate::agenda::{AgendaInside, ItemNumber, ItemRole, Someone, Who, time};
use crate::mailbox::{AddressState, MailTo};
use crate::text::Line;
use chrono::DateTime;
use chrono_tz::Tz;
use uuid::Uuid;

/// The draft of a mail to one person.
#[derive(Clone, Debug, PartialEq)]
pub struct MailView {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who writes, for the last lines; nobody where the meeting names no address.
    pub organiser: Option<Organiser>,
    /// The identity of the person.
    pub to: Uuid,
    /// What people cite, `P45`; names of files hold it and nothing else of the person.
    pub reference: String,
    /// How the person is addressed: "Ms Lotte IJzerman-de Wit".
    pub name: String,
    /// The one address to which the mail goes, see [`MailTo`]; empty where none is known or no mail can be sent to it.
    pub email: String,
    /// What changes for them, in reading order.
    pub changes: Vec<MailChange>,
    /// Their updated calendar.
    pub calendar: Disclosed<CalendarView>,
}

/// What changes for one person in one item.
#[derive(Clone, Debug, PartialEq)]
pub struct MailChange {
    /// The printed number.
    pub number: Option<ItemNumber>,
    /// The title; none where the person may not read it.
    pub title: Option<String>,
    /// New, dropped, moved, retimed, or people changed.
    pub kinds: Vec<ChangeKind>,
    /// Roles that the person gets.
    pub added: Vec<ItemRole>,
    /// Roles that the person no longer has.
    pub removed: Vec<ItemRole>,
    /// Roles that the person has after; before, where the item is dropped.
    pub roles: Vec<ItemRole>,
    /// Where it stood; nowhere, if it is new.
    pub before: Option<MailPlace>,
    /// Where it stands; nowhere, if it is dropped.
    pub after: Option<MailPlace>,
    /// Where the person takes part online; empty where they do not.
    pub video_link: String,
}

/// When and where an item is held.
#[derive(Clone, Debug, PartialEq)]
pub struct MailPlace {
    /// When it begins and ends, in the zone of the meeting.
    pub span: (DateTime<Tz>, DateTime<Tz>),
    /// The name of the room; empty where there is none.
    pub room: String,
}

/// Makes the draft of one mail for each of the chosen who must be told; an empty choice makes none.
///
/// `inside` holds the later agenda. Whoever is neither a participant nor a guest any more gets none.
pub fn disclose_mails(
    inside: &AgendaInside,
    told: &[Told],
    chosen: &[Who],
    sequence: u32,
) -> Vec<Outgoing<MailView>> {
    let people = inside.people();
    told.iter()
        .filter(|told| chosen.contains(&told.who))
        .filter_map(|told| mail(inside, told, people.get(&told.who)?, sequence))
        .collect()
}

fn mail(
    inside: &AgendaInside,
    told: &Told,
    someone: &Someone<'_>,
    sequence: u32,
) -> Option<Outgoing<MailView>> {
    let audience = Audience::one(told.who)?;
    let scope = CalendarScope { all_items: false, told: Some(told) };
    let Outgoing { disclosed: calendar, withheld, mut warnings, .. } =
        disclose_calendar(inside, audience, scope, sequence);
    let zone = inside.meeting().details.zone.0;
    let place = |place: &Place| MailPlace {
        span: time::span(zone, place.day, place.start, place.duration),
        room: place.room_name.clone(),
    };
    let changes = told
        .changes
        .iter()
        .map(|change| {
            let still_theirs = calendar.view.events.iter().any(|event| event.line.id() == change.item);
            let item = inside.agenda.item(change.item).filter(|_| still_theirs);
            let link = item
                .map(|item| video_link(inside, item.details.online, &item.details.video_link, Some(someone)));
            MailChange {
                number: change.number.clone(),
                title: title_for(inside, audience, change),
                kinds: change.kinds.clone(),
                added: change.added.clone(),
                removed: change.removed.clone(),
                roles: change.roles.clone(),
                before: change.before.as_ref().map(place),
                after: change.after.as_ref().map(place),
                video_link: link.unwrap_or_default(),
            }
        })
        .collect();
    let (to, name) = match someone {
        Someone::Participant(_, member) => (member.participant.id.0, &member.person.name),
        Someone::Guest(guest) => (guest.id.0, &guest.details.name),
    };
    let mailed = MailTo::typed(someone.email());
    warnings.extend(about_addresses([(someone.reference(), &mailed)]));
    let view = MailView {
        heading: Heading::of(&inside.roster),
        organiser: calendar.view.organiser.clone(),
        to,
        reference: someone.reference().to_owned(),
        name: addressed(&name.title, &name.running_in_print()),
        email: mailed.address,
        changes,
        calendar: calendar.clone(),
    };
    let disclosed = Disclosed { view, audience, label: calendar.label };
    Some(Outgoing { disclosed, withheld, warnings, passages: Vec::new() })
}

/// Says of whose addresses the mail goes to the first of several, and whose take no mail.
pub(super) fn about_addresses<'a>(
    people: impl IntoIterator<Item = (&'a str, &'a MailTo)>,
) -> impl Iterator<Item = Warning> {
    let (mut several, mut none) = (Vec::new(), Vec::new());
    for (reference, to) in people {
        match to.state {
            AddressState::Several => several.push(reference.to_owned()),
            AddressState::Unsendable => none.push(reference.to_owned()),
            AddressState::One | AddressState::Unknown => {}
        }
    }
    let several = (!several.is_empty()).then_some(Warning::SeveralAddresses { people: several });
    let none = (!none.is_empty()).then_some(Warning::NoMailTo { people: none });
    several.into_iter().chain(none)
}

/// Writes how a person is addressed: "Ms Lotte IJzerman-de Wit".
pub(super) fn addressed(title: &Line, name: &str) -> String {
    let parts = [title.as_str(), name].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
