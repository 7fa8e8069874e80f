//! The twin of a pouch: the same content as files, for those without Entente.

use super::open::paper_name;
use super::wanted::PouchWanted;
use crate::Result;
use crate::export::{Content, LeavingFile, Prepared, Wanted, split};
use domain::disclosure::{Attachments, Disclosed, Outgoing, PaperForm, PaperKind, Warning};
use domain::ids::MeetingId;
use papers::Stamp;

/// The papers of a pouch in one form, each made of what the pouch holds of it; empty where no twin is wanted.
pub(super) struct Twin {
    form: Option<PaperForm>,
    audience: domain::disclosure::Audience,
    meeting: MeetingId,
    stamp: Stamp,
    papers: Vec<Prepared>,
    attachments: Vec<LeavingFile>,
}

impl Twin {
    /// Begins the twin of a pouch.
    pub(super) fn new(wanted: &PouchWanted, meeting: MeetingId, stamp: Stamp) -> Self {
        let audience = wanted.made_for.audience();
        Self { form: wanted.twin, audience, meeting, stamp, papers: Vec::new(), attachments: Vec::new() }
    }

    /// Puts in a paper, in the form that is wanted or the usual one where it is not made in that.
    pub(super) fn put_in<T: Clone>(
        &mut self,
        kind: PaperKind,
        disclosed: &Disclosed<T>,
        content: impl FnOnce(Disclosed<T>) -> Content,
    ) {
        let Some(form) = self.form else { return };
        let forms = kind.row().forms;
        let form = if forms.contains(&form) { form } else { forms.first().copied().unwrap_or(form) };
        let wanted = Wanted::new(kind, form, self.audience);
        let outgoing = Outgoing {
            disclosed: disclosed.clone(),
            withheld: Vec::new(),
            warnings: Vec::new(),
            passages: Vec::new(),
        };
        let parted = split(outgoing, content);
        self.papers.push(Prepared::of(self.meeting, wanted, parted, &[], self.stamp.clone()));
    }

    /// Puts in papers of items, under names of our own.
    pub(super) fn put_in_papers(&mut self, papers: &Attachments, bytes: &[Vec<u8>]) {
        if self.form.is_none() {
            return;
        }
        for (number, (paper, bytes)) in (1..).zip(papers.papers.iter().zip(bytes)) {
            self.attachments.push(LeavingFile { name: paper_name(number, paper), bytes: bytes.clone() });
        }
    }

    /// Says which letters the pages of its papers leave out.
    pub(super) fn omitted(&self) -> Option<Warning> {
        let mut all: Vec<String> = Vec::new();
        for said in self.papers.iter().flat_map(Prepared::warnings) {
            if let Warning::NoTypeface { texts } = &said.warning {
                for text in texts {
                    if !all.contains(text) {
                        all.push(text.clone());
                    }
                }
            }
        }
        (!all.is_empty()).then_some(Warning::NoTypeface { texts: all })
    }

    /// Names the files.
    pub(super) fn names(&self) -> Vec<String> {
        let attachments = self.attachments.iter().map(|file| file.name.clone());
        self.papers.iter().map(Prepared::file_name).chain(attachments).collect()
    }

    /// Makes the files.
    pub(super) fn files(&self) -> Result<Vec<LeavingFile>> {
        let papers = self
            .papers
            .iter()
            .map(|paper| Ok(LeavingFile { name: paper.file_name(), bytes: paper.write()? }));
        let mut files = papers.collect::<Result<Vec<_>>>()?;
        let attachments = self.attachments.iter();
        files.extend(
            attachments.map(|file| LeavingFile { name: file.name.clone(), bytes: file.bytes.clone() }),
        );
        Ok(files)
    }
}
