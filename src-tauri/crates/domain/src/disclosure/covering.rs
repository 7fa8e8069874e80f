//! The mail with which session notes or a pouch go to those for whom they were made.

use super::mail::addressed;
use super::{ActionLetter, Audience, Disclosed, Heading, SessionNotes};
use crate::agenda::AgendaInside;
use crate::label::HandlingLabel;
use crate::note::NotesInside;
use crate::participant::Role;
use crate::person::Name;
use crate::pouch::PouchKind;
use crate::text::Line;
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

/// Somebody to whom a mail goes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Addressee {
    /// How the person is addressed: "Ms Lotte IJzerman-de Wit".
    pub name: String,
    /// The e-mail address.
    pub email: String,
}

/// Makes the draft of the mail that goes with session notes: to the people of the delegation who hold a seat, or to the
/// guest. None for other audiences, and none where nobody has an address. It says nothing of what is in the notes and
/// bears their label.
pub fn disclose_covering_mail(
    inside: &NotesInside,
    notes: &Disclosed<SessionNotes>,
) -> Option<Disclosed<CoveringMail>> {
    let audience = notes.audience;
    let (to, people): (Uuid, Vec<(&Name, &Line)>) = match audience {
        Audience::Delegation(id) => {
            let group = inside.agenda.roster.group(id)?;
            let people = group.seated().map(|member| (&member.person.name, &member.person.email));
            (id.0, people.collect())
        }
        Audience::Guest(id) => {
            let guest = inside.agenda.guests.iter().find(|guest| guest.id == id)?;
            (id.0, vec![(&guest.details.name, &guest.details.email)])
        }
        Audience::Participant(_)
        | Audience::Secretariat
        | Audience::CoChairs
        | Audience::Organisation
        | Audience::MemberStates
        | Audience::Participants
        | Audience::Community
        | Audience::Public => return None,
    };
    let people = with_an_address(people);
    if people.is_empty() {
        return None;
    }
    let encloses = Encloses::Notes {
        summary: notes.view.summary,
        own_marked: notes.view.made_for.is_some() && notes.view.entries().any(|entry| entry.own),
    };
    let view = CoveringMail { heading: notes.view.heading.clone(), to, people, encloses };
    Some(Disclosed { view, audience, label: notes.label })
}

/// Makes the draft of the mail that goes with the letter on actions: to the people of the delegation who hold a seat. None
/// where nobody has an address. It says nothing of what is in the letter and bears its label.
pub fn disclose_letter_mail(
    inside: &AgendaInside,
    letter: &Disclosed<ActionLetter>,
) -> Option<Disclosed<CoveringMail>> {
    let Audience::Delegation(id) = letter.audience else { return None };
    let group = inside.roster.group(id)?;
    let people = group.seated().map(|member| (&member.person.name, &member.person.email));
    let people = with_an_address(people.collect());
    if people.is_empty() {
        return None;
    }
    let heading = letter.view.heading.clone();
    let view = CoveringMail { heading, to: id.0, people, encloses: Encloses::Letter };
    Some(Disclosed { view, audience: letter.audience, label: letter.label })
}

/// Makes the draft of the mail that goes with a pouch: to the co-chairs of the body `chair`, to the people of the delegation
/// who hold a seat, or to the one person. None for groups and note-takers, and none where nobody has an address. It says
/// nothing of what is in the pouch and bears its label.
pub fn disclose_pouch_mail(
    inside: &AgendaInside,
    (audience, chair): (Audience, &str),
    label: HandlingLabel,
    mail: PouchMail,
) -> Option<Disclosed<CoveringMail>> {
    let (to, people): (Uuid, Vec<(&Name, &Line)>) = match audience {
        Audience::CoChairs => {
            let group = inside.roster.with_code(chair)?;
            let chairs =
                group.seated().filter(|member| member.participant.seat.roles.contains(&Role::CoChair));
            (
                group.delegation.id.0,
                chairs.map(|member| (&member.person.name, &member.person.email)).collect(),
            )
        }
        Audience::Delegation(id) => {
            let people = inside.roster.group(id)?.seated();
            (id.0, people.map(|member| (&member.person.name, &member.person.email)).collect())
        }
        Audience::Participant(id) => {
            let (_, member) = inside.roster.seat(id)?;
            (id.0, vec![(&member.person.name, &member.person.email)])
        }
        Audience::Guest(id) => {
            let guest = inside.guests.iter().find(|guest| guest.id == id)?;
            (id.0, vec![(&guest.details.name, &guest.details.email)])
        }
        Audience::Secretariat
        | Audience::Organisation
        | Audience::MemberStates
        | Audience::Participants
        | Audience::Community
        | Audience::Public => return None,
    };
    let people = with_an_address(people);
    if people.is_empty() {
        return None;
    }
    let view =
        CoveringMail { heading: Heading::of(&inside.roster), to, people, encloses: Encloses::Pouch(mail) };
    Some(Disclosed { view, audience, label })
}

fn with_an_address(people: Vec<(&Name, &Line)>) -> Vec<Addressee> {
    people
        .into_iter()
        .filter(|(_, email)| !email.is_empty())
        .map(|(name, email)| Addressee {
            name: addressed(&name.title, &name.running_in_print()),
            email: email.to_string(),
        })
        .collect()
}
