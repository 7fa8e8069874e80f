//! Corrections and silence procedures, as the screen shows them.

use super::silence::{asked, moment, now};
use crate::Result;
use crate::report::{Headings, headings, inside, of};
use chrono::NaiveDateTime;
use domain::agenda::{AgendaItem, ItemNumber, Someone, Who};
use domain::correction::{Asker, Correctable, Correction};
use domain::ids::{AgendaItemId, DelegationId, MeetingId, NoteId, ReportSentenceId, Revision};
use domain::label::HandlingLabel;
use domain::note::{Note, NoteKind, NotesInside, under_the_rule};
use domain::pouch::PouchKind;
use domain::reply::Reply;
use domain::report::{ReportInside, ReportSentence, Source};
use domain::roster::Group;
use domain::silence::{Sent, Silence, SilenceScope, SilenceStanding, SilenceState};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;
use words::Words;

/// The corrections of a meeting and the silence procedures on its notes and its report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CorrectionsBoard {
    /// The silence procedures, the latest first.
    pub silences: Vec<SilenceRow>,
    /// The corrections, in the order of the entries, then of the sentences of the report, and of their asking.
    pub corrections: Vec<CorrectionRow>,
    /// The delegations that replied to their own passages, in the order of the meeting.
    pub replies: Vec<ReplyRow>,
    /// The entries that can be corrected, in the order in which they were said.
    pub entries: Vec<EntryChoice>,
    /// The sentences of the report that can be corrected, in its order.
    pub sentences: Vec<SentenceChoice>,
    /// What the clocks at the place of the meeting show.
    pub now: NaiveDateTime,
}

/// An entry that can be corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EntryChoice {
    /// Its identity.
    pub id: NoteId,
    /// What people cite.
    pub reference: String,
    /// The number of its item.
    pub number: Option<ItemNumber>,
    /// Its text as it is now.
    pub text: String,
}

/// A sentence of the report that can be corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SentenceChoice {
    /// Its identity.
    pub id: ReportSentenceId,
    /// What people cite of what it rests on; the part of the report where it rests on nothing.
    pub rests_on: String,
    /// Where it stands: the headings over it.
    pub place: String,
    /// Its text as it is now.
    pub text: String,
}

/// A correction with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CorrectionRow {
    /// The correction.
    #[serde(flatten)]
    pub correction: Correction,
    /// What people cite of the entry, or of what the sentence rests on.
    pub reference: String,
    /// What the entry is; none for a sentence.
    pub kind: Option<NoteKind>,
    /// The text as it is now.
    pub text: String,
    /// The revision of the entry or sentence, over which a wording is agreed.
    pub over: Revision,
    /// The item of the entry, or the one that the section of a sentence is about.
    pub item: Option<AgendaItemId>,
    /// The printed number of the item of an entry.
    pub number: Option<ItemNumber>,
    /// The title of the item of an entry; where a sentence stands in the report: the headings over it.
    pub title: String,
    /// The label that rules apply to the entry or sentence.
    pub label: HandlingLabel,
    /// Whether it is under the Chatham House Rule, or tells what is.
    pub under_the_rule: bool,
    /// The delegation that asks; none for a guest and where it is not there any more.
    pub delegation: Option<DelegationId>,
    /// Its code; the reference of a guest.
    pub code: String,
    /// The name of whoever asks; of the delegation, where it is no person.
    pub asked_by: String,
}

/// A delegation that replied to its own passages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ReplyRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who replied for it; may be empty.
    pub by: String,
    /// When the reply was made, in words.
    pub answered_words: String,
    /// How many entries it confirms.
    pub confirmed: u32,
}

