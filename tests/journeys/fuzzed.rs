//! A fuzz target on what is in a pouch: whoever has the key can write anything into one. Its parts are changed at random,
//! the manifest is made to agree with them, and the whole is encrypted again; then everything that the application does
//! with a pouch that came is done. Nothing panics, and nothing above what its readers may read comes out. Beside it, one on what
//! is answered to a pouch: whoever has it can write anything into an answer, and the workspace reads it.
//!
//! The ordinary run tries a few of each kind. `ENTENTE_FUZZ=100000` tries so many, `ENTENTE_FUZZ_SEED=7` those that begin
//! at another place; what fails names its seed and its case.

use crate::pouch::{POUCHES, sample, wanted};
use crate::review::Desk;
use age::x25519;
use domain::disclosure::PaperForm;
use domain::disclosure::rights::{RIGHTS, Rights};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::reply::{PassagesReply, TakenReply};
use domain::review::Answer;
use entente_tests::people::{frame, now};
use ops::Store;
use ops::export::LeavingFile;
use ops::import::{Decisions, ImportSession, Proven};
use ops::pouch::{Key, KeyPair, Lock, OpenedPouch, PouchFor, PouchWanted, PreparedPouch, known_keys};
use ops::replies::{PassagesFile, TakenFile};
use ops::review::AnswerFile;
use rand::rngs::StdRng;
use rand::seq::{IndexedMutRandom as _, IndexedRandom as _};
use rand::{Rng as _, SeedableRng as _};
use secrecy::ExposeSecret as _;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::panic::{UnwindSafe, catch_unwind};

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

