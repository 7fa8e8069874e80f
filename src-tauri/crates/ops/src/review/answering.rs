//! A body in the chair reviews in its pouch: what it says is an [`Answer`], kept beside the pouch until it is sent.
//!
//! [`PouchReview`] shows the board of the pouch with the answer as it stands, and changes the answer.

use super::board::{ReviewBoard, ReviewKey, ReviewedVersion, Seen, days, threads};
use super::comment::CommentWanted;
use crate::export::{Wanted, passed};
use crate::pouch::limited;
use crate::publication::{DraftToRead, PouchDrafts};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use domain::agenda::{ItemDetails, ItemKind, VersionName};
use domain::disclosure::{
    AgendaChanges, AgendaLine, AgendaPaper, PaperForm, PaperKind, Release, ReviewApproval, ReviewComment,
    ReviewView,
};
use domain::ids::{AgendaItemId, AgendaVersionId, CommentId};
use domain::refusal::{Refusal, RefusalCode};
use domain::review::{
    Answer, ApprovalChoice, CommentAbout, MOST_COMMENTS, Resolution, Resolving, ReviewRefused, Said,
    SaidApproval, Suggestion,
};
use domain::text::{Line, Prose};
use pouch::{KeyPair, Opened, PublicKey};
use std::collections::HashMap;
use uuid::Uuid;

/// The review of a pouch, after it passed the door again.
#[derive(Clone, Debug)]
pub struct PouchReview {
    body: String,
    id: Option<AgendaVersionId>,
    name: VersionName,
    paper: AgendaPaper,
    changes: Option<AgendaChanges>,
    review: ReviewView,
    drafts: Option<PouchDrafts>,
    /// The keys for which words can be sealed; empty where they are not all known.
    chairs: Vec<PublicKey>,
    /// What opens words that are sealed for this body.
    pair: Option<KeyPair>,
}

impl PouchReview {
    /// Reads the review out of a pouch; refuses one that asks for no answer.
    pub(crate) fn of(opened: &Opened, pair: Option<&KeyPair>) -> Result<Self> {
        let not_asked = || Refusal::new(RefusalCode::AnswerNotAsked);
        let answering = opened.answering()?.ok_or_else(not_asked)?;
        let about = &opened.manifest().about;
        let name = about.subject.version.as_deref().and_then(|name| name.parse().ok());
        let wanted = |paper| Ok::<_, Error>(Wanted::new(paper, PaperForm::Json, opened.audience()?));
        let paper = passed::<AgendaPaper>(opened, &wanted(PaperKind::Agenda)?)?.disclosed;
        let changes = match opened.received::<AgendaChanges>()? {
            Some(_) => Some(passed::<AgendaChanges>(opened, &wanted(PaperKind::Changes)?)?.disclosed),
            None => None,
        };
        let review = match opened.received::<ReviewView>()? {
            Some(_) => passed::<ReviewView>(opened, &wanted(PaperKind::Changes)?)?.disclosed.view().clone(),
            None => ReviewView::default(),
        };
        // Whoever seals must be able to read what was sealed.
        let own = |pair: &KeyPair| answering.chairs.contains(&pair.public());
        let pair = pair.filter(|pair| own(pair)).cloned();
        Ok(Self {
            body: answering.body,
            chairs: answering.chairs,
            pair,
            id: about.subject.id.map(AgendaVersionId),
            name: name.ok_or_else(not_asked)?,
            paper: paper.view().clone(),
            changes: changes.map(|changes| changes.view().clone()),
            review,
            drafts: PouchDrafts::of(opened)?,
        })
    }

    /// Returns the code of the body that answers.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Begins an answer with what the body said of this version already, so that nothing of it is taken back by silence.
    pub fn begun(&self, name: Line) -> Answer {
        let own = |comment: &&ReviewComment| comment.body == self.body && comment.version == self.name;
        let of_body =
            |approval: &&ReviewApproval| approval.body == self.body && approval.version == self.name;
        let approval = self.review.approvals.iter().find(of_body).map(|approval| SaidApproval {
            choice: approval.choice,
            remark: approval.remark.parse().unwrap_or_default(),
            at: approval.at,
        });
        Answer {
            name,
            comments: self.review.comments.iter().filter(own).map(|comment| comment.said.clone()).collect(),
            approval,
            keys: self.drafts.as_ref().map(PouchDrafts::begun).unwrap_or_default(),
            ..Answer::default()
        }
    }

    /// Returns the drafts that wait for the key of this body; refuses where none does.
    pub fn drafts(&self) -> Result<&PouchDrafts> {
        let none = || Refusal::new(RefusalCode::DraftUnknown).of("publication");
        Ok(self.drafts.as_ref().ok_or_else(none)?)
    }

    /// Shows the drafts with the answer as it stands.
    pub fn draft_boards(&self, answer: &Answer) -> Vec<DraftToRead> {
        self.drafts.as_ref().map(|drafts| drafts.boards(answer, &self.review.bodies)).unwrap_or_default()
    }

