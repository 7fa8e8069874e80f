//! Every audience in every form: what is in the files, read back by other programs.

use crate::{House, fixture};
use domain::disclosure::{Audience, PaperForm, PaperKind};
use domain::roster::Roster;
use domain::text::capitals;
use entente_tests::people::now;
use ops::export::{Destination, Prepared, Wanted, deliver};
use std::path::Path;
use std::process::Command;

/// What a file says, without any white space: every form breaks its lines somewhere else.
pub fn words_of(file: &Path, form: PaperForm) -> String {
    let text = match form {
        PaperForm::Pdf => output(Command::new("pdftotext").arg("-raw").arg(file).arg("-"), "poppler-utils"),
        PaperForm::Docx => without_tags(&parts(file, "word/*.xml")),
        PaperForm::Xlsx => without_tags(&parts(file, "xl/*.xml")),
        PaperForm::Html => without_tags(&std::fs::read_to_string(file).unwrap()),
        // What stands before a mark in Markdown is what a reader sees.
        PaperForm::Markdown => std::fs::read_to_string(file).unwrap().replace('\\', ""),
        _ => std::fs::read_to_string(file).unwrap(),
    };
    squeezed(&text)
}

pub fn parts(file: &Path, inside: &str) -> String {
    output(Command::new("unzip").arg("-p").arg(file).arg(inside), "unzip")
}

/// Runs a program that reads the file; a missing one fails the test and says what to install.
pub fn output(command: &mut Command, package: &str) -> String {
    let output = command.output().unwrap_or_else(|error| {
        let program = command.get_program().to_string_lossy();
        panic!("{program} could not be started: {error}. Install the package {package}.")
    });
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn without_tags(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut in_tag = false;
    for c in xml.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => out.push(c),
            _ => {}
        }
    }
    for (entity, c) in
        [("&apos;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    {
        out = out.replace(entity, c);
    }
    out
}

pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}')).collect()
}

/// A name with its own letters or in capitals.
pub fn names(text: &str, name: &str) -> bool {
    text.contains(&squeezed(name)) || text.contains(&squeezed(&capitals(name, "")))
}

/// Writes the list for an audience in every form; hands each text to `check`.
async fn each(audience: Audience, check: impl Fn(&str, &Roster, &str)) {
    let house = House::new().await;
    house.import(&fixture("eusurvey.xlsx"), "eusurvey.xlsx").await;
    let mut unit = house.unit().await;
    let roster = ops::roster(&mut unit, house.meeting).await.unwrap();
    for form in PaperKind::Participants.row().forms {
        let wanted = Wanted::new(PaperKind::Participants, *form, audience);
        let list = Prepared::prepare(&mut unit, house.meeting, wanted).await.unwrap();
        let name = list.file_name();
        assert!(name.contains(&audience.label().file_part()), "{name} must bear the label");
        let file = house.folder.path().join(&name);
        std::fs::write(&file, list.write().unwrap()).unwrap();
        let text = words_of(&file, *form);
        assert!(text.contains(audience.label().as_str()), "{name} must bear the label inside");
        check(&text, &roster, &name);
    }
}

fn families(roster: &Roster) -> impl Iterator<Item = &str> {
    roster.seated().map(|(_, member)| member.person.name.family_name.as_str())
}

#[tokio::test]
async fn the_secretariat_gets_everybody_with_contact_and_no_needs_by_name() {
    each(Audience::Secretariat, |text, roster, file| {
        for (_, member) in roster.seated() {
            let name = member.person.name.family_name.as_str();
            assert!(names(text, name), "{file}: {name} is missing");
            assert!(
                text.contains(&squeezed(member.person.email.as_str())),
                "{file}: an address of {name} is missing"
            );
        }
        // Needs are counts: a word of theirs stands at most once for each day and once for the whole.
        assert!(text.matches("gluten-free").count() <= 3, "{file} tells needs line by line");
    })
    .await;
}

#[tokio::test]
async fn participants_get_names_and_functions_and_no_way_to_reach_anybody() {
    each(Audience::Participants, |text, roster, file| {
        for (_, member) in roster.seated() {
            let name = member.person.name.family_name.as_str();
            assert!(names(text, name), "{file}: {name} is missing");
            assert!(!text.contains(&squeezed(member.person.email.as_str())), "{file} tells an address");
        }
        for needs in ["vegetarian", "kosher", "gluten-free", "hearingloop", "livecaptions"] {
            assert!(!text.contains(needs), "{file} tells {needs}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_community_gets_delegations_and_counts_and_no_name() {
    each(Audience::Community, |text, roster, file| {
        for delegation in ["Belgium", "UnitedKingdom", "Europol"] {
            assert!(text.contains(delegation), "{file}: {delegation} is missing");
        }
        for name in families(roster) {
            assert!(!names(text, name), "{file} tells {name}");
        }
        for inside in ["trialattorney", "@prosecution", "vegetarian", "NationalHighCourt"] {
            assert!(!text.contains(inside), "{file} tells {inside}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_public_gets_the_sentence_and_nothing_else() {
    let sentence = squeezed(
        "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, \
         Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT \
         THB coordinator",
    );
    each(Audience::Public, |text, roster, file| {
        assert!(text.contains(&sentence), "{file}: the sentence is missing");
        for name in families(roster) {
            assert!(!names(text, name), "{file} tells {name}");
        }
        for inside in ["Belgium", "Sweden", "NationalHighCourt", "@prosecution", "vegetarian"] {
            assert!(!text.contains(inside), "{file} tells {inside}");
        }
    })
    .await;
}

#[tokio::test]
async fn each_list_that_left_has_the_next_version() {
    let house = House::new().await;
    house.import(&fixture("excel-1252.csv"), "excel-1252.csv").await;
    for version in ["version 1", "version 2"] {
        let mut unit = house.unit().await;
        let wanted = Wanted::new(PaperKind::Participants, PaperForm::Pdf, Audience::Public);
        let list = Prepared::prepare(&mut unit, house.meeting, wanted).await.unwrap();
        let file = house.folder.path().join("list.pdf");
        drop(unit);
        let leaving = list.leaving("").unwrap();
        deliver(&house.store, now(), leaving, Destination::File(file.clone())).await.unwrap();
        let text = words_of(&file, PaperForm::Pdf).to_lowercase();
        assert!(text.contains(&squeezed(version)), "{version} is missing: {text}");
    }
}
