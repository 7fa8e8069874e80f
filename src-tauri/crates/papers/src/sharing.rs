//! What readers may do with a paper, in words.

use crate::view::FileView;
use crate::words::{Word, say, say_with};
use domain::disclosure::Disclosed;
use domain::label::HandlingLabel;

/// Returns the sharing statement of the paper's label, as its first page prints it (domain reference, 4.2 and 4.6).
///
/// TLP:GREEN names the community that the meeting defines; where it defines none, the group itself, because readers
/// would else assume the community of computer security.
pub fn sharing_statement<T: FileView>(paper: &Disclosed<T>) -> String {
    let heading = paper.view().heading();
    match paper.label() {
        HandlingLabel::Clear => say(Word::SharingClear),
        HandlingLabel::Green if heading.community.is_empty() => {
            say_with(Word::SharingGreenGroup, &[("group", &heading.series)])
        }
        HandlingLabel::Green => {
            say_with(Word::SharingGreen, &[("community", heading.community.trim_end_matches('.'))])
        }
        HandlingLabel::Amber => say(Word::SharingAmber),
        HandlingLabel::AmberStrict => say(Word::SharingAmberStrict),
        HandlingLabel::Red => say(Word::SharingRed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::participants::sample;
    use domain::disclosure::{Audience, PaperKind};

    #[test]
    fn the_statement_says_in_words_what_the_label_means() {
        let statements = PaperKind::Participants
            .groups()
            .map(|audience| sharing_statement(&sample::list(audience)))
            .collect::<Vec<_>>();
        assert_eq!(
            statements,
            [
                "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own \
                 organisation only.",
                "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own \
                 organisation and its clients.",
                "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors \
                 and investigative judges of the Focus Group and the participating EU bodies, but not through \
                 publicly accessible channels.",
                "TLP:CLEAR information may be shared without restriction, subject to copyright.",
            ]
        );
        let mut roster = sample::roster();
        roster.meeting.details.community = "".parse().unwrap();
        assert_eq!(
            sharing_statement(&sample::disclosed(&roster, Audience::Community)),
            "Recipients may share TLP:GREEN information within the community of the group “Focus Group of \
             Specialised Prosecutors against Trafficking in Human Beings”, but not through publicly accessible \
             channels."
        );
    }
}
