//! What differs between two agendas, over every field.
//!
//! [`diff`] compares records by identity: an item that moves, is renumbered or gets another title is the same item.
//! [`AgendaDiff::apply`] turns the one agenda into the other, which is how a test knows that nothing is missed.
//! [`value_lines`] gives the values that the catalogue says in words; a change that is declared
//! [trivial](FieldChange::trivial) stays in them, marked.
//!
//! A field added to an item needs its [`ItemField`], its kind in [`ChangeKind::of`] and its [`ItemValue`].

mod apply;
#[cfg(test)]
pub(crate) mod arbitrary;
mod compare;
mod fields;
mod key;
mod people;
#[cfg(test)]
mod tests;
mod values;
mod words;

pub use apply::DoesNotApply;
pub use compare::diff;
pub use people::{PeopleChanges, people_changes};
pub use values::{
    ItemValue, Names, PersonValue, Place, Reading, StateValue, ValueLine, WhoValue, value_lines,
};
pub use words::{WordKind, WordRun, words};

use super::{AgendaItem, AgendaRemark, ItemField, ItemNumber, RemarkSubject, Room};
use crate::closed;
use crate::ids::{AgendaItemId, RoomId};
use crate::text::Title;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;

/// Everything that differs between an agenda and a later one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AgendaDiff {
    /// Items that differ, in the reading order of the later agenda; one that was dropped, where it stood.
    pub items: Vec<ItemChange>,
    /// Rooms that differ, by reference.
    pub rooms: Vec<RoomChange>,
}

/// What became of one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemChange {
    /// Which item.
    pub item: AgendaItemId,
    /// What people cite.
    pub reference: String,
    /// The printed number before; none where the item is new or had none.
    pub number_before: Option<ItemNumber>,
    /// The printed number after; none where the item is dropped or has none.
    pub number_after: Option<ItemNumber>,
    /// The title before; none where the item is new.
    pub title_before: Option<Title>,
    /// The title after; none where the item is dropped.
    pub title_after: Option<Title>,
    /// What became of it.
    pub what: ItemFate,
}

/// What became of an item from one agenda to the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemFate {
    /// It stands in the later agenda only.
    New(Box<AgendaItem>),
    /// It stands in the earlier agenda only.
    Dropped(Box<AgendaItem>),
    /// It stands in both, with other fields; in the order of [`ItemField::ALL`].
    Changed(Vec<FieldChange>),
}

/// One field of an item that differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which field.
    pub field: ItemField,
    /// What kind of change that is.
    pub kind: ChangeKind,
    /// The value before, as the record keeps it.
    pub before: Value,
    /// The value after, as the record keeps it.
    pub after: Value,
    /// What names this very change, from this value to that, wherever it is met: see [`AgendaRemark::key`].
    pub key: String,
}

/// Kinds of change, as people tell them apart.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Was not there.
    New,
    /// Is no longer there.
    Dropped,
    /// On another day, at another time or in another room.
    Moved,
    /// Longer or shorter, planned, at least or in fact.
    Retimed,
    /// With another printed number.
    Renumbered,
    /// Under another title.
    Retitled,
    /// Other people, roles or confirmations.
    People,
    /// Another label, or the Chatham House Rule set or lifted.
    LabelOrRule,
    /// Other words in description, purpose, questions or a translation.
    Text,
    /// Anything else.
    Other,
}

closed! {
    ChangeKind, "change",
    New = "new",
    Dropped = "dropped",
    Moved = "moved",
    Retimed = "retimed",
    Renumbered = "renumbered",
    Retitled = "retitled",
    People = "people",
    LabelOrRule = "label_or_rule",
    Text = "text",
    Other = "other",
}

