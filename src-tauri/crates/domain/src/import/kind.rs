//! [`ImportKind`]: what a file can bring.

use crate::exchange::ExchangeKind;
use crate::field::{Field, SEAT_TEXTS};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a file can bring.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// People with a seat at the meeting.
    Participants,
    /// Items of the agenda, and their rooms.
    Agenda,
    /// Guests of single items.
    Guests,
    /// Entries of the session notes.
    Notes,
    /// What is answered to a pouch: by a body in the chair, a delegation, or a second note-taker.
    Answers,
    /// Best practices.
    Practices,
    /// Challenges.
    Challenges,
    /// Legal concepts, with what delegations say of them.
    Concepts,
    /// Actions.
    Actions,
    /// Questions to all delegations, with what they answer.
    Questions,
    /// What delegations answer about practices.
    Matrix,
    /// Forms of the evaluation; they are counted, and nothing of who gave them is kept.
    Evaluation,
}

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Participants,
        Self::Agenda,
        Self::Guests,
        Self::Notes,
        Self::Answers,
        Self::Practices,
        Self::Challenges,
        Self::Concepts,
        Self::Actions,
        Self::Questions,
        Self::Matrix,
        Self::Evaluation,
    ];

    /// Returns the stable name: `participants`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Participants => "participants",
            Self::Agenda => "agenda",
            Self::Guests => "guests",
            Self::Notes => "notes",
            Self::Answers => "answers",
            Self::Practices => "practices",
            Self::Challenges => "challenges",
            Self::Concepts => "concepts",
            Self::Actions => "actions",
            Self::Questions => "questions",
            Self::Matrix => "matrix",
            Self::Evaluation => "evaluation",
        }
    }

    /// Returns which records of exchange it brings; none where it brings something else.
    pub const fn exchange(self) -> Option<ExchangeKind> {
        match self {
            Self::Practices => Some(ExchangeKind::Practices),
            Self::Challenges => Some(ExchangeKind::Challenges),
            Self::Concepts => Some(ExchangeKind::Concepts),
            Self::Actions => Some(ExchangeKind::Actions),
            Self::Questions => Some(ExchangeKind::Questions),
            Self::Matrix => Some(ExchangeKind::Matrix),
            _ => None,
        }
    }

    /// Returns the kind that brings records of exchange.
    pub const fn of_exchange(kind: ExchangeKind) -> Self {
        match kind {
            ExchangeKind::Practices => Self::Practices,
            ExchangeKind::Challenges => Self::Challenges,
            ExchangeKind::Concepts => Self::Concepts,
            ExchangeKind::Actions => Self::Actions,
            ExchangeKind::Questions => Self::Questions,
            ExchangeKind::Matrix => Self::Matrix,
        }
    }

    /// Lists what a column can mean, in the order of a list to choose from.
    pub fn fields(self) -> Vec<Field> {
        if let Some(kind) = self.exchange() {
            return kind.columns().iter().map(|column| column.field).chain([Field::Ignore]).collect();
        }
        let fields: &[Field] = match self {
            Self::Participants => &[
                Field::Title,
                Field::GivenName,
                Field::FamilyName,
                Field::FullName,
                Field::GivenNameLatin,
                Field::FamilyNameLatin,
                Field::Gender,
                Field::Email,
                Field::Phone,
                Field::Party,
                Field::Role,
                Field::DelegationRole,
                Field::Mode,
                Field::Days,
                Field::DayMode,
                Field::Languages,
                Field::Dietary,
                Field::Accessibility,
                Field::PhotoConsent,
                Field::Status,
                Field::Withdrawn,
                Field::SubmittedAt,
                Field::Contribution,
                Field::Reference,
                Field::Ignore,
            ],
            Self::Agenda => &[
                Field::Reference,
                Field::Number,
                Field::Title,
                Field::Kind,
                Field::Day,
                Field::Date,
                Field::Start,
                Field::End,
                Field::Duration,
                Field::Minimum,
                Field::Expected,
                Field::Room,
                Field::Online,
                Field::Parallel,
                Field::Description,
                Field::Purpose,
                Field::Questions,
                Field::Aims,
                Field::CoChairs,
                Field::Moderators,
                Field::Speakers,
                Field::Panellists,
                Field::Rapporteurs,
                Field::Organisers,
                Field::Label,
                Field::ChathamHouse,
                Field::VideoLink,
                Field::Tour,
                Field::ProposedBy,
                Field::Ignore,
            ],
            Self::Guests => &[
                Field::Reference,
                Field::Title,
                Field::GivenName,
                Field::FamilyName,
                Field::Email,
                Field::Organisation,
                Field::Kind,
                Field::Sector,
                Field::Function,
                Field::Mode,
                Field::Items,
                Field::Languages,
                Field::PhotoConsent,
                Field::Ignore,
            ],
            Self::Notes => &[
                Field::Reference,
                Field::Item,
                Field::Kind,
                Field::At,
                Field::Speaker,
                Field::Text,
                Field::Label,
                Field::ChathamHouse,
                Field::Attribution,
                Field::Consent,
                Field::Status,
                Field::Author,
                Field::Remark,
            ],
            Self::Answers => &[Field::Item, Field::Text, Field::Status, Field::Remark],
            Self::Evaluation => &[
                Field::RatedContent,
                Field::RatedRelevance,
                Field::RatedOrganisation,
                Field::RatedVenue,
                Field::RatedDuration,
                Field::RatedNetworking,
                Field::MostUseful,
                Field::MissingTopics,
                Field::NextTopics,
                Field::Ignore,
            ],
            Self::Practices
            | Self::Challenges
            | Self::Concepts
            | Self::Actions
            | Self::Questions
            | Self::Matrix => &[],
        };
        let texts = SEAT_TEXTS.iter().map(|text| text.field).filter(|_| self == Self::Participants);
        // The texts of a seat follow the party; what is not imported stays last.
        let party = fields.iter().position(|field| *field == Field::Party).map_or(0, |at| at + 1);
        let (before, after) = fields.split_at(party);
        before.iter().copied().chain(texts).chain(after.iter().copied()).collect()
    }
}
