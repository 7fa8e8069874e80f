//! The overview of the sample on days that are given: what needs the secretariat, milestones, and what is put off.

use super::now;
use super::sampled::Sample;
use crate::overview::{self, MilestoneWanted, Overview};
use crate::{Error, people};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::Revision;
use domain::milestone::{MilestoneDetails, MilestoneKind, MilestoneState};
use domain::overview::{MatterKind, Pressing, TileState};
use domain::participant::Status;
use domain::refusal::RefusalCode;
use domain::text::Line;
use store::Error as StoreError;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon of the day on which the design was drawn.
fn drawn() -> DateTime<Utc> {
    "2024-06-17T10:00:00Z".parse().unwrap()
}

impl Sample {
    async fn overview(&self, on: &str) -> Overview {
        overview::overview(&mut self.unit().await, self.meeting, Some(day(on))).await.unwrap()
    }

    async fn keep(&self, wanted: MilestoneWanted) -> Result<(), Error> {
        let mut unit = self.unit().await;
        overview::keep_milestone(&mut unit, self.meeting, wanted).await?;
        unit.commit().await.unwrap();
        Ok(())
    }
}

fn unset() -> MilestoneDetails {
    MilestoneDetails { title: Line::default(), date: None, days: None, done: None }
}

fn of_kind(kind: MilestoneKind, details: MilestoneDetails) -> MilestoneWanted {
    MilestoneWanted { id: None, revision: Revision::default(), kind: Some(kind), details }
}

#[tokio::test]
async fn nine_days_before_the_sample_says_what_needs_the_secretariat() {
    use MatterKind::{
        AccessNeeds, Clash, LatinForms, MemberStatesMissing, NightHours, PapersMissing, PhotoConsent,
        Registrations,
    };
    use Pressing::{Known, Now, Soon};
    let sample = Sample::new().await;
    let overview = sample.overview("2024-06-17").await;
    let said: Vec<(MatterKind, Pressing, &str)> =
        overview.matters.iter().map(|matter| (matter.kind, matter.pressing, matter.title.as_str())).collect();
    assert_eq!(
        said,
        [
            (MemberStatesMissing, Now, "3 Member States have no participant"),
            (PapersMissing, Now, "12 of 12 papers are missing"),
            (Registrations, Now, "60 registrations are not confirmed"),
            (AccessNeeds, Soon, "A speaker of item 5b needs a hearing loop, and Montesquieu has none"),
            (
                Clash,
                Soon,
                "Item 8 is TLP:AMBER+STRICT, and participants of third countries are there on 27 June: Albania, \
                 North Macedonia, Norway and 4 others"
            ),
            (Clash, Soon, "In item 9, 34 delegations × 2 min = 68 min; the slot is 60"),
            (Clash, Soon, "Nobody chairs or moderates item 13"),
            (LatinForms, Soon, "5 names have no Latin form for badges"),
            (PhotoConsent, Known, "3 people in the room gave no photo consent"),
            (
                Clash,
                Known,
                "Noor Verhaeghe, Tomás Abreu-Lind and Aoibheann Castellanos have to leave after item 11: item 12, at \
                 15:15, is TLP:AMBER"
            ),
            (
                NightHours,
                Known,
                "DeShawn O'Rourke-Nakamura takes part online from Washington between 03:00 and 06:50 of their own \
                 clock, in items 8, 9 and 10"
            ),
        ]
    );
    let why: Vec<&str> = overview.matters.iter().take(3).map(|matter| matter.why.as_str()).collect();
    assert_eq!(
        why,
        [
            "Not invited: EE, LU and MT.",
            "They are due on 19 June: items 1, 2, 3 and 9 others. A paper is expected where somebody speaks.",
            "From BE, BG, CZ and 32 others. Nobody is on the waiting list.",
        ]
    );
}

#[tokio::test]
async fn weeks_after_the_meeting_the_report_the_actions_and_the_notes_are_left() {
    let sample = Sample::new().await;
    let kinds: Vec<MatterKind> =
        sample.overview("2024-08-01").await.matters.iter().map(|matter| matter.kind).collect();
    assert_eq!(
        kinds,
        [
            MatterKind::Milestone,
            MatterKind::ActionsOverdue,
            MatterKind::RawNotes,
            MatterKind::StatementsUnconfirmed
        ]
    );
}

