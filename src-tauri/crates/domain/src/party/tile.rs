//! Where each country stands on a map of Europe made of tiles, of one size each, so that small countries are seen.

use serde::Serialize;
use specta::Type;

/// The place of a country on the map.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Type)]
pub struct TilePlace {
    /// Its code.
    pub code: &'static str,
    /// The row, from 1.
    pub row: u8,
    /// The column, from 1.
    pub column: u8,
}

/// The columns of the map.
pub const TILE_COLUMNS: u8 = 10;

/// The row below the map, for whoever has no place on it.
pub const TILE_ROW_BELOW: u8 = 10;

/// The countries that have a place. Those far away stand at the edge.
pub const TILE_PLACES: [TilePlace; 41] = [
    at("IS", 1, 1),
    at("NO", 1, 5),
    at("SE", 1, 6),
    at("FI", 1, 7),
    at("EE", 2, 7),
    at("IE", 3, 1),
    at("UK", 3, 2),
    at("DK", 3, 5),
    at("LV", 3, 7),
    at("BE", 4, 3),
    at("NL", 4, 4),
    at("DE", 4, 5),
    at("PL", 4, 6),
    at("LT", 4, 7),
    at("FR", 5, 3),
    at("LU", 5, 4),
    at("CZ", 5, 5),
    at("SK", 5, 6),
    at("UA", 5, 7),
    at("PT", 6, 1),
    at("ES", 6, 2),
    at("CH", 6, 4),
    at("AT", 6, 5),
    at("HU", 6, 6),
    at("RO", 6, 7),
    at("MD", 6, 8),
    at("IT", 7, 4),
    at("SI", 7, 5),
    at("HR", 7, 6),
    at("RS", 7, 7),
    at("BG", 7, 8),
    at("GE", 7, 10),
    at("US", 8, 1),
    at("BA", 8, 6),
    at("ME", 8, 7),
    at("MK", 8, 8),
    at("TR", 8, 9),
    at("MT", 9, 4),
    at("AL", 9, 7),
    at("EL", 9, 8),
    at("CY", 9, 10),
];

const fn at(code: &'static str, row: u8, column: u8) -> TilePlace {
    TilePlace { code, row, column }
}

/// Finds the place of a country.
pub fn tile_place(code: &str) -> Option<TilePlace> {
    TILE_PLACES.into_iter().find(|place| place.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_member_state_has_a_place_of_its_own() {
        for code in crate::tests::MEMBER_STATES {
            assert!(tile_place(code).is_some(), "{code} is on the map");
        }
        let places: HashSet<_> = TILE_PLACES.iter().map(|place| (place.row, place.column)).collect();
        assert_eq!(places.len(), TILE_PLACES.len(), "no two stand on one tile");
        assert!(TILE_PLACES.iter().all(|place| place.column <= TILE_COLUMNS && place.row < TILE_ROW_BELOW));
    }
}
