//! A meeting described in a JSON file, for `ententectl new --meeting` and for the sample.
//!
//! ```json
//! {
//!   "series": { "name": "...", "short": "...", "meetings": [ { "ordinal": 1, "start": "2022-06-14", "end": "2022-06-14", "place": "online" } ] },
//!   "ordinal": 3, "title": "...", "days": [ { "date": "2024-06-26" }, { "date": "2024-06-27" } ],
//!   "timezone": "Europe/Amsterdam", "format": "hybrid",
//!   "venue": { "name": "Eurojust", "street": "...", "postcode": "...", "city": "The Hague" },
//!   "chairs": [ { "body": "EUROJUST" }, { "body": "COM", "unit": "EUATC" } ],
//!   "languages": { "regime": "EN only", "spoken": ["EN"], "listened": ["EN"] },
//!   "labels": { "notes": "TLP:AMBER", "practices": "TLP:GREEN" },
//!   "chatham_house_rule": { "default": true }, "community": "...",
//!   "country_order": { "member_states": "EU protocol", "third_countries": "English alphabetical" },
//!   "nomination_quota": { "member_state": 2 }, "contact": { "name": "...", "email": "..." },
//!   "rooms": [ { "id": "R-01", "name": "Plenary room", "capacity": 80, "hybrid": true, "features": ["hearing_loop"] } ],
//!   "milestones": [ { "date": "2024-06-19", "text": "Meeting documents", "kind": "documents", "done": "2024-06-18" } ],
//!   "hours": { "from": "08:00", "to": "19:00", "programme_minutes": 420 }, "video_link": "https://..."
//! }
//! ```
//!
//! Only `series`, `ordinal`, `title`, `days` and `timezone` must be there; other keys of the file are left alone. The
//! host is the body whose name the venue has. A milestone without a kind is the one of every meeting that has its name, else
//! one of the secretariat's own.

use crate::error::text;
use crate::import::{ImportReason, new_rooms};
use crate::{Error, Result, meeting};
use chrono::NaiveDate;
use domain::agenda::time::{DAY, parse_clock};
use domain::fact::Fact;
use domain::ids::Revision;
use domain::label::HandlingLabel;
use domain::language::{LanguageCode, NotALanguage};
use domain::meeting::{
    ChairingBody, DayHours, DefaultLabels, Edition, Format, Languages, Meeting, MeetingDetails, Series,
    Venue, Zone,
};
use domain::milestone::{Milestone, MilestoneDetails, MilestoneKind};
use domain::party::{MemberOrder, Party, PartyOrder, Resolution, Resolver, ThirdOrder};
use domain::refusal::{Refusal, RefusalCode};
use domain::text::Line;
use intake::Level;
use intake::agenda::RoomRecord;
use serde::Deserialize;
use std::collections::BTreeMap;
use store::Unit;
use words::{Language, Words};

/// The file as it is written.
#[derive(Deserialize)]
struct File {
    series: SeriesPart,
    ordinal: u16,
    title: String,
    days: Vec<DayPart>,
    timezone: String,
    #[serde(default)]
    format: Option<Format>,
    #[serde(default)]
    venue: VenuePart,
    #[serde(default)]
    chairs: Vec<ChairPart>,
    #[serde(default)]
    languages: LanguagesPart,
    #[serde(default)]
    labels: BTreeMap<String, String>,
    #[serde(default)]
    chatham_house_rule: Option<RulePart>,
    #[serde(default)]
    community: String,
    #[serde(default)]
    country_order: BTreeMap<String, String>,
    #[serde(default)]
    nomination_quota: BTreeMap<String, u16>,
    #[serde(default)]
    contact: BTreeMap<String, String>,
    #[serde(default)]
    rooms: Vec<serde_json::Value>,
    #[serde(default)]
    hours: HoursPart,
    #[serde(default)]
    milestones: Vec<MilestonePart>,
    #[serde(default)]
    video_link: String,
}

#[derive(Deserialize)]
struct SeriesPart {
    name: String,
    #[serde(default)]
    short: String,
    #[serde(default)]
    meetings: Vec<EditionPart>,
}

#[derive(Deserialize)]
struct EditionPart {
    ordinal: u16,
    start: NaiveDate,
    end: NaiveDate,
    #[serde(default)]
    place: String,
}

