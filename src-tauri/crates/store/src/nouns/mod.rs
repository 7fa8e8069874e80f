//! What the table of each noun holds: one descriptor per noun.
//!
//! To keep one more noun: its variant in [`Noun`], its table in `migrations/`, and its file here. To keep one more
//! field: its column in a new migration and, with what older records hold in it, in the file of its noun. A test holds
//! columns, tables and records against each other.

mod action;
mod agenda_item;
mod agenda_remark;
mod agenda_version;
mod approval;
mod challenge;
pub(crate) mod column;
mod comment;
mod concept;
mod correction;
mod delegation;
mod evaluation;
mod guest;
mod import;
mod meeting;
mod milestone;
mod note;
mod participant;
mod party;
mod person;
mod practice;
mod presence;
mod publication_draft;
mod question;
mod rating;
mod reply;
mod report_sentence;
mod response;
mod review_round;
mod room;
mod series;
mod silence;
mod snooze;
mod statement;
mod term;
mod transfer;
mod turn;

use column::Column;
use domain::noun::Noun;

/// Returns the columns of a table after `id` and `revision`: the fields of the record.
pub(crate) const fn columns(noun: Noun) -> &'static [Column] {
    match noun {
        Noun::Series => series::COLUMNS,
        Noun::Meeting => meeting::COLUMNS,
        Noun::Party => party::COLUMNS,
        Noun::Delegation => delegation::COLUMNS,
        Noun::Person => person::COLUMNS,
        Noun::Participant => participant::COLUMNS,
        Noun::Room => room::COLUMNS,
        Noun::AgendaItem => agenda_item::COLUMNS,
        Noun::Guest => guest::COLUMNS,
        Noun::AgendaVersion => agenda_version::COLUMNS,
        Noun::AgendaRemark => agenda_remark::COLUMNS,
        Noun::Note => note::COLUMNS,
        Noun::Turn => turn::COLUMNS,
        Noun::Presence => presence::COLUMNS,
        Noun::Correction => correction::COLUMNS,
        Noun::Silence => silence::COLUMNS,
        Noun::Comment => comment::COLUMNS,
        Noun::Approval => approval::COLUMNS,
        Noun::ReviewRound => review_round::COLUMNS,
        Noun::Reply => reply::COLUMNS,
        Noun::Practice => practice::COLUMNS,
        Noun::Challenge => challenge::COLUMNS,
        Noun::Concept => concept::COLUMNS,
        Noun::Statement => statement::COLUMNS,
        Noun::Action => action::COLUMNS,
        Noun::Transfer => transfer::COLUMNS,
        Noun::Question => question::COLUMNS,
        Noun::Response => response::COLUMNS,
        Noun::Rating => rating::COLUMNS,
        Noun::Evaluation => evaluation::COLUMNS,
        Noun::Term => term::COLUMNS,
        Noun::Milestone => milestone::COLUMNS,
        Noun::Snooze => snooze::COLUMNS,
        Noun::Import => import::COLUMNS,
        Noun::ReportSentence => report_sentence::COLUMNS,
        Noun::PublicationDraft => publication_draft::COLUMNS,
    }
}

/// Lists the fields of a noun by name.
pub fn fields_of_noun(noun: Noun) -> impl Iterator<Item = &'static str> {
    columns(noun).iter().map(|column| column.name)
}

/// Tells whether words of such a record can be taken out for good, from the search index too.
pub(crate) const fn erasable(noun: Noun) -> bool {
    matches!(noun, Noun::Note | Noun::Correction)
}

/// Returns the names of the fields that search looks into; none where the noun is not searched.
pub(crate) fn searched(noun: Noun) -> impl Iterator<Item = &'static str> {
    columns(noun).iter().filter(|column| column.searched).map(|column| column.name)
}
