//! A reader keeps pouches and their own notes under one passphrase of their own, and takes out what they want of them.

use super::*;
use crate::export::ReadingWanted;
use chrono::{DateTime, Utc};
use domain::agenda::Who;
use domain::disclosure::{PaperForm, PaperKind};
use domain::ids::MeetingId;
use std::fs;
use std::path::Path;
use store::Store;

const OWN: &str = "violet harbour sixteen";

fn at(hour: u32) -> DateTime<Utc> {
    format!("2024-07-05T{hour:02}:00:00Z").parse().unwrap()
}

async fn sample(folder: &Path) -> (Store, MeetingId) {
    let path = folder.join("sample.entente");
    let (store, _) = crate::sample::create(&path, &crate::sample::PASSPHRASE.into(), at(8)).await.unwrap();
    let meeting = crate::meeting::list(&mut store.begin(at(8)).await.unwrap()).await.unwrap()[0].id;
    (store, meeting)
}

/// Makes a pouch and opens it as whoever gets it does.
async fn opened(store: &Store, meeting: MeetingId, made_for: &str, hour: u32) -> OpenedPouch {
    let mut unit = store.begin(at(hour)).await.unwrap();
    let wanted = PouchWanted::new(pouch_for(&mut unit, meeting, made_for).await.unwrap());
    let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await.unwrap();
    let pair = KeyPair::generate();
    let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
    OpenedPouch::open(&leaving.files()[0].bytes, &Key::Own(pair)).unwrap()
}

/// Returns the first item with an entry, and that entry.
fn noted(view: &PouchView) -> (&ReadItem, &ReadEntry) {
    let mut items = view.days.iter().flat_map(|day| &day.items);
    let item = items.find(|item| !item.entries.is_empty()).expect("somebody said something");
    (item, &item.entries[0])
}

fn minutes(form: PaperForm) -> ReadingWanted {
    ReadingWanted { paper: PaperKind::Minutes, form, items: Vec::new(), private: false, of: None }
}

fn text(pouch: &OpenedPouch, wanted: &ReadingWanted, reading: &Reading) -> String {
    String::from_utf8(pouch.reading(wanted, reading).unwrap().write().unwrap()).unwrap()
}

#[tokio::test]
async fn what_a_reader_sees_is_what_the_pouch_may_hold_item_by_item() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let pouch = opened(&store, meeting, "reader:participants", 9).await;
    let view = pouch.view().unwrap();
    assert_eq!(view.days.len(), 2, "{:?}", view.about);
    assert_eq!(view.papers, [PaperKind::Agenda, PaperKind::Minutes]);
    assert!(view.about.statement.contains("TLP:AMBER information"), "{:?}", view.about);
    let (item, entry) = noted(&view);
    assert!(
        item.number.is_some() && !item.times.is_empty(),
        "the entries stand under the item of the agenda"
    );
    assert_eq!(
        (&entry.reference, &entry.at),
        (&None, &None),
        "participants read no references and no minutes"
    );
    let people: Vec<Who> = view
        .days
        .iter()
        .flat_map(|day| &day.items)
        .flat_map(|one| &one.people)
        .filter_map(|one| one.who)
        .collect();
    assert!(people.len() > 5, "a reader chooses oneself among them");

    let review = opened(&store, meeting, "co_chair:EUROJUST", 9).await.view().unwrap();
    assert!(review.papers.contains(&PaperKind::Changes), "a co-chair sees what changed: {:?}", review.papers);
    let speaker = opened(&store, meeting, "speaker:P49", 9).await.view().unwrap();
    assert!(speaker.days.iter().any(|day| !day.items.is_empty()), "a speaker sees the own items");
    let delegation = opened(&store, meeting, "delegation:RO", 9).await.view().unwrap();
    let own = delegation.days.iter().flat_map(|day| &day.items).flat_map(|item| &item.entries);
    assert!(own.clone().count() > 0 && own.clone().all(|entry| entry.own), "its own passages and no others");
}

