//! Items of the agenda.

mod event;
mod field;
mod kinds;

pub use event::CalendarEvent;
pub use field::ItemField;
pub use kinds::{Aim, ItemKind, ItemRole, RunLineKind, TourOrder};

use super::number::ItemNumber;
use super::time::{self, DAY, Wall};
use crate::ids::{AgendaItemId, DelegationId, GuestId, MeetingId, ParticipantId, Revision, RoomId};
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::text::{Line, Prose, Title};
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::cmp::Ordering;
use thiserror::Error;

/// The most people, questions, translations, papers and lines of a run sheet that one item may have, each.
pub const MOST_ENTRIES: usize = 200;

/// Who does something in an item.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Who {
    /// A participant of the meeting.
    Participant(ParticipantId),
    /// A guest of single items.
    Guest(GuestId),
    /// Nobody yet; the note says who is asked.
    #[default]
    ToBeConfirmed,
}

/// Somebody with a role in an item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ItemPerson {
    /// Who.
    pub who: Who,
    /// What they do.
    pub role: ItemRole,
    /// Whether they have agreed.
    pub confirmed: bool,
    /// What the secretariat should know, for example who is asked; never printed for participants.
    pub note: Line,
    /// The hours of the day within which they are there, where they cannot stay all day; never printed.
    pub hours: Option<DayPart>,
}

/// A part of a day by the clock of the meeting, in minutes after midnight.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DayPart {
    /// When it begins.
    pub from: u16,
    /// When it ends, behind its begin.
    pub to: u16,
}

/// Title and description in one more language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Translation {
    /// The language.
    pub language: LanguageCode,
    /// The title in it.
    #[serde(default)]
    pub title: Line,
    /// The description in it.
    #[serde(default)]
    pub description: Prose,
    /// Whether title or description changed since it was translated.
    #[serde(default)]
    pub outdated: bool,
}

/// The plan of a tour de table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct TourDeTable {
    /// What every delegation is asked.
    pub question: Line,
    /// In which order they speak.
    pub order: TourOrder,
    /// Minutes for each delegation.
    pub minutes: u16,
    /// The chosen order.
    pub chosen: Vec<DelegationId>,
}

/// A line of the run sheet; never leaves to participants.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct RunLine {
    /// Minutes from the start of the item; before it where negative.
    pub at: i16,
    /// What it is about.
    pub kind: RunLineKind,
    /// What to do.
    pub text: Line,
    /// Who does it.
    pub who: Line,
}

/// A paper of an item. The file itself is kept encrypted in the workspace, by the digest of its content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ItemPaper {
    /// SHA-256 of the content in hexadecimal digits.
    pub content: String,
    /// The name it came with: text, never a path.
    pub name: Line,
    /// Its size in bytes.
    pub bytes: u32,
    /// Its label; as the item where none is given.
    pub label: Option<HandlingLabel>,
}

/// When an item is held by the plan of the day as it was changed while the meeting ran; the agenda keeps its own times.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Replanned {
    /// When it begins, in minutes after the midnight at which its day begins: 1,440 and more on the day after.
    pub start: u16,
    /// How long it is, in minutes; none where it is not held and its people hand in in writing.
    pub minutes: Option<u16>,
    /// Seconds for each turn of a tour de table that was still to come; as the plan has them where none are given.
    pub turn: Option<u16>,
}

impl Replanned {
    /// Returns the part of it before so many minutes have passed.
    #[must_use]
    pub fn until(self, after: u16) -> Self {
        Self { minutes: self.minutes.map(|minutes| minutes.min(after)), ..self }
    }

    /// Returns the part of it behind so many minutes; none where it is over by then.
    pub fn from(self, after: u16) -> Option<Self> {
        let minutes = self.minutes?.checked_sub(after).filter(|rest| *rest > 0)?;
        Some(Self { start: self.start.saturating_add(after), minutes: Some(minutes), ..self })
    }
}

