//! Suggestions: what somebody would change in the agenda.

use super::Comment;
use crate::agenda::{ItemDetails, ItemField, ItemRole};
use crate::closed;
use crate::ids::AgendaItemId;
use crate::text::{Line, Prose, Title};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What somebody would change. Times are in minutes after midnight in the zone of the meeting, lengths in minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Suggestion {
    /// Another title.
    Title {
        /// The title.
        title: Title,
    },
    /// Another day, start or length.
    Time {
        /// The day.
        day: NaiveDate,
        /// When it begins.
        start: u16,
        /// How long it is.
        duration: u16,
    },
    /// Another place in the order of its day: right behind an item, which moves what is between.
    Order {
        /// The item before it; none where it comes first on its day.
        behind: Option<AgendaItemId>,
    },
    /// Somebody more, or somebody less.
    Person {
        /// What they do.
        role: ItemRole,
        /// Their name in running order.
        name: Line,
        /// The code of their delegation, or their organisation.
        #[serde(default)]
        party: Line,
        /// Whether they leave the item instead of joining it.
        #[serde(default)]
        leaves: bool,
    },
    /// Another description.
    Text {
        /// The description.
        description: Prose,
    },
    /// One more item.
    NewItem {
        /// The title.
        title: Title,
        /// The day.
        day: NaiveDate,
        /// When it begins.
        start: u16,
        /// How long it is.
        duration: u16,
    },
    /// The item goes.
    Drop,
}

/// What kind of change is suggested.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionWhat {
    /// Another title.
    Title,
    /// Another day, start or length.
    Time,
    /// Another place in the order of its day.
    Order,
    /// Somebody more, or somebody less.
    Person,
    /// Another description.
    Text,
    /// One more item.
    NewItem,
    /// The item goes.
    Drop,
}

closed! {
    SuggestionWhat, "suggestion",
    Title = "title",
    Time = "time",
    Order = "order",
    Person = "person",
    Text = "text",
    NewItem = "new_item",
    Drop = "drop",
}

impl Suggestion {
    /// Returns what kind of change it is.
    pub const fn what(&self) -> SuggestionWhat {
        match self {
            Self::Title { .. } => SuggestionWhat::Title,
            Self::Time { .. } => SuggestionWhat::Time,
            Self::Order { .. } => SuggestionWhat::Order,
            Self::Person { .. } => SuggestionWhat::Person,
            Self::Text { .. } => SuggestionWhat::Text,
            Self::NewItem { .. } => SuggestionWhat::NewItem,
            Self::Drop => SuggestionWhat::Drop,
        }
    }

    /// Returns the field that it would change; none for a new item and one that goes.
    pub const fn field(&self) -> Option<ItemField> {
        match self {
            Self::Title { .. } => Some(ItemField::Title),
            Self::Time { .. } | Self::Order { .. } => Some(ItemField::Start),
            Self::Person { .. } => Some(ItemField::People),
            Self::Text { .. } => Some(ItemField::Description),
            Self::NewItem { .. } | Self::Drop => None,
        }
    }

    /// Tells whether there must be an item that it changes.
    pub const fn needs_item(&self) -> bool {
        !matches!(self, Self::NewItem { .. })
    }

    /// Tells whether an item is like this already. Nothing is known of people and of the order, which the item alone does not
    /// tell.
    pub fn is_done_in(&self, item: &ItemDetails) -> bool {
        match self {
            Self::Title { title } => *title == item.title,
            Self::Time { day, start, duration } => {
                item.day == Some(*day) && item.start == *start && item.duration == *duration
            }
            Self::Text { description } => *description == item.description,
            Self::Order { .. } | Self::Person { .. } | Self::NewItem { .. } | Self::Drop => false,
        }
    }

    /// Tells whether both cannot be followed, about one and the same item.
    fn contradicts(&self, other: &Self) -> bool {
        if self == other {
            return false;
        }
        match (self, other) {
            (Self::Drop, _) | (_, Self::Drop) => true,
            (
                Self::Person { role, name, leaves, .. },
                Self::Person { role: as_role, name: of_name, leaves: leave, .. },
            ) => role == as_role && name == of_name && leaves != leave,
            (Self::NewItem { .. }, _) | (_, Self::NewItem { .. }) => false,
            _ => self.field() == other.field(),
        }
    }
}

/// Lists pairs of open suggestions that cannot both be followed, each pair once, in the order of `comments`.
pub fn contradicting<'a>(comments: &[&'a Comment]) -> Vec<(&'a Comment, &'a Comment)> {
    let mut pairs = Vec::new();
    for (at, one) in comments.iter().enumerate() {
        let Some(suggestion) = one.open_suggestion() else { continue };
        for other in &comments[at + 1..] {
            let same_item = one.said.about.item.is_some() && one.said.about.item == other.said.about.item;
            if same_item && other.open_suggestion().is_some_and(|other| suggestion.contradicts(other)) {
                pairs.push((*one, *other));
            }
        }
    }
    pairs
}