    /// Shows the review with the answer as it stands.
    pub fn board(&self, answer: &Answer) -> ReviewBoard {
        let mut review = self.review.clone();
        review.comments.retain(|comment| comment.body != self.body || comment.version != self.name);
        let decided: HashMap<CommentId, &ReviewComment> =
            self.review.comments.iter().map(|comment| (comment.said.id, comment)).collect();
        review.comments.extend(answer.comments.iter().map(|said| {
            let known = decided.get(&said.id);
            ReviewComment {
                body: self.body.clone(),
                author: answer.name.to_string(),
                version: self.name,
                said: said.clone(),
                resolution: known.and_then(|known| known.resolution.clone()),
                decision: known.and_then(|known| known.decision.clone()),
            }
        }));
        review.comments.sort_by_key(|comment| (comment.said.at, comment.said.id));
        for resolving in &answer.resolved {
            if let Some(comment) =
                review.comments.iter_mut().find(|comment| comment.said.id == resolving.comment)
            {
                comment.resolution = Some(Resolution {
                    resolved: resolving.resolved,
                    at: resolving.at,
                    by: self.body.clone(),
                });
            }
        }
        for comment in &mut review.comments {
            self.open(&mut comment.said);
        }
        let seen = Seen {
            reviewer: &self.body,
            paper: &self.paper,
            changes: self.changes.as_ref(),
            review: &review,
            known: &[],
            revisions: &HashMap::new(),
        };
        let days = days(&self.paper, self.changes.as_ref());
        let release = |release: &Release, id| ReviewedVersion {
            id,
            name: release.name,
            status: release.status,
            at: release.at,
        };
        let version = match &self.paper.release {
            Some(version) => release(version, self.id),
            None => ReviewedVersion {
                id: self.id,
                name: self.name,
                status: domain::agenda::VersionStatus::ForCoChairs,
                at: DateTime::UNIX_EPOCH,
            },
        };
        ReviewBoard {
            reviewer: self.body.clone(),
            before: self
                .changes
                .as_ref()
                .and_then(|changes| changes.before.as_ref())
                .map(|before| release(before, None)),
            versions: vec![version.clone()],
            version,
            until: review.until,
            round: None,
            keys: self.keys(answer),
            threads: threads(&seen, &days),
            days,
            contradictions: Vec::new(),
            can_seal: self.can_seal(),
        }
    }

    fn keys(&self, answer: &Answer) -> Vec<ReviewKey> {
        let key = |body: &domain::disclosure::ReviewBody| {
            let own = body.code == self.body;
            let last = self.review.approvals.iter().rev().find(|approval| approval.body == body.code);
            let mut key = ReviewKey {
                body: body.clone(),
                asked: true,
                answered: false,
                choice: last.map(|approval| approval.choice),
                version: last.map(|approval| approval.version),
                by: last.map(|approval| approval.name.clone()).unwrap_or_default(),
                remark: last.map(|approval| approval.remark.clone()).unwrap_or_default(),
                at: last.map(|approval| approval.at),
                holds: last.is_some_and(|approval| approval.version == self.name),
                void_by: Vec::new(),
            };
            // Whoever answers is the same for all that is said, and is asked for once.
            if own && !answer.name.is_empty() {
                key.by = answer.name.to_string();
            }
            if own && let Some(says) = &answer.approval {
                key.choice = Some(says.choice);
                key.version = Some(self.name);
                key.remark = says.remark.to_string();
                key.at = Some(says.at);
                key.holds = true;
            }
            key.answered = key.holds;
            key
        };
        self.review.bodies.iter().map(key).collect()
    }

    /// Tells whether words can be sealed for the bodies in the chair alone: all their keys are known, and one of them opened
    /// this pouch.
    pub fn can_seal(&self) -> bool {
        self.pair.is_some() && self.chairs.len() > 1
    }

    /// Opens words that are sealed for this body; what cannot be opened stays sealed.
    fn open(&self, said: &mut Said) {
        let opened = self.pair.as_ref().and_then(|pair| pouch::open_words(&said.sealed, pair).ok());
        if let Some(text) = opened.filter(|_| !said.sealed.is_empty()).and_then(|words| words.parse().ok()) {
            said.text = text;
        }
    }

    /// Puts the words of a comment where they belong: open, or sealed for the bodies in the chair.
    pub(super) fn put_words(&self, said: &mut Said, text: Prose, sealed: bool) -> Result<()> {
        (said.text, said.sealed) = (text, String::new());
        if sealed && !said.text.is_empty() {
            if !self.can_seal() {
                return Err(Refusal::new(RefusalCode::CommentNoKeys).of("sealed").into());
            }
            said.sealed = pouch::seal_words(said.text.as_str(), &self.chairs)?;
            said.text = Prose::default();
        }
        Ok(())
    }

