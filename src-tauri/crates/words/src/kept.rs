//! Fields of records, as the history names them, and what a code in one of them means.

use crate::catalogue::{Words, key_of};
use domain::closed::Closed;
use domain::field::Field;
use domain::noun::Noun;
use fluent_bundle::FluentArgs;

/// What the catalogue calls the list of names that no column of a file has.
pub(crate) const KEPT: &str = "kept";

/// The fields of records that are no columns of a file, and are told.
pub(crate) const FIELDS: [&str; 82] = [
    "owners",
    "carried_from",
    "reason",
    "name",
    "note",
    "body",
    "choice",
    "answered",
    "field",
    "called",
    "suggestion",
    "resolution",
    "decision",
    "sentence",
    "asker",
    "requested",
    "drafted",
    "agreed",
    "quota",
    "counts",
    "texts",
    "display",
    "file_name",
    "series",
    "ordinal",
    "from",
    "to",
    "zone",
    "format",
    "venue",
    "host",
    "chairs",
    "labels",
    "community",
    "order",
    "contact_name",
    "contact_email",
    "hours",
    "done",
    "left_out",
    "markings",
    "private",
    "delegation",
    "person",
    "roles",
    "attendance",
    "code",
    "iso2",
    "iso3",
    "own_name",
    "valid_from",
    "valid_to",
    "transferability",
    "who",
    "publication",
    "practice",
    "round",
    "delegations",
    "section",
    "origin",
    "quantifier",
    "bodies",
    "until",
    "opened",
    "closed",
    "capacity",
    "features",
    "hybrid",
    "short",
    "earlier",
    "scope",
    "concept",
    "vocabulary",
    "basis",
    "applies_from",
    "not_binding_on",
    "retired",
    "asked",
    "began",
    "limit",
    "templates",
    "place",
];

/// A field that ended with its turn, and shares its name with nothing else.
const ENDED: &str = "ended";

impl Words {
    /// Names a field of a record; none where no language has a name for it.
    pub fn field_of(&self, noun: Noun, field: &str) -> Option<String> {
        let meant = match (noun, field) {
            (Noun::Delegation, "party") => Some(Field::Party),
            (Noun::Turn, ENDED) => Some(Field::End),
            (Noun::Turn, "purpose") => Some(Field::Kind),
            (Noun::Room | Noun::Series, _) if FIELDS.contains(&field) => None,
            _ => <Field as Closed>::written(field),
        };
        match meant {
            Some(field) => Some(self.name(field)),
            None if FIELDS.contains(&field) => {
                Some(self.message(&key_of(KEPT, field), None, &FluentArgs::new()))
            }
            None => None,
        }
    }

    /// Says what a code in a field of a record means: "in person" of `in_person`; none where it is no code of a list.
    pub fn coded(&self, noun: Noun, field: &str, code: &str) -> Option<String> {
        use domain::agenda as a;
        use domain::{delegation, exchange, meeting, note, participant, party, presence};
        fn said<T: Closed>(words: &Words, code: &str) -> Option<String> {
            T::members().iter().find(|member| member.code() == code).map(|member| words.name(*member))
        }
        match (noun, field) {
            (Noun::Participant, "status") => said::<participant::Status>(self, code),
            (_, "mode") => said::<participant::Mode>(self, code),
            (Noun::Participant, "roles") => said::<participant::Role>(self, code),
            (_, "delegation_role") => said::<participant::DelegationRole>(self, code),
            (_, "photo_consent") => said::<participant::PhotoConsent>(self, code),
            (Noun::Delegation, "answer") => said::<delegation::Answer>(self, code),
            (Noun::AgendaItem, "kind") => said::<a::ItemKind>(self, code),
            (Noun::AgendaItem, "role") => said::<a::ItemRole>(self, code),
            (Noun::AgendaItem, "aims") => said::<a::Aim>(self, code),
            (Noun::AgendaItem, "order") => said::<a::TourOrder>(self, code),
            (Noun::Room, "features") => said::<a::RoomFeature>(self, code),
            (Noun::AgendaVersion, "status") => said::<a::VersionStatus>(self, code),
            (Noun::Note, "kind") => said::<note::NoteKind>(self, code),
            (Noun::Note, "status") => said::<note::NoteStatus>(self, code),
            (Noun::Note, "attribution") => said::<note::Attribution>(self, code),
            (Noun::Meeting, "format") => said::<meeting::Format>(self, code),
            (Noun::Presence, "state") => said::<presence::PresenceState>(self, code),
            (Noun::Turn, "state") => said::<domain::turn::TurnState>(self, code),
            (Noun::Turn, "purpose") => said::<domain::turn::TurnPurpose>(self, code),
            (Noun::Correction, "state") => said::<domain::correction::CorrectionState>(self, code),
            (Noun::Approval, "choice") => said::<domain::review::ApprovalChoice>(self, code),
            (Noun::Action, "status") => said::<exchange::ActionStatus>(self, code),
            (Noun::Practice, "status") => said::<exchange::PracticeStatus>(self, code),
            (Noun::Practice, "evidence_level") => said::<exchange::EvidenceLevel>(self, code),
            (Noun::Practice, "attribution") => said::<exchange::SourceAttribution>(self, code),
            (Noun::Practice, "level") => said::<exchange::TransferLevel>(self, code),
            (Noun::Challenge, "severity") => said::<exchange::Severity>(self, code),
            (Noun::Statement, "status") => said::<exchange::StatementStatus>(self, code),
            (Noun::Transfer, "state") => said::<exchange::TransferState>(self, code),
            (Noun::Response, "travels") => said::<domain::question::AnswerTravel>(self, code),
            (Noun::Rating, "round") => said::<domain::scale::Round>(self, code),
            (Noun::Milestone, "kind") => said::<domain::milestone::MilestoneKind>(self, code),
            (Noun::PublicationDraft, "publication") => said::<domain::publication::Publication>(self, code),
            (Noun::ReportSentence, "section") => said::<domain::report::PartKind>(self, code),
            (Noun::ReportSentence, "origin") => said::<domain::report::SentenceOrigin>(self, code),
            (Noun::ReportSentence, "quantifier") => said::<domain::report::Quantifier>(self, code),
            (Noun::Term, "vocabulary") => said::<domain::term::Vocabulary>(self, code),
            (Noun::Party, "kind") => said::<party::PartyKind>(self, code),
            (_, "languages" | "language") => {
                code.parse().ok().map(|code: domain::language::LanguageCode| self.language(&code))
            }
            _ => None,
        }
    }
}
