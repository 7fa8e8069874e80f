//! Corrections of the session notes and of the outcome report, for those who settle them and for each delegation its own.
//!
//! A correction leaves where its entry or its sentence does, so that no table lets out what these keep inside. Who asked for it leads
//! to who spoke: under the Chatham House Rule, and wherever print may not say the delegation, that stays inside too.

use super::door::{Door, NotesParts, SectionHead, Stays};
use super::passages::{NotePassage, Worded};
use super::report::{ReportDoor, called, sentence_withheld};
use super::silences::{SilenceLine, silences};
use super::{
    Audience, Disclosed, Heading, Outgoing, ReportTopic, Warning, WithheldOf, WithheldWhat,
    WithheldWhy as Why,
};
use crate::agenda::{AgendaItem, ItemNumber, Someone, Who};
use crate::correction::{Asker, Correction, CorrectionState};
use crate::ids::{AgendaItemId, ReportSentenceId};
use crate::label::HandlingLabel;
use crate::note::{Attribution, Note, NoteBlock, NoteKind, Span, SpanKind, attribution_of, blocks};
use crate::report::{FindingPart, OF_MEETING, PartKind, ReportInside, ReportSentence, Source};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The corrections of the notes and the report of a meeting, as one audience may see them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionsTable {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The delegation whose corrections they are: its code and its name; none where they are those of everybody.
    pub made_for: Option<(String, String)>,
    /// The silence procedures on the notes and on the report.
    pub silences: Vec<SilenceLine>,
    /// Those of the notes, item by item, in the order of the agenda.
    pub sections: Vec<CorrectionsSection>,
    /// Those of the outcome report, in the order of its sentences and of their asking.
    #[serde(default)]
    pub report: Vec<CorrectionLine>,
}

impl CorrectionsTable {
    /// Tells whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty() && self.report.is_empty()
    }
}

/// The corrections under one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionsSection {
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// Its title; none where these readers may not know it.
    pub title: Option<String>,
    /// Its place in the agenda.
    pub place: usize,
    /// Whether it is under the Chatham House Rule.
    pub chatham_house: bool,
    /// The corrections, in the order of the entries and of their asking.
    pub lines: Vec<CorrectionLine>,
}

/// One correction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionLine {
    /// What people cite of the entry, or of what the sentence rests on; for the secretariat and the co-chairs only.
    pub reference: Option<String>,
    /// What is corrected.
    #[serde(flatten)]
    pub what: WhatCorrected,
    /// The delegation or organisation that asks, where that may be printed and is not the reader.
    pub asked_by: Option<String>,
    /// When it was asked for.
    pub asked_on: NaiveDate,
    /// The text as it was.
    pub drafted: Vec<NoteBlock>,
    /// The text that is asked for.
    pub requested: Vec<NoteBlock>,
    /// The text that was agreed; empty as long as none was.
    pub agreed: Vec<NoteBlock>,
    /// What became of it.
    pub state: CorrectionState,
    /// Why it was refused; empty where it was not.
    pub reason: String,
    /// The label of the entry or sentence.
    pub label: HandlingLabel,
}

/// What a correction is of, as papers name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum WhatCorrected {
    /// An entry of the notes.
    Entry {
        /// What it is.
        kind: NoteKind,
    },
    /// A sentence of the outcome report.
    Sentence {
        /// Where it stands.
        place: SentencePlace,
    },
}

/// Where a sentence of the report stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentencePlace {
    /// In which part of the report.
    pub part: PartKind,
    /// The item that the section is about, where it is about one.
    pub topic: Option<ReportTopic>,
    /// Which part of such a section.
    pub finding: Option<FindingPart>,
}

