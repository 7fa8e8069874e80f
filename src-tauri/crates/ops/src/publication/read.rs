//! A body in the chair reads drafts in its pouch, remarks on lines, and turns its key: part of its answer.

use super::shown::DraftKey;
use crate::Result;
use crate::export::{Wanted, passed};
use chrono::{DateTime, Utc};
use domain::agenda::diff::{WordRun, words};
use domain::disclosure::{DraftPaper, DraftTopic, Drafts, PaperForm, PaperKind, ReviewBody};
use domain::ids::PublicationDraftId;
use domain::label::HandlingLabel;
use domain::publication::{LineRemark, MOST_REMARKS, Publication};
use domain::refusal::{Refusal, RefusalCode};
use domain::report::ReportSection;
use domain::review::{Answer, ApprovalChoice, SaidKey};
use domain::text::Prose;
use pouch::Opened;
use serde::{Deserialize, Serialize};
use specta::Type;
use words::{Word, Words};

/// The drafts of a pouch, after they passed the door again.
#[derive(Clone, Debug)]
pub struct PouchDrafts {
    /// The code of the body that answers.
    body: String,
    view: Drafts,
}

/// A draft as a body in the chair reads it, with what it answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftToRead {
    /// What it is a draft of.
    pub publication: Publication,
    /// Its number.
    pub number: u32,
    /// When it was put before the chairs.
    pub at: DateTime<Utc>,
    /// The draft before, with which it is compared.
    pub since: Option<u32>,
    /// The code of the body that reads.
    pub reviewer: String,
    /// What each body said, in the order of the meeting; the reader's own word as it stands in the answer.
    pub keys: Vec<DraftKey>,
    /// What is in it, section by section.
    pub sections: Vec<DraftSection>,
    /// What the draft before said and this one does not.
    pub gone: Vec<Prose>,
}

/// A section of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftSection {
    /// The number of the section: `3.4`; may be empty.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Its lines.
    pub lines: Vec<DraftLine>,
}

/// A line of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DraftLine {
    /// Which line.
    pub key: String,
    /// What it says.
    pub text: Prose,
    /// Its label.
    pub label: HandlingLabel,
    /// What differs from the draft before, by words; empty where it says the same.
    pub words: Vec<WordRun>,
    /// What the body remarks on it.
    pub remark: Prose,
}

impl PouchDrafts {
    /// Reads the drafts out of a pouch; none where it holds none.
    pub(crate) fn of(opened: &Opened) -> Result<Option<Self>> {
        if opened.received::<Drafts>()?.is_none() {
            return Ok(None);
        }
        let Some(answering) = opened.answering()? else { return Ok(None) };
        let wanted = Wanted::new(PaperKind::Report, PaperForm::Json, opened.audience()?);
        let view = passed::<Drafts>(opened, &wanted)?.disclosed.into_view();
        Ok(Some(Self { body: answering.body, view }))
    }

    /// Counts them.
    pub fn count(&self) -> u32 {
        u32::try_from(self.view.drafts.len()).unwrap_or(u32::MAX)
    }

    /// Lists what the body said to these drafts already, so that an answer takes nothing back by silence.
    pub fn begun(&self) -> Vec<SaidKey> {
        let said = |draft: &DraftPaper| {
            let own =
                draft.keys.iter().find(|(number, key)| *number == draft.number && key.body == self.body);
            own.map(|(_, key)| SaidKey {
                draft: draft.id,
                choice: key.choice,
                remark: key.remark.clone(),
                lines: key.lines.clone(),
                at: key.at,
            })
        };
        self.view.drafts.iter().filter_map(said).collect()
    }

    /// Shows every draft with the answer as it stands; `bodies` are those in the chair, by code and name.
    pub fn boards(&self, answer: &Answer, bodies: &[ReviewBody]) -> Vec<DraftToRead> {
        self.view.drafts.iter().map(|draft| self.board(draft, answer, bodies)).collect()
    }

    fn board(&self, draft: &DraftPaper, answer: &Answer, bodies: &[ReviewBody]) -> DraftToRead {
        let own = answer.keys.iter().find(|said| said.draft == draft.id);
        let mut sections: Vec<DraftSection> = Vec::new();
        let mut place = None;
        for line in &draft.lines {
            if place != Some(&line.place) {
                place = Some(&line.place);
                let (number, title) = heading(draft.publication, &line.place, &self.view.topics);
                sections.push(DraftSection { number, title, lines: Vec::new() });
            }
            let change = draft.changes.iter().find(|change| change.key == line.key);
            let remark = own.and_then(|said| said.lines.iter().find(|remark| remark.key == line.key));
            if let Some(section) = sections.last_mut() {
                section.lines.push(DraftLine {
                    key: line.key.clone(),
                    text: line.text.clone(),
                    label: line.label,
                    words: change
                        .map(|change| words(change.before.as_str(), change.after.as_str()))
                        .unwrap_or_default(),
                    remark: remark.map(|remark| remark.text.clone()).unwrap_or_default(),
                });
            }
        }
        let gone = draft.changes.iter().filter(|change| change.after.is_empty());
        DraftToRead {
            publication: draft.publication,
            number: draft.number,
            at: draft.at,
            since: draft.since,
            reviewer: self.body.clone(),
            keys: bodies.iter().map(|body| self.key(draft, body, (own, answer))).collect(),
            sections,
            gone: gone.map(|change| change.before.clone()).collect(),
        }
    }

