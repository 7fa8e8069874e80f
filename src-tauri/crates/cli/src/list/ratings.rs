//! `list ratings`: how practices and questions were rated before and after the discussion, in numbers. Whose a ballot is, and
//! who cast one, is listed nowhere.

use super::ListArgs;
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use domain::scale::Spread;
use ops::ratings::{Rated, RatingRow};
use serde::Serialize;

/// What is rated, as it is listed.
#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    rated: Rated,
    reference: String,
    title: String,
    /// How ballots are spread; nothing where there are too few.
    before: Option<Spread>,
    after: Option<Spread>,
    /// By how much the median went up.
    shift: Option<f32>,
    ballots: Cast,
}

/// How many ballots were cast.
#[derive(Serialize)]
struct Cast {
    before: usize,
    after: usize,
}

impl From<RatingRow> for Listed {
    fn from(row: RatingRow) -> Self {
        let RatingRow { rated, reference, title, before, after } = row;
        let shift = before.spread.as_ref().zip(after.spread.as_ref());
        Self {
            rated,
            reference,
            title,
            shift: shift.map(|(before, after)| after.median - before.median),
            ballots: Cast { before: before.cast.len(), after: after.cast.len() },
            before: before.spread,
            after: after.spread,
        }
    }
}

/// Lists what can be rated: practices, then questions.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let board = ops::ratings::board(&mut unit, meeting).await?;
    let listed: Vec<Listed> = board
        .rows
        .into_iter()
        .filter(|row| args.fits([&*row.reference, &row.title]))
        .map(Listed::from)
        .collect();
    output.print(&listed, |listed| {
        let mut table = Table::new(["What", "Before", "After", "Shift", "Ballots", "Title"]);
        let median = |spread: &Option<Spread>| {
            spread.as_ref().map(|spread| spread.median.to_string()).unwrap_or_default()
        };
        for one in listed {
            table.row([
                one.reference.clone(),
                median(&one.before),
                median(&one.after),
                one.shift.map(|shift| format!("{shift:+}")).unwrap_or_default(),
                format!("{}, {}", one.ballots.before, one.ballots.after),
                one.title.clone(),
            ]);
        }
        table.lines()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{PartyId, PracticeId};
    use domain::scale::Scale;
    use ops::ratings::Ballots;
    use serde_json::json;
    use uuid::Uuid;

    #[test]
    fn a_rating_is_listed_in_numbers_and_names_nobody() {
        let ballots = |counts: [u32; 5]| Ballots {
            cast: (0..4).map(|number| PartyId(Uuid::from_u128(number))).collect(),
            spread: Spread::of(Scale(counts)),
        };
        let row = RatingRow {
            rated: Rated::Practice { id: PracticeId(Uuid::nil()) },
            reference: "BP-01".into(),
            title: "Open a JIT".into(),
            before: ballots([0, 2, 2, 0, 0]),
            after: ballots([0, 0, 0, 4, 0]),
        };
        let listed = serde_json::to_value(Listed::from(row)).unwrap();
        assert_eq!(
            listed,
            json!({
                "of": "practice", "id": Uuid::nil(), "reference": "BP-01", "title": "Open a JIT",
                "before": { "counts": [0, 2, 2, 0, 0], "median": 2.5 },
                "after": { "counts": [0, 0, 0, 4, 0], "median": 4.0 },
                "shift": 1.5,
                "ballots": { "before": 4, "after": 4 },
            })
        );
    }
}
