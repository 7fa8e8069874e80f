//! What leaves, for whom and in which form, in English words, for the command line and for refusals.

use domain::disclosure::{PaperForm, PaperKind, Readers, Warning};

/// Returns who reads, within a sentence: "the co-chairs".
pub const fn readers(readers: Readers) -> &'static str {
    match readers {
        Readers::Secretariat => "the secretariat",
        Readers::CoChairs => "the co-chairs",
        Readers::Participants => "the participants",
        Readers::Community => "the community of the meeting",
        Readers::Public => "the public",
        Readers::Participant => "one participant",
        Readers::Guest => "one guest",
    }
}

/// Returns what leaves, within a sentence: "the run sheet".
pub const fn paper(paper: PaperKind) -> &'static str {
    match paper {
        PaperKind::Participants => "the list of participants",
        PaperKind::Agenda => "the agenda",
        PaperKind::Annotated => "the annotated agenda",
        PaperKind::RunSheet => "the run sheet",
        PaperKind::Changes => "the changes of the agenda",
        PaperKind::Calendar => "the calendar",
        PaperKind::Schedule => "the schedule",
        PaperKind::Mail => "the draft of a mail",
    }
}

/// Returns the name of a form: "Word".
pub const fn form(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Pdf => "PDF",
        PaperForm::Docx => "Word",
        PaperForm::Html => "HTML",
        PaperForm::Markdown => "Markdown",
        PaperForm::Xlsx => "Excel",
        PaperForm::Csv => "CSV",
        PaperForm::Ics => "Calendar",
        PaperForm::ScheduleXml => "Schedule XML",
        PaperForm::ScheduleJson => "Schedule JSON",
        PaperForm::Eml => "Mail",
    }
}

/// Says what to consider before a paper leaves.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::Empty => "There is nobody and nothing in it.".to_owned(),
        Warning::ChathamHouse { items } if items.is_empty() => {
            "This meeting is under the Chatham House Rule, and names leave: share it with nobody but those it is for."
                .to_owned()
        }
        Warning::ChathamHouse { items } => format!(
            "These items are under the Chatham House Rule, and names leave: {}. Share it with nobody but those it is for.",
            items.join(", ")
        ),
        Warning::Unconfirmed { items } => {
            format!("In these items somebody has not agreed yet, or is still to be found: {}.", items.join(", "))
        }
        Warning::NoSeat { people } => format!("These are named and hold no seat any more: {}.", people.join(", ")),
        Warning::NoLatinForm { people } => format!(
            "The Latin form of these names is missing, so they are printed as typed: {}.",
            people.join(", ")
        ),
        Warning::LabelRaised => "The label is stricter than usual for these readers, because an item is.".to_owned(),
    }
}
