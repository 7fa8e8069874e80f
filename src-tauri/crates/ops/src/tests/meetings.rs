//! Meetings and series.

use super::{House, details};
use crate::meeting::{self, SeriesChoice};
use crate::{Error, ErrorCode};
use domain::ids::Revision;
use domain::meeting::ChairingBody;

#[tokio::test]
async fn a_meeting_is_made_with_its_series_and_is_then_the_current_one() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let view = meeting::view(&mut unit, house.meeting).await.unwrap();
    assert_eq!((view.series.short.as_str(), view.days.len()), ("FG", 2));
    assert_eq!(view.zone_label, "CEST, UTC+2");
    assert_eq!(meeting::current(&mut unit).await.unwrap(), Some(house.meeting));
}

#[tokio::test]
async fn the_latest_meeting_stands_first_and_the_one_looked_at_is_remembered() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let series = meeting::view(&mut unit, house.meeting).await.unwrap().series.id;
    let mut fourth = details(4);
    (fourth.from, fourth.to) = ("2025-09-24".parse().unwrap(), "2025-09-25".parse().unwrap());
    let fourth = meeting::create(&mut unit, SeriesChoice::Existing { id: series }, fourth).await.unwrap().id;
    let ordinals: Vec<u16> =
        meeting::list(&mut unit).await.unwrap().iter().map(|meeting| meeting.ordinal).collect();
    assert_eq!(ordinals, [4, 3]);
    assert_eq!(meeting::current(&mut unit).await.unwrap(), Some(fourth), "a new meeting is looked at");
    meeting::choose(&mut unit, house.meeting).await.unwrap();
    assert_eq!(meeting::current(&mut unit).await.unwrap(), Some(house.meeting));
}

#[tokio::test]
async fn a_number_is_given_once_in_a_series() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let series = meeting::view(&mut unit, house.meeting).await.unwrap().series.id;
    let error =
        meeting::create(&mut unit, SeriesChoice::Existing { id: series }, details(3)).await.unwrap_err();
    assert_eq!((error.code(), error.field()), (ErrorCode::ValueRefused, Some("ordinal")), "{error}");
}

#[tokio::test]
async fn a_meeting_that_was_changed_meanwhile_is_not_overwritten() {
    let house = House::new().await;
    let read = meeting::view(&mut house.unit().await, house.meeting).await.unwrap().meeting;
    let mut unit = house.unit().await;
    let mut first = read.details.clone();
    first.title = "Changed first".parse().unwrap();
    let view = meeting::edit(&mut unit, read.id, read.revision, first).await.unwrap();
    assert_eq!(view.meeting.revision, Revision(2));
    unit.commit().await.unwrap();

    let mut unit = house.unit().await;
    let mut second = read.details.clone();
    second.title = "Changed second".parse().unwrap();
    let error = meeting::edit(&mut unit, read.id, read.revision, second).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::ChangedMeanwhile);
    drop(unit);
    let title = meeting::view(&mut house.unit().await, read.id).await.unwrap().meeting.details.title;
    assert_eq!(title.as_str(), "Changed first");
}

#[tokio::test]
async fn what_cannot_be_a_meeting_is_refused_with_its_field() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let new = || SeriesChoice::New { name: "Another group".into(), short: String::new() };
    let mut backwards = details(1);
    backwards.to = "2024-06-25".parse().unwrap();
    let error = meeting::create(&mut unit, new(), backwards).await.unwrap_err();
    assert_eq!((error.code(), error.field()), (ErrorCode::ValueRefused, Some("to")));
    let mut unknown_chair = details(1);
    unknown_chair.chairs = vec![ChairingBody { party: "ATLANTIS".into(), unit: super::line("") }];
    let error = meeting::create(&mut unit, new(), unknown_chair).await.unwrap_err();
    assert!(matches!(error, Error::NoParty), "a body is never made from free text");
}

#[tokio::test]
async fn an_edited_meeting_comes_back_by_undo() {
    let house = House::new().await;
    let read = meeting::view(&mut house.unit().await, house.meeting).await.unwrap().meeting;
    let mut unit = house.unit().await;
    let mut edited = read.details.clone();
    (edited.host, edited.chatham_house) = (Some("EUROJUST".into()), false);
    meeting::edit(&mut unit, read.id, read.revision, edited).await.unwrap();
    unit.commit().await.unwrap();
    house.undo().await;
    let back = meeting::view(&mut house.unit().await, read.id).await.unwrap().meeting;
    assert_eq!(back.details, read.details, "the host, which was none, too");
}

#[tokio::test]
async fn before_the_first_meeting_every_code_stands_once_under_the_name_of_today() {
    let mut unit = House::new().await.unit().await;
    let on = |year| chrono::NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
    let parties = crate::party::list(&mut unit, None, on(2026)).await.unwrap();
    let mut codes: Vec<&str> = parties.iter().map(|party| party.code.as_str()).collect();
    codes.sort_unstable();
    let all = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), all, "a list to choose from cannot hold a code twice");
    let before = crate::party::list(&mut unit, None, on(2015)).await.unwrap();
    let called = |parties: &[domain::party::Party]| {
        parties.iter().find(|party| party.code == "EUROJUST").map(|party| party.full_name.clone()).unwrap()
    };
    assert_ne!(called(&before), called(&parties), "Eurojust was renamed in 2019");
}
