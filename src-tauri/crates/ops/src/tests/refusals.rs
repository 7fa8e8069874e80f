//! Every refusal says what happened and what to do.

use crate::Error;
use chrono::NaiveDate;
use domain::agenda::ItemRefused;
use domain::agenda::halves::{MergeRefused, SplitRefused};
use domain::meeting::MeetingRefused;
use domain::noun::Noun;
use domain::refusal::{Refusal, RefusalCode};
use domain::text::TextRefused;

/// Asserts that a refusal is said in whole sentences, without a code or the name of a field as records have it.
fn is_said(error: &Error) {
    let said = error.said();
    assert!(said.ends_with('.') && said.starts_with(char::is_uppercase), "{error:?}: {said}");
    assert!(!said.contains('_') && said != "This value cannot be kept.", "{error:?}: {said}");
}

#[test]
fn every_refusal_of_a_record_says_what_to_do_and_where() {
    let refusals: Vec<Refusal> = [
        ItemRefused::Duration.into(),
        ItemRefused::Start.into(),
        ItemRefused::Minimum.into(),
        ItemRefused::NumberedBreak.into(),
        ItemRefused::TooMany.into(),
        ItemRefused::TwiceInOneRole.into(),
        SplitRefused::Minute(29).into(),
        SplitRefused::ShownTwice(150).into(),
        MergeRefused::Nothing.into(),
        MergeRefused::TooLong.into(),
        MeetingRefused::EndsBeforeItBegins.into(),
        MeetingRefused::TooLong.into(),
        MeetingRefused::UnknownZone.into(),
        MeetingRefused::Chairs.into(),
        MeetingRefused::Hours.into(),
        MeetingRefused::Ordinal.into(),
        MeetingRefused::OrdinalTaken(3).into(),
        MeetingRefused::OrdinalEarlier(2).into(),
        MeetingRefused::PeopleAlone.into(),
        MeetingRefused::TooEarly(NaiveDate::MIN, NaiveDate::MIN).into(),
        domain::language::NotALanguage.into(),
        domain::label::NotALabel.into(),
        domain::agenda::number::NotANumber.into(),
        domain::agenda::version::NotAVersionName.into(),
    ]
    .into();
    for refusal in refusals {
        let error = Error::Refused(refusal);
        is_said(&error);
        assert!(error.field().is_some(), "{error:?} says at which field");
    }
}

#[test]
fn a_text_says_how_much_is_too_much() {
    let long = Error::Text { field: "title", source: TextRefused::TooLong { length: 250, most: 200 } };
    assert_eq!(long.said(), "This has 250 characters; at most 200 can be kept. Shorten it.");
    for source in [TextRefused::Nul, TextRefused::Empty] {
        is_said(&Error::Text { field: "title", source });
    }
}

#[test]
fn what_the_store_refuses_names_the_kind_of_record() {
    use store::Error as E;
    let said = |error: E| Error::from(error).said();
    assert_eq!(
        said(E::NoSuchRecord(Noun::AgendaItem)),
        "The item is not there any more. Look at the list again."
    );
    assert_eq!(
        said(E::Taken(Noun::Room)),
        "There is already a room like this. Choose another name or number."
    );
    for error in [
        E::WrongPassphrase,
        E::NotAWorkspace,
        E::NewerVersion,
        E::Damaged,
        E::AlreadyOpen,
        E::NotFound,
        E::NameNotText,
        E::JournalAltered,
        E::ExistsAlready,
        E::CutOff,
        E::CannotWrite(std::io::Error::other("no")),
        E::Full,
        E::ReadOnly(store::ReadOnly::Damaged),
        E::ReadOnly(store::ReadOnly::Place),
        E::ReadOnly(store::ReadOnly::Backup),
        E::ChangedMeanwhile(Noun::Person),
        E::InUse(Noun::Room),
        E::NothingToUndo,
        E::NothingToRedo,
        E::CannotUndo,
        E::UnnamedStep,
        E::NoCipher,
    ] {
        is_said(&error.into());
    }
}

#[test]
fn every_file_that_is_refused_says_why() {
    use intake::Refused as R;
    for refused in [
        R::NotATable("archive"),
        R::NotATable("database"),
        R::NotATable("no-workbook"),
        R::NotATable("old-office"),
        R::NotATable("opendocument"),
        R::NotATable("pdf"),
        R::NotATable("presentation"),
        R::NotATable("program"),
        R::NotATable("rtf"),
        R::NotATable("web-page"),
        R::NotATable("word"),
        R::NotATable("xml"),
        R::Image,
        R::Damaged,
        R::Encrypted,
        R::TooLarge,
        R::TooManyColumns,
        R::TooManyRows,
        R::Empty,
        R::Nul,
        R::Dtd,
        R::NoHeader,
        R::NoNames,
        R::BadJson(3, 14),
        R::BadCalendar,
        R::BadCards,
        R::NotAnAgenda,
        R::NoGuests,
        R::UnreadableText,
    ] {
        let error = Error::from(refused);
        is_said(&error);
        assert!(error.said().contains(". "), "{refused:?} says what to do: {}", error.said());
        assert!(!error.said().contains("something else"), "{refused:?} says what the file is");
    }
}

