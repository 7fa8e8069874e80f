//! What a body in the chair says to drafts of the report and of the press facts, as rows of its answer.

use super::{ProvenAnswer, Write, Writes};
use crate::Result;
use crate::import::decisions::Decisions;
use crate::import::row::{ImportChange, ImportRow, RowState};
use domain::fact::Facts;
use domain::field::Field;
use domain::ids::MeetingId;
use domain::publication::{ChairKey, LineRemark, PublicationDraft};
use domain::reason::ReasonCode;
use domain::review::{ApprovalChoice, SaidKey};
use intake::Level;
use store::Unit;
use words::{Word, Words};

/// Explains every key of an answer behind its other lines, and lists what changes. The later word of a body about a draft
/// holds, whichever answer came first; what it does not name any more was said nothing about.
pub(super) async fn plan(
    unit: &mut Unit,
    meeting: MeetingId,
    proven: &ProvenAnswer,
    decisions: &Decisions,
    (rows, writes): (&mut Vec<ImportRow>, &mut Writes),
) -> Result<()> {
    let drafts: Vec<PublicationDraft> =
        if proven.answer.keys.is_empty() { Vec::new() } else { unit.of_meeting(meeting).await? };
    for said in &proven.answer.keys {
        let number = rows.last().map_or(1, |row| row.row + 1);
        let mut row = ImportRow::new(number, decisions.skips(number), std::iter::empty());
        row.party = Some(proven.body.clone());
        let Some(draft) = drafts.iter().find(|draft| draft.id == said.draft) else {
            row.name = Words::chosen().say(Word::DraftGone);
            row.state = RowState::Rejected;
            row.note(Level::Refused, None, ReasonCode::DraftGone, Facts::default());
            rows.push(row);
            continue;
        };
        let known = draft.keys.iter().find(|key| key.body == proven.body);
        let key = key_of(proven, said);
        tell(&mut row, draft, known, &key);
        if !row.skipped && !matches!(row.state, RowState::Unchanged) {
            let mut draft = draft.clone();
            draft.take_key(key);
            writes.records.push(Write::Key(Box::new(draft)));
        }
        rows.push(row);
    }
    Ok(())
}

fn key_of(proven: &ProvenAnswer, said: &SaidKey) -> ChairKey {
    ChairKey {
        body: proven.body.clone(),
        name: proven.answer.name.clone(),
        choice: said.choice,
        remark: said.remark.clone(),
        lines: said.lines.clone(),
        at: said.at,
    }
}

fn tell(row: &mut ImportRow, draft: &PublicationDraft, known: Option<&ChairKey>, key: &ChairKey) {
    let words = Words::chosen();
    row.name = words.say_with(
        Word::DraftNamed,
        [("name", words.inside(draft.publication).into()), ("number", draft.number.into())],
    );
    let named = |choice: Option<ApprovalChoice>| {
        choice.map_or_else(|| words.say(Word::NotDecided), |choice| words.name(choice))
    };
    row.show(Field::Status, &named(key.choice));
    row.show(Field::Text, &written(draft, key));
    row.state = match known {
        None => RowState::New,
        Some(known) if known == key => RowState::Unchanged,
        Some(known) if known.at > key.at => {
            row.note(Level::Info, None, ReasonCode::KeyOlder, Facts::default());
            RowState::Unchanged
        }
        Some(known) => {
            let mut changed = |field, before: String, after: String| {
                if before != after {
                    row.changes.push(ImportChange { field, before, after });
                }
            };
            changed(Field::Status, named(known.choice), named(key.choice));
            changed(Field::Text, written(draft, known), written(draft, key));
            RowState::Update
        }
    };
}

/// Writes what a key remarks, on the whole and line by line, each with the line that it is about.
fn written(draft: &PublicationDraft, key: &ChairKey) -> String {
    let about = |remark: &LineRemark| match draft.line(&remark.key) {
        Some(line) => format!("“{}”: {}", line.text, remark.text),
        None => remark.text.to_string(),
    };
    let whole = Some(key.remark.to_string()).filter(|text| !text.is_empty());
    whole.into_iter().chain(key.lines.iter().map(about)).collect::<Vec<_>>().join("\n")
}
