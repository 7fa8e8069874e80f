//! The agenda over a real encrypted file: items, what gives way, numbers, versions, guests, rooms and papers.

use super::{House, days, line, person};
use crate::agenda;
use domain::agenda::{
    AgendaItem, Follow, ItemDetails, ItemKind, ItemPerson, ItemRole, Placement, RoomDetails, Translation,
    VersionStatus, Who,
};
use domain::guest::GuestDetails;
use domain::ids::{AgendaItemId, GuestId};
use domain::noun::Noun;
use domain::participant::{Mode, PhotoConsent};
use domain::party::PartyKind;
use domain::person::Name;

pub(super) fn details(kind: ItemKind, title: &str, start: u16, duration: u16) -> ItemDetails {
    let mut details = ItemDetails::new(kind, title.parse().unwrap(), duration);
    details.day = Some(days()[0]);
    details.start = start;
    details
}

impl House {
    pub(super) async fn item(&self, kind: ItemKind, title: &str, start: u16, duration: u16) -> AgendaItem {
        let mut unit = self.unit().await;
        let item = agenda::add(&mut unit, self.meeting, details(kind, title, start, duration)).await.unwrap();
        unit.commit().await.unwrap();
        item
    }

    /// "1 09:00 60 Welcome" for every item in reading order; proposals behind, without a time.
    pub(super) async fn agenda(&self) -> Vec<String> {
        let board = agenda::board(&mut self.unit().await, self.meeting).await.unwrap();
        let number = |item: &AgendaItem| {
            item.details.number.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string)
        };
        let scheduled = board.items.iter().map(|item| {
            let at = domain::agenda::time::clock(u32::from(item.details.start));
            format!("{} {at} {} {}", number(item), item.details.duration, item.details.title)
        });
        let proposed = board.proposals.iter().map(|item| format!("{} {}", number(item), item.details.title));
        scheduled.chain(proposed).collect()
    }

    pub(super) async fn release(
        &self,
        name: &str,
        status: VersionStatus,
    ) -> crate::Result<agenda::VersionSummary> {
        let mut unit = self.unit().await;
        let version = agenda::release(&mut unit, self.meeting, name.parse().unwrap(), status, "").await?;
        unit.commit().await?;
        Ok(version)
    }

    pub(super) async fn item_now(&self, id: AgendaItemId) -> AgendaItem {
        self.unit().await.get(id).await.unwrap()
    }

    pub(super) async fn guest(&self, family: &str, items: Vec<AgendaItemId>) -> GuestId {
        let mut unit = self.unit().await;
        let details = GuestDetails {
            name: Name { family_name: line(family), ..Name::default() },
            email: line("guest@example.org"),
            organisation: line("private: bank"),
            kind: PartyKind::Private,
            sector: line("bank"),
            function: line("Compliance"),
            mode: Mode::Online,
            items,
            languages: Vec::new(),
            photo_consent: PhotoConsent::NotAsked,
        };
        let guest = agenda::add_guest(&mut unit, self.meeting, details).await.unwrap();
        unit.commit().await.unwrap();
        guest.id
    }
}

#[tokio::test]
async fn a_draft_numbers_itself_and_a_circulated_agenda_keeps_its_numbers() {
    let house = House::new().await;
    house.item(ItemKind::Plenary, "Second", 600, 60).await;
    house.item(ItemKind::Break, "Coffee", 660, 20).await;
    let first = house.item(ItemKind::Plenary, "First", 540, 60).await;
    assert_eq!(first.reference, "I-02", "the reference follows the order in which items were made");
    assert_eq!(house.agenda().await, ["1 09:00 60 First", "2 10:00 60 Second", "- 11:00 20 Coffee"]);
    house.release("0.1", VersionStatus::ForComments).await.unwrap();
    let between = house.item(ItemKind::Plenary, "Between", 570, 15).await;
    assert_eq!(between.details.number.as_ref().unwrap().as_str(), "1bis", "nobody is renumbered");
    let mut unit = house.unit().await;
    let count = agenda::renumber(&mut unit, house.meeting).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(count, 2, "renumbering on purpose touches what changes");
    assert_eq!(
        house.agenda().await,
        ["1 09:00 60 First", "2 09:30 15 Between", "3 10:00 60 Second", "- 11:00 20 Coffee"]
    );
}

