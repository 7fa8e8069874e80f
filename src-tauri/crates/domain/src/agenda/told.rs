//! Who must be told of what differs between two agendas, and only of what differs for them.

use super::diff::{AgendaDiff, ChangeKind, ItemChange, ItemFate, Place};
use super::{Agenda, AgendaRemark, ItemDetails, ItemField, ItemKind, ItemNumber, ItemRole, Who};
use crate::guest::Guest;
use crate::ids::AgendaItemId;
use crate::label::HandlingLabel;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Somebody who must be told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Told {
    /// Who: a participant or a guest.
    pub who: Who,
    /// What changes for them, in the reading order of the later agenda; never empty.
    pub changes: Vec<ToldChange>,
}

/// What changes for one person in one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ToldChange {
    /// Which item.
    pub item: AgendaItemId,
    /// What people cite.
    pub reference: String,
    /// The printed number after; before, where the item is dropped.
    pub number: Option<ItemNumber>,
    /// The title after; before, where the item is dropped.
    pub title: String,
    /// What the item is; was, where it is dropped.
    pub kind: ItemKind,
    /// The label of its own that it has; had, where it is dropped.
    pub label: Option<HandlingLabel>,
    /// New, dropped, moved, retimed, or people changed; each once, at least one.
    pub kinds: Vec<ChangeKind>,
    /// Roles that they have only after.
    pub added: Vec<ItemRole>,
    /// Roles that they had only before.
    pub removed: Vec<ItemRole>,
    /// Roles that they have after; before, where the item is dropped. Empty for a guest who attends it without one.
    pub roles: Vec<ItemRole>,
    /// Where it stood; nowhere, if it is new.
    pub before: Option<Place>,
    /// Where it stands; nowhere, if it is dropped.
    pub after: Option<Place>,
}

/// Finds who must be told: whoever has a role in an item that is new, dropped, moved or retimed, whoever got or lost a
/// role, and guests who attend such an item. Changes declared trivial concern nobody, nor does anything else about an item.
///
/// `before` and `after` are the agendas that the difference was made from.
pub fn who_must_be_told(
    diff: &AgendaDiff,
    before: &Agenda,
    after: &Agenda,
    guests: &[Guest],
    remarks: &[AgendaRemark],
) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    for change in &diff.items {
        let Some(met) = Met::by(change, (before, after), guests, remarks) else { continue };
        for who in met.people() {
            let Some(change) = met.change_for(who) else { continue };
            match told.iter_mut().find(|told| told.who == who) {
                Some(known) => known.changes.push(change),
                None => told.push(Told { who, changes: vec![change] }),
            }
        }
    }
    told
}

/// Lists what everybody at the items is told: those that are new, dropped, moved or retimed, in the reading order of the
/// later agenda. Nobody's roles are in it.
pub fn what_everybody_is_told(
    diff: &AgendaDiff,
    before: &Agenda,
    after: &Agenda,
    remarks: &[AgendaRemark],
) -> Vec<ToldChange> {
    let met = diff.items.iter().filter_map(|change| Met::by(change, (before, after), &[], remarks));
    met.filter(|met| !met.kinds.is_empty() && (met.before.is_some() || met.after.is_some()))
        .map(|met| ToldChange {
            item: met.change.item,
            reference: met.change.reference.clone(),
            number: met.details.number.clone(),
            title: met.details.title.to_string(),
            kind: met.details.kind,
            label: met.details.label,
            kinds: met.kinds,
            added: Vec::new(),
            removed: Vec::new(),
            roles: Vec::new(),
            before: met.before,
            after: met.after,
        })
        .collect()
}

/// An item that is met by a change, with those in it.
struct Met<'a> {
    change: &'a ItemChange,
    /// What it was, unless it is new.
    was: Option<&'a ItemDetails>,
    /// What it is, unless it is dropped.
    is: Option<&'a ItemDetails>,
    /// What it is; was, where it is dropped.
    details: &'a ItemDetails,
    before: Option<Place>,
    after: Option<Place>,
    /// Guests who attend it, by reference.
    bound: Vec<Who>,
    /// The kinds of change that concern everybody in it.
    kinds: Vec<ChangeKind>,
    /// Whether roles that came or went are told: they differ, and that is not declared trivial.
    roles_count: bool,
}

impl<'a> Met<'a> {
    fn by(
        change: &'a ItemChange,
        (before, after): (&'a Agenda, &'a Agenda),
        guests: &[Guest],
        remarks: &[AgendaRemark],
    ) -> Option<Self> {
        let was = before.item(change.item).filter(|_| !matches!(change.what, ItemFate::New(_)));
        let is = after.item(change.item).filter(|_| !matches!(change.what, ItemFate::Dropped(_)));
        let (was, is) = (was.map(|item| &item.details), is.map(|item| &item.details));
        let mut bound: Vec<&Guest> =
            guests.iter().filter(|guest| guest.details.items.contains(&change.item)).collect();
        bound.sort_by(|a, b| a.reference.cmp(&b.reference));
        Some(Self {
            change,
            was,
            is,
            details: is.or(was)?,
            before: was.and_then(|details| Place::of(details, before)),
            after: is.and_then(|details| Place::of(details, after)),
            bound: bound.into_iter().map(|guest| Who::Guest(guest.id)).collect(),
            kinds: kinds_for_everybody(change, remarks),
            roles_count: change.field(ItemField::People).is_some_and(|people| !people.trivial(remarks)),
        })
    }