/// Locks a content for a key, as a pouch is.
pub(crate) fn encrypted(content: &[u8], identity: &x25519::Identity) -> Vec<u8> {
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
pub(crate) fn change(value: &mut Value, rng: &mut StdRng) {
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

/// Names the places of a value that say a label.
fn labels(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Array(list) => list.iter_mut().flat_map(labels).collect(),
        Value::Object(map) => map
            .iter_mut()
            .flat_map(|(key, value)| if key == "label" { vec![value] } else { labels(value) })
            .collect(),
        _ => Vec::new(),
    }
}

/// The parts of which each line is for its readers or is not: the agenda shows whoever is in the chair the items that are
/// stricter, too.
const JUDGED: [&str; 4] = ["notes.json", "corrections.json", "papers.json", "drafts.json"];

/// Says what came out of a pouch and is above what its readers may read.
fn judged(files: &[LeavingFile], audience: &str) -> Result<(), String> {
    let readers = audience.split(':').next().unwrap_or_default();
    let row = RIGHTS.iter().find(|rights| rights.readers.as_str() == readers);
    let Rights { strictest, .. } = row.ok_or_else(|| format!("nobody reads as {audience}"))?;
    for file in files.iter().filter(|file| JUDGED.contains(&file.name.as_str())) {
        // The label of the whole is raised by what was in it, and tells nothing of it.
        let mut whole: Value = serde_json::from_slice(&file.bytes).map_err(|error| error.to_string())?;
        for label in labels(&mut whole["view"]) {
            let label: Option<HandlingLabel> = serde_json::from_value(label.take()).unwrap_or_default();
            if label.is_some_and(|label| label > *strictest) {
                return Err(format!("{} for {audience}: {label:?} came out", file.name));
            }
        }
    }
    Ok(())
}

/// Does with a pouch that came everything that can be done with one; nothing where it does not open.
fn use_all(sealed: &[u8], key: &Key) -> Result<Option<()>, String> {
    let Ok(opened) = OpenedPouch::open(sealed, key) else { return Ok(None) };
    let audience = opened.info().audience;
    let _ = opened.view();
    for paper in opened.papers() {
        for form in [PaperForm::Json, PaperForm::Markdown, PaperForm::Docx, PaperForm::Ics] {
            let Ok(prepared) = opened.paper(paper, form) else { continue };
            let _ = prepared.preview(0);
            let _ = prepared.write();
        }
    }
    if let Ok(files) = opened.files() {
        judged(&files, &audience)?;
    }
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
    Ok(Some(()))
}

/// Says where a use let something out, or panicked.
fn tried<T>(used: impl FnOnce() -> Result<T, String> + UnwindSafe) -> Result<T, String> {
    catch_unwind(used).unwrap_or_else(|panic| Err(format!("a panic: {panic:?}")))
}

/// Whoever reads the pouches.
struct Reader {
    pair: KeyPair,
    identity: x25519::Identity,
}

impl Reader {
    fn new() -> Self {
        let pair = KeyPair::generate();
        let identity = pair.kept().expose_secret().parse().unwrap();
        Self { pair, identity }
    }

    /// Makes a pouch for somebody, and takes it apart.
    async fn content(&self, store: &Store, meeting: MeetingId, made_for: &str) -> Parts {
        let mut unit = store.begin(now()).await.unwrap();
        let mut wanted = wanted(&mut unit, meeting, made_for).await;
        wanted.papers = true;
        let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await.unwrap();
        unit.commit().await.unwrap();
        let leaving = prepared.leaving(&Lock::Recipients(vec![self.pair.public()]), "").unwrap();
        apart(&decrypted(&leaving.files()[0].bytes, &self.identity))
    }

    /// Puts a pouch together again, and uses it.
    fn tried(&self, manifest: Value, parts: &Parts) -> Result<Option<()>, String> {
        let sealed = encrypted(&together(manifest, parts), &self.identity);
        let key = Key::Own(self.pair.clone());
        tried(|| use_all(&sealed, &key))
    }
}

#[tokio::test]
async fn whatever_is_written_into_a_pouch_is_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let reader = Reader::new();
    let mut contents = Vec::new();
    for made_for in POUCHES {
        contents.push(reader.content(&store, meeting, made_for).await);
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
                    if rng.random_bool(0.2)
                        && let Some(label) = labels(&mut part).choose_mut(&mut rng)
                    {
                        **label = json!("TLP:RED");
                    } else {
                        change(&mut part, &mut rng);
                    }
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
        let used = reader
            .tried(manifest, &parts)
            .unwrap_or_else(|what| panic!("case {case} of seed {seed}: {what}"));
        assert!(used.is_some() || !whole, "what was not changed is opened");
        accepted += u64::from(used.is_some());
    }
    assert!(accepted > CASES / 10, "what is changed is often opened, and then used: {accepted}");
}

#[tokio::test]
async fn a_use_that_panics_and_what_goes_above_its_readers_are_found() {
    let found = tried(|| -> Result<(), String> { panic!("a use that stumbles") });
    assert!(found.unwrap_err().starts_with("a panic"));

    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let reader = Reader::new();
    let mut parts = reader.content(&store, meeting, "reader:participants").await;
    let (_, manifest) = parts.remove(0);
    let (name, bytes) = parts.iter_mut().find(|(name, _)| name == "notes.json").unwrap();
    let mut notes: Value = serde_json::from_slice(bytes).unwrap();
    let mut of_entries = labels(&mut notes["view"]);
    assert!(!of_entries.is_empty(), "its entries say their labels");
    *of_entries[0] = json!("TLP:RED");
    *bytes = serde_json::to_vec(&notes).unwrap();
    let as_it_came = LeavingFile { name: name.clone(), bytes: bytes.clone() };
    let found = judged(&[as_it_came], "participants").unwrap_err();
    assert!(found.starts_with("notes.json for participants"), "without the door it would come out: {found}");
    let manifest = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(reader.tried(manifest, &parts), Ok(Some(())), "the door keeps it");
}

