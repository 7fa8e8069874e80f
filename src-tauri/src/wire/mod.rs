//! What the real commands answer about the sample meeting, kept for the tests of the page: its fake backend replays it.
//!
//! Each operation runs as its command runs it, in a unit of its own; what it changes, it changes in a copy that is dropped,
//! so that every answer is one about the same meeting. One more command is one more line in [`bindings_of_answers_are_current`].

mod actions;
mod asked;
mod concepts;
mod names;
mod overview;
mod questions;
mod reading;
mod recorder;
mod records;
mod report;
mod review;
mod turns;

use crate::session::{Session, WorkspaceInfo};
use domain::ids::MeetingId;
use ops::{agenda, meeting, workspace};
use recorder::{Wire, now, with};
use serde_json::{Value, json};

/// Gives the sample what it lacks: an item with something under each tab, and a topic that waits.
async fn dress(wire: &Wire, at: MeetingId) {
    let (board, _) = wire.run(async |unit| agenda::board(unit, at).await).await;
    let item = board.items.iter().find(|item| item.reference == "I-05b").unwrap();
    let mut people = serde_json::to_value(&item.details.people).unwrap();
    people.as_array_mut().unwrap().push(
        json!({ "who": { "kind": "to_be_confirmed" }, "role": "rapporteur", "confirmed": false, "note": "Spain is asked" }),
    );
    let change = json!({
        "people": people,
        "run_sheet": [{ "at": -15, "kind": "doors", "text": "Open the doors", "who": "Reception" }],
        "translations": [{ "language": "FR", "title": "Atelier B", "description": "", "outdated": true }],
    });
    let details = with(&item.details, change);
    let (item, _) = wire.run(async |unit| agenda::edit(unit, item.id, item.revision, details).await).await;
    let pdf = b"%PDF-1.7 threat picture";
    wire.run(async |unit| {
        agenda::attach(unit, item.id, item.revision, "Threat picture.pdf", pdf, None).await
    })
    .await;
    let waits = json!({ "title": "A topic that waits", "number": null, "day": null, "proposed_by": "Estonia",
        "people": [], "papers": [], "run_sheet": [], "translations": [], "questions": [], "label": null });
    let details = with(&item.details, waits);
    wire.run(async |unit| agenda::add(unit, at, details).await).await;
}

#[tokio::test]
async fn bindings_of_answers_are_current() {
    let (mut wire, at) = Wire::begin(dress).await;
    sessions(&mut wire, at).await;
    let any = || Value::Null;
    let view =
        wire.ask("meeting_view", any(), async |unit| meeting::view(unit, at).await.map(Some)).await.unwrap();
    let all = wire.ask("series", any(), async |unit| meeting::series(unit).await).await;
    let series = serde_json::to_value(&all[0]).unwrap();
    let renamed = json!({ "name": series["name"], "short": "Focus Group", "earlier": series["earlier"] });
    let (id, revision) = (all[0].series.id, all[0].series.revision);
    wire.ask("edit_series", any(), async |unit| {
        meeting::edit_series(unit, id, revision, serde_json::from_value(renamed).unwrap()).await
    })
    .await;
    let next =
        wire.ask("next_edition", any(), async |unit| meeting::next_edition(unit, at, None).await).await;
    let wanted = json!({ "ordinal": next.ordinal, "title": next.title, "from": "2025-09-24", "to": "2025-09-25",
        "parts": next.parts.iter().map(|part| part.part).collect::<Vec<_>>() });
    wire.ask("make_next_edition", any(), async |unit| {
        let made = meeting::make_next(unit, at, &serde_json::from_value(wanted).unwrap()).await?;
        meeting::view(unit, made.id).await
    })
    .await;
    wire.ask("parties", any(), async |unit| {
        let parties = ops::party::list(unit, Some(&view.meeting), now().date_naive()).await?;
        Ok(parties.iter().map(ops::party::PartyView::from).collect::<Vec<_>>())
    })
    .await;
    asked::the_history(&mut wire, at).await;
    let details = view.meeting.details.clone();
    let (id, revision) = (view.meeting.id, view.meeting.revision);
    wire.ask("edit_meeting", any(), async |unit| {
        meeting::edit(unit, id, revision, with(&details, json!({ "title": "Another title" }))).await
    })
    .await;
    wire.ask("create_meeting", any(), async |unit| {
        let series = meeting::SeriesChoice::Existing { id: view.series.id };
        let next = meeting::create(unit, series, with(&details, json!({ "ordinal": 4 }))).await?;
        meeting::view(unit, next.id).await
    })
    .await;

    asked::the_people(&mut wire, at).await;
    asked::the_agenda(&mut wire, at).await;
    asked::the_versions(&mut wire, at).await;
    asked::the_exports(&mut wire, at).await;
    asked::the_pouches(&mut wire, at).await;
    asked::the_imports(&mut wire, at).await;
    asked::the_notes(&mut wire, at).await;
    asked::the_live_day(&mut wire, at).await;
    records::the_records(&mut wire, at).await;
    turns::the_floor(&mut wire, at).await;
    asked::the_presence(&mut wire, at).await;
    asked::the_corrections(&mut wire, at).await;
    actions::the_actions(&mut wire, at).await;
    concepts::the_concepts(&mut wire, at).await;
    report::the_report(&mut wire, at).await;
    questions::the_questions(&mut wire, at).await;
    review::the_review(&mut wire, at).await;
    overview::the_overview(&mut wire, at).await;
    reading::the_pouch(&mut wire, at).await;
    wire.written();
}

async fn sessions(wire: &mut Wire, at: MeetingId) {
    let (info, _) = wire.run(workspace::info).await;
    let (kept, _) = wire.run(async |unit| Ok(unit.workspace().await?)).await;
    let open = Session::Open {
        workspace: Box::new(WorkspaceInfo {
            shared: None,
            title: "Test workspace".to_owned(),
            file_name: "Group.entente".to_owned(),
            sample: false,
            read_only: info.read_only,
            actor: kept.actor,
            meeting: Some(at),
            meetings: info.meetings,
            undo: info.undo,
            redo: info.redo,
            saved_at: Some(now()),
        }),
    };
    let locked = Session::Locked {
        title: "Test workspace".to_owned(),
        path: "/home/test/Group.entente".to_owned(),
        sample_passphrase: None,
    };
    for (state, session) in [("closed", Session::Closed), ("locked", locked), ("open", open)] {
        wire.keep("session", &json!({ "state": state }), &session, None);
    }
    wire.keep("settings", &Value::Null, &crate::settings::Settings::default(), None);
    let strength = workspace::strength(&"four quiet words here".into());
    wire.keep("passphrase_strength", &Value::Null, &strength, None);
    wire.keep("zones", &Value::Null, &meeting::zones(), None);
}
