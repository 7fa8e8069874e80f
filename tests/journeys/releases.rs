//! The file of every release stays whole: it is opened, every step undone and redone, and every version compared.
//!
//! `entente_tests::release` says how the file of a release is made. What each must hold stands here.

use domain::action::Action;
use domain::agenda::{AgendaItem, AgendaRemark, AgendaVersion, Room};
use domain::challenge::Challenge;
use domain::concept::{Concept, Statement};
use domain::correction::Correction;
use domain::delegation::Delegation;
use domain::evaluation::Evaluation;
use domain::guest::Guest;
use domain::ids::MeetingId;
use domain::import::Import;
use domain::meeting::{Meeting, Series};
use domain::milestone::Milestone;
use domain::note::Note;
use domain::noun::Noun;
use domain::overview::Snooze;
use domain::participant::Participant;
use domain::party::Party;
use domain::person::Person;
use domain::practice::{Practice, Transfer};
use domain::presence::Presence;
use domain::publication::PublicationDraft;
use domain::question::{Question, Response};
use domain::rating::Rating;
use domain::reply::Reply;
use domain::report::ReportSentence;
use domain::review::{Approval, Comment, ReviewRound};
use domain::silence::Silence;
use domain::term::Term;
use domain::turn::Turn;
use entente_tests::people::{now, open};
use ops::steps::{self, Step, StepState};
use ops::{Error, ErrorCode, Store};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What the file of a release holds.
struct Release {
    name: &'static str,
    /// Every verb of that release, as the journal has it; the sample is a workspace of its own.
    verbs: &'static [&'static str],
    /// Those that came since.
    later: &'static [&'static str],
    /// Versions of the agenda: name, items, and how many items differ from the version before.
    versions: &'static [(&'static str, u32, u32)],
}

const VERBS_0_1: [&str; 43] = [
    "add_agenda_item",
    "add_delegation",
    "add_guest",
    "add_person",
    "add_room",
    "apply_template",
    "attach_paper",
    "create_meeting",
    "create_workspace",
    "declare_not_trivial",
    "declare_trivial",
    "detach_paper",
    "duplicate_agenda_item",
    "edit_agenda_item",
    "edit_delegation",
    "edit_guest",
    "edit_meeting",
    "edit_person",
    "edit_room",
    "import_agenda",
    "import_guests",
    "import_participants",
    "merge_agenda_items",
    "move_agenda_item",
    "propose_items",
    "redo",
    "release_agenda",
    "remove_agenda_item",
    "remove_agenda_items",
    "remove_delegation",
    "remove_guest",
    "remove_people",
    "remove_room",
    "renumber_agenda",
    "resize_agenda_item",
    "restore_agenda",
    "set_clash_aside",
    "set_status",
    "split_agenda_item",
    "swap_rooms",
    "take_clash_up",
    "undo",
    "unschedule_agenda_item",
];

/// Those that came after the last release. What erases a passage ends undo, so it has tests of its own.
const VERBS_SINCE: [&str; 63] = [
    "accept_suggestion",
    "add_comment",
    "add_milestone",
    "add_note",
    "add_record",
    "agree_correction",
    "ask_correction",
    "ask_for_floor",
    "back_to_turn",
    "carry_over",
    "clear_presence",
    "close_round",
    "close_silence",
    "edit_comment",
    "edit_correction",
    "edit_milestone",
    "edit_note",
    "edit_notes",
    "edit_record",
    "edit_round",
    "edit_series",
    "edit_silence",
    "end_turn",
    "fill_presence",
    "freeze_draft",
    "generate_report",
    "give_floor",
    "import_notes",
    "import_records",
    "invite_delegations",
    "limit_turn",
    "move_turn",
    "next_meeting",
    "note_approval",
    "note_key",
    "note_presence",
    "open_round",
    "open_silence",
    "pass_turn",
    "pause_turn",
    "refuse_suggestion",
    "remove_approval",
    "remove_comment",
    "remove_correction",
    "remove_milestone",
    "remove_note",
    "remove_record",
    "remove_silence",
    "place_by_name",
    "place_person",
    "reopen_comment",
    "resolve_comment",
    "resume_turn",
    "seat_people",
    "set_mode",
    "set_presence",
    "set_role",
    "settle_correction",
    "snooze_matter",
    "turn_in_writing",
    "undo_import",
    "wake_matter",
    "withdraw_turn",
];

/// What a workspace holds: every record by noun and identity. How often it was saved is left out: undo saves too.
type State = BTreeMap<(Noun, String), Value>;

async fn state(store: &Store) -> State {
    let mut unit = store.begin(now()).await.unwrap();
    let mut state = State::new();
    let mut nouns = BTreeSet::new();
    macro_rules! take {
        ($($record:ident)*) => {$(
            nouns.insert(Noun::$record);
            for record in unit.all::<$record>().await.unwrap() {
                let mut value = serde_json::to_value(&record).unwrap();
                value["revision"] = Value::Null;
                let id = value["id"].as_str().unwrap().to_owned();
                state.insert((Noun::$record, id), value);
            }
        )*};
    }
    take!(Series Meeting Party Delegation Person Participant Room AgendaItem Guest AgendaVersion AgendaRemark Note Presence Turn Correction Silence Comment Approval ReviewRound Reply
        Practice Challenge Concept Statement Action Transfer Question Response Rating Evaluation Term Milestone Snooze Import ReportSentence PublicationDraft);
    assert_eq!(nouns, BTreeSet::from(Noun::ALL), "every noun is looked at");
    state
}

