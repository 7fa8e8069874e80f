//! The agenda as a form to be commented: for the bodies in the chair, and for somebody with a role the items of their own.

use super::agenda::{
    AgendaLine, AgendaPaper, AgendaParts, ParallelHeading, Side, disclose_agenda, mark_changes,
};
use super::calendar::takes_part;
use super::{Audience, Disclosed, Outgoing};
use crate::ids::{AgendaItemId, AgendaVersionId};

/// An agenda to be commented, as one audience may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct CommentForm {
    /// The version that it is about.
    pub version: AgendaVersionId,
    /// What the agenda for this audience holds; for one person the items of their own.
    pub agenda: AgendaPaper,
    /// The person whose items they are, as people cite them, `P45`; nobody where it is for the bodies in the chair.
    pub of: Option<String>,
    /// The bodies in the chair who answer, each with its code and in words, in equal rank; none in a form for one person.
    pub bodies: Vec<(String, String)>,
}

/// Decides what a form for comments holds: what the agenda of a version does for the same audience, with what changed
/// since an earlier one; for one person the items in which they have a role or that they attend, and nothing of others.
pub fn disclose_comment_form(
    version: AgendaVersionId,
    after: Side<'_>,
    before: Option<Side<'_>>,
    audience: Audience,
    parts: AgendaParts,
) -> Outgoing<CommentForm> {
    let inside = after.inside;
    let agenda = disclose_agenda(inside, after.release, audience, parts);
    let marked = match before {
        Some(before) => mark_changes(agenda, before, after, parts),
        None => agenda,
    };
    let Outgoing { disclosed: Disclosed { view: mut agenda, audience, label }, withheld, warnings, .. } =
        marked;
    let (mut of, mut bodies) = (None, Vec::new());
    if let Some(who) = audience.who() {
        let people = inside.people();
        let someone = people.get(&who);
        of = someone.map(|someone| someone.reference().to_owned());
        let earlier = before.map(|before| (before.inside, before.inside.people()));
        let own = |id| {
            let now = inside.agenda.item(id).is_some_and(|item| takes_part(who, someone, item));
            now || earlier.as_ref().is_some_and(|(was, people)| {
                was.agenda.item(id).is_some_and(|item| takes_part(who, people.get(&who), item))
                    && inside.agenda.item(id).is_none()
            })
        };
        keep(&mut agenda, own);
    } else {
        let codes = inside.meeting().details.chairs.iter().map(|chair| chair.party.clone());
        bodies = codes.zip(agenda.heading.chairs.iter().cloned()).collect();
    }
    let view = CommentForm { version, agenda, of, bodies };
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages: Vec::new() }
}

/// Keeps the items of one person.
fn keep(agenda: &mut AgendaPaper, own: impl Fn(AgendaItemId) -> bool) {
    for day in &mut agenda.days {
        for slot in &mut day.slots {
            slot.lines.retain(|line| own(line.id()));
            slot.parallel =
                slot.parallel.filter(|_| slot.lines.len() > 1).map(|_| ParallelHeading::over(&slot.lines));
        }
        day.slots.retain(|slot| !slot.lines.is_empty());
    }
    agenda.days.retain(|day| !day.slots.is_empty());
    agenda.changes.retain(|change| own(change.id));
    // A footnote stands where a party with one is named.
    let marked = |line: &AgendaLine| match line {
        AgendaLine::Open(item) => item
            .people
            .iter()
            .any(|person| person.named.as_ref().is_some_and(|named| named.party.ends_with('*'))),
        AgendaLine::Closed(_) => false,
    };
    if !agenda.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines).any(marked) {
        agenda.footnotes.clear();
    }
}
