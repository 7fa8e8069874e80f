//! What is in a pouch, for the screen of whoever opened it: item by item, what is planned and what was noted.

use super::open::OpenedPouch;
use super::reading::{Reading, entry_key, item_key};
use crate::Result;
use crate::export::{Prepared, Wanted, passed, said_by};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use domain::actor::ActorRole;
use domain::agenda::{ItemKind, ItemRole, Who};
use domain::disclosure::{
    AgendaChanges, AgendaLine, AgendaPaper, Attachments, CalendarView, Heading, NoteLine, NotesSection,
    PaperForm, PaperKind, Readers, SessionNotes,
};
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::note::{MarkingKind, NoteBlock, NoteKind, written};
use domain::pouch::PouchKind;
use domain::text::{search_key, search_terms};
use pouch::Carried;
use serde::{Deserialize, Serialize};
use specta::Type;
use words::Words;

/// An opened pouch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchView {
    /// What it says of itself.
    pub about: PouchSays,
    /// Day by day, in the order of the agenda; last what stands on no day.
    pub days: Vec<ReadDay>,
    /// The papers that can be made of it.
    pub papers: Vec<PaperKind>,
    /// How much its delegation is asked in writing.
    pub asks: u32,
    /// How many drafts wait for the key of a body in the chair.
    pub drafts: u32,
}

/// What a pouch says of itself and of its meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchSays {
    /// The digest of everything in it.
    pub digest: String,
    /// What it was made for.
    pub kind: PouchKind,
    /// The meeting.
    pub meeting: MeetingId,
    /// The short name of the series; empty where nothing says it.
    pub series: String,
    /// The title of the meeting.
    pub title: String,
    /// The first day; none where nothing says it.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// The place, with the house.
    pub place: String,
    /// The zone of every time.
    pub zone: String,
    /// Whom readers may ask; may be empty.
    pub contact: String,
    /// The version of the agenda in it; none where it has none.
    pub version: Option<String>,
    /// Who reads it.
    pub readers: Readers,
    /// What people cite of whoever it was made for; empty for groups.
    pub code: String,
    /// The strictest label in it.
    pub label: HandlingLabel,
    /// Who may share it with whom, in words.
    pub statement: String,
    /// Which role made it.
    pub made_by: ActorRole,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The day after which its maker asks to delete it.
    pub last_day: Option<NaiveDate>,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadDay {
    /// The day; none for what stands on none.
    pub date: Option<NaiveDate>,
    /// What is held, in reading order.
    pub items: Vec<ReadItem>,
}

/// One item: what is planned, and what was noted under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadItem {
    /// By what it is known: see [`super::ReadPlace`].
    pub key: String,
    /// The printed number.
    pub number: Option<String>,
    /// The title; none where these readers may not know it.
    pub title: Option<String>,
    /// What it is; none where the pouch holds its notes alone.
    pub kind: Option<ItemKind>,
    /// When it is held: "09:30–09:50"; empty where the pouch does not say.
    pub times: String,
    /// The room; may be empty.
    pub room: String,
    /// Whether people can take part online.
    pub online: bool,
    /// Its label, where it has one.
    pub label: Option<HandlingLabel>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// Who does what.
    pub people: Vec<ReadPerson>,
    /// What it is there for; may be empty.
    pub purpose: String,
    /// The description; may be empty.
    pub description: String,
    /// Questions that guide the discussion.
    pub questions: Vec<String>,
    /// What was said, in the order in which it was.
    pub entries: Vec<ReadEntry>,
    /// Papers that came with it.
    pub papers: Vec<ReadPaper>,
}

/// Somebody with a role in an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadPerson {
    /// What they do.
    pub role: ItemRole,
    /// Who; none where it is still open.
    pub who: Option<Who>,
    /// The name; empty where it is still open.
    pub name: String,
    /// The code of the delegation, or the organisation of a guest.
    pub party: String,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadEntry {
    /// By what it is known.
    pub key: String,
    /// What people cite; for those who read references.
    pub reference: Option<String>,
    /// What it is.
    pub kind: NoteKind,
    /// When it was said; for those who read minutes.
    pub at: Option<NaiveDateTime>,
    /// Who said it, in words, as far as it may be said; empty for nobody in particular.
    pub said_by: String,
    /// What was said.
    pub text: Vec<NoteBlock>,
    /// Its label.
    pub label: HandlingLabel,
    /// Markings beside the label, with their texts.
    pub markings: Vec<(MarkingKind, String)>,
    /// Whether the delegation that reads it said it.
    pub own: bool,
}

