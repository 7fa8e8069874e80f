//! Pre-flight: one list of what is missing or odd before an agenda is released or exported.
//!
//! It stops nobody. To add a finding: a code in [`Omission`], a rule beside its kind, a line in [`preflight()`].

use super::clash::{Clash, ClashCode, ClashLevel};
use super::{AgendaInside, AgendaItem, ItemKind, ItemNumber, Someone, Who};
use crate::closed;
use crate::fact::{Fact, FactValue, Facts};
use crate::ids::{AgendaItemId, RoomId};
use crate::meeting::Format;
use chrono::{DateTime, NaiveDate, Timelike as _};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{HashMap, HashSet};

/// What pre-flight finds beside clashes.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Omission {
    /// Nothing is scheduled.
    NoItems,
    /// A day of the meeting has no programme.
    DayWithoutItems,
    /// Topics wait beside the timeline.
    ProposalsLeft,
    /// An item of the programme has no number while others have.
    NumberMissing,
    /// Two items have the same number.
    NumberTwice,
    /// A number stands before a smaller one.
    NumberOutOfOrder,
    /// An item of the programme has no room.
    RoomMissing,
    /// An item of the programme has no purpose.
    PurposeMissing,
    /// An item of the programme has no label of its own.
    LabelMissing,
    /// A tour de table has no plan.
    TourWithoutPlan,
    /// A translation is older than the text.
    TranslationOutdated,
    /// Somebody named in the agenda has no Latin form of their name.
    LatinFormMissing,
    /// Nothing is planned for more than half an hour between two items of a day.
    Gap,
    /// People take part online and there is no link.
    VideoLinkMissing,
    /// Fewer than two bodies chair the meeting.
    ChairsMissing,
}

/// What a finding is: a clash or an omission, by its code.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum FindingCode {
    /// Things that do not go together.
    Clash(ClashCode),
    /// Something that is missing or odd.
    Omission(Omission),
}

/// One line of the list before a release, and the place it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How much it weighs.
    pub level: ClashLevel,
    /// What its sentence is made of.
    pub facts: Facts,
    /// The item where it is mended; none where it concerns a day or the meeting.
    pub item: Option<AgendaItemId>,
    /// The day that it concerns; none where it concerns the meeting.
    pub day: Option<NaiveDate>,
    /// The same as long as the finding is the same.
    pub key: String,
}

/// Days without anything for longer than this many minutes between two items look like a mistake.
const LONGEST_GAP: i64 = 30;

closed! {
    Omission, "omission",
    NoItems = "no_items",
    DayWithoutItems = "day_without_items",
    ProposalsLeft = "proposals_left",
    NumberMissing = "number_missing",
    NumberTwice = "number_twice",
    NumberOutOfOrder = "number_out_of_order",
    RoomMissing = "room_missing",
    PurposeMissing = "purpose_missing",
    LabelMissing = "label_missing",
    TourWithoutPlan = "tour_without_plan",
    TranslationOutdated = "translation_outdated",
    LatinFormMissing = "latin_form_missing",
    Gap = "gap",
    VideoLinkMissing = "video_link_missing",
    ChairsMissing = "chairs_missing",
}

/// Lists what is missing or odd: every clash that is not set aside, then what an agenda lacks; errors first, then in the
/// order of the meeting: what concerns it as a whole, its days, its items. `proposals` are the items that wait beside the
/// timeline, `clashes` those of this agenda.
pub fn preflight(inside: &AgendaInside, proposals: &[AgendaItem], clashes: &[Clash]) -> Vec<Finding> {
    let mut items: Vec<&AgendaItem> =
        inside.agenda.items.iter().filter(|item| item.details.day.is_some()).collect();
    items.sort_by(|a, b| a.reading_order(b));
    let mut list = List { places: HashMap::new(), findings: Vec::new() };
    list.places.extend(items.iter().enumerate().map(|(at, item)| (item.id, at)));
    for clash in clashes.iter().filter(|clash| clash.set_aside.is_none()) {
        list.findings.push(Finding {
            code: FindingCode::Clash(clash.code),
            level: clash.level,
            facts: clash.facts.clone(),
            item: clash.items.first().copied(),
            day: clash.day,
            key: clash.key.clone(),
        });
    }
    meeting(inside, &items, &mut list);
    proposals_left(proposals, &mut list);
    numbers(&items, &mut list);
    contents(inside, &items, &mut list);
    names(inside, &items, &mut list);
    gaps(inside.meeting().details.zone.0, &items, &mut list);
    list.sorted()
}

