//! Verbs: everything that one step can have done, and what happens without changing a record, with the words that go
//! with it.
//!
//! The journal keeps a verb by its name and its words as values beside it, so that they can be erased: every word has a
//! default. To add a verb: a line here, in its names, in [`Verb::is_announced`] and in [`Verb::kind`], and its phrase in the catalogue of
//! words.

mod announced;
mod kind;
mod with;

pub use kind::StepKind;
pub use with::{
    Counted, Exported, Files, FromFile, ModeOf, Named, Nothing, OfAnswer, OfApproval, OfDay, OfDraft, OfItem,
    OfKey, OfMatter, OfRecord, OfRecords, OfStep, OfSuggestion, OfVersion, Opened, PouchMade, PresenceOf,
    Rekeyed, RoleOf, SeatedIn, StatusOf, Titled, WorkspaceMade,
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use specta::Type;

/// What was done: by a step, or without changing anything that is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "verb", content = "params", rename_all = "snake_case")]
pub enum Verb {
    /// Made the workspace.
    CreateWorkspace(WorkspaceMade),
    /// Made the sample meeting.
    CreateSample(Nothing),
    /// Made a meeting.
    CreateMeeting(Titled),
    /// Made the next meeting of a series from the one before.
    NextMeeting(Titled),
    /// Changed what is known of the meeting.
    EditMeeting(Titled),
    /// Changed the names of a series, or its earlier editions.
    EditSeries(Titled),
    /// Took an import back, long after it.
    UndoImport(FromFile),
    /// Brought people in from a sheet.
    ImportParticipants(FromFile),
    /// Added somebody.
    AddPerson(Named),
    /// Changed somebody.
    EditPerson(Named),
    /// Removed people.
    RemovePeople(Counted),
    /// Made one person of two records.
    MergePeople(Named),
    /// Took apart who had become one person.
    TakeApart(Named),
    /// Gave people another status.
    SetStatus(StatusOf),
    /// Changed how people take part on a day.
    SetMode(ModeOf),
    /// Gave people a role, or took it from them.
    SetRole(RoleOf),
    /// Seated people in another delegation.
    SeatPeople(SeatedIn),
    /// Moved somebody up or down in their delegation.
    PlacePerson(Named),
    /// Sorted the people of a delegation by name again.
    PlaceByName(Named),
    /// Invited a delegation.
    AddDelegation(Named),
    /// Invited several delegations.
    InviteDelegations(Counted),
    /// Changed a delegation.
    EditDelegation(Named),
    /// Removed a delegation.
    RemoveDelegation(Named),
    /// Added an item.
    AddAgendaItem(OfItem),
    /// Changed an item.
    EditAgendaItem(OfItem),
    /// Removed an item.
    RemoveAgendaItem(OfItem),
    /// Removed several items.
    RemoveAgendaItems(Counted),
    /// Made a second item like one.
    DuplicateAgendaItem(OfItem),
    /// Divided an item.
    SplitAgendaItem(OfItem),
    /// Joined an item with the next one.
    MergeAgendaItems(OfItem),
    /// Moved an item.
    MoveAgendaItem(OfItem),
    /// Made an item longer or shorter.
    ResizeAgendaItem(OfItem),
    /// Took an item off the timeline.
    UnscheduleAgendaItem(OfItem),
    /// Numbered the agenda anew.
    RenumberAgenda(Counted),
    /// Swapped the rooms of two items.
    SwapRooms(OfItem),
    /// Let an item begin; what ran is over.
    BeginItem(OfItem),
    /// Ended what ran, the last of the day.
    EndItem(OfItem),
    /// Gave what runs more time.
    GiveTime(OfItem),
    /// Planned the rest of a day anew.
    ReplanDay(OfDay),
    /// Laid out a day from a template.
    ApplyTemplate(OfDay),
    /// Kept a day as a template.
    KeepTemplate(Titled),
    /// Took a template away.
    ForgetTemplate(Titled),
    /// Took topics from an earlier agenda.
    ProposeItems(Counted),
    /// Brought items in from a file.
    ImportAgenda(FromFile),
    /// Brought guests in from a file.
    ImportGuests(FromFile),
    /// Added a room.
    AddRoom(Named),
    /// Changed a room.
    EditRoom(Named),
    /// Removed a room.
    RemoveRoom(Named),
    /// Added a guest.
    AddGuest(Named),
    /// Changed a guest.
    EditGuest(Named),
    /// Removed a guest.
    RemoveGuest(Named),
    /// Put a paper to an item.
    AttachPaper(OfItem),
    /// Took a paper off an item.
    DetachPaper(OfItem),
    /// Set a clash aside.
    SetClashAside(Nothing),
    /// Took a clash up again.
    TakeClashUp(Nothing),
    /// Declared changes to be typing errors.
    DeclareTrivial(Nothing),
    /// Declared that changes are more than typing errors.
    DeclareNotTrivial(Nothing),
    /// Released a version of the agenda.
    ReleaseAgenda(OfVersion),
    /// Returned to a version of the agenda.
    RestoreAgenda(OfVersion),
    /// Added an entry to the notes.
    AddNote(Named),
    /// Changed an entry of the notes.
    EditNote(Named),
    /// Changed several entries of the notes.
    EditNotes(Counted),
    /// Noted on entries whom to ask before they leave.
    AskSources(Counted),
    /// Took a passage out of an entry and erased its earlier wording.
    ErasePassage(Named),
    /// Removed an entry of the notes.
    RemoveNote(Named),
    /// Brought an earlier wording of an entry back.
    RestoreNote(Named),
    /// Laid out places for the notes of an item.
    LayOutNotes(OfItem),
    /// Brought entries of the notes in from a file.
    ImportNotes(FromFile),
    /// Asked for the floor.
    AskForFloor(Named),
    /// Gave somebody the floor.
    GiveFloor(Named),
    /// Ended a turn.
    EndTurn(Named),
    /// Let a turn pass.
    PassTurn(Named),
    /// Noted that a contribution comes in writing.
    TurnInWriting(Named),
    /// Took somebody off the queue.
    WithdrawTurn(Named),
    /// Let the time of a turn stand still.
    PauseTurn(Named),
    /// Let the time of a turn run again.
    ResumeTurn(Named),
    /// Changed how long a turn may be.
    LimitTurn(Named),
    /// Moved somebody in the queue.
    MoveTurn(Named),
    /// Gave the floor back to the one before.
    BackToTurn(Named),
    /// Recorded how people were there.
    SetPresence(PresenceOf),
    /// Recorded everybody else as announced.
    FillPresence(PresenceOf),
    /// Noted when somebody came or left.
    NotePresence(PresenceOf),
    /// Took back what was recorded of people.
    ClearPresence(PresenceOf),
    /// Noted a correction that somebody asks for.
    AskCorrection(OfRecord),
    /// Changed what is known of a correction.
    EditCorrection(OfRecord),
    /// Agreed on a correction, which changed the entry or sentence.
    AgreeCorrection(OfRecord),
    /// Refused a correction, or took it up again.
    SettleCorrection(OfRecord),
    /// Removed a correction.
    RemoveCorrection(OfRecord),
    /// Opened a silence procedure.
    OpenSilence(Nothing),
    /// Changed a silence procedure: its last moment, or who agreed.
    EditSilence(Nothing),
    /// Closed a silence procedure; says how many entries it cleared.
    CloseSilence(Counted),
    /// Removed a silence procedure.
    RemoveSilence(Nothing),
    /// Commented on the agenda, or suggested a change.
    AddComment(OfItem),
    /// Changed a comment.
    EditComment(OfItem),
    /// Removed a comment.
    RemoveComment(OfItem),
    /// Settled a thread of comments.
    ResolveComment(OfItem),
    /// Opened a thread of comments again.
    ReopenComment(OfItem),
    /// Changed the agenda as somebody suggested.
    AcceptSuggestion(OfSuggestion),
    /// Refused a suggestion.
    RefuseSuggestion(OfSuggestion),
    /// Noted what a body says to a version.
    NoteApproval(OfApproval),
    /// Took back what was noted of a body.
    RemoveApproval(OfApproval),
    /// Opened a round of review.
    OpenRound(OfVersion),
    /// Changed a round of review.
    EditRound(OfVersion),
    /// Closed a round of review.
    CloseRound(OfVersion),
    /// Brought in the answer of a body.
    ImportAnswers(OfAnswer),
    /// Added a record of exchange: a practice, a challenge, a concept, a statement, an action.
    AddRecord(OfRecord),
    /// Changed a record of exchange.
    EditRecord(OfRecord),
    /// Removed a record of exchange.
    RemoveRecord(OfRecord),
    /// Carried actions over to the next edition.
    CarryOver(Counted),
    /// Brought records of exchange in from a file.
    ImportRecords(OfRecords),
    /// Drafted sentences of the outcome report.
    GenerateReport(Counted),
    /// Put a draft of the report or of the press facts before the chairs.
    FreezeDraft(OfDraft),
    /// Noted what a body says to such a draft.
    NoteKey(OfKey),
    /// Added a milestone.
    AddMilestone(Named),
    /// Changed a milestone.
    EditMilestone(Named),
    /// Took a milestone off the track.
    RemoveMilestone(Named),
    /// Put a matter of the overview off.
    SnoozeMatter(OfMatter),
    /// Took a matter of the overview up again.
    WakeMatter(OfMatter),
    /// Brought earlier values of a record back.
    RestoreRecord(OfRecord),
    /// Took several steps back in one.
    UndoSteps(Counted),
    /// Took another step back.
    Undo(OfStep),
    /// Brought another step back.
    Redo(OfStep),
    /// Let a list of participants leave.
    ExportParticipants(Exported),
    /// Let a paper of the agenda leave.
    ExportAgenda(Exported),
    /// Let session notes leave.
    ExportNotes(Exported),
    /// Let records of exchange leave.
    ExportRecords(Exported),
    /// Let the outcome report leave.
    ExportReport(Exported),
    /// Copied session notes to the clipboard.
    CopyNotes(Exported),
    /// Let a signature list leave.
    ExportSignatures(Exported),
    /// Made a pouch.
    MakePouch(PouchMade),
    /// Wrote drafts of mails.
    WriteMails(Files),
    /// Saved a copy of a paper that is kept with an item.
    SavePaper(Files),
    /// Looked at a paper that is kept with an item.
    OpenPaper(Files),
    /// Looked at needs.
    OpenNeeds(Opened),
    /// Listed contact data.
    ShowContact(Opened),
    /// Listed days, travel and languages.
    ShowLogistics(Opened),
    /// Listed needs.
    ShowNeeds(Opened),
    /// Unlocked the workspace.
    Unlock(Nothing),
    /// Gave the workspace another passphrase.
    ChangePassphrase(Rekeyed),
    /// Printed the sheet with the key that opens the workspace without its passphrase.
    PrintRecoverySheet(Nothing),
    /// Something that a later release does.
    Later(Nothing),
}

macro_rules! names {
    ($($variant:ident = $name:literal,)+) => {
        impl Verb {
            /// The name of every verb.
            pub const NAMES: [&'static str; [$($name),+].len()] = [$($name),+];

            /// Returns its name, as the journal and the catalogue have it.
            pub const fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $name,)+
                }
            }
        }
    };
}

