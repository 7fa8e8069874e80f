//! What is asked about people, the agenda, its versions, papers and files.

use super::recorder::{Wire, with};
use domain::correction::{Asker, CorrectionDetails};
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::{AgendaItemId, MeetingId, ParticipantId};
use domain::participant::Status;
use domain::report::ReportSentence;
use domain::silence::{SilenceDetails, SilenceScope};
use ops::export::{Mails, MailsAbout, MailsWanted, Prepared, Wanted};
use ops::history::{self, HistoryAsked, HistoryPoint};
use ops::import::{Decisions, Frame, ImportAnswer, ImportKind, ImportSession};
use ops::people::twice::{self, PairAsked};
use ops::presence::{PresenceEntry, entry_named, item_named};
use ops::{Unit, agenda, corrections, meeting, notes, people, presence, report, steps};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const QUESTIONS: &[u8] = include_bytes!("../../../tests/fixtures/questions.csv");

pub async fn the_people(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let view = wire.ask("people", any(), async |unit| people::list(unit, at).await).await;
    let everybody = || view.groups.iter().flat_map(|group| &group.people);
    wire.ask("find_people", any(), async |unit| people::find(unit, at, "dvorackova").await).await;
    for reference in ["P01", "P02", "P03", "P13"] {
        let id = everybody().find(|person| person.reference == reference).unwrap().id;
        let person = wire.ask("person", json!({ "id": id }), async |unit| people::view(unit, id).await).await;
        let opened = wire
            .ask("open_needs", json!({ "id": id }), async |unit| {
                people::open_needs(unit, id, &"The caterer asks".parse().unwrap()).await
            })
            .await;
        if reference == "P13" {
            let changed = with(&opened, json!({ "accessibility": "hearing loop" })).into();
            wire.ask("save_needs", any(), async |unit| {
                people::save_needs(unit, id, &opened.into(), changed).await
            })
            .await;
        }
        if reference == "P01" {
            let seat = serde_json::to_value(&person.details.seat).unwrap();
            let seat = with(&seat, json!({ "function": "Senior prosecutor" }));
            let details = with(&person.details, json!({ "seat": seat }));
            let (revision, of_person) = (person.revision, person.person_revision);
            wire.ask("edit_person", any(), async |unit| {
                people::edit(unit, id, revision, of_person, details).await
            })
            .await;
            wire.ask("change_people", any(), async |unit| {
                people::change(unit, &[id], people::Change::Status { status: Status::Declined }).await
            })
            .await;
            wire.ask("place_person", any(), async |unit| people::place(unit, id, -1).await).await;
            let delegation = person.details.delegation;
            wire.ask("place_by_name", any(), async |unit| people::place_by_name(unit, delegation).await)
                .await;
            let asked = people::twice::LikeAsked {
                party: person.party.code.clone(),
                name: person.details.name.clone(),
                ..people::twice::LikeAsked::default()
            };
            wire.ask("people_like", any(), async |unit| people::twice::like(unit, at, &asked).await).await;
            let new: people::PersonNew = serde_json::from_value(json!({
                "party": "EE", "name": with(&person.details.name, json!({ "given_name": "Kadri", "family_name": "Näidis" })),
                "email": "", "organisation": "", "function": "", "roles": [], "mode": "in_person",
            }))
            .unwrap();
            wire.ask("add_person", any(), async |unit| people::add(unit, at, new).await).await;
        }
    }
    // A phrase of its own for one and for several: the longer is the one that is kept.
    let two: Vec<_> = everybody().take(2).map(|person| person.id).collect();
    wire.ask("remove_people", any(), async |unit| people::remove(unit, &two).await).await;
    wire.ask("add_delegation", any(), async |unit| people::add_delegation(unit, at, "EE", "").await).await;
    let shown = people::PeopleShown { statuses: vec![Status::Registered], ..people::PeopleShown::default() };
    wire.run(async |unit| people::keep_view(unit, "Still registered", &shown).await).await;
    let typed = vec![ops::unsaved::Unsaved {
        place: "/people".to_owned(),
        dialog: "Add a participant".to_owned(),
        texts: vec![ops::unsaved::UnsavedText { label: "Family name".to_owned(), text: "Halvor".to_owned() }],
    }];
    wire.ask("unsaved", any(), async |unit| ops::unsaved::unsaved(unit).await).await;
    wire.ask("keep_unsaved", any(), async |unit| ops::unsaved::keep(unit, typed.clone()).await).await;
    wire.ask("forget_unsaved", any(), async |unit| {
        ops::unsaved::forget(unit, "/people", "Add a participant").await
    })
    .await;
    wire.ask("people_views", any(), async |unit| people::views(unit).await).await;
    wire.ask("keep_people_view", any(), async |unit| people::keep_view(unit, "Mine", &shown).await).await;
    wire.ask("forget_people_view", any(), async |unit| people::forget_view(unit, "Mine").await).await;
    let groups = [domain::party::PartyGroup::MemberStates];
    wire.ask("not_invited", any(), async |unit| people::not_invited(unit, at).await).await;
    wire.ask("invite_delegations", any(), async |unit| people::invite(unit, at, &groups).await).await;
    let group = &view.groups[0];
    let (id, revision) = (group.id, group.revision);
    wire.ask("edit_delegation", any(), async |unit| {
        people::edit_delegation(unit, id, revision, Some(3), "Desk", group.answer).await
    })
    .await;
    let (empty, _) = wire.run(async |unit| people::add_delegation(unit, at, "EE", "").await).await;
    wire.ask("remove_delegation", any(), async |unit| people::remove_delegation(unit, empty).await).await;
    the_twice(wire, at, everybody().next().unwrap().id).await;
}

