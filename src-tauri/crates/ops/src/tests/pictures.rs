//! Records as pictures: what they show is what their readers may read, and shapes and words say it without colour.

use super::sampled::Sample;
use crate::export::{Prepared, Wanted};
use crate::practices;
use domain::agenda::{AgendaItem, ItemDetails};
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::exchange::TransferState;
use domain::practice::Practice;

impl Sample {
    async fn picture(&self, paper: PaperKind, to: &str) -> String {
        String::from_utf8(self.record_file(paper, PaperForm::Svg, to).await).unwrap()
    }

    /// Enters what countries answer about a practice.
    pub async fn answer(&self, reference: &str, codes: &[&str], state: TransferState, condition: &str) {
        let mut unit = self.unit().await;
        let all: Vec<Practice> = unit.of_meeting(self.meeting).await.unwrap();
        let practice = all.into_iter().find(|one| one.reference == reference).unwrap().id;
        let matrix = practices::matrix(&mut unit, self.meeting).await.unwrap();
        let parties: Vec<_> =
            matrix.columns.iter().filter(|one| codes.contains(&one.code.as_str())).collect();
        let parties: Vec<_> = parties.into_iter().map(|one| one.id).collect();
        practices::answer(&mut unit, practice, &parties, Some(state), condition.parse().unwrap())
            .await
            .unwrap();
        unit.commit().await.unwrap();
    }
}

#[tokio::test]
async fn each_practice_that_was_answered_is_a_map_and_says_so_in_words() {
    let sample = Sample::new().await;
    let empty = sample.picture(PaperKind::Matrix, "participants").await;
    assert!(empty.contains("No delegation has answered yet."), "{empty}");
    sample.answer("BP-01", &["DE", "NO"], TransferState::InUse, "").await;
    sample.answer("BP-01", &["FR"], TransferState::BlockedByLaw, "").await;
    sample.answer("BP-09", &["DE"], TransferState::InUse, "").await;
    let picture = sample.picture(PaperKind::Matrix, "participants").await;
    let words = picture.split("<desc id=\"words\">").nth(1).unwrap().split("</desc>").next().unwrap();
    assert_eq!(
        words,
        "BP-01 Open a JIT with the state of origin before the first arrests. \
         In use: Germany, Norway; Blocked by law: France."
    );
    assert!(!picture.contains("BP-09"), "one answer would name the source that is withheld");
    assert!(picture.contains("TLP:AMBER"), "it wears the label of its strictest row");
    assert!(!picture.contains("<script") && !picture.contains("href"), "nothing runs, nothing is fetched");
}

#[tokio::test]
async fn challenges_stand_by_form_and_phase_above_what_answers_them() {
    let sample = Sample::new().await;
    let picture = sample.picture(PaperKind::Challenges, "participants").await;
    assert!(picture.contains("CHAL-02; no practice answers yet."), "{picture}");
    assert!(picture.contains("answered by BP-05, BP-06."), "whichever of the two says so: {picture}");
    let narrower = sample.picture(PaperKind::Challenges, "community").await;
    assert!(!narrower.contains("CHAL-02"), "what these readers may not read is not counted");
    let dots = sample.record_file(PaperKind::Challenges, PaperForm::Png, "participants").await;
    assert!(dots.starts_with(b"\x89PNG") && dots.len() > 10_000, "it is drawn: {} bytes", dots.len());
}

#[tokio::test]
async fn the_time_used_per_topic_is_a_picture_with_the_same_in_words() {
    let sample = Sample::new().await;
    let mut unit = sample.unit().await;
    let items: Vec<AgendaItem> = unit.of_meeting(sample.meeting).await.unwrap();
    let item = items.into_iter().find(|item| item.reference == "I-04").unwrap();
    let took = ItemDetails { actual: Some(item.details.duration + 12), ..item.details };
    crate::agenda::edit(&mut unit, item.id, item.revision, took).await.unwrap();
    unit.commit().await.unwrap();
    let counted = crate::statistics::statistics(&mut sample.unit().await, sample.meeting).await.unwrap();
    let topic = counted.topics.iter().find(|topic| topic.took.is_some()).unwrap();
    assert_eq!(topic.took, Some(topic.planned + 12));

    let made = async |form, audience| {
        let wanted = Wanted::new(PaperKind::TimeUsed, form, audience);
        let prepared = Prepared::prepare(&mut sample.unit().await, sample.meeting, wanted).await.unwrap();
        prepared.write().unwrap()
    };
    let svg = String::from_utf8(made(PaperForm::Svg, Audience::CoChairs).await).unwrap();
    let said = format!("took {} of {} min", topic.planned + 12, topic.planned);
    assert!(svg.contains(&said), "{said}: {svg}");
    assert_eq!(svg.matches(&said).count(), 2, "at its bar, and in the words of the picture");
    assert!(made(PaperForm::Png, Audience::Secretariat).await.starts_with(b"\x89PNG"));
    let table = String::from_utf8(made(PaperForm::Markdown, Audience::Secretariat).await).unwrap();
    assert!(table.contains("+12") && table.contains("not noted"), "{table}");
    let public = Wanted::new(PaperKind::TimeUsed, PaperForm::Svg, Audience::Public);
    assert!(Prepared::prepare(&mut sample.unit().await, sample.meeting, public).await.is_err());
}
