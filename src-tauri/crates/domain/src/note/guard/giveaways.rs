//! Giveaways: words that point to who said something although no name is printed.
//!
//! The list of words is a file, one row for each kind and country: countries and languages as the 24 official languages
//! and those of the third countries name them (from the Unicode CLDR, Unicode License V3), and by hand the peoples,
//! cities, courts, authorities and laws that speakers mention.

use super::{Passage, PassageCode, apart};
use crate::person::Name;
use crate::text::{Line, search_key, words};
use regex::Regex;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

const LIST: &str = include_str!("giveaways.csv");

/// Whom a sentence may be about alone.
const ONE: &str = r"(delegation|country|state|member state|third country|participant|prosecutor|judge|authority|office|body|agency)";

/// The fewest letters that a stem has.
const STEM: usize = 5;

struct Lists {
    /// Names by the folded form of their words.
    names: HashMap<String, PassageCode>,
    /// The words with which names begin, with how many words the longest of them has.
    firsts: HashMap<String, usize>,
    /// The beginnings of single names, with how many letters may follow: Italian, italiano, Itálii.
    stems: HashMap<String, (PassageCode, usize)>,
    /// The first letters of these.
    heads: HashSet<String>,
    only: Regex,
    one: Regex,
    law: Regex,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut names = HashMap::new();
    let mut firsts = HashMap::new();
    let mut stems = HashMap::new();
    for row in LIST.lines() {
        let mut cells = row.splitn(3, ';');
        let (Some(kind), Some(_), Some(words)) = (cells.next(), cells.next(), cells.next()) else { continue };
        let (code, inflected) = match kind {
            "country" => (PassageCode::Country, true),
            "people" => (PassageCode::Nationality, true),
            "language" => (PassageCode::Language, true),
            "region" => (PassageCode::Region, false),
            "capital" => (PassageCode::Capital, false),
            "authority" => (PassageCode::Authority, false),
            _ => (PassageCode::NationalLaw, false),
        };
        for name in words.split('|') {
            let key = key_of(name);
            let letters = key.chars().count();
            let (cut, most) = match letters {
                _ if !inflected || key.contains(' ') => (0, 0),
                7.. => (2, 6),
                6 => (1, 3),
                5 => (0, 2),
                _ => (0, 0),
            };
            if most > 0 {
                let stem: String = key.chars().take(letters - cut).collect();
                stems.entry(stem).or_insert((code, most));
            }
            begins(&mut firsts, &key);
            names.entry(key).or_insert(code);
        }
    }
    Lists {
        names,
        firsts,
        heads: stems.keys().map(|stem| stem.chars().take(STEM).collect()).collect(),
        stems,
        only: pattern(&format!(r"(?i)\b(?:(?:the|an?|their|our) )?only (?:one |other )?{ONE}\b")),
        one: pattern(&format!(r"(?i)\b(?:a single|one single|just one|only one|exactly one|1) {ONE}\b")),
        law: pattern(
            r"(?i)(?:\b(?:article|art\.|section|sec\.|paragraph)|§) ?\d+[a-z]?(?: ?\(\d+\))*(?: of the| of our)? (?:criminal|penal) (?:procedure )?code\b",
        ),
    }
});

/// Notes with which word a name begins, and how many it has.
fn begins(firsts: &mut HashMap<String, usize>, key: &str) {
    if let Some(first) = key.split(' ').next() {
        let most = firsts.entry(first.to_owned()).or_default();
        *most = (*most).max(key.split(' ').count());
    }
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|_| unreachable!("the patterns of giveaways are fixed and tested"))
}

/// Words of English that are no country, people or language unless they are written with a capital.
const SMALL: [&str; 8] = ["polish", "turkey", "pole", "poles", "swede", "swedes", "cork", "bergen"];
/// Words of English that look like the beginning of a name.
const NEVER: [&str; 10] = [
    "island",
    "islands",
    "police",
    "germane",
    "romance",
    "parquet floor",
    "letter",
    "finish",
    "polished",
    "valencies",
];