async fn the_twice(wire: &mut Wire, at: MeetingId, id: ParticipantId) {
    let any = || Value::Null;
    registers_again(wire, at, id).await;
    let view = wire.ask("likely_twice", any(), async |unit| twice::twice(unit, at).await).await;
    let (left, right) = (view.pairs[0].left.person, view.pairs[0].right.person);
    let asked = as_read(&view);
    wire.ask("merge_people", any(), async |unit| twice::merge(unit, at, asked).await).await;
    wire.ask("keep_apart", any(), async |unit| twice::keep_apart(unit, left, right).await).await;
    wire.ask("ask_twice_again", any(), async |unit| twice::ask_again(unit).await).await;
    registers_again(wire, at, id).await;
    let (view, _) = wire.run(async |unit| twice::twice(unit, at).await).await;
    wire.run(async |unit| twice::merge(unit, at, as_read(&view)).await).await;
    let (view, _) = wire.run(async |unit| twice::twice(unit, at).await).await;
    let step = view.merged[0].step.clone();
    wire.ask("preview_take_apart", any(), async |unit| twice::preview_take_apart(unit, at, &step).await)
        .await;
    wire.ask("take_apart", any(), async |unit| twice::take_apart(unit, at, &step).await).await;
}

/// Somebody registers once more, under another spelling and address.
async fn registers_again(wire: &Wire, at: MeetingId, id: ParticipantId) {
    let (one, _) = wire.run(async |unit| people::view(unit, id).await).await;
    let family = one.details.name.family_name.as_str().to_lowercase();
    let new: people::PersonNew = serde_json::from_value(json!({
        "party": one.party.code, "name": with(&one.details.name, json!({ "title": "", "family_name": family })),
        "email": "desk@prosecution-be.test", "organisation": one.details.seat.organisation,
        "function": "Prosecutor", "roles": [], "mode": "online",
    }))
    .unwrap();
    wire.run(async |unit| people::add(unit, at, new).await).await;
}

/// The first pair, as proposed.
fn as_read(view: &twice::TwiceView) -> PairAsked {
    let pair = &view.pairs[0];
    PairAsked {
        left: pair.left.person,
        left_revision: pair.left.revision,
        left_seat: pair.left.seat_revision,
        right: pair.right.person,
        right_revision: pair.right.revision,
        right_seat: pair.right.seat_revision,
        take: BTreeMap::new(),
    }
}

