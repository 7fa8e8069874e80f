//! Named versions: released, listed, and returned to.

use super::super::inside::{inside, meeting};
use crate::Result;
use crate::error::text;
use crate::notes::{self, LabelChange};
use domain::agenda::{
    Agenda, AgendaItem, AgendaVersion, ItemDetails, NamedPerson, Room, Someone, VersionName, VersionStatus,
    Who,
};
use domain::fact::Fact;
use domain::ids::{AgendaVersionId, MeetingId, Revision};
use domain::note::Opening;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{OfVersion, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;

/// A version, as the version bar shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct VersionSummary {
    /// Its identity.
    pub id: AgendaVersionId,
    /// Its name.
    pub name: VersionName,
    /// Where it stands.
    pub status: VersionStatus,
    /// What the author says of it.
    pub note: String,
    /// Who released it.
    pub author: String,
    /// When.
    pub at: chrono::DateTime<chrono::Utc>,
    /// Scheduled items in it.
    pub items: u32,
}

impl From<&AgendaVersion> for VersionSummary {
    fn from(version: &AgendaVersion) -> Self {
        Self {
            id: version.id,
            name: version.name,
            status: version.status,
            note: version.note.to_string(),
            author: version.author.to_string(),
            at: version.at,
            items: u32::try_from(version.agenda.items.len()).unwrap_or(u32::MAX),
        }
    }
}

/// Reads the versions of a meeting, oldest first.
pub async fn versions(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<AgendaVersion>> {
    let mut versions: Vec<AgendaVersion> = unit.of_meeting(meeting).await?;
    versions.sort_by_key(|version| version.name);
    Ok(versions)
}

/// Finds a version, else the newest, and the one before it; nothing where there is none.
pub(crate) async fn version_and_before(
    unit: &mut Unit,
    meeting: MeetingId,
    wanted: Option<AgendaVersionId>,
) -> Result<Option<(AgendaVersion, Option<AgendaVersion>)>> {
    let mut versions = versions(unit, meeting).await?;
    if let Some(id) = wanted {
        let after = versions.iter().position(|version| version.id == id).map(|at| at + 1);
        versions.truncate(after.unwrap_or_default());
    }
    Ok(versions.pop().map(|version| (version, versions.pop())))
}

/// Lists the versions of a meeting, oldest first.
pub async fn summaries(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<VersionSummary>> {
    Ok(versions(unit, meeting).await?.iter().map(VersionSummary::from).collect())
}

/// Finds a version by its name.
pub async fn named(unit: &mut Unit, meeting: MeetingId, name: VersionName) -> Result<AgendaVersion> {
    let versions = versions(unit, meeting).await?;
    versions.into_iter().find(|version| version.name == name).ok_or_else(|| {
        Refusal::new(RefusalCode::VersionUnknown).of("version").with(Fact::Name, name.to_string()).into()
    })
}

/// Tells whether people outside have seen the numbers, so that they stay as they are.
pub(crate) async fn numbers_fixed(unit: &mut Unit, meeting: MeetingId) -> Result<bool> {
    let versions: Vec<AgendaVersion> = unit.of_meeting(meeting).await?;
    Ok(versions.iter().any(|version| version.status.is_circulated()))
}

/// Keeps the working draft as an immutable, named version.
pub async fn release(
    unit: &mut Unit,
    meeting: MeetingId,
    name: VersionName,
    status: VersionStatus,
    note: &str,
) -> Result<VersionSummary> {
    self::meeting(unit, meeting).await?;
    let known = versions(unit, meeting).await?;
    if let Some(last) = known.last().filter(|last| last.name >= name) {
        return Err(Refusal::new(RefusalCode::VersionTooLow)
            .of("name")
            .with(Fact::Name, last.name.to_string())
            .with(Fact::Next, last.name.next(status).to_string())
            .into());
    }
    let inside = inside(unit, meeting, None).await?;
    let names = names_in(&inside.agenda, &inside.people());
    unit.step(Verb::ReleaseAgenda(OfVersion { name: name.to_string(), status: Some(status) }));
    let author = unit.actor().parse().unwrap_or_default();
    let mut version = AgendaVersion {
        id: unit.new_id(),
        revision: Revision::default(),
        meeting,
        name,
        status,
        note: text("note", note)?,
        author,
        at: unit.at(),
        agenda: inside.agenda.clone(),
        names,
    };
    unit.save(&mut version).await?;
    Ok(VersionSummary::from(&version))
}

/// Names everybody with a role in an agenda, as they are called now.
pub(crate) fn names_in(agenda: &Agenda, people: &HashMap<Who, Someone<'_>>) -> Vec<NamedPerson> {
    let mut found: HashMap<Who, NamedPerson> = HashMap::new();
    for who in agenda.items.iter().flat_map(|item| item.details.who_takes_part()) {
        if let Some(someone) = people.get(&who) {
            let person = NamedPerson { who, name: someone.name(), party: someone.party().to_owned() };
            found.insert(who, person);
        }
    }
    let mut names: Vec<NamedPerson> = found.into_values().collect();
    names.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.party.cmp(&b.party)));
    names
}

