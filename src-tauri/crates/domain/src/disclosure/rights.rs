//! The one table of who may see what, and of the forms in which each paper is made.
//!
//! Interface and command line get it as generated constants. To add an audience: a member of [`Audience`] and of
//! [`Readers`], and its row here. To add a paper: a member of [`PaperKind`], its row in [`PAPERS`], and its name in the
//! rows of those who may have it.

use super::{Audience, DataClass, Readers};
use crate::closed;
use crate::exchange::ExchangeKind;
use crate::label::HandlingLabel;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;

/// What leaves.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The list of participants.
    Participants,
    /// The agenda.
    #[default]
    Agenda,
    /// The agenda of whoever is in the chair.
    Annotated,
    /// Minute by minute, what happens.
    RunSheet,
    /// What differs from an earlier version of the agenda.
    Changes,
    /// The agenda as a calendar: the whole of it, or what concerns one person.
    Calendar,
    /// The agenda as programmes read it.
    Schedule,
    /// How long topics were planned and took.
    TimeUsed,
    /// The draft of a mail that tells one person what changes for them.
    Mail,
    /// The session notes, entry by entry.
    Minutes,
    /// What was concluded, decided and is to be done.
    Summary,
    /// Who signs that they were in the room, day by day.
    Signatures,
    /// The corrections of the session notes and the report: as drafted, as requested, as agreed.
    Corrections,
    /// A version of the agenda as a form to be commented: by the bodies in the chair, or by one person for their own items.
    Comments,
    /// The compendium of best practices.
    Practices,
    /// The practices as cards, each on a page of its own.
    PracticeCards,
    /// The challenges, with the practices that answer them.
    Challenges,
    /// The legal concepts, with what each delegation confirmed.
    Concepts,
    /// The actions: who does what by when.
    Actions,
    /// The letter that asks one delegation for its actions.
    ActionLetter,
    /// The outcome report.
    Report,
    /// Facts for the press release.
    PressFacts,
    /// The questions to all delegations, with their answers.
    Questions,
    /// The transfer matrix: who uses which practice.
    Matrix,
    /// The sheet in which delegations answer questions.
    QuestionSheet,
    /// The sheet in which delegations say which practices they use.
    MatrixSheet,
    /// The sheet in which delegations say how they understand legal concepts.
    StatementSheet,
    /// What the forms of the evaluation say together.
    Evaluation,
    /// The questionnaire of the evaluation.
    EvaluationSheet,
    /// What happened in the workspace.
    History,
}

/// A form in which something leaves.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperForm {
    /// Tagged PDF.
    #[default]
    Pdf,
    /// Word.
    Docx,
    /// One HTML file.
    Html,
    /// Markdown.
    Markdown,
    /// Excel.
    Xlsx,
    /// Comma-separated text.
    Csv,
    /// A calendar.
    Ics,
    /// A schedule as frab and its readers exchange it, in XML.
    ScheduleXml,
    /// JSON, for machines.
    Json,
    /// A draft that mail programs open.
    Eml,
    /// A picture of lines, for papers and the web.
    Svg,
    /// A picture of dots, for slides and mails.
    Png,
}

closed! {
    PaperKind, "paper",
    Participants = "participants",
    Agenda = "agenda",
    Annotated = "annotated",
    RunSheet = "run_sheet",
    Changes = "changes",
    Calendar = "calendar",
    Schedule = "schedule",
    TimeUsed = "time_used",
    Mail = "mail",
    Minutes = "minutes",
    Summary = "summary",
    Signatures = "signatures",
    Corrections = "corrections",
    Comments = "comments",
    Practices = "practices",
    PracticeCards = "practice_cards",
    Challenges = "challenges",
    Concepts = "concepts",
    Actions = "actions",
    ActionLetter = "action_letter",
    Report = "report",
    PressFacts = "press_facts",
    Questions = "questions",
    Matrix = "matrix",
    QuestionSheet = "question_sheet",
    MatrixSheet = "matrix_sheet",
    StatementSheet = "statement_sheet",
    Evaluation = "evaluation",
    EvaluationSheet = "evaluation_sheet",
    History = "history",
}

