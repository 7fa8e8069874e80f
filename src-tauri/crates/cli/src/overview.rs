//! `overview`: what needs the secretariat now, the milestones, and how each delegation stands.

use crate::failure::Result;
use crate::global::{FileArgs, Global};
use crate::output::Output;
use crate::session::{self, Session};
use crate::table::Table;
use ::words::Words;
use chrono::NaiveDate;
use clap::Args;
use domain::overview::TileState;
use ops::overview::Overview;

/// Which file, and as of which day.
#[derive(Debug, Args)]
pub struct OverviewArgs {
    /// The file.
    #[command(flatten)]
    pub file: FileArgs,
    /// The day to look at it on; today where none is given
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
}

/// Prints the overview of a meeting.
pub async fn print(global: &Global, args: &OverviewArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let overview = ops::overview::overview(&mut unit, meeting, args.on).await?;
    output.print(&overview, words)
}

fn words(overview: &Overview) -> Vec<String> {
    let words = Words::chosen();
    let mut lines = Vec::new();
    for matter in &overview.matters {
        lines.push(format!("[{}] {}. {}", words.name(matter.pressing), matter.title, matter.why));
    }
    for snoozed in &overview.snoozed {
        let until = if snoozed.until_words.is_empty() { "it changes" } else { &snoozed.until_words };
        lines.push(format!("Snoozed until {until}: {}.", snoozed.matter.title));
    }
    let mut milestones = Table::new(["Day", "Milestone", "State"]);
    for milestone in &overview.milestones {
        milestones.row([milestone.day.to_string(), milestone.title.clone(), words.name(milestone.state)]);
    }
    lines.extend(milestones.lines());
    for chair in &overview.chairs {
        let said = chair.key.as_ref().filter(|key| key.holds).and_then(|key| key.choice);
        let said = said.map_or_else(|| "nothing yet".to_owned(), |choice| words.inside(choice));
        lines.push(format!("{}: {said}.", chair.name));
    }
    for state in TileState::ALL {
        let tiles = overview.board.tiles.iter().filter(|tile| tile.state == state);
        let codes: Vec<&str> = tiles.map(|tile| tile.code.as_str()).collect();
        if !codes.is_empty() {
            lines.push(format!("{}: {}.", words.name(state), codes.join(" ")));
        }
    }
    lines
}