/// Decides what an audience may see of the corrections. Those of the report are in it where all is asked for, and not a part
/// of the notes.
pub fn disclose_corrections(
    report: &ReportInside,
    audience: Audience,
    parts: NotesParts,
) -> Outgoing<CorrectionsTable> {
    let inside = &report.exchange.notes;
    let whole = parts.is_whole();
    let door = Door::new(inside, audience, parts);
    let mut sections: Vec<(AgendaItemId, CorrectionsSection)> = Vec::new();
    let mut label: Option<HandlingLabel> = None;
    let mut stays = Stays::default();
    let mut warnings = Vec::new();
    let mut passages: Vec<NotePassage> = Vec::new();
    let mut ordered: Vec<(usize, &Note, &Correction)> = Vec::new();
    for correction in &inside.corrections {
        let of = correction.details.of.note();
        let of = inside.notes.iter().enumerate().find(|(_, note)| Some(note.id) == of);
        ordered.extend(of.map(|(at, note)| (at, note, correction)));
    }
    ordered.sort_by_key(|(at, _, correction)| (*at, correction.details.asked_on, correction.id));
    for (_, note, correction) in ordered {
        let Some(item) = door.item(note) else { continue };
        if !door.parts().holds(note) {
            continue;
        }
        let others = || (!asked_by_reader(&door, correction)).then_some(Why::OtherDelegations);
        if let Some(why) = door.why_withheld(note, item).or_else(others) {
            stays.add(why, &note.reference);
            continue;
        }
        let (line, found) = line(&door, note, item, correction);
        let waits = found.iter().any(Worded::waits);
        for mut worded in found {
            passages.extend(worded.told(waits));
            for passage in worded.left.into_iter().filter(|_| !waits) {
                let warning = Warning::Passage { reference: note.reference.clone(), passage };
                if !warnings.contains(&warning) {
                    warnings.push(warning);
                }
            }
        }
        if waits {
            stays.add(Why::SourceAsked, &note.reference);
            continue;
        }
        label = label.max(Some(line.label));
        let known = sections.iter().position(|(id, _)| *id == item.id);
        let at = known.unwrap_or_else(|| {
            let head = door.section(item);
            label = label.max(head.label);
            sections.push((item.id, CorrectionsSection::of(head)));
            sections.len() - 1
        });
        if let Some((_, section)) = sections.get_mut(at) {
            section.lines.push(line);
        }
    }
    sections.sort_by_key(|(_, section)| section.place);
    let of_report =
        if whole { of_report(report, &door, &mut stays, &mut warnings) } else { OfReport::default() };
    label = label.max(of_report.label);
    let view = CorrectionsTable {
        heading: Heading::of(&inside.agenda.roster),
        readers: door.readers(),
        made_for: door.made_for(),
        silences: silences(&door, |_| true),
        sections: sections.into_iter().map(|(_, section)| section).collect(),
        report: of_report.lines,
    };
    if view.is_empty() {
        warnings.insert(0, Warning::Empty);
    }
    let label = label.unwrap_or_else(|| audience.label());
    let withheld = stays.told(WithheldWhat::Corrections, WithheldOf::Corrections);
    Outgoing { disclosed: Disclosed { view, audience, label }, withheld, warnings, passages }
}

impl CorrectionsSection {
    fn of(head: SectionHead) -> Self {
        Self {
            number: head.number,
            title: head.title,
            place: head.place,
            chatham_house: head.chatham_house,
            lines: Vec::new(),
        }
    }
}

/// Tells whether it is for these readers: a delegation reads its own.
fn asked_by_reader(door: &Door, correction: &Correction) -> bool {
    match door.audience() {
        Audience::Delegation(reader) => {
            correction.details.asker.delegation(&door.inside().agenda.roster) == Some(reader)
        }
        _ => true,
    }
}

fn line(
    door: &Door,
    note: &Note,
    item: &AgendaItem,
    correction: &Correction,
) -> (CorrectionLine, Vec<Worded>) {
    let named = attribution_of(&note.details, item) == Attribution::Named;
    let mut found = Vec::new();
    let mut worded = |text: &str| {
        let worded = door.worded(note, item, text, named);
        let blocks = blocks(&worded.text);
        found.push(worded);
        blocks
    };
    let line = CorrectionLine {
        reference: door.cites().then(|| note.reference.clone()),
        what: WhatCorrected::Entry { kind: note.details.kind },
        asked_by: asked_by(door, note, item, correction),
        asked_on: correction.details.asked_on,
        drafted: worded(correction.drafted.as_str()),
        requested: worded(correction.details.requested.as_str()),
        agreed: worded(correction.agreed.as_str()),
        state: correction.state,
        reason: worded_line(&mut worded, correction.reason.as_str()),
        label: door.label(note, item),
    };
    (line, found)
}

/// Looks at a reason as at every text; it has no blocks.
fn worded_line(worded: &mut impl FnMut(&str) -> Vec<NoteBlock>, text: &str) -> String {
    let spans = worded(text).into_iter().flat_map(|block| match block {
        NoteBlock::Paragraph(spans) => spans,
        NoteBlock::Bullets(entries) | NoteBlock::Numbers(entries) => entries.into_iter().flatten().collect(),
    });
    spans.map(|span| span.text).collect()
}

/// Says which delegation or organisation asks, where print may say so.
fn asked_by(door: &Door, note: &Note, item: &AgendaItem, correction: &Correction) -> Option<String> {
    if matches!(door.audience(), Audience::Delegation(_)) {
        return None;
    }
    printed(door, correction.details.asker, attribution_of(&note.details, item))
}

