//! The reference data as compiled in.

use super::{CodeSystem, Party, PartyKind};
use crate::ids::{PartyId, Revision};
use chrono::NaiveDate;
use serde::Deserialize;

const COUNTRIES: &str = include_str!("countries.csv");
const BODIES: &str = include_str!("bodies.csv");

#[derive(Deserialize)]
struct CountryRow {
    kind: PartyKind,
    group: String,
    rank: i32,
    code: String,
    iso2: Option<String>,
    iso3: Option<String>,
    short_en: String,
    short_original: String,
    latin_sort: String,
    footnote: Option<String>,
    synonyms: String,
}

#[derive(Deserialize)]
struct BodyRow {
    kind: PartyKind,
    group: String,
    rank: i32,
    code: String,
    name: String,
    short_en: String,
    sentence: String,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    synonyms: String,
}

/// Returns every party of the reference data, in protocol order; `new_id` gives each an identity.
pub fn reference_parties(mut new_id: impl FnMut() -> PartyId) -> Vec<Party> {
    let mut parties = Vec::with_capacity(96);
    for row in csv::Reader::from_reader(COUNTRIES.as_bytes()).into_deserialize::<CountryRow>() {
        let row = row.expect("the compiled-in list of countries is well formed");
        let mut synonyms = list(&row.synonyms);
        synonyms.push(row.latin_sort);
        parties.push(Party {
            id: new_id(),
            revision: Revision::default(),
            system: CodeSystem::Country,
            code: row.code,
            kind: row.kind,
            group: row.group,
            rank: row.rank,
            iso2: row.iso2,
            iso3: row.iso3,
            in_sentence: row.short_en.clone(),
            full_name: row.short_en.clone(),
            name: row.short_en,
            own_name: row.short_original,
            footnote: row.footnote,
            synonyms,
            valid_from: None,
            valid_to: None,
        });
    }
    for row in csv::Reader::from_reader(BODIES.as_bytes()).into_deserialize::<BodyRow>() {
        let row = row.expect("the compiled-in list of bodies is well formed");
        parties.push(Party {
            id: new_id(),
            revision: Revision::default(),
            system: CodeSystem::Body,
            code: row.code,
            kind: row.kind,
            group: row.group,
            rank: row.rank,
            iso2: None,
            iso3: None,
            name: row.short_en,
            full_name: row.name,
            own_name: String::new(),
            in_sentence: row.sentence,
            footnote: None,
            synonyms: list(&row.synonyms),
            valid_from: row.valid_from,
            valid_to: row.valid_to,
        });
    }
    parties
}

fn list(text: &str) -> Vec<String> {
    text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The reference parties with identities 1, 2, 3, ...
    pub fn numbered() -> Vec<Party> {
        let mut next = 0_u128;
        reference_parties(|| {
            next += 1;
            PartyId(uuid::Uuid::from_u128(next))
        })
    }

    #[test]
    fn the_27_member_states_stand_in_protocol_order() {
        let parties = numbered();
        let states: Vec<&str> = parties
            .iter()
            .filter(|party| party.kind == PartyKind::MemberState)
            .map(|party| party.code.as_str())
            .collect();
        assert_eq!(
            states.join(","),
            "BE,BG,CZ,DK,DE,EE,IE,EL,ES,FR,HR,IT,CY,LV,LT,LU,HU,MT,NL,AT,PL,PT,RO,SI,SK,FI,SE",
            "the order of the Interinstitutional Style Guide"
        );
    }

    #[test]
    fn a_body_bears_its_name_of_the_day() {
        let parties = numbered();
        let name_on = |day: &str| {
            let day = day.parse().unwrap();
            parties
                .iter()
                .filter(|party| matches!(party.code.as_str(), "EMCDDA" | "EUDA") && party.valid_on(day))
                .map(|party| party.code.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(name_on("2024-06-26"), ["EMCDDA"]);
        assert_eq!(name_on("2024-07-02"), ["EUDA"]);
    }
}
