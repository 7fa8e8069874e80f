//! A person's seat at one meeting.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::ids::ParticipantId;
use domain::participant::Participant;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("delegation"),
    text("person"),
    integer("place"),
    json("roles"),
    text("delegation_role"),
    text("status"),
    json("attendance"),
    text("organisation").searched(),
    text("function").searched(),
    json("languages"),
    text("travel"),
    text("dietary"),
    text("accessibility"),
    text("photo_consent"),
];

record!(Participant: ParticipantId);
