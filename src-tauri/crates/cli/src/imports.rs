//! `imports`: what was imported, the report of each import, and taking one back long after it.

use crate::failure::{Failure, Result};
use crate::global::Global;
use crate::import::explained;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::table::Table;
use crate::workspace::instant;
use clap::Args;
use ops::import::{EarlierImport, ReportRow, RowState, TakenBack, TakenBackLine};
use std::path::PathBuf;

/// Which import.
#[derive(Args, Debug)]
pub struct ImportsArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Print the report of the import with this number
    #[arg(long, value_name = "NUMBER")]
    pub report: Option<usize>,
    /// Take the import with this number back: what it added and changed, wherever nothing was done to it since
    #[arg(long, value_name = "NUMBER", conflicts_with = "report")]
    pub undo: Option<usize>,
    /// Only say what taking it back would do; change nothing
    #[arg(long, requires = "undo")]
    pub dry_run: bool,
}

/// Lists what was imported, or prints a report.
pub async fn imports(global: &Global, args: &ImportsArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let imports = ops::import::earlier(&mut unit, meeting).await?;
    if let Some(number) = args.undo {
        let id = numbered(&imports, number)?.id;
        let taken = if args.dry_run {
            ops::import::preview_undo_import(&mut unit, id).await?
        } else {
            let taken = ops::import::undo_import(&mut unit, id).await?;
            commit(unit).await?;
            taken
        };
        return output.print(&taken, taken_back);
    }
    let Some(number) = args.report else {
        return output.print(&imports, |imports| listed(imports));
    };
    let import = numbered(&imports, number)?;
    let report = ops::import::earlier_report(&mut unit, import.id).await?;
    output.print(&report, |report| {
        let rows = report.rows.iter().map(ReportRow::from);
        let taken = report.taken_back.iter().flat_map(taken_back);
        rows.flat_map(|row| explained(&row)).chain([summary(&report.import)]).chain(taken).collect()
    })
}

/// Finds an import by its number: the first one that came in is 1.
fn numbered(imports: &[EarlierImport], number: usize) -> Result<&EarlierImport> {
    let place = imports.len().checked_sub(number).filter(|_| number > 0);
    place.and_then(|place| imports.get(place)).ok_or_else(|| Failure::from(ops::Error::NoImport))
}

/// Says what went back and what stayed, or would.
fn taken_back(taken: &TakenBack) -> Vec<String> {
    let line = |line: &TakenBackLine| {
        let who = [line.reference.as_deref().unwrap_or_default(), &line.name].join(" ");
        format!("    {}: {}", who.trim(), line.sentence)
    };
    let mut lines = Vec::new();
    for (head, of) in [("Goes back", &taken.goes), ("Stays", &taken.stays)] {
        if !of.is_empty() {
            lines.push(format!("{head}:"));
            lines.extend(of.iter().map(line));
        }
    }
    lines.push(match taken.at {
        Some(at) => format!("Taken back on {}.", instant(at)),
        None if taken.goes.is_empty() => "Nothing would go back.".to_owned(),
        None => "Nothing was written: this was a dry run.".to_owned(),
    });
    lines
}

fn listed(imports: &[EarlierImport]) -> Vec<String> {
    let mut table = Table::new(["No", "When", "What", "Rows", "Taken back", "File"]);
    for (place, import) in imports.iter().enumerate() {
        table.row([
            (imports.len() - place).to_string(),
            instant(import.at),
            import.kind.name().to_owned(),
            import.rows.to_string(),
            import.undone.map(instant).unwrap_or_default(),
            import.file_name.clone(),
        ]);
    }
    table.lines()
}

/// "62 rows in answers.xlsx: 60 new, 2 rejected."
fn summary(import: &EarlierImport) -> String {
    let totals = RowState::ALL.into_iter().filter_map(|state| {
        let count = import.totals.get(&state).copied().filter(|count| *count > 0)?;
        Some(format!("{count} {}", state.name()))
    });
    let left_out = (import.skipped > 0).then(|| format!("{} left out", import.skipped));
    let totals = totals.chain(left_out).collect::<Vec<_>>().join(", ");
    format!("{} rows in {}: {totals}.", import.rows, import.file_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::ImportId;
    use ops::import::ImportKind;
    use uuid::Uuid;

    fn import(file_name: &str, kind: ImportKind) -> EarlierImport {
        EarlierImport {
            id: ImportId(Uuid::nil()),
            kind,
            file_name: file_name.into(),
            digest: String::new(),
            at: "2024-05-02T08:00:00Z".parse().unwrap(),
            rows: 3,
            totals: [(RowState::New, 2), (RowState::Update, 0)].into(),
            skipped: 1,
            undone: None,
        }
    }

    #[test]
    fn the_first_import_has_the_number_1_and_stands_last() {
        let imports =
            [import("later.csv", ImportKind::Guests), import("first.csv", ImportKind::Participants)];
        let lines = listed(&imports);
        assert!(lines[1].starts_with("2 ") && lines[1].ends_with("later.csv"), "{lines:?}");
        assert_eq!(numbered(&imports, 1).unwrap().file_name, "first.csv");
        assert!(numbered(&imports, 0).is_err() && numbered(&imports, 3).is_err());
        assert_eq!(summary(&imports[1]), "3 rows in first.csv: 2 new, 1 left out.");
    }
}