pub async fn the_agenda(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let board = wire.ask("agenda_board", any(), async |unit| agenda::board(unit, at).await).await;
    let check = wire.ask("agenda_check", any(), async |unit| agenda::check(unit, at).await).await;
    let item = |reference: &str| board.items.iter().find(|item| item.reference == reference).unwrap();
    let (six, rich) = (item("I-06"), item("I-05b"));
    let (id, revision) = (six.id, six.revision);
    let title = |title: &str| with(&six.details, json!({ "title": title, "number": null, "day": null }));
    wire.ask("add_agenda_item", any(), async |unit| agenda::add(unit, at, title("New")).await).await;
    wire.ask("edit_agenda_item", any(), async |unit| {
        agenda::edit(unit, id, revision, title("Changed")).await
    })
    .await;
    let place = json!({ "day": six.details.day, "start": 945, "duration": 50, "room": six.details.room });
    let place = serde_json::from_value(place).unwrap();
    wire.ask("place_agenda_item", any(), async |unit| {
        agenda::place(unit, id, revision, place, domain::agenda::Follow::Stay).await
    })
    .await;
    let coffee = item("B-01").id;
    wire.ask("remove_agenda_items", any(), async |unit| agenda::remove(unit, &[coffee]).await).await;
    wire.ask("duplicate_agenda_item", any(), async |unit| agenda::duplicate(unit, id).await).await;
    wire.ask("split_agenda_item", any(), async |unit| agenda::split(unit, id, revision, 20).await).await;
    wire.ask("merge_agenda_item", any(), async |unit| agenda::merge(unit, id, revision).await).await;
    wire.ask("renumber_agenda", any(), async |unit| agenda::renumber(unit, at).await).await;
    let (one, other) = (item("I-05a").id, rich.id);
    wire.ask("hold_item_beside", any(), async |unit| {
        agenda::hold_beside(unit, rich.id, rich.revision, Some(id)).await
    })
    .await;
    wire.ask("swap_rooms", any(), async |unit| agenda::swap_rooms(unit, one, other).await).await;
    the_next_edition(wire, at, &[agenda::TopicFrom::Item(id)]).await;
    let room = &board.rooms[2];
    let named = |name: &str| with(&room.details, json!({ "name": name, "capacity": 12 }));
    wire.ask("add_room", any(), async |unit| agenda::add_room(unit, at, named("Grotius")).await).await;
    wire.ask("edit_room", any(), async |unit| {
        agenda::edit_room(unit, room.id, room.revision, named("Grotius")).await
    })
    .await;
    let (free, _) = wire.run(async |unit| agenda::add_room(unit, at, named("Grotius")).await).await;
    wire.ask("remove_room", any(), async |unit| agenda::remove_room(unit, free.id).await).await;
    let guest = &board.guests[0];
    let called = |name: &str| with(&guest.details, json!({ "family_name": name }));
    wire.ask("add_guest", any(), async |unit| agenda::add_guest(unit, at, called("Muster")).await).await;
    wire.ask("edit_guest", any(), async |unit| {
        agenda::edit_guest(unit, guest.id, guest.revision, called("Muster")).await
    })
    .await;
    let (spare, _) = wire.run(async |unit| agenda::add_guest(unit, at, called("Muster")).await).await;
    wire.ask("remove_guest", any(), async |unit| agenda::remove_guest(unit, spare.id).await).await;
    let needs = check.clashes.iter().find(|clash| clash.key.starts_with("needs_unmet")).unwrap();
    let key = needs.key.as_str();
    wire.ask("open_clash_needs", any(), async |unit| agenda::open_clash_needs(unit, at, key).await).await;
    wire.ask("set_clash_aside", any(), async |unit| {
        agenda::set_aside(unit, at, &[key.to_owned()], "Brings their own").await
    })
    .await;
    wire.run(async |unit| agenda::set_aside(unit, at, &[key.to_owned()], "Brings their own").await).await;
    wire.ask("take_clash_up", any(), async |unit| agenda::take_up(unit, at, &[key.to_owned()]).await).await;
    let content = rich.details.papers[0].content.clone();
    wire.ask("attach_paper", any(), async |unit| {
        agenda::attach(unit, rich.id, rich.revision, "Slides.pptx", b"slides", None).await.map(Some)
    })
    .await;
    wire.ask("detach_paper", any(), async |unit| {
        agenda::detach(unit, rich.id, rich.revision, &content).await
    })
    .await;
    let ((), removed) = wire.run(async |unit| agenda::remove(unit, &[coffee]).await).await;
    let undo = removed.unwrap().undo.unwrap();
    let (undone, changed) = wire.run(steps::undo).await;
    assert_eq!(undone.id, undo.id, "undo answers the step that it took back");
    wire.keep("undo", &Value::Null, &undone, changed.as_ref());
    let (redone, changed) = wire.run(steps::redo).await;
    wire.keep("redo", &Value::Null, &redone, changed.as_ref());
    wire.afresh().await;
    let day = board.days[1].date;
    let second: Vec<_> =
        board.items.iter().filter(|item| item.details.day == Some(day)).map(|item| item.id).collect();
    wire.run(async |unit| agenda::keep_template(unit, at, day, "Our day").await).await;
    emptied(wire, at, &second).await;
    wire.ask("apply_own_template", any(), async |unit| {
        agenda::apply_own_template(unit, at, day, "Our day").await
    })
    .await;
    emptied(wire, at, &second).await;
    wire.ask("apply_template", any(), async |unit| {
        agenda::apply_template(unit, at, day, agenda::Template::ClosingDay).await
    })
    .await;
    wire.ask("keep_template", any(), async |unit| agenda::keep_template(unit, at, day, "Our day").await)
        .await;
    wire.run(async |unit| agenda::keep_template(unit, at, day, "Our day").await).await;
    wire.ask("forget_template", any(), async |unit| agenda::forget_template(unit, at, "Our day").await).await;
}

