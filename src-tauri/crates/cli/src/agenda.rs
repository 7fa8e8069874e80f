//! `clashes`, `release` and `diff`: what does not go together, named versions, and what differs between them.

use crate::failure::Result;
use crate::global::Global;
use crate::list::Class;
use crate::output::Output;
use crate::session::{self, Session, commit};
use crate::table::Table;
use clap::Args;
use domain::agenda::diff::{WordKind, WordRun};
use domain::agenda::version::NotAVersionName;
use domain::agenda::{VersionName, VersionStatus};
use domain::ids::{AgendaVersionId, MeetingId};
use ops::Unit;
use ops::agenda::AgendaComparison;
use std::path::PathBuf;
use words::{ReadableChange, Words};

/// Which clashes are listed, and how much of them is said.
#[derive(Args, Debug)]
pub struct ClashArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Name whoever needs something that a room does not have: needs; the journal notes it
    #[arg(long, value_delimiter = ',', value_parser = needs)]
    pub show: Vec<Class>,
}

fn needs(text: &str) -> Result<Class, String> {
    if text == "needs" { Ok(Class::Needs) } else { Err("clashes show needs, and nothing else".into()) }
}

/// A version to be released.
#[derive(Args, Debug)]
pub struct ReleaseArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Its name: two numbers, higher than the last version, for example 0.4
    #[arg(long, value_parser = version)]
    pub name: VersionName,
    /// Where it stands: draft, for_co_chairs, for_comments, final, adopted or adopted_as_amended
    #[arg(long, value_parser = status)]
    pub status: VersionStatus,
    /// What the author says of it
    #[arg(long, default_value = "")]
    pub note: String,
}

fn status(text: &str) -> Result<VersionStatus, String> {
    let known = VersionStatus::ALL.into_iter().find(|status| crate::list::name(*status) == text);
    known.ok_or_else(|| {
        "the status is draft, for_co_chairs, for_comments, final, adopted or adopted_as_amended".into()
    })
}

/// Two versions to be compared.
#[derive(Args, Debug)]
pub struct DiffArgs {
    /// The workspace file
    pub file: PathBuf,
    /// The earlier version, for example 0.3, or `draft` for the working draft
    #[arg(value_parser = side)]
    pub before: Side,
    /// The later version, for example 0.4, or `draft` for the working draft
    #[arg(value_parser = side)]
    pub after: Side,
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Side {
    /// The working draft.
    Draft,
    /// A version.
    Version(VersionName),
}

/// Reads the name of a version.
pub fn version(text: &str) -> Result<VersionName, String> {
    text.parse().map_err(|refused: NotAVersionName| Words::chosen().refusal(&refused.into()))
}

/// Reads the name of a version, or `draft`.
pub fn side(text: &str) -> Result<Side, String> {
    if text == "draft" {
        return Ok(Side::Draft);
    }
    version(text).map(Side::Version)
}

impl Side {
    /// Finds the version; none for the working draft.
    pub async fn find(self, unit: &mut Unit, meeting: MeetingId) -> Result<Option<AgendaVersionId>> {
        match self {
            Self::Draft => Ok(None),
            Self::Version(name) => Ok(Some(ops::agenda::named(unit, meeting, name).await?.id)),
        }
    }
}

/// Lists what does not go together in the working draft.
pub async fn clashes(global: &Global, args: &ClashArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let needs = args.show.contains(&Class::Needs);
    let clashes = ops::agenda::clash_report(&mut unit, meeting, needs).await?;
    crate::list::note_shown(&mut unit, meeting, &args.show).await?;
    commit(unit).await?;
    output.print(&clashes, |clashes| {
        let mut table = Table::new(["Level", "Items", "People", "What"]);
        for clash in clashes {
            let aside =
                clash.set_aside.as_ref().map_or_else(String::new, |reason| format!(" (set aside: {reason})"));
            let needed = clash.needed_by.iter().flatten();
            let needed = needed.fold(String::new(), |said, who| format!("{said} Needed by {who}."));
            table.row([
                crate::list::name(clash.level),
                clash.items.join(", "),
                clash.people.join(", "),
                format!("{}{needed}{aside}", clash.message),
            ]);
        }
        if clashes.is_empty() { vec!["Nothing clashes.".to_owned()] } else { table.lines() }
    })
}

/// Keeps the working draft as a named version.
pub async fn release(global: &Global, args: &ReleaseArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let version = ops::agenda::release(&mut unit, meeting, args.name, args.status, &args.note).await?;
    commit(unit).await?;
    output.print(&version, |version| {
        vec![format!(
            "Released version {} ({}), {} items.",
            version.name,
            Words::chosen().inside(version.status),
            version.items
        )]
    })
}

/// Says what differs between two versions.
pub async fn diff(global: &Global, args: &DiffArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let before = args.before.find(&mut unit, meeting).await?;
    let after = args.after.find(&mut unit, meeting).await?;
    let compared = ops::agenda::compare(&mut unit, meeting, before, after).await?;
    output.print(&compared, words)
}

fn words(compared: &AgendaComparison) -> Vec<String> {
    let mut lines: Vec<String> = compared.diff.items.iter().flat_map(change_words).collect();
    for room in &compared.diff.rooms {
        lines.push(format!("{} {}: {}", room.reference, room.name, Words::chosen().inside(room.kind)));
        lines.extend(room.lines.iter().map(|line| format!("    {} → {}", line.before, line.after)));
    }
    if lines.is_empty() {
        lines.push("Nothing differs.".to_owned());
    }
    lines
}

fn change_words(change: &ReadableChange) -> Vec<String> {
    let said = Words::chosen();
    let number = change.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    let kinds: Vec<String> = change.kinds.iter().map(|kind| said.inside(*kind)).collect();
    let trivial = if change.trivial { ", typing errors only" } else { "" };
    let head = format!("{number}{} [{}]: {}{trivial}", change.title, change.reference, kinds.join(", "));
    let lines =
        change.lines.iter().map(|line| format!("    {}: {}", said.name(line.field), marked(&line.words)));
    std::iter::once(head).chain(lines).collect()
}

/// Writes what came as {+…+} and what went as [-…-], as other tools that compare words do.
fn marked(words: &[WordRun]) -> String {
    words
        .iter()
        .map(|run| match run.kind {
            WordKind::Same => run.text.clone(),
            WordKind::Ins => format!("{{+{}+}}", run.text),
            WordKind::Del => format!("[-{}-]", run.text),
        })
        .collect()
}
