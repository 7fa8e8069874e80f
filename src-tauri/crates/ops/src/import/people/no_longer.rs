//! Whoever an earlier file of the source named and this one does not: a question, and nothing by itself.

use super::Action;
use crate::import::base::{Base, NoLongerNamed};
use crate::import::decisions::Decisions;
use crate::import::row::{ImportRow, RowState};
use domain::identity::{address_key, name_keys};
use domain::participant::Status;
use domain::person::Name;
use domain::roster::{Member, Roster};
use domain::text::Line;
use intake::{NamedAnswer, Record};
use std::collections::HashSet;

/// Lists whoever is not named any more, with what applying does about those who withdraw.
pub(super) fn no_longer_named(
    base: &Base,
    roster: &Roster,
    records: &[Record],
    rows: &[ImportRow],
    decisions: &Decisions,
) -> (Vec<NoLongerNamed>, Vec<Action>) {
    let named = Named::of(records, rows);
    let mut lines = Vec::new();
    let mut actions = Vec::new();
    for group in &roster.groups {
        for member in &group.members {
            let participant = &member.participant;
            let asked = base.said.get(&participant.reference).is_some_and(|said| !said.settled);
            if !asked || !participant.seat.status.holds_seat() || named.has(member) {
                continue;
            }
            let answer = decisions.answers.no_longer_named.get(&participant.reference).copied();
            if answer == Some(NamedAnswer::Withdraws) {
                let mut participant = Box::new(participant.clone());
                participant.seat.status = Status::Cancelled;
                let person = Box::new(member.person.clone());
                actions.push(Action::Update { participant, person, moves_to: None });
            }
            lines.push(NoLongerNamed {
                reference: participant.reference.clone(),
                name: member.person.name.running(),
                party: group.party.code.clone(),
                answer,
            });
        }
    }
    (lines, actions)
}

/// Whoever the file names, or may name in a row that is left out or waits for an answer.
#[derive(Default)]
struct Named {
    references: HashSet<String>,
    addresses: HashSet<String>,
    names: HashSet<Vec<String>>,
}

impl Named {
    fn of(records: &[Record], rows: &[ImportRow]) -> Self {
        let mut named = Self::default();
        for (record, row) in records.iter().zip(rows) {
            named.references.extend(row.reference.clone());
            let people = row.question.iter().flat_map(|question| &question.people);
            named.references.extend(people.filter_map(|person| person.reference.clone()));
            if row.skipped || row.state == RowState::Rejected {
                named.addresses.extend(record.email.as_ref().and_then(|email| address_key(email.as_str())));
                let part = |line: &Option<Line>| line.clone().unwrap_or_default();
                let name = Name {
                    given_name: part(&record.given_name),
                    family_name: part(&record.family_name),
                    ..Name::default()
                };
                named.names.extend(name_keys(&name));
            }
        }
        named
    }

    fn has(&self, member: &Member) -> bool {
        self.references.contains(&member.participant.reference)
            || address_key(member.person.email.as_str()).is_some_and(|key| self.addresses.contains(&key))
            || name_keys(&member.person.name).iter().any(|key| self.names.contains(key))
    }
}
