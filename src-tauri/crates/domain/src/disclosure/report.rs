//! The outcome report, for each audience: the only way in which it leaves.
//!
//! A sentence leaves where its label is within what its readers may read, and where each of its sources may be told to them;
//! its label is never weaker than the strictest of these. A section of which nothing leaves is left out with its title. What
//! a sentence rests on is named only where that leaves too. A statement that no delegation confirmed is the law of no country
//! and stands in no report, also not in that of the secretariat. Two sentences, each harmless, that point to one delegation
//! when read together are a warning, and where the readers are many the one without a name stays inside.

use super::door::{Door, NotesParts, Stays, cites, reads_limite};
use super::rights::{Depth, Listed};
use super::silences::{SilenceLine, silences};
use super::{
    AgendaPaper, AgendaParts, ApprovedBy, Audience, Disclosed, Heading, Outgoing, ParticipantList,
    RecordLine, Warning, Withheld, WithheldOf, WithheldWhat, WithheldWhy as Why, disclose_agenda,
    disclose_participants, disclose_records,
};
use crate::agenda::AgendaItem;
use crate::attendance::Attendance;
use crate::exchange::{Cited, ExchangeKind, PracticeStatus, SourceAttribution, StatementStatus};
use crate::field::Field;
use crate::ids::{AgendaItemId, PartyId};
use crate::label::HandlingLabel;
use crate::note::guard::{Giveaways, Passage};
use crate::note::{Attribution, MarkingKind, Note, Speaker, may_be_named, under_the_rule};
use crate::noun::Noun;
use crate::party::PartyKind;
use crate::report::{FindingPart, PartKind, Range, ReportInside, ReportSentence, Source};
use crate::silence::SilenceScope;
use crate::term::Vocabulary;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};

/// The outcome report as one audience may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPaper {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// What the words for how many stand for, where the report uses them.
    pub scale: Vec<Range>,
    /// The parts that are written, in the order of the report; a part of which nothing leaves is not among them.
    pub parts: Vec<ReportPart>,
    /// The legal concepts with what delegations confirmed.
    pub concepts: Vec<RecordLine>,
    /// The agenda.
    pub agenda: Disclosed<AgendaPaper>,
    /// Who took part, without names; none where the Chatham House Rule protects them.
    pub participants: Option<Disclosed<ParticipantList>>,
    /// What is abbreviated in it, with what it stands for.
    pub abbreviations: Vec<(String, String)>,
    /// Footnotes of names in it, each printed once.
    pub footnotes: Vec<String>,
    /// The silence procedures on it.
    pub silences: Vec<SilenceLine>,
    /// The bodies in the chair that released it; none as long as it is a draft.
    pub released: Vec<ApprovedBy>,
}

/// A part that is written.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPart {
    /// Which.
    pub kind: PartKind,
    /// The item that it is about, where it is about one.
    pub topic: Option<ReportTopic>,
    /// What it says, paragraph by paragraph, each with its heading where it has one.
    pub paragraphs: Vec<(Option<FindingPart>, Vec<SentenceLine>)>,
}

/// The item that a section is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportTopic {
    /// Its number on the agenda.
    pub number: Option<String>,
    /// Its title; none where these readers may not know it.
    pub title: Option<String>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceLine {
    /// What it says.
    pub text: String,
    /// Its label.
    pub label: HandlingLabel,
    /// What it rests on, as far as these readers may have that; entries of the notes for the secretariat and the chairs only.
    pub sources: Vec<String>,
}

/// Two sentences that point to one delegation when they are read together: an unnamed remark, and a practice whose source is
/// named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadTogether<'a> {
    /// The remark.
    pub remark: &'a ReportSentence,
    /// The entry of the notes that it tells.
    pub note: &'a Note,
    /// The sentence that names the delegation.
    pub named: &'a ReportSentence,
    /// The practice that it tells.
    pub practice: &'a str,
}

