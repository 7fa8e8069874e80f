//! The closed list of refusals.

use crate::closed;

/// Why something cannot be done; the catalogue says each in a sentence, with what to do.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum RefusalCode {
    /// The passphrase does not open the file.
    WrongPassphrase,
    /// The file is something else than a workspace.
    NotAWorkspace,
    /// Made by a newer version.
    NewerVersion,
    /// Parts of the file cannot be read.
    Damaged,
    /// The history does not fit together: it was altered past the application.
    JournalAltered,
    /// Open in another process.
    AlreadyOpen,
    /// There is no file.
    NotFound,
    /// A file is already there.
    ExistsAlready,
    /// The place cannot be written to.
    CannotWrite,
    /// The folder to write to is not there.
    FolderMissing,
    /// This account may not write there.
    MayNotWrite,
    /// The system takes no such name: it is too long, or has signs that it does not know.
    NameRefused,
    /// The name of a file, or of a folder on the way to it, is not text in UTF-8.
    NameNotText,
    /// The last change was cut off and cannot be repaired here.
    CutOff,
    /// The open file was moved, or replaced from outside.
    Replaced,
    /// The disk is full.
    Full,
    /// The workspace is open for reading only.
    ReadOnly,
    /// The workspace is locked or closed.
    Locked,
    /// The file that was named is the open workspace.
    OwnWorkspace,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// Saved by somebody else since it was read.
    ChangedMeanwhile,
    /// No such record.
    NoSuchRecord,
    /// Other records belong to it.
    InUse,
    /// There is the same already.
    Taken,
    /// Nothing to undo.
    NothingToUndo,
    /// Nothing to redo.
    NothingToRedo,
    /// Undo ends here on purpose.
    CannotUndo,
    /// No such meeting.
    NoMeeting,
    /// No such party.
    NoParty,
    /// No import is being prepared.
    NoImport,
    /// The person chose to stop.
    Cancelled,
    /// What was asked took too long.
    Interrupted,
    /// Something is broken.
    Broken,
    /// A value that cannot be read.
    ValueUnread,
    /// A text with a NUL character.
    TextNul,
    /// A text that is needed.
    TextEmpty,
    /// A text that is too long.
    TextTooLong,
    /// No such language.
    LanguageUnknown,
    /// No such label.
    LabelUnknown,
    /// The last day is before the first.
    MeetingEndsBeforeItBegins,
    /// Too many days.
    MeetingTooLong,
    /// No such zone.
    ZoneUnknown,
    /// Not two bodies, or the same twice.
    MeetingChairs,
    /// The day ends before it begins.
    MeetingHours,
    /// The number is 0.
    MeetingOrdinal,
    /// Another meeting has this number.
    MeetingOrdinalTaken,
    /// An earlier edition has this number.
    MeetingOrdinalEarlier,
    /// People are to be taken over, and their delegations are not.
    NextPeopleAlone,
    /// The next edition begins before the one before is over.
    NextTooEarly,
    /// No later edition to which actions could be carried over.
    ActionNoNext,
    /// Another series has this name.
    SeriesNameTaken,
    /// The file of a meeting is no JSON of one.
    MeetingFileUnreadable,
    /// A time that cannot be read.
    MeetingFileHours,
    /// The file names no day.
    MeetingFileNoDay,
    /// A room that cannot be kept.
    MeetingFileRooms,
    /// Too short or too long.
    ItemDuration,
    /// Not a time of the day.
    ItemStart,
    /// The least minutes are more than those planned.
    ItemMinimum,
    /// The hours of somebody in an item end before they begin.
    ItemHours,
    /// A break has a number.
    ItemNumberedBreak,
    /// Too many entries.
    ItemTooMany,
    /// Somebody is named twice.
    ItemTwiceInOneRole,
    /// Somebody is not at the meeting any more.
    ItemPeopleGone,
    /// The room is not there any more.
    ItemRoomGone,
    /// Entries of the notes stand under it.
    ItemHasNotes,
    /// A number of another form.
    ItemNumber,
    /// Another item has this number.
    ItemNumberTaken,
    /// Nothing would be left of one part.
    SplitMinute,
    /// The clock shows this time twice.
    SplitShownTwice,
    /// There is no next item.
    MergeNothing,
    /// A break lies between the two.
    MergeBetween,
    /// One of the two is a break.
    MergePause,
    /// The two texts are too long together.
    MergeTooLong,
    /// An empty file.
    PaperEmpty,
    /// A file that is too large.
    PaperTooLarge,
    /// The paper is not there any more.
    PaperGone,
    /// No program opens this kind of file.
    NoProgram,
    /// The clipboard of the computer did not take a text.
    ClipboardRefused,
    /// No such version.
    VersionUnknown,
    /// A text that is not the name of a version.
    VersionName,
    /// The number is not higher than the last.
    VersionTooLow,
    /// The day holds items.
    DayNotEmpty,
    /// A day without items, which is no template.
    TemplateEmpty,
    /// The series keeps no day of this name as a template.
    DayTemplateUnknown,
    /// The series keeps as many templates as it may.
    TemplatesTooMany,
    /// Not a day of the meeting.
    DayOutside,
    /// An item is not there any more.
    GuestItemGone,
    /// The clash is not there any more.
    ClashGone,
    /// Nothing was written.
    NoteEmpty,
    /// A marking that says no more than its code.
    NoteMarkingText,
    /// More markings or delegations than anybody reads.
    NoteTooMany,
    /// A wider label, and nobody who agreed to it.
    NoteLowered,
    /// No template fits the kind of the item.
    NoteNoTemplate,
    /// Every place of the template is there already.
    NoteAllLaidOut,
    /// A wording that was erased for good.
    NoteWordingErased,
    /// Nothing of what a record held can come back.
    NothingComesBack,
    /// Something hidden is opened and nobody says why.
    OpeningReason,
    /// Readers who may have nothing of what was to be copied; says why.
    NoteNothingToCopy,
    /// Private notes for somebody else.
    PrivateNotes,
    /// A wider label of an item or the meeting that would open entries, and nobody said what becomes of them; says which.
    LabelOpensNotes,
    /// The item of the note is not there any more.
    NoteItemGone,
    /// Whoever spoke is not at the meeting any more.
    NoteSpeakerGone,
    /// Waits in the queue already.
    TurnAskedAlready,
    /// Nobody is left who could get the floor.
    TurnNobodyNext,
    /// Nobody had the floor before.
    TurnNoneBefore,
    /// Does not have the floor.
    TurnNotOnFloor,
    /// Does not wait in the queue.
    TurnNotInQueue,
    /// A limit that no turn can have.
    TurnLimit,
    /// Whoever asks is not at the meeting.
    TurnGone,
    /// Nobody at the meeting is known as this.
    TurnUnknown,
    /// Neither in the queue nor in the tour de table.
    TurnNone,
    /// No item is on now.
    TurnItemOpen,
    /// Attendance is recorded under it.
    ItemHasPresence,
    /// No person, guest or item has this reference, whose history is asked for.
    HistoryAbout,
    /// Nobody at the meeting has this reference, or not any more.
    PresencePerson,
    /// No item in which people can be present has this reference, or not any more.
    PresenceItem,
    /// No state is called so.
    PresenceState,
    /// Not a time of the day.
    PresenceTime,
    /// More words than a time takes.
    PresenceNote,
    /// A correction without a wording.
    CorrectionEmpty,
    /// Too many entries in one list.
    ExchangeTooMany,
    /// A wider label than the source agreed to.
    ExchangeLowered,
    /// A list has a term with this code.
    TermTaken,
    /// A wider term that is none.
    TermParent,
    /// A term that records or other terms have.
    TermUsed,
    /// A practice lacks what its status asks for.
    PracticeIncomplete,
    /// Who confirmed, or when, is missing.
    PracticeValidation,
    /// A confirmation without whoever confirmed, or the day.
    StatementConfirmation,
    /// A statement without words.
    StatementEmpty,
    /// A second statement of a delegation on a concept.
    StatementTwice,
    /// A second promise of a delegation to reply.
    StatementAnnounced,
    /// An answer without words.
    ResponseEmpty,
    /// Another number of ballots than of delegations that cast one.
    BallotsDiffer,
    /// So few ballots that they would be known.
    BallotsFew,
    /// So few forms of an evaluation that they would be known.
    FormsFew,
    /// A second answer of a delegation to a question.
    ResponseTwice,
    /// An answer about a practice that is not known.
    PracticeUnknown,
    /// An answer about a practice that is not asked by country.
    PracticeNotAsked,
    /// Somebody of another delegation confirms a statement.
    StatementConfirmer,
    /// An action that nobody has.
    ActionOwner,
    /// Dropped without a reason.
    ActionReason,
    /// The item of a record is not there any more.
    RecordItemGone,
    /// No reference of a record.
    RecordCited,
    /// No code of a term.
    TermCode,
    /// No term of the vocabulary.
    TermUnknown,
    /// No country or body.
    RecordPartyUnknown,
    /// A correction that changes nothing.
    CorrectionSame,
    /// A correction that is settled already.
    CorrectionSettled,
    /// A refusal without a reason.
    CorrectionReason,
    /// The entry that a correction is about is not there any more.
    CorrectionNoteGone,
    /// The sentence of the report that a correction is about is not there any more.
    CorrectionSentenceGone,
    /// A silence procedure on the report before anything of it is written for participants.
    SilenceNoReport,
    /// The last moment of a silence procedure is not after now.
    SilencePast,
    /// The silence procedure still runs, and some are silent; says how many and until when.
    SilenceRuns,
    /// The silence procedure is closed.
    SilenceClosed,
    /// Nothing would be drafted in the place of a sentence of the report.
    SentenceSourceGone,
    /// There is nothing that could be put before the chairs.
    DraftEmpty,
    /// Nothing changed since the newest draft; says its number.
    DraftSame,
    /// There is no such draft.
    DraftUnknown,
    /// A line that the draft does not hold.
    DraftLineUnknown,
    /// A file is no Word document, so that it cannot be a template.
    TemplateNotWord,
    /// A template holds places that nothing is known to fill; says which, and where.
    TemplateUnknown,
    /// A template lacks places that it must have; says which, and where they belong.
    TemplateMissing,
    /// A place that becomes paragraphs stands within other words; says which, and where.
    TemplateWithin,
    /// A milestone of the secretariat's own has no name.
    MilestoneUnnamed,
    /// A milestone of the secretariat's own has no day.
    MilestoneUndated,
    /// A milestone has both a day and a number of days.
    MilestoneDatedTwice,
    /// A milestone lies too far from the meeting; says the most days.
    MilestoneTooFar,
    /// The meeting is moved in its own form.
    MilestoneIsMeeting,
    /// The matter is not there any more, or has changed.
    MatterGone,
    /// The day until which a matter is put off is not after today.
    SnoozePast,
    /// A comment without words.
    CommentEmpty,
    /// A comment of somebody else.
    CommentNotOwn,
    /// A comment that others answered.
    CommentAnswered,
    /// A comment for the chairs alone, whose keys are not known.
    CommentNoKeys,
    /// A suggestion that changes nothing.
    SuggestionSame,
    /// A suggestion without an item.
    SuggestionNoItem,
    /// A suggestion that was decided already.
    SuggestionDecided,
    /// A suggestion that is refused without a reason.
    SuggestionReason,
    /// A suggestion about an item that is gone.
    SuggestionItemGone,
    /// A suggestion of somebody whom nobody at the meeting is called like.
    SuggestionPersonUnknown,
    /// No version of the agenda to review.
    ReviewNoVersion,
    /// A body that is not in the chair.
    ReviewNoBody,
    /// A round that is closed.
    RoundClosed,
    /// A round that ends before today.
    RoundPast,
    /// An answer to a version that is not here.
    AnswerVersionUnknown,
    /// An answer of a body that is not in the chair any more.
    AnswerNoBody,
    /// An answer with more comments than anybody reads.
    AnswerTooMany,
    /// A pouch that asks for no answer.
    AnswerNotAsked,
    /// An answer to something that the pouch does not ask.
    AskedNot,
    /// A file that is no answer.
    AnswerUnread,
    /// A marking of EU classified information.
    Classified,
    /// Nobody reads who is called so.
    AudienceUnknown,
    /// Passages that may give something away, and nobody said why they may leave; says which.
    PassagesOpen,
    /// A file that holds no session notes.
    FileNoNotes,
    /// No records of exchange in it.
    FileNoRecords,
    /// A file that is no form for comments.
    FileNoForm,
    /// No e-mail address.
    EmailInvalid,
    /// Somebody else has this address.
    EmailTakenInWorkspace,
    /// Somebody with this address has a seat.
    EmailTakenAtMeeting,
    /// Something else than a table; says what.
    FileNotATable,
    /// A picture, whatever its name says.
    FileImage,
    /// Cut off or altered.
    FileDamaged,
    /// Protected by a password.
    FileEncrypted,
    /// More data than a meeting has.
    FileTooLarge,
    /// More columns than the limit.
    FileTooManyColumns,
    /// More rows than the limit.
    FileTooManyRows,
    /// Nothing below the headings, or nothing at all.
    FileEmpty,
    /// NUL bytes in a text file.
    FileNul,
    /// A document type declaration or an entity, which no spreadsheet program writes.
    FileDtd,
    /// No row of column headings.
    FileNoHeader,
    /// One of our own lists for readers who see no names.
    FileNoNames,
    /// JSON that breaks off or goes wrong; says in which line and column.
    FileBadJson,
    /// A calendar that breaks off, or whose parts do not close.
    FileBadCalendar,
    /// Address cards of which the last breaks off.
    FileBadCards,
    /// JSON of something else, or nothing that describes items.
    FileNotAnAgenda,
    /// A table without names, or something else.
    FileNoGuests,
    /// Text in no encoding that is known.
    FileUnreadableText,
    /// No column has this heading or letter.
    NoSuchColumn,
    /// Several columns have this heading.
    SeveralColumns,
    /// No field has this name.
    NoSuchField,
    /// Two columns for a field that takes one.
    FieldTwice,
    /// The column holds identity documents.
    IdentityColumn,
    /// A column that does not exist, or must not be read.
    ColumnNotImported,
    /// A file without columns.
    NoColumns,
    /// The text is not the JSON of a mapping.
    MappingUnreadable,
    /// The text is not the JSON of answers.
    AnswersUnreadable,
    /// The paper is not made in this form.
    PaperNotInForm,
    /// The paper is not made for these readers.
    PaperNotFor,
    /// The paper is not made for one person.
    PaperNotForOne,
    /// The paper compares with an earlier version, and none was chosen.
    PaperNeedsEarlier,
    /// A form for comments of the working draft: what comes back is about a version.
    PaperNeedsVersion,
    /// Nothing changes for the person.
    NothingChanges,
    /// The file is no pouch.
    PouchNotOne,
    /// The pouch is not as long as it was made.
    PouchCutOff,
    /// The pouch was changed after it was made.
    PouchTampered,
    /// The passphrase does not open the pouch.
    PouchPassphrase,
    /// The pouch is opened by a passphrase.
    PouchNeedsPassphrase,
    /// The pouch was made for another key.
    PouchKey,
    /// A newer version made the pouch.
    PouchNewer,
    /// The pouch belongs to another meeting.
    PouchOtherMeeting,
    /// Opening the pouch would cost too much.
    PouchCostly,
    /// The pouch is too large.
    PouchTooLarge,
    /// What is in the pouch is not as it must be.
    PouchMalformed,
    /// The answer does not come from the body that it names.
    PouchOtherBody,
    /// The text is no public key.
    PouchNotAKey,
    /// No version of the agenda was released.
    PouchNoVersion,
    /// No items were chosen.
    PouchNoItems,
    /// Nobody is made a pouch like this.
    PouchForUnknown,
    /// A pouch has neither a passphrase nor a key.
    PouchNoLock,
    /// One passphrase would open the pouches of several readers.
    PouchSamePassphrase,
    /// The pouch does not hold this.
    PouchLacks,
    /// The passphrase does not open the reader's own notes.
    LibraryPassphrase,
    /// The reader's own notes are not whole.
    LibraryDamaged,
    /// A newer version wrote the reader's own notes.
    LibraryNewer,
    /// The reader's own notes are locked.
    LibraryLocked,
}

