//! Search in the index.

use crate::unit::Unit;
use crate::{Error, Result};
use domain::noun::Noun;
use domain::text::search_key;
use sqlx::Row as _;
use uuid::Uuid;

impl Unit {
    /// Finds the records of some nouns in which a word that begins like `word` stands, however it is accented or written.
    ///
    /// A text of several words is taken as one that must contain all of them.
    pub async fn search(&mut self, nouns: &[Noun], word: &str) -> Result<Vec<(Noun, Uuid)>> {
        let folded = search_key(word);
        let terms: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|term| !term.is_empty())
            .map(|term| format!("\"{term}\"*"))
            .collect();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let rows = sqlx::query(
            "select e.noun, e.record from search s join search_entry e on e.id = s.rowid where s.text match $1",
        )
        .bind(terms.join(" "))
        .fetch_all(self.connection())
        .await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in &rows {
            let noun = Noun::named(row.try_get(0)?).filter(|noun| nouns.contains(noun));
            let record = row.try_get::<&str, _>(1)?.parse().map_err(|_| Error::Damaged)?;
            found.extend(noun.map(|noun| (noun, record)));
        }
        Ok(found)
    }
}
