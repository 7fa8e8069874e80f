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
    Numbered = "numbered",
    ItemPerson = "item-person",
    OwnRoles = "own-roles",
    VideoLink = "video-link",
    LabelOfItem = "label-of-item",
    CalendarName = "calendar-name",
    CalendarNameOf = "calendar-name-of",
    CalendarCancelled = "calendar-cancelled",
    ScheduleNoRoom = "schedule-no-room",
    MailSubject = "mail-subject",
    MailGreeting = "mail-greeting",
    MailIntro = "mail-intro",
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
    AgendaTitle = "agenda-title",
    StatusDraft = "status-draft",
    StatusForCoChairs = "status-for-co-chairs",
    StatusForComments = "status-for-comments",
    StatusFinal = "status-final",
    StatusAdopted = "status-adopted",
    StatusAdoptedAsAmended = "status-adopted-as-amended",
    StatusWorking = "status-working",
    ReleasedAt = "released-at",
    WorkingAt = "working-at",
    AgendaVersion = "agenda-version",
    AgendaVersionWorking = "agenda-version-working",
    AgendaLanguage = "agenda-language",
    RuleAppliesAll = "rule-applies-all",
    RuleAppliesOne = "rule-applies-one",
    RuleApplies = "rule-applies",
    DayTitle = "day-title",
    AllTimes = "all-times",
    TimesChange = "times-change",
    SecondZone = "second-zone",
    ColumnTime = "column-time",
    ColumnItemNumber = "column-item-number",
    ColumnItem = "column-item",
    ColumnHandling = "column-handling",
    ParallelWorkshops = "parallel-workshops",
    ParallelPanels = "parallel-panels",
    ParallelItems = "parallel-items",
    ClosedSession = "closed-session",
    RoomOnline = "room-online",
    OnlyOnline = "only-online",
    ToBeConfirmed = "to-be-confirmed",
    Named = "named",
    NamedOpen = "named-open",
    NamedOpenAlone = "named-open-alone",
    ItemRoleChair = "item-role-chair",
    ItemRoleCoChairs = "item-role-co-chairs",
    ItemRoleModerator = "item-role-moderator",
    ItemRoleModerators = "item-role-moderators",
    ItemRoleSpeaker = "item-role-speaker",
    ItemRoleSpeakers = "item-role-speakers",
    ItemRolePanellist = "item-role-panellist",
    ItemRolePanellists = "item-role-panellists",
    ItemRoleRapporteur = "item-role-rapporteur",
    ItemRoleRapporteurs = "item-role-rapporteurs",
    ItemRoleOrganiser = "item-role-organiser",
    ItemRoleOrganisers = "item-role-organisers",
    ItemPeople = "item-people",
    ItemAims = "item-aims",
    AimInform = "aim-inform",
    AimDiscuss = "aim-discuss",
    AimDecide = "aim-decide",
    ItemPurpose = "item-purpose",
    ItemDescription = "item-description",
    ItemQuestions = "item-questions",
    RuleMark = "rule-mark",
    AgendaEmpty = "agenda-empty",
    MarksSince = "marks-since",
    TheWorkingDraft = "the-working-draft",
    TheVersion = "the-version",
    ChangeMovedFrom = "change-moved-from",
    ChangesTitle = "changes-title",
    ChangesBetween = "changes-between",
    ChangesLegend = "changes-legend",
    ChangesNone = "changes-none",
    ChangeNew = "change-new",
    ChangeDropped = "change-dropped",
    ChangeMoved = "change-moved",
    ChangeRetimed = "change-retimed",
    ChangeRenumbered = "change-renumbered",
    ChangeRetitled = "change-retitled",
    ChangePeople = "change-people",
    ChangeLabelOrRule = "change-label-or-rule",
    ChangeText = "change-text",
    ChangeOther = "change-other",
    ChangeTrivial = "change-trivial",
    FieldNumber = "field-number",
    FieldKind = "field-kind",
    FieldDay = "field-day",
    FieldStart = "field-start",
    FieldDuration = "field-duration",
    FieldMinimum = "field-minimum",
    FieldActualStart = "field-actual-start",
    FieldActual = "field-actual",
    FieldRoom = "field-room",
    FieldOnline = "field-online",
    FieldParallel = "field-parallel",
    FieldTitle = "field-title",
    FieldDescription = "field-description",
    FieldTranslations = "field-translations",
    FieldAims = "field-aims",
    FieldPurpose = "field-purpose",
    FieldQuestions = "field-questions",
    FieldPeople = "field-people",
    FieldLabel = "field-label",
    FieldChathamHouse = "field-chatham-house",
    FieldTour = "field-tour",
    FieldPapers = "field-papers",
    FieldRunSheet = "field-run-sheet",
    FieldProposedBy = "field-proposed-by",
    AnnotatedTitle = "annotated-title",
    RunSheetTitle = "run-sheet-title",
    Planned = "planned",
    PlannedLeast = "planned-least",
    AnnotatedTime = "annotated-time",
    AnnotatedLabel = "annotated-label",
    SayLabel = "say-label",
    SayLabelDefault = "say-label-default",
    SayRule = "say-rule",
    GuestsMayNotHear = "guests-may-not-hear",
    GuestsLeaveFirst = "guests-leave-first",
    ThirdCountriesMayNotHear = "third-countries-may-not-hear",
    PersonConfirmed = "person-confirmed",
    PersonOpen = "person-open",
    ColumnRole = "column-role",
    ColumnConfirmation = "column-confirmation",
    TourTitle = "tour-title",
    TourTooLong = "tour-too-long",
    ColumnOrder = "column-order",
    ColumnBegins = "column-begins",
    SpaceForNotes = "space-for-notes",
    RunBegins = "run-begins",
    RunEnds = "run-ends",
    RunDoors = "run-doors",
    RunInterpreters = "run-interpreters",
    RunFamilyPhoto = "run-family-photo",
    RunTechnical = "run-technical",
    RunCatering = "run-catering",
    RunOther = "run-other",
    ColumnRunKind = "column-run-kind",
    ColumnRunWhat = "column-run-what",
    ColumnRunWho = "column-run-who",
    ColumnRunRoom = "column-run-room",
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
