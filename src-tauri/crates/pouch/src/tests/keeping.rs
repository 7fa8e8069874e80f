//! What is kept comes back as it was, for whoever has the passphrase or the key, and for nobody else.

use super::*;
use std::time::Instant;

fn words(text: &str) -> Lock {
    Lock::Passphrase(text.to_owned().into())
}

fn passphrase(text: &str) -> Key {
    Key::Passphrase(text.to_owned().into())
}

const KEPT: &str = "Ask Ruxandra about the capture protocol.\nTwice.";

#[test]
fn what_is_kept_comes_back_with_its_passphrase_and_saving_costs_no_derivation() {
    let keeping = Keeping::begin(&words("orchard lantern")).unwrap();
    let first = keeping.file(&vec![KEPT]).unwrap();
    let begun = Instant::now();
    let file = keeping.file(&vec![KEPT, "more"]).unwrap();
    assert!(begun.elapsed().as_millis() < 200, "a save asks for no passphrase: {:?}", begun.elapsed());
    assert_ne!(first[..file.len().min(first.len())], file[..file.len().min(first.len())]);
    let (again, kept) = Keeping::open::<Vec<String>>(&file, &passphrase("orchard lantern")).unwrap();
    assert_eq!(kept, [KEPT, "more"]);
    let (_, kept) =
        Keeping::open::<Vec<String>>(&again.file(&["less"]).unwrap(), &passphrase("orchard lantern"))
            .unwrap();
    assert_eq!(kept, ["less"], "what was opened is saved under the same passphrase");
    let refused = Keeping::open::<Vec<String>>(&file, &passphrase("orchard")).unwrap_err();
    assert_eq!(refused, Refused::WrongPassphrase);
    let other = Key::Own(KeyPair::generate());
    assert_eq!(Keeping::open::<Vec<String>>(&file, &other).unwrap_err(), Refused::NeedsPassphrase);
}

#[test]
fn what_is_kept_for_a_key_is_opened_by_that_key_alone() {
    let pair = KeyPair::generate();
    let keeping = Keeping::begin(&Lock::Recipients(vec![pair.public()])).unwrap();
    let file = keeping.file(&KEPT).unwrap();
    assert_eq!(Keeping::open::<String>(&file, &Key::Own(pair)).unwrap().1, KEPT);
    let other = Keeping::open::<String>(&file, &Key::Own(KeyPair::generate()));
    assert_eq!(other.unwrap_err(), Refused::WrongKey);
}

#[test]
fn nothing_of_it_can_be_read_in_the_file() {
    let pair = KeyPair::generate();
    let keeping = Keeping::begin(&Lock::Recipients(vec![pair.public()])).unwrap();
    let file = keeping.file(&KEPT).unwrap();
    let holds = |needle: &[u8]| file.windows(needle.len()).any(|at| at == needle);
    assert!(holds(b"age-encryption.org"), "the file is one of two of age");
    for needle in ["Ruxandra", "capture", "AGE-SECRET-KEY", "content.json"] {
        assert!(!holds(needle.as_bytes()), "{needle}");
    }
}

#[test]
fn whatever_was_cut_off_or_changed_is_refused() {
    let pair = KeyPair::generate();
    let keeping = Keeping::begin(&Lock::Recipients(vec![pair.public()])).unwrap();
    let file = keeping.file(&KEPT).unwrap();
    let key = Key::Own(pair);
    for end in 0..file.len() {
        assert!(Keeping::open::<String>(&file[..end], &key).is_err(), "{end} bytes of {}", file.len());
    }
    let content = file.windows(12).position(|at| at == b"content.age ").unwrap();
    // The filling behind the end is checked by the frame, so that every byte counts.
    for at in 0..file.len() {
        let mut changed = file.clone();
        changed[at] ^= 1;
        let refused = Keeping::open::<String>(&changed, &key).unwrap_err();
        // The key that was given opened what it has to open: it is not blamed for what stands behind that.
        let blamed = matches!(refused, Refused::WrongKey | Refused::NeedsPassphrase);
        assert!(at < content || !blamed, "byte {at}: {refused:?}");
    }
    let newer = [b"entente-kept 2".as_slice(), &file[14..]].concat();
    assert_eq!(Keeping::open::<String>(&newer, &key).unwrap_err(), Refused::Newer);
    assert_eq!(Keeping::open::<String>(b"anything", &key).unwrap_err(), Refused::NotAPouch);
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let pair = KeyPair::generate();
    let keeping = Keeping::begin(&Lock::Recipients(vec![pair.public()])).unwrap();
    assert_eq!(keeping.file(&"a bell \u{7}").unwrap_err(), Refused::Malformed);
    assert_eq!(keeping.file(&"x".repeat(limits::TEXT + 1)).unwrap_err(), Refused::Malformed);
}

#[test]
fn a_pouch_is_locked_anew_as_the_same_pouch() {
    let pouch = Pouch::new(about(PouchKind::Reader, Audience::Participants, ""));
    let pair = KeyPair::generate();
    let first =
        Opened::open(&pouch.seal(&Lock::Recipients(vec![pair.public()])).unwrap(), &Key::Own(pair)).unwrap();
    let keeping = Keeping::begin(&Lock::Recipients(vec![KeyPair::generate().public()])).unwrap();
    let sealed = first.sealed_anew(&keeping.lock()).unwrap();
    let again = Opened::open(&sealed, &keeping.key()).unwrap();
    assert_eq!((again.digest(), again.manifest()), (first.digest(), first.manifest()));
}
