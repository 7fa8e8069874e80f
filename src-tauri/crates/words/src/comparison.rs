//! A difference in words, for people: as a list, side by side, and for papers with change marks.

use crate::catalogue::Words;
use crate::change::Shift;
use crate::word::Word;
use domain::agenda::diff::{
    AgendaDiff, ChangeKind, ItemChange, ItemFate, ItemValue, PersonValue, Place, Reading, RoomChange,
    RoomFate, RoomField, StateValue, WhoValue, WordKind, WordRun, value_lines, words as runs_of,
};
use domain::agenda::{
    Agenda, AgendaRemark, ItemField, ItemNumber, ItemPaper, Room, RoomDetails, RunLine, Translation,
};
use domain::ids::{AgendaItemId, RoomId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How many digits of the digest of a paper are enough to see that it is another one.
const DIGITS: usize = 8;

/// A difference as people read it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableDiff {
    /// Items that differ, in the order of [`AgendaDiff::items`].
    pub items: Vec<ReadableChange>,
    /// Rooms that differ, by reference.
    pub rooms: Vec<ReadableRoom>,
}

/// What became of one item, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableChange {
    /// Which item.
    pub item: AgendaItemId,
    /// What people cite.
    pub reference: String,
    /// The printed number after; before, where the item is dropped.
    pub number: Option<ItemNumber>,
    /// The title after; before, where the item is dropped.
    pub title: String,
    /// What kinds of change met it, each once.
    pub kinds: Vec<ChangeKind>,
    /// The same in words: "moved to 11:40", "10 min shorter".
    pub said: Vec<String>,
    /// Whether every change of it is declared trivial.
    pub trivial: bool,
    /// One line for each field that differs; for people, one for each of them. For a new or dropped item, one for each
    /// field that says something.
    pub lines: Vec<ReadableLine>,
    /// Where it stood; nowhere, if it is new.
    pub before: Option<Place>,
    /// Where it stands; nowhere, if it is dropped.
    pub after: Option<Place>,
}

/// One thing that differs, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableLine {
    /// Which field.
    pub field: ItemField,
    /// What kind of change that is.
    pub kind: ChangeKind,
    /// What it said; empty where it said nothing.
    pub before: String,
    /// What it says; empty where it says nothing.
    pub after: String,
    /// Both in one text, with what came and went marked: texts by words, everything else as a whole.
    pub words: Vec<WordRun>,
    /// Whether it is declared trivial.
    pub trivial: bool,
    /// What names the change when it is declared trivial; empty for new and dropped items, which never are.
    pub key: String,
}

/// What became of one room, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableRoom {
    /// Which room.
    pub room: RoomId,
    /// What people cite.
    pub reference: String,
    /// Its name after; before, where the room is dropped.
    pub name: String,
    /// New, dropped, or [other](ChangeKind::Other) where fields differ.
    pub kind: ChangeKind,
    /// One line for each field that differs; for a new or dropped room, for each that says something.
    pub lines: Vec<ReadableRoomLine>,
}

/// One thing about a room that differs, as people read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadableRoomLine {
    /// Which field.
    pub field: RoomField,
    /// What it said; empty where it said nothing.
    pub before: String,
    /// What it says; empty where it says nothing.
    pub after: String,
}

/// Says a difference in words. `was` and `is` read the agendas that it was made from.
pub fn readable(
    words: &Words,
    diff: &AgendaDiff,
    was: Reading<'_>,
    is: Reading<'_>,
    remarks: &[AgendaRemark],
) -> ReadableDiff {
    ReadableDiff {
        items: diff.items.iter().filter_map(|change| item(words, change, was, is, remarks)).collect(),
        rooms: diff.rooms.iter().filter_map(|change| room(words, change, was.agenda, is.agenda)).collect(),
    }
}

/// Nothing comes back where the agendas are not those of the difference.
fn item(
    words: &Words,
    change: &ItemChange,
    was: Reading<'_>,
    is: Reading<'_>,
    remarks: &[AgendaRemark],
) -> Option<ReadableChange> {
    let place = |reading: Reading<'_>| Place::of(&reading.agenda.item(change.item)?.details, reading.agenda);
    let dropped = matches!(change.what, ItemFate::Dropped(_));
    let (number, title) = if dropped {
        (&change.number_before, &change.title_before)
    } else {
        (&change.number_after, &change.title_after)
    };
    let whole = match &change.what {
        ItemFate::New(_) => Some(ChangeKind::New),
        ItemFate::Dropped(_) => Some(ChangeKind::Dropped),
        ItemFate::Changed(_) => None,
    };
    let lines = value_lines(change, was, is, remarks)?.into_iter().map(|line| ReadableLine {
        field: line.field,
        kind: whole.unwrap_or_else(|| ChangeKind::of(line.field)),
        before: words.item_value(&line.before),
        after: words.item_value(&line.after),
        words: words.compared(line.field, &line.before, &line.after),
        trivial: line.trivial,
        key: line.key,
    });
    let before = if whole == Some(ChangeKind::New) { None } else { place(was) };
    let after = if dropped { None } else { place(is) };
    let kinds = change.kinds();
    Some(ReadableChange {
        item: change.item,
        reference: change.reference.clone(),
        number: number.clone(),
        title: title.as_ref().map(ToString::to_string).unwrap_or_default(),
        said: words.changes(&kinds, &Shift::between(before.as_ref(), after.as_ref())),
        kinds,
        trivial: change.trivial(remarks),
        lines: lines.collect(),
        before,
        after,
    })
}

