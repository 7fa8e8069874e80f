//! Papers of those who run the meeting: the annotated agenda for the two in the chair, and the run sheet.
//!
//! Their readers are an [`InnerCircle`], so that neither paper can be asked for anybody else.

use super::super::{Audience, Heading, Outgoing, Withheld, WithheldWhat};
use super::{
    AgendaLine, AgendaParts, AgendaPerson, OpenItem, Release, Writer, label_of, named, named_with_notes,
};
use crate::agenda::tour::plan_tour;
use crate::agenda::{AgendaInside, AgendaItem, ItemNumber, RunLineKind, time};
use crate::guest::Guest;
use crate::label::HandlingLabel;
use crate::participant::Mode;
use crate::party::PartyKind;
use chrono::{DateTime, Duration, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// Those who may read notes on people and the run sheet.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum InnerCircle {
    /// Those who run the meeting.
    Secretariat,
    /// The two in the chair and those who prepare it for them.
    CoChairs,
}

/// The audience is none of those who run the meeting.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("the annotated agenda and the run sheet are for the secretariat and the co-chairs only")]
pub struct NotTheInnerCircle;

impl From<InnerCircle> for Audience {
    fn from(circle: InnerCircle) -> Self {
        match circle {
            InnerCircle::Secretariat => Self::Secretariat,
            InnerCircle::CoChairs => Self::CoChairs,
        }
    }
}

impl TryFrom<Audience> for InnerCircle {
    type Error = NotTheInnerCircle;

    fn try_from(audience: Audience) -> Result<Self, NotTheInnerCircle> {
        match audience {
            Audience::Secretariat => Ok(Self::Secretariat),
            Audience::CoChairs => Ok(Self::CoChairs),
            Audience::Organisation
            | Audience::MemberStates
            | Audience::Participants
            | Audience::Community
            | Audience::Public
            | Audience::Delegation(_)
            | Audience::Participant(_)
            | Audience::Guest(_) => Err(NotTheInnerCircle),
        }
    }
}

/// The agenda as whoever is in the chair holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedAgenda {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// The version; none for the working draft.
    pub release: Option<Release>,
    /// Days that have items, in order.
    pub days: Vec<AnnotatedDay>,
    /// Footnotes of parties that are named, each printed once.
    pub footnotes: Vec<String>,
}

/// One day of an annotated agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedDay {
    /// The day, in the zone of the meeting.
    pub date: NaiveDate,
    /// Its items in reading order.
    pub items: Vec<AnnotatedItem>,
}

/// One item with what the chair should know.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedItem {
    /// The item with every text; its people stand in `people`.
    pub item: OpenItem,
    /// Who does what, with the notes of the secretariat.
    pub people: Vec<AnnotatedPerson>,
    /// The least minutes it can be cut to.
    pub minimum: Option<u16>,
    /// What to mind about label and Rule.
    pub advice: Vec<LabelAdvice>,
    /// The plan of a tour de table.
    pub tour: Option<AnnotatedTour>,
}

/// Somebody with a role, as the chair should know.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedPerson {
    /// Who does what.
    pub person: AgendaPerson,
    /// What the secretariat notes; may be empty.
    pub note: String,
}

/// What the chair should mind about the label of an item (domain reference, 2.3 and 4).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LabelAdvice {
    /// Say the label at the start; it is the default of the meeting where the item has none of its own.
    Say {
        /// The label.
        label: HandlingLabel,
        /// Whether the item has none of its own.
        default: bool,
    },
    /// Say at the start that the Chatham House Rule applies.
    Rule,
    /// Guests attend an item that is stricter than they may hear.
    GuestsMayNotHear(Vec<String>),
    /// Guests of the item before leave before this one begins.
    GuestsLeaveFirst(Vec<String>),
    /// Delegations of third countries take part that day and may not hear it.
    ThirdCountriesMayNotHear(Vec<String>),
}

/// The plan of a tour de table.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedTour {
    /// What every delegation is asked.
    pub question: String,
    /// How many delegations attend.
    pub attending: u32,
    /// Minutes for each.
    pub minutes: u16,
    /// Minutes in all.
    pub total: u32,
    /// The planned minutes of the item.
    pub slot: u16,
    /// Whether all have their minutes within the slot.
    pub fits: bool,
    /// Delegations that attend, in the order in which they speak, with the time at which each begins.
    pub turns: Vec<(DateTime<Tz>, String, String)>,
}

