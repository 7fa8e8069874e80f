//! Passphrases that can be told by telephone.

use diceware_wordlists::EFF_LONG_WORDLIST;
use rand::seq::IndexedRandom as _;
use secrecy::SecretString;

/// How many words a proposed passphrase has: of 7,772 words each, 77 bits in all.
const WORDS: usize = 6;

/// Proposes a passphrase: words of the long list of the Electronic Frontier Foundation, chosen by random numbers of the
/// system. Those of the list with a hyphen are left out, since nobody says a hyphen.
pub fn proposed_passphrase() -> SecretString {
    let words: Vec<&str> = EFF_LONG_WORDLIST.iter().copied().filter(|word| !word.contains('-')).collect();
    let mut random = rand::rng();
    let chosen: Vec<&str> = (0..WORDS).filter_map(|_| words.choose(&mut random).copied()).collect();
    chosen.join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    #[test]
    fn a_proposed_passphrase_is_of_words_that_can_be_told_and_is_never_the_same() {
        let [one, other] = [proposed_passphrase(), proposed_passphrase()];
        assert_eq!(one.expose_secret().split(' ').count(), WORDS);
        let told = |c: char| c.is_ascii_lowercase() || c == ' ';
        assert!(one.expose_secret().chars().all(told), "nothing that has to be spelled");
        assert_ne!(one.expose_secret(), other.expose_secret());
    }
}