fn room(words: &Words, change: &RoomChange, before: &Agenda, after: &Agenda) -> Option<ReadableRoom> {
    let all = |room: &Room, line: fn(RoomField, String) -> ReadableRoomLine| {
        [RoomField::Capacity, RoomField::Features, RoomField::Hybrid]
            .into_iter()
            .filter(|field| *field != RoomField::Hybrid || room.details.hybrid)
            .map(|field| (field, words.room_value(field, &room.details)))
            .filter(|(_, text)| !text.is_empty())
            .map(|(field, text)| line(field, text))
            .collect::<Vec<_>>()
    };
    let (kind, lines) = match &change.what {
        RoomFate::New(room) => (
            ChangeKind::New,
            all(room, |field, after| ReadableRoomLine { field, before: String::new(), after }),
        ),
        RoomFate::Dropped(room) => (
            ChangeKind::Dropped,
            all(room, |field, before| ReadableRoomLine { field, before, after: String::new() }),
        ),
        RoomFate::Changed(fields) => {
            let (before, after) = (before.room(change.room)?, after.room(change.room)?);
            let line = |field: RoomField| ReadableRoomLine {
                field,
                before: words.room_value(field, &before.details),
                after: words.room_value(field, &after.details),
            };
            (ChangeKind::Other, fields.iter().map(|change| line(change.field)).collect())
        }
    };
    Some(ReadableRoom {
        room: change.room,
        reference: change.reference.clone(),
        name: change.name.to_string(),
        kind,
        lines,
    })
}

/// Tells whether the field holds sentences, which are compared by words.
const fn is_text(field: ItemField) -> bool {
    matches!(
        field,
        ItemField::Title
            | ItemField::Description
            | ItemField::Translations
            | ItemField::Purpose
            | ItemField::Questions
            | ItemField::People
            | ItemField::Tour
            | ItemField::Papers
            | ItemField::RunSheet
            | ItemField::ProposedBy
    )
}

impl Words {
    /// Says both values of a field in one text, with what came and went marked: sentences by words, everything else as a
    /// whole.
    pub fn compared(&self, field: ItemField, before: &ItemValue, after: &ItemValue) -> Vec<WordRun> {
        let (before, after) = (self.item_value(before), self.item_value(after));
        if is_text(field) && !before.is_empty() && !after.is_empty() {
            return runs_of(&before, &after);
        }
        [(WordKind::Del, before), (WordKind::Ins, after)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(kind, text)| WordRun { kind, text })
            .collect()
    }

    /// Says the value of a field; nothing where it is empty.
    pub fn item_value(&self, value: &ItemValue) -> String {
        match value {
            ItemValue::Nothing => String::new(),
            ItemValue::Text(text) => text.clone(),
            ItemValue::Texts(texts) => lines(texts.iter().cloned()),
            ItemValue::Kind(kind) => self.inside(*kind),
            ItemValue::Day(day) => self.weekday(*day),
            ItemValue::Times(span, date) => self.times(*span, *date),
            ItemValue::Clock(minutes) => self.clock(u32::from(*minutes)),
            ItemValue::Replanned { start, minutes: None } => {
                self.say_with(Word::AnewInWriting, [("time", self.clock(u32::from(*start)).into())])
            }
            ItemValue::Replanned { start, minutes: Some(minutes) } => {
                let time = self.clock(u32::from(*start)).into();
                self.say_with(Word::Anew, [("time", time), ("minutes", self.minutes(*minutes).into())])
            }
            ItemValue::Minutes(minutes) => self.minutes(*minutes),
            ItemValue::Flag(is) => self.yes_or_no(*is),
            ItemValue::RoomGone => self.say(Word::RoomGone),
            ItemValue::Aims(aims) => {
                self.joined(&aims.iter().map(|aim| self.inside(*aim)).collect::<Vec<_>>())
            }
            ItemValue::People(people) => lines(people.iter().map(|person| self.person(person))),
            ItemValue::Label(label) => {
                label.map_or_else(|| self.say(Word::NoLabelOfItsOwn), |label| label.as_str().to_owned())
            }
            ItemValue::Translations(translations) => {
                lines(translations.iter().map(|translation| self.translation(translation)))
            }
            ItemValue::Tour { question, minutes, order, chosen } => {
                let values =
                    [("minutes", self.minutes(*minutes).into()), ("order", self.inside(*order).into())];
                let each = self.say_with(Word::TourOf, values);
                lines([question.clone(), each, self.joined(chosen)].into_iter())
            }
            ItemValue::Papers(papers) => lines(papers.iter().map(|paper| self.paper(paper))),
            ItemValue::RunSheet(entries) => lines(entries.iter().map(|line| self.run_line(line))),
        }
    }

