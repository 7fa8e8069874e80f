//! Papers of items: files kept encrypted in the workspace.

use crate::Result;
use crate::error::text;
use crate::export::{Leaving, LeavingFile};
use domain::agenda::{AgendaItem, ItemPaper};
use domain::fact::Fact;
use domain::ids::{AgendaItemId, Revision};
use domain::label::HandlingLabel;
use domain::meeting::Meeting;
use domain::note::label_of;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{Files, OfItem, Verb};
use sha2::{Digest as _, Sha256};
use store::Unit;

/// The most bytes that one paper may have: 50 MiB.
pub const MOST_PAPER_BYTES: usize = 50 * 1024 * 1024;

/// A paper that is to be looked at.
pub struct PaperContent {
    /// The name it came with: text, never a path.
    pub name: String,
    /// Its label: its own, else the one that entries under its item have.
    pub label: HandlingLabel,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Keeps a file with an item. The same content is kept once, whatever it is called.
pub async fn attach(
    unit: &mut Unit,
    id: AgendaItemId,
    revision: Revision,
    name: &str,
    bytes: &[u8],
    label: Option<HandlingLabel>,
) -> Result<AgendaItem> {
    if bytes.is_empty() || bytes.len() > MOST_PAPER_BYTES {
        let code = if bytes.is_empty() { RefusalCode::PaperEmpty } else { RefusalCode::PaperTooLarge };
        return Err(Refusal::new(code).of("paper").with(Fact::Most, MOST_PAPER_BYTES / 1_000_000).into());
    }
    let digest = format!("{:x}", Sha256::digest(bytes));
    let mut item: AgendaItem = unit.get(id).await?;
    unit.step(Verb::AttachPaper(OfItem::from(&item.details)));
    unit.keep_content(&digest, bytes).await?;
    item.revision = revision;
    let paper = ItemPaper {
        content: digest,
        name: text("paper", name)?,
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        label,
    };
    item.details.papers.retain(|known| known.content != paper.content);
    item.details.papers.push(paper);
    unit.save(&mut item).await?;
    Ok(item)
}

/// Takes a paper off an item. Undo brings it back, so its content stays in the workspace.
pub async fn detach(
    unit: &mut Unit,
    id: AgendaItemId,
    revision: Revision,
    content: &str,
) -> Result<AgendaItem> {
    let mut item: AgendaItem = unit.get(id).await?;
    unit.step(Verb::DetachPaper(OfItem::from(&item.details)));
    item.revision = revision;
    item.details.papers.retain(|paper| paper.content != content);
    unit.save(&mut item).await?;
    Ok(item)
}

/// Reads a paper, to be looked at. That it was opened stays in the journal, where one can be kept.
pub async fn open_paper(unit: &mut Unit, id: AgendaItemId, content: &str) -> Result<PaperContent> {
    let paper = read(unit, id, content).await?;
    let opened = Files { files: vec![paper.name.clone()], label: Some(paper.label) };
    unit.event_if_possible(Verb::OpenPaper(opened), "agenda_item", id.0).await?;
    Ok(paper)
}

/// Reads a paper that is to be saved somewhere else, ready to be delivered.
pub async fn paper_to_save(unit: &mut Unit, id: AgendaItemId, content: &str) -> Result<Leaving> {
    let PaperContent { name, label, bytes } = read(unit, id, content).await?;
    // The name came from outside: of a path only the last part is one.
    let name = name.rsplit(['/', '\\']).next().filter(|name| !name.is_empty()).unwrap_or("paper");
    let name = labelled(name, label);
    Ok(Leaving {
        noted: Box::new(move |files| Verb::SavePaper(Files { files, label: Some(label) })),
        about: ("agenda_item", id.0),
        asked: None,
        files: vec![LeavingFile { name, bytes }],
    })
}

async fn read(unit: &mut Unit, id: AgendaItemId, content: &str) -> Result<PaperContent> {
    let item: AgendaItem = unit.get(id).await?;
    let gone = || Refusal::new(RefusalCode::PaperGone).of("paper");
    let paper = item.details.papers.iter().find(|paper| paper.content == content).ok_or_else(gone)?;
    let name = paper.name.to_string();
    let label = if let Some(label) = paper.label {
        label
    } else {
        let meeting: Meeting = unit.get(item.meeting).await?;
        label_of(None, &item, meeting.details.labels.notes)
    };
    let bytes = unit.content(content).await?.ok_or_else(gone)?;
    Ok(PaperContent { name, label, bytes })
}

/// Puts the label of a paper into the name of its copy: `Threat-picture_TLP-AMBER.pdf`; a name that has it stays.
fn labelled(name: &str, label: HandlingLabel) -> String {
    let part = label.file_part();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    if stem.ends_with(&format!("_{part}")) { name.to_owned() } else { format!("{stem}_{part}{ending}") }
}