#[tokio::test]
async fn the_milestones_of_the_sample_are_those_of_its_file() {
    use MilestoneState::{Done, Next, ToCome};
    let sample = Sample::new().await;
    let milestones = sample.overview("2024-06-17").await.milestones;
    let said: Vec<(String, String, MilestoneState)> = milestones
        .iter()
        .map(|milestone| (milestone.day.to_string(), milestone.title.clone(), milestone.state))
        .collect();
    let wanted = [
        ("2024-02-26", "Save the date", Done),
        ("2024-04-12", "Nominations", Done),
        ("2024-04-29", "Invitation with draft agenda", Done),
        ("2024-05-31", "Registration closes", Done),
        ("2024-06-12", "Draft agenda and security list", Done),
        ("2024-06-19", "Meeting documents", Next),
        ("2024-06-23", "Final agenda, list, badges", Done),
        ("2024-06-26", "Meeting", ToCome),
        ("2024-07-26", "Draft outcome report", ToCome),
        ("2024-10-31", "Final outcome report", ToCome),
    ];
    assert_eq!(said, wanted.map(|(day, title, state)| (day.to_owned(), title.to_owned(), state)));
    let meeting = milestones.iter().find(|one| one.kind == Some(MilestoneKind::Meeting)).unwrap();
    assert_eq!((meeting.day_words.as_str(), meeting.left), ("26–27 June", 9));
    let kept = milestones.iter().filter(|milestone| milestone.id.is_some()).count();
    assert_eq!(kept, 5, "what the rule says as well is not kept");
}

#[tokio::test]
async fn a_milestone_is_given_another_day_marked_as_done_and_put_back_to_the_rule() {
    let sample = Sample::new().await;
    let kind = MilestoneKind::FinalAgenda;
    let later = MilestoneDetails { days: Some(-2), ..unset() };
    sample.keep(of_kind(kind, later.clone())).await.unwrap();
    let find =
        |overview: &Overview| overview.milestones.iter().find(|one| one.kind == Some(kind)).cloned().unwrap();
    let kept = find(&sample.overview("2024-06-17").await);
    assert_eq!((kept.day, kept.usual), (day("2024-06-24"), Some(day("2024-06-23"))));
    let stale = MilestoneWanted { id: kept.id, ..of_kind(kind, later) };
    let stale = sample.keep(stale).await.unwrap_err();
    assert!(matches!(stale, Error::Store(StoreError::ChangedMeanwhile(_))), "{stale:?}");
    let usual = MilestoneWanted { id: kept.id, revision: kept.revision, ..of_kind(kind, unset()) };
    sample.keep(usual).await.unwrap();
    let back = find(&sample.overview("2024-06-17").await);
    assert_eq!((back.id, back.day), (None, day("2024-06-23")));
    assert_eq!(sample.undo().await, "Changed the milestone Final agenda, list, badges");
    assert_eq!(find(&sample.overview("2024-06-17").await).day, day("2024-06-24"));
}

#[tokio::test]
async fn own_milestones_are_added_and_removed_and_one_of_every_meeting_is_left_out_and_brought_back() {
    let sample = Sample::new().await;
    let lunch = MilestoneDetails { title: "Order lunch".parse().unwrap(), days: Some(-10), ..unset() };
    let own = MilestoneWanted { id: None, revision: Revision::default(), kind: None, details: lunch };
    sample.keep(own).await.unwrap();
    let known = sample.overview("2024-06-01").await.milestones;
    let known = known.iter().find(|one| one.kind.is_none()).unwrap();
    assert_eq!((known.title.as_str(), known.day), ("Order lunch", day("2024-06-16")));
    let mut unit = sample.unit().await;
    overview::remove_milestone(&mut unit, sample.meeting, known.id, None).await.unwrap();
    overview::remove_milestone(&mut unit, sample.meeting, None, Some(MilestoneKind::SaveTheDate))
        .await
        .unwrap();
    unit.commit().await.unwrap();
    let left = sample.overview("2024-06-01").await;
    assert_eq!(left.left_out, [MilestoneKind::SaveTheDate]);
    assert_eq!(left.milestones.len(), 9);
    sample.keep(of_kind(MilestoneKind::SaveTheDate, unset())).await.unwrap();
    let back = sample.overview("2024-06-01").await;
    assert_eq!((back.left_out.len(), back.milestones.len()), (0, 10));
}

