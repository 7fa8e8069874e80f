//! Clashes: what in an agenda does not go together, explained and never blocking.
//!
//! [`clashes`] looks at everything at once and says the same whatever the order of its input. Each family of rules has a
//! file of its own: `people`, `rooms`, `needs`, `times`, `roles`, `night`, `labels`. They read one
//! index, built once, and gather facts only where a clash exists, so that the list can follow every change. The words
//! are in the catalogue.
//!
//! To add a rule: a code in [`ClashCode`], a function that takes the index in the file of its family, a line in
//! `RULES`, its sentence in the catalogue, and its tests there.

mod draft;
mod index;
mod labels;
mod needs;
mod night;
mod people;
mod report;
mod roles;
mod rooms;
mod times;

pub use needs::who_needs;
pub use report::{Clash, ClashCode, ClashLevel};

use super::AgendaInside;
use draft::Found;
use index::Index;

/// A rule adds what it finds.
type Rule = fn(&Index<'_>, &mut Vec<Found>);

const RULES: [Rule; 20] = [
    times::start_skipped,
    people::person_in_two_places,
    people::person_absent,
    people::mode_not_allowed,
    people::co_chair_away,
    rooms::room_double_booked,
    rooms::room_too_small,
    needs::needs_unmet,
    times::overlaps,
    times::outside_hours,
    times::day_too_long,
    times::minutes_do_not_fit,
    roles::no_moderator,
    roles::no_rapporteur,
    roles::speaker_unconfirmed,
    roles::language_not_spoken,
    night::night_hours,
    labels::label_stricter_than_room,
    labels::guests_before_stricter_item,
    labels::guest_not_bound,
];

/// Lists every clash of an agenda: errors first, then by time of the first item, code and key. Those that were set aside
/// stay in the list with the reason.
pub fn clashes(inside: &AgendaInside) -> Vec<Clash> {
    let index = Index::of(inside);
    let mut found = Vec::new();
    for rule in RULES {
        rule(&index, &mut found);
    }
    found.sort_by(|a, b| {
        let order = |found: &Found| (found.clash.level, found.at, found.clash.code);
        order(a).cmp(&order(b)).then_with(|| a.clash.key.cmp(&b.clash.key))
    });
    found.into_iter().map(|found| found.clash).collect()
}
