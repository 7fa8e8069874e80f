//! What differs between two agendas, for each audience.
//!
//! For everybody outside the secretariat and the chairs, what differs is found between the two agendas as they were
//! disclosed to them: what they may read of neither cannot be in it. The inner circle reads every field but video links.

use super::super::{Audience, Disclosed, Heading, Outgoing, Warning, WithheldWhat};
use super::{
    AgendaLine, AgendaPaper, AgendaParts, AgendaPerson, InnerCircle, OpenItem, Release, disclose_agenda,
    raised,
};
use crate::agenda::diff::{
    AgendaDiff, ChangeKind, ItemChange, ItemFate, ItemValue, Names, PersonValue, Place, Reading, StateValue,
    WhoValue, diff, value_lines,
};
use crate::agenda::{AgendaInside, ItemField, ItemNumber, Who};
use crate::ids::{AgendaItemId, DelegationId};
use crate::label::HandlingLabel;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What differs between two agendas, as one audience may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaChanges {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// The earlier version; none for the working draft.
    pub before: Option<Release>,
    /// The later version; none for the working draft.
    pub after: Option<Release>,
    /// Items that differ, in reading order.
    pub items: Vec<LineChange>,
    /// Footnotes of parties that are named, each printed once.
    pub footnotes: Vec<String>,
}

/// What became of one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineChange {
    /// Which item.
    pub id: AgendaItemId,
    /// The printed number after; before, where it is dropped.
    pub number: Option<ItemNumber>,
    /// The title after; before, where it is dropped. None where the audience may read it in neither.
    pub title: Option<String>,
    /// The day on which it stands, or stood.
    pub date: Option<NaiveDate>,
    /// What kinds of change met it, each once, in the order of [`ChangeKind::ALL`].
    pub kinds: Vec<ChangeKind>,
    /// Whether every change of it is declared trivial.
    pub trivial: bool,
    /// What differs, in the order of [`ItemField::ALL`].
    pub fields: Vec<FieldValues>,
}

/// What differs in one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldValues {
    /// Which field.
    pub field: ItemField,
    /// What it said.
    pub before: ItemValue,
    /// What it says.
    pub after: ItemValue,
    /// Whether the change is declared trivial: it only mends a typing error.
    pub trivial: bool,
}

impl LineChange {
    /// Finds what differs in one field.
    pub fn field(&self, field: ItemField) -> Option<&FieldValues> {
        self.fields.iter().find(|change| change.field == field)
    }

    /// Tells whether the item stands in the later agenda only.
    pub fn is_new(&self) -> bool {
        self.kinds == [ChangeKind::New]
    }

    /// Tells whether the item stands in the earlier agenda only.
    pub fn is_dropped(&self) -> bool {
        self.kinds == [ChangeKind::Dropped]
    }
}

/// One of two agendas that are compared: everything around it, and as what it was released.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The agenda with the people as they were called then.
    pub inside: &'a AgendaInside,
    /// The version; none for the working draft.
    pub release: Option<&'a Release>,
}

/// Decides what an audience may see of the difference between two agendas. The label is the stricter of both.
pub fn disclose_changes(before: Side<'_>, after: Side<'_>, audience: Audience) -> Outgoing<AgendaChanges> {
    let parts = AgendaParts::ALL;
    let was = disclose_agenda(before.inside, before.release, audience, parts).disclosed.view;
    let later = disclose_agenda(after.inside, after.release, audience, parts);
    let is = later.disclosed.view;
    let (mut items, raw) = compared(before, after, &was, &is);
    let mut withheld = later.withheld;
    if InnerCircle::try_from(audience).is_ok() {
        items = every_field(before, after, &raw);
        withheld.retain(|entry| entry.what == WithheldWhat::VideoLinks);
    }
    let mut footnotes = [was.footnotes, is.footnotes].concat();
    footnotes.sort();
    footnotes.dedup();
    footnotes.retain(|note| !note.is_empty());
    let view = AgendaChanges {
        heading: Heading::of(&after.inside.roster),
        before: before.release.copied(),
        after: after.release.copied(),
        items,
        footnotes,
    };
    let label = raised(before.inside, audience).max(raised(after.inside, audience));
    let warnings = with_raised(later.warnings, audience, label);
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages: Vec::new() }
}

