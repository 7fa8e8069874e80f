//! A paper on its way out: disclosed, looked at, and made.

use super::{Leaving, LeavingFile, Wanted};
use crate::agenda::{inside, versions};
use crate::{Error, Result, notes, roster};
use domain::agenda::diff::diff;
use domain::agenda::told::who_must_be_told;
use domain::agenda::{AgendaInside, AgendaItem, AgendaVersion};
use domain::disclosure::{
    AgendaChanges, AgendaPaper, AnnotatedAgenda, CalendarScope, CalendarView, CorrectionsTable, Disclosed,
    InnerCircle, ListBody, MailView, NotesParts, Outgoing, PaperForm, PaperKind, ParticipantList, Release,
    RunSheet, SaidBy, ScheduleView, SessionNotes, Side, SignatureList, Warning, Withheld, disclose_agenda,
    disclose_annotated, disclose_calendar, disclose_changes, disclose_corrections, disclose_mails,
    disclose_notes, disclose_participants, disclose_run_sheet, disclose_schedule, disclose_signatures,
    mark_changes,
};
use domain::fact::Fact;
use domain::ids::{AgendaVersionId, MeetingId};
use domain::label::HandlingLabel;
use domain::note::NotesInside;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Exported, Files, Verb};
use papers::{Pages, Stamp};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
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
    /// The proposed file name.
    pub file_name: String,
    /// Who may share it with whom, in words.
    pub statement: String,
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
enum Content {
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
        }
    };
}

/// A paper that was disclosed to one audience and can be written.
pub struct Prepared {
    meeting: MeetingId,
    wanted: Wanted,
    content: Content,
    withheld: Vec<Withheld>,
    warnings: Vec<SaidWarning>,
    stamp: Stamp,
}

impl Prepared {
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
            papers.extend(preparing.paper(*wanted).await?);
        }
        Ok(papers)
    }

    /// Sets the pages, for the preview; none for what people do not read page by page.
    pub fn pages(&self) -> Result<Option<Pages>> {
        let stamp = &self.stamp;
        Ok(Some(match &self.content {
            Content::List(paper) => papers::pages(paper, stamp)?,
            Content::Agenda(paper) => papers::pages(paper, stamp)?,
            Content::Annotated(paper) => papers::pages(paper, stamp)?,
            Content::RunSheet(paper) => papers::pages(paper, stamp)?,
            Content::Changes(paper) => papers::pages(paper, stamp)?,
            Content::Notes(paper) => papers::pages(paper, stamp)?,
            Content::Signatures(paper) => papers::pages(paper, stamp)?,
            Content::Corrections(paper) => papers::pages(paper, stamp)?,
            Content::Calendar(_) | Content::Schedule(_) | Content::Mail(_) => return Ok(None),
        }))
    }

    /// Says what the paper holds and what it leaves out; `pages` is how many were set.
    pub fn preview(&self, pages: usize) -> ExportPreview {
        let list = match &self.content {
            Content::List(list) => Some(ListTotals::of(list.view())),
            _ => None,
        };
        ExportPreview {
            label: self.label(),
            pages: small(pages),
            withheld: self.withheld.clone(),
            warnings: self.warnings.clone(),
            file_name: self.file_name(),
            statement: with_paper!(&self.content, paper => papers::sharing_statement(paper)),
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
    pub(super) fn named_like(&self, part: &str, label: HandlingLabel, ending: &str) -> String {
        with_paper!(&self.content, paper => papers::named_like(paper, part, label, ending))
    }

    /// Returns what it is about: the noun and the record.
    pub(super) const fn about(&self) -> (&'static str, uuid::Uuid) {
        ("meeting", self.meeting.0)
    }

    /// Makes the file.
    pub fn write(&self) -> Result<Vec<u8>> {
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
            Content::Mail(mail) => papers::mail::eml(mail, stamp)?,
            Content::Notes(notes) if self.wanted.form == PaperForm::Json => {
                papers::notes::json(notes, stamp)?
            }
            Content::Notes(paper) => self.paper(paper)?,
            Content::Signatures(paper) => self.paper(paper)?,
            Content::Corrections(paper) => self.paper(paper)?,
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
        let kept = kept_for(&self.warnings, reason)?;
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
        let file = LeavingFile { name: self.file_name(), bytes: self.write()? };
        Ok(Leaving { noted: Box::new(noted), about: self.about(), files: vec![file] })
    }

    /// Makes the files of several papers, ready to be delivered together, as [`Self::leaving`] does. None where there are
    /// no papers.
    pub fn leaving_together(papers: &[Self], reason: &str) -> Result<Option<Leaving>> {
        let mut all: Option<Leaving> = None;
        for paper in papers {
            let leaving = paper.leaving(reason)?;
            match &mut all {
                Some(all) => all.files.extend(leaving.files),
                None => all = Some(leaving),
            }
        }
        Ok(all)
    }
}

/// Returns the reason that stands in the history: none where nothing is open. Refuses where passages may give away a
/// case or who spoke and nobody said why they may leave.
pub(crate) fn kept_for<'a>(
    warnings: impl IntoIterator<Item = &'a SaidWarning>,
    reason: &str,
) -> Result<String> {
    let mut open: Vec<String> = Vec::new();
    for said in warnings {
        if let Warning::Passage { reference, passage } = &said.warning {
            let passage = format!("{reference} {}", passage.code.as_str());
            if !open.contains(&passage) {
                open.push(passage);
            }
        }
    }
    match reason.trim() {
        _ if open.is_empty() => Ok(String::new()),
        "" => {
            let refusal = Refusal::new(RefusalCode::PassagesOpen).of("warnings");
            Err(refusal.with(Fact::Name, open.join(", ")).into())
        }
        reason => Ok(reason.to_owned()),
    }
}

