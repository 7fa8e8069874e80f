//! The agenda, for each audience.
//!
//! The secretariat and the co-chairs read everything that papers print. Participants read every scheduled item with
//! its people, but no texts of items stricter than TLP:AMBER. The community (TLP:GREEN) and the public (TLP:CLEAR) read
//! no names, and of an item stricter than their label its time alone. Notes on people and the run sheet leave in papers
//! of their own; video links, actual times and proposals in none.

mod changes;
mod inner;
mod view;

pub use changes::{AgendaChanges, FieldValues, LineChange, Side, disclose_changes, mark_changes};
pub use inner::{
    AnnotatedAgenda, AnnotatedDay, AnnotatedItem, AnnotatedPerson, AnnotatedTour, InnerCircle, LabelAdvice,
    NotTheInnerCircle, RunDay, RunEntry, RunMoment, RunSheet, disclose_annotated, disclose_run_sheet,
};
pub use view::{
    AgendaDay, AgendaLine, AgendaPaper, AgendaParts, AgendaPerson, AgendaSlot, ApprovedBy, ClosedItem,
    InOtherLanguage, NamedInAgenda, OpenItem, OtherLanguage, ParallelHeading, Release,
};

use super::outgoing::left_out;
use super::rights::Depth;
use super::{
    Audience, DataClass, Disclosed, Heading, Outgoing, Warning, Withheld, WithheldOf, WithheldWhat as What,
    WithheldWhy as Why,
};
use crate::agenda::{AgendaInside, AgendaItem, AgendaVersion, ItemNumber, Someone, Who, time};
use crate::label::HandlingLabel;
use crate::language::LanguageCode;
use crate::text::Line;
use std::collections::HashMap;

impl From<&AgendaVersion> for Release {
    fn from(version: &AgendaVersion) -> Self {
        Self { name: version.name, status: version.status, at: version.at }
    }
}

/// Decides what an audience may see of an agenda. The label is that of the audience, raised where an item whose texts are
/// printed is stricter; it is never lowered.
pub fn disclose_agenda(
    inside: &AgendaInside,
    release: Option<&Release>,
    audience: Audience,
    parts: AgendaParts,
) -> Outgoing<AgendaPaper> {
    let writer = Writer { inside, people: inside.people(), audience, parts };
    let mut footnotes = Vec::new();
    let view = AgendaPaper {
        heading: Heading::of(&inside.roster),
        languages: inside.meeting().details.languages.regime.to_string(),
        release: release.copied(),
        second_zone: parts.second_zone.map(|zone| zone.0),
        beside: parts.language.filter(|other| other.beside).map(|other| other.code),
        translated: writer.translated(),
        days: days(inside, |item| writer.line(item, &mut footnotes)),
        footnotes,
        changes: Vec::new(),
        since: None,
        approvals: Vec::new(),
    };
    writer.outgoing(view, writer.withheld())
}

/// Says on a version who approved it; a working draft bears nothing of it. Everybody may know.
#[must_use]
pub fn mark_approvals(
    mut outgoing: Outgoing<AgendaPaper>,
    approvals: Vec<ApprovedBy>,
) -> Outgoing<AgendaPaper> {
    if outgoing.disclosed.view.release.is_some() {
        outgoing.disclosed.view.approvals = approvals;
    }
    outgoing
}

/// Returns the label of a paper with everything that the audience may read.
fn raised(inside: &AgendaInside, audience: Audience) -> HandlingLabel {
    let strictest = inside
        .agenda
        .items
        .iter()
        .filter(|item| depth(inside, item, audience) == Depth::Whole)
        .filter_map(|item| label_of(inside, item))
        .max();
    strictest.map_or(audience.label(), |strictest| strictest.max(audience.label()))
}

/// Returns the label that rules apply to an item: its own, else the default of the meeting; none for breaks and the
/// like, which hold nothing to protect.
pub(super) fn label_of(inside: &AgendaInside, item: &AgendaItem) -> Option<HandlingLabel> {
    let default = inside.meeting().details.labels.notes;
    item.details.label.or_else(|| item.details.kind.is_programme().then_some(default))
}

fn depth(inside: &AgendaInside, item: &AgendaItem, audience: Audience) -> Depth {
    let stricter = label_of(inside, item).is_some_and(|label| label > audience.label());
    if stricter { audience.rights().stricter } else { Depth::Whole }
}