names! {
    CreateWorkspace = "create_workspace",
    CreateSample = "create_sample",
    CreateMeeting = "create_meeting",
    NextMeeting = "next_meeting",
    EditMeeting = "edit_meeting",
    EditSeries = "edit_series",
    UndoImport = "undo_import",
    ImportParticipants = "import_participants",
    AddPerson = "add_person",
    EditPerson = "edit_person",
    RemovePeople = "remove_people",
    MergePeople = "merge_people",
    TakeApart = "take_apart",
    SetStatus = "set_status",
    SetMode = "set_mode",
    SetRole = "set_role",
    SeatPeople = "seat_people",
    PlacePerson = "place_person",
    PlaceByName = "place_by_name",
    AddDelegation = "add_delegation",
    InviteDelegations = "invite_delegations",
    EditDelegation = "edit_delegation",
    RemoveDelegation = "remove_delegation",
    AddAgendaItem = "add_agenda_item",
    EditAgendaItem = "edit_agenda_item",
    RemoveAgendaItem = "remove_agenda_item",
    RemoveAgendaItems = "remove_agenda_items",
    DuplicateAgendaItem = "duplicate_agenda_item",
    SplitAgendaItem = "split_agenda_item",
    MergeAgendaItems = "merge_agenda_items",
    MoveAgendaItem = "move_agenda_item",
    ResizeAgendaItem = "resize_agenda_item",
    UnscheduleAgendaItem = "unschedule_agenda_item",
    RenumberAgenda = "renumber_agenda",
    SwapRooms = "swap_rooms",
    BeginItem = "begin_item",
    EndItem = "end_item",
    GiveTime = "give_time",
    ReplanDay = "replan_day",
    ApplyTemplate = "apply_template",
    KeepTemplate = "keep_template",
    ForgetTemplate = "forget_template",
    ProposeItems = "propose_items",
    ImportAgenda = "import_agenda",
    ImportGuests = "import_guests",
    AddRoom = "add_room",
    EditRoom = "edit_room",
    RemoveRoom = "remove_room",
    AddGuest = "add_guest",
    EditGuest = "edit_guest",
    RemoveGuest = "remove_guest",
    AttachPaper = "attach_paper",
    DetachPaper = "detach_paper",
    SetClashAside = "set_clash_aside",
    TakeClashUp = "take_clash_up",
    DeclareTrivial = "declare_trivial",
    DeclareNotTrivial = "declare_not_trivial",
    ReleaseAgenda = "release_agenda",
    RestoreAgenda = "restore_agenda",
    AddNote = "add_note",
    EditNote = "edit_note",
    EditNotes = "edit_notes",
    AskSources = "ask_sources",
    ErasePassage = "erase_passage",
    RemoveNote = "remove_note",
    RestoreNote = "restore_note",
    LayOutNotes = "lay_out_notes",
    ImportNotes = "import_notes",
    AskForFloor = "ask_for_floor",
    GiveFloor = "give_floor",
    EndTurn = "end_turn",
    PassTurn = "pass_turn",
    TurnInWriting = "turn_in_writing",
    WithdrawTurn = "withdraw_turn",
    PauseTurn = "pause_turn",
    ResumeTurn = "resume_turn",
    LimitTurn = "limit_turn",
    MoveTurn = "move_turn",
    BackToTurn = "back_to_turn",
    SetPresence = "set_presence",
    FillPresence = "fill_presence",
    NotePresence = "note_presence",
    ClearPresence = "clear_presence",
    AskCorrection = "ask_correction",
    EditCorrection = "edit_correction",
    AgreeCorrection = "agree_correction",
    SettleCorrection = "settle_correction",
    RemoveCorrection = "remove_correction",
    OpenSilence = "open_silence",
    EditSilence = "edit_silence",
    CloseSilence = "close_silence",
    RemoveSilence = "remove_silence",
    AddComment = "add_comment",
    EditComment = "edit_comment",
    RemoveComment = "remove_comment",
    ResolveComment = "resolve_comment",
    ReopenComment = "reopen_comment",
    AcceptSuggestion = "accept_suggestion",
    RefuseSuggestion = "refuse_suggestion",
    NoteApproval = "note_approval",
    RemoveApproval = "remove_approval",
    OpenRound = "open_round",
    EditRound = "edit_round",
    CloseRound = "close_round",
    ImportAnswers = "import_answers",
    AddRecord = "add_record",
    EditRecord = "edit_record",
    RemoveRecord = "remove_record",
    CarryOver = "carry_over",
    ImportRecords = "import_records",
    GenerateReport = "generate_report",
    FreezeDraft = "freeze_draft",
    NoteKey = "note_key",
    AddMilestone = "add_milestone",
    EditMilestone = "edit_milestone",
    RemoveMilestone = "remove_milestone",
    SnoozeMatter = "snooze_matter",
    WakeMatter = "wake_matter",
    RestoreRecord = "restore_record",
    UndoSteps = "undo_steps",
    Undo = "undo",
    Redo = "redo",
    ExportParticipants = "export_participants",
    ExportAgenda = "export_agenda",
    ExportNotes = "export_notes",
    ExportRecords = "export_records",
    ExportReport = "export_report",
    CopyNotes = "copy_notes",
    ExportSignatures = "export_signatures",
    MakePouch = "make_pouch",
    WriteMails = "write_mails",
    SavePaper = "save_paper",
    OpenPaper = "open_paper",
    OpenNeeds = "open_needs",
    ShowContact = "show_contact",
    ShowLogistics = "show_logistics",
    ShowNeeds = "show_needs",
    Unlock = "unlock",
    ChangePassphrase = "change_passphrase",
    PrintRecoverySheet = "print_recovery_sheet",
    Later = "later",
}

