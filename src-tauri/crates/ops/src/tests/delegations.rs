//! Delegations: invited, answered, moved between, removed.

use super::{House, person};
use crate::people;
use crate::{Error, ErrorCode};
use domain::delegation::Answer;
use domain::ids::DelegationId;

async fn invite(house: &House, code: &str) -> DelegationId {
    let mut unit = house.unit().await;
    let id = people::add_delegation(&mut unit, house.meeting, code, "desk@example.org").await.unwrap();
    unit.commit().await.unwrap();
    id
}

async fn group(house: &House, code: &str) -> people::DelegationGroup {
    let view = people::list(&mut house.unit().await, house.meeting).await.unwrap();
    view.groups.into_iter().find(|group| group.party.code == code).unwrap()
}

#[tokio::test]
async fn whoever_sends_people_is_coming() {
    let house = House::new().await;
    invite(&house, "SE").await;
    assert_eq!(group(&house, "SE").await.answer, Answer::Invited);
    house.add(person("SE", "Eva", "Lund", "")).await.unwrap();
    let sweden = group(&house, "SE").await;
    assert_eq!(
        (sweden.answer, sweden.people.len()),
        (Answer::Coming, 1),
        "the same delegation, not a second one"
    );
    assert_eq!(sweden.contact, "desk@example.org");
}

#[tokio::test]
async fn a_party_has_one_delegation_at_a_meeting_and_is_never_made_from_free_text() {
    let house = House::new().await;
    invite(&house, "SE").await;
    let mut unit = house.unit().await;
    let error = people::add_delegation(&mut unit, house.meeting, "SE", "").await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::InUse);
    let error = people::add_delegation(&mut unit, house.meeting, "Atlantis", "").await.unwrap_err();
    assert!(matches!(error, Error::NoParty));
}

#[tokio::test]
async fn a_delegation_is_changed_over_the_revision_that_was_read() {
    let house = House::new().await;
    let id = invite(&house, "SE").await;
    let read = group(&house, "SE").await;
    assert_eq!((read.quota, read.own_quota), (Some(2), None));
    let mut unit = house.unit().await;
    people::edit_delegation(&mut unit, id, read.revision, Some(4), "", Answer::Declined).await.unwrap();
    unit.commit().await.unwrap();
    let after = group(&house, "SE").await;
    assert_eq!((after.quota, after.own_quota, after.answer), (Some(4), Some(4), Answer::Declined));
    let mut unit = house.unit().await;
    let error =
        people::edit_delegation(&mut unit, id, read.revision, None, "", Answer::Coming).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile);
}

#[tokio::test]
async fn a_body_has_no_quota_unless_it_is_given_one() {
    let house = House::new().await;
    invite(&house, "EUROPOL").await;
    assert_eq!(group(&house, "EUROPOL").await.quota, None);
}

#[tokio::test]
async fn a_delegation_with_people_stays_and_an_empty_one_goes() {
    let house = House::new().await;
    let id = invite(&house, "SE").await;
    let eva = house.add(person("SE", "Eva", "Lund", "")).await.unwrap();
    let mut unit = house.unit().await;
    let error = people::remove_delegation(&mut unit, id).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::InUse);
    drop(unit);
    let mut unit = house.unit().await;
    people::remove(&mut unit, &[eva.id]).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    people::remove_delegation(&mut unit, id).await.unwrap();
    unit.commit().await.unwrap();
    assert!(people::list(&mut house.unit().await, house.meeting).await.unwrap().groups.is_empty());
    house.undo().await;
    assert_eq!(group(&house, "SE").await.id, id);
}

#[tokio::test]
async fn a_seat_moves_to_another_delegation_of_the_same_meeting_only() {
    let house = House::new().await;
    let eva = house.add(person("SE", "Eva", "Lund", "")).await.unwrap();
    let norway = invite(&house, "NO").await;
    let mut unit = house.unit().await;
    let moved = House::change(&mut unit, &eva, |to| to.delegation = norway).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!((moved.party.code.as_str(), moved.seat_number), ("NO", 1));
    let mut unit = house.unit().await;
    let nowhere = DelegationId(uuid::Uuid::nil());
    let error = House::change(&mut unit, &moved, |to| to.delegation = nowhere).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NoSuchRecord);
}
