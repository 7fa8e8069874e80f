//! The mail with which session notes go to those for whom they were made.

use super::mail::addressed;
use super::{Audience, Disclosed, Heading, SessionNotes};
use crate::note::NotesInside;
use crate::person::Name;
use crate::text::Line;
use uuid::Uuid;

/// The draft of a mail to everybody who reads one file of session notes.
#[derive(Clone, Debug, PartialEq)]
pub struct CoveringMail {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// The identity of the delegation or the guest.
    pub to: Uuid,
    /// Those with an address: at least one.
    pub people: Vec<Addressee>,
    /// Whether it goes with a summary.
    pub summary: bool,
    /// Whether the passages of those who read it are marked in the file.
    pub own_marked: bool,
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
    let people: Vec<Addressee> = people
        .into_iter()
        .filter(|(_, email)| !email.is_empty())
        .map(|(name, email)| Addressee {
            name: addressed(&name.title, &name.running_in_print()),
            email: email.to_string(),
        })
        .collect();
    if people.is_empty() {
        return None;
    }
    let view = CoveringMail {
        heading: notes.view.heading.clone(),
        to,
        people,
        summary: notes.view.summary,
        own_marked: notes.view.made_for.is_some() && notes.view.entries().any(|entry| entry.own),
    };
    Some(Disclosed { view, audience, label: notes.label })
}
