//! What a pouch holds for the answer of whoever reads it: a body in the chair, a delegation, a second note-taker.

use crate::{PublicKey, Secret};
use chrono::NaiveDate;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of the part with what readers need to answer.
pub(crate) const ANSWERS: &str = "answers.json";

/// What its readers need to answer.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Answering {
    /// The code of the body in the chair; else for whom the pouch is made, as people write it: `delegation:DE`, `notes`.
    pub body: String,
    /// Its secret.
    #[serde(serialize_with = "write_secret", deserialize_with = "read_secret")]
    pub secret: Secret,
    /// Whom the answer is for.
    pub to: PublicKey,
    /// The public keys of the bodies in the chair, where all of them are known: comments can be sealed for them then, so that
    /// whoever sent the pouch cannot read them.
    #[serde(default)]
    pub chairs: Vec<PublicKey>,
    /// The day by which an answer is asked for.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

fn write_secret<S: Serializer>(secret: &Secret, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(secret.kept().expose_secret())
}

fn read_secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    let kept = String::deserialize(deserializer)?.into();
    Secret::read(&kept).map_err(serde::de::Error::custom)
}
