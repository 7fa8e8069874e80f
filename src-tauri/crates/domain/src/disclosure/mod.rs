//! The single door out: what a reader may see is decided here, when something leaves.
//!
//! [`Disclosed`] has no public constructor, no `map`, no `Deserialize` and no `Default`: whatever makes papers or
//! pouches takes nothing else, so that the compiler proves that nothing leaves around the rules. The views inside are
//! types of their own, filled field by field: a field added to a noun stays inside until someone writes it out.
//!
//! Every paper comes out as [`Outgoing`]; what each audience may see stands in [`rights`] and nowhere else.
//!
//! What comes in a pouch is [`Received`], and passes this door again before it leaves.
//!
//! To disclose one more thing: a view and a function in a file of its own, and its row in [`rights`].

mod agenda;
mod attachments;
mod audience;
mod calendar;
mod comments;
mod corrections;
mod covering;
mod door;
mod drafts;
mod evaluation;
mod heading;
mod letters;
mod log;
mod mail;
mod notes;
mod outgoing;
mod participants;
mod passages;
mod press;
mod reading;
mod received;
mod records;
mod release;
mod report;
mod review;
pub mod rights;
mod room;
mod schedule;
mod signatures;
mod silences;
mod time_used;

pub use agenda::{
    AgendaChanges, AgendaDay, AgendaLine, AgendaPaper, AgendaParts, AgendaPerson, AgendaSlot,
    AnnotatedAgenda, AnnotatedDay, AnnotatedItem, AnnotatedPerson, AnnotatedTour, ApprovedBy, ClosedItem,
    FieldValues, InOtherLanguage, InnerCircle, LabelAdvice, LineChange, NamedInAgenda, NotTheInnerCircle,
    OpenItem, OtherLanguage, ParallelHeading, Release, RunDay, RunEntry, RunMoment, RunSheet, Side,
    disclose_agenda, disclose_annotated, disclose_changes, disclose_run_sheet, mark_approvals, mark_changes,
};
pub use attachments::{Attachment, Attachments, disclose_attachments};
pub use audience::{Audience, Readers};
pub use calendar::{
    CalendarEvent, CalendarScope, CalendarView, CancelledEvent, Organiser, disclose_calendar,
};
pub use comments::{CommentForm, disclose_comment_form};
pub use corrections::{
    CorrectionLine, CorrectionsSection, CorrectionsTable, SentencePlace, WhatCorrected, disclose_corrections,
};
pub use covering::{
    Addressee, Covering, CoveringMail, Encloses, PouchMail, disclose_covering_mail, disclose_letter_mail,
    disclose_pouch_mail,
};
pub use door::NotesParts;
pub use drafts::{DraftPaper, DraftTopic, Drafts, DraftsInside, disclose_drafts};
pub use evaluation::{
    AspectLine, EvaluationPaper, OpenLine, Questionnaire, disclose_evaluation, disclose_questionnaire,
};
pub use heading::Heading;
pub use letters::{ActionLetter, LetterAction, actions_of, disclose_action_letter};
pub use log::{LogField, LogLine, LogPaper, disclose_log};
pub use mail::{
    Letter, MailChange, MailChanges, MailPlace, MailSays, MailView, MailsBetween, at_the_items,
    disclose_letters, disclose_mail_to_everybody, disclose_mails,
};
pub use notes::{
    NoteLine, NotesSection, SaidBy, SessionNotes, disclose_for_note_taker, disclose_notes, disclose_passages,
};
pub use outgoing::{Disclosed, Outgoing, Warning, Withheld, WithheldOf, WithheldWhat, WithheldWhy};
pub use participants::{
    DayNeeds, DelegationCount, DelegationLines, LOGISTICS, ListBody, ListSection, ParticipantList,
    PersonInside, PersonLine, SectionKind, disclose_chosen, disclose_participants, logistics,
};
pub use passages::{NotePassage, PassageAnswer, PassageSource, Verdict};
pub use press::{PressFacts, disclose_press_facts};
pub use reading::disclose_received_calendar;
pub use received::{NotForThem, PassesAgain, Received, disclose_received};
pub use records::{
    Asked, AskedLine, RecordLine, RecordsPaper, RecordsShape, Term, disclose_asked, disclose_cards,
    disclose_records, disclose_sheet,
};
pub use release::{Published, mark_released};
pub use report::{
    ReadTogether, ReportPaper, ReportPart, ReportTopic, SentenceLine, blocks_together, disclose_report,
    read_together, sentence_withheld, sentences_leaving,
};
pub use review::{ReviewApproval, ReviewBody, ReviewComment, ReviewInside, ReviewView, disclose_review};
pub use rights::{PaperForm, PaperKind};
pub use room::{
    InLine, OnTheFloor, RoomCode, RoomLine, RoomNext, RoomNow, RoomQueue, RoomTitle, RoomTurn, RoomView,
    disclose_room,
};
pub use schedule::{ScheduleView, disclose_schedule};
pub use signatures::{SignatureDay, SignatureList, SignatureParts, USUAL_BLANK, disclose_signatures};
pub use silences::{SilenceLine, SilenceOf};
pub use time_used::{TimeUsed, TopicTime, disclose_time_used, time_in_all};

use serde::{Deserialize, Serialize};
use specta::Type;

/// How sensitive a field about a person is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DataClass {
    /// Class A: name, title, function, institution, delegation, role.
    Public,
    /// Class B: e-mail, telephone.
    Contact,
    /// Class C: arrival, hotel, days and mode, languages.
    Logistics,
    /// Class D: dietary and accessibility needs.
    Needs,
    /// Class E: identity documents.
    Identity,
    /// Class F: photo consent.
    Consent,
}
