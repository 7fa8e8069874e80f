//! An entry of the session notes.

use super::column::{Column, flag, json, text};
use crate::record::record;
use domain::ids::NoteId;
use domain::note::Note;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("item"),
    text("kind"),
    text("at"),
    json("speaker"),
    text("text").searched(),
    text("label"),
    flag("chatham_house"),
    text("attribution"),
    flag("consent"),
    json("markings"),
    text("status"),
    flag("changed_since"),
    text("lowered_by"),
    flag("private"),
    text("author"),
    text("remark").searched(),
    json("place"),
];

record!(Note: NoteId);
