//! Mails are looked at before they are written, are at the level of their readers, and never collide.

use super::{House, now, person};
use crate::ErrorCode;
use crate::agenda;
use crate::export::{Destination, Mails, MailsAbout, MailsWanted, deliver, keep_wording, wording};
use domain::agenda::{ItemKind, ItemPerson, ItemRole, VersionStatus, Who};
use domain::ids::ParticipantId;
use domain::meeting::Meeting;
use domain::wording::MailWording;
use std::fs;

fn letter(people: &[ParticipantId], at_once: bool) -> MailsWanted {
    let about = MailsAbout::Letter {
        people: people.to_vec(),
        subject: "Hotel".parse().unwrap(),
        text: "Rooms are kept.".parse().unwrap(),
        at_once,
    };
    MailsWanted { about, wording: None }
}

impl House {
    /// Adds somebody of one family, and returns their seat.
    async fn seated(&self, given: &str, email: &str) -> ParticipantId {
        self.add(person("BE", given, "Claes", email)).await.unwrap();
        let people = self.people().await;
        people.iter().map(|(_, row)| row.id).max().unwrap()
    }

    async fn mails(&self, wanted: &MailsWanted) -> Mails {
        Mails::prepare(&mut self.unit().await, self.meeting, wanted).await.unwrap()
    }
}

#[tokio::test]
async fn two_people_of_one_name_get_a_draft_each_and_nothing_is_overwritten() {
    let house = House::new().await;
    let mut people = Vec::new();
    for email in ["one@example.org", "two@example.org", "nowhere"] {
        let email = email.replace("nowhere", "");
        people.push(house.seated("Els", &email).await);
    }
    let mails = house.mails(&letter(&people, false)).await;
    let shown = mails.shown();
    assert_eq!(shown.mails.len(), 2);
    assert_eq!(shown.unreached.len(), 1, "who has no address is named, not dropped in silence");
    assert_eq!(shown.unreached[0].name, "Els Claes");
    let folder = house.folder.path().join("mails");
    for round in ["first", "second"] {
        let leaving = mails.leaving(crate::import::TO_THE_END).unwrap().unwrap();
        let places =
            deliver(&house.store, now(), leaving, Destination::Folder(folder.clone())).await.unwrap();
        assert_eq!(places.len(), 2, "{round}");
    }
    let mut texts: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .filter(|text| text.contains("one@example.org") || text.contains("two@example.org"))
        .collect();
    assert_eq!(texts.len(), 4, "each draft is there twice, beside the earlier one");
    texts.retain(|text| text.contains("one@example.org") && text.contains("two@example.org"));
    assert!(texts.is_empty(), "nobody reads the address of another");
}

#[tokio::test]
async fn how_mails_begin_and_end_is_kept_for_the_next_ones() {
    let house = House::new().await;
    let els = house.seated("Els", "els@example.org").await;
    let usual = house.mails(&letter(&[els], false)).await.shown();
    assert_eq!(usual.wording.greeting.as_str(), "Dear {name},", "the usual words are shown to be changed");
    let own =
        MailWording { greeting: "Good morning {name},".parse().unwrap(), closing: "Bye".parse().unwrap() };
    let mut unit = house.unit().await;
    keep_wording(&mut unit, house.meeting, &own).await.unwrap();
    unit.commit().await.unwrap();
    let next = house.mails(&letter(&[els], false)).await.shown();
    assert_eq!(next.wording, own);
    assert!(next.mails[0].text.contains("Good morning Els Claes,\n\nRooms are kept.\n\nBye\n"));
    let mut unit = house.unit().await;
    keep_wording(&mut unit, house.meeting, &MailWording::default()).await.unwrap();
    let series = unit.get::<Meeting>(house.meeting).await.unwrap().series;
    assert_eq!(wording(&mut unit, series).await.unwrap(), usual.wording, "empty is as usual");
    let marked = MailWording { greeting: "EU SECRET".parse().unwrap(), ..own };
    let refused = keep_wording(&mut unit, house.meeting, &marked).await.unwrap_err();
    assert_eq!((refused.code(), refused.field()), (ErrorCode::ValueRefused, Some("greeting")));
}

