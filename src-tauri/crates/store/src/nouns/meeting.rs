//! One edition of a series.

use super::column::{Column, flag, integer, json, text};
use crate::record::record;
use domain::ids::MeetingId;
use domain::meeting::Meeting;

pub(super) const COLUMNS: &[Column] = &[
    text("series"),
    integer("ordinal"),
    text("title"),
    text("from"),
    text("to"),
    text("zone"),
    text("format"),
    json("venue"),
    text("host"),
    json("chairs"),
    json("languages"),
    flag("chatham_house"),
    json("labels"),
    text("community"),
    json("order"),
    integer("quota"),
    text("contact_name"),
    text("contact_email"),
    text("video_link").added(r#""""#),
    json("hours").added(r#"{"from":480,"most":420,"to":1140}"#),
];

record!(Meeting: MeetingId);
