//! What leaves is put where the person said: whole, on record, and never over the workspace.

use super::{House, now, person};
use crate::ErrorCode;
use crate::export::{Destination, Leaving, LeavingFile, Prepared, Wanted, deliver};
use crate::import::TO_THE_END;
use crate::steps::{self, StepState};
use domain::disclosure::rights::PAPERS;
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::ids::ParticipantId;
use domain::label::HandlingLabel;
use domain::verb::{Exported, Files, Verb};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

impl House {
    async fn with_a_person() -> Self {
        let house = Self::new().await;
        house.add(person("BE", "Els", "Claes", "els@example.org")).await.unwrap();
        house
    }

    async fn export(&self, to: &Path) -> crate::Result<Vec<PathBuf>> {
        self.export_to(Destination::File(to.to_owned())).await
    }

    async fn export_to(&self, to: Destination) -> crate::Result<Vec<PathBuf>> {
        let wanted = Wanted::new(PaperKind::Participants, PaperForm::Csv, Audience::Participants);
        let mut unit = self.unit().await;
        let list = Prepared::prepare(&mut unit, self.meeting, wanted).await.unwrap();
        drop(unit);
        let leaving = list.leaving("").unwrap();
        deliver(&self.store, now(), leaving, to).await
    }

    /// What the journal says of everything that left.
    async fn left(&self) -> Vec<store::Step> {
        self.unit().await.events(self.meeting.0).await.unwrap()
    }

    /// The names in the folder of the workspace.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

#[tokio::test]
async fn a_list_that_left_is_on_record_with_its_audience_form_and_name() {
    let house = House::with_a_person().await;
    let place = house.folder.path().join("list.csv");
    fs::write(&place, "an older list").unwrap();
    assert_eq!(house.export(&place).await.unwrap(), std::slice::from_ref(&place));
    assert!(fs::read_to_string(&place).unwrap().contains("CLAES"), "the new list is in place");
    assert_eq!(house.names(), ["list.csv", "meeting.entente", "meeting.entente-journal"]);
    let left = house.left().await;
    let [event] = left.as_slice() else { panic!("one list left: {left:?}") };
    assert_eq!((event.verb.name(), event.at), ("export_participants", now()));
    let exported = Exported {
        paper: Some(PaperKind::Participants),
        form: Some(PaperForm::Csv),
        audience: Some(Audience::Participants),
        label: Some(HandlingLabel::Amber),
        files: vec!["list.csv".to_owned()],
        kept: String::new(),
    };
    assert_eq!(event.verb, Verb::ExportParticipants(exported));
}

#[tokio::test]
async fn what_left_stands_in_the_history_and_undo_goes_past_it() {
    let house = House::with_a_person().await;
    house.export(&house.folder.path().join("list.csv")).await.unwrap();
    let mut unit = house.unit().await;
    let lines = steps::list(&mut unit, 2).await.unwrap();
    let said: Vec<(String, StepState, bool)> =
        lines.iter().map(|line| (line.sentence.clone(), line.state, line.undoable)).collect();
    let left = "Wrote the list of participants for the participants (TLP:AMBER, CSV): list.csv".to_owned();
    assert_eq!(
        said,
        [(left.clone(), StepState::OnRecord, false), ("Added Els Claes".to_owned(), StepState::Done, true)]
    );
    let undone = steps::undo(&mut unit).await.unwrap();
    assert_eq!(undone.sentence, "Added Els Claes", "what left cannot be called back");
    unit.commit().await.unwrap();
    let mut unit = house.unit().await;
    let lines = steps::list(&mut unit, 3).await.unwrap();
    let said: Vec<String> = lines.iter().map(|line| line.sentence.clone()).collect();
    assert_eq!(said, ["Undid a step".to_owned(), left, "Added Els Claes".to_owned()], "in the order of time");
    assert_eq!(steps::redo(&mut unit).await.unwrap().sentence, "Added Els Claes", "redo is as it was");
}

#[tokio::test]
async fn mails_that_leave_together_are_one_line_and_nobody_to_tell_is_none() {
    let house = House::new().await;
    let nobody = Audience::Participant(ParticipantId(uuid::Uuid::from_u128(7)));
    let wanted = Wanted::new(PaperKind::Mail, PaperForm::Eml, nobody);
    let none = Prepared::prepare_all(&mut house.unit().await, house.meeting, &[wanted]).await.unwrap();
    assert!(none.is_empty() && Prepared::leaving_together(&none, "", TO_THE_END).unwrap().is_none());
}

#[tokio::test]
async fn what_the_one_table_does_not_have_is_refused() {
    let house = House::new().await;
    let refused = async |paper, form, audience| {
        let wanted = Wanted::new(paper, form, audience);
        let refused = Prepared::prepare(&mut house.unit().await, house.meeting, wanted).await;
        refused.err().and_then(|error| error.field().map(str::to_owned))
    };
    for row in PAPERS {
        for group in Audience::GROUPS {
            let may = group.may_have(row.paper);
            let expected = match (may, row.paper) {
                (false, _) => Some("audience"),
                (true, PaperKind::Changes) => Some("since"),
                // What goes round for comments is a version, and this house has none.
                (true, _) => row.released.then_some("version"),
            };
            assert_eq!(
                refused(row.paper, row.forms[0], group).await.as_deref(),
                expected,
                "{row:?} {group:?}"
            );
        }
        let other = if row.paper == PaperKind::Mail { PaperForm::Pdf } else { PaperForm::Eml };
        assert_eq!(refused(row.paper, other, Audience::Secretariat).await.as_deref(), Some("format"));
    }
}

#[tokio::test]
async fn nothing_is_put_over_the_open_workspace_whatever_it_is_called() {
    let house = House::with_a_person().await;
    let folder = house.folder.path().to_owned();
    let journal = folder.join("meeting.entente-journal");
    assert!(journal.exists(), "the journal must be there for this to show anything");
    let mut places = vec![house.path(), folder.join(".").join("meeting.entente"), journal.clone()];
    #[cfg(unix)]
    for (name, of) in [("workspace", house.path()), ("journal", journal)] {
        let (soft, hard) = (folder.join(format!("{name}-soft.csv")), folder.join(format!("{name}-hard.csv")));
        std::os::unix::fs::symlink(&of, &soft).unwrap();
        fs::hard_link(&of, &hard).unwrap();
        places.extend([soft, hard]);
    }
    let before = house.names();
    for place in places {
        let refused = house.export(&place).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::OwnWorkspace, "{}", place.display());
    }
    #[cfg(unix)]
    {
        let moved = folder.join("moved.csv");
        fs::rename(house.path(), &moved).unwrap();
        let refused = house.export(&moved).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::OwnWorkspace, "the file is the same after it was moved");
        fs::rename(moved, house.path()).unwrap();
    }
    assert_eq!(house.names(), before, "nothing is left beside it");
    assert!(house.left().await.is_empty(), "what was refused is not on record");
    assert_eq!(house.lines().await, ["BE P01 Claes"], "the workspace is what it was");
}