/// A silence procedure with who answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SilenceRow {
    /// The procedure.
    #[serde(flatten)]
    pub silence: Silence,
    /// How far it has come.
    pub state: SilenceState,
    /// Its last moment in words: "12 July 2024, 18:00".
    pub until_words: String,
    /// When it was closed, in words; empty as long as it is open.
    pub closed_words: String,
    /// The item that it is about, as people name it; empty where it is about more.
    pub item: String,
    /// What each delegation said, in the order of the meeting.
    pub standings: Vec<StandingOf>,
    /// How many entries closing it would clear.
    pub clears: u32,
    /// How many sentences of the report were sent round.
    pub sent_sentences: u32,
    /// How many of these stand as they were sent.
    pub stands: u32,
}

/// What one delegation said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct StandingOf {
    /// Which.
    pub delegation: DelegationId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it said.
    pub standing: SilenceStanding,
}

/// Reads the corrections and silence procedures of a meeting.
pub async fn board(unit: &mut Unit, meeting: MeetingId) -> Result<CorrectionsBoard> {
    let now = now(unit, meeting).await?;
    let report = inside(unit, meeting).await?;
    let inside = &report.exchange.notes;
    let people = inside.agenda.people();
    let headings = headings(&report);
    let row = |correction: &Correction| {
        let of = match correction.details.of {
            Correctable::Note { note } => of_note(inside, note)?,
            Correctable::Sentence { sentence } => of_sentence(&report, &headings, sentence)?,
        };
        Some((of.place, of.asked(inside, &people, correction)))
    };
    let mut placed: Vec<((bool, usize), CorrectionRow)> = inside.corrections.iter().filter_map(row).collect();
    placed.sort_by_key(|(place, row)| (*place, row.correction.details.asked_on, row.correction.id));
    let mut silences: Vec<SilenceRow> =
        inside.silences.iter().map(|silence| silence_row(&report, silence, now)).collect();
    silences.sort_by_key(|row| std::cmp::Reverse((row.silence.opened, row.silence.id)));
    let entry = |note: &Note| EntryChoice {
        id: note.id,
        reference: note.reference.clone(),
        number: inside.item(note).and_then(|item| item.details.number.clone()),
        text: note.details.text.to_string(),
    };
    let choice = |sentence: &ReportSentence| SentenceChoice {
        id: sentence.id,
        rests_on: of(&sentence.details).name,
        place: headings.of(sentence.details.section),
        text: sentence.details.text.to_string(),
    };
    let sentences = report.sentences.iter().filter(|one| !one.details.left_out).map(choice).collect();
    let entries = inside.notes.iter().filter(|note| !note.details.private).map(entry).collect();
    let replies: Vec<Reply> = unit.of_meeting(meeting).await?;
    let replies = inside.agenda.roster.groups.iter().filter_map(|group| reply_row(inside, group, &replies));
    let replies = replies.collect();
    let corrections = placed.into_iter().map(|(_, row)| row).collect();
    Ok(CorrectionsBoard { silences, corrections, replies, entries, sentences, now })
}

/// What a correction is of, as the screen says it.
struct Of {
    /// Behind the entries, whether it is a sentence, and its place among its like.
    place: (bool, usize),
    reference: String,
    kind: Option<NoteKind>,
    text: String,
    over: Revision,
    item: Option<AgendaItemId>,
    number: Option<ItemNumber>,
    title: String,
    label: HandlingLabel,
    under_the_rule: bool,
}

fn of_note(inside: &NotesInside, id: NoteId) -> Option<Of> {
    let place = inside.notes.iter().position(|note| note.id == id)?;
    let note = inside.notes.get(place)?;
    let item = inside.item(note)?;
    Some(Of {
        place: (false, place),
        reference: note.reference.clone(),
        kind: Some(note.details.kind),
        text: note.details.text.to_string(),
        over: note.revision,
        item: Some(item.id),
        number: item.details.number.clone(),
        title: item.details.title.to_string(),
        label: inside.label(note),
        under_the_rule: under_the_rule(&note.details, item),
    })
}