closed! {
    PaperForm, "paper-form",
    Pdf = "pdf",
    Docx = "docx",
    Html = "html",
    Markdown = "markdown",
    Xlsx = "xlsx",
    Csv = "csv",
    Ics = "ics",
    ScheduleXml = "schedule_xml",
    Json = "json",
    Eml = "eml",
    Svg = "svg",
    Png = "png",
}

/// How much a paper says about an item that is stricter than the label of its readers.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Everything that papers print.
    Whole,
    /// All but purpose, description and questions.
    WithoutTexts,
    /// That something is held.
    Time,
}

/// How much a list of participants says about people.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Listed {
    /// People by name.
    People,
    /// Delegations and how many people each sends.
    Delegations,
    /// The attendance sentence only.
    Sentence,
}

/// What readers of one kind may see.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct Rights {
    /// Who.
    pub readers: Readers,
    /// The label of what is made for them.
    pub label: HandlingLabel,
    /// The strictest label of records that they read. TLP:RED stays with the persons present: no file holds it but that
    /// of those who keep the record.
    pub strictest: HandlingLabel,
    /// The classes of personal data (domain reference, 5.2) that they read line by line; E and F never leave in a list.
    pub reads: &'static [DataClass],
    /// The classes that reach them as counts.
    pub counts: &'static [DataClass],
    /// What lists say about people.
    pub listed: Listed,
    /// What becomes of items that are stricter than their label.
    pub stricter: Depth,
    /// What is made for them.
    pub papers: &'static [PaperKind],
}

/// A paper, with its forms and what can be chosen about it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct PaperRow {
    /// Which.
    pub paper: PaperKind,
    /// The forms in which it is made, the usual one first.
    pub forms: &'static [PaperForm],
    /// Whether it is made of a version of the agenda.
    pub versioned: bool,
    /// Whether that version must have been released: what comes back is about what was sent.
    pub released: bool,
    /// Whether it says what differs from an earlier version.
    pub earlier: Earlier,
    /// Whether parts of it can be left out.
    pub parts: bool,
}

/// Whether a paper says what differs from an earlier version of the agenda.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Earlier {
    /// It does not.
    Never,
    /// It can mark it.
    Marked,
    /// It is about nothing else.
    Needed,
}

use DataClass::{Consent, Contact, Logistics, Needs, Public};
use PaperForm::{Csv, Docx, Eml, Html, Ics, Json, Markdown, Pdf, Png, ScheduleXml, Svg, Xlsx};
use PaperKind::{
    ActionLetter, Actions, Agenda, Annotated, Calendar, Challenges, Changes, Comments, Concepts, Corrections,
    Evaluation, EvaluationSheet, History, Mail, Matrix, MatrixSheet, Minutes, Participants, PracticeCards,
    Practices, PressFacts, QuestionSheet, Questions, Report, RunSheet, Schedule, Signatures, StatementSheet,
    Summary, TimeUsed,
};

