//! What happens in the room and after it: notes, the floor, presence, corrections.

use super::{Maker, day, text};
use chrono::TimeDelta;
use domain::agenda::{AgendaItem, Who};
use domain::correction::{Asker, CorrectionDetails};
use domain::guest::Guest;
use domain::ids::{MeetingId, Revision};
use domain::note::{Marking, MarkingKind, Note, NoteDetails, NoteKind, NoteStatus, Speaker};
use domain::participant::Participant;
use domain::presence::{PresenceDetails, PresenceState};
use domain::silence::{SilenceDetails, SilenceScope};
use domain::text::Line;
use domain::turn::{Called, TurnOf, TurnPurpose};
use ops::import::ImportKind;
use ops::presence::{self, PresenceCell, PresenceEntry};
use ops::{corrections, notes, turn};

/// An entry with a part of every kind.
const NOTES: &str = r#"{ "notes": [ { "id": "N-01", "agenda_item": "2", "kind": "question", "speaker": "G01",
    "text": "Who keeps the **record**?", "label": "TLP:AMBER", "chatham_house_rule": true, "attribution_consent": true,
    "author": "Imke Overgaard", "time": "2026-09-16T10:31", "status": "raw", "remark": "To be checked" } ] }"#;

impl Maker {
    /// Entries of every kind of change; what erases a passage ends undo and is not here.
    pub(super) async fn notes(&mut self, meeting: MeetingId) -> ops::Result<()> {
        self.import(meeting, ImportKind::Notes, NOTES.as_bytes(), "notes.json").await?;
        let read = step!(self, unit => unit.of_meeting::<Note>(meeting));
        let Some(first) = read.into_iter().next() else { return Ok(()) };
        let note = step!(self, unit => notes::add(unit, meeting, NoteDetails {
            speaker: Speaker::Words(text("plenary")?),
            markings: vec![Marking { kind: MarkingKind::H3, text: text("Ask before use")? }],
            ..first.details.clone()
        }));
        let details = NoteDetails { kind: NoteKind::Conclusion, ..note.details.clone() };
        let note = step!(self, unit => notes::edit(unit, note.id, note.revision, details));
        self.corrections(meeting, &first).await?;
        step!(self, unit => notes::set_status(unit, &[note.id], NoteStatus::Cleaned));
        step!(self, unit => notes::remove(unit, note.id));
        Ok(())
    }

    /// Turns of every kind at the floor of the first item, some of them still there.
    pub(super) async fn turns(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let items = step!(self, unit => unit.of_meeting::<AgendaItem>(meeting));
        let item = items.first().ok_or(ops::Error::NoMeeting)?.id;
        let seats = step!(self, unit => unit.of_meeting::<Participant>(meeting));
        let guests = step!(self, unit => unit.of_meeting::<Guest>(meeting));
        let guest = TurnOf::Guest(guests.last().ok_or(ops::Error::NoMeeting)?.id);
        let delegation = TurnOf::Delegation(seats.last().ok_or(ops::Error::NoMeeting)?.delegation);
        let seat = TurnOf::Participant(seats.first().ok_or(ops::Error::NoMeeting)?.id);
        let first = step!(self, unit => turn::ask(unit, meeting, item, seat, TurnPurpose::Question)).id;
        let second = step!(self, unit => turn::ask(unit, meeting, item, guest, TurnPurpose::Answers)).id;
        let third = step!(self, unit => turn::ask(unit, meeting, item, delegation, TurnPurpose::Comment)).id;
        step!(self, unit => turn::move_by(unit, first, -1));
        step!(self, unit => turn::give(unit, meeting, item, Called::Turn(first)));
        step!(self, unit => turn::run(unit, first, false));
        step!(self, unit => turn::run(unit, first, true));
        step!(self, unit => turn::longer(unit, first));
        step!(self, unit => turn::next(unit, meeting, item));
        step!(self, unit => turn::back(unit, meeting, item));
        step!(self, unit => turn::pass(unit, meeting, item, Called::Turn(second)));
        step!(self, unit => turn::withdraw(unit, third));
        step!(self, unit => turn::next(unit, meeting, item));
        let third = step!(self, unit => turn::ask(unit, meeting, item, delegation, TurnPurpose::Comment)).id;
        step!(self, unit => turn::in_writing(unit, meeting, item, Called::Turn(third)));
        Ok(())
    }

