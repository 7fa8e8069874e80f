//! Pouches that leave in one step: each for its own readers, under its own lock.

use super::sampled::Sample;
use super::{House, now};
use crate::check::against_pouch;
use crate::export::{Destination, Leaving, LeavingFile, deliver};
use crate::pouch::{
    Key, LockWith, MailWanted, OpenedPouch, PouchLock, PouchesWanted, known_keys, pouch_readers,
};
use crate::{Store, Unlocked, steps};
use domain::disclosure::{Asked, PaperForm, PaperKind};
use domain::pouch::PouchKind;
use std::path::Path;
use store::Standing;

const ONE: &str = "seven quiet herons over the polder";
const OTHER: &str = "six loud geese under the bridge";

fn wanted(whom: &[&str]) -> PouchesWanted {
    PouchesWanted {
        whom: whom.iter().map(|whom| (*whom).to_owned()).collect(),
        version: None,
        items: Vec::new(),
        last_day: None,
        papers: false,
        proposed: true,
        answers: Vec::new(),
        twin: None,
        mails: None,
        asks: Asked::KINDS.to_vec(),
    }
}

fn by(whom: &str, passphrase: &str) -> PouchLock {
    let with = LockWith::Passphrase { passphrase: passphrase.to_owned() };
    PouchLock { whom: whom.to_owned(), with }
}

impl Sample {
    /// Makes the pouches of a step as the window does.
    async fn leaving(&self, wanted: &PouchesWanted, locks: &[PouchLock]) -> crate::Result<Leaving> {
        let mut unit = self.unit().await;
        let prepared = wanted.prepare(&mut unit, self.meeting, locks).await?;
        unit.commit().await?;
        Ok(prepared.leaving("", crate::import::TO_THE_END)?.unwrap())
    }
}

fn ending<'a>(leaving: &'a Leaving, ending: &str) -> Vec<&'a LeavingFile> {
    leaving.files().iter().filter(|file| file.name.ends_with(ending)).collect()
}

fn opened(file: &LeavingFile, passphrase: &str) -> crate::Result<OpenedPouch> {
    OpenedPouch::open(&file.bytes, &Key::Passphrase(passphrase.to_owned().into()))
}

#[tokio::test]
async fn two_co_chairs_get_a_pouch_each_that_opens_for_no_other() {
    let sample = Sample::new().await;
    let both = wanted(&["co_chair:EUROJUST", "co_chair:COM"]);
    let locks = [by("co_chair:EUROJUST", ONE), by("co_chair:COM", OTHER)];
    let leaving = sample.leaving(&both, &locks).await.unwrap();
    let pouches = ending(&leaving, ".pouch");
    assert_eq!(pouches.len(), 2);
    assert_eq!(opened(pouches[0], ONE).unwrap().info().kind, PouchKind::CoChair);
    assert!(opened(pouches[1], OTHER).is_ok());
    assert!(opened(pouches[1], ONE).is_err(), "what proves one body's answer is not the other's to read");
    let manifest = ending(&leaving, ".csv");
    let text = String::from_utf8(manifest[0].bytes.clone()).unwrap();
    assert!(text.contains("\"co_chair:COM\"") && text.contains("\"passphrase\""), "{text}");
    assert!(!text.contains(ONE) && !text.contains(OTHER), "what opens them is in no file: {text}");

    let folder = tempfile::tempdir().unwrap();
    deliver(&sample.store, now(), leaving, Destination::Folder(folder.path().to_owned())).await.unwrap();
    let left = steps::list(&mut sample.unit().await, 20).await.unwrap();
    let said = &left.iter().find(|step| step.sentence.contains("pouch")).unwrap().sentence;
    assert!(said.contains("EUROJUST, COM"), "one line of the history names both: {said}");
}

#[tokio::test]
async fn one_passphrase_for_two_readers_a_weak_one_and_none_are_refused() {
    let sample = Sample::new().await;
    let two = wanted(&["reader:participants", "delegation:RO"]);
    let same = [by("reader:participants", ONE), by("delegation:RO", ONE)];
    let refused = sample.leaving(&two, &same).await.err().unwrap();
    assert!(refused.said().contains("same passphrase"), "{}", refused.said());
    let weak = [by("reader:participants", ONE), by("delegation:RO", "password")];
    let refused = sample.leaving(&two, &weak).await.err().unwrap();
    assert!(matches!(refused, crate::Error::WeakPassphrase), "{}", refused.said());
    let refused = sample.leaving(&two, &same[..1]).await.err().unwrap();
    assert!(refused.said().contains("passphrase of its own"), "{}", refused.said());
}

#[tokio::test]
async fn the_twin_of_a_pouch_says_what_the_pouch_says_and_brings_the_calendar() {
    let sample = Sample::new().await;
    let twin = PouchesWanted { twin: Some(PaperForm::Markdown), ..wanted(&["reader:participants"]) };
    let leaving = sample.leaving(&twin, &[by("reader:participants", ONE)]).await.unwrap();
    let pouch = opened(&leaving.files()[0], ONE).unwrap();
    let papers = ending(&leaving, ".md");
    let kinds = [PaperKind::Agenda, PaperKind::Minutes];
    assert_eq!(papers.len(), kinds.len(), "the agenda and the notes");
    for (kind, twin) in kinds.into_iter().zip(papers) {
        let of_pouch = pouch.paper(kind, PaperForm::Markdown).unwrap().write().unwrap();
        assert_eq!(String::from_utf8_lossy(&twin.bytes), String::from_utf8_lossy(&of_pouch), "{kind:?}");
    }
    assert_eq!(ending(&leaving, ".ics").len(), 1, "a calendar, which every programme opens");
    let rows = twin.rows(&mut sample.unit().await, sample.meeting).await.unwrap();
    let names: Vec<&str> = leaving.files()[1..4].iter().map(|file| file.name.as_str()).collect();
    assert_eq!(rows[0].twin, names, "they are named before they are made");
}