/// Says why a sentence stays inside for an audience, read by itself; nothing where it leaves. One that was left out by hand
/// is not asked about.
pub fn sentence_withheld(
    inside: &ReportInside,
    sentence: &ReportSentence,
    audience: Audience,
) -> Option<Why> {
    let unconfirmed = |source: &Source<'_>| match source {
        Source::Statement(statement) => !statement.details.is_confirmed(),
        _ => false,
    };
    let sources: Vec<Source<'_>> =
        sentence.details.sources.iter().filter_map(|cited| inside.source(cited)).collect();
    if sources.iter().any(unconfirmed) {
        return Some(Why::NotConfirmed);
    }
    if inside.label(sentence) > audience.rights().strictest {
        return Some(Why::AboveLabel);
    }
    let secretariat = audience == Audience::Secretariat;
    sources.iter().find_map(|source| match source {
        Source::Note(note) if note.details.private => Some(Why::Private),
        Source::Note(note) if note.details.attribution == Attribution::NotMinuted => Some(Why::NotMinuted),
        Source::Note(note) if is_limite(note) && !may_read_limite(inside, audience) => {
            Some(Why::MemberStatesOnly)
        }
        Source::Practice(practice) if !secretariat => match practice.details.status {
            PracticeStatus::Proposed => Some(Why::Unfinished),
            PracticeStatus::Withdrawn => Some(Why::TakenBack),
            _ => None,
        },
        _ => None,
    })
}

/// Tells whether two sentences that give a source away when read together may not both leave: their readers are many.
pub const fn blocks_together(audience: Audience) -> bool {
    matches!(audience, Audience::Community | Audience::Public)
}

/// Finds among sentences those that point to one delegation when they are read together: a practice whose source is named,
/// and a remark of the same delegation under the same item that is told without a name.
pub fn read_together<'a>(
    inside: &'a ReportInside,
    sentences: &[&'a ReportSentence],
) -> Vec<ReadTogether<'a>> {
    let mut named: Vec<(AgendaItemId, PartyId, &ReportSentence, &str)> = Vec::new();
    for sentence in sentences {
        for cited in &sentence.details.sources {
            let Some(Source::Practice(practice)) = inside.source(cited) else { continue };
            let details = &practice.details;
            if let (SourceAttribution::Named, Some(item)) = (details.attribution, details.item) {
                let parties = details.source_delegations.iter();
                named.extend(parties.map(|party| (item, *party, *sentence, practice.reference.as_str())));
            }
        }
    }
    let mut found: Vec<ReadTogether<'a>> = Vec::new();
    for remark in sentences {
        for cited in &remark.details.sources {
            let Some(Source::Note(note)) = inside.source(cited) else { continue };
            let Some(item) = inside.exchange.notes.item(note) else { continue };
            if !under_the_rule(&note.details, item) || may_be_named(&note.details, item) {
                continue;
            }
            let spoke = parties_of(inside, note);
            let points = named.iter().find(|(at, party, ..)| *at == item.id && spoke.contains(party));
            if let Some((_, _, named, practice)) = points {
                found.push(ReadTogether { remark, note, named, practice });
            }
        }
    }
    found
}

/// Lists the countries and bodies that spoke.
fn parties_of(inside: &ReportInside, note: &Note) -> Vec<PartyId> {
    let roster = &inside.exchange.agenda().roster;
    match &note.details.speaker {
        Speaker::Participant(id) => roster.seat(*id).map(|(group, _)| group.party.id).into_iter().collect(),
        Speaker::Delegations(ids) => {
            ids.iter().filter_map(|id| roster.group(*id)).map(|group| group.party.id).collect()
        }
        Speaker::Nobody | Speaker::Guest(_) | Speaker::Words(_) => Vec::new(),
    }
}

/// Lists the sentences that leave for an audience, in the order of the report.
pub fn sentences_leaving(inside: &ReportInside, audience: Audience) -> Vec<&ReportSentence> {
    ReportDoor::new(inside, audience).leaving()
}