#[tokio::test]
async fn a_place_that_cannot_be_written_to_leaves_no_file_and_no_record() {
    let house = House::with_a_person().await;
    let folder = house.folder.path().join("folder.csv");
    fs::create_dir(&folder).unwrap();
    let before = house.names();
    for place in [folder, house.folder.path().join("nowhere/list.csv")] {
        let refused = house.export(&place).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::CannotWrite, "{}", place.display());
    }
    assert_eq!(house.names(), before);
    assert!(house.left().await.is_empty());
}

#[tokio::test]
async fn a_place_that_must_be_free_takes_one_file_and_keeps_it() {
    let house = House::with_a_person().await;
    let place = house.folder.path().join("list.csv");
    let free = || Destination::Free(place.clone());
    assert_eq!(house.export_to(free()).await.unwrap(), std::slice::from_ref(&place));
    fs::write(&place, "edited by hand").unwrap();
    let before = house.names();
    let refused = house.export_to(free()).await.unwrap_err();
    assert!(
        matches!(&refused, crate::Error::CannotDeliver(why) if why.kind() == ErrorKind::AlreadyExists),
        "{refused:?}"
    );
    assert_eq!(fs::read_to_string(&place).unwrap(), "edited by hand");
    assert_eq!(
        (house.names(), house.left().await.len()),
        (before, 1),
        "the second left nothing and is not on record"
    );
    // What cannot be seen before stands for what comes meanwhile: it is on record, and what is there stays.
    #[cfg(unix)]
    {
        let link = house.folder.path().join("link.csv");
        std::os::unix::fs::symlink(house.folder.path().join("nowhere.csv"), &link).unwrap();
        let late = house.export_to(Destination::Free(link.clone())).await.unwrap_err();
        assert!(
            matches!(&late, crate::Error::CannotDeliver(why) if why.kind() == ErrorKind::AlreadyExists),
            "{late:?}"
        );
        assert!(link.is_symlink() && house.left().await.len() == 2);
    }
    let folder = house.export_to(Destination::Folder(place.clone())).await.unwrap_err();
    assert!(
        matches!(&folder, crate::Error::CannotDeliver(why) if why.kind() == ErrorKind::NotADirectory),
        "a file is no folder: {folder:?}"
    );
    let workspace = house.export_to(Destination::Free(house.path())).await.unwrap_err();
    assert_eq!(workspace.code(), ErrorCode::OwnWorkspace, "said before what is taken");
}

