//! People and delegations.

use crate::error::Result;
use crate::session::App;
use crate::typed::Typed;
use domain::delegation::Answer;
use domain::ids::{DelegationId, ParticipantId, PersonId, Revision};
use domain::party::PartyGroup;
use domain::text::Line;
use ops::import::TakenBack;
use ops::people::twice::{self, AlikeView, LikeAsked, PairAsked, TwiceView};
use ops::people::{
    Change, InviteGroup, OpenedNeeds, PeopleSaved, PeopleShown, PeopleView, PersonDetails, PersonNew,
    PersonView,
};
use tauri::State;

/// Lists everybody at the meeting.
#[tauri::command]
#[specta::specta]
pub async fn people(app: State<'_, App>) -> Result<PeopleView> {
    app.at_meeting(|unit, meeting| Box::pin(ops::people::list(unit, meeting))).await
}

/// Finds people by what was typed.
#[tauri::command]
#[specta::specta]
pub async fn find_people(app: State<'_, App>, query: String) -> Result<Vec<ParticipantId>> {
    app.answer(&app.finding_people, move |unit, meeting| {
        Box::pin(async move { ops::people::find(unit, meeting, &query).await })
    })
    .await
}

/// Reads one person with everything but class D.
#[tauri::command]
#[specta::specta]
pub async fn person(app: State<'_, App>, id: ParticipantId) -> Result<PersonView> {
    app.unit(move |unit| Box::pin(ops::people::view(unit, id))).await
}

/// Opens class D of one person for a reason, on the record.
#[tauri::command]
#[specta::specta]
pub async fn open_needs(app: State<'_, App>, id: ParticipantId, reason: Typed<Line>) -> Result<OpenedNeeds> {
    let reason = reason.checked()?;
    app.unit(move |unit| Box::pin(async move { ops::people::open_needs(unit, id, &reason).await })).await
}

/// Changes class D of one person over what was opened.
#[tauri::command]
#[specta::specta]
pub async fn save_needs(
    app: State<'_, App>,
    id: ParticipantId,
    opened: OpenedNeeds,
    needs: Typed<OpenedNeeds>,
) -> Result<OpenedNeeds> {
    let (opened, needs) = (opened.into(), needs.checked()?.into());
    app.unit(move |unit| Box::pin(async move { ops::people::save_needs(unit, id, &opened, needs).await }))
        .await
}

/// Changes one person.
#[tauri::command]
#[specta::specta]
pub async fn edit_person(
    app: State<'_, App>,
    id: ParticipantId,
    revision: Revision,
    person_revision: Revision,
    details: Typed<PersonDetails>,
) -> Result<PersonView> {
    let details = details.checked()?;
    app.unit(move |unit| Box::pin(ops::people::edit(unit, id, revision, person_revision, details))).await
}

/// Adds one person to the meeting.
#[tauri::command]
#[specta::specta]
pub async fn add_person(app: State<'_, App>, person: PersonNew) -> Result<PersonView> {
    app.at_meeting(move |unit, meeting| Box::pin(ops::people::add(unit, meeting, person))).await
}

/// Removes people from the meeting.
#[tauri::command]
#[specta::specta]
pub async fn remove_people(app: State<'_, App>, ids: Vec<ParticipantId>) -> Result<()> {
    app.unit(move |unit| Box::pin(async move { ops::people::remove(unit, &ids).await })).await
}

/// Changes several people in one step; returns how many were changed.
#[tauri::command]
#[specta::specta]
pub async fn change_people(app: State<'_, App>, ids: Vec<ParticipantId>, change: Change) -> Result<u32> {
    app.unit(move |unit| Box::pin(async move { ops::people::change(unit, &ids, change).await })).await
}

/// Moves somebody so many places down in their delegation, or up.
#[tauri::command]
#[specta::specta]
pub async fn place_person(app: State<'_, App>, id: ParticipantId, by: i32) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::people::place(unit, id, by))).await
}

/// Sorts the people of a delegation by name again.
#[tauri::command]
#[specta::specta]
pub async fn place_by_name(app: State<'_, App>, id: DelegationId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::people::place_by_name(unit, id))).await
}

/// Finds whom somebody may be who is about to be entered.
#[tauri::command]
#[specta::specta]
pub async fn people_like(app: State<'_, App>, asked: LikeAsked) -> Result<Vec<AlikeView>> {
    app.at_meeting(move |unit, meeting| Box::pin(async move { twice::like(unit, meeting, &asked).await }))
        .await
}

