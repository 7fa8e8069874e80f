//! A pouch that came: what it says of itself, what is in it, and papers of that.

use super::reading::Reading;
use crate::Result;
use crate::export::{LeavingFile, Prepared, ReadingWanted, Wanted, passed};
use crate::publication::PouchDrafts;
use crate::replies::{PouchAsked, PouchPassages, PouchTaken};
use crate::review::PouchReview;
use chrono::{DateTime, NaiveDate, Utc};
use domain::disclosure::{
    AgendaChanges, AgendaPaper, Asked, Attachment, Attachments, CalendarView, CorrectionsTable, Drafts,
    PaperForm, PaperKind, ReviewView, SessionNotes,
};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::pouch::PouchKind;
use domain::refusal::{Refusal, RefusalCode};
use pouch::limits::FILE;
use pouch::{Answer, Carried, Journal, Key, KeyPair, Lock, MeetingOf, Opened, Subject};
use serde::Serialize;
use serde_json::json;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use store::JournalHead;

/// The endings of papers that are written as they came; every other one is `bin`, so that nothing in a pouch is a program.
const ENDINGS: [&str; 14] =
    ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "md", "csv", "png", "jpg", "jpeg", "eml"];

/// What a pouch says of itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PouchInfo {
    /// The name of the format.
    pub format: &'static str,
    /// Its version.
    pub version: u16,
    /// What it was made for.
    pub kind: PouchKind,
    /// Of which meeting.
    pub meeting: MeetingOf,
    /// What it is about, and in which version.
    pub subject: Subject,
    /// Who reads it: `participants`, `delegation:DE`.
    pub audience: String,
    /// The strictest label in it.
    pub label: HandlingLabel,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The day after which its maker asks to delete it.
    pub last_day: Option<NaiveDate>,
}

/// A pouch that was opened.
#[derive(Debug)]
pub struct OpenedPouch(Opened, Option<KeyPair>);

impl OpenedPouch {
    /// Opens a pouch; a passphrase costs a second.
    pub fn open(sealed: &[u8], key: &Key) -> Result<Self> {
        let pair = match key {
            Key::Own(pair) => Some(pair.clone()),
            Key::Passphrase(_) => None,
        };
        Ok(Self(Opened::open(sealed, key)?, pair))
    }

    /// Refuses a pouch of another meeting.
    pub fn of_meeting(self, meeting: MeetingId) -> Result<Self> {
        Ok(Self(self.0.of_meeting(meeting)?, self.1))
    }

    /// Returns what it says of itself.
    pub fn info(&self) -> PouchInfo {
        let manifest = self.0.manifest();
        let about = manifest.about.clone();
        PouchInfo {
            format: pouch::FORMAT,
            version: pouch::VERSION,
            kind: about.kind,
            audience: about.audience.written(),
            meeting: about.meeting,
            subject: about.subject,
            label: manifest.label,
            made_at: about.made_at,
            last_day: about.last_day,
        }
    }

    /// Returns the head of its maker's journal, as it was when the pouch was made.
    pub fn journal(&self) -> JournalHead {
        let Journal { entries, head } = self.0.manifest().about.journal.clone();
        JournalHead { entries, hash: head }
    }

    /// Returns it as the format has it.
    pub(crate) const fn opened(&self) -> &Opened {
        &self.0
    }

    /// Locks it anew, for a place of the reader's own; it stays the same pouch.
    pub fn sealed_anew(&self, with: &Lock) -> Result<Vec<u8>> {
        Ok(self.0.sealed_anew(with)?)
    }

    /// Returns the name that the file of the work on it has: one that says nothing.
    pub fn work_file(&self) -> String {
        format!("{}.kept", self.0.digest())
    }

    /// Returns a paper of an item that passes the door again, under a name of our own.
    pub fn attachment(&self, sha256: &str) -> Result<Attached> {
        let wanted = Wanted::new(PaperKind::Agenda, PaperForm::Json, self.0.audience()?);
        let disclosed = passed::<Attachments>(&self.0, &wanted)?.disclosed;
        let gone = || Refusal::new(RefusalCode::PaperGone).of("paper");
        let mut papers = (1_usize..).zip(&disclosed.view().papers);
        let (number, paper) = papers.find(|(_, paper)| paper.sha256 == sha256).ok_or_else(gone)?;
        let bytes = self.0.paper(sha256).ok_or(pouch::Refused::Malformed)?.to_vec();
        Ok(Attached {
            label: paper.label,
            ending: ending_of(&paper.name),
            name: paper_name(number, paper),
            bytes,
        })
    }

