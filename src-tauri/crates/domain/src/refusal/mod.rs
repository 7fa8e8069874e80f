//! Refusals: why something cannot be done, as a code with the facts of its sentence.

pub(crate) mod code;

pub use code::RefusalCode;

use crate::agenda::ItemRefused;
use crate::agenda::halves::{MergeRefused, SplitRefused};
use crate::agenda::number::NotANumber;
use crate::agenda::version::NotAVersionName;
use crate::correction::CorrectionRefused;
use crate::exchange::ExchangeRefused;
use crate::fact::{Fact, FactValue, Facts};
use crate::label::NotALabel;
use crate::language::NotALanguage;
use crate::meeting::{MOST_DAYS, MeetingRefused};
use crate::milestone::{MOST_OFFSET, MilestoneRefused};
use crate::note::NoteRefused;
use crate::presence::PresenceRefused;
use crate::rating::RatingRefused;
use crate::review::ReviewRefused;
use crate::term::{NotACode, TermRefused};
use crate::text::{Prose, TextRefused};

/// Why something cannot be done.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refusal {
    /// The reason.
    pub code: RefusalCode,
    /// The field that it is about; none where it is about everything.
    pub field: Option<&'static str>,
    /// What its sentence is made of.
    pub facts: Facts,
}

impl Refusal {
    /// Refuses something as a whole.
    pub fn new(code: RefusalCode) -> Self {
        Self { code, field: None, facts: Facts::default() }
    }

    /// Reads what an error of this crate says of itself, where only its text is left: the code and its numbers. What is
    /// no code is a value that cannot be read.
    pub fn of_error(text: &str) -> Self {
        let mut parts = text.split_whitespace();
        let name = parts.next().unwrap_or_default();
        let code = RefusalCode::ALL.into_iter().find(|code| code.as_str() == name);
        let numbers = [Fact::Count, Fact::Most].into_iter().zip(parts.filter_map(|part| part.parse().ok()));
        numbers.fold(
            Self::new(code.unwrap_or(RefusalCode::ValueUnread)),
            |refusal, (fact, number): (_, usize)| refusal.with(fact, number),
        )
    }

