//! Answers to pouches: of the bodies in the chair, of delegations, of a second note-taker. What is said is known by its
//! identity, whatever else came meanwhile.

mod asked;
mod form;
mod keys;
mod passages;
mod speaker;
mod taken;

pub use passages::ProvenPassages;
pub use taken::ProvenTaken;

use super::decisions::Decisions;
use super::exchange;
use super::progress::Progress;
use super::row::{ImportChange, ImportQuestion, ImportRow, QuestionCode, RowState};
use crate::agenda::{inside, versions};
use crate::party::PartyView;
use crate::pouch::{PouchFor, WorkspaceKeys, limited, unread};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::agenda::{Agenda, AgendaItem, AgendaVersion};
use domain::correction::Correction;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::ids::{AgendaVersionId, MeetingId, NoteId, Revision};
use domain::meeting::Meeting;
use domain::note::Note;
use domain::party::Party;
use domain::publication::{MOST_REMARKS, Publication, PublicationDraft};
use domain::reason::ReasonCode;
use domain::refusal::{Refusal, RefusalCode};
use domain::reply::{MOST_ASKED, MOST_PASSAGES, MOST_TAKEN, PassagesReply, Reply, TakenReply};
use domain::review::{
    Answer, Approval, Comment, MOST_COMMENTS, MergeFate, MergeLine, MergeWhat, SaidApproval, merge,
};
use domain::text::Line;
use form::{Around, Body, FromForm};
use intake::Level;
use intake::comments::Commented;
use pouch::{Key, SubjectOf};
use serde::de::DeserializeOwned;
use std::collections::HashSet;
use store::Unit;
use words::{SuggestedOver, Word, Words};

/// An answer of which it is known who gives it.
#[derive(Clone, Debug)]
pub enum Proven {
    /// A body in the chair answers to a version.
    Review(ProvenAnswer),
    /// A delegation replies to its own passages.
    Passages(ProvenPassages),
    /// A second note-taker sends what was taken.
    Taken(ProvenTaken),
}

impl Proven {
    /// Opens the file of an answer with the keys of the workspace, and proves whose it is.
    pub fn open(sealed: &[u8], keys: &WorkspaceKeys, meeting: MeetingId) -> Result<Self> {
        let proven = pouch::Answer::open(sealed, &Key::Own(keys.pair.clone()), meeting, &keys.secret)?;
        let pouch::Answer { body, subject, pouch, content, .. } = proven;
        if subject.of == SubjectOf::Agenda {
            let answer: Answer = read(content)?;
            limited(answer.comments.len().max(answer.resolved.len()), MOST_COMMENTS)?;
            limited(answer.keys.len(), Publication::ALL.len())?;
            limited(answer.keys.iter().map(|said| said.lines.len()).max().unwrap_or(0), MOST_REMARKS)?;
            let version = subject.id.ok_or_else(|| Refusal::new(RefusalCode::AnswerVersionUnknown))?;
            return Ok(Self::Review(ProvenAnswer { body, version: AgendaVersionId(version), answer }));
        }
        if body == PouchFor::Notes.written() {
            let reply: TakenReply = read(content)?;
            limited(reply.entries.len(), MOST_TAKEN)?;
            let whose = format!("{body}:{}", pouch.chars().take(16).collect::<String>());
            return Ok(Self::Taken(ProvenTaken { whose, reply }));
        }
        let reply: PassagesReply = read(content)?;
        limited(reply.passages.len(), MOST_PASSAGES)?;
        limited(reply.asked.len(), MOST_ASKED)?;
        Ok(Self::Passages(ProvenPassages { whose: body, reply }))
    }
}

fn read<T: DeserializeOwned>(content: serde_json::Value) -> Result<T> {
    Ok(serde_json::from_value(content).map_err(|error| unread(&error))?)
}

/// The answer of a body in the chair of which it is known who gives it.
#[derive(Clone, Debug)]
pub struct ProvenAnswer {
    /// The code of the body.
    pub body: String,
    /// The version that it answers to.
    pub version: AgendaVersionId,
    /// What it says.
    pub answer: Answer,
}

