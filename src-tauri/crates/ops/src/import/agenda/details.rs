//! Puts what a file says over what is there, with everybody and everything that it names.

use super::merge::take;
use super::names::{Everybody, Meant, room};
use crate::import::row::{ImportPerson, ImportQuestion, ImportRoom, ImportRow, QuestionCode};
use domain::agenda::{ItemDetails, ItemField, ItemPerson, Room, Who};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::meeting::Meeting;
use domain::reason::ReasonCode;
use domain::text::{Line, search_key};
use intake::agenda::{ItemRecord, PersonRecord};
use intake::{Answers, OPEN};

/// What texts in a file can mean.
pub(super) struct Resolve<'a> {
    pub everybody: Everybody,
    pub meeting: &'a Meeting,
    pub rooms: &'a [Room],
    pub answers: &'a Answers,
}

impl Resolve<'_> {
    /// Puts what the file says over what is there.
    pub fn details(
        &self,
        record: &ItemRecord,
        known: Option<&ItemDetails>,
        row: &mut ImportRow,
    ) -> ItemDetails {
        let said = &record.details;
        let mut details =
            known.cloned().unwrap_or_else(|| ItemDetails::new(said.kind, said.title.clone(), said.duration));
        let says = |field| record.says.contains(&field);
        for field in record.says.iter().copied() {
            take(&mut details, said, field);
        }
        if let Some(known) = known.filter(|_| !says(ItemField::Translations)) {
            // Translations of what changes become outdated.
            let (title, description) = (details.title.clone(), details.description.clone());
            details.title = known.title.clone();
            details.description = known.description.clone();
            details.retitle(title, description);
        }
        let hybrid = self.room(record, &mut details, row);
        if known.is_none() {
            let programme = details.kind.is_programme();
            if !says(ItemField::Online) {
                details.online |= programme && hybrid;
            }
            if !says(ItemField::ChathamHouse) {
                details.chatham_house = programme && self.meeting.details.chatham_house;
            }
            if !says(ItemField::Duration) && details.day.is_some() && !record.is_refused() {
                let facts = Facts::default().with(Fact::Minutes, usize::from(details.duration));
                row.doubt(Field::Duration, ReasonCode::DurationMissing, facts);
            }
        }
        if says(ItemField::People) {
            details.people = self.people(&record.people, row);
        }
        if let Some(tour) = details.tour.as_mut().filter(|_| says(ItemField::Tour)) {
            for code in &record.chosen {
                match self.everybody.delegation(code.as_str()) {
                    Some(delegation) => tour.chosen.push(delegation),
                    None => row.doubt(Field::Tour, ReasonCode::DelegationUnknown, Facts::text(code.as_str())),
                }
            }
        }
        details
    }

    /// Finds the room; returns whether people can take part in it online.
    fn room(&self, record: &ItemRecord, details: &mut ItemDetails, row: &mut ImportRow) -> bool {
        if !record.says.contains(&ItemField::Room) {
            return false;
        }
        let text = record.room.as_str();
        if text.is_empty() {
            details.room = None;
            return false;
        }
        let (code, rooms) = match room(self.rooms, text) {
            Meant::One(room) => {
                details.room = Some(room.id);
                return room.details.hybrid;
            }
            Meant::Several(rooms) => (QuestionCode::RoomAmbiguous, rooms),
            Meant::None if matches!(search_key(text).as_str(), "online" | "en ligne" | "virtual") => {
                details.room = None;
                details.online = true;
                return false;
            }
            // Calendars name the house or the city of an event that has no room.
            Meant::None if self.is_venue(text) => return false,
            Meant::None => (QuestionCode::RoomUnknown, self.rooms.iter().collect()),
        };
        let answer = self.answers.room_for(text);
        let called = |room: &&Room| answer.is_some_and(|is| room.reference.eq_ignore_ascii_case(is));
        if let Some(room) = self.rooms.iter().find(called) {
            details.room = Some(room.id);
            return room.details.hybrid;
        }
        if answer == Some(OPEN) {
            row.doubt(Field::Room, code.reason(), Facts::text(text));
            return false;
        }
        let rooms = rooms.into_iter();
        let rooms =
            rooms.map(|room| ImportRoom { is: room.reference.clone(), name: room.details.name.to_string() });
        let question =
            ImportQuestion { text: text.to_owned(), rooms: rooms.collect(), ..ImportQuestion::new(code) };
        row.ask(Field::Room, question, Facts::text(text).case("asked"));
        false
    }

    fn is_venue(&self, text: &str) -> bool {
        let venue = &self.meeting.details.venue;
        let text = search_key(text);
        [&venue.name, &venue.city]
            .into_iter()
            .any(|name| !name.is_empty() && search_key(name.as_str()) == text)
    }

    /// Finds the people; whoever is not certain is to be confirmed, with what was written as a note.
    fn people(&self, records: &[PersonRecord], row: &mut ImportRow) -> Vec<ItemPerson> {
        let mut people: Vec<ItemPerson> = Vec::with_capacity(records.len());
        for record in records {
            let person = self.person(record, row);
            let twice = |other: &ItemPerson| other.who == person.who && other.role == person.role;
            if person.who != Who::ToBeConfirmed && people.iter().any(twice) {
                row.doubt(Field::People, ReasonCode::PersonTwice, Facts::text(record.text.as_str()));
            } else {
                people.push(person);
            }
        }
        people
    }

    fn person(&self, record: &PersonRecord, row: &mut ImportRow) -> ItemPerson {
        let text = record.text.as_str();
        let mut person = ItemPerson {
            who: Who::ToBeConfirmed,
            role: record.role,
            confirmed: false,
            note: record.note.clone(),
            hours: None,
        };
        let answer = self.answers.person_for(text);
        let code = match self.everybody.find(text) {
            _ if text.is_empty() => return person,
            Meant::One(who) => return ItemPerson { who, confirmed: record.confirmed, ..person },
            Meant::Several(who) => {
                if let Some(who) = answer.and_then(|is| self.everybody.called(is)) {
                    return ItemPerson { who, confirmed: record.confirmed, ..person };
                }
                if answer != Some(OPEN) {
                    let people = self.everybody.people(&who);
                    let named: Vec<String> = people.iter().map(ImportPerson::described).collect();
                    let code = QuestionCode::PersonAmbiguous;
                    let question =
                        ImportQuestion { text: text.to_owned(), people, ..ImportQuestion::new(code) };
                    let facts = Facts::text(text).with(Fact::People, named).case("asked");
                    row.ask(Field::People, question, facts);
                    return person;
                }
                ReasonCode::PersonAmbiguous
            }
            Meant::None => ReasonCode::PersonUnknown,
        };
        row.doubt(Field::People, code, Facts::text(text));
        let note = [text, record.note.as_str()].into_iter().filter(|part| !part.is_empty());
        let note: Result<Line, _> = note.collect::<Vec<_>>().join("; ").parse();
        person.note = note.unwrap_or_else(|_| record.text.clone());
        person
    }
}