    /// Says which field it is about.
    #[must_use]
    pub const fn of(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// States a fact.
    #[must_use]
    pub fn with(mut self, fact: Fact, value: impl Into<FactValue>) -> Self {
        self.facts = self.facts.with(fact, value);
        self
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl std::error::Error for Refusal {}

impl From<RefusalCode> for Refusal {
    fn from(code: RefusalCode) -> Self {
        Self::new(code)
    }
}

impl From<Refusal> for FactValue {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal.code, Box::new(refusal.facts))
    }
}

impl From<TextRefused> for Refusal {
    fn from(refused: TextRefused) -> Self {
        match refused {
            TextRefused::Nul => Self::new(RefusalCode::TextNul),
            TextRefused::Empty => Self::new(RefusalCode::TextEmpty),
            TextRefused::TooLong { length, most } => {
                Self::new(RefusalCode::TextTooLong).with(Fact::Count, length).with(Fact::Most, most)
            }
        }
    }
}

impl From<MeetingRefused> for Refusal {
    fn from(refused: MeetingRefused) -> Self {
        match refused {
            MeetingRefused::EndsBeforeItBegins => Self::new(RefusalCode::MeetingEndsBeforeItBegins).of("to"),
            MeetingRefused::TooLong => Self::new(RefusalCode::MeetingTooLong)
                .of("to")
                .with(Fact::Most, usize::try_from(MOST_DAYS).unwrap_or_default()),
            MeetingRefused::UnknownZone => Self::new(RefusalCode::ZoneUnknown).of("zone"),
            MeetingRefused::Chairs => Self::new(RefusalCode::MeetingChairs).of("chairs"),
            MeetingRefused::Hours => Self::new(RefusalCode::MeetingHours).of("hours"),
            MeetingRefused::Ordinal => Self::new(RefusalCode::MeetingOrdinal).of("ordinal"),
            MeetingRefused::OrdinalTaken(ordinal) => Self::new(RefusalCode::MeetingOrdinalTaken)
                .of("ordinal")
                .with(Fact::Count, usize::from(ordinal)),
            MeetingRefused::OrdinalEarlier(ordinal) => Self::new(RefusalCode::MeetingOrdinalEarlier)
                .of("ordinal")
                .with(Fact::Count, usize::from(ordinal)),
            MeetingRefused::TooEarly(from, to) => {
                Self::new(RefusalCode::NextTooEarly).of("from").with(Fact::Days, FactValue::Days(from, to))
            }
            MeetingRefused::PeopleAlone => Self::new(RefusalCode::NextPeopleAlone).of("parts"),
        }
    }
}

impl From<ItemRefused> for Refusal {
    fn from(refused: ItemRefused) -> Self {
        match refused {
            ItemRefused::Duration => Self::new(RefusalCode::ItemDuration).of("duration"),
            ItemRefused::Start => Self::new(RefusalCode::ItemStart).of("start"),
            ItemRefused::Hours => Self::new(RefusalCode::ItemHours).of("people"),
            ItemRefused::Minimum => Self::new(RefusalCode::ItemMinimum).of("minimum"),
            ItemRefused::NumberedBreak => Self::new(RefusalCode::ItemNumberedBreak).of("number"),
            ItemRefused::TooMany => Self::new(RefusalCode::ItemTooMany)
                .of("people")
                .with(Fact::Most, crate::agenda::item::MOST_ENTRIES),
            ItemRefused::TwiceInOneRole => Self::new(RefusalCode::ItemTwiceInOneRole).of("people"),
        }
    }
}

impl From<NoteRefused> for Refusal {
    fn from(refused: NoteRefused) -> Self {
        match refused {
            NoteRefused::Empty => Self::new(RefusalCode::NoteEmpty).of("text"),
            NoteRefused::MarkingText => Self::new(RefusalCode::NoteMarkingText).of("markings"),
            NoteRefused::TooMany => {
                Self::new(RefusalCode::NoteTooMany).of("markings").with(Fact::Most, crate::note::MOST_ENTRIES)
            }
            NoteRefused::Lowered => Self::new(RefusalCode::NoteLowered).of("label"),
        }
    }
}

impl From<PresenceRefused> for Refusal {
    fn from(refused: PresenceRefused) -> Self {
        match refused {
            PresenceRefused::Time => Self::new(RefusalCode::PresenceTime).of("at"),
            PresenceRefused::Note => {
                Self::new(RefusalCode::PresenceNote).of("note").with(Fact::Most, crate::presence::MOST_NOTE)
            }
        }
    }
}

impl From<CorrectionRefused> for Refusal {
    fn from(refused: CorrectionRefused) -> Self {
        match refused {
            CorrectionRefused::Empty => Self::new(RefusalCode::CorrectionEmpty).of("requested"),
            CorrectionRefused::Same => Self::new(RefusalCode::CorrectionSame).of("requested"),
            CorrectionRefused::Settled => Self::new(RefusalCode::CorrectionSettled),
            CorrectionRefused::Reason => Self::new(RefusalCode::CorrectionReason).of("reason"),
        }
    }
}

impl From<TermRefused> for Refusal {
    fn from(refused: TermRefused) -> Self {
        match refused {
            TermRefused::Taken(code) => {
                Self::new(RefusalCode::TermTaken).of("code").with(Fact::Name, code.to_string())
            }
            TermRefused::Parent => Self::new(RefusalCode::TermParent).of("parent"),
        }
    }
}

impl From<ExchangeRefused> for Refusal {
    fn from(refused: ExchangeRefused) -> Self {
        match refused {
            ExchangeRefused::TooMany => {
                Self::new(RefusalCode::ExchangeTooMany).with(Fact::Most, crate::exchange::MOST_ENTRIES)
            }
            ExchangeRefused::Lowered => Self::new(RefusalCode::ExchangeLowered).of("label"),
            ExchangeRefused::Incomplete => Self::new(RefusalCode::PracticeIncomplete).of("status"),
            ExchangeRefused::Validation => Self::new(RefusalCode::PracticeValidation).of("validated_on"),
            ExchangeRefused::Confirmation => Self::new(RefusalCode::StatementConfirmation).of("confirmed_by"),
            ExchangeRefused::Empty => Self::new(RefusalCode::StatementEmpty).of("text"),
            ExchangeRefused::Unanswered => Self::new(RefusalCode::ResponseEmpty).of("text"),
            ExchangeRefused::Owner => Self::new(RefusalCode::ActionOwner).of("owners"),
            ExchangeRefused::Reason => Self::new(RefusalCode::ActionReason).of("dropped_because"),
        }
    }
}

impl From<RatingRefused> for Refusal {
    fn from(refused: RatingRefused) -> Self {
        match refused {
            RatingRefused::Differ => Self::new(RefusalCode::BallotsDiffer).of("counts"),
            RatingRefused::Few => Self::new(RefusalCode::BallotsFew).of("cast"),
        }
    }
}

impl From<MilestoneRefused> for Refusal {
    fn from(refused: MilestoneRefused) -> Self {
        match refused {
            MilestoneRefused::Unnamed => Self::new(RefusalCode::MilestoneUnnamed).of("title"),
            MilestoneRefused::Undated => Self::new(RefusalCode::MilestoneUndated).of("date"),
            MilestoneRefused::DatedTwice => Self::new(RefusalCode::MilestoneDatedTwice).of("date"),
            MilestoneRefused::TooFar => Self::new(RefusalCode::MilestoneTooFar)
                .of("days")
                .with(Fact::Most, usize::from(MOST_OFFSET.unsigned_abs())),
            MilestoneRefused::IsMeeting => Self::new(RefusalCode::MilestoneIsMeeting),
        }
    }
}

impl From<NotACode> for Refusal {
    fn from(_: NotACode) -> Self {
        Self::new(RefusalCode::TermCode).of("code")
    }
}

impl From<ReviewRefused> for Refusal {
    fn from(refused: ReviewRefused) -> Self {
        match refused {
            ReviewRefused::Empty => Self::new(RefusalCode::CommentEmpty).of("text"),
            ReviewRefused::Same => Self::new(RefusalCode::SuggestionSame).of("suggestion"),
            ReviewRefused::NoItem => Self::new(RefusalCode::SuggestionNoItem).of("item"),
            ReviewRefused::Decided => Self::new(RefusalCode::SuggestionDecided),
            ReviewRefused::Reason => Self::new(RefusalCode::SuggestionReason).of("reason"),
            ReviewRefused::NotOwn => Self::new(RefusalCode::CommentNotOwn),
            ReviewRefused::Answered => Self::new(RefusalCode::CommentAnswered),
        }
    }
}

impl From<SplitRefused> for Refusal {
    fn from(refused: SplitRefused) -> Self {
        match refused {
            SplitRefused::Minute(most) => {
                Self::new(RefusalCode::SplitMinute).with(Fact::Most, usize::from(most))
            }
            SplitRefused::ShownTwice(minutes) => {
                Self::new(RefusalCode::SplitShownTwice).with(Fact::From, FactValue::Clock(minutes.into()))
            }
        }
        .of("after")
    }
}

impl From<MergeRefused> for Refusal {
    fn from(refused: MergeRefused) -> Self {
        let about = |code, pause: crate::agenda::halves::Pause| {
            Self::new(code)
                .with(Fact::Kind, pause.kind)
                .with(Fact::When, FactValue::Times(pause.span, pause.day))
        };
        match refused {
            MergeRefused::Nothing => Self::new(RefusalCode::MergeNothing),
            MergeRefused::Between(pause) => about(RefusalCode::MergeBetween, pause),
            MergeRefused::Pause(pause) => about(RefusalCode::MergePause, pause),
            MergeRefused::TooLong => Self::new(RefusalCode::MergeTooLong).with(Fact::Most, Prose::MOST),
            MergeRefused::Item(refused) => refused.into(),
        }
        .of("item")
    }
}

impl From<NotANumber> for Refusal {
    fn from(_: NotANumber) -> Self {
        Self::new(RefusalCode::ItemNumber).of("number")
    }
}

impl From<NotAVersionName> for Refusal {
    fn from(_: NotAVersionName) -> Self {
        Self::new(RefusalCode::VersionName).of("name")
    }
}

impl From<NotALanguage> for Refusal {
    fn from(_: NotALanguage) -> Self {
        Self::new(RefusalCode::LanguageUnknown).of("languages")
    }
}

impl From<NotALabel> for Refusal {
    fn from(_: NotALabel) -> Self {
        Self::new(RefusalCode::LabelUnknown).of("labels")
    }
}