/// What applying an answer writes.
pub(super) struct Writes {
    pub(super) body: String,
    pub(super) version: String,
    records: Vec<Write>,
}

enum Write {
    Comment(Box<Comment>),
    Gone(Box<Comment>),
    Approval(Box<Approval>),
    Key(Box<PublicationDraft>),
    Item(Box<AgendaItem>),
    Correction(Box<Correction>),
    NoCorrection(Box<Correction>),
    Note(Box<Note>),
    Reply(Box<Reply>),
    Record(exchange::Write),
}

impl Writes {
    pub(super) fn count(&self) -> usize {
        self.records.len()
    }
}

/// Explains every line of an answer, and lists what changes.
pub(super) async fn plan(
    unit: &mut Unit,
    meeting: &Meeting,
    proven: &Proven,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Writes)> {
    match proven {
        Proven::Review(proven) => plan_review(unit, meeting, proven, decisions).await,
        Proven::Passages(proven) => passages::plan(unit, meeting, proven, decisions).await,
        Proven::Taken(proven) => taken::plan(unit, meeting, proven, decisions).await,
    }
}

/// Explains every line of the answer of a body in the chair. Lines are counted from 1 in the order of the answer: what the body
/// says to the version, its comments, what it took back, and what it settled.
async fn plan_review(
    unit: &mut Unit,
    meeting: &Meeting,
    proven: &ProvenAnswer,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Writes)> {
    planned(unit, meeting, proven, decisions, &FromForm::default()).await
}

/// Explains a form for comments that came back, as the answer of the body that a person names; as long as nobody does, its
/// one row asks for that.
pub(super) async fn plan_form(
    unit: &mut Unit,
    meeting: &Meeting,
    form: &Commented,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Writes)> {
    let versions = versions(unit, meeting.id).await?;
    let (comments, approvals) = (unit.of_meeting(meeting.id).await?, unit.of_meeting(meeting.id).await?);
    let parties: Vec<Party> = unit.all().await?;
    let party = |code: &str| parties.iter().find(|party| party.code == code);
    let bodies: Vec<Body> = meeting
        .details
        .chairs
        .iter()
        .map(|chair| Body {
            code: chair.party.clone(),
            name: party(&chair.party).map_or_else(|| chair.party.clone(), |party| party.name.clone()),
            unit: chair.unit.to_string(),
        })
        .collect();
    let around =
        Around { meeting, versions: &versions, comments: &comments, approvals: &approvals, bodies: &bodies };
    let version = form::version_of(form, &versions)?;
    if let Some(speaker) = speaker::speaker_of(form, &inside(unit, meeting.id, None).await?) {
        let items: Vec<AgendaItem> = unit.of_meeting(meeting.id).await?;
        return Ok(speaker::plan(form, &speaker, version, &around, &items, decisions));
    }
    let Some(body) = form::body_of(form, &around, decisions) else {
        let mut row = ImportRow::new(1, false, std::iter::empty());
        row.name = Words::chosen().say(Word::StepAgenda);
        let suggestions = bodies.iter().filter_map(|body| party(&body.code)).map(PartyView::from).collect();
        let question = ImportQuestion { suggestions, ..ImportQuestion::new(QuestionCode::BodyMissing) };
        row.ask(Field::Party, question, Facts::default());
        let writes = Writes { body: String::new(), version: version.name.to_string(), records: Vec::new() };
        return Ok((vec![row], writes));
    };
    let name = bodies.iter().find(|one| one.code == body).map_or(body.as_str(), |one| one.name.as_str());
    let (proven, from) = form::answer_of(form, version, (&body, name), &around, decisions);
    planned(unit, meeting, &proven, decisions, &from).await
}