    fn key(
        &self,
        draft: &DraftPaper,
        body: &ReviewBody,
        (own, answer): (Option<&SaidKey>, &Answer),
    ) -> DraftKey {
        let said = draft.keys.iter().find(|(_, key)| key.body == body.code);
        let mut key = DraftKey::of(body, said.map(|(number, key)| (*number, key)));
        // What was said to an earlier draft holds where this one says the same.
        key.holds =
            key.number == Some(draft.number) || (key.number == draft.since && draft.changes.is_empty());
        if body.code != self.body {
            return key;
        }
        // Whoever answers is the same for all that is said, and is asked for once.
        if !answer.name.is_empty() {
            key.name = answer.name.to_string();
        }
        if let Some(says) = own.filter(|says| says.choice.is_some()) {
            key.number = Some(draft.number);
            key.choice = says.choice;
            key.remark = says.remark.to_string();
            key.at = Some(says.at);
            key.holds = true;
        }
        key
    }

    /// Says what the body says to a draft.
    pub fn turn(
        &self,
        answer: &mut Answer,
        publication: Publication,
        (choice, remark): (ApprovalChoice, Prose),
        at: DateTime<Utc>,
    ) -> Result<()> {
        let said = said_to(answer, self.draft(publication)?.id, at);
        (said.choice, said.remark, said.at) = (Some(choice), remark, at);
        Ok(())
    }

    /// Remarks something on a line of a draft; no words take the remark back. Refuses a line that it does not hold.
    pub fn remark(
        &self,
        answer: &mut Answer,
        publication: Publication,
        LineRemark { key, text }: LineRemark,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let draft = self.draft(publication)?;
        if draft.lines.iter().all(|line| line.key != key) {
            return Err(Refusal::new(RefusalCode::DraftLineUnknown).of("key").into());
        }
        let said = said_to(answer, draft.id, at);
        said.lines.retain(|remark| remark.key != key);
        if !text.is_empty() {
            said.lines.push(LineRemark { key, text });
            crate::pouch::limited(said.lines.len(), MOST_REMARKS)?;
        }
        said.at = at;
        answer.keys.retain(|said| said.choice.is_some() || !said.lines.is_empty());
        Ok(())
    }

    /// Finds a line as people cite it: by its key, or by its place from 1.
    pub(crate) fn cited(&self, publication: Publication, text: &str) -> Option<String> {
        let draft = self.draft(publication).ok()?;
        let by_place = || draft.lines.get(text.parse::<usize>().ok()?.checked_sub(1)?);
        let line = draft.lines.iter().find(|line| line.key == text).or_else(by_place);
        line.map(|line| line.key.clone())
    }

    fn draft(&self, publication: Publication) -> Result<&DraftPaper> {
        let found = self.view.drafts.iter().find(|draft| draft.publication == publication);
        Ok(found.ok_or_else(|| Refusal::new(RefusalCode::DraftUnknown).of("publication"))?)
    }
}

/// Finds what an answer says to a draft, or begins it.
fn said_to(answer: &mut Answer, draft: PublicationDraftId, at: DateTime<Utc>) -> &mut SaidKey {
    let found = answer.keys.iter().position(|said| said.draft == draft);
    let place = found.unwrap_or_else(|| {
        let remark = Prose::default();
        answer.keys.push(SaidKey { draft, choice: None, remark, lines: Vec::new(), at });
        answer.keys.len() - 1
    });
    &mut answer.keys[place]
}

/// Names the section in which a line stands.
fn heading(publication: Publication, place: &str, topics: &[DraftTopic]) -> (String, String) {
    let said = Words::chosen();
    let section = match publication {
        Publication::Report => place.parse::<ReportSection>().ok(),
        Publication::PressFacts => None,
    };
    let Some(section) = section else {
        let title = match place {
            "attendance" => said.say(Word::PressWho),
            "topics" => said.say(Word::PressTopics),
            "figures" => said.say(Word::PressFigures),
            _ => said.name(publication),
        };
        return (String::new(), title);
    };
    match section.on_item() {
        Some((item, part)) => {
            let topic = topics.iter().find(|topic| topic.item == item);
            let title = topic.map(|topic| topic.title.as_str()).unwrap_or_default();
            let number = topic.map(|topic| topic.number.clone()).unwrap_or_default();
            (number, format!("{title}: {}", said.name(part)))
        }
        None => (section.part().number().to_owned(), said.name(section.part())),
    }
}
