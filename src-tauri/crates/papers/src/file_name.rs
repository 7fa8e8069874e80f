//! Names of files, the same on every system.

use crate::view::{FileView, folded};
use domain::disclosure::Disclosed;
use domain::label::HandlingLabel;

/// The most characters that the name of the group may have in a file name.
const MOST_OF_GROUP: usize = 60;

/// Returns the name for a file with this paper: `THB-Focus-Group-3_list-of-participants_TLP-AMBER.pdf`,
/// `THB-Focus-Group-3_agenda_v0-4_TLP-AMBER.pdf`.
///
/// ASCII letters, digits, `-`, `_` and one full stop; no reserved name of Windows can arise, because every name has an
/// underscore before its label. Nothing personal is in it.
pub fn file_name<T: FileView>(paper: &Disclosed<T>, extension: &str) -> String {
    named_like(paper, &paper.view().file_part(), paper.label(), extension)
}

/// Returns the name for a file that goes with a paper: the same group and meeting, another part and label.
pub fn named_like<T: FileView>(
    paper: &Disclosed<T>,
    part: &str,
    label: HandlingLabel,
    extension: &str,
) -> String {
    let heading = paper.view().heading();
    let mut group = folded(&heading.series_short);
    group.truncate(MOST_OF_GROUP);
    let group = group.trim_end_matches('-');
    let group = if group.is_empty() { "Meeting" } else { group };
    format!("{group}-{}_{part}_{}.{extension}", heading.ordinal, label.file_part())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::participants::sample;
    use domain::agenda::VersionStatus;
    use domain::disclosure::{Audience, InnerCircle, Side, disclose_changes, disclose_run_sheet};

    #[test]
    fn a_file_name_holds_the_group_the_meeting_and_the_label() {
        let list = sample::list(Audience::Participants);
        assert_eq!(file_name(&list, "pdf"), "THB-Focus-Group-3_list-of-participants_TLP-AMBER.pdf");
        let list = sample::list(Audience::Secretariat);
        assert_eq!(file_name(&list, "csv"), "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.csv");
    }

    #[test]
    fn a_file_with_an_agenda_says_its_version() {
        let agenda = crate::agenda::sample::agenda(Audience::Participants);
        assert_eq!(file_name(&agenda, "pdf"), "THB-Focus-Group-3_agenda_v0-4_TLP-AMBER.pdf");
        let inside = crate::agenda::sample::inside();
        let sheet = disclose_run_sheet(&inside, None, InnerCircle::CoChairs).disclosed;
        assert_eq!(file_name(&sheet, "docx"), "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.docx");
        let release = crate::agenda::sample::release("0.3", VersionStatus::Draft);
        let (before, after) =
            (Side { inside: &inside, release: Some(&release) }, Side { inside: &inside, release: None });
        let changes = disclose_changes(before, after, Audience::Participants).disclosed;
        assert_eq!(file_name(&changes, "pdf"), "THB-Focus-Group-3_agenda-changes_v0-3_draft_TLP-AMBER.pdf");
    }

    #[test]
    fn a_group_of_any_name_gives_a_name_that_every_system_takes() {
        assert_eq!(folded("Groupe « Été »: n° 1/2"), "Groupe-Ete-n-1-2");
        assert_eq!(folded("Ομάδα ΕΕ"), "Omada-EE");
        let mut roster = sample::roster();
        roster.series.short = "CON: \\ / ☂".parse().unwrap();
        assert_eq!(
            file_name(&sample::disclosed(&roster, Audience::Public), "docx"),
            "CON-3_list-of-participants_TLP-CLEAR.docx"
        );
        roster.series.short = "☂".repeat(200).parse().unwrap();
        let name = file_name(&sample::disclosed(&roster, Audience::Public), "docx");
        assert_eq!(name, "Meeting-3_list-of-participants_TLP-CLEAR.docx");
        roster.series.short = "ab ".repeat(66).parse().unwrap();
        assert!(
            file_name(&sample::disclosed(&roster, Audience::Public), "docx").len() < 120,
            "short enough for any folder"
        );
    }
}