impl AgendaLine {
    /// Says of an item that was disclosed before what an audience may read: with its label as strict as it was there,
    /// the texts and the title stay inside as they would have.
    pub(super) fn again(self, audience: Audience) -> Self {
        let Self::Open(mut item) = self else { return self };
        if !audience.may_read(DataClass::Public) {
            item.people.clear();
        }
        if item.label.is_none_or(|label| label <= audience.label()) {
            return Self::Open(item);
        }
        match audience.rights().stricter {
            Depth::Whole => {}
            Depth::WithoutTexts => {
                item.aims.clear();
                item.purpose.clear();
                item.description.clear();
                item.questions.clear();
            }
            Depth::Time => {
                let OpenItem { id, number, span, chatham_house, .. } = *item;
                return Self::Closed(ClosedItem { id, number, span, chatham_house });
            }
        }
        Self::Open(item)
    }

    /// Returns the label that it brings into a paper for an audience: none where only a part of it is read.
    pub(super) fn brings(&self, audience: Audience) -> Option<HandlingLabel> {
        let Self::Open(item) = self else { return None };
        item.label.filter(|label| *label <= audience.label() || audience.rights().stricter == Depth::Whole)
    }
}

/// Puts items into days and slots, each written by `line`.
fn days(inside: &AgendaInside, mut line: impl FnMut(&AgendaItem) -> AgendaLine) -> Vec<AgendaDay> {
    let mut out: Vec<AgendaDay> = Vec::new();
    let mut keys: Vec<&Line> = Vec::new();
    for item in &inside.agenda.items {
        let Some(date) = item.details.day else { continue };
        if out.last().is_none_or(|day| day.date != date) {
            out.push(AgendaDay { date, slots: Vec::new() });
            keys.clear();
        }
        let Some(day) = out.last_mut() else { continue };
        let line = line(item);
        let (from, _) = line.span();
        let beside = |slot: &AgendaSlot| slot.lines.iter().any(|other| from < other.span().1);
        let group = &item.details.parallel;
        let found = (!group.is_empty())
            .then(|| keys.iter().zip(&day.slots).position(|(key, slot)| *key == group && beside(slot)))
            .flatten();
        if let Some(slot) = found.and_then(|at| day.slots.get_mut(at)) {
            slot.lines.push(line);
            slot.parallel = Some(ParallelHeading::over(&slot.lines));
        } else {
            day.slots.push(AgendaSlot { parallel: None, lines: vec![line] });
            keys.push(group);
        }
    }
    out
}

impl ParallelHeading {
    pub(super) fn over(lines: &[AgendaLine]) -> Self {
        let number = |line: &AgendaLine| line.number().map(ItemNumber::base);
        let kind = |line: &AgendaLine| match line {
            AgendaLine::Open(item) => Some(item.kind),
            AgendaLine::Closed(_) => None,
        };
        Self { number: common(lines.iter().map(number)), kind: common(lines.iter().map(kind)) }
    }
}

/// Returns what all have, where all have the same.
fn common<T: Copy + Eq>(values: impl Iterator<Item = Option<T>>) -> Option<T> {
    let mut values = values;
    let first = values.next()??;
    values.all(|value| value == Some(first)).then_some(first)
}

impl AgendaPaper {
    /// Lists the items under the Chatham House Rule as an agenda says it, by first and last number: 4 to 12. Parallel
    /// items that are all under it stand as their common number. Items without a number bear their mark alone.
    pub fn under_the_rule(&self) -> Vec<(String, String)> {
        let lines = || self.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines);
        let numbered: Vec<(&ItemNumber, bool)> =
            lines().filter_map(|line| Some((line.number()?, line.is_under_the_rule()))).collect();
        let mut runs: Vec<(String, String)> = Vec::new();
        let mut open = false;
        let one_base = |a: &(&ItemNumber, bool), b: &(&ItemNumber, bool)| a.0.base() == b.0.base();
        for items in numbered.chunk_by(one_base) {
            if items.iter().all(|(_, rule)| *rule) {
                let base = items[0].0.base().to_string();
                let shown = if items.len() == 1 { items[0].0.to_string() } else { base };
                extend(&mut runs, &mut open, shown);
                continue;
            }
            for (number, rule) in items {
                if *rule {
                    extend(&mut runs, &mut open, number.to_string());
                } else {
                    open = false;
                }
            }
        }
        runs
    }

    /// Tells whether every numbered item is under the Chatham House Rule.
    pub fn is_wholly_under_the_rule(&self) -> bool {
        let mut lines = self.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines);
        let numbered = |line: &&AgendaLine| line.number().is_some();
        !self.under_the_rule().is_empty()
            && lines.by_ref().filter(numbered).all(AgendaLine::is_under_the_rule)
    }
}

fn extend(runs: &mut Vec<(String, String)>, open: &mut bool, number: String) {
    match runs.last_mut().filter(|_| *open) {
        Some(run) => run.1 = number,
        None => runs.push((number.clone(), number)),
    }
    *open = true;
}

/// Writes items for one audience.
struct Writer<'a> {
    inside: &'a AgendaInside,
    people: HashMap<Who, Someone<'a>>,
    audience: Audience,
    parts: AgendaParts,
}

