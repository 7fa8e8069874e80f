//! What holds for every paper of the agenda.

mod accessible;
mod audiences;
mod comments;
mod marks;
mod text;
mod word;

use super::sample;
use crate::participants::sample::stamp;
use crate::tools::{flat, pdf_text};
use crate::{docx, html, markdown, pdf};
use domain::disclosure::{
    AgendaChanges, AgendaPaper, AnnotatedAgenda, Audience, Disclosed, InnerCircle, RunSheet, Side,
    disclose_annotated, disclose_changes, disclose_run_sheet,
};

/// The text of the agenda as PDF.
fn printed(agenda: &Disclosed<AgendaPaper>) -> String {
    pdf_text(&pdf(agenda, &stamp()).unwrap())
}

fn annotated_sample() -> Disclosed<AnnotatedAgenda> {
    disclose_annotated(&sample::inside(), None, InnerCircle::CoChairs).disclosed
}

fn run_sheet_sample() -> Disclosed<RunSheet> {
    disclose_run_sheet(&sample::inside(), None, InnerCircle::Secretariat).disclosed
}

fn changes_sample(audience: Audience) -> Disclosed<AgendaChanges> {
    let (before, after) = (sample::before(), sample::inside());
    let release = sample::release("0.3", domain::agenda::VersionStatus::ForCoChairs);
    let before = Side { inside: &before, release: Some(&release) };
    disclose_changes(before, Side { inside: &after, release: None }, audience).disclosed
}

/// Every paper of the sample agenda as PDF, with the label that it bears.
fn every_pdf() -> Vec<(String, &'static str, Vec<u8>)> {
    let mut out = Vec::new();
    for audience in Audience::GROUPS {
        let agenda = sample::agenda(audience);
        out.push((format!("agenda, {audience:?}"), agenda.label().as_str(), pdf(&agenda, &stamp()).unwrap()));
    }
    let (held, sheet) = (annotated_sample(), run_sheet_sample());
    out.push(("annotated".into(), held.label().as_str(), pdf(&held, &stamp()).unwrap()));
    out.push(("run sheet".into(), sheet.label().as_str(), pdf(&sheet, &stamp()).unwrap()));
    for audience in [Audience::CoChairs, sample::speaker("P30")] {
        let form = sample::comment_form(audience);
        out.push((format!("comments, {audience:?}"), form.label().as_str(), pdf(&form, &stamp()).unwrap()));
    }
    for audience in [Audience::Secretariat, Audience::Participants] {
        let changes = changes_sample(audience);
        let pdf = pdf(&changes, &stamp()).unwrap();
        out.push((format!("changes, {audience:?}"), changes.label().as_str(), pdf));
    }
    out
}

/// Tells which of these words are missing.
fn missing<'a>(text: &str, words: &[&'a str]) -> Vec<&'a str> {
    let text = flat(text);
    words.iter().copied().filter(|words| !text.contains(words)).collect()
}
