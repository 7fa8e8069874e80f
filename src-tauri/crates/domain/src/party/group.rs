//! Parties that are invited together.

use super::{Party, PartyKind};
use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A group of parties that a meeting invites in one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PartyGroup {
    /// The Member States of the European Union.
    MemberStates,
    /// The third countries that have posted a liaison prosecutor at Eurojust.
    LiaisonCountries,
    /// The agencies of the European Union.
    Agencies,
}

closed! {
    PartyGroup, "party-group",
    MemberStates = "member_states",
    LiaisonCountries = "liaison_countries",
    Agencies = "agencies",
}

/// The twelve third countries with a liaison prosecutor at Eurojust; Liechtenstein has an agreement and posted none.
/// Source: Eurojust, "Liaison Prosecutors".
const WITH_LIAISON_PROSECUTOR: [&str; 12] =
    ["AL", "CH", "GE", "IS", "MD", "ME", "MK", "NO", "RS", "UA", "UK", "US"];

impl PartyGroup {
    /// Tells whether a party belongs to it, whatever the day.
    pub fn holds(self, party: &Party) -> bool {
        match self {
            Self::MemberStates => party.kind == PartyKind::MemberState,
            Self::LiaisonCountries => {
                party.kind == PartyKind::ThirdCountry
                    && WITH_LIAISON_PROSECUTOR.contains(&party.code.as_str())
            }
            Self::Agencies => party.kind == PartyKind::EuBody && party.group == "agency",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;
    use crate::party::reference_parties;
    use chrono::NaiveDate;

    #[test]
    fn the_groups_are_as_large_as_the_field_says() {
        let day: NaiveDate = "2024-06-26".parse().unwrap();
        let parties = reference_parties(|| crate::ids::PartyId(uuid::Uuid::nil()));
        let size = |group: PartyGroup| {
            parties.iter().filter(|party| group.holds(party) && party.valid_on(day)).count()
        };
        assert_eq!(size(PartyGroup::MemberStates), 27);
        assert_eq!(size(PartyGroup::LiaisonCountries), 12);
        let agencies = size(PartyGroup::Agencies);
        assert_eq!(agencies, parties.iter().filter(|one| one.group == "agency" && one.valid_on(day)).count());
        assert!(agencies > 5, "Europol, Frontex and the like are among them");
        assert_eq!(PartyGroup::members().len(), 3);
    }
}
