//! Topic proposals: items beside the timeline, also from another edition of the series: of its agenda, and of what it leaves
//! open ([`OpenTopic`]).

use super::super::inside::meeting;
use super::edit::fresh;
use crate::error::text;
use crate::{Result, exchange, meeting as meetings};
use domain::agenda::{AgendaItem, ItemDetails, ItemKind};
use domain::challenge::Challenge;
use domain::exchange::{ExchangeInside, OpenTopic};
use domain::ids::{AgendaItemId, ChallengeId, MeetingId};
use domain::meeting::Meeting;
use domain::verb::{Counted, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::{Word, Words};

/// How long a topic is meant to take that had no length before, in minutes.
const LENGTH: u16 = 45;

/// How many gaps a topic names; the others are counted.
const MOST_GAPS: usize = 60;

/// Another edition of the series, as a place to take topics from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierTopics {
    /// The meeting.
    pub meeting: MeetingId,
    /// "2nd meeting, 28–29 June 2023".
    pub name: String,
    /// The items of its programme.
    pub items: Vec<EarlierTopic>,
    /// What it leaves open.
    pub open: Vec<EarlierTopic>,
}

/// One topic of another edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EarlierTopic {
    /// What it is made of.
    pub from: TopicFrom,
    /// The number of the item or the reference of the record, or nothing.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// What a topic is made of.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
pub enum TopicFrom {
    /// An item of the agenda.
    Item(AgendaItemId),
    /// A challenge that no practice answers.
    Challenge(ChallengeId),
    /// The gaps in the concepts of a meeting.
    Concepts(MeetingId),
    /// The gaps in the transfer matrix of a meeting.
    Practices(MeetingId),
}

impl TopicFrom {
    const fn of(topic: &OpenTopic<'_>, meeting: MeetingId) -> Self {
        match topic {
            OpenTopic::Challenge(challenge) => Self::Challenge(challenge.id),
            OpenTopic::Concepts(_) => Self::Concepts(meeting),
            OpenTopic::Practices(_) => Self::Practices(meeting),
        }
    }
}