impl Writer<'_> {
    fn names(&self) -> bool {
        self.parts.speakers && self.audience.may_read(DataClass::Public)
    }

    fn line(&self, item: &AgendaItem, footnotes: &mut Vec<String>) -> AgendaLine {
        let details = &item.details;
        let zone = self.inside.meeting().details.zone.0;
        let span = time::span(zone, details.day.unwrap_or_default(), details.start, details.duration);
        let depth = depth(self.inside, item, self.audience);
        if depth == Depth::Time {
            return AgendaLine::Closed(ClosedItem {
                id: item.id,
                number: details.number.clone(),
                span,
                chatham_house: details.chatham_house,
            });
        }
        let texts = self.parts.descriptions && depth == Depth::Whole;
        let questions = self.parts.questions && depth == Depth::Whole;
        let prose = |text: &crate::text::Prose| if texts { text.to_string() } else { String::new() };
        let room = details.room.and_then(|room| self.inside.agenda.room(room));
        let other = self.parts.language.and_then(|other| {
            let found = details.translations.iter().find(|one| one.language == other.code)?;
            Some((
                other.beside,
                InOtherLanguage { title: found.title.to_string(), description: prose(&found.description) },
            ))
        });
        let (beside, instead) = match other {
            Some((true, words)) => (Some(words), InOtherLanguage::default()),
            Some((false, words)) => (None, words),
            None => (None, InOtherLanguage::default()),
        };
        let or = |other: String, written: String| if other.is_empty() { written } else { other };
        AgendaLine::Open(Box::new(OpenItem {
            id: item.id,
            reference: item.reference.clone(),
            number: details.number.clone(),
            kind: details.kind,
            span,
            room: room.map_or_else(String::new, |room| room.details.name.to_string()),
            online: details.online,
            title: or(instead.title, details.title.to_string()),
            label: label_of(self.inside, item),
            chatham_house: details.chatham_house,
            people: if self.names() { named(&self.people, item, footnotes) } else { Vec::new() },
            aims: if texts { details.aims.clone() } else { Vec::new() },
            purpose: prose(&details.purpose),
            description: or(instead.description, prose(&details.description)),
            beside,
            questions: if questions {
                details.questions.iter().map(ToString::to_string).collect()
            } else {
                Vec::new()
            },
        }))
    }

    /// Lists the languages into which something is translated that the audience may read, by code.
    fn translated(&self) -> Vec<LanguageCode> {
        let readable = |item: &&AgendaItem| depth(self.inside, item, self.audience) != Depth::Time;
        let items = self.inside.agenda.items.iter().filter(readable);
        let mut codes: Vec<LanguageCode> =
            items.flat_map(|item| item.details.translations.iter().map(|one| one.language)).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// Lists the items of the programme whose title is not translated into the language that is wanted, or was changed
    /// since.
    fn not_translated(&self) -> Vec<String> {
        let Some(other) = self.parts.language else { return Vec::new() };
        let lacks = |item: &&AgendaItem| {
            let found = item.details.translations.iter().find(|one| one.language == other.code);
            item.details.day.is_some()
                && item.details.kind.is_programme()
                && depth(self.inside, item, self.audience) != Depth::Time
                && found.is_none_or(|one| one.title.is_empty() || one.outdated)
        };
        self.inside.agenda.items.iter().filter(lacks).map(|item| item.reference.clone()).collect()
    }

    /// Sends a view on its way, under the label of what its readers see.
    fn outgoing<T>(&self, view: T, withheld: Vec<Withheld>) -> Outgoing<T> {
        let label = raised(self.inside, self.audience);
        let disclosed = Disclosed { view, audience: self.audience, label };
        Outgoing { disclosed, withheld, warnings: self.warnings(label), passages: Vec::new() }
    }

    fn withheld(&self) -> Vec<Withheld> {
        let has_texts = |item: &AgendaItem| {
            let d = &item.details;
            self.parts.descriptions
                && !(d.aims.is_empty() && d.purpose.is_empty() && d.description.is_empty())
                || self.parts.questions && !d.questions.is_empty()
        };
        let of_depth = |item: &AgendaItem, wanted| depth(self.inside, item, self.audience) == wanted;
        let no_names = self.parts.speakers && !self.audience.may_read(DataClass::Public);
        let note = |item: &AgendaItem| item.details.people.iter().any(|person| !person.note.is_empty());
        let link = |item: &AgendaItem| !item.details.video_link.is_empty();
        let actual = |item: &AgendaItem| item.details.actual.is_some() || item.details.actual_start.is_some();
        let count = |wanted: &dyn Fn(&AgendaItem) -> bool| {
            self.inside.agenda.items.iter().filter(|item| wanted(item)).count()
        };
        let stricter_texts = count(&|item| of_depth(item, Depth::WithoutTexts) && has_texts(item));
        let run_sheet = count(&|item| !item.details.run_sheet.is_empty());
        left_out(
            WithheldOf::Items,
            [
                (What::StricterItems, Why::ClosedSession, count(&|item| of_depth(item, Depth::Time))),
                (What::StricterTexts, Why::Stricter, stricter_texts),
                (What::Names, Why::NoNames, count(&|item| no_names && !item.details.people.is_empty())),
                (What::Notes, Why::InnerCircleOnly, count(&note)),
                (What::RunSheet, Why::InnerCircleOnly, run_sheet),
                (What::VideoLinks, Why::PersonalOnly, count(&link)),
                (What::ActualTimes, Why::ScreenOnly, count(&actual)),
            ],
        )
    }

    fn warnings(&self, label: HandlingLabel) -> Vec<Warning> {
        let items = &self.inside.agenda.items;
        let mut out = Vec::new();
        if items.is_empty() {
            out.push(Warning::Empty);
        }
        if label > self.audience.label() {
            out.push(Warning::LabelRaised);
        }
        let items_left = self.not_translated();
        if !items_left.is_empty() {
            out.push(Warning::NotTranslated { items: items_left });
        }
        if !self.names() {
            return out;
        }
        let references = |wanted: &dyn Fn(&AgendaItem) -> bool| -> Vec<String> {
            items.iter().filter(|item| wanted(item)).map(|item| item.reference.clone()).collect()
        };
        let is_open = |item: &AgendaItem| {
            let open = |who: Who| who == Who::ToBeConfirmed || !self.people.contains_key(&who);
            item.details.people.iter().any(|person| open(person.who) || !person.confirmed)
        };
        let people = |wanted: &dyn Fn(&Someone) -> bool| -> Vec<String> {
            let mut seen: Vec<String> = items
                .iter()
                .flat_map(|item| item.details.who_takes_part())
                .filter_map(|who| self.people.get(&who))
                .filter(|someone| wanted(someone))
                .map(|someone| someone.reference().to_owned())
                .collect();
            seen.sort();
            seen.dedup();
            seen
        };
        let no_seat = |someone: &Someone| match someone {
            Someone::Participant(_, member) => !member.participant.seat.status.holds_seat(),
            Someone::Guest(_) => false,
        };
        let no_latin = |someone: &Someone| match someone {
            Someone::Participant(_, member) => member.person.name.lacks_latin_form(),
            Someone::Guest(guest) => guest.details.name.lacks_latin_form(),
        };
        let under_the_rule = references(&|item| {
            !self.audience.knows_who_takes_part()
                && item.details.chatham_house
                && !item.details.people.is_empty()
        });
        let lists = [
            (under_the_rule, (|items| Warning::ChathamHouse { items }) as fn(Vec<String>) -> _),
            (references(&is_open), |items| Warning::Unconfirmed { items }),
            (people(&no_seat), |people| Warning::NoSeat { people }),
            (people(&no_latin), |people| Warning::NoLatinForm { people }),
        ];
        out.extend(lists.into_iter().filter(|(list, _)| !list.is_empty()).map(|(list, make)| make(list)));
        out
    }
}