/// The findings so far.
struct List {
    places: HashMap<AgendaItemId, usize>,
    findings: Vec<Finding>,
}

impl List {
    fn add(&mut self, code: Omission, level: ClashLevel, place: Place<'_>, facts: Facts) {
        let (item, day, mark) = match place {
            Place::Meeting => (None, None, String::new()),
            Place::Day(day) => (None, Some(day), format!(":{day}")),
            Place::Item(item) => (Some(item.id), item.details.day, format!(":{}", item.reference)),
            Place::Named(item, name) => {
                (Some(item.id), item.details.day, format!(":{}:{name}", item.reference))
            }
        };
        let facts = match place {
            Place::Item(named) | Place::Named(named, _) => facts.with(Fact::Item, named),
            Place::Day(day) => facts.with(Fact::Day, day),
            Place::Meeting => facts,
        };
        self.findings.push(Finding {
            code: FindingCode::Omission(code),
            level,
            facts,
            item,
            day,
            key: format!("{}{mark}", code.as_str()),
        });
    }

    fn sorted(mut self) -> Vec<Finding> {
        let places = self.places;
        self.findings.sort_by_cached_key(|finding| {
            let place = finding.item.and_then(|item| places.get(&item).copied());
            (finding.level, finding.day, place, finding.code, finding.key.clone())
        });
        self.findings
    }
}

/// Where a finding is mended.
#[derive(Clone, Copy)]
enum Place<'a> {
    Meeting,
    Day(NaiveDate),
    Item(&'a AgendaItem),
    /// An item, and somebody or something in it.
    Named(&'a AgendaItem, &'a str),
}

fn meeting(inside: &AgendaInside, items: &[&AgendaItem], list: &mut List) {
    let details = &inside.meeting().details;
    if items.is_empty() {
        list.add(Omission::NoItems, ClashLevel::Error, Place::Meeting, Facts::default());
    } else {
        let worked: HashSet<Option<NaiveDate>> = items
            .iter()
            .filter(|item| item.details.kind.is_programme())
            .map(|item| item.details.day)
            .collect();
        for day in details.days().into_iter().filter(|day| !worked.contains(&Some(*day))) {
            list.add(Omission::DayWithoutItems, ClashLevel::Warning, Place::Day(day), Facts::default());
        }
    }
    if details.chairs.len() < 2 {
        let chairs: Vec<String> = details.chairs.iter().map(|chair| chair.party.clone()).collect();
        let facts = Facts::default().with(Fact::Parties, chairs);
        list.add(Omission::ChairsMissing, ClashLevel::Warning, Place::Meeting, facts);
    }
    let joined = |item: &&&AgendaItem| {
        let hybrid = |room: RoomId| inside.agenda.room(room).is_some_and(|room| room.details.hybrid);
        let open = item.details.online || item.details.room.is_none_or(hybrid);
        item.details.kind.is_programme() && open && item.details.video_link.is_empty()
    };
    if details.format != Format::InPerson && details.video_link.is_empty() {
        let without = items.iter().filter(joined).count();
        if without > 0 || items.is_empty() {
            list.add(Omission::VideoLinkMissing, ClashLevel::Warning, Place::Meeting, Facts::default());
        }
    }
}

fn proposals_left(proposals: &[AgendaItem], list: &mut List) {
    let Some(first) = proposals.first() else { return };
    let facts =
        Facts::default().with(Fact::Count, proposals.len()).with(Fact::Title, first.details.title.as_str());
    list.add(Omission::ProposalsLeft, ClashLevel::Note, Place::Meeting, facts);
}

