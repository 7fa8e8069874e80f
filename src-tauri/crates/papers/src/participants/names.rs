//! The words for sections, roles and attendance.

use crate::words::{Word, say, say_with};
use domain::disclosure::SectionKind;
use domain::participant::{Mode, Role};

/// Names a section.
pub fn section_name(kind: SectionKind) -> String {
    say(match kind {
        SectionKind::CoChairs => Word::SectionCoChairs,
        SectionKind::MemberStates => Word::SectionMemberStates,
        SectionKind::ThirdCountries => Word::SectionThirdCountries,
        SectionKind::EuBodies => Word::SectionEuBodies,
        SectionKind::InternationalOrganisations => Word::SectionInternationalOrganisations,
        SectionKind::CivilSociety => Word::SectionCivilSociety,
        SectionKind::Private => Word::SectionPrivate,
        SectionKind::Secretariat => Word::SectionSecretariat,
    })
}

/// Names a role.
pub fn role_name(role: Role) -> String {
    say(match role {
        Role::CoChair => Word::RoleCoChair,
        Role::Moderator => Word::RoleModerator,
        Role::Speaker => Word::RoleSpeaker,
        Role::Rapporteur => Word::RoleRapporteur,
        Role::Participant => Word::RoleParticipant,
        Role::Observer => Word::RoleObserver,
        Role::Secretariat => Word::RoleSecretariat,
        Role::Interpreter => Word::RoleInterpreter,
        Role::Guest => Word::RoleGuest,
    })
}

/// Names a way of taking part.
pub fn mode_name(mode: Mode) -> String {
    say(match mode {
        Mode::InPerson => Word::ModeInPerson,
        Mode::Online => Word::ModeOnline,
        Mode::Absent => Word::ModeAbsent,
    })
}

/// Returns the attendance sentence with its opening words.
pub fn attendance(sentence: &str) -> String {
    if sentence.is_empty() {
        say(Word::AttendanceNone)
    } else {
        say_with(Word::Attendance, &[("sentence", sentence)])
    }
}
