//! A fuzz target on what is in a pouch: whoever has the key can write anything into one. Its parts are changed at random,
//! the manifest is made to agree with them, and the whole is encrypted again; then everything that the application does
//! with a pouch that came is done. Nothing panics, and nothing above what its readers may read comes out.
//!
//! The ordinary run tries a few of each kind. `ENTENTE_FUZZ=100000` tries so many, `ENTENTE_FUZZ_SEED=7` those that begin
//! at another place; what fails names its seed and its case.

use crate::pouch::{POUCHES, sample, wanted};
use age::x25519;
use domain::disclosure::PaperForm;
use domain::label::HandlingLabel;
use domain::reply::{PassagesReply, TakenReply};
use domain::review::Answer;
use entente_tests::people::now;
use ops::pouch::{Key, KeyPair, Lock, OpenedPouch, PreparedPouch};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use secrecy::ExposeSecret as _;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};

/// Cases of the ordinary run.
const CASES: u64 = 330;

/// The parts of a pouch as they stand in it.
type Parts = Vec<(String, Vec<u8>)>;

pub(crate) fn set(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn decrypted(sealed: &[u8], identity: &x25519::Identity) -> Vec<u8> {
    let decryptor = age::Decryptor::new(sealed).unwrap();
    let mut content = Vec::new();
    decryptor.decrypt(std::iter::once(identity as _)).unwrap().read_to_end(&mut content).unwrap();
    content
}

fn encrypted(content: &[u8], identity: &x25519::Identity) -> Vec<u8> {
    let recipient = identity.to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).unwrap();
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap();
    sealed
}

/// Takes the content apart, as the format says.
fn apart(content: &[u8]) -> Parts {
    let line = |rest: &mut &[u8]| {
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap();
        let line = String::from_utf8(rest[..end].to_vec()).unwrap();
        *rest = &rest[end + 1..];
        line
    };
    let mut rest = content;
    assert_eq!(line(&mut rest), "entente-pouch 1");
    let mut parts = Parts::new();
    loop {
        let head = line(&mut rest);
        if head == "end" {
            return parts;
        }
        let (name, size) = head.rsplit_once(' ').unwrap();
        let size: usize = size.parse().unwrap();
        parts.push((name.to_owned(), rest[..size].to_vec()));
        rest = &rest[size + 1..];
    }
}

/// Puts the content together, with a manifest that agrees with the parts.
fn together(mut manifest: Value, parts: &Parts) -> Vec<u8> {
    let lines = parts.iter().map(|(name, bytes)| {
        let sha256 = Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        json!({"name": name, "bytes": bytes.len(), "sha256": sha256})
    });
    if let Value::Object(manifest) = &mut manifest {
        manifest.insert("parts".to_owned(), lines.collect());
    }
    let manifest = serde_json::to_vec(&manifest).unwrap();
    let mut content = b"entente-pouch 1\n".to_vec();
    let of_manifest = ("manifest.json".to_owned(), manifest);
    for (name, bytes) in std::iter::once(&of_manifest).chain(parts) {
        content.extend(format!("{name} {}\n", bytes.len()).bytes());
        content.extend_from_slice(bytes);
        content.push(b'\n');
    }
    content.extend(b"end\n");
    content.resize(content.len().next_multiple_of(1024), b'\n');
    content
}

/// Something that nobody expects there.
fn strange(rng: &mut StdRng) -> Value {
    let deep = (0..30).fold(json!(1), |inner, _| json!([inner]));
    [
        Value::Null,
        json!(true),
        json!(-1),
        json!(i64::MAX),
        json!(1e300),
        json!(""),
        json!("../../../../etc/passwd"),
        json!("<script>alert(1)</script> #panic() $x$ \u{202e}abc\u{0}"),
        json!("é".repeat(70_000)),
        json!("9999-99-99"),
        json!("262143-12-31T23:59:60Z"),
        json!("TLP:RED"),
        json!("TLP:CLEAR"),
        json!("00000000-0000-0000-0000-000000000000"),
        json!([]),
        json!({}),
        json!([[], {}, null]),
        deep,
    ]
    .choose(rng)
    .unwrap()
    .clone()
}

