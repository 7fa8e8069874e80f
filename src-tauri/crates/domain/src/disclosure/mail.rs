//! Drafts of mails: what changes for one person and nothing else, what changes for everybody, and what is written to a
//! choice of people.
//!
//! A mail to one person is at the level of that person, and so is the agenda in it. A mail to several is at the level of
//! the participants, and nobody who gets it reads the address of another.

use super::calendar::{title_for, video_link};
use super::{
    Addressee, AgendaPaper, AgendaParts, Audience, CalendarScope, CalendarView, Disclosed, Heading,
    Organiser, Outgoing, Release, Side, Warning, disclose_agenda, disclose_calendar,
};
use crate::agenda::diff::{ChangeKind, Place};
use crate::agenda::told::{Told, ToldChange};
use crate::agenda::{AgendaInside, ItemNumber, ItemRole, Someone, Who, time};
use crate::ids::ParticipantId;
use crate::mailbox::{AddressState, MailTo};
use crate::participant::{Mode, Seat};
use crate::person::Name;
use crate::roster::Member;
use crate::text::{Line, Prose};
use crate::wording::MailWording;
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use uuid::Uuid;

/// The draft of a mail.
#[derive(Clone, Debug, PartialEq)]
pub struct MailView {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who writes, for the last lines; nobody where the meeting names no address.
    pub organiser: Option<Organiser>,
    /// The name of the office that writes; may be empty.
    pub secretariat: String,
    /// The identity of the person; of the meeting, where it goes to several.
    pub to: Uuid,
    /// What people cite, `P45`, where it goes to one; names of files hold it and nothing else of the person.
    pub reference: Option<String>,
    /// How the person is addressed: "Ms Lotte IJzerman-de Wit"; empty where it goes to several.
    pub name: String,
    /// The one address to which the mail goes, see [`MailTo`]; empty where none is known or no mail can be sent to it.
    pub email: String,
    /// Those to whom it goes together, each once and unseen by the others.
    pub hidden: Vec<Addressee>,
    /// How it begins and ends.
    pub wording: MailWording,
    /// What it says.
    pub says: MailSays,
}

/// What a mail says.
#[derive(Clone, Debug, PartialEq)]
pub enum MailSays {
    /// What changes in the agenda.
    Changes(Box<MailChanges>),
    /// What somebody wrote.
    Letter(Letter),
}

/// What a mail says of a change of the agenda, and what is attached to it.
#[derive(Clone, Debug, PartialEq)]
pub struct MailChanges {
    /// The earlier version; none for the working draft.
    pub before: Option<Release>,
    /// The later version; none for the working draft.
    pub after: Option<Release>,
    /// What changes for the readers, in reading order.
    pub changes: Vec<MailChange>,
    /// The updated calendar of the one person; for several the items that change.
    pub calendar: Disclosed<CalendarView>,
    /// The later agenda as its readers may see it.
    pub agenda: Disclosed<AgendaPaper>,
}

/// A mail in somebody's own words.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Letter {
    /// What it is about.
    pub subject: Line,
    /// What it says, between greeting and closing.
    pub text: Prose,
}

impl MailView {
    /// Returns what it says of a change of the agenda, where it is about one.
    pub const fn changes(&self) -> Option<&MailChanges> {
        match &self.says {
            MailSays::Changes(changes) => Some(changes),
            MailSays::Letter(_) => None,
        }
    }
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

/// Two agendas that mails tell the difference of, and how the mails begin and end.
#[derive(Clone, Copy, Debug)]
pub struct MailsBetween<'a> {
    /// The earlier version, or the working draft.
    pub before: Option<&'a Release>,
    /// The later agenda.
    pub after: Side<'a>,
    /// The number of versions of the agenda so far.
    pub sequence: u32,
    /// How they begin and end.
    pub wording: &'a MailWording,
}

/// Makes the draft of one mail for each of the chosen who must be told; an empty choice makes none.
///
/// Whoever is neither a participant nor a guest any more gets none.
pub fn disclose_mails(between: MailsBetween<'_>, told: &[Told], chosen: &[Who]) -> Vec<Outgoing<MailView>> {
    let people = between.after.inside.people();
    told.iter()
        .filter(|told| chosen.contains(&told.who))
        .filter_map(|told| between.mail(told, people.get(&told.who)?))
        .collect()
}

