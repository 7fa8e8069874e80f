//! The report as the secretariat writes on it, with what of it one audience would read.

use super::inside::{drafted, inside};
use crate::Result;
use domain::agenda::diff::{WordRun, words};
use domain::agenda::{Someone, Who};
use domain::correction::Correction;
use domain::disclosure::{
    Audience, WithheldWhy, blocks_together, disclose_report, read_together, sentence_withheld,
};
use domain::exchange::Cited;
use domain::ids::{AgendaItemId, MeetingId, ReportSentenceId, Revision};
use domain::label::HandlingLabel;
use domain::note::Note;
use domain::noun::Noun;
use domain::report::{
    FindingPart, PartKind, Planned, Quantifier, Range, ReportInside, ReportSection, ReportSentence,
    SentenceOrigin, SentenceStanding, Source,
};
use domain::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{HashMap, HashSet};
use store::Unit;
use words::Words;

/// The report as the secretariat writes on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReportBoard {
    /// Whose file it is looked at as.
    pub audience: Audience,
    /// The label of their file.
    pub label: HandlingLabel,
    /// The label that it would have without the sentences that cause it; none where they change nothing.
    pub without: Option<HandlingLabel>,
    /// The sentences that cause the label, where they are few.
    pub causes: Vec<ReportSentenceId>,
    /// Its sections, in their order.
    pub sections: Vec<SectionRow>,
    /// How many sentences of which kind.
    pub counts: ReportCounts,
    /// What the words for how many stand for.
    pub scale: Vec<Range>,
    /// How many delegations take part; it is never printed.
    pub delegations: u16,
    /// What these readers do not get, and why.
    pub not_in: Vec<NotInReport>,
    /// Sentences that point to one delegation when they are read together.
    pub together: Vec<Together>,
    /// How many sentences generating would add.
    pub new_drafts: u32,
}

/// How many sentences of which kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct ReportCounts {
    /// Drafted.
    pub generated: u32,
    /// By hand.
    pub hand: u32,
    /// Whose source changed, or is gone.
    pub changed: u32,
    /// With a word for how many.
    pub computed: u32,
}

/// A section of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SectionRow {
    /// Its key among the sections: its part, or the item.
    pub key: String,
    /// Which part of the report.
    pub part: PartKind,
    /// Its number: `3.4`, `A`; empty for the summary.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// The item that it is about.
    pub item: Option<AgendaItemId>,
    /// Its label: the strictest of its sentences; none where nothing is written.
    pub label: Option<HandlingLabel>,
    /// Whether something of it is in the file of these readers.
    pub leaves: bool,
    /// How many of its sentences ask for a look.
    pub open: u32,
    /// Its paragraphs; none where the section is made without sentences.
    pub paragraphs: Vec<ReportParagraph>,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReportParagraph {
    /// Where it stands.
    pub section: ReportSection,
    /// Which part of the section on an item.
    pub part: Option<FindingPart>,
    /// Its sentences.
    pub sentences: Vec<SentenceRow>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SentenceRow {
    /// Its identity.
    pub id: ReportSentenceId,
    /// Over which revision it is changed.
    pub revision: Revision,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub origin: SentenceOrigin,
    /// How it stands to its sources.
    pub standing: SentenceStanding,
    /// What it would be worded as now, compared by words; empty where that is the same.
    pub changes: Vec<WordRun>,
    /// How many delegations it tells of.
    pub quantifier: Option<Quantifier>,
    /// The number behind that word; it is never printed.
    pub counted: Option<u16>,
    /// The label that rules apply to it.
    pub label: HandlingLabel,
    /// A label of its own.
    pub own_label: Option<HandlingLabel>,
    /// Whether it stays out by hand.
    pub left_out: bool,
    /// Why these readers do not get it.
    pub withheld: Option<WithheldWhy>,
    /// What it rests on.
    pub sources: Vec<SourceRow>,
    /// How many corrections of it are open.
    pub corrections: u32,
}

/// What a sentence rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SourceRow {
    /// What people cite.
    pub reference: String,
    /// What it is; none where it is not there.
    pub noun: Option<Noun>,
    /// Its label; as strict as labels go where it is not there.
    pub label: HandlingLabel,
    /// What it says.
    pub text: String,
    /// The item, by number or title.
    pub item: String,
    /// Who said it, which stays inside.
    pub speaker: String,
}