/// Says for each group of parties who of it is not invited yet.
#[tauri::command]
#[specta::specta]
pub async fn not_invited(app: State<'_, App>) -> Result<Vec<InviteGroup>> {
    app.at_meeting(|unit, meeting| Box::pin(ops::people::not_invited(unit, meeting))).await
}

/// Invites all parties of groups that are not invited yet; returns how many.
#[tauri::command]
#[specta::specta]
pub async fn invite_delegations(app: State<'_, App>, groups: Vec<PartyGroup>) -> Result<u32> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::people::invite(unit, meeting, &groups).await })
    })
    .await
}

/// Finds whoever may be there twice.
#[tauri::command]
#[specta::specta]
pub async fn likely_twice(app: State<'_, App>) -> Result<TwiceView> {
    app.at_meeting(|unit, meeting| Box::pin(twice::twice(unit, meeting))).await
}

/// Makes one person of two records; returns their name.
#[tauri::command]
#[specta::specta]
pub async fn merge_people(app: State<'_, App>, asked: PairAsked) -> Result<String> {
    app.at_meeting(move |unit, meeting| Box::pin(twice::merge(unit, meeting, asked))).await
}

/// Says what taking apart who became one person would do.
#[tauri::command]
#[specta::specta]
pub async fn preview_take_apart(app: State<'_, App>, step: String) -> Result<TakenBack> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { twice::preview_take_apart(unit, meeting, &step).await })
    })
    .await
}

/// Takes apart who became one person.
#[tauri::command]
#[specta::specta]
pub async fn take_apart(app: State<'_, App>, step: String) -> Result<TakenBack> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { twice::take_apart(unit, meeting, &step).await })
    })
    .await
}

/// Keeps that two records are two people.
#[tauri::command]
#[specta::specta]
pub async fn keep_apart(app: State<'_, App>, one: PersonId, other: PersonId) -> Result<()> {
    app.unit(move |unit| Box::pin(twice::keep_apart(unit, one, other))).await
}

/// Asks about everybody again who was called two people.
#[tauri::command]
#[specta::specta]
pub async fn ask_twice_again(app: State<'_, App>) -> Result<()> {
    app.unit(|unit| Box::pin(twice::ask_again(unit))).await
}

/// Invites a country or body.
#[tauri::command]
#[specta::specta]
pub async fn add_delegation(app: State<'_, App>, party: String, contact: String) -> Result<DelegationId> {
    app.at_meeting(move |unit, meeting| {
        Box::pin(async move { ops::people::add_delegation(unit, meeting, &party, &contact).await })
    })
    .await
}

/// Changes a delegation.
#[tauri::command]
#[specta::specta]
pub async fn edit_delegation(
    app: State<'_, App>,
    id: DelegationId,
    revision: Revision,
    quota: Option<u16>,
    contact: String,
    answer: Answer,
) -> Result<()> {
    app.unit(move |unit| {
        Box::pin(
            async move { ops::people::edit_delegation(unit, id, revision, quota, &contact, answer).await },
        )
    })
    .await
}

/// Removes a delegation that has no people.
#[tauri::command]
#[specta::specta]
pub async fn remove_delegation(app: State<'_, App>, id: DelegationId) -> Result<()> {
    app.unit(move |unit| Box::pin(ops::people::remove_delegation(unit, id))).await
}

/// Lists the views of the list of people that are kept.
#[tauri::command]
#[specta::specta]
pub async fn people_views(app: State<'_, App>) -> Result<Vec<PeopleSaved>> {
    app.unit(|unit| Box::pin(ops::people::views(unit))).await
}

/// Keeps a view of the list of people under a name.
#[tauri::command]
#[specta::specta]
pub async fn keep_people_view(app: State<'_, App>, name: String, shown: PeopleShown) -> Result<()> {
    app.unit(move |unit| Box::pin(async move { ops::people::keep_view(unit, &name, &shown).await })).await
}

/// Forgets a view of the list of people.
#[tauri::command]
#[specta::specta]
pub async fn forget_people_view(app: State<'_, App>, name: String) -> Result<()> {
    app.unit(move |unit| Box::pin(async move { ops::people::forget_view(unit, &name).await })).await
}
