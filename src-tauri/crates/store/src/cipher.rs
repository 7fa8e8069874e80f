//! Key and header of a workspace file.

use crate::locked::Locked;
use crate::{Error, Result};
use openssl::{hash::MessageDigest, pkcs5::pbkdf2_hmac, pkey::PKey, sign::Signer};
use secrecy::{ExposeSecret, SecretString};
use std::{io::Read as _, path::Path};
use zeroize::Zeroizing;

/// Bytes of the salt that an encrypted file begins with.
pub const SALT: usize = 16;
/// Bytes of a key.
const KEY: usize = 32;
/// The page size of SQLCipher 4.
pub const PAGE: u64 = 4096;
/// What SQLCipher 4 keeps at the end of a page: 16 bytes to begin the cipher with, 64 of the authentication code.
const INITIAL: usize = 16;
const CODE: usize = 64;
/// What makes the salt of the authentication code from that of the file.
const CODE_SALT: u8 = 0x3a;
/// The iterations of SQLCipher 4.
const ITERATIONS: usize = 256_000;
/// Characters of a key with its salt as SQLCipher takes one that is not to be derived again: two digits a byte within `x'…'`.
const TEXT: usize = 2 * (KEY + SALT) + 3;

/// The key of a file together with its salt: derived once per opening.
pub struct Key {
    text: Locked<TEXT>,
    salt: [u8; SALT],
    /// The key of the authentication code of each page.
    code: Locked<KEY>,
}

impl Key {
    /// Derives the key of SQLCipher 4: PBKDF2-HMAC-SHA512, 256,000 iterations. Takes about a tenth of a second.
    pub fn derive(passphrase: &SecretString, salt: &[u8; SALT]) -> Self {
        let mut key = Locked::new();
        let phrase = passphrase.expose_secret().as_bytes();
        pbkdf2_hmac(phrase, salt, ITERATIONS, MessageDigest::sha512(), &mut *key)
            .expect("the parameters are fixed and valid");
        Self::of(&key, salt)
    }

    fn of(key: &[u8; KEY], salt: &[u8; SALT]) -> Self {
        let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
        let mut text = Locked::new();
        text[..2].copy_from_slice(b"x'");
        text[TEXT - 1] = b'\'';
        for (pair, byte) in text[2..].chunks_exact_mut(2).zip(key.iter().chain(salt)) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        let mut code = Locked::new();
        pbkdf2_hmac(key, &salt.map(|byte| byte ^ CODE_SALT), 2, MessageDigest::sha512(), &mut *code)
            .expect("the parameters are fixed and valid");
        Self { text, salt: *salt, code }
    }

    /// Reads a key that was written down, in the form that tools of SQLCipher take: 64 hexadecimal digits of the key, with
    /// or without the 32 of the salt, in groups or not, with or without `x'…'` around them.
    pub fn written_down(text: &SecretString, salt: Option<&[u8; SALT]>) -> Option<Self> {
        let text = text.expose_secret().trim();
        let text = text.strip_prefix("x'").and_then(|text| text.strip_suffix('\'')).unwrap_or(text);
        let mut bytes = Zeroizing::new(Vec::with_capacity(KEY + SALT));
        let mut high = None;
        for character in text.chars().filter(|character| !character.is_whitespace() && *character != '-') {
            let digit = u8::try_from(character.to_digit(16)?).ok()?;
            match high.take() {
                Some(high) if bytes.len() < KEY + SALT => bytes.push(high << 4 | digit),
                Some(_) => return None,
                None => high = Some(digit),
            }
        }
        let (key, rest) = bytes.split_first_chunk::<KEY>().filter(|_| high.is_none())?;
        let salt = match rest.len() {
            0 => *salt?,
            _ => rest.try_into().ok()?,
        };
        Some(Self::of(key, &salt))
    }

    /// Returns the key itself as 64 hexadecimal digits.
    pub fn digits(&self) -> SecretString {
        // After `x'` stand the key and the salt.
        self.text[2..2 + 2 * KEY].iter().map(|digit| char::from(*digit)).collect::<String>().into()
    }

    /// Tells whether both are the same key of the same file.
    pub fn is(&self, other: &Self) -> bool {
        openssl::memcmp::eq(&*self.text, &*other.text)
    }

    /// Tells whether a page, by its number from 1, is what was written under this key: by the authentication code at its
    /// end, as SQLCipher 4 makes it (<https://www.zetetic.net/sqlcipher/design/>).
    pub fn wrote(&self, number: u32, page: &[u8]) -> bool {
        let Some(end) = page.len().checked_sub(CODE).filter(|end| *end > SALT + INITIAL) else {
            return false;
        };
        let first = if number == 1 { SALT } else { 0 };
        let code = || {
            let key = PKey::hmac(&*self.code)?;
            let mut signer = Signer::new(MessageDigest::sha512(), &key)?;
            signer.update(&page[first..end])?;
            signer.update(&number.to_le_bytes())?;
            signer.sign_to_vec()
        };
        code().is_ok_and(|code| code == page[end..])
    }

    /// Returns the key as [`crate::locked::give`] hands it to the database.
    pub fn text(&self) -> &[u8] {
        &*self.text
    }

    /// Returns the salt, which stands readable at the beginning of the file and of every copy of it.
    pub const fn salt(&self) -> &[u8; SALT] {
        &self.salt
    }
}

/// Returns the salt of an existing file, having looked at what can be known without the passphrase.
///
/// The size says little before SQLite has looked at the journal beside the file: a power cut while the file grows may
/// leave any size, and all of it is repaired when the file is opened.
pub fn salt_of(path: &Path) -> Result<[u8; SALT]> {
    let mut file = std::fs::File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound,
        _ => Error::CannotWrite(error),
    })?;
    let meta = file.metadata().map_err(Error::CannotWrite)?;
    let mut head = [0; SALT];
    if !meta.is_file() || file.read_exact(&mut head).is_err() {
        return Err(Error::NotAWorkspace);
    }
    // An encrypted file is noise: sixteen bytes that read as text, or as the beginning of a well-known format, are
    // something else.
    let known: &[&[u8]] = &[
        b"SQLite format 3",
        b"PK\x03\x04",
        b"%PDF",
        b"\x89PNG",
        b"\xd0\xcf\x11\xe0",
        b"GIF8",
        b"\xff\xd8\xff",
    ];
    let text = std::str::from_utf8(&head)
        .is_ok_and(|text| !text.contains(|c: char| c.is_control() && !c.is_whitespace()));
    if text || head == [0; SALT] || known.iter().any(|magic| head.starts_with(magic)) {
        return Err(Error::NotAWorkspace);
    }
    if meta.len() < PAGE {
        return Err(Error::NotAWorkspace);
    }
    Ok(head)
}