/// Returns the verb under which a paper stands in the history. The papers of the agenda are counted together.
fn verb(paper: PaperKind) -> fn(Exported) -> Verb {
    match paper {
        PaperKind::Participants => Verb::ExportParticipants,
        PaperKind::Minutes | PaperKind::Summary | PaperKind::Corrections => Verb::ExportNotes,
        PaperKind::Signatures => Verb::ExportSignatures,
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

/// Papers of one meeting that are prepared one after another; what they are made of is read once.
struct Preparing<'a> {
    unit: &'a mut Unit,
    meeting: MeetingId,
    agendas: HashMap<Option<AgendaVersionId>, (AgendaInside, Option<Release>)>,
    notes: Option<NotesInside>,
}

impl<'a> Preparing<'a> {
    fn new(unit: &'a mut Unit, meeting: MeetingId) -> Self {
        Self { unit, meeting, agendas: HashMap::new(), notes: None }
    }

    async fn paper(&mut self, wanted: Wanted) -> Result<Option<Prepared>> {
        wanted.check()?;
        match wanted.paper {
            PaperKind::Participants | PaperKind::Signatures => self.list(wanted).await.map(Some),
            PaperKind::Minutes | PaperKind::Summary | PaperKind::Corrections => {
                self.notes(wanted).await.map(Some)
            }
            _ => self.of_agenda(wanted).await,
        }
    }

    /// Prepares what is made of an agenda; a mail to somebody for whom nothing changes is none.
    async fn of_agenda(&mut self, wanted: Wanted) -> Result<Option<Prepared>> {
        self.read(wanted.version).await?;
        if wanted.since.is_some() || wanted.paper == PaperKind::Mail {
            self.read(wanted.since).await?;
        }
        let sequence = small(versions(self.unit, self.meeting).await?.len());
        let stamp =
            self.stamp(wanted.paper, self.agendas[&wanted.version].0.meeting().details.zone.0).await?;
        let (inside, release) = &self.agendas[&wanted.version];
        let audience = wanted.audience;
        let after = Side { inside, release: release.as_ref() };
        let before = self.agendas.get(&wanted.since);
        let before = before.map(|(inside, release)| Side { inside, release: release.as_ref() });
        let before = before.filter(|_| wanted.since.is_some() || wanted.paper == PaperKind::Mail);
        let circle = || InnerCircle::try_from(audience).map_err(|_| wanted.not_for_them());
        let (content, withheld, warnings) = match wanted.paper {
            PaperKind::Annotated => {
                split(disclose_annotated(inside, after.release, circle()?), Content::Annotated)
            }
            PaperKind::RunSheet => {
                split(disclose_run_sheet(inside, after.release, circle()?), Content::RunSheet)
            }
            PaperKind::Changes => {
                let Some(before) = before else { return Ok(None) };
                split(disclose_changes(before, after, audience), Content::Changes)
            }
            PaperKind::Calendar => {
                let calendar = disclose_calendar(inside, audience, CalendarScope::default(), sequence);
                split(calendar, Content::Calendar)
            }
            PaperKind::Schedule => {
                split(disclose_schedule(inside, after.release, audience), Content::Schedule)
            }
            PaperKind::Mail => {
                let (Some(before), Some(who)) = (before, audience.who()) else { return Ok(None) };
                let (was, is) = (&before.inside.agenda, &inside.agenda);
                let told = who_must_be_told(&diff(was, is), was, is, &inside.guests, &inside.remarks);
                let Some(mail) = disclose_mails(inside, &told, &[who], sequence).pop() else {
                    return Ok(None);
                };
                split(mail, |mail| Content::Mail(Box::new(mail)))
            }
            PaperKind::Agenda
            | PaperKind::Participants
            | PaperKind::Signatures
            | PaperKind::Minutes
            | PaperKind::Summary
            | PaperKind::Corrections => {
                let agenda = disclose_agenda(inside, after.release, audience, wanted.parts);
                let marked = match before {
                    Some(before) => mark_changes(agenda, before, after, wanted.parts),
                    None => agenda,
                };
                split(marked, Content::Agenda)
            }
        };
        let warnings = said(warnings, &inside.agenda.items);
        Ok(Some(Prepared { meeting: self.meeting, wanted, content, withheld, warnings, stamp }))
    }

    async fn list(&mut self, wanted: Wanted) -> Result<Prepared> {
        let roster = roster(self.unit, self.meeting).await?;
        if let (PaperKind::Signatures, Some(day)) = (wanted.paper, wanted.signatures.day)
            && !roster.meeting.details.days().contains(&day)
        {
            return Err(Refusal::new(RefusalCode::DayOutside).of("day").into());
        }
        let items: Vec<AgendaItem> = self.unit.of_meeting(self.meeting).await?;
        let (content, withheld, warnings) = match wanted.paper {
            PaperKind::Signatures => split(
                disclose_signatures(&roster, &items, wanted.audience, wanted.signatures),
                Content::Signatures,
            ),
            _ => split(disclose_participants(&roster, &items, wanted.audience), Content::List),
        };
        let warnings = said(warnings, &items);
        let stamp = self.stamp(wanted.paper, roster.meeting.details.zone.0).await?;
        Ok(Prepared { meeting: self.meeting, wanted, content, withheld, warnings, stamp })
    }

    async fn notes(&mut self, wanted: Wanted) -> Result<Prepared> {
        if self.notes.is_none() {
            self.notes = Some(notes::inside(self.unit, self.meeting).await?);
        }
        let zone =
            self.notes.as_ref().map_or(chrono_tz::UTC, |inside| inside.agenda.meeting().details.zone.0);
        let stamp = self.stamp(wanted.paper, zone).await?;
        let Some(inside) = &self.notes else { return Err(Error::NoMeeting) };
        let parts = NotesParts { summary: wanted.paper == PaperKind::Summary, ..wanted.notes };
        let (content, withheld, warnings) = match wanted.paper {
            PaperKind::Corrections => {
                split(disclose_corrections(inside, wanted.audience, parts), Content::Corrections)
            }
            _ => split(disclose_notes(inside, wanted.audience, parts), Content::Notes),
        };
        let warnings = said(warnings, &inside.items);
        Ok(Prepared { meeting: self.meeting, wanted, content, withheld, warnings, stamp })
    }

    /// Reads an agenda with everything around it, once.
    async fn read(&mut self, version: Option<AgendaVersionId>) -> Result<()> {
        if !self.agendas.contains_key(&version) {
            let inside = inside(self.unit, self.meeting, version).await?;
            let release = match version {
                Some(id) => Some(Release::from(&self.unit.get::<AgendaVersion>(id).await?)),
                None => None,
            };
            self.agendas.insert(version, (inside, release));
        }
        Ok(())
    }

    /// Says when, by whom and as the how-manieth of its kind something is made; the role is in words and never a name.
    async fn stamp(&mut self, paper: PaperKind, zone: chrono_tz::Tz) -> Result<Stamp> {
        let counted = verb(paper)(Exported::default());
        let version = 1 + self.unit.count_events(&counted, self.meeting.0).await?;
        let role = Words::chosen().name(self.unit.workspace().await?.actor.role);
        Ok(Stamp { version, made_at: self.unit.at().with_timezone(&zone), role })
    }
}

fn said(warnings: Vec<Warning>, items: &[AgendaItem]) -> Vec<SaidWarning> {
    warnings.into_iter().map(|warning| Words::chosen().warning(warning, items)).collect()
}

fn split<T>(
    outgoing: Outgoing<T>,
    content: impl FnOnce(Disclosed<T>) -> Content,
) -> (Content, Vec<Withheld>, Vec<Warning>) {
    (content(outgoing.disclosed), outgoing.withheld, outgoing.warnings)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