/// What a body in the chair, a delegation and a second note-taker answer to their pouches.
async fn answers(desk: &Desk) -> Vec<(OpenedPouch, Value)> {
    let chair = desk.made(&PouchWanted::new(PouchFor::CoChair("EUROJUST".to_owned()))).await;
    let said = json!({"name": "For the chair", "comments": [
        {"item": "I-09", "field": "title", "text": "Say who speaks.",
         "suggestion": {"what": "title", "title": "Common understanding: tour de table"}},
        {"text": "Thank you for the work."},
    ], "approval": {"choice": "approve_with_remarks", "remark": "But for item 9."}});
    let file = AnswerFile::read(&said.to_string()).unwrap();
    let of_chair = json!(file.answer(&chair.review().unwrap(), chair.digest(), now()).unwrap());

    let (_, delegation) = desk.passages().await;
    let said = json!({"name": "For the delegation", "passages": [
        {"passage": 1, "says": "confirm"},
        {"passage": 2, "says": "correct", "requested": "Worded as it was meant.", "remark": "A slip"},
        {"passage": 3, "says": "withdraw"},
    ]});
    let file = PassagesFile::read(&said.to_string()).unwrap();
    let asked = delegation.asked().unwrap();
    let of_delegation = json!(file.reply(&delegation.passages().unwrap(), asked.as_ref(), now()).unwrap());

    let mut unit = desk.store.begin(now()).await.unwrap();
    let wanted = wanted(&mut unit, desk.meeting, "notes").await;
    drop(unit);
    let pen = desk.made(&wanted).await;
    let item = pen.taken().unwrap().board(&TakenReply::default()).items[0].reference.clone();
    let said = json!({"name": "Second Pen-Example", "entries": [
        {"item": item, "kind": "question", "speaker": "FR", "text": "Who keeps the **evidence**?"},
    ]});
    let file = TakenFile::read(&said.to_string()).unwrap();
    let of_pen = json!(file.reply(&pen.taken().unwrap(), pen.digest(), now()).unwrap());
    vec![(chair, of_chair), (delegation, of_delegation), (pen, of_pen)]
}

/// Opens an answer and explains what it would change; tells how many lines it has.
async fn explained(store: Store, meeting: MeetingId, sealed: Vec<u8>) -> ops::Result<usize> {
    let mut unit = store.begin(now()).await?;
    let keys = known_keys(&mut unit).await?.expect("a pouch was made");
    let proven = Proven::open(&sealed, &keys, meeting)?;
    let session = ImportSession::of_answer(proven, "an.answer", &frame());
    Ok(session.plan(&mut unit, meeting, &Decisions::default()).await?.rows().count())
}

#[tokio::test]
async fn whatever_is_answered_to_a_pouch_is_lines_or_a_refusal() {
    let desk = Desk::new().await;
    let answers = answers(&desk).await;
    let seed = set("ENTENTE_FUZZ_SEED", 1);
    let (mut read, mut refused) = (0, 0);
    for case in 0..set("ENTENTE_FUZZ", entente_tests::trials(120, 12_000) as u64) {
        let mut rng = StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(case));
        let (opened, sound) = &answers[usize::try_from(case).unwrap() % answers.len()];
        let mut said = sound.clone();
        // The first of each kind is left as it was.
        let whole = case < answers.len() as u64;
        for _ in 0..if whole { 0 } else { rng.random_range(1..4) } {
            change(&mut said, &mut rng);
        }
        let sealed = opened.answer(&said).unwrap();
        // A panic ends the task, and is told.
        let explained = tokio::spawn(explained(desk.store.clone(), desk.meeting, sealed)).await;
        match explained.unwrap_or_else(|panic| panic!("case {case} of seed {seed}: {panic}")) {
            Ok(lines) => read += usize::from(lines > 0),
            Err(error) if whole => panic!("what was not changed is read: {error}"),
            Err(_) => refused += 1,
        }
    }
    println!("{read} were read, {refused} refused");
    assert!(read > 20 && refused > 5, "{read} read, {refused} refused");
}
