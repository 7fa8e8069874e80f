//! Every screen of an open workspace, as the interface has them: a new one is met by the walks over all without a word.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Screens of something else than the open workspace: the start, a file that is imported, the window for the room.
const ELSEWHERE: [&str; 3] = ["/", "/import", "/room"];

/// The places of all screens, `/people` for one, in the order of their names.
pub fn screens() -> io::Result<Vec<String>> {
    let routes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/routes");
    let (mut found, mut folders) = (Vec::new(), vec![PathBuf::from("/")]);
    while let Some(place) = folders.pop() {
        for entry in fs::read_dir(routes.join(place.strip_prefix("/").unwrap_or(&place)))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(place.join(entry.file_name()));
            } else if entry.file_name() == "+page.svelte" {
                found.push(place.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.retain(|screen| !ELSEWHERE.contains(&screen.as_str()));
    found.sort();
    Ok(found)
}
