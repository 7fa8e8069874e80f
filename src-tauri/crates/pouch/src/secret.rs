//! Secrets that prove where an answer comes from.

use crate::{Refused, Result};
use domain::ids::MeetingId;
use hmac::{Hmac, Mac as _};
use rand::RngCore as _;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};
use std::fmt::{self, Write as _};
use uuid::{Builder, Uuid};

/// Thirty-two random bytes that two sides share.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// Makes a new one of random numbers of the system.
    pub fn random() -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rand::rng().fill_bytes(bytes.as_mut());
        Self(bytes)
    }

    /// Returns the secret that one body of one meeting has of its own: it says nothing of any other's.
    #[must_use]
    pub fn of(&self, meeting: MeetingId, body: &str) -> Self {
        Self(Zeroizing::new(self.mac(&[b"entente secret of a body", meeting.0.as_bytes(), body.as_bytes()])))
    }

    /// Reads one as it is kept: 64 hexadecimal digits.
    pub fn read(kept: &SecretString) -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        unhexed(kept.expose_secret(), bytes.as_mut()).ok_or(Refused::NotAKey)?;
        Ok(Self(bytes))
    }

    /// Writes it, to be kept in an encrypted place.
    pub fn kept(&self) -> SecretString {
        hexed(&*self.0).into()
    }

    /// Authenticates fields: each by its length and its bytes, so that none can be taken for the end of another.
    pub(crate) fn mac(&self, fields: &[&[u8]]) -> [u8; 32] {
        self.begun(fields).finalize().into_bytes().into()
    }

    /// Tells in constant time whether these fields were authenticated under this secret.
    pub(crate) fn has_made(&self, mac: &[u8], fields: &[&[u8]]) -> bool {
        self.begun(fields).verify_slice(mac).is_ok()
    }

    fn begun(&self, fields: &[&[u8]]) -> Hmac<Sha256> {
        // HMAC fills a key that is shorter than its block of 64 bytes with zeros.
        let mut block = Zeroizing::new([0; 64]);
        block[..self.0.len()].copy_from_slice(&*self.0);
        let mut mac = <Hmac<Sha256> as hmac::Mac>::new(block[..].into());
        for field in fields {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        mac
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Returns the SHA-256 digest of bytes in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    hexed(&Sha256::digest(bytes))
}

/// Makes an identity of fields: the same fields, the same identity.
pub fn identity(fields: &[&[u8]]) -> Uuid {
    let mut hash = Sha256::new();
    for field in fields {
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(field);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

pub fn hexed(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads hexadecimal digits that fill `out`.
pub fn unhexed(text: &str, out: &mut [u8]) -> Option<()> {
    let text = text.as_bytes();
    if text.len() != out.len() * 2 {
        return None;
    }
    let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    for (byte, pair) in out.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(())
}
