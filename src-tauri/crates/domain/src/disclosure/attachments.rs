//! Papers of items, for each audience.
//!
//! A paper leaves with a pouch where its readers have the agenda and may read its item, and where its own label, else that
//! of its item, is within what they may read. TLP:RED leaves for nobody but those who keep the record.

use super::agenda::label_of;
use super::door::Stays;
use super::rights::Depth;
use super::{
    Audience, Disclosed, NotForThem, Outgoing, PaperKind, PassesAgain, Warning, Withheld, WithheldOf,
    WithheldWhat, WithheldWhy,
};
use crate::agenda::{AgendaInside, AgendaItem, ItemNumber, ItemPaper};
use crate::label::HandlingLabel;
use crate::note;
use serde::{Deserialize, Serialize};

/// The papers of items that one audience may have.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attachments {
    /// Item by item, in the order of the agenda.
    pub papers: Vec<Attachment>,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// The printed number of its item.
    pub item: Option<ItemNumber>,
    /// The name it came with: text, never a path.
    pub name: String,
    /// The SHA-256 digest of its content, in hexadecimal digits.
    pub sha256: String,
    /// Its label.
    pub label: HandlingLabel,
}

/// Decides which papers of an agenda an audience may have.
pub fn disclose_attachments(inside: &AgendaInside, audience: Audience) -> Outgoing<Attachments> {
    let default = inside.meeting().details.labels.notes;
    let mut stays = Stays::default();
    let mut label = HandlingLabel::Clear;
    let mut papers = Vec::new();
    for item in &inside.agenda.items {
        for paper in &item.details.papers {
            let of = paper_label(paper, item, default);
            if let Some(why) = why_not(of, closed(inside, item, audience), audience) {
                stays.add(why, &item.reference);
                continue;
            }
            label = label.max(of);
            papers.push(Attachment {
                item: item.details.number.clone(),
                name: paper.name.to_string(),
                sha256: paper.content.clone(),
                label: of,
            });
        }
    }
    let disclosed = Disclosed { view: Attachments { papers }, audience, label };
    let withheld = stays.told(WithheldWhat::Papers, WithheldOf::Items);
    Outgoing { disclosed, withheld, warnings: Vec::new(), passages: Vec::new() }
}

fn paper_label(paper: &ItemPaper, item: &AgendaItem, default: HandlingLabel) -> HandlingLabel {
    paper.label.unwrap_or_else(|| note::label_of(None, item, default))
}

/// Tells whether an audience may read of an item that something is held, and no more.
fn closed(inside: &AgendaInside, item: &AgendaItem, audience: Audience) -> bool {
    let stricter = label_of(inside, item).is_some_and(|label| label > audience.label());
    stricter && audience.rights().stricter == Depth::Time
}

fn why_not(label: HandlingLabel, closed: bool, audience: Audience) -> Option<WithheldWhy> {
    if closed {
        Some(WithheldWhy::ClosedSession)
    } else {
        (label > audience.rights().strictest).then_some(WithheldWhy::AboveLabel)
    }
}

impl PassesAgain for Attachments {
    fn paper(&self) -> PaperKind {
        PaperKind::Agenda
    }

    fn pass(
        &mut self,
        audience: Audience,
        label: &mut HandlingLabel,
    ) -> Result<(Vec<Withheld>, Vec<Warning>), NotForThem> {
        let mut stays = Stays::default();
        self.papers.retain(|paper| {
            let why = why_not(paper.label, false, audience);
            if let Some(why) = why {
                stays.add(why, &paper.item.as_ref().map(ToString::to_string).unwrap_or_default());
            }
            why.is_none()
        });
        *label = self.papers.iter().map(|paper| paper.label).fold(*label, Ord::max);
        Ok((stays.told(WithheldWhat::Papers, WithheldOf::Items), Vec::new()))
    }
}
