//! The outer layer: age, by a passphrase or for public keys.

use crate::limits::{FILE, FILLED, MOST_WORK, WORK};
use crate::{KeyPair, PublicKey, Refused, Result};
use age::DecryptError;
use secrecy::SecretString;
use secrecy::zeroize::Zeroizing;
use std::io::{ErrorKind, Read as _, Write as _};
use std::iter;

/// What a pouch is locked with.
#[derive(Clone, Debug)]
pub enum Lock {
    /// A passphrase that both sides know.
    Passphrase(SecretString),
    /// The public keys of those who may open it, at least one.
    Recipients(Vec<PublicKey>),
}

/// What opens a pouch.
#[derive(Clone, Debug)]
pub enum Key {
    /// The passphrase.
    Passphrase(SecretString),
    /// The key pair of whoever it was made for.
    Own(KeyPair),
}

/// The first bytes of every version of age.
const AGE: &[u8] = b"age-encryption.org/";

/// Bytes of a chunk of the payload before it is encrypted, and those that encryption adds.
const CHUNK: usize = 64 << 10;
const TAG: usize = 16;

/// Encrypts the content of a pouch.
pub fn lock(plain: &[u8], lock: &Lock) -> Result<Vec<u8>> {
    let encryptor = match lock {
        Lock::Passphrase(passphrase) => {
            let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
            recipient.set_work_factor(WORK);
            age::Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        }
        Lock::Recipients(keys) => {
            age::Encryptor::with_recipients(keys.iter().map(|key| &key.0 as &dyn age::Recipient))
        }
    };
    let encryptor = encryptor.map_err(|_| Refused::NotAKey)?;
    let mut sealed = Vec::with_capacity(plain.len() + 1024);
    // Writing to memory fails for no other reason than that there is too little of it.
    let write = || {
        let mut writer = encryptor.wrap_output(&mut sealed)?;
        writer.write_all(plain)?;
        writer.finish().map(|_| ())
    };
    write().map_err(|_| Refused::TooLarge)?;
    if sealed.len() > FILE { Err(Refused::TooLarge) } else { Ok(sealed) }
}

/// Reads the head of a pouch.
fn decryptor(sealed: &[u8]) -> Result<age::Decryptor<&[u8]>> {
    if sealed.len() > FILE {
        return Err(Refused::TooLarge);
    }
    if !sealed.starts_with(AGE) {
        return Err(Refused::NotAPouch);
    }
    age::Decryptor::new_buffered(sealed).map_err(refused)
}

/// Tells whether a passphrase opens a pouch, before anybody is asked for one; where it does not, a key does.
pub fn is_by_passphrase(sealed: &[u8]) -> Result<bool> {
    Ok(decryptor(sealed)?.is_scrypt())
}

/// Decrypts a pouch; nothing of the content is handed out before all of it is proven whole.
pub fn unlock(sealed: &[u8], key: &Key) -> Result<Zeroizing<Vec<u8>>> {
    let decryptor = decryptor(sealed)?;
    let opened = match (key, decryptor.is_scrypt()) {
        (Key::Own(_), true) => return Err(Refused::NeedsPassphrase),
        (Key::Passphrase(_), false) => return Err(Refused::WrongKey),
        (Key::Passphrase(passphrase), true) => {
            let mut identity = age::scrypt::Identity::new(passphrase.clone());
            identity.set_max_work_factor(MOST_WORK);
            decryptor.decrypt(iter::once(&identity as &dyn age::Identity))
        }
        (Key::Own(pair), false) => decryptor.decrypt(iter::once(&pair.0 as &dyn age::Identity)),
    };
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    let read = opened.map_err(refused)?.read_to_end(&mut plain);
    match read {
        Ok(_) if plain.len() % FILLED == 0 => Ok(plain),
        // Made by age, and by nothing of ours.
        Ok(_) => Err(Refused::NotAPouch),
        Err(_) if has_its_length(sealed) => Err(Refused::Tampered),
        Err(_) => Err(Refused::CutOff),
    }
}

fn refused(error: DecryptError) -> Refused {
    match error {
        DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => Refused::WrongPassphrase,
        DecryptError::ExcessiveWork { .. } => Refused::TooCostly,
        DecryptError::NoMatchingKeys => Refused::WrongKey,
        DecryptError::UnknownFormat => Refused::Newer,
        DecryptError::Io(error) if error.kind() == ErrorKind::UnexpectedEof => Refused::CutOff,
        // An invalid header or MAC, and whatever a later release of age tells apart.
        _ => Refused::Tampered,
    }
}

/// Tells whether a file is as long as one that was made: its content is a multiple of [`FILLED`] bytes.
fn has_its_length(sealed: &[u8]) -> bool {
    let mac = sealed.windows(5).position(|at| at == b"\n--- ");
    let end = mac.and_then(|mac| Some(mac + 1 + sealed.get(mac + 1..)?.iter().position(|c| *c == b'\n')?));
    let Some(payload) = end.map(|end| sealed.len() - end - 1) else { return false };
    // A nonce of 16 bytes, then chunks.
    let Some(chunks) = payload.checked_sub(16) else { return false };
    let (whole, rest) = (chunks / (CHUNK + TAG), chunks % (CHUNK + TAG));
    let plain = match rest {
        0 => Some(whole * CHUNK),
        rest => rest.checked_sub(TAG).map(|rest| whole * CHUNK + rest),
    };
    plain.is_some_and(|plain| plain > 0 && plain % FILLED == 0)
}