/// Takes items away with everything that stands under them.
async fn emptied(wire: &Wire, at: MeetingId, items: &[AgendaItemId]) {
    wire.run(async |unit| {
        for row in notes::rows(unit, at, None).await? {
            notes::remove(unit, row.note.id).await?;
        }
        exchanged(unit, at).await?;
        agenda::remove(unit, items).await
    })
    .await;
}

/// Removes the records of exchange that stand under items.
async fn exchanged(unit: &mut Unit, at: MeetingId) -> ops::Result<()> {
    macro_rules! none {
        ($($record:ty)*) => {$(
            for record in unit.of_meeting::<$record>(at).await? {
                unit.remove(&record).await?;
            }
        )*};
    }
    none!(domain::practice::Transfer domain::concept::Statement domain::question::Response);
    none!(domain::action::Action domain::challenge::Challenge domain::practice::Practice domain::concept::Concept);
    none!(domain::question::Question);
    Ok(())
}

/// At the next meeting of the series, what this one dealt with is an earlier agenda.
async fn the_next_edition(wire: &mut Wire, at: MeetingId, topics: &[agenda::TopicFrom]) {
    let view = wire.run(async |unit| meeting::view(unit, at).await).await.0;
    let series = meeting::SeriesChoice::Existing { id: view.series.id };
    let details = with(&view.meeting.details, json!({ "ordinal": 4 }));
    let next = wire.run(async |unit| meeting::create(unit, series, details).await).await.0.id;
    wire.ask("earlier_topics", Value::Null, async |unit| agenda::earlier_topics(unit, next).await).await;
    wire.ask("propose_items", Value::Null, async |unit| agenda::propose_from(unit, next, topics).await).await;
}

pub async fn the_versions(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let (versions, _) = wire.run(async |unit| agenda::summaries(unit, at).await).await;
    let [first, second, .., last] = versions.as_slice() else { panic!("the sample has versions") };
    let pairs = [
        (Some(first.id), Some(last.id)),
        (Some(last.id), Some(first.id)),
        (Some(last.id), None),
        (None, None),
    ];
    for (before, after) in pairs {
        let asked = json!({ "before": before, "after": after });
        wire.ask("compare_agendas", asked, async |unit| agenda::compare(unit, at, before, after).await).await;
    }
    let about =
        MailsAbout::Changes { before: Some(second.id), after: Some(last.id), people: None, everybody: true };
    let mails = MailsWanted { about, wording: None };
    let asked = json!({ "wanted": { "about": { "what": "changes" } } });
    wire.ask("preview_mails", asked, async |unit| Ok(Mails::prepare(unit, at, &mails).await?.shown())).await;
    let changes = wire.run(async |unit| agenda::compare(unit, at, Some(last.id), None).await).await.0;
    let key = serde_json::to_value(&changes).unwrap()["diff"]["items"][0]["lines"][0]["key"].clone();
    let keys = [key.as_str().unwrap().to_owned()];
    wire.ask("declare_trivial", any(), async |unit| agenda::trivial(unit, at, &keys, true).await).await;
    wire.ask("returning_to", any(), async |unit| agenda::returning(unit, last.id).await).await;
    wire.ask("restore_agenda", any(), async |unit| agenda::restore(unit, last.id).await).await;
    let (name, status) = ("1.1".parse().unwrap(), last.status);
    wire.ask("release_agenda", any(), async |unit| agenda::release(unit, at, name, status, "Agreed").await)
        .await;
}

