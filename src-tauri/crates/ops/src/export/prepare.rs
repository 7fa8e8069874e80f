//! A paper on its way out: disclosed, looked at, and made.

mod mails;
mod preparing;

use super::answers::{asked, kept_for};
use super::{Leaving, LeavingFile, Wanted};
use crate::Result;
use crate::import::{GoOn, TO_THE_END, still};
use domain::agenda::AgendaItem;
use domain::disclosure::{
    ActionLetter, AgendaChanges, AgendaPaper, AnnotatedAgenda, CalendarView, CommentForm, CorrectionsTable,
    Covering, Disclosed, EvaluationPaper, ListBody, LogPaper, MailView, NotePassage, Outgoing, PaperForm,
    PaperKind, ParticipantList, PressFacts, Questionnaire, RecordsPaper, ReportPaper, RunSheet, SaidBy,
    ScheduleView, SessionNotes, SignatureList, TimeUsed, Warning, Withheld,
};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::language::LanguageCode;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Exported, Files, Verb};
pub use mails::{MailRow, Mails, MailsAbout, MailsShown, MailsWanted, Unreached};
use papers::mail::{Agendas, Attached};
use papers::{Pages, Stamp};
use preparing::Preparing;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::{SaidWarning, Words};

/// What is shown of a paper before anything is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ExportPreview {
    /// The label of every page.
    pub label: HandlingLabel,
    /// Its pages; 0 for what has none.
    pub pages: u32,
    /// What is left out, and why.
    pub withheld: Vec<Withheld>,
    /// What to consider before writing.
    pub warnings: Vec<SaidWarning>,
    /// Passages of notes that are worth a look, with what was answered to each.
    pub passages: Vec<NotePassage>,
    /// The proposed file name.
    pub file_name: String,
    /// Who may share it with whom, in words.
    pub statement: String,
    /// The languages into which something of an agenda is translated, by code.
    pub languages: Vec<LanguageCode>,
    /// How many people a list of participants holds; none for other papers.
    pub list: Option<ListTotals>,
}

/// How many people a list of participants holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ListTotals {
    /// People in it by name.
    pub persons: u32,
    /// Delegations in it by name.
    pub delegations: u32,
    /// The attendance sentence.
    pub sentence: String,
}

/// What was disclosed, by its kind.
pub(crate) enum Content {
    List(Disclosed<ParticipantList>),
    Agenda(Disclosed<AgendaPaper>),
    Annotated(Disclosed<AnnotatedAgenda>),
    RunSheet(Disclosed<RunSheet>),
    Changes(Disclosed<AgendaChanges>),
    Calendar(Disclosed<CalendarView>),
    Schedule(Disclosed<ScheduleView>),
    Mail(Box<Disclosed<MailView>>),
    Notes(Disclosed<SessionNotes>),
    Signatures(Disclosed<SignatureList>),
    Corrections(Disclosed<CorrectionsTable>),
    Comments(Disclosed<CommentForm>),
    Records(Disclosed<RecordsPaper>),
    Letter(Disclosed<ActionLetter>),
    Report(Box<Disclosed<ReportPaper>>),
    Evaluation(Disclosed<EvaluationPaper>),
    Press(Disclosed<PressFacts>),
    TimeUsed(Disclosed<TimeUsed>),
    Questionnaire(Disclosed<Questionnaire>),
    Log(Disclosed<LogPaper>),
}

/// Does the same with whatever was disclosed.
macro_rules! with_paper {
    ($content:expr, $paper:ident => $do:expr) => {
        match $content {
            Content::List($paper) => $do,
            Content::Agenda($paper) => $do,
            Content::Annotated($paper) => $do,
            Content::RunSheet($paper) => $do,
            Content::Changes($paper) => $do,
            Content::Calendar($paper) => $do,
            Content::Schedule($paper) => $do,
            Content::Mail($paper) => $do,
            Content::Notes($paper) => $do,
            Content::Signatures($paper) => $do,
            Content::Corrections($paper) => $do,
            Content::Comments($paper) => $do,
            Content::Records($paper) => $do,
            Content::Letter($paper) => $do,
            Content::Report($paper) => $do,
            Content::Evaluation($paper) => $do,
            Content::Press($paper) => $do,
            Content::TimeUsed($paper) => $do,
            Content::Questionnaire($paper) => $do,
            Content::Log($paper) => $do,
        }
    };
}

