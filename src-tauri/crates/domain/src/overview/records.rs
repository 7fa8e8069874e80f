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
    let cited: Vec<&str> = late.iter().map(|action| action.reference.as_str()).collect();
    let mut matter = about(MatterKind::ActionsOverdue, Pressing::Now, Lead::Action(first.id), &cited).by(day);
    matter.facts = matter.facts.with(Fact::Day, day);
    found.push(matter);
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
    let cited: Vec<&str> = open.iter().map(|statement| statement.reference.as_str()).collect();
    let lead = Lead::Statement(first.id);
    found.push(about(MatterKind::StatementsUnconfirmed, Pressing::Soon, lead, &cited));
}

/// Practices whose review has come, or whose law was replaced.
pub(super) fn practices_aged(inside: &OverviewInside, now: NaiveDateTime, found: &mut Vec<Matter>) {
    let old = |practice: &&Practice| aged(&practice.details, now.date()).is_some();
    let mut old: Vec<&Practice> = inside.practices.iter().filter(old).collect();
    old.sort_by_cached_key(|practice| reference_order(&practice.reference));
    let Some(first) = old.first() else { return };
    let cited: Vec<&str> = old.iter().map(|practice| practice.reference.as_str()).collect();
    found.push(about(MatterKind::PracticesAged, Pressing::Known, Lead::Practice(first.id), &cited));
}

/// A matter about several records: the sentence names the first of them and counts the rest.
fn about(kind: MatterKind, pressing: Pressing, lead: Lead, cited: &[&str]) -> Matter {
    let named: Vec<String> = cited.iter().map(|one| (*one).to_owned()).collect();
    let facts = Facts::default().with(Fact::Count, cited.len()).with(Fact::References, named);
    Matter::new(kind, pressing, lead, facts, &cited.join(","))
}
