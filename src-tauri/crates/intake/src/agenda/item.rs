//! [`ItemRecord`]: what a file says about one item, in the types of the domain.

use super::words;
use crate::kept::{is_classified_label, kept, kept_reference};
use crate::record::{Level, Reason};
use crate::said::{is_blank_sign, is_tick, yes_or_no};
use domain::agenda::item::MOST_ENTRIES;
use domain::agenda::{CalendarEvent, ItemDetails, ItemField, ItemKind, ItemNumber, ItemRole};
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::ids::AgendaItemId;
use domain::label::HandlingLabel;
use domain::marking::classified_in;
use domain::reason::ReasonCode;
use domain::refusal::Refusal;
use domain::text::{Line, TextRefused, Title};
use std::collections::BTreeSet;

/// What a file says about one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRecord {
    /// The worksheet row or physical line, from 1; in JSON and in a calendar the place in the file, from 1.
    pub row: u32,
    /// What people cite, `I-05a`.
    pub reference: Option<String>,
    /// The identity in a calendar that this application made.
    pub identity: Option<AgendaItemId>,
    /// What the calendar of another program knows it as.
    pub event: Option<CalendarEvent>,
    /// Whether the file has all times of the event, and not only some.
    pub whole_event: bool,
    /// Whether the event was called off.
    pub called_off: bool,
    /// What the file says about: "not in this file" is not "empty". Of anything else [`Self::details`] holds a default.
    pub says: BTreeSet<ItemField>,
    /// Everything but room, people and chosen order, which the workspace must know first.
    pub details: ItemDetails,
    /// The room as written: a reference or a name.
    pub room: Line,
    /// People as written.
    pub people: Vec<PersonRecord>,
    /// The chosen order of a tour de table: codes of delegations.
    pub chosen: Vec<Line>,
    /// What a person should know.
    pub reasons: Vec<Reason>,
}

/// Somebody with a role, as a file names them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PersonRecord {
    /// A reference, an e-mail address or a name; empty where it is still open.
    pub text: Line,
    /// What they do.
    pub role: ItemRole,
    /// Whether they have agreed.
    pub confirmed: bool,
    /// What the secretariat should know.
    pub note: Line,
}

/// How long an item is where a file does not say it.
const USUAL: u16 = 30;

/// What stands for the title of a record without one, which nobody may keep.
const UNTITLED: &str = "–";

impl ItemRecord {
    pub(super) fn new(row: u32) -> Self {
        let title: Title =
            UNTITLED.parse().unwrap_or_else(|refused| unreachable!("a stroke is a title: {refused}"));
        Self {
            row,
            reference: None,
            identity: None,
            event: None,
            whole_event: false,
            called_off: false,
            says: BTreeSet::new(),
            details: ItemDetails::new(ItemKind::Plenary, title, USUAL),
            room: Line::default(),
            people: Vec::new(),
            chosen: Vec::new(),
            reasons: Vec::new(),
        }
    }

    /// Tells whether the item cannot be imported like this.
    pub fn is_refused(&self) -> bool {
        self.reasons.iter().any(|reason| reason.level == Level::Refused)
    }

    /// Returns the title; none where the file has none. An event of our own has one that names a new item and does not
    /// change a known one.
    pub fn title(&self) -> Option<&Title> {
        let own = self.identity.is_some() && self.details.title.as_str() != UNTITLED;
        (own || self.says.contains(&ItemField::Title)).then_some(&self.details.title)
    }

    pub(super) fn reason(&mut self, level: Level, field: impl Into<Field>, code: ReasonCode, facts: Facts) {
        let field: Field = field.into();
        self.reasons.push(Reason::new(level, field, code, facts));
    }

    pub(super) fn doubt(&mut self, field: impl Into<Field>, code: ReasonCode, facts: Facts) {
        self.reason(Level::Doubt, field, code, facts);
    }

    pub(super) fn refuse(&mut self, field: impl Into<Field>, code: ReasonCode, facts: Facts) {
        self.reason(Level::Refused, field, code, facts);
    }

    /// Reads a text for a field and notes that the file says something about it.
    pub(super) fn text<T: std::str::FromStr<Err = TextRefused>>(
        &mut self,
        field: ItemField,
        text: &str,
    ) -> Option<T> {
        self.says.insert(field);
        if classified_in(text).is_some() {
            self.refuse_classified(field);
        }
        kept(text, field.into(), &mut self.reasons)
    }

    fn refuse_classified(&mut self, field: ItemField) {
        self.refuse(field, ReasonCode::EuciRefused, Facts::default());
    }

    pub(super) fn set_reference(&mut self, text: &str) {
        if let Some(reference) = kept_reference(text.trim(), &mut self.reasons) {
            self.reference = Some(reference);
        }
    }

    pub(super) fn set_title(&mut self, text: &str) {
        match self.text(ItemField::Title, text) {
            Some(title) => self.details.title = title,
            None => {
                self.says.remove(&ItemField::Title);
            }
        }
    }

    /// Reads how many people are expected.
    pub(super) fn set_expected(&mut self, text: &str) {
        self.says.insert(ItemField::Expected);
        self.details.expected = None;
        let text = text.trim();
        match text.parse() {
            _ if text.is_empty() => {}
            Ok(people) => self.details.expected = Some(people),
            Err(_) => self.doubt(ItemField::Expected, ReasonCode::CountUnreadable, Facts::text(text)),
        }
    }

