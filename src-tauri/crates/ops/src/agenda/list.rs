//! The agenda by references, for reports.

use super::inside::inside;
use crate::Result;
use domain::agenda::time::clock;
use domain::agenda::{ItemKind, ItemRole};
use domain::ids::{AgendaItemId, MeetingId};
use domain::label::HandlingLabel;
use serde::Serialize;
use store::Unit;

/// One row of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgendaRow {
    /// What people cite: `I-05a`.
    pub reference: String,
    /// The identity.
    pub id: AgendaItemId,
    /// The printed number.
    pub number: Option<String>,
    /// The day.
    pub day: chrono::NaiveDate,
    /// `14:00`.
    pub start: String,
    /// `15:20`.
    pub end: String,
    /// The day on which it ends.
    pub end_day: chrono::NaiveDate,
    /// When it is held, as papers write it: `14:00–15:20`, with the date where it ends on another day.
    #[serde(skip)]
    pub time: String,
    /// Minutes.
    pub duration: u16,
    /// What it is.
    pub kind: ItemKind,
    /// The title.
    pub title: String,
    /// The reference of the room.
    pub room: Option<String>,
    /// The group of parallel items; empty where it is in none.
    pub parallel: String,
    /// The label, where it has one of its own.
    pub label: Option<HandlingLabel>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// Who does what.
    pub people: Vec<AgendaRowPerson>,
}

/// Somebody with a role in a row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgendaRowPerson {
    /// The reference; none while it is open who.
    pub reference: Option<String>,
    /// The name, as running text has it.
    pub name: Option<String>,
    /// What they do.
    pub role: ItemRole,
    /// Whether they have agreed.
    pub confirmed: bool,
}

/// Lists the scheduled items of the working draft in reading order.
pub async fn rows(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<AgendaRow>> {
    let inside = inside(unit, meeting, None).await?;
    let people = inside.people();
    let zone = inside.meeting().details.zone.0;
    let row = |item: &domain::agenda::AgendaItem| {
        let details = &item.details;
        let day = details.day?;
        let (from, to) = details.span(zone)?;
        Some(AgendaRow {
            reference: item.reference.clone(),
            id: item.id,
            number: details.number.as_ref().map(ToString::to_string),
            day,
            start: clock(u32::from(details.start)),
            end: to.format("%H:%M").to_string(),
            end_day: to.date_naive(),
            time: words::Words::chosen().times((from, to), day),
            duration: details.duration,
            kind: details.kind,
            title: details.title.to_string(),
            room: details.room.and_then(|id| inside.agenda.room(id)).map(|room| room.reference.clone()),
            parallel: details.parallel.to_string(),
            label: details.label,
            chatham_house: details.chatham_house,
            people: details
                .people
                .iter()
                .map(|person| {
                    let someone = people.get(&person.who);
                    AgendaRowPerson {
                        reference: someone.map(|someone| someone.reference().to_owned()),
                        name: someone.map(domain::agenda::Someone::name),
                        role: person.role,
                        confirmed: person.confirmed,
                    }
                })
                .collect(),
        })
    };
    Ok(inside.agenda.items.iter().filter_map(row).collect())
}