/// Returns to what a version holds, in one step. Items that came later wait beside the timeline as proposals; nothing
/// that somebody typed is lost.
pub async fn restore(unit: &mut Unit, id: AgendaVersionId) -> Result<()> {
    let version: AgendaVersion = unit.get(id).await?;
    unit.step(Verb::RestoreAgenda(OfVersion { name: version.name.to_string(), status: None }));
    let rooms: Vec<Room> = unit.of_meeting(version.meeting).await?;
    for wanted in &version.agenda.rooms {
        let known = rooms.iter().find(|room| room.id == wanted.id);
        let revision = known.map_or_else(Revision::default, |room| room.revision);
        let mut room = Room { revision, ..wanted.clone() };
        unit.save(&mut room).await?;
    }
    let items: Vec<AgendaItem> = unit.of_meeting(version.meeting).await?;
    let people = inside(unit, version.meeting, None).await?;
    let there = people.people();
    for item in items.iter().filter(|item| version.agenda.item(item.id).is_none()) {
        if item.details.day.is_some() {
            let mut item = item.clone();
            item.details.day = None;
            item.details.number = None;
            unit.save(&mut item).await?;
        }
    }
    for wanted in &version.agenda.items {
        let known = items.iter().find(|item| item.id == wanted.id);
        let revision = known.map_or_else(Revision::default, |item| item.revision);
        let event = known.and_then(|item| item.event.clone());
        let mut item = AgendaItem { revision, event, ..wanted.clone() };
        // Whoever left the meeting since cannot be named again.
        item.details
            .people
            .retain(|person| person.who == Who::ToBeConfirmed || there.contains_key(&person.who));
        // A version asks nobody: entries keep the label that they have.
        let change = LabelChange::Item { id: item.id, label: item.details.label };
        notes::answered(unit, version.meeting, change, Some(&Opening::Keep)).await?;
        if let Some(known) = known {
            notes::stay_closed(unit, known, &mut item.details).await?;
        }
        unit.save(&mut item).await?;
    }
    Ok(())
}

/// What returning to a version takes away, so that it is known before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct Returning {
    /// Who loses roles that the version does not know, by name.
    pub people: Vec<Dropped>,
    /// Who had a role in the version and is no longer at the meeting, so that nobody can name them again.
    pub gone: Vec<Dropped>,
    /// Items that came later and wait beside the timeline again, by number and title.
    pub items: Vec<String>,
}

/// Somebody whom a return drops from items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Dropped {
    /// The name, as running text has it.
    pub name: String,
    /// The code of the delegation, or the organisation.
    pub party: String,
    /// The items from which they are dropped, by number and title.
    pub items: Vec<String>,
}

/// Lists whom and what returning to a version drops. Nothing changes.
pub async fn returning(unit: &mut Unit, id: AgendaVersionId) -> Result<Returning> {
    let version: AgendaVersion = unit.get(id).await?;
    let now = inside(unit, version.meeting, None).await?;
    let there = now.people();
    let named: HashMap<Who, &NamedPerson> = version.names.iter().map(|named| (named.who, named)).collect();
    let mut people: Vec<(Who, Dropped)> = Vec::new();
    let mut gone: Vec<(Who, Dropped)> = Vec::new();
    for item in &now.agenda.items {
        let then = version.agenda.item(item.id);
        for person in &item.details.people {
            let stays = then.is_some_and(|then| {
                then.details.people.iter().any(|was| (was.who, was.role) == (person.who, person.role))
            });
            if let Some(someone) = there.get(&person.who).filter(|_| !stays) {
                drop_from(&mut people, person.who, (someone.name(), someone.party()), item);
            }
        }
    }
    for item in &version.agenda.items {
        for who in item.details.who_takes_part() {
            if let Some(name) = named.get(&who).filter(|_| !there.contains_key(&who)) {
                drop_from(&mut gone, who, (name.name.clone(), &name.party), item);
            }
        }
    }
    let later = now.agenda.items.iter().filter(|item| version.agenda.item(item.id).is_none());
    let list = |dropped: Vec<(Who, Dropped)>| dropped.into_iter().map(|(_, one)| one).collect();
    Ok(Returning { people: list(people), gone: list(gone), items: later.map(called).collect() })
}

fn drop_from(list: &mut Vec<(Who, Dropped)>, who: Who, (name, party): (String, &str), item: &AgendaItem) {
    let items = vec![called(item)];
    match list.iter_mut().find(|(known, _)| *known == who) {
        Some((_, known)) => {
            if !known.items.contains(&items[0]) {
                known.items.extend(items);
            }
        }
        None => list.push((who, Dropped { name, party: party.to_owned(), items })),
    }
}

/// Returns how an item is called in a list: by its number and title.
fn called(item: &AgendaItem) -> String {
    let ItemDetails { number, title, .. } = &item.details;
    number.as_ref().map_or_else(|| title.to_string(), |number| format!("{number} {title}"))
}

/// Tells whether the working draft differs from the last version.
pub(crate) fn differs(last: Option<&AgendaVersion>, draft: &Agenda) -> bool {
    last.map_or(!draft.items.is_empty(), |version| version.agenda != *draft)
}