fn numbers(items: &[&AgendaItem], list: &mut List) {
    let mut seen = HashMap::new();
    let mut highest: Option<&ItemNumber> = None;
    let titled = |item: &AgendaItem| Facts::default().with(Fact::Title, item.details.title.as_str());
    for item in items {
        let Some(number) = &item.details.number else { continue };
        let numbered = titled(item).with(Fact::Number, number.as_str());
        if let Some(first) = seen.insert(number, *item) {
            let facts = numbered.with(Fact::OtherTitle, first.details.title.as_str());
            list.add(Omission::NumberTwice, ClashLevel::Error, Place::Item(item), facts);
        } else if let Some(before) = highest.filter(|before| *before > number) {
            let facts = numbered.with(Fact::Before, before.as_str());
            list.add(Omission::NumberOutOfOrder, ClashLevel::Warning, Place::Item(item), facts);
        }
        highest = highest.max(Some(number));
    }
    if highest.is_none() {
        return;
    }
    for item in items.iter().filter(|item| item.details.kind.is_programme() && item.details.number.is_none())
    {
        list.add(Omission::NumberMissing, ClashLevel::Warning, Place::Item(item), titled(item));
    }
}

fn contents(inside: &AgendaInside, items: &[&AgendaItem], list: &mut List) {
    let meeting = &inside.meeting().details;
    for item in items {
        let details = &item.details;
        let place = Place::Item(item);
        for translation in details.translations.iter().filter(|translation| translation.outdated) {
            let place = Place::Named(item, translation.language.as_str());
            let facts = Facts::default().with(Fact::Languages, vec![translation.language]);
            list.add(Omission::TranslationOutdated, ClashLevel::Warning, place, facts);
        }
        if !details.kind.is_programme() {
            continue;
        }
        if details.room.is_none() && meeting.format != Format::Online && !details.online {
            list.add(Omission::RoomMissing, ClashLevel::Warning, place, Facts::default());
        }
        if details.purpose.is_empty() && details.aims.is_empty() {
            list.add(Omission::PurposeMissing, ClashLevel::Note, place, Facts::default());
        }
        if details.label.is_none() {
            let facts = Facts::default().with(Fact::Label, meeting.labels.notes);
            list.add(Omission::LabelMissing, ClashLevel::Note, place, facts);
        }
        let planned = details.tour.as_ref().is_some_and(|tour| tour.minutes > 0);
        if details.kind == ItemKind::TourDeTable && !planned {
            list.add(Omission::TourWithoutPlan, ClashLevel::Warning, place, Facts::default());
        }
    }
}

/// Everybody named in the agenda whose name papers cannot print: once, at their first item.
fn names(inside: &AgendaInside, items: &[&AgendaItem], list: &mut List) {
    let people = inside.people();
    let mut seen: HashSet<Who> = HashSet::new();
    for item in items {
        for person in &item.details.people {
            let Some(someone) = people.get(&person.who).filter(|_| seen.insert(person.who)) else { continue };
            let lacks = match someone {
                Someone::Participant(_, member) => member.person.name.lacks_latin_form(),
                Someone::Guest(guest) => guest.details.name.lacks_latin_form(),
            };
            if lacks {
                let place = Place::Named(item, someone.reference());
                let facts = Facts::default().with(Fact::People, vec![someone.name()]);
                list.add(Omission::LatinFormMissing, ClashLevel::Warning, place, facts);
            }
        }
    }
}

fn gaps(zone: Tz, items: &[&AgendaItem], list: &mut List) {
    let clock = |at: DateTime<Tz>| FactValue::Clock(at.hour() * 60 + at.minute());
    for of_day in items.chunk_by(|a, b| a.details.day == b.details.day) {
        let mut until: Option<DateTime<Tz>> = None;
        for item in of_day {
            let Some((from, to)) = item.details.span(zone) else { continue };
            let free = until.map_or(0, |until| (from - until).num_minutes());
            if let Some(until) = until.filter(|_| free > LONGEST_GAP) {
                let facts = Facts::default()
                    .with(Fact::Minutes, usize::try_from(free).unwrap_or_default())
                    .with(Fact::From, clock(until))
                    .with(Fact::To, clock(from));
                list.add(Omission::Gap, ClashLevel::Note, Place::Item(item), facts);
            }
            until = until.max(Some(to));
        }
    }
}
