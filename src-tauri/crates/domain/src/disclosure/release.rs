//! Who released what is published: the report and the press facts say so, and whoever lets them out too early is warned.

use super::agenda::ApprovedBy;
use super::press::PressFacts;
use super::report::ReportPaper;
use super::{Audience, Outgoing, Warning};

/// A paper that both bodies in the chair release.
pub trait Published {
    /// Says on it who released it.
    fn release(&mut self, by: Vec<ApprovedBy>);
}

impl Published for ReportPaper {
    fn release(&mut self, by: Vec<ApprovedBy>) {
        self.released = by;
    }
}

impl Published for PressFacts {
    fn release(&mut self, by: Vec<ApprovedBy>) {
        self.released = by;
    }
}

/// Says on a paper who released it; nobody did where a key is missing or has lapsed. That is a warning for everybody but the
/// secretariat and the chairs, who work on drafts.
#[must_use]
pub fn mark_released<T: Published>(mut outgoing: Outgoing<T>, by: Vec<ApprovedBy>) -> Outgoing<T> {
    let at_work = matches!(outgoing.disclosed.audience, Audience::Secretariat | Audience::CoChairs);
    if by.is_empty() && !at_work {
        outgoing.warnings.push(Warning::NotReleased);
    }
    outgoing.disclosed.view.release(by);
    outgoing
}
