//! `report drafts`, `report freeze` and `report key`: what is put before the chairs, and what they say to it.

use crate::failure::Result;
use crate::global::Global;
use crate::output::Output;
use crate::session::{self, Session, commit};
use clap::Args;
use domain::closed::Closed;
use domain::publication::{ChairKey, Publication, PublicationDraft};
use domain::review::ApprovalChoice;
use domain::text::{Line, Prose};
use ops::publication::{DraftKey, KeyWanted, PublicationBoard};
use ops::review::ApprovalWanted;
use std::path::PathBuf;
use words::Words;

/// Which drafts.
#[derive(Args, Debug)]
pub struct DraftsArgs {
    /// The workspace file
    pub file: PathBuf,
    /// Drafts of what: report or press-facts; both where it is not said
    #[arg(long, value_parser = one_of::<Publication>)]
    pub of: Option<Publication>,
}

/// What is put before the chairs.
#[derive(Args, Debug)]
pub struct FreezeArgs {
    /// The workspace file
    pub file: PathBuf,
    /// What: report or press-facts
    #[arg(long, value_parser = one_of::<Publication>, default_value = "report")]
    pub of: Publication,
}

/// What a body says.
#[derive(Args, Debug)]
pub struct KeyArgs {
    /// The workspace file
    pub file: PathBuf,
    /// To a draft of what: report or press-facts
    #[arg(long, value_parser = one_of::<Publication>, default_value = "report")]
    pub of: Publication,
    /// The number of the draft; the newest where it is not said
    #[arg(long)]
    pub draft: Option<u32>,
    /// The code of the body in the chair
    #[arg(long)]
    pub body: String,
    /// Who says it for the body
    #[arg(long)]
    pub name: Line,
    /// What: approve, approve_with_remarks or ask_for_changes
    #[arg(long, value_parser = one_of::<ApprovalChoice>)]
    pub choice: ApprovalChoice,
    /// What is remarked, or must change
    #[arg(long, default_value = "")]
    pub remark: Prose,
}

fn one_of<T: Closed>(text: &str) -> std::result::Result<T, String> {
    T::written(text).ok_or_else(|| {
        let codes: Vec<&str> = T::members().iter().map(|member| member.code()).collect();
        format!("choose one of {}", codes.join(", "))
    })
}

/// Says where publications stand.
pub async fn drafts(global: &Global, args: &DraftsArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let mut boards = ops::publication::boards(&mut unit, meeting).await?;
    boards.retain(|board| args.of.is_none_or(|of| of == board.publication));
    output.print(&boards, |boards| boards.iter().flat_map(said).collect())
}

fn said(board: &PublicationBoard) -> Vec<String> {
    let words = Words::chosen();
    let stands = if board.released { "released" } else { "not released" };
    let mut lines = vec![format!("{}: {stands}", words.name(board.publication))];
    for draft in &board.drafts {
        let changed = match draft.changes.len() {
            0 => "nothing changed since".to_owned(),
            some => format!("{some} changed since"),
        };
        lines.push(format!("  Draft {}: {} lines, {changed}", draft.number, draft.lines));
    }
    let key = |key: &DraftKey| match (key.number, key.choice) {
        (Some(number), Some(choice)) => {
            let lapsed = if key.holds { "" } else { "; lapsed, it changed since" };
            format!("  {}: {}, draft {number}{lapsed}", key.body, words.name(choice))
        }
        _ => format!("  {}: nothing said yet", key.body),
    };
    lines.extend(board.keys.iter().map(key));
    lines
}

/// Puts a draft before the chairs.
pub async fn freeze(global: &Global, args: &FreezeArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let draft = ops::publication::freeze(&mut unit, meeting, args.of).await?;
    commit(unit).await?;
    output.print(&draft, |PublicationDraft { number, lines, .. }| {
        vec![format!("Draft {number} is before the co-chairs, {} lines.", lines.len())]
    })
}

/// Notes what a body says to a draft.
pub async fn key(global: &Global, args: &KeyArgs, output: Output) -> Result<()> {
    let session = Session::open(global, &args.file).await?;
    let mut unit = session.begin().await?;
    let meeting = session::meeting(global, &mut unit).await?;
    let said = ApprovalWanted {
        body: args.body.clone(),
        name: args.name.clone(),
        choice: args.choice,
        remark: args.remark.clone(),
    };
    let wanted = KeyWanted { publication: args.of, number: args.draft, said };
    let draft = ops::publication::note_key(&mut unit, meeting, wanted).await?;
    commit(unit).await?;
    output.print(&draft, |draft| {
        let turned = draft.keys.iter().filter(|key| ChairKey::is_turned(key)).count();
        vec![format!("Noted on draft {}; {turned} keys turned.", draft.number)]
    })
}
