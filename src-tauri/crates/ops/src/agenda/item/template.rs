//! Templates: a day laid out in one step, of the usual kinds or as the series has kept it.

use super::super::inside::meeting;
use super::edit::{fresh, number_after_change};
use crate::Result;
use crate::error::text;
use chrono::NaiveDate;
use domain::agenda::template::MOST_TEMPLATES;
use domain::agenda::{
    AgendaItem, DayTemplate, ItemDetails, ItemKind, ItemPerson, ItemRole, Room, TemplateRow,
};
use domain::ids::MeetingId;
use domain::meeting::Series;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::{Line, Title};
use domain::verb::{OfDay, Titled, Verb};
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
    /// Two rounds of parallel workshops with their reports.
    WorkshopDay,
}

/// A template that the series has kept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct OwnTemplate {
    /// What people call it.
    pub name: String,
    /// How many items it lays out.
    pub items: u32,
}

impl From<&DayTemplate> for OwnTemplate {
    fn from(template: &DayTemplate) -> Self {
        Self {
            name: template.name.to_string(),
            items: u32::try_from(template.rows.len()).unwrap_or(u32::MAX),
        }
    }
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
            Self::WorkshopDay => &[
                (Plenary, "Opening and task of the workshops", 540, 30, "", 0),
                (Workshop, "Workshop A, first round", 570, 90, "First round", 1),
                (Workshop, "Workshop B, first round", 570, 90, "First round", 2),
                (Break, "Coffee break", 660, 20, "", 0),
                (Workshop, "Workshop A, second round", 680, 80, "Second round", 1),
                (Workshop, "Workshop B, second round", 680, 80, "Second round", 2),
                (Break, "Lunch", 760, 80, "", 0),
                (Plenary, "Reports from the workshops and discussion", 840, 80, "", 0),
                (Plenary, "Conclusions", 920, 30, "", 0),
            ],
        }
    }
}

/// The roles that somebody has to take in an item of a kind.
const fn roles(kind: ItemKind) -> &'static [ItemRole] {
    match kind {
        ItemKind::Workshop => &[ItemRole::Moderator, ItemRole::Rapporteur],
        ItemKind::Plenary | ItemKind::TourDeTable | ItemKind::Panel => &[ItemRole::Moderator],
        ItemKind::Break | ItemKind::Social | ItemKind::Other => &[],
    }
}

/// Lays out a day that holds nothing yet, in one step. Returns how many items were made.
pub async fn apply_template(
    unit: &mut Unit,
    meeting: MeetingId,
    day: NaiveDate,
    template: Template,
) -> Result<u32> {
    let rooms = rooms(unit, meeting).await?;
    let mut rows = Vec::new();
    for (kind, title, start, duration, group, room) in template.rows() {
        let room = rooms.get(*room).or_else(|| rooms.first());
        let mut item = ItemDetails::new(*kind, text("title", title)?, *duration);
        item.start = *start;
        item.parallel = text("parallel", group)?;
        item.online = room.is_some_and(|room| room.details.hybrid) && kind.is_programme();
        item.people = roles(*kind).iter().map(|role| open(*role)).collect();
        rows.push(TemplateRow::of(&item, room.map(|room| &room.details.name)));
    }
    lay_out(unit, meeting, day, &rows, &rooms).await
}

/// Lays out a day that holds nothing yet as a template of the series has it, in one step.
pub async fn apply_own_template(
    unit: &mut Unit,
    meeting: MeetingId,
    day: NaiveDate,
    name: &str,
) -> Result<u32> {
    let series = series(unit, meeting).await?;
    let template = series.templates.iter().find(|template| template.name.as_str() == name);
    let Some(template) = template else { return Err(unknown().into()) };
    let rooms = rooms(unit, meeting).await?;
    lay_out(unit, meeting, day, &template.rows, &rooms).await
}

