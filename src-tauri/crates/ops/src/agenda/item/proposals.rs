//! Topic proposals: items beside the timeline, also from an earlier edition.

use super::super::inside::meeting;
use super::edit::fresh;
use crate::{Result, meeting as meetings};
use domain::agenda::{AgendaItem, ItemDetails};
use domain::ids::{AgendaItemId, MeetingId};
use domain::meeting::Meeting;
use domain::verb::{Counted, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// The agenda of an earlier edition, as a place to take topics from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierAgenda {
    /// The meeting.
    pub meeting: MeetingId,
    /// "2nd meeting, 28–29 June 2023".
    pub name: String,
    /// Its programme: identity, number and title.
    pub items: Vec<EarlierItem>,
}

/// One item of an earlier edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierItem {
    /// The item.
    pub id: AgendaItemId,
    /// Its number, or nothing.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// Lists the other meetings of the series that have an agenda, the latest first.
pub async fn earlier_agendas(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<EarlierAgenda>> {
    let this = self::meeting(unit, meeting).await?;
    let mut others: Vec<Meeting> = unit.all().await?;
    others.retain(|other| other.series == this.series && other.id != this.id);
    others.sort_by_key(|other| std::cmp::Reverse(other.details.from));
    let mut out = Vec::new();
    for other in others {
        let mut items: Vec<AgendaItem> = unit.of_meeting(other.id).await?;
        items.retain(|item| item.details.kind.is_programme());
        items.sort_by(AgendaItem::reading_order);
        if !items.is_empty() {
            let words = Words::chosen();
            let edition = words.edition(other.details.ordinal);
            out.push(EarlierAgenda {
                meeting: other.id,
                name: words.joined(&[edition, words.days(other.details.from, other.details.to)]),
                items: items
                    .into_iter()
                    .map(|item| EarlierItem {
                        id: item.id,
                        number: item.details.number.as_ref().map(ToString::to_string).unwrap_or_default(),
                        title: item.details.title.to_string(),
                    })
                    .collect(),
            });
        }
    }
    Ok(out)
}

/// Takes items of an earlier edition as proposals: title, texts, questions, length and label; no people, room or time.
pub async fn propose_from(unit: &mut Unit, meeting: MeetingId, items: &[AgendaItemId]) -> Result<u32> {
    self::meeting(unit, meeting).await?;
    unit.step(Verb::ProposeItems(Counted::of(items.len())));
    for id in items {
        let earlier: AgendaItem = unit.get(*id).await?;
        let from = meetings::view(unit, earlier.meeting).await?;
        let old = earlier.details;
        let mut details = ItemDetails::new(old.kind, old.title, old.duration);
        details.minimum = old.minimum;
        details.description = old.description;
        details.translations = old.translations;
        details.aims = old.aims;
        details.purpose = old.purpose;
        details.questions = old.questions;
        details.label = old.label;
        details.chatham_house = old.chatham_house;
        let edition = Words::chosen().edition(from.meeting.details.ordinal);
        details.proposed_by = crate::error::text("proposed_by", &edition)?;
        let mut item = fresh(unit, meeting, details).await?;
        unit.save(&mut item).await?;
    }
    Ok(u32::try_from(items.len()).unwrap_or(u32::MAX))
}
