//! Own key pairs: made, kept as text in the workspace, and shown as a public key.

use crate::{Refused, Result};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A pair of X25519 keys: whoever has it opens what was made for its public key.
#[derive(Clone)]
pub struct KeyPair(pub(crate) age::x25519::Identity);

impl KeyPair {
    /// Makes a new pair of random numbers of the system.
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads a pair as it is kept: `AGE-SECRET-KEY-1...`, which the public tool reads too.
    pub fn read(kept: &SecretString) -> Result<Self> {
        kept.expose_secret().trim().parse().map(Self).map_err(|_| Refused::NotAKey)
    }

    /// Writes the pair, to be kept in an encrypted place.
    pub fn kept(&self) -> SecretString {
        self.0.to_string().expose_secret().to_owned().into()
    }

    /// Returns what others make pouches for.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyPair({})", self.public())
    }
}

/// A public key, `age1...`: no secret, and not personal by itself.
#[derive(Clone, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(pub(crate) age::x25519::Recipient);

impl FromStr for PublicKey {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self> {
        text.trim().parse().map(Self).map_err(|_| Refused::NotAKey)
    }
}

impl TryFrom<String> for PublicKey {
    type Error = Refused;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.to_string()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