/// Who may see what, in the order of [`Readers`].
pub const RIGHTS: [Rights; 10] = [
    Rights {
        readers: Readers::Secretariat,
        label: HandlingLabel::AmberStrict,
        strictest: HandlingLabel::Red,
        reads: &[Public, Contact, Logistics, Consent],
        counts: &[Needs],
        listed: Listed::People,
        stricter: Depth::Whole,
        papers: &[
            Participants,
            Agenda,
            Annotated,
            RunSheet,
            Changes,
            Calendar,
            Schedule,
            TimeUsed,
            Minutes,
            Summary,
            Signatures,
            Corrections,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Report,
            PressFacts,
            Questions,
            Matrix,
            QuestionSheet,
            MatrixSheet,
            StatementSheet,
            Evaluation,
            EvaluationSheet,
            History,
        ],
    },
    Rights {
        readers: Readers::CoChairs,
        label: HandlingLabel::AmberStrict,
        strictest: HandlingLabel::AmberStrict,
        reads: &[Public],
        counts: &[],
        listed: Listed::People,
        stricter: Depth::Whole,
        // Their list of participants is that of the participants.
        papers: &[
            Agenda,
            Annotated,
            RunSheet,
            Changes,
            Calendar,
            Schedule,
            TimeUsed,
            Minutes,
            Summary,
            Corrections,
            Comments,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Report,
            PressFacts,
            Questions,
            Matrix,
            Evaluation,
        ],
    },
    Rights {
        readers: Readers::Organisation,
        label: HandlingLabel::AmberStrict,
        strictest: HandlingLabel::AmberStrict,
        reads: &[Public],
        counts: &[],
        listed: Listed::People,
        stricter: Depth::WithoutTexts,
        papers: &[
            TimeUsed,
            Minutes,
            Summary,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Questions,
            Matrix,
            Evaluation,
            Report,
        ],
    },
    Rights {
        readers: Readers::MemberStates,
        label: HandlingLabel::Amber,
        strictest: HandlingLabel::Amber,
        reads: &[Public],
        counts: &[],
        listed: Listed::People,
        stricter: Depth::WithoutTexts,
        papers: &[
            Minutes,
            Summary,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Questions,
            Matrix,
            Report,
        ],
    },
    Rights {
        readers: Readers::Participants,
        label: HandlingLabel::Amber,
        strictest: HandlingLabel::Amber,
        reads: &[Public],
        counts: &[],
        listed: Listed::People,
        stricter: Depth::WithoutTexts,
        papers: &[
            Participants,
            Agenda,
            Changes,
            Calendar,
            Schedule,
            Minutes,
            Summary,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Report,
            Questions,
            Matrix,
            Evaluation,
            EvaluationSheet,
        ],
    },
    Rights {
        readers: Readers::Community,
        label: HandlingLabel::Green,
        strictest: HandlingLabel::Green,
        reads: &[],
        counts: &[],
        listed: Listed::Delegations,
        stricter: Depth::Time,
        papers: &[
            Participants,
            Agenda,
            Changes,
            Calendar,
            Schedule,
            Minutes,
            Summary,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Report,
            Questions,
            Matrix,
        ],
    },
    Rights {
        readers: Readers::Public,
        label: HandlingLabel::Clear,
        strictest: HandlingLabel::Clear,
        reads: &[],
        counts: &[],
        listed: Listed::Sentence,
        stricter: Depth::Time,
        papers: &[
            Participants,
            Agenda,
            Changes,
            Calendar,
            Schedule,
            Minutes,
            Summary,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            Report,
            PressFacts,
            Questions,
            Matrix,
        ],
    },
    Rights {
        readers: Readers::Delegation,
        label: HandlingLabel::Amber,
        strictest: HandlingLabel::Amber,
        reads: &[Public],
        counts: &[],
        listed: Listed::People,
        stricter: Depth::WithoutTexts,
        papers: &[
            Minutes,
            Summary,
            Corrections,
            Practices,
            PracticeCards,
            Challenges,
            Concepts,
            Actions,
            ActionLetter,
            Report,
            Questions,
            Matrix,
            QuestionSheet,
            MatrixSheet,
            StatementSheet,
        ],
    },
    Rights {
        readers: Readers::Participant,
        label: HandlingLabel::Amber,
        strictest: HandlingLabel::Amber,
        reads: &[Public],
        counts: &[],
        listed: Listed::Sentence,
        stricter: Depth::WithoutTexts,
        papers: &[Calendar, Mail, Comments],
    },
    Rights {
        readers: Readers::Guest,
        label: HandlingLabel::Green,
        strictest: HandlingLabel::Green,
        reads: &[],
        counts: &[],
        listed: Listed::Sentence,
        stricter: Depth::Time,
        papers: &[Calendar, Mail, Minutes, Summary, Comments],
    },
];

/// The forms of records of exchange: to read, and to go on working with.
const RECORDS: &[PaperForm] = &[Docx, Pdf, Html, Markdown, Xlsx, Csv, Json];

/// The forms of records that are a picture too.
const DRAWN: &[PaperForm] = &[Docx, Pdf, Html, Markdown, Xlsx, Csv, Json, Svg, Png];