/// Something that these readers do not get.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct NotInReport {
    /// What, by what people cite.
    pub what: Vec<String>,
    /// Why, in words.
    pub why: String,
}

/// Two sentences that point to one delegation when they are read together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Together {
    /// The one without a name.
    pub remark: ReportSentenceId,
    /// The entry that it tells.
    pub note: String,
    /// The one that names the delegation.
    pub named: ReportSentenceId,
    /// The practice that it tells.
    pub practice: String,
    /// Whether the one without a name stays inside for these readers.
    pub blocks: bool,
}

/// The most sentences that are named as the cause of a label.
const MOST_CAUSES: usize = 12;

/// Reads the report, as it would leave for an audience.
pub async fn board(unit: &mut Unit, meeting: MeetingId, audience: Audience) -> Result<ReportBoard> {
    let inside = inside(unit, meeting).await?;
    let outgoing = disclose_report(&inside, audience);
    let label = outgoing.disclosed.label();
    let withheld: Vec<Option<WithheldWhy>> =
        inside.sentences.iter().map(|one| sentence_withheld(&inside, one, audience)).collect();
    let decided = || inside.sentences.iter().zip(&withheld);
    let leaving: Vec<&ReportSentence> = decided()
        .filter(|(one, withheld)| !one.details.left_out && withheld.is_none())
        .map(|(one, _)| one)
        .collect();
    let pairs = read_together(&inside, &leaving);
    let stay: HashSet<ReportSentenceId> =
        pairs.iter().filter(|_| blocks_together(audience)).map(|pair| pair.remark.id).collect();
    let (drafted, not_drafted) = drafted(&inside);
    let mut teller = Teller::new(&inside, drafted);
    for (sentence, withheld) in decided() {
        let together = stay.contains(&sentence.id).then_some(WithheldWhy::ReadTogether);
        teller.rows.insert(sentence.id, teller.row(sentence, withheld.or(together)));
    }
    let together: Vec<Together> = pairs
        .iter()
        .map(|pair| Together {
            remark: pair.remark.id,
            note: pair.note.reference.clone(),
            named: pair.named.id,
            practice: pair.practice.to_owned(),
            blocks: blocks_together(audience),
        })
        .collect();
    let causes: Vec<ReportSentenceId> =
        leaving.iter().filter(|one| inside.label(one) == label).map(|one| one.id).collect();
    let rest = leaving.iter().map(|one| inside.label(one)).filter(|one| *one < label).max();
    let few = !causes.is_empty() && causes.len() <= MOST_CAUSES;
    let mut not_in: Vec<NotInReport> = Vec::new();
    let mut told = |what: Vec<String>, why: String| match not_in.iter_mut().find(|known| known.why == why) {
        Some(known) => known.what.extend(what),
        None => not_in.push(NotInReport { what, why }),
    };
    for withheld in &outgoing.withheld {
        let named = withheld.which.clone();
        let what = if named.is_empty() { vec![Words::chosen().name(withheld.what)] } else { named };
        told(what, Words::chosen().name(withheld.why));
    }
    for left in not_drafted {
        told(vec![left.reference], Words::chosen().name(left.why));
    }
    for left in &mut not_in {
        left.what.sort();
        left.what.dedup();
    }
    let kept = &inside.sentences;
    let count = |wanted: &dyn Fn(&SentenceRow) -> bool| {
        let rows = || teller.rows.values().filter(|row| !row.left_out);
        u32::try_from(rows().filter(|row| wanted(row)).count()).unwrap_or(u32::MAX)
    };
    let counts = ReportCounts {
        generated: count(&|row| row.origin == SentenceOrigin::Generated),
        hand: count(&|row| row.origin == SentenceOrigin::Hand),
        changed: count(&|row| row.standing != SentenceStanding::Fresh),
        computed: count(&|row| row.quantifier.is_some()),
    };
    let known: HashSet<&Line> = kept.iter().map(|one| &one.details.seed).collect();
    let new_drafts = teller.drafts.keys().filter(|seed| !known.contains(seed)).count();
    let groups = inside.exchange.agenda().roster.groups.iter();
    Ok(ReportBoard {
        audience,
        label,
        without: rest.filter(|_| few),
        causes: if few { causes } else { Vec::new() },
        sections: teller.sections(),
        counts,
        scale: inside.scale().ranges(),
        delegations: u16::try_from(groups.filter(|group| group.seated().next().is_some()).count())
            .unwrap_or(u16::MAX),
        not_in,
        together,
        new_drafts: u32::try_from(new_drafts).unwrap_or(u32::MAX),
    })
}