    /// Lists the papers that can be made of it.
    pub fn papers(&self) -> Vec<PaperKind> {
        self.0.papers()
    }

    /// Prepares a paper of it, for those whom it was made for.
    pub fn paper(&self, paper: PaperKind, form: PaperForm) -> Result<Prepared> {
        Prepared::received(&self.0, Wanted::new(paper, form, self.0.audience()?))
    }

    /// Prepares a paper of it for whoever reads, with private notes beside where they are wanted.
    pub fn reading(&self, wanted: &ReadingWanted, reading: &Reading) -> Result<Prepared> {
        Prepared::reading(&self.0, &self.view()?, wanted, reading)
    }

    /// Writes what its reader answers as the file of the answer, locked for whoever sent the pouch and proven by the secret in
    /// it: an answer to a version, a reply to passages, or what was taken. Refuses a pouch that asks for none.
    pub fn answer(&self, said: &impl Serialize) -> Result<Vec<u8>> {
        let content = serde_json::to_value(said).map_err(|_| pouch::Refused::Malformed)?;
        Ok(Answer::seal(&self.0, &content)?)
    }

    /// Reads the review that a body in the chair is asked for; refuses a pouch that asks for no answer.
    pub fn review(&self) -> Result<PouchReview> {
        PouchReview::of(&self.0, self.1.as_ref())
    }

    /// Reads the drafts that wait for the key of a body in the chair; none where there are none.
    pub fn drafts(&self) -> Result<Option<PouchDrafts>> {
        PouchDrafts::of(&self.0)
    }

    /// Reads the passages that a delegation is asked for; refuses a pouch that asks for none.
    pub fn passages(&self) -> Result<PouchPassages> {
        PouchPassages::of(&self.0)
    }

    /// Reads what a delegation is asked in writing; none where the pouch asks nothing.
    pub fn asked(&self) -> Result<Option<PouchAsked>> {
        PouchAsked::of(&self.0)
    }

    /// Reads the items under which a second note-taker takes entries; refuses a pouch that asks for none.
    pub fn taken(&self) -> Result<PouchTaken> {
        PouchTaken::of(&self.0)
    }

    /// Proposes the name of the file of the answer: `answer-EUROJUST_v0-4_TLP-AMBER-STRICT.answer`.
    pub fn answer_name(&self) -> Result<String> {
        let info = self.info();
        let whose = match info.kind {
            PouchKind::Delegation => self.passages()?.code().to_owned(),
            PouchKind::Notes => self.taken().map(|_| info.kind.as_str().to_owned())?,
            PouchKind::CoChair | PouchKind::Speaker | PouchKind::Reader => self.review()?.body().to_owned(),
        };
        let version = info.subject.version.map(|version| format!("_v{}", version.replace('.', "-")));
        Ok(format!("answer-{whose}{}_{}.answer", version.unwrap_or_default(), info.label.file_part()))
    }

    /// Returns the digest of everything that is in it.
    pub fn digest(&self) -> &str {
        self.0.digest()
    }