/// Names the people of an item by role, and collects the footnotes of their parties.
fn named(
    people: &HashMap<Who, Someone>,
    item: &AgendaItem,
    footnotes: &mut Vec<String>,
) -> Vec<AgendaPerson> {
    named_with_notes(people, item, footnotes).into_iter().map(|(person, _)| person).collect()
}

/// Names the people of an item with what the secretariat notes about each.
fn named_with_notes(
    people: &HashMap<Who, Someone>,
    item: &AgendaItem,
    footnotes: &mut Vec<String>,
) -> Vec<(AgendaPerson, String)> {
    let mut out: Vec<(AgendaPerson, String)> = item
        .details
        .people
        .iter()
        .map(|person| {
            let named = people.get(&person.who).map(|someone| match someone {
                Someone::Participant(group, member) => {
                    if let Some(note) = group.party.footnote.as_ref().filter(|note| !footnotes.contains(note))
                    {
                        footnotes.push(note.clone());
                    }
                    let mark = if group.party.footnote.is_some() { "*" } else { "" };
                    NamedInAgenda {
                        who: person.who,
                        name: member.person.name.running_in_print(),
                        party: format!("{}{mark}", group.party.code),
                    }
                }
                Someone::Guest(guest) => NamedInAgenda {
                    who: person.who,
                    name: guest.details.name.running_in_print(),
                    party: guest.details.organisation.to_string(),
                },
            });
            let confirmed = person.confirmed && named.is_some();
            (AgendaPerson { role: person.role, named, confirmed }, person.note.to_string())
        })
        .collect();
    out.sort_by_key(|(person, _)| person.role);
    out
}