/// Says what stands around sentences.
struct Teller<'a> {
    inside: &'a ReportInside,
    /// What would be drafted now, by which draft it is.
    drafts: HashMap<Line, Planned>,
    people: HashMap<Who, Someone<'a>>,
    rows: HashMap<ReportSentenceId, SentenceRow>,
}

impl<'a> Teller<'a> {
    fn new(inside: &'a ReportInside, drafted: Vec<Planned>) -> Self {
        let drafts = drafted.into_iter().map(|planned| (planned.draft.seeded(), planned)).collect();
        Self { inside, drafts, people: inside.exchange.agenda().people(), rows: HashMap::new() }
    }

    fn row(&self, sentence: &ReportSentence, withheld: Option<WithheldWhy>) -> SentenceRow {
        let details = &sentence.details;
        let draft = self.drafts.get(&details.seed).filter(|_| details.is_seeded());
        let standing = self.inside.standing(sentence, draft.map(Planned::standing));
        let now = draft.filter(|_| standing == SentenceStanding::SourceChanged);
        SentenceRow {
            id: sentence.id,
            revision: sentence.revision,
            text: details.text.to_string(),
            origin: details.origin,
            standing,
            changes: now.map(|now| words(details.text.as_str(), now.text.as_str())).unwrap_or_default(),
            quantifier: details.quantifier,
            counted: details.quantifier.and_then(|_| self.counted(&details.sources)),
            label: self.inside.label(sentence),
            own_label: details.label,
            left_out: details.left_out,
            withheld,
            sources: details.sources.iter().map(|cited| self.source(cited)).collect(),
            corrections: self.corrections(sentence.id),
        }
    }

    /// Counts the corrections of a sentence that are open.
    fn corrections(&self, id: ReportSentenceId) -> u32 {
        let corrections = &self.inside.exchange.notes.corrections;
        let open = |one: &&Correction| one.is_open() && one.details.of.sentence() == Some(id);
        u32::try_from(corrections.iter().filter(open).count()).unwrap_or(u32::MAX)
    }

    /// Returns how many delegations a challenge concerns.
    fn counted(&self, sources: &[Cited]) -> Option<u16> {
        sources.iter().find_map(|cited| match self.inside.source(cited)? {
            Source::Challenge(challenge) => Some(challenge.details.delegations_affected),
            _ => None,
        })
    }

    fn source(&self, cited: &Cited) -> SourceRow {
        let gone = SourceRow {
            reference: cited.to_string(),
            noun: None,
            label: HandlingLabel::Red,
            text: String::new(),
            item: String::new(),
            speaker: String::new(),
        };
        let Some(source) = self.inside.source(cited) else { return gone };
        let (text, item) = match source {
            Source::Meeting => (self.inside.exchange.agenda().meeting().details.title.to_string(), None),
            Source::Item(item) => (item.details.title.to_string(), Some(item.id)),
            Source::Note(note) => (note.details.text.to_string(), Some(note.details.item)),
            Source::Practice(one) => (one.details.title.to_string(), one.details.item),
            Source::Challenge(one) => (one.details.title.to_string(), one.details.item),
            Source::Concept(one) => (one.details.term.to_string(), one.details.item),
            Source::Statement(one) => (one.details.text.to_string(), None),
            Source::Action(one) => (one.details.text.to_string(), one.details.item),
        };
        let speaker = match source {
            Source::Note(note) => self.speaker(note),
            _ => String::new(),
        };
        SourceRow {
            noun: Some(source.noun()),
            label: self.inside.label_of_source(&source),
            text,
            item: item.map(|id| self.number(id)).unwrap_or_default(),
            speaker,
            ..gone
        }
    }

    /// Names an item by its number, else by its title.
    fn number(&self, id: AgendaItemId) -> String {
        let item = self.inside.exchange.items().iter().find(|item| item.id == id);
        let name = item.map(|item| match &item.details.number {
            Some(number) => number.to_string(),
            None => item.details.title.to_string(),
        });
        name.unwrap_or_default()
    }

