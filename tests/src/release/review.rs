//! The review of the agenda: comments, suggestions, what the bodies in the chair say, and a round.

use super::{Maker, text};
use domain::agenda::AgendaItem;
use domain::ids::MeetingId;
use domain::review::{ApprovalChoice, CommentAbout, Suggestion};
use ops::agenda;
use ops::review::{self, ApprovalWanted, CommentWanted};

impl Maker {
    /// Comments in every state, a suggestion that was followed and one that was not, a key that was turned and taken back.
    pub(super) async fn review(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let versions = step!(self, unit => agenda::summaries(unit, meeting));
        let version = versions.last().ok_or(ops::Error::NoMeeting)?.id;
        let items = step!(self, unit => unit.of_meeting::<AgendaItem>(meeting));
        let item = items.first().ok_or(ops::Error::NoMeeting)?;
        let about = CommentAbout { item: Some(item.id), ..CommentAbout::default() };
        let wanted = |words: &str, suggestion: Option<Suggestion>| -> ops::Result<CommentWanted> {
            let about = about.clone();
            Ok(CommentWanted { about, text: text(words)?, suggestion, ..CommentWanted::default() })
        };
        let comment = wanted("Who opens?", None)?;
        let one = step!(self, unit => review::comment(unit, meeting, version, comment));
        let words = text("Who opens the meeting?")?;
        let one = step!(self, unit => review::edit_comment(unit, one.said.id, one.revision, words, None));
        let one = step!(self, unit => review::resolve_comment(unit, one.said.id, one.revision, true));
        step!(self, unit => review::resolve_comment(unit, one.said.id, one.revision, false));
        let comment = wanted("Never meant", None)?;
        let two = step!(self, unit => review::comment(unit, meeting, version, comment));
        step!(self, unit => review::remove_comment(unit, two.said.id));
        let title = Suggestion::Title { title: text("Welcome and adoption")? };
        let comment = wanted("", Some(title))?;
        let three = step!(self, unit => review::comment(unit, meeting, version, comment));
        step!(self, unit => review::accept_suggestion(unit, three.said.id, three.revision));
        let comment = wanted("Is it needed?", Some(Suggestion::Drop))?;
        let four = step!(self, unit => review::comment(unit, meeting, version, comment));
        let reason = text("Every meeting opens")?;
        step!(self, unit => review::refuse_suggestion(unit, four.said.id, four.revision, reason));

        let says = |choice| -> ops::Result<ApprovalWanted> {
            let name = text("Imke Overgaard-Example")?;
            Ok(ApprovalWanted { body: "EUROJUST".into(), name, choice, remark: text("By telephone")? })
        };
        let wrong = says(ApprovalChoice::AskForChanges)?;
        let noted = step!(self, unit => review::note_approval(unit, meeting, version, wrong));
        step!(self, unit => review::remove_approval(unit, noted.id));
        let right = says(ApprovalChoice::ApproveWithRemarks)?;
        step!(self, unit => review::note_approval(unit, meeting, version, right));
        let until = crate::people::now().date_naive() + chrono::Days::new(9);
        let round = step!(self, unit => review::open_round(unit, meeting, version, until));
        let later = until + chrono::Days::new(2);
        let round = step!(self, unit => review::edit_round(unit, round.id, round.revision, later));
        step!(self, unit => review::close_round(unit, round.id, round.revision));
        Ok(())
    }
}
