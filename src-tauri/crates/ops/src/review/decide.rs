//! Suggestions are accepted, which changes the agenda, or refused for a reason.

use super::comment::of_item;
use crate::agenda;
use crate::{Error, Result};
use domain::agenda::arrange::put_behind;
use domain::agenda::{
    AgendaInside, AgendaItem, Follow, ItemDetails, ItemKind, ItemPerson, ItemRole, Placement, Who,
};
use domain::fact::Fact;
use domain::ids::{AgendaItemId, CommentId, Revision};
use domain::meeting::Meeting;
use domain::refusal::{Refusal, RefusalCode};
use domain::review::{Comment, Decision, ReviewRefused, Suggestion};
use domain::text::Line;
use domain::verb::{OfSuggestion, Verb};
use store::Unit;

/// Changes the agenda as somebody suggested, in one step that names them.
pub async fn accept_suggestion(unit: &mut Unit, id: CommentId, revision: Revision) -> Result<Comment> {
    let (comment, suggestion) = open(unit, id).await?;
    let of = of_suggestion(unit, &comment).await?;
    follow(unit, &comment, suggestion).await?;
    let decision = Decision { accepted: true, reason: Line::default(), by: actor(unit)?, at: unit.at() };
    let mut comment = Comment { revision, decision: Some(decision), ..comment };
    unit.step(Verb::AcceptSuggestion(of));
    unit.save(&mut comment).await?;
    Ok(comment)
}

/// Refuses a suggestion for a reason, which whoever suggested it reads.
pub async fn refuse_suggestion(
    unit: &mut Unit,
    id: CommentId,
    revision: Revision,
    reason: Line,
) -> Result<Comment> {
    let (comment, _) = open(unit, id).await?;
    if reason.is_empty() {
        return Err(Refusal::from(ReviewRefused::Reason).into());
    }
    let of = of_suggestion(unit, &comment).await?;
    unit.step(Verb::RefuseSuggestion(of));
    let decision = Decision { accepted: false, reason, by: actor(unit)?, at: unit.at() };
    let mut comment = Comment { revision, decision: Some(decision), ..comment };
    unit.save(&mut comment).await?;
    Ok(comment)
}

async fn open(unit: &mut Unit, id: CommentId) -> Result<(Comment, Suggestion)> {
    let comment: Comment = unit.get(id).await?;
    let suggestion = comment.open_suggestion().cloned();
    Ok((comment, suggestion.ok_or_else(|| Refusal::from(ReviewRefused::Decided))?))
}

fn actor(unit: &Unit) -> Result<Line> {
    crate::error::text("author", unit.actor())
}

async fn of_suggestion(unit: &mut Unit, comment: &Comment) -> Result<OfSuggestion> {
    let item = of_item(unit, comment).await?;
    let mut name = comment.author.to_string();
    if name.is_empty() {
        name.clone_from(&comment.body);
    }
    Ok(OfSuggestion { number: item.number, title: item.title, name })
}

/// Does what a suggestion says, by the verbs with which the secretariat would do it itself.
async fn follow(unit: &mut Unit, comment: &Comment, suggestion: Suggestion) -> Result<()> {
    if let Suggestion::NewItem { title, day, start, duration } = suggestion {
        let mut details = ItemDetails::new(ItemKind::default(), title, duration);
        (details.day, details.start) = (Some(day), start);
        agenda::add(unit, comment.meeting, details).await?;
        return Ok(());
    }
    let gone = || Refusal::new(RefusalCode::SuggestionItemGone).of("item");
    let id = comment.said.about.item.ok_or_else(gone)?;
    let item: AgendaItem = unit.find(id).await?.ok_or_else(gone)?;
    let mut details = item.details.clone();
    match suggestion {
        Suggestion::Drop => return agenda::remove(unit, &[id]).await,
        Suggestion::Order { behind } => return reorder(unit, &item, behind).await,
        Suggestion::Time { day, start, duration } => {
            let placement = Placement { day: Some(day), start, duration, room: details.room };
            agenda::place(unit, id, item.revision, placement, Follow::Stay).await?;
            return Ok(());
        }
        Suggestion::Title { title } => details.title = title,
        Suggestion::Text { description } => details.description = description,
        Suggestion::Person { role, name, party, leaves } => {
            let inside = agenda::inside(unit, comment.meeting, None).await?;
            let who = person(&inside, &details, name.as_str(), party.as_str(), leaves)?;
            change_people(&mut details, who, role, leaves);
        }
        Suggestion::NewItem { .. } => {}
    }
    agenda::edit(unit, id, item.revision, details).await?;
    Ok(())
}

async fn reorder(unit: &mut Unit, item: &AgendaItem, behind: Option<AgendaItemId>) -> Result<()> {
    let items: Vec<AgendaItem> = unit.of_meeting(item.meeting).await?;
    let zone = unit.get::<Meeting>(item.meeting).await?.details.zone.0;
    for mut moved in put_behind(&items, item.id, behind, zone) {
        unit.save(&mut moved).await?;
    }
    agenda::number_after_change(unit, item.meeting, Some(item.id)).await
}

/// Finds somebody by name, among those of the item where they leave it; where several have the name, by their delegation.
fn person(
    inside: &AgendaInside,
    details: &ItemDetails,
    name: &str,
    party: &str,
    leaves: bool,
) -> Result<Who> {
    let people = inside.people();
    let same = |one: &str, other: &str| domain::text::search_key(one) == domain::text::search_key(other);
    let has_role = |who: &Who| details.people.iter().any(|person| person.who == *who);
    let mut called: Vec<(Who, &str)> = people
        .iter()
        .filter(|(who, someone)| same(&someone.name(), name) && (!leaves || has_role(who)))
        .map(|(who, someone)| (*who, someone.party()))
        .collect();
    if called.len() > 1 {
        called.retain(|(_, of)| same(of, party.trim_end_matches('*')));
    }
    match called.as_slice() {
        [(who, _)] => Ok(*who),
        _ => Err(Error::from(
            Refusal::new(RefusalCode::SuggestionPersonUnknown).of("name").with(Fact::Name, name.to_owned()),
        )),
    }
}

fn change_people(details: &mut ItemDetails, who: Who, role: ItemRole, leaves: bool) {
    if leaves {
        details.people.retain(|person| person.who != who || person.role != role);
    } else if details.people.iter().all(|person| person.who != who || person.role != role) {
        details.people.push(ItemPerson { who, role, confirmed: false, note: Line::default(), hours: None });
    }
}
