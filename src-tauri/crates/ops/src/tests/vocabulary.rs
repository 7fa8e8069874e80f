//! The vocabularies: terms are renamed, added, retired, and taken back.

use super::sampled::Sample;
use crate::ErrorCode;
use crate::vocabulary::{self, TermRow};
use domain::ids::Revision;
use domain::practice::Practice;
use domain::term::{TermCode, TermDetails, Vocabulary};

impl Sample {
    async fn term(&self, vocabulary: Vocabulary, code: &str) -> Option<TermRow> {
        let rows = vocabulary::rows(&mut self.unit().await).await.unwrap();
        rows.into_iter().find(|row| row.details.vocabulary == vocabulary && row.details.code.as_str() == code)
    }
}

fn code(text: &str) -> TermCode {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_term_is_renamed_over_what_was_read_and_taken_back() {
    let sample = Sample::new().await;
    let before = sample.term(Vocabulary::Forms, "SEX").await.unwrap();
    assert_eq!((before.revision, before.built_in), (Revision::default(), true));
    let practices: Vec<Practice> = sample.unit().await.of_meeting(sample.meeting).await.unwrap();
    let of_practices = practices.iter().filter(|one| one.details.forms.contains(&code("SEX"))).count();
    assert!(before.used as usize >= of_practices && of_practices > 0);

    let renamed = TermDetails { name: "Prostitution of others".parse().unwrap(), ..before.details.clone() };
    let mut unit = sample.unit().await;
    vocabulary::edit(&mut unit, before.revision, renamed.clone()).await.unwrap();
    unit.commit().await.unwrap();
    let after = sample.term(Vocabulary::Forms, "SEX").await.unwrap();
    assert_eq!((after.details, after.used), (renamed.clone(), before.used), "records keep the code");

    let refused = vocabulary::edit(&mut sample.unit().await, before.revision, renamed).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::ChangedMeanwhile);

    let mut unit = sample.unit().await;
    vocabulary::reset(&mut unit, Vocabulary::Forms, code("SEX")).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.term(Vocabulary::Forms, "SEX").await.unwrap(), before);
    assert_eq!(sample.undo().await, "Removed term SEX");
}

#[tokio::test]
async fn a_term_that_was_added_is_removed_only_while_nothing_has_it() {
    let sample = Sample::new().await;
    let known = sample.term(Vocabulary::Forms, "BEG").await.unwrap().details;
    let mut unit = sample.unit().await;
    let taken = vocabulary::add(&mut unit, known.clone()).await.unwrap_err();
    assert!(taken.said().starts_with("This list has a term with the code BEG already."), "{taken}");
    let added = TermDetails { code: code("CYB"), name: "Forced scamming".parse().unwrap(), ..known };
    vocabulary::add(&mut unit, added).await.unwrap();
    let mut practice: Practice = unit.of_meeting(sample.meeting).await.unwrap().remove(0);
    practice.details.forms.push(code("CYB"));
    unit.save(&mut practice).await.unwrap();
    let used = vocabulary::reset(&mut unit, Vocabulary::Forms, code("CYB")).await.unwrap_err();
    assert!(used.said().starts_with("One record or term has this term"), "{used}");
    practice.details.forms.pop();
    unit.save(&mut practice).await.unwrap();
    vocabulary::reset(&mut unit, Vocabulary::Forms, code("CYB")).await.unwrap();
    unit.commit().await.unwrap();
    assert_eq!(sample.term(Vocabulary::Forms, "CYB").await, None);
}
