//! A pouch on its way out: disclosed, looked at, and locked.

use super::keys::keys;
use super::read::Read;
use super::twin::Twin;
use super::wanted::{PouchFor, PouchWanted};
use crate::agenda::version_and_before;
use crate::export::{Content, Leaving, LeavingFile, asked, kept_for};
use crate::publication::drafts_inside;
use crate::{Result, review};
use domain::agenda::{AgendaInside, AgendaItem, AgendaVersion};
use domain::disclosure::{
    AgendaParts, Audience, CalendarScope, CoveringMail, Disclosed, DraftsInside, NotePassage, NotesParts,
    Outgoing, PaperKind, PouchMail, Release, Side, Warning, Withheld, disclose_agenda, disclose_asked,
    disclose_attachments, disclose_calendar, disclose_changes, disclose_corrections, disclose_drafts,
    disclose_for_note_taker, disclose_notes, disclose_passages, disclose_pouch_mail, disclose_review,
    mark_approvals,
};
use domain::exchange::ExchangeInside;
use domain::ids::{DelegationId, MeetingId};
use domain::label::HandlingLabel;
use domain::meeting::{ChairingBody, Meeting};
use domain::pouch::PouchKind;
use domain::refusal::{Refusal, RefusalCode};
use domain::report::ReportInside;
use domain::verb::{PouchMade, Verb};
use papers::{FileView, Stamp};
use pouch::{
    About, Answering, AudienceOf, Carried, Journal, Lock, MeetingOf, Pouch, PublicKey, Refused, Subject,
    SubjectOf,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt::Write as _;
use store::Unit;
use words::{SaidWarning, Words};

/// What is shown of a pouch before it is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchPreview {
    /// What it is made for.
    pub kind: PouchKind,
    /// Who reads it.
    pub audience: Audience,
    /// The version of the agenda; none where it holds none.
    pub version: Option<String>,
    /// The strictest label in it.
    pub label: HandlingLabel,
    /// The papers in it.
    pub papers: Vec<PaperKind>,
    /// What is left out, and why; never in the pouch.
    pub withheld: Vec<Withheld>,
    /// What to consider before it is made; never in the pouch.
    pub warnings: Vec<SaidWarning>,
    /// The proposed file name.
    pub file_name: String,
}

/// A pouch that was disclosed to its readers and can be locked.
pub struct PreparedPouch {
    pub(super) pouch: Pouch,
    pub(super) preview: PouchPreview,
    pub(super) passages: Vec<NotePassage>,
    /// For whom, as people write it.
    pub(super) whom: String,
    /// Who that is, in words.
    pub(super) name: String,
    pub(super) code: String,
    /// The same as files.
    pub(super) twin: Twin,
    /// The mail that can go with it; its readers are those with an address.
    pub(super) covering: Option<Disclosed<CoveringMail>>,
    /// Whether that mail is wanted.
    mailed: bool,
    /// How a manifest of a step is called in which it leaves.
    pub(super) manifest_name: String,
    stamp: Stamp,
}

impl PreparedPouch {
    /// Prepares a pouch. One that asks for an answer needs the keys of the workspace, which are made where there are none:
    /// whoever calls this commits.
    pub async fn prepare(unit: &mut Unit, meeting: MeetingId, wanted: &PouchWanted) -> Result<Self> {
        Self::prepared(&mut Read::new(unit, meeting), wanted).await
    }

    /// Prepares a pouch of a meeting of which parts were read already.
    pub(super) async fn prepared(read: &mut Read<'_>, wanted: &PouchWanted) -> Result<Self> {
        let mut prepared = Self::looked_at(read, wanted).await?;
        let (body, chairs) = match &wanted.made_for {
            PouchFor::CoChair(body) => (body.clone(), chairs(read.unit, read.meeting).await?),
            PouchFor::Delegation(..) | PouchFor::Notes => (wanted.made_for.written(), Vec::new()),
            PouchFor::Speaker(..) | PouchFor::Reader(_) => return Ok(prepared),
        };
        let keys = keys(read.unit).await?;
        let secret = keys.secret.of(read.meeting, &body);
        let until = wanted.mail.and_then(|mail| mail.answer_by).or(wanted.answer_by);
        prepared.pouch.put_in_answers(&Answering { body, secret, to: keys.pair.public(), chairs, until })?;
        Ok(prepared)
    }