#[test]
fn what_is_written_by_hand_is_refused_with_the_place_in_it() {
    use intake::MappingRefused as R;
    for (refused, said) in [
        (
            R::NoSuchColumn("Who".into()),
            "The file has no column “Who”. Use a heading as it stands in the file, or the letter of a column.",
        ),
        (
            R::Twice(domain::field::Field::Email),
            "Two columns are given for “e-mail address”, which takes one. Choose one of them.",
        ),
    ] {
        let error = Error::from(refused);
        assert_eq!((error.said().as_str(), error.field()), (said, Some("columns")));
    }
    for refused in [R::SeveralColumns("Who".into()), R::NoSuchField("who".into()), R::Identity("ID".into())] {
        is_said(&refused.into());
    }
    let answers = crate::import::Decisions::from_json("{").unwrap_err();
    assert_eq!(answers.field(), Some("answers"));
    assert!(
        answers.said().ends_with("They look like {\"parties\": {\"EC\": \"COM\"}, \"skip\": [17]}."),
        "{}",
        answers.said()
    );
}

#[test]
fn a_paper_that_the_one_table_does_not_have_is_refused_with_what_it_has() {
    use crate::export::Wanted;
    use domain::disclosure::{Audience, PaperForm, PaperKind};
    for (paper, form, audience, field, said) in [
        (
            PaperKind::Calendar,
            PaperForm::Pdf,
            Audience::Public,
            "format",
            "This paper is not made in this form. Choose one of these: Calendar.",
        ),
        (
            PaperKind::RunSheet,
            PaperForm::Pdf,
            Audience::Public,
            "audience",
            "This paper is not made for the public. Choose other readers, or another paper.",
        ),
        (
            PaperKind::Changes,
            PaperForm::Pdf,
            Audience::Public,
            "since",
            "This paper compares two versions. Choose the earlier one.",
        ),
        (
            PaperKind::Comments,
            PaperForm::Docx,
            Audience::CoChairs,
            "version",
            "Comments are about a version that was released. Choose one, or release the agenda first.",
        ),
    ] {
        let error = Wanted::new(paper, form, audience).check().unwrap_err();
        assert_eq!((error.said().as_str(), error.field()), (said, Some(field)));
    }
}

#[test]
fn what_has_no_values_is_said_as_it_is() {
    for code in [
        RefusalCode::NoMeeting,
        RefusalCode::NoParty,
        RefusalCode::NoImport,
        RefusalCode::Cancelled,
        RefusalCode::Locked,
        RefusalCode::EmailInvalid,
        RefusalCode::EmailTakenInWorkspace,
        RefusalCode::EmailTakenAtMeeting,
        RefusalCode::ItemPeopleGone,
        RefusalCode::ItemRoomGone,
        RefusalCode::PaperEmpty,
        RefusalCode::PaperGone,
        RefusalCode::DayNotEmpty,
        RefusalCode::DayOutside,
        RefusalCode::GuestItemGone,
        RefusalCode::ClashGone,
        RefusalCode::MeetingFileHours,
        RefusalCode::MeetingFileNoDay,
        RefusalCode::NothingChanges,
        RefusalCode::PaperNotForOne,
        RefusalCode::ColumnNotImported,
        RefusalCode::NoColumns,
    ] {
        is_said(&Refusal::new(code).into());
    }
}

#[test]
fn whatever_keeps_a_file_from_being_written_has_a_sentence_of_its_own() {
    use std::io::ErrorKind as Kind;
    let refused = |error: std::io::Error| Error::from(store::Error::CannotWrite(error));
    let kinds =
        [Kind::NotFound, Kind::PermissionDenied, Kind::InvalidFilename, Kind::StorageFull, Kind::Other];
    let mut said: Vec<String> = kinds.map(|kind| refused(kind.into()).said()).into();
    for kind in kinds {
        is_said(&refused(kind.into()));
    }
    said.sort();
    said.dedup();
    assert_eq!(said.len(), kinds.len(), "{said:?}");
    let long = std::env::temp_dir().join("a".repeat(300));
    let too_long = std::fs::write(long, "").unwrap_err();
    assert!(refused(too_long).said().contains("too long"));
}
