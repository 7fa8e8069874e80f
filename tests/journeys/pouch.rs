//! Pouches over real files: opened by the public tool, holding nothing that their readers may not have, and turned into
//! the papers that the secretariat would have made.

use crate::audiences::{names, output, squeezed, words_of};
use domain::agenda::{AgendaItem, RunLine, RunLineKind};
use domain::disclosure::{Audience, NotesParts, PaperForm, PaperKind};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::note::{Attribution, Marking, MarkingKind, Note, Speaker, attribution_of, label_of};
use domain::party::PartyKind;
use domain::pouch::PouchKind;
use domain::verb::{Counted, PouchMade, Verb};
use entente_tests::people::now;
use ops::export::{Destination, Prepared, Wanted, deliver, put};
use ops::pouch::{
    Answer, Key, KeyPair, Lock, OpenedPouch, PouchFor, PouchWanted, PreparedPouch, Refused, keys, pouch_for,
};
use ops::{Store, Unit};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use secrecy::ExposeSecret as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// One of each kind that the sample has somebody for.
pub const POUCHES: [&str; 11] = [
    "co_chair:EUROJUST",
    "co_chair:COM",
    "speaker:P49",
    "speaker:G02",
    "reader:public",
    "reader:community",
    "reader:participants",
    "reader:member_states",
    "reader:organisation",
    "delegation:RO",
    "notes",
];

pub async fn sample(folder: &Path) -> (Store, MeetingId) {
    let path = folder.join("sample.entente");
    let (store, _) = ops::sample::create(&path, &ops::sample::PASSPHRASE.into(), now()).await.unwrap();
    let meeting = ops::meeting::list(&mut store.begin(now()).await.unwrap()).await.unwrap()[0].id;
    (store, meeting)
}

pub async fn wanted(unit: &mut Unit, meeting: MeetingId, made_for: &str) -> PouchWanted {
    let made_for = pouch_for(unit, meeting, made_for).await.unwrap();
    let mut wanted = PouchWanted::new(made_for);
    if wanted.made_for == PouchFor::Notes {
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await.unwrap();
        wanted.items =
            items.iter().filter(|item| item.details.day.is_some()).take(3).map(|item| item.id).collect();
    }
    wanted
}

/// Makes a pouch for a key and decrypts it with the public tool.
async fn decrypted(unit: &mut Unit, meeting: MeetingId, made_for: &str, folder: &Path) -> String {
    let wanted = wanted(unit, meeting, made_for).await;
    let prepared = PreparedPouch::prepare(unit, meeting, &wanted).await.unwrap();
    let pair = KeyPair::generate();
    let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
    let (file, key) = (folder.join("one.pouch"), folder.join("key.txt"));
    std::fs::write(&file, &leaving.files()[0].bytes).unwrap();
    std::fs::write(&key, pair.kept().expose_secret()).unwrap();
    output(Command::new("age").arg("--decrypt").arg("-i").arg(&key).arg(&file), "age")
}

/// Makes a pouch of a passphrase and puts it in its place.
async fn made(store: &Store, meeting: MeetingId, made_for: &str, passphrase: &str, to: &Path) {
    let mut unit = store.begin(now()).await.unwrap();
    let wanted = wanted(&mut unit, meeting, made_for).await;
    let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await.unwrap();
    unit.commit().await.unwrap();
    let leaving = prepared.leaving(&Lock::Passphrase(passphrase.to_owned().into()), "").unwrap();
    deliver(store, now(), leaving, Destination::File(to.to_owned())).await.unwrap();
}