impl Verb {
    /// One of each that says that something left, without its words: these stand in the history beside the steps.
    pub fn leaving() -> [Self; 12] {
        [
            Self::ExportParticipants(Exported::default()),
            Self::ExportAgenda(Exported::default()),
            Self::ExportNotes(Exported::default()),
            Self::ExportRecords(Exported::default()),
            Self::ExportReport(Exported::default()),
            Self::CopyNotes(Exported::default()),
            Self::ExportSignatures(Exported::default()),
            Self::MakePouch(PouchMade::default()),
            Self::WriteMails(Files::default()),
            Self::SavePaper(Files::default()),
            Self::OpenPaper(Files::default()),
            Self::PrintRecoverySheet(Nothing {}),
        ]
    }

    /// Takes it apart into the name and the words that the journal keeps.
    pub fn kept(&self) -> (String, Map<String, Value>) {
        match serde_json::to_value(self) {
            Ok(Value::Object(mut kept)) => {
                let name = kept.remove("verb").and_then(|name| name.as_str().map(str::to_owned));
                let words = match kept.remove("params") {
                    Some(Value::Object(words)) => words,
                    _ => Map::new(),
                };
                (name.unwrap_or_default(), words)
            }
            _ => (String::new(), Map::new()),
        }
    }

    /// Puts together what the journal kept. Words that were erased are empty; a name that is not known is
    /// [`Verb::Later`].
    pub fn of_kept(name: &str, words: &Map<String, Value>) -> Self {
        let mut params = json!({
            "name": "", "title": "", "number": "", "file": "", "of": "", "count": 0, "status": null, "day": null,
            "state": null, "paper": null, "form": null, "audience": null, "label": null, "files": [], "kept": "",
            "pouch": null, "noun": null, "matter": null, "mode": null, "role": null, "given": false, "reason": "",
            "before": "", "sample": false, "who": "",
        });
        if let Value::Object(params) = &mut params {
            params.extend(words.clone());
        }
        serde_json::from_value(json!({ "verb": name, "params": params })).unwrap_or(Self::Later(Nothing {}))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Audience, PaperForm};

