//! `floor`: who has the floor under an item, who waits for it, and the time that was used.

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::table::Table;
use clap::builder::PossibleValuesParser;
use clap::{ArgGroup, Args};
use domain::agenda::AgendaItem;
use domain::closed::Closed;
use domain::fact::Fact;
use domain::ids::{AgendaItemId, MeetingId};
use domain::refusal::{Refusal, RefusalCode};
use domain::turn::{Called, Floor, TurnPurpose, TurnRow, TurnState};
use ops::{Unit, turn};
use serde::Serialize;
use std::path::PathBuf;
use words::Words;

/// The floor of which item, and what is done there.
#[derive(Args, Debug)]
#[command(group(ArgGroup::new("what").multiple(false)))]
pub struct FloorArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The item, by reference or number; else the one in which somebody has the floor, or that is on now
    #[arg(long)]
    pub item: Option<String>,
    /// Put somebody in the queue: a participant (P01), a guest (G01) or a delegation (DE)
    #[arg(long, value_name = "WHO", group = "what")]
    pub ask: Option<String>,
    /// What for
    #[arg(long = "for", value_name = "WHAT", requires = "ask", default_value = "question",
        value_parser = PossibleValuesParser::new(["question", "comment", "answers"]))]
    pub purpose: String,
    /// Give the floor to whoever comes next
    #[arg(long, group = "what")]
    pub next: bool,
    /// Let a delegation pass
    #[arg(long, value_name = "CODE", group = "what")]
    pub pass: Option<String>,
    /// Note that a delegation will contribute in writing, and leave it a place in the notes
    #[arg(long, value_name = "CODE", group = "what")]
    pub in_writing: Option<String>,
}

/// A turn, by codes and references.
#[derive(Serialize)]
struct Line {
    code: String,
    name: String,
    purpose: &'static str,
    state: &'static str,
    seconds: u32,
    limit: Option<u32>,
}

/// The floor of an item.
#[derive(Serialize)]
struct Said {
    item: String,
    title: String,
    speaker: Option<Line>,
    queue: Vec<Line>,
    tour: Vec<Line>,
    heard: Vec<Line>,
    delegations: Vec<Used>,
    groups: Vec<Used>,
    seconds: u32,
}

/// The time that somebody used.
#[derive(Serialize)]
struct Used {
    code: String,
    name: String,
    seconds: u32,
}

/// Does what was asked, and says how the floor stands.
pub async fn floor(global: &Global, args: &FloorArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let item = match &args.item {
        Some(text) => session::item(&mut unit, meeting, text).await?,
        None => turn::item_on(&mut unit, meeting).await?,
    };
    act(&mut unit, meeting, item, args).await?;
    let floor = turn::floor(&mut unit, meeting, item).await?;
    let item: AgendaItem = unit.get(item).await.map_err(ops::Error::from)?;
    commit(unit).await?;
    output.print(&said(&item, &floor), lines)
}

async fn act(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId, args: &FloorArgs) -> ops::Result<()> {
    if let Some(who) = &args.ask {
        let purpose = TurnPurpose::ALL.into_iter().find(|purpose| purpose.as_str() == args.purpose);
        let who = turn::asker(unit, meeting, who).await?;
        turn::ask(unit, meeting, item, who, purpose.unwrap_or_default()).await?;
    }
    if args.next {
        turn::next(unit, meeting, item).await?;
    }
    if let Some(code) = &args.pass {
        let whom = called(unit, meeting, item, code).await?;
        turn::pass(unit, meeting, item, whom).await?;
    }
    if let Some(code) = &args.in_writing {
        let whom = called(unit, meeting, item, code).await?;
        turn::in_writing(unit, meeting, item, whom).await?;
    }
    Ok(())
}

async fn called(unit: &mut Unit, meeting: MeetingId, item: AgendaItemId, code: &str) -> ops::Result<Called> {
    // What is no code of a delegation is refused as such.
    turn::asker(unit, meeting, code).await?;
    let floor = turn::floor(unit, meeting, item).await?;
    let none = || Refusal::new(RefusalCode::TurnNone).of("who").with(Fact::Name, code);
    Ok(floor.called(code).ok_or_else(none)?)
}

fn said(item: &AgendaItem, floor: &Floor) -> Said {
    let tour = floor.tour.iter().flat_map(|tour| &tour.rows).map(|row| Line {
        code: row.code.clone(),
        name: row.name.clone(),
        purpose: TurnPurpose::Tour.as_str(),
        state: row.state.as_str(),
        seconds: row.seconds,
        limit: Some(row.limit),
    });
    let delegations = floor.delegations.iter().map(|time| Used {
        code: time.code.clone(),
        name: time.name.clone(),
        seconds: time.seconds,
    });
    let groups = floor.groups.iter().map(|time| Used {
        code: time.group.as_str().to_owned(),
        name: Words::chosen().name(time.group),
        seconds: time.seconds,
    });
    Said {
        item: item.reference.clone(),
        title: item.details.title.to_string(),
        speaker: floor.speaker.as_ref().map(line),
        queue: floor.queue.iter().map(line).collect(),
        tour: tour.collect(),
        heard: floor.heard.iter().map(line).collect(),
        delegations: delegations.collect(),
        groups: groups.collect(),
        seconds: floor.seconds,
    }
}

fn line(row: &TurnRow) -> Line {
    Line {
        code: row.code.clone(),
        name: if row.name.is_empty() { row.party.clone() } else { row.name.clone() },
        purpose: row.turn.purpose.as_str(),
        state: row.turn.state.as_str(),
        seconds: row.seconds,
        limit: row.turn.limit,
    }
}

fn lines(said: &Said) -> Vec<String> {
    let mut lines = vec![format!("{} {}", said.item, said.title)];
    let mut table = Table::new(["State", "Code", "Who", "What for", "Time"]);
    let called = said.tour.iter().filter(|line| line.state != TurnState::Asked.as_str());
    let speaker = said.speaker.iter().filter(|line| line.purpose != TurnPurpose::Tour.as_str());
    for line in speaker.chain(&said.queue).chain(called).chain(&said.heard) {
        table.row([
            name_of(TurnState::ALL, line.state),
            line.code.clone(),
            line.name.clone(),
            name_of(TurnPurpose::ALL, line.purpose),
            time(line.seconds),
        ]);
    }
    lines.extend(table.lines());
    let to_come: Vec<&str> = said
        .tour
        .iter()
        .filter(|line| line.state == TurnState::Asked.as_str())
        .map(|line| line.code.as_str())
        .collect();
    if !to_come.is_empty() {
        lines.push(format!("To come: {}", to_come.join(" ")));
    }
    if lines.len() == 1 {
        lines.push("Nobody has asked for the floor.".to_owned());
    }
    let used = said.delegations.iter().map(|used| {
        format!("{} {}", if used.code.is_empty() { &used.name } else { &used.code }, time(used.seconds))
    });
    let used: Vec<String> = used.collect();
    if !used.is_empty() {
        lines.push(format!("Time used: {} ({})", time(said.seconds), used.join(", ")));
    }
    lines
}

/// Names the member of a closed list that has a code.
fn name_of<T: Closed>(members: impl IntoIterator<Item = T>, code: &str) -> String {
    let member = members.into_iter().find(|member| member.code() == code);
    member.map(|member| Words::chosen().name(member)).unwrap_or_default()
}

/// Writes seconds as a clock does: 1:34.
fn time(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
