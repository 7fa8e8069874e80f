//! Every code has words, all words have a code, and nothing is said but what the catalogue says.

use domain::fact::Fact;
use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use std::collections::{BTreeMap, BTreeSet};
use words::{Language, Word, lists};

fn parsed(source: &str) -> Resource<&str> {
    fluent_syntax::parser::parse(source).expect("the words are well formed")
}

fn messages<'r, 's>(resource: &'r Resource<&'s str>) -> impl Iterator<Item = &'r Message<&'s str>> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
        Entry::Term(_) | Entry::Junk { .. } => panic!("only messages and comments are understood here"),
    })
}

/// The form of one message: the names of its attributes, and the variables and messages that it is made of.
#[derive(Debug, Default, PartialEq)]
struct Form {
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Form {
    fn of(message: &Message<&str>) -> Self {
        let mut form = Self::default();
        let attributes = message.attributes.iter().map(|attribute: &Attribute<&str>| &attribute.value);
        message.value.iter().chain(attributes).for_each(|pattern| form.read(pattern));
        form.attributes = message.attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect();
        form
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
                for argument in positional {
                    self.inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

fn forms(language: Language) -> BTreeMap<String, Form> {
    let resource = parsed(language.source());
    messages(&resource).map(|message| (message.id.name.to_owned(), Form::of(message))).collect()
}

#[test]
fn every_code_has_words_and_all_words_have_a_code() {
    let members = lists().into_iter().flat_map(|list| list.keys().collect::<Vec<_>>());
    let words = Word::ALL.iter().map(|word| word.key().to_owned());
    let all: Vec<String> = members.chain(words).collect();
    let wanted: BTreeSet<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(all.len(), wanted.len(), "no two codes share their words");
    for language in Language::ALL {
        let forms = forms(language);
        let there: BTreeSet<&str> = forms.keys().map(String::as_str).collect();
        let without_words: Vec<_> = wanted.difference(&there).collect();
        assert!(without_words.is_empty(), "{language:?} has no words for {without_words:?}");
        // Words that others are made of need no code.
        let parts: BTreeSet<&str> =
            forms.values().flat_map(|form| &form.references).map(String::as_str).collect();
        let without_code: Vec<_> = there.difference(&wanted).filter(|key| !parts.contains(**key)).collect();
        assert!(without_code.is_empty(), "nobody says what {language:?} has for {without_code:?}");
    }
}

#[test]
fn members_of_a_list_have_the_same_forms() {
    for language in Language::ALL {
        let forms = forms(language);
        for list in lists() {
            let attributes: BTreeSet<_> = list.keys().map(|key| &forms[&key].attributes).collect();
            assert_eq!(attributes.len(), 1, "{} in {language:?}: {attributes:?}", list.list);
        }
    }
}

#[test]
fn a_sentence_is_made_of_facts() {
    let facts = || {
        let ends = ["", "-count", "-wanted", "-the"];
        Fact::ALL.iter().flat_map(move |fact| ends.map(|end| format!("{}{end}", fact.as_str())))
    };
    let rules: BTreeSet<String> = facts().collect();
    let reasons: BTreeSet<String> = facts().chain(["field", "cell"].map(str::to_owned)).collect();
    for language in Language::ALL {
        for (key, form) in forms(language) {
            let known = match key.split('-').next() {
                Some("clash" | "omission" | "refusal") => &rules,
                Some("reason") => &reasons,
                _ => continue,
            };
            let unknown: Vec<_> = form.variables.difference(known).collect();
            assert!(unknown.is_empty(), "{key} in {language:?} asks for {unknown:?}");
        }
    }
}

#[test]
fn languages_take_the_same_values_and_lean_on_messages_that_are_there() {
    let english = forms(Language::English);
    for language in Language::ALL {
        for (key, form) in forms(language) {
            let known = &english[&key];
            assert_eq!(form.attributes, known.attributes, "{key} in {language:?}");
            assert!(form.variables.is_subset(&known.variables), "{key} in {language:?}: {form:?}");
            assert!(form.references.iter().all(|other| english.contains_key(other)), "{key} in {language:?}");
        }
    }
}
