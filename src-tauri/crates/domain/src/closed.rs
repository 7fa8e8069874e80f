//! Closed lists: what can be said in one word, by code.
//!
//! A list is written once, with the code of each member; files, keys, the interface and the catalogue of words take it
//! from there. A member that is missing in the list does not compile.

/// A closed list.
pub trait Closed: Copy + 'static {
    /// What catalogues call the list: `item-role`.
    const LIST: &'static str;

    /// Returns every member, in the order in which people choose one.
    fn members() -> &'static [Self];

    /// Returns the code, as files, keys and the interface write it.
    fn code(self) -> &'static str;

    /// Finds the member with a code as people write one: in capitals, with spaces or dashes.
    fn written(text: &str) -> Option<Self> {
        let code = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::members().iter().copied().find(|member| member.code() == code)
    }
}

/// Writes a closed list: its name in catalogues, and the code of each member in the order in which people choose one.
#[macro_export]
macro_rules! closed {
    ($type:ty, $list:literal, $($variant:ident = $code:literal),+ $(,)?) => {
        impl $type {
            /// Every member of the list, in its order.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// Returns the code, as files, keys and the interface write it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl $crate::closed::Closed for $type {
            const LIST: &'static str = $list;

            fn members() -> &'static [Self] {
                &Self::ALL
            }

            fn code(self) -> &'static str {
                self.as_str()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::Closed;
    use crate::actor::ActorRole;
    use crate::agenda::VersionStatus;
    use crate::agenda::diff::{ChangeKind, RoomField};
    use crate::agenda::{
        Aim, ClashCode, ClashLevel, ItemField, ItemKind, ItemRole, Omission, RoomFeature, RunLineKind,
        TourOrder,
    };
    use crate::delegation::Answer;
    use crate::edition::EditionPart;
    use crate::evaluation::{Aspect, OpenQuestion};
    use crate::exchange::{
        ActionStatus, EvidenceLevel, ExchangeKind, PracticeStatus, Severity, SourceAttribution,
        StatementStatus, TransferLevel, TransferState,
    };
    use crate::field::Field;
    use crate::likeness::Likeness;
    use crate::meeting::Format;
    use crate::milestone::{MilestoneKind, MilestoneState};
    use crate::note::guard::PassageCode;
    use crate::note::{Attribution, MarkingKind, NoteKind, NoteStatus};
    use crate::noun::Noun;
    use crate::overview::{MatterKind, Pressing, TileState};
    use crate::participant::{DelegationRole, Mode, PhotoConsent, Role, Status};
    use crate::party::{MemberOrder, PartyGroup, PartyKind, ThirdOrder};
    use crate::pouch::PouchKind;
    use crate::practice::{Aged, Criterion};
    use crate::presence::PresenceState;
    use crate::publication::Publication;
    use crate::question::AnswerTravel;
    use crate::reason::ReasonCode;
    use crate::reply::PassageWord;
    use crate::report::{
        FindingPart, Opening, PartKind, Placeholder, Quantifier, SentenceOrigin, SentenceStanding,
        WhyNotDrafted,
    };
    use crate::review::{ApprovalChoice, SuggestionWhat};
    use crate::scale::Round;
    use crate::term::{Vocabulary, WhyNot};
    use crate::turn::{Precedence, TurnPurpose, TurnState};
    use crate::verb::StepKind;
    use serde::Serialize;

    fn written_alike<T: Closed + Serialize>() {
        for member in T::members() {
            let list = T::LIST;
            assert_eq!(serde_json::to_value(member).unwrap(), member.code(), "{list} is written in two ways");
        }
    }

    #[test]
    fn a_code_is_written_the_same_everywhere() {
        written_alike::<ActionStatus>();
        written_alike::<ActorRole>();
        written_alike::<FindingPart>();
        written_alike::<Opening>();
        written_alike::<PartKind>();
        written_alike::<Publication>();
        written_alike::<Placeholder>();
        written_alike::<Quantifier>();
        written_alike::<SentenceOrigin>();
        written_alike::<SentenceStanding>();
        written_alike::<WhyNotDrafted>();
        written_alike::<Aged>();
        written_alike::<Criterion>();
        written_alike::<EvidenceLevel>();
        written_alike::<ExchangeKind>();
        written_alike::<PracticeStatus>();
        written_alike::<Severity>();
        written_alike::<SourceAttribution>();
        written_alike::<StatementStatus>();
        written_alike::<TransferLevel>();
        written_alike::<TransferState>();
        written_alike::<Vocabulary>();
        written_alike::<WhyNot>();
        written_alike::<Aim>();
        written_alike::<Answer>();
        written_alike::<AnswerTravel>();
        written_alike::<Aspect>();
        written_alike::<OpenQuestion>();
        written_alike::<Round>();
        written_alike::<MatterKind>();
        written_alike::<MilestoneKind>();
        written_alike::<MilestoneState>();
        written_alike::<Pressing>();
        written_alike::<TileState>();
        written_alike::<ApprovalChoice>();
        written_alike::<PassageWord>();
        written_alike::<Attribution>();
        written_alike::<MarkingKind>();
        written_alike::<NoteKind>();
        written_alike::<NoteStatus>();
        written_alike::<PassageCode>();
        written_alike::<ChangeKind>();
        written_alike::<ClashCode>();
        written_alike::<ClashLevel>();
        written_alike::<DelegationRole>();
        written_alike::<EditionPart>();
        written_alike::<Field>();
        written_alike::<Format>();
        written_alike::<ItemField>();
        written_alike::<ItemKind>();
        written_alike::<ItemRole>();
        written_alike::<MemberOrder>();
        written_alike::<Mode>();
        written_alike::<Noun>();
        written_alike::<Omission>();
        written_alike::<PartyGroup>();
        written_alike::<PartyKind>();
        written_alike::<PouchKind>();
        written_alike::<PhotoConsent>();
        written_alike::<Precedence>();
        written_alike::<Likeness>();
        written_alike::<PresenceState>();
        written_alike::<ReasonCode>();
        written_alike::<Role>();
        written_alike::<RoomFeature>();
        written_alike::<RoomField>();
        written_alike::<RunLineKind>();
        written_alike::<Status>();
        written_alike::<StepKind>();
        written_alike::<SuggestionWhat>();
        written_alike::<ThirdOrder>();
        written_alike::<TourOrder>();
        written_alike::<TurnPurpose>();
        written_alike::<TurnState>();
        written_alike::<VersionStatus>();
    }
}
