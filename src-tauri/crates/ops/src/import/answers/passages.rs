//! What a delegation says to its own passages, explained, behind what it answers in writing.

use super::{Write, Writes};
use crate::Result;
use crate::import::decisions::Decisions;
use crate::import::row::{ImportRow, RowState, different};
use domain::correction::Correction;
use domain::disclosure::PaperKind;
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::{CorrectionId, NoteId};
use domain::meeting::Meeting;
use domain::note::{Note, NotesInside};
use domain::reason::ReasonCode;
use domain::reply::{
    PassageFate, PassageLine, PassageSaid, PassageWord, PassagesReply, Reply, Replying, merge_passages,
};
use intake::Level;
use store::Unit;
use words::Words;

/// The reply of a delegation of which it is known whose it is.
#[derive(Clone, Debug)]
pub struct ProvenPassages {
    /// For whom its pouch was made: `delegation:DE`.
    pub whose: String,
    /// What it says.
    pub reply: PassagesReply,
}

impl ProvenPassages {
    /// Returns the code of the delegation.
    pub fn code(&self) -> &str {
        self.whose.split_once(':').map_or("", |(_, code)| code)
    }
}

/// Explains every line of the reply of a delegation, and lists what changes.
pub(in crate::import) async fn plan(
    unit: &mut Unit,
    meeting: &Meeting,
    proven: &ProvenPassages,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Writes)> {
    let ProvenPassages { whose, reply } = proven;
    let inside = crate::notes::inside(unit, meeting.id).await?;
    let replies: Vec<Reply> = unit.of_meeting(meeting.id).await?;
    let group = inside.agenda.roster.with_code(proven.code()).ok_or_else(super::nobody(proven.code()))?;
    let replying = Replying {
        meeting: meeting.id,
        delegation: group.delegation.id,
        whose,
        replies: &replies,
        today: unit.at().with_timezone(&meeting.details.zone.0).date_naive(),
    };
    let identity = |note: NoteId| {
        let said = [meeting.id.0.as_bytes().as_slice(), whose.as_bytes(), note.0.as_bytes()];
        CorrectionId(pouch::identity(&said))
    };
    let merged = merge_passages(&inside, replying, identity, reply);
    let mut writes = Writes { body: proven.code().to_owned(), version: String::new(), records: Vec::new() };
    if let Some(newest) = merged.older_than {
        return Ok((vec![super::older(meeting, newest, proven.code(), decisions)], writes));
    }
    let teller = Teller { inside: &inside, code: proven.code() };
    let (mut rows, answers) = super::asked::plan(unit, meeting, group, reply, decisions).await?;
    writes.records.extend(answers);
    let mut confirmed = merged.confirmed;
    let first = u32::try_from(rows.len()).unwrap_or(u32::MAX).saturating_add(1);
    for (number, line) in (first..).zip(merged.lines) {
        let row = teller.tell(number, decisions, &line);
        if row.skipped {
            confirmed.retain(|note| *note != line.note);
        } else {
            writes.records.extend(written(line));
        }
        rows.push(row);
    }
    let known = replies.iter().find(|reply| reply.whose == *whose);
    writes.records.extend(super::replied(
        unit,
        meeting,
        known,
        whose,
        (&reply.name, reply.made_at),
        confirmed,
    ));
    Ok((rows, writes))
}

fn written(line: PassageLine) -> Option<Write> {
    match (line.fate, line.correction, line.cleared) {
        (PassageFate::TakenBack, Some(correction), _) => Some(Write::NoCorrection(Box::new(correction))),
        (PassageFate::New | PassageFate::Update, Some(correction), _) => {
            Some(Write::Correction(Box::new(correction)))
        }
        (PassageFate::New, None, Some(note)) => Some(Write::Note(Box::new(note))),
        _ => None,
    }
}

struct Teller<'a> {
    inside: &'a NotesInside,
    code: &'a str,
}

impl Teller<'_> {
    fn tell(&self, number: u32, decisions: &Decisions, line: &PassageLine) -> ImportRow {
        let mut row = ImportRow::new(number, decisions.skips(number), std::iter::empty());
        row.party = Some(self.code.to_owned());
        let note = self.inside.notes.iter().find(|note| note.id == line.note);
        row.reference = note.map(|note| note.reference.clone());
        row.name = note
            .and_then(|note| self.inside.item(note))
            .map_or_else(|| Words::chosen().name(PaperKind::Minutes), |item| item.details.title.to_string());
        if let Some(said) = &line.said {
            row.show(Field::Status, &Words::chosen().name(said.says));
            row.show(Field::Text, &words_of(said, note));
            if !said.remark.is_empty() {
                row.show(Field::Remark, &said.remark);
            }
        }
        row.state = match line.fate {
            PassageFate::New => RowState::New,
            PassageFate::Update => RowState::Update,
            PassageFate::Unchanged | PassageFate::Settled | PassageFate::Reworded => RowState::Unchanged,
            PassageFate::TakenBack => RowState::Withdrawn,
            PassageFate::Gone | PassageFate::NotTheirs => RowState::Rejected,
        };
        let text = || Facts::text(row_text(line));
        match line.fate {
            PassageFate::Gone => row.note(Level::Refused, Field::Item, ReasonCode::EntryGone, text()),
            PassageFate::NotTheirs => {
                row.note(Level::Refused, None, ReasonCode::EntryNotTheirs, Facts::default());
            }
            PassageFate::TakenBack => {
                row.note(Level::Info, None, ReasonCode::CommentTakenBack, Facts::default());
            }
            PassageFate::Settled => {
                row.note(Level::Doubt, None, ReasonCode::CorrectionSettled, Facts::default());
            }
            PassageFate::Reworded => {
                row.note(Level::Doubt, Field::Text, ReasonCode::ConfirmedOtherText, Facts::default());
            }
            PassageFate::New | PassageFate::Update if line.reworded => {
                row.note(Level::Info, Field::Text, ReasonCode::EntryReworded, Facts::default());
            }
            PassageFate::New | PassageFate::Update | PassageFate::Unchanged => {}
        }
        if line.fate == PassageFate::Update
            && let Some(correction) = &line.correction
        {
            self.changes(correction, &mut row);
        }
        row
    }

    fn changes(&self, after: &Correction, row: &mut ImportRow) {
        let Some(before) = self.inside.corrections.iter().find(|known| known.id == after.id) else { return };
        let wording = |correction: &Correction| {
            if correction.withdraws() {
                Words::chosen().name(PassageWord::Withdraw)
            } else {
                correction.details.requested.to_string()
            }
        };
        let pairs = [
            (Field::Text, (wording(before), wording(after))),
            (Field::Remark, (before.details.remark.to_string(), after.details.remark.to_string())),
        ];
        row.changes.extend(different(pairs));
    }
}

fn row_text(line: &PassageLine) -> String {
    line.said.as_ref().map(|said| said.read.to_string()).unwrap_or_default()
}

fn words_of(said: &PassageSaid, note: Option<&Note>) -> String {
    match said.says {
        PassageWord::Correct => said.requested.to_string(),
        PassageWord::Confirm | PassageWord::Withdraw => {
            note.map_or_else(|| said.read.to_string(), |note| note.details.text.to_string())
        }
    }
}
