//! The board of a review: what changed, in the reading order of the agenda, what was said of it, and both keys. It is made of
//! what was disclosed to whoever looks, so that it is one for the secretariat and for a body in the chair.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::agenda::diff::{ChangeKind, ItemValue, WordRun};
use domain::agenda::{ItemField, VersionName, VersionStatus};
use domain::disclosure::{
    AgendaChanges, AgendaLine, AgendaPaper, AgendaPerson, LineChange, ReviewBody, ReviewComment, ReviewView,
};
use domain::ids::{AgendaItemId, AgendaVersionId, CommentId, ReviewRoundId, Revision};
use domain::label::HandlingLabel;
use domain::review::{ApprovalChoice, Decision, Resolution, ReviewRound, Suggestion, SuggestionWhat};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use words::{ReadableLine, Shift, SuggestedOver, Words};

/// A review as the screen shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewBoard {
    /// The code of the body that looks; empty for the secretariat.
    pub reviewer: String,
    /// The version that is reviewed.
    pub version: ReviewedVersion,
    /// The version that it is compared with; none where it is the first.
    pub before: Option<ReviewedVersion>,
    /// The versions that can be looked at, oldest first; in a pouch there is one.
    pub versions: Vec<ReviewedVersion>,
    /// The last day for answers; none where no round runs.
    pub until: Option<NaiveDate>,
    /// The round that runs, for the secretariat.
    pub round: Option<RunningRound>,
    /// The bodies in the chair and what they said, in the order of the meeting.
    pub keys: Vec<ReviewKey>,
    /// The items of each day, those that were dropped where they stood.
    pub days: Vec<ReviewDay>,
    /// What was said, in threads, by the order of the agenda and of their beginning; what is lost comes last.
    pub threads: Vec<ReviewThread>,
    /// Pairs of open suggestions that cannot both be followed.
    pub contradictions: Vec<(CommentId, CommentId)>,
    /// Whether comments can be sealed for the chairs alone: both keys are known.
    pub can_seal: bool,
}

/// A version that is reviewed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewedVersion {
    /// Its identity; none where a pouch names it only.
    pub id: Option<AgendaVersionId>,
    /// Its name.
    pub name: VersionName,
    /// Where it stands.
    pub status: VersionStatus,
    /// When it was released.
    pub at: DateTime<Utc>,
}

/// A round that runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RunningRound {
    /// Its identity.
    pub id: ReviewRoundId,
    /// Over which it is changed.
    pub revision: Revision,
    /// The bodies that are asked.
    pub bodies: Vec<String>,
    /// The last day for answers.
    pub until: NaiveDate,
}

impl From<&ReviewRound> for RunningRound {
    fn from(round: &ReviewRound) -> Self {
        Self { id: round.id, revision: round.revision, bodies: round.bodies.clone(), until: round.until }
    }
}

/// One of the two keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewKey {
    /// The body.
    #[serde(flatten)]
    pub body: ReviewBody,
    /// Whether the round that runs asks it.
    pub asked: bool,
    /// Whether its answer to this version came.
    pub answered: bool,
    /// What it said last; nothing where it said nothing yet.
    pub choice: Option<ApprovalChoice>,
    /// Of which version.
    pub version: Option<VersionName>,
    /// Who said it for the body.
    pub by: String,
    /// What it remarked, or what must change.
    pub remark: String,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Whether that still holds; not where items changed since.
    pub holds: bool,
    /// What changed since and made it void, item by item in words: "9 Common understanding: Time, Title".
    pub void_by: Vec<String>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewDay {
    /// The date.
    pub date: NaiveDate,
    /// Its items in reading order.
    pub items: Vec<ReviewItem>,
}