/// Does the same with whatever people read page by page; none for what has no pages.
macro_rules! with_pages {
    ($content:expr, $paper:ident => $do:expr) => {
        match $content {
            Content::List($paper) => Some($do),
            Content::Agenda($paper) => Some($do),
            Content::Annotated($paper) => Some($do),
            Content::RunSheet($paper) => Some($do),
            Content::Changes($paper) => Some($do),
            Content::Notes($paper) => Some($do),
            Content::Signatures($paper) => Some($do),
            Content::Corrections($paper) => Some($do),
            Content::Comments($paper) => Some($do),
            Content::Records($paper) => Some($do),
            Content::Letter($paper) => Some($do),
            Content::Report($paper) => Some($do),
            Content::Evaluation($paper) => Some($do),
            Content::Press($paper) => Some($do),
            Content::TimeUsed($paper) => Some($do),
            Content::Questionnaire($paper) => Some($do),
            Content::Log($paper) => Some($do),
            Content::Calendar(_) | Content::Schedule(_) | Content::Mail(_) => None,
        }
    };
}

/// What was disclosed, with what is told of it to whoever lets it leave.
pub(crate) struct Parted {
    pub(super) content: Content,
    withheld: Vec<Withheld>,
    warnings: Vec<Warning>,
    passages: Vec<NotePassage>,
}

/// Takes apart what came through the door.
pub(crate) fn split<T>(outgoing: Outgoing<T>, content: impl FnOnce(Disclosed<T>) -> Content) -> Parted {
    let Outgoing { disclosed, withheld, warnings, passages } = outgoing;
    Parted { content: content(disclosed), withheld, warnings, passages }
}

/// A paper that was disclosed to one audience and can be written.
pub struct Prepared {
    pub(super) meeting: MeetingId,
    pub(super) wanted: Wanted,
    pub(super) content: Content,
    pub(super) withheld: Vec<Withheld>,
    pub(super) warnings: Vec<SaidWarning>,
    pub(super) passages: Vec<NotePassage>,
    /// The mail that can go with it.
    pub(super) covering: Covering,
    /// One's own Word document that is filled in, in the place of the usual one.
    pub(super) template: Option<papers::report::Template>,
    pub(super) stamp: Stamp,
}

impl Prepared {
    /// Is what was disclosed, warnings about `items` in words.
    pub(crate) fn of(
        meeting: MeetingId,
        wanted: Wanted,
        parted: Parted,
        items: &[AgendaItem],
        stamp: Stamp,
    ) -> Self {
        let Parted { content, withheld, warnings, passages } = parted;
        let warnings = warnings.into_iter().map(|warning| Words::chosen().warning(warning, items)).collect();
        let mut prepared = Self {
            meeting,
            wanted,
            content,
            withheld,
            warnings,
            passages,
            covering: Covering::default(),
            template: None,
            stamp,
        };
        if prepared.is_drawn() {
            prepared.warnings.extend(prepared.omitted());
        }
        prepared
    }

    /// Tells whether its letters are drawn with the typefaces that are here, and not with those of whoever opens it.
    const fn is_drawn(&self) -> bool {
        matches!(self.wanted.form, PaperForm::Pdf | PaperForm::Png)
    }

    /// Prepares one paper.
    pub async fn prepare(unit: &mut Unit, meeting: MeetingId, wanted: Wanted) -> Result<Self> {
        Preparing::new(unit, meeting)
            .paper(wanted)
            .await?
            .ok_or_else(|| Refusal::new(RefusalCode::NothingChanges).of("audience").into())
    }

    /// Prepares several papers; a mail to somebody for whom nothing changes is none.
    pub async fn prepare_all(unit: &mut Unit, meeting: MeetingId, wanted: &[Wanted]) -> Result<Vec<Self>> {
        let mut preparing = Preparing::new(unit, meeting);
        let mut papers = Vec::with_capacity(wanted.len());
        for wanted in wanted {
            papers.extend(preparing.paper(wanted.clone()).await?);
        }
        Ok(papers)
    }

