//! The processes of this machine, as its kernel tells of them.

use std::collections::BTreeSet;
use std::fs;

/// Whether a process goes on, and its parent. One that ended stays listed until its parent asks how, which the first process of some
/// machines never does for those that it inherits; it has no memory any more.
fn state(process: u32) -> Option<(bool, u32)> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let goes_on = !matches!(fields.next()?, "Z" | "X");
    Some((goes_on, fields.next()?.parse().ok()?))
}

/// What a process is called, for a finding.
pub fn named(process: u32) -> String {
    let name = fs::read_to_string(format!("/proc/{process}/comm"));
    name.map_or_else(|_| process.to_string(), |name| name.trim().to_owned())
}

/// All processes that go on.
pub fn running() -> BTreeSet<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let listed = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    listed.filter(|process| state(*process).is_some_and(|(goes_on, _)| goes_on)).collect()
}

/// All processes below one.
pub fn below(root: u32) -> BTreeSet<u32> {
    let under = |mut process: u32| {
        while let Some((_, above)) = state(process) {
            if above == root {
                return true;
            }
            process = above;
        }
        false
    };
    running().into_iter().filter(|process| under(*process)).collect()
}

/// What a process takes of the memory of this machine, in kibibytes: its own pages whole, those that it shares by its share (`Pss` of
/// proc(5)); none where it ended or may not be looked at.
pub fn share_of_memory(process: u32) -> Option<u64> {
    let said = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    said.lines().find_map(|line| line.strip_prefix("Pss:")?.split_whitespace().next()?.parse().ok())
}