async fn planned(
    unit: &mut Unit,
    meeting: &Meeting,
    proven: &ProvenAnswer,
    decisions: &Decisions,
    from: &FromForm,
) -> Result<(Vec<ImportRow>, Writes)> {
    let ProvenAnswer { body, version, answer } = proven;
    if meeting.details.chairs.iter().all(|chair| chair.party != *body) {
        return Err(nobody(body)());
    }
    let versions = versions(unit, meeting.id).await?;
    let version = versions.iter().find(|known| known.id == *version);
    let version = version.ok_or_else(|| Refusal::new(RefusalCode::AnswerVersionUnknown))?;
    let comments: Vec<Comment> = unit.of_meeting(meeting.id).await?;
    let approvals: Vec<Approval> = unit.of_meeting(meeting.id).await?;
    let items: Vec<AgendaItem> = unit.of_meeting(meeting.id).await?;
    let now = Agenda::of(items.clone(), Vec::new());
    let known = approvals.iter().find(|known| known.version == version.id && known.body == *body);
    let mut merged = merge(&comments, &approvals, meeting.id, version.id, body, answer);
    let teller = Teller { body, version, items: &items, now: &now, comments: &comments };
    let mut writes = Writes { body: body.clone(), version: version.name.to_string(), records: Vec::new() };
    if let Some(newest) = merged.older_than {
        return Ok((vec![older(meeting, newest, body, decisions)], writes));
    }
    let mut rows = Vec::with_capacity(merged.lines.len());
    merged.lines.retain(|line| !from.is_silent_on(line));
    for line in &mut merged.lines {
        from.put_right(line, &comments);
    }
    for (number, line) in (1..).zip(&merged.lines) {
        let mut row = teller.tell(number, decisions, line, known);
        from.ask(line, &mut row);
        if !row.skipped && row.question.is_none() && !row.is_refused() {
            writes.records.extend(write_of(unit, line, (meeting.id, version), body, answer, known));
        }
        rows.push(row);
    }
    keys::plan(unit, meeting.id, proven, decisions, (&mut rows, &mut writes)).await?;
    Ok((rows, writes))
}

fn write_of(
    unit: &Unit,
    line: &MergeLine,
    (meeting, version): (MeetingId, &AgendaVersion),
    body: &str,
    answer: &Answer,
    known: Option<&Approval>,
) -> Option<Write> {
    match (&line.what, line.fate) {
        (_, MergeFate::Unchanged | MergeFate::NotTheirs) => None,
        (MergeWhat::Comment(comment), MergeFate::TakenBack) => Some(Write::Gone(comment.clone())),
        (MergeWhat::Comment(comment) | MergeWhat::Resolution(comment), _) => {
            Some(Write::Comment(comment.clone()))
        }
        (MergeWhat::Approval(said), _) => Some(Write::Approval(Box::new(Approval {
            id: known.map_or_else(|| unit.new_id(), |known| known.id),
            revision: known.map_or(Revision::default(), |known| known.revision),
            meeting,
            version: version.id,
            body: body.to_owned(),
            name: answer.name.clone(),
            choice: said.as_ref().map(|said| said.choice),
            remark: said.as_ref().map(|said| said.remark.clone()).unwrap_or_default(),
            at: said.as_ref().map_or(answer.made_at, |said| said.at),
            answered: Some(answer.made_at),
        }))),
    }
}

/// Says in a row what a line of an answer is.
struct Teller<'a> {
    body: &'a str,
    version: &'a AgendaVersion,
    items: &'a [AgendaItem],
    now: &'a Agenda,
    comments: &'a [Comment],
}

