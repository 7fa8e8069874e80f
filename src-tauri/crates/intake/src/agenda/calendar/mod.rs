//! Calendars (RFC 5545): every VEVENT is an item.
//!
//! Of an event that repeats, the times on days of the meeting are items, those that were moved where they are held. An event
//! that stands there in several states counts as the newest says. What a VTIMEZONE says counts before its name. Alarms and
//! attendees are not read.

mod lines;
mod markup;
mod moment;
mod rules;
mod series;
mod states;
mod written;

use super::file::{AgendaFile, AgendaSource, Frame, MOST_ITEMS};
use super::item::ItemRecord;
use super::when::{When, jump_facts};
use super::words;
use crate::record::Level;
use crate::refused::Refused;
use calcard::icalendar::{
    ICalendar, ICalendarComponent as Component, ICalendarComponentType as Kind, ICalendarEntry as Property,
    ICalendarMethod as Method, ICalendarProperty as Name, ICalendarStatus, ICalendarValue as Value,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::agenda::{CalendarEvent, ItemField, ItemNumber};
use domain::fact::{Fact, Facts};
use domain::ids::AgendaItemId;
use domain::reason::ReasonCode;
use domain::text::Line;
use moment::{By, Moment, Zone, Zones, minutes};
pub(super) use moment::{on_the_clock, zone};
use rules::{Rules, observances};
use series::Patience;
use states::{Held, Repeats};
use std::borrow::Cow;

/// How calendars of this application name their maker.
const OWN: &str = "Entente";

/// Reads a calendar, or several in one file.
pub(super) fn read(text: &str, frame: &Frame) -> Result<AgendaFile, Refused> {
    let text = lines::checked(text.trim_start_matches('\u{feff}'))?;
    let mut parser = Parser::new(&text);
    let patience = Patience::default();
    let mut items = Vec::new();
    loop {
        match parser.entry() {
            Entry::ICalendar(read) => {
                let Some(calendar) = Calendar::of(&read, frame, &patience) else { continue };
                // States of one event are compared with one another, so their number counts as well.
                if children(&read, &Kind::VEvent).count() > MOST_ITEMS {
                    return Err(Refused::TooLarge);
                }
                for held in calendar.held(&read, frame) {
                    if items.len() == MOST_ITEMS {
                        return Err(Refused::TooLarge);
                    }
                    let row = u32::try_from(items.len() + 1).unwrap_or(u32::MAX);
                    items.push(calendar.item(row, &held, frame));
                }
            }
            Entry::Eof => break,
            _ => {}
        }
    }
    Ok(AgendaFile { source: AgendaSource::Calendar, rooms: Vec::new(), items })
}

/// Walks through the parts of one kind that stand in a calendar itself.
fn children<'c>(calendar: &'c ICalendar, kind: &'c Kind) -> impl Iterator<Item = &'c Component> {
    let whole = calendar.components.first().into_iter();
    whole.flat_map(|whole| children_of(calendar, whole)).filter(move |part| part.component_type == *kind)
}

/// Walks through the parts of a part.
fn children_of<'c>(calendar: &'c ICalendar, part: &'c Component) -> impl Iterator<Item = &'c Component> {
    part.component_ids.iter().filter_map(|id| calendar.component_by_id(*id))
}

/// Returns the text of a property, escapes resolved.
fn text(property: &Property) -> Option<&str> {
    property.values.first()?.as_text()
}

/// Returns the text of a property that no standard has; the parser divides it at semicolons.
fn other(part: &Component, name: &str) -> Option<String> {
    let property = part.entries.iter().find(|property| property.name.as_str().eq_ignore_ascii_case(name))?;
    let texts: Vec<&str> = property.values.iter().filter_map(Value::as_text).collect();
    Some(texts.join(";")).filter(|text| !text.trim().is_empty())
}

/// What a calendar says beside its events.
struct Calendar<'p> {
    own: bool,
    /// What is to be done with its events (RFC 5546, 3.2).
    method: Option<Method>,
    zones: Zones,
    patience: &'p Patience,
}

