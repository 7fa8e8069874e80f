//! Words that are sealed inside a pouch: for the bodies in the chair, and not for whoever sent it.

use crate::limits::{FILLED, TEXT};
use crate::secret::{hexed, unhexed};
use crate::{Key, KeyPair, Lock, PublicKey, Refused, Result, lock};
use secrecy::zeroize::Zeroizing;

/// Seals words for these keys, in hexadecimal digits. Line breaks fill them up, so that their exact length is hidden.
pub fn seal_words(words: &str, keys: &[PublicKey]) -> Result<String> {
    let mut words = Zeroizing::new(words.as_bytes().to_vec());
    let filled = (words.len() + 1).next_multiple_of(FILLED);
    words.resize(filled, b'\n');
    Ok(hexed(&lock::lock(&words, &Lock::Recipients(keys.to_vec()))?))
}

/// Opens words that were sealed for a key.
pub fn open_words(sealed: &str, pair: &KeyPair) -> Result<String> {
    if sealed.len() > 2 * TEXT {
        return Err(Refused::TooLarge);
    }
    let mut bytes = vec![0; sealed.len() / 2];
    unhexed(sealed, &mut bytes).ok_or(Refused::Malformed)?;
    let words = lock::unlock(&bytes, &Key::Own(pair.clone()))?;
    let words = std::str::from_utf8(&words).map_err(|_| Refused::Malformed)?;
    Ok(words.trim_end_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_words_are_opened_by_both_keys_and_by_no_other() {
        let (one, other, sender) = (KeyPair::generate(), KeyPair::generate(), KeyPair::generate());
        let sealed = seal_words("Between the two of us.", &[one.public(), other.public()]).unwrap();
        for pair in [&one, &other] {
            assert_eq!(open_words(&sealed, pair).unwrap(), "Between the two of us.");
        }
        assert_eq!(open_words(&sealed, &sender), Err(Refused::WrongKey));
        assert!(!sealed.contains("Between"));
        for wrong in ["", "0", "zz", &sealed[..sealed.len() - 2], &format!("{sealed}00")] {
            assert!(open_words(wrong, &one).is_err(), "{} digits", wrong.len());
        }
    }
}
