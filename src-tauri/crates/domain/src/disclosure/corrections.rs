//! Corrections of the session notes, for those who settle them and for each delegation its own.
//!
//! A correction leaves where its entry does, so that no table lets out what the notes keep inside. Who asked for it leads
//! to who spoke: under the Chatham House Rule, and wherever print may not say the delegation, that stays inside too.

use super::door::{Door, NotesParts, SectionHead, Stays};
use super::passages::{NotePassage, Worded};
use super::silences::{SilenceLine, silences};
use super::{Audience, Disclosed, Heading, Outgoing, Warning, WithheldOf, WithheldWhat, WithheldWhy as Why};
use crate::agenda::{AgendaItem, ItemNumber, Someone, Who};
use crate::correction::{Asker, Correction, CorrectionState};
use crate::ids::AgendaItemId;
use crate::label::HandlingLabel;
use crate::note::{Attribution, Note, NoteBlock, NoteKind, NotesInside, attribution_of, blocks};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The corrections of the notes of a meeting, as one audience may see them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionsTable {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The delegation whose corrections they are: its code and its name; none where they are those of everybody.
    pub made_for: Option<(String, String)>,
    /// The silence procedures on the notes.
    pub silences: Vec<SilenceLine>,
    /// Item by item, in the order of the agenda.
    pub sections: Vec<CorrectionsSection>,
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
    /// What people cite of the entry; for the secretariat and the co-chairs only.
    pub reference: Option<String>,
    /// What the entry is.
    pub kind: NoteKind,
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
    /// The label of the entry.
    pub label: HandlingLabel,
}

/// Decides what an audience may see of the corrections of the notes.
pub fn disclose_corrections(
    inside: &NotesInside,
    audience: Audience,
    parts: NotesParts,
) -> Outgoing<CorrectionsTable> {
    let door = Door::new(inside, audience, parts);
    let mut sections: Vec<(AgendaItemId, CorrectionsSection)> = Vec::new();
    let mut label: Option<HandlingLabel> = None;
    let mut stays = Stays::default();
    let mut warnings = Vec::new();
    let mut passages: Vec<NotePassage> = Vec::new();
    let mut ordered: Vec<(usize, &Note, &Correction)> = Vec::new();
    for correction in &inside.corrections {
        let of = inside.notes.iter().enumerate().find(|(_, note)| note.id == correction.details.note);
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
    if sections.is_empty() {
        warnings.insert(0, Warning::Empty);
    }
    let view = CorrectionsTable {
        heading: Heading::of(&inside.agenda.roster),
        readers: door.readers(),
        made_for: door.made_for(),
        silences: silences(&door, |_| true),
        sections: sections.into_iter().map(|(_, section)| section).collect(),
    };
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
        kind: note.details.kind,
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
    let attribution = attribution_of(&note.details, item);
    let roster = &door.inside().agenda.roster;
    match correction.details.asker {
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
