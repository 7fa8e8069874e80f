//! `list agenda` and `list versions`.

use super::{ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use crate::workspace::instant;
use ops::agenda::{AgendaRow, AgendaRowPerson, VersionSummary};

/// Lists the scheduled items of the working draft in reading order.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let rows = ops::agenda::rows(&mut unit, meeting).await?;
    let fits = |row: &AgendaRow| {
        let people = row.people.iter().flat_map(|person| [&person.reference, &person.name]).flatten();
        args.fits([&row.reference, &row.title].into_iter().chain(people).map(String::as_str))
    };
    let rows: Vec<AgendaRow> = rows.into_iter().filter(fits).collect();
    output.print(&rows, |rows| {
        let mut table = Table::new(["Ref", "No", "Day", "Time", "Title", "Room", "Label", "People"]);
        for row in rows {
            table.row([
                row.reference.clone(),
                row.number.clone().unwrap_or_default(),
                row.day.to_string(),
                row.time.clone(),
                row.title.clone(),
                row.room.clone().unwrap_or_default(),
                row.label.map(|label| label.to_string()).unwrap_or_default(),
                row.people.iter().map(said).collect::<Vec<_>>().join(", "),
            ]);
        }
        table.lines()
    })
}

fn said(person: &AgendaRowPerson) -> String {
    let who = person.reference.as_deref().unwrap_or("to be confirmed");
    format!("{who} ({})", words::Words::chosen().name(person.role))
}

/// Lists the versions of the agenda, oldest first.
pub async fn versions(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let versions = ops::agenda::summaries(&mut unit, meeting).await?;
    let fits =
        |version: &VersionSummary| args.fits([version.name.to_string().as_str(), version.note.as_str()]);
    let versions: Vec<VersionSummary> = versions.into_iter().filter(fits).collect();
    output.print(&versions, |versions| {
        let mut table = Table::new(["Version", "Status", "When", "Who", "Items", "Note"]);
        for version in versions {
            table.row([
                version.name.to_string(),
                name(version.status),
                instant(version.at),
                version.author.clone(),
                version.items.to_string(),
                version.note.clone(),
            ]);
        }
        table.lines()
    })
}
