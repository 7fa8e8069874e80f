//! The form on which an agenda is commented: what its fields are called, and what can be answered at its end.
//!
//! Papers write the names of the fields, and whoever reads a form that came back finds the fields by them, also in a row
//! that moved. A name is at most 64 characters long, which is the most that a tag of a content control may have.

use crate::closed;
use crate::ids::{AgendaItemId, AgendaVersionId};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;
use uuid::Uuid;

/// What the names of all fields begin with.
const OURS: &str = "entente";

/// What stands in a field as long as nothing is written there. It is no word, so that it is known in every language.
pub const PROMPT: &str = "…";

/// A field of the form.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum FormField {
    /// The version of the agenda that the form is about.
    Version(AgendaVersionId),
    /// What people cite of an item.
    Item(AgendaItemId),
    /// When an item begins and ends.
    Time(AgendaItemId),
    /// The title of an item.
    Title(AgendaItemId),
    /// Room for comments on an item.
    Comments(AgendaItemId),
    /// What is answered about the whole: by a body in the chair, by its code, or by somebody, by their reference.
    Answer(String),
    /// Room for remarks with that answer.
    Remarks(String),
}

/// What can be answered about the whole.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FormAnswer {
    /// A body in the chair approves.
    Approve,
    /// A body in the chair approves and says something.
    ApproveWithRemarks,
    /// A body in the chair wants something changed first.
    AskForChanges,
    /// Somebody agrees to title and time of their items.
    Confirm,
    /// Somebody wants title or time of their items changed.
    NotAsItStands,
}

closed! {
    FormAnswer, "form-answer",
    Approve = "approve",
    ApproveWithRemarks = "approve_with_remarks",
    AskForChanges = "ask_for_changes",
    Confirm = "confirm",
    NotAsItStands = "not_as_it_stands",
}

impl FormAnswer {
    /// What a body in the chair can answer.
    pub const OF_BODIES: &'static [Self] = &[Self::Approve, Self::ApproveWithRemarks, Self::AskForChanges];

    /// What somebody with a role in items can answer.
    pub const OF_SPEAKERS: &'static [Self] = &[Self::Confirm, Self::NotAsItStands];
}

impl FormField {
    /// Returns the item that it is about; none where it is about the whole.
    pub const fn item(&self) -> Option<AgendaItemId> {
        match self {
            Self::Item(id) | Self::Time(id) | Self::Title(id) | Self::Comments(id) => Some(*id),
            Self::Version(_) | Self::Answer(_) | Self::Remarks(_) => None,
        }
    }
}

impl fmt::Display for FormField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut id = |kind: &str, id: Uuid| write!(f, "{OURS}:{kind}:{}", id.simple());
        match self {
            Self::Version(version) => id("version", version.0),
            Self::Item(item) => id("item", item.0),
            Self::Time(item) => id("time", item.0),
            Self::Title(item) => id("title", item.0),
            Self::Comments(item) => id("comments", item.0),
            Self::Answer(code) => write!(f, "{OURS}:answer:{code}"),
            Self::Remarks(code) => write!(f, "{OURS}:remarks:{code}"),
        }
    }
}

/// What the bookmarks of items begin with. With an identity they are as long as a bookmark may be, 40 characters.
const BOOKMARK: &str = "entente_";

/// Names the bookmark beside what people cite of an item: some programs keep bookmarks and drop the names of fields.
pub fn bookmark(item: AgendaItemId) -> String {
    format!("{BOOKMARK}{}", item.0.simple())
}

/// Finds the item that a bookmark stands at.
pub fn bookmarked(name: &str) -> Option<AgendaItemId> {
    name.strip_prefix(BOOKMARK)?.parse().ok().map(AgendaItemId)
}

/// It is no name of a field of ours.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("no field of the form for comments")]
pub struct NotOurs;

impl FromStr for FormField {
    type Err = NotOurs;

    fn from_str(name: &str) -> Result<Self, NotOurs> {
        let mut parts = name.trim().splitn(3, ':');
        let (Some(OURS), Some(kind), Some(of)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NotOurs);
        };
        let id = || of.parse::<Uuid>().map_err(|_| NotOurs);
        let code = || {
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
            if of.is_empty() || of.len() > 40 || !of.chars().all(plain) {
                Err(NotOurs)
            } else {
                Ok(of.to_owned())
            }
        };
        Ok(match kind {
            "version" => Self::Version(AgendaVersionId(id()?)),
            "item" => Self::Item(AgendaItemId(id()?)),
            "time" => Self::Time(AgendaItemId(id()?)),
            "title" => Self::Title(AgendaItemId(id()?)),
            "comments" => Self::Comments(AgendaItemId(id()?)),
            "answer" => Self::Answer(code()?),
            "remarks" => Self::Remarks(code()?),
            _ => return Err(NotOurs),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_the_name_it_was_given() {
        let id = Uuid::from_u128(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);
        for field in [
            FormField::Version(AgendaVersionId(id)),
            FormField::Item(AgendaItemId(id)),
            FormField::Time(AgendaItemId(id)),
            FormField::Title(AgendaItemId(id)),
            FormField::Comments(AgendaItemId(id)),
            FormField::Answer("EUROJUST".into()),
            FormField::Remarks("P30".into()),
        ] {
            let name = field.to_string();
            assert!(name.len() <= 64, "{name} is too long for a tag");
            assert_eq!(name.parse(), Ok(field), "{name}");
        }
    }

    #[test]
    fn a_bookmark_leads_to_its_item() {
        let item = AgendaItemId(Uuid::from_u128(7));
        assert!(bookmark(item).len() <= 40, "no more fits into the name of a bookmark");
        assert_eq!(bookmarked(&bookmark(item)), Some(item));
        assert_eq!((bookmarked("_GoBack"), bookmarked("entente_x")), (None, None));
    }

    #[test]
    fn what_others_call_their_fields_is_none_of_ours() {
        for name in
            ["", "entente", "entente:item", "entente:item:x", "entente:note:1", "entente:answer:", "Title"]
        {
            assert_eq!(name.parse::<FormField>(), Err(NotOurs), "{name}");
        }
        assert!("entente:answer:<b>".parse::<FormField>().is_err(), "a code holds no markup");
    }
}
