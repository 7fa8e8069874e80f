//! Agendas as JSON, in the form that the documentation of [`crate::agenda`] gives; those of other programs are schedules.

use super::file::{AgendaFile, AgendaSource, Frame, MOST_BYTES, MOST_ITEMS};
use super::item::ItemRecord;
use super::room::rooms;
use super::when::When;
use super::{schedule, words};
use crate::kept::kept;
use crate::object::Object;
use crate::record::{Level, Reason};
use crate::refused::Refused;
use domain::agenda::{ItemField, ItemRole, RunLine, RunLineKind, TourDeTable, TourOrder, Translation};
use domain::fact::{Fact, Facts};
use domain::reason::ReasonCode;
use domain::text::{Line, Prose};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The keys of an item.
const KEYS: &[&str] = &[
    "id",
    "no",
    "day",
    "date",
    "start",
    "end",
    "duration",
    "minimum",
    "expected",
    "actual_start",
    "actual",
    "type",
    "room",
    "online",
    "parallel_group",
    "title",
    "description",
    "translations",
    "aims",
    "purpose",
    "guiding_questions",
    "roles",
    "label",
    "chatham_house_rule",
    "video_link",
    "tour",
    "minutes_per_delegation",
    "run_sheet",
    "proposed_by",
    "papers",
];

#[derive(Deserialize)]
struct File {
    agenda: Vec<Value>,
    #[serde(default)]
    rooms: Vec<Value>,
}

/// Reads an agenda. Nothing is nested deeper than 128 levels: the parser refuses it before the stack could overflow.
pub(super) fn read(text: &str, frame: &Frame) -> Result<AgendaFile, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let file: File = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) if error.is_data() => {
            let items = schedule::read(text, frame)?;
            return Ok(AgendaFile { source: AgendaSource::Json, rooms: Vec::new(), items });
        }
        Err(error) => return Err(Refused::BadJson(error.line(), error.column())),
    };
    if file.agenda.len() > MOST_ITEMS || file.rooms.len() > MOST_ITEMS {
        return Err(Refused::TooLarge);
    }
    let items = (1..).zip(&file.agenda).map(|(row, value)| item(row, value, frame)).collect();
    Ok(AgendaFile { source: AgendaSource::Json, rooms: rooms(&file.rooms), items })
}

fn item(row: u32, value: &Value, frame: &Frame) -> ItemRecord {
    let mut record = ItemRecord::new(row);
    let mut reasons = Vec::new();
    if let Some(object) = Object::of(value, &mut reasons) {
        object.note_unknown(KEYS, &mut reasons);
        read_parts(&object, &mut record, &mut reasons, frame);
    }
    reasons.append(&mut record.reasons);
    record.reasons = reasons;
    record
}

fn read_parts(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>, frame: &Frame) {
    if let Some(text) = object.text("id", reasons) {
        record.set_reference(&text);
    }
    if let Some(text) = object.text("type", reasons) {
        record.set_kind(&text);
    }
    if let Some(text) = object.text("title", reasons) {
        record.set_title(&text);
    }
    if let Some(text) = object.text("no", reasons) {
        record.set_number(&text);
    }
    read_when(object, record, reasons, frame);
    read_place(object, record, reasons);
    read_texts(object, record, reasons);
    read_people(object, record, reasons);
    read_tour(object, record, reasons);
    read_run_sheet(object, record, reasons);
    if object.has("papers") {
        record.reason(Level::Info, ItemField::Papers, ReasonCode::PapersLeftOut, Facts::default());
    }
}

fn read_when(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>, frame: &Frame) {
    let nth = object.text("day", reasons);
    let date = object.text("date", reasons);
    if nth.is_some() || date.is_some() {
        record.says.insert(ItemField::Day);
    }
    let by_date = date.and_then(|text| record.day(&text, false, frame));
    let by_place =
        if record.is_refused() { None } else { nth.and_then(|text| record.day(&text, true, frame)) };
    if let (Some(date), Some(place)) = (by_date, by_place)
        && date != place
    {
        record.doubt(ItemField::Day, ReasonCode::DayDisagrees, Facts::default().with(Fact::Day, date));
    }
    let mut clock = |key| object.text(key, reasons).and_then(|text| record.span(&text)).map(|span| span.from);
    let (start, end) = (clock("start"), clock("end"));
    let duration =
        object.text("duration", reasons).and_then(|text| record.minutes(ItemField::Duration, &text));
    record.set_when(When { day: by_date.or(by_place), start, end, duration }, frame);
    if let Some(text) = object.text("minimum", reasons) {
        record.says.insert(ItemField::Minimum);
        record.details.minimum = record.minutes(ItemField::Minimum, &text);
    }
    if let Some(text) = object.text("expected", reasons) {
        record.set_expected(&text);
    }
    if let Some(text) = object.text("actual_start", reasons) {
        record.says.insert(ItemField::ActualStart);
        record.details.actual_start = record.span(&text).map(|span| span.from);
    }
    if let Some(text) = object.text("actual", reasons) {
        record.says.insert(ItemField::Actual);
        record.details.actual = record.minutes(ItemField::Actual, &text);
    }
}

