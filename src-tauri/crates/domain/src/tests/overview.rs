//! Each matter of the overview: when it is there, how pressing it is, and when it is gone.

use super::agenda_disclosure::{inside as agenda_inside, item, person};
use super::{Scene, day, line};
use crate::action::{Action, ActionDetails};
use crate::agenda::{
    AgendaItem, AgendaVersion, ItemKind, ItemPaper, ItemRole, VersionName, VersionStatus, Who, clashes,
};
use crate::concept::{Statement, StatementDetails};
use crate::correction::{Asker, Correction, CorrectionDetails, CorrectionState};
use crate::delegation::Answer;
use crate::exchange::{ActionStatus, StatementStatus};
use crate::fact::{Fact, FactValue};
use crate::ids::{
    ActionId, AgendaVersionId, ConceptId, CorrectionId, MilestoneId, NoteId, PartyId, PracticeId, Revision,
    SilenceId, SnoozeId, StatementId,
};
use crate::milestone::{Milestone, MilestoneDetails, MilestoneKind};
use crate::note::{Note, NoteDetails, NoteKind, NoteStatus, NotesInside};
use crate::overview::{
    Board, DraftSaid, KeySaid, Lead, Matter, MatterKind, OverviewInside, Pressing, Snooze, TileState, matters,
};
use crate::participant::{Mode, PhotoConsent, Status};
use crate::party::PartyKind;
use crate::practice::{Practice, PracticeDetails};
use crate::publication::Publication;
use crate::review::ApprovalChoice;
use crate::silence::{Silence, SilenceDetails, SilenceScope};
use crate::text::{Line, Prose};
use chrono::{NaiveDate, NaiveDateTime, TimeZone, Utc};
use uuid::Uuid;

fn overview(scene: &Scene, items: Vec<AgendaItem>) -> OverviewInside {
    let agenda = agenda_inside(scene, items.clone(), Vec::new());
    let found = clashes(&agenda);
    let mut member_states: Vec<_> =
        scene.parties.iter().filter(|party| party.kind == PartyKind::MemberState).cloned().collect();
    member_states.sort_by_key(|party| party.rank);
    OverviewInside {
        notes: NotesInside::assemble(agenda, items, Vec::new()),
        member_states,
        versions: Vec::new(),
        keys: Vec::new(),
        until: None,
        drafts: Vec::new(),
        milestones: Vec::new(),
        clashes: found,
        practices: Vec::new(),
        statements: Vec::new(),
        actions: Vec::new(),
    }
}

