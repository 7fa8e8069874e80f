//! A room of a meeting.

use super::column::{Column, flag, integer, json, text};
use crate::record::record;
use domain::agenda::Room;
use domain::ids::RoomId;

pub(super) const COLUMNS: &[Column] = &[
    text("reference"),
    text("meeting"),
    text("name"),
    integer("capacity"),
    json("features"),
    flag("hybrid"),
];

record!(Room: RoomId);
