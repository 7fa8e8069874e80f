//! Pre-flight: one list of what is missing or odd before an agenda is released or exported.
//!
//! It stops nobody. To add a finding: a code in [`Omission`], a rule beside its kind, a line in [`preflight()`].

use super::clash::{Clash, ClashCode, ClashLevel, capital, item_name as name};
use super::{AgendaInside, AgendaItem, ItemKind, Someone, Who};
use crate::ids::{AgendaItemId, RoomId};
use crate::meeting::Format;
use chrono::{DateTime, NaiveDate};
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How much it weighs.
    pub level: ClashLevel,
    /// One plain English sentence.
    pub message: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// The item where it is mended; none where it concerns a day or the meeting.
    pub item: Option<AgendaItemId>,
    /// The day that it concerns; none where it concerns the meeting.
    pub day: Option<NaiveDate>,
    /// The same as long as the finding is the same.
    pub key: String,
}

/// Days without anything for longer than this many minutes between two items look like a mistake.
const LONGEST_GAP: i64 = 30;

impl Omission {
    /// Returns the code as keys write it.
    const fn as_str(self) -> &'static str {
        match self {
            Self::NoItems => "no_items",
            Self::DayWithoutItems => "day_without_items",
            Self::ProposalsLeft => "proposals_left",
            Self::NumberMissing => "number_missing",
            Self::NumberTwice => "number_twice",
            Self::NumberOutOfOrder => "number_out_of_order",
            Self::RoomMissing => "room_missing",
            Self::PurposeMissing => "purpose_missing",
            Self::LabelMissing => "label_missing",
            Self::TourWithoutPlan => "tour_without_plan",
            Self::TranslationOutdated => "translation_outdated",
            Self::LatinFormMissing => "latin_form_missing",
            Self::Gap => "gap",
            Self::VideoLinkMissing => "video_link_missing",
            Self::ChairsMissing => "chairs_missing",
        }
    }
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
            message: clash.message.clone(),
            hint: clash.hint.clone(),
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
    fn add(&mut self, code: Omission, level: ClashLevel, place: Place<'_>, message: String, hint: &str) {
        let (item, day, mark) = match place {
            Place::Meeting => (None, None, String::new()),
            Place::Day(day) => (None, Some(day), format!(":{day}")),
            Place::Item(item) => (Some(item.id), item.details.day, format!(":{}", item.reference)),
            Place::Named(item, name) => {
                (Some(item.id), item.details.day, format!(":{}:{name}", item.reference))
            }
        };
        self.findings.push(Finding {
            code: FindingCode::Omission(code),
            level,
            message,
            hint: hint.to_owned(),
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
        let message = "Nothing is scheduled yet.".to_owned();
        list.add(
            Omission::NoItems,
            ClashLevel::Error,
            Place::Meeting,
            message,
            "Put the first item on the timeline.",
        );
    } else {
        let worked: HashSet<Option<NaiveDate>> = items
            .iter()
            .filter(|item| item.details.kind.is_programme())
            .map(|item| item.details.day)
            .collect();
        for day in details.days().into_iter().filter(|day| !worked.contains(&Some(*day))) {
            let message = format!("Nothing is planned for {}.", day.format("%-d %B"));
            let hint = "Move items to this day, or shorten the meeting.";
            list.add(Omission::DayWithoutItems, ClashLevel::Warning, Place::Day(day), message, hint);
        }
    }
    if details.chairs.len() < 2 {
        let message = match details.chairs.first() {
            Some(chair) => format!("Only {} chairs the meeting.", chair.party),
            None => "No body chairs the meeting.".to_owned(),
        };
        let hint = "Name both chairing bodies: papers print them in equal rank.";
        list.add(Omission::ChairsMissing, ClashLevel::Warning, Place::Meeting, message, hint);
    }
    let joined = |item: &&&AgendaItem| {
        let hybrid = |room: RoomId| inside.agenda.room(room).is_some_and(|room| room.details.hybrid);
        let open = item.details.online || item.details.room.is_none_or(hybrid);
        item.details.kind.is_programme() && open && item.details.video_link.is_empty()
    };
    if details.format != Format::InPerson && details.video_link.is_empty() {
        let without = items.iter().filter(joined).count();
        if without > 0 || items.is_empty() {
            let message = "The meeting can be joined online and has no video link.".to_owned();
            let hint = "Enter the link of the meeting; it goes into personal calendars and mails only.";
            list.add(Omission::VideoLinkMissing, ClashLevel::Warning, Place::Meeting, message, hint);
        }
    }
}

fn proposals_left(proposals: &[AgendaItem], list: &mut List) {
    let message = match proposals {
        [] => return,
        [one] => format!("One proposal waits beside the timeline: “{}”.", one.details.title),
        _ => format!("{} proposals wait beside the timeline.", proposals.len()),
    };
    let hint = "Schedule them, or remove those that nobody wants.";
    list.add(Omission::ProposalsLeft, ClashLevel::Note, Place::Meeting, message, hint);
}

fn numbers(items: &[&AgendaItem], list: &mut List) {
    let mut seen = HashMap::new();
    let mut highest = None;
    for item in items {
        let Some(number) = &item.details.number else { continue };
        if let Some(first) = seen.insert(number, *item) {
            let message = format!(
                "“{}” and “{}” both have the number {number}.",
                first.details.title, item.details.title
            );
            let hint = "Give one of them another number.";
            list.add(Omission::NumberTwice, ClashLevel::Error, Place::Item(item), message, hint);
        } else if let Some(before) = highest.filter(|before| *before > number) {
            let message = format!("Item {number} stands after item {before}.");
            let hint = "Renumber on purpose, or leave it where the numbers are already known.";
            list.add(Omission::NumberOutOfOrder, ClashLevel::Warning, Place::Item(item), message, hint);
        }
        highest = highest.max(Some(number));
    }
    if highest.is_none() {
        return;
    }
    for item in items.iter().filter(|item| item.details.kind.is_programme() && item.details.number.is_none())
    {
        let message = format!("“{}” has no number, and other items have.", item.details.title);
        let hint = "Number it, so that people can refer to it.";
        list.add(Omission::NumberMissing, ClashLevel::Warning, Place::Item(item), message, hint);
    }
}

fn contents(inside: &AgendaInside, items: &[&AgendaItem], list: &mut List) {
    let meeting = &inside.meeting().details;
    for item in items {
        let details = &item.details;
        let place = Place::Item(item);
        for translation in details.translations.iter().filter(|translation| translation.outdated) {
            let language = translation.language.english_name();
            let message = format!("The {language} text of {} is older than the text itself.", name(item));
            let place = Place::Named(item, translation.language.as_str());
            let hint = "Have it translated again, or confirm that it still fits.";
            list.add(Omission::TranslationOutdated, ClashLevel::Warning, place, message, hint);
        }
        if !details.kind.is_programme() {
            continue;
        }
        if details.room.is_none() && meeting.format != Format::Online && !details.online {
            let message = format!("{} has no room.", capital(&name(item)));
            list.add(Omission::RoomMissing, ClashLevel::Warning, place, message, "Choose a room.");
        }
        if details.purpose.is_empty() && details.aims.is_empty() {
            let message = format!("{} has no purpose.", capital(&name(item)));
            let hint = "Say whether it informs, discusses or decides.";
            list.add(Omission::PurposeMissing, ClashLevel::Note, place, message, hint);
        }
        if details.label.is_none() {
            let message =
                format!("{} has no label and counts as {}.", capital(&name(item)), meeting.labels.notes);
            list.add(Omission::LabelMissing, ClashLevel::Note, place, message, "Choose a label.");
        }
        let planned = details.tour.as_ref().is_some_and(|tour| tour.minutes > 0);
        if details.kind == ItemKind::TourDeTable && !planned {
            let message = format!("{} has no plan for the delegations.", capital(&name(item)));
            let hint = "Enter the question, the order, and the minutes for each delegation.";
            list.add(Omission::TourWithoutPlan, ClashLevel::Warning, place, message, hint);
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
                let message =
                    format!("{}, named in {}, has no Latin form of the name.", someone.name(), name(item));
                let place = Place::Named(item, someone.reference());
                let hint = "Ask how their passport spells it.";
                list.add(Omission::LatinFormMissing, ClashLevel::Warning, place, message, hint);
            }
        }
    }
}

fn gaps(zone: Tz, items: &[&AgendaItem], list: &mut List) {
    for of_day in items.chunk_by(|a, b| a.details.day == b.details.day) {
        let mut until: Option<DateTime<Tz>> = None;
        for item in of_day {
            let Some((from, to)) = item.details.span(zone) else { continue };
            let free = until.map_or(0, |until| (from - until).num_minutes());
            if let Some(until) = until.filter(|_| free > LONGEST_GAP) {
                let message = format!(
                    "Nothing is planned for {free} minutes before {}, from {} to {}.",
                    name(item),
                    until.format("%H:%M"),
                    from.format("%H:%M"),
                );
                let hint = "Move the item forward, or put a break in.";
                list.add(Omission::Gap, ClashLevel::Note, Place::Item(item), message, hint);
            }
            until = until.max(Some(to));
        }
    }
}
