//! `next` and `series`: the next edition of a meeting, and the group that meets again.

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use chrono::{Days, NaiveDate};
use clap::Args;
use domain::closed::Closed as _;
use domain::edition::{EditionPart, NextWanted};
use domain::ids::MeetingId;
use domain::meeting::Edition;
use domain::text::{Line, Title};
use ops::Unit;
use ops::meeting::{MeetingSummary, NextPart, SeriesDetails, SeriesView};
use serde::Serialize;
use std::path::PathBuf;
use words::Words;

/// What the next edition is, and what it does not take over.
#[derive(Args, Debug)]
pub struct NextArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Its first day, as 2026-06-24
    #[arg(long, value_name = "DATE")]
    pub from: NaiveDate,
    /// Its last day; as many days as the one before otherwise
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
    /// Its title; that of the one before with the new number otherwise
    #[arg(long)]
    pub title: Option<Title>,
    /// Its number in the series; one more than the highest otherwise
    #[arg(long, value_name = "N")]
    pub ordinal: Option<u16>,
    /// What it does not take over: delegations, persons, chairs, venue, rooms, languages, hours, rules, order, contact
    #[arg(long, value_delimiter = ',', value_parser = part)]
    pub without: Vec<EditionPart>,
}

fn part(text: &str) -> Result<EditionPart, String> {
    EditionPart::written(text).ok_or_else(|| {
        format!("the next edition takes over {}", EditionPart::ALL.map(EditionPart::as_str).join(", "))
    })
}

/// What is changed of a series.
#[derive(Args, Debug)]
pub struct SeriesArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Give it another full name
    #[arg(long, value_name = "NAME")]
    pub rename: Option<Title>,
    /// Give it another short name
    #[arg(long, value_name = "NAME")]
    pub short: Option<Title>,
    /// Keep an earlier edition with this number, instead of the one that has it
    #[arg(long, value_name = "N", requires = "from")]
    pub edition: Option<u16>,
    /// The first day of that edition
    #[arg(long, value_name = "DATE", requires = "edition")]
    pub from: Option<NaiveDate>,
    /// Its last day; the first otherwise
    #[arg(long, value_name = "DATE", requires = "edition")]
    pub to: Option<NaiveDate>,
    /// Where it was held
    #[arg(long, requires = "edition")]
    pub place: Option<Line>,
    /// Remove the earlier edition with this number
    #[arg(long, value_name = "N")]
    pub remove: Option<u16>,
}

/// The next edition as it was made.
#[derive(Serialize)]
struct Made {
    meeting: MeetingSummary,
    taken: Vec<Taken>,
    left: Vec<EditionPart>,
}

/// Something that was taken over.
#[derive(Serialize)]
struct Taken {
    part: EditionPart,
    count: u32,
}

/// Makes the next edition of a meeting.
pub async fn next(global: &Global, args: &NextArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let proposed = ops::meeting::next_edition(&mut unit, meeting, Some(args.from)).await?;
    let (taken, left): (Vec<NextPart>, Vec<NextPart>) =
        proposed.parts.into_iter().partition(|part| !args.without.contains(&part.part));
    let last = args.from.checked_add_days(Days::new(u64::from(proposed.days.saturating_sub(1))));
    let title = match &args.title {
        Some(title) => title.clone(),
        None => proposed.title.parse().map_err(|source| ops::Error::Text { field: "title", source })?,
    };
    let wanted = NextWanted {
        ordinal: args.ordinal.unwrap_or(proposed.ordinal),
        title,
        from: args.from,
        to: args.to.or(last).unwrap_or(args.from),
        parts: taken.iter().map(|part| part.part).collect(),
    };
    let made = ops::meeting::make_next(&mut unit, meeting, &wanted).await?.id;
    let meeting = summary(&mut unit, made).await?;
    commit(unit).await?;
    let made = Made {
        meeting,
        taken: taken.into_iter().map(|part| Taken { part: part.part, count: part.count }).collect(),
        left: left.into_iter().map(|part| part.part).collect(),
    };
    output.print(&made, |made| {
        let said = Words::chosen();
        let MeetingSummary { series_short, ordinal, title, span, .. } = &made.meeting;
        let names = |taken: &Taken| match taken.count {
            0 => said.name(taken.part),
            count => format!("{} ({count})", said.name(taken.part)),
        };
        let taken: Vec<String> = made.taken.iter().map(names).collect();
        vec![
            format!("{series_short} {ordinal}: {title}, {span}"),
            format!("Taken over: {}.", said.enumerated(&taken)),
        ]
    })
}

async fn summary(unit: &mut Unit, id: MeetingId) -> Result<MeetingSummary> {
    let meetings = ops::meeting::list(unit).await?;
    Ok(meetings.into_iter().find(|meeting| meeting.id == id).ok_or(ops::Error::NoMeeting)?)
}

/// Says which meetings a series has, and changes its names and earlier editions.
pub async fn series(global: &Global, args: &SeriesArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let id = ops::meeting::view(&mut unit, meeting).await?.series.id;
    let mut series = ops::meeting::series_view(&mut unit, id).await?;
    if args.asks() {
        let (revision, details) = (series.series.revision, args.changed(&series)?);
        series = ops::meeting::edit_series(&mut unit, id, revision, details).await?;
        commit(unit).await?;
    }
    output.print(&series, lines)
}

impl SeriesArgs {
    /// Tells whether anything is to be changed.
    const fn asks(&self) -> bool {
        self.rename.is_some() || self.short.is_some() || self.edition.is_some() || self.remove.is_some()
    }

    /// Puts together what the series is to be.
    fn changed(&self, read: &SeriesView) -> Result<SeriesDetails> {
        let mut earlier = read.series.earlier.clone();
        if let Some(ordinal) = self.remove {
            let before = earlier.len();
            earlier.retain(|edition| edition.ordinal != ordinal);
            if earlier.len() == before {
                return Err(no_edition(ordinal));
            }
        }
        if let (Some(ordinal), Some(from)) = (self.edition, self.from) {
            earlier.retain(|edition| edition.ordinal != ordinal);
            let place = self.place.clone().unwrap_or_default();
            earlier.push(Edition { ordinal, from, to: self.to.unwrap_or(from), place });
        }
        Ok(SeriesDetails {
            name: self.rename.clone().unwrap_or_else(|| read.series.name.clone()),
            short: self.short.clone().unwrap_or_else(|| read.series.short.clone()),
            earlier,
        })
    }
}

fn no_edition(ordinal: u16) -> crate::failure::Failure {
    let message = format!("The series lists no earlier edition with the number {ordinal}.");
    crate::failure::Failure::new(ops::ErrorCode::NoSuchRecord, Some("remove"), message)
}

fn lines(view: &SeriesView) -> Vec<String> {
    let said = Words::chosen();
    let line = |ordinal: u16, days: String, place: &str| {
        let place = if place.is_empty() { String::new() } else { format!(", {place}") };
        (ordinal, format!("{}, {days}{place}", said.edition(ordinal)))
    };
    let earlier =
        view.series.earlier.iter().map(|edition| {
            line(edition.ordinal, said.days(edition.from, edition.to), edition.place.as_str())
        });
    let held =
        view.meetings.iter().map(|meeting| line(meeting.ordinal, meeting.span.clone(), &meeting.place));
    let mut editions: Vec<(u16, String)> = earlier.chain(held).collect();
    editions.sort();
    let named = format!("{}: {}", view.series.short, view.series.name);
    std::iter::once(named).chain(editions.into_iter().map(|(_, line)| line)).collect()
}