    /// Presence under the first item of the programme: recorded, filled in, with a time, and emptied.
    pub(super) async fn presence(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let inside = step!(self, unit => presence::inside(unit, meeting));
        let item = inside.items().next().ok_or(ops::Error::NoMeeting)?.id;
        let seats = step!(self, unit => unit.of_meeting::<Participant>(meeting));
        let cell = |seat: &Participant| PresenceCell { item, who: Who::Participant(seat.id) };
        let late = PresenceEntry { cell: cell(&seats[0]), state: PresenceState::Late };
        step!(self, unit => presence::set(unit, meeting, &[late]));
        let details = PresenceDetails { at: Some(552), note: text("came 09:12")? };
        step!(self, unit => presence::note(unit, meeting, late.cell, Some(Revision(1)), details));
        step!(self, unit => presence::fill(unit, meeting, item));
        step!(self, unit => presence::clear(unit, meeting, &[cell(&seats[1])]));
        Ok(())
    }

    /// Corrections of an entry in every state, and a silence procedure from its opening to its end.
    async fn corrections(&mut self, meeting: MeetingId, note: &Note) -> ops::Result<()> {
        let seats = step!(self, unit => unit.of_meeting::<Participant>(meeting));
        let seat = seats.first().ok_or(ops::Error::NoMeeting)?;
        let (seat, delegation) = (seat.id, seat.delegation);
        let asks = |asker, requested: &str| -> ops::Result<CorrectionDetails> {
            Ok(CorrectionDetails {
                of: note.id.into(),
                asker,
                requested: text(requested)?,
                asked_on: day(27),
                remark: text("By mail")?,
            })
        };
        let details = asks(Asker::Participant(seat), "Who keeps the file?")?;
        let one = step!(self, unit => corrections::ask(unit, meeting, details));
        let details = asks(Asker::Delegation(delegation), "Who keeps the **file**?")?;
        let one = step!(self, unit => corrections::edit(unit, one.id, one.revision, details));
        let agreed = one.details.requested.clone();
        step!(self, unit => corrections::agree(unit, one.id, one.revision, note.revision, agreed));
        let details = asks(Asker::Delegation(delegation), "Nobody keeps it.")?;
        let two = step!(self, unit => corrections::ask(unit, meeting, details));
        let reason: Line = text("It was said otherwise")?;
        let two = step!(self, unit => corrections::refuse(unit, two.id, two.revision, reason.clone()));
        let two = step!(self, unit => corrections::take_up(unit, two.id, two.revision));
        step!(self, unit => corrections::refuse(unit, two.id, two.revision, reason));
        let details = asks(Asker::Delegation(delegation), "Never meant")?;
        let three = step!(self, unit => corrections::ask(unit, meeting, details));
        step!(self, unit => corrections::remove(unit, three.id));

        let until = crate::people::now().naive_utc() + TimeDelta::days(14);
        let details = |scope| SilenceDetails { scope, until, remark: Line::default() };
        let whole = details(SilenceScope::Meeting);
        let unwanted = step!(self, unit => corrections::open(unit, meeting, whole));
        step!(self, unit => corrections::remove_silence(unit, unwanted.id));
        let of_item = details(SilenceScope::Item(note.details.item));
        let silence = step!(self, unit => corrections::open(unit, meeting, of_item));
        let later = until + TimeDelta::days(2);
        let silence = step!(self, unit => corrections::extend(unit, silence.id, silence.revision, later));
        let silence =
            step!(self, unit => corrections::answer(unit, silence.id, silence.revision, delegation, true));
        step!(self, unit => corrections::close(unit, silence.id, silence.revision, false));
        Ok(())
    }
}