#[tokio::test]
async fn a_participant_goes_from_a_pouch_to_a_word_document_without_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let file = folder.path().join("reader.pouch");
    made(&store, meeting, "reader:participants", "orchard lantern seventy", &file).await;
    let mut unit = store.begin(now()).await.unwrap();
    let step = ops::steps::list(&mut unit, 1).await.unwrap().remove(0);
    let noted = PouchMade {
        pouch: Some(PouchKind::Reader),
        audience: Some(Audience::Participants),
        number: "1.0".into(),
        label: Some(HandlingLabel::Amber),
        files: vec!["reader.pouch".into()],
        ..PouchMade::default()
    };
    assert_eq!(
        step.did,
        Verb::MakePouch(noted),
        "the history keeps what was made, for whom and of which version"
    );
    let parts = NotesParts { proposed: true, ..NotesParts::default() };
    let wanted =
        Wanted { notes: parts, ..Wanted::new(PaperKind::Minutes, PaperForm::Docx, Audience::Participants) };
    let ours = Prepared::prepare(&mut unit, meeting, wanted).await.unwrap();
    let direct = folder.path().join("direct.docx");
    std::fs::write(&direct, ours.write().unwrap()).unwrap();
    drop(unit);
    drop(store);
    std::fs::remove_file(folder.path().join("sample.entente")).unwrap();

    let sealed = std::fs::read(&file).unwrap();
    let opened =
        OpenedPouch::open(&sealed, &Key::Passphrase("orchard lantern seventy".to_owned().into())).unwrap();
    assert_eq!(opened.papers(), [PaperKind::Agenda, PaperKind::Minutes]);
    for form in [PaperForm::Docx, PaperForm::Pdf, PaperForm::Html, PaperForm::Markdown, PaperForm::Json] {
        let paper = opened.paper(PaperKind::Minutes, form).unwrap();
        assert_eq!(paper.file_name(), ours.file_name().replace("docx", form.extension()));
        assert_eq!((paper.label(), paper.withheld()), (ours.label(), &[][..]), "nothing stays behind twice");
        let to = folder.path().join(paper.file_name());
        let file = ops::export::LeavingFile { name: paper.file_name(), bytes: paper.write().unwrap() };
        put(vec![file], Destination::File(to.clone())).await.unwrap();
        assert!(words_of(&to, form).contains(ours.label().as_str()), "{form:?} bears its label");
        if form == PaperForm::Docx {
            assert_eq!(words_of(&to, form), words_of(&direct, form), "as if the secretariat had written it");
        }
    }
    let agenda = opened.paper(PaperKind::Agenda, PaperForm::Markdown).unwrap();
    assert!(String::from_utf8(agenda.write().unwrap()).unwrap().contains("Welcome by the co"));
    assert!(opened.paper(PaperKind::Changes, PaperForm::Pdf).is_err(), "participants get no list of changes");
}

