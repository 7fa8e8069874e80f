//! For whom a pouch is made, and of what.

use crate::{Result, agenda};
use chrono::NaiveDate;
use domain::agenda::{AgendaInside, Someone};
use domain::closed::Closed as _;
use domain::disclosure::{Asked, Audience, PaperForm, PaperKind, PassageAnswer, Readers};
use domain::exchange::ExchangeKind;
use domain::ids::{AgendaItemId, AgendaVersionId, DelegationId, MeetingId};
use domain::pouch::PouchKind;
use domain::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Unit;
use words::Words;

/// For whom a pouch is made.
#[derive(Clone, Debug, PartialEq)]
pub enum PouchFor {
    /// A body in the chair, by its code.
    CoChair(String),
    /// Somebody with a role in items, by their reference.
    Speaker(Audience, String),
    /// Readers of one level.
    Reader(Audience),
    /// A delegation, by its code.
    Delegation(DelegationId, String),
    /// A second note-taker.
    Notes,
}

/// What a pouch is made of.
#[derive(Clone, Debug)]
pub struct PouchWanted {
    /// For whom.
    pub made_for: PouchFor,
    /// The version of the agenda; the newest where none is named.
    pub version: Option<AgendaVersionId>,
    /// The items of a second note-taker.
    pub items: Vec<AgendaItemId>,
    /// The day after which the readers are asked to delete it.
    pub last_day: Option<NaiveDate>,
    /// With the papers of items that its readers may have.
    pub papers: bool,
    /// With the proposed wordings, where a passage may give something away and has no answer of its own.
    pub proposed: bool,
    /// What was answered to single passages.
    pub answers: Vec<PassageAnswer>,
    /// The form in which the same goes beside it as files, for those without Entente.
    pub twin: Option<PaperForm>,
    /// A key of its readers opens it, which the mail says.
    pub for_key: bool,
    /// The draft of a mail with the pouch, for those who have an address.
    pub mail: Option<MailWanted>,
    /// The day by which an answer is asked for, where no mail says it.
    pub answer_by: Option<NaiveDate>,
    /// What a delegation is asked in writing.
    pub asks: Vec<ExchangeKind>,
}

/// What the draft of a mail with a pouch says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct MailWanted {
    /// It reminds those who have not answered.
    pub reminder: bool,
    /// The day by which an answer is asked for.
    pub answer_by: Option<NaiveDate>,
}

impl PouchWanted {
    /// Asks for a pouch of the newest version, with the proposed wordings and everything that a delegation is asked.
    pub fn new(made_for: PouchFor) -> Self {
        Self {
            made_for,
            version: None,
            items: Vec::new(),
            last_day: None,
            papers: false,
            proposed: true,
            answers: Vec::new(),
            twin: None,
            for_key: false,
            mail: None,
            answer_by: None,
            asks: Asked::KINDS.to_vec(),
        }
    }
}

impl PouchFor {
    /// Returns what kind of pouch it is.
    pub const fn kind(&self) -> PouchKind {
        match self {
            Self::CoChair(_) => PouchKind::CoChair,
            Self::Speaker(..) => PouchKind::Speaker,
            Self::Reader(_) => PouchKind::Reader,
            Self::Delegation(..) => PouchKind::Delegation,
            Self::Notes => PouchKind::Notes,
        }
    }

    /// Returns who reads it.
    pub const fn audience(&self) -> Audience {
        match self {
            Self::CoChair(_) => Audience::CoChairs,
            Self::Speaker(audience, _) | Self::Reader(audience) => *audience,
            Self::Delegation(id, _) => Audience::Delegation(*id),
            Self::Notes => Audience::Secretariat,
        }
    }

    /// Returns what people cite of whoever it is made for; empty for groups.
    pub fn code(&self) -> &str {
        match self {
            Self::CoChair(code) | Self::Speaker(_, code) | Self::Delegation(_, code) => code,
            Self::Reader(_) | Self::Notes => "",
        }
    }

    /// Writes it as people do; [`pouch_for`] finds it by that.
    pub fn written(&self) -> String {
        let kind = self.kind();
        match self {
            Self::Notes => kind.as_str().to_owned(),
            Self::Reader(audience) => kind.written_for(audience.readers().as_str()),
            Self::CoChair(code) | Self::Speaker(_, code) | Self::Delegation(_, code) => {
                kind.written_for(code)
            }
        }
    }

    /// Names whoever it is for: a body, a delegation or a person by their names, readers by what they are called.
    pub fn name(&self, inside: &AgendaInside) -> String {
        let of_party = |code: &str| {
            let group = inside.roster.with_code(code);
            group.map_or_else(|| code.to_owned(), |group| group.party.name.clone())
        };
        match self {
            Self::CoChair(code) | Self::Delegation(_, code) => of_party(code),
            Self::Speaker(audience, reference) => {
                let people = inside.people();
                let who = audience.who().and_then(|who| people.get(&who));
                who.map_or_else(|| reference.clone(), Someone::name)
            }
            Self::Reader(audience) => Words::chosen().name(audience.readers()),
            Self::Notes => Words::chosen().name(PouchKind::Notes),
        }
    }

    /// Lists the papers that it holds: those of its kind that its readers may have.
    pub fn papers(&self) -> impl Iterator<Item = PaperKind> {
        let audience = self.audience();
        self.kind().papers().iter().copied().filter(move |paper| audience.may_have(*paper))
    }
}

/// Finds for whom a pouch is made, as people write it: `co_chair:EUROJUST`, `speaker:P30`, `reader:participants`,
/// `delegation:DE`, `notes`.
pub async fn pouch_for(unit: &mut Unit, meeting: MeetingId, text: &str) -> Result<PouchFor> {
    found(&agenda::inside(unit, meeting, None).await?, text)
}

/// Finds for whom a pouch is made in a meeting that was read.
pub(super) fn found(inside: &AgendaInside, text: &str) -> Result<PouchFor> {
    let (kind, whom) = text.split_once(':').unwrap_or((text, ""));
    let whom = whom.trim();
    let found = match PouchKind::written(kind) {
        Some(PouchKind::CoChair) => {
            let chairs = &inside.meeting().details.chairs;
            let body = chairs.iter().find(|chair| chair.party.eq_ignore_ascii_case(whom));
            body.map(|chair| PouchFor::CoChair(chair.party.clone()))
        }
        Some(PouchKind::Speaker) => inside
            .cited(whom)
            .and_then(Audience::one)
            .map(|audience| PouchFor::Speaker(audience, whom.to_uppercase())),
        Some(PouchKind::Reader) => Readers::written(whom)
            .and_then(Readers::group)
            .map(PouchFor::Reader)
            .filter(|reader| reader.audience() != Audience::Secretariat && reader.papers().next().is_some()),
        Some(PouchKind::Delegation) => inside
            .roster
            .with_code(whom)
            .map(|group| PouchFor::Delegation(group.delegation.id, group.party.code.clone())),
        Some(PouchKind::Notes) if whom.is_empty() => Some(PouchFor::Notes),
        Some(PouchKind::Notes) | None => None,
    };
    found.ok_or_else(|| Refusal::new(RefusalCode::PouchForUnknown).of("for").into())
}
