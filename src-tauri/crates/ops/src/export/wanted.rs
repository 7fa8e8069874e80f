//! What is asked for: a paper, for whom, in which form.

use crate::{Error, Result};
use domain::disclosure::rights::Earlier;
use domain::disclosure::{AgendaParts, Audience, PaperForm, PaperKind};
use domain::ids::AgendaVersionId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is to be written, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
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
}

impl Wanted {
    /// Asks for a paper of the working draft, with every part that is usual.
    pub fn new(paper: PaperKind, form: PaperForm, audience: Audience) -> Self {
        let parts = AgendaParts { speakers: true, ..AgendaParts::default() };
        Self { paper, form, audience, version: None, since: None, parts }
    }

    /// Refuses what the one table does not have: a form that the paper is not made in, a reader that it is not for.
    pub(super) fn check(&self) -> Result<()> {
        let row = self.paper.row();
        if !row.forms.contains(&self.form) {
            let forms: Vec<&str> = row.forms.iter().map(|form| form.extension()).collect();
            return wrong("format", format!("This paper is made as {}.", forms.join(", ")));
        }
        if !self.audience.may_have(self.paper) {
            return wrong(
                "audience",
                match self.audience.who() {
                    Some(_) => "Only a calendar is made for one person.".to_owned(),
                    None => {
                        format!("This is not made for {}.", super::words::readers(self.audience.readers()))
                    }
                },
            );
        }
        if self.paper != PaperKind::Mail && row.earlier == Earlier::Needed && self.since.is_none() {
            return wrong("since", "Choose the earlier version that this one is compared with.".to_owned());
        }
        Ok(())
    }
}

fn wrong<T>(field: &'static str, message: String) -> Result<T> {
    Err(Error::Value { field, message })
}