/// An item as it is reviewed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewItem {
    /// Its identity.
    pub id: AgendaItemId,
    /// The printed number.
    pub number: Option<String>,
    /// The title; before, where it is dropped.
    pub title: String,
    /// When it is held: "10:10–11:10"; when it was, where it is dropped.
    pub time: String,
    /// When it was held, where that changed.
    pub was: Option<String>,
    /// The number before, where that changed.
    pub number_was: Option<String>,
    /// The day, start and length in numbers, to suggest others; none where it is dropped.
    pub place: Option<ReviewPlace>,
    /// The description.
    pub description: String,
    /// Who has a role.
    pub people: Vec<ReviewPerson>,
    /// The label that rules apply.
    pub label: Option<HandlingLabel>,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// What kinds of change met it; empty where it is as it was.
    pub kinds: Vec<ChangeKind>,
    /// The same in words: "moved to 11:40", "10 min shorter".
    pub said: Vec<String>,
    /// What changed, field by field, in words.
    pub lines: Vec<ReadableLine>,
    /// Whether every change only mends typing errors.
    pub trivial: bool,
}

/// When an item is held, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewPlace {
    /// The day.
    pub day: NaiveDate,
    /// Minutes after midnight.
    pub start: u16,
    /// Minutes.
    pub duration: u16,
}

/// Somebody with a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewPerson {
    /// The role.
    pub role: domain::agenda::ItemRole,
    /// The name; empty where it is still open.
    pub name: String,
    /// The code of the delegation, or the organisation.
    pub party: String,
}

/// A thread of comments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewThread {
    /// The comment that began it.
    pub id: CommentId,
    /// The item; none where it is about the whole.
    pub item: Option<AgendaItemId>,
    /// The field of the item.
    pub field: Option<ItemField>,
    /// How the item was called.
    pub called: String,
    /// Whether the item is not in this version and not in the agenda any more.
    pub lost: bool,
    /// Whether it is settled, who said so, and when.
    pub resolution: Option<Resolution>,
    /// Its comments, the first one first. What began it is missing where it was taken back.
    pub entries: Vec<ReviewEntry>,
}

/// A comment in its thread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReviewEntry {
    /// Its identity.
    pub id: CommentId,
    /// Over which the secretariat changes it.
    pub revision: Revision,
    /// The code of the body; empty for the secretariat.
    pub body: String,
    /// Who wrote it.
    pub author: String,
    /// The version that was read.
    pub version: VersionName,
    /// When.
    pub at: DateTime<Utc>,
    /// The words.
    pub text: String,
    /// What kind of change it suggests.
    pub what: Option<SuggestionWhat>,
    /// The change that it suggests.
    pub suggestion: Option<Suggestion>,
    /// That change in words, with what came and went marked.
    pub change: Vec<WordRun>,
    /// Whether its words are for the chairs alone; for whoever cannot read them they are empty.
    pub sealed: bool,
    /// What was decided about the suggestion.
    pub decision: Option<Decision>,
    /// Whether whoever looks wrote it.
    pub own: bool,
}

/// What a board is made of.
pub(super) struct Seen<'a> {
    pub reviewer: &'a str,
    pub paper: &'a AgendaPaper,
    pub changes: Option<&'a AgendaChanges>,
    pub review: &'a ReviewView,
    /// Items that are in the agenda whether or not they are in this version.
    pub known: &'a [AgendaItemId],
    /// Over which the secretariat changes its comments.
    pub revisions: &'a HashMap<CommentId, Revision>,
}