/// Every paper, in the order of [`PaperKind`].
pub const PAPERS: [PaperRow; 30] = [
    PaperRow {
        paper: Participants,
        forms: &[Pdf, Docx, Html, Markdown, Xlsx, Csv],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Agenda,
        forms: &[Pdf, Docx, Html, Markdown],
        versioned: true,
        released: false,
        earlier: Earlier::Marked,
        parts: true,
    },
    PaperRow {
        paper: Annotated,
        forms: &[Pdf, Docx, Html, Markdown],
        versioned: true,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: RunSheet,
        forms: &[Pdf, Docx, Html, Markdown],
        versioned: true,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Changes,
        forms: &[Pdf, Docx, Html, Markdown],
        versioned: true,
        released: false,
        earlier: Earlier::Needed,
        parts: false,
    },
    PaperRow {
        paper: Calendar,
        forms: &[Ics],
        versioned: true,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Schedule,
        forms: &[ScheduleXml, Json],
        versioned: true,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: TimeUsed,
        forms: &[Docx, Pdf, Html, Markdown, Svg, Png],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Mail,
        forms: &[Eml],
        versioned: true,
        released: false,
        earlier: Earlier::Needed,
        parts: false,
    },
    PaperRow {
        paper: Minutes,
        forms: &[Docx, Pdf, Html, Markdown, Json],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Summary,
        forms: &[Docx, Pdf, Html, Markdown, Json],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Signatures,
        forms: &[Pdf, Docx, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Corrections,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Comments,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: true,
        released: true,
        earlier: Earlier::Marked,
        parts: true,
    },
    PaperRow {
        paper: Practices,
        forms: RECORDS,
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: PracticeCards,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Challenges,
        forms: DRAWN,
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Concepts,
        forms: RECORDS,
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Actions,
        forms: RECORDS,
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: ActionLetter,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Report,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: PressFacts,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Questions,
        forms: RECORDS,
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Matrix,
        forms: DRAWN,
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: QuestionSheet,
        forms: &[Xlsx],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: MatrixSheet,
        forms: &[Xlsx],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: StatementSheet,
        forms: &[Xlsx],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: Evaluation,
        forms: &[Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: EvaluationSheet,
        forms: &[Xlsx, Docx, Pdf, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
    PaperRow {
        paper: History,
        forms: &[Pdf, Docx, Html, Markdown],
        versioned: false,
        released: false,
        earlier: Earlier::Never,
        parts: false,
    },
];

impl PaperKind {
    /// Returns what it is made of, where that is records of exchange.
    pub const fn exchange(self) -> Option<ExchangeKind> {
        match self {
            Self::Practices | Self::PracticeCards => Some(ExchangeKind::Practices),
            Self::Challenges => Some(ExchangeKind::Challenges),
            Self::Concepts => Some(ExchangeKind::Concepts),
            Self::Actions => Some(ExchangeKind::Actions),
            Self::Questions => Some(ExchangeKind::Questions),
            Self::Matrix => Some(ExchangeKind::Matrix),
            _ => None,
        }
    }

    /// Returns what delegations are asked about, where it is a sheet to be filled in.
    pub const fn sheet(self) -> Option<ExchangeKind> {
        match self {
            Self::QuestionSheet => Some(ExchangeKind::Questions),
            Self::MatrixSheet => Some(ExchangeKind::Matrix),
            Self::StatementSheet => Some(ExchangeKind::Concepts),
            _ => None,
        }
    }

    /// Returns its row in the table.
    pub const fn row(self) -> &'static PaperRow {
        &PAPERS[self as usize]
    }

    /// Lists the groups that it is made for, narrowest first.
    pub fn groups(self) -> impl Iterator<Item = Audience> {
        Audience::GROUPS.into_iter().filter(move |audience| audience.may_have(self))
    }
}

impl PaperForm {
    /// Returns the ending of the file name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::ScheduleXml => "xml",
            Self::Json => "json",
            Self::Eml => "eml",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Finds the form by the ending of a file name, in any case.
    pub fn of_file(name: &Path) -> Option<Self> {
        let ending = name.extension()?.to_str()?.to_ascii_lowercase();
        PAPERS.iter().flat_map(|row| row.forms).copied().find(|form| form.extension() == ending)
    }
}
