//! Finds what people cite: an item by its reference, and `P01=present`.

use super::{PresenceCell, PresenceEntry};
use domain::agenda::AgendaItem;
use domain::fact::{Fact, FactValue};
use domain::ids::AgendaItemId;
use domain::presence::{PresenceInside, PresenceState};
use domain::refusal::{Refusal, RefusalCode};

/// Finds an item in which people can be present by its reference.
pub fn item_named<'a>(inside: &'a PresenceInside, reference: &str) -> Result<&'a AgendaItem, Refusal> {
    let found = inside.items().find(|item| item.reference.eq_ignore_ascii_case(reference));
    found.ok_or_else(|| {
        Refusal::new(RefusalCode::PresenceItem)
            .of("item")
            .with(Fact::Case, FactValue::Case("named"))
            .with(Fact::Name, reference)
    })
}

/// Reads whose presence is what, as `P01=present` says it.
pub fn entry_named(
    inside: &PresenceInside,
    item: AgendaItemId,
    text: &str,
) -> Result<PresenceEntry, Refusal> {
    let (reference, state) = text.split_once('=').unwrap_or((text, ""));
    let (reference, state) = (reference.trim(), state.trim());
    let everybody = inside.everybody();
    let one = everybody.iter().find(|one| one.someone.reference().eq_ignore_ascii_case(reference));
    let nobody = || {
        Refusal::new(RefusalCode::PresencePerson)
            .of("set")
            .with(Fact::Case, FactValue::Case("named"))
            .with(Fact::Name, reference)
    };
    let who = one.ok_or_else(nobody)?.who;
    let known = || {
        let all: Vec<&str> = PresenceState::ALL.iter().map(|state| state.as_str()).collect();
        let refusal = Refusal::new(RefusalCode::PresenceState).of("set").with(Fact::Name, state);
        refusal.with(Fact::Code, all.join(", "))
    };
    let state = PresenceState::named(state).ok_or_else(known)?;
    Ok(PresenceEntry { cell: PresenceCell { item, who }, state })
}