fn at(text: &str) -> NaiveDateTime {
    text.parse::<NaiveDate>().unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn of(inside: &OverviewInside, today: &str, kind: MatterKind) -> Option<Matter> {
    matters(inside, at(today)).into_iter().find(|matter| matter.kind == kind)
}

fn names(matter: &Matter, fact: Fact) -> Vec<String> {
    match matter.facts.0.get(&fact) {
        Some(FactValue::Names(names)) => names.clone(),
        other => panic!("{fact:?} is {other:?}"),
    }
}

fn number(matter: &Matter, fact: Fact) -> usize {
    match matter.facts.0.get(&fact) {
        Some(FactValue::Number(number)) => *number,
        other => panic!("{fact:?} is {other:?}"),
    }
}

/// Everybody but five Member States, of which one is silent, one declined, one has named somebody, one comes and has named
/// nobody who still does, and one is not invited.
fn nearly_everybody() -> Scene {
    let mut scene = Scene::new();
    for code in super::MEMBER_STATES.iter().filter(|code| !["EE", "LU", "MT", "PT", "SE"].contains(*code)) {
        scene.seat(code, "Imke", "Overgaard").status(Status::Confirmed);
    }
    scene.invite("EE");
    scene.invite("LU");
    scene.seat("MT", "Karl", "Borg").status(Status::Nominated);
    scene.seat("PT", "Rui", "Pinho").status(Status::Cancelled);
    let answers =
        [("EE", Answer::Invited), ("LU", Answer::Declined), ("MT", Answer::Coming), ("PT", Answer::Coming)];
    for (code, answer) in answers {
        let id = scene.invite(code);
        scene.delegations.iter_mut().find(|delegation| delegation.id == id).unwrap().answer = answer;
    }
    scene
}

#[test]
fn member_states_without_anybody_are_named_by_how_they_are_missing() {
    let mut scene = nearly_everybody();
    let inside = overview(&scene, Vec::new());
    let matter = of(&inside, "2024-06-17", MatterKind::MemberStatesMissing).unwrap();
    let missing = [Fact::Uninvited, Fact::Silent, Fact::Declined, Fact::Nominated, Fact::Unnamed]
        .map(|how| names(&matter, how));
    assert_eq!(
        missing,
        [["SE"], ["EE"], ["LU"], ["MT"], ["PT"]].map(|codes| codes.map(str::to_owned).to_vec())
    );
    assert_eq!(matter.pressing, Pressing::Now, "registration has closed");
    assert_eq!(
        matter.lead,
        Lead::Delegation(scene.invite("EE")),
        "the one that can still be moved to answer"
    );
    let early = of(&inside, "2024-03-01", MatterKind::MemberStatesMissing).unwrap();
    assert_eq!(early.pressing, Pressing::Soon);
    assert_ne!(early.key, matter.key, "what presses more shows again");
    assert_eq!(of(&inside, "2024-06-26", MatterKind::MemberStatesMissing), None, "the meeting has begun");
    for code in ["EE", "LU", "SE"] {
        scene.seat(code, "Imke", "Overgaard");
    }
    scene.people.iter_mut().for_each(|seated| seated.participant.seat.status = Status::Confirmed);
    assert_eq!(of(&overview(&scene, Vec::new()), "2024-06-17", MatterKind::MemberStatesMissing), None);
}

#[test]
fn registrations_wait_until_they_are_confirmed() {
    let mut scene = Scene::new();
    scene.seat("BE", "Ann", "Peeters");
    scene.seat("BG", "Dimitar", "Karadzhov").status(Status::WaitingList);
    scene.seat("CZ", "Eva", "Nová").status(Status::Confirmed);
    let matter = of(&overview(&scene, Vec::new()), "2024-06-17", MatterKind::Registrations).unwrap();
    assert_eq!((number(&matter, Fact::Count), number(&matter, Fact::Waiting)), (1, 1));
    assert_eq!(names(&matter, Fact::Parties), ["BE", "BG"]);
    assert_eq!(matter.lead, Lead::Person(scene.people[0].participant.id));
    scene.people.iter_mut().for_each(|seated| seated.participant.seat.status = Status::Confirmed);
    assert_eq!(of(&overview(&scene, Vec::new()), "2024-06-17", MatterKind::Registrations), None);
}

#[test]
fn a_name_that_badges_cannot_print_is_asked_for_until_the_meeting_is_over() {
    let mut scene = Scene::new();
    scene.seat("EL", "Ελένη", "Παπαδημητρίου");
    let matter = of(&overview(&scene, Vec::new()), "2024-06-27", MatterKind::LatinForms).unwrap();
    assert_eq!((names(&matter, Fact::Parties), matter.lead), (vec!["EL".to_owned()], Lead::LatinForms));
    assert_eq!(of(&overview(&scene, Vec::new()), "2024-06-28", MatterKind::LatinForms), None);
    let name = &mut scene.people[0].person.name;
    (name.given_name_latin, name.family_name_latin) = (line("Eleni"), line("Papadimitriou"));
    assert_eq!(of(&overview(&scene, Vec::new()), "2024-06-17", MatterKind::LatinForms), None);
}

#[test]
fn before_a_photo_whoever_did_not_agree_is_counted_and_a_missing_answer_is_no_yes() {
    let mut scene = Scene::new();
    scene.seat("BE", "Ann", "Peeters").participant.seat.photo_consent = PhotoConsent::Yes;
    scene.seat("BE", "Bo", "Claes").participant.seat.photo_consent = PhotoConsent::No;
    scene.seat("DK", "Carl", "Holm");
    scene.seat("NO", "Dag", "Berg").modes(Mode::Online, Mode::Online);
    let photo = item(1, 26, 1050, "", ItemKind::Other, "Family photo");
    let inside = overview(&scene, vec![photo]);
    let matter = of(&inside, "2024-06-26", MatterKind::PhotoConsent).unwrap();
    assert_eq!((number(&matter, Fact::Count), number(&matter, Fact::Refused)), (2, 1));
    assert_eq!(matter.pressing, Pressing::Known);
    assert_eq!(of(&inside, "2024-06-27", MatterKind::PhotoConsent), None, "it was taken");
    assert_eq!(
        of(&overview(&scene, Vec::new()), "2024-06-17", MatterKind::PhotoConsent),
        None,
        "there is none"
    );
}

/// An item in which Ann speaks.
fn spoken(scene: &Scene) -> AgendaItem {
    let mut spoken = item(1, 26, 540, "4", ItemKind::Plenary, "Cases");
    let ann = Who::Participant(scene.people[0].participant.id);
    spoken.details.people = vec![person(ann, ItemRole::Speaker, "")];
    spoken
}

#[test]
fn papers_are_missing_from_two_weeks_before_their_day_until_the_item_is_held() {
    let mut scene = Scene::new();
    scene.seat("BE", "Ann", "Peeters");
    let mut missing = spoken(&scene);
    let inside = overview(&scene, vec![missing.clone()]);
    assert_eq!(of(&inside, "2024-06-04", MatterKind::PapersMissing), None);
    assert_eq!(of(&inside, "2024-06-05", MatterKind::PapersMissing).unwrap().pressing, Pressing::Soon);
    let matter = of(&inside, "2024-06-17", MatterKind::PapersMissing).unwrap();
    assert_eq!((number(&matter, Fact::Count), number(&matter, Fact::Total)), (1, 1));
    assert_eq!((matter.pressing, matter.lead), (Pressing::Now, Lead::Item(missing.id)));
    assert!(of(&inside, "2024-06-26", MatterKind::PapersMissing).is_some());
    assert_eq!(of(&inside, "2024-06-27", MatterKind::PapersMissing), None);
    missing.details.papers = vec![ItemPaper::default()];
    assert_eq!(of(&overview(&scene, vec![missing]), "2024-06-17", MatterKind::PapersMissing), None);
}

fn version(status: VersionStatus) -> AgendaVersion {
    AgendaVersion {
        id: AgendaVersionId(Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: Scene::new().meeting.id,
        name: VersionName { major: 0, minor: 4 },
        status,
        note: Prose::default(),
        author: Line::default(),
        at: Utc.with_ymd_and_hms(2024, 6, 10, 9, 0, 0).unwrap(),
        agenda: crate::agenda::Agenda::of([], []),
        names: Vec::new(),
    }
}

#[test]
fn a_version_waits_for_the_body_that_said_nothing_and_for_the_one_that_wants_changes() {
    let key = |body: &str, holds, waited| KeySaid { body: body.into(), holds, waited };
    let mut inside = overview(&Scene::new(), Vec::new());
    inside.versions = vec![version(VersionStatus::ForCoChairs)];
    inside.keys = vec![
        key("Eurojust", Some(ApprovalChoice::Approve), false),
        key("European Commission", Some(ApprovalChoice::AskForChanges), false),
    ];
    let matter = of(&inside, "2024-06-17", MatterKind::KeyWaited).unwrap();
    assert_eq!(names(&matter, Fact::Approved), ["Eurojust"]);
    assert_eq!(names(&matter, Fact::Changes), ["European Commission"]);
    assert_eq!((matter.pressing, matter.lead), (Pressing::Now, Lead::Review));
    assert_eq!(of(&inside, "2024-05-02", MatterKind::KeyWaited).unwrap().pressing, Pressing::Soon);
    assert_eq!(of(&inside, "2024-06-26", MatterKind::KeyWaited), None);
    inside.keys[1] = key("European Commission", Some(ApprovalChoice::ApproveWithRemarks), false);
    assert_eq!(of(&inside, "2024-06-17", MatterKind::KeyWaited), None, "both keys are turned");
    inside.keys[1] = key("European Commission", None, false);
    let waits = of(&inside, "2024-06-17", MatterKind::KeyWaited).unwrap();
    assert_eq!(
        names(&waits, Fact::Waited),
        ["European Commission"],
        "a version for the co-chairs waits for both"
    );
    inside.versions = vec![version(VersionStatus::ForComments)];
    assert_eq!(of(&inside, "2024-06-17", MatterKind::KeyWaited), None, "nobody asked");
    inside.keys[1].waited = true;
    inside.versions = vec![version(VersionStatus::Draft)];
    assert_eq!(of(&inside, "2024-06-17", MatterKind::KeyWaited), None, "a draft waits for nobody");
}

#[test]
fn a_draft_waits_for_a_key_that_is_missing_that_lapsed_or_that_asks_for_changes() {
    let key = |body: &str, holds, waited| KeySaid { body: body.into(), holds, waited };
    let approved = Some(ApprovalChoice::Approve);
    let mut inside = overview(&Scene::new(), Vec::new());
    let mut says = |keys, changed| {
        inside.drafts = vec![DraftSaid { publication: Publication::Report, number: 2, changed, keys }];
        of(&inside, "2024-08-05", MatterKind::DraftWaited)
    };
    let silent = says(vec![key("Eurojust", approved, true), key("European Commission", None, false)], false);
    let silent = silent.unwrap();
    assert_eq!(names(&silent, Fact::Approved), ["Eurojust"]);
    assert_eq!(names(&silent, Fact::Waited), ["European Commission"]);
    assert_eq!((silent.pressing, &silent.lead), (Pressing::Soon, &Lead::Release));
    assert_eq!(number(&silent, Fact::Count), 1);

    let asks = Some(ApprovalChoice::AskForChanges);
    let changes = says(vec![key("Eurojust", approved, true), key("European Commission", asks, true)], false);
    let changes = changes.unwrap();
    assert_eq!(names(&changes, Fact::Changes), ["European Commission"]);
    assert_eq!(changes.pressing, Pressing::Now, "the secretariat has to go on");

    let lapsed =
        says(vec![key("Eurojust", None, true), key("European Commission", None, true)], true).unwrap();
    assert_eq!(names(&lapsed, Fact::Lapsed), ["Eurojust", "European Commission"]);
    assert_eq!((lapsed.pressing, number(&lapsed, Fact::Count)), (Pressing::Now, 2));
    assert_ne!(lapsed.key, changes.key, "what changes shows again");

    assert_eq!(
        says(vec![key("Eurojust", approved, true), key("COM", approved, true)], false),
        None,
        "released"
    );
    assert_eq!(says(Vec::new(), true), None, "nobody is in the chair");
}

#[test]
fn a_clash_is_a_matter_until_its_day_is_over_or_it_is_set_aside() {
    let mut scene = Scene::new();
    scene.seat("BE", "Ann", "Peeters");
    let ann = Who::Participant(scene.people[0].participant.id);
    let mut items =
        [item(1, 26, 540, "1", ItemKind::Plenary, "One"), item(2, 26, 540, "2", ItemKind::Plenary, "Two")];
    for item in &mut items {
        item.details.people = vec![person(ann, ItemRole::Moderator, "")];
    }
    let mut inside = overview(&scene, items.to_vec());
    let matter = of(&inside, "2024-06-26", MatterKind::Clash).unwrap();
    assert!(matter.clash.is_some());
    assert!(matches!(matter.lead, Lead::Item(_)));
    assert_eq!(of(&inside, "2024-06-27", MatterKind::Clash), None);
    for clash in &mut inside.clashes {
        clash.set_aside = Some("They know.".into());
    }
    assert_eq!(of(&inside, "2024-06-26", MatterKind::Clash), None);
}

#[test]
fn access_needs_and_nights_are_matters_of_their_own_and_name_nobody_who_needs_something() {
    let mut scene = Scene::new();
    scene.seat("US", "Dee", "Young").modes(Mode::Online, Mode::Online);
    let night = item(1, 26, 540, "1", ItemKind::Plenary, "Opening");
    let inside = overview(&scene, vec![night]);
    let matter = of(&inside, "2024-06-17", MatterKind::NightHours).unwrap();
    assert_eq!(matter.lead, Lead::Person(scene.people[0].participant.id));
    assert_eq!(of(&inside, "2024-06-17", MatterKind::AccessNeeds), None);
}

#[test]
fn a_milestone_is_due_within_a_week_late_until_the_meeting_and_gone_when_it_is_done() {
    let mut inside = overview(&Scene::new(), Vec::new());
    let matter = |inside: &OverviewInside, today: &str, kind: MilestoneKind| {
        let found = matters(inside, at(today)).into_iter();
        let is = |matter: &Matter| matter.facts.0.get(&Fact::Name) == Some(&FactValue::Milestone(kind));
        found.filter(|matter| matter.kind == MatterKind::Milestone).find(is)
    };
    let agenda = MilestoneKind::FinalAgenda;
    assert_eq!(matter(&inside, "2024-06-15", agenda), None);
    assert_eq!(matter(&inside, "2024-06-16", agenda).unwrap().pressing, Pressing::Soon);
    assert_eq!(matter(&inside, "2024-06-21", agenda).unwrap().pressing, Pressing::Now);
    assert_eq!(matter(&inside, "2024-06-24", agenda).unwrap().pressing, Pressing::Now, "it is late");
    assert_eq!(matter(&inside, "2024-06-26", agenda), None, "the meeting has begun");
    assert!(matter(&inside, "2024-08-26", MilestoneKind::DraftReport).is_some());
    inside.milestones = vec![Milestone {
        id: MilestoneId(Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: Scene::new().meeting.id,
        kind: Some(MilestoneKind::DraftReport),
        details: MilestoneDetails { title: Line::default(), date: None, days: None, done: Some(day(27)) },
        left_out: false,
    }];
    assert_eq!(matter(&inside, "2024-08-26", MilestoneKind::DraftReport), None);
    inside.versions = vec![version(VersionStatus::Final)];
    assert_eq!(matter(&inside, "2024-06-21", agenda), None, "a final version shows that it is done");
}

#[test]
fn the_documents_are_due_where_no_paper_can_be_named() {
    let inside = overview(&Scene::new(), Vec::new());
    let documents = |matter: &Matter| {
        matter.facts.0.get(&Fact::Name) == Some(&FactValue::Milestone(MilestoneKind::Documents))
    };
    assert!(matters(&inside, at("2024-06-17")).iter().any(documents), "nobody speaks in the agenda yet");
    let mut scene = Scene::new();
    scene.seat("BE", "Ann", "Peeters");
    let inside = overview(&scene, vec![spoken(&scene)]);
    assert!(
        !matters(&inside, at("2024-06-17")).iter().any(documents),
        "the missing paper is a matter of its own"
    );
}

fn silence(until: &str) -> Silence {
    Silence {
        id: SilenceId(Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: Scene::new().meeting.id,
        details: SilenceDetails { scope: SilenceScope::Meeting, until: at(until), remark: Line::default() },
        opened: at("2024-07-01"),
        sent: Vec::new(),
        agreed: Vec::new(),
        closed: None,
    }
}

#[test]
fn a_silence_procedure_is_a_matter_in_its_last_days_and_until_it_is_closed() {
    let mut inside = overview(&Scene::new(), Vec::new());
    inside.notes.silences = vec![silence("2024-07-12")];
    assert_eq!(of(&inside, "2024-07-08", MatterKind::Silence), None);
    assert_eq!(of(&inside, "2024-07-09", MatterKind::Silence).unwrap().pressing, Pressing::Soon);
    let ended = of(&inside, "2024-07-13", MatterKind::Silence).unwrap();
    assert_eq!((ended.pressing, ended.lead), (Pressing::Now, Lead::Corrections));
    inside.notes.silences[0].details.scope = SilenceScope::Report;
    let report = of(&inside, "2024-07-13", MatterKind::Silence).unwrap();
    assert_eq!(
        (report.pressing, report.lead),
        (Pressing::Now, Lead::Corrections),
        "and so is one on the report"
    );
    assert_ne!(report.key, ended.key, "it is another matter");
    inside.notes.silences[0].closed = Some(at("2024-07-13"));
    assert_eq!(of(&inside, "2024-07-13", MatterKind::Silence), None);
}

#[test]
fn corrections_that_are_open_wait_with_whoever_asked() {
    let mut scene = Scene::new();
    scene.seat("BE", "Ann", "Peeters");
    let mut inside = overview(&scene, Vec::new());
    inside.notes.corrections = vec![Correction {
        id: CorrectionId(Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: scene.meeting.id,
        details: CorrectionDetails {
            of: NoteId(Uuid::from_u128(1)).into(),
            asker: Asker::Delegation(scene.invite("BE")),
            requested: "Otherwise.".parse().unwrap(),
            asked_on: day(30),
            remark: Line::default(),
        },
        drafted: "So.".parse().unwrap(),
        agreed: Prose::default(),
        state: CorrectionState::Open,
        reason: Line::default(),
    }];
    let matter = of(&inside, "2024-07-08", MatterKind::Corrections).unwrap();
    assert_eq!((number(&matter, Fact::Count), names(&matter, Fact::Parties)), (1, vec!["BE".to_owned()]));
    inside.notes.corrections[0].state = CorrectionState::Refused;
    assert_eq!(of(&inside, "2024-07-08", MatterKind::Corrections), None);
}

#[test]
fn entries_are_read_again_once_the_meeting_is_over() {
    let opening = item(1, 26, 540, "1", ItemKind::Plenary, "Opening");
    let details =
        NoteDetails::new(opening.id, NoteKind::Intervention, at("2024-06-26"), "Said.".parse().unwrap());
    let mut inside = overview(&Scene::new(), vec![opening]);
    inside.notes.notes = vec![Note {
        id: NoteId(Uuid::from_u128(1)),
        revision: Revision(1),
        reference: "N-01".into(),
        meeting: Scene::new().meeting.id,
        details,
    }];
    assert_eq!(of(&inside, "2024-06-27", MatterKind::RawNotes), None, "they are being taken");
    assert_eq!(number(&of(&inside, "2024-06-28", MatterKind::RawNotes).unwrap(), Fact::Count), 1);
    inside.notes.notes[0].details.status = NoteStatus::Cleaned;
    assert_eq!(of(&inside, "2024-06-28", MatterKind::RawNotes), None);
}

#[test]
fn the_most_pressing_comes_first_and_a_matter_is_put_off_until_its_day_or_until_it_changes() {
    let inside = overview(&nearly_everybody(), Vec::new());
    let found = matters(&inside, at("2024-06-17"));
    assert!(found.is_sorted_by_key(|matter| matter.pressing));
    let snooze = |until| Snooze {
        id: SnoozeId(Uuid::from_u128(1)),
        revision: Revision(1),
        meeting: Scene::new().meeting.id,
        matter: found[0].key.clone(),
        until,
    };
    assert!(snooze(Some(day(18))).hides(day(17)));
    assert!(!snooze(Some(day(18))).hides(day(18)));
    assert!(snooze(None).hides(day(30)));
}

#[test]
fn the_board_shows_each_delegation_by_its_answer_and_its_people() {
    let mut scene = nearly_everybody();
    scene.seat("NO", "Dag", "Berg").modes(Mode::Absent, Mode::Online);
    let board = Board::of(&overview(&scene, Vec::new()));
    let state = |code: &str| board.tiles.iter().find(|tile| tile.code == code).unwrap().state;
    assert_eq!(
        ["BE", "NO", "MT", "PT", "EE", "LU", "SE"].map(state),
        [
            TileState::EveryDay,
            TileState::SomeDays,
            TileState::Nominated,
            TileState::Unnamed,
            TileState::Silent,
            TileState::Declined,
            TileState::NotInvited
        ]
    );
    let figures: Vec<_> =
        board.figures.iter().map(|figure| (figure.kind, figure.coming, figure.of)).collect();
    assert_eq!(figures, [(PartyKind::MemberState, 22, 27), (PartyKind::ThirdCountry, 1, 1)]);
}

#[test]
fn whoever_waits_for_a_seat_was_named_by_the_delegation() {
    let mut scene = nearly_everybody();
    for code in ["EE", "LU", "PT"] {
        scene.seat(code, "Imke", "Overgaard").status(Status::WaitingList);
    }
    let inside = overview(&scene, Vec::new());
    let matter = of(&inside, "2024-06-17", MatterKind::MemberStatesMissing).unwrap();
    let missing = [Fact::Silent, Fact::Declined, Fact::Nominated, Fact::Unnamed];
    assert_eq!(
        missing.map(|how| names(&matter, how).join(" ")),
        ["", "LU", "EE MT PT", ""],
        "one that declined has declined, whoever it named before"
    );
    let board = Board::of(&inside);
    let state = |code: &str| board.tiles.iter().find(|tile| tile.code == code).unwrap().state;
    assert_eq!(
        ["EE", "LU", "PT"].map(state),
        [TileState::Nominated, TileState::Declined, TileState::Nominated]
    );
}

fn action(at: u128, due: &str) -> Action {
    let mut details = ActionDetails::new("Send the statements".parse().unwrap());
    details.due = due.parse().ok();
    let meeting = Scene::new().meeting.id;
    Action {
        id: ActionId(Uuid::from_u128(at)),
        revision: Revision(1),
        reference: format!("A-{at:02}"),
        meeting,
        details,
    }
}

#[test]
fn actions_past_their_day_are_one_matter_in_the_order_in_which_they_were_due() {
    let mut inside = overview(&Scene::new(), Vec::new());
    inside.actions = (1..=8).rev().map(|at| action(at, &format!("2024-07-{:02}", 20 + at))).collect();
    assert_eq!(of(&inside, "2024-07-21", MatterKind::ActionsOverdue), None, "its day is not over");
    let matter = of(&inside, "2024-08-01", MatterKind::ActionsOverdue).unwrap();
    assert_eq!((matter.pressing, matter.day), (Pressing::Now, "2024-07-21".parse().ok()));
    assert_eq!(matter.lead, Lead::Action(ActionId(Uuid::from_u128(1))), "the one that waits longest");
    assert_eq!(number(&matter, Fact::Count), 8);
    assert_eq!(
        names(&matter, Fact::References),
        ["A-01", "A-02", "A-03", "A-04", "A-05", "A-06", "A-07", "A-08"]
    );
    for action in &mut inside.actions {
        action.details.status = ActionStatus::Done;
    }
    assert_eq!(of(&inside, "2024-08-01", MatterKind::ActionsOverdue), None);
}

#[test]
fn statements_that_nobody_confirmed_wait_once_the_meeting_is_over() {
    let mut inside = overview(&Scene::new(), Vec::new());
    let last = inside.days().1;
    let details = StatementDetails::draft(
        ConceptId(Uuid::from_u128(1)),
        PartyId(Uuid::from_u128(2)),
        "Ninety days.".parse().unwrap(),
    );
    let id = StatementId(Uuid::from_u128(3));
    let meeting = inside.agenda().meeting().id;
    inside.statements =
        vec![Statement { id, revision: Revision(1), reference: "LC-01-NL".into(), meeting, details }];
    let on = |inside: &OverviewInside, date: NaiveDate| {
        of(inside, &date.to_string(), MatterKind::StatementsUnconfirmed)
    };
    assert_eq!(on(&inside, last), None, "the meeting still runs");
    let after = last.succ_opt().unwrap();
    assert_eq!(on(&inside, after).unwrap().lead, Lead::Statement(id));
    inside.statements[0].details.status = StatementStatus::ConfirmedByDelegation;
    assert_eq!(on(&inside, after), None);
}

#[test]
fn a_practice_whose_review_has_come_is_good_to_know() {
    let mut inside = overview(&Scene::new(), Vec::new());
    let mut details = PracticeDetails::new("Early screening".parse().unwrap());
    details.review_on = "2024-09-01".parse().ok();
    let id = PracticeId(Uuid::from_u128(4));
    let meeting = inside.agenda().meeting().id;
    inside.practices =
        vec![Practice { id, revision: Revision(1), reference: "BP-07".into(), meeting, details }];
    assert_eq!(of(&inside, "2024-08-31", MatterKind::PracticesAged), None);
    let matter = of(&inside, "2024-09-01", MatterKind::PracticesAged).unwrap();
    assert_eq!((matter.pressing, matter.lead), (Pressing::Known, Lead::Practice(id)));
}