/// Minute by minute, what happens and who sees to it.
#[derive(Clone, Debug, PartialEq)]
pub struct RunSheet {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// The version; none for the working draft.
    pub release: Option<Release>,
    /// Days that have items, in order.
    pub days: Vec<RunDay>,
    /// Footnotes of parties that are named, each printed once.
    pub footnotes: Vec<String>,
}

/// One day of a run sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct RunDay {
    /// The day, in the zone of the meeting.
    pub date: NaiveDate,
    /// What happens, by the clock.
    pub entries: Vec<RunEntry>,
}

/// One moment of a run sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct RunEntry {
    /// From when to when, by the agenda; what is to be done is done at once.
    pub span: (DateTime<Tz>, DateTime<Tz>),
    /// When it is since the day was planned anew, where that is another time.
    pub anew: Option<(DateTime<Tz>, DateTime<Tz>)>,
    /// Whether it is left out since the day was planned anew: its people hand in in writing.
    pub in_writing: bool,
    /// What kind of moment it is.
    pub kind: RunMoment,
    /// The number of the item that it belongs to.
    pub number: Option<ItemNumber>,
    /// The title of the item that it belongs to.
    pub item: String,
    /// What to do; empty where an item begins.
    pub text: String,
    /// Who does it; empty where an item begins.
    pub who: String,
    /// Who has which role in the item; nobody where it does not begin.
    pub people: Vec<AgendaPerson>,
    /// The room of the item; may be empty.
    pub room: String,
}

/// Kinds of moments of a run sheet, in the order in which they stand at one time.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum RunMoment {
    /// A line of the run sheet.
    Line(RunLineKind),
    /// An item begins.
    Begins,
}

/// Makes the annotated agenda. The label is that of the circle, raised where an item is stricter.
pub fn disclose_annotated(
    inside: &AgendaInside,
    release: Option<&Release>,
    circle: InnerCircle,
) -> Outgoing<AnnotatedAgenda> {
    let parts = AgendaParts::ALL;
    let writer = Writer { inside, people: inside.people(), audience: circle.into(), parts };
    let mut footnotes = Vec::new();
    let mut days: Vec<AnnotatedDay> = Vec::new();
    for item in &inside.agenda.items {
        let AgendaLine::Open(mut open) = writer.line(item, &mut footnotes) else { continue };
        open.people.clear();
        let people = named_with_notes(&writer.people, item, &mut footnotes)
            .into_iter()
            .map(|(person, note)| AnnotatedPerson { person, note })
            .collect();
        let annotated = AnnotatedItem {
            people,
            minimum: item.details.minimum,
            advice: advice(inside, item),
            tour: tour(inside, item, open.span.0),
            item: *open,
        };
        let Some(date) = item.details.day else { continue };
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.items.push(annotated),
            None => days.push(AnnotatedDay { date, items: vec![annotated] }),
        }
    }
    let view =
        AnnotatedAgenda { heading: Heading::of(&inside.roster), release: release.copied(), days, footnotes };
    writer.outgoing(view, withheld(&writer))
}

/// Makes the run sheet. The label is that of the circle, raised where an item is stricter.
pub fn disclose_run_sheet(
    inside: &AgendaInside,
    release: Option<&Release>,
    circle: InnerCircle,
) -> Outgoing<RunSheet> {
    let parts = AgendaParts { speakers: true, ..AgendaParts::default() };
    let writer = Writer { inside, people: inside.people(), audience: circle.into(), parts };
    let mut footnotes = Vec::new();
    let mut days: Vec<RunDay> = Vec::new();
    for item in &inside.agenda.items {
        let Some(date) = item.details.day else { continue };
        if days.last().is_none_or(|day| day.date != date) {
            days.push(RunDay { date, entries: Vec::new() });
        }
        if let Some(day) = days.last_mut() {
            day.entries.extend(moments(&writer, item, date, &mut footnotes));
        }
    }
    for day in &mut days {
        day.entries.sort_by(|a, b| a.span.0.cmp(&b.span.0).then_with(|| a.kind.cmp(&b.kind)));
    }
    let view = RunSheet { heading: Heading::of(&inside.roster), release: release.copied(), days, footnotes };
    writer.outgoing(view, withheld(&writer))
}

