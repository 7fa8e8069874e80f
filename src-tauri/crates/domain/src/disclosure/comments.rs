//! The agenda as a form to be commented: for the bodies in the chair, and for somebody with a role the items of their own.

use super::agenda::{AgendaPaper, AgendaParts, Side, disclose_agenda, mark_changes};
use super::calendar::takes_part;
use super::{Audience, Disclosed, Outgoing};
use crate::agenda::{Agenda, AgendaInside, AgendaItem};
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
    let Some(who) = audience.who() else { return form(version, after, before, audience, parts) };
    let own = |inside: &AgendaInside| -> Vec<AgendaItemId> {
        let people = inside.people();
        let mine = inside.agenda.items.iter().filter(|item| takes_part(who, people.get(&who), item));
        mine.map(|item| item.id).collect()
    };
    let now = own(after.inside);
    let is = with_items(after.inside, |item| now.contains(&item.id));
    // Of what is gone they are told where it was theirs.
    let was = before.map(|before| {
        let mut then = own(before.inside);
        then.retain(|id| after.inside.agenda.item(*id).is_none());
        with_items(before.inside, |item| now.contains(&item.id) || then.contains(&item.id))
    });
    let before = before.zip(was.as_ref()).map(|(before, inside)| Side { inside, ..before });
    form(version, Side { inside: &is, ..after }, before, audience, parts)
}

/// Returns an agenda with some of its items.
fn with_items(inside: &AgendaInside, keep: impl Fn(&AgendaItem) -> bool) -> AgendaInside {
    let items: Vec<AgendaItem> = inside.agenda.items.iter().filter(|item| keep(item)).cloned().collect();
    AgendaInside { agenda: Agenda::of(items, inside.agenda.rooms.clone()), ..inside.clone() }
}

fn form(
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
    let Outgoing { disclosed: Disclosed { view: agenda, audience, label }, withheld, warnings, .. } = marked;
    let of = audience.who().and_then(|who| Some(inside.people().get(&who)?.reference().to_owned()));
    let codes = inside.meeting().details.chairs.iter().map(|chair| chair.party.clone());
    let mut bodies: Vec<(String, String)> = codes.zip(agenda.heading.chairs.iter().cloned()).collect();
    if audience.who().is_some() {
        bodies.clear();
    }
    let view = CommentForm { version, agenda, of, bodies };
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages: Vec::new() }
}