fn read_place(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>) {
    if let Some(text) = object.text("room", reasons) {
        record.room = record.text(ItemField::Room, &text).unwrap_or_default();
    }
    if let Some(online) = object.flag("online", reasons) {
        record.says.insert(ItemField::Online);
        record.details.online = online;
    }
    if let Some(text) = object.text("parallel_group", reasons) {
        record.details.parallel = record.text(ItemField::Parallel, &text).unwrap_or_default();
    }
    if let Some(text) = object.text("video_link", reasons) {
        record.details.video_link = record.text(ItemField::VideoLink, &text).unwrap_or_default();
    }
    if let Some(text) = object.text("label", reasons) {
        record.set_label(&text);
    }
    if let Some(flag) = object.flag("chatham_house_rule", reasons) {
        record.says.insert(ItemField::ChathamHouse);
        record.details.chatham_house = flag;
    }
}

fn read_texts(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>) {
    if let Some(text) = object.text("description", reasons) {
        record.details.description = record.text(ItemField::Description, &text).unwrap_or_default();
    }
    if let Some(text) = object.text("purpose", reasons) {
        record.details.purpose = record.text(ItemField::Purpose, &text).unwrap_or_default();
    }
    if let Some(text) = object.text("proposed_by", reasons) {
        record.details.proposed_by = record.text(ItemField::ProposedBy, &text).unwrap_or_default();
    }
    if let Some(texts) = object.texts("guiding_questions", reasons) {
        record.set_questions(texts.into_iter());
    }
    if let Some(texts) = object.texts("aims", reasons) {
        record.set_aims(texts.into_iter());
    }
    if let Some(list) = object.list("translations", reasons) {
        record.says.insert(ItemField::Translations);
        for value in list {
            let Some(part) = Object::of(value, reasons) else { continue };
            let language = part.text("language", reasons).unwrap_or_default();
            let Ok(language) = language.parse() else {
                record.doubt(ItemField::Translations, ReasonCode::LanguageUnknown, Facts::text(language));
                continue;
            };
            let mut text = |key| part.text(key, reasons).unwrap_or_default();
            let (title, description) = (text("title"), text("description"));
            let translation = Translation {
                language,
                title: record.text::<Line>(ItemField::Translations, &title).unwrap_or_default(),
                description: record.text::<Prose>(ItemField::Translations, &description).unwrap_or_default(),
                outdated: part.flag("outdated", reasons).unwrap_or(false),
            };
            record.details.translations.push(translation);
        }
    }
}

fn read_people(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>) {
    let Some(list) = object.list("roles", reasons) else { return };
    record.says.insert(ItemField::People);
    for value in list {
        let Some(part) = Object::of(value, reasons) else { continue };
        let written = part.text("role", reasons).unwrap_or_default();
        let role = words::role(&written).unwrap_or_else(|| {
            record.doubt(ItemField::People, ReasonCode::RoleUnknown, Facts::text(written));
            ItemRole::Speaker
        });
        let note = part.text("note", reasons).unwrap_or_default();
        let note = kept::<Line>(&note, ItemField::People.into(), reasons).unwrap_or_default();
        let person = part.text("person", reasons).unwrap_or_default();
        record.add_person(&person, role, part.flag("confirmed", reasons).unwrap_or(true), note);
    }
}

fn read_tour(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>) {
    let short = object.number::<u16>("minutes_per_delegation", reasons);
    let part = object.object("tour", reasons);
    if !object.has("tour") && short.is_none() {
        return;
    }
    record.says.insert(ItemField::Tour);
    let mut tour = TourDeTable { minutes: short.unwrap_or_default(), ..TourDeTable::default() };
    if let Some(part) = &part {
        let question = part.text("question", reasons).unwrap_or_default();
        tour.question = record.text(ItemField::Tour, &question).unwrap_or_default();
        tour.minutes = part.number("minutes", reasons).unwrap_or(tour.minutes);
        let order = part.text("order", reasons).unwrap_or_default();
        tour.order = named::<TourOrder>(&order).unwrap_or_default();
        for code in part.texts("chosen", reasons).unwrap_or_default() {
            let code = record.text::<Line>(ItemField::Tour, code);
            record.chosen.extend(code);
        }
    } else if short.is_none() {
        return;
    }
    if tour.question.is_empty() {
        // What every delegation is asked is the first of the questions, or what the item is there for.
        let purpose = || record.details.purpose.as_str().parse().ok();
        tour.question = record.details.questions.first().cloned().or_else(purpose).unwrap_or_default();
    }
    record.details.tour = Some(tour);
}

fn read_run_sheet(object: &Object<'_>, record: &mut ItemRecord, reasons: &mut Vec<Reason>) {
    let Some(list) = object.list("run_sheet", reasons) else { return };
    record.says.insert(ItemField::RunSheet);
    for value in list {
        let Some(part) = Object::of(value, reasons) else { continue };
        let at = part.number("at", reasons).unwrap_or_default();
        let kind = part.text("kind", reasons).unwrap_or_default();
        let mut text = |key| {
            let text = part.text(key, reasons).unwrap_or_default();
            record.text::<Line>(ItemField::RunSheet, &text).unwrap_or_default()
        };
        let (text, who) = (text("text"), text("who"));
        let kind = named::<RunLineKind>(&kind).unwrap_or_default();
        record.details.run_sheet.push(RunLine { at, kind, text, who });
    }
}

/// Returns the value that has this name in the domain.
fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(Value::String(name.trim().to_lowercase().replace(' ', "_"))).ok()
}
