//! Recognises the country or body that somebody wrote.

use super::Party;
use crate::ids::PartyId;
use crate::text::search_key;
use chrono::NaiveDate;
use std::collections::HashMap;

/// What a written name stands for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Resolution {
    /// Exactly one party.
    One(PartyId),
    /// Several parties, or one of them and one that is not in the list; a person must choose.
    Ambiguous(Vec<PartyId>),
    /// No party; those whose names look alike, best first.
    Unknown(Vec<PartyId>),
    /// Nothing was written.
    Missing,
}

/// Texts that stand for more than one party although the list knows only one: asked about, never guessed.
///
/// `EC` is Ecuador in ISO 3166 and the Commission in speech; "Council" and "European Council" are three bodies.
const AMBIGUOUS: &[(&str, &[&str])] = &[
    ("ec", &["COM"]),
    ("council", &["GSC", "COE"]),
    ("european council", &["GSC", "COE"]),
    ("eu", &["COM", "GSC", "EEAS"]),
    ("european union", &["COM", "GSC", "EEAS"]),
];

/// Finds parties by EU, ISO 2 and 3 codes, English, original, formal and old names.
pub struct Resolver<'a> {
    parties: &'a [Party],
    by_name: HashMap<String, Vec<usize>>,
    day: NaiveDate,
}

impl<'a> Resolver<'a> {
    /// Prepares a resolver for a meeting that begins on `day`: of a body that changed its name, the name of the day wins.
    pub fn new(parties: &'a [Party], day: NaiveDate) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, party) in parties.iter().enumerate() {
            let own = party.own_name.split('/').map(str::trim);
            let codes = [Some(&party.code), party.iso2.as_ref(), party.iso3.as_ref()];
            let names = [&party.name, &party.full_name, &party.in_sentence];
            for name in codes
                .into_iter()
                .flatten()
                .chain(names)
                .map(String::as_str)
                .chain(own)
                .chain(party.synonyms.iter().map(String::as_str))
            {
                let known = by_name.entry(key(name)).or_default();
                if !known.contains(&index) {
                    known.push(index);
                }
            }
        }
        by_name.remove("");
        Self { parties, by_name, day }
    }

    /// Says what a written name stands for.
    pub fn resolve(&self, text: &str) -> Resolution {
        let whole = key(text);
        if whole.is_empty() {
            return Resolution::Missing;
        }
        if let Some((_, codes)) = AMBIGUOUS.iter().find(|(name, _)| *name == whole) {
            let found = codes.iter().filter_map(|code| self.by_code(code)).collect();
            return Resolution::Ambiguous(found);
        }
        let mut found = self.named(&whole);
        if found.is_empty() {
            // "Belgium (BE)", "BE - Belgium", "Suomi/Finland": the pieces may name one and the same party.
            for piece in text.split(['(', ')', '/', '–', '—', ':', ',']).flat_map(|piece| piece.split(" - "))
            {
                for id in self.named(&key(piece)) {
                    if !found.contains(&id) {
                        found.push(id);
                    }
                }
            }
        }
        match found.as_slice() {
            [] => Resolution::Unknown(self.alike(&whole)),
            [one] => Resolution::One(*one),
            _ => Resolution::Ambiguous(found),
        }
    }

    /// Tells whether a text is nothing but names of parties, so that a column of such texts says who sends somebody.
    pub fn names(&self, text: &str) -> bool {
        let is_name = |text: &str| self.by_name.contains_key(&key(text));
        let mut pieces = text.split(['(', ')', '/', ':']).filter(|piece| !key(piece).is_empty()).peekable();
        is_name(text) || (pieces.peek().is_some() && pieces.all(is_name))
    }

    /// Finds the party with a code that is valid on the day of the meeting, else any with that code.
    pub fn by_code(&self, code: &str) -> Option<PartyId> {
        let with_code = || self.parties.iter().filter(|party| party.code.eq_ignore_ascii_case(code));
        with_code()
            .find(|party| party.valid_on(self.day))
            .or_else(|| with_code().next())
            .map(|party| party.id)
    }

    fn named(&self, key: &str) -> Vec<PartyId> {
        let Some(indices) = self.by_name.get(key) else { return Vec::new() };
        let found = indices.iter().map(|index| &self.parties[*index]);
        let valid: Vec<PartyId> =
            found.clone().filter(|party| party.valid_on(self.day)).map(|party| party.id).collect();
        if valid.is_empty() { found.map(|party| party.id).collect() } else { valid }
    }

    /// Lists at most three parties whose names are close to a text, best first.
    fn alike(&self, text: &str) -> Vec<PartyId> {
        const CLOSE: f64 = 0.87;
        let mut best: HashMap<usize, f64> = HashMap::new();
        for (name, indices) in &self.by_name {
            let likeness = strsim::jaro_winkler(text, name);
            if likeness >= CLOSE && name.len() > 3 {
                for index in indices.iter().filter(|index| self.parties[**index].valid_on(self.day)) {
                    let known = best.entry(*index).or_default();
                    *known = known.max(likeness);
                }
            }
        }
        let mut best: Vec<(usize, f64)> = best.into_iter().collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        best.into_iter().take(3).map(|(index, _)| self.parties[index].id).collect()
    }
}