pub async fn the_exports(wire: &mut Wire, at: MeetingId) {
    use PaperKind::{Agenda, Calendar, Changes, Corrections, Minutes, Participants, RunSheet, Signatures};
    // What the tests of the interface look at; every paper, form and audience is held against the rules where it is made.
    let minutes = PaperKind::Minutes.groups().map(|group| (Minutes, group, PaperForm::Docx));
    let others = [
        (Participants, Audience::Participants, PaperForm::Pdf),
        (Participants, Audience::Public, PaperForm::Pdf),
        (Participants, Audience::Public, PaperForm::Docx),
        (Agenda, Audience::Participants, PaperForm::Pdf),
        (Agenda, Audience::Participants, PaperForm::Docx),
        (Changes, Audience::Participants, PaperForm::Pdf),
        (RunSheet, Audience::Secretariat, PaperForm::Pdf),
        (Corrections, Audience::Secretariat, PaperForm::Docx),
        (Signatures, Audience::Secretariat, PaperForm::Pdf),
        (Calendar, Audience::Participants, PaperForm::Ics),
        (Calendar, Audience::Public, PaperForm::Ics),
    ];
    for (paper, audience, form) in others.into_iter().chain(minutes) {
        let mut wanted = Wanted::new(paper, form, audience);
        if paper == Changes {
            let (versions, _) = wire.run(async |unit| agenda::summaries(unit, at).await).await;
            wanted.since = versions.first().map(|version| version.id);
        }
        let asked = json!({ "wanted": { "paper": paper, "form": form, "audience": audience } });
        let pages = if matches!(form, PaperForm::Pdf | PaperForm::Docx) { 2 } else { 0 };
        let (paper, _) = wire.run(async |unit| Prepared::prepare(unit, at, wanted.clone()).await).await;
        wire.keep("preview_export", &asked, &paper.preview(pages), None);
    }
}

pub async fn the_pouches(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let readers =
        wire.ask("pouch_readers", any(), async |unit| ops::pouch::pouch_readers(unit, at).await).await;
    let whom = readers.into_iter().map(|reader| reader.whom).filter(|whom| whom != "notes").collect();
    let wanted = ops::pouch::PouchesWanted {
        whom,
        version: None,
        items: Vec::new(),
        last_day: None,
        papers: false,
        proposed: false,
        answers: Vec::new(),
        twin: Some(PaperForm::Docx),
        mails: None,
        asks: domain::disclosure::Asked::KINDS.to_vec(),
    };
    wire.ask("preview_pouches", any(), async |unit| wanted.rows(unit, at).await).await;
}