/// Lists the other meetings of the series that have topics to take, the latest first.
pub async fn earlier_topics(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<EarlierTopics>> {
    let this = self::meeting(unit, meeting).await?;
    let mut others: Vec<Meeting> = unit.all().await?;
    others.retain(|other| other.series == this.series && other.id != this.id);
    others.sort_by_key(|other| std::cmp::Reverse(other.details.from));
    let words = Words::chosen();
    let mut out = Vec::new();
    for other in others {
        let inside = exchange::inside(unit, other.id).await?;
        let mut items: Vec<&AgendaItem> =
            inside.items().iter().filter(|item| item.details.kind.is_programme()).collect();
        items.sort_by(|a, b| a.reading_order(b));
        let items: Vec<EarlierTopic> = items.into_iter().map(item).collect();
        let open: Vec<EarlierTopic> =
            inside.open_topics().iter().map(|topic| self::open(topic, other.id)).collect();
        if !items.is_empty() || !open.is_empty() {
            let edition = words.edition(other.details.ordinal);
            let name = words.joined(&[edition, words.days(other.details.from, other.details.to)]);
            out.push(EarlierTopics { meeting: other.id, name, items, open });
        }
    }
    Ok(out)
}

fn item(item: &AgendaItem) -> EarlierTopic {
    EarlierTopic {
        from: TopicFrom::Item(item.id),
        number: item.details.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        title: item.details.title.to_string(),
    }
}

fn open(topic: &OpenTopic<'_>, meeting: MeetingId) -> EarlierTopic {
    let number = match topic {
        OpenTopic::Challenge(challenge) => challenge.reference.clone(),
        OpenTopic::Concepts(_) | OpenTopic::Practices(_) => String::new(),
    };
    EarlierTopic { from: TopicFrom::of(topic, meeting), number, title: title(topic) }
}

fn title(topic: &OpenTopic<'_>) -> String {
    match topic {
        OpenTopic::Challenge(challenge) => challenge.details.title.to_string(),
        OpenTopic::Concepts(_) => Words::chosen().say(Word::TopicConcepts),
        OpenTopic::Practices(_) => Words::chosen().say(Word::TopicPractices),
    }
}

/// Takes topics of other editions as proposals: of an item title, texts, questions, length and label, of what is open the
/// title, what it is about, and a label that is never weaker; no people, room or time.
pub async fn propose_from(unit: &mut Unit, meeting: MeetingId, topics: &[TopicFrom]) -> Result<u32> {
    self::meeting(unit, meeting).await?;
    unit.step(Verb::ProposeItems(Counted::of(topics.len())));
    let (mut proposed, mut open_at) = (0, Vec::new());
    for from in topics {
        let at = match from {
            TopicFrom::Item(id) => {
                let earlier: AgendaItem = unit.get(*id).await?;
                let edition = edition_of(unit, earlier.meeting).await?;
                propose(unit, meeting, again(earlier.details), &edition).await?;
                proposed += 1;
                continue;
            }
            TopicFrom::Challenge(id) => unit.get::<Challenge>(*id).await?.meeting,
            TopicFrom::Concepts(at) | TopicFrom::Practices(at) => *at,
        };
        if !open_at.contains(&at) {
            open_at.push(at);
        }
    }
    for at in open_at {
        let inside = exchange::inside(unit, at).await?;
        proposed += propose_open(unit, meeting, &inside, |topic| topics.contains(&topic)).await?;
    }
    Ok(proposed)
}

/// Takes what a meeting leaves open, as far as it is wanted, as proposals of another one; the step is named by the caller.
pub(crate) async fn propose_open(
    unit: &mut Unit,
    meeting: MeetingId,
    left: &ExchangeInside,
    wanted: impl Fn(TopicFrom) -> bool,
) -> Result<u32> {
    let here = self::meeting(unit, meeting).await?;
    let from = left.agenda().meeting().id;
    let edition = edition_of(unit, from).await?;
    let mut proposed = 0;
    for topic in left.open_topics().iter().filter(|topic| wanted(TopicFrom::of(topic, from))) {
        let mut details = details(left, topic)?;
        details.chatham_house = here.details.chatham_house;
        propose(unit, meeting, details, &edition).await?;
        proposed += 1;
    }
    Ok(proposed)
}

/// What an item of another edition is without its people, room and time.
fn again(old: ItemDetails) -> ItemDetails {
    let mut details = ItemDetails::new(old.kind, old.title, old.duration);
    details.minimum = old.minimum;
    details.expected = old.expected;
    details.description = old.description;
    details.translations = old.translations;
    details.aims = old.aims;
    details.purpose = old.purpose;
    details.questions = old.questions;
    details.label = old.label;
    details.chatham_house = old.chatham_house;
    details
}

fn details(inside: &ExchangeInside, topic: &OpenTopic<'_>) -> Result<ItemDetails> {
    let missing = |reference: &str, title: &str, count: usize| {
        let values = [("reference", reference.into()), ("title", title.into()), ("count", count.into())];
        Words::chosen().say_with(Word::TopicMissing, values)
    };
    let gaps: Vec<String> = match topic {
        OpenTopic::Challenge(challenge) => vec![challenge.details.description.to_string()],
        OpenTopic::Concepts(concepts) => concepts
            .iter()
            .map(|(concept, count)| missing(&concept.reference, concept.details.term.as_str(), *count))
            .collect(),
        OpenTopic::Practices(practices) => practices
            .iter()
            .map(|(practice, count)| missing(&practice.reference, practice.details.title.as_str(), *count))
            .collect(),
    };
    let mut details = ItemDetails::new(ItemKind::Plenary, text("title", &title(topic))?, LENGTH);
    details.description = text("description", &few(gaps).join("\n"))?;
    details.label = inside.label_of_topic(topic);
    Ok(details)
}

/// The first lines, and how many others there are.
fn few(mut lines: Vec<String>) -> Vec<String> {
    let others = lines.len().saturating_sub(MOST_GAPS);
    lines.truncate(MOST_GAPS);
    if others > 0 {
        lines.push(Words::chosen().say_with(Word::TopicOthers, [("count", others.into())]));
    }
    lines
}

async fn edition_of(unit: &mut Unit, meeting: MeetingId) -> Result<String> {
    let view = meetings::view(unit, meeting).await?;
    Ok(Words::chosen().edition(view.meeting.details.ordinal))
}

async fn propose(unit: &mut Unit, meeting: MeetingId, mut details: ItemDetails, edition: &str) -> Result<()> {
    details.proposed_by = text("proposed_by", edition)?;
    let mut item = fresh(unit, meeting, details).await?;
    unit.save(&mut item).await?;
    Ok(())
}