impl<'p> Calendar<'p> {
    /// Returns nothing for parts that stand alone.
    fn of(read: &ICalendar, frame: &Frame, patience: &'p Patience) -> Option<Self> {
        let whole = read.components.first().filter(|whole| whole.component_type == Kind::VCalendar)?;
        let own = whole.property(&Name::Prodid).and_then(text).is_some_and(|maker| maker.contains(OWN));
        let until =
            (frame.days.last().copied().unwrap_or_default() + TimeDelta::days(2)).and_time(NaiveTime::MIN);
        let explained = children(read, &Kind::VTimezone).filter_map(|part| {
            let named = part.property(&Name::Tzid).and_then(text)?.trim().to_owned();
            if observances(read, part).next().is_some() {
                return Some((named, Rules::of(read, part, until, patience).map(Zone::Ruled)));
            }
            let place = other(part, "X-LIC-LOCATION").and_then(|place| zone(&place))?;
            Some((named, Some(Zone::Known(place))))
        });
        let zones = Zones {
            explained: explained.collect(),
            calendar: other(whole, "X-WR-TIMEZONE"),
            meeting: frame.zone,
        };
        let method = match whole.property(&Name::Method).and_then(|method| method.values.first()) {
            Some(Value::Method(method)) => Some(method.clone()),
            _ => None,
        };
        Some(Self { own, method, zones, patience })
    }

    fn item(&self, row: u32, held: &Held<'_>, frame: &Frame) -> ItemRecord {
        let event = held.event;
        let said = |name: &Name| event.property(name).and_then(text);
        let mut record = ItemRecord::new(row);
        record.identity = said(&Name::Uid).filter(|_| self.own).and_then(identity);
        let own = record.identity.is_some();
        let uid = said(&Name::Uid).filter(|_| !own).and_then(|uid| uid.parse().ok());
        record.event = uid.filter(|uid: &Line| !uid.is_empty()).map(|uid| CalendarEvent {
            uid,
            time: held.time,
            sequence: states::sequence(event),
        });
        let title = said(&Name::Summary).unwrap_or_default();
        let title = record.without_markup(ItemField::Title, title);
        record.set_title(if own { without_number(&title) } else { &title });
        let categories = event.property(&Name::Categories).into_iter().flat_map(|list| &list.values);
        if let Some(kind) = categories.filter_map(Value::as_text).find_map(words::kind) {
            record.says.insert(ItemField::Kind);
            record.details.kind = kind;
        } else {
            record.guess_kind();
        }
        if let Some(place) = said(&Name::Location) {
            let place = record.without_markup(ItemField::Room, place);
            record.room = record.text(ItemField::Room, &place).unwrap_or_default();
        }
        if own {
            // What an event of our own says beside when and where was put together for one audience.
            record.says.retain(|field| *field == ItemField::Room);
        } else if let Some(text) =
            said(&Name::Description).map(str::to_owned).or_else(|| other(event, "X-ALT-DESC"))
        {
            let text = record.without_markup(ItemField::Description, &text);
            record.details.description = record.text(ItemField::Description, &text).unwrap_or_default();
        }
        self.when(&mut record, held, frame);
        if self.method == Some(Method::Cancel) || event.status() == Some(&ICalendarStatus::Cancelled) {
            record.called_off = true;
            record.refuse(ItemField::Day, ReasonCode::Cancelled, Facts::default());
        }
        record.whole_event = match held.repeats {
            Some(Repeats::Never) => true,
            Some(Repeats::Unclear) => false,
            _ => held.whole && (record.details.day.is_some() || record.called_off),
        };
        if let Some(Method::Reply | Method::Counter | Method::Declinecounter | Method::Refresh) = self.method
        {
            record.doubt(ItemField::Day, ReasonCode::EventAnswer, Facts::default());
        }
        if held.older > 0 {
            let facts = Facts::default().with(Fact::Count, held.older);
            record.reason(Level::Info, ItemField::Day, ReasonCode::StatesOlder, facts);
        }
        record
    }