    /// Writes out what is in it as JSON: what it says of itself, and every view after it passed the door again. The secret
    /// of a body in the chair stays where it is.
    pub fn files(&self) -> Result<Vec<LeavingFile>> {
        let mut files = vec![file("manifest.json", &self.0.manifest())?];
        for paper in self.papers() {
            files.extend(match paper {
                PaperKind::Agenda => Some(self.json::<AgendaPaper>(paper)?),
                PaperKind::Changes => Some(self.json::<AgendaChanges>(paper)?),
                PaperKind::Calendar => Some(self.json::<CalendarView>(paper)?),
                PaperKind::Minutes => Some(self.json::<SessionNotes>(paper)?),
                PaperKind::Corrections => Some(self.json::<CorrectionsTable>(paper)?),
                PaperKind::Participants
                | PaperKind::Annotated
                | PaperKind::RunSheet
                | PaperKind::Schedule
                | PaperKind::Mail
                | PaperKind::Summary
                | PaperKind::Signatures
                | PaperKind::Practices
                | PaperKind::PracticeCards
                | PaperKind::Challenges
                | PaperKind::Concepts
                | PaperKind::Actions
                | PaperKind::ActionLetter
                | PaperKind::Report
                | PaperKind::PressFacts
                | PaperKind::TimeUsed
                | PaperKind::Questions
                | PaperKind::Matrix
                | PaperKind::QuestionSheet
                | PaperKind::MatrixSheet
                | PaperKind::StatementSheet
                | PaperKind::Evaluation
                | PaperKind::EvaluationSheet
                | PaperKind::History
                | PaperKind::Comments => None,
            });
        }
        if self.0.received::<ReviewView>()?.is_some() {
            files.push(self.json::<ReviewView>(PaperKind::Changes)?);
        }
        if self.0.received::<Drafts>()?.is_some() {
            files.push(self.json::<Drafts>(PaperKind::Report)?);
        }
        if self.0.received::<Asked>()?.is_some() {
            files.push(self.json::<Asked>(PaperKind::QuestionSheet)?);
        }
        files.extend(self.attachments()?);
        Ok(files)
    }

    /// Writes out the papers of items that pass the door again, under names of our own: the name that one came with stands
    /// in the list beside them and is never one of a file.
    fn attachments(&self) -> Result<Vec<LeavingFile>> {
        let wanted = Wanted::new(PaperKind::Agenda, PaperForm::Json, self.0.audience()?);
        if self.0.received::<Attachments>()?.is_none() {
            return Ok(Vec::new());
        }
        let disclosed = passed::<Attachments>(&self.0, &wanted)?.disclosed;
        let mut files =
            vec![file(Attachments::PART, &json!({ "label": disclosed.label(), "view": disclosed.view() }))?];
        for (number, paper) in (1_usize..).zip(&disclosed.view().papers) {
            let bytes = self.0.paper(&paper.sha256).ok_or(pouch::Refused::Malformed)?.to_vec();
            files.push(LeavingFile { name: paper_name(number, paper), bytes });
        }
        Ok(files)
    }

    fn json<T: Carried>(&self, paper: PaperKind) -> Result<LeavingFile> {
        let wanted = Wanted::new(paper, PaperForm::Json, self.0.audience()?);
        let disclosed = passed::<T>(&self.0, &wanted)?.disclosed;
        file(T::PART, &json!({ "label": disclosed.label(), "view": disclosed.view() }))
    }
}

/// A paper of an item that came in a pouch.
pub struct Attached {
    /// Its label.
    pub label: HandlingLabel,
    /// Its ending, where it is one of a paper.
    pub ending: Option<&'static str>,
    /// The name of a copy of it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

fn ending_of(name: &str) -> Option<&'static str> {
    let ending = name.rsplit('.').next().map(str::to_lowercase);
    ENDINGS.into_iter().find(|known| Some(*known) == ending.as_deref())
}

/// Names the file of a paper that came with an item: never by the name that it came with.
pub(super) fn paper_name(number: usize, paper: &Attachment) -> String {
    format!("paper-{number}_{}.{}", paper.label.file_part(), ending_of(&paper.name).unwrap_or("bin"))
}

/// Reads the file of a pouch; one that is larger than any pouch is refused without reading it.
pub fn read_pouch(path: &Path) -> Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    if file.metadata()?.len() > FILE as u64 {
        return Err(pouch::Refused::TooLarge.into());
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(FILE as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > FILE { Err(pouch::Refused::TooLarge.into()) } else { Ok(bytes) }
}

/// Writes a file under a name of the closed list, never one that stood in the pouch.
fn file(name: &str, content: &impl Serialize) -> Result<LeavingFile> {
    let bytes = serde_json::to_vec_pretty(content).map_err(|_| pouch::Refused::Malformed)?;
    Ok(LeavingFile { name: name.to_owned(), bytes })
}
