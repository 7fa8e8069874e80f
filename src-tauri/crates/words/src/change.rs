//! What became of an item, in the one name that lists, papers and mails have for it: "moved to 11:40", "10 min shorter".

use crate::catalogue::Words;
use crate::word::Word;
use chrono::{DateTime, NaiveDate, Timelike};
use chrono_tz::Tz;
use domain::agenda::ItemField;
use domain::agenda::diff::{ChangeKind, ItemValue, Place};
use domain::disclosure::{FieldValues, MailPlace};

/// What a change means in time and place, as far as whoever reads of it may know.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Shift {
    /// The day to which the item moved.
    day: Option<NaiveDate>,
    /// When it begins now, in minutes after midnight, where that is another minute or another day.
    start: Option<u16>,
    /// The room in which it is now, where it is another one.
    room: Option<String>,
    /// By how many minutes it is longer than it was; less than nothing where it is shorter.
    longer_by: i32,
}

impl Shift {
    /// Compares two places; there is none between a place and nowhere.
    pub fn between(before: Option<&Place>, after: Option<&Place>) -> Self {
        let (Some(before), Some(after)) = (before, after) else { return Self::default() };
        let day = (before.day != after.day).then_some(after.day);
        Self {
            day,
            start: (day.is_some() || before.start != after.start).then_some(after.start),
            room: (before.room_name != after.room_name).then(|| after.room_name.clone()),
            longer_by: i32::from(after.duration) - i32::from(before.duration),
        }
    }

    /// Compares two places of a mail.
    pub fn between_mailed(before: Option<&MailPlace>, after: Option<&MailPlace>) -> Self {
        let (Some(before), Some(after)) = (before, after) else { return Self::default() };
        let minutes = |place: &MailPlace| (place.span.1 - place.span.0).num_minutes();
        let day = after.span.0.date_naive();
        let day = (before.span.0.date_naive() != day).then_some(day);
        Self {
            day,
            start: (day.is_some() || before.span.0 != after.span.0).then(|| minute_of(after.span.0)),
            room: (before.room != after.room).then(|| after.room.clone()),
            longer_by: i32::try_from(minutes(after) - minutes(before)).unwrap_or_default(),
        }
    }

    /// Reads it from the fields that were disclosed.
    pub fn of_fields(fields: &[FieldValues]) -> Self {
        let mut out = Self::default();
        for values in fields {
            match (values.field, &values.before, &values.after) {
                (ItemField::Day, ItemValue::Day(_), ItemValue::Day(day)) => out.day = Some(*day),
                (ItemField::Start, ItemValue::Times(..), ItemValue::Times(span, _)) => {
                    out.start = Some(minute_of(span.0));
                }
                (ItemField::Room, _, ItemValue::Text(room)) => out.room = Some(room.clone()),
                (ItemField::Duration, ItemValue::Minutes(before), ItemValue::Minutes(after)) => {
                    out.longer_by = i32::from(*after) - i32::from(*before);
                }
                _ => {}
            }
        }
        out
    }
}

fn minute_of(at: DateTime<Tz>) -> u16 {
    u16::try_from(at.hour() * 60 + at.minute()).unwrap_or_default()
}

impl Words {
    /// Names the kinds of change that met an item, each as exactly as its shift allows.
    pub fn changes(&self, kinds: &[ChangeKind], shift: &Shift) -> Vec<String> {
        kinds.iter().map(|kind| self.change(*kind, shift)).collect()
    }

    /// Names one kind of change: "moved to 11:40", "10 min shorter", "label or rule changed".
    pub fn change(&self, kind: ChangeKind, shift: &Shift) -> String {
        match kind {
            ChangeKind::Moved => self.moved(shift).unwrap_or_else(|| self.inside(kind)),
            ChangeKind::Retimed if shift.longer_by != 0 => {
                let word = if shift.longer_by > 0 { Word::ChangeLonger } else { Word::ChangeShorter };
                self.say_with(word, [("minutes", shift.longer_by.unsigned_abs().into())])
            }
            _ => self.inside(kind),
        }
    }

    fn moved(&self, shift: &Shift) -> Option<String> {
        let clock = shift.start.map(|start| self.clock(u32::from(start)));
        let to = match (shift.day, clock) {
            (Some(day), Some(time)) => {
                let values = [("day", self.weekday(day).into()), ("time", time.into())];
                Some(self.say_with(Word::ChangeMovedToDay, values))
            }
            (Some(day), None) => Some(self.say_with(Word::ChangeMovedTo, [("to", self.weekday(day).into())])),
            (None, Some(time)) => Some(self.say_with(Word::ChangeMovedTo, [("to", time.into())])),
            (None, None) => None,
        };
        let room = shift.room.as_deref().map(|room| match room {
            "" => self.say(Word::ChangeNoRoom),
            room => self.say_with(Word::ChangeRoom, [("room", room.into())]),
        });
        let said: Vec<String> = to.into_iter().chain(room).collect();
        (!said.is_empty()).then(|| self.joined(&said))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn place(day: &str, start: u16, duration: u16, room: &str) -> Place {
        Place { day: day.parse().unwrap(), start, duration, room: None, room_name: room.into() }
    }

    fn said(before: &Place, after: &Place, kinds: &[ChangeKind]) -> String {
        Words::of(Language::English).changes(kinds, &Shift::between(Some(before), Some(after))).join(" | ")
    }

    #[test]
    fn a_change_says_where_to_and_by_how_much() {
        use ChangeKind::{Moved, Retimed, Text};
        let was = place("2024-06-26", 690, 60, "Voltaire");
        assert_eq!(said(&was, &place("2024-06-26", 700, 60, "Voltaire"), &[Moved]), "moved to 11:40");
        assert_eq!(
            said(&was, &place("2024-06-27", 690, 50, "Montesquieu"), &[Moved, Retimed]),
            "moved to Thursday 27 June, 11:30, now in Montesquieu | 10 min shorter"
        );
        assert_eq!(
            said(&was, &place("2024-06-26", 690, 75, ""), &[Moved, Retimed]),
            "now without a room | 15 min longer"
        );
        assert_eq!(
            said(&was, &was, &[Retimed, Text]),
            "retimed | text changed",
            "the least minutes differ, not the planned"
        );
        let new = Words::of(Language::English).changes(&[ChangeKind::New], &Shift::between(None, Some(&was)));
        assert_eq!(new, ["new"]);
    }
}
