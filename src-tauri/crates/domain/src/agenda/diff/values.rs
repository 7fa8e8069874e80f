//! The values of fields as they differ, without words: what a comparison and a paper with change marks say.

use super::{FieldChange, ItemChange, ItemFate, people_changes};
use crate::agenda::AgendaRemark;
use crate::agenda::{
    Agenda, Aim, ItemDetails, ItemField, ItemKind, ItemPaper, ItemPerson, ItemRole, RunLine, TourOrder,
    Translation, Who,
};
use crate::ids::{DelegationId, RoomId};
use crate::label::HandlingLabel;
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The value of one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemValue {
    /// The field is empty.
    Nothing,
    /// A text, as it was entered.
    Text(String),
    /// Several texts, as they were entered.
    Texts(Vec<String>),
    /// What it is.
    Kind(ItemKind),
    /// A day.
    Day(NaiveDate),
    /// From when to when, in the agenda of a day.
    Times(#[serde(with = "crate::agenda::spans")] (DateTime<Tz>, DateTime<Tz>), NaiveDate),
    /// Minutes after midnight.
    Clock(u16),
    /// When it is held since the day was planned anew.
    Replanned {
        /// Minutes after midnight.
        start: u16,
        /// How long; none where its people hand in in writing.
        minutes: Option<u16>,
    },
    /// How long.
    Minutes(u16),
    /// Yes or no.
    Flag(bool),
    /// A room that is not there any more.
    RoomGone,
    /// What it is there for.
    Aims(Vec<Aim>),
    /// Who does what.
    People(Vec<PersonValue>),
    /// The label; none, where the item has none of its own.
    Label(Option<HandlingLabel>),
    /// Other languages.
    Translations(Vec<Translation>),
    /// The plan of a tour de table.
    Tour {
        /// What every delegation is asked.
        question: String,
        /// Minutes for each.
        minutes: u16,
        /// In which order.
        order: TourOrder,
        /// The delegations that were put in order by hand.
        chosen: Vec<String>,
    },
    /// Papers.
    Papers(Vec<ItemPaper>),
    /// The run sheet.
    RunSheet(Vec<RunLine>),
}

/// Somebody with a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonValue {
    /// The role.
    pub role: ItemRole,
    /// Who has it.
    pub who: WhoValue,
    /// What is said of whether they agreed.
    pub state: StateValue,
    /// A note on them.
    pub note: String,
}

/// Who somebody with a role is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoValue {
    /// Nobody yet.
    ToBeConfirmed,
    /// Somebody who is not at the meeting any more.
    Gone,
    /// Somebody by name, with their delegation where it is named.
    Called(String, Option<String>),
}

/// What is said of whether somebody agreed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateValue {
    /// Nothing: it is as one expects.
    Plain,
    /// That they have.
    Confirmed,
    /// That they have not.
    NotConfirmed,
    /// That readers must not count on them yet.
    ToBeConfirmed,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueLine {
    /// Which field.
    pub field: ItemField,
    /// What it said.
    pub before: ItemValue,
    /// What it says.
    pub after: ItemValue,
    /// Whether it is declared trivial.
    pub trivial: bool,
    /// What names the change when it is declared trivial; empty for new and dropped items, which never are.
    pub key: String,
}

/// How people and delegations are called; a version names them as they were called then.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// Somebody with a role.
    pub who: &'a dyn Fn(Who) -> WhoValue,
    /// The name of a delegation.
    pub delegation: &'a dyn Fn(DelegationId) -> String,
}

/// One of the two agendas, with how people are called in it.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The agenda; rooms are called as it calls them.
    pub agenda: &'a Agenda,
    /// How people and delegations are called.
    pub names: Names<'a>,
    /// The zone of every time.
    pub zone: Tz,
}

/// Where an item stands in an agenda, in numbers.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Place {
    /// The day on which it begins.
    pub day: NaiveDate,
    /// When it begins, in minutes after midnight.
    pub start: u16,
    /// How long it is planned, in minutes.
    pub duration: u16,
    /// The room.
    pub room: Option<RoomId>,
    /// The name of the room; empty where there is none.
    pub room_name: String,
}

impl Place {
    /// Returns where an item stands; nowhere, while it is a proposal. The name of the room is taken from the agenda.
    pub fn of(details: &ItemDetails, agenda: &Agenda) -> Option<Self> {
        let room_name = details.room.and_then(|id| agenda.room(id)).map(|room| room.details.name.to_string());
        Some(Self {
            day: details.day?,
            start: details.start,
            duration: details.duration,
            room: details.room,
            room_name: room_name.unwrap_or_default(),
        })
    }
}

/// Lists what differs in one item: one line for each field; for people, one for each of them. For a new or dropped item,
/// one for each field that says something. `was` and `is` are the agendas that the difference was made from; nothing
/// comes back where they are not.
pub fn value_lines(
    change: &ItemChange,
    was: Reading<'_>,
    is: Reading<'_>,
    remarks: &[AgendaRemark],
) -> Option<Vec<ValueLine>> {
    Some(match &change.what {
        ItemFate::New(item) => whole(&item.details, is, |value| (ItemValue::Nothing, value)),
        ItemFate::Dropped(item) => whole(&item.details, was, |value| (value, ItemValue::Nothing)),
        ItemFate::Changed(fields) => {
            let (before, after) = (was.agenda.item(change.item)?, is.agenda.item(change.item)?);
            let (before, after) = (&before.details, &after.details);
            fields.iter().flat_map(|field| lines(field, (before, was), (after, is), remarks)).collect()
        }
    })
}

