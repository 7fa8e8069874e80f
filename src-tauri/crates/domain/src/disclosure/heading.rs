//! What every paper says about its meeting.

use crate::meeting::Format;
use crate::roster::Roster;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What every paper says about its meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// The full name of the group.
    pub series: String,
    /// Its short name.
    pub series_short: String,
    /// The title of the meeting.
    pub title: String,
    /// Its number in the series.
    pub ordinal: u16,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The place, with the house: "Eurojust, The Hague"; empty where none is entered.
    pub place: String,
    /// How people take part.
    pub format: Format,
    /// The chairing bodies in words, in equal rank.
    pub chairs: Vec<String>,
    /// Whom TLP:GREEN may be shared with.
    pub community: String,
    /// Whom readers may ask: "Meeting secretariat, name@example.org"; may be empty.
    pub contact: String,
    /// The zone of every time of the meeting.
    pub zone: chrono_tz::Tz,
}

impl Heading {
    /// Puts together what the records of a meeting say.
    pub(crate) fn of(roster: &Roster) -> Self {
        let details = &roster.meeting.details;
        let house = details.venue.name.as_str();
        let place = match (house.is_empty(), details.venue.city.is_empty()) {
            (false, false) => format!("{house}, {}", details.venue.city),
            _ => details.place().to_owned(),
        };
        let name_of = |code: &str| {
            roster
                .groups
                .iter()
                .find(|group| group.party.code == code)
                .map_or_else(|| code.to_owned(), |group| group.party.name.clone())
        };
        let chairs = details
            .chairs
            .iter()
            .map(|chair| if chair.unit.is_empty() { name_of(&chair.party) } else { chair.unit.to_string() })
            .collect();
        let contact = [details.contact_name.as_str(), details.contact_email.as_str()];
        Self {
            series: roster.series.name.to_string(),
            series_short: roster.series.short.to_string(),
            title: details.title.to_string(),
            ordinal: details.ordinal,
            from: details.from,
            to: details.to,
            place,
            format: details.format,
            chairs,
            community: details.community.to_string(),
            contact: contact.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            zone: details.zone.0,
        }
    }
}
