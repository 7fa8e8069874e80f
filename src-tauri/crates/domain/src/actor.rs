//! Who works in a workspace: attribution, never protection. Who has the passphrase has everything.

use crate::closed;
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What somebody does with the workspace.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ActorRole {
    /// Runs the meeting.
    #[default]
    Secretariat,
    /// Takes notes.
    NoteTaker,
}

closed! {
    ActorRole, "actor-role",
    Secretariat = "secretariat",
    NoteTaker = "note_taker",
}

impl ActorRole {
    /// Finds a role by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// Who makes the changes of this opening.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct Actor {
    /// The name, as the journal shows it.
    pub name: Line,
    /// What they do.
    pub role: ActorRole,
}

#[cfg(test)]
mod tests {
    use super::ActorRole;

    #[test]
    fn a_role_has_one_name_wherever_it_is_written() {
        for role in ActorRole::ALL {
            assert_eq!(ActorRole::named(role.as_str()), Some(role));
            assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
        }
    }
}