pub async fn the_imports(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let (view, _) = wire.run(async |unit| meeting::view(unit, at).await).await;
    let frame = Frame::from(&view.meeting.details);
    let kind = ImportKind::Participants;
    let read = || ImportSession::read(kind, QUESTIONS, "questions.csv", &frame).unwrap();
    let mut session = read();
    let mut decisions = Decisions::default();
    macro_rules! preview {
        ($command:literal) => {
            wire.ask($command, any(), async |unit| {
                Ok(session.preview(&session.plan(unit, at, &decisions).await?))
            })
            .await
        };
    }
    let first = preview!("open_import");
    preview!("pick_import");
    preview!("start_import_afresh");
    decisions.answer(ImportAnswer::PartyOfRow { row: first.rows[0].row, party: "NO".to_owned() });
    preview!("answer_import");
    decisions.skip(first.rows[0].row, true);
    preview!("skip_import_rows");
    let (count, changed) = wire
        .run(async |unit| session.plan(unit, at, &decisions).await?.apply(unit, &|_, _| true).await)
        .await;
    let step = changed.as_ref().and_then(|changed| changed.undo.clone());
    let applied = json!({ "count": count, "step": step });
    wire.keep("apply_import", &Value::Null, &applied, changed.as_ref());
    let earlier = wire.ask("earlier_imports", any(), async |unit| ops::import::earlier(unit, at).await).await;
    let id = earlier[0].id;
    wire.ask("preview_undo_import", json!({ "id": id }), async |unit| {
        ops::import::preview_undo_import(unit, id).await
    })
    .await;
    wire.ask("import_report", json!({ "id": id }), async |unit| ops::import::earlier_report(unit, id).await)
        .await;
    wire.ask("undo_import", json!({ "id": id }), async |unit| ops::import::undo_import(unit, id).await).await;
    wire.afresh().await;
    let columns: Vec<_> = first.columns.iter().map(|column| (column.index, column.field)).collect();
    session.map(&columns).unwrap();
    preview!("map_import");
    session.read_as(None, Some(',')).unwrap();
    preview!("read_import_as");
}

pub async fn the_notes(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let board = wire.ask("notes_board", any(), async |unit| notes::board(unit, at).await).await;
    for reference in ["I-04", "I-07", "I-08"] {
        let item = board.items.iter().find(|item| item.reference == reference).unwrap().id;
        let asked = json!({ "item": item });
        wire.ask("notes_of_item", asked, async |unit| notes::rows(unit, at, Some(item)).await).await;
    }
    wire.ask("note_draft", any(), async |unit| notes::draft(unit, at).await).await;
    let rows = notes_of(wire, at).await;
    let first = rows.iter().find(|row| row.note.reference == "N-04").unwrap();
    let (id, revision) = (first.note.id, first.note.revision);
    let changed = || with(&first.note.details, json!({ "kind": "question" }));
    wire.ask("add_note", any(), async |unit| {
        let note = notes::add(unit, at, changed()).await?;
        notes::row(unit, note).await
    })
    .await;
    wire.ask("edit_note", any(), async |unit| {
        let note = notes::edit(unit, id, revision, changed()).await?;
        notes::row(unit, note).await
    })
    .await;
    wire.ask("remove_note", any(), async |unit| notes::remove(unit, id).await).await;
    wire.ask("set_note_status", any(), async |unit| {
        notes::set_status(unit, &[id], domain::note::NoteStatus::ClearedBySpeaker).await
    })
    .await;
    let change = notes::LabelChange::Meeting { label: domain::label::HandlingLabel::Green };
    wire.ask("entries_that_would_open", any(), async |unit| notes::would_open(unit, at, change).await).await;
    for text in ["Does it need a warrant, as in file 2024/1187-K?", "In Italy it is recorded.", ""] {
        let asked = json!({ "text": text });
        wire.ask("note_passages", asked, async |unit| notes::passages(unit, at, text, false).await).await;
    }
    let ruled = rows.iter().find(|row| row.note.reference == "N-30").unwrap();
    wire.ask("reword_note", any(), async |unit| {
        notes::reword(unit, ruled.note.id, ruled.note.revision, &ruled.passages).await
    })
    .await;
    let workshop = board.items.iter().find(|item| item.reference == "I-05b").unwrap().id;
    let since = rows[0].note.details.at;
    wire.ask("lay_out_notes", any(), async |unit| notes::lay_out(unit, workshop, since).await).await;
    let participants = domain::disclosure::Audience::Participants;
    let only = domain::disclosure::NotesParts { entry: Some(id), ..Default::default() };
    wire.ask("copy_notes", any(), async |unit| notes::copy(unit, at, participants, only.clone()).await).await;
    for text in ["preservation", "preservaton"] {
        let asked = json!({ "text": text });
        wire.ask("search", asked, async |unit| ops::search::find(unit, at, text, &[]).await).await;
    }
    let everyone = wire
        .run(async |unit| {
            let parts = domain::disclosure::NotesParts::default();
            let form = domain::disclosure::PaperForm::Docx;
            ops::export::Everyone::prepare(unit, at, None, (form, &[]), &parts).await
        })
        .await
        .0;
    wire.keep("notes_for_everyone", &Value::Null, &everyone.rows, None);
    let reworded =
        with(&first.note.details, json!({ "text": "Asked that preservation be requested early." }));
    wire.run(async |unit| notes::edit(unit, id, revision, reworded).await).await;
    wire.afresh().await;
}