/// Looks for giveaways; made once for the people of a meeting.
#[derive(Clone, Debug, Default)]
pub struct Giveaways {
    people: HashSet<String>,
    /// The words with which these names begin, with how many words the longest of them has.
    firsts: HashMap<String, usize>,
}

impl Giveaways {
    /// Takes the family names of everybody who takes part; single letters and the like are passed over.
    pub fn of<'a>(family_names: impl IntoIterator<Item = &'a str>) -> Self {
        let people: HashSet<String> =
            family_names.into_iter().map(key_of).filter(|key| key.chars().count() > 3).collect();
        let mut firsts = HashMap::new();
        for key in &people {
            begins(&mut firsts, key);
        }
        Self { people, firsts }
    }

    /// Takes the family names of people, as typed and in Latin letters.
    pub fn of_names<'a>(names: impl IntoIterator<Item = &'a Name>) -> Self {
        let names = names.into_iter().flat_map(|name| [&name.family_name, &name.family_name_latin]);
        Self::of(names.map(Line::as_str))
    }

    /// Finds case data and, where the speaker stays unnamed, what points to them all the same.
    pub fn look(&self, text: &str, named: bool) -> Vec<Passage> {
        let mut found = super::case_data(text);
        if !named {
            let apart = |one: &Passage| found.iter().all(|case| one.to <= case.from || case.to <= one.from);
            let points: Vec<Passage> = self.find(text).into_iter().filter(apart).collect();
            found.extend(points);
            found.sort_by_key(|passage| passage.from);
        }
        found
    }

    /// Finds what points to who said it, with a wording that does not.
    pub fn find(&self, text: &str) -> Vec<Passage> {
        let lists = &*LISTS;
        let words: Vec<Range<usize>> = words(text).collect();
        let lower = if text.is_ascii() { text.to_ascii_lowercase() } else { String::new() };
        let keys = folded(text, &lower, &words);
        let mut found: Vec<(Range<usize>, PassageCode, String)> = foreign(text);
        let mut skip = 0;
        for (index, first) in words.iter().enumerate() {
            if index < skip {
                continue;
            }
            let Some((count, code)) = self.named(lists, text, &words, &keys, index) else { continue };
            let end = words.get(index + count - 1).map_or(first.end, |last| last.end);
            let before = index.checked_sub(1).and_then(|before| keys.get(before)).map_or("", |key| key);
            found.push((first.start..end, code, wording(code, before).to_owned()));
            skip = index + count;
        }
        // The patterns cost more than all the words: they are asked where one of theirs is there.
        let holds = |some: &[&str]| keys.iter().any(|key| some.contains(&&**key));
        if holds(&["only", "single", "one", "1"]) {
            for pattern in [&lists.only, &lists.one] {
                for one in pattern.captures_iter(text) {
                    if let (Some(whole), Some(noun)) = (one.get(0), one.get(1)) {
                        found.push((whole.range(), PassageCode::OnlyOne, format!("one {}", noun.as_str())));
                    }
                }
            }
        }
        if holds(&["code"]) {
            for at in lists.law.find_iter(text) {
                found.push((at.range(), PassageCode::NationalLaw, "national law".to_owned()));
            }
        }
        apart(found, text)
    }

    /// Finds the longest name that begins at a word.
    fn named(
        &self,
        lists: &Lists,
        text: &str,
        words: &[Range<usize>],
        keys: &[Cow<'_, str>],
        index: usize,
    ) -> Option<(usize, PassageCode)> {
        let capital = |at: &Range<usize>| {
            text.get(at.clone()).and_then(|word| word.chars().next()).is_some_and(char::is_uppercase)
        };
        let first = keys.get(index)?;
        if NEVER.contains(&&**first) || (SMALL.contains(&&**first) && !capital(words.get(index)?)) {
            return None;
        }
        let mut joined = String::new();
        let mut best = None;
        let most = [&lists.firsts, &self.firsts].into_iter().filter_map(|firsts| firsts.get(&**first)).max();
        for (count, key) in keys.get(index..)?.iter().take(most.copied().unwrap_or_default()).enumerate() {
            if count > 0 {
                joined.push(' ');
            }
            joined.push_str(key);
            // Short forms of names are written in capitals: US, UK, DOJ.
            let whole = words.get(index)?.start..words.get(index + count)?.end;
            let short = joined.len() <= 4 && !text.get(whole)?.chars().all(char::is_uppercase);
            if self.people.contains(&joined) && capital(words.get(index)?) {
                best = Some((count + 1, PassageCode::Person));
            } else if let Some(code) = lists.names.get(&joined)
                && (!short || joined.len() > 3)
            {
                best = Some((count + 1, *code));
            }
        }
        best.or_else(|| {
            // No stem is shorter than this many letters; few words begin like one.
            let (head, _) = first.char_indices().nth(STEM)?;
            lists.heads.contains(first.get(..head)?).then_some(())?;
            let letters: Vec<usize> = first.char_indices().map(|(at, _)| at).collect();
            (STEM..letters.len()).rev().find_map(|length| {
                let (code, most) = lists.stems.get(first.get(..*letters.get(length)?)?)?;
                (letters.len() - length <= *most).then_some((1, *code))
            })
        })
    }
}