fn moments(
    writer: &Writer<'_>,
    item: &AgendaItem,
    date: NaiveDate,
    footnotes: &mut Vec<String>,
) -> Vec<RunEntry> {
    let (inside, details) = (writer.inside, &item.details);
    let zone = inside.meeting().details.zone.0;
    let (from, to) = time::span(zone, date, details.start, details.duration);
    let room = details.room.and_then(|room| inside.agenda.room(room));
    let again = details.replanned.and_then(|anew| {
        let from = time::instant(zone, date, anew.start.into());
        Some((from, from + Duration::minutes(anew.minutes?.into())))
    });
    let entry = |span: (DateTime<Tz>, DateTime<Tz>), kind: RunMoment| RunEntry {
        span,
        anew: again
            .map(|(begins, ends)| match kind {
                RunMoment::Begins => (begins, ends),
                RunMoment::Line(_) => (begins + (span.0 - from), begins + (span.0 - from)),
            })
            .filter(|anew| *anew != span),
        in_writing: details.replanned.is_some() && again.is_none(),
        kind,
        number: details.number.clone(),
        item: details.title.to_string(),
        text: String::new(),
        who: String::new(),
        people: Vec::new(),
        room: room.map_or_else(String::new, |room| room.details.name.to_string()),
    };
    let people = named(&writer.people, item, footnotes);
    let lines = details.run_sheet.iter().map(|line| {
        let at = from + Duration::minutes(i64::from(line.at));
        let (text, who) = (line.text.to_string(), line.who.to_string());
        RunEntry { text, who, ..entry((at, at), RunMoment::Line(line.kind)) }
    });
    std::iter::once(RunEntry { people, ..entry((from, to), RunMoment::Begins) }).chain(lines).collect()
}

fn advice(inside: &AgendaInside, item: &AgendaItem) -> Vec<LabelAdvice> {
    let mut out = Vec::new();
    let label = label_of(inside, item);
    out.extend(label.map(|label| LabelAdvice::Say { label, default: item.details.label.is_none() }));
    if item.details.chatham_house {
        out.push(LabelAdvice::Rule);
    }
    let names =
        |guests: Vec<&Guest>| guests.iter().map(|g| g.details.name.running_in_print()).collect::<Vec<_>>();
    let attends = |guest: &&Guest, item: &AgendaItem| guest.details.items.contains(&item.id);
    if label.is_some_and(|label| label > HandlingLabel::Green) {
        let present: Vec<&Guest> = inside.guests.iter().filter(|guest| attends(guest, item)).collect();
        let zone = inside.meeting().details.zone.0;
        let begins = item.details.span(zone).map(|(from, _)| from);
        let ends_then =
            |other: &&AgendaItem| begins.is_some() && other.details.span(zone).map(|(_, to)| to) == begins;
        let before: Vec<&AgendaItem> = inside.agenda.items.iter().filter(ends_then).collect();
        let leaving = inside
            .guests
            .iter()
            .filter(|guest| !attends(guest, item) && before.iter().any(|other| attends(guest, other)));
        let leaving: Vec<&Guest> = leaving.collect();
        if !present.is_empty() {
            out.push(LabelAdvice::GuestsMayNotHear(names(present)));
        }
        if !leaving.is_empty() {
            out.push(LabelAdvice::GuestsLeaveFirst(names(leaving)));
        }
    }
    if label.is_some_and(|label| label > HandlingLabel::Amber) {
        let there = |group: &&crate::roster::Group| {
            let on = item.details.day.unwrap_or_default();
            group.seated().any(|member| member.participant.seat.mode_on(on) != Mode::Absent)
        };
        let third = inside.roster.groups.iter().filter(|group| group.party.kind == PartyKind::ThirdCountry);
        let codes: Vec<String> = third.filter(there).map(|group| group.party.code.clone()).collect();
        if !codes.is_empty() {
            out.push(LabelAdvice::ThirdCountriesMayNotHear(codes));
        }
    }
    out
}

fn tour(inside: &AgendaInside, item: &AgendaItem, from: DateTime<Tz>) -> Option<AnnotatedTour> {
    let plan = plan_tour(&inside.roster, item)?;
    let turn = |row: &crate::agenda::TourRow| {
        let at = from + Duration::minutes(i64::from(row.from?));
        Some((at, row.code.clone(), row.name.clone()))
    };
    Some(AnnotatedTour {
        turns: plan.rows.iter().filter_map(turn).collect(),
        question: plan.question,
        attending: plan.attending,
        minutes: plan.minutes,
        total: plan.total,
        slot: plan.slot,
        fits: plan.fits,
    })
}

/// Says what the annotated agenda and the run sheet leave out: nothing but video links and actual times.
fn withheld(writer: &Writer<'_>) -> Vec<Withheld> {
    let left_out =
        |entry: &Withheld| matches!(entry.what, WithheldWhat::ActualTimes | WithheldWhat::VideoLinks);
    writer.withheld().into_iter().filter(left_out).collect()
}