    fn when(&self, record: &mut ItemRecord, held: &Held<'_>, frame: &Frame) {
        record.says.insert(ItemField::Day);
        record.repeats(held.repeats);
        if held.repeats == Some(Repeats::Never) {
            return;
        }
        let Some((own, by)) = held.event.property(&Name::Dtstart).map(|property| self.zones.moment(property))
        else {
            record.refuse(ItemField::Start, ReasonCode::StartMissing, Facts::default().case("event"));
            return;
        };
        self.read_by(record, by);
        let begins = held.at.map_or(own, |time| time.begins);
        if let Moment::Skipped(_, minutes, jump) = begins {
            record.doubt(ItemField::Start, ReasonCode::StartSkipped, jump_facts(minutes, jump));
        }
        let Some(from) = record.instant(begins, held.event.property(&Name::Dtstart)) else { return };
        let minutes = match self.end(record, held, from - own.instant().unwrap_or(from)) {
            Some(to) if to > from => u16::try_from((to - from).num_minutes()).ok().or(Some(u16::MAX)),
            Some(_) => {
                record.refuse(ItemField::Duration, ReasonCode::EndBeforeStart, Facts::default());
                None
            }
            None => held.event.property(&Name::Duration).and_then(minutes),
        };
        let (day, start) = on_the_clock(from, frame.zone);
        if !frame.days.contains(&day) {
            record.outside(&day.to_string());
        }
        record.set_when(When { day: Some(day), start: Some(start), end: None, duration: minutes }, frame);
    }

    /// Reads when an event ends; one that repeats so much later as it begins.
    fn end(&self, record: &mut ItemRecord, held: &Held<'_>, later: TimeDelta) -> Option<DateTime<Utc>> {
        if let Some(ends) = held.at.and_then(|time| time.ends) {
            return Some(ends);
        }
        let property = held.event.property(&Name::Dtend)?;
        let (moment, by) = self.zones.moment(property);
        self.read_by(record, by);
        record.instant(moment, Some(property)).map(|at| at + later)
    }

    /// Says by which zone a time was read, where that is not the one that stands with it.
    fn read_by(&self, record: &mut ItemRecord, by: By) {
        let (level, code, facts) = match by {
            By::Named => return,
            By::Unknown => (Level::Doubt, ReasonCode::ZoneUnknown, Facts::default()),
            By::Calendar => {
                let zone = self.zones.calendar.as_deref().unwrap_or_default();
                (Level::Info, ReasonCode::ZoneMissing, Facts::text(zone).case("calendar"))
            }
            By::Meeting => (Level::Info, ReasonCode::ZoneMissing, Facts::default()),
        };
        if record.reasons.iter().all(|known| known.code != code) {
            record.reason(level, ItemField::Start, code, facts);
        }
    }
}

impl ItemRecord {
    /// Returns an instant; what is none is refused.
    fn instant(&mut self, moment: Moment, property: Option<&Property>) -> Option<DateTime<Utc>> {
        match moment {
            Moment::WholeDay => {
                let facts = Facts::default().case("whole-day");
                self.refuse(ItemField::Start, ReasonCode::StartMissing, facts);
            }
            Moment::Unreadable => {
                let said = property.and_then(text).unwrap_or_default();
                self.unreadable_time(said.trim_start_matches(lines::UNREADABLE));
            }
            Moment::At(_) | Moment::Skipped(..) => {}
        }
        moment.instant()
    }

    /// Says how the event repeats, of which this is one time.
    fn repeats(&mut self, repeats: Option<Repeats>) {
        let (level, case) = match repeats {
            None => return,
            Some(Repeats::Known) => (Level::Info, "known"),
            Some(Repeats::Unclear) => (Level::Doubt, "unclear"),
            Some(Repeats::Which) => (Level::Doubt, "which"),
            Some(Repeats::Onwards) => (Level::Doubt, "onwards"),
            Some(Repeats::Never) => (Level::Refused, "never"),
        };
        self.reason(level, ItemField::Day, ReasonCode::Repeats, Facts::default().case(case));
    }

    /// Takes the markup out of a text.
    pub(super) fn without_markup<'t>(&mut self, field: ItemField, text: &'t str) -> Cow<'t, str> {
        match markup::plain(text) {
            Some(plain) => {
                self.reason(Level::Corrected, field, ReasonCode::MarkupRemoved, Facts::default());
                Cow::Owned(plain)
            }
            None => Cow::Borrowed(text),
        }
    }
}

/// Finds the identity of an item in the UID of an event: `0190…@entente`.
fn identity(uid: &str) -> Option<AgendaItemId> {
    let text = uid.trim().split('@').next()?;
    text.parse::<uuid::Uuid>().ok().map(AgendaItemId)
}

/// Takes off the number that stands before a title: "5a Workshop A".
fn without_number(title: &str) -> &str {
    match title.trim().split_once(' ') {
        Some((number, rest)) if number.parse::<ItemNumber>().is_ok() => rest.trim_start(),
        _ => title,
    }
}
