//! Puts what a row says over what is there.

use crate::import::row::{ImportChange, ImportRow, different};
use crate::people::check_email;
use crate::people::compared::word;
use domain::agenda::AgendaItem;
use domain::fact::Facts;
use domain::field::Field;
use domain::guest::GuestDetails;
use domain::ids::AgendaItemId;
use domain::language::LanguageCode;
use domain::participant::{Mode, PhotoConsent};
use domain::party::PartyKind;
use domain::person::Name;
use domain::reason::ReasonCode;
use domain::text::{Line, search_key};
use intake::ImportKind;
use intake::guests::GuestRecord;

/// Puts what a row says over what is known of a guest.
pub(super) fn details(
    record: &GuestRecord,
    known: Option<&GuestDetails>,
    items: &[AgendaItem],
    row: &mut ImportRow,
) -> GuestDetails {
    let mut details = known.cloned().unwrap_or_else(nobody);
    let line = |part: &mut Line, said: &Option<Line>| {
        if let Some(said) = said {
            part.clone_from(said);
        }
    };
    line(&mut details.name.title, &record.title);
    line(&mut details.name.given_name, &record.given_name);
    line(&mut details.name.family_name, &record.family_name);
    line(&mut details.organisation, &record.organisation);
    line(&mut details.sector, &record.sector);
    line(&mut details.function, &record.function);
    if let Some(email) = &record.email {
        if check_email(email).is_ok() {
            details.email.clone_from(email);
        } else {
            row.doubt(Field::Email, ReasonCode::EmailRefused, Facts::default());
        }
    }
    details.kind = record.kind.unwrap_or(details.kind);
    details.mode = record.mode.unwrap_or(details.mode);
    details.photo_consent = record.photo_consent.unwrap_or(details.photo_consent);
    if let Some(languages) = &record.languages {
        details.languages.clone_from(languages);
    }
    if let Some(texts) = &record.items {
        details.items = attended(texts, items, row);
    }
    details
}

/// Finds the items that a guest attends, by reference, number or title.
fn attended(texts: &[Line], items: &[AgendaItem], row: &mut ImportRow) -> Vec<AgendaItemId> {
    let mut found = Vec::with_capacity(texts.len());
    for text in texts {
        let key = search_key(text.as_str());
        let is = |item: &&AgendaItem| {
            let number = item.details.number.as_ref().map(|number| search_key(number.as_str()));
            search_key(&item.reference) == key
                || number.is_some_and(|number| number == key || format!("item {number}") == key)
                || search_key(item.details.title.as_str()) == key
        };
        match items.iter().find(is) {
            Some(item) if !found.contains(&item.id) => found.push(item.id),
            Some(_) => {}
            None => row.doubt(Field::Items, ReasonCode::ItemUnknown, Facts::text(text.as_str())),
        }
    }
    found
}

fn nobody() -> GuestDetails {
    GuestDetails {
        name: Name::default(),
        email: Line::default(),
        organisation: Line::default(),
        kind: PartyKind::Private,
        sector: Line::default(),
        function: Line::default(),
        mode: Mode::InPerson,
        items: Vec::new(),
        languages: Vec::new(),
        photo_consent: PhotoConsent::default(),
    }
}

/// Lists the fields in which two guests differ, with what they say.
pub(super) fn changes(
    before: &GuestDetails,
    after: &GuestDetails,
    items: &[AgendaItem],
) -> Vec<ImportChange> {
    let item =
        |id: &AgendaItemId| items.iter().find(|item| item.id == *id).map(|item| item.reference.as_str());
    let say = |field: Field, details: &GuestDetails| match field {
        Field::Title => details.name.title.to_string(),
        Field::GivenName => details.name.given_name.to_string(),
        Field::FamilyName => details.name.family_name.to_string(),
        Field::Email => details.email.to_string(),
        Field::Organisation => details.organisation.to_string(),
        Field::Kind => word(details.kind),
        Field::Sector => details.sector.to_string(),
        Field::Function => details.function.to_string(),
        Field::Mode => word(details.mode),
        Field::Items => details.items.iter().filter_map(item).collect::<Vec<_>>().join(", "),
        Field::Languages => details.languages.iter().map(LanguageCode::as_str).collect::<Vec<_>>().join(" "),
        Field::PhotoConsent => word(details.photo_consent),
        _ => String::new(),
    };
    let fields = ImportKind::Guests.fields().into_iter();
    different(fields.map(|field| (field, (say(field, before), say(field, after))))).collect()
}