    /// Writes a report into one's own Word document, which is checked first.
    pub fn in_template(self, bytes: &[u8]) -> Result<Self> {
        let template = papers::report::Template::read(bytes).map_err(crate::report::template_refused)?;
        Ok(Self { template: Some(template), ..self })
    }

    /// Sets the pages, for the preview; none for what people do not read page by page.
    pub fn pages(&self) -> Result<Option<Pages>> {
        let pages = with_pages!(&self.content, paper => papers::pages(paper, &self.stamp));
        Ok(pages.transpose()?)
    }

    /// Says which letters its pages leave out.
    fn omitted(&self) -> Option<SaidWarning> {
        let texts =
            with_pages!(&self.content, paper => papers::omitted(paper, &self.stamp))?.unwrap_or_default();
        (!texts.is_empty()).then(|| Words::chosen().warning(Warning::NoTypeface { texts }, &[]))
    }

    /// Says what the paper holds and what it leaves out; `pages` is how many were set.
    pub fn preview(&self, pages: usize) -> ExportPreview {
        let list = match &self.content {
            Content::List(list) => Some(ListTotals::of(list.view())),
            _ => None,
        };
        let shown = (pages > 0 && !self.is_drawn()).then(|| self.omitted()).flatten();
        ExportPreview {
            label: self.label(),
            pages: small(pages),
            withheld: self.withheld.clone(),
            warnings: self.warnings.iter().cloned().chain(shown).collect(),
            passages: self.passages.clone(),
            file_name: self.file_name(),
            statement: with_paper!(&self.content, paper => papers::sharing_statement(paper)),
            languages: match &self.content {
                Content::Agenda(paper) => paper.view().translated.clone(),
                _ => Vec::new(),
            },
            list,
        }
    }

    /// Returns the label of every page.
    pub fn label(&self) -> HandlingLabel {
        with_paper!(&self.content, paper => paper.label())
    }

    /// Returns the proposed file name.
    pub fn file_name(&self) -> String {
        with_paper!(&self.content, paper => papers::file_name(paper, self.wanted.form.extension()))
    }

    /// Returns the form in which it is written.
    pub const fn form(&self) -> PaperForm {
        self.wanted.form
    }

    /// Returns which paper it is.
    pub(super) const fn kind(&self) -> PaperKind {
        self.wanted.paper
    }

    /// Returns what to consider before writing.
    pub fn warnings(&self) -> &[SaidWarning] {
        &self.warnings
    }

    /// Returns the passages of notes that are worth a look, with what was answered to each.
    pub fn passages(&self) -> &[NotePassage] {
        &self.passages
    }

    /// Counts those to whom a mail with it can go.
    pub(super) fn addresses(&self) -> u32 {
        self.covering.mail.as_ref().map_or(0, |mail| small(mail.view().people.len()))
    }

    /// Returns what to consider before a mail with it is written.
    pub fn warnings_of_mail(&self) -> Vec<SaidWarning> {
        self.covering.warnings.iter().map(|warning| Words::chosen().warning(warning.clone(), &[])).collect()
    }

    /// Makes the draft of the mail that goes with it, the file attached; none where nobody has an address.
    pub(super) fn covering_mail(&self, file: &LeavingFile) -> Result<Option<LeavingFile>> {
        let Some(mail) = &self.covering.mail else { return Ok(None) };
        let attached = Attached { name: &file.name, bytes: &file.bytes, form: self.wanted.form };
        let name = with_paper!(&self.content, paper => papers::file_name(paper, PaperForm::Eml.extension()));
        Ok(Some(LeavingFile { name, bytes: papers::mail::covering(mail, &attached, &self.stamp)? }))
    }

    /// Returns what stays inside, and why.
    pub fn withheld(&self) -> &[Withheld] {
        &self.withheld
    }

    /// Counts the entries of notes in it, and those of them that name their speaker.
    pub(super) fn notes_counted(&self) -> (u32, u32) {
        let Content::Notes(notes) = &self.content else { return (0, 0) };
        let named = notes.view().entries().filter(|entry| matches!(entry.said_by, SaidBy::Named { .. }));
        (small(notes.view().entries().count()), small(named.count()))
    }

