//! The agenda as a schedule that readers of conference programmes take: the format of frab and Pentabarf, in XML and JSON.
//!
//! Both are written from one [`Schedule`]: days, rooms in them, events in rooms. The identity of an event is the identity
//! of its item; its number is made from that and stays the same. An item that the audience may not read is an event
//! without a title. The label stands in the first and last line of every description; the XML has it in its first and last
//! line too, the JSON as its first key. The XML holds what the published schema knows, and its test states those rules.

mod json;
mod model;
#[cfg(test)]
mod tests;
mod xml;

use crate::error::Error;
use crate::stamp::Stamp;
use domain::disclosure::{Disclosed, ScheduleView};
use model::Schedule;

/// Makes the schedule as XML.
pub fn xml(schedule: &Disclosed<ScheduleView>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    xml::write(&Schedule::of(schedule, stamp))
}

/// Makes the schedule as JSON.
pub fn json(schedule: &Disclosed<ScheduleView>, stamp: &Stamp) -> Result<Vec<u8>, Error> {
    json::write(&Schedule::of(schedule, stamp))
}