    pub(super) fn set_number(&mut self, text: &str) {
        self.says.insert(ItemField::Number);
        self.details.number = None;
        if text.trim().is_empty() || matches!(text.trim(), "-" | "–" | "—") {
            return;
        }
        match text.parse::<ItemNumber>() {
            Ok(number) => self.details.number = Some(number),
            Err(error) => {
                self.says.remove(&ItemField::Number);
                let facts = Facts::text(text).with(Fact::Refusal, Refusal::from(error));
                self.doubt(ItemField::Number, ReasonCode::NumberUnclear, facts);
            }
        }
    }

    pub(super) fn set_kind(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if let Some(kind) = words::kind(text) {
            self.says.insert(ItemField::Kind);
            self.details.kind = kind;
        } else {
            self.doubt(ItemField::Kind, ReasonCode::KindUnknown, Facts::text(text).case("item"));
        }
    }

    /// Takes the kind from a title that is a word for a break or the like.
    pub(super) fn guess_kind(&mut self) {
        let guessed = self.title().and_then(|title| words::kind(title.as_str()));
        if let Some(kind) = guessed.filter(|kind| !kind.is_programme()) {
            self.says.insert(ItemField::Kind);
            self.details.kind = kind;
            let facts = Facts::default().with(Fact::Kind, kind);
            self.reason(Level::Corrected, ItemField::Kind, ReasonCode::KindGuessed, facts);
        }
    }

    pub(super) fn set_label(&mut self, text: &str) {
        self.says.insert(ItemField::Label);
        self.details.label = None;
        if is_classified_label(text) {
            self.refuse_classified(ItemField::Label);
        } else if !text.trim().is_empty() && !matches!(text.trim(), "-" | "–" | "—") {
            if let Ok(label) = text.parse::<HandlingLabel>() {
                self.details.label = Some(label);
            } else {
                self.says.remove(&ItemField::Label);
                self.doubt(ItemField::Label, ReasonCode::LabelUnknown, Facts::text(text));
            }
        }
    }

    /// Reads a yes or a no; an empty text says nothing.
    pub(super) fn flag(&mut self, field: ItemField, text: &str) -> Option<bool> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let said = match text {
            _ if is_tick(text) => Some(true),
            _ if is_blank_sign(text) => Some(false),
            _ => yes_or_no(text),
        };
        if said.is_none() {
            self.doubt(field, ReasonCode::FlagUnclear, Facts::text(text));
        }
        said
    }

    /// Takes questions, one in each text.
    pub(super) fn set_questions<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        self.says.insert(ItemField::Questions);
        let questions: Vec<Line> = texts
            .filter_map(|text| self.text::<Line>(ItemField::Questions, text))
            .filter(|question| !question.is_empty())
            .collect();
        self.details.questions = questions;
    }

    /// Takes what the item is there for, one word in each text.
    pub(super) fn set_aims<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        self.says.insert(ItemField::Aims);
        for text in texts.filter(|text| !text.trim().is_empty()) {
            match words::aim(text) {
                Some(aim) if !self.details.aims.contains(&aim) => self.details.aims.push(aim),
                Some(_) => {}
                None => {
                    self.doubt(ItemField::Aims, ReasonCode::AimUnknown, Facts::text(text));
                }
            }
        }
    }

    /// Takes somebody with a role; a mark that they are open, or still to agree, is understood.
    pub(super) fn add_person(&mut self, text: &str, role: ItemRole, confirmed: bool, note: Line) {
        self.says.insert(ItemField::People);
        let text = text.trim();
        let (text, marked) = match text.strip_suffix('?') {
            Some(rest) => (rest.trim_end(), true),
            None => match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
                Some((rest, mark)) if words::is_open(mark) => (rest.trim_end(), true),
                _ => (text, false),
            },
        };
        let text = if words::is_open(text) { "" } else { text };
        let Some(text) = self.text::<Line>(ItemField::People, text) else { return };
        let confirmed = confirmed && !marked && !text.is_empty();
        self.people.push(PersonRecord { text, role, confirmed, note });
    }

    /// Looks at the whole item once everything is read.
    pub(super) fn finish(&mut self) {
        if self.details.kind == ItemKind::Break && self.details.number.take().is_some() {
            self.doubt(ItemField::Number, ReasonCode::BreakWithNumber, Facts::default());
        }
        if self.details.minimum.is_some_and(|minimum| minimum > self.details.duration) {
            self.details.minimum = None;
            self.doubt(ItemField::Minimum, ReasonCode::MinimumTooLong, Facts::default());
        }
        let lengths = [
            (ItemField::People, self.people.len()),
            (ItemField::Questions, self.details.questions.len()),
            (ItemField::Translations, self.details.translations.len()),
            (ItemField::RunSheet, self.details.run_sheet.len()),
        ];
        for (field, _) in lengths.into_iter().filter(|(_, length)| *length > MOST_ENTRIES) {
            self.refuse(field, ReasonCode::TooMany, Facts::default().with(Fact::Most, MOST_ENTRIES));
        }
    }
}

/// Looks at the items of a file together.
pub(super) fn finish(items: &mut [ItemRecord]) {
    let mut references: BTreeSet<String> = BTreeSet::new();
    let mut numbers: BTreeSet<String> = BTreeSet::new();
    for item in items {
        item.finish();
        if item.title().is_none() && item.reference.is_none() && item.identity.is_none() {
            item.refuse(ItemField::Title, ReasonCode::TitleMissing, Facts::default());
        }
        if let Some(reference) = item.reference.clone()
            && !references.insert(reference.to_lowercase())
        {
            item.refuse(Field::Reference, ReasonCode::ReferenceTwice, Facts::text(reference));
        }
        let number = item.details.number.as_ref().map(ToString::to_string);
        if let Some(number) = number
            && !numbers.insert(number.clone())
        {
            item.doubt(ItemField::Number, ReasonCode::NumberTwice, Facts::text(number));
        }
    }
}
