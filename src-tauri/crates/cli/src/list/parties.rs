//! `list parties`.

use super::{ListArgs, name};
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use chrono::{NaiveDate, Utc};
use domain::ids::PartyId;
use domain::party::{Party, PartyKind};
use serde::Serialize;

/// A party as it is listed.
#[derive(Serialize)]
struct Row {
    id: PartyId,
    code: String,
    kind: PartyKind,
    group: String,
    name: String,
    own_name: String,
    iso2: Option<String>,
    iso3: Option<String>,
    rank: i32,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

impl From<Party> for Row {
    fn from(party: Party) -> Self {
        Self {
            id: party.id,
            code: party.code,
            kind: party.kind,
            group: party.group,
            name: party.name,
            own_name: party.own_name,
            iso2: party.iso2,
            iso3: party.iso3,
            rank: party.rank,
            valid_from: party.valid_from,
            valid_to: party.valid_to,
        }
    }
}

/// Lists the parties that bear their names on the first day of the meeting, or today where there is no meeting yet.
pub async fn list(global: &Global, args: &ListArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let none_yet = global.meeting.is_none() && ops::meeting::list(&mut unit).await?.is_empty();
    let meeting = if none_yet {
        None
    } else {
        let id = session::meeting(global, &mut unit).await?;
        Some(ops::meeting::view(&mut unit, id).await?.meeting)
    };
    let parties = ops::party::list(&mut unit, meeting.as_ref(), Utc::now().date_naive()).await?;
    let rows: Vec<Row> = parties.into_iter().filter(|party| args.fits(names(party))).map(Row::from).collect();
    output.print(&rows, |rows| {
        let mut table = Table::new(["Code", "ISO", "Kind", "Name", "Own name"]);
        for row in rows {
            let iso = row.iso2.clone().unwrap_or_default();
            table.row([row.code.clone(), iso, name(row.kind), row.name.clone(), row.own_name.clone()]);
        }
        table.lines()
    })
}

fn names(party: &Party) -> impl Iterator<Item = &str> {
    let codes = [party.iso2.as_deref(), party.iso3.as_deref()].into_iter().flatten();
    let names = [&party.code, &party.name, &party.own_name, &party.full_name].into_iter().map(String::as_str);
    codes.chain(names).chain(party.synonyms.iter().map(String::as_str))
}
