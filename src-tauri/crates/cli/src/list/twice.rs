//! `list twice`.

use super::ListArgs;
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use ops::people::twice::{PairSide, PairView, twice};
use serde::Serialize;

/// A pair as it is listed: what is entered of the two shows in the window, where they can be made one.
#[derive(Serialize)]
struct Row {
    one: Side,
    other: Side,
    very_likely: bool,
    speaks_for: Vec<String>,
    speaks_against: Vec<String>,
}

#[derive(Serialize)]
struct Side {
    reference: Option<String>,
    party: Option<String>,
    name: String,
    meetings: Vec<String>,
}

impl From<PairSide> for Side {
    fn from(side: PairSide) -> Self {
        let party = side.party.map(|party| party.code);
        Self { reference: side.reference, party, name: side.name, meetings: side.meetings }
    }
}

impl From<PairView> for Row {
    fn from(pair: PairView) -> Self {
        let (speaks_for, against): (Vec<_>, Vec<_>) =
            pair.reasons.into_iter().partition(|reason| reason.is_for);
        let texts = |reasons: Vec<ops::people::twice::PairReason>| {
            reasons.into_iter().map(|reason| reason.text).collect()
        };
        Self {
            one: pair.left.into(),
            other: pair.right.into(),
            very_likely: pair.very_likely,
            speaks_for: texts(speaks_for),
            speaks_against: texts(against),
        }
    }
}

/// Lists whoever may be there twice, the likeliest first.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let pairs = twice(&mut unit, meeting).await?.pairs;
    let rows: Vec<Row> = pairs.into_iter().map(Row::from).filter(|row| args.fits(names(row))).collect();
    output.print(&rows, |rows| {
        let mut table = Table::new(["One", "Other", "For", "Against"]);
        for row in rows {
            table.row([
                called(&row.one),
                called(&row.other),
                row.speaks_for.join(", "),
                row.speaks_against.join(", "),
            ]);
        }
        table.lines()
    })
}

fn names(row: &Row) -> impl Iterator<Item = &str> {
    [&row.one, &row.other].into_iter().flat_map(|side| {
        let codes = [side.reference.as_deref(), side.party.as_deref()].into_iter().flatten();
        codes.chain([side.name.as_str()])
    })
}

fn called(side: &Side) -> String {
    match &side.reference {
        Some(reference) => format!("{} ({reference})", side.name),
        None => format!("{} ({})", side.name, side.meetings.join(", ")),
    }
}