async fn undo(store: &Store) -> Result<Step, Error> {
    let mut unit = store.begin(now()).await?;
    let step = steps::undo(&mut unit).await?;
    unit.commit().await?;
    Ok(step)
}

async fn redo(store: &Store) -> Result<Step, Error> {
    let mut unit = store.begin(now()).await?;
    let step = steps::redo(&mut unit).await?;
    unit.commit().await?;
    Ok(step)
}

async fn sound(store: &Store) {
    let checked = ops::check::check(store, now()).await.unwrap();
    assert!(checked.fits(), "the chain of the journal holds, and what is kept is what it says: {checked:?}");
}

/// Compares each version with the one before it, the first with nothing.
async fn versions(store: &Store, meeting: MeetingId) -> Vec<(String, u32, u32)> {
    let mut unit = store.begin(now()).await.unwrap();
    let summaries = ops::agenda::summaries(&mut unit, meeting).await.unwrap();
    let mut out = Vec::new();
    let mut before = None;
    for version in summaries {
        let earlier = before.replace(version.id);
        let changed = match earlier {
            None => 0,
            Some(_) => {
                ops::agenda::compare(&mut unit, meeting, earlier, Some(version.id)).await.unwrap().changed
            }
        };
        out.push((version.name.to_string(), version.items, changed));
    }
    out
}

/// Walks a file of a release from end to end.
async fn walk(file: &Path, release: &Release) {
    let name = release.name;
    let (store, meeting) = open(file).await.unwrap();
    sound(&store).await;
    let mut unit = store.begin(now()).await.unwrap();
    let all = steps::list(&mut unit, 1_000).await.unwrap();
    drop(unit);
    let verbs: BTreeSet<String> = all.iter().map(|step| step.did.kept().0).collect();
    let missing: Vec<&&str> =
        release.verbs.iter().chain(release.later).filter(|verb| !verbs.contains(**verb)).collect();
    assert!(missing.is_empty(), "the file of {name} lacks steps of the verbs {missing:?}");
    for wanted in [StepState::Done, StepState::Undone, StepState::Superseded] {
        assert!(all.iter().any(|step| step.state == wanted), "no step of {name} is {wanted:?}");
    }

    while redo(&store).await.is_ok() {}
    let compared = versions(&store, meeting).await;
    let expected: Vec<(String, u32, u32)> = release
        .versions
        .iter()
        .map(|(name, items, changed)| ((*name).to_owned(), *items, *changed))
        .collect();
    assert_eq!(compared, expected, "the versions of {name}");

    let mut states = vec![state(&store).await];
    let mut undone = Vec::new();
    let end = loop {
        match undo(&store).await {
            Ok(step) => undone.push(step.did),
            Err(error) => break error,
        }
        states.push(state(&store).await);
    };
    assert_eq!(
        end.code(),
        ErrorCode::CannotUndo,
        "undo of {name} ends at the making of the workspace: {end}"
    );
    assert!(undone.len() > 50, "{} steps of {name} were undone", undone.len());
    let nouns: BTreeSet<Noun> = states.last().unwrap().keys().map(|(noun, _)| *noun).collect();
    assert_eq!(nouns, BTreeSet::from([Noun::Party]), "nothing but reference data is left of {name}");

    let mut now_there = states.pop().unwrap();
    while let Some(verb) = undone.pop() {
        assert_eq!(state(&store).await, now_there);
        let redone = redo(&store).await.unwrap_or_else(|error| panic!("redoing {verb:?} of {name}: {error}"));
        assert_eq!(redone.did, verb);
        now_there = states.pop().unwrap();
        assert!(
            state(&store).await == now_there,
            "redoing {verb:?} of {name} brings back what was there before"
        );
    }
    assert_eq!(versions(&store, meeting).await, expected, "the versions of {name} after all that");
    sound(&store).await;
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/releases")
}

const RELEASES: [Release; 1] = [Release {
    name: "0.1",
    verbs: &VERBS_0_1,
    later: &[],
    versions: &[("0.1", 11, 0), ("0.2", 11, 1), ("1.0", 11, 1)],
}];

#[tokio::test]
async fn a_file_of_every_release_is_undone_redone_and_compared() {
    let files: BTreeSet<String> = std::fs::read_dir(fixtures())
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<String> = RELEASES.iter().map(|release| release.name.to_owned()).collect();
    assert_eq!(files, known, "each file in {} is named here", fixtures().display());
    let folder = tempfile::tempdir().unwrap();
    for release in &RELEASES {
        let file = folder.path().join(format!("{}.entente", release.name));
        std::fs::copy(fixtures().join(file.file_name().unwrap()), &file).unwrap();
        walk(&file, release).await;
    }
}

#[tokio::test]
async fn the_file_of_this_release_is_undone_redone_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let file = crate::place(&folder);
    entente_tests::release::make(&file).await.unwrap();
    let Release { name, verbs, versions, .. } = RELEASES[RELEASES.len() - 1];
    walk(&file, &Release { name, verbs, later: &VERBS_SINCE, versions }).await;
}