/// Keeps a day as a template of the series, in the place of one of the same name.
pub async fn keep_template(unit: &mut Unit, meeting: MeetingId, day: NaiveDate, name: &str) -> Result<()> {
    let name: Title = text("name", name)?;
    let mut series = series(unit, meeting).await?;
    let rooms = rooms(unit, meeting).await?;
    let mut items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    items.retain(|item| item.details.day == Some(day));
    items.sort_by(AgendaItem::reading_order);
    if items.is_empty() {
        return Err(Refusal::new(RefusalCode::TemplateEmpty).of("day").into());
    }
    let room = |item: &AgendaItem| rooms.iter().find(|room| Some(room.id) == item.details.room);
    let rows =
        items.iter().map(|item| TemplateRow::of(&item.details, room(item).map(|room| &room.details.name)));
    let template = DayTemplate { name: name.clone(), rows: rows.collect() };
    series.templates.retain(|known| known.name != name);
    if series.templates.len() >= MOST_TEMPLATES {
        return Err(Refusal::new(RefusalCode::TemplatesTooMany).of("name").into());
    }
    series.templates.push(template);
    series.templates.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    unit.step(Verb::KeepTemplate(Titled::of(name.as_str())));
    Ok(unit.save(&mut series).await?)
}

/// Takes a template of the series away.
pub async fn forget_template(unit: &mut Unit, meeting: MeetingId, name: &str) -> Result<()> {
    let mut series = series(unit, meeting).await?;
    let known = series.templates.len();
    series.templates.retain(|template| template.name.as_str() != name);
    if series.templates.len() == known {
        return Err(unknown().into());
    }
    unit.step(Verb::ForgetTemplate(Titled::of(name)));
    Ok(unit.save(&mut series).await?)
}

fn unknown() -> Refusal {
    Refusal::new(RefusalCode::DayTemplateUnknown).of("name")
}

async fn series(unit: &mut Unit, meeting: MeetingId) -> Result<Series> {
    let meeting = self::meeting(unit, meeting).await?;
    Ok(unit.get(meeting.series).await?)
}

async fn rooms(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<Room>> {
    let mut rooms: Vec<Room> = unit.of_meeting(meeting).await?;
    rooms.sort_by(|a, b| a.reference.cmp(&b.reference));
    Ok(rooms)
}

/// A role that nobody has yet.
fn open(role: ItemRole) -> ItemPerson {
    ItemPerson { role, ..ItemPerson::default() }
}

async fn lay_out(
    unit: &mut Unit,
    meeting: MeetingId,
    day: NaiveDate,
    rows: &[TemplateRow],
    rooms: &[Room],
) -> Result<u32> {
    let details = self::meeting(unit, meeting).await?.details;
    let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
    if items.iter().any(|item| item.details.day == Some(day)) {
        return Err(Refusal::new(RefusalCode::DayNotEmpty).of("day").into());
    }
    if !details.days().contains(&day) {
        return Err(Refusal::new(RefusalCode::DayOutside).of("day").into());
    }
    unit.step(Verb::ApplyTemplate(OfDay { day: Some(day) }));
    // The first of a group holds the others, under its own reference.
    let mut groups: Vec<(&str, Line)> = Vec::new();
    for row in rows {
        let mut item = ItemDetails::new(row.kind, row.title.clone(), row.duration);
        item.day = Some(day);
        item.start = row.start;
        item.minimum = row.minimum;
        item.expected = row.expected;
        item.label = row.label;
        item.online = row.online;
        // A room that this meeting does not have is left open.
        let named = |room: &&Room| room.details.name.as_str() == row.room.as_str();
        item.room = rooms.iter().find(named).map(|room| room.id);
        item.people = row.roles.iter().map(|role| open(*role)).collect();
        item.chatham_house = details.chatham_house && row.kind.is_programme();
        let mut item = fresh(unit, meeting, item).await?;
        let group = row.group.as_str();
        if !group.is_empty() {
            item.details.parallel = match groups.iter().find(|(known, _)| *known == group) {
                Some((_, holds)) => holds.clone(),
                None => text("parallel", &item.reference)?,
            };
            groups.push((group, item.details.parallel.clone()));
        }
        unit.save(&mut item).await?;
    }
    number_after_change(unit, meeting, None).await?;
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}
