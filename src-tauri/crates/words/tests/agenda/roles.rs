//! Who leads, who reports, who has agreed, and who can speak.

use crate::house::House;
use domain::agenda::{ClashCode, ItemKind, ItemRole, Who};

#[test]
fn somebody_leads_every_item_of_the_programme() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    let first = house.item(ItemKind::Plenary, "09:00-10:00");
    let second = house.item(ItemKind::Panel, "10:00-11:00");
    let third = house.item(ItemKind::Workshop, "11:00-12:00");
    house.item(ItemKind::Break, "12:00-13:00");
    house.cast(first, anna, ItemRole::CoChair);
    house.cast(second, Who::ToBeConfirmed, ItemRole::Moderator);
    house.cast(third, anna, ItemRole::Rapporteur);
    assert_eq!(house.found(ClashCode::NoModerator), ["warning I-03"], "one to be named counts");
    assert_eq!(house.message(ClashCode::NoModerator), "Nobody chairs or moderates item 3.");
}

#[test]
fn somebody_reports_from_every_workshop() {
    let mut house = House::new();
    let anna = house.seat("NL", "Bakker");
    house.item(ItemKind::Plenary, "09:00-10:00");
    let workshop = house.item(ItemKind::Workshop, "10:00-11:00");
    assert_eq!(house.found(ClashCode::NoRapporteur), ["warning I-02"]);
    house.inside.released = false;
    assert_eq!(house.found(ClashCode::NoRapporteur), ["note I-02"], "until a version is out it may wait");
    house.inside.released = true;
    house.cast(workshop, anna, ItemRole::Rapporteur);
    assert_eq!(house.found(ClashCode::NoRapporteur), [""; 0]);
}

#[test]
fn roles_that_an_item_depends_on_are_confirmed() {
    let mut house = House::new();
    let (anna, bo) = (house.seat("NL", "Bakker"), house.seat("BE", "Aalders"));
    let item = house.item(ItemKind::Plenary, "09:00-10:00");
    house.cast(item, anna, ItemRole::Organiser);
    house.cast(item, Who::ToBeConfirmed, ItemRole::Organiser);
    house.details(item).people[0].confirmed = false;
    assert_eq!(house.found(ClashCode::SpeakerUnconfirmed), [""; 0], "nobody waits for an organiser");
    house.cast(item, bo, ItemRole::Speaker);
    house.cast(item, anna, ItemRole::Rapporteur);
    assert_eq!(house.found(ClashCode::SpeakerUnconfirmed), [""; 0]);
    for person in &mut house.details(item).people[2..] {
        person.confirmed = false;
    }
    assert_eq!(
        house.message(ClashCode::SpeakerUnconfirmed),
        "In item 1, Bakker and Aalders have not confirmed."
    );
    for role in [ItemRole::Speaker, ItemRole::Moderator, ItemRole::Speaker] {
        house.cast(item, Who::ToBeConfirmed, role);
    }
    let clash = &house.of(ClashCode::SpeakerUnconfirmed)[0];
    assert_eq!(
        clash.message,
        "In item 1, Bakker and Aalders have not confirmed and a moderator and 2 speakers are to be named."
    );
    assert_eq!(
        clash.key, "speaker_unconfirmed:moderator,speaker,speaker:I-01:P01,P02",
        "one more open role is another clash"
    );
    assert_eq!(house.written(clash), "warning I-01 P01,P02");
}

#[test]
fn whoever_is_heard_speaks_a_language_of_the_meeting() {
    let mut house = House::new();
    let anna = house.seat("RO", "Ghiță");
    house.seat_of(anna).languages = vec!["RO".parse().unwrap(), "FR".parse().unwrap()];
    let first = house.item(ItemKind::Plenary, "09:00-10:00");
    let second = house.item(ItemKind::Plenary, "10:00-11:00");
    house.cast(first, anna, ItemRole::Organiser);
    assert_eq!(house.found(ClashCode::LanguageNotSpoken), [""; 0], "they are not heard");
    house.cast(first, anna, ItemRole::Speaker);
    house.cast(second, anna, ItemRole::Moderator);
    assert_eq!(house.found(ClashCode::LanguageNotSpoken), ["warning I-01,I-02 P01"], "once for the person");
    assert_eq!(
        house.message(ClashCode::LanguageNotSpoken),
        "Ghiță is heard in items 1 and 2, and speaks French and Romanian; the languages of the meeting are English."
    );
    house.meeting().languages.spoken.push("FR".parse().unwrap());
    assert_eq!(house.found(ClashCode::LanguageNotSpoken), [""; 0]);
    house.meeting().languages.spoken.clear();
    assert_eq!(house.found(ClashCode::LanguageNotSpoken), [""; 0], "no regime is set");
    house.meeting().languages.spoken = vec!["EN".parse().unwrap()];
    house.seat_of(anna).languages.clear();
    assert_eq!(house.found(ClashCode::LanguageNotSpoken), [""; 0], "nobody knows what they speak");
}

#[test]
fn a_guest_who_speaks_needs_a_language_of_the_meeting_too() {
    let mut house = House::new();
    let item = house.item(ItemKind::Panel, "09:00-10:00");
    let guest = house.guest("Abreu", &[item]);
    house.guest_details(guest).languages = vec!["PT".parse().unwrap()];
    house.cast(item, guest, ItemRole::Panellist);
    assert_eq!(house.found(ClashCode::LanguageNotSpoken), ["warning I-01 G01"]);
}
