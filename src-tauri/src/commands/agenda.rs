//! The agenda: items, proposals, rooms, guests, versions, and what was decided about clashes.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use chrono::NaiveDate;
use domain::agenda::{
    AgendaItem, Follow, ItemDetails, Placement, Room, RoomDetails, VersionName, VersionStatus,
};
use domain::guest::{Guest, GuestDetails};
use domain::ids::{AgendaItemId, AgendaVersionId, GuestId, Revision, RoomId};
use domain::note::Opening;
use ops::agenda::{
    AgendaBoard, AgendaCheck, AgendaComparison, EarlierTopics, NeededBy, Placed, Returning, Template,
    TopicFrom, VersionSummary,
};
use tauri::State;

/// Reads the agenda with all that its screen shows.
#[tauri::command]
#[specta::specta]
pub async fn agenda_board(app: State<'_, App>) -> Result<AgendaBoard> {
    app.at_meeting(|unit, meeting| Box::pin(ops::agenda::board(unit, meeting))).await
}

/// Checks the agenda: clashes, what is missing, and the plans of tours de table.
#[tauri::command]
#[specta::specta]
pub async fn agenda_check(app: State<'_, App>) -> Result<AgendaCheck> {
    app.at_meeting(|unit, meeting| Box::pin(ops::agenda::check(unit, meeting))).await
}

/// Adds an item, on the timeline or beside it.
#[tauri::command]
#[specta::specta]
pub async fn add_agenda_item(app: State<'_, App>, details: Typed<ItemDetails>) -> Result<AgendaItem> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::agenda::add(unit, meeting, details))).await
}

/// Changes an item.
#[tauri::command]
#[specta::specta]
pub async fn edit_agenda_item(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
    details: Typed<ItemDetails>,
) -> Result<AgendaItem> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::agenda::edit(unit, id, revision, details))).await
}

/// Changes an item, with what becomes of the entries that a wider label would open.
#[tauri::command]
#[specta::specta]
pub async fn edit_agenda_item_opening(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
    details: Typed<ItemDetails>,
    opening: Typed<Opening>,
) -> Result<AgendaItem> {
    let (details, opening) = (details.checked()?, opening.checked()?);
    app.unit(move |unit| {
        Box::pin(async move { ops::agenda::edit_opening(unit, id, revision, details, Some(&opening)).await })
    })
    .await
}

/// Puts an item somewhere; answers the item as it is now, and how many changed.
#[tauri::command]
#[specta::specta]
pub async fn place_agenda_item(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
    placement: Placement,
    follow: Follow,
) -> Result<Placed> {
    app.unit(move |unit| Box::pin(ops::agenda::place(unit, id, revision, placement, follow))).await
}

/// Removes items.
#[tauri::command]
#[specta::specta]
pub async fn remove_agenda_items(app: State<'_, App>, ids: Vec<AgendaItemId>) -> Result<()> {
    app.unit(move |unit| Box::pin(async move { ops::agenda::remove(unit, &ids).await })).await
}

/// Puts a copy right behind an item.
#[tauri::command]
#[specta::specta]
pub async fn duplicate_agenda_item(app: State<'_, App>, id: AgendaItemId) -> Result<AgendaItem> {
    app.unit(move |unit| Box::pin(ops::agenda::duplicate(unit, id))).await
}

/// Splits an item after so many minutes; answers the second part.
#[tauri::command]
#[specta::specta]
pub async fn split_agenda_item(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
    after: u16,
) -> Result<AgendaItem> {
    app.unit(move |unit| Box::pin(ops::agenda::split(unit, id, revision, after))).await
}

/// Merges an item with the next one in the same room.
#[tauri::command]
#[specta::specta]
pub async fn merge_agenda_item(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
) -> Result<AgendaItem> {
    app.unit(move |unit| Box::pin(ops::agenda::merge(unit, id, revision))).await
}

/// Numbers the programme anew; answers how many numbers changed.
#[tauri::command]
#[specta::specta]
pub async fn renumber_agenda(app: State<'_, App>) -> Result<u32> {
    app.at_meeting(|unit, meeting| Box::pin(ops::agenda::renumber(unit, meeting))).await
}

/// Swaps the rooms of two items.
#[tauri::command]
#[specta::specta]
pub async fn swap_rooms(app: State<'_, App>, one: AgendaItemId, other: AgendaItemId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::agenda::swap_rooms(unit, one, other))).await
}

/// Lays out an empty day from a template; answers how many items were made.
#[tauri::command]
#[specta::specta]
pub async fn apply_template(app: State<'_, App>, day: NaiveDate, template: Template) -> Result<u32> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::agenda::apply_template(unit, meeting, day, template)))
        .await
}

/// Lays out an empty day as a template of the series has it; answers how many items were made.
#[tauri::command]
#[specta::specta]
pub async fn apply_own_template(app: State<'_, App>, day: NaiveDate, name: String) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::apply_own_template(unit, meeting, day, &name).await })
    })
    .await
}

/// Keeps a day as a template of the series, in the place of one of the same name.
#[tauri::command]
#[specta::specta]
pub async fn keep_template(app: State<'_, App>, day: NaiveDate, name: String) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::keep_template(unit, meeting, day, &name).await })
    })
    .await
}

