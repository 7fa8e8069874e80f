//! Presence is recorded, filled in, noted and emptied, each in one step, and the sentence counts those who came.

use super::sampled::Sample;
use crate::presence::{self, PresenceCell, PresenceEntry, PresenceMark, entry_named, item_named};
use crate::{ErrorCode, agenda, people};
use PresenceState::{Excused, Late, Online, Present};
use domain::agenda::Who;
use domain::attendance::Basis;
use domain::ids::{ParticipantId, Revision};
use domain::presence::{Presence, PresenceDetails, PresenceState, Totals};
use domain::refusal::RefusalCode;

impl Sample {
    async fn entry(&self, item: &str, said: &str) -> PresenceEntry {
        let inside = presence::inside(&mut self.unit().await, self.meeting).await.unwrap();
        entry_named(&inside, item_named(&inside, item).unwrap().id, said).unwrap()
    }

    async fn set(&self, item: &str, said: &[&str]) -> Vec<PresenceCell> {
        let mut entries = Vec::new();
        for one in said {
            entries.push(self.entry(item, one).await);
        }
        let mut unit = self.unit().await;
        presence::set(&mut unit, self.meeting, &entries).await.unwrap();
        unit.commit().await.unwrap();
        entries.into_iter().map(|entry| entry.cell).collect()
    }

    async fn fill(&self, item: &str) -> u32 {
        let inside = presence::inside(&mut self.unit().await, self.meeting).await.unwrap();
        let item = item_named(&inside, item).unwrap().id;
        let mut unit = self.unit().await;
        let count = presence::fill(&mut unit, self.meeting, item).await.unwrap();
        unit.commit().await.unwrap();
        count
    }

    async fn totals(&self, item: &str) -> Totals {
        let inside = presence::inside(&mut self.unit().await, self.meeting).await.unwrap();
        inside.totals(item_named(&inside, item).unwrap())
    }

    async fn mark(&self, item: &str, reference: &str) -> PresenceMark {
        let board = presence::board(&mut self.unit().await, self.meeting).await.unwrap();
        let at = board.items.iter().position(|one| one.reference == item).unwrap();
        let mut rows = board.groups.iter().flat_map(|group| &group.people);
        rows.find(|row| row.reference == reference).unwrap().cells[at].clone()
    }

    async fn kept(&self) -> usize {
        self.unit().await.of_meeting::<Presence>(self.meeting).await.unwrap().len()
    }
}

#[tokio::test]
async fn the_sample_holds_no_presence_and_announces_what_its_people_said() {
    let sample = Sample::new().await;
    assert_eq!(sample.kept().await, 0);
    let board = presence::board(&mut sample.unit().await, sample.meeting).await.unwrap();
    let announced: Vec<(u32, u32, u32)> = board
        .days
        .iter()
        .map(|day| (day.announced.in_room, day.announced.online, day.announced.delegations))
        .collect();
    assert_eq!(announced, [(48, 7, 34), (49, 8, 34)]);
    assert_eq!(board.attendance.basis, Basis::Registered);
    assert!(board.items.iter().all(|item| item.recorded == 0 && item.gaps == 0), "nothing has begun yet");
    assert!(board.groups.iter().any(|group| group.delegation.is_none()), "guests stand at the end");
}

#[tokio::test]
async fn one_key_is_one_step_and_the_step_says_whose_it_was() {
    let sample = Sample::new().await;
    sample.set("I-01", &["P01=present"]).await;
    sample.set("I-01", &["P01=late"]).await;
    assert_eq!(sample.mark("I-01", "P01").await.state, Some(Late));
    let code = {
        let rows = people::list(&mut sample.unit().await, sample.meeting).await.unwrap();
        let has = |group: &&people::DelegationGroup| group.people.iter().any(|row| row.reference == "P01");
        rows.groups.iter().find(has).unwrap().party.code.clone()
    };
    assert_eq!(sample.undo().await, format!("Late, item 1 ({code})"));
    assert_eq!(sample.mark("I-01", "P01").await.state, Some(Present), "what was there before is back");
    assert_eq!(sample.undo().await, format!("Present, item 1 ({code})"));
    assert_eq!(sample.kept().await, 0, "empty is no record");
}

#[tokio::test]
async fn the_rest_is_filled_in_as_announced_in_one_step_and_leaves_what_is_recorded() {
    let sample = Sample::new().await;
    sample.set("I-01", &["P01=excused", "P02=online"]).await;
    let count = sample.fill("I-01").await;
    let Totals { in_room, online, .. } = sample.totals("I-01").await;
    assert_eq!(in_room + online, 54, "55 are announced for the first day, and one is excused");
    assert_eq!(sample.mark("I-01", "P01").await.state, Some(Excused));
    assert_eq!(sample.mark("I-01", "P02").await.state, Some(Online));
    assert_eq!(sample.fill("I-01").await, 0, "nobody is left");
    assert!(sample.undo().await.starts_with(&format!("Recorded {count} people as announced, item 1")));
    assert_eq!(sample.kept().await, 2, "all that was filled in goes in one step");
}

#[tokio::test]
async fn whoever_sits_in_one_workshop_is_not_filled_into_the_next_one() {
    let sample = Sample::new().await;
    sample.set("I-05a", &["P01=present"]).await;
    sample.fill("I-05b").await;
    let mark = sample.mark("I-05b", "P01").await;
    assert_eq!((mark.state, mark.gap), (None, false));
    assert!(sample.mark("I-05a", "P03").await.state.is_none(), "the other workshop stays as it was");
}

