//! What is asked for: a paper, for whom, in which form.

use crate::Result;
use crate::history::HistoryAsked;
use domain::disclosure::rights::Earlier;
use domain::disclosure::{AgendaParts, Audience, NotesParts, PaperForm, PaperKind, SignatureParts};
use domain::fact::Fact;
use domain::ids::{AgendaVersionId, ParticipantId};
use domain::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use specta::Type;
use words::Words;

/// What is to be written, for whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Wanted {
    /// Which paper.
    pub paper: PaperKind,
    /// In which form.
    pub form: PaperForm,
    /// Who will read it.
    pub audience: Audience,
    /// The version of the agenda; none for the working draft.
    pub version: Option<AgendaVersionId>,
    /// The earlier version whose difference is marked or said; a mail takes none for the working draft.
    pub since: Option<AgendaVersionId>,
    /// Which parts are wanted, where a paper has any.
    pub parts: AgendaParts,
    /// Which notes are wanted, where it is made of notes.
    pub notes: NotesParts,
    /// Which day and how many blank rows, where it is a signature list.
    pub signatures: SignatureParts,
    /// Which lines, where it is the history; none for everything.
    pub history: Option<HistoryAsked>,
    /// The people that a list of participants holds; everybody where nobody is chosen.
    #[serde(default)]
    pub people: Vec<ParticipantId>,
}

impl Wanted {
    /// Asks for a paper of the working draft, with every part that is usual.
    pub fn new(paper: PaperKind, form: PaperForm, audience: Audience) -> Self {
        let parts = AgendaParts { speakers: true, ..AgendaParts::default() };
        Self {
            paper,
            form,
            audience,
            version: None,
            since: None,
            parts,
            notes: NotesParts::default(),
            signatures: SignatureParts::default(),
            history: None,
            people: Vec::new(),
        }
    }

    /// Refuses what the one table does not have: a form that the paper is not made in, a reader that it is not for.
    pub(super) fn check_table(&self) -> Result<()> {
        let row = self.paper.row();
        if !row.forms.contains(&self.form) {
            let forms: Vec<String> = row.forms.iter().map(|form| Words::chosen().name(*form)).collect();
            return Err(Refusal::new(RefusalCode::PaperNotInForm)
                .of("format")
                .with(Fact::Name, forms.join(", "))
                .into());
        }
        if !self.audience.may_have(self.paper) {
            return Err(self.not_for_them().into());
        }
        Ok(())
    }

    /// Refuses what the one table does not have, and what cannot be made of the meeting as it is asked for.
    pub(crate) fn check(&self) -> Result<()> {
        self.check_table()?;
        if self.notes.private && self.audience != Audience::Secretariat {
            return Err(Refusal::new(RefusalCode::PrivateNotes).of("audience").into());
        }
        if self.paper.row().released && self.version.is_none() {
            return Err(Refusal::new(RefusalCode::PaperNeedsVersion).of("version").into());
        }
        if self.paper != PaperKind::Mail
            && self.paper.row().earlier == Earlier::Needed
            && self.since.is_none()
        {
            return Err(Refusal::new(RefusalCode::PaperNeedsEarlier).of("since").into());
        }
        Ok(())
    }

    /// Says that this is not made for these readers.
    pub(super) fn not_for_them(&self) -> Refusal {
        match self.audience.who() {
            Some(_) => Refusal::new(RefusalCode::PaperNotForOne),
            None => Refusal::new(RefusalCode::PaperNotFor).with(Fact::Readers, self.audience.readers()),
        }
        .of("audience")
    }
}