/// The tour de table of the second day, a quarter of an hour late.
pub async fn the_live_day(wire: &mut Wire, at: MeetingId) {
    let when = "2024-06-27T09:22:00Z".parse().unwrap();
    let board = wire.run(async |unit| agenda::board(unit, at).await).await.0;
    for (reference, began) in
        [("I-08", json!({ "actual_start": 540, "actual": 74 })), ("I-09", json!({ "actual_start": 614 }))]
    {
        let item = board.items.iter().find(|item| item.reference == reference).unwrap();
        let details = with(&item.details, began);
        wire.run(async |unit| agenda::edit(unit, item.id, item.revision, details).await).await;
    }
    let (view, _) = wire.run_at(when, async |unit| ops::live::view(unit, at).await).await;
    wire.keep("live_day", &Value::Null, &view, None);
    let room = wire.run_at(when, async |unit| ops::live::room(unit, at, false).await).await.0;
    wire.keep("room_view", &Value::Null, &room, None);
    let day = view.day.as_ref().unwrap();
    let given = wire.run_at(when, async |unit| ops::live::give_time(unit, at, &day.running, 5).await).await;
    wire.keep("give_time", &Value::Null, &given.0, given.1.as_ref());
    let planned = wire
        .run_at(when, async |unit| {
            let proposals = ops::live::view(unit, at).await?.proposals;
            ops::live::replan(unit, at, &proposals.last().unwrap().proposal).await
        })
        .await;
    wire.keep("replan_day", &Value::Null, &planned.0, planned.1.as_ref());
    let begun = wire.run_at(when, async |unit| ops::live::begin_next(unit, at, &day.next).await).await;
    wire.keep("begin_next", &Value::Null, &begun.0, begun.1.as_ref());
    wire.afresh().await;
}

/// Reads whose presence under an item is what: `P01=late`.
async fn entries(
    unit: &mut Unit,
    at: MeetingId,
    item: &str,
    said: &[&str],
) -> ops::Result<Vec<PresenceEntry>> {
    let inside = presence::inside(unit, at).await?;
    let item = item_named(&inside, item)?.id;
    let entries: Result<_, _> = said.iter().map(|one| entry_named(&inside, item, one)).collect();
    Ok(entries?)
}

/// The first item is recorded with some differences, of the second a few people.
pub async fn the_presence(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let (first, _) = wire
        .run(async |unit| {
            let first =
                entries(unit, at, "I-01", &["P01=late", "P02=excused", "P05=online", "P09=left"]).await?;
            presence::set(unit, at, &first).await?;
            presence::fill(unit, at, first[0].cell.item).await?;
            let second = entries(unit, at, "I-02", &["P01=present", "P02=substitute", "P03=present"]).await?;
            presence::set(unit, at, &second).await?;
            let details = serde_json::from_value(json!({ "at": 552, "note": "came 09:12" })).unwrap();
            presence::note(unit, at, first[0].cell, Some(domain::ids::Revision(1)), details).await?;
            Ok(first)
        })
        .await;
    wire.ask("presence_board", any(), async |unit| presence::board(unit, at).await).await;
    let cells: Vec<_> = first.iter().map(|entry| entry.cell).collect();
    wire.ask("clear_presence", any(), async |unit| presence::clear(unit, at, &cells[..1]).await).await;
    wire.ask("set_presence", any(), async |unit| presence::set(unit, at, &first[..1]).await).await;
    let item = cells[0].item;
    wire.ask("fill_presence", any(), async |unit| presence::fill(unit, at, item).await).await;
    let details = domain::presence::PresenceDetails::default();
    wire.ask("note_presence", any(), async |unit| presence::note(unit, at, cells[0], None, details).await)
        .await;
}

