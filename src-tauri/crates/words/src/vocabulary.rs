//! The closed lists that have words, and the languages.

use crate::catalogue::{Words, key_of};
use crate::edition::{MOST_ORDINALS, ORDINALS};
use crate::kept::{FIELDS, KEPT};
use crate::step::STEPS;
use domain::actor::ActorRole;
use domain::agenda::diff::{ChangeKind, RoomField};
use domain::agenda::live::ProposalKind;
use domain::agenda::{
    Aim, ClashCode, ClashLevel, ItemField, ItemKind, ItemRole, Omission, RoomFeature, RunLineKind, TourOrder,
    VersionStatus,
};
use domain::closed::Closed;
use domain::comment_form::FormAnswer;
use domain::correction::CorrectionState;
use domain::delegation::Answer;
use domain::disclosure::{PaperForm, PaperKind, Readers, SectionKind, WithheldWhat, WithheldWhy};
use domain::edition::EditionPart;
use domain::evaluation::{Aspect, OpenQuestion};
use domain::exchange::{
    ActionStatus, EvidenceLevel, ExchangeKind, PracticeStatus, Severity, SourceAttribution, StatementStatus,
    TransferLevel, TransferState,
};
use domain::field::Field;
use domain::found::FoundField;
use domain::language::LanguageCode;
use domain::likeness::Likeness;
use domain::meeting::Format;
use domain::milestone::{MilestoneKind, MilestoneState};
use domain::note::guard::PassageCode;
use domain::note::{Attribution, MarkingKind, NoteKind, NoteStatus, NotesTemplate};
use domain::noun::Noun;
use domain::overview::{MatterKind, Pressing, TileState};
use domain::participant::{DelegationRole, Mode, PhotoConsent, Role, Status};
use domain::party::{MemberOrder, PartyGroup, PartyKind, ThirdOrder};
use domain::pouch::PouchKind;
use domain::practice::{Aged, Criterion};
use domain::presence::PresenceState;
use domain::publication::Publication;
use domain::question::AnswerTravel;
use domain::reason::ReasonCode;
use domain::refusal::RefusalCode;
use domain::reply::PassageWord;
use domain::report::{
    FindingPart, Opening, PartKind, Quantifier, SentenceOrigin, SentenceStanding, WhyNotDrafted,
};
use domain::review::{ApprovalChoice, SuggestionWhat};
use domain::scale::Round;
use domain::silence::{SilenceStanding, SilenceState};
use domain::term::{Vocabulary, WhyNot};
use domain::turn::{Precedence, TurnPurpose, TurnState};
use domain::verb::{StepKind, Verb};
use fluent_bundle::FluentArgs;

/// A closed list, as the catalogue has it: each code is a message.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ListOfWords {
    /// Its name, which begins the key of each message.
    pub list: &'static str,
    /// The name of its type on the page; none where the page does not choose among its members.
    pub chosen: Option<&'static str>,
    /// The codes of its members.
    pub codes: Vec<String>,
}

impl ListOfWords {
    fn of<T: Closed>() -> Self {
        let codes = T::members().iter().map(|member| member.code().to_owned()).collect();
        Self { list: T::LIST, chosen: None, codes }
    }

    /// A list whose members people choose among, so that the page has its names.
    fn chosen<T: Closed>() -> Self {
        let name = std::any::type_name::<T>().rsplit("::").next();
        Self { chosen: name, ..Self::of::<T>() }
    }

    fn named(list: &'static str, codes: Vec<String>) -> Self {
        Self { list, chosen: None, codes }
    }

    /// Returns the keys of its messages.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        self.codes.iter().map(|code| key_of(self.list, code))
    }
}

