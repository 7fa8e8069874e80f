//! [`DayTemplate`]: a day laid out once and used again, without its people.

use super::{ItemDetails, ItemKind, ItemRole};
use crate::label::HandlingLabel;
use crate::text::{Line, Title};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The most templates of its own that a series keeps.
pub const MOST_TEMPLATES: usize = 50;

/// A day that a series lays out again: its items with their times, rooms and roles, and nobody by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(default = "DayTemplate::unknown")]
pub struct DayTemplate {
    /// What people call it, unique in the series.
    pub name: Title,
    /// Its items in the order of the day.
    pub rows: Vec<TemplateRow>,
}

/// An item of a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(default = "TemplateRow::unknown")]
pub struct TemplateRow {
    /// What it is.
    pub kind: ItemKind,
    /// Its title.
    pub title: Title,
    /// When it begins, in minutes after midnight.
    pub start: u16,
    /// How long it is, in minutes.
    pub duration: u16,
    /// The least minutes it can be cut to.
    pub minimum: Option<u16>,
    /// How many people are expected.
    pub expected: Option<u16>,
    /// The group of items side by side: a name within the template.
    pub group: Line,
    /// The room by name: another meeting has rooms of its own.
    pub room: Line,
    /// Whether people can take part online.
    pub online: bool,
    /// The label, where it is not the default of the meeting.
    pub label: Option<HandlingLabel>,
    /// The roles that somebody has to take, in their order.
    pub roles: Vec<ItemRole>,
}

impl DayTemplate {
    /// Stands behind a template that was kept before some field came.
    fn unknown() -> Self {
        Self { name: Title::unknown(), rows: Vec::new() }
    }
}

impl TemplateRow {
    /// Stands behind a row that was kept before some field came.
    fn unknown() -> Self {
        Self::of(&ItemDetails::new(ItemKind::default(), Title::unknown(), 1), None)
    }

    /// Takes from an item what another day can use.
    pub fn of(details: &ItemDetails, room: Option<&Title>) -> Self {
        let room = room.and_then(|name| name.as_str().parse().ok());
        Self {
            kind: details.kind,
            title: details.title.clone(),
            start: details.start,
            duration: details.duration,
            minimum: details.minimum,
            expected: details.expected,
            group: details.parallel.clone(),
            room: room.unwrap_or_default(),
            online: details.online,
            label: details.label,
            roles: details.people.iter().map(|person| person.role).collect(),
        }
    }
}