fn whole(
    details: &ItemDetails,
    reading: Reading<'_>,
    sides: impl Fn(ItemValue) -> (ItemValue, ItemValue),
) -> Vec<ValueLine> {
    ItemField::ALL
        .into_iter()
        // The title stands above the lines.
        .filter(|field| *field != ItemField::Title)
        .map(|field| (field, reading.value(field, details)))
        .filter(|(_, value)| {
            !matches!(value, ItemValue::Nothing | ItemValue::Flag(false) | ItemValue::Label(None))
        })
        .map(|(field, value)| {
            let (before, after) = sides(value);
            ValueLine { field, before, after, trivial: false, key: String::new() }
        })
        .collect()
}

fn lines(
    change: &FieldChange,
    (before, was): (&ItemDetails, Reading<'_>),
    (after, is): (&ItemDetails, Reading<'_>),
    remarks: &[AgendaRemark],
) -> Vec<ValueLine> {
    let trivial = change.trivial(remarks);
    let line = |before: ItemValue, after: ItemValue| ValueLine {
        field: change.field,
        before,
        after,
        trivial,
        key: change.key.clone(),
    };
    if change.field == ItemField::People {
        let people = people_changes(&before.people, &after.people);
        let one = |reading: Reading<'_>, person| ItemValue::People(vec![reading.person(person)]);
        let mut lines: Vec<ValueLine> = people
            .changed
            .iter()
            .map(|(before, after)| line(one(was, before), one(is, after)))
            .chain(people.added.iter().map(|person| line(ItemValue::Nothing, one(is, person))))
            .chain(people.removed.iter().map(|person| line(one(was, person), ItemValue::Nothing)))
            .collect();
        if people.reordered {
            lines.push(line(was.value(change.field, before), is.value(change.field, after)));
        }
        return lines;
    }
    vec![line(was.value(change.field, before), is.value(change.field, after))]
}

impl ItemValue {
    /// Returns a text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// Returns a list in its form; nothing where it is empty.
    pub fn list<T>(list: Vec<T>, value: fn(Vec<T>) -> Self) -> Self {
        if list.is_empty() { Self::Nothing } else { value(list) }
    }
}

impl Reading<'_> {
    /// Returns the value of a field.
    pub fn value(self, field: ItemField, details: &ItemDetails) -> ItemValue {
        use ItemValue as V;
        let minutes = |minutes: Option<u16>| minutes.map_or(V::Nothing, V::Minutes);
        match field {
            ItemField::Number => {
                details.number.as_ref().map_or(V::Nothing, |number| V::text(number.as_str()))
            }
            ItemField::Kind => V::Kind(details.kind),
            ItemField::Day => details.day.map_or(V::Nothing, V::Day),
            ItemField::Start => match (details.span(self.zone), details.day) {
                (Some(span), Some(day)) => V::Times(span, day),
                _ => V::Nothing,
            },
            ItemField::Duration => V::Minutes(details.duration),
            ItemField::Minimum => minutes(details.minimum),
            ItemField::Expected => details.expected.map_or(V::Nothing, |people| V::text(people.to_string())),
            ItemField::ActualStart => details.actual_start.map_or(V::Nothing, V::Clock),
            ItemField::Actual => minutes(details.actual),
            ItemField::Replanned => details
                .replanned
                .map_or(V::Nothing, |anew| V::Replanned { start: anew.start, minutes: anew.minutes }),
            ItemField::Room => details.room.map_or(V::Nothing, |id| {
                self.agenda.room(id).map_or(V::RoomGone, |room| V::text(room.details.name.as_str()))
            }),
            ItemField::Online => V::Flag(details.online),
            ItemField::Parallel => V::text(details.parallel.as_str()),
            ItemField::Title => V::text(details.title.as_str()),
            ItemField::Description => V::text(details.description.as_str()),
            ItemField::Translations => V::list(details.translations.clone(), V::Translations),
            ItemField::Aims => V::list(details.aims.clone(), V::Aims),
            ItemField::Purpose => V::text(details.purpose.as_str()),
            ItemField::Questions => {
                V::list(details.questions.iter().map(ToString::to_string).collect(), V::Texts)
            }
            ItemField::People => {
                V::list(details.people.iter().map(|person| self.person(person)).collect(), V::People)
            }
            ItemField::Label => V::Label(details.label),
            ItemField::ChathamHouse => V::Flag(details.chatham_house),
            ItemField::VideoLink => V::text(details.video_link.as_str()),
            ItemField::Tour => details.tour.as_ref().map_or(V::Nothing, |tour| V::Tour {
                question: tour.question.to_string(),
                minutes: tour.minutes,
                order: tour.order,
                chosen: tour.chosen.iter().map(|id| (self.names.delegation)(*id)).collect(),
            }),
            ItemField::Papers => V::list(details.papers.clone(), V::Papers),
            ItemField::RunSheet => V::list(details.run_sheet.clone(), V::RunSheet),
            ItemField::ProposedBy => V::text(details.proposed_by.as_str()),
        }
    }

    /// Returns somebody with a role. Whether they agreed is said where it surprises: of an open place that it is sure, of
    /// somebody by name that it is not.
    fn person(self, person: &ItemPerson) -> PersonValue {
        let open = person.who == Who::ToBeConfirmed;
        let state = match (open, person.confirmed) {
            (true, true) => StateValue::Confirmed,
            (false, false) => StateValue::NotConfirmed,
            _ => StateValue::Plain,
        };
        let who = if open { WhoValue::ToBeConfirmed } else { (self.names.who)(person.who) };
        PersonValue { role: person.role, who, state, note: person.note.to_string() }
    }
}