    /// Says somebody with a role: "Speaker: Lotte IJzerman-de Wit (not confirmed; asked on 3 May)".
    fn person(&self, person: &PersonValue) -> String {
        let name = match &person.who {
            WhoValue::ToBeConfirmed => self.say(Word::ToBeConfirmed),
            WhoValue::Gone => self.say(Word::SomebodyGone),
            WhoValue::Called(name, party) => match party.as_deref().filter(|party| !party.is_empty()) {
                Some(party) => {
                    self.say_with(Word::Named, [("name", name.as_str().into()), ("party", party.into())])
                }
                None => name.clone(),
            },
        };
        let name = match person.state {
            StateValue::ToBeConfirmed => self.say_with(Word::NamedButOpen, [("person", name.into())]),
            _ => name,
        };
        let state = match person.state {
            StateValue::Plain | StateValue::ToBeConfirmed => String::new(),
            StateValue::Confirmed => self.say(Word::PersonConfirmed),
            StateValue::NotConfirmed => self.say(Word::PersonOpen),
        };
        let values = [("role", self.name(person.role).into()), ("person", name.into())];
        self.with_brackets(&self.say_with(Word::ItemPerson, values), &[&state, &person.note])
    }

    /// Returns a value of a room in words; nothing where the field is empty.
    fn room_value(&self, field: RoomField, details: &RoomDetails) -> String {
        match field {
            RoomField::Name => details.name.to_string(),
            RoomField::Capacity => details
                .capacity
                .map_or_else(String::new, |seats| self.say_with(Word::Seats, [("count", seats.into())])),
            RoomField::Features => {
                self.joined(&details.features.iter().map(|feature| self.inside(*feature)).collect::<Vec<_>>())
            }
            RoomField::Hybrid => self.yes_or_no(details.hybrid),
        }
    }

    fn translation(&self, translation: &Translation) -> String {
        let language = self.language(&translation.language);
        let values = [("language", language.into()), ("title", translation.title.as_str().into())];
        let outdated = if translation.outdated { self.say(Word::Outdated) } else { String::new() };
        let first = self.with_brackets(&self.say_with(Word::TranslationOf, values), &[&outdated]);
        lines([first, translation.description.to_string()].into_iter())
    }

    fn paper(&self, paper: &ItemPaper) -> String {
        let label = paper.label.map_or("", domain::label::HandlingLabel::as_str);
        let digest: String = paper.content.chars().take(DIGITS).collect();
        self.with_brackets(paper.name.as_str(), &[&self.size(paper.bytes), label, &digest])
    }

    /// Says a size in units of a thousand, rounded up: nobody's paper has 0 kB.
    fn size(&self, bytes: u32) -> String {
        if bytes < 1_000_000 {
            return self.say_with(Word::Kilobytes, [("number", bytes.div_ceil(1_000).into())]);
        }
        let (whole, tenth) = (bytes / 1_000_000, bytes % 1_000_000 / 100_000);
        self.say_with(Word::Megabytes, [("whole", whole.into()), ("tenth", tenth.into())])
    }

    fn run_line(&self, line: &RunLine) -> String {
        let sign = if line.at < 0 { '−' } else { '+' };
        let values = [
            ("minutes", format!("{sign}{}", line.at.unsigned_abs()).into()),
            ("kind", self.inside(line.kind).into()),
            ("text", line.text.as_str().into()),
        ];
        self.with_brackets(&self.say_with(Word::RunLine, values), &[line.who.as_str()])
    }

    fn minutes(&self, minutes: u16) -> String {
        self.say_with(Word::Minutes, [("count", minutes.into())])
    }

    fn yes_or_no(&self, is: bool) -> String {
        self.say(if is { Word::Yes } else { Word::No })
    }

    /// Says what is known beside it in brackets, where anything is.
    fn with_brackets(&self, said: &str, beside: &[&str]) -> String {
        let mut beside = beside.iter().filter(|part| !part.is_empty()).map(|part| (*part).to_owned());
        let Some(first) = beside.next() else { return said.to_owned() };
        let beside = beside.fold(first, |first, next| {
            self.say_with(Word::Semicolon, [("first", first.into()), ("second", next.into())])
        });
        self.say_with(Word::InBrackets, [("text", said.into()), ("beside", beside.into())])
    }
}

fn lines(entries: impl Iterator<Item = String>) -> String {
    entries.filter(|entry| !entry.is_empty()).collect::<Vec<_>>().join("\n")
}