/// Returns what could stand there instead.
fn wording(code: PassageCode, before: &str) -> &'static str {
    match code {
        PassageCode::Country => "one State",
        PassageCode::Language if ["in", "into", "from", "speak", "speaks", "spoke"].contains(&before) => {
            "another language"
        }
        PassageCode::Nationality | PassageCode::Language => "national",
        PassageCode::Region => "some",
        PassageCode::Capital => "one city",
        PassageCode::Authority => "one authority",
        PassageCode::NationalLaw => "national law",
        PassageCode::Person => "one participant",
        _ => "",
    }
}

/// Finds words in another script, and quotations with letters that English does not have; with the quotation around them.
fn foreign(text: &str) -> Vec<(Range<usize>, PassageCode, String)> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let is_other = |c: char| {
        c.is_alphabetic() && !c.is_ascii() && crate::text::has_non_latin(c.encode_utf8(&mut [0; 4]))
    };
    let mut run: Option<Range<usize>> = None;
    for (at, c) in text.char_indices().chain([(text.len(), '.')]) {
        if is_other(c) {
            run = Some(run.map_or(at..at + c.len_utf8(), |run| run.start..at + c.len_utf8()));
        } else if !(c == ' ' || c == '\'' || c == '’' || c == '-')
            && let Some(words) = run.take()
        {
            found.push(words);
        }
    }
    for (open, close) in [('«', '»'), ('„', '“'), ('„', '”'), ('‹', '›')] {
        let quoted = text.match_indices(open).filter_map(|(at, _)| {
            let inner = at + open.len_utf8();
            let end = inner + text.get(inner..)?.find(close)?;
            text.get(inner..end)?.chars().any(|c| c.is_alphabetic() && !c.is_ascii()).then_some(inner..end)
        });
        found.extend(quoted);
    }
    found
        .into_iter()
        .map(|words| (with_quotation(text, words), PassageCode::ForeignWords, String::new()))
        .collect()
}

/// Takes in the quotation marks and brackets around words, and the space before them.
fn with_quotation(text: &str, words: Range<usize>) -> Range<usize> {
    const PAIRS: [(char, char); 9] = [
        ('«', '»'),
        ('»', '«'),
        ('„', '“'),
        ('„', '”'),
        ('“', '”'),
        ('"', '"'),
        ('‘', '’'),
        ('\'', '\''),
        ('(', ')'),
    ];
    let Range { mut start, mut end } = words;
    while let (Some(before), Some(after)) = (
        text.get(..start).and_then(|text| text.chars().next_back()),
        text.get(end..).and_then(|text| text.chars().next()),
    ) && PAIRS.contains(&(before, after))
    {
        start -= before.len_utf8();
        end += after.len_utf8();
    }
    if text.get(..start).is_some_and(|before| before.ends_with(' ')) {
        start -= 1;
    }
    start..end
}