#[tokio::test]
async fn a_letter_with_a_marking_of_classified_information_is_refused() {
    let house = House::new().await;
    let els = house.seated("Els", "els@example.org").await;
    let mut wanted = letter(&[els], false);
    if let MailsAbout::Letter { text, .. } = &mut wanted.about {
        *text = "RESTREINT UE".parse().unwrap();
    }
    let refused = Mails::prepare(&mut house.unit().await, house.meeting, &wanted).await.err().unwrap();
    assert_eq!(refused.field(), Some("text"));
}

#[tokio::test]
async fn a_change_is_told_to_each_with_a_role_and_once_to_everybody_else() {
    let house = House::new().await;
    let els = house.seated("Els", "els@example.org").await;
    house.seated("Jan", "jan@example.org").await;
    house.seated("Piet", "").await;
    let item = house.item(ItemKind::Plenary, "Welcome", 540, 60).await;
    let change = async |start: u16, duration: u16| {
        let mut details = house.item_now(item.id).await.details;
        (details.start, details.duration) = (start, duration);
        details.people = vec![ItemPerson {
            who: Who::Participant(els),
            role: ItemRole::Speaker,
            confirmed: true,
            note: "".parse().unwrap(),
            hours: None,
        }];
        let revision = house.item_now(item.id).await.revision;
        let mut unit = house.unit().await;
        agenda::edit(&mut unit, item.id, revision, details).await.unwrap();
        unit.commit().await.unwrap();
    };
    change(540, 60).await;
    let first = house.release("0.1", VersionStatus::Draft).await.unwrap();
    change(560, 50).await;
    let second = house.release("0.2", VersionStatus::Draft).await.unwrap();
    let wanted = |people, everybody| MailsWanted {
        about: MailsAbout::Changes { before: Some(first.id), after: Some(second.id), people, everybody },
        wording: None,
    };
    let shown = house.mails(&wanted(None, true)).await.shown();
    let [all, own] = &shown.mails[..] else { panic!("one to everybody, one to Els: {:?}", shown.mails) };
    assert_eq!(
        (all.who, &all.hidden[..]),
        (None, &["Jan Claes".to_owned()][..]),
        "Els gets one mail, not two"
    );
    assert_eq!(own.who, Some(Who::Participant(els)));
    for mail in [all, own] {
        assert!(mail.subject.contains("agenda 0.2"), "{}", mail.subject);
        assert!(mail.text.contains("version 0.2 replaces version 0.1"), "{}", mail.text);
        assert!(mail.text.contains("(moved to 09:20, 10 min shorter)"), "{}", mail.text);
        assert_eq!(mail.attached.len(), 2);
        assert!(mail.attached[0].contains("_agenda_v0-2_TLP-AMBER.pdf"), "{:?}", mail.attached);
        assert!(!mail.text.contains("@example.org"), "no address stands in a mail");
    }
    assert!(own.text.contains("Your role: Speaker") && !all.text.contains("Speaker"));
    let names: Vec<&str> = shown.unreached.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Piet Claes"]);
    assert_eq!(
        house.mails(&wanted(Some(Vec::new()), true)).await.shown().mails.len(),
        1,
        "to everybody alone"
    );
    assert_eq!(house.mails(&wanted(None, false)).await.shown().mails.len(), 1, "to Els alone");
    let mails = house.mails(&wanted(None, true)).await;
    let folder = house.folder.path().join("told");
    let leaving = mails.leaving(crate::import::TO_THE_END).unwrap().unwrap();
    let places = deliver(&house.store, now(), leaving, Destination::Folder(folder)).await.unwrap();
    let written = fs::read_to_string(&places[0]).unwrap();
    assert!(written.contains("\r\nBcc: ") && !fs::read_to_string(&places[1]).unwrap().contains("jan@"));
    assert_eq!(written.matches("application/pdf").count(), 1, "the agenda goes along");
}