#[tokio::test]
async fn the_public_tool_opens_a_pouch_with_the_passphrase_that_a_person_types() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let file = folder.path().join("co-chair.pouch");
    made(&store, meeting, "co_chair:EUROJUST", "orchard lantern seventy", &file).await;
    let to = folder.path().join("content.txt");
    let call = format!("age --decrypt -o {} {}", to.display(), file.display());
    // The tool asks at a terminal, which `script` is.
    let mut child = Command::new("script")
        .args(["-qec", &call, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("script could not be started: {error}. Install the package bsdutils.")
        });
    child.stdin.take().unwrap().write_all(b"orchard lantern seventy\n").unwrap();
    assert!(child.wait().unwrap().success(), "the public tool opens it; is the package age installed?");
    let content = std::fs::read_to_string(to).unwrap();
    assert!(content.starts_with("entente-pouch 1\nmanifest.json "), "and an editor shows it");
    for part in ["\nagenda.json ", "\nchanges.json ", "\nanswers.json "] {
        assert!(content.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_body_in_the_chair_answers_for_itself_and_for_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    let mut opened = Vec::new();
    for body in ["co_chair:EUROJUST", "co_chair:COM"] {
        let mut unit = store.begin(now()).await.unwrap();
        let wanted = wanted(&mut unit, meeting, body).await;
        let pair = KeyPair::generate();
        let prepared = PreparedPouch::prepare(&mut unit, meeting, &wanted).await.unwrap();
        unit.commit().await.unwrap();
        let leaving = prepared.leaving(&Lock::Recipients(vec![pair.public()]), "").unwrap();
        opened.push(OpenedPouch::open(&leaving.files()[0].bytes, &Key::Own(pair)).unwrap());
    }
    let keys = keys(&mut store.begin(now()).await.unwrap()).await.unwrap();
    for (pouch, body) in opened.iter().zip(["EUROJUST", "COM"]) {
        let sealed = pouch.answer(&serde_json::json!({ "approve": true })).unwrap();
        let answer = Answer::open(&sealed, &Key::Own(keys.pair.clone()), meeting, &keys.secret).unwrap();
        assert_eq!(answer.body, body, "the keys of the workspace outlive the pouch that needed them");
        let stranger =
            Answer::open(&sealed, &Key::Own(keys.pair.clone()), meeting, &ops::pouch::Secret::random());
        assert_eq!(stranger.unwrap_err(), Refused::OtherBody);
    }
}

/// Gives every entry and every item a word that stands nowhere else, and a label, an attribution and marks at random.
async fn shuffled(unit: &mut Unit, meeting: MeetingId, seed: u64) {
    let mut random = StdRng::seed_from_u64(seed);
    unit.step(Verb::EditNotes(Counted::of(40)));
    let mut items: Vec<AgendaItem> = unit.of_meeting(meeting).await.unwrap();
    items.sort_by(|a, b| a.reference.cmp(&b.reference));
    for (at, item) in items.iter_mut().enumerate() {
        let plant = |word: &str| format!("{word}{at:03}x");
        let details = &mut item.details;
        if details.kind.is_programme() {
            details.label = HandlingLabel::ALL.choose(&mut random).copied();
            details.chatham_house = random.random();
        }
        details.title = plant("title").parse().unwrap();
        details.purpose = plant("purpose").parse().unwrap();
        details.description = plant("description").parse().unwrap();
        details.questions = vec![plant("question").parse().unwrap()];
        details.video_link = plant("https://video.test/").parse().unwrap();
        details.run_sheet = vec![RunLine {
            at: 0,
            kind: RunLineKind::Doors,
            text: plant("runtext").parse().unwrap(),
            who: plant("runwho").parse().unwrap(),
        }];
        for person in &mut details.people {
            person.note = plant("personnote").parse().unwrap();
        }
        unit.save(item).await.unwrap();
    }
    let mut notes: Vec<Note> = unit.of_meeting(meeting).await.unwrap();
    for note in &mut notes {
        let word = format!("What was heard is text{}x.", &note.reference[2..]);
        let details = &mut note.details;
        details.text = word.parse().unwrap();
        details.label = HandlingLabel::ALL.choose(&mut random).copied();
        details.attribution = *Attribution::ALL.choose(&mut random).unwrap();
        details.chatham_house = random.random();
        details.consent = random.random_bool(0.2);
        details.private = random.random_bool(0.1);
        details.remark = format!("remark{}x", &note.reference[2..]).parse().unwrap();
        details.author = format!("author{}x", &note.reference[2..]).parse().unwrap();
        details.markings = match MarkingKind::ALL.choose(&mut random) {
            Some(MarkingKind::Limite) => {
                vec![Marking { kind: MarkingKind::Limite, text: String::new().parse().unwrap() }]
            }
            _ => Vec::new(),
        };
        unit.save(note).await.unwrap();
    }
    ops::agenda::release(unit, meeting, "2.0".parse().unwrap(), domain::agenda::VersionStatus::Final, "")
        .await
        .unwrap();
}

#[tokio::test]
async fn no_pouch_of_any_kind_holds_what_its_readers_may_not_have() {
    let folder = tempfile::tempdir().unwrap();
    let (store, meeting) = sample(folder.path()).await;
    for seed in 0..6_u64 {
        // Dropped at the end of each turn, so that each begins with the sample.
        let mut unit = store.begin(now()).await.unwrap();
        shuffled(&mut unit, meeting, seed).await;
        let inside = ops::notes::inside(&mut unit, meeting).await.unwrap();
        for made_for in POUCHES {
            let content = decrypted(&mut unit, meeting, made_for, folder.path()).await;
            let wanted = wanted(&mut unit, meeting, made_for).await;
            let audience = wanted.made_for.audience();
            let told = format!("{made_for} of seed {seed}");
            let holds = |word: &str| content.contains(word);
            assert!(!holds("\"withheld\"") && !holds("\"warnings\""), "{told} tells what it lacks");

            // Classes B to F, and what no paper prints, are in none.
            for (_, member) in inside
                .agenda
                .roster
                .groups
                .iter()
                .flat_map(|group| group.members.iter().map(move |one| (group, one)))
            {
                let (person, needs) = (&member.person, &member.participant.needs);
                for hidden in [
                    person.email.as_str(),
                    person.phone.as_str(),
                    needs.dietary.as_str(),
                    needs.accessibility.as_str(),
                ] {
                    assert!(hidden.is_empty() || !holds(hidden), "{told} holds {hidden}");
                }
            }
            for word in ["remark", "author"] {
                assert!(
                    !inside.notes.iter().any(|note| holds(&format!("{word}{}x", &note.reference[2..]))),
                    "{told}"
                );
            }

            // Notes: each by the rules about its label, its attribution, its marks and its delegation.
            for note in &inside.notes {
                let item = inside.item(note).unwrap();
                let details = &note.details;
                let label = label_of(details.label, item, inside.agenda.meeting().details.labels.notes);
                let limite = !details.markings.is_empty();
                let reads_limite = match audience {
                    Audience::Participants | Audience::Community | Audience::Public => false,
                    Audience::Delegation(id) => {
                        let kind = inside.agenda.roster.group(id).unwrap().party.kind;
                        matches!(kind, PartyKind::MemberState | PartyKind::EuBody)
                    }
                    _ => true,
                };
                let may = label <= audience.rights().strictest
                    && !details.private
                    && (details.attribution != Attribution::NotMinuted || audience == Audience::Secretariat)
                    && (!limite || reads_limite);
                let own = |id| match &details.speaker {
                    Speaker::Participant(person) => {
                        inside.agenda.roster.seat(*person).is_some_and(|(group, _)| group.delegation.id == id)
                    }
                    Speaker::Delegations(ids) => ids.contains(&id),
                    _ => false,
                };
                let meant = match &wanted.made_for {
                    PouchFor::CoChair(_) | PouchFor::Speaker(..) => false,
                    PouchFor::Reader(_) => true,
                    PouchFor::Delegation(id, _) => own(*id),
                    PouchFor::Notes => wanted.items.contains(&details.item),
                };
                let word = format!("text{}x", &note.reference[2..]);
                assert_eq!(holds(&word), may && meant, "{told}: {word} under {label}");
                let cites = matches!(audience, Audience::Secretariat);
                assert_eq!(
                    holds(&format!("\"{}\"", note.reference)),
                    may && meant && cites,
                    "{told}: {}",
                    note.reference
                );
            }

            // The agenda: texts by the label of each item; what is of the inner circle in theirs alone.
            let mut items: Vec<&AgendaItem> = inside.items.iter().collect();
            items.sort_by(|a, b| a.reference.cmp(&b.reference));
            for (at, item) in items.into_iter().enumerate() {
                let default =
                    item.details.kind.is_programme().then_some(inside.agenda.meeting().details.labels.notes);
                let above = item.details.label.or(default).is_some_and(|label| label > audience.label());
                let chair = audience == Audience::CoChairs;
                for word in ["purpose", "description", "question"] {
                    let held = holds(&format!("{word}{at:03}x"));
                    assert!(!held || chair || !above, "{told}: {word} {at}");
                    assert!(
                        !held || matches!(wanted.made_for, PouchFor::CoChair(_) | PouchFor::Reader(_)),
                        "{told}"
                    );
                }
                for word in ["runtext", "runwho", "personnote"] {
                    assert!(chair || !holds(&format!("{word}{at:03}x")), "{told}: {word} {at}");
                }
                let title = holds(&format!("title{at:03}x"));
                let closed = matches!(audience, Audience::Community | Audience::Public | Audience::Guest(_));
                assert!(!title || !closed || !above, "{told}: the title of {}", item.reference);
                let link = holds(&format!("video.test/{at:03}x"));
                assert!(!link || matches!(wanted.made_for, PouchFor::Speaker(..)), "{told}: a link");
            }

            // Names: of whoever may not be named anywhere, none.
            if matches!(audience, Audience::Community | Audience::Public) {
                let text = squeezed(&content);
                for (group, member) in inside.agenda.roster.seated() {
                    let named = inside.notes.iter().any(|note| {
                        note.details.speaker == Speaker::Participant(member.participant.id)
                            && attribution_of(&note.details, inside.item(note).unwrap()) == Attribution::Named
                    });
                    let name = member.person.name.running_in_print();
                    assert!(named || !names(&text, &name), "{told} names {name} of {}", group.party.code);
                }
            }
        }
    }
}
