//! Labels: what may be said and shown before whom, and guests who have to leave.

use super::index::{Index, Slot};
use super::report::{ClashCode, ClashLevel, Fact};
use super::words::{Found, date, listed, verb};
use crate::agenda::{Someone, Who};
use crate::label::HandlingLabel;
use crate::party::{Party, PartyKind};

/// The strictest label that a guest may see (domain reference, 2.3).
const GUESTS: HandlingLabel = HandlingLabel::Green;

/// The strictest label that anybody from outside the Union may see: AMBER+STRICT stays within the organisation.
const OTHERS: HandlingLabel = HandlingLabel::Amber;

/// A label that is stricter than somebody in the room may see: third countries and other organisations see AMBER at
/// most, guests GREEN.
pub(super) fn label_stricter_than_room(index: &Index<'_>, out: &mut Vec<Found>) {
    let mut present: Vec<Option<Vec<&Party>>> = vec![None; index.days.len()];
    for (at, slot) in index.slots.iter().enumerate() {
        let Some(label) = index.label(at).filter(|label| *label > GUESTS) else { continue };
        let visitors = index.visitors(at);
        if !visitors.is_empty() {
            let message = format!(
                "{} is {label}, and {} {} it as {} may see TLP:GREEN at most.",
                index.name(at),
                index.people_named(visitors),
                verb(visitors.len(), "attends", "attend"),
                verb(visitors.len(), "a guest who", "guests who"),
            );
            out.push(
                index
                    .draft(ClashCode::LabelStricterThanRoom, ClashLevel::Warning, &[at])
                    .people(visitors)
                    .label(label)
                    .say(&message, "Lower the label if its source agrees, or hold the item without guests."),
            );
        }
        if label <= OTHERS {
            continue;
        }
        if slot.is_for_everybody() {
            let Some(day) = slot.day_index else { continue };
            let parties = present[day].get_or_insert_with(|| outsiders(index, day));
            if !parties.is_empty() {
                out.push(before_outsiders(index, at, label, parties));
            }
        } else {
            let mut named = index.named(at);
            named.retain(|person| !index.people[*person].visits && is_outsider(index, *person));
            if !named.is_empty() {
                let message = format!(
                    "{} is {label}, and {}, who {} in it, may see TLP:AMBER at most.",
                    index.name(at),
                    index.people_named(&named),
                    verb(named.len(), "has a role", "have roles"),
                );
                out.push(
                    index
                        .draft(ClashCode::LabelStricterThanRoom, ClashLevel::Warning, &[at])
                        .people(&named)
                        .label(label)
                        .say(&message, LOWER),
                );
            }
        }
    }
}

const LOWER: &str = "Lower the label if its source agrees, or hold the item without them.";

fn before_outsiders(index: &Index<'_>, at: usize, label: HandlingLabel, parties: &[&Party]) -> Found {
    let names: Vec<&str> = parties.iter().map(|party| party.in_sentence.as_str()).collect();
    let third = parties.iter().any(|party| party.kind == PartyKind::ThirdCountry);
    let other = parties.iter().any(|party| party.kind != PartyKind::ThirdCountry);
    let who = match (third, other) {
        (true, false) => "participants of third countries",
        (false, true) => "participants of other organisations",
        _ => "participants of third countries and other organisations",
    };
    let message = format!(
        "{} is {label}, and {who} are there on {}: {}.",
        index.name(at),
        date(index.slots[at].day),
        listed(&names),
    );
    index
        .draft(ClashCode::LabelStricterThanRoom, ClashLevel::Warning, &[at])
        .label(label)
        .fact(Fact::People, listed(&names))
        .say(&message, LOWER)
}

/// Returns the parties from outside the Union with somebody there on a day, in the order of the meeting.
fn outsiders<'a>(index: &Index<'a>, day: usize) -> Vec<&'a Party> {
    let present = index.present_on(day).iter().filter(|person| is_outsider(index, **person));
    let mut parties: Vec<&Party> =
        present.filter_map(|person| index.people[*person].group()).map(|group| &group.party).collect();
    let order = index.meeting().details.order;
    parties.sort_by(|a, b| order.compare(a, b).then_with(|| a.code.cmp(&b.code)));
    parties.dedup_by_key(|party| party.id);
    parties
}

fn is_outsider(index: &Index<'_>, person: usize) -> bool {
    index.people[person]
        .group()
        .is_some_and(|group| !matches!(group.party.kind, PartyKind::MemberState | PartyKind::EuBody))
}

/// Guests who attend an item and have to be gone before the next one: in the same room, or following at once, with a
/// label that guests may not see.
pub(super) fn guests_before_stricter_item(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        let guests = index.visitors(at);
        if guests.is_empty() {
            continue;
        }
        for next in following(index, slot) {
            let Some(label) = index.label(next).filter(|label| *label > GUESTS) else { continue };
            let leaving: Vec<usize> =
                guests.iter().copied().filter(|guest| !index.visitors(next).contains(guest)).collect();
            if leaving.is_empty() {
                continue;
            }
            let message = format!(
                "{} {} to leave after {}: {}, at {}, is {label}.",
                index.people_named(&leaving),
                verb(leaving.len(), "has", "have"),
                index.name(at),
                index.name(next),
                index.clock(index.slots[next].from),
            );
            out.push(
                index
                    .draft(ClashCode::GuestsBeforeStricterItem, ClashLevel::Note, &[at, next])
                    .people(&leaving)
                    .label(label)
                    .fact(Fact::From, index.clock(index.slots[next].from))
                    .say(&message, "See them out and end their link before it begins."),
            );
        }
    }
}

/// Returns what comes next on the same day: the next item of the programme in the same room, and those that begin the
/// minute it ends.
fn following(index: &Index<'_>, slot: &Slot<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut in_room = slot.room.is_none();
    for (next, other) in index.slots.iter().enumerate() {
        if other.day != slot.day || other.from < slot.to || !other.details().kind.is_programme() {
            continue;
        }
        let same_room = !in_room && other.details().room == slot.details().room;
        in_room |= same_room;
        if same_room || other.from == slot.to {
            found.push(next);
        }
    }
    found
}

/// A guest with a role in an item that they are not invited to.
pub(super) fn guest_not_bound(index: &Index<'_>, out: &mut Vec<Found>) {
    for (at, slot) in index.slots.iter().enumerate() {
        let mut guests: Vec<usize> = index
            .cast(at)
            .iter()
            .filter(|part| matches!(part.who, Who::Guest(_)))
            .filter_map(|part| part.person)
            .filter(|person| match index.people[*person].someone {
                Someone::Guest(guest) => !guest.details.items.contains(&slot.item.id),
                Someone::Participant(..) => false,
            })
            .collect();
        guests.sort_unstable();
        guests.dedup();
        for guest in guests {
            let name = index.people[guest].someone.name();
            let message = format!("{name} has a role in {} and is not invited to it.", index.name(at));
            out.push(
                index
                    .draft(ClashCode::GuestNotBound, ClashLevel::Warning, &[at])
                    .people(&[guest])
                    .say(&message, "Add the item to those that the guest attends, or name somebody else."),
            );
        }
    }
}
