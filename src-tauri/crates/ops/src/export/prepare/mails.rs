//! Mails that are looked at before they are written: about a change of the agenda, or in somebody's own words.

use super::super::wording::{refuse_classified, wording};
use super::preparing::Preparing;
use super::{Content, Leaving, Prepared, split};
use crate::Result;
use crate::export::Wanted;
use crate::import::GoOn;
use domain::agenda::diff::diff;
use domain::agenda::told::{what_everybody_is_told, who_must_be_told};
use domain::agenda::{AgendaInside, Someone, Who};
use domain::disclosure::{
    Letter, MailView, MailsBetween, Outgoing, PaperForm, PaperKind, Side, at_the_items, disclose_letters,
    disclose_mail_to_everybody, disclose_mails,
};
use domain::ids::{AgendaVersionId, MeetingId, ParticipantId};
use domain::label::HandlingLabel;
use domain::mailbox::{AddressState, MailTo};
use domain::text::{Line, Prose};
use domain::wording::MailWording;
use papers::mail::said;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::SaidWarning;

/// What mails are wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MailsWanted {
    /// What they are about, and to whom they go.
    pub about: MailsAbout,
    /// How they begin and end; as the last ones did where nothing is said.
    pub wording: Option<MailWording>,
}

/// What mails are about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum MailsAbout {
    /// What differs between two agendas; no version stands for the working draft.
    Changes {
        /// The earlier one.
        before: Option<AgendaVersionId>,
        /// The later one.
        after: Option<AgendaVersionId>,
        /// Those who get a mail of their own; everybody who must be told where nobody is chosen.
        people: Option<Vec<Who>>,
        /// Whether one mail goes to everybody else at the items.
        everybody: bool,
    },
    /// What somebody writes to a choice of people.
    Letter {
        /// To whom.
        people: Vec<ParticipantId>,
        /// What it is about.
        subject: Line,
        /// What it says.
        text: Prose,
        /// Whether one mail goes to all of them, unseen by one another.
        at_once: bool,
    },
}

/// Mails as they are looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MailsShown {
    /// One for each draft, that to several first.
    pub mails: Vec<MailRow>,
    /// Those to whom none can go.
    pub unreached: Vec<Unreached>,
    /// What to consider.
    pub warnings: Vec<SaidWarning>,
    /// How they begin and end, with the places that are filled in each.
    pub wording: MailWording,
}

/// One mail as it will be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MailRow {
    /// To whom it goes; nobody by name where it goes to several.
    pub who: Option<Who>,
    /// What people cite; empty where it goes to several.
    pub reference: String,
    /// The name; empty where it goes to several.
    pub name: String,
    /// The address; empty where it goes to several.
    pub email: String,
    /// Of those several, each by name, unseen by the others.
    pub hidden: Vec<String>,
    /// Its label.
    pub label: HandlingLabel,
    /// What changes for its readers in a few words; empty where nothing does.
    pub about: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The names of the files that are attached.
    pub attached: Vec<String>,
}

/// Somebody to whom no mail can go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Unreached {
    /// What people cite.
    pub reference: String,
    /// The name.
    pub name: String,
    /// Why: nothing was typed, or nothing that takes mails.
    pub address: AddressState,
}

/// Mails that can be looked at and written.
pub struct Mails {
    papers: Vec<Prepared>,
    unreached: Vec<Unreached>,
    wording: MailWording,
}

impl Mails {
    /// Prepares the mails that are wanted.
    pub async fn prepare(unit: &mut Unit, meeting: MeetingId, wanted: &MailsWanted) -> Result<Self> {
        Preparing::new(unit, meeting).mails(wanted).await
    }

    /// Says what they will say.
    pub fn shown(&self) -> MailsShown {
        let mut warnings: Vec<SaidWarning> = Vec::new();
        for warning in self.papers.iter().flat_map(Prepared::warnings) {
            if !warnings.contains(warning) {
                warnings.push(warning.clone());
            }
        }
        MailsShown {
            mails: self.papers.iter().filter_map(row).collect(),
            unreached: self.unreached.clone(),
            warnings,
            wording: self.wording.clone(),
        }
    }

    /// Returns the drafts.
    pub fn papers(&self) -> &[Prepared] {
        &self.papers
    }

    /// Makes the drafts, ready to be delivered together; `go_on` hears how many are made, and stops before the next. None
    /// where there are none.
    pub fn leaving(&self, go_on: GoOn<'_>) -> Result<Option<Leaving>> {
        Prepared::leaving_together(&self.papers, "", go_on)
    }
}

fn row(paper: &Prepared) -> Option<MailRow> {
    let Content::Mail(mail) = &paper.content else { return None };
    let view = mail.view();
    let said = said(mail);
    Some(MailRow {
        who: mail.audience().who(),
        reference: view.reference.clone().unwrap_or_default(),
        name: view.name.clone(),
        email: view.email.clone(),
        hidden: view.hidden.iter().map(|one| one.name.clone()).collect(),
        label: mail.label(),
        about: said.about,
        subject: said.subject,
        text: said.text,
        attached: said.attached,
    })
}

