//! What the application leaves to others of the memory of a machine.

#![expect(unsafe_code, reason = "an environment is changed by a call that no other thread may stand beside")]

use std::path::Path;

/// Where Linux lists the graphics cards that can draw.
const CARDS: &str = "/dev/dri";

/// What tells the web view to paint by the processor.
const PAINT_BY_PROCESSOR: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Lets this process and those of its web view do with less memory: called while no other thread runs. Whatever they begin takes it
/// over.
///
/// With the sample open all of them take 393 MiB, and 511 after a look at every screen; without this 471 and 694 (`cargo xtask bench
/// memory`, on a machine without a graphics card).
pub fn take_less_memory() {
    if let Err(error) = keep_pages_small() {
        tracing::warn!(%error, "memory is taken in large pages");
    }
    // The web view would paint by a graphics card that the processor imitates, which is no quicker and takes more.
    if std::env::var_os(PAINT_BY_PROCESSOR).is_none() && !has_graphics_card(Path::new(CARDS)) {
        // SAFETY: `run` begins any other thread only after this.
        unsafe { std::env::set_var(PAINT_BY_PROCESSOR, "1") }
    }
}

/// The allocator asks for pages of 2 MiB of which it uses little. A report of 100 pages takes as long without them.
fn keep_pages_small() -> std::io::Result<()> {
    Ok(rustix::thread::disable_transparent_huge_pages(true)?)
}

fn has_graphics_card(cards: &Path) -> bool {
    let entries = std::fs::read_dir(cards).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name()).any(|name| name.to_string_lossy().starts_with("renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_alone_is_no_card_that_can_draw() {
        let folder = tempfile::tempdir().unwrap();
        let cards = folder.path().join("dri");
        assert!(!has_graphics_card(&cards), "there is no such folder");
        std::fs::create_dir(&cards).unwrap();
        std::fs::write(cards.join("card0"), "").unwrap();
        assert!(!has_graphics_card(&cards), "it shows what was drawn elsewhere");
        std::fs::write(cards.join("renderD128"), "").unwrap();
        assert!(has_graphics_card(&cards));
    }

    #[test]
    fn pages_stay_small_in_what_is_begun_as_well() {
        let told = || {
            let told = std::process::Command::new("cat").arg("/proc/self/status").output().unwrap();
            String::from_utf8(told.stdout)
                .unwrap()
                .lines()
                .find(|line| line.starts_with("THP_enabled"))
                .map(str::to_owned)
        };
        rustix::thread::disable_transparent_huge_pages(false).unwrap();
        assert_eq!(told().as_deref(), Some("THP_enabled:\t1"));
        keep_pages_small().unwrap();
        assert_eq!(told().as_deref(), Some("THP_enabled:\t0"));
    }
}
