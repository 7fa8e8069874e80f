//! The mail with which session notes or a pouch go to those for whom they were made.

use super::mail::{about_addresses, addressed};
use super::{ActionLetter, Audience, Disclosed, Heading, SessionNotes, Warning};
use crate::agenda::AgendaInside;
use crate::guest::Guest;
use crate::ids::{DelegationId, GuestId};
use crate::label::HandlingLabel;
use crate::mailbox::MailTo;
use crate::note::NotesInside;
use crate::participant::Role;
use crate::person::Name;
use crate::pouch::PouchKind;
use crate::roster::{Group, Member};
use chrono::NaiveDate;
use uuid::Uuid;

/// The draft of a mail to everybody who reads one file.
#[derive(Clone, Debug, PartialEq)]
pub struct CoveringMail {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// The identity of the delegation or the person.
    pub to: Uuid,
    /// Those with an address: at least one.
    pub people: Vec<Addressee>,
    /// What goes with it.
    pub encloses: Encloses,
}

/// What goes with a mail.
#[derive(Clone, Debug, PartialEq)]
pub enum Encloses {
    /// Session notes.
    Notes {
        /// The summary of them.
        summary: bool,
        /// The passages of those who read it are marked in the file.
        own_marked: bool,
    },
    /// The letter that asks for actions.
    Letter,
    /// A pouch.
    Pouch(PouchMail),
}

/// What the mail with a pouch says; never what opens it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PouchMail {
    /// What the pouch is made for.
    pub kind: PouchKind,
    /// The version of the agenda in it.
    pub version: Option<String>,
    /// The key of its readers opens it; a passphrase does otherwise, which comes by another way.
    pub for_key: bool,
    /// Reminds those who have not answered.
    pub reminder: bool,
    /// The day by which an answer is asked for.
    pub answer_by: Option<NaiveDate>,
    /// The day after which its readers are asked to delete it.
    pub last_day: Option<NaiveDate>,
}

/// The mail that can go with a file, and what to consider about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Covering {
    /// The draft; none where nobody has an address.
    pub mail: Option<Disclosed<CoveringMail>>,
    /// Whose addresses are several, and whose take no mail.
    pub warnings: Vec<Warning>,
}

/// Somebody to whom a mail goes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Addressee {
    /// How the person is addressed: "Ms Lotte IJzerman-de Wit".
    pub name: String,
    /// The one address, see [`MailTo`].
    pub email: String,
}

/// Makes the draft of the mail that goes with session notes: to the people of the delegation who hold a seat, or to the
/// guest. None for other audiences, and none where nobody has an address. It says nothing of what is in the notes and
/// bears their label.
pub fn disclose_covering_mail(inside: &NotesInside, notes: &Disclosed<SessionNotes>) -> Covering {
    let audience = notes.audience;
    let (to, readers) = match audience {
        Audience::Delegation(id) => (id.0, of_delegation(&inside.agenda, id)),
        Audience::Guest(id) => (id.0, of_guest(&inside.agenda, id)),
        Audience::Participant(_)
        | Audience::Secretariat
        | Audience::CoChairs
        | Audience::Organisation
        | Audience::MemberStates
        | Audience::Participants
        | Audience::Community
        | Audience::Public => return Covering::default(),
    };
    let encloses = Encloses::Notes {
        summary: notes.view.summary,
        own_marked: notes.view.made_for.is_some() && notes.view.entries().any(|entry| entry.own),
    };
    let heading = notes.view.heading.clone();
    covering(readers, |people| CoveringMail { heading, to, people, encloses }, (audience, notes.label))
}

/// Makes the draft of the mail that goes with the letter on actions: to the people of the delegation who hold a seat. None
/// where nobody has an address. It says nothing of what is in the letter and bears its label.
pub fn disclose_letter_mail(inside: &AgendaInside, letter: &Disclosed<ActionLetter>) -> Covering {
    let Audience::Delegation(id) = letter.audience else { return Covering::default() };
    let heading = letter.view.heading.clone();
    let view = |people| CoveringMail { heading, to: id.0, people, encloses: Encloses::Letter };
    covering(of_delegation(inside, id), view, (letter.audience, letter.label))
}

/// Makes the draft of the mail that goes with a pouch: to the co-chairs of the body `chair`, to the people of the delegation
/// who hold a seat, or to the one person. None for groups and note-takers, and none where nobody has an address. It says
/// nothing of what is in the pouch and bears its label.
pub fn disclose_pouch_mail(
    inside: &AgendaInside,
    (audience, chair): (Audience, &str),
    label: HandlingLabel,
    mail: PouchMail,
) -> Covering {
    let (to, readers) = match audience {
        Audience::CoChairs => {
            let Some(group) = inside.roster.with_code(chair) else { return Covering::default() };
            let chairs =
                group.seated().filter(|member| member.participant.seat.roles.contains(&Role::CoChair));
            (group.delegation.id.0, chairs.map(Reader::from).collect())
        }
        Audience::Delegation(id) => (id.0, of_delegation(inside, id)),
        Audience::Participant(id) => {
            (id.0, inside.roster.seat(id).map(|(_, member)| member.into()).into_iter().collect())
        }
        Audience::Guest(id) => (id.0, of_guest(inside, id)),
        Audience::Secretariat
        | Audience::Organisation
        | Audience::MemberStates
        | Audience::Participants
        | Audience::Community
        | Audience::Public => return Covering::default(),
    };
    let (heading, encloses) = (Heading::of(&inside.roster), Encloses::Pouch(mail));
    covering(readers, |people| CoveringMail { heading, to, people, encloses }, (audience, label))
}

/// Somebody who reads a file.
struct Reader<'a> {
    reference: &'a str,
    name: &'a Name,
    mailed: MailTo,
}

impl<'a> From<&'a Member> for Reader<'a> {
    fn from(member: &'a Member) -> Self {
        let Member { participant, person } = member;
        let mailed = MailTo::typed(person.email.as_str());
        Self { reference: &participant.reference, name: &person.name, mailed }
    }
}

impl<'a> From<&'a Guest> for Reader<'a> {
    fn from(guest: &'a Guest) -> Self {
        let mailed = MailTo::typed(guest.details.email.as_str());
        Self { reference: &guest.reference, name: &guest.details.name, mailed }
    }
}

/// Finds the people of a delegation who hold a seat.
fn of_delegation(inside: &AgendaInside, id: DelegationId) -> Vec<Reader<'_>> {
    inside.roster.group(id).into_iter().flat_map(Group::seated).map(Reader::from).collect()
}

/// Finds a guest.
fn of_guest(inside: &AgendaInside, id: GuestId) -> Vec<Reader<'_>> {
    inside.guests.iter().filter(|guest| guest.id == id).map(Reader::from).collect()
}

/// Makes the mail to those of the readers to whom one can be sent.
fn covering(
    readers: Vec<Reader<'_>>,
    view: impl FnOnce(Vec<Addressee>) -> CoveringMail,
    (audience, label): (Audience, HandlingLabel),
) -> Covering {
    let warnings = about_addresses(readers.iter().map(|reader| (reader.reference, &reader.mailed))).collect();
    let people: Vec<Addressee> = readers
        .into_iter()
        .filter(|reader| !reader.mailed.address.is_empty())
        .map(|Reader { name, mailed, .. }| Addressee {
            name: addressed(&name.title, &name.running_in_print()),
            email: mailed.address,
        })
        .collect();
    let mail = (!people.is_empty()).then(|| Disclosed { view: view(people), audience, label });
    Covering { mail, warnings }
}