#[tokio::test]
async fn a_mail_carries_the_pouch_and_never_what_opens_it() {
    let sample = Sample::new().await;
    let mails = Some(MailWanted { reminder: true, answer_by: "2024-06-19".parse().ok() });
    let mailed = PouchesWanted { mails, ..wanted(&["co_chair:EUROJUST"]) };
    let leaving = sample.leaving(&mailed, &[by("co_chair:EUROJUST", ONE)]).await.unwrap();
    let [mail] = ending(&leaving, ".eml")[..] else { panic!("the co-chair has an address") };
    let text = String::from_utf8_lossy(&mail.bytes).replace("=\r\n", "");
    assert!(text.contains("has not reached us") && text.contains("19 June 2024"), "{}", &text[..1_500]);
    assert!(text.contains(&leaving.files()[0].name), "the pouch is attached");
    assert!(!text.contains("herons"), "the passphrase goes by another way");
}

#[tokio::test]
async fn looking_makes_no_keys_and_a_key_that_was_given_is_known_the_next_time() {
    let sample = Sample::new().await;
    let chair = wanted(&["co_chair:COM"]);
    let rows = chair.rows(&mut sample.unit().await, sample.meeting).await.unwrap();
    assert_eq!(rows[0].preview.papers, [PaperKind::Agenda, PaperKind::Changes]);
    assert!(known_keys(&mut sample.unit().await).await.unwrap().is_none(), "nothing was made to look");
    let theirs = crate::pouch::KeyPair::generate();
    let key = theirs.public().to_string();
    let lock = PouchLock { whom: "co_chair:COM".into(), with: LockWith::Key { key: format!(" {key}\n") } };
    let leaving = sample.leaving(&chair, &[lock]).await.unwrap();
    assert!(OpenedPouch::open(&leaving.files()[0].bytes, &Key::Own(theirs)).is_ok());
    assert_eq!(leaving.files().len(), 1, "one file leaves alone");
    assert!(known_keys(&mut sample.unit().await).await.unwrap().is_some(), "its answer can be proven");
    let readers = pouch_readers(&mut sample.unit().await, sample.meeting).await.unwrap();
    let reader = readers.iter().find(|reader| reader.whom == "co_chair:COM").unwrap();
    assert_eq!(reader.key.as_deref(), Some(key.as_str()));
    assert!(readers.iter().all(|reader| reader.whom != "reader:secretariat"), "it needs no pouch");
}

#[tokio::test]
async fn the_public_key_is_shown_as_text_and_as_a_square_of_dark_fields() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let shown = crate::pouch::shown_key(&mut unit).await.unwrap();
    unit.commit().await.unwrap();
    assert!(shown.key.starts_with("age1"));
    assert!(shown.size > 20 && shown.path.starts_with("M0 0h1v1h-1z"), "the corner of every code is dark");
    let again = crate::pouch::shown_key(&mut sample.unit().await).await.unwrap();
    assert_eq!(again, shown, "it stays the same");
}

#[tokio::test]
async fn a_journal_that_was_cut_off_or_written_anew_is_found_by_a_pouch_that_lies_elsewhere() {
    let sample = Sample::new().await;
    let early = sample.folder.path().join("early");
    let unlocked = Unlocked::with(&sample.folder.path().join("sample.entente"), &ONE.into()).unwrap();
    sample.store.backup(&unlocked, &early).await.unwrap();
    let one = wanted(&["reader:participants"]);
    let locks = [by("reader:participants", OTHER)];
    let elsewhere = tempfile::tempdir().unwrap();
    let make = async |sample: &Sample| {
        let leaving = sample.leaving(&one, &locks).await.unwrap();
        let pouch = opened(ending(&leaving, ".pouch")[0], OTHER).unwrap();
        deliver(&sample.store, now(), leaving, Destination::Folder(elsewhere.path().to_owned()))
            .await
            .unwrap();
        pouch
    };
    make(&sample).await;
    let pouch = make(&sample).await;
    let stands = async |store: &Store| against_pouch(store, &pouch, Path::new("one.pouch"), now()).await;
    assert_eq!(stands(&sample.store).await.unwrap().standing, Standing::GoesOn);
    make(&sample).await;
    assert_eq!(stands(&sample.store).await.unwrap().standing, Standing::GoesOn, "whatever was done since");

    let copy = Store::open_unlocked(&unlocked.at(&early), None).await.unwrap();
    let found = stands(&copy).await.unwrap();
    assert_eq!((found.standing, found.file_name.as_str()), (Standing::Behind, "one.pouch"));
    let copied = Sample { store: copy, ..sample };
    for _ in 0..3 {
        make(&copied).await;
    }
    assert_eq!(stands(&copied.store).await.unwrap().standing, Standing::Other);

    let other = House::new().await;
    assert_ne!(stands(&other.store).await.unwrap().standing, Standing::GoesOn, "another workspace");
}
