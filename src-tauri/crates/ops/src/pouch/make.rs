//! A pouch on its way out: disclosed, looked at, and locked.

use super::keys::keys;
use super::wanted::{PouchFor, PouchWanted};
use crate::agenda::{inside, versions};
use crate::export::{Leaving, LeavingFile, kept_for};
use crate::{Result, notes};
use domain::agenda::{AgendaInside, AgendaItem, AgendaVersion};
use domain::disclosure::{
    AgendaParts, Audience, CalendarScope, Disclosed, NotePassage, NotesParts, Outgoing, PaperKind, Release,
    Side, Warning, Withheld, disclose_agenda, disclose_attachments, disclose_calendar, disclose_changes,
    disclose_corrections, disclose_for_note_taker, disclose_notes, disclose_passages,
};
use domain::ids::{DelegationId, MeetingId};
use domain::label::HandlingLabel;
use domain::note::NotesInside;
use domain::pouch::PouchKind;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{PouchMade, Verb};
use papers::FileView;
use pouch::{About, Answering, AudienceOf, Carried, Journal, Lock, MeetingOf, Pouch, Subject, SubjectOf};
use serde::Serialize;
use std::fmt::Write as _;
use store::Unit;
use words::{SaidWarning, Words};

/// Everything that an agenda says, for those who may read it.
const ALL: AgendaParts =
    AgendaParts { speakers: true, descriptions: true, questions: true, second_zone: None };

/// What is shown of a pouch before it is made.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    pouch: Pouch,
    preview: PouchPreview,
    passages: Vec<NotePassage>,
    code: String,
}

impl PreparedPouch {
    /// Prepares a pouch. That of a body in the chair needs the keys of the workspace, which are made where there are none:
    /// whoever calls this commits.
    pub async fn prepare(unit: &mut Unit, meeting: MeetingId, wanted: &PouchWanted) -> Result<Self> {
        let made_for = &wanted.made_for;
        if *made_for == PouchFor::Notes && wanted.items.is_empty() {
            return Err(Refusal::new(RefusalCode::PouchNoItems).of("item").into());
        }
        let of_version = made_for.papers().any(|paper| paper.row().versioned);
        let version = if of_version { Some(version(unit, meeting, wanted).await?) } else { None };
        let draft = inside(unit, meeting, version.as_ref().map(|(version, _)| version.id)).await?;
        let about = about(unit, wanted, &draft, version.as_ref().map(|(version, _)| version)).await?;
        let mut making = Making {
            pouch: Pouch::new(about),
            papers: Vec::new(),
            withheld: Vec::new(),
            warnings: Vec::new(),
            passages: Vec::new(),
            file_name: None,
        };
        if let Some((version, before)) = &version {
            making.agenda(unit, wanted, &draft, (version, before.as_ref())).await?;
        }
        if wanted.papers && made_for.papers().any(|paper| paper == PaperKind::Agenda) {
            making.attachments(unit, &draft, made_for.audience()).await?;
        }
        if made_for.papers().any(|paper| paper == PaperKind::Minutes) {
            making.notes(&notes::inside(unit, meeting).await?, wanted)?;
        }
        if let PouchFor::CoChair(body) = made_for {
            let keys = keys(unit).await?;
            let answers = Answering {
                body: body.clone(),
                secret: keys.secret.of(meeting, body),
                to: keys.pair.public(),
            };
            making.pouch.put_in_answers(&answers)?;
        }
        let items: Vec<AgendaItem> = unit.of_meeting(meeting).await?;
        Ok(making.finished(wanted, &items))
    }

    /// Says what the pouch holds and what it leaves out.
    pub const fn preview(&self) -> &PouchPreview {
        &self.preview
    }

    /// Returns who reads it, as people name an audience.
    pub fn audience(&self) -> String {
        self.pouch.about().audience.written()
    }

    /// Locks the pouch, ready to be delivered; a passphrase costs a second. Where passages in it are open it leaves for a
    /// reason only, which stands in the history.
    pub fn leaving(&self, lock: &Lock, reason: &str) -> Result<Leaving> {
        let kept = kept_for(&self.passages, reason)?;
        let bytes = self.pouch.seal(lock)?;
        let PouchPreview { kind, audience, version, label, file_name, .. } = self.preview.clone();
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
        let about = ("meeting", self.pouch.about().meeting.id.0);
        let files = vec![LeavingFile { name: file_name, bytes }];
        Ok(Leaving { noted: Box::new(noted), about, files, asked: None })
    }
}