    /// Lists everybody who has or had a role in it, or attends it, each once.
    fn people(&self) -> Vec<Who> {
        let mut people: Vec<Who> = Vec::new();
        let with_role = [self.is, self.was].into_iter().flatten().flat_map(ItemDetails::who_takes_part);
        for who in with_role.chain(self.bound.iter().copied()) {
            if !people.contains(&who) {
                people.push(who);
            }
        }
        people
    }

    /// Says what changes for one of them; nothing, if nothing does.
    fn change_for(&self, who: Who) -> Option<ToldChange> {
        let roles_before = self.was.map(|details| roles(details, who)).unwrap_or_default();
        let roles_after = self.is.map(|details| roles(details, who)).unwrap_or_default();
        let concerned = |roles: &[ItemRole]| self.bound.contains(&who) || !roles.is_empty();
        let stays = concerned(&roles_before) && concerned(&roles_after);
        let mut kinds = match self.change.what {
            // Whoever comes or goes is told that, and not how the item moved meanwhile.
            ItemFate::Changed(_) if !stays => Vec::new(),
            _ => self.kinds.clone(),
        };
        let only_in = |some: &[ItemRole], others: &[ItemRole]| -> Vec<ItemRole> {
            some.iter().copied().filter(|role| self.roles_count && !others.contains(role)).collect()
        };
        let added = only_in(&roles_after, &roles_before);
        let removed = only_in(&roles_before, &roles_after);
        if !(added.is_empty() && removed.is_empty()) {
            kinds.push(ChangeKind::People);
        }
        (!kinds.is_empty()).then(|| ToldChange {
            item: self.change.item,
            reference: self.change.reference.clone(),
            number: self.details.number.clone(),
            title: self.details.title.to_string(),
            kind: self.details.kind,
            label: self.details.label,
            kinds,
            added,
            removed,
            roles: if self.is.is_some() { roles_after } else { roles_before },
            before: self.before.clone(),
            after: self.after.clone(),
        })
    }
}

/// Lists the kinds of change that concern everybody in the item.
fn kinds_for_everybody(change: &ItemChange, remarks: &[AgendaRemark]) -> Vec<ChangeKind> {
    let fields = match &change.what {
        ItemFate::New(_) => return vec![ChangeKind::New],
        ItemFate::Dropped(_) => return vec![ChangeKind::Dropped],
        ItemFate::Changed(fields) => fields,
    };
    // The least and the actual minutes are the secretariat's; only the planned ones change anybody's day.
    let concerns = |field: ItemField| {
        matches!(field, ItemField::Day | ItemField::Start | ItemField::Room | ItemField::Duration)
    };
    [ChangeKind::Moved, ChangeKind::Retimed]
        .into_iter()
        .filter(|kind| {
            fields.iter().any(|field| field.kind == *kind && concerns(field.field) && !field.trivial(remarks))
        })
        .collect()
}

