//! Rules by which something repeats, as the times of the clock that they give.

use super::written::Written;
use calcard::icalendar::{
    ICalendarComponent as Component, ICalendarProperty as Name, ICalendarRecurrenceRule as Rule,
    ICalendarValue as Value,
};
use chrono::NaiveDateTime;
use rrule::RRuleSet;
use std::cell::Cell;

/// How many times of rules are looked at for one file: years of daily meetings, and zones with their history.
const MOST: u32 = 200_000;

/// What a rule costs of that which finds no time any more before it gives up.
const IN_VAIN: u32 = 40_000;

/// How many times of rules may still be looked at.
pub(super) struct Patience(Cell<u32>);

impl Default for Patience {
    fn default() -> Self {
        Self(Cell::new(MOST))
    }
}

impl Patience {
    /// Takes so many off; none where not so many are left.
    pub(super) fn spend(&self, count: u32) -> Option<()> {
        let left = self.0.get();
        self.0.set(left.saturating_sub(count));
        (count <= left).then_some(())
    }
}

/// Lists when a part begins again by its rules, from its first time until another, in no order; none where a rule cannot
/// be followed. `is_over` tells whether a time is behind the end of a rule.
pub(super) fn follow(
    part: &Component,
    first: NaiveDateTime,
    to: NaiveDateTime,
    is_over: impl Fn(NaiveDateTime, Written) -> bool,
    patience: &Patience,
) -> Option<Vec<NaiveDateTime>> {
    // Rules of what is left out were given up with RFC 2445.
    if part.has_property(&Name::Exrule) {
        return None;
    }
    let mut found = vec![first];
    for value in part.properties(&Name::Rrule).flat_map(|property| &property.values) {
        let Value::RecurrenceRule(rule) = value else { return None };
        patience.spend(1)?;
        let until = match &rule.until {
            Some(until) => Some(Written::at(until)?),
            None => None,
        };
        let mut times = times(rule, first)?;
        let mut count = 0;
        loop {
            let Some(at) = times.next() else {
                if rule.count != Some(count) {
                    patience.spend(IN_VAIN)?;
                }
                break;
            };
            patience.spend(1)?;
            if at > to || until.is_some_and(|until| is_over(at, until)) {
                break;
            }
            count += 1;
            found.push(at);
        }
    }
    Some(found)
}

/// Walks through what a rule gives, as if the clock were that of UTC, which never jumps. Its end is left to [`follow`].
fn times(rule: &Rule, first: NaiveDateTime) -> Option<impl Iterator<Item = NaiveDateTime>> {
    let open = Rule { until: None, ..rule.clone() };
    let text = format!("DTSTART:{}Z\nRRULE:{open}", first.format("%Y%m%dT%H%M%S"));
    let set: RRuleSet = text.parse().ok()?;
    Some((&set.limit()).into_iter().map(|at| at.naive_utc()))
}
