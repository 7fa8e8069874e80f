//! Templates: a day laid out in one step.

use super::super::inside::meeting;
use super::edit::{fresh, number_after_change};
use crate::Result;
use chrono::NaiveDate;
use domain::agenda::{AgendaItem, ItemDetails, ItemKind, Room};
use domain::ids::MeetingId;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfDay, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// A way to lay out a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Welcome, plenary, two parallel workshops and their reports.
    OpeningDay,
    /// Plenary, tour de table, conclusions and closing.
    ClosingDay,
    /// Three hours before a screen, with short breaks.
    OnlineHalfDay,
}

/// Kind, title, start in minutes after midnight, length in minutes, group of parallel items, which room.
type Row = (ItemKind, &'static str, u16, u16, &'static str, usize);

impl Template {
    const fn rows(self) -> &'static [Row] {
        use ItemKind::{Break, Other, Plenary, TourDeTable, Workshop};
        match self {
            Self::OpeningDay => &[
                (Other, "Registration and coffee", 540, 30, "", 0),
                (Plenary, "Welcome; adoption of the agenda; house rules", 570, 20, "", 0),
                (Plenary, "First topic", 590, 70, "", 0),
                (Break, "Coffee break", 660, 20, "", 0),
                (Plenary, "Second topic", 680, 80, "", 0),
                (Break, "Lunch", 760, 80, "", 0),
                (Workshop, "Workshop A", 840, 80, "Workshops", 1),
                (Workshop, "Workshop B", 840, 80, "Workshops", 2),
                (Break, "Coffee break", 920, 20, "", 0),
                (Plenary, "Reports from the workshops and discussion", 940, 50, "", 0),
                (Other, "Family photo", 990, 15, "", 0),
            ],
            Self::ClosingDay => &[
                (Plenary, "First topic", 540, 70, "", 0),
                (TourDeTable, "Tour de table", 610, 60, "", 0),
                (Break, "Coffee break", 670, 20, "", 0),
                (Plenary, "Second topic", 690, 80, "", 0),
                (Break, "Lunch", 770, 70, "", 0),
                (Plenary, "Third topic", 840, 75, "", 0),
                (Plenary, "Conclusions and follow-up actions", 915, 30, "", 0),
                (Plenary, "Any other business; next meeting; closing", 945, 15, "", 0),
            ],
            Self::OnlineHalfDay => &[
                (Plenary, "Welcome; adoption of the agenda", 570, 15, "", 0),
                (Plenary, "First topic", 585, 45, "", 0),
                (Break, "Break", 630, 10, "", 0),
                (Plenary, "Second topic", 640, 45, "", 0),
                (Break, "Break", 685, 10, "", 0),
                (Plenary, "Conclusions and closing", 695, 25, "", 0),
            ],
        }
    }
}

/// Lays out a day that holds nothing yet, in one step. Returns how many items were made.
pub async fn apply_template(
    unit: &mut Unit,
    meeting: MeetingId,
    day: NaiveDate,
    template: Template,
) -> Result<u32> {
    let details = self::meeting(unit, meeting).await?.details;
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    if items.iter().any(|item| item.details.day == Some(day)) {
        return Err(Refusal::new(RefusalCode::DayNotEmpty).of("day").into());
    }
    if !details.days().contains(&day) {
        return Err(Refusal::new(RefusalCode::DayOutside).of("day").into());
    }
    let mut rooms: Vec<Room> = unit.of_meeting(meeting).await?;
    rooms.sort_by(|a, b| a.reference.cmp(&b.reference));
    unit.step(Verb::ApplyTemplate(OfDay { day: Some(day) }));
    let rows = template.rows();
    for (kind, title, start, duration, parallel, room) in rows {
        let mut item = ItemDetails::new(*kind, crate::error::text("title", title)?, *duration);
        item.day = Some(day);
        item.start = *start;
        item.parallel = crate::error::text("parallel", parallel)?;
        let room = rooms.get(*room).or_else(|| rooms.first());
        item.online = room.is_some_and(|room| room.details.hybrid) && kind.is_programme();
        item.room = room.map(|room| room.id);
        item.chatham_house = details.chatham_house && kind.is_programme();
        let mut item = fresh(unit, meeting, item).await?;
        unit.save(&mut item).await?;
    }
    number_after_change(unit, meeting, None).await?;
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}
