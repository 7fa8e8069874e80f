//! [`ReportInside`]: the sentences of a report together with everything that they rest on.

use super::{PartKind, ReportSection, ReportSentence, Scale, SentenceOrigin, SentenceStanding};
use crate::action::Action;
use crate::agenda::AgendaItem;
use crate::challenge::Challenge;
use crate::concept::{Concept, Statement};
use crate::exchange::{Cited, ExchangeInside};
use crate::ids::AgendaItemId;
use crate::label::HandlingLabel;
use crate::note::{Note, NoteKind, label_under};
use crate::noun::Noun;
use crate::practice::Practice;
use std::collections::{HashMap, HashSet};

/// What a sentence cites that rests on what every paper says of the meeting.
pub const OF_MEETING: &str = "meeting";

/// The report of a meeting, as the secretariat holds it.
#[derive(Clone, Debug)]
pub struct ReportInside {
    /// The records with everything around them: the notes, the agenda and everybody.
    pub exchange: ExchangeInside,
    /// The sentences, in the order of the report; those that stay out of it too.
    pub sentences: Vec<ReportSentence>,
}

/// What a sentence rests on.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// The meeting: its days, its place, who was there.
    Meeting,
    /// An item of the agenda.
    Item(&'a AgendaItem),
    /// An entry of the notes.
    Note(&'a Note),
    /// A practice.
    Practice(&'a Practice),
    /// A challenge.
    Challenge(&'a Challenge),
    /// A legal concept.
    Concept(&'a Concept),
    /// What a delegation says of a concept.
    Statement(&'a Statement),
    /// An action.
    Action(&'a Action),
}

impl Source<'_> {
    /// Returns what it is.
    pub const fn noun(&self) -> Noun {
        match self {
            Self::Meeting => Noun::Meeting,
            Self::Item(_) => Noun::AgendaItem,
            Self::Note(_) => Noun::Note,
            Self::Practice(_) => Noun::Practice,
            Self::Challenge(_) => Noun::Challenge,
            Self::Concept(_) => Noun::Concept,
            Self::Statement(_) => Noun::Statement,
            Self::Action(_) => Noun::Action,
        }
    }
}

impl ReportInside {
    /// Puts sentences in the order of the report.
    pub fn assemble(exchange: ExchangeInside, mut sentences: Vec<ReportSentence>) -> Self {
        let places: HashMap<AgendaItemId, usize> =
            in_order(&exchange).into_iter().zip(0..).map(|(item, place)| (item.id, place)).collect();
        sentences.sort_by_key(|sentence| {
            let section = sentence.details.section;
            let item = section.on_item();
            let place = item.map_or(0, |(item, _)| places.get(&item).copied().unwrap_or(usize::MAX));
            (section.part(), place, item, sentence.details.rank, sentence.id.0)
        });
        Self { exchange, sentences }
    }

    /// Lists the items of the agenda in its order, those beside the timeline behind them.
    pub fn items(&self) -> Vec<&AgendaItem> {
        in_order(&self.exchange)
    }

    /// Lists the items that have a section of their own: those on which there is something to tell, and those under which
    /// sentences stand.
    pub fn topics(&self) -> Vec<&AgendaItem> {
        let written: HashSet<AgendaItemId> =
            self.sentences.iter().filter_map(|one| one.details.section.on_item()).map(|(id, _)| id).collect();
        let topical = topical(&self.exchange);
        let wanted = |item: &&AgendaItem| topical.contains(&item.id) || written.contains(&item.id);
        self.items().into_iter().filter(wanted).collect()
    }

    /// Lists the topics, each with the number of its section: `3.4`.
    pub fn numbered_topics(&self) -> impl Iterator<Item = (String, &AgendaItem)> {
        (1..).zip(self.topics()).map(|(at, item)| (PartKind::of_topic(at), item))
    }

    /// Returns the scale of the words that say how many delegations.
    pub fn scale(&self) -> Scale {
        scale(&self.exchange)
    }

    /// Finds what a sentence cites; none where it is not there, or in another edition.
    pub fn source(&self, cited: &Cited) -> Option<Source<'_>> {
        let exchange = &self.exchange;
        if cited.is(OF_MEETING) {
            return Some(Source::Meeting);
        }
        macro_rules! find {
            ($list:expr, $source:ident) => {
                if let Some(found) = $list.iter().find(|one| cited.is(&one.reference)) {
                    return Some(Source::$source(found));
                }
            };
        }
        find!(exchange.notes.notes, Note);
        find!(exchange.practices, Practice);
        find!(exchange.challenges, Challenge);
        find!(exchange.concepts, Concept);
        find!(exchange.statements, Statement);
        find!(exchange.actions, Action);
        find!(exchange.notes.items, Item);
        None
    }

    /// Returns the label that rules apply to a source. What every paper says of the meeting has none to protect.
    pub fn label_of_source(&self, source: &Source<'_>) -> HandlingLabel {
        let exchange = &self.exchange;
        match source {
            Source::Meeting => HandlingLabel::Clear,
            Source::Item(item) => {
                let default = item.details.kind.is_programme().then_some(exchange.default_labels().notes);
                item.details.label.or(default).unwrap_or(HandlingLabel::Clear)
            }
            Source::Note(note) => exchange.notes.label(note),
            Source::Practice(practice) => exchange.label_of_practice(practice),
            Source::Challenge(challenge) => exchange.label_of_challenge(challenge),
            Source::Concept(concept) => exchange.label_of_concept(concept),
            Source::Statement(statement) => exchange.label_of_statement(statement),
            Source::Action(action) => exchange.label_of_action(action),
        }
    }

    /// Returns the label that rules apply to a sentence: the strictest of its sources, and its own where that is stricter.
    /// A source that is not there any more counts as the strictest. One without sources has its own label, else that of
    /// what is noted at its place: it is never CLEAR by silence.
    pub fn label(&self, sentence: &ReportSentence) -> HandlingLabel {
        let details = &sentence.details;
        let of = |cited| self.source(cited).map_or(HandlingLabel::Red, |one| self.label_of_source(&one));
        match details.sources.iter().map(of).max() {
            Some(strictest) => details.label.map_or(strictest, |own| own.max(strictest)),
            None => details.label.unwrap_or_else(|| self.usual_label(details.section)),
        }
    }

    /// Returns the label of what stands at a place without one of its own.
    fn usual_label(&self, section: ReportSection) -> HandlingLabel {
        let default = self.exchange.default_labels().notes;
        let Some((id, _)) = section.on_item() else { return default };
        let item = self.exchange.items().iter().find(|item| item.id == id);
        item.map_or(HandlingLabel::Red, |item| label_under(item.details.label, default))
    }

    /// Says how a sentence stands to what it rests on. `draft` is what would be drafted now, in words and with its sources;
    /// none where nothing would.
    pub fn standing(
        &self,
        sentence: &ReportSentence,
        draft: Option<(&ReportSection, &str, &[Cited])>,
    ) -> SentenceStanding {
        let details = &sentence.details;
        let gone = details.sources.iter().any(|cited| self.source(cited).is_none());
        match draft.filter(|_| details.is_seeded()) {
            _ if gone => SentenceStanding::SourceGone,
            None if details.is_seeded() && details.origin == SentenceOrigin::Generated => {
                SentenceStanding::SourceGone
            }
            None => SentenceStanding::Fresh,
            Some((section, text, sources)) => {
                let known = sources.iter().all(|cited| details.sources.contains(cited));
                let same = *section == details.section && text == details.drafted.as_str() && known;
                if same { SentenceStanding::Fresh } else { SentenceStanding::SourceChanged }
            }
        }
    }
}

/// Returns the scale of a meeting: every delegation of which somebody holds a seat counts, bodies included.
pub(super) fn scale(exchange: &ExchangeInside) -> Scale {
    let groups = &exchange.agenda().roster.groups;
    let count = groups.iter().filter(|group| group.seated().next().is_some()).count();
    Scale::of(u16::try_from(count).unwrap_or(u16::MAX))
}

/// Lists the items in the order of the agenda.
pub(super) fn in_order(exchange: &ExchangeInside) -> Vec<&AgendaItem> {
    let places: HashMap<AgendaItemId, usize> =
        exchange.agenda().agenda.items.iter().zip(0..).map(|(item, place)| (item.id, place)).collect();
    let mut items: Vec<&AgendaItem> = exchange.items().iter().collect();
    items.sort_by_key(|item| places.get(&item.id).copied().unwrap_or(usize::MAX));
    items
}

/// Lists the items that are topics: a practice or a challenge was told under them, or they are under the Chatham House Rule
/// and something was said. The one at which concepts are discussed has a part of its own.
pub(super) fn topical(exchange: &ExchangeInside) -> HashSet<AgendaItemId> {
    let practices = exchange.practices.iter().filter_map(|one| one.details.item);
    let mut topics: HashSet<AgendaItemId> =
        practices.chain(exchange.challenges.iter().filter_map(|one| one.details.item)).collect();
    let concepts: HashSet<AgendaItemId> =
        exchange.concepts.iter().filter_map(|one| one.details.item).collect();
    let said: HashSet<AgendaItemId> =
        exchange.notes.notes.iter().filter(|one| is_remark(one)).map(|one| one.details.item).collect();
    let discussed = exchange.items().iter().filter(|item| {
        let details = &item.details;
        details.chatham_house
            && details.kind.is_programme()
            && said.contains(&item.id)
            && !concepts.contains(&item.id)
    });
    topics.extend(discussed.map(|item| item.id));
    topics
}

/// Tells whether an entry is something that was said, and not what the room came to.
fn is_remark(note: &Note) -> bool {
    let details = &note.details;
    !details.kind.is_of_the_room() && details.kind != NoteKind::QuoteToCheck && !details.is_empty_place()
}

/// Returns the part of the report for what was said under an item that is no topic.
pub(super) fn part_of(exchange: &ExchangeInside, item: AgendaItemId) -> PartKind {
    if exchange.concepts.iter().any(|one| one.details.item == Some(item)) {
        return PartKind::Concepts;
    }
    let programme: Vec<&AgendaItem> =
        in_order(exchange).into_iter().filter(|one| one.details.kind.is_programme()).collect();
    let opens = programme.first().is_some_and(|one| one.id == item);
    let closes = programme.last().is_some_and(|one| one.id == item);
    if opens || closes { PartKind::Introduction } else { PartKind::Developments }
}
