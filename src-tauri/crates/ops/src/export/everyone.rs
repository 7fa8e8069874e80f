//! For everyone in one step: each audience and each delegation gets its own file, cut by the same rules, and the
//! secretariat a manifest of what went to whom.

use super::answers::{asked, kept_for};
use super::manifest::{self, Manifest};
use super::{Leaving, LeavingFile, Prepared, Wanted};
use crate::import::{GoOn, still};
use crate::{Result, roster};
use domain::disclosure::{Audience, NotePassage, NotesParts, PaperForm, PaperKind};
use domain::guest::Guest;
use domain::ids::MeetingId;
use domain::label::HandlingLabel;
use domain::verb::{Exported, Verb};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::{SaidWarning, Words};

/// The form in which one audience gets its file, where it is not the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FormOf {
    /// Who reads it.
    pub audience: Audience,
    /// In which form.
    pub form: PaperForm,
}

/// One file of a step for everyone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct EveryoneRow {
    /// Who reads it.
    pub audience: Audience,
    /// Who that is, in words: "the participants", "Belgium", the name of a guest.
    pub name: String,
    /// The code of a delegation or the reference of a guest; empty for groups.
    pub code: String,
    /// How many entries it holds.
    pub entries: u32,
    /// How many of them name their speaker.
    pub named: u32,
    /// How many entries stay inside.
    pub withheld: u32,
    /// Its label.
    pub label: HandlingLabel,
    /// In which form it is written.
    pub form: PaperForm,
    /// The proposed name of the file.
    pub file_name: String,
    /// To how many people a mail with it can go; none where it is for a group.
    pub addresses: u32,
    /// What to consider before it leaves.
    pub warnings: Vec<SaidWarning>,
    /// Passages that are worth a look before it leaves, with what was answered to each.
    pub passages: Vec<NotePassage>,
}

/// Files for everyone, ready to leave.
pub struct Everyone {
    /// One for each file.
    pub rows: Vec<EveryoneRow>,
    prepared: Vec<Prepared>,
}

/// Lists the audiences of a step for everyone: the groups without the secretariat, every delegation with people, every
/// guest.
pub async fn audiences(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<(Audience, String, String)>> {
    let words = Words::chosen();
    let mut all: Vec<(Audience, String, String)> = PaperKind::Minutes
        .groups()
        .filter(|group| *group != Audience::Secretariat)
        .map(|group| (group, words.name(group.readers()), String::new()))
        .collect();
    all.reverse();
    let roster = roster(unit, meeting).await?;
    for group in roster.groups.iter().filter(|group| group.seated().next().is_some()) {
        let audience = Audience::Delegation(group.delegation.id);
        all.push((audience, group.party.name.clone(), group.party.code.clone()));
    }
    for guest in unit.of_meeting::<Guest>(meeting).await? {
        all.push((Audience::Guest(guest.id), guest.details.name.running(), guest.reference));
    }
    Ok(all)
}

impl Everyone {
    /// Prepares the notes for each of these audiences, in the usual form or its own; no audience without an entry gets a
    /// file.
    pub async fn prepare(
        unit: &mut Unit,
        meeting: MeetingId,
        only: Option<&[Audience]>,
        (form, others): (PaperForm, &[FormOf]),
        notes: &NotesParts,
    ) -> Result<Self> {
        let all = audiences(unit, meeting).await?;
        let chosen: Vec<_> = all
            .into_iter()
            .filter(|(audience, ..)| only.is_none_or(|only| only.contains(audience)))
            .collect();
        let paper = if notes.summary { PaperKind::Summary } else { PaperKind::Minutes };
        let wanted: Vec<Wanted> = chosen
            .iter()
            .map(|(audience, ..)| {
                let own = others.iter().rfind(|other| other.audience == *audience);
                let form = own.map_or(form, |own| own.form);
                Wanted { notes: notes.clone(), ..Wanted::new(paper, form, *audience) }
            })
            .collect();
        let prepared = Prepared::prepare_all(unit, meeting, &wanted).await?;
        let rows = chosen
            .into_iter()
            .zip(&prepared)
            .map(|((audience, name, code), paper)| {
                let counts = paper.notes_counted();
                EveryoneRow {
                    audience,
                    name,
                    code,
                    entries: counts.0,
                    named: counts.1,
                    withheld: paper.withheld().iter().map(|one| one.count).sum(),
                    label: paper.label(),
                    form: paper.form(),
                    file_name: paper.file_name(),
                    addresses: paper.addresses(),
                    warnings: [paper.warnings(), &paper.warnings_of_mail()].concat(),
                    passages: paper.passages().to_vec(),
                }
            })
            .collect();
        Ok(Self { rows, prepared })
    }

    /// Walks through the passages of everything that leaves.
    pub fn passages(&self) -> impl Iterator<Item = &NotePassage> {
        self.prepared.iter().flat_map(Prepared::passages)
    }

    /// Makes every file and the manifest, ready to be delivered together, as [`Prepared::leaving`] does; beside them the
    /// draft of a mail for each delegation and guest with an address, where `mails` are wanted. Files without entries are
    /// left out. None where nobody is to read anything. `go_on` hears how many are made, and stops before the next.
    pub fn leaving(&self, reason: &str, mails: bool, go_on: GoOn<'_>) -> Result<Option<Leaving>> {
        let Some(first) = self.prepared.first() else { return Ok(None) };
        let kept = kept_for(self.passages(), reason)?;
        let mut files = Vec::new();
        let mut manifest = Manifest::new(&["entries", "named", "withheld"]);
        let leave: Vec<_> = self.rows.iter().zip(&self.prepared).filter(|(row, _)| row.entries > 0).collect();
        for (done, (row, paper)) in leave.iter().enumerate() {
            still(go_on, done, leave.len())?;
            let file = LeavingFile { name: row.file_name.clone(), bytes: paper.write()? };
            let mail = if mails { paper.covering_mail(&file)? } else { None };
            let counts = [row.entries, row.named, row.withheld].map(|count| count.to_string());
            for file in std::iter::once(file).chain(mail) {
                manifest.add(&file, &row.name, &counts, paper.withheld());
                files.push(file);
            }
        }
        still(go_on, leave.len(), leave.len())?;
        files.push(manifest.file(first.named_like("manifest", manifest::LABEL, "csv")));
        let paper = Some(first.kind());
        let label = self.rows.iter().map(|row| row.label).max();
        let noted =
            move |files| Verb::ExportNotes(Exported { paper, label, files, kept, ..Exported::default() });
        let asked = asked(first.meeting(), self.passages());
        Ok(Some(Leaving { noted: Box::new(noted), about: first.about(), files, asked }))
    }
}