    fn speaker(&self, note: &Note) -> String {
        let agenda = self.inside.exchange.agenda();
        let someone = note.details.speaker.who().and_then(|who| self.people.get(&who));
        match someone {
            Some(Someone::Participant(group, member)) => {
                format!("{} {}", group.party.code, member.person.name.running())
            }
            Some(someone) => someone.name(),
            None => match &note.details.speaker {
                domain::note::Speaker::Delegations(ids) => {
                    let codes = ids.iter().filter_map(|id| agenda.roster.group(*id));
                    codes.map(|group| group.party.code.as_str()).collect::<Vec<_>>().join(", ")
                }
                _ => String::new(),
            },
        }
    }

    /// Lists the sections with their sentences.
    fn sections(&self) -> Vec<SectionRow> {
        let words = Words::chosen();
        let fixed = |section: ReportSection| {
            let part = section.part();
            let paragraphs = vec![self.paragraph(section, None)];
            section_of(part.as_str().to_owned(), part, (part.number(), words.name(part)), None, paragraphs)
        };
        let mut sections = vec![
            fixed(ReportSection::SUMMARY),
            fixed(ReportSection::INTRODUCTION),
            fixed(ReportSection::DEVELOPMENTS),
        ];
        let findings = PartKind::Findings;
        sections.push(section_of(
            findings.as_str().to_owned(),
            findings,
            (findings.number(), words.name(findings)),
            None,
            Vec::new(),
        ));
        for (number, item) in self.inside.numbered_topics() {
            let paragraphs = FindingPart::ALL
                .into_iter()
                .map(|part| self.paragraph(ReportSection::finding(item.id, part), Some(part)))
                .collect();
            let title = (&*number, item.details.title.to_string());
            sections.push(section_of(item.id.0.to_string(), findings, title, Some(item.id), paragraphs));
        }
        sections.push(fixed(ReportSection::CONCEPTS));
        sections.push(fixed(ReportSection::CONCLUSIONS));
        for part in [PartKind::Agenda, PartKind::Participants, PartKind::Abbreviations] {
            let key = part.as_str().to_owned();
            sections.push(section_of(key, part, (part.number(), words.name(part)), None, Vec::new()));
        }
        sections
    }

    fn paragraph(&self, section: ReportSection, part: Option<FindingPart>) -> ReportParagraph {
        let of = self.inside.sentences.iter().filter(|one| one.details.section == section);
        let sentences = of.filter_map(|one| self.rows.get(&one.id).cloned()).collect();
        ReportParagraph { section, part, sentences }
    }
}

/// The headings over the sentences of a report.
pub(crate) struct Headings(HashMap<AgendaItemId, String>);

/// Reads the headings of a report, with the numbers that its screen and its paper for the secretariat give them.
pub(crate) fn headings(inside: &ReportInside) -> Headings {
    let topics = inside.numbered_topics();
    Headings(topics.map(|(number, item)| (item.id, format!("{number} {}", item.details.title))).collect())
}

impl Headings {
    /// Says where a section stands: "3.2 Surrogacy, Challenges".
    pub(crate) fn of(&self, section: ReportSection) -> String {
        let words = Words::chosen();
        match section.on_item() {
            Some((item, part)) => {
                let title = self.0.get(&item).cloned().unwrap_or_else(|| words.name(PartKind::Findings));
                words.joined(&[title, words.name(part)])
            }
            None => words.name(section.part()),
        }
    }
}

/// Sums up a section.
fn section_of(
    key: String,
    part: PartKind,
    (number, title): (&str, String),
    item: Option<AgendaItemId>,
    paragraphs: Vec<ReportParagraph>,
) -> SectionRow {
    let written =
        || paragraphs.iter().flat_map(|paragraph| &paragraph.sentences).filter(|sentence| !sentence.left_out);
    let open = written().filter(|row| row.standing != SentenceStanding::Fresh).count();
    SectionRow {
        key,
        part,
        number: number.to_owned(),
        title,
        item,
        label: written().map(|row| row.label).max(),
        leaves: written().next().is_none() || written().any(|row| row.withheld.is_none()),
        open: u32::try_from(open).unwrap_or(u32::MAX),
        paragraphs,
    }
}
