//! A silence procedure on session notes or on the report.

use super::column::{Column, json, text};
use crate::record::record;
use domain::ids::SilenceId;
use domain::silence::Silence;

pub(super) const COLUMNS: &[Column] = &[
    text("meeting"),
    json("scope"),
    text("until"),
    text("remark"),
    text("opened"),
    json("sent").added("[]"),
    json("agreed"),
    text("closed"),
];

record!(Silence: SilenceId);