/// Makes the draft of the one mail to everybody [at items that change](at_the_items), but for those who are told `apart`.
/// None where nothing changes for everybody, or nobody has an address.
pub fn disclose_mail_to_everybody(
    between: MailsBetween<'_>,
    changes: &[ToldChange],
    apart: &[Who],
) -> Option<Outgoing<MailView>> {
    let inside = between.after.inside;
    let audience = Audience::Participants;
    let readers = at_the_items(inside, changes)
        .filter(|member| !apart.contains(&Who::Participant(member.participant.id)));
    let (hidden, warnings) = together(readers);
    if hidden.is_empty() {
        return None;
    }
    let scope = CalendarScope { only: Some(changes), ..CalendarScope::default() };
    let calendar = disclose_calendar(inside, audience, scope, between.sequence);
    let said = changes.iter().map(|change| between.change(change, audience, String::new())).collect();
    let mail = Envelope { to: inside.meeting().id.0, hidden, ..Envelope::default() };
    Some(between.outgoing(mail, said, (audience, calendar), warnings))
}

/// Finds everybody at items that change: whoever holds a seat and attends on a day of such an item, or was invited and has
/// not answered, but for those who attend single items only.
pub fn at_the_items<'a>(
    inside: &'a AgendaInside,
    changes: &[ToldChange],
) -> impl Iterator<Item = &'a Member> {
    let places = changes.iter().flat_map(|change| [&change.before, &change.after]).flatten();
    let days: Vec<NaiveDate> = places.map(|place| place.day).collect();
    let held = !days.is_empty();
    let at_it = move |seat: &Seat| {
        let comes = days.iter().any(|day| seat.mode_on(*day) != Mode::Absent);
        held && seat.status.holds_seat() && !seat.is_guest() && (comes || seat.is_silent())
    };
    let members = inside.roster.groups.iter().flat_map(|group| &group.members);
    members.filter(move |member| at_it(&member.participant.seat))
}

/// Makes drafts of mails in somebody's own words to participants, each once, in the order in which they are chosen: one
/// each, or `at_once` one to all of them, unseen by one another. Whoever has no address gets none.
pub fn disclose_letters(
    inside: &AgendaInside,
    people: &[ParticipantId],
    (letter, wording): (&Letter, &MailWording),
    at_once: bool,
) -> Vec<Outgoing<MailView>> {
    let mut chosen: Vec<&Member> = Vec::new();
    for id in people {
        let member = inside.roster.seat(*id).map(|(_, member)| member);
        chosen.extend(
            member.filter(|member| chosen.iter().all(|known| known.participant.id != member.participant.id)),
        );
    }
    let says = || MailSays::Letter(letter.clone());
    let outgoing = |envelope: Envelope, audience: Audience, warnings| {
        let view = envelope.sealed(inside, wording, says());
        let disclosed = Disclosed { view, audience, label: audience.label() };
        Outgoing { disclosed, withheld: Vec::new(), warnings, passages: Vec::new() }
    };
    if at_once {
        let (hidden, warnings) = together(chosen.into_iter());
        let to = inside.meeting().id.0;
        let mail = Envelope { to, hidden, ..Envelope::default() };
        let some = !mail.hidden.is_empty();
        return some.then(|| outgoing(mail, Audience::Participants, warnings)).into_iter().collect();
    }
    let one = |member: &Member| {
        let id = member.participant.id;
        let (envelope, warnings) = Envelope::to_one(
            id.0,
            &member.participant.reference,
            &member.person.name,
            member.person.email.as_str(),
        );
        (!envelope.email.is_empty()).then(|| outgoing(envelope, Audience::Participant(id), warnings))
    };
    chosen.into_iter().filter_map(one).collect()
}