/// Returns every list that has words: of each member, in each language, there is a message, and no others.
pub fn lists() -> Vec<ListOfWords> {
    let numbered = |list, count: u32| ListOfWords::named(list, (1..=count).map(|n| n.to_string()).collect());
    let languages = LanguageCode::all().map(|code| code.as_str().to_lowercase()).collect();
    vec![
        ListOfWords::chosen::<ActionStatus>(),
        ListOfWords::chosen::<ActorRole>(),
        ListOfWords::chosen::<Aged>(),
        ListOfWords::chosen::<Criterion>(),
        ListOfWords::chosen::<EvidenceLevel>(),
        ListOfWords::of::<ExchangeKind>(),
        ListOfWords::chosen::<PracticeStatus>(),
        ListOfWords::chosen::<Severity>(),
        ListOfWords::chosen::<SourceAttribution>(),
        ListOfWords::chosen::<StatementStatus>(),
        ListOfWords::chosen::<TransferLevel>(),
        ListOfWords::chosen::<TransferState>(),
        ListOfWords::chosen::<Vocabulary>(),
        ListOfWords::chosen::<WhyNot>(),
        ListOfWords::chosen::<Aim>(),
        ListOfWords::chosen::<Answer>(),
        ListOfWords::chosen::<AnswerTravel>(),
        ListOfWords::chosen::<Aspect>(),
        ListOfWords::chosen::<OpenQuestion>(),
        ListOfWords::chosen::<Round>(),
        ListOfWords::chosen::<ApprovalChoice>(),
        ListOfWords::chosen::<PassageWord>(),
        ListOfWords::chosen::<Attribution>(),
        ListOfWords::chosen::<ChangeKind>(),
        ListOfWords::of::<ClashCode>(),
        ListOfWords::chosen::<ClashLevel>(),
        ListOfWords::chosen::<CorrectionState>(),
        ListOfWords::chosen::<DelegationRole>(),
        ListOfWords::chosen::<EditionPart>(),
        ListOfWords::chosen::<Field>(),
        ListOfWords::of::<FormAnswer>(),
        ListOfWords::chosen::<FindingPart>(),
        ListOfWords::chosen::<Format>(),
        ListOfWords::chosen::<FoundField>(),
        ListOfWords::chosen::<ItemField>(),
        ListOfWords::chosen::<ItemKind>(),
        ListOfWords::chosen::<ItemRole>(),
        ListOfWords::chosen::<MarkingKind>(),
        ListOfWords::of::<MatterKind>(),
        ListOfWords::chosen::<MemberOrder>(),
        ListOfWords::chosen::<MilestoneKind>(),
        ListOfWords::chosen::<MilestoneState>(),
        ListOfWords::chosen::<Mode>(),
        ListOfWords::chosen::<NoteKind>(),
        ListOfWords::chosen::<NoteStatus>(),
        ListOfWords::chosen::<NotesTemplate>(),
        ListOfWords::of::<Noun>(),
        ListOfWords::of::<Omission>(),
        ListOfWords::of::<Opening>(),
        ListOfWords::chosen::<PartKind>(),
        ListOfWords::chosen::<Publication>(),
        ListOfWords::chosen::<Quantifier>(),
        ListOfWords::chosen::<SentenceOrigin>(),
        ListOfWords::chosen::<SentenceStanding>(),
        ListOfWords::of::<WhyNotDrafted>(),
        ListOfWords::chosen::<PartyGroup>(),
        ListOfWords::chosen::<PartyKind>(),
        ListOfWords::chosen::<PassageCode>(),
        ListOfWords::chosen::<PhotoConsent>(),
        ListOfWords::chosen::<PaperForm>(),
        ListOfWords::chosen::<PaperKind>(),
        ListOfWords::of::<PouchKind>(),
        ListOfWords::of::<Likeness>(),
        ListOfWords::chosen::<PresenceState>(),
        ListOfWords::chosen::<Pressing>(),
        ListOfWords::chosen::<Readers>(),
        ListOfWords::chosen::<Precedence>(),
        ListOfWords::of::<ProposalKind>(),
        ListOfWords::of::<ReasonCode>(),
        ListOfWords::of::<RefusalCode>(),
        ListOfWords::chosen::<Role>(),
        ListOfWords::chosen::<RoomFeature>(),
        ListOfWords::chosen::<RoomField>(),
        ListOfWords::chosen::<RunLineKind>(),
        ListOfWords::of::<SectionKind>(),
        ListOfWords::chosen::<SilenceStanding>(),
        ListOfWords::chosen::<SilenceState>(),
        ListOfWords::chosen::<TileState>(),
        ListOfWords::chosen::<Status>(),
        ListOfWords::chosen::<StepKind>(),
        ListOfWords::chosen::<SuggestionWhat>(),
        ListOfWords::chosen::<ThirdOrder>(),
        ListOfWords::chosen::<TourOrder>(),
        ListOfWords::chosen::<TurnPurpose>(),
        ListOfWords::chosen::<TurnState>(),
        ListOfWords::chosen::<VersionStatus>(),
        ListOfWords::chosen::<WithheldWhat>(),
        ListOfWords::chosen::<WithheldWhy>(),
        ListOfWords::named(KEPT, FIELDS.map(str::to_owned).into()),
        ListOfWords::named(LANGUAGES, languages),
        ListOfWords::named(STEPS, Verb::NAMES.map(str::to_owned).into()),
        numbered("month", 12),
        numbered(ORDINALS, MOST_ORDINALS.into()),
        numbered("weekday", 7),
    ]
}

const LANGUAGES: &str = "language";

impl Words {
    /// Names the members of the lists that people choose among, in their order: the type of the list, and each code with
    /// its name.
    pub fn vocabularies(&self) -> Vec<(&'static str, Vec<(String, String)>)> {
        let named = |list: &ListOfWords, code: &String| {
            (code.clone(), self.message(&key_of(list.list, code), None, &FluentArgs::new()))
        };
        let of = |list: &ListOfWords| list.codes.iter().map(|code| named(list, code)).collect();
        lists().iter().filter_map(|list| Some((list.chosen?, of(list)))).collect()
    }

    /// Names a language: "French".
    pub fn language(&self, code: &LanguageCode) -> String {
        self.message(&key_of(LANGUAGES, &code.as_str().to_lowercase()), None, &FluentArgs::new())
    }
}