closed! {
    RefusalCode, "refusal",
    WrongPassphrase = "wrong_passphrase",
    NotAWorkspace = "not_a_workspace",
    NewerVersion = "newer_version",
    Damaged = "damaged",
    JournalAltered = "journal_altered",
    AlreadyOpen = "already_open",
    NotFound = "not_found",
    ExistsAlready = "exists_already",
    CannotWrite = "cannot_write",
    FolderMissing = "folder_missing",
    MayNotWrite = "may_not_write",
    NameRefused = "name_refused",
    NameNotText = "name_not_text",
    CutOff = "cut_off",
    Replaced = "replaced",
    Full = "full",
    ReadOnly = "read_only",
    Locked = "locked",
    OwnWorkspace = "own_workspace",
    WeakPassphrase = "weak_passphrase",
    ChangedMeanwhile = "changed_meanwhile",
    NoSuchRecord = "no_such_record",
    InUse = "in_use",
    Taken = "taken",
    NothingToUndo = "nothing_to_undo",
    NothingToRedo = "nothing_to_redo",
    CannotUndo = "cannot_undo",
    NoMeeting = "no_meeting",
    NoParty = "no_party",
    NoImport = "no_import",
    Cancelled = "cancelled",
    Interrupted = "interrupted",
    Broken = "broken",
    ValueUnread = "value_unread",
    TextNul = "text_nul",
    TextEmpty = "text_empty",
    TextTooLong = "text_too_long",
    LanguageUnknown = "language_unknown",
    LabelUnknown = "label_unknown",
    MeetingEndsBeforeItBegins = "meeting_ends_before_it_begins",
    MeetingTooLong = "meeting_too_long",
    ZoneUnknown = "zone_unknown",
    MeetingChairs = "meeting_chairs",
    MeetingHours = "meeting_hours",
    MeetingOrdinal = "meeting_ordinal",
    MeetingOrdinalTaken = "meeting_ordinal_taken",
    MeetingOrdinalEarlier = "meeting_ordinal_earlier",
    NextPeopleAlone = "next_people_alone",
    NextTooEarly = "next_too_early",
    ActionNoNext = "action_no_next",
    SeriesNameTaken = "series_name_taken",
    MeetingFileUnreadable = "meeting_file_unreadable",
    MeetingFileHours = "meeting_file_hours",
    MeetingFileNoDay = "meeting_file_no_day",
    MeetingFileRooms = "meeting_file_rooms",
    ItemDuration = "item_duration",
    ItemStart = "item_start",
    ItemMinimum = "item_minimum",
    ItemHours = "item_hours",
    ItemNumberedBreak = "item_numbered_break",
    ItemTooMany = "item_too_many",
    ItemTwiceInOneRole = "item_twice_in_one_role",
    ItemPeopleGone = "item_people_gone",
    ItemRoomGone = "item_room_gone",
    ItemHasNotes = "item_has_notes",
    ItemNumber = "item_number",
    ItemNumberTaken = "item_number_taken",
    SplitMinute = "split_minute",
    SplitShownTwice = "split_shown_twice",
    MergeNothing = "merge_nothing",
    MergeBetween = "merge_between",
    MergePause = "merge_pause",
    MergeTooLong = "merge_too_long",
    PaperEmpty = "paper_empty",
    PaperTooLarge = "paper_too_large",
    PaperGone = "paper_gone",
    NoProgram = "no_program",
    ClipboardRefused = "clipboard_refused",
    VersionUnknown = "version_unknown",
    VersionName = "version_name",
    VersionTooLow = "version_too_low",
    DayNotEmpty = "day_not_empty",
    TemplateEmpty = "template_empty",
    DayTemplateUnknown = "day_template_unknown",
    TemplatesTooMany = "templates_too_many",
    DayOutside = "day_outside",
    GuestItemGone = "guest_item_gone",
    ClashGone = "clash_gone",
    NoteEmpty = "note_empty",
    NoteMarkingText = "note_marking_text",
    NoteTooMany = "note_too_many",
    NoteLowered = "note_lowered",
    NoteNoTemplate = "note_no_template",
    NoteAllLaidOut = "note_all_laid_out",
    NoteWordingErased = "note_wording_erased",
    NothingComesBack = "nothing_comes_back",
    OpeningReason = "opening_reason",
    NoteNothingToCopy = "note_nothing_to_copy",
    PrivateNotes = "private_notes",
    LabelOpensNotes = "label_opens_notes",
    NoteItemGone = "note_item_gone",
    NoteSpeakerGone = "note_speaker_gone",
    TurnAskedAlready = "turn_asked_already",
    TurnNobodyNext = "turn_nobody_next",
    TurnNoneBefore = "turn_none_before",
    TurnNotOnFloor = "turn_not_on_floor",
    TurnNotInQueue = "turn_not_in_queue",
    TurnLimit = "turn_limit",
    TurnGone = "turn_gone",
    TurnUnknown = "turn_unknown",
    TurnNone = "turn_none",
    TurnItemOpen = "turn_item_open",
    ItemHasPresence = "item_has_presence",
    HistoryAbout = "history_about",
    PresencePerson = "presence_person",
    PresenceItem = "presence_item",
    PresenceState = "presence_state",
    PresenceTime = "presence_time",
    PresenceNote = "presence_note",
    CorrectionEmpty = "correction_empty",
    ExchangeTooMany = "exchange_too_many",
    ExchangeLowered = "exchange_lowered",
    TermTaken = "term_taken",
    TermParent = "term_parent",
    TermUsed = "term_used",
    PracticeIncomplete = "practice_incomplete",
    PracticeValidation = "practice_validation",
    StatementConfirmation = "statement_confirmation",
    StatementEmpty = "statement_empty",
    StatementTwice = "statement_twice",
    StatementAnnounced = "statement_announced",
    ResponseEmpty = "response_empty",
    BallotsDiffer = "ballots_differ",
    BallotsFew = "ballots_few",
    FormsFew = "forms_few",
    ResponseTwice = "response_twice",
    PracticeUnknown = "practice_unknown",
    PracticeNotAsked = "practice_not_asked",
    StatementConfirmer = "statement_confirmer",
    ActionOwner = "action_owner",
    ActionReason = "action_reason",
    RecordItemGone = "record_item_gone",
    RecordCited = "record_cited",
    TermCode = "term_code",
    TermUnknown = "term_unknown",
    RecordPartyUnknown = "record_party_unknown",
    CorrectionSame = "correction_same",
    CorrectionSettled = "correction_settled",
    CorrectionReason = "correction_reason",
    CorrectionNoteGone = "correction_note_gone",
    CorrectionSentenceGone = "correction_sentence_gone",
    SilenceNoReport = "silence_no_report",
    SilencePast = "silence_past",
    SilenceRuns = "silence_runs",
    SilenceClosed = "silence_closed",
    SentenceSourceGone = "sentence_source_gone",
    DraftEmpty = "draft_empty",
    DraftSame = "draft_same",
    DraftUnknown = "draft_unknown",
    DraftLineUnknown = "draft_line_unknown",
    TemplateNotWord = "template_not_word",
    TemplateUnknown = "template_unknown",
    TemplateMissing = "template_missing",
    TemplateWithin = "template_within",
    MilestoneUnnamed = "milestone_unnamed",
    MilestoneUndated = "milestone_undated",
    MilestoneDatedTwice = "milestone_dated_twice",
    MilestoneTooFar = "milestone_too_far",
    MilestoneIsMeeting = "milestone_is_meeting",
    MatterGone = "matter_gone",
    SnoozePast = "snooze_past",
    CommentEmpty = "comment_empty",
    CommentNotOwn = "comment_not_own",
    CommentAnswered = "comment_answered",
    CommentNoKeys = "comment_no_keys",
    SuggestionSame = "suggestion_same",
    SuggestionNoItem = "suggestion_no_item",
    SuggestionDecided = "suggestion_decided",
    SuggestionReason = "suggestion_reason",
    SuggestionItemGone = "suggestion_item_gone",
    SuggestionPersonUnknown = "suggestion_person_unknown",
    ReviewNoVersion = "review_no_version",
    ReviewNoBody = "review_no_body",
    RoundClosed = "round_closed",
    RoundPast = "round_past",
    AnswerVersionUnknown = "answer_version_unknown",
    AnswerNoBody = "answer_no_body",
    AnswerTooMany = "answer_too_many",
    AnswerNotAsked = "answer_not_asked",
    AskedNot = "asked_not",
    AnswerUnread = "answer_unread",
    Classified = "classified",
    AudienceUnknown = "audience_unknown",
    PassagesOpen = "passages_open",
    FileNoNotes = "file_no_notes",
    FileNoRecords = "file_no_records",
    FileNoForm = "file_no_form",
    EmailInvalid = "email_invalid",
    EmailTakenInWorkspace = "email_taken_in_workspace",
    EmailTakenAtMeeting = "email_taken_at_meeting",
    FileNotATable = "file_not_a_table",
    FileImage = "file_image",
    FileDamaged = "file_damaged",
    FileEncrypted = "file_encrypted",
    FileTooLarge = "file_too_large",
    FileTooManyColumns = "file_too_many_columns",
    FileTooManyRows = "file_too_many_rows",
    FileEmpty = "file_empty",
    FileNul = "file_nul",
    FileDtd = "file_dtd",
    FileNoHeader = "file_no_header",
    FileNoNames = "file_no_names",
    FileBadJson = "file_bad_json",
    FileBadCalendar = "file_bad_calendar",
    FileBadCards = "file_bad_cards",
    FileNotAnAgenda = "file_not_an_agenda",
    FileNoGuests = "file_no_guests",
    FileUnreadableText = "file_unreadable_text",
    NoSuchColumn = "no_such_column",
    SeveralColumns = "several_columns",
    NoSuchField = "no_such_field",
    FieldTwice = "field_twice",
    IdentityColumn = "identity_column",
    ColumnNotImported = "column_not_imported",
    NoColumns = "no_columns",
    MappingUnreadable = "mapping_unreadable",
    AnswersUnreadable = "answers_unreadable",
    PaperNotInForm = "paper_not_in_form",
    PaperNotFor = "paper_not_for",
    PaperNotForOne = "paper_not_for_one",
    PaperNeedsEarlier = "paper_needs_earlier",
    PaperNeedsVersion = "paper_needs_version",
    NothingChanges = "nothing_changes",
    PouchNotOne = "pouch_not_one",
    PouchCutOff = "pouch_cut_off",
    PouchTampered = "pouch_tampered",
    PouchPassphrase = "pouch_passphrase",
    PouchNeedsPassphrase = "pouch_needs_passphrase",
    PouchKey = "pouch_key",
    PouchNewer = "pouch_newer",
    PouchOtherMeeting = "pouch_other_meeting",
    PouchCostly = "pouch_costly",
    PouchTooLarge = "pouch_too_large",
    PouchMalformed = "pouch_malformed",
    PouchOtherBody = "pouch_other_body",
    PouchNotAKey = "pouch_not_a_key",
    PouchNoVersion = "pouch_no_version",
    PouchNoItems = "pouch_no_items",
    PouchForUnknown = "pouch_for_unknown",
    PouchNoLock = "pouch_no_lock",
    PouchSamePassphrase = "pouch_same_passphrase",
    PouchLacks = "pouch_lacks",
    LibraryPassphrase = "library_passphrase",
    LibraryDamaged = "library_damaged",
    LibraryNewer = "library_newer",
    LibraryLocked = "library_locked",
}
