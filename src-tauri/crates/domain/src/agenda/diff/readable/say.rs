//! The value of a field in words.

use super::Names;
use crate::agenda::diff::RoomField;
use crate::agenda::time::{clock, written};
use crate::agenda::{
    Agenda, Aim, ItemDetails, ItemField, ItemPaper, ItemPerson, RoomDetails, RunLine, RunLineKind,
    TourDeTable, TourOrder, Translation, Who,
};
use chrono_tz::Tz;

/// How many digits of the digest of a paper are enough to see that it is another one.
const DIGITS: usize = 8;

/// One of the two agendas, with how people are called.
#[derive(Clone, Copy)]
pub struct Saying<'a> {
    pub agenda: &'a Agenda,
    pub names: Names<'a>,
    /// The zone of every time.
    pub zone: Tz,
}

impl Saying<'_> {
    /// Returns a value in words; nothing where the field is empty.
    pub fn text(self, field: ItemField, details: &ItemDetails) -> String {
        match field {
            ItemField::Number => details.number.as_ref().map(ToString::to_string).unwrap_or_default(),
            ItemField::Kind => details.kind.name().to_owned(),
            ItemField::Day => details.day.map(|day| day.format("%A %-d %B").to_string()).unwrap_or_default(),
            ItemField::Start => details
                .span(self.zone)
                .map_or_else(String::new, |span| written(span, details.day.unwrap_or_default())),
            ItemField::Duration => minutes(Some(details.duration)),
            ItemField::Minimum => minutes(details.minimum),
            ItemField::ActualStart => {
                details.actual_start.map(|start| clock(u32::from(start))).unwrap_or_default()
            }
            ItemField::Actual => minutes(details.actual),
            ItemField::Room => self.room(details),
            ItemField::Online => yes_or_no(details.online),
            ItemField::Parallel => details.parallel.to_string(),
            ItemField::Title => details.title.to_string(),
            ItemField::Description => details.description.to_string(),
            ItemField::Translations => lines(details.translations.iter().map(translation)),
            ItemField::Aims => details.aims.iter().map(|aim| aim_name(*aim)).collect::<Vec<_>>().join(", "),
            ItemField::Purpose => details.purpose.to_string(),
            ItemField::Questions => lines(details.questions.iter().map(ToString::to_string)),
            ItemField::People => lines(details.people.iter().map(|person| self.person(person))),
            ItemField::Label => {
                details.label.map_or("none of its own", crate::label::HandlingLabel::as_str).to_owned()
            }
            ItemField::ChathamHouse => yes_or_no(details.chatham_house),
            ItemField::VideoLink => details.video_link.to_string(),
            ItemField::Tour => details.tour.as_ref().map(|tour| self.tour(tour)).unwrap_or_default(),
            ItemField::Papers => lines(details.papers.iter().map(paper)),
            ItemField::RunSheet => lines(details.run_sheet.iter().map(run_line)),
            ItemField::ProposedBy => details.proposed_by.to_string(),
        }
    }

    /// Writes somebody with a role: "Speaker: Lotte IJzerman-de Wit (not confirmed; asked on 3 May)".
    pub fn person(self, person: &ItemPerson) -> String {
        let name = match person.who {
            Who::ToBeConfirmed => "to be confirmed".to_owned(),
            who => (self.names.who)(who),
        };
        let state = if person.confirmed == (person.who == Who::ToBeConfirmed) {
            if person.confirmed { "confirmed" } else { "not confirmed" }
        } else {
            ""
        };
        let beside = [state, person.note.as_str()];
        format!("{}: {name}{}", person.role.name(), in_brackets(&beside))
    }

    fn room(self, details: &ItemDetails) -> String {
        details.room.map_or_else(String::new, |id| match self.agenda.room(id) {
            Some(room) => room.details.name.to_string(),
            None => "a room that is not listed".to_owned(),
        })
    }

    fn tour(self, tour: &TourDeTable) -> String {
        let order = match tour.order {
            TourOrder::Meeting => "order of the meeting",
            TourOrder::Reversed => "order of the meeting, from its end",
            TourOrder::EnglishAlphabetical => "by English name",
            TourOrder::Chosen => "chosen order",
        };
        let each = format!("{} for each delegation, {order}", minutes(Some(tour.minutes)));
        let chosen: Vec<String> = tour.chosen.iter().map(|id| (self.names.delegation)(*id)).collect();
        lines([tour.question.to_string(), each, chosen.join(", ")].into_iter())
    }
}

/// Returns a value of a room in words; nothing where the field is empty.
pub fn room_text(field: RoomField, details: &RoomDetails) -> String {
    match field {
        RoomField::Name => details.name.to_string(),
        RoomField::Capacity => details.capacity.map(|seats| format!("{seats} seats")).unwrap_or_default(),
        RoomField::Features => {
            details.features.iter().map(|feature| feature.name()).collect::<Vec<_>>().join(", ")
        }
        RoomField::Hybrid => yes_or_no(details.hybrid),
    }
}

fn lines(entries: impl Iterator<Item = String>) -> String {
    entries.filter(|entry| !entry.is_empty()).collect::<Vec<_>>().join("\n")
}

fn in_brackets(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

fn minutes(minutes: Option<u16>) -> String {
    match minutes {
        None => String::new(),
        Some(1) => "1 minute".to_owned(),
        Some(minutes) => format!("{minutes} minutes"),
    }
}

fn yes_or_no(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

const fn aim_name(aim: Aim) -> &'static str {
    match aim {
        Aim::Inform => "inform",
        Aim::Discuss => "discuss",
        Aim::Decide => "decide",
    }
}

fn translation(translation: &Translation) -> String {
    let outdated = if translation.outdated { "outdated" } else { "" };
    let first =
        format!("{}: {}{}", translation.language.english_name(), translation.title, in_brackets(&[outdated]));
    lines([first, translation.description.to_string()].into_iter())
}

fn paper(paper: &ItemPaper) -> String {
    let label = paper.label.map_or("", crate::label::HandlingLabel::as_str);
    let digest: String = paper.content.chars().take(DIGITS).collect();
    format!("{}{}", paper.name, in_brackets(&[&size(paper.bytes), label, &digest]))
}

/// Writes a size in units of a thousand, rounded up: nobody's paper has 0 kB.
fn size(bytes: u32) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1_000))
    } else {
        format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
    }
}

fn run_line(line: &RunLine) -> String {
    let kind = match line.kind {
        RunLineKind::Doors => "doors",
        RunLineKind::Interpreters => "interpreters",
        RunLineKind::FamilyPhoto => "family photo",
        RunLineKind::Technical => "technical",
        RunLineKind::Catering => "catering",
        RunLineKind::Other => "other",
    };
    let sign = if line.at < 0 { '−' } else { '+' };
    format!(
        "{sign}{} min, {kind}: {}{}",
        line.at.unsigned_abs(),
        line.text,
        in_brackets(&[line.who.as_str()])
    )
}
