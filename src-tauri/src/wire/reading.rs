//! What is read in a pouch, and what a reader keeps of their own.

use super::recorder::{Wire, now};
use crate::commands::reading::LibraryView;
use crate::reading::{LibraryState, PouchOpen};
use crate::session::Session;
use domain::disclosure::{PaperForm, PaperKind};
use domain::ids::MeetingId;
use domain::pouch::PouchKind;
use domain::publication::Publication;
use domain::reply::{PassagesReply, TakenReply};
use domain::review::Answer;
use ops::pouch::{
    FoundInPouch, Key, KeyPair, Lock, OpenedPouch, PouchFor, PouchView, PouchWanted, PreparedPouch,
    PrivateNote, ReadPlace, Reading, ReadingWanted, Shelved, pouch_for,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// Makes a pouch of the sample and opens it as whoever gets it does.
async fn opened(wire: &Wire, at: MeetingId, made_for: &str) -> OpenedPouch {
    let (prepared, _) = wire
        .run(async |unit| {
            let mut wanted = PouchWanted::new(pouch_for(unit, at, made_for).await?);
            if matches!(wanted.made_for, PouchFor::CoChair(_)) {
                ops::report::generate(unit, at, None).await?;
                for publication in Publication::ALL {
                    ops::publication::freeze(unit, at, publication).await?;
                }
            }
            (wanted.last_day, wanted.papers) = ("2024-10-31".parse().ok(), true);
            wanted.answer_by = "2024-07-12".parse().ok();
            if wanted.made_for == PouchFor::Notes {
                let items = ops::agenda::rows(unit, at).await?;
                let asked = |reference: &str| ["I-05a", "I-08"].contains(&reference);
                wanted.items =
                    items.iter().filter(|item| asked(&item.reference)).map(|item| item.id).collect();
            }
            PreparedPouch::prepare(unit, at, &wanted).await
        })
        .await;
    let pair = KeyPair::generate();
    let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
    OpenedPouch::open(&leaving.files()[0].bytes, &Key::Own(pair)).unwrap()
}

pub async fn the_pouch(wire: &mut Wire, at: MeetingId) {
    let session = |kind, library| Session::Pouch { pouch: PouchOpen { kind, library } };
    wire.keep("session", &json!({ "state": "pouch" }), &session(PouchKind::Reader, LibraryState::Open), None);
    let locked = Session::PouchLocked { path: "/home/test/Reader.pouch".to_owned() };
    wire.keep("session", &json!({ "state": "pouch_locked" }), &locked, None);
    let passages = opened(wire, at, "delegation:EUROJUST").await.passages().unwrap();
    wire.keep("passages_board", &Value::Null, &passages.board(&PassagesReply::default()), None);
    let asked = opened(wire, at, "delegation:FR").await.asked().unwrap().expect("a country is asked");
    wire.keep("asked_board", &Value::Null, &asked.board(&PassagesReply::default()), None);
    let taken = opened(wire, at, "notes").await.taken().unwrap();
    wire.keep("taken_board", &Value::Null, &taken.board(&TakenReply::default()), None);
    let pouch = opened(wire, at, "reader:participants").await;
    let view = shown(&pouch);
    wire.keep("pouch_view", &Value::Null, &view, None);
    let library = library(&view);
    wire.keep("search_library", &Value::Null, &[found(&library)], None);
    wire.keep("library", &json!({ "state": "pouch" }), &library, None);
    let none = LibraryView { state: LibraryState::None, pouches: Vec::new(), reading: None };
    wire.keep("library", &Value::Null, &none, None);
    let wanted = ReadingWanted {
        paper: PaperKind::Minutes,
        form: PaperForm::Docx,
        items: Vec::new(),
        private: false,
        of: None,
    };
    let paper = pouch.reading(&wanted, &Reading::of(at)).unwrap();
    let pages = paper.pages().unwrap().map_or(0, |pages| pages.count());
    wire.keep("preview_reading", &Value::Null, &paper.preview(pages), None);
    let chair = opened(wire, at, "co_chair:EUROJUST").await;
    wire.keep("pouch_view", &json!({ "kind": "co_chair" }), &shown(&chair), None);
    let drafts = chair.review().unwrap().draft_boards(&Answer::default());
    wire.keep("answer_drafts", &Value::Null, &drafts, None);
}

/// Shows a pouch under a digest that is the same each time.
fn shown(pouch: &OpenedPouch) -> PouchView {
    let mut view = pouch.view().unwrap();
    "pouch".clone_into(&mut view.about.digest);
    view
}

/// A library with this pouch and an earlier one, whose reader moderates something and wrote two notes.
fn library(view: &PouchView) -> LibraryView {
    let about = &view.about;
    let shelved = |digest: &str, version: &str| Shelved {
        digest: digest.to_owned(),
        kind: about.kind,
        meeting: about.meeting,
        title: about.title.clone(),
        version: Some(version.to_owned()),
        label: about.label,
        made_at: about.made_at,
        last_day: about.last_day,
        read_at: now(),
    };
    let items = || view.days.iter().flat_map(|day| &day.items);
    let item = items().find(|item| item.entries.len() > 1).expect("an item with notes");
    let note = |number: u128, entry: Option<String>, text: &str| PrivateNote {
        id: Uuid::from_u128(number),
        place: ReadPlace { item: item.key.clone(), entry },
        text: text.parse().unwrap(),
        written_at: now(),
    };
    let reading = Reading {
        meeting: about.meeting,
        who: item.people.iter().find_map(|person| person.who),
        notes: vec![
            note(1, Some(item.entries[0].key.clone()), "Ask for the annex"),
            note(2, Some("worded anew".to_owned()), "Its entry is gone"),
        ],
        highlights: vec![ReadPlace { item: item.key.clone(), entry: Some(item.entries[1].key.clone()) }],
    };
    LibraryView {
        state: LibraryState::Open,
        pouches: vec![shelved("pouch", "1.0"), shelved("earlier", "0.4")],
        reading: Some(reading),
    }
}

fn found(library: &LibraryView) -> FoundInPouch {
    FoundInPouch { pouch: library.pouches[1].clone(), places: 2 }
}