/// Finds the version that is wanted, else the newest, and the one before it.
async fn version(
    unit: &mut Unit,
    meeting: MeetingId,
    wanted: &PouchWanted,
) -> Result<(AgendaVersion, Option<AgendaVersion>)> {
    let mut versions = versions(unit, meeting).await?;
    if let Some(id) = wanted.version {
        let after = versions.iter().position(|version| version.id == id).map(|at| at + 1);
        versions.truncate(after.unwrap_or_default());
    }
    let version = versions.pop().ok_or_else(|| Refusal::new(RefusalCode::PouchNoVersion).of("version"))?;
    Ok((version, versions.pop()))
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
}

impl Making {
    /// Puts in what was disclosed: what was left out and what to consider stay here.
    fn put<T: Carried + FileView + Clone + Send + 'static>(&mut self, outgoing: Outgoing<T>) -> Result<()> {
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
        self.file_name.get_or_insert_with(|| named_like(disclosed));
        Ok(())
    }

    /// Puts in what a version of the agenda says to its readers.
    async fn agenda(
        &mut self,
        unit: &mut Unit,
        wanted: &PouchWanted,
        draft: &AgendaInside,
        (version, before): (&AgendaVersion, Option<&AgendaVersion>),
    ) -> Result<()> {
        let audience = wanted.made_for.audience();
        let release = Release::from(version);
        for paper in wanted.made_for.papers() {
            match paper {
                PaperKind::Agenda => self.put(disclose_agenda(draft, Some(&release), audience, ALL))?,
                PaperKind::Changes => {
                    let Some(before) = before else { continue };
                    let was = inside(unit, version.meeting, Some(before.id)).await?;
                    let earlier = Release::from(before);
                    let side = |inside, release| Side { inside, release: Some(release) };
                    self.put(disclose_changes(side(&was, &earlier), side(draft, &release), audience))?;
                }
                PaperKind::Calendar => {
                    let sequence = versions(unit, version.meeting).await?.len();
                    let sequence = u32::try_from(sequence).unwrap_or(u32::MAX);
                    let calendar = disclose_calendar(draft, audience, CalendarScope::default(), sequence);
                    if calendar.disclosed.view().events.is_empty() {
                        self.warnings.push(Warning::Empty);
                    }
                    self.put(calendar)?;
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
            self.pouch.put_in_papers(&disclosed, bytes)?;
        }
        Ok(())
    }

    /// Puts in what the notes say to its readers. Readers get none as long as there are none.
    fn notes(&mut self, inside: &NotesInside, wanted: &PouchWanted) -> Result<()> {
        let parts = NotesParts { proposed: wanted.proposed, ..NotesParts::default() };
        match wanted.made_for {
            PouchFor::Delegation(id, _) => self.of_delegation(inside, id, &parts),
            PouchFor::Notes => self.put(disclose_for_note_taker(inside, &wanted.items, parts)),
            PouchFor::CoChair(_) | PouchFor::Speaker(..) | PouchFor::Reader(_) => {
                let notes = disclose_notes(inside, wanted.made_for.audience(), parts);
                if self.papers.is_empty() || !notes.disclosed.view().sections.is_empty() {
                    self.put(notes)?;
                }
                Ok(())
            }
        }
    }

    fn of_delegation(&mut self, inside: &NotesInside, id: DelegationId, parts: &NotesParts) -> Result<()> {
        self.put(disclose_passages(inside, id, parts.clone()))?;
        let corrections = disclose_corrections(inside, Audience::Delegation(id), parts.clone());
        if !corrections.disclosed.view().sections.is_empty() {
            self.put(corrections)?;
        }
        Ok(())
    }

    fn finished(self, wanted: &PouchWanted, items: &[AgendaItem]) -> PreparedPouch {
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
        let file_name = self.file_name.map(|named| named(&part, label)).unwrap_or_default();
        let warnings =
            self.warnings.into_iter().map(|warning| Words::chosen().warning(warning, items)).collect();
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
        PreparedPouch { pouch, preview, passages: self.passages, code: made_for.code().to_owned() }
    }
}

/// Names the file as those of the papers in it are named.
fn named_like<T: FileView + Send + 'static>(disclosed: Disclosed<T>) -> NamesFiles {
    Box::new(move |part, label| papers::named_like(&disclosed, part, label, "pouch"))
}