/// Names the delegation or organisation of whoever asks, as far as print says of somebody.
fn printed(door: &Door, asker: Asker, attribution: Attribution) -> Option<String> {
    let roster = &door.inside().agenda.roster;
    match asker {
        Asker::Guest(id) if attribution == Attribution::Named => {
            door.someone(Who::Guest(id)).map(Someone::party).map(str::to_owned)
        }
        asker if attribution <= Attribution::Delegation => {
            let id = asker.delegation(roster)?;
            let group = roster.group(id)?;
            Some(group.party.name.clone())
        }
        _ => None,
    }
}

/// The corrections of the report that leave, and the label that they bring into the paper.
#[derive(Default)]
struct OfReport {
    lines: Vec<CorrectionLine>,
    label: Option<HandlingLabel>,
}

/// Takes the corrections of the sentences that these readers get.
fn of_report(inside: &ReportInside, door: &Door, stays: &mut Stays, warnings: &mut Vec<Warning>) -> OfReport {
    let audience = door.audience();
    let mut report = ReportDoor::new(inside, audience);
    let leaving: HashSet<ReportSentenceId> =
        report.leaving().into_iter().map(|sentence| sentence.id).collect();
    let corrections = &inside.exchange.notes.corrections;
    let mut taken = OfReport::default();
    for sentence in &inside.sentences {
        let of = |one: &&Correction| one.details.of.sentence() == Some(sentence.id);
        let mut asked: Vec<&Correction> = corrections.iter().filter(of).collect();
        asked.sort_by_key(|correction| (correction.details.asked_on, correction.id));
        for correction in asked {
            let why = if !leaving.contains(&sentence.id) {
                Some(sentence_withheld(inside, sentence, audience).unwrap_or(Why::ReadTogether))
            } else if !asked_by_reader(door, correction) {
                Some(Why::OtherDelegations)
            } else {
                None
            };
            if let Some(why) = why {
                stays.add(why, &called(sentence));
                continue;
            }
            let topic = sentence.details.section.on_item().and_then(|(id, _)| {
                inside.exchange.items().iter().find(|item| item.id == id).map(|item| report.topic(item))
            });
            let (topic, of_title) = topic.unzip();
            let line = sentence_line(inside, door, &report, (sentence, topic), correction);
            taken.label = taken.label.max(Some(line.label)).max(of_title.flatten());
            taken.lines.push(line);
            if audience != Audience::Secretariat {
                for text in wordings(correction) {
                    for passage in report.telling(sentence, text) {
                        let warning = Warning::Passage { reference: called(sentence), passage };
                        if !warnings.contains(&warning) {
                            warnings.push(warning);
                        }
                    }
                }
            }
        }
    }
    taken
}

/// Returns a sentence as it stands: the report has no marks for lists or emphasis.
fn paragraph(text: &str) -> Vec<NoteBlock> {
    let span = Span { text: text.to_owned(), kind: SpanKind::Plain };
    if text.is_empty() { Vec::new() } else { vec![NoteBlock::Paragraph(vec![span])] }
}

/// Lists the texts of a correction that are printed.
fn wordings(correction: &Correction) -> [&str; 4] {
    let Correction { details, drafted, agreed, reason, .. } = correction;
    [drafted.as_str(), details.requested.as_str(), agreed.as_str(), reason.as_str()]
}

fn sentence_line(
    inside: &ReportInside,
    door: &Door,
    report: &ReportDoor,
    (sentence, topic): (&ReportSentence, Option<ReportTopic>),
    correction: &Correction,
) -> CorrectionLine {
    let section = sentence.details.section;
    let place =
        SentencePlace { part: section.part(), topic, finding: section.on_item().map(|(_, finding)| finding) };
    let [drafted, requested, agreed, reason] = wordings(correction);
    let cited = sentence.details.sources.first().filter(|cited| !cited.is(OF_MEETING));
    // Whoever asks may lead to who spoke in the entries that the sentence tells.
    let told = sentence.details.sources.iter().filter_map(|cited| match inside.source(cited)? {
        Source::Note(note) => Some(attribution_of(&note.details, inside.exchange.notes.item(note)?)),
        _ => None,
    });
    let strictest = told.max().unwrap_or(Attribution::Delegation);
    let says = !report.is_unnamed(sentence) && !matches!(door.audience(), Audience::Delegation(_));
    CorrectionLine {
        reference: cited.filter(|_| door.cites()).map(ToString::to_string),
        what: WhatCorrected::Sentence { place },
        asked_by: if says { printed(door, correction.details.asker, strictest) } else { None },
        asked_on: correction.details.asked_on,
        drafted: paragraph(drafted),
        requested: paragraph(requested),
        agreed: paragraph(agreed),
        state: correction.state,
        reason: reason.to_owned(),
        label: inside.label(sentence),
    }
}