    /// Names a file like this one, of something else.
    pub(crate) fn named_like(&self, part: &str, label: HandlingLabel, ending: &str) -> String {
        with_paper!(&self.content, paper => papers::named_like(paper, part, label, ending))
    }

    /// Returns the meeting whose paper it is.
    pub(super) const fn meeting(&self) -> MeetingId {
        self.meeting
    }

    /// Returns what it is about: the noun and the record.
    pub(super) const fn about(&self) -> (&'static str, uuid::Uuid) {
        ("meeting", self.meeting.0)
    }

    /// Makes the file.
    pub fn write(&self) -> Result<Vec<u8>> {
        self.write_beside(&mut Agendas::default())
    }

    /// Makes the file as one of several; what is attached to many of them is made once.
    fn write_beside(&self, agendas: &mut Agendas) -> Result<Vec<u8>> {
        let stamp = &self.stamp;
        Ok(match &self.content {
            Content::List(list) if self.wanted.form == PaperForm::Xlsx => {
                papers::participants::xlsx(list, stamp)?
            }
            Content::List(list) if self.wanted.form == PaperForm::Csv => {
                papers::participants::csv(list, stamp)?
            }
            Content::List(paper) => self.paper(paper)?,
            Content::Agenda(paper) => self.paper(paper)?,
            Content::Annotated(paper) => self.paper(paper)?,
            Content::RunSheet(paper) => self.paper(paper)?,
            Content::Changes(paper) => self.paper(paper)?,
            Content::Calendar(calendar) => papers::calendar::ics(calendar, stamp),
            Content::Schedule(schedule) if self.wanted.form == PaperForm::Json => {
                papers::schedule::json(schedule, stamp)?
            }
            Content::Schedule(schedule) => papers::schedule::xml(schedule, stamp)?,
            Content::Mail(mail) => papers::mail::eml(mail, agendas, stamp)?,
            Content::Notes(notes) if self.wanted.form == PaperForm::Json => {
                papers::notes::json(notes, stamp)?
            }
            Content::Notes(paper) => self.paper(paper)?,
            Content::Signatures(paper) => self.paper(paper)?,
            Content::Corrections(paper) => self.paper(paper)?,
            Content::Comments(paper) => self.paper(paper)?,
            Content::Letter(paper) => self.paper(paper)?,
            Content::Report(report) => match &self.template {
                Some(template) if self.wanted.form == PaperForm::Docx => {
                    papers::report::filled(report, template, stamp)?
                }
                _ => self.paper(report)?,
            },
            Content::Evaluation(paper) => self.paper(paper)?,
            Content::Press(paper) => self.paper(paper)?,
            Content::TimeUsed(paper) => match self.wanted.form {
                PaperForm::Svg => papers::time_used::svg(paper, stamp).into_bytes(),
                PaperForm::Png => papers::time_used::png(paper, stamp)?,
                _ => self.paper(paper)?,
            },
            Content::Questionnaire(form) if self.wanted.form == PaperForm::Xlsx => {
                papers::evaluation::xlsx(form, stamp)?
            }
            Content::Questionnaire(paper) => self.paper(paper)?,
            Content::Log(paper) => self.paper(paper)?,
            Content::Records(records) => match self.wanted.form {
                PaperForm::Xlsx => papers::records::xlsx(records, stamp)?,
                PaperForm::Csv => papers::records::csv(records, stamp)?,
                PaperForm::Json => papers::records::json(records, stamp)?,
                PaperForm::Svg => papers::records::svg(records, stamp).into_bytes(),
                PaperForm::Png => papers::records::png(records, stamp)?,
                _ => self.paper(records)?,
            },
        })
    }

    fn paper<T: papers::Paper>(&self, paper: &Disclosed<T>) -> Result<Vec<u8>> {
        Ok(match self.wanted.form {
            PaperForm::Docx => papers::docx(paper, &self.stamp)?,
            PaperForm::Markdown => papers::markdown(paper, &self.stamp).into_bytes(),
            PaperForm::Html => papers::html(paper, &self.stamp).into_bytes(),
            _ => papers::pdf(paper, &self.stamp)?,
        })
    }

    /// Makes the file, ready to be delivered. Where passages in it are open it leaves for a reason only, which stands in
    /// the history.
    pub fn leaving(&self, reason: &str) -> Result<Leaving> {
        self.leaving_with(std::slice::from_ref(self), reason, TO_THE_END)
    }

