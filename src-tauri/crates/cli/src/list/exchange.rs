//! `list practices`, `challenges`, `concepts`, `actions`, `questions` and `matrix`: complete, in the form of the files, with what is counted.

use super::ListArgs;
use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session};
use chrono::NaiveDate;
use clap::Args;
use domain::exchange::ExchangeKind;
use serde_json::Value;

/// What is listed of records of exchange, and for which day.
#[derive(Args, Debug)]
pub struct ExchangeArgs {
    #[command(flatten)]
    list: ListArgs,
    /// The day for which what is overdue is counted; today otherwise
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

/// Lists the records of a kind.
pub async fn list(global: &Global, kind: ExchangeKind, args: &ExchangeArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.list.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let on = args.on.unwrap_or_else(|| unit.at().date_naive());
    let mut list = ops::exchange::list(&mut unit, meeting, kind, on).await?;
    list.rows.retain(|row| args.list.fits(texts(row)));
    output.print(&list, |list| {
        let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let title = match kind {
            ExchangeKind::Practices | ExchangeKind::Challenges | ExchangeKind::Matrix => "title",
            ExchangeKind::Concepts => "term",
            ExchangeKind::Actions => "text",
            ExchangeKind::Questions => "question",
        };
        let line =
            |row: &Value| format!("{:<8} {:<16} {}", text(row, "id"), text(row, "label"), text(row, title));
        list.rows.iter().map(line).chain([format!("{} records.", list.rows.len())]).collect()
    })
}

/// Every text in a record, as far as it is looked through.
fn texts(row: &Value) -> Vec<&str> {
    match row {
        Value::String(text) => vec![text],
        Value::Array(entries) => entries.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
