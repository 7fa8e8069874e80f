//! [`Card`]: what one card says, laid out as a row.

use super::value::{joined, pieces, several, text};
use crate::read::gathered::Gathered;
use crate::refused::Refused;
use crate::sheet::Letters;
use domain::text::search_key;

/// Properties that are passed over: pictures and the like, and what a card says about itself.
const PASSED_OVER: &[&str] = &[
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
    "AGENT",
    "VERSION",
    "PRODID",
    "PROFILE",
    "XML",
    "CLIENTPIDMAP",
    "X-ABLABEL",
    "SORT-STRING",
];

/// Properties that are laid out one by one.
const WRITTEN: &[&str] = &["N", "FN", "EMAIL", "TEL", "ORG", "TITLE", "ROLE", "ADR", "LANG"];

/// Headings of properties that people know by another name.
const HEADINGS: &[(&str, &str)] = &[
    ("NOTE", "Note"),
    ("BDAY", "Birthday"),
    ("GENDER", "Gender"),
    ("NICKNAME", "Nickname"),
    ("CATEGORIES", "Categories"),
    ("LABEL", "Address label"),
    ("KIND", "Kind of card"),
];

/// Telephones to which nobody speaks.
const NO_VOICE: &[&str] = &["FAX", "PAGER", "MODEM"];

/// A property of a card.
pub(super) struct Property {
    name: String,
    types: Vec<String>,
    /// How much it is preferred: 1 most, 100 least, 101 where nothing is said.
    rank: u8,
    country: Option<String>,
    pub value: String,
    letters: Letters,
}

impl Property {
    /// Reads a property; none of one that is passed over.
    pub fn of(written: &str, value: String, letters: Letters) -> Option<Self> {
        let mut parts = unquoted(written).into_iter();
        let name = parts.next()?.trim().to_ascii_uppercase();
        // The name of a group stands before a point.
        let name = name.rsplit('.').next().unwrap_or_default().to_owned();
        let mut property = Self { name, types: Vec::new(), rank: 101, country: None, value, letters };
        let mut encoded = false;
        for part in parts {
            let (key, said) = part.split_once('=').unwrap_or(("TYPE", &part));
            let said = said.replace('"', "");
            match key.trim().to_ascii_uppercase().as_str() {
                "TYPE" => property.types.extend(said.split(',').map(|one| one.trim().to_ascii_uppercase())),
                "PREF" => property.rank = said.trim().parse().unwrap_or(101),
                "ENCODING" => {
                    encoded |= !matches!(said.trim().to_ascii_uppercase().as_str(), "8BIT" | "7BIT");
                }
                "CC" => property.country = Some(said),
                _ => {}
            }
        }
        if property.is("PREF") {
            property.rank = property.rank.min(1);
        }
        let bytes = encoded || property.is("BASE64") || property.value.starts_with("data:");
        (!bytes && !PASSED_OVER.contains(&property.name.as_str())).then_some(property)
    }

    fn is(&self, kind: &str) -> bool {
        self.types.iter().any(|known| known == kind)
    }

    /// Returns the text without what says that it is an address.
    fn address(&self) -> String {
        let text = text(&self.value);
        let rest = ["mailto:", "tel:"].iter().find_map(|scheme| {
            text.get(..scheme.len())
                .filter(|start| start.eq_ignore_ascii_case(scheme))
                .and(text.get(scheme.len()..))
        });
        rest.unwrap_or(&text).to_owned()
    }
}

/// Divides the name of a property and its parameters; what stands between quotation marks is one part.
fn unquoted(written: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for sign in written.chars() {
        quoted ^= sign == '"';
        match parts.last_mut() {
            Some(part) if sign != ';' || quoted => part.push(sign),
            _ => parts.push(String::new()),
        }
    }
    parts
}

/// What a card says.
#[derive(Default)]
pub(super) struct Card(Vec<Property>);

impl Card {
    /// Takes a property in.
    pub fn take(&mut self, property: Property) -> Result<(), Refused> {
        /// More than anybody has; groups have one for each of their members.
        const MOST: usize = 10_000;
        if self.0.len() == MOST {
            return Err(Refused::TooLarge);
        }
        self.0.push(property);
        Ok(())
    }

    /// Returns the properties of a name, those that are preferred first.
    fn all(&self, name: &str) -> Vec<&Property> {
        let mut found: Vec<&Property> = self.0.iter().filter(|property| property.name == name).collect();
        found.sort_by_key(|property| property.rank);
        found
    }