/// A paper of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReadPaper {
    /// The digest of its content, by which it is opened.
    pub sha256: String,
    /// The name that it came with: text, never a path.
    pub name: String,
    /// Its label.
    pub label: HandlingLabel,
}

impl OpenedPouch {
    /// Shows what is in it, after it passed the door again.
    pub fn view(&self) -> Result<PouchView> {
        let agenda = self.passes::<AgendaPaper>(PaperKind::Agenda)?;
        let calendar = self.passes::<CalendarView>(PaperKind::Calendar)?;
        let notes = self.passes::<SessionNotes>(PaperKind::Minutes)?;
        let changes = self.passes::<AgendaChanges>(PaperKind::Changes)?;
        let papers = self.passes::<Attachments>(PaperKind::Agenda)?;
        let heading = [
            agenda.as_ref().map(|view| &view.heading),
            calendar.as_ref().map(|view| &view.heading),
            notes.as_ref().map(|view| &view.heading),
            changes.as_ref().map(|view| &view.heading),
        ];
        let about = self.says(heading.into_iter().flatten().next());
        let mut days: Vec<ReadDay> = Vec::new();
        for day in agenda.into_iter().flat_map(|view| view.days) {
            let lines = day.slots.into_iter().flat_map(|slot| slot.lines);
            let items = lines.map(|line| item_of(line, Some(day.date))).collect();
            days.push(ReadDay { date: Some(day.date), items });
        }
        for event in calendar.into_iter().flat_map(|view| view.events) {
            let date = event.line.span().0.date_naive();
            day_of(&mut days, Some(date)).items.push(item_of(event.line, Some(date)));
        }
        for section in notes.into_iter().flat_map(|view| view.sections) {
            put(&mut days, &section);
        }
        for paper in papers.into_iter().flat_map(|view| view.papers) {
            let number = paper.item.as_ref().map(ToString::to_string);
            let mut items = days.iter_mut().flat_map(|day| &mut day.items);
            if let Some(item) = items.find(|item| item.number.is_some() && item.number == number) {
                item.papers.push(ReadPaper { sha256: paper.sha256, name: paper.name, label: paper.label });
            }
        }
        let asks = self.asked()?.map_or(0, |asked| asked.count());
        let drafts = self.drafts()?.map_or(0, |drafts| drafts.count());
        Ok(PouchView { about, days, papers: self.papers(), asks, drafts })
    }

    fn passes<T: Carried>(&self, paper: PaperKind) -> Result<Option<T>> {
        if self.opened().received::<T>()?.is_none() {
            return Ok(None);
        }
        let wanted = Wanted::new(paper, PaperForm::Json, self.opened().audience()?);
        Ok(Some(passed::<T>(self.opened(), &wanted)?.disclosed.into_view()))
    }

    fn says(&self, heading: Option<&Heading>) -> PouchSays {
        let manifest = self.opened().manifest();
        let about = &manifest.about;
        // The strictest of its papers bears the label of the pouch.
        let made = |paper: PaperKind| self.paper(paper, *paper.row().forms.first()?).ok();
        let strictest = self.papers().into_iter().filter_map(made).max_by_key(Prepared::label);
        PouchSays {
            digest: self.opened().digest().to_owned(),
            kind: about.kind,
            meeting: about.meeting.id,
            series: heading.map(|heading| heading.series_short.clone()).unwrap_or_default(),
            title: about.meeting.title.clone(),
            from: heading.map(|heading| heading.from),
            to: heading.map(|heading| heading.to),
            place: heading.map(|heading| heading.place.clone()).unwrap_or_default(),
            zone: heading.map_or(chrono_tz::UTC, |heading| heading.zone).name().to_owned(),
            contact: heading.map(|heading| heading.contact.clone()).unwrap_or_default(),
            version: about.subject.version.clone(),
            readers: about.audience.readers,
            code: about.audience.code.clone(),
            label: manifest.label,
            statement: strictest.map(|paper| paper.preview(0).statement).unwrap_or_default(),
            made_by: about.made_by,
            made_at: about.made_at,
            last_day: about.last_day,
        }
    }
}