impl ChangeKind {
    /// Returns the kind of a change of one field.
    pub const fn of(field: ItemField) -> Self {
        match field {
            ItemField::Day | ItemField::Start | ItemField::Room => Self::Moved,
            ItemField::Duration
            | ItemField::Minimum
            | ItemField::ActualStart
            | ItemField::Actual
            | ItemField::Replanned => Self::Retimed,
            ItemField::Number => Self::Renumbered,
            ItemField::Title => Self::Retitled,
            ItemField::People => Self::People,
            ItemField::Label | ItemField::ChathamHouse => Self::LabelOrRule,
            ItemField::Description | ItemField::Translations | ItemField::Purpose | ItemField::Questions => {
                Self::Text
            }
            ItemField::Kind
            | ItemField::Online
            | ItemField::Parallel
            | ItemField::Expected
            | ItemField::Aims
            | ItemField::VideoLink
            | ItemField::Tour
            | ItemField::Papers
            | ItemField::RunSheet
            | ItemField::ProposedBy => Self::Other,
        }
    }
}

/// What became of one room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoomChange {
    /// Which room.
    pub room: RoomId,
    /// What people cite.
    pub reference: String,
    /// The name after; before, where the room is dropped.
    pub name: Title,
    /// What became of it.
    pub what: RoomFate,
}

/// What became of a room from one agenda to the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomFate {
    /// It stands in the later agenda only.
    New(Box<Room>),
    /// It stands in the earlier agenda only.
    Dropped(Box<Room>),
    /// It stands in both, with other fields; in the order of [`RoomField::ALL`].
    Changed(Vec<RoomFieldChange>),
}

/// The fields of a room, for differences.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RoomField {
    /// Its name.
    Name,
    /// How many people have a seat in it.
    Capacity,
    /// What it offers.
    Features,
    /// Whether people can take part in it online.
    Hybrid,
}

closed! {
    RoomField, "room-field",
    Name = "name",
    Capacity = "capacity",
    Features = "features",
    Hybrid = "hybrid",
}

/// One field of a room that differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoomFieldChange {
    /// Which field.
    pub field: RoomField,
    /// The value before, as the record keeps it.
    pub before: Value,
    /// The value after, as the record keeps it.
    pub after: Value,
}

impl AgendaDiff {
    /// Tells whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.rooms.is_empty()
    }

    /// Finds what became of an item.
    pub fn item(&self, id: AgendaItemId) -> Option<&ItemChange> {
        self.items.iter().find(|change| change.item == id)
    }
}

impl ItemChange {
    /// Lists what kinds of change met the item, each once, in the order of [`ChangeKind::ALL`].
    pub fn kinds(&self) -> Vec<ChangeKind> {
        match &self.what {
            ItemFate::New(_) => vec![ChangeKind::New],
            ItemFate::Dropped(_) => vec![ChangeKind::Dropped],
            ItemFate::Changed(fields) => ChangeKind::ALL
                .into_iter()
                .filter(|kind| fields.iter().any(|field| field.kind == *kind))
                .collect(),
        }
    }

    /// Finds the change of one field; none where the item is new, dropped, or has the field unchanged.
    pub fn field(&self, field: ItemField) -> Option<&FieldChange> {
        match &self.what {
            ItemFate::Changed(fields) => fields.iter().find(|change| change.field == field),
            ItemFate::New(_) | ItemFate::Dropped(_) => None,
        }
    }

    /// Tells whether every change of the item is declared trivial. A new or dropped item never is.
    pub fn trivial(&self, remarks: &[AgendaRemark]) -> bool {
        match &self.what {
            ItemFate::Changed(fields) => fields.iter().all(|field| field.trivial(remarks)),
            ItemFate::New(_) | ItemFate::Dropped(_) => false,
        }
    }
}

impl FieldChange {
    /// Tells whether the secretariat has declared that this change only mends a typing error.
    pub fn trivial(&self, remarks: &[AgendaRemark]) -> bool {
        remarks.iter().any(|remark| remark.subject == RemarkSubject::TrivialChange && remark.key == self.key)
    }
}
