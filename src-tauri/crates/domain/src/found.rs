//! Where a text that somebody looks for is found.

use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Where in a record something was found.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FoundField {
    /// The name of a person.
    Name,
    /// The name in Latin letters.
    LatinName,
    /// Whom somebody works for.
    Organisation,
    /// What somebody does there.
    Function,
    /// The title of an item.
    Title,
    /// The title or description of an item in another language.
    Translation,
    /// What an item is about.
    Description,
    /// What an item is for.
    Purpose,
    /// A guiding question of an item.
    Question,
    /// The title of a paper of an item.
    Paper,
    /// The text of an entry.
    Text,
    /// The remark beside an entry.
    Remark,
    /// What people cite.
    Reference,
}

closed! {
    FoundField, "found-field",
    Name = "name",
    LatinName = "latin_name",
    Organisation = "organisation",
    Function = "function",
    Title = "title",
    Translation = "translation",
    Description = "description",
    Purpose = "purpose",
    Question = "question",
    Paper = "paper",
    Text = "text",
    Remark = "remark",
    Reference = "reference",
}
