//! How long the topics of a meeting were planned and how long they took, for those who plan the next one.
//!
//! Titles are those of the agenda that the readers get; when an item really began is in no paper, how long it took in this one.

use super::agenda::{AgendaLine, AgendaParts, disclose_agenda};
use super::door::readers_of;
use super::{Audience, Disclosed, Heading, Outgoing, Warning};
use crate::agenda::{AgendaInside, ItemNumber};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How long topics were planned and took.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeUsed {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The topics, in the order of the agenda.
    pub topics: Vec<TopicTime>,
}

/// How long one topic was planned and took.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct TopicTime {
    /// The printed number.
    pub number: Option<ItemNumber>,
    /// Its title; none where the readers may not read it.
    pub title: Option<String>,
    /// How long it was planned, in minutes.
    pub planned: u16,
    /// How long it took, in minutes; none where nobody noted it.
    pub took: Option<u16>,
}

/// Sums the minutes of topics: planned, and taken by those of which it is known.
pub fn time_in_all(topics: &[TopicTime]) -> (u32, u32) {
    let planned = topics.iter().map(|topic| u32::from(topic.planned)).sum();
    (planned, topics.iter().filter_map(|topic| topic.took).map(u32::from).sum())
}

/// Gathers how long the topics of an agenda took.
pub fn disclose_time_used(inside: &AgendaInside, audience: Audience) -> Outgoing<TimeUsed> {
    let agenda = disclose_agenda(inside, None, audience, AgendaParts::default());
    let lines = agenda.disclosed.view.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines);
    let topics = lines.filter_map(|line| {
        let item = inside.agenda.items.iter().find(|item| item.id == line.id())?;
        let details = Some(&item.details).filter(|details| details.kind.is_programme())?;
        let title = match line {
            AgendaLine::Open(open) => Some(open.title.clone()),
            AgendaLine::Closed(_) => None,
        };
        Some(TopicTime {
            number: line.number().cloned(),
            title,
            planned: details.duration,
            took: details.actual,
        })
    });
    let topics: Vec<TopicTime> = topics.collect();
    let unknown = topics.iter().all(|topic| topic.took.is_none());
    let view = TimeUsed {
        heading: Heading::of(&inside.roster),
        readers: readers_of(&inside.roster, audience),
        topics,
    };
    Outgoing {
        disclosed: Disclosed { view, audience, label: agenda.disclosed.label },
        withheld: agenda.withheld,
        warnings: if unknown { vec![Warning::Empty] } else { Vec::new() },
        passages: Vec::new(),
    }
}
