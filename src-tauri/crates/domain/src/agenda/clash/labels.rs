//! Labels: what may be said and shown before whom, and guests who have to leave.

use super::draft::{Draft, Found};
use super::index::{Index, Slot};
use super::report::{ClashCode, ClashLevel};
use crate::agenda::{Someone, Who};
use crate::fact::Fact;
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
            out.push(stricter(index, at, label).people(visitors).case("guests").found());
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
                out.push(stricter(index, at, label).people(&named).case("named").found());
            }
        }
    }
}

fn stricter<'i, 'a>(index: &'i Index<'a>, at: usize, label: HandlingLabel) -> Draft<'i, 'a> {
    index.draft(ClashCode::LabelStricterThanRoom, ClashLevel::Warning, &[at]).label(label)
}

fn before_outsiders(index: &Index<'_>, at: usize, label: HandlingLabel, parties: &[&Party]) -> Found {
    let third = parties.iter().any(|party| party.kind == PartyKind::ThirdCountry);
    let other = parties.iter().any(|party| party.kind != PartyKind::ThirdCountry);
    let case = match (third, other) {
        (true, false) => "third-countries",
        (false, true) => "other-organisations",
        _ => "third-countries-and-other-organisations",
    };
    let names: Vec<String> = parties.iter().map(|party| party.in_running_text()).collect();
    stricter(index, at, label).case(case).fact(Fact::Parties, names).found()
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
            let draft = index.draft(ClashCode::GuestsBeforeStricterItem, ClashLevel::Note, &[at, next]);
            let begins = index.clock(index.slots[next].from);
            out.push(draft.people(&leaving).label(label).fact(Fact::From, begins).found());
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
            let draft = index.draft(ClashCode::GuestNotBound, ClashLevel::Warning, &[at]);
            out.push(draft.people(&[guest]).found());
        }
    }
}