impl Preparing<'_> {
    pub(super) async fn mails(&mut self, wanted: &MailsWanted) -> Result<Mails> {
        let (outgoing, unreached, wording) = match &wanted.about {
            MailsAbout::Changes { before, after, people, everybody } => {
                let wording = self.wording(wanted.wording.as_ref(), *after).await?;
                let (mails, unreached) =
                    self.about_changes((*before, *after), (people.as_deref(), *everybody), &wording).await?;
                (mails, unreached, wording)
            }
            MailsAbout::Letter { people, subject, text, at_once } => {
                refuse_classified([("subject", subject.as_str()), ("text", text.as_str())])?;
                let wording = self.wording(wanted.wording.as_ref(), None).await?;
                let (inside, _) = self.agenda(None).await?;
                let letter = Letter { subject: subject.clone(), text: text.clone() };
                let mails = disclose_letters(inside, people, (&letter, &wording), *at_once);
                let chosen = people.iter().map(|id| Who::Participant(*id));
                (mails, unreached(inside, chosen), wording)
            }
        };
        let version = match wanted.about {
            MailsAbout::Changes { after, .. } => after,
            MailsAbout::Letter { .. } => None,
        };
        let zone = self.agenda(version).await?.0.meeting().details.zone.0;
        let stamp = self.stamp(PaperKind::Mail, zone).await?;
        let items = self.agenda(version).await?.0.agenda.items.clone();
        let meeting = self.meeting();
        let papers = outgoing.into_iter().map(|mail| {
            let wanted = Wanted::new(PaperKind::Mail, PaperForm::Eml, mail.disclosed.audience());
            let parted = split(mail, |mail| Content::Mail(Box::new(mail)));
            Prepared::of(meeting, wanted, parted, &items, stamp.clone())
        });
        Ok(Mails { papers: papers.collect(), unreached, wording })
    }

    /// Returns how mails begin and end: as is said, or as the last ones did.
    async fn wording(
        &mut self,
        said: Option<&MailWording>,
        version: Option<AgendaVersionId>,
    ) -> Result<MailWording> {
        let series = self.agenda(version).await?.0.roster.series.id;
        if let Some(said) = said {
            refuse_classified([("greeting", said.greeting.as_str()), ("closing", said.closing.as_str())])?;
            return Ok(said.clone());
        }
        wording(self.unit(), series).await
    }

    /// Tells what differs between two agendas: everybody at the items in one mail, where that is wanted, and each of those
    /// who must be told in one of their own.
    pub(super) async fn about_changes(
        &mut self,
        (before, after): (Option<AgendaVersionId>, Option<AgendaVersionId>),
        (people, everybody): (Option<&[Who]>, bool),
        wording: &MailWording,
    ) -> Result<(Vec<Outgoing<MailView>>, Vec<Unreached>)> {
        self.agenda(before).await?;
        self.agenda(after).await?;
        let sequence = self.sequence().await?;
        let (was, earlier) = self.known(before)?;
        let (inside, release) = self.known(after)?;
        let diff = diff(&was.agenda, &inside.agenda);
        let told = who_must_be_told(&diff, &was.agenda, &inside.agenda, &inside.guests, &inside.remarks);
        let apart: Vec<Who> = told.iter().map(|told| told.who).collect();
        let side = Side { inside, release: release.as_ref() };
        let between = MailsBetween { before: earlier.as_ref(), after: side, sequence, wording };
        let mut mails = Vec::new();
        let mut concerned = apart.clone();
        if everybody {
            let changes = what_everybody_is_told(&diff, &was.agenda, &inside.agenda, &inside.remarks);
            let at_it = at_the_items(inside, &changes).map(|member| Who::Participant(member.participant.id));
            concerned.extend(at_it.filter(|who| !apart.contains(who)));
            mails.extend(disclose_mail_to_everybody(between, &changes, &apart));
        }
        mails.extend(disclose_mails(between, &told, people.unwrap_or(&apart)));
        if people.is_none() {
            // Whoever is chosen by name gets a draft to be addressed by hand.
            mails.retain(|mail| {
                let view = mail.disclosed.view();
                !(view.email.is_empty() && view.hidden.is_empty())
            });
        }
        Ok((mails, unreached(inside, concerned)))
    }
}

/// Finds those to whom no mail can go, each once.
fn unreached(inside: &AgendaInside, people: impl IntoIterator<Item = Who>) -> Vec<Unreached> {
    let known = inside.people();
    let mut out: Vec<Unreached> = Vec::new();
    for someone in people.into_iter().filter_map(|who| known.get(&who)) {
        let address = MailTo::typed(Someone::email(someone)).state;
        let reference = someone.reference();
        let none = matches!(address, AddressState::Unknown | AddressState::Unsendable);
        if none && out.iter().all(|known| known.reference != reference) {
            out.push(Unreached { reference: reference.to_owned(), name: someone.name(), address });
        }
    }
    out
}