    /// Makes the files of several papers, ready to be delivered together, as [`Self::leaving`] does; `go_on` hears how many
    /// are made, and stops before the next. None where there are no papers.
    pub fn leaving_together(papers: &[Self], reason: &str, go_on: GoOn<'_>) -> Result<Option<Leaving>> {
        papers.first().map(|first| first.leaving_with(papers, reason, go_on)).transpose()
    }

    /// Makes the files of several papers, and beside them the draft of the mail with each where `mails` are wanted and
    /// somebody has an address. None where there are no papers.
    pub fn leaving_with_mails(papers: &[Self], mails: bool, go_on: GoOn<'_>) -> Result<Option<Leaving>> {
        let Some(mut leaving) = Self::leaving_together(papers, "", go_on)? else { return Ok(None) };
        let mut drafts = Vec::new();
        for (paper, file) in papers.iter().zip(&leaving.files).filter(|_| mails) {
            drafts.extend(paper.covering_mail(file)?);
        }
        leaving.files.extend(drafts);
        Ok(Some(leaving))
    }

    /// Makes the files of papers, this one among them, by which the history names them all.
    fn leaving_with(&self, papers: &[Self], reason: &str, go_on: GoOn<'_>) -> Result<Leaving> {
        let passages = || papers.iter().flat_map(Self::passages);
        let kept = kept_for(passages(), reason)?;
        let Wanted { paper, form, audience, .. } = self.wanted;
        let label = Some(self.label());
        let noted = move |files| match paper {
            PaperKind::Mail => Verb::WriteMails(Files { files, label: None }),
            _ => verb(paper)(Exported {
                paper: Some(paper),
                form: Some(form),
                audience: Some(audience),
                label,
                files,
                kept,
            }),
        };
        let mut agendas = Agendas::default();
        let mut files = Vec::with_capacity(papers.len());
        for paper in papers {
            still(go_on, files.len(), papers.len())?;
            files.push(LeavingFile { name: paper.file_name(), bytes: paper.write_beside(&mut agendas)? });
        }
        still(go_on, files.len(), papers.len())?;
        let asked = asked(self.meeting, passages());
        Ok(Leaving { noted: Box::new(noted), about: self.about(), files, asked })
    }
}

/// Returns the verb under which a paper stands in the history. The papers of the agenda are counted together.
fn verb(paper: PaperKind) -> fn(Exported) -> Verb {
    match paper {
        PaperKind::Participants => Verb::ExportParticipants,
        PaperKind::Minutes | PaperKind::Summary | PaperKind::Corrections => Verb::ExportNotes,
        PaperKind::Signatures => Verb::ExportSignatures,
        PaperKind::Practices
        | PaperKind::PracticeCards
        | PaperKind::Challenges
        | PaperKind::Concepts
        | PaperKind::Actions
        | PaperKind::ActionLetter
        | PaperKind::Questions
        | PaperKind::Matrix
        | PaperKind::QuestionSheet
        | PaperKind::MatrixSheet
        | PaperKind::StatementSheet
        | PaperKind::Evaluation
        | PaperKind::EvaluationSheet
        | PaperKind::History => Verb::ExportRecords,
        PaperKind::Report | PaperKind::PressFacts => Verb::ExportReport,
        _ => Verb::ExportAgenda,
    }
}

impl ListTotals {
    fn of(list: &ParticipantList) -> Self {
        let (persons, delegations) = match &list.body {
            ListBody::People { sections, .. } => {
                let lines = || sections.iter().flat_map(|section| &section.delegations);
                let mut codes: Vec<&str> = lines().map(|lines| lines.code.as_str()).collect();
                codes.sort_unstable();
                codes.dedup();
                (lines().map(|lines| lines.people.len()).sum(), codes.len())
            }
            ListBody::Counts(sections) => {
                (0, sections.iter().map(|(_, delegations)| delegations.len()).sum())
            }
            ListBody::Sentence => (0, 0),
        };
        let sentence = Words::chosen().attendance_sentence(&list.attendance);
        Self { persons: small(persons), delegations: small(delegations), sentence }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
