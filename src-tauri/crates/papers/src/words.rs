//! The words of the papers, from Fluent files.
//!
//! English is compiled in; another language is another file with the same messages. Every message has its [`Word`], so
//! that a word that is missing fails a test here and never a paper.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

const ENGLISH: &str = include_str!("../words/en.ftl");

/// The language that papers are written in, as file properties want it.
pub const LANGUAGE: &str = "en-GB";

macro_rules! words {
    ($($name:ident = $key:literal,)*) => {
        /// One message of the word files.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum Word {
            $(#[doc = $key] $name,)*
        }

        impl Word {
            /// Every word.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

words! {
    Version = "version",
    PageStart = "page-start",
    PageMiddle = "page-middle",
    MadeBy = "made-by",
    Contact = "contact",
    EditionDays = "edition-days",
    Running = "running",
    Titled = "titled",
    ChairedBy = "chaired-by",
    ChairedByOne = "chaired-by-one",
    And = "and",
    FormatInPerson = "format-in-person",
    FormatOnline = "format-online",
    FormatHybrid = "format-hybrid",
    Placed = "placed",
    SharingClear = "sharing-clear",
    SharingGreen = "sharing-green",
    SharingGreenGroup = "sharing-green-group",
    SharingAmber = "sharing-amber",
    SharingAmberStrict = "sharing-amber-strict",
    SharingRed = "sharing-red",
    ClosedSession = "closed-session",
    Numbered = "numbered",
    RolePanellist = "role-panellist",
    RoleOrganiser = "role-organiser",
    ItemPerson = "item-person",
    ItemPersonOpen = "item-person-open",
    OwnRoles = "own-roles",
    VideoLink = "video-link",
    LabelOfItem = "label-of-item",
    UnderTheRule = "under-the-rule",
    CalendarName = "calendar-name",
    CalendarNameOf = "calendar-name-of",
    CalendarCancelled = "calendar-cancelled",
    ScheduleNoRoom = "schedule-no-room",
    MailSubject = "mail-subject",
    MailGreeting = "mail-greeting",
    MailIntro = "mail-intro",
    MailNew = "mail-new",
    MailDropped = "mail-dropped",
    MailMoved = "mail-moved",
    MailRetimed = "mail-retimed",
    MailPeople = "mail-people",
    MailChange = "mail-change",
    MailBefore = "mail-before",
    MailAfter = "mail-after",
    MailWhen = "mail-when",
    MailWhenTwoZones = "mail-when-two-zones",
    MailRoleAdded = "mail-role-added",
    MailRoleRemoved = "mail-role-removed",
    MailRoleDropped = "mail-role-dropped",
    MailNoRole = "mail-no-role",
    MailCalendar = "mail-calendar",
    ListTitle = "list-title",
    ListTitleCounts = "list-title-counts",
    ListTitleSentence = "list-title-sentence",
    Attendance = "attendance",
    AttendanceNone = "attendance-none",
    SectionCoChairs = "section-co-chairs",
    SectionMemberStates = "section-member-states",
    SectionThirdCountries = "section-third-countries",
    SectionEuBodies = "section-eu-bodies",
    SectionInternationalOrganisations = "section-international-organisations",
    SectionCivilSociety = "section-civil-society",
    SectionPrivate = "section-private",
    SectionSecretariat = "section-secretariat",
    RoleCoChair = "role-co-chair",
    RoleModerator = "role-moderator",
    RoleSpeaker = "role-speaker",
    RoleRapporteur = "role-rapporteur",
    RoleParticipant = "role-participant",
    RoleObserver = "role-observer",
    RoleSecretariat = "role-secretariat",
    RoleInterpreter = "role-interpreter",
    RoleGuest = "role-guest",
    TakesPartOnline = "takes-part-online",
    ModeInPerson = "mode-in-person",
    ModeOnline = "mode-online",
    ModeAbsent = "mode-absent",
    EveryDay = "every-day",
    ColumnLabel = "column-label",
    ColumnSection = "column-section",
    ColumnCode = "column-code",
    ColumnDelegation = "column-delegation",
    ColumnReference = "column-reference",
    ColumnName = "column-name",
    ColumnFunction = "column-function",
    ColumnInstitution = "column-institution",
    ColumnFunctionInstitution = "column-function-institution",
    ColumnRoles = "column-roles",
    ColumnMode = "column-mode",
    ColumnEmail = "column-email",
    ColumnPhone = "column-phone",
    ColumnContact = "column-contact",
    ColumnDays = "column-days",
    ColumnLanguages = "column-languages",
    ColumnTravel = "column-travel",
    ColumnPersons = "column-persons",
    ColumnOnline = "column-online",
    ColumnNote = "column-note",
    ColumnSentence = "column-sentence",
    ColumnDay = "column-day",
    ColumnKind = "column-kind",
    ColumnNeed = "column-need",
    ColumnNumber = "column-number",
    Summary = "summary",
    NeedsTitle = "needs-title",
    NeedsIntro = "needs-intro",
    NeedsDietary = "needs-dietary",
    NeedsAccessibility = "needs-accessibility",
    NeedsNone = "needs-none",
    SheetCover = "sheet-cover",
    SheetList = "sheet-list",
    SheetNeeds = "sheet-needs",
    CoverMeeting = "cover-meeting",
    CoverLabel = "cover-label",
    CoverSharing = "cover-sharing",
    CoverContact = "cover-contact",
    CoverVersion = "cover-version",
    CoverTime = "cover-time",
    CoverRole = "cover-role",
    CoverAttendance = "cover-attendance",
    CoverNote = "cover-note",
}

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let language = LANGUAGE.parse().expect("the language tag is well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolating marks serve mixed directions on screens; in a file they would be invisible letters.
    bundle.set_use_isolating(false);
    let resource =
        FluentResource::try_new(ENGLISH.to_owned()).expect("the compiled-in words are well formed");
    bundle.add_resource(resource).expect("no word is there twice");
    bundle
});

/// Returns a word that takes no values.
pub fn say(word: Word) -> String {
    say_with(word, &[])
}

/// Returns a word with its values filled in; values are text and never read as Fluent.
pub fn say_with(word: Word, values: &[(&str, &str)]) -> String {
    let args: FluentArgs = values.iter().copied().collect();
    let pattern = BUNDLE.get_message(word.key()).and_then(|message| message.value());
    pattern.map_or_else(
        || word.key().to_owned(),
        |pattern| BUNDLE.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_its_message_and_every_message_its_word() {
        let mut keys: Vec<&str> = ENGLISH
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" = ")?.0))
            .collect();
        let mut words: Vec<&str> = Word::ALL.iter().map(|word| word.key()).collect();
        keys.sort_unstable();
        words.sort_unstable();
        assert_eq!(keys, words);
        for word in Word::ALL {
            assert!(!say(*word).is_empty(), "{word:?} says nothing");
        }
    }

    #[test]
    fn values_are_filled_in_as_they_are() {
        let series = "{ $x } # *a*";
        assert_eq!(
            say_with(Word::Running, &[("series", series), ("edition", "3rd meeting")]),
            "{ $x } # *a*, 3rd meeting"
        );
    }
}
