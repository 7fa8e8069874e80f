//! What leaves is put where the person said: whole, on record, and never over the workspace.

use super::{House, now, person};
use crate::ErrorCode;
use crate::export::{Destination, Leaving, LeavingFile, List, PaperFormat, deliver};
use domain::disclosure::Audience;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

impl House {
    async fn with_a_person() -> Self {
        let house = Self::new().await;
        house.add(person("BE", "Els", "Claes", "els@example.org")).await.unwrap();
        house
    }

    async fn export(&self, to: &Path) -> crate::Result<Vec<PathBuf>> {
        let mut unit = self.unit().await;
        let list = List::prepare(&mut unit, self.meeting, Audience::Participants).await.unwrap();
        drop(unit);
        let leaving = list.leaving(PaperFormat::Csv).unwrap();
        deliver(&self.store, now(), leaving, Destination::File(to.to_owned())).await
    }

    /// What the journal says of everything that left.
    async fn left(&self) -> Vec<store::Event> {
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
    assert_eq!((event.verb.as_str(), event.at), ("export_participants", now()));
    let facts = json!({ "audience": "participants", "form": "csv", "files": ["list.csv"] });
    assert_eq!(json!(event.facts), facts);
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
async fn files_for_a_folder_replace_nothing_and_never_one_another() {
    let house = House::new().await;
    let folder = house.folder.path().join("mails");
    let leaving = |names: &[&str]| Leaving {
        verb: "write_mails",
        about: ("meeting", house.meeting.0),
        facts: Vec::new(),
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
    assert_eq!(left[1].facts["files"], json!(["for_P02_2.eml"]), "the record has the names as they are");
}