/// Decides what an audience may see of the report.
pub fn disclose_report(inside: &ReportInside, audience: Audience) -> Outgoing<ReportPaper> {
    let mut door = ReportDoor::new(inside, audience);
    let leaving = door.leaving();
    let parts = door.parts(&leaving);
    let texts: Vec<&str> = leaving.iter().map(|sentence| sentence.details.text.as_str()).collect();
    let concepts = door.concepts();
    let agenda = disclose_agenda(inside.exchange.agenda(), None, audience, AgendaParts::default()).disclosed;
    let participants = door.participants();
    let abbreviations = abbreviations(inside, &texts);
    let brought = agenda.view.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines);
    let label = brought
        .filter_map(|line| line.brings(audience))
        .chain(participants.as_ref().map(Disclosed::label))
        .chain(concepts.iter().flat_map(|line| {
            std::iter::once(line.label).chain(line.statements.iter().map(|statement| statement.label))
        }))
        .max()
        .max(door.label);
    let counts = leaving.iter().any(|sentence| sentence.details.quantifier.is_some());
    let roster = &inside.exchange.agenda().roster;
    let view = ReportPaper {
        heading: Heading::of(roster),
        readers: super::door::readers_of(roster, audience),
        scale: if counts { inside.scale().ranges() } else { Vec::new() },
        parts,
        concepts,
        agenda,
        participants,
        abbreviations,
        footnotes: if texts.iter().any(|text| text.contains('*')) {
            Attendance::of(roster).footnotes
        } else {
            Vec::new()
        },
        silences: silences(&Door::new(&inside.exchange.notes, audience, NotesParts::default()), |silence| {
            silence.details.scope == SilenceScope::Report
        }),
        released: Vec::new(),
    };
    let empty = view.parts.is_empty() && view.concepts.is_empty();
    let warnings = empty.then_some(Warning::Empty).into_iter().chain(door.warnings).collect();
    let mut withheld = door.stays.told(WithheldWhat::Sentences, WithheldOf::Sentences);
    withheld.extend(door.sections.told(WithheldWhat::Sections, WithheldOf::Sections));
    withheld.extend(door.records);
    withheld.extend(door.names);
    for left in &mut withheld {
        // Several sentences may rest on one source.
        left.which.sort();
        left.which.dedup();
    }
    let label = label.unwrap_or_else(|| audience.label());
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages: Vec::new() }
}

/// What decides of every sentence, whatever the paper.
pub(super) struct ReportDoor<'a> {
    inside: &'a ReportInside,
    audience: Audience,
    giveaways: Giveaways,
    label: Option<HandlingLabel>,
    stays: Stays,
    sections: Stays,
    /// What stays inside of concepts and of what delegations say of them.
    records: Vec<Withheld>,
    names: Option<Withheld>,
    warnings: Vec<Warning>,
}

impl<'a> ReportDoor<'a> {
    pub(super) fn new(inside: &'a ReportInside, audience: Audience) -> Self {
        Self {
            inside,
            audience,
            giveaways: inside.exchange.notes.giveaways(),
            label: None,
            stays: Stays::default(),
            sections: Stays::default(),
            records: Vec::new(),
            names: None,
            warnings: Vec::new(),
        }
    }

