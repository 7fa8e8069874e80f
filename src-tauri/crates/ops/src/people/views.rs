//! How somebody likes to see the list of people: filters and columns under a name of one's own. A choice of the workspace
//! that is no record: it may hold what was searched for, so it stays in the encrypted file.

use crate::Result;
use domain::participant::{Role, Status};
use domain::party::PartyKind;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;

/// The kind under which the workspace keeps them.
const KIND: &str = "people-view";

/// How the list of people is laid out.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PeopleLook {
    /// Everybody under their delegations.
    #[default]
    Delegations,
    /// Everybody by name.
    People,
    /// One line for each delegation, with its seats.
    Seats,
}

/// Whom the list of people shows, and what of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PeopleShown {
    /// How it is laid out.
    pub look: PeopleLook,
    /// What is searched for.
    pub query: String,
    /// Of which kind the delegations are; none for all.
    pub kind: Option<PartyKind>,
    /// Only those who need attention.
    pub attention: bool,
    /// With one of these roles; empty for all.
    pub roles: Vec<Role>,
    /// With one of these statuses; empty for all.
    pub statuses: Vec<Status>,
    /// Of these delegations, by the codes of their parties; empty for all.
    pub parties: Vec<String>,
    /// Of delegations that stand so, by the names of the list: "silent"; empty for all.
    pub standings: Vec<String>,
    /// Who take part so on a day, counted from 0: "0:online"; empty for all.
    pub day_modes: Vec<String>,
    /// The columns that are not shown.
    pub hidden: Vec<String>,
}

/// A view of the list under its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PeopleSaved {
    /// What it is called; empty for the columns as they were left.
    pub name: String,
    /// What it shows.
    pub shown: PeopleShown,
}

/// Lists the views that are kept, by name. One that cannot be read any more is passed over.
pub async fn views(unit: &mut Unit) -> Result<Vec<PeopleSaved>> {
    let kept = unit.choices(KIND).await?;
    let read = |(name, shown): (String, String)| {
        Some(PeopleSaved { name, shown: serde_json::from_str(&shown).ok()? })
    };
    Ok(kept.into_iter().filter_map(read).collect())
}

/// Keeps a view; one of the same name is replaced.
pub async fn keep_view(unit: &mut Unit, name: &str, shown: &PeopleShown) -> Result<()> {
    // Lists and texts can always be written.
    let shown = serde_json::to_string(shown).unwrap_or_default();
    Ok(unit.keep_choice(KIND, name.trim(), &shown).await?)
}

/// Forgets a view.
pub async fn forget_view(unit: &mut Unit, name: &str) -> Result<()> {
    Ok(unit.forget_choice(KIND, name).await?)
}
