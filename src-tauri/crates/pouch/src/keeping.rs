//! Work on a pouch, kept encrypted: cheap to save, because a passphrase is asked for once.
//!
//! ```text
//! entente-kept 1
//! key.age 1560               a pair of X25519 keys made for this file alone, locked as a pouch is
//! content.age 4312           what is kept, as JSON, encrypted for that pair
//! end                        and line breaks, as in a pouch
//! ```
//!
//! Both parts are files of age, so that the public tool reads them too: the first with the passphrase, the second with the
//! key that comes out of the first. A passphrase costs a second when the file is opened; what is saved after that costs
//! milliseconds.

use crate::limits::{FILE, FILLED};
use crate::{Key, KeyPair, Lock, Refused, Result, frame, json, lock};
use secrecy::ExposeSecret as _;
use secrecy::zeroize::Zeroizing;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The name of the format, outside and of both parts.
const FORMAT: &str = "entente-kept";

/// The parts outside.
const KEY: &str = "key.age";
const CONTENT: &str = "content.age";

/// What stands in them.
const PAIR: &str = "pair.txt";
const JSON: &str = "content.json";

/// The keys under which something is kept.
#[derive(Clone, Debug)]
pub struct Keeping {
    pair: KeyPair,
    /// The pair as it is locked, so that it is locked once.
    locked: Vec<u8>,
}

impl Keeping {
    /// Makes new keys and locks them; a passphrase costs a second.
    pub fn begin(with: &Lock) -> Result<Self> {
        let pair = KeyPair::generate();
        let kept = pair.kept();
        let plain = frame::write(FORMAT, &[(PAIR, kept.expose_secret().as_bytes())])?;
        Ok(Self { pair, locked: lock::lock(&plain, with)? })
    }

    /// Opens a file that was kept; a passphrase costs a second. Refuses whatever is not whole and unchanged.
    pub fn open<T: DeserializeOwned>(file: &[u8], key: &Key) -> Result<(Self, T)> {
        if file.len() > FILE {
            return Err(Refused::TooLarge);
        }
        let parts = frame::read(FORMAT, file)?;
        if !file.len().is_multiple_of(FILLED) {
            return Err(Refused::CutOff);
        }
        let [(KEY, locked), (CONTENT, content)] = parts.as_slice() else { return Err(Refused::Malformed) };
        let plain = lock::unlock(locked, key)?;
        let inner = frame::read(FORMAT, &plain)?;
        let [(PAIR, pair)] = inner.as_slice() else { return Err(Refused::Malformed) };
        let pair = std::str::from_utf8(pair).map_err(|_| Refused::Malformed)?;
        let pair = KeyPair::read(&pair.to_owned().into()).map_err(|_| Refused::Malformed)?;
        // The pair came out of the file itself: what it does not open was changed since.
        let plain = lock::unlock(content, &Key::Own(pair.clone())).map_err(|refused| match refused {
            Refused::WrongKey | Refused::NeedsPassphrase => Refused::Malformed,
            other => other,
        })?;
        let inner = frame::read(FORMAT, &plain)?;
        let [(JSON, content)] = inner.as_slice() else { return Err(Refused::Malformed) };
        let content = json::read(content)?;
        Ok((Self { pair, locked: locked.to_vec() }, content))
    }

    /// Writes the file anew with other content. Refuses what could not be read again.
    pub fn file<T: Serialize>(&self, content: &T) -> Result<Vec<u8>> {
        let json = Zeroizing::new(serde_json::to_vec(content).map_err(|_| Refused::Malformed)?);
        json::read::<Value>(&json)?;
        let plain = frame::write(FORMAT, &[(JSON, &json)])?;
        let content = lock::lock(&plain, &self.lock())?;
        let file = frame::write(FORMAT, &[(KEY, &self.locked), (CONTENT, &content)])?;
        if file.len() > FILE { Err(Refused::TooLarge) } else { Ok(file.to_vec()) }
    }

    /// Returns what locks other files so that these keys open them.
    pub fn lock(&self) -> Lock {
        Lock::Recipients(vec![self.pair.public()])
    }

    /// Returns what opens files that were locked so.
    pub fn key(&self) -> Key {
        Key::Own(self.pair.clone())
    }
}