/// Lists the items of a version day by day, with what changed in them and what was dropped.
pub(super) fn days(paper: &AgendaPaper, changes: Option<&AgendaChanges>) -> Vec<ReviewDay> {
    let words = Words::chosen();
    let of = |id: AgendaItemId| changes?.items.iter().find(|change| change.id == id);
    let mut days: Vec<ReviewDay> = paper
        .days
        .iter()
        .map(|day| {
            let lines = day.slots.iter().flat_map(|slot| &slot.lines);
            let items = lines.map(|line| item(words, line, day.date, of(line.id()))).collect();
            ReviewDay { date: day.date, items }
        })
        .collect();
    for change in changes.iter().flat_map(|changes| &changes.items).filter(|change| change.is_dropped()) {
        let Some(date) = change.date else { continue };
        let dropped = dropped(words, change);
        let at = days.iter().position(|day| day.date >= date).unwrap_or(days.len());
        if days.get(at).is_none_or(|day| day.date != date) {
            days.insert(at, ReviewDay { date, items: Vec::new() });
        }
        let items = &mut days[at].items;
        let before = items.iter().position(|item| item.time > dropped.time).unwrap_or(items.len());
        items.insert(before, dropped);
    }
    days
}

fn item(words: &Words, line: &AgendaLine, date: NaiveDate, change: Option<&LineChange>) -> ReviewItem {
    let span = line.span();
    let minutes = |duration: TimeDelta| u16::try_from(duration.num_minutes()).unwrap_or_default();
    let midnight = |at: DateTime<chrono_tz::Tz>| {
        let clock = at.time() - chrono::NaiveTime::MIN;
        minutes(clock)
    };
    let place =
        ReviewPlace { day: span.0.date_naive(), start: midnight(span.0), duration: minutes(span.1 - span.0) };
    let was = change.filter(|change| !change.is_new()).and_then(|change| {
        if let Some(start) = change.field(ItemField::Start) {
            return Some(words.item_value(&start.before));
        }
        let before = match change.field(ItemField::Duration)?.before {
            ItemValue::Minutes(before) => TimeDelta::minutes(before.into()),
            _ => return None,
        };
        Some(words.times((span.0, span.0 + before), date))
    });
    let number_was = change
        .and_then(|change| change.field(ItemField::Number))
        .map(|field| words.item_value(&field.before))
        .filter(|number| !number.is_empty());
    let (title, description, people, label) = match line {
        AgendaLine::Open(item) => (
            item.title.clone(),
            item.description.clone(),
            item.people.iter().map(person).collect(),
            item.label,
        ),
        AgendaLine::Closed(_) => (String::new(), String::new(), Vec::new(), None),
    };
    ReviewItem {
        id: line.id(),
        number: line.number().map(ToString::to_string),
        title,
        time: words.times(span, date),
        was: was.filter(|was| !was.is_empty()),
        number_was,
        place: Some(place),
        description,
        people,
        label,
        chatham_house: line.is_under_the_rule(),
        kinds: change.map(|change| change.kinds.clone()).unwrap_or_default(),
        said: change.map(|change| said(words, change)).unwrap_or_default(),
        lines: change.map(|change| lines(words, change)).unwrap_or_default(),
        trivial: change.is_some_and(|change| change.trivial),
    }
}

fn said(words: &Words, change: &LineChange) -> Vec<String> {
    words.changes(&change.kinds, &Shift::of_fields(&change.fields))
}

fn dropped(words: &Words, change: &LineChange) -> ReviewItem {
    let of = |field| change.field(field).map(|values| words.item_value(&values.before)).unwrap_or_default();
    ReviewItem {
        id: change.id,
        number: change.number.as_ref().map(ToString::to_string),
        title: change.title.clone().unwrap_or_default(),
        time: of(ItemField::Start),
        was: None,
        number_was: None,
        place: None,
        description: of(ItemField::Description),
        people: Vec::new(),
        label: None,
        chatham_house: false,
        kinds: change.kinds.clone(),
        said: said(words, change),
        lines: lines(words, change),
        trivial: false,
    }
}

fn person(person: &AgendaPerson) -> ReviewPerson {
    let named = person.named.as_ref();
    ReviewPerson {
        role: person.role,
        name: named.map(|named| named.name.clone()).unwrap_or_default(),
        party: named.map(|named| named.party.clone()).unwrap_or_default(),
    }
}