impl Teller<'_> {
    fn row(&self, number: u32, decisions: &Decisions, about: Option<&Comment>) -> ImportRow {
        let mut row = ImportRow::new(number, decisions.skips(number), std::iter::empty());
        row.party = Some(self.body.to_owned());
        let words = Words::chosen();
        row.name = match about.and_then(|comment| comment.said.about.item) {
            None => words.say(Word::StepAgenda),
            Some(id) => {
                let item = self.items.iter().find(|item| item.id == id);
                let then = about.map(|comment| comment.said.about.called.to_string()).unwrap_or_default();
                item.map_or(then, |item| item.details.title.to_string())
            }
        };
        row
    }

    fn tell(
        &self,
        number: u32,
        decisions: &Decisions,
        line: &MergeLine,
        known: Option<&Approval>,
    ) -> ImportRow {
        let mut row = match &line.what {
            MergeWhat::Comment(comment) => self.comment(number, decisions, comment, line.fate),
            MergeWhat::Resolution(comment) => {
                let mut row = self.row(number, decisions, Some(comment));
                row.show(
                    Field::Status,
                    &Words::chosen().say(if comment.is_resolved() { Word::Settled } else { Word::OpenAgain }),
                );
                row
            }
            MergeWhat::Approval(said) => self.approval(number, decisions, said.as_ref(), known),
        };
        row.state = match line.fate {
            MergeFate::New => RowState::New,
            MergeFate::Update => RowState::Update,
            MergeFate::Unchanged => RowState::Unchanged,
            MergeFate::TakenBack => RowState::Withdrawn,
            MergeFate::NotTheirs => RowState::Rejected,
        };
        row
    }

    fn comment(&self, number: u32, decisions: &Decisions, comment: &Comment, fate: MergeFate) -> ImportRow {
        let mut row = self.row(number, decisions, Some(comment));
        let text = self.text(comment);
        row.show(Field::Text, &text);
        if let Some(id) = comment.said.about.item {
            let reference = self.items.iter().find(|item| item.id == id).map(|item| &item.reference);
            row.reference = reference.cloned();
            if self.now.item(id).is_none() {
                row.note(
                    Level::Info,
                    Field::Item,
                    ReasonCode::CommentItemGone,
                    Facts::text(row.name.clone()),
                );
            }
        }
        match fate {
            MergeFate::TakenBack => {
                row.note(Level::Info, None, ReasonCode::CommentTakenBack, Facts::default());
            }
            MergeFate::NotTheirs => {
                row.note(Level::Refused, None, ReasonCode::CommentNotTheirs, Facts::default());
            }
            MergeFate::Update => {
                let before = self.comments.iter().find(|known| known.said.id == comment.said.id);
                let before = before.map(|known| self.text(known)).unwrap_or_default();
                if before != text {
                    row.changes.push(ImportChange { field: Field::Text, before, after: text });
                }
            }
            MergeFate::New | MergeFate::Unchanged => {}
        }
        row
    }

    fn approval(
        &self,
        number: u32,
        decisions: &Decisions,
        said: Option<&SaidApproval>,
        known: Option<&Approval>,
    ) -> ImportRow {
        let words = Words::chosen();
        let mut row = self.row(number, decisions, None);
        let named = |choice| words.name(choice);
        let after = said.map_or_else(|| words.say(Word::NotDecided), |said| named(said.choice));
        row.show(Field::Status, &after);
        row.show(Field::Text, &said.map(|said| said.remark.to_string()).unwrap_or_default());
        let before = known.map(|known| known.choice.map_or_else(|| words.say(Word::NotDecided), named));
        if let Some(before) = before.filter(|before| *before != after) {
            row.changes.push(ImportChange { field: Field::Status, before, after });
        }
        row
    }

    /// Returns the words of a comment, and the change that it suggests.
    fn text(&self, comment: &Comment) -> String {
        let said = &comment.said;
        let mut text = said.text.to_string();
        if !said.sealed.is_empty() {
            text = Words::chosen().say(Word::ForChairsOnly);
        }
        let Some(suggestion) = &said.suggestion else { return text };
        let item = said.about.item.and_then(|id| self.version.agenda.item(id)).map(|item| &item.details);
        let over = SuggestedOver {
            title: item.map(|item| item.title.to_string()).unwrap_or_default(),
            description: item.map(|item| item.description.to_string()).unwrap_or_default(),
            place: item.and_then(|item| Some((item.day?, item.start, item.duration))),
            behind: None,
        };
        let came = Words::chosen().suggestion(suggestion, &over).into_iter();
        let came: String =
            came.filter(|run| run.kind != domain::agenda::diff::WordKind::Del).map(|run| run.text).collect();
        let suggested = Words::chosen().name(suggestion.what());
        let suggested = if came.is_empty() { suggested } else { format!("{suggested}: {came}") };
        if text.is_empty() { suggested } else { format!("{text}\n{suggested}") }
    }
}

