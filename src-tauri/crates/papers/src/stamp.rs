//! When, by whom and in which version a paper was made.

use crate::words::paper_words;
use chrono::DateTime;
use chrono_tz::Tz;

/// What a paper says about its own making.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stamp {
    /// Counts the exports of this paper, from 1.
    pub version: u32,
    /// When, in the zone of the meeting.
    pub made_at: DateTime<Tz>,
    /// The role of the person who exports, in words: "Secretariat". Never a name; not printed for the public.
    pub role: String,
}

impl Stamp {
    /// Writes the time with its zone, "23 November 2026, 10:30 CET"; a zone without letters as "UTC+03".
    pub(crate) fn time(&self) -> String {
        format!("{} {}", paper_words().moment(self.made_at), zone_letters(&self.made_at))
    }

    /// Writes the time as file properties want it: `2026-11-23T09:30:00Z`.
    pub(crate) fn utc(&self) -> String {
        self.made_at.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// Returns how people call the zone at an instant: "CEST"; a zone without letters as "UTC+03".
pub(crate) fn zone_letters(at: &DateTime<Tz>) -> String {
    let zone = at.format("%Z").to_string();
    let utc = if zone.starts_with(['+', '-']) { "UTC" } else { "" };
    format!("{utc}{zone}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn at(zone: Tz, month: u32) -> Stamp {
        let made_at = zone.with_ymd_and_hms(2026, month, 23, 10, 30, 0).unwrap();
        Stamp { version: 1, made_at, role: "Secretariat".into() }
    }

    #[test]
    fn the_time_names_its_zone_in_summer_and_winter() {
        assert_eq!(at(Tz::Europe__Amsterdam, 11).time(), "23 November 2026, 10:30 CET");
        assert_eq!(at(Tz::Europe__Amsterdam, 6).time(), "23 June 2026, 10:30 CEST");
        assert_eq!(
            at(Tz::Europe__Istanbul, 6).time(),
            "23 June 2026, 10:30 UTC+03",
            "Istanbul has no letters"
        );
        assert_eq!(at(Tz::Europe__Amsterdam, 11).utc(), "2026-11-23T09:30:00Z");
    }
}
