//! Matters of the overview and milestones, in words.

use crate::catalogue::{Words, key};
use chrono::NaiveDate;
use domain::ids::{MilestoneId, Revision};
use domain::milestone::{MilestoneDetails, MilestoneKind, MilestoneState, Placed};
use domain::overview::{Lead, Matter, MatterKind, Pressing};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Something that needs the secretariat, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "Matter")]
pub struct SaidMatter {
    /// What it is about.
    pub kind: MatterKind,
    /// How pressing it is.
    pub pressing: Pressing,
    /// What, in one sentence without a full stop.
    pub title: String,
    /// Why, in a sentence or two.
    pub why: String,
    /// What to do, in a word or two: the words of its button.
    pub verb: String,
    /// The day that presses; none where none does.
    pub day: Option<NaiveDate>,
    /// Where it is resolved.
    pub lead: Lead,
    /// The same as long as the matter is the same and as pressing.
    pub key: String,
}

/// A milestone on its day, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename = "PlacedMilestone")]
pub struct SaidMilestone {
    /// What is kept of it; nothing where the rule holds.
    pub id: Option<MilestoneId>,
    /// How often that was saved.
    pub revision: Revision,
    /// Which one of every meeting; none for one of the secretariat's own.
    pub kind: Option<MilestoneKind>,
    /// Its name.
    pub title: String,
    /// Its day; the first of the meeting.
    pub day: NaiveDate,
    /// Its day in words: "19 June"; of the meeting both: "26–27 June".
    pub day_words: String,
    /// The day by the rule; none for one of the secretariat's own.
    pub usual: Option<NaiveDate>,
    /// The day by the rule, in words; empty for one of the secretariat's own.
    pub usual_words: String,
    /// What was entered; nothing where the rule holds.
    pub entered: Option<MilestoneDetails>,
    /// How it stands.
    pub state: MilestoneState,
    /// How many days are left; past where negative.
    pub left: i32,
    /// The same as long as it stands on the same day.
    pub key: String,
}

impl Words {
    /// Says a matter. One that is a clash is said by the sentences of the clash.
    pub fn matter(&self, matter: Matter) -> SaidMatter {
        let mut values = self.values(&matter.facts);
        if let Some(clash) = matter.clash {
            let clash = self.clash(clash);
            values.set("text", clash.message.trim_end_matches('.').to_owned());
            values.set("detail", clash.hint);
        }
        let said = |form: &str| self.message(&key(matter.kind), Some(form), &values).trim().to_owned();
        SaidMatter {
            kind: matter.kind,
            pressing: matter.pressing,
            title: said("title"),
            why: said("why"),
            verb: said("verb"),
            day: matter.day,
            lead: matter.lead,
            key: matter.key,
        }
    }

    /// Says a milestone of a meeting that lasts until a day.
    pub fn milestone(&self, placed: Placed, last: NaiveDate, today: NaiveDate) -> SaidMilestone {
        let key = placed.key();
        let title = match placed.kind.filter(|_| placed.title.is_empty()) {
            Some(kind) => self.name(kind),
            None => placed.title.to_string(),
        };
        let until = if placed.kind == Some(MilestoneKind::Meeting) { last } else { placed.day };
        SaidMilestone {
            id: placed.id,
            revision: placed.revision,
            kind: placed.kind,
            title,
            day_words: self.days_without_year(placed.day, until),
            usual_words: placed.usual.map(|day| self.date(day)).unwrap_or_default(),
            usual: placed.usual,
            day: placed.day,
            entered: placed.entered,
            state: placed.state,
            left: i32::try_from((placed.day - today).num_days()).unwrap_or(i32::MAX),
            key,
        }
    }
}
