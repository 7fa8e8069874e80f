//! The newest reply of a delegation or note-taker to the session notes.

use super::column::{Column, json, text};
use crate::record::record;
use domain::ids::ReplyId;
use domain::reply::Reply;

pub(super) const COLUMNS: &[Column] =
    &[text("meeting"), text("whose"), text("name"), text("answered"), json("confirmed")];

record!(Reply: ReplyId);
