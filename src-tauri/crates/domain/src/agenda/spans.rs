//! How a span of time is written down: both instants as clocks show them, and the name of the zone.
//!
//! An offset alone would forget the zone, and with it how papers call it.

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Serialize, Deserialize)]
struct Written {
    from: DateTime<FixedOffset>,
    to: DateTime<FixedOffset>,
    zone: Tz,
}

/// Writes a span.
pub fn serialize<S: Serializer>(
    (from, to): &(DateTime<Tz>, DateTime<Tz>),
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Written { from: from.fixed_offset(), to: to.fixed_offset(), zone: from.timezone() }.serialize(serializer)
}

/// Reads a span.
pub fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<(DateTime<Tz>, DateTime<Tz>), D::Error> {
    let Written { from, to, zone } = Written::deserialize(deserializer)?;
    Ok((from.with_timezone(&zone), to.with_timezone(&zone)))
}