#[tokio::test]
async fn files_for_a_folder_replace_nothing_and_never_one_another() {
    let house = House::new().await;
    let folder = house.folder.path().join("mails");
    let leaving = |names: &[&str]| Leaving {
        noted: Box::new(|files| Verb::WriteMails(Files { files, label: None })),
        about: ("meeting", house.meeting.0),
        asked: None,
        files: names
            .iter()
            .map(|name| LeavingFile { name: (*name).to_owned(), bytes: name.as_bytes().to_vec() })
            .collect(),
    };
    let names = |places: Vec<PathBuf>| -> Vec<String> {
        places.iter().map(|place| place.file_name().unwrap().to_string_lossy().into_owned()).collect()
    };
    let none = deliver(&house.store, now(), leaving(&[]), Destination::Folder(folder.clone())).await.unwrap();
    assert!(none.is_empty() && !folder.exists(), "nobody to tell makes no folder");
    assert!(house.left().await.is_empty(), "and nothing left");
    let first = leaving(&["for_P01.eml", "for_p01.eml", "for_P02.eml"]);
    let first = deliver(&house.store, now(), first, Destination::Folder(folder.clone())).await.unwrap();
    assert_eq!(
        names(first),
        ["for_P01.eml", "for_p01_2.eml", "for_P02.eml"],
        "some systems take p01 and P01 for the same"
    );
    fs::write(folder.join("for_P02.eml"), "edited by hand").unwrap();
    let again = leaving(&["for_P02.eml"]);
    let again = deliver(&house.store, now(), again, Destination::Folder(folder.clone())).await.unwrap();
    assert_eq!(names(again), ["for_P02_2.eml"]);
    assert_eq!(fs::read_to_string(folder.join("for_P02.eml")).unwrap(), "edited by hand");
    let left = house.left().await;
    let files = vec!["for_P02_2.eml".to_owned()];
    assert_eq!(
        left[1].verb,
        Verb::WriteMails(Files { files, label: None }),
        "the record has the names as they are"
    );
}

#[tokio::test]
async fn what_is_stopped_between_two_files_leaves_nothing_and_stands_in_no_history() {
    let house = House::with_a_person().await;
    let wanted = [PaperForm::Pdf, PaperForm::Docx, PaperForm::Html]
        .map(|form| Wanted::new(PaperKind::Agenda, form, Audience::Participants));
    let papers = Prepared::prepare_all(&mut house.unit().await, house.meeting, &wanted).await.unwrap();
    let heard = std::sync::Mutex::new(Vec::new());
    let go_on = |done: usize, total: usize| {
        heard.lock().unwrap().push((done, total));
        done < 2
    };
    let stopped = Prepared::leaving_together(&papers, "", &go_on).err().unwrap();
    assert_eq!(stopped.code(), crate::ErrorCode::Cancelled);
    assert_eq!(heard.into_inner().unwrap(), [(0, 3), (1, 3), (2, 3)], "each file is told before it is made");
    let late = |done: usize, _: usize| done < 3;
    assert!(Prepared::leaving_together(&papers, "", &late).is_err(), "nor does the last one leave");
}

#[tokio::test]
async fn a_sample_that_is_stopped_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sample.entente");
    let stop = |done: usize, _: usize| done < 3;
    let passphrase = crate::sample::PASSPHRASE.into();
    let stopped = crate::sample::create_while(&path, &passphrase, now(), &stop).await.err().unwrap();
    assert_eq!(stopped.code(), crate::ErrorCode::Cancelled);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "not half of it either");
}