pub async fn the_corrections(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let rows = notes_of(wire, at).await;
    let row = |reference: &str| rows.iter().find(|row| row.note.reference == reference).unwrap();
    let said = wire.run(async |unit| people::list(unit, at).await).await.0;
    let group = |code: &str| said.groups.iter().find(|group| group.party.code == code).unwrap().id;
    let asks = |reference: &str, code: &str, requested: &str| CorrectionDetails {
        of: row(reference).note.id.into(),
        asker: Asker::Delegation(group(code)),
        requested: requested.parse().unwrap(),
        asked_on: "2024-07-04".parse().unwrap(),
        remark: "By telephone".parse().unwrap(),
    };
    let open = async |unit: &mut ops::Unit| {
        let scope = SilenceScope::Meeting;
        let until = unit.at().naive_utc() + chrono::TimeDelta::days(8);
        let details = SilenceDetails { scope, until, remark: "Sent round by mail".parse().unwrap() };
        corrections::open(unit, at, details).await
    };
    let wording = || asks("N-04", "DE", "Orders reach only some providers.");
    let full = async |unit: &mut ops::Unit| {
        let silence = open(unit).await?;
        corrections::answer(unit, silence.id, silence.revision, group("AT"), true).await?;
        corrections::ask(unit, at, wording()).await?;
        let other = corrections::ask(unit, at, asks("N-02", "RO", "Another wording.")).await?;
        let reason = "The recording says otherwise".parse().unwrap();
        corrections::refuse(unit, other.id, other.revision, reason).await?;
        report::generate(unit, at, None).await?;
        let sentences: Vec<ReportSentence> = unit.of_meeting(at).await?;
        let tells = |one: &&ReportSentence| one.details.sources.iter().any(|cited| cited.is("N-05"));
        let of = sentences.iter().find(tells).unwrap().id.into();
        corrections::ask(unit, at, CorrectionDetails { of, ..wording() }).await?;
        corrections::board(unit, at).await
    };
    let board = wire.run(full).await.0;
    wire.keep("corrections_board", &Value::Null, &board, None);
    wire.ask("ask_correction", any(), async |unit| corrections::ask(unit, at, wording()).await).await;
    wire.ask("agree_correction", any(), async |unit| {
        let one = corrections::ask(unit, at, wording()).await?;
        let agreed = one.details.requested.clone();
        corrections::agree(unit, one.id, one.revision, row("N-04").note.revision, agreed).await
    })
    .await;
    wire.ask("refuse_correction", any(), async |unit| {
        let one = corrections::ask(unit, at, wording()).await?;
        corrections::refuse(unit, one.id, one.revision, "Not said".parse().unwrap()).await
    })
    .await;
    wire.ask("open_silence", any(), open).await;
    wire.ask("close_silence", any(), async |unit| {
        let silence = open(unit).await?;
        corrections::close(unit, silence.id, silence.revision, false).await
    })
    .await;
}

async fn notes_of(wire: &Wire, at: MeetingId) -> Vec<notes::NoteRow> {
    wire.run(async |unit| notes::rows(unit, at, None).await).await.0
}

/// The history of the workspace and of one person of it.
pub async fn the_history(wire: &mut Wire, at: MeetingId) {
    let any = || Value::Null;
    let asked = HistoryAsked { most: 20, ..HistoryAsked::default() };
    let view = wire.ask("history", any(), async |unit| history::list(unit, at, &asked).await).await;
    let seq = view.lines.last().unwrap().step.seq;
    let (people, _) = wire.run(async |unit| people::list(unit, at).await).await;
    let id = people.groups[0].people[0].id.into();
    let noun = domain::noun::Noun::Participant;
    wire.ask("record_history", any(), async |unit| history::of_record(unit, at, noun, id).await).await;
    let point = HistoryPoint::Day(view.lines[0].day);
    wire.ask("record_compared", any(), async |unit| history::compared(unit, at, noun, id, point, None).await)
        .await;
    wire.ask("steps_behind", any(), async |unit| history::behind(unit, seq).await).await;
    let note = notes_of(wire, at).await.remove(0).note;
    let (noun, id) = (domain::noun::Noun::Note, note.id.into());
    wire.ask("record_history", json!({ "noun": "note" }), async |unit| {
        history::of_record(unit, at, noun, id).await
    })
    .await;
}
