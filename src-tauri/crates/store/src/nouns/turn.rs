//! A turn at the floor.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::ids::TurnId;
use domain::turn::Turn;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    text("item"),
    json("who"),
    text("purpose"),
    text("asked"),
    text("state"),
    text("began"),
    text("ended"),
    integer("used"),
    integer("limit"),
    integer("place"),
];

record!(Turn: TurnId);
