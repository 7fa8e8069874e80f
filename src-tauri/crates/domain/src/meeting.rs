//! Series and meetings: a group that meets again, and one edition of it.

use crate::agenda::DayTemplate;
use crate::closed;
use crate::ids::{MeetingId, Revision, SeriesId};
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::party::PartyOrder;
use crate::text::{Line, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// The most days one meeting may have.
pub const MOST_DAYS: i64 = 31;

/// A group that meets again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Series {
    /// Its identity.
    pub id: SeriesId,
    /// How often it was saved.
    pub revision: Revision,
    /// The full name of the group.
    pub name: Title,
    /// The short name, as the switcher and page heads print it.
    pub short: Title,
    /// Editions that this workspace holds no meeting for, oldest first.
    pub earlier: Vec<Edition>,
    /// Days that its meetings lay out again, by name.
    #[serde(default)]
    pub templates: Vec<DayTemplate>,
}

/// One edition of a series, as far as anyone needs to remember it.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Edition {
    /// The how-manieth meeting of the series, from 1.
    pub ordinal: u16,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Where it was held.
    pub place: Line,
}

/// How people can take part.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Everybody in the room.
    InPerson,
    /// Nobody in one room.
    Online,
    /// Both.
    #[default]
    Hybrid,
}

closed! {
    Format, "format",
    InPerson = "in_person",
    Online = "online",
    Hybrid = "hybrid",
}

/// Where the meeting is held.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Venue {
    /// The house, for example "Eurojust".
    pub name: Line,
    /// Street and number.
    pub street: Line,
    /// Postal code.
    pub postcode: Line,
    /// The city: what agendas call the place.
    pub city: Line,
}

/// One of the two bodies that chair the meeting in equal rank.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct ChairingBody {
    /// The code of the body, for example `COM`.
    pub party: String,
    /// The function or unit that chairs for it, for example "EU Anti-Trafficking Coordinator"; may be empty.
    pub unit: Line,
}

/// Which languages may be spoken and listened to.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Languages {
    /// The regime in words, for example "EN only".
    pub regime: Line,
    /// Languages that may be spoken.
    pub spoken: Vec<LanguageCode>,
    /// Languages that can be listened to.
    pub listened: Vec<LanguageCode>,
}

/// The labels that unlabelled records of a meeting have; never CLEAR by silence.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DefaultLabels {
    /// For session notes.
    pub notes: HandlingLabel,
    /// For best practices.
    pub practices: HandlingLabel,
    /// For challenges.
    pub challenges: HandlingLabel,
    /// For statements on legal concepts.
    pub concepts: HandlingLabel,
    /// For actions.
    pub actions: HandlingLabel,
}

impl Default for DefaultLabels {
    fn default() -> Self {
        Self {
            notes: HandlingLabel::Amber,
            practices: HandlingLabel::Green,
            challenges: HandlingLabel::Green,
            concepts: HandlingLabel::Green,
            actions: HandlingLabel::Green,
        }
    }
}

/// The hours that a day of the meeting keeps to, in minutes after midnight.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct DayHours {
    /// Nothing begins before.
    pub from: u16,
    /// Nothing ends after.
    pub to: u16,
    /// The most minutes of programme, breaks not counted.
    pub most: u16,
}

impl Default for DayHours {
    /// From 08:00 to 19:00, at most seven hours of programme.
    fn default() -> Self {
        Self { from: 8 * 60, to: 19 * 60, most: 7 * 60 }
    }
}

/// The name of a time zone, for example `Europe/Amsterdam`; never an offset.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
pub struct Zone(pub chrono_tz::Tz);

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0.name().to_owned()
    }
}

impl TryFrom<String> for Zone {
    type Error = MeetingRefused;

    fn try_from(name: String) -> Result<Self, MeetingRefused> {
        name.parse().map(Self).map_err(|_| MeetingRefused::UnknownZone)
    }
}

/// Everything about a meeting that a person enters; its identity and revision are given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MeetingDetails {
    /// The how-manieth meeting of its series, from 1.
    pub ordinal: u16,
    /// The title, for example "Focus Group against trafficking in human beings, third meeting".
    pub title: Title,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The zone that every time of the meeting is in.
    pub zone: Zone,
    /// How people can take part.
    pub format: Format,
    /// Where it is held.
    pub venue: Venue,
    /// The body whose house it is; left out of the attendance sentence.
    pub host: Option<String>,
    /// The two chairing bodies, in equal rank; fewer while the meeting is being set up.
    pub chairs: Vec<ChairingBody>,
    /// Which languages may be spoken and listened to.
    pub languages: Languages,
    /// Whether items are under the Chatham House Rule unless they say otherwise.
    pub chatham_house: bool,
    /// The labels of unlabelled records.
    pub labels: DefaultLabels,
    /// Whom TLP:GREEN may be shared with, in words.
    pub community: Line,
    /// The order of delegations.
    pub order: PartyOrder,
    /// How many people a Member State or third country may send; none is set for 0.
    pub quota: u16,
    /// Whom readers of papers may ask: name of the office.
    pub contact_name: Line,
    /// Whom readers of papers may ask: e-mail of the office.
    pub contact_email: Line,
    /// Where people take part online; in personal calendars and mails only.
    pub video_link: Line,
    /// The hours that a day keeps to.
    pub hours: DayHours,
}

