//! `list notes`.

use super::{ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use domain::label::HandlingLabel;
use domain::note::{NoteKind, NoteStatus};
use ops::notes::{NoteRow, PrintedAs, board, rows};
use serde::Serialize;
use std::collections::HashMap;

/// An entry, as it is listed: for whoever has the passphrase, with its speaker.
#[derive(Serialize)]
struct Listed {
    reference: String,
    item: String,
    time: String,
    kind: NoteKind,
    delegations: Vec<String>,
    speaker: String,
    printed_as: PrintedAs,
    label: HandlingLabel,
    chatham_house_rule: bool,
    status: NoteStatus,
    text: String,
}

/// Lists the entries in the order in which they were said.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let items: HashMap<_, String> =
        board(&mut unit, meeting).await?.items.into_iter().map(|item| (item.id, item.reference)).collect();
    let of = |row: NoteRow| Listed {
        item: items.get(&row.note.details.item).cloned().unwrap_or_default(),
        time: row.note.details.at.format("%Y-%m-%dT%H:%M").to_string(),
        kind: row.note.details.kind,
        delegations: row.codes,
        speaker: row.said_by,
        printed_as: row.printed_as,
        label: row.effective_label,
        chatham_house_rule: row.under_the_rule,
        status: row.note.details.status,
        text: row.note.details.text.to_string(),
        reference: row.note.reference,
    };
    let listed = rows(&mut unit, meeting, None).await?.into_iter().map(of);
    let listed: Vec<Listed> = listed
        .filter(|one| args.fits([one.reference.as_str(), &one.item, &one.speaker, &one.text]))
        .collect();
    output.print(&listed, |listed| {
        let mut table = Table::new(["Ref", "Item", "Time", "Kind", "Delegation", "Label", "Text"]);
        for one in listed {
            table.row([
                one.reference.clone(),
                one.item.clone(),
                one.time.clone(),
                name(one.kind),
                one.delegations.join(" "),
                one.label.to_string(),
                one.text.replace('\n', " "),
            ]);
        }
        table.lines()
    })
}