/// The form of a name that comparison uses: folded, punctuation as space, without a leading "the".
fn key(name: &str) -> String {
    let folded = search_key(name);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = if words.len() > 1 && words[0] == "the" { &words[1..] } else { &words[..] };
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::reference::tests::numbered;
    use super::*;

    fn resolve(text: &str) -> String {
        resolve_on("2024-06-26", text)
    }

    fn resolve_on(day: &str, text: &str) -> String {
        let parties = numbered();
        let resolver = Resolver::new(&parties, day.parse().unwrap());
        let code = |id: &PartyId| parties.iter().find(|party| party.id == *id).unwrap().code.clone();
        match resolver.resolve(text) {
            Resolution::One(id) => code(&id),
            Resolution::Ambiguous(ids) => {
                format!("one of {}", ids.iter().map(code).collect::<Vec<_>>().join(" "))
            }
            Resolution::Unknown(ids) => {
                format!("unknown, like {}", ids.iter().map(code).collect::<Vec<_>>().join(" "))
            }
            Resolution::Missing => "missing".into(),
        }
    }

    #[test]
    fn every_way_to_write_a_country_leads_to_its_eu_code() {
        for (text, code) in [
            ("GR", "EL"),
            ("el", "EL"),
            ("Ελλάδα", "EL"),
            ("GB", "UK"),
            ("UK of GB and NI", "UK"),
            ("Czech Republic", "CZ"),
            ("FYROM", "MK"),
            ("Türkiye", "TR"),
            ("Turkey", "TR"),
            ("The Netherlands", "NL"),
            ("  the   netherlands ", "NL"),
            ("Kosovo*", "XK"),
            ("DEU", "DE"),
            ("Österreich", "AT"),
            ("Oesterreich", "AT"),
            ("Suomi/Finland", "FI"),
            ("Belgium (BE)", "BE"),
            ("BE - Belgium", "BE"),
            ("Moldova, Republic of", "MD"),
            ("Eurojust", "EUROJUST"),
            ("European Commission", "COM"),
            ("EU Anti-Trafficking Coordinator", "EUATC"),
            ("EMPACT", "EMPACT"),
            ("Council of Europe", "COE"),
            ("Council of the EU", "GSC"),
        ] {
            assert_eq!(resolve(text), code, "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_asked() {
        assert_eq!(resolve("EC"), "one of COM", "EC may be Ecuador or the Commission");
        assert_eq!(resolve("FRA"), "one of FR FRA", "France or the Fundamental Rights Agency");
        assert_eq!(resolve("Council"), "one of GSC COE");
        assert_eq!(resolve("Atlantis"), "unknown, like ");
        assert_eq!(resolve("Germny"), "unknown, like DE");
        assert_eq!(resolve(" \u{a0} "), "missing");
    }

    #[test]
    fn a_renamed_body_is_found_under_the_name_of_the_day() {
        assert_eq!(resolve_on("2024-06-26", "EMCDDA"), "EMCDDA");
        assert_eq!(resolve_on("2024-09-26", "EMCDDA"), "EUDA");
        assert_eq!(resolve_on("2024-06-26", "EASO"), "EUAA");
    }

    #[test]
    fn every_party_is_found_by_its_own_code_and_name() {
        let parties = numbered();
        let resolver = Resolver::new(&parties, "2024-06-26".parse().unwrap());
        for party in parties.iter().filter(|party| party.valid_on("2024-06-26".parse().unwrap())) {
            if party.code == "FRA" {
                continue; // France by its ISO code of three letters, and the Fundamental Rights Agency: asked
            }
            assert_eq!(resolver.resolve(&party.code), Resolution::One(party.id), "{}", party.code);
            assert_eq!(resolver.resolve(&party.name), Resolution::One(party.id), "{}", party.name);
        }
    }
}
