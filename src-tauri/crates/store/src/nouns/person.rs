//! Someone known across meetings.

use super::column::{Column, text};
use crate::record::record;
use domain::ids::PersonId;
use domain::person::Person;

pub(super) const COLUMNS: &[Column] = &[
    text("title"),
    text("given_name").searched(),
    text("family_name").searched(),
    text("given_name_latin").searched(),
    text("family_name_latin").searched(),
    text("display").searched(),
    text("email").searched(),
    text("phone"),
];

record!(Person: PersonId);