impl PouchView {
    /// Finds by what the item of a section is known.
    pub(crate) fn key_of(&self, section: &NotesSection) -> String {
        let mut items = self.days.iter().flat_map(|day| &day.items);
        items.find(|item| is_of(item, section)).map_or_else(|| item_key(section), |item| item.key.clone())
    }

    /// Counts in how many items, entries and private notes a text stands.
    pub(super) fn places_of(&self, text: &str, reading: &Reading) -> u32 {
        let terms = search_terms(text);
        if terms.is_empty() {
            return 0;
        }
        let holds = |text: &str| {
            let key = search_key(text);
            u32::from(terms.iter().all(|term| key.contains(term)))
        };
        let of_item = |item: &ReadItem| {
            let people = item.people.iter().map(|person| person.name.as_str());
            let said = [item.title.as_deref().unwrap_or_default(), &item.purpose, &item.description];
            let head: Vec<&str> =
                said.into_iter().chain(people).chain(item.questions.iter().map(String::as_str)).collect();
            let entries = item.entries.iter().map(|entry| holds(&written(&entry.text)));
            holds(&head.join("\n")) + entries.sum::<u32>()
        };
        let items: u32 = self.days.iter().flat_map(|day| &day.items).map(of_item).sum();
        items + reading.notes.iter().map(|note| holds(note.text.as_str())).sum::<u32>()
    }
}

fn day_of(days: &mut Vec<ReadDay>, date: Option<NaiveDate>) -> &mut ReadDay {
    let at = days.iter().position(|day| day.date == date).unwrap_or_else(|| {
        days.push(ReadDay { date, items: Vec::new() });
        days.len() - 1
    });
    &mut days[at]
}

/// Puts the entries of a section under its item, and makes one where the agenda has none.
fn put(days: &mut Vec<ReadDay>, section: &NotesSection) {
    let entries = section.entries.iter().map(entry_of);
    let known = days.iter_mut().flat_map(|day| &mut day.items).find(|item| is_of(item, section));
    if let Some(item) = known {
        item.entries.extend(entries);
        return;
    }
    let item = ReadItem {
        key: item_key(section),
        number: section.number.as_ref().map(ToString::to_string),
        title: section.title.clone(),
        chatham_house: section.chatham_house,
        entries: entries.collect(),
        ..ReadItem::empty()
    };
    day_of(days, section.day).items.push(item);
}

/// Tells whether a section is of an item: by the number that both print, else by the title.
fn is_of(item: &ReadItem, section: &NotesSection) -> bool {
    match &section.number {
        Some(number) => item.number.as_deref() == Some(&number.to_string()),
        None => item.number.is_none() && section.title.is_some() && item.title == section.title,
    }
}

fn item_of(line: AgendaLine, date: Option<NaiveDate>) -> ReadItem {
    let span: (DateTime<Tz>, DateTime<Tz>) = line.span();
    let head = ReadItem {
        key: line.id().0.to_string(),
        number: line.number().map(ToString::to_string),
        times: Words::chosen().times(span, date.unwrap_or_else(|| span.0.date_naive())),
        chatham_house: line.is_under_the_rule(),
        ..ReadItem::empty()
    };
    let AgendaLine::Open(item) = line else { return head };
    let people = item.people.into_iter().map(|person| {
        let (who, name, party) = match person.named {
            Some(named) => (Some(named.who), named.name, named.party),
            None => (None, String::new(), String::new()),
        };
        ReadPerson { role: person.role, who, name, party }
    });
    ReadItem {
        title: Some(item.title),
        kind: Some(item.kind),
        room: item.room,
        online: item.online,
        label: item.label,
        people: people.collect(),
        purpose: item.purpose,
        description: item.description,
        questions: item.questions,
        ..head
    }
}

fn entry_of(entry: &NoteLine) -> ReadEntry {
    ReadEntry {
        key: entry_key(entry),
        reference: entry.reference.clone(),
        kind: entry.kind,
        at: entry.at,
        said_by: said_by(&entry.said_by),
        text: entry.text.clone(),
        label: entry.label,
        markings: entry.markings.clone(),
        own: entry.own,
    }
}

impl ReadItem {
    fn empty() -> Self {
        Self {
            key: String::new(),
            number: None,
            title: None,
            kind: None,
            times: String::new(),
            room: String::new(),
            online: false,
            label: None,
            chatham_house: false,
            people: Vec::new(),
            purpose: String::new(),
            description: String::new(),
            questions: Vec::new(),
            entries: Vec::new(),
            papers: Vec::new(),
        }
    }
}