#[tokio::test]
async fn what_cannot_be_a_milestone_is_refused_with_its_field() {
    let sample = Sample::new().await;
    let refused = |error: Error| match error {
        Error::Refused(refusal) => (refusal.code, refusal.field),
        other => panic!("refused for a reason, not {other:?}"),
    };
    let unnamed = MilestoneWanted { kind: None, ..of_kind(MilestoneKind::Documents, unset()) };
    let unnamed = refused(sample.keep(unnamed).await.unwrap_err());
    assert_eq!(unnamed, (RefusalCode::MilestoneUnnamed, Some("title")));
    let meeting = refused(sample.keep(of_kind(MilestoneKind::Meeting, unset())).await.unwrap_err());
    assert_eq!(meeting.0, RefusalCode::MilestoneIsMeeting);
    let mut unit = sample.unit().await;
    let kind = Some(MilestoneKind::Meeting);
    let left = overview::remove_milestone(&mut unit, sample.meeting, None, kind).await;
    assert_eq!(refused(left.unwrap_err()).0, RefusalCode::MilestoneIsMeeting);
}

#[tokio::test]
async fn a_matter_that_is_put_off_shows_again_on_its_day_when_it_changes_and_when_it_is_taken_up() {
    let sample = Sample::new().await;
    let latin = |overview: &Overview| {
        overview.matters.iter().find(|matter| matter.kind == MatterKind::LatinForms).cloned()
    };
    let mut unit = sample.store.begin(drawn()).await.unwrap();
    let shown = overview::overview(&mut unit, sample.meeting, None).await.unwrap();
    let matter = latin(&shown).unwrap();
    let past = overview::snooze(&mut unit, sample.meeting, &matter.key, Some(day("2024-06-17"))).await;
    assert!(matches!(past, Err(Error::Refused(refusal)) if refusal.code == RefusalCode::SnoozePast));
    let gone = overview::snooze(&mut unit, sample.meeting, "latin_forms:P99:soon", None).await;
    assert!(matches!(gone, Err(Error::Refused(refusal)) if refusal.code == RefusalCode::MatterGone));
    overview::snooze(&mut unit, sample.meeting, &matter.key, Some(day("2024-06-20"))).await.unwrap();
    unit.commit().await.unwrap();

    let hidden = sample.overview("2024-06-18").await;
    assert_eq!(latin(&hidden), None);
    assert_eq!(hidden.snoozed[0].until_words, "20 June 2024");
    assert!(latin(&sample.overview("2024-06-20").await).is_some(), "its day has come");
    assert_eq!(sample.undo().await, "Snoozed Names without a Latin form until 20 June 2024");
    assert!(latin(&sample.overview("2024-06-18").await).is_some());

    let mut unit = sample.store.begin(drawn()).await.unwrap();
    overview::snooze(&mut unit, sample.meeting, &matter.key, None).await.unwrap();
    unit.commit().await.unwrap();
    let inside = crate::roster(&mut sample.unit().await, sample.meeting).await.unwrap();
    let (_, lacking) = inside.seated().find(|(_, member)| member.person.name.lacks_latin_form()).unwrap();
    let lacking = lacking.participant.id;
    let mut unit = sample.unit().await;
    people::change(&mut unit, &[lacking], people::Change::Status { status: Status::Declined }).await.unwrap();
    unit.commit().await.unwrap();
    assert!(latin(&sample.overview("2024-06-18").await).is_some(), "one name less is another matter");
    sample.undo().await;
    let snoozed = sample.overview("2024-06-18").await.snoozed;
    let mut unit = sample.unit().await;
    overview::wake(&mut unit, snoozed[0].snooze).await.unwrap();
    unit.commit().await.unwrap();
    assert!(latin(&sample.overview("2024-06-18").await).is_some());
}

#[tokio::test]
async fn the_board_the_chairs_and_the_days_of_the_sample() {
    let sample = Sample::new().await;
    let overview = sample.overview("2024-06-17").await;
    assert_eq!(overview.board.persons, 60);
    let not_invited: Vec<&str> = overview
        .board
        .tiles
        .iter()
        .filter(|tile| tile.state == TileState::NotInvited)
        .map(|tile| tile.code.as_str())
        .collect();
    assert_eq!(not_invited, ["EE", "LU", "MT"]);
    let chairs: Vec<(&str, &str)> =
        overview.chairs.iter().map(|chair| (chair.name.as_str(), chair.person.as_str())).collect();
    assert_eq!(
        chairs,
        [("Eurojust", "Ingrid Ambrosius-Salonen"), ("EU Anti-Trafficking Coordinator", "Élodie Saint-Aubin")]
    );
    let days: Vec<u32> = overview.days.iter().map(|day| day.delegations).collect();
    assert_eq!(days, [34, 34]);
    assert_eq!(overview.today, day("2024-06-17"));
    let today = overview::overview(&mut sample.unit().await, sample.meeting, None).await.unwrap().today;
    assert_eq!(today, now().date_naive());
}