    /// Lists the sentences that leave, and keeps why others do not.
    pub(super) fn leaving(&mut self) -> Vec<&'a ReportSentence> {
        let inside = self.inside;
        let mut leaving = Vec::new();
        for sentence in inside.sentences.iter().filter(|sentence| !sentence.details.left_out) {
            match sentence_withheld(inside, sentence, self.audience) {
                Some(why) => self.stays.add(why, &called(sentence)),
                None => leaving.push(sentence),
            }
        }
        let together = read_together(inside, &leaving);
        if blocks_together(self.audience) {
            let kept: HashSet<_> = together.iter().map(|pair| pair.remark.id).collect();
            let stay = leaving.iter().filter(|sentence| kept.contains(&sentence.id));
            stay.for_each(|sentence| self.stays.add(Why::ReadTogether, &called(sentence)));
            leaving.retain(|sentence| !kept.contains(&sentence.id));
        } else if !together.is_empty() {
            let pairs: BTreeSet<(String, String)> =
                together.iter().map(|pair| (pair.note.reference.clone(), pair.practice.to_owned())).collect();
            self.warnings.push(Warning::ReadTogether { pairs: pairs.into_iter().collect() });
        }
        for sentence in &leaving {
            self.label = self.label.max(Some(inside.label(sentence)));
        }
        leaving
    }

    /// Writes out what leaves, part by part, and keeps which sections are left out as a whole.
    fn parts(&mut self, leaving: &[&'a ReportSentence]) -> Vec<ReportPart> {
        let mut parts = Vec::new();
        for kind in [
            PartKind::Summary,
            PartKind::Introduction,
            PartKind::Developments,
            PartKind::Findings,
            PartKind::Concepts,
            PartKind::Conclusions,
        ] {
            if kind == PartKind::Findings {
                for item in self.inside.topics() {
                    parts.extend(self.finding(item, leaving));
                }
                continue;
            }
            let of = |sentence: &&ReportSentence| sentence.details.section.part() == kind;
            let lines: Vec<SentenceLine> =
                leaving.iter().copied().filter(of).map(|sentence| self.line(sentence)).collect();
            if !lines.is_empty() {
                parts.push(ReportPart { kind, topic: None, paragraphs: vec![(None, lines)] });
            } else if self.inside.sentences.iter().any(|one| of(&one) && !one.details.left_out) {
                self.sections.add(Why::AboveLabel, kind.as_str());
            }
        }
        parts
    }

    /// Writes out the section on an item; none where nothing of it leaves.
    fn finding(&mut self, item: &AgendaItem, leaving: &[&'a ReportSentence]) -> Option<ReportPart> {
        let mut paragraphs = Vec::new();
        for part in FindingPart::ALL {
            let of =
                |sentence: &&&ReportSentence| sentence.details.section.on_item() == Some((item.id, part));
            let lines: Vec<SentenceLine> =
                leaving.iter().filter(of).map(|sentence| self.line(sentence)).collect();
            if !lines.is_empty() {
                paragraphs.push((Some(part), lines));
            }
        }
        if paragraphs.is_empty() {
            let written = |one: &ReportSentence| {
                one.details.section.on_item().is_some_and(|(id, _)| id == item.id) && !one.details.left_out
            };
            if self.inside.sentences.iter().any(written) {
                self.sections.add(Why::AboveLabel, &item.reference);
            }
            return None;
        }
        let (topic, label) = self.topic(item);
        self.label = self.label.max(label);
        Some(ReportPart { kind: PartKind::Findings, topic: Some(topic), paragraphs })
    }

    /// Names an item as far as these readers may know it, with the label that its title brings into the paper.
    pub(super) fn topic(&self, item: &AgendaItem) -> (ReportTopic, Option<HandlingLabel>) {
        let label = self.inside.label_of_source(&Source::Item(item));
        let rights = self.audience.rights();
        let closed = label > rights.strictest && rights.stricter == Depth::Time;
        let title = (!closed).then(|| item.details.title.to_string());
        // A title that these readers may know is as strict as their papers at most.
        let label = item.details.label.filter(|_| !closed).map(|label| label.min(self.audience.label()));
        (ReportTopic { number: item.details.number.as_ref().map(ToString::to_string), title }, label)
    }

    /// Writes a sentence out, and warns of words in it that give a source away.
    fn line(&mut self, sentence: &ReportSentence) -> SentenceLine {
        let inside = self.inside;
        let text = sentence.details.text.as_str();
        if self.audience != Audience::Secretariat {
            for passage in self.telling(sentence, text) {
                let warning = Warning::Passage { reference: called(sentence), passage };
                if !self.warnings.contains(&warning) {
                    self.warnings.push(warning);
                }
            }
        }
        let named = |cited: &&Cited| {
            inside.source(cited).is_some_and(|source| match source.noun() {
                Noun::Note => cites(self.audience),
                noun => !matches!(noun, Noun::Meeting | Noun::AgendaItem),
            })
        };
        let sources = sentence.details.sources.iter().filter(named).map(ToString::to_string).collect();
        SentenceLine { text: text.to_owned(), label: inside.label(sentence), sources }
    }

    /// Finds case data, and in what tells of the room under the Chatham House Rule what points to a source.
    pub(super) fn telling(&self, sentence: &ReportSentence, text: &str) -> Vec<Passage> {
        self.giveaways.look(text, !self.is_unnamed(sentence))
    }

    /// Tells whether nothing in a sentence may lead to who spoke.
    pub(super) fn is_unnamed(&self, sentence: &ReportSentence) -> bool {
        let details = &sentence.details;
        let sources = || details.sources.iter().filter_map(|cited| self.inside.source(cited));
        let ruled = |item: &AgendaItem| item.details.chatham_house;
        let on_ruled = details.section.on_item().is_some_and(|(id, _)| {
            self.inside.exchange.items().iter().any(|item| item.id == id && ruled(item))
        });
        let said = sources().any(|source| match source {
            Source::Note(note) => {
                let item = self.inside.exchange.notes.item(note);
                item.is_some_and(|item| under_the_rule(&note.details, item))
            }
            _ => false,
        });
        // What names its source with consent may name it here too.
        let consented = sources().any(|source| match source {
            Source::Practice(practice) => practice.details.attribution == SourceAttribution::Named,
            Source::Statement(_) | Source::Action(_) => true,
            _ => false,
        });
        said || (on_ruled && !consented)
    }

    /// Takes the concepts that leave, each with what delegations confirmed and nothing else that they said.
    fn concepts(&mut self) -> Vec<RecordLine> {
        let outgoing = disclose_records(&self.inside.exchange, ExchangeKind::Concepts, self.audience);
        self.records = outgoing.withheld;
        let mut concepts = outgoing.disclosed.into_view().records;
        let confirmed = StatementStatus::ConfirmedByDelegation.as_str().replace('_', " ");
        for concept in &mut concepts {
            concept.statements.retain(|statement| statement.cell(Field::Status).text() == confirmed);
        }
        concepts
    }

    /// Takes who took part, without names, where the Chatham House Rule lets it.
    fn participants(&mut self) -> Option<Disclosed<ParticipantList>> {
        let exchange = &self.inside.exchange;
        let roster = &exchange.agenda().roster;
        let ruled = exchange.items().iter().any(|item| item.details.chatham_house);
        if ruled {
            self.names = Some(Withheld {
                what: WithheldWhat::Names,
                why: Why::ChathamHouse,
                count: u32::try_from(roster.seated().count()).unwrap_or(u32::MAX),
                of: WithheldOf::People,
                which: Vec::new(),
            });
            return None;
        }
        let restricted = match self.audience.rights().listed {
            Listed::Sentence => self.audience,
            Listed::People | Listed::Delegations => Audience::Community,
        };
        Some(disclose_participants(roster, exchange.items(), restricted).disclosed)
    }
}

/// Names a sentence to the secretariat: by what it rests on, else by where it stands.
pub(super) fn called(sentence: &ReportSentence) -> String {
    let details = &sentence.details;
    details.sources.first().map_or_else(|| details.section.part().as_str().to_owned(), ToString::to_string)
}

fn is_limite(note: &Note) -> bool {
    note.details.markings.iter().any(|marking| marking.kind == MarkingKind::Limite)
}

fn may_read_limite(inside: &ReportInside, audience: Audience) -> bool {
    reads_limite(audience).unwrap_or_else(|| {
        let Audience::Delegation(id) = audience else { return false };
        let group = inside.exchange.agenda().roster.group(id);
        group.is_some_and(|group| matches!(group.party.kind, PartyKind::MemberState | PartyKind::EuBody))
    })
}

/// Lists what is abbreviated in texts: instruments of cooperation, and bodies that take part.
fn abbreviations(inside: &ReportInside, texts: &[&str]) -> Vec<(String, String)> {
    let words: HashSet<&str> = texts
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '-'))
        .flat_map(|word| [word, word.strip_suffix('s').unwrap_or(word)])
        .collect();
    let exchange = &inside.exchange;
    let terms = [Vocabulary::Instruments, Vocabulary::Forms, Vocabulary::Concepts];
    let terms = terms
        .iter()
        .flat_map(|vocabulary| exchange.names.terms().in_vocabulary(*vocabulary))
        .map(|term| (term.code.as_str().to_owned(), term.name.to_string()));
    let bodies = exchange.agenda().roster.groups.iter().filter(|group| {
        !matches!(group.party.kind, PartyKind::MemberState | PartyKind::ThirdCountry)
            && group.party.code != group.party.name.to_uppercase()
    });
    let bodies = bodies.map(|group| (group.party.code.clone(), group.party.name.clone()));
    let used: BTreeSet<(String, String)> =
        terms.chain(bodies).filter(|(code, _)| words.contains(code.as_str())).collect();
    used.into_iter().collect()
}
