//! Roles: who leads, who reports, who has agreed, and whether they can speak.

use super::draft::Found;
use super::index::{Index, Part};
use super::report::{ClashCode, ClashLevel};
use crate::agenda::{ItemKind, ItemRole, Someone, Who};
use crate::fact::{Fact, FactValue};

/// Tells whether an item depends on whoever has this role: they lead it, are heard at length, or report from it.
pub(super) const fn is_heard(role: ItemRole) -> bool {
    role.leads() || role.speaks() || matches!(role, ItemRole::Rapporteur)
}

/// An item of the programme that nobody chairs or moderates. One who is to be confirmed counts: that they are open is a
/// clash of its own.
pub(super) fn no_moderator(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        if slot.details().kind.is_programme() && !index.cast(at).iter().any(|part| part.role.leads()) {
            out.push(index.draft(ClashCode::NoModerator, ClashLevel::Warning, &[at]).found());
        }
    }
}

/// A workshop that nobody reports from; a note until the first release.
pub(super) fn no_rapporteur(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        let reports = |part: &Part| part.role == ItemRole::Rapporteur;
        if slot.details().kind == ItemKind::Workshop && !index.cast(at).iter().any(reports) {
            out.push(index.draft(ClashCode::NoRapporteur, index.once_released(), &[at]).found());
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
        let which = match (people.is_empty(), open.is_empty()) {
            (true, true) => continue,
            (false, true) => "people",
            (true, false) => "open",
            (false, false) => "people-and-open",
        };
        let mut draft = index
            .draft(ClashCode::SpeakerUnconfirmed, ClashLevel::Warning, &[at])
            .people(&people)
            .case(which);
        for role in &open {
            draft = draft.mark(role.as_str().replace('_', "-"));
        }
        out.push(draft.fact(Fact::Open, FactValue::Open(open)).found());
    }
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
        out.push(
            index
                .draft(ClashCode::LanguageNotSpoken, ClashLevel::Warning, &slots)
                .people(&[person])
                .fact(Fact::Items, index.names(&slots))
                .fact(Fact::Languages, languages.clone())
                .fact(Fact::Spoken, spoken.clone())
                .found(),
        );
    }
}