/// Takes a template of the series away.
#[tauri::command]
#[specta::specta]
pub async fn forget_template(app: State<'_, App>, name: String) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::forget_template(unit, meeting, &name).await })
    })
    .await
}

/// Holds an item beside another one, or by itself where none is given.
#[tauri::command]
#[specta::specta]
pub async fn hold_item_beside(
    app: State<'_, App>,
    id: AgendaItemId,
    revision: Revision,
    parent: Option<AgendaItemId>,
) -> Result<AgendaItem> {
    app.unit(move |unit| Box::pin(ops::agenda::hold_beside(unit, id, revision, parent))).await
}

/// Lists the topics of other meetings of the series: of their agendas, and what they leave open.
#[tauri::command]
#[specta::specta]
pub async fn earlier_topics(app: State<'_, App>) -> Result<Vec<EarlierTopics>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::agenda::earlier_topics(unit, meeting))).await
}

/// Takes topics of another edition as proposals.
#[tauri::command]
#[specta::specta]
pub async fn propose_items(app: State<'_, App>, topics: Vec<TopicFrom>) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::propose_from(unit, meeting, &topics).await })
    })
    .await
}

/// Adds a room.
#[tauri::command]
#[specta::specta]
pub async fn add_room(app: State<'_, App>, details: Typed<RoomDetails>) -> Result<Room> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::agenda::add_room(unit, meeting, details))).await
}

/// Changes a room.
#[tauri::command]
#[specta::specta]
pub async fn edit_room(
    app: State<'_, App>,
    id: RoomId,
    revision: Revision,
    details: Typed<RoomDetails>,
) -> Result<Room> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::agenda::edit_room(unit, id, revision, details))).await
}

/// Removes a room that no item is held in.
#[tauri::command]
#[specta::specta]
pub async fn remove_room(app: State<'_, App>, id: RoomId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::agenda::remove_room(unit, id))).await
}

/// Adds a guest of single items.
#[tauri::command]
#[specta::specta]
pub async fn add_guest(app: State<'_, App>, details: Typed<GuestDetails>) -> Result<Guest> {
    let details = details.checked()?;
    app.at_meeting(move |unit, meeting| Box::pin(ops::agenda::add_guest(unit, meeting, details))).await
}

/// Changes a guest.
#[tauri::command]
#[specta::specta]
pub async fn edit_guest(
    app: State<'_, App>,
    id: GuestId,
    revision: Revision,
    details: Typed<GuestDetails>,
) -> Result<Guest> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::agenda::edit_guest(unit, id, revision, details))).await
}

/// Removes a guest.
#[tauri::command]
#[specta::specta]
pub async fn remove_guest(app: State<'_, App>, id: GuestId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::agenda::remove_guest(unit, id))).await
}

/// Names those whose need a clash is about; the journal notes it.
#[tauri::command]
#[specta::specta]
pub async fn open_clash_needs(app: State<'_, App>, key: String) -> Result<Vec<NeededBy>> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::open_clash_needs(unit, meeting, &key).await })
    })
    .await
}

/// Sets clashes aside, with one reason.
#[tauri::command]
#[specta::specta]
pub async fn set_clash_aside(app: State<'_, App>, keys: Vec<String>, reason: String) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::set_aside(unit, meeting, &keys, &reason).await })
    })
    .await
}

/// Takes clashes up again.
#[tauri::command]
#[specta::specta]
pub async fn take_clash_up(app: State<'_, App>, keys: Vec<String>) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::take_up(unit, meeting, &keys).await })
    })
    .await
}

/// Declares changes typing errors, or takes that back.
#[tauri::command]
#[specta::specta]
pub async fn declare_trivial(app: State<'_, App>, keys: Vec<String>, trivial: bool) -> Result<()> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::trivial(unit, meeting, &keys, trivial).await })
    })
    .await
}

/// Keeps the working draft as a named version.
#[tauri::command]
#[specta::specta]
pub async fn release_agenda(
    app: State<'_, App>,
    name: VersionName,
    status: VersionStatus,
    note: String,
) -> Result<VersionSummary> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::agenda::release(unit, meeting, name, status, &note).await })
    })
    .await
}

/// Lists whom and what returning to a version drops.
#[tauri::command]
#[specta::specta]
pub async fn returning_to(app: State<'_, App>, id: AgendaVersionId) -> Result<Returning> {
    app.unit(move |unit| Box::pin(ops::agenda::returning(unit, id))).await
}

/// Returns to what a version holds.
#[tauri::command]
#[specta::specta]
pub async fn restore_agenda(app: State<'_, App>, id: AgendaVersionId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::agenda::restore(unit, id))).await
}

/// Compares two versions; none stands for the working draft.
#[tauri::command]
#[specta::specta]
pub async fn compare_agendas(
    app: State<'_, App>,
    before: Option<AgendaVersionId>,
    after: Option<AgendaVersionId>,
) -> Result<AgendaComparison> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::agenda::compare(unit, meeting, before, after))).await
}
