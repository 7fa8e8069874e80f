//! Items of the agenda: added, edited, placed, carried over from elsewhere, and the papers kept with them.

mod beside;
mod edit;
mod paper;
mod place;
mod proposals;
mod template;

pub use beside::hold_beside;
pub use edit::{add, duplicate, edit, edit_opening, merge, remove, renumber, split};
pub(crate) use edit::{kept_by, number_after_change, reference_prefix, take_out};
pub use paper::{MOST_PAPER_BYTES, PaperContent, attach, detach, open_paper, paper_to_save};
pub use place::{Placed, place, swap_rooms};
pub(crate) use proposals::propose_open;
pub use proposals::{EarlierTopic, EarlierTopics, TopicFrom, earlier_topics, propose_from};
pub use template::{
    OwnTemplate, Template, apply_own_template, apply_template, forget_template, keep_template,
};
