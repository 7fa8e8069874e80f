//! Bytes that nobody made: cut off, changed, huge, deep, and full of tricks.

use super::*;
use crate::limits;
use crate::secret::digest;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The content of a pouch with these parts behind its manifest, of which the manifest tells the truth.
pub fn content(parts: &[(&str, &[u8])], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let lines = parts.iter().map(|(name, bytes)| PartLine {
        name: (*name).to_owned(),
        bytes: bytes.len() as u64,
        sha256: digest(bytes),
    });
    let manifest = Manifest {
        about: about(PouchKind::Reader, Audience::Participants, ""),
        label: HandlingLabel::Amber,
        parts: lines.collect(),
    };
    let mut manifest = serde_json::to_value(manifest).unwrap();
    change(&mut manifest);
    let manifest = serde_json::to_vec(&manifest).unwrap();
    let all: Vec<(&str, &[u8])> =
        [("manifest.json", manifest.as_slice())].into_iter().chain(parts.iter().copied()).collect();
    frame::write("entente-pouch", &all).unwrap().to_vec()
}

#[test]
fn of_ten_thousand_pouches_that_were_cut_off_or_changed_none_is_opened() {
    let (whole, key) = sealed(&content(&[], |_| {}));
    assert!(Opened::open(&whole, &key).is_ok());
    let open = |sealed: &[u8]| Opened::open(sealed, &key).map(|_| ());
    let (mut tried, mut said_so) = (0, 0);
    for length in 0..whole.len() {
        let refused = open(&whole[..length]).unwrap_err();
        said_so += usize::from(refused == Refused::CutOff);
        tried += 1;
    }
    assert!(said_so * 10 > tried * 9, "a file that was cut off says so: {said_so} of {tried}");
    let payload = whole.len() - 1024;
    for mask in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80] {
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= mask;
            let refused = open(&changed).unwrap_err();
            assert!(at < payload || refused == Refused::Tampered, "byte {at}: {refused}");
            tried += 1;
        }
    }
    for extra in [&b"\n"[..], b"end\n", &[0; 16], &[0; 1024]] {
        assert!(open(&[&whole, extra].concat()).is_err(), "nothing is added behind it");
    }
    assert!(tried >= 10_000, "{tried} were tried");
}

#[test]
fn what_is_no_pouch_is_called_so() {
    let (_, key) = sealed(b"");
    let refused = |bytes: &[u8]| Opened::open(bytes, &key).unwrap_err();
    for bytes in
        [&b""[..], b"PK\x03\x04", b"SQLite format 3\0", b"age-", b"-----BEGIN AGE ENCRYPTED FILE-----"]
    {
        assert_eq!(refused(bytes), Refused::NotAPouch);
    }
    assert_eq!(refused(b"age-encryption.org/v1\n"), Refused::CutOff);
    assert_eq!(refused(b"age-encryption.org/v2\n-> X\n--- x\n"), Refused::Newer);
    assert_eq!(refused(&vec![0; limits::FILE + 1]), Refused::TooLarge);
    for content in [&b"something that age made"[..], &[b'x'; 1024], &[b'\n'; 1024], &[0xFF; 1024]] {
        assert_eq!(opened(content).unwrap_err(), Refused::NotAPouch, "age made it, and Entente did not");
    }
}

#[test]
fn a_newer_format_is_called_so_before_anything_in_it_is_read() {
    let mut newer = content(&[], |_| {});
    newer[14] = b'2';
    assert_eq!(opened(&newer).unwrap_err(), Refused::Newer);
    newer[14] = b'0';
    assert_eq!(opened(&newer).unwrap_err(), Refused::Malformed);
}

#[test]
fn names_that_could_be_paths_are_refused() {
    for name in [
        "../agenda.json",
        "/etc/passwd",
        "c:\\x.json",
        "a/b.json",
        "a\\b.json",
        ".json",
        "agenda.",
        "agenda",
        "a.b.json",
        "Agenda.json",
        "ägenda.json",
        "agenda.json\u{0}",
        "agenda .json",
        "con:.json",
    ] {
        let framed = format!("entente-pouch 1\n{name} 2\n{{}}\nend\n");
        let filled = [framed.as_bytes(), &vec![b'\n'; 1024 - framed.len()]].concat();
        assert_eq!(opened(&filled).unwrap_err(), Refused::Malformed, "{name}");
    }
}

#[test]
fn a_frame_that_lies_is_refused() {
    for framed in [
        "entente-pouch 1\n",
        "entente-pouch 1\nend\nend\n",
        "entente-pouch 1\nmanifest.json\n{}\nend\n",
        "entente-pouch 1\nmanifest.json 3\n{}\nend\n",
        "entente-pouch 1\nmanifest.json 1\n{}\nend\n",
        "entente-pouch 1\nmanifest.json +2\n{}\nend\n",
        "entente-pouch 1\nmanifest.json -2\n{}\nend\n",
        "entente-pouch 1\nmanifest.json 99999999999999999999\n{}\nend\n",
        "entente-pouch 1\nmanifest.json 4294967295\n{}\nend\n",
        "entente-pouch 1\na.json 2\n{}\na.json 2\n{}\nend\n",
        "entente-pouch 1\nend\nx",
    ] {
        let filled = [framed.as_bytes(), &vec![b'\n'; 1024 - framed.len()]].concat();
        assert_eq!(opened(&filled).unwrap_err(), Refused::Malformed, "{framed}");
    }
    let many: Vec<String> = (0..=limits::PARTS).map(|at| format!("a{at}.json 2\n{{}}\n")).collect();
    let many = many.concat();
    let framed = format!("entente-pouch 1\n{many}end\n");
    let filled =
        [framed.as_bytes(), &vec![b'\n'; framed.len().next_multiple_of(1024) - framed.len()]].concat();
    assert_eq!(opened(&filled).unwrap_err(), Refused::Malformed, "too many parts");
}

