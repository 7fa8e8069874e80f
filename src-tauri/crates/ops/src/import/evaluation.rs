//! The evaluation: forms are counted together, and take the place of what was counted before. A row for each question says what
//! would be counted; there is none for a form.

use super::row::{ImportChange, ImportRow, RowState, different};
use crate::Result;
use domain::evaluation::{Aspect, Evaluation, OpenQuestion, Tally};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::ids::{MeetingId, Revision};
use domain::reason::ReasonCode;
use domain::refusal::{Refusal, RefusalCode};
use intake::Level;
use intake::evaluation::{ASPECTS, Forms, OPEN};
use store::Unit;
use words::Words;

/// Says what would be counted, and what it is put in the place of.
pub(super) async fn plan(
    unit: &mut Unit,
    meeting: MeetingId,
    forms: &Forms,
) -> Result<(Vec<ImportRow>, Option<Evaluation>)> {
    let known: Option<Evaluation> = unit.of_meeting(meeting).await?.into_iter().next();
    let before = known.as_ref().map(|known| known.tally.clone()).unwrap_or_default();
    let after = &forms.tally;
    let few = (*after != before && !after.may_follow(&before)).then(|| Refusal::new(RefusalCode::FormsFew));
    let mut rows = Vec::new();
    for aspect in Aspect::ALL {
        let at = aspect as usize;
        let counts = |tally: &Tally| tally.counts[at].0.map(|count| count.to_string()).join(" ");
        let mut row = begun(rows.len(), Words::chosen().name(aspect));
        compared(&mut row, ASPECTS[at], known.as_ref().map(|_| counts(&before)), counts(after));
        if forms.unread[at] > 0 {
            row.doubt(ASPECTS[at], ReasonCode::RatingsUnread, count(forms.unread[at]));
        }
        rows.push(row);
    }
    for question in OpenQuestion::ALL {
        let at = question as usize;
        let texts = |tally: &Tally| {
            tally.texts[at].iter().map(ToString::to_string).collect::<Vec<String>>().join("\n")
        };
        let mut row = begun(rows.len(), Words::chosen().name(question));
        compared(&mut row, OPEN[at], known.as_ref().map(|_| texts(&before)), texts(after));
        if forms.refused[at] > 0 {
            row.doubt(OPEN[at], ReasonCode::EuciRefused, Facts::text(""));
        }
        rows.push(row);
    }
    for row in &mut rows {
        row.note(Level::Info, None, ReasonCode::FormsCounted, count(after.forms));
        if let Some(few) = &few {
            row.reject(Field::Ignore, ReasonCode::RecordRefused, Facts::text(Words::chosen().refusal(few)));
        }
    }
    if few.is_some() || *after == before {
        return Ok((rows, None));
    }
    let evaluation = known.map_or_else(
        || Evaluation { id: unit.new_id(), revision: Revision::default(), meeting, tally: after.clone() },
        |known| Evaluation { tally: after.clone(), ..known },
    );
    Ok((rows, Some(evaluation)))
}

fn begun(place: usize, name: String) -> ImportRow {
    let mut row = ImportRow::new(u32::try_from(place + 1).unwrap_or(u32::MAX), false, std::iter::empty());
    row.name = name;
    row
}

/// Says what is other than before; everything is new where nothing was counted.
fn compared(row: &mut ImportRow, field: Field, before: Option<String>, after: String) {
    row.show(field, &after);
    let Some(before) = before else { return };
    let changes: Vec<ImportChange> = different([(field, (before, after))]).collect();
    row.state = if changes.is_empty() { RowState::Unchanged } else { RowState::Update };
    row.changes = changes;
}

fn count(count: u32) -> Facts {
    Facts::default().with(Fact::Count, usize::try_from(count).unwrap_or(usize::MAX))
}

/// Keeps what was counted.
pub(super) async fn write(evaluation: Option<Evaluation>, unit: &mut Unit) -> Result<()> {
    if let Some(mut evaluation) = evaluation {
        unit.save(&mut evaluation).await?;
    }
    Ok(())
}