fn roles(details: &ItemDetails, who: Who) -> Vec<ItemRole> {
    let mut roles: Vec<ItemRole> = Vec::new();
    for person in details.people.iter().filter(|person| person.who == who) {
        if !roles.contains(&person.role) {
            roles.push(person.role);
        }
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::diff::diff;
    use crate::agenda::{AgendaItem, ItemPerson, RemarkSubject};
    use crate::guest::GuestDetails;
    use crate::ids::{AgendaRemarkId, GuestId, MeetingId, ParticipantId, Revision};
    use crate::participant::{Mode, PhotoConsent};
    use crate::party::PartyKind;
    use crate::person::Name;
    use crate::text::Line;
    use uuid::Uuid;

    const MEETING: MeetingId = MeetingId(Uuid::from_u128(1));

    fn participant(number: u128) -> Who {
        Who::Participant(ParticipantId(Uuid::from_u128(number)))
    }

    fn item(number: u128, start: u16, people: &[(Who, ItemRole)]) -> AgendaItem {
        let mut details = ItemDetails::new(ItemKind::Plenary, format!("Item {number}").parse().unwrap(), 30);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        details.people = people
            .iter()
            .map(|(who, role)| ItemPerson {
                who: *who,
                role: *role,
                confirmed: true,
                note: Line::default(),
                hours: None,
            })
            .collect();
        AgendaItem {
            id: AgendaItemId(Uuid::from_u128(number)),
            revision: Revision(3),
            reference: format!("I-{number:02}"),
            meeting: MEETING,
            event: None,
            details,
        }
    }

    fn guest(number: u128, items: &[&AgendaItem]) -> Guest {
        Guest {
            id: GuestId(Uuid::from_u128(number)),
            revision: Revision(1),
            reference: format!("G{number:02}"),
            meeting: MEETING,
            details: GuestDetails {
                name: Name::default(),
                email: Line::default(),
                organisation: Line::default(),
                kind: PartyKind::Private,
                sector: Line::default(),
                function: Line::default(),
                mode: Mode::InPerson,
                items: items.iter().map(|item| item.id).collect(),
                languages: Vec::new(),
                photo_consent: PhotoConsent::NotAsked,
            },
        }
    }

    fn agenda(items: &[AgendaItem]) -> Agenda {
        Agenda::of(items.to_vec(), [])
    }

    fn told(before: &Agenda, after: &Agenda, guests: &[Guest]) -> Vec<(Who, Vec<Vec<ChangeKind>>)> {
        who_must_be_told(&diff(before, after), before, after, guests, &[])
            .into_iter()
            .map(|told| (told.who, told.changes.into_iter().map(|change| change.kinds).collect()))
            .collect()
    }

    const ANN: u128 = 11;
    const DAG: u128 = 12;

    #[test]
    fn whoever_has_a_role_in_a_moved_or_retimed_item_is_told_and_nobody_else() {
        let ann = [(participant(ANN), ItemRole::Speaker)];
        let dag = [(participant(DAG), ItemRole::Moderator)];
        let before = agenda(&[item(1, 540, &ann), item(2, 600, &dag)]);
        let mut later = item(1, 570, &ann);
        later.details.duration = 45;
        let mut retitled = item(2, 600, &dag);
        retitled.details.title = "Another title".parse().unwrap();
        retitled.details.minimum = Some(10);
        let after = agenda(&[later, retitled]);
        assert_eq!(
            told(&before, &after, &[]),
            [(participant(ANN), vec![vec![ChangeKind::Moved, ChangeKind::Retimed]])],
            "a title and the least minutes change nobody's day"
        );
    }

    #[test]
    fn new_and_dropped_items_concern_those_in_them() {
        let ann = [(participant(ANN), ItemRole::Speaker)];
        let dag = [(participant(DAG), ItemRole::Moderator)];
        let before = agenda(&[item(1, 540, &ann)]);
        let after = agenda(&[item(2, 600, &dag)]);
        let all = who_must_be_told(&diff(&before, &after), &before, &after, &[], &[]);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].changes[0].kinds, [ChangeKind::Dropped], "the earlier item comes first");
        assert_eq!(
            all[0].changes[0].roles,
            [ItemRole::Speaker],
            "the role that is no longer needed is named"
        );
        assert!(all[0].changes[0].after.is_none());
        assert_eq!((all[1].who, &all[1].changes[0].kinds[..]), (participant(DAG), &[ChangeKind::New][..]));
    }

    #[test]
    fn who_gets_or_loses_a_role_is_told_that_and_not_how_the_item_moved() {
        let before = agenda(&[item(1, 540, &[(participant(ANN), ItemRole::Speaker)])]);
        let after = agenda(&[item(1, 600, &[(participant(DAG), ItemRole::Speaker)])]);
        let all = who_must_be_told(&diff(&before, &after), &before, &after, &[], &[]);
        let of = |who: Who| &all.iter().find(|told| told.who == who).unwrap().changes[0];
        assert_eq!(of(participant(ANN)).kinds, [ChangeKind::People]);
        assert_eq!(of(participant(ANN)).removed, [ItemRole::Speaker]);
        assert_eq!(of(participant(DAG)).kinds, [ChangeKind::People]);
        assert_eq!(of(participant(DAG)).added, [ItemRole::Speaker]);
    }

    #[test]
    fn a_guest_who_only_attends_is_told_and_one_of_another_item_is_not() {
        let (moved, still) = (item(1, 540, &[]), item(2, 600, &[]));
        let before = agenda(&[moved.clone(), still.clone()]);
        let after = agenda(&[item(1, 560, &[]), still.clone()]);
        let guests = [guest(1, &[&moved]), guest(2, &[&still])];
        assert_eq!(
            told(&before, &after, &guests),
            [(Who::Guest(guests[0].id), vec![vec![ChangeKind::Moved]])]
        );
    }

    #[test]
    fn what_is_declared_trivial_and_what_does_not_differ_concern_nobody() {
        let ann = [(participant(ANN), ItemRole::Speaker)];
        let before = agenda(&[item(1, 540, &ann)]);
        let after = agenda(&[item(1, 541, &ann)]);
        assert_eq!(told(&before, &before, &[]), []);
        let diff = diff(&before, &after);
        let remark = AgendaRemark {
            id: AgendaRemarkId(Uuid::from_u128(1)),
            revision: Revision(1),
            meeting: MEETING,
            subject: RemarkSubject::TrivialChange,
            key: diff.items[0].field(ItemField::Start).unwrap().key.clone(),
            reason: Line::default(),
        };
        assert_eq!(who_must_be_told(&diff, &before, &after, &[], std::slice::from_ref(&remark)), []);
        let clash = AgendaRemark { subject: RemarkSubject::ClashSetAside, ..remark };
        assert_eq!(
            who_must_be_told(&diff, &before, &after, &[], &[clash]).len(),
            1,
            "a remark about something else does not count"
        );
    }
}
