//! What needs the secretariat about records of exchange: actions past their day, statements that nobody confirmed, practices
//! that have to be looked at again.

use super::{Lead, Matter, MatterKind, OverviewInside, Pressing};
use crate::action::Action;
use crate::concept::Statement;
use crate::exchange::{StatementStatus, reference_order};
use crate::fact::{Fact, Facts};
use crate::practice::{Practice, aged};
use chrono::NaiveDateTime;

/// Open actions whose day is past.
pub(super) fn actions_overdue(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let today = now.date();
    let mut late: Vec<&Action> =
        inside.actions.iter().filter(|action| action.details.is_overdue(today)).collect();
    late.sort_by_cached_key(|action| (action.details.due, reference_order(&action.reference)));
    let Some(first) = late.first() else { return };
    let Some(day) = first.details.due else { return };
    let facts = references(late.iter().map(|action| action.reference.as_str())).with(Fact::Day, day);
    let lead = Lead::Action(first.id);
    let mark = marked(late.iter().map(|action| action.reference.as_str()));
    found.push(Matter::new(MatterKind::ActionsOverdue, Pressing::Now, lead, facts, &mark).by(day));
}

/// Statements on legal concepts that no delegation has confirmed, once the meeting is over: they leave as the law of no country.
pub(super) fn statements_unconfirmed(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    if now.date() <= inside.days().1 {
        return;
    }
    let waits = |statement: &&Statement| statement.details.status == StatementStatus::Draft;
    let mut open: Vec<&Statement> = inside.statements.iter().filter(waits).collect();
    open.sort_by_cached_key(|statement| reference_order(&statement.reference));
    let Some(first) = open.first() else { return };
    let facts = references(open.iter().map(|statement| statement.reference.as_str()))
        .with(Fact::Total, inside.statements.len());
    let lead = Lead::Statement(first.id);
    let mark = marked(open.iter().map(|statement| statement.reference.as_str()));
    found.push(Matter::new(MatterKind::StatementsUnconfirmed, Pressing::Soon, lead, facts, &mark));
}

/// Practices whose review has come, or whose law was replaced.
pub(super) fn practices_aged(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let old = |practice: &&Practice| aged(&practice.details, now.date()).is_some();
    let mut old: Vec<&Practice> = inside.practices.iter().filter(old).collect();
    old.sort_by_cached_key(|practice| reference_order(&practice.reference));
    let Some(first) = old.first() else { return };
    let facts = references(old.iter().map(|practice| practice.reference.as_str()));
    let lead = Lead::Practice(first.id);
    let mark = marked(old.iter().map(|practice| practice.reference.as_str()));
    found.push(Matter::new(MatterKind::PracticesAged, Pressing::Known, lead, facts, &mark));
}

/// How many there are, and which; the sentence names the first of them and counts the rest.
fn references<'a>(references: impl ExactSizeIterator<Item = &'a str>) -> Facts {
    let facts = Facts::default().with(Fact::Count, references.len());
    facts.with(Fact::References, references.map(str::to_owned).collect::<Vec<_>>())
}

fn marked<'a>(references: impl Iterator<Item = &'a str>) -> String {
    references.collect::<Vec<_>>().join(",")
}
