//! What leaves with an evaluation: counts for those who were there, words for the chairs, nothing of too few forms.

use super::Scene;
use crate::disclosure::{Audience, PaperKind, disclose_evaluation};
use crate::evaluation::Tally;
use crate::scale::Scale;
use proptest::prelude::*;

proptest! {
    #[test]
    fn words_go_to_the_chairs_counts_to_those_who_may_and_nothing_where_forms_are_few(
        forms in 0_u32..8,
        counts in prop::array::uniform5(0_u32..4),
    ) {
        let texts = std::array::from_fn(|at| vec![format!("written{at}q").parse().unwrap()]);
        let tally = Tally { forms, counts: [Scale(counts); 6], texts };
        for audience in Audience::GROUPS {
            let outgoing = disclose_evaluation(&Scene::new().roster(), &tally, audience);
            let view = outgoing.disclosed.view();
            let told = forms >= 3 && audience.may_have(PaperKind::Evaluation);
            let chairs = matches!(audience, Audience::Secretariat | Audience::CoChairs);
            prop_assert_eq!(format!("{view:?}").contains("written"), told && chairs, "{:?}", audience);
            prop_assert_eq!(view.forms, if told { forms } else { 0 });
            let spread = told && counts.iter().sum::<u32>() >= 3;
            prop_assert!(view.aspects.iter().all(|line| line.spread.is_some() == spread));
        }
    }
}