    /// Prepares what is looked at before a pouch is made, and changes nothing: it holds no secret of a body in the chair.
    pub(super) async fn looked_at(read: &mut Read<'_>, wanted: &PouchWanted) -> Result<Self> {
        let made_for = &wanted.made_for;
        if *made_for == PouchFor::Notes && wanted.items.is_empty() {
            return Err(Refusal::new(RefusalCode::PouchNoItems).of("item").into());
        }
        let of_version = made_for.papers().any(|paper| paper.row().versioned);
        let no_version = || Refusal::new(RefusalCode::PouchNoVersion).of("version");
        let version = if of_version {
            let found = version_and_before(read.unit, read.meeting, wanted.version).await?;
            Some(found.ok_or_else(no_version)?)
        } else {
            None
        };
        let draft = read.agenda(version.as_ref().map(|(version, _)| version.id)).await?;
        let about = about(read.unit, wanted, &draft, version.as_ref().map(|(version, _)| version)).await?;
        let stamp = read.stamp(&draft).await?;
        let mut making = Making {
            pouch: Pouch::new(about),
            papers: Vec::new(),
            withheld: Vec::new(),
            warnings: Vec::new(),
            passages: Vec::new(),
            file_name: None,
            twin: Twin::new(wanted, read.meeting, stamp.clone()),
        };
        if let Some((version, before)) = &version {
            making.agenda(read, wanted, &draft, (version, before.as_ref())).await?;
            if matches!(made_for, PouchFor::CoChair(_)) {
                let review = review::inside(read.unit, read.meeting, version.id).await?;
                let review = disclose_review(&review, made_for.audience()).map_err(|_| Refused::Malformed)?;
                making.pouch.put_in(&review.disclosed)?;
                making.drafts(&drafts_inside(read.unit, read.meeting).await?, wanted)?;
            }
        }
        if wanted.papers && made_for.papers().any(|paper| paper == PaperKind::Agenda) {
            making.attachments(read.unit, &draft, made_for.audience()).await?;
        }
        if made_for.papers().any(|paper| paper == PaperKind::Minutes) {
            making.notes(&*read.report().await?, wanted)?;
        }
        if matches!(made_for, PouchFor::Delegation(..)) && !wanted.asks.is_empty() {
            making.asked(&read.report().await?.exchange, wanted)?;
        }
        Ok(making.finished(wanted, &draft, stamp, &read.items().await?))
    }

    /// Says what the pouch holds and what it leaves out.
    pub const fn preview(&self) -> &PouchPreview {
        &self.preview
    }

    /// Returns who reads it, as people name an audience.
    pub fn audience(&self) -> String {
        self.pouch.about().audience.written()
    }

    /// Locks the pouch, ready to be delivered with its twin and its mail, where these are wanted; a passphrase costs a
    /// second. Where passages in it are open it leaves for a reason only, which stands in the history.
    pub fn leaving(&self, lock: &Lock, reason: &str) -> Result<Leaving> {
        let kept = kept_for(&self.passages, reason)?;
        let files = self.files(lock)?;
        let PouchPreview { kind, audience, version, label, .. } = self.preview.clone();
        let name = self.code.clone();
        let noted = move |files| {
            Verb::MakePouch(PouchMade {
                pouch: Some(kind),
                audience: Some(audience),
                name,
                number: version.unwrap_or_default(),
                label: Some(label),
                files,
                kept,
            })
        };
        let meeting = self.pouch.about().meeting.id;
        let asked = asked(meeting, &self.passages);
        Ok(Leaving { noted: Box::new(noted), about: ("meeting", meeting.0), files, asked })
    }

