//! Another language: nothing that is said is put together in code.

use crate::sample::sample;
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use words::{Language, Words};

/// What stands for every run of letters of the foreign language.
const FOREIGN: char = 'ж';

/// Makes a language that has one letter for all words of English, and the same values within them.
pub(crate) fn foreign() -> Words {
    let mut resource = fluent_syntax::parser::parse(Language::English.source().to_owned()).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
            message.value.iter_mut().chain(attributes).for_each(translate);
        }
    }
    Words::made_of("fr", &fluent_syntax::serializer::serialize(&resource))
}

fn translate(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                *value = value.replace(char::is_alphabetic, &FOREIGN.to_string());
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    translate(&mut variant.value);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Asserts that a sentence holds foreign words and values of the meeting, and nothing else.
fn holds_values_only(sentence: &str, values: &str) {
    assert!(sentence.to_lowercase().contains(FOREIGN), "{sentence} has no words");
    let native =
        |letter: char| letter.to_lowercase().eq([FOREIGN]) || !(letter.is_alphanumeric() || letter == '\'');
    for word in sentence.split(native).filter(|word| word.chars().any(char::is_alphabetic)) {
        assert!(values.contains(word), "“{word}” comes from the code: {sentence}");
    }
}

#[test]
fn a_sentence_holds_words_of_its_language_and_values_of_the_meeting_and_nothing_else() {
    let (words, house) = (foreign(), sample());
    // Cities of clocks are data too, and labels are the same in every language.
    let values = format!("{:?} Washington TLP:AMBER+STRICT TLP:GREEN", house.inside);
    let clashes = domain::agenda::clashes(&house.inside);
    let findings = domain::agenda::preflight(&house.inside, &[], &clashes);
    assert!(clashes.len() >= 6 && findings.len() >= 7, "the sample has something to say");
    for clash in clashes {
        let said = words.clash(clash);
        holds_values_only(&said.message, &values);
        holds_values_only(&said.hint, &values);
    }
    for finding in findings {
        holds_values_only(&words.finding(finding).message, &values);
    }
    let days = (house.inside.meeting().details.from, house.inside.meeting().details.to);
    let dates =
        [words.days(days.0, days.1), words.full_date(days.0), words.edition(3), words.listed(&["1"; 5])];
    for said in dates {
        holds_values_only(&said, "");
    }
}

#[test]
fn a_value_that_comes_from_the_code_is_found() {
    assert!(std::panic::catch_unwind(|| holds_values_only("Жжж жж held at 09:30", "")).is_err());
}
