//! A best practice.

use super::column::{Column, flag, integer, json, text};
use crate::record::record;
use domain::ids::PracticeId;
use domain::practice::Practice;

pub(super) const COLUMNS: &[Column] = &[
    text("reference").searched(),
    text("meeting"),
    text("title").searched(),
    text("summary").searched(),
    text("problem").searched(),
    json("steps").searched(),
    text("item"),
    json("forms"),
    json("phases"),
    json("instruments"),
    flag("online_dimension"),
    json("actors").searched(),
    text("legal_basis").searched(),
    json("source_delegations"),
    text("contact"),
    text("since"),
    text("resources").searched(),
    text("evidence").searched(),
    text("evidence_level"),
    text("did_not_work").searched(),
    text("success_factors").searched(),
    text("obstacles").searched(),
    json("transferability"),
    text("safeguards").searched(),
    json("related_challenges"),
    json("related_concepts"),
    json("said_in"),
    json("attachments").searched(),
    text("label"),
    text("lowered_by"),
    text("attribution"),
    text("status"),
    text("validated_by"),
    text("validated_on"),
    text("review_on"),
    text("outdated"),
    json("uptake"),
    text("language"),
    integer("version"),
    flag("illustrative"),
    text("remark").searched(),
];

record!(Practice: PracticeId);
