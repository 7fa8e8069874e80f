//! The order of delegations, chosen per meeting and followed by every list and paper.

use super::{Party, PartyKind};
use crate::closed;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::cmp::Ordering;

/// How Member States are ordered.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MemberOrder {
    /// By name in their own language: the stored protocol rank.
    #[default]
    EuProtocol,
    /// By English name.
    EnglishAlphabetical,
    /// By EU code.
    ByCode,
}

closed! {
    MemberOrder, "member-order",
    EuProtocol = "eu_protocol",
    EnglishAlphabetical = "english_alphabetical",
    ByCode = "by_code",
}

/// How third countries are ordered.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ThirdOrder {
    /// By English name, as Eurojust lists them.
    #[default]
    EnglishAlphabetical,
    /// EFTA, candidates, potential candidates, others: the stored rank.
    Eurostat,
    /// By EU code.
    ByCode,
}

closed! {
    ThirdOrder, "third-order",
    EnglishAlphabetical = "english_alphabetical",
    Eurostat = "eurostat",
    ByCode = "by_code",
}

/// The order of delegations at one meeting.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct PartyOrder {
    /// For Member States.
    pub member_states: MemberOrder,
    /// For third countries.
    pub third_countries: ThirdOrder,
}

impl PartyOrder {
    /// Compares two parties: groups first, then by the order of the group; bodies always by rank.
    pub fn compare(self, a: &Party, b: &Party) -> Ordering {
        a.kind.cmp(&b.kind).then_with(|| match a.kind {
            PartyKind::MemberState => match self.member_states {
                MemberOrder::EuProtocol => a.rank.cmp(&b.rank),
                MemberOrder::EnglishAlphabetical => by_english_name(a, b),
                MemberOrder::ByCode => a.code.cmp(&b.code),
            },
            PartyKind::ThirdCountry => match self.third_countries {
                ThirdOrder::EnglishAlphabetical => by_english_name(a, b),
                ThirdOrder::Eurostat => a.rank.cmp(&b.rank),
                ThirdOrder::ByCode => a.code.cmp(&b.code),
            },
            _ => a.rank.cmp(&b.rank).then_with(|| by_english_name(a, b)),
        })
    }
}

/// English short names sort as plain letters: the only accent among them is the ü of Türkiye.
fn by_english_name(a: &Party, b: &Party) -> Ordering {
    crate::text::search_key(&a.name).cmp(&crate::text::search_key(&b.name))
}

#[cfg(test)]
mod tests {
    use super::super::reference::tests::numbered;
    use super::*;

    fn codes(order: PartyOrder, kind: PartyKind) -> String {
        let mut parties = numbered();
        parties.retain(|party| party.kind == kind);
        parties.reverse();
        parties.sort_by(|a, b| order.compare(a, b));
        parties.iter().map(|party| party.code.as_str()).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn third_countries_are_english_alphabetical_unless_the_meeting_says_otherwise() {
        assert_eq!(
            codes(PartyOrder::default(), PartyKind::ThirdCountry),
            "AL,AM,BA,GE,IS,XK,LI,MD,ME,MK,NO,RS,CH,TR,UA,UK,US"
        );
        let eurostat = PartyOrder { third_countries: ThirdOrder::Eurostat, ..Default::default() };
        assert_eq!(
            codes(eurostat, PartyKind::ThirdCountry),
            "IS,LI,NO,CH,BA,ME,MD,MK,GE,AL,RS,TR,UA,XK,AM,UK,US"
        );
    }

    #[test]
    fn member_states_follow_the_order_that_the_meeting_chose() {
        let english = PartyOrder { member_states: MemberOrder::EnglishAlphabetical, ..Default::default() };
        assert!(codes(english, PartyKind::MemberState).starts_with("AT,BE,BG,HR,CY,CZ,DK"));
        let by_code = PartyOrder { member_states: MemberOrder::ByCode, ..Default::default() };
        assert!(codes(by_code, PartyKind::MemberState).starts_with("AT,BE,BG,CY,CZ,DE,DK,EE,EL"));
    }
}
