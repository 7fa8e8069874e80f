//! Roles: who leads, who reports, who has agreed, and whether they can speak.

use super::index::{Index, Part};
use super::people::role_name;
use super::report::{ClashCode, ClashLevel, Fact};
use super::words::{Found, listed, verb};
use crate::agenda::{ItemKind, ItemRole, Someone, Who};
use crate::language::LanguageCode;

/// Tells whether an item depends on whoever has this role: they lead it, are heard at length, or report from it.
pub(super) const fn is_heard(role: ItemRole) -> bool {
    role.leads() || role.speaks() || matches!(role, ItemRole::Rapporteur)
}

/// An item of the programme that nobody chairs or moderates. One who is to be confirmed counts: that they are open is a
/// clash of its own.
pub(super) fn no_moderator(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        if slot.details().kind.is_programme() && !index.cast(at).iter().any(|part| part.role.leads()) {
            let message = format!("Nobody chairs or moderates {}.", index.name(at));
            out.push(
                index
                    .draft(ClashCode::NoModerator, ClashLevel::Warning, &[at])
                    .say(&message, "Name a moderator or a co-chair."),
            );
        }
    }
}

/// A workshop that nobody reports from.
pub(super) fn no_rapporteur(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        let reports = |part: &Part| part.role == ItemRole::Rapporteur;
        if slot.details().kind == ItemKind::Workshop && !index.cast(at).iter().any(reports) {
            let message = format!("Nobody reports from {}.", index.name(at));
            out.push(
                index
                    .draft(ClashCode::NoRapporteur, ClashLevel::Warning, &[at])
                    .say(&message, "Name a rapporteur, so that the workshop reaches the plenary."),
            );
        }
    }
}

/// Roles that an item depends on and that are not sure: nobody is named, or whoever is named has not agreed. One clash
/// for each item.
pub(super) fn speaker_unconfirmed(index: &Index<'_>, out: &mut Vec<Found>) {
    for at in 0..index.slots.len() {
        let cast = index.cast(at);
        let unsure =
            |part: &&Part| is_heard(part.role) && (part.who == Who::ToBeConfirmed || !part.confirmed);
        if !cast.iter().any(|part| unsure(&part)) {
            continue;
        }
        let mut people: Vec<usize> = cast.iter().filter(unsure).filter_map(|part| part.person).collect();
        people.sort_unstable();
        people.dedup();
        let mut open: Vec<ItemRole> = cast
            .iter()
            .filter(|part| part.who == Who::ToBeConfirmed && is_heard(part.role))
            .map(|part| part.role)
            .collect();
        open.sort_unstable();
        if people.is_empty() && open.is_empty() {
            continue;
        }
        let mut parts = Vec::new();
        if !people.is_empty() {
            let have = verb(people.len(), "has", "have");
            parts.push(format!("{} {have} not confirmed", index.people_named(&people)));
        }
        if !open.is_empty() {
            parts.push(format!("{} {} to be named", open_roles(&open), verb(open.len(), "is", "are")));
        }
        let message = format!("In {}, {}.", index.name(at), parts.join(" and "));
        let mut draft =
            index.draft(ClashCode::SpeakerUnconfirmed, ClashLevel::Warning, &[at]).people(&people);
        if !open.is_empty() {
            draft = draft.fact(Fact::Role, open_roles(&open));
        }
        for role in open {
            draft = draft.mark(role_name(role));
        }
        out.push(draft.say(&message, "Ask them, and mark them as confirmed or name somebody else."));
    }
}

/// Writes open roles: "a moderator and 2 speakers".
fn open_roles(roles: &[ItemRole]) -> String {
    let parts: Vec<String> = roles
        .chunk_by(|a, b| a == b)
        .map(|same| match same {
            [role] => format!("a {}", role_name(*role)),
            _ => format!("{} {}s", same.len(), role_name(same[0])),
        })
        .collect();
    listed(&parts)
}

/// Somebody who leads, speaks or reports and knows none of the languages that may be spoken: one clash for each person,
/// with all their items. Nothing is said while either list is empty.
pub(super) fn language_not_spoken(index: &Index<'_>, out: &mut Vec<Found>) {
    let spoken = &index.meeting().details.languages.spoken;
    if spoken.is_empty() {
        return;
    }
    for (person, parts) in index.parts_by_person() {
        let languages = match index.people[person].someone {
            Someone::Participant(_, member) => &member.participant.seat.languages,
            Someone::Guest(guest) => &guest.details.languages,
        };
        if languages.is_empty() || languages.iter().any(|language| spoken.contains(language)) {
            continue;
        }
        let mut slots: Vec<usize> =
            parts.iter().filter(|part| is_heard(part.role)).map(|part| part.slot).collect();
        slots.dedup();
        if slots.is_empty() {
            continue;
        }
        let message = format!(
            "{} is heard in {}, and speaks {}; the languages of the meeting are {}.",
            index.people[person].someone.name(),
            index.names(&slots),
            english(languages),
            english(spoken),
        );
        out.push(
            index
                .draft(ClashCode::LanguageNotSpoken, ClashLevel::Warning, &slots)
                .people(&[person])
                .fact(Fact::Languages, english(languages))
                .say(&message, "Ask for interpretation, or name somebody else."),
        );
    }
}

fn english(languages: &[LanguageCode]) -> String {
    let mut names: Vec<&str> = languages.iter().map(LanguageCode::english_name).collect();
    names.sort_unstable();
    names.dedup();
    listed(&names)
}