impl MailsBetween<'_> {
    fn mail(self, told: &Told, someone: &Someone<'_>) -> Option<Outgoing<MailView>> {
        let inside = self.after.inside;
        let audience = Audience::one(told.who)?;
        let scope = CalendarScope { told: Some(told), ..CalendarScope::default() };
        let calendar = disclose_calendar(inside, audience, scope, self.sequence);
        let changes = told
            .changes
            .iter()
            .map(|change| {
                let events = &calendar.disclosed.view.events;
                let still_theirs = events.iter().any(|event| event.line.id() == change.item);
                let item = inside.agenda.item(change.item).filter(|_| still_theirs);
                let link = item.map(|item| {
                    video_link(inside, item.details.online, &item.details.video_link, Some(someone))
                });
                self.change(change, audience, link.unwrap_or_default())
            })
            .collect();
        let (id, name) = match someone {
            Someone::Participant(_, member) => (member.participant.id.0, &member.person.name),
            Someone::Guest(guest) => (guest.id.0, &guest.details.name),
        };
        let (envelope, warnings) = Envelope::to_one(id, someone.reference(), name, someone.email());
        Some(self.outgoing(envelope, changes, (audience, calendar), warnings))
    }

    fn change(self, change: &ToldChange, audience: Audience, video_link: String) -> MailChange {
        let inside = self.after.inside;
        let zone = inside.meeting().details.zone.0;
        let place = |place: &Place| MailPlace {
            span: time::span(zone, place.day, place.start, place.duration),
            room: place.room_name.clone(),
        };
        MailChange {
            number: change.number.clone(),
            title: title_for(inside, audience, change),
            kinds: change.kinds.clone(),
            added: change.added.clone(),
            removed: change.removed.clone(),
            roles: change.roles.clone(),
            before: change.before.as_ref().map(place),
            after: change.after.as_ref().map(place),
            video_link,
        }
    }

    /// Puts what changes and what is attached into a mail, under the label of the strictest of it.
    fn outgoing(
        self,
        envelope: Envelope,
        changes: Vec<MailChange>,
        (audience, calendar): (Audience, Outgoing<CalendarView>),
        about: Vec<Warning>,
    ) -> Outgoing<MailView> {
        let inside = self.after.inside;
        let Outgoing { disclosed: calendar, withheld, mut warnings, .. } = calendar;
        let parts = AgendaParts { speakers: true, ..AgendaParts::default() };
        let agenda = disclose_agenda(inside, self.after.release, audience, parts).disclosed;
        let label = calendar.label.max(agenda.label);
        warnings.extend(about);
        let says = MailSays::Changes(Box::new(MailChanges {
            before: self.before.copied(),
            after: self.after.release.copied(),
            changes,
            calendar,
            agenda,
        }));
        let view = envelope.sealed(inside, self.wording, says);
        Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages: Vec::new() }
    }
}

/// To whom a mail goes.
#[derive(Default)]
struct Envelope {
    to: Uuid,
    reference: Option<String>,
    name: String,
    email: String,
    hidden: Vec<Addressee>,
}

impl Envelope {
    fn to_one(to: Uuid, reference: &str, name: &Name, typed: &str) -> (Self, Vec<Warning>) {
        let mailed = MailTo::typed(typed);
        let warnings = about_addresses([(reference, &mailed)]).collect();
        let name = addressed(&name.title, &name.running_in_print());
        let reference = Some(reference.to_owned());
        (Self { to, reference, name, email: mailed.address, hidden: Vec::new() }, warnings)
    }

    fn sealed(self, inside: &AgendaInside, wording: &MailWording, says: MailSays) -> MailView {
        let Self { to, reference, name, email, hidden } = self;
        MailView {
            heading: Heading::of(&inside.roster),
            organiser: Organiser::of(inside.meeting()),
            secretariat: inside.meeting().details.contact_name.to_string(),
            to,
            reference,
            name,
            email,
            hidden,
            wording: wording.clone(),
            says,
        }
    }
}

/// Lists those to whom one mail goes together, each address once, and says whose take none.
fn together<'a>(members: impl Iterator<Item = &'a Member>) -> (Vec<Addressee>, Vec<Warning>) {
    let mailed: Vec<(&Member, MailTo)> =
        members.map(|member| (member, MailTo::typed(member.person.email.as_str()))).collect();
    let references = mailed.iter().map(|(member, to)| (member.participant.reference.as_str(), to));
    let warnings = about_addresses(references).collect();
    let mut people: Vec<Addressee> = Vec::new();
    for (member, MailTo { address: email, .. }) in mailed {
        if !email.is_empty() && people.iter().all(|known| !known.email.eq_ignore_ascii_case(&email)) {
            let name = &member.person.name;
            people.push(Addressee { name: addressed(&name.title, &name.running_in_print()), email });
        }
    }
    (people, warnings)
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