/// Writes what an answer changes.
pub(super) async fn write(writes: Writes, unit: &mut Unit, mut progress: Progress<'_>) -> Result<()> {
    // What is new is most of an answer, and is written at once.
    let mut written = HashSet::new();
    let is_new = |record: &Write| match record {
        Write::Comment(comment) => comment.revision == Revision::default() && written.insert(comment.said.id),
        _ => false,
    };
    let (new, rest): (Vec<Write>, Vec<Write>) = writes.records.into_iter().partition(is_new);
    let new = new.into_iter().filter_map(|record| match record {
        Write::Comment(comment) => Some(*comment),
        _ => None,
    });
    let mut new: Vec<Comment> = new.collect();
    for chunk in new.chunks_mut(200) {
        unit.save_new(chunk).await?;
        progress.wrote(chunk.len())?;
    }
    for record in rest {
        match record {
            Write::Comment(mut comment) => {
                // A line may change what another line of the same answer has just written.
                if let Some(known) = unit.find::<Comment>(comment.said.id).await? {
                    comment.revision = known.revision;
                }
                unit.save(&mut *comment).await?;
            }
            Write::Gone(comment) => unit.remove(&*comment).await?,
            Write::Approval(mut approval) => unit.save(&mut *approval).await?,
            Write::Key(mut draft) => unit.save(&mut *draft).await?,
            Write::Item(mut item) => unit.save(&mut *item).await?,
            Write::Correction(mut correction) => unit.save(&mut *correction).await?,
            Write::NoCorrection(correction) => unit.remove(&*correction).await?,
            Write::Note(mut note) => unit.save(&mut *note).await?,
            Write::Reply(mut reply) => unit.save(&mut *reply).await?,
            Write::Record(record) => exchange::save(record, unit).await?,
        }
        progress.wrote(1)?;
    }
    Ok(())
}

/// Says in one row that a newer answer has come already.
fn older(meeting: &Meeting, newest: DateTime<Utc>, code: &str, decisions: &Decisions) -> ImportRow {
    let words = Words::chosen();
    let mut row = ImportRow::new(1, decisions.skips(1), std::iter::empty());
    row.party = Some(code.to_owned()).filter(|code| !code.is_empty());
    row.name = words.say(Word::StepAgenda);
    row.state = RowState::Unchanged;
    let at = words.moment(newest.with_timezone(&meeting.details.zone.0));
    row.note(Level::Info, None, ReasonCode::AnswerOlder, Facts::text(at));
    row
}

/// Refuses the answer of somebody who is not at the meeting.
fn nobody(code: &str) -> impl Fn() -> Error + use<'_> {
    move || Refusal::new(RefusalCode::AnswerNoBody).with(Fact::Name, code.to_owned()).into()
}

/// Keeps what is known of the newest reply of somebody; nothing where that is known already.
fn replied(
    unit: &Unit,
    meeting: &Meeting,
    known: Option<&Reply>,
    whose: &str,
    (name, answered): (&Line, DateTime<Utc>),
    mut confirmed: Vec<NoteId>,
) -> Option<Write> {
    confirmed.sort_unstable();
    let reply = Reply {
        id: known.map_or_else(|| unit.new_id(), |known| known.id),
        revision: known.map_or(Revision::default(), |known| known.revision),
        meeting: meeting.id,
        whose: whose.to_owned(),
        name: name.clone(),
        answered,
        confirmed,
    };
    (known != Some(&reply)).then(|| Write::Reply(Box::new(reply)))
}

/// Returns what tells a line of an answer apart from others.
pub(super) fn said_by(proven: &Proven) -> Vec<(u32, String)> {
    match proven {
        Proven::Review(proven) => {
            let lines = proven.answer.comments.iter().map(|said| said.id.to_string());
            (2..).zip(lines).collect()
        }
        Proven::Passages(proven) => {
            let asked = proven
                .reply
                .asked
                .iter()
                .map(|said| format!("{} {}", said.says.of().as_str(), said.reference));
            let passages = proven.reply.passages.iter().map(|said| said.note.0.to_string());
            (1..).zip(asked.chain(passages)).collect()
        }
        Proven::Taken(proven) => {
            (1..).zip(proven.reply.entries.iter().map(|entry| entry.id.0.to_string())).collect()
        }
    }
}

/// Refuses to read an answer without the keys of the workspace.
pub(super) fn needs_keys() -> Error {
    Error::Pouch(pouch::Refused::WrongKey)
}
