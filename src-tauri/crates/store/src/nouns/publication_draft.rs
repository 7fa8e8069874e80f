//! A draft of what is published, with the keys of the bodies in the chair.

use super::column::{Column, integer, json, text};
use crate::record::record;
use domain::ids::PublicationDraftId;
use domain::publication::PublicationDraft;

pub(super) const COLUMNS: &[Column] =
    &[text("meeting"), text("publication"), integer("number"), text("at"), json("lines"), json("keys")];

record!(PublicationDraft: PublicationDraftId);