/// Puts what differs since an earlier agenda into an agenda that is disclosed: its change marks.
///
/// The label is the stricter of both agendas: words that went are printed too.
#[must_use]
pub fn mark_changes(
    outgoing: Outgoing<AgendaPaper>,
    before: Side<'_>,
    after: Side<'_>,
    parts: AgendaParts,
) -> Outgoing<AgendaPaper> {
    let Outgoing { disclosed: mut paper, withheld, warnings, .. } = outgoing;
    let earlier = disclose_agenda(before.inside, before.release, paper.audience, parts).disclosed;
    let (items, _) = compared(before, after, &earlier.view, &paper.view);
    paper.view.changes = items;
    paper.view.since = Some(before.release.copied());
    paper.label = paper.label.max(earlier.label);
    let warnings = with_raised(warnings, paper.audience, paper.label);
    Outgoing { disclosed: paper, withheld, warnings, passages: Vec::new() }
}

/// Adds that a label is stricter than that of its readers, where the earlier agenda makes it so.
fn with_raised(mut warnings: Vec<Warning>, audience: Audience, label: HandlingLabel) -> Vec<Warning> {
    if label > audience.label() && !warnings.contains(&Warning::LabelRaised) {
        warnings.push(Warning::LabelRaised);
    }
    warnings
}

/// Compares two disclosed agendas; the raw difference says which changes are declared trivial.
fn compared(
    before: Side<'_>,
    after: Side<'_>,
    was: &AgendaPaper,
    is: &AgendaPaper,
) -> (Vec<LineChange>, AgendaDiff) {
    let raw = diff(&before.inside.agenda, &after.inside.agenda);
    let (was, is) = (lines(was), lines(is));
    let mut out = Vec::new();
    for change in &raw.items {
        let (old, new) = (was.get(&change.item), is.get(&change.item));
        let (old_fields, new_fields) = (fields(old), fields(new));
        let trivial = |field: ItemField| {
            let change = change.field(field);
            change.is_some_and(|change| change.trivial(&after.inside.remarks))
        };
        let whole = !matches!(change.what, ItemFate::Changed(_));
        let differs: Vec<FieldValues> = ItemField::ALL
            .into_iter()
            .filter_map(|field| {
                let of = |fields: &HashMap<ItemField, ItemValue>| {
                    fields.get(&field).cloned().unwrap_or(ItemValue::Nothing)
                };
                let (before, after) = (of(&old_fields), of(&new_fields));
                let one = if before == ItemValue::Nothing { &after } else { &before };
                let says = !whole || says_something(field, one);
                (before != after && says).then(|| FieldValues {
                    field,
                    before,
                    after,
                    trivial: trivial(field),
                })
            })
            .collect();
        let kinds = match (&change.what, old, new) {
            (ItemFate::New(_), ..) => vec![ChangeKind::New],
            (ItemFate::Dropped(_), ..) => vec![ChangeKind::Dropped],
            (ItemFate::Changed(_), ..) => ChangeKind::ALL
                .into_iter()
                .filter(|kind| differs.iter().any(|change| ChangeKind::of(change.field) == *kind))
                .collect(),
        };
        let Some((date, line)) = new.or(old) else { continue };
        if kinds.is_empty() {
            continue;
        }
        out.push(LineChange {
            id: change.item,
            number: line.number().cloned(),
            title: match line {
                AgendaLine::Open(item) => Some(item.title.clone()),
                AgendaLine::Closed(_) => None,
            },
            date: Some(*date),
            trivial: !differs.is_empty() && differs.iter().all(|change| change.trivial),
            kinds,
            fields: differs,
        });
    }
    (out, raw)
}

/// Tells whether a field of an item that is new or dropped is worth a line; the title stands above the lines.
fn says_something(field: ItemField, value: &ItemValue) -> bool {
    !matches!(field, ItemField::Title | ItemField::Kind) && *value != ItemValue::Flag(false)
}

type Lines<'a> = HashMap<AgendaItemId, (NaiveDate, &'a AgendaLine)>;

fn lines(paper: &AgendaPaper) -> Lines<'_> {
    let mut out = HashMap::new();
    for day in &paper.days {
        for line in day.slots.iter().flat_map(|slot| &slot.lines) {
            let id = match line {
                AgendaLine::Open(item) => item.id,
                AgendaLine::Closed(item) => item.id,
            };
            out.insert(id, (day.date, line));
        }
    }
    out
}

