//! The evaluation of a meeting, and the questionnaire that asks for it.
//!
//! It is anonymous as it is kept. Its counts leave for those who were there; what was written in words shows a hand, and goes
//! to the secretariat and the chairs alone. With fewer than three forms nothing is said at all.

use super::door::{cites, readers_of};
use super::outgoing::left_out;
use super::{
    Audience, Disclosed, Heading, Outgoing, PaperKind, Warning, WithheldOf, WithheldWhat, WithheldWhy as Why,
};
use crate::evaluation::{Aspect, OpenQuestion, Tally};
use crate::roster::Roster;
use crate::scale::{LEAST_TOGETHER, Spread};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The evaluation of a meeting, as one audience may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct EvaluationPaper {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
    /// The number of forms.
    pub forms: u32,
    /// What was rated, in the order of the questionnaire.
    pub aspects: Vec<AspectLine>,
    /// What was written, in the order of the questionnaire; none for those who do not read it.
    pub open: Vec<OpenLine>,
}

/// How one aspect was rated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AspectLine {
    /// Which.
    pub aspect: Aspect,
    /// How the answers are spread; nothing where there are too few.
    pub spread: Option<Spread>,
}

/// What was written about one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct OpenLine {
    /// Which.
    pub question: OpenQuestion,
    /// The texts, in the order of their words.
    pub texts: Vec<String>,
}

/// The questionnaire of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// What every paper says about its meeting.
    pub heading: Heading,
    /// Who reads it, as file names have it.
    pub readers: String,
}

/// Decides what an audience may see of an evaluation.
pub fn disclose_evaluation(roster: &Roster, tally: &Tally, audience: Audience) -> Outgoing<EvaluationPaper> {
    let told = audience.may_have(PaperKind::Evaluation) && tally.forms as usize >= LEAST_TOGETHER;
    let spread = |aspect| Spread::of(tally.counts_of(aspect)).filter(|_| told);
    let written =
        |question| tally.texts_of(question).iter().map(ToString::to_string).collect::<Vec<String>>();
    let open: Vec<OpenLine> = OpenQuestion::ALL
        .into_iter()
        .filter(|_| told)
        .map(|question| OpenLine { question, texts: written(question) })
        .collect();
    let texts = open.iter().map(|line| line.texts.len()).sum();
    let (open, stay) = if cites(audience) { (open, 0) } else { (Vec::new(), texts) };
    let view = EvaluationPaper {
        heading: Heading::of(roster),
        readers: readers_of(roster, audience),
        forms: if told { tally.forms } else { 0 },
        aspects: Aspect::ALL.map(|aspect| AspectLine { aspect, spread: spread(aspect) }).to_vec(),
        open,
    };
    Outgoing {
        disclosed: Disclosed { view, audience, label: audience.label() },
        withheld: left_out(WithheldOf::Records, [(WithheldWhat::Records, Why::InnerCircleOnly, stay)]),
        warnings: if told { Vec::new() } else { vec![Warning::Empty] },
        passages: Vec::new(),
    }
}

/// Makes the questionnaire.
pub fn disclose_questionnaire(roster: &Roster, audience: Audience) -> Outgoing<Questionnaire> {
    let view = Questionnaire { heading: Heading::of(roster), readers: readers_of(roster, audience) };
    let disclosed = Disclosed { view, audience, label: audience.label() };
    Outgoing { disclosed, withheld: Vec::new(), warnings: Vec::new(), passages: Vec::new() }
}