fn lines(words: &Words, change: &LineChange) -> Vec<ReadableLine> {
    change
        .fields
        .iter()
        .map(|values| ReadableLine {
            field: values.field,
            kind: ChangeKind::of(values.field),
            before: words.item_value(&values.before),
            after: words.item_value(&values.after),
            words: words.compared(values.field, &values.before, &values.after),
            trivial: values.trivial,
            key: String::new(),
        })
        .collect()
}

impl Seen<'_> {
    /// Says a suggestion over the item as it stands.
    fn in_words(&self, suggestion: &Suggestion, item: Option<&ReviewItem>) -> Vec<WordRun> {
        let behind = match suggestion {
            Suggestion::Order { behind: Some(id) } => self.title_of(*id),
            _ => None,
        };
        let place = item.and_then(|item| item.place);
        let over = SuggestedOver {
            title: item.map(|item| item.title.clone()).unwrap_or_default(),
            description: item.map(|item| item.description.clone()).unwrap_or_default(),
            place: place.map(|place| (place.day, place.start, place.duration)),
            behind,
        };
        Words::chosen().suggestion(suggestion, &over)
    }

    fn title_of(&self, id: AgendaItemId) -> Option<String> {
        let mut lines = self.paper.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines);
        match lines.find(|line| line.id() == id)? {
            AgendaLine::Open(item) => Some(item.title.clone()),
            AgendaLine::Closed(_) => None,
        }
    }
}

/// Puts the comments in threads, by the order of the agenda.
pub(super) fn threads(seen: &Seen<'_>, days: &[ReviewDay]) -> Vec<ReviewThread> {
    let items: HashMap<AgendaItemId, (usize, &ReviewItem)> =
        days.iter().flat_map(|day| &day.items).enumerate().map(|(at, item)| (item.id, (at, item))).collect();
    let mut threads: Vec<ReviewThread> = Vec::new();
    let mut places: HashMap<CommentId, usize> = HashMap::new();
    for comment in &seen.review.comments {
        let said = &comment.said;
        let at = *places.entry(said.root()).or_insert_with(|| {
            let item = said.about.item;
            let there = item.is_none_or(|id| items.contains_key(&id) || seen.known.contains(&id));
            threads.push(ReviewThread {
                id: said.root(),
                item,
                field: said.about.field,
                called: said.about.called.to_string(),
                lost: !there,
                resolution: None,
                entries: Vec::new(),
            });
            threads.len() - 1
        });
        let of_item = said.about.item.and_then(|id| items.get(&id)).map(|(_, item)| *item);
        if said.thread.is_none() {
            threads[at].resolution.clone_from(&comment.resolution);
        }
        threads[at].entries.push(entry(seen, comment, of_item));
    }
    // In a thread what began it comes first, whatever a clock said.
    for thread in &mut threads {
        let id = thread.id;
        thread.entries.sort_by_key(|entry| entry.id != id);
    }
    let place = |thread: &ReviewThread| match thread.item {
        None => (0, 0),
        Some(id) => items.get(&id).map_or((2, 0), |(at, _)| (1, *at)),
    };
    threads.sort_by_key(place);
    threads
}

fn entry(seen: &Seen<'_>, comment: &ReviewComment, item: Option<&ReviewItem>) -> ReviewEntry {
    let said = &comment.said;
    ReviewEntry {
        id: said.id,
        revision: seen.revisions.get(&said.id).copied().unwrap_or_default(),
        body: comment.body.clone(),
        author: comment.author.clone(),
        version: comment.version,
        at: said.at,
        text: said.text.to_string(),
        what: said.suggestion.as_ref().map(Suggestion::what),
        suggestion: said.suggestion.clone(),
        change: said
            .suggestion
            .as_ref()
            .map(|suggestion| seen.in_words(suggestion, item))
            .unwrap_or_default(),
        sealed: !said.sealed.is_empty(),
        decision: comment.decision.clone(),
        own: comment.body == seen.reviewer,
    }
}