/// Everything about an item that a person enters; identity, revision and reference are given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(default = "ItemDetails::unknown")]
pub struct ItemDetails {
    /// The printed number; none for breaks.
    pub number: Option<ItemNumber>,
    /// What it is.
    pub kind: ItemKind,
    /// The day on which it begins; none while it is a proposal beside the timeline.
    pub day: Option<NaiveDate>,
    /// When it begins, in minutes after midnight in the zone of the meeting, below 1,440.
    pub start: u16,
    /// How long it is planned, in minutes, at least 1.
    pub duration: u16,
    /// The least minutes it can be cut to; unknown where none is given.
    pub minimum: Option<u16>,
    /// How many people are expected in the room; as many as attend that day where none is given.
    pub expected: Option<u16>,
    /// When it really began, in minutes after midnight.
    pub actual_start: Option<u16>,
    /// How long it really was, in minutes.
    pub actual: Option<u16>,
    /// When and how long it is held since the day was planned anew.
    pub replanned: Option<Replanned>,
    /// Where it is held; nowhere in the house where none is given.
    pub room: Option<RoomId>,
    /// Whether people can take part online.
    pub online: bool,
    /// The group of parallel items that it is one of, for example "Workshops": items of one group stand side by side
    /// under one heading.
    pub parallel: Line,
    /// The title, in the language of the meeting.
    pub title: Title,
    /// The description, in the language of the meeting.
    pub description: Prose,
    /// Title and description in other languages.
    pub translations: Vec<Translation>,
    /// What it is there for, in a word.
    pub aims: Vec<Aim>,
    /// What it is there for, in sentences.
    pub purpose: Prose,
    /// Questions that guide the discussion.
    pub questions: Vec<Line>,
    /// Who leads, speaks, reports.
    pub people: Vec<ItemPerson>,
    /// The label of what is said and shown in it; the default of the meeting where none is given.
    pub label: Option<HandlingLabel>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// Where people take part online; in personal calendars and mails only.
    pub video_link: Line,
    /// The plan of a tour de table.
    pub tour: Option<TourDeTable>,
    /// Its papers.
    pub papers: Vec<ItemPaper>,
    /// Its lines of the run sheet.
    pub run_sheet: Vec<RunLine>,
    /// Who proposed it, in words; for proposals.
    pub proposed_by: Line,
}

/// A point of the agenda with a stable identity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AgendaItem {
    /// Its identity: number, place and title may change, this does not.
    pub id: AgendaItemId,
    /// How often it was saved.
    pub revision: Revision,
    /// What people cite, `I-05a` or `B-01`: unique in the meeting, never reused.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingId,
    /// The event of a calendar from which it came.
    #[serde(default)]
    pub event: Option<CalendarEvent>,
    /// What was entered.
    #[serde(flatten)]
    pub details: ItemDetails,
}

/// Why an item cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum ItemRefused {
    /// No minute, or more than a day.
    #[error("duration")]
    Duration,
    /// Not a time of the day.
    #[error("start")]
    Start,
    /// The least minutes are more than those planned.
    #[error("minimum")]
    Minimum,
    /// The hours of somebody end before they begin.
    #[error("hours")]
    Hours,
    /// A break has a number.
    #[error("numbered_break")]
    NumberedBreak,
    /// More entries than anybody reads.
    #[error("too_many")]
    TooMany,
    /// The same person twice in the same role.
    #[error("twice_in_one_role")]
    TwiceInOneRole,
}

impl ItemDetails {
    /// Tells whether it was left out when the day was planned anew: its people hand in in writing.
    pub fn is_in_writing(&self) -> bool {
        self.replanned.is_some_and(|anew| anew.minutes.is_none())
    }

    /// Stands behind an item that was kept before some field came: what it does not say is read from here.
    fn unknown() -> Self {
        Self::new(ItemKind::default(), Title::unknown(), 1)
    }

