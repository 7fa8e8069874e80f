//! What a delegation answers in writing, explained: each answer is a row of the sheet in which it could have come, over what
//! stands now.

use super::Write;
use crate::import::decisions::Decisions;
use crate::import::exchange;
use crate::import::row::{ImportQuestion, ImportRow, QuestionCode, RowState};
use crate::{Result, exchange as records};
use domain::disclosure::Asked;
use domain::exchange::{Cell, ExchangeInside, ExchangeKind};
use domain::fact::Facts;
use domain::field::Field;
use domain::meeting::Meeting;
use domain::reason::ReasonCode;
use domain::reply::{AskedFate, AskedSaid, AskedWord, PassagesReply};
use domain::roster::Group;
use domain::text::search_key;
use intake::exchange::ExchangeRecord;
use std::collections::{BTreeMap, HashSet};
use store::Unit;
use words::Words;

/// Explains every answer in the order of the reply, and lists what changes.
pub(super) async fn plan(
    unit: &mut Unit,
    meeting: &Meeting,
    group: &Group,
    reply: &PassagesReply,
    decisions: &Decisions,
) -> Result<(Vec<ImportRow>, Vec<Write>)> {
    let inside = records::inside(unit, meeting.id).await?;
    let answering =
        Answering { inside: &inside, group, meeting, by: confirmer(group, reply.name.as_str()), reply };
    let (mut rows, mut coming) = (Vec::new(), Vec::new());
    let mut met = HashSet::new();
    for (number, said) in (1..).zip(&reply.asked) {
        let twice = !met.insert((said.says.of(), said.reference.as_str()));
        let (row, record) = answering.row(number, said, decisions);
        coming.extend(record.filter(|_| !twice).map(|record| (said.says.of(), record)));
        rows.push(row);
    }
    let mut writes = Vec::new();
    for of in Asked::KINDS {
        let of_kind = coming.iter().filter(|(kind, _)| *kind == of).map(|(_, record)| record.clone());
        let of_kind: Vec<ExchangeRecord> = of_kind.collect();
        if of_kind.is_empty() {
            continue;
        }
        let (planned, records) = exchange::plan(unit, meeting.id, of, &of_kind, decisions).await?;
        writes.extend(records.into_iter().map(Write::Record));
        for mut planned in planned {
            let Some(row) = rows.iter_mut().find(|row| row.row == planned.row) else { continue };
            planned.reasons.append(&mut row.reasons);
            planned.cells.append(&mut row.cells);
            *row = planned;
        }
    }
    Ok((rows, writes))
}

/// Finds who signs for a delegation among its people, by name or by the reference of the seat.
fn confirmer(group: &Group, name: &str) -> Option<String> {
    let key = search_key(name);
    let called = group.members.iter().filter(|member| {
        [&member.person.name.running(), &member.participant.reference]
            .iter()
            .any(|known| search_key(known) == key)
    });
    let mut references = called.map(|member| member.participant.reference.clone());
    references.next().filter(|_| !key.is_empty() && references.next().is_none())
}

struct Answering<'a> {
    inside: &'a ExchangeInside,
    group: &'a Group,
    meeting: &'a Meeting,
    /// The seat of whoever signs, where that is known.
    by: Option<String>,
    reply: &'a PassagesReply,
}

impl Answering<'_> {
    /// Explains one answer; the row of a sheet that says the same where it comes in.
    fn row(
        &self,
        number: u32,
        said: &AskedSaid,
        decisions: &Decisions,
    ) -> (ImportRow, Option<ExchangeRecord>) {
        let of = said.says.of();
        let mut row = ImportRow::new(number, decisions.skips(number), std::iter::empty());
        row.party = Some(self.group.party.code.clone());
        row.reference = Some(said.reference.clone());
        row.name = self.title(of, &said.reference);
        row.state = RowState::Unchanged;
        if !self.inside.asks_about(of, &said.reference) {
            row.reject(Field::Reference, ReasonCode::AskedGone, Facts::default());
            return (row, None);
        }
        let mut said = said.clone();
        if let AskedWord::Concepts { confirmed, .. } = &mut said.says
            && *confirmed
            && self.by.is_none()
        {
            *confirmed = false;
            let name = Facts::text(self.reply.name.as_str());
            row.doubt(Field::ConfirmedBy, ReasonCode::ConfirmerUnknown, name);
        }
        let day = said.at.with_timezone(&self.meeting.details.zone.0).date_naive();
        let says = said.says.cells(day, self.by.as_deref());
        row.show(Field::Text, &words_of(&said.says));
        let now = self.inside.said_by(of, &said.reference, self.group.party.id);
        match said.fate(now.as_ref()) {
            AskedFate::Unchanged => return (row, None),
            AskedFate::Meanwhile if !decisions.takes(number) => {
                let stands = now.as_ref().map(words_of).unwrap_or_default();
                let question = ImportQuestion::new(QuestionCode::AskedMeanwhile);
                row.ask(said.says.field(), question, Facts::text(&stands));
                return (row, None);
            }
            AskedFate::Meanwhile | AskedFate::Comes => {}
        }
        let party = Cell::Text(self.group.party.code.clone());
        let cells: BTreeMap<Field, Cell> = says.into_iter().chain([(Field::Party, party)]).collect();
        let record =
            ExchangeRecord { row: number, reference: Some(said.reference), cells, reasons: Vec::new() };
        (row, Some(record))
    }

    fn title(&self, of: ExchangeKind, reference: &str) -> String {
        let ExchangeInside { practices, concepts, questions, .. } = self.inside;
        let found = match of {
            ExchangeKind::Matrix => practices
                .iter()
                .find(|one| one.reference == reference)
                .map(|one| one.details.title.to_string()),
            ExchangeKind::Concepts => {
                concepts.iter().find(|one| one.reference == reference).map(|one| one.details.term.to_string())
            }
            _ => questions
                .iter()
                .find(|one| one.reference == reference)
                .map(|one| one.details.question.to_string()),
        };
        found.unwrap_or_else(|| reference.to_owned())
    }
}

/// Returns what an answer says, in the words of the screen.
fn words_of(says: &AskedWord) -> String {
    match says {
        AskedWord::Matrix { state, condition } if condition.is_empty() => Words::chosen().name(*state),
        AskedWord::Matrix { state, condition } => format!("{}: {condition}", Words::chosen().name(*state)),
        AskedWord::Concepts { text, .. } | AskedWord::Questions { text, .. } => text.to_string(),
    }
}