/// One edition of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Meeting {
    /// Its identity.
    pub id: MeetingId,
    /// How often it was saved.
    pub revision: Revision,
    /// The series it belongs to.
    pub series: SeriesId,
    /// What a person entered.
    #[serde(flatten)]
    pub details: MeetingDetails,
}

/// Why a meeting cannot be kept like this.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Error)]
pub enum MeetingRefused {
    /// The last day lies before the first.
    #[error("ends_before_it_begins")]
    EndsBeforeItBegins,
    /// More than [`MOST_DAYS`] days.
    #[error("too_long")]
    TooLong,
    /// No such zone name.
    #[error("zone_unknown")]
    UnknownZone,
    /// Not two chairing bodies, or twice the same.
    #[error("chairs")]
    Chairs,
    /// The hours of a day end before they begin.
    #[error("hours")]
    Hours,
    /// The ordinal is 0.
    #[error("ordinal")]
    Ordinal,
    /// Another edition of the series has this ordinal.
    #[error("ordinal_taken")]
    OrdinalTaken(u16),
    /// An earlier edition of the series has this ordinal.
    #[error("ordinal_earlier")]
    OrdinalEarlier(u16),
    /// The next edition takes people over, and not their delegations.
    #[error("people_alone")]
    PeopleAlone,
    /// The next edition begins before the one before is over; says when that is held.
    #[error("too_early")]
    TooEarly(NaiveDate, NaiveDate),
}

impl MeetingRefused {
    /// Refuses days that no meeting has.
    pub(crate) fn of_days(from: NaiveDate, to: NaiveDate) -> Result<(), Self> {
        match (to - from).num_days() + 1 {
            days if days < 1 => Err(Self::EndsBeforeItBegins),
            days if days > MOST_DAYS => Err(Self::TooLong),
            _ => Ok(()),
        }
    }
}

impl MeetingDetails {
    /// Returns details with every value that can wait at its default.
    pub fn new(ordinal: u16, title: Title, from: NaiveDate, to: NaiveDate, zone: Zone) -> Self {
        Self {
            ordinal,
            title,
            from,
            to,
            zone,
            format: Format::default(),
            venue: Venue::default(),
            host: None,
            chairs: Vec::new(),
            languages: Languages::default(),
            chatham_house: true,
            labels: DefaultLabels::default(),
            community: Line::default(),
            order: PartyOrder::default(),
            quota: 2,
            contact_name: Line::default(),
            contact_email: Line::default(),
            video_link: Line::default(),
            hours: DayHours::default(),
        }
    }

    /// Checks what no single field can tell.
    pub fn check(&self) -> Result<(), MeetingRefused> {
        MeetingRefused::of_days(self.from, self.to)?;
        if self.ordinal == 0 {
            return Err(MeetingRefused::Ordinal);
        }
        if self.hours.from >= self.hours.to || self.hours.to > 24 * 60 {
            return Err(MeetingRefused::Hours);
        }
        let twice = self.chairs.len() == 2 && self.chairs[0].party == self.chairs[1].party;
        if self.chairs.len() > 2 || twice {
            return Err(MeetingRefused::Chairs);
        }
        Ok(())
    }

    /// Lists the days of the meeting in order.
    pub fn days(&self) -> Vec<NaiveDate> {
        self.from.iter_days().take_while(|day| *day <= self.to).collect()
    }

    /// Returns the place as a heading has it: the city, else the house; empty where neither is entered.
    pub fn place(&self) -> &str {
        if self.venue.city.is_empty() { self.venue.name.as_str() } else { self.venue.city.as_str() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(from: &str, to: &str) -> MeetingDetails {
        MeetingDetails::new(
            3,
            "Third meeting".parse().unwrap(),
            from.parse().unwrap(),
            to.parse().unwrap(),
            Zone(chrono_tz::Europe::Amsterdam),
        )
    }

    #[test]
    fn a_meeting_that_cannot_be_is_refused() {
        assert_eq!(details("2024-06-27", "2024-06-26").check(), Err(MeetingRefused::EndsBeforeItBegins));
        assert_eq!(details("2024-06-01", "2024-07-02").check(), Err(MeetingRefused::TooLong));
        let mut twice = details("2024-06-26", "2024-06-27");
        let body = ChairingBody { party: "COM".into(), unit: Line::default() };
        twice.chairs = vec![body.clone(), body];
        assert_eq!(twice.check(), Err(MeetingRefused::Chairs));
        assert_eq!(Zone::try_from("CEST+2".to_owned()), Err(MeetingRefused::UnknownZone));
    }
}