    /// Writes the card into the row at hand.
    pub fn write(&self, rows: &mut Gathered) -> Result<(), Refused> {
        let institution = self.write_names(rows)?;
        self.write_addresses(rows)?;
        for (place, property) in self.all("ORG").into_iter().enumerate() {
            let heading = if place == 0 { "Organisation" } else { "Other organisations" };
            rows.put(heading, organisation(property), property.letters)?;
        }
        if let Some(name) = institution.filter(|_| self.all("ORG").is_empty()) {
            rows.put("Organisation", text(&name.value), name.letters)?;
        }
        let titles = self.all("TITLE");
        for property in &titles {
            rows.put("Function", text(&property.value), property.letters)?;
        }
        for property in self.all("ROLE") {
            let heading = if titles.is_empty() { "Function" } else { "Occupation" };
            rows.put(heading, text(&property.value), property.letters)?;
        }
        self.write_places(rows)?;
        for property in self.all("LANG") {
            let language = property.value.split(['-', '_']).next().unwrap_or_default();
            rows.put("Languages", text(language), property.letters)?;
        }
        for property in self.0.iter().filter(|property| !WRITTEN.contains(&property.name.as_str())) {
            let name = property.name.as_str();
            let heading =
                HEADINGS.iter().find(|(known, _)| *known == name).map_or(name, |(_, heading)| heading);
            let text = match name {
                "NOTE" => text(&property.value),
                "KIND" => text(&property.value).to_lowercase(),
                _ => joined(pieces(&property.value, ';').into_iter().map(|part| several(part, ", ")), "; "),
            };
            rows.put(heading, text, property.letters)?;
        }
        Ok(())
    }

    /// Writes the names of a person. Of an institution or a group, returns its own.
    fn write_names(&self, rows: &mut Gathered) -> Result<Option<&Property>, Refused> {
        let full = self.all("FN").into_iter().next();
        let name = self.all("N").into_iter().next();
        let parts: Vec<&str> = name.map(|name| pieces(&name.value, ';')).unwrap_or_default();
        let part = |place: usize| parts.get(place).map_or_else(String::new, |part| several(part, " "));
        let (family, given) = (part(0), joined([part(1), part(2)], " "));
        let kind = self.all("KIND").first().map_or_else(String::new, |kind| kind.value.trim().to_lowercase());
        // Programs write a company as a card without a name whose whole name is that of the company.
        let of_company = family.is_empty() && given.is_empty() && {
            let whole = full.map(|full| search_key(&text(&full.value))).filter(|whole| !whole.is_empty());
            let first = self.all("ORG").into_iter().next();
            let names = first.map(|org| {
                [
                    organisation(org),
                    pieces(&org.value, ';').first().map_or_else(String::new, |part| text(part)),
                ]
            });
            names.into_iter().flatten().any(|name| Some(search_key(&name)) == whole)
        };
        if of_company || matches!(kind.as_str(), "org" | "group" | "location" | "device" | "application") {
            return Ok(full);
        }
        if let Some(name) = name {
            for (heading, text) in [
                ("Courtesy title", part(3)),
                ("Given name", given),
                ("Family name", family),
                ("Name suffix", part(4)),
            ] {
                if !text.is_empty() {
                    rows.put(heading, text, name.letters)?;
                }
            }
        }
        if let Some(full) = full {
            rows.put("Full name", text(&full.value), full.letters)?;
        }
        Ok(None)
    }

    fn write_addresses(&self, rows: &mut Gathered) -> Result<(), Refused> {
        for (place, property) in (1..).zip(self.all("EMAIL")) {
            let heading = if place == 1 { "E-mail".to_owned() } else { format!("E-mail {place}") };
            rows.put(&heading, property.address(), property.letters)?;
        }
        let silent = |property: &&&Property| NO_VOICE.iter().any(|kind| property.is(kind));
        let numbers = self.all("TEL");
        for (place, property) in numbers.iter().filter(|number| !silent(number)).enumerate() {
            let heading = if place == 0 { "Telephone" } else { "Other numbers" };
            rows.put(heading, property.address(), property.letters)?;
        }
        for property in numbers.iter().filter(silent) {
            rows.put("Fax", property.address(), property.letters)?;
        }
        Ok(())
    }

    /// Writes where somebody is: the country of the first postal address, and the rest.
    fn write_places(&self, rows: &mut Gathered) -> Result<(), Refused> {
        let mut places = self.all("ADR");
        places.sort_by_key(|place| (place.rank, !place.is("WORK")));
        for (at, property) in places.into_iter().enumerate() {
            let parts: Vec<String> =
                pieces(&property.value, ';').into_iter().map(|part| several(part, ", ")).collect();
            let country = parts.get(6).filter(|country| !country.is_empty()).or(property.country.as_ref());
            let street = joined(parts.iter().take(6).cloned(), ", ");
            let (address, country) = match (at, country) {
                (0, Some(country)) => {
                    rows.put("Country", country.clone(), property.letters)?;
                    (street, String::new())
                }
                (_, country) => (street, country.cloned().unwrap_or_default()),
            };
            let heading = if at == 0 { "Postal address" } else { "Other postal addresses" };
            let text = joined([address, country], ", ");
            if !text.is_empty() {
                rows.put(heading, text, property.letters)?;
            }
        }
        Ok(())
    }
}

fn organisation(property: &Property) -> String {
    joined(pieces(&property.value, ';').into_iter().map(text), ", ")
}
