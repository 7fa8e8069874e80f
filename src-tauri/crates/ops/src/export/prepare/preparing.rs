//! What papers are made of, read once for all of them, and what of it leaves in each.

use super::{Content, Prepared, small, split, verb};
use crate::agenda::{inside, versions};
use crate::export::Wanted;
use crate::export::wording::wording;
use crate::{Error, Result, exchange, history, notes, publication, report, review, roster};
use domain::agenda::{AgendaInside, AgendaItem, AgendaVersion};
use domain::disclosure::{
    CalendarScope, Covering, InnerCircle, NotesParts, PaperKind, Release, Side, disclose_action_letter,
    disclose_agenda, disclose_annotated, disclose_calendar, disclose_cards, disclose_changes,
    disclose_chosen, disclose_comment_form, disclose_corrections, disclose_covering_mail,
    disclose_evaluation, disclose_letter_mail, disclose_log, disclose_notes, disclose_participants,
    disclose_press_facts, disclose_questionnaire, disclose_records, disclose_report, disclose_run_sheet,
    disclose_schedule, disclose_sheet, disclose_signatures, disclose_time_used, mark_approvals, mark_changes,
    mark_released,
};
use domain::exchange::{ExchangeInside, ExchangeKind};
use domain::ids::{AgendaVersionId, MeetingId};
use domain::note::NotesInside;
use domain::publication::Publication;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::Exported;
use papers::Stamp;
use std::collections::HashMap;
use store::Unit;
use words::Words;

/// Papers of one meeting that are prepared one after another; what they are made of is read once.
pub(super) struct Preparing<'a> {
    unit: &'a mut Unit,
    meeting: MeetingId,
    agendas: HashMap<Option<AgendaVersionId>, (AgendaInside, Option<Release>)>,
    notes: Option<NotesInside>,
    exchange: Option<ExchangeInside>,
}

impl<'a> Preparing<'a> {
    /// Begins with nothing read.
    pub(super) fn new(unit: &'a mut Unit, meeting: MeetingId) -> Self {
        Self { unit, meeting, agendas: HashMap::new(), notes: None, exchange: None }
    }

