//! Records: what the store keeps.

use domain::ids::Revision;
use domain::noun::Noun;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// A noun that the store keeps: its fields are the columns of its table, see [`crate::nouns`].
pub trait Record: Serialize + DeserializeOwned + Send + Sync {
    /// Its typed identity.
    type Id: Copy + Into<Uuid> + Send;
    /// Which noun it is.
    const NOUN: Noun;

    /// Returns its identity.
    fn id(&self) -> Self::Id;
    /// Returns the revision that was read; 0 for a record that was never saved.
    fn revision(&self) -> Revision;
    /// Takes the revision that a save led to.
    fn set_revision(&mut self, revision: Revision);
}

/// Makes a noun of `domain` a record, by its name and the type of its identity.
macro_rules! record {
    ($record:ident: $id:ty) => {
        impl $crate::record::Record for $record {
            type Id = $id;
            const NOUN: domain::noun::Noun = domain::noun::Noun::$record;

            fn id(&self) -> $id {
                self.id
            }

            fn revision(&self) -> domain::ids::Revision {
                self.revision
            }

            fn set_revision(&mut self, revision: domain::ids::Revision) {
                self.revision = revision;
            }
        }
    };
}
pub(crate) use record;
