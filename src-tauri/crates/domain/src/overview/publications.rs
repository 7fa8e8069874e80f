//! What needs the secretariat about what both bodies in the chair release: drafts of the outcome report and of the press facts.

use super::{DraftSaid, KeySaid, Lead, Matter, MatterKind, OverviewInside, Pressing};
use crate::fact::{Fact, Facts};
use crate::review::ApprovalChoice;
use chrono::NaiveDateTime;

/// Drafts that were put before the chairs and are not released. Where a body asks for changes, or said something of a text that
/// has changed since, it is the secretariat that has to go on; a body that was asked and said nothing can be waited for.
pub(super) fn drafts_waited(inside: &OverviewInside, _: NaiveDateTime, found: &mut Vec<Matter>) {
    for draft in &inside.drafts {
        let DraftSaid { publication, number, changed, keys } = draft;
        let bodies = |wanted: &dyn Fn(&KeySaid) -> bool| -> Vec<String> {
            keys.iter().filter(|key| wanted(key)).map(|key| key.body.clone()).collect()
        };
        let approved = bodies(&|key| key.holds.is_some_and(ApprovalChoice::turns_the_key));
        let changes = bodies(&|key| key.holds == Some(ApprovalChoice::AskForChanges));
        let lapsed = bodies(&|key| key.holds.is_none() && key.waited);
        let waited = bodies(&|key| key.holds.is_none() && !key.waited);
        let missing = changes.len() + lapsed.len() + waited.len();
        if missing == 0 {
            continue;
        }
        let pressing =
            if changes.is_empty() && lapsed.is_empty() && !changed { Pressing::Soon } else { Pressing::Now };
        let [asking, over, silent] = [&changes, &lapsed, &waited].map(|bodies| bodies.join(","));
        let mark = format!("{}:{number}:{changed}:{asking}:{over}:{silent}", publication.as_str());
        let facts = Facts::default()
            .case(if *changed { "changed" } else { "same" })
            .with(Fact::Name, *publication)
            .with(Fact::Number, number.to_string())
            .with(Fact::Count, missing)
            .with(Fact::Approved, approved)
            .with(Fact::Changes, changes)
            .with(Fact::Lapsed, lapsed)
            .with(Fact::Waited, waited);
        found.push(Matter::new(MatterKind::DraftWaited, pressing, Lead::Release, facts, &mark));
    }
}