#[tokio::test]
async fn moving_shifts_what_follows_in_one_step_that_undo_takes_back() {
    let house = House::new().await;
    let first = house.item(ItemKind::Plenary, "First", 540, 60).await;
    house.item(ItemKind::Plenary, "Second", 600, 60).await;
    let before = house.agenda().await;
    let to = Placement { day: Some(days()[0]), start: 540, duration: 75, room: None };
    let mut unit = house.unit().await;
    let first = unit.get::<AgendaItem>(first.id).await.unwrap();
    let placed = agenda::place(&mut unit, first.id, first.revision, to, Follow::Shift).await.unwrap();
    let kept = unit.get::<AgendaItem>(first.id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(
        (placed.changed, placed.item),
        (2, kept),
        "the next move goes over the revision that this one made"
    );
    assert_eq!(house.agenda().await, ["1 09:00 75 First", "2 10:15 60 Second"]);
    assert_eq!(house.steps().await[0], "resize_agenda_item");
    house.undo().await;
    assert_eq!(house.agenda().await, before);
    house.redo().await;
    assert_eq!(house.agenda().await, ["1 09:00 75 First", "2 10:15 60 Second"]);
    let mut unit = house.unit().await;
    let stale = agenda::place(&mut unit, first.id, first.revision, to, Follow::Stay).await;
    assert!(
        matches!(stale, Err(crate::Error::Store(store::Error::ChangedMeanwhile(Noun::AgendaItem)))),
        "nobody moves an item that they have not seen"
    );
}

#[tokio::test]
async fn an_item_taken_off_the_timeline_waits_beside_it() {
    let house = House::new().await;
    let first = house.item(ItemKind::Plenary, "First", 540, 60).await;
    house.item(ItemKind::Plenary, "Second", 600, 60).await;
    let first = house.item_now(first.id).await;
    let mut unit = house.unit().await;
    let to = Placement { day: None, start: 540, duration: 60, room: None };
    agenda::place(&mut unit, first.id, first.revision, to, Follow::Stay).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.agenda().await, ["1 10:00 60 Second", "- First"]);
}

#[tokio::test]
async fn a_new_title_marks_its_translations_as_outdated() {
    let house = House::new().await;
    let item = house.item(ItemKind::Plenary, "Welcome", 540, 60).await;
    let mut details = item.details.clone();
    details.translations = vec![Translation {
        language: "FR".parse().unwrap(),
        title: line("Bienvenue"),
        description: "".parse().unwrap(),
        outdated: false,
    }];
    let mut unit = house.unit().await;
    let item = agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    assert!(!item.details.translations[0].outdated, "it was translated just now");
    let mut details = item.details.clone();
    details.title = "Opening".parse().unwrap();
    let item = agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    assert!(item.details.translations[0].outdated);
}

#[tokio::test]
async fn a_number_is_given_once_and_people_must_be_at_the_meeting() {
    let house = House::new().await;
    house.item(ItemKind::Plenary, "First", 540, 60).await;
    let second = house.item(ItemKind::Plenary, "Second", 600, 60).await;
    let mut unit = house.unit().await;
    let mut twice = second.details.clone();
    twice.number = Some("1".parse().unwrap());
    let refused = agenda::edit(&mut unit, second.id, second.revision, twice).await.unwrap_err();
    assert_eq!(refused.field(), Some("number"));
    let mut stranger = second.details.clone();
    stranger.people = vec![ItemPerson {
        who: Who::Guest(GuestId(uuid::Uuid::from_u128(9))),
        role: ItemRole::Speaker,
        confirmed: true,
        note: line(""),
        hours: None,
    }];
    let refused = agenda::edit(&mut unit, second.id, second.revision, stranger).await.unwrap_err();
    assert_eq!(refused.field(), Some("people"));
}