#[derive(Deserialize)]
struct DayPart {
    date: NaiveDate,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct VenuePart {
    name: String,
    street: String,
    postcode: String,
    city: String,
}

#[derive(Deserialize)]
struct ChairPart {
    body: String,
    #[serde(default)]
    unit: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct LanguagesPart {
    regime: String,
    spoken: Vec<String>,
    listened: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct HoursPart {
    from: Option<String>,
    to: Option<String>,
    programme_minutes: Option<u16>,
}

#[derive(Deserialize)]
struct MilestonePart {
    date: NaiveDate,
    #[serde(default)]
    text: String,
    #[serde(default)]
    kind: Option<MilestoneKind>,
    #[serde(default)]
    done: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct RulePart {
    default: bool,
}

/// Makes the meeting that a file describes; the step is named by the caller.
pub async fn create(unit: &mut Unit, json: &str) -> Result<Meeting> {
    let file: File = serde_json::from_str(json).map_err(|error| {
        Refusal::new(RefusalCode::MeetingFileUnreadable).of("meeting").with(Fact::Detail, error.to_string())
    })?;
    let parties: Vec<Party> = unit.all().await?;
    let details = details(&file, &parties)?;
    let known: Vec<Series> = unit.all().await?;
    let name = text("series", &file.series.name)?;
    let series = if let Some(series) = known.into_iter().find(|series| series.name == name) {
        series.id
    } else {
        let short = if file.series.short.is_empty() { &file.series.name } else { &file.series.short };
        let mut series = Series {
            id: unit.new_id(),
            revision: Revision::default(),
            short: text("series", short)?,
            name,
            earlier: editions(&file)?,
            templates: Vec::new(),
        };
        unit.save(&mut series).await?;
        series.id
    };
    let meeting = meeting::add(unit, series, details).await?;
    let mut rooms = new_rooms(unit, meeting.id, &[], &rooms(&file)?).await?;
    unit.save_new(&mut rooms).await?;
    let mut milestones = milestones(unit, &meeting, &file.milestones)?;
    unit.save_new(&mut milestones).await?;
    Ok(meeting)
}

/// Reads the milestones. One on the day that the rule gives needs nothing kept.
fn milestones(unit: &Unit, meeting: &Meeting, parts: &[MilestonePart]) -> Result<Vec<Milestone>> {
    let mut milestones: Vec<Milestone> = Vec::new();
    for part in parts {
        let named = |kind: &MilestoneKind| {
            Words::of(Language::English).name(*kind).eq_ignore_ascii_case(part.text.trim())
        };
        let kind = part.kind.or_else(|| MilestoneKind::ALL.into_iter().find(named));
        if kind.is_some() && milestones.iter().any(|known| known.kind == kind) {
            return Err(Refusal::new(RefusalCode::MilestoneDatedTwice).of("milestones").into());
        }
        let title = if kind.is_some() { Line::default() } else { text("milestones", &part.text)? };
        let usual = kind.map(|kind| kind.usual(meeting.details.from, meeting.details.to));
        let date = Some(part.date).filter(|date| usual != Some(*date));
        let details = MilestoneDetails { title, date, days: None, done: part.done };
        details.check(kind).map_err(Refusal::from)?;
        if kind.is_none() || !details.is_usual() {
            let (id, revision) = (unit.new_id(), Revision::default());
            milestones.push(Milestone { id, revision, meeting: meeting.id, kind, details, left_out: false });
        }
    }
    Ok(milestones)
}

/// Reads the rooms; one that cannot be kept refuses the file.
fn rooms(file: &File) -> Result<Vec<RoomRecord>> {
    let rooms = intake::agenda::rooms(&file.rooms);
    let refused = rooms.iter().flat_map(|room| &room.reasons).find(|reason| reason.level != Level::Info);
    match refused {
        Some(reason) => {
            let refusal = Refusal::new(RefusalCode::MeetingFileRooms).of("rooms");
            Err(refusal.with(Fact::Detail, ImportReason::from(reason).message.as_str()).into())
        }
        None => Ok(rooms),
    }
}

fn hours(part: &HoursPart) -> Result<DayHours> {
    let usual = DayHours::default();
    let time = |text: &Option<String>, usual: u16| match text.as_deref() {
        None => Ok::<u16, Refusal>(usual),
        Some("24:00") => Ok(DAY),
        Some(text) => {
            parse_clock(text).ok_or_else(|| Refusal::new(RefusalCode::MeetingFileHours).of("hours"))
        }
    };
    Ok(DayHours {
        from: time(&part.from, usual.from)?,
        to: time(&part.to, usual.to)?,
        most: part.programme_minutes.unwrap_or(usual.most),
    })
}

fn editions(file: &File) -> Result<Vec<Edition>> {
    let earlier = file.series.meetings.iter().filter(|edition| edition.ordinal != file.ordinal);
    earlier
        .map(|edition| {
            Ok(Edition {
                ordinal: edition.ordinal,
                from: edition.start,
                to: edition.end,
                place: text("place", &edition.place)?,
            })
        })
        .collect()
}

fn details(file: &File, parties: &[Party]) -> Result<MeetingDetails> {
    let dates = || file.days.iter().map(|day| day.date);
    let (Some(from), Some(to)) = (dates().min(), dates().max()) else {
        return Err(Refusal::new(RefusalCode::MeetingFileNoDay).of("days").into());
    };
    let zone = Zone::try_from(file.timezone.clone())?;
    let resolver = Resolver::new(parties, from);
    let body = |name: &str| match resolver.resolve(name) {
        Resolution::One(id) => parties.iter().find(|party| party.id == id),
        _ => None,
    };
    let mut details = MeetingDetails::new(file.ordinal, text("title", &file.title)?, from, to, zone);
    details.format = file.format.unwrap_or_default();
    details.venue = Venue {
        name: text("venue", &file.venue.name)?,
        street: text("venue", &file.venue.street)?,
        postcode: text("venue", &file.venue.postcode)?,
        city: text("venue", &file.venue.city)?,
    };
    details.host = body(&file.venue.name).map(|party| party.code.clone());
    for chair in &file.chairs {
        let party = body(&chair.body).ok_or(Error::NoParty)?;
        let unit: Line = match body(&chair.unit) {
            Some(function) => text("chairs", &function.name)?,
            None => text("chairs", &chair.unit)?,
        };
        details.chairs.push(ChairingBody { party: party.code.clone(), unit });
    }
    details.languages = Languages {
        regime: text("languages", &file.languages.regime)?,
        spoken: languages(&file.languages.spoken)?,
        listened: languages(&file.languages.listened)?,
    };
    details.labels = labels(&file.labels)?;
    details.chatham_house = file.chatham_house_rule.as_ref().is_none_or(|rule| rule.default);
    details.community = text("community", &file.community)?;
    details.order = order(&file.country_order);
    details.quota = file.nomination_quota.get("member_state").copied().unwrap_or(details.quota);
    let contact = |key: &str| text("contact", file.contact.get(key).map_or("", String::as_str));
    details.contact_name = contact("name")?;
    details.contact_email = contact("email")?;
    details.hours = hours(&file.hours)?;
    details.video_link = text("video_link", &file.video_link)?;
    Ok(details)
}

fn languages(codes: &[String]) -> Result<Vec<LanguageCode>> {
    Ok(codes.iter().map(|code| code.parse()).collect::<Result<_, NotALanguage>>().map_err(Refusal::from)?)
}

fn labels(written: &BTreeMap<String, String>) -> Result<DefaultLabels> {
    let mut labels = DefaultLabels::default();
    for (name, label) in written {
        let label: HandlingLabel = label.parse().map_err(Refusal::from)?;
        match name.as_str() {
            "notes" => labels.notes = label,
            "practices" => labels.practices = label,
            "challenges" => labels.challenges = label,
            "concepts" => labels.concepts = label,
            "actions" => labels.actions = label,
            _ => {}
        }
    }
    Ok(labels)
}

fn order(written: &BTreeMap<String, String>) -> PartyOrder {
    let is = |key: &str, words: &str| written.get(key).is_some_and(|value| value.eq_ignore_ascii_case(words));
    PartyOrder {
        member_states: if is("member_states", "English alphabetical") {
            MemberOrder::EnglishAlphabetical
        } else if is("member_states", "by code") {
            MemberOrder::ByCode
        } else {
            MemberOrder::EuProtocol
        },
        third_countries: if is("third_countries", "Eurostat") {
            ThirdOrder::Eurostat
        } else if is("third_countries", "by code") {
            ThirdOrder::ByCode
        } else {
            ThirdOrder::EnglishAlphabetical
        },
    }
}