    /// Adds a comment to the answer.
    pub fn comment(
        &self,
        answer: &mut Answer,
        wanted: CommentWanted,
        at: DateTime<Utc>,
    ) -> Result<CommentId> {
        let mut about = wanted.about;
        if let Some(thread) = wanted.thread {
            about = self.about_of(answer, thread)?;
        } else if let Some(line) = about.item.and_then(|id| self.line(id)) {
            about.called = called(line);
            let same =
                |suggestion: &Suggestion| details(line).is_some_and(|item| suggestion.is_done_in(&item));
            if wanted.suggestion.as_ref().is_some_and(same) {
                return Err(Refusal::from(ReviewRefused::Same).into());
            }
        }
        limited(answer.comments.len() + 1, MOST_COMMENTS)?;
        let mut said = Said {
            id: CommentId(Uuid::now_v7()),
            thread: wanted.thread,
            about,
            text: Prose::default(),
            suggestion: wanted.suggestion,
            sealed: String::new(),
            at,
        };
        self.put_words(&mut said, wanted.text, wanted.sealed)?;
        said.check().map_err(Refusal::from)?;
        let id = said.id;
        answer.comments.push(said);
        Ok(id)
    }

    /// Changes a comment of the answer.
    pub fn edit(
        &self,
        answer: &mut Answer,
        id: CommentId,
        text: Prose,
        suggestion: Option<Suggestion>,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let found = answer.comments.iter_mut().find(|said| said.id == id);
        let said = found.ok_or_else(|| Refusal::from(ReviewRefused::NotOwn))?;
        let sealed = !said.sealed.is_empty();
        let mut changed = Said { suggestion, at, ..said.clone() };
        self.put_words(&mut changed, text, sealed)?;
        changed.check().map_err(Refusal::from)?;
        *said = changed;
        Ok(())
    }

    /// Takes a comment of the answer back.
    pub fn take_back(&self, answer: &mut Answer, id: CommentId) -> Result<()> {
        if answer.comments.iter().any(|said| said.thread == Some(id)) {
            return Err(Refusal::from(ReviewRefused::Answered).into());
        }
        let before = answer.comments.len();
        answer.comments.retain(|said| said.id != id);
        if answer.comments.len() == before {
            Err(Refusal::from(ReviewRefused::NotOwn).into())
        } else {
            Ok(())
        }
    }

    /// Settles a thread, or opens it again.
    pub fn resolve(&self, answer: &mut Answer, comment: CommentId, resolved: bool, at: DateTime<Utc>) {
        answer.resolved.retain(|resolving| resolving.comment != comment);
        answer.resolved.push(Resolving { comment, resolved, at });
    }

    /// Says what the body says to the version; nothing takes it back.
    pub fn decide(&self, answer: &mut Answer, says: Option<(ApprovalChoice, Prose)>, at: DateTime<Utc>) {
        answer.approval = says.map(|(choice, remark)| SaidApproval { choice, remark, at });
    }

    pub(super) fn about_of(&self, answer: &Answer, thread: CommentId) -> Result<CommentAbout> {
        let of_others = self.review.comments.iter().map(|comment| &comment.said);
        let mut all = answer.comments.iter().chain(of_others);
        let root = all.find(|said| said.id == thread);
        Ok(root.ok_or(Error::Store(store::Error::NoSuchRecord(domain::noun::Noun::Comment)))?.about.clone())
    }

    fn line(&self, id: AgendaItemId) -> Option<&AgendaLine> {
        self.lines().find(|line| line.id() == id)
    }

    fn lines(&self) -> impl Iterator<Item = &AgendaLine> {
        self.paper.days.iter().flat_map(|day| &day.slots).flat_map(|slot| &slot.lines)
    }

    /// Finds an item as people cite it: by its identity, its reference, or its number.
    pub(super) fn cited(&self, text: &str) -> Option<&AgendaLine> {
        let text = text.trim();
        self.lines().find(|line| {
            let reference = match line {
                AgendaLine::Open(item) => item.reference.eq_ignore_ascii_case(text),
                AgendaLine::Closed(_) => false,
            };
            reference
                || line.id().to_string() == text
                || line.number().is_some_and(|number| number.to_string().eq_ignore_ascii_case(text))
        })
    }
}

pub(super) fn called(line: &AgendaLine) -> Line {
    match line {
        AgendaLine::Open(item) => item.title.parse().unwrap_or_default(),
        AgendaLine::Closed(_) => Line::default(),
    }
}

/// What a suggestion could change of an item, as the paper has it.
fn details(line: &AgendaLine) -> Option<ItemDetails> {
    let AgendaLine::Open(item) = line else { return None };
    let mut details = ItemDetails::new(ItemKind::default(), item.title.parse().ok()?, 1);
    details.description = item.description.parse().ok()?;
    let (from, to) = item.span;
    details.day = Some(from.date_naive());
    details.start = u16::try_from((from.time() - chrono::NaiveTime::MIN).num_minutes()).ok()?;
    details.duration = u16::try_from((to - from).num_minutes()).ok()?;
    Some(details)
}