/// What an agenda prints of an item, field by field.
fn fields(line: Option<&(NaiveDate, &AgendaLine)>) -> HashMap<ItemField, ItemValue> {
    let Some((date, line)) = line else { return HashMap::new() };
    let number = line.number().map(ToString::to_string).unwrap_or_default();
    let mut out = HashMap::from([
        (ItemField::Number, ItemValue::text(number)),
        (ItemField::Day, ItemValue::Day(*date)),
        (ItemField::Start, ItemValue::Times(line.span(), *date)),
        (ItemField::ChathamHouse, ItemValue::Flag(line.is_under_the_rule())),
    ]);
    if let AgendaLine::Open(item) = line {
        out.extend(open_fields(item));
    }
    out
}

fn open_fields(item: &OpenItem) -> [(ItemField, ItemValue); 10] {
    use ItemValue as V;
    [
        (ItemField::Kind, V::Kind(item.kind)),
        (ItemField::Room, V::text(&item.room)),
        (ItemField::Online, V::Flag(item.online)),
        (ItemField::Title, V::text(&item.title)),
        (ItemField::Description, V::text(&item.description)),
        (ItemField::Aims, V::list(item.aims.clone(), V::Aims)),
        (ItemField::Purpose, V::text(&item.purpose)),
        (ItemField::Questions, V::list(item.questions.clone(), V::Texts)),
        (ItemField::People, V::list(item.people.iter().map(person).collect(), V::People)),
        (ItemField::Label, item.label.map_or(V::Nothing, |label| V::Label(Some(label)))),
    ]
}

fn person(person: &AgendaPerson) -> PersonValue {
    let who = person.named.as_ref().map_or(WhoValue::ToBeConfirmed, |named| {
        WhoValue::Called(named.name.clone(), Some(named.party.clone()))
    });
    let open = person.named.is_some() && !person.confirmed;
    let state = if open { StateValue::ToBeConfirmed } else { StateValue::Plain };
    PersonValue { role: person.role, who, state, note: String::new() }
}

/// Lists every field that differs but video links, for those who run the meeting.
fn every_field(before: Side<'_>, after: Side<'_>, raw: &AgendaDiff) -> Vec<LineChange> {
    let (was, is) = (before.inside.people(), after.inside.people());
    let who = |who: Who| {
        let someone = is.get(&who).or_else(|| was.get(&who));
        someone.map_or(WhoValue::Gone, |one| WhoValue::Called(one.name(), Some(one.party().to_owned())))
    };
    let groups = || after.inside.roster.groups.iter().chain(&before.inside.roster.groups);
    let delegation = |id: DelegationId| {
        groups()
            .find(|group| group.delegation.id == id)
            .map_or_else(String::new, |group| group.party.name.clone())
    };
    let names = Names { who: &who, delegation: &delegation };
    let zone = after.inside.meeting().details.zone.0;
    let was = Reading { agenda: &before.inside.agenda, names, zone };
    let is = Reading { agenda: &after.inside.agenda, names, zone };
    raw.items.iter().filter_map(|change| line_of(change, was, is, after)).collect()
}

fn line_of(change: &ItemChange, was: Reading<'_>, is: Reading<'_>, after: Side<'_>) -> Option<LineChange> {
    let remarks = &after.inside.remarks;
    let fields: Vec<FieldValues> = value_lines(change, was, is, remarks)?
        .into_iter()
        .filter(|line| line.field != ItemField::VideoLink)
        .map(|line| FieldValues {
            field: line.field,
            before: line.before,
            after: line.after,
            trivial: line.trivial,
        })
        .collect();
    let dropped = matches!(change.what, ItemFate::Dropped(_));
    let (number, title) = if dropped {
        (&change.number_before, &change.title_before)
    } else {
        (&change.number_after, &change.title_after)
    };
    let place = |reading: Reading<'_>| Place::of(&reading.agenda.item(change.item)?.details, reading.agenda);
    (!fields.is_empty()).then(|| LineChange {
        id: change.item,
        number: number.clone(),
        title: Some(title.as_ref().map(ToString::to_string).unwrap_or_default()),
        date: place(is).or_else(|| place(was)).map(|place| place.day),
        kinds: change.kinds(),
        trivial: change.trivial(remarks),
        fields,
    })
}
