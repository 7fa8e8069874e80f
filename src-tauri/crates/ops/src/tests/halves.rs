//! Items split in two and merged again, over a real encrypted file.

use super::agenda::details;
use super::{House, line, person};
use crate::agenda;
use domain::agenda::{
    AgendaItem, Aim, ItemKind, ItemPaper, ItemPerson, ItemRole, RunLine, RunLineKind, TourDeTable, TourOrder,
    Translation, VersionStatus, Who,
};
use domain::guest::Guest;
use domain::ids::{AgendaItemId, Revision};
use domain::label::HandlingLabel;

impl House {
    /// An item with something in every field.
    async fn full_item(&self) -> AgendaItem {
        let who =
            Who::Participant(self.add(person("BE", "Anna", "Peeters", "a@example.org")).await.unwrap().id);
        let mut full = details(ItemKind::TourDeTable, "Whole", 600, 60);
        full.minimum = Some(45);
        full.actual_start = Some(605);
        full.actual = Some(70);
        full.online = true;
        full.description = "What it is about".parse().unwrap();
        full.purpose = "To know more".parse().unwrap();
        full.aims = vec![Aim::Discuss, Aim::Inform];
        full.questions = vec![line("Who?"), line("What?")];
        full.label = Some(HandlingLabel::Green);
        full.chatham_house = true;
        full.video_link = line("https://video.test/1");
        full.translations = vec![Translation {
            language: "FR".parse().unwrap(),
            title: line("Tout"),
            description: "De quoi il s'agit".parse().unwrap(),
            outdated: false,
        }];
        full.people = [
            (who, ItemRole::Moderator, "agreed in May"),
            (Who::ToBeConfirmed, ItemRole::Speaker, "Spain is asked"),
        ]
        .map(|(who, role, note)| ItemPerson {
            who,
            role,
            confirmed: who != Who::ToBeConfirmed,
            note: line(note),
            hours: None,
        })
        .to_vec();
        full.papers =
            vec![ItemPaper { content: "a".repeat(64), name: line("Paper.pdf"), bytes: 3, label: None }];
        full.run_sheet = [-15, 10, 40]
            .map(|at| RunLine { at, kind: RunLineKind::Other, text: line("Look"), who: line("Reception") })
            .to_vec();
        full.tour = Some(TourDeTable {
            question: line("What is new?"),
            order: TourOrder::Reversed,
            minutes: 2,
            chosen: Vec::new(),
        });
        let mut unit = self.unit().await;
        let item = agenda::add(&mut unit, self.meeting, full).await.unwrap();
        unit.commit().await.unwrap();
        item
    }

    async fn split(&self, id: AgendaItemId, after: u16) -> AgendaItem {
        let mut unit = self.unit().await;
        let item: AgendaItem = unit.get(id).await.unwrap();
        let second = agenda::split(&mut unit, id, item.revision, after).await.unwrap();
        unit.commit().await.unwrap();
        second
    }

    async fn merge(&self, id: AgendaItemId) -> crate::Result<AgendaItem> {
        let mut unit = self.unit().await;
        let item: AgendaItem = unit.get(id).await.unwrap();
        let merged = agenda::merge(&mut unit, id, item.revision).await?;
        unit.commit().await?;
        Ok(merged)
    }

    /// Items and guests as they are, but for how often they were saved.
    async fn everything(&self) -> (Vec<AgendaItem>, Vec<Guest>) {
        let board = agenda::board(&mut self.unit().await, self.meeting).await.unwrap();
        let (mut items, mut guests) = (board.items, board.guests);
        for item in &mut items {
            item.revision = Revision::default();
        }
        for guest in &mut guests {
            guest.revision = Revision::default();
        }
        (items, guests)
    }
}

#[tokio::test]
async fn merging_after_a_split_gives_back_everything_as_a_draft_and_circulated() {
    let house = House::new().await;
    house.item(ItemKind::Plenary, "Before", 540, 60).await;
    let whole = house.full_item().await;
    house.item(ItemKind::Plenary, "After", 660, 60).await;
    house.guest("Abreu", vec![whole.id]).await;
    for circulated in [false, true] {
        if circulated {
            house.release("0.1", VersionStatus::ForComments).await.unwrap();
        }
        let before = house.everything().await;
        let second = house.split(whole.id, 20).await;
        let (items, guests) = house.everything().await;
        assert_eq!(items.len(), 4);
        assert_ne!(second.reference, whole.reference);
        assert_eq!(guests[0].details.items, [whole.id, second.id], "whoever attends it attends both parts");
        assert_eq!((second.details.start, second.details.duration), (620, 40));
        house.merge(whole.id).await.unwrap();
        assert_eq!(house.everything().await, before, "circulated: {circulated}");
    }
}

#[tokio::test]
async fn what_cannot_be_split_or_merged_is_refused_with_what_to_do() {
    let house = House::new().await;
    let first = house.item(ItemKind::Plenary, "First", 690, 60).await;
    let refused = agenda::split(&mut house.unit().await, first.id, first.revision, 60).await.unwrap_err();
    assert_eq!(refused.field(), Some("after"), "a part without time is none");
    let refused = house.merge(first.id).await.unwrap_err();
    assert_eq!(refused.field(), Some("item"), "there is nothing to merge with");
    house.item(ItemKind::Break, "Lunch", 750, 60).await;
    house.item(ItemKind::Plenary, "Second", 810, 60).await;
    let before = house.everything().await;
    let refused = house.merge(first.id).await.unwrap_err();
    assert!(refused.said().starts_with("A break, 12:30–13:30"), "{refused}");
    assert_eq!(house.everything().await, before, "nothing is swallowed");
}

#[tokio::test]
async fn a_guest_of_the_second_item_attends_what_comes_out() {
    let house = House::new().await;
    let first = house.item(ItemKind::Plenary, "First", 540, 60).await;
    let second = house.item(ItemKind::Plenary, "Second", 600, 60).await;
    house.guest("Abreu", vec![second.id]).await;
    let merged = house.merge(first.id).await.unwrap();
    assert_eq!((merged.id, merged.details.duration), (first.id, 120));
    assert_eq!(house.everything().await.1[0].details.items, [first.id]);
}
