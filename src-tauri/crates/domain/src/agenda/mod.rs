//! The agenda: points with a stable identity, rooms, and what is decided about them.
//!
//! An [`AgendaItem`] keeps its identity whatever its number, place or title become. Its times are minutes after midnight
//! on a day of the meeting, in the zone of the meeting; [`time`] turns them into instants. An item without a day is a
//! proposal that waits beside the timeline. The [`Agenda`] is what a version keeps and what a difference compares.
//!
//! To add a field to an item: [`item::ItemDetails`], its column in `store`, its [`item::ItemField`].

pub mod arrange;
pub mod clash;
pub mod diff;
pub mod halves;
pub mod inside;
pub mod item;
pub mod live;
pub mod number;
pub mod numbering;
pub mod preflight;
pub mod remark;
pub mod room;
pub mod spans;
pub mod template;
pub mod time;
pub mod told;
pub mod tour;
pub mod version;

pub use arrange::{Follow, Placement};
pub use clash::{Clash, ClashCode, ClashLevel, clashes, who_needs};
pub use inside::{AgendaInside, Someone};
pub use item::{
    AgendaItem, Aim, CalendarEvent, DayPart, ItemDetails, ItemField, ItemKind, ItemPaper, ItemPerson,
    ItemRefused, ItemRole, Replanned, RunLine, RunLineKind, TourDeTable, TourOrder, Translation, Who,
};
pub use number::ItemNumber;
pub use preflight::{Finding, FindingCode, Omission, preflight};
pub use remark::{AgendaRemark, RemarkSubject};
pub use room::{Room, RoomDetails, RoomFeature};
pub use template::{DayTemplate, TemplateRow};
pub use tour::{TourPlan, TourRow, attends_on, plan_tour};
pub use version::{AgendaVersion, NamedPerson, VersionName, VersionStatus};

use crate::ids::{AgendaItemId, Revision, RoomId};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The scheduled items of a meeting and its rooms, in the order in which people read them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Agenda {
    /// By day, start, number and reference; proposals are left out.
    pub items: Vec<AgendaItem>,
    /// By reference.
    pub rooms: Vec<Room>,
}

impl Agenda {
    /// Puts items and rooms in order. Proposals are left out; how often a record was saved and which calendar it came from
    /// are forgotten: both are no part of what it says.
    pub fn of(items: impl IntoIterator<Item = AgendaItem>, rooms: impl IntoIterator<Item = Room>) -> Self {
        let mut items: Vec<AgendaItem> =
            items.into_iter().filter(|item| item.details.day.is_some()).collect();
        for item in &mut items {
            item.revision = Revision::default();
            item.event = None;
        }
        items.sort_by(AgendaItem::reading_order);
        let mut rooms: Vec<Room> = rooms.into_iter().collect();
        for room in &mut rooms {
            room.revision = Revision::default();
        }
        rooms.sort_by(|a, b| a.reference.cmp(&b.reference).then_with(|| a.id.cmp(&b.id)));
        Self { items, rooms }
    }

    /// Finds an item.
    pub fn item(&self, id: AgendaItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Finds a room.
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// Adds up the programme of one day in minutes that pass: parallel items count once, breaks and social moments not at
    /// all.
    pub fn programme_minutes(&self, day: chrono::NaiveDate, zone: Tz) -> u32 {
        let mut spans: Vec<(i64, i64)> = self
            .items
            .iter()
            .filter(|item| item.details.day == Some(day) && item.details.kind.is_programme())
            .filter_map(|item| item.details.span(zone))
            .map(|(from, to)| (from.timestamp() / 60, to.timestamp() / 60))
            .collect();
        spans.sort_unstable();
        let mut sum = 0;
        let mut covered = i64::MIN;
        for (start, end) in spans {
            sum += (end - start.max(covered)).max(0);
            covered = covered.max(end);
        }
        u32::try_from(sum).unwrap_or(u32::MAX)
    }
}