    /// Prepares one paper; a mail to somebody for whom nothing changes is none.
    pub(super) async fn paper(&mut self, wanted: Wanted) -> Result<Option<Prepared>> {
        wanted.check()?;
        if let Some(kind) = wanted.paper.exchange() {
            return self.records(wanted, kind).await.map(Some);
        }
        if let Some(kind) = wanted.paper.sheet() {
            return self.sheet(wanted, kind).await.map(Some);
        }
        match wanted.paper {
            PaperKind::ActionLetter => self.letter(wanted).await,
            PaperKind::Report => self.report(wanted).await.map(Some),
            PaperKind::PressFacts => self.press(wanted).await.map(Some),
            PaperKind::Evaluation | PaperKind::EvaluationSheet => self.evaluation(wanted).await.map(Some),
            PaperKind::History => self.history(wanted).await.map(Some),
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
        if wanted.since.is_some() {
            self.read(wanted.since).await?;
        }
        let approved = match wanted.paper {
            PaperKind::Agenda => review::approved_by(self.unit, self.meeting, wanted.version).await?,
            _ => Vec::new(),
        };
        let sequence = self.sequence().await?;
        let stamp =
            self.stamp(wanted.paper, self.agendas[&wanted.version].0.meeting().details.zone.0).await?;
        let (inside, release) = &self.agendas[&wanted.version];
        let audience = wanted.audience;
        let after = Side { inside, release: release.as_ref() };
        let before = self.agendas.get(&wanted.since);
        let before = before.map(|(inside, release)| Side { inside, release: release.as_ref() });
        let before = before.filter(|_| wanted.since.is_some());
        let circle = || InnerCircle::try_from(audience).map_err(|_| wanted.not_for_them());
        let parted = match wanted.paper {
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
            PaperKind::TimeUsed => split(disclose_time_used(inside, audience), Content::TimeUsed),
            PaperKind::Schedule => {
                split(disclose_schedule(inside, after.release, audience), Content::Schedule)
            }
            PaperKind::Comments => {
                let Some(version) = wanted.version else { return Ok(None) };
                let form = disclose_comment_form(version, after, before, audience, wanted.parts);
                split(form, Content::Comments)
            }
            PaperKind::Mail => {
                let Some(who) = audience.who() else { return Ok(None) };
                let wording = wording(self.unit, inside.roster.series.id).await?;
                let one = (Some(&[who][..]), false);
                let (mut mails, _) =
                    self.about_changes((wanted.since, wanted.version), one, &wording).await?;
                let Some(mail) = mails.pop() else { return Ok(None) };
                let parted = split(mail, |mail| Content::Mail(Box::new(mail)));
                let items = &self.known(wanted.version)?.0.agenda.items;
                return Ok(Some(Prepared::of(self.meeting, wanted, parted, items, stamp)));
            }
            PaperKind::Agenda
            | PaperKind::Participants
            | PaperKind::Signatures
            | PaperKind::Minutes
            | PaperKind::Summary
            | PaperKind::Corrections
            | PaperKind::Practices
            | PaperKind::PracticeCards
            | PaperKind::Challenges
            | PaperKind::Concepts
            | PaperKind::Actions
            | PaperKind::ActionLetter
            | PaperKind::Report
            | PaperKind::Questions
            | PaperKind::Matrix
            | PaperKind::QuestionSheet
            | PaperKind::MatrixSheet
            | PaperKind::StatementSheet
            | PaperKind::PressFacts
            | PaperKind::Evaluation
            | PaperKind::EvaluationSheet
            | PaperKind::History => {
                let agenda = disclose_agenda(inside, after.release, audience, wanted.parts);
                let marked = match before {
                    Some(before) => mark_changes(agenda, before, after, wanted.parts),
                    None => agenda,
                };
                split(mark_approvals(marked, approved), Content::Agenda)
            }
        };
        Ok(Some(Prepared::of(self.meeting, wanted, parted, &inside.agenda.items, stamp)))
    }

    async fn list(&mut self, wanted: Wanted) -> Result<Prepared> {
        let roster = roster(self.unit, self.meeting).await?;
        if let (PaperKind::Signatures, Some(day)) = (wanted.paper, wanted.signatures.day)
            && !roster.meeting.details.days().contains(&day)
        {
            return Err(Refusal::new(RefusalCode::DayOutside).of("day").into());
        }
        let items: Vec<AgendaItem> = self.unit.of_meeting(self.meeting).await?;
        let parted = match wanted.paper {
            PaperKind::Signatures => split(
                disclose_signatures(&roster, &items, wanted.audience, wanted.signatures),
                Content::Signatures,
            ),
            _ if wanted.people.is_empty() => {
                split(disclose_participants(&roster, &items, wanted.audience), Content::List)
            }
            _ => {
                let list = disclose_chosen(&roster, &items, wanted.audience, &wanted.people);
                split(list.ok_or_else(|| wanted.not_for_them())?, Content::List)
            }
        };
        let stamp = self.stamp(wanted.paper, roster.meeting.details.zone.0).await?;
        Ok(Prepared::of(self.meeting, wanted, parted, &items, stamp))
    }

    async fn notes(&mut self, wanted: Wanted) -> Result<Prepared> {
        if self.notes.is_none() {
            self.notes = Some(notes::inside(self.unit, self.meeting).await?);
        }
        let zone =
            self.notes.as_ref().map_or(chrono_tz::UTC, |inside| inside.agenda.meeting().details.zone.0);
        let stamp = self.stamp(wanted.paper, zone).await?;
        let Some(inside) = &self.notes else { return Err(Error::NoMeeting) };
        let parts = NotesParts { summary: wanted.paper == PaperKind::Summary, ..wanted.notes.clone() };
        let parted = match wanted.paper {
            PaperKind::Corrections => {
                let report = report::inside(self.unit, self.meeting).await?;
                split(disclose_corrections(&report, wanted.audience, parts), Content::Corrections)
            }
            _ => split(disclose_notes(inside, wanted.audience, parts), Content::Notes),
        };
        let covering = match &parted.content {
            Content::Notes(notes) => disclose_covering_mail(inside, notes),
            _ => Covering::default(),
        };
        Ok(Prepared { covering, ..Prepared::of(self.meeting, wanted, parted, &inside.items, stamp) })
    }

    /// Prepares records of exchange.
    async fn records(&mut self, wanted: Wanted, kind: ExchangeKind) -> Result<Prepared> {
        let zone = self.exchange().await?.agenda().meeting().details.zone.0;
        let stamp = self.stamp(wanted.paper, zone).await?;
        let Some(inside) = &self.exchange else { return Err(Error::NoMeeting) };
        let outgoing = match wanted.paper {
            PaperKind::PracticeCards => disclose_cards(inside, wanted.audience),
            _ => disclose_records(inside, kind, wanted.audience),
        };
        let parted = split(outgoing, Content::Records);
        Ok(Prepared::of(self.meeting, wanted, parted, inside.items(), stamp))
    }

    /// Prepares the evaluation, or its questionnaire.
    async fn evaluation(&mut self, wanted: Wanted) -> Result<Prepared> {
        let roster = roster(self.unit, self.meeting).await?;
        let stamp = self.stamp(wanted.paper, roster.meeting.details.zone.0).await?;
        let parted = if wanted.paper == PaperKind::Evaluation {
            let tally = crate::evaluation::tally(self.unit, self.meeting).await?;
            split(disclose_evaluation(&roster, &tally, wanted.audience), Content::Evaluation)
        } else {
            split(disclose_questionnaire(&roster, wanted.audience), Content::Questionnaire)
        };
        Ok(Prepared::of(self.meeting, wanted, parted, &[], stamp))
    }

    /// Prepares the history, as far as it is asked for.
    async fn history(&mut self, wanted: Wanted) -> Result<Prepared> {
        let asked = wanted.history.clone().unwrap_or_default();
        let log = history::printed(self.unit, self.meeting, &asked).await?;
        let roster = roster(self.unit, self.meeting).await?;
        let stamp = self.stamp(wanted.paper, roster.meeting.details.zone.0).await?;
        let outgoing = disclose_log(&roster, (&log.zone, &log.sifted), log.lines, wanted.audience);
        Ok(Prepared::of(self.meeting, wanted, split(outgoing, Content::Log), &[], stamp))
    }

    /// Prepares a sheet in which delegations are asked.
    async fn sheet(&mut self, wanted: Wanted, kind: ExchangeKind) -> Result<Prepared> {
        let zone = self.exchange().await?.agenda().meeting().details.zone.0;
        let stamp = self.stamp(wanted.paper, zone).await?;
        let Some(inside) = &self.exchange else { return Err(Error::NoMeeting) };
        let sheet = disclose_sheet(inside, kind, wanted.audience).ok_or_else(|| wanted.not_for_them())?;
        Ok(Prepared::of(self.meeting, wanted, split(sheet, Content::Records), inside.items(), stamp))
    }

    /// Prepares the letter to a delegation as of today; one that has nothing to do gets none.
    async fn letter(&mut self, wanted: Wanted) -> Result<Option<Prepared>> {
        let inside = self.exchange().await?;
        let zone = inside.agenda().meeting().details.zone.0;
        let stamp = self.stamp(wanted.paper, zone).await?;
        let Some(inside) = &self.exchange else { return Err(Error::NoMeeting) };
        let today = stamp.made_at.date_naive();
        let letter = disclose_action_letter(inside, wanted.audience, today);
        let Some(letter) = letter.filter(|letter| !letter.disclosed.view().actions.is_empty()) else {
            return Ok(None);
        };
        let covering = disclose_letter_mail(inside.agenda(), &letter.disclosed);
        let parted = split(letter, Content::Letter);
        let letter = Prepared::of(self.meeting, wanted, parted, inside.items(), stamp);
        Ok(Some(Prepared { covering, ..letter }))
    }

    /// Prepares the outcome report.
    async fn report(&mut self, wanted: Wanted) -> Result<Prepared> {
        let inside = report::leaving(self.unit, self.meeting).await?;
        let stamp = self.stamp(wanted.paper, inside.exchange.agenda().meeting().details.zone.0).await?;
        let content = |report| Content::Report(Box::new(report));
        let by = publication::released_by(self.unit, self.meeting, Publication::Report).await?;
        let parted = split(mark_released(disclose_report(&inside, wanted.audience), by), content);
        Ok(Prepared::of(self.meeting, wanted, parted, inside.exchange.items(), stamp))
    }

    /// Prepares the facts for the press release.
    async fn press(&mut self, wanted: Wanted) -> Result<Prepared> {
        self.read(None).await?;
        let by = publication::released_by(self.unit, self.meeting, Publication::PressFacts).await?;
        let Some((inside, _)) = self.agendas.get(&None) else { return Err(Error::NoMeeting) };
        let facts = disclose_press_facts(inside, wanted.audience);
        let parted = split(mark_released(facts, by), Content::Press);
        let (zone, items) = (inside.meeting().details.zone.0, inside.agenda.items.clone());
        let stamp = self.stamp(wanted.paper, zone).await?;
        Ok(Prepared::of(self.meeting, wanted, parted, &items, stamp))
    }

    /// Reads the records of exchange, once.
    async fn exchange(&mut self) -> Result<&ExchangeInside> {
        if self.exchange.is_none() {
            self.exchange = Some(exchange::inside(self.unit, self.meeting).await?);
        }
        self.exchange.as_ref().ok_or(Error::NoMeeting)
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

    /// Reads an agenda with everything around it, once, and the version as which it was released.
    pub(super) async fn agenda(
        &mut self,
        version: Option<AgendaVersionId>,
    ) -> Result<&(AgendaInside, Option<Release>)> {
        self.read(version).await?;
        self.known(version)
    }

    /// Returns an agenda that was read.
    pub(super) fn known(&self, version: Option<AgendaVersionId>) -> Result<&(AgendaInside, Option<Release>)> {
        self.agendas.get(&version).ok_or(Error::NoMeeting)
    }

    /// Counts the versions of the agenda so far.
    pub(super) async fn sequence(&mut self) -> Result<u32> {
        Ok(small(versions(self.unit, self.meeting).await?.len()))
    }

    /// Returns the unit in which everything is read.
    pub(super) const fn unit(&mut self) -> &mut Unit {
        self.unit
    }

    /// Returns the meeting.
    pub(super) const fn meeting(&self) -> MeetingId {
        self.meeting
    }

    /// Says when, by whom and as the how-manieth of its kind something is made; the role is in words and never a name.
    pub(super) async fn stamp(&mut self, paper: PaperKind, zone: chrono_tz::Tz) -> Result<Stamp> {
        let counted = verb(paper)(Exported::default());
        let version = 1 + self.unit.count_events(&counted, self.meeting.0).await?;
        let role = Words::chosen().name(self.unit.workspace().await?.actor.role);
        Ok(Stamp { version, made_at: self.unit.at().with_timezone(&zone), role })
    }
}
