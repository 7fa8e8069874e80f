//! Finds what must be certain of a row before anybody can be looked for: the party and the name.

use crate::import::decisions::Decisions;
use crate::import::row::{ImportQuestion, ImportRow, QuestionCode};
use crate::party::PartyView;
use domain::fact::{Fact, Facts};
use domain::field::Field;
use domain::identity::address_key;
use domain::ids::PartyId;
use domain::party::{Party, Resolution, Resolver};
use domain::person::Name;
use domain::reason::ReasonCode;
use domain::text::{Line, search_key};
use intake::{Level, Record};

/// Parties and answers.
pub(super) struct Certain<'a> {
    pub resolver: Resolver<'a>,
    pub parties: &'a [Party],
    pub decisions: &'a Decisions,
}

impl Certain<'_> {
    /// Finds party and name of a row, or asks.
    pub fn find(&self, record: &Record, row: &mut ImportRow) -> (Option<PartyId>, Option<Name>) {
        let mut name = self.name(record);
        let party = self.party(record, row);
        if let Some(party) = party {
            row.party = Some(party.code.clone());
            if matches!(party.code.as_str(), "RO" | "MD") {
                restore_commas(&mut name, row);
            }
        }
        row.show(Field::GivenName, &name.given_name);
        row.show(Field::FamilyName, &name.family_name);
        row.name = name.running();
        let party = party.map(|party| party.id);
        if name.family_name.is_empty() {
            row.ask(Field::FamilyName, ImportQuestion::new(QuestionCode::NameMissing), Facts::default());
            return (party, None);
        }
        if name.lacks_latin_form() {
            row.note(Level::Info, Field::FamilyName, ReasonCode::NoLatinForm, Facts::default());
        }
        (party, Some(name))
    }

    /// Returns the code of a party.
    pub fn code(&self, id: PartyId) -> Option<&str> {
        self.by_id(id).map(|party| party.code.as_str())
    }

    fn by_id(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    fn name(&self, record: &Record) -> Name {
        let mut name = Name {
            title: record.title.clone().unwrap_or_default(),
            given_name: record.given_name.clone().unwrap_or_default(),
            family_name: record.family_name.clone().unwrap_or_default(),
            given_name_latin: record.given_name_latin.clone().unwrap_or_default(),
            family_name_latin: record.family_name_latin.clone().unwrap_or_default(),
            display: Line::default(),
        };
        self.decisions.name(record.row, &mut name);
        name
    }

    fn party(&self, record: &Record, row: &mut ImportRow) -> Option<&Party> {
        let text = record.party_text.as_ref().map_or("", Line::as_str);
        let answers = &self.decisions.answers;
        let of_row = answers.party_of_row.get(&record.row).map(String::as_str);
        let of_all = || shares(record).find_map(|of| answers.party_of_all(&of));
        let answered = of_row.or_else(|| if text.is_empty() { of_all() } else { answers.party_for(text) });
        let answered = answered.and_then(|code| self.resolver.by_code(code)).and_then(|id| self.by_id(id));
        if answered.is_some() {
            return answered;
        }
        let (code, meant) = match self.resolver.resolve(text) {
            Resolution::One(id) => {
                let party = self.by_id(id)?;
                if !written_plainly(text, party) {
                    let facts = Facts::text(text).with(Fact::Name, party.name.as_str());
                    let facts = facts.with(Fact::Code, party.code.as_str());
                    row.note(Level::Corrected, Field::Party, ReasonCode::PartyRecognised, facts);
                }
                return Some(party);
            }
            Resolution::Ambiguous(ids) => (QuestionCode::PartyAmbiguous, ids),
            Resolution::Unknown(ids) => (QuestionCode::PartyUnknown, ids),
            Resolution::Missing => (QuestionCode::PartyMissing, Vec::new()),
        };
        let suggestions = meant.iter().filter_map(|id| self.by_id(*id)).map(PartyView::from).collect();
        let question = ImportQuestion { text: text.to_owned(), suggestions, ..ImportQuestion::new(code) };
        row.ask(Field::Party, question, Facts::text(text));
        None
    }
}

/// Names what a row shares with others from the same place: its institution, and the domain of its address.
pub(super) fn shares(record: &Record) -> impl Iterator<Item = String> + '_ {
    let organisation =
        record.texts.get(&Field::Organisation).map(Line::as_str).filter(|text| !text.is_empty());
    let address = record.email.as_ref().and_then(|email| address_key(email.as_str()));
    let domain = address.and_then(|address| Some(format!("@{}", address.split_once('@')?.1)));
    organisation.map(str::to_owned).into_iter().chain(domain)
}

/// Tells whether a party was written by its code or English name: nothing to explain.
fn written_plainly(text: &str, party: &Party) -> bool {
    let text = search_key(text.trim());
    [&party.code, &party.name].into_iter().any(|name| search_key(name) == text)
}

/// Romanian is written with a comma below, and old forms have the cedilla; only here is that certain.
fn restore_commas(name: &mut Name, row: &mut ImportRow) {
    for (part, field) in
        [(&mut name.given_name, Field::GivenName), (&mut name.family_name, Field::FamilyName)]
    {
        if let Some(line) = intake::comma_below(part.as_str()).and_then(|text| text.parse().ok()) {
            *part = line;
            row.note(Level::Corrected, field, ReasonCode::CommaBelow, Facts::default());
        }
    }
}