#[tokio::test]
async fn returning_to_a_version_loses_nothing_and_is_one_step() {
    let house = House::new().await;
    let first = house.item(ItemKind::Plenary, "First", 540, 60).await;
    let version = house.release("0.1", VersionStatus::Draft).await.unwrap();
    house.item(ItemKind::Plenary, "Later", 620, 30).await;
    let mut unit = house.unit().await;
    let first = unit.get::<AgendaItem>(first.id).await.unwrap();
    let mut details = first.details.clone();
    details.title = "Changed".parse().unwrap();
    agenda::edit(&mut unit, first.id, first.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let compared =
        agenda::compare(&mut house.unit().await, house.meeting, Some(version.id), None).await.unwrap();
    assert_eq!(compared.changed, 2, "one is new, one has another title");
    let mut unit = house.unit().await;
    agenda::restore(&mut unit, version.id).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(house.agenda().await, ["1 09:00 60 First", "- Later"], "what came later waits beside it");
    let compared =
        agenda::compare(&mut house.unit().await, house.meeting, Some(version.id), None).await.unwrap();
    assert_eq!(compared.changed, 0);
    house.undo().await;
    assert_eq!(house.agenda().await, ["1 09:00 60 Changed", "2 10:20 30 Later"]);
}

#[tokio::test]
async fn a_version_is_named_higher_than_the_last() {
    let house = House::new().await;
    house.item(ItemKind::Plenary, "First", 540, 60).await;
    house.release("0.4", VersionStatus::Draft).await.unwrap();
    let refused = house.release("0.4", VersionStatus::Final).await.unwrap_err();
    assert_eq!(refused.said(), "The last version is 0.4; give this one a higher number, for example 1.0.");
    let board = agenda::board(&mut house.unit().await, house.meeting).await.unwrap();
    assert!(!board.changed, "nothing happened since");
    assert_eq!(board.next_name.to_string(), "0.5");
}

#[tokio::test]
async fn a_change_declared_trivial_stays_visible_and_is_not_counted() {
    let house = House::new().await;
    let item = house.item(ItemKind::Plenary, "Wellcome", 540, 60).await;
    let version = house.release("0.1", VersionStatus::Draft).await.unwrap();
    let mut unit = house.unit().await;
    let item = unit.get::<AgendaItem>(item.id).await.unwrap();
    let mut details = item.details.clone();
    details.title = "Welcome".parse().unwrap();
    agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let compare = async || {
        agenda::compare(&mut house.unit().await, house.meeting, Some(version.id), None).await.unwrap()
    };
    let keys: Vec<String> = compare().await.diff.items[0].lines.iter().map(|line| line.key.clone()).collect();
    let mut unit = house.unit().await;
    agenda::trivial(&mut unit, house.meeting, &keys, true).await.unwrap();
    unit.commit().await.unwrap();
    let compared = compare().await;
    assert_eq!(compared.changed, 0);
    assert!(compared.diff.items[0].lines[0].trivial, "and it is still there to be seen");
}

#[tokio::test]
async fn a_guest_is_bound_to_items_and_never_in_the_list_of_participants() {
    let house = House::new().await;
    house.add(person("BE", "Anna", "Peeters", "a@example.org")).await.unwrap();
    let item = house.item(ItemKind::Panel, "Dialogue", 540, 60).await;
    let guest = house.guest("Abreu", vec![item.id]).await;
    let mut unit = house.unit().await;
    let mut details = item.details.clone();
    details.people = vec![ItemPerson {
        who: Who::Guest(guest),
        role: ItemRole::Panellist,
        confirmed: true,
        note: line(""),
        hours: None,
    }];
    agenda::edit(&mut unit, item.id, item.revision, details).await.unwrap();
    unit.commit().await.unwrap();
    let list = crate::people::list(&mut house.unit().await, house.meeting).await.unwrap();
    assert_eq!((list.persons, list.delegations), (1, 1), "a guest is no delegation");
    let mut unit = house.unit().await;
    agenda::remove(&mut unit, &[item.id]).await.unwrap();
    unit.commit().await.unwrap();
    let board = agenda::board(&mut house.unit().await, house.meeting).await.unwrap();
    assert!(board.guests[0].details.items.is_empty(), "an item that is gone binds nobody");
    house.undo().await;
    let mut unit = house.unit().await;
    agenda::remove_guest(&mut unit, guest).await.unwrap();
    unit.commit().await.unwrap();
    assert!(house.item_now(item.id).await.details.people.is_empty(), "nor does a guest who is gone speak");
}

#[tokio::test]
async fn a_room_in_use_stays() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let room = RoomDetails {
        name: "Voltaire".parse().unwrap(),
        capacity: Some(32),
        features: Vec::new(),
        hybrid: true,
    };
    let room = agenda::add_room(&mut unit, house.meeting, room).await.unwrap();
    assert_eq!(room.reference, "R-01");
    let mut used = details(ItemKind::Workshop, "Workshop", 540, 60);
    used.room = Some(room.id);
    agenda::add(&mut unit, house.meeting, used).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let refused = agenda::remove_room(&mut unit, room.id).await.unwrap_err();
    assert_eq!(refused.code(), crate::ErrorCode::InUse);
}

