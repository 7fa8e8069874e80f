//! Silence procedures, as the papers that are sent round say them.

use crate::words::{Word, paper_words, say, say_with};
use chrono::TimeZone as _;
use chrono_tz::Tz;
use domain::disclosure::{SilenceLine, SilenceOf};

/// Says of each silence procedure on a paper itself how long it is open to corrections: "Sent round for factual corrections
/// until 12 July 2024, 18:00".
pub fn sent_round_facts(silences: &[SilenceLine], zone: Tz) -> impl Iterator<Item = String> {
    silences.iter().filter_map(move |silence| {
        let word = if silence.closed { Word::SentRoundEnded } else { Word::SentRoundUntil };
        Some(say_with(word, &[("until", &moment(silence, zone)?)]))
    })
}

/// Says each silence procedure in a line: "Silence procedure until 12 July 2024, 18:00".
pub fn silence_facts(silences: &[SilenceLine], zone: Tz) -> impl Iterator<Item = String> {
    silences.iter().filter_map(move |silence| {
        let until = moment(silence, zone)?;
        let of = match &silence.of {
            SilenceOf::Meeting => None,
            SilenceOf::Day(day) => Some(paper_words().day(*day)),
            SilenceOf::Report => Some(say(Word::SilenceReport)),
            SilenceOf::Item(item) => Some(say_with(Word::SilenceItem, &[("item", item)])),
        };
        let word = match (silence.closed, of.is_some()) {
            (false, false) => Word::SilenceUntil,
            (false, true) => Word::SilenceOfUntil,
            (true, false) => Word::SilenceEnded,
            (true, true) => Word::SilenceOfEnded,
        };
        Some(say_with(word, &[("until", &until), ("of", &of.unwrap_or_default())]))
    })
}

fn moment(silence: &SilenceLine, zone: Tz) -> Option<String> {
    Some(paper_words().moment(zone.from_local_datetime(&silence.until).earliest()?))
}
