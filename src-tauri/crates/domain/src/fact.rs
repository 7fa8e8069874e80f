//! Facts: what a sentence is made of. The sentences themselves are in the catalogue of words.

use crate::agenda::{AgendaItem, ItemKind, ItemNumber, ItemRole, RoomFeature};
use crate::closed;
use crate::disclosure::Readers;
use crate::field::Field;
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::milestone::MilestoneKind;
use crate::noun::Noun;
use crate::participant::Mode;
use crate::publication::Publication;
use crate::refusal::code::RefusalCode;
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// What a fact is about; the catalogue has it under this name.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Fact {
    /// Which of the cases of a clash it is.
    Case,
    /// The item, or the first of two.
    Item,
    /// The second of two items.
    Other,
    /// Several items.
    Items,
    /// The people concerned.
    People,
    /// The parties concerned, or the one.
    Parties,
    /// The name of the room.
    Room,
    /// Rooms that would do.
    Rooms,
    /// The day.
    Day,
    /// The days of the meeting.
    Days,
    /// When it begins.
    From,
    /// When it ends.
    To,
    /// When the day begins.
    Opens,
    /// When the day ends.
    Closes,
    /// Nights, from one time of the clock to another.
    Nights,
    /// How many people, delegations or proposals.
    Count,
    /// How many seats a room has.
    Capacity,
    /// What a room lacks.
    Feature,
    /// Who needs something, as numbers of speakers and participants.
    Needing,
    /// Minutes, or minutes each.
    Minutes,
    /// Minutes in all.
    Total,
    /// Minutes that there are.
    Slot,
    /// Minutes too many.
    Over,
    /// Minutes each that would fit.
    Fitting,
    /// The city whose clock somebody lives by.
    City,
    /// A handling label.
    Label,
    /// Languages that somebody knows, or the one of a text.
    Languages,
    /// Languages of the meeting.
    Spoken,
    /// What somebody does.
    Roles,
    /// Roles that nobody has yet.
    Open,
    /// The title of an item.
    Title,
    /// The title of another item.
    OtherTitle,
    /// The number of an item.
    Number,
    /// The number of an earlier item.
    Before,
    /// The most that there can be.
    Most,
    /// A name, as it was entered.
    Name,
    /// Another name, which would do.
    Next,
    /// What kind of item it is.
    Kind,
    /// When it is held.
    When,
    /// Records, by what people cite.
    References,
    /// What kind of record it is.
    Noun,
    /// The line of a file.
    Line,
    /// The column of a file.
    Column,
    /// What another program said.
    Detail,
    /// What was written in a file.
    Text,
    /// The minutes that a file gives.
    Said,
    /// The given name that was understood.
    Given,
    /// The family name that was understood.
    Family,
    /// A code, as lists write it.
    Code,
    /// How somebody takes part.
    Mode,
    /// Why something cannot be kept.
    Refusal,
    /// What a column of a file means.
    Field,
    /// Who reads.
    Readers,
    /// The parties that were not invited.
    Uninvited,
    /// The parties that have said nothing.
    Silent,
    /// The parties that do not come.
    Declined,
    /// The parties that named people and no more.
    Nominated,
    /// Those that come and have named nobody.
    Unnamed,
    /// How many wait for a seat.
    Waiting,
    /// How many refused.
    Refused,
    /// The bodies that approved.
    Approved,
    /// The bodies that are waited for.
    Waited,
    /// The bodies that asked for changes.
    Changes,
    /// The bodies that said something of a text that has changed since.
    Lapsed,
}

