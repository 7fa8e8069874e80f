//! `list corrections` and `list silence`.

use super::{ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use chrono::NaiveDate;
use domain::correction::CorrectionState;
use domain::label::HandlingLabel;
use domain::reply::PassageWord;
use domain::silence::{SilenceScope, SilenceState};
use ops::corrections::{CorrectionRow, SilenceRow, StandingOf, board};
use serde::Serialize;

/// A correction, as it is listed: for whoever has the passphrase, with who asks.
#[derive(Serialize)]
struct Listed {
    /// What is corrected: an entry of the notes, or a sentence of the report.
    of: &'static str,
    /// What people cite of the entry, or of what the sentence rests on.
    reference: String,
    /// The item of the entry; of a sentence where it stands in the report.
    item: String,
    delegation: String,
    asked_by: String,
    asked_on: NaiveDate,
    drafted: String,
    /// The passage is to stand in no paper: no wording is asked for.
    withdraws: bool,
    requested: String,
    agreed: String,
    state: CorrectionState,
    reason: String,
    label: HandlingLabel,
    chatham_house_rule: bool,
    remark: String,
}

impl From<CorrectionRow> for Listed {
    fn from(row: CorrectionRow) -> Self {
        let correction = row.correction;
        Self {
            of: if correction.details.of.note().is_some() { "entry" } else { "sentence" },
            reference: row.reference,
            item: row.number.map_or(row.title, |number| number.to_string()),
            delegation: row.code,
            asked_by: row.asked_by,
            asked_on: correction.details.asked_on,
            drafted: correction.drafted.to_string(),
            withdraws: correction.withdraws(),
            requested: correction.details.requested.to_string(),
            agreed: correction.agreed.to_string(),
            state: correction.state,
            reason: correction.reason.to_string(),
            label: row.label,
            chatham_house_rule: row.under_the_rule,
            remark: correction.details.remark.to_string(),
        }
    }
}

/// Lists the corrections in the order of the entries, then of the sentences of the report.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let listed: Vec<Listed> = board(&mut unit, meeting)
        .await?
        .corrections
        .into_iter()
        .map(Listed::from)
        .filter(|one| {
            args.fits([one.of, &*one.reference, &one.item, &one.delegation, &one.asked_by, &one.requested])
        })
        .collect();
    output.print(&listed, |listed| {
        let mut table = Table::new(["Ref", "Item", "From", "Asked on", "State", "As requested"]);
        for one in listed {
            table.row([
                one.reference.clone(),
                one.item.clone(),
                one.delegation.clone(),
                one.asked_on.to_string(),
                name(one.state),
                if one.withdraws { name(PassageWord::Withdraw) } else { one.requested.replace('\n', " ") },
            ]);
        }
        table.lines()
    })
}

/// A silence procedure, as it is listed.
#[derive(Serialize)]
struct Procedure {
    scope: &'static str,
    day: Option<NaiveDate>,
    item: String,
    opened: String,
    until: String,
    closed: Option<String>,
    state: SilenceState,
    /// How many sentences of the report were sent round.
    sentences: u32,
    /// How many of these stand as they were sent.
    stand: u32,
    answers: Vec<StandingOf>,
}

impl From<SilenceRow> for Procedure {
    fn from(row: SilenceRow) -> Self {
        let written = |at: chrono::NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
        let (scope, day) = match row.silence.details.scope {
            SilenceScope::Meeting => ("meeting", None),
            SilenceScope::Day(day) => ("day", Some(day)),
            SilenceScope::Item(_) => ("item", None),
            SilenceScope::Report => ("report", None),
        };
        Self {
            scope,
            day,
            item: row.item,
            opened: written(row.silence.opened),
            until: written(row.silence.details.until),
            closed: row.silence.closed.map(written),
            state: row.state,
            sentences: row.sent_sentences,
            stand: row.stands,
            answers: row.standings,
        }
    }
}

/// Lists the silence procedures, the latest first.
pub async fn silence(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let listed: Vec<Procedure> = board(&mut unit, meeting)
        .await?
        .silences
        .into_iter()
        .map(Procedure::from)
        .filter(|one| args.fits([&*one.item, one.scope, &one.until]))
        .collect();
    output.print(&listed, |listed| {
        let mut table = Table::new(["Scope", "Until", "State", "Delegation", "Answer"]);
        for one in listed {
            let of = match (one.day, one.item.as_str()) {
                (Some(day), _) => day.to_string(),
                (None, "") => one.scope.to_owned(),
                (None, item) => format!("{} {item}", one.scope),
            };
            for answer in &one.answers {
                let (code, said) = (answer.code.clone(), name(answer.standing));
                table.row([of.clone(), one.until.clone(), name(one.state), code, said]);
            }
        }
        table.lines()
    })
}