#[tokio::test]
async fn the_sentence_counts_those_who_came_as_soon_as_anybody_has() {
    let sample = Sample::new().await;
    let sentence = async || {
        let counted = crate::statistics::statistics(&mut sample.unit().await, sample.meeting).await.unwrap();
        (counted.attendance.basis, counted.attendance.member_states, counted.statistics.days[0].came)
    };
    assert_eq!(sentence().await, (Basis::Registered, 24, None));
    let inside = presence::inside(&mut sample.unit().await, sample.meeting).await.unwrap();
    let first = |code: &str| {
        let groups = &inside.agenda.roster.groups;
        let group = groups.iter().find(|group| group.party.code == code).unwrap();
        group.members[0].participant.reference.clone()
    };
    let (be, bg) = (first("BE"), first("BG"));
    sample.set("I-01", &[&format!("{be}=excused")]).await;
    assert_eq!(sentence().await.0, Basis::Registered, "who is excused has not come");
    sample.set("I-01", &[&format!("{bg}=late")]).await;
    assert_eq!(sentence().await, (Basis::Attended, 1, Some(1)));
    sample.undo().await;
    assert_eq!(sentence().await, (Basis::Registered, 24, None));
}

#[tokio::test]
async fn a_time_is_noted_over_the_revision_that_was_read() {
    let sample = Sample::new().await;
    let cell = sample.set("I-01", &["P01=late"]).await[0];
    let details = PresenceDetails { at: Some(552), note: "came 09:12".parse().unwrap() };
    let mut unit = sample.unit().await;
    presence::note(&mut unit, sample.meeting, cell, Some(Revision(1)), details.clone()).await.unwrap();
    unit.commit().await.unwrap();
    let mark = sample.mark("I-01", "P01").await;
    assert_eq!((mark.state, mark.revision, &mark.details), (Some(Late), Some(Revision(2)), &details));
    let mut unit = sample.unit().await;
    let stale =
        presence::note(&mut unit, sample.meeting, cell, Some(Revision(1)), details).await.unwrap_err();
    assert_eq!(stale.code(), ErrorCode::ChangedMeanwhile);
    drop(unit);
    sample.set("I-01", &["P01=present"]).await;
    assert_eq!(sample.mark("I-01", "P01").await.details.at, Some(552), "another state keeps the time");
    let unset = sample.entry("I-01", "P02=present").await.cell;
    let mut unit = sample.unit().await;
    presence::note(&mut unit, sample.meeting, unset, None, PresenceDetails::default()).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.mark("I-01", "P02").await.state, sample.mark("I-01", "P02").await.announced);
}

#[tokio::test]
async fn emptied_cells_are_no_records_and_come_back_with_undo() {
    let sample = Sample::new().await;
    let cells = sample.set("I-01", &["P01=late", "P02=present"]).await;
    let mut unit = sample.unit().await;
    assert_eq!(presence::clear(&mut unit, sample.meeting, &cells).await.unwrap(), 2);
    unit.commit().await.unwrap();
    assert_eq!(sample.kept().await, 0);
    sample.undo().await;
    assert_eq!(sample.kept().await, 2);
}

#[tokio::test]
async fn nobody_else_and_nothing_else_can_be_present() {
    let sample = Sample::new().await;
    let inside = presence::inside(&mut sample.unit().await, sample.meeting).await.unwrap();
    assert_eq!(item_named(&inside, "B-01").unwrap_err().code, RefusalCode::PresenceItem, "a break");
    let item = item_named(&inside, "i-01").unwrap().id;
    assert_eq!(entry_named(&inside, item, "P99=present").unwrap_err().code, RefusalCode::PresencePerson);
    assert_eq!(entry_named(&inside, item, "P01=here").unwrap_err().code, RefusalCode::PresenceState);
    for who in [Who::ToBeConfirmed, Who::Participant(ParticipantId(uuid::Uuid::nil()))] {
        let entry = PresenceEntry { cell: PresenceCell { item, who }, state: Present };
        let refused = presence::set(&mut sample.unit().await, sample.meeting, &[entry]).await.unwrap_err();
        assert_eq!(
            refused.said(),
            "This person is not at the meeting any more, so nothing was recorded. Choose somebody else."
        );
    }
}

#[tokio::test]
async fn presence_goes_with_the_person_and_keeps_its_item() {
    let sample = Sample::new().await;
    let cells = sample.set("I-14", &["P01=present", "G01=present"]).await;
    let Who::Participant(person) = cells[0].who else { panic!("a participant") };
    let Who::Guest(guest) = cells[1].who else { panic!("a guest") };
    let mut unit = sample.unit().await;
    for note in unit.of_meeting::<domain::note::Note>(sample.meeting).await.unwrap() {
        if note.details.item == cells[0].item {
            unit.remove(&note).await.unwrap();
        }
    }
    let kept = agenda::remove(&mut unit, &[cells[0].item]).await.unwrap_err();
    assert!(kept.said().starts_with("Attendance is recorded under item 14"), "{}", kept.said());
    drop(unit);
    let mut unit = sample.unit().await;
    people::remove(&mut unit, &[person]).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.kept().await, 1);
    let mut unit = sample.unit().await;
    agenda::remove_guest(&mut unit, guest).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.kept().await, 0);
    sample.undo().await;
    sample.undo().await;
    assert_eq!(sample.kept().await, 2, "undo brings both back");
}

#[tokio::test]
async fn of_one_seat_the_last_word_counts_and_a_record_that_is_gone_is_not_made_again() {
    let sample = Sample::new().await;
    let cells = sample.set("I-01", &["P01=present", "P01=late"]).await;
    assert_eq!(sample.mark("I-01", "P01").await.state, Some(Late));
    sample.undo().await;
    let mut unit = sample.unit().await;
    let gone =
        presence::note(&mut unit, sample.meeting, cells[0], Some(Revision(1)), PresenceDetails::default())
            .await;
    assert_eq!(gone.unwrap_err().code(), ErrorCode::ChangedMeanwhile);
}
