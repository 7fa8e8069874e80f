//! Corrections and silence procedures, as the screen shows them.

use super::silence::{asked, moment, now};
use crate::Result;
use crate::notes::inside;
use chrono::NaiveDateTime;
use domain::agenda::{AgendaItem, ItemNumber, Someone, Who};
use domain::correction::{Asker, Correction};
use domain::ids::{AgendaItemId, DelegationId, MeetingId, NoteId, Revision};
use domain::label::HandlingLabel;
use domain::note::{Note, NoteKind, NotesInside, under_the_rule};
use domain::pouch::PouchKind;
use domain::reply::Reply;
use domain::roster::Group;
use domain::silence::{Silence, SilenceScope, SilenceStanding, SilenceState};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::Unit;
use words::Words;

/// The corrections of a meeting and the silence procedures on its notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CorrectionsBoard {
    /// The silence procedures, the latest first.
    pub silences: Vec<SilenceRow>,
    /// The corrections, in the order of the entries and of their asking.
    pub corrections: Vec<CorrectionRow>,
    /// The delegations that replied to their own passages, in the order of the meeting.
    pub replies: Vec<ReplyRow>,
    /// The entries that can be corrected, in the order in which they were said.
    pub entries: Vec<EntryChoice>,
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

/// A correction with what the screen says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CorrectionRow {
    /// The correction.
    #[serde(flatten)]
    pub correction: Correction,
    /// What people cite of the entry.
    pub reference: String,
    /// What the entry is.
    pub kind: NoteKind,
    /// The text of the entry as it is now.
    pub text: String,
    /// The revision of the entry, over which a wording is agreed.
    pub note_revision: Revision,
    /// The item of the entry.
    pub item: AgendaItemId,
    /// Its printed number.
    pub number: Option<ItemNumber>,
    /// Its title.
    pub title: String,
    /// The label that rules apply to the entry.
    pub label: HandlingLabel,
    /// Whether the entry is under the Chatham House Rule.
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
    let inside = inside(unit, meeting).await?;
    let people = inside.agenda.people();
    let mut placed: Vec<(usize, CorrectionRow)> =
        inside.corrections.iter().filter_map(|correction| row(&inside, &people, correction)).collect();
    placed.sort_by_key(|(place, row)| (*place, row.correction.details.asked_on, row.correction.id));
    let mut silences: Vec<SilenceRow> =
        inside.silences.iter().map(|silence| silence_row(&inside, silence, now)).collect();
    silences.sort_by_key(|row| std::cmp::Reverse((row.silence.opened, row.silence.id)));
    let entry = |note: &Note| EntryChoice {
        id: note.id,
        reference: note.reference.clone(),
        number: inside.item(note).and_then(|item| item.details.number.clone()),
        text: note.details.text.to_string(),
    };
    let entries = inside.notes.iter().filter(|note| !note.details.private).map(entry).collect();
    let replies: Vec<Reply> = unit.of_meeting(meeting).await?;
    let replies = inside.agenda.roster.groups.iter().filter_map(|group| reply_row(&inside, group, &replies));
    let replies = replies.collect();
    let corrections = placed.into_iter().map(|(_, row)| row).collect();
    Ok(CorrectionsBoard { silences, corrections, replies, entries, now })
}

/// Returns a correction with the place of its entry.
fn row(
    inside: &NotesInside,
    people: &HashMap<Who, Someone<'_>>,
    correction: &Correction,
) -> Option<(usize, CorrectionRow)> {
    let of = |note: &&Note| note.id == correction.details.note;
    let place = inside.notes.iter().position(|note| of(&note))?;
    let note = inside.notes.get(place)?;
    let item: &AgendaItem = inside.item(note)?;
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
    let row = CorrectionRow {
        correction: correction.clone(),
        reference: note.reference.clone(),
        kind: note.details.kind,
        text: note.details.text.to_string(),
        note_revision: note.revision,
        item: item.id,
        number: item.details.number.clone(),
        title: item.details.title.to_string(),
        label: inside.label(note),
        under_the_rule: under_the_rule(&note.details, item),
        delegation,
        code: group.map(|group| group.party.code.clone()).or_else(reference).unwrap_or_default(),
        asked_by: someone.map(Someone::name).or_else(of_party).unwrap_or_default(),
    };
    Some((place, row))
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

fn silence_row(inside: &NotesInside, silence: &Silence, now: NaiveDateTime) -> SilenceRow {
    let standings = asked(inside).map(|group| StandingOf {
        delegation: group.delegation.id,
        code: group.party.code.clone(),
        name: group.party.name.clone(),
        standing: silence.standing(group.delegation.id, inside),
    });
    let item = match silence.details.scope {
        SilenceScope::Item(id) => inside.items.iter().find(|item| item.id == id),
        SilenceScope::Meeting | SilenceScope::Day(_) => None,
    };
    let number = |item: &AgendaItem| item.details.number.as_ref().map(ToString::to_string);
    SilenceRow {
        state: silence.state(now),
        until_words: moment(inside, silence.details.until),
        closed_words: silence.closed.map(|at| moment(inside, at)).unwrap_or_default(),
        item: item
            .map_or_else(String::new, |item| number(item).unwrap_or_else(|| item.details.title.to_string())),
        standings: standings.collect(),
        clears: u32::try_from(silence.clears(inside).len()).unwrap_or(u32::MAX),
        silence: silence.clone(),
    }
}
