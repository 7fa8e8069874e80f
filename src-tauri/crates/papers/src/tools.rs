//! The other programs that the tests read papers with, and the zip parts of Office files.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

/// Runs a program and returns what it says; a missing one fails the test and says how to get it.
fn run(program: &str, package: &str, arguments: &[&std::ffi::OsStr]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|refused| {
        panic!("this test needs the program {program} (Debian package {package}): {refused}")
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} failed: {said}");
    // Names of parts of a PDF need not be UTF-8.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Returns the text of a PDF page by page, laid out as printed.
pub fn pdf_pages(pdf: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let text = run("pdftotext", "poppler-utils", &["-layout".as_ref(), file.as_ref(), "-".as_ref()]);
    text.trim_end_matches('\u{C}').split('\u{C}').map(str::to_owned).collect()
}

/// Returns the text of a PDF page by page, cell by cell.
pub fn pdf_raw_pages(pdf: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let text = run("pdftotext", "poppler-utils", &["-raw".as_ref(), file.as_ref(), "-".as_ref()]);
    text.trim_end_matches('\u{C}').split('\u{C}').map(str::to_owned).collect()
}

/// Returns the text of a PDF cell by cell, with every run of white space as one space.
pub fn pdf_text(pdf: &[u8]) -> String {
    flat(&pdf_raw_pages(pdf).join(" "))
}

/// Returns what `pdfinfo` says about a PDF.
pub fn pdf_info(pdf: &[u8], what: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    run("pdfinfo", "poppler-utils", &[what.as_ref(), file.as_ref()])
}

/// Returns the fonts of a PDF.
pub fn pdf_fonts(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    run("pdffonts", "poppler-utils", &[file.as_ref()])
}

/// Opens a Word document with LibreOffice and returns the PDF that it prints.
pub fn printed_by_libreoffice(docx: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("paper.docx"), docx).unwrap();
    // A profile of its own: LibreOffice refuses to start twice in one.
    let profile = format!("-env:UserInstallation=file://{}", at("profile").display());
    let arguments: [&std::ffi::OsStr; 7] = [
        profile.as_ref(),
        "--headless".as_ref(),
        "--convert-to".as_ref(),
        "pdf".as_ref(),
        "--outdir".as_ref(),
        folder.path().as_ref(),
        at("paper.docx").as_os_str().to_owned().leak(),
    ];
    run("soffice", "libreoffice-writer-nogui", &arguments);
    std::fs::read(at("paper.pdf")).unwrap()
}

/// Returns one part of an Office file as text.
pub fn part(package: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Returns every part of an Office file as text.
pub fn parts(package: &[u8]) -> Vec<(String, String)> {
    let names: Vec<String> = zip::ZipArchive::new(Cursor::new(package))
        .unwrap()
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names
        .into_iter()
        .filter(|name| !Path::new(name).ends_with("/"))
        .map(|name| (name.clone(), part(package, &name)))
        .collect()
}

/// Returns a text with every run of white space as one space: lines break where they must.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