fn of_sentence(report: &ReportInside, headings: &Headings, id: ReportSentenceId) -> Option<Of> {
    let place = report.sentences.iter().position(|sentence| sentence.id == id)?;
    let sentence = report.sentences.get(place)?;
    let details = &sentence.details;
    let notes = &report.exchange.notes;
    let ruled = details.sources.iter().any(|cited| match report.source(cited) {
        Some(Source::Note(note)) => notes.item(note).is_some_and(|item| under_the_rule(&note.details, item)),
        _ => false,
    });
    Some(Of {
        place: (true, place),
        reference: of(details).name,
        kind: None,
        text: details.text.to_string(),
        over: sentence.revision,
        item: details.section.on_item().map(|(item, _)| item),
        number: None,
        title: headings.of(details.section),
        label: report.label(sentence),
        under_the_rule: ruled,
    })
}

impl Of {
    /// Returns what is asked of it.
    fn asked(
        &self,
        inside: &NotesInside,
        people: &HashMap<Who, Someone<'_>>,
        correction: &Correction,
    ) -> CorrectionRow {
        let asker = correction.details.asker;
        let delegation = asker.delegation(&inside.agenda.roster);
        let group = delegation.and_then(|id| inside.agenda.roster.group(id));
        let someone = match asker {
            Asker::Delegation(_) => None,
            Asker::Participant(id) => people.get(&Who::Participant(id)),
            Asker::Guest(id) => people.get(&Who::Guest(id)),
        };
        let of_party = || group.map(|group| group.party.name.clone());
        let reference = || someone.map(|someone| someone.reference().to_owned());
        CorrectionRow {
            correction: correction.clone(),
            reference: self.reference.clone(),
            kind: self.kind,
            text: self.text.clone(),
            over: self.over,
            item: self.item,
            number: self.number.clone(),
            title: self.title.clone(),
            label: self.label,
            under_the_rule: self.under_the_rule,
            delegation,
            code: group.map(|group| group.party.code.clone()).or_else(reference).unwrap_or_default(),
            asked_by: someone.map(Someone::name).or_else(of_party).unwrap_or_default(),
        }
    }
}

fn reply_row(inside: &NotesInside, group: &Group, replies: &[Reply]) -> Option<ReplyRow> {
    let code = group.party.code.clone();
    let made_for = PouchKind::Delegation.written_for(&code);
    let reply = replies.iter().find(|reply| reply.whose == made_for)?;
    let zone = inside.agenda.meeting().details.zone.0;
    Some(ReplyRow {
        code,
        name: group.party.name.clone(),
        by: reply.name.to_string(),
        answered_words: Words::chosen().moment(reply.answered.with_timezone(&zone)),
        confirmed: u32::try_from(reply.confirmed.len()).unwrap_or(u32::MAX),
    })
}

fn silence_row(report: &ReportInside, silence: &Silence, now: NaiveDateTime) -> SilenceRow {
    let inside = &report.exchange.notes;
    let standings = asked(inside).map(|group| StandingOf {
        delegation: group.delegation.id,
        code: group.party.code.clone(),
        name: group.party.name.clone(),
        standing: silence.standing(group.delegation.id, inside),
    });
    let item = match silence.details.scope {
        SilenceScope::Item(id) => inside.items.iter().find(|item| item.id == id),
        SilenceScope::Meeting | SilenceScope::Day(_) | SilenceScope::Report => None,
    };
    let number = |item: &AgendaItem| item.details.number.as_ref().map(ToString::to_string);
    SilenceRow {
        state: silence.state(now),
        until_words: moment(inside, silence.details.until),
        closed_words: silence.closed.map(|at| moment(inside, at)).unwrap_or_default(),
        item: item
            .map_or_else(String::new, |item| number(item).unwrap_or_else(|| item.details.title.to_string())),
        standings: standings.collect(),
        clears: small(silence.clears(inside).len()),
        sent_sentences: small(silence.sent.iter().filter(|sent| matches!(sent, Sent::Sentence(_))).count()),
        stands: small(silence.stands(report)),
        silence: silence.clone(),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