#[tokio::test]
async fn a_template_fills_an_empty_day_and_no_other() {
    let house = House::new().await;
    let mut unit = house.unit().await;
    let count = agenda::apply_template(&mut unit, house.meeting, days()[0], agenda::Template::OpeningDay)
        .await
        .unwrap();
    unit.commit().await.unwrap();
    let lines = house.agenda().await;
    assert_eq!(lines.len(), count as usize);
    assert!(
        lines.contains(&"4a 14:00 80 Workshop A".to_owned()),
        "parallel workshops share a number: {lines:?}"
    );
    let mut unit = house.unit().await;
    let again =
        agenda::apply_template(&mut unit, house.meeting, days()[0], agenda::Template::ClosingDay).await;
    assert_eq!(again.unwrap_err().field(), Some("day"));
}

#[tokio::test]
async fn a_paper_is_kept_with_its_item_and_comes_back_with_undo() {
    let house = House::new().await;
    let item = house.item(ItemKind::Plenary, "Threat picture", 540, 60).await;
    let mut unit = house.unit().await;
    let name = "../../Threat picture.pdf";
    let item =
        agenda::attach(&mut unit, item.id, item.revision, name, b"%PDF-1.7 words", None).await.unwrap();
    unit.commit().await.unwrap();
    let paper = item.details.papers[0].clone();
    assert_eq!(paper.bytes, 14);
    let mut unit = house.unit().await;
    let detached = agenda::detach(&mut unit, item.id, item.revision, &paper.content).await.unwrap();
    unit.commit().await.unwrap();
    assert!(detached.details.papers.is_empty());
    house.undo().await;
    let mut unit = house.unit().await;
    let opened = agenda::open_paper(&mut unit, item.id, &paper.content).await.unwrap();
    assert_eq!(opened.bytes, b"%PDF-1.7 words");
    let saved = agenda::paper_to_save(&mut unit, item.id, &paper.content).await.unwrap();
    let name = "Threat picture_TLP-AMBER.pdf";
    assert_eq!(
        saved.files()[0].name,
        name,
        "a name from outside is never a path, and a copy bears its label"
    );
    let refused = agenda::attach(&mut unit, item.id, item.revision, "a.pdf", b"", None).await.unwrap_err();
    assert_eq!(refused.field(), Some("paper"), "an empty file is no paper");
}

#[tokio::test]
async fn topics_of_an_earlier_edition_become_proposals() {
    let house = House::new().await;
    let topic = house.item(ItemKind::Plenary, "Financial investigations", 540, 60).await;
    let mut unit = house.unit().await;
    let series = unit.get::<domain::meeting::Meeting>(house.meeting).await.unwrap().series;
    let choice = crate::meeting::SeriesChoice::Existing { id: series };
    let next = crate::meeting::create(&mut unit, choice, super::details(4)).await.unwrap();
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let earlier = agenda::earlier_topics(&mut unit, next.id).await.unwrap();
    assert_eq!(earlier[0].items[0].title, "Financial investigations");
    agenda::propose_from(&mut unit, next.id, &[agenda::TopicFrom::Item(topic.id)]).await.unwrap();
    unit.commit().await.unwrap();
    let board = agenda::board(&mut house.unit().await, next.id).await.unwrap();
    assert_eq!(board.proposals[0].details.proposed_by.as_str(), "3rd meeting");
    assert_eq!(board.items.len(), 0, "a topic has no time yet");
}