/// Folds the words of a text; what is written in plain letters is folded as a whole.
fn folded<'a>(text: &str, lower: &'a str, words: &[Range<usize>]) -> Vec<Cow<'a, str>> {
    let key = |at: &Range<usize>| match lower.get(at.clone()) {
        Some(key) if lower.len() == text.len() => Cow::Borrowed(key),
        _ => Cow::Owned(search_key(text.get(at.clone()).unwrap_or_default())),
    };
    words.iter().map(key).collect()
}

/// Folds a name, its words one space apart.
fn key_of(name: &str) -> String {
    words(name).map(|at| search_key(name.get(at).unwrap_or_default())).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::reworded;
    use super::*;

    fn giveaways(text: &str) -> Vec<Passage> {
        Giveaways::default().find(text)
    }

    fn codes(text: &str) -> Vec<PassageCode> {
        giveaways(text).into_iter().map(|passage| passage.code).collect()
    }

    #[test]
    fn what_points_to_a_source_is_found_and_worded_without_it() {
        for (text, code, proposed) in [
            (
                "In Italy the decision is recorded.",
                PassageCode::Country,
                "In one State the decision is recorded.",
            ),
            ("Practice differs («διαφορετική πρακτική»).", PassageCode::ForeignWords, "Practice differs."),
            ("A word („Zwangsausübung“) for it", PassageCode::ForeignWords, "A word for it"),
            ("Italian courts accept it", PassageCode::Language, "national courts accept it"),
            ("The Belgian file", PassageCode::Nationality, "The national file"),
            ("heard in Hungarian", PassageCode::Language, "heard in another language"),
            ("The Nordic countries differ", PassageCode::Region, "The some countries differ"),
            ("The office in Bratislava", PassageCode::Capital, "The office in one city"),
            ("The Guardia Civil found", PassageCode::Authority, "The one authority found"),
            ("under the StGB", PassageCode::NationalLaw, "under the national law"),
            (
                "Article 273 of the Criminal Code covers it",
                PassageCode::NationalLaw,
                "national law covers it",
            ),
            ("The only delegation that objected", PassageCode::OnlyOne, "one delegation that objected"),
            ("A single country objected", PassageCode::OnlyOne, "one country objected"),
            ("in the United Kingdom", PassageCode::Country, "in the one State"),
            ("v Itálii", PassageCode::Country, "v one State"),
        ] {
            let found = giveaways(text);
            assert_eq!(found.iter().map(|passage| passage.code).collect::<Vec<_>>(), [code], "{text}");
            assert_eq!(reworded(text, &found), proposed, "{text}");
        }
    }

    #[test]
    fn plain_words_of_the_subject_point_to_nobody() {
        for text in [
            "First cases show brokers in one state, clinic in another, payment in a third.",
            "The draft was polished; police and letters of an island; finish the report.",
            "Accounts can be preserved on a short written notice; disclosure needs an order.",
            "Both workshops see early contact with the State of origin as the most useful single measure.",
            "One participant asked us whether it is for them; the number is no 5.",
        ] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn who_takes_part_is_found_by_family_name() {
        let giveaways = Giveaways::of(["van 't Zelfde", "Ó Súilleabháin-Byrne", "Li"]);
        let found = giveaways.find("As Van ’t Zelfde said, and Ó Súilleabháin-Byrne too");
        assert_eq!(found.iter().map(|passage| passage.code).collect::<Vec<_>>(), [PassageCode::Person; 2]);
    }

    #[test]
    fn every_country_of_the_list_is_found_in_every_language_it_is_named_in() {
        for row in LIST.lines().filter(|row| row.starts_with("country;")) {
            for name in row
                .splitn(3, ';')
                .nth(2)
                .unwrap_or_default()
                .split('|')
                .filter(|name| name.chars().count() > 3 && search_key(name) != "island")
            {
                assert!(!giveaways(&format!("in {name} today")).is_empty(), "{name}");
            }
        }
    }
}