    #[test]
    fn a_verb_is_kept_by_its_name_with_its_words_beside_it() {
        let verb = Verb::ImportParticipants(FromFile::of(60, "eusurvey.xlsx"));
        let (name, words) = verb.kept();
        assert_eq!((name.as_str(), verb.name()), ("import_participants", "import_participants"));
        assert_eq!(Value::Object(words.clone()), json!({ "count": 60, "file": "eusurvey.xlsx" }));
        assert_eq!(Verb::of_kept(&name, &words), verb);
    }

    #[test]
    fn an_opening_from_before_reasons_were_asked_has_none() {
        let verb = Verb::of_kept("open_needs", &Map::new());
        assert_eq!(verb, Verb::OpenNeeds(Opened::default()));
        assert_eq!(verb.reason(), None);
        let opened = Opened { name: "Anna Peeters".into(), reason: "The caterer asks".into() };
        let (name, words) = Verb::OpenNeeds(opened).kept();
        assert_eq!(Verb::of_kept(&name, &words).reason(), Some("The caterer asks"));
    }

    #[test]
    fn words_that_were_erased_leave_the_verb() {
        assert_eq!(Verb::of_kept("edit_person", &Map::new()), Verb::EditPerson(Named::default()));
        let odd = Map::from_iter([("count".to_owned(), json!(2)), ("status".to_owned(), json!("no status"))]);
        assert_eq!(
            Verb::of_kept("set_status", &odd),
            Verb::Later(Nothing {}),
            "what cannot be read is said plainly"
        );
    }

    #[test]
    fn what_left_before_its_label_was_kept_is_still_told() {
        let words = json!({ "audience": "participants", "form": "csv", "files": ["list.csv"], "person": 1 });
        let Value::Object(words) = words else { panic!("an object") };
        let exported = Exported {
            form: Some(PaperForm::Csv),
            audience: Some(Audience::Participants),
            files: vec!["list.csv".to_owned()],
            ..Exported::default()
        };
        assert_eq!(Verb::of_kept("export_participants", &words), Verb::ExportParticipants(exported));
        let words = Map::from_iter([("form".to_owned(), json!("pptx"))]);
        assert_eq!(Verb::of_kept("save_paper", &words), Verb::SavePaper(Files::default()));
    }

    #[test]
    fn what_a_later_release_does_is_no_error() {
        let words = Map::from_iter([("note".to_owned(), json!("N-01"))]);
        assert_eq!(Verb::of_kept("seal_note", &words), Verb::Later(Nothing {}));
        assert_eq!(Verb::of_kept("seal_note", &Map::new()), Verb::Later(Nothing {}));
    }
}
