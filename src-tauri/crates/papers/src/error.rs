//! Why a paper could not be made.

use thiserror::Error as ThisError;

/// A paper could not be made. None of these is the reader's or the writer's fault: the data were accepted before.
#[derive(Debug, ThisError)]
pub enum Error {
    /// The typesetter refused the template or the data, or the pages are not accessible.
    ///
    /// The reason may hold what was to be set, so that it is in no message.
    #[error("the pages could not be set")]
    Pages(String),
    /// The data could not be handed to the typesetter.
    #[error("the data could not be written for the typesetter")]
    Data(#[from] serde_json::Error),
    /// The Word document could not be packed.
    #[error("the Word document could not be packed")]
    Docx(#[from] zip::result::ZipError),
    /// A part of the Word document could not be read or written in memory.
    #[error("a part of the Word document could not be written")]
    Part(#[from] std::io::Error),
    /// The Word document lacks a part that every Word document has.
    #[error("the Word document lacks its part {0}")]
    PartMissing(&'static str),
    /// The workbook could not be written.
    #[error("the workbook could not be written")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The table could not be written.
    #[error("the table could not be written")]
    Csv(#[from] csv::Error),
}