    /// Tells whether it leaves without a file beside it.
    pub(super) fn is_alone(&self) -> bool {
        self.twin.names().is_empty() && !(self.mailed && self.covering.is_some())
    }

    /// Locks the pouch, and makes its twin and its mail where these are wanted: the pouch stands first.
    pub(super) fn files(&self, lock: &Lock) -> Result<Vec<LeavingFile>> {
        let pouch = LeavingFile { name: self.preview.file_name.clone(), bytes: self.pouch.seal(lock)? };
        let mail = match &self.covering {
            Some(mail) if self.mailed => {
                let attached = (pouch.name.as_str(), pouch.bytes.as_slice());
                let bytes = papers::mail::covering_pouch(mail, attached, &self.stamp)?;
                Some(LeavingFile { name: pouch.name.replace(".pouch", ".eml"), bytes })
            }
            _ => None,
        };
        let mut files = vec![pouch];
        files.extend(self.twin.files()?);
        files.extend(mail);
        Ok(files)
    }
}

/// Finds the public keys of the bodies in the chair, where all of them gave theirs; none otherwise.
async fn chairs(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<PublicKey>> {
    let known = unit.pouch_recipients().await?;
    let meeting: Meeting = unit.get(meeting).await?;
    let key = |chair: &ChairingBody| {
        let whom = PouchFor::CoChair(chair.party.clone()).written();
        known.get(&whom)?.parse().ok()
    };
    Ok(meeting.details.chairs.iter().map(key).collect::<Option<Vec<_>>>().unwrap_or_default())
}

/// Says what the pouch is, whatever is in it.
async fn about(
    unit: &mut Unit,
    wanted: &PouchWanted,
    inside: &AgendaInside,
    version: Option<&AgendaVersion>,
) -> Result<About> {
    let meeting = inside.meeting();
    let head = unit.journal_head().await?;
    Ok(About {
        kind: wanted.made_for.kind(),
        meeting: MeetingOf { id: meeting.id, title: meeting.details.title.to_string() },
        subject: Subject {
            of: if version.is_some() { SubjectOf::Agenda } else { SubjectOf::Notes },
            id: version.map(|version| version.id.0),
            version: version.map(|version| version.name.to_string()),
        },
        audience: AudienceOf::of(wanted.made_for.audience(), wanted.made_for.code()),
        made_at: unit.at(),
        made_by: unit.workspace().await?.actor.role,
        last_day: wanted.last_day,
        journal: Journal { entries: head.entries, head: head.hash },
    })
}

/// Names a file by its part and its label.
type NamesFiles = Box<dyn Fn(&str, HandlingLabel) -> String + Send>;

/// A pouch that is being filled.
struct Making {
    pouch: Pouch,
    papers: Vec<PaperKind>,
    withheld: Vec<Withheld>,
    warnings: Vec<Warning>,
    passages: Vec<NotePassage>,
    file_name: Option<NamesFiles>,
    twin: Twin,
}

impl Making {
    /// Puts in what was disclosed: what was left out and what to consider stay here.
    fn put<T: Carried + FileView + Clone + Send + 'static>(
        &mut self,
        outgoing: Outgoing<T>,
        content: fn(Disclosed<T>) -> Content,
    ) -> Result<()> {
        let Outgoing { disclosed, withheld, warnings, passages } = outgoing;
        self.passages.extend(passages);
        self.papers.push(disclosed.view().paper());
        self.withheld.extend(withheld);
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        self.pouch.put_in(&disclosed)?;
        self.twin.put_in(disclosed.view().paper(), &disclosed, content);
        self.file_name.get_or_insert_with(|| named_like(disclosed));
        Ok(())
    }

    /// Puts in what a version of the agenda says to its readers.
    async fn agenda(
        &mut self,
        read: &mut Read<'_>,
        wanted: &PouchWanted,
        draft: &AgendaInside,
        (version, before): (&AgendaVersion, Option<&AgendaVersion>),
    ) -> Result<()> {
        let audience = wanted.made_for.audience();
        let release = Release::from(version);
        for paper in wanted.made_for.papers() {
            match paper {
                PaperKind::Agenda => {
                    let approved = review::approved_by(read.unit, read.meeting, Some(version.id)).await?;
                    let agenda = disclose_agenda(draft, Some(&release), audience, AgendaParts::ALL);
                    self.put(mark_approvals(agenda, approved), Content::Agenda)?;
                    if audience.may_have(PaperKind::Calendar) {
                        let scope = CalendarScope::default();
                        let calendar = disclose_calendar(draft, audience, scope, read.versions().await?);
                        self.twin.put_in(PaperKind::Calendar, &calendar.disclosed, Content::Calendar);
                    }
                }
                PaperKind::Changes => {
                    let Some(before) = before else { continue };
                    let was = read.agenda(Some(before.id)).await?;
                    let earlier = Release::from(before);
                    let side = |inside, release| Side { inside, release: Some(release) };
                    let changes = disclose_changes(side(&was, &earlier), side(draft, &release), audience);
                    self.put(changes, Content::Changes)?;
                }
                PaperKind::Calendar => {
                    let scope = CalendarScope::default();
                    let calendar = disclose_calendar(draft, audience, scope, read.versions().await?);
                    if calendar.disclosed.view().events.is_empty() {
                        self.warnings.push(Warning::Empty);
                    }
                    self.put(calendar, Content::Calendar)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts in the papers of items that its readers may have.
    async fn attachments(&mut self, unit: &mut Unit, draft: &AgendaInside, audience: Audience) -> Result<()> {
        let Outgoing { disclosed, withheld, .. } = disclose_attachments(draft, audience);
        self.withheld.extend(withheld);
        let mut bytes = Vec::new();
        for paper in &disclosed.view().papers {
            let gone = || Refusal::new(RefusalCode::PaperGone).of("paper");
            bytes.push(unit.content(&paper.sha256).await?.ok_or_else(gone)?);
        }
        if !bytes.is_empty() {
            self.twin.put_in_papers(disclosed.view(), &bytes);
            self.pouch.put_in_papers(&disclosed, bytes)?;
        }
        Ok(())
    }

    /// Puts in what the notes say to its readers. Readers get none as long as there are none.
    fn notes(&mut self, report: &ReportInside, wanted: &PouchWanted) -> Result<()> {
        let inside = &report.exchange.notes;
        let parts = NotesParts {
            proposed: wanted.proposed,
            answers: wanted.answers.clone(),
            replied: matches!(wanted.made_for, PouchFor::Delegation(..) | PouchFor::Notes),
            ..NotesParts::default()
        };
        match wanted.made_for {
            PouchFor::Delegation(id, _) => self.of_delegation(report, id, &parts),
            PouchFor::Notes => {
                self.put(disclose_for_note_taker(inside, &wanted.items, parts), Content::Notes)
            }
            PouchFor::CoChair(_) | PouchFor::Speaker(..) | PouchFor::Reader(_) => {
                let notes = disclose_notes(inside, wanted.made_for.audience(), parts);
                if self.papers.is_empty() || !notes.disclosed.view().sections.is_empty() {
                    self.put(notes, Content::Notes)?;
                }
                Ok(())
            }
        }
    }

    fn of_delegation(&mut self, report: &ReportInside, id: DelegationId, parts: &NotesParts) -> Result<()> {
        self.put(disclose_passages(&report.exchange.notes, id, parts.clone()), Content::Notes)?;
        let corrections = disclose_corrections(report, Audience::Delegation(id), parts.clone());
        if !corrections.disclosed.view().is_empty() {
            self.put(corrections, Content::Corrections)?;
        }
        Ok(())
    }

    /// Puts in what a delegation is asked in writing, where there is anything.
    fn asked(&mut self, inside: &ExchangeInside, wanted: &PouchWanted) -> Result<()> {
        let asked = disclose_asked(inside, &wanted.asks, wanted.made_for.audience());
        let Some(Outgoing { disclosed, withheld, warnings, .. }) = asked else { return Ok(()) };
        self.papers.extend(disclosed.view().sheets());
        self.withheld.extend(withheld);
        self.warnings.extend(warnings);
        Ok(self.pouch.put_in(&disclosed)?)
    }

    /// Puts in the drafts that wait for a key, where there are any.
    fn drafts(&mut self, inside: &DraftsInside, wanted: &PouchWanted) -> Result<()> {
        let drafts = disclose_drafts(inside, wanted.made_for.audience()).map_err(|_| Refused::Malformed)?;
        let Some(Outgoing { disclosed, withheld, warnings, .. }) = drafts else { return Ok(()) };
        self.papers.extend(disclosed.view().papers());
        self.withheld.extend(withheld);
        self.warnings.extend(warnings);
        Ok(self.pouch.put_in(&disclosed)?)
    }

    fn finished(
        self,
        wanted: &PouchWanted,
        draft: &AgendaInside,
        stamp: Stamp,
        items: &[AgendaItem],
    ) -> PreparedPouch {
        let pouch = self.pouch;
        let made_for = &wanted.made_for;
        let version = pouch.about().subject.version.clone();
        let label = pouch.label();
        let mut part = format!("pouch-{}", made_for.kind().as_str().replace('_', "-"));
        let whom = if made_for.code().is_empty() && made_for.kind() == PouchKind::Reader {
            made_for.audience().readers().as_str().replace('_', "-")
        } else {
            made_for.code().to_owned()
        };
        if !whom.is_empty() {
            let _ = write!(part, "-{whom}");
        }
        if let Some(version) = &version {
            let _ = write!(part, "_v{}", version.replace('.', "-"));
        }
        let named =
            |part: &str, label| self.file_name.as_ref().map(|named| named(part, label)).unwrap_or_default();
        let file_name = named(&part, label);
        let manifest_name =
            named("pouches-manifest", crate::export::MANIFEST_LABEL).replace(".pouch", ".csv");
        let mail = wanted.mail.unwrap_or_default();
        let (whom, name) = (made_for.written(), made_for.name(draft));
        let said = PouchMail {
            kind: made_for.kind(),
            version: version.clone(),
            for_key: wanted.for_key,
            reminder: mail.reminder,
            answer_by: mail.answer_by,
            last_day: wanted.last_day,
        };
        let code = made_for.code().to_owned();
        let covering = disclose_pouch_mail(draft, (made_for.audience(), &code), label, said);
        let mailed = wanted.mail.is_some();
        let about_mail = covering.warnings.into_iter().filter(|_| mailed);
        let warnings = self.warnings.into_iter().chain(self.twin.omitted()).chain(about_mail);
        let warnings = warnings.map(|warning| Words::chosen().warning(warning, items)).collect();
        let preview = PouchPreview {
            kind: made_for.kind(),
            audience: made_for.audience(),
            version,
            label,
            papers: self.papers,
            withheld: self.withheld,
            warnings,
            file_name,
        };
        PreparedPouch {
            pouch,
            whom,
            name,
            preview,
            passages: self.passages,
            code,
            twin: self.twin,
            covering: covering.mail,
            mailed,
            manifest_name,
            stamp,
        }
    }
}

/// Names the file as those of the papers in it are named.
fn named_like<T: FileView + Send + 'static>(disclosed: Disclosed<T>) -> NamesFiles {
    Box::new(move |part, label| papers::named_like(&disclosed, part, label, "pouch"))
}