    /// Returns details of an item with every value that can wait at its default.
    pub fn new(kind: ItemKind, title: Title, duration: u16) -> Self {
        Self {
            number: None,
            kind,
            day: None,
            start: 9 * 60,
            duration,
            minimum: None,
            expected: None,
            actual_start: None,
            actual: None,
            replanned: None,
            room: None,
            online: false,
            parallel: Line::default(),
            title,
            description: Prose::default(),
            translations: Vec::new(),
            aims: Vec::new(),
            purpose: Prose::default(),
            questions: Vec::new(),
            people: Vec::new(),
            label: None,
            chatham_house: false,
            video_link: Line::default(),
            tour: None,
            papers: Vec::new(),
            run_sheet: Vec::new(),
            proposed_by: Line::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), ItemRefused> {
        if self.duration == 0 || self.duration > DAY {
            return Err(ItemRefused::Duration);
        }
        if self.start >= DAY || self.actual_start.is_some_and(|start| start >= DAY) {
            return Err(ItemRefused::Start);
        }
        if self.replanned.is_some_and(|anew| anew.start >= 2 * DAY || anew.minutes > Some(DAY)) {
            return Err(ItemRefused::Start);
        }
        if self.minimum.is_some_and(|minimum| minimum > self.duration) {
            return Err(ItemRefused::Minimum);
        }
        let wrong = |hours: DayPart| hours.from >= hours.to || hours.to > DAY;
        if self.people.iter().filter_map(|person| person.hours).any(wrong) {
            return Err(ItemRefused::Hours);
        }
        if self.kind == ItemKind::Break && self.number.is_some() {
            return Err(ItemRefused::NumberedBreak);
        }
        let lengths = [
            self.people.len(),
            self.questions.len(),
            self.translations.len(),
            self.papers.len(),
            self.run_sheet.len(),
        ];
        if lengths.into_iter().any(|length| length > MOST_ENTRIES) {
            return Err(ItemRefused::TooMany);
        }
        let named = |person: &&ItemPerson| person.who != Who::ToBeConfirmed;
        let people: Vec<&ItemPerson> = self.people.iter().filter(named).collect();
        let twice = people.iter().enumerate().any(|(at, person)| {
            people[..at].iter().any(|before| before.who == person.who && before.role == person.role)
        });
        if twice { Err(ItemRefused::TwiceInOneRole) } else { Ok(()) }
    }

    /// Returns when it begins and ends; nowhere, while it is a proposal.
    pub fn span(&self, zone: Tz) -> Option<(DateTime<Tz>, DateTime<Tz>)> {
        Some(time::span(zone, self.day?, self.start, self.duration))
    }

    /// Returns what the clock shows when it ends, in minutes after the midnight at which its day begins: 1,440 and more
    /// where that is on the day after. None while it is a proposal.
    pub fn end(&self, zone: Tz) -> Option<u32> {
        let (_, to) = self.span(zone)?;
        Some(Wall::at(&to).minutes_of(self.day?))
    }

    /// Returns the people with a role, each once, in the order in which they are named.
    pub fn who_takes_part(&self) -> Vec<Who> {
        let mut seen = Vec::new();
        for person in &self.people {
            if person.who != Who::ToBeConfirmed && !seen.contains(&person.who) {
                seen.push(person.who);
            }
        }
        seen
    }

    /// Takes over a new title and description and marks the translations of what changed as outdated.
    pub fn retitle(&mut self, title: Title, description: Prose) {
        if title != self.title || description != self.description {
            self.translations.iter_mut().for_each(|translation| translation.outdated = true);
        }
        self.title = title;
        self.description = description;
    }
}

impl AgendaItem {
    /// Returns what people call it: its number, else its reference.
    pub fn cited(&self) -> String {
        self.details.number.as_ref().map_or_else(|| self.reference.clone(), ToString::to_string)
    }

    /// Compares by day, start, number and reference: the order in which people read an agenda. Proposals come last.
    pub fn reading_order(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.details, &other.details);
        a.day
            .is_none()
            .cmp(&b.day.is_none())
            .then_with(|| a.day.cmp(&b.day))
            .then_with(|| if a.day.is_none() { Ordering::Equal } else { a.start.cmp(&b.start) })
            .then_with(|| match (&a.number, &b.number) {
                (Some(a), Some(b)) => a.cmp(b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            })
            .then_with(|| self.reference.cmp(&other.reference))
            .then_with(|| self.id.cmp(&other.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(start: u16, duration: u16) -> ItemDetails {
        let mut details = ItemDetails::new(ItemKind::Plenary, "An item".parse().unwrap(), duration);
        details.day = Some("2024-06-26".parse().unwrap());
        details.start = start;
        details
    }

    #[test]
    fn an_item_ends_by_the_clock_of_its_day() {
        let zone = chrono_tz::Europe::Amsterdam;
        assert_eq!(item(540, 60).end(zone), Some(600));
        assert_eq!(item(1_410, 60).end(zone), Some(1_470), "half past midnight");
        let mut night = item(90, 60);
        night.day = Some("2024-03-31".parse().unwrap());
        assert_eq!(night.end(zone), Some(210), "03:30: the clock jumps from 02:00 to 03:00");
        night.day = None;
        assert_eq!((night.end(zone), night.span(zone)), (None, None), "a proposal is nowhere");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(item(540, 0).check(), Err(ItemRefused::Duration));
        assert_eq!(item(1_440, 10).check(), Err(ItemRefused::Start));
        let mut short = item(540, 30);
        short.minimum = Some(40);
        assert_eq!(short.check(), Err(ItemRefused::Minimum));
        let mut coffee = item(540, 30);
        coffee.kind = ItemKind::Break;
        coffee.number = Some(ItemNumber::plain(4));
        assert_eq!(coffee.check(), Err(ItemRefused::NumberedBreak));
        let nobody = ItemPerson {
            who: Who::ToBeConfirmed,
            role: ItemRole::Speaker,
            confirmed: false,
            note: Line::default(),
            hours: None,
        };
        let mut open = item(540, 30);
        open.people = vec![nobody.clone(), nobody];
        assert_eq!(open.check(), Ok(()), "two speakers may both be open");
    }

    #[test]
    fn every_field_of_an_item_is_named() {
        let value = serde_json::to_value(item(540, 30)).unwrap();
        let mut fields: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        let mut named: Vec<&str> = ItemField::ALL.iter().map(|field| field.as_str()).collect();
        fields.sort_unstable();
        named.sort_unstable();
        assert_eq!(fields, named, "a field that is not named would be missed by differences");
    }
}
