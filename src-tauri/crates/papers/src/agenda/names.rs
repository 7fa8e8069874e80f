//! The words for roles, aims, changes and fields.

use crate::words::{Word, say, say_with};
use domain::agenda::diff::ChangeKind;
use domain::agenda::{Aim, ItemField, ItemNumber, ItemRole};
use domain::disclosure::{AgendaPerson, OpenItem};

/// Names a role for one or several people.
pub fn role_name(role: ItemRole, count: usize) -> String {
    let (one, several) = match role {
        ItemRole::CoChair => (Word::ItemRoleChair, Word::ItemRoleCoChairs),
        ItemRole::Moderator => (Word::ItemRoleModerator, Word::ItemRoleModerators),
        ItemRole::Speaker => (Word::ItemRoleSpeaker, Word::ItemRoleSpeakers),
        ItemRole::Panellist => (Word::ItemRolePanellist, Word::ItemRolePanellists),
        ItemRole::Rapporteur => (Word::ItemRoleRapporteur, Word::ItemRoleRapporteurs),
        ItemRole::Organiser => (Word::ItemRoleOrganiser, Word::ItemRoleOrganisers),
    };
    say(if count == 1 { one } else { several })
}

/// Names somebody with delegation or organisation; says so where it is still open.
pub fn named(person: &AgendaPerson) -> String {
    let Some(named) = &person.named else { return say(Word::ToBeConfirmed) };
    let values = [("name", named.name.as_str()), ("party", named.party.as_str())];
    match (named.party.is_empty(), person.confirmed) {
        (false, true) => say_with(Word::Named, &values),
        (false, false) => say_with(Word::NamedOpen, &values),
        (true, true) => named.name.clone(),
        (true, false) => say_with(Word::NamedOpenAlone, &values),
    }
}

/// Returns the printed number; empty where there is none.
pub fn number(number: Option<&ItemNumber>) -> String {
    number.map(ToString::to_string).unwrap_or_default()
}

/// Writes "5a Workshop A".
pub fn numbered(number: Option<&ItemNumber>, title: &str) -> String {
    number.map_or_else(
        || title.to_owned(),
        |number| say_with(Word::Numbered, &[("number", number.as_str()), ("title", title)]),
    )
}

/// Says where an item is held.
pub fn place(item: &OpenItem) -> String {
    match (item.room.is_empty(), item.online) {
        (true, true) => say(Word::OnlyOnline),
        (false, true) => say_with(Word::RoomOnline, &[("room", &item.room)]),
        (_, false) => item.room.clone(),
    }
}

/// Names an aim.
pub fn aim_name(aim: Aim) -> String {
    say(match aim {
        Aim::Inform => Word::AimInform,
        Aim::Discuss => Word::AimDiscuss,
        Aim::Decide => Word::AimDecide,
    })
}

/// Names a kind of change.
pub fn change_name(kind: ChangeKind) -> String {
    say(match kind {
        ChangeKind::New => Word::ChangeNew,
        ChangeKind::Dropped => Word::ChangeDropped,
        ChangeKind::Moved => Word::ChangeMoved,
        ChangeKind::Retimed => Word::ChangeRetimed,
        ChangeKind::Renumbered => Word::ChangeRenumbered,
        ChangeKind::Retitled => Word::ChangeRetitled,
        ChangeKind::People => Word::ChangePeople,
        ChangeKind::LabelOrRule => Word::ChangeLabelOrRule,
        ChangeKind::Text => Word::ChangeText,
        ChangeKind::Other => Word::ChangeOther,
    })
}

/// Names a field.
pub fn field_name(field: ItemField) -> String {
    say(match field {
        ItemField::Number => Word::FieldNumber,
        ItemField::Kind => Word::FieldKind,
        ItemField::Day => Word::FieldDay,
        ItemField::Start => Word::FieldStart,
        ItemField::Duration => Word::FieldDuration,
        ItemField::Minimum => Word::FieldMinimum,
        ItemField::ActualStart => Word::FieldActualStart,
        ItemField::Actual => Word::FieldActual,
        ItemField::Room => Word::FieldRoom,
        // Video links are in no difference; what they would be called is what they belong to.
        ItemField::Online | ItemField::VideoLink => Word::FieldOnline,
        ItemField::Parallel => Word::FieldParallel,
        ItemField::Title => Word::FieldTitle,
        ItemField::Description => Word::FieldDescription,
        ItemField::Translations => Word::FieldTranslations,
        ItemField::Aims => Word::FieldAims,
        ItemField::Purpose => Word::FieldPurpose,
        ItemField::Questions => Word::FieldQuestions,
        ItemField::People => Word::FieldPeople,
        ItemField::Label => Word::FieldLabel,
        ItemField::ChathamHouse => Word::FieldChathamHouse,
        ItemField::Tour => Word::FieldTour,
        ItemField::Papers => Word::FieldPapers,
        ItemField::RunSheet => Word::FieldRunSheet,
        ItemField::ProposedBy => Word::FieldProposedBy,
    })
}
