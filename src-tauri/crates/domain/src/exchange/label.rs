//! The labels of what is exchanged: its own, else that of the meeting, and never wider than the passage it comes from.

use super::{Cited, ExchangeRefused};
use crate::label::HandlingLabel;
use crate::text::Line;

/// What decides the label of a record.
#[derive(Clone, Copy, Debug)]
pub struct Labelled<'a> {
    /// Its own label.
    pub own: Option<HandlingLabel>,
    /// The passages of the notes that it comes from.
    pub said_in: &'a [Cited],
    /// Who agreed to a wider label than those passages have; empty where nobody was asked.
    pub lowered_by: &'a Line,
}

/// Returns the label that rules apply to a record: its own, else the default of the meeting for its kind. It is at least as
/// strict as every passage it comes from, unless the source agreed to more: only the source may widen the sharing (TLP 2.0).
/// `note` is the label of an entry of the notes; one that is not known counts as the strictest.
pub fn label_of(
    record: Labelled<'_>,
    default: HandlingLabel,
    note: impl Fn(&Cited) -> Option<HandlingLabel>,
) -> HandlingLabel {
    let label = record.own.unwrap_or(default);
    if record.lowered_by.is_empty() { label.max(inherited(record.said_in, note)) } else { label }
}

/// Returns the strictest label of the passages that a record comes from; the widest where it comes from none.
fn inherited(said_in: &[Cited], note: impl Fn(&Cited) -> Option<HandlingLabel>) -> HandlingLabel {
    let labels = said_in.iter().map(|cited| note(cited).unwrap_or(HandlingLabel::Red));
    labels.max().unwrap_or(HandlingLabel::Clear)
}

/// Checks that a record takes the place of another: a wider label needs somebody who agreed to it, noted since the label was
/// last changed.
pub fn check_lowered(
    (was, before): (HandlingLabel, &Line),
    (is, after): (HandlingLabel, &Line),
) -> Result<(), ExchangeRefused> {
    if is < was && (after.is_empty() || after == before) { Err(ExchangeRefused::Lowered) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn label() -> impl Strategy<Value = HandlingLabel> {
        prop::sample::select(HandlingLabel::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn an_inherited_label_is_never_weaker_than_its_source(
            own in prop::option::of(label()), default in label(), sources in prop::collection::vec(label(), 0..4)
        ) {
            let said_in: Vec<Cited> = (0..sources.len()).map(|n| Cited::of(&format!("N-{n}"))).collect();
            let note = |cited: &Cited| said_in.iter().position(|one| one == cited).map(|at| sources[at]);
            let nobody = Line::default();
            let label = label_of(Labelled { own, said_in: &said_in, lowered_by: &nobody }, default, note);
            for source in &sources {
                prop_assert!(label >= *source);
            }
            prop_assert!(label >= own.unwrap_or(default));
            let agreed: Line = "Ms Example, 2 July".parse().unwrap();
            let opened = label_of(Labelled { own, said_in: &said_in, lowered_by: &agreed }, default, note);
            prop_assert_eq!(opened, own.unwrap_or(default));
        }
    }

    #[test]
    fn a_source_that_is_gone_is_as_strict_as_labels_go() {
        let said_in = [Cited::of("N-99")];
        let nobody = Line::default();
        let record = Labelled { own: Some(HandlingLabel::Clear), said_in: &said_in, lowered_by: &nobody };
        assert_eq!(label_of(record, HandlingLabel::Green, |_| None), HandlingLabel::Red);
    }

    #[test]
    fn a_wider_label_needs_somebody_who_agreed_since() {
        let (nobody, somebody): (Line, Line) = (Line::default(), "Ms Example".parse().unwrap());
        let (amber, green) = (HandlingLabel::Amber, HandlingLabel::Green);
        assert!(check_lowered((amber, &nobody), (green, &nobody)).is_err());
        assert!(
            check_lowered((amber, &somebody), (green, &somebody)).is_err(),
            "agreed to an earlier change"
        );
        assert!(check_lowered((amber, &nobody), (green, &somebody)).is_ok());
        assert!(check_lowered((green, &nobody), (amber, &nobody)).is_ok());
    }
}