closed! {
    Fact, "fact",
    Case = "case",
    Item = "item",
    Other = "other",
    Items = "items",
    People = "people",
    Parties = "parties",
    Room = "room",
    Rooms = "rooms",
    Day = "day",
    Days = "days",
    From = "from",
    To = "to",
    Opens = "opens",
    Closes = "closes",
    Nights = "nights",
    Count = "count",
    Capacity = "capacity",
    Feature = "feature",
    Needing = "needing",
    Minutes = "minutes",
    Total = "total",
    Slot = "slot",
    Over = "over",
    Fitting = "fitting",
    City = "city",
    Label = "label",
    Languages = "languages",
    Spoken = "spoken",
    Roles = "roles",
    Open = "open",
    Title = "title",
    OtherTitle = "other-title",
    Number = "number",
    Before = "before",
    Most = "most",
    Name = "name",
    Next = "next",
    Kind = "kind",
    When = "when",
    References = "references",
    Noun = "noun",
    Line = "line",
    Column = "column",
    Detail = "detail",
    Text = "text",
    Said = "said",
    Given = "given",
    Family = "family",
    Code = "code",
    Mode = "mode",
    Refusal = "refusal",
    Field = "field",
    Readers = "readers",
    Uninvited = "uninvited",
    Silent = "silent",
    Declined = "declined",
    Nominated = "nominated",
    Unnamed = "unnamed",
    Waiting = "waiting",
    Refused = "refused",
    Approved = "approved",
    Waited = "waited",
    Changes = "changes",
    Lapsed = "lapsed",
}

/// How an item is named: by its number, else by its title.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ItemName {
    /// The printed number.
    pub number: Option<ItemNumber>,
    /// The title.
    pub title: String,
}

impl From<&AgendaItem> for ItemName {
    fn from(item: &AgendaItem) -> Self {
        Self { number: item.details.number.clone(), title: item.details.title.to_string() }
    }
}

/// What a fact says, without words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FactValue {
    /// One of the cases that the sentence tells apart.
    Case(&'static str),
    /// A number.
    Number(usize),
    /// A name or title, as it was entered.
    Text(String),
    /// Names, as they were entered.
    Names(Vec<String>),
    /// An item.
    Item(ItemName),
    /// Items.
    Items(Vec<ItemName>),
    /// A day.
    Day(NaiveDate),
    /// The first day and the last.
    Days(NaiveDate, NaiveDate),
    /// Minutes after midnight.
    Clock(u32),
    /// Minutes after the midnight of a day that is named with them.
    ClockOn(u32, NaiveDate),
    /// Pairs of minutes after midnight.
    Nights(Vec<(u32, u32)>),
    /// What a room offers.
    Feature(RoomFeature),
    /// So many speakers and so many participants.
    Needing {
        /// Those whom the item depends on.
        speakers: usize,
        /// All others.
        participants: usize,
    },
    /// A handling label.
    Label(HandlingLabel),
    /// Languages.
    Languages(Vec<LanguageCode>),
    /// Roles that somebody has.
    Roles(Vec<ItemRole>),
    /// Roles that nobody has yet, as often as they are open.
    Open(Vec<ItemRole>),
    /// What kind of item it is.
    Kind(ItemKind),
    /// From when to when, in the agenda of a day.
    Times((DateTime<Tz>, DateTime<Tz>), NaiveDate),
    /// What kind of record it is.
    Noun(Noun),
    /// How somebody takes part.
    Mode(Mode),
    /// Why something cannot be kept.
    Refusal(RefusalCode, Box<Facts>),
    /// What a column of a file means.
    Field(Field),
    /// Who reads.
    Readers(Readers),
    /// A milestone of every meeting.
    Milestone(MilestoneKind),
    /// What both chairs release.
    Publication(Publication),
}

macro_rules! from {
    ($($type:ty => $variant:ident),+ $(,)?) => {
        $(impl From<$type> for FactValue {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        })+
    };
}

from! {
    usize => Number, &str => Text, String => Text, Vec<String> => Names, ItemName => Item, &AgendaItem => Item,
    Vec<ItemName> => Items, NaiveDate => Day, RoomFeature => Feature, HandlingLabel => Label,
    Vec<LanguageCode> => Languages, ItemKind => Kind, Noun => Noun,
    Mode => Mode, Field => Field,
    Readers => Readers, MilestoneKind => Milestone, Publication => Publication,
}

/// Facts, each under its name.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Facts(pub BTreeMap<Fact, FactValue>);

impl Facts {
    /// States what was written.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::default().with(Fact::Text, text.as_ref())
    }

    /// States a fact.
    #[must_use]
    pub fn with(mut self, fact: Fact, value: impl Into<FactValue>) -> Self {
        self.0.insert(fact, value.into());
        self
    }

    /// States which of the cases of the sentence it is.
    #[must_use]
    pub fn case(self, case: &'static str) -> Self {
        self.with(Fact::Case, FactValue::Case(case))
    }
}
