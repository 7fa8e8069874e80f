//! The overview: what needs the secretariat now, the milestones, both bodies in the chair with their keys, and how each
//! delegation stands. The rules are in `domain::overview` and `domain::milestone`.

mod inside;
mod milestones;
mod snooze;
mod view;

pub use milestones::{MilestoneWanted, keep_milestone, remove_milestone};
pub use snooze::{snooze, wake};
pub use view::{Chair, Findings, Overview, SnoozedMatter, overview};