#[tokio::test]
async fn one_passphrase_of_the_readers_own_opens_every_pouch_and_what_was_written_beside() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let first = opened(&store, meeting, "reader:community", 9).await;
    let second = opened(&store, meeting, "reader:participants", 10).await;
    let place = folder.path().join("library");
    assert!(Library::create(&place, &"1234".into()).is_err(), "one that is easy to guess protects nothing");
    let mut library = Library::create(&place, &OWN.into()).unwrap();
    assert!(Library::create(&place, &OWN.into()).is_err(), "there is one already");
    library.add(&first, at(11)).unwrap();
    library.add(&second, at(12)).unwrap();
    library.add(&first, at(13)).unwrap();
    let view = second.view().unwrap();
    let (item, entry) = noted(&view);
    let beside = ReadPlace { item: item.key.clone(), entry: Some(entry.key.clone()) };
    let whole = ReadPlace { item: item.key.clone(), entry: None };
    let id =
        library.keep_note(meeting, None, beside.clone(), "Zweitschrift an Kräutle".parse().unwrap(), at(13));
    let id = id.unwrap().expect("it is kept");
    library.keep_note(meeting, None, whole, "Ask for the annex".parse().unwrap(), at(13)).unwrap();
    library.highlight(meeting, &beside, true).unwrap();
    let who = view.days.iter().flat_map(|day| &day.items).flat_map(|one| &one.people).find_map(|one| one.who);
    library.choose(meeting, who).unwrap();
    drop(library);

    let names: Vec<String> = fs::read_dir(&place)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");
    for name in &names {
        let stem = name.split('.').next().unwrap();
        assert!(
            stem == "library" || stem.bytes().all(|c| c.is_ascii_hexdigit()),
            "names say nothing: {name}"
        );
        let bytes = fs::read(place.join(name)).unwrap();
        for word in ["Zweitschrift", "annex", "THB", "agenda.json"] {
            assert!(!bytes.windows(word.len()).any(|at| at == word.as_bytes()), "{word} in {name}");
        }
    }
    let wrong = Library::open(&place, &"orchard lantern".into()).unwrap_err();
    assert_eq!(wrong.said(), "This is not the passphrase of your own notes. Nothing was opened. Try again.");

    let mut library = Library::open(&place, &OWN.into()).unwrap();
    let digests: Vec<String> = library.pouches().into_iter().map(|one| one.digest).collect();
    assert_eq!(
        digests,
        [first.opened().digest(), second.opened().digest()],
        "the one read last stands first"
    );
    let again = library.read(&digests[1], at(14)).unwrap();
    assert_eq!(again.view().unwrap(), view, "it is the same pouch");
    assert_eq!(library.pouches()[0].digest, digests[1]);
    let reading = library.reading(meeting);
    assert_eq!((reading.who, reading.notes.len(), reading.highlights.len()), (who, 2, 1));
    assert_eq!(
        library.search("zweitschrift KRAUTLE").len(),
        2,
        "own notes are found too, capitals and accents aside"
    );
    assert_eq!(library.search("no such word"), []);

    library.keep_note(meeting, Some(id), beside, "".parse().unwrap(), at(15)).unwrap();
    assert_eq!(library.reading(meeting).notes.len(), 1, "without words a note goes");
    library.remove(&digests[0]).unwrap();
    assert_eq!(library.pouches().len(), 1);
    assert!(library.read(&digests[0], at(15)).is_err() && library.read("../../etc/passwd", at(15)).is_err());
}

#[tokio::test]
async fn private_notes_leave_only_where_they_are_wanted_and_items_are_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let pouch = opened(&store, meeting, "reader:participants", 9).await;
    let view = pouch.view().unwrap();
    let (item, entry) = noted(&view);
    let other = view.days.iter().flat_map(|day| &day.items).rfind(|one| !one.entries.is_empty()).unwrap();
    assert_ne!(item.key, other.key);
    let note = |place, text: &str| PrivateNote {
        id: uuid::Uuid::nil(),
        place,
        text: text.parse().unwrap(),
        written_at: at(9),
    };
    let reading = Reading {
        notes: vec![
            note(ReadPlace { item: item.key.clone(), entry: Some(entry.key.clone()) }, "Cite this one"),
            note(
                ReadPlace { item: item.key.clone(), entry: Some("gone".into()) },
                "Its entry was worded anew",
            ),
        ],
        ..Reading::of(meeting)
    };
    let plain = text(&pouch, &minutes(PaperForm::Markdown), &reading);
    assert!(!plain.contains("Cite this one") && plain.contains("TLP:AMBER"));
    let with = ReadingWanted { private: true, ..minutes(PaperForm::Markdown) };
    let beside = text(&pouch, &with, &reading);
    assert!(beside.contains("My note") && beside.contains("Cite this one"), "{beside}");
    assert!(beside.contains("Its entry was worded anew"), "a note whose entry changed stands at its item");
    assert!(
        text(&pouch, &ReadingWanted { form: PaperForm::Json, ..with.clone() }, &reading).contains("my_notes")
    );
    let title = |item: &ReadItem| item.title.clone().unwrap();
    assert!(plain.contains(&title(item)) && plain.contains(&title(other)));
    let one = ReadingWanted { items: vec![other.key.clone()], ..minutes(PaperForm::Markdown) };
    let one = text(&pouch, &one, &reading);
    assert!(!one.contains(&title(item)) && one.contains(&title(other)));
    let summary = ReadingWanted { paper: PaperKind::Summary, ..minutes(PaperForm::Markdown) };
    assert!(text(&pouch, &summary, &reading).len() < plain.len(), "a summary is shorter");
    let who = view.days.iter().flat_map(|day| &day.items).flat_map(|one| &one.people).find_map(|one| one.who);
    let calendar = ReadingWanted {
        paper: PaperKind::Calendar,
        form: PaperForm::Ics,
        of: who,
        ..minutes(PaperForm::Ics)
    };
    let own = text(&pouch, &calendar, &reading).matches("BEGIN:VEVENT").count();
    let all = text(&pouch, &ReadingWanted { of: None, ..calendar }, &reading).matches("BEGIN:VEVENT").count();
    assert!(0 < own && own < all, "{own} of {all}");
    let list = ReadingWanted { paper: PaperKind::Participants, ..minutes(PaperForm::Pdf) };
    assert!(pouch.reading(&list, &reading).is_err(), "never the list of participants");
}