/// Changes one place of a value, somewhere in it.
fn change(value: &mut Value, rng: &mut StdRng) {
    let deeper = rng.random_bool(0.85);
    match value {
        Value::Array(list) if deeper && !list.is_empty() => {
            let at = rng.random_range(0..list.len());
            match rng.random_range(0..12) {
                0 => drop(list.remove(at)),
                1 => list.insert(at, list[at].clone()),
                2 => list.extend(std::iter::repeat_n(list[at].clone(), 40)),
                3 => list.reverse(),
                _ => change(&mut list[at], rng),
            }
        }
        Value::Object(map) if deeper && !map.is_empty() => {
            let keys: Vec<String> = map.keys().cloned().collect();
            let key = keys.choose(rng).unwrap();
            match rng.random_range(0..12) {
                0 => drop(map.remove(key)),
                1 => {
                    let other = keys.choose(rng).unwrap();
                    let value = map[other].clone();
                    map.insert(key.clone(), value);
                }
                2 => drop(map.insert("unexpected".to_owned(), strange(rng))),
                _ => change(&mut map[key], rng),
            }
        }
        Value::Number(number) if rng.random_bool(0.5) => {
            let by = rng.random_range(-70_000..70_000_i64);
            *value = json!(number.as_i64().unwrap_or_default().wrapping_add(by));
        }
        _ => *value = strange(rng),
    }
}

/// Does with a pouch that came everything that can be done with one.
fn use_all(sealed: &[u8], key: &Key) -> Option<()> {
    let opened = OpenedPouch::open(sealed, key).ok()?;
    let _ = opened.info();
    let _ = opened.view();
    for paper in opened.papers() {
        for form in [PaperForm::Json, PaperForm::Markdown, PaperForm::Docx, PaperForm::Ics] {
            let Ok(prepared) = opened.paper(paper, form) else { continue };
            let preview = prepared.preview(0);
            assert!(preview.label <= HandlingLabel::Red);
            let _ = prepared.write();
        }
    }
    let _ = opened.files();
    if let Ok(review) = opened.review() {
        let begun = review.begun("Imke Overgaard-Example".parse().unwrap());
        let _ = review.board(&begun);
        let _ = review.board(&Answer::default());
        let _ = opened.answer(&begun);
    }
    if let Ok(passages) = opened.passages() {
        let mut reply = PassagesReply::default();
        let _ = passages.confirm_open(&mut reply, now());
        let _ = passages.board(&reply);
    }
    if let Ok(taken) = opened.taken() {
        let _ = taken.board(&TakenReply::default());
    }
    let _ = opened.answer_name();
    Some(())
}

#[tokio::test]
async fn whatever_is_written_into_a_pouch_is_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let pair = KeyPair::generate();
    let identity: x25519::Identity = pair.kept().expose_secret().parse().unwrap();
    let key = Key::Own(pair.clone());
    let mut contents = Vec::new();
    for made_for in POUCHES {
        let mut unit = store.begin(now()).await.unwrap();
        let mut wanted = wanted(&mut unit, meeting, made_for).await;
        wanted.papers = true;
        let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await.unwrap();
        unit.commit().await.unwrap();
        let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
        contents.push(apart(&decrypted(&leaving.files()[0].bytes, &identity)));
    }
    let seed = set("ENTENTE_FUZZ_SEED", 1);
    let mut accepted = 0;
    for case in 0..set("ENTENTE_FUZZ", CASES * entente_tests::trials(1, 100) as u64) {
        let mut rng = StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(case));
        let mut parts = contents[usize::try_from(case).unwrap() % contents.len()].clone();
        let (_, manifest) = parts.remove(0);
        let mut manifest: Value = serde_json::from_slice(&manifest).unwrap();
        let json: Vec<usize> = (0..parts.len()).filter(|at| !parts[*at].0.contains(".bin")).collect();
        let whole = case < contents.len() as u64;
        for _ in 0..rng.random_range(1..4) {
            // The first of each kind is left as it was: what is not changed is used whole.
            if whole {
                break;
            }
            match json.choose(&mut rng) {
                Some(at) if rng.random_bool(0.8) => {
                    let mut part: Value = serde_json::from_slice(&parts[*at].1).unwrap_or_default();
                    change(&mut part, &mut rng);
                    parts[*at].1 = serde_json::to_vec(&part).unwrap();
                    if rng.random_bool(0.02) {
                        let half = parts[*at].1.len() / 2;
                        parts[*at].1.truncate(half);
                    }
                }
                _ => change(&mut manifest, &mut rng),
            }
        }
        if !manifest.is_object() {
            manifest = Value::Object(Map::new());
        }
        let sealed = encrypted(&together(manifest, &parts), &identity);
        let used = std::panic::catch_unwind(|| use_all(&sealed, &key));
        let used = used.unwrap_or_else(|_| panic!("case {case} of seed {seed} panicked"));
        assert!(used.is_some() || !whole, "what was not changed is opened");
        accepted += u64::from(used.is_some());
    }
    assert!(accepted > CASES / 10, "what is changed is often opened, and then used: {accepted}");
}
