//! What was typed in a dialog when the workspace was locked.

use super::sampled::Sample;
use crate::notes;
use crate::pouch::{Key, KeyPair, Lock, OpenedPouch, PouchWanted, PreparedPouch, pouch_for};
use crate::unsaved::{self, Unsaved, UnsavedInPouch, UnsavedText};
use std::fs;

fn typed(dialog: &str, texts: &[&str]) -> Unsaved {
    let texts = texts.iter().map(|text| UnsavedText { label: "Remark".to_owned(), text: (*text).to_owned() });
    Unsaved { place: "/review".to_owned(), dialog: dialog.to_owned(), texts: texts.collect() }
}

#[tokio::test]
async fn what_was_typed_is_there_until_it_is_let_go_of_and_leaves_no_step() {
    let sample = Sample::new().await;
    let (first, again) = (typed("Remark", &["Half a sen"]), typed("Remark", &["Half a sentence"]));
    let other = typed("Topic", &["Online recruitment"]);
    let mut unit = sample.unit().await;
    unsaved::keep(&mut unit, vec![first, other.clone()]).await.unwrap();
    unsaved::keep(&mut unit, vec![again.clone()]).await.unwrap();
    assert_eq!(unit.commit().await.unwrap().step, None);
    let mut unit = sample.unit().await;
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [again, other.clone()]);
    unsaved::forget(&mut unit, "/review", "Remark").await.unwrap();
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [other]);
}

#[tokio::test]
async fn a_classified_text_is_not_kept_and_an_erased_one_goes() {
    let sample = Sample::new().await;
    let note = sample.note("N-30").await;
    let mut unit = sample.unit().await;
    let passages =
        notes::passages(&mut unit, sample.meeting, note.details.text.as_str(), false).await.unwrap();
    let found = format!("It was {} again", passages[0].found);
    let texts = ["As in CONFIDENTIEL UE/EU CONFIDENTIAL 12", "Kept"];
    let both = vec![typed("Remark", &texts), typed("Entry", &[&found])];
    unsaved::keep(&mut unit, both).await.unwrap();
    let remark = typed("Remark", &["Kept"]);
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [typed("Entry", &[&found]), remark.clone()]);
    notes::reword(&mut unit, note.id, note.revision, &passages).await.unwrap();
    assert_eq!(unsaved::unsaved(&mut unit).await.unwrap(), [remark]);
}

#[tokio::test]
async fn what_was_typed_in_a_pouch_is_there_for_who_opens_it_and_in_no_file_once_it_is_let_go_of() {
    let sample = Sample::new().await;
    let pair = KeyPair::generate();
    let mut unit = sample.unit().await;
    let wanted = PouchWanted::new(pouch_for(&mut unit, sample.meeting, "co_chair:EUROJUST").await.unwrap());
    let prepared = PreparedPouch::prepare(&mut unit, sample.meeting, &wanted).await.unwrap();
    let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
    let key = Key::Own(pair);
    let pouch = OpenedPouch::open(&leaving.files()[0].bytes, &key).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let place = UnsavedInPouch::place(&pouch, folder.path());
    let open = |key: &Key| UnsavedInPouch::open(place.clone(), key.clone());
    let files =
        || fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();

    let classified = typed("Remark", &["As in CONFIDENTIEL UE/EU CONFIDENTIAL 12"]);
    let mut kept = open(&key).unwrap();
    kept.keep(vec![classified]).unwrap();
    assert!(kept.list().is_empty() && files().is_empty(), "what is not kept makes no file");
    kept.keep(vec![typed("Remark", &["Half a sen"]), typed("Change", &["Later"])]).unwrap();

    // Locked, and opened again.
    let mut kept = open(&key).unwrap();
    let again = typed("Remark", &["Half a sentence"]);
    kept.keep(vec![again.clone()]).unwrap();
    assert_eq!(open(&key).unwrap().list(), [typed("Change", &["Later"]), again.clone()]);
    let [file] = &files()[..] else { panic!("{:?}", files()) };
    let bytes = fs::read(file).unwrap();
    assert!(!bytes.windows(8).any(|part| part == b"sentence"), "it is encrypted");
    kept.forget("/review", "Change").unwrap();
    assert_eq!(open(&key).unwrap().list(), [again]);
    kept.forget("/review", "Remark").unwrap();
    assert!(files().is_empty() && open(&key).unwrap().list().is_empty());
    kept.keep(vec![typed("Remark", &["Once more"])]).unwrap();
    assert_eq!(open(&key).unwrap().list(), [typed("Remark", &["Once more"])]);
    // The answer is gone, and its key with it: what nobody can open any more is in nobody's way.
    let mut anew = open(&Key::Own(KeyPair::generate())).unwrap();
    assert!(anew.list().is_empty());
    let steering = typed("Remark", &["One\u{b} line\nand another"]);
    anew.keep(vec![steering]).unwrap();
    assert_eq!(files().len(), 2, "it is put aside, and the new one stands in its place");
    // Somebody else wrote it meanwhile: what is typed now is kept all the same.
    fs::write(&place, b"nothing that was kept").unwrap();
    let mut later = open(&key).unwrap();
    later.keep(vec![typed("Remark", &["Another"])]).unwrap();
    assert_eq!(open(&key).unwrap().list(), [typed("Remark", &["Another"])]);
}
