//! [`Base`]: what the earlier files of a source said, so that the next one is compared three ways: with what the earlier one
//! said, and with what stands now.

use crate::Result;
use chrono::{DateTime, Utc};
use domain::field::Field;
use domain::ids::{ImportId, MeetingId};
use domain::import::{ImportKind, SaidOf};
use intake::{FieldAnswer, NamedAnswer};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use specta::Type;
use std::collections::BTreeMap;
use store::{StandingImport, Unit};

/// The secret of the workspace of which digests of values are made: without it they say nothing.
const SECRET: &str = "import_digests";

/// How many digits of a digest are kept: enough to tell two values apart, too few to hold one.
const DIGITS: usize = 16;

/// Makes digests of values.
#[derive(Clone)]
pub(super) struct Digests(String);

impl Digests {
    /// Takes the secret of the workspace; none where none was made yet.
    pub async fn known(unit: &mut Unit) -> Result<Option<Self>> {
        Ok(unit.secret(SECRET).await?.map(Self))
    }

    /// Takes the secret of the workspace, or makes one.
    pub async fn made(unit: &mut Unit) -> Result<Self> {
        Ok(Self(unit.secret_or_new(SECRET).await?))
    }

    /// Digests what is said of a field.
    pub fn of(&self, field: Field, text: &str) -> String {
        let mut digest = Sha256::new();
        for part in [&self.0, field.as_str(), text] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
        let bytes = digest.finalize();
        bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).take(DIGITS).collect()
    }
}

/// The last import of a source into a meeting.
pub(super) struct Base {
    pub id: ImportId,
    pub file_name: String,
    pub at: DateTime<Utc>,
    /// What was said of each participant, by what people cite.
    pub said: BTreeMap<String, SaidOf>,
    pub digests: Digests,
}

impl Base {
    /// Finds the last import of a source that still stands.
    pub async fn of(unit: &mut Unit, meeting: MeetingId, source: &str) -> Result<Option<Self>> {
        let Some(digests) = Digests::known(unit).await? else { return Ok(None) };
        let last = unit.last_import_of_source(meeting, ImportKind::Participants, source).await?;
        Ok(last.map(|(StandingImport { id, file_name, at }, said)| Self { id, file_name, at, said, digests }))
    }
}

/// What is other in a file than in the earlier one of its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportSince {
    /// The name of the earlier file.
    pub file_name: String,
    /// When it came in.
    pub at: DateTime<Utc>,
    /// How many it did not name.
    pub added: u32,
    /// Of how many it said something else.
    pub changed: u32,
    /// Whoever it named and this one does not.
    pub no_longer: Vec<NoLongerNamed>,
}

/// Somebody whom an earlier file named and this one does not. Without an answer nothing happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NoLongerNamed {
    /// What people cite.
    pub reference: String,
    /// The name in running order.
    pub name: String,
    /// The EU or body code.
    pub party: String,
    /// What was answered.
    pub answer: Option<NamedAnswer>,
}

/// A field that both the file and somebody by hand changed since the earlier file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FieldChoice {
    /// Which.
    pub field: Field,
    /// What stands; never for class D.
    pub stands: String,
    /// What the file says; never for class D.
    pub says: String,
    /// What was answered.
    pub answer: Option<FieldAnswer>,
}