#[test]
fn a_manifest_that_lies_is_refused() {
    let refused =
        |parts: &[(&str, &[u8])], change: &dyn Fn(&mut Value)| opened(&content(parts, change)).map(|_| ());
    let part: &[(&str, &[u8])] = &[("agenda.json", b"{}")];
    assert_eq!(refused(part, &|_| {}), Ok(()), "as it should be");
    let lies: [&dyn Fn(&mut Value); 9] = [
        &|manifest| manifest["parts"] = json!([]),
        &|manifest| manifest["parts"][0]["name"] = json!("notes.json"),
        &|manifest| manifest["parts"][0]["bytes"] = json!(3),
        &|manifest| manifest["parts"][0]["sha256"] = json!(digest(b"{ }")),
        &|manifest| manifest["parts"][1] = manifest["parts"][0].clone(),
        &|manifest| manifest["kind"] = json!("co_chair"),
        &|manifest| manifest["audience"] = json!({ "readers": "delegation", "code": "DE" }),
        &|manifest| manifest["label"] = json!("TLP:SECRET"),
        &|manifest| manifest["meeting"]["title"] = json!("a\u{1b}[2J"),
    ];
    for (at, lie) in lies.into_iter().enumerate() {
        let change = |manifest: &mut Value| {
            if at == 4 {
                manifest["parts"].as_array_mut().unwrap().push(json!(null));
            }
            lie(manifest);
        };
        assert_eq!(refused(part, &change), Err(Refused::Malformed), "lie {at}");
    }
}

#[test]
fn what_is_deep_huge_or_steers_a_terminal_is_refused_in_every_part() {
    let received = |part: &[u8]| {
        let opened = opened(&content(&[("agenda.json", part)], |_| {})).unwrap();
        opened.received::<AgendaPaper>().map(|_| ()).unwrap_err()
    };
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(received(deep(100_000).as_bytes()), Refused::Malformed, "it is counted before it is read");
    assert_eq!(received("]".repeat(10).as_bytes()), Refused::Malformed);
    let many = format!("[{}0]", "0,".repeat(limits::VALUES));
    assert_eq!(received(many.as_bytes()), Refused::TooLarge);
    let long = format!("\"{}\"", "a".repeat(limits::TEXT + 1));
    assert_eq!(received(long.as_bytes()), Refused::Malformed);
    for text in [r#""\u0000""#, r#""\u001b[2J""#, r#""\u0085""#, r#"{"\u0007": 1}"#, "\"\\", "{", "nul"] {
        assert_eq!(received(text.as_bytes()), Refused::Malformed, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..512), head in any::<bool>()) {
        let bytes = if head { [b"age-encryption.org/v1\n", bytes.as_slice()].concat() } else { bytes };
        let key = Key::Passphrase("orchard lantern".to_owned().into());
        prop_assert!(Opened::open(&bytes, &key).is_err());
        let framed = [b"entente-pouch 1\nmanifest.json ", bytes.as_slice()].concat();
        prop_assert!(opened::read(&framed).is_err());
        let _ = json::read::<Value>(&bytes);
    }

    /// What somebody writes who has the key: a true pouch, of which one piece is replaced by anything.
    #[test]
    fn no_content_makes_it_panic(
        at in any::<prop::sample::Index>(), length in 0_usize..64, bytes in prop::collection::vec(any::<u8>(), 0..64)
    ) {
        let whole = reader().content().unwrap().to_vec();
        let from = at.index(whole.len());
        let to = (from + length).min(whole.len());
        let changed = [&whole[..from], &bytes, &whole[to..]].concat();
        if let Ok(opened) = opened::read(&changed) {
            prop_assert!(opened.audience().is_ok(), "what is opened says for whom it is");
            let _ = (opened.received::<AgendaPaper>(), opened.answering());
        }
    }

    /// JSON of the right shape with values of any kind in it.
    #[test]
    fn no_view_makes_it_panic(field in "[a-z_]{1,12}", value in prop_oneof![Just(json!(null)), Just(json!(-1)), any::<String>().prop_map(Value::from)]) {
        let view = serde_json::to_value(agenda(Audience::Participants).view()).unwrap();
        for place in view.as_object().unwrap().keys().map(String::as_str).chain([field.as_str()]) {
            let mut part = json!({ "label": "TLP:AMBER", "view": view.clone() });
            part["view"][place] = value.clone();
            let bytes = serde_json::to_vec(&part).unwrap();
            let opened = opened::read(&content(&[("agenda.json", &bytes)], |_| {})).unwrap();
            let _ = opened.received::<AgendaPaper>();
        }
    }
}
