//! Search in the index.

use crate::unit::Unit;
use crate::{Error, Result};
use domain::noun::Noun;
use domain::text::search_terms;
use sqlx::{AssertSqlSafe, Row as _};
use uuid::Uuid;

impl Unit {
    /// Finds the records of some nouns in which a word that begins like `word` stands, however it is accented or written.
    ///
    /// A text of several words is taken as one that must contain all of them.
    pub async fn search(&mut self, nouns: &[Noun], word: &str) -> Result<Vec<(Noun, Uuid)>> {
        self.found(nouns, word, |hits| format!("select e.noun, e.record {hits}")).await
    }

    /// Finds the same, of each noun no more than so many records: those that were written last.
    pub async fn search_some(
        &mut self,
        nouns: &[Noun],
        word: &str,
        most: usize,
    ) -> Result<Vec<(Noun, Uuid)>> {
        let last = "row_number() over (partition by e.noun order by e.id desc)";
        let some = |hits| {
            format!(
                "select noun, record from (select e.noun, e.record, {last} as place {hits}) as hit
                 where place <= {most}"
            )
        };
        self.found(nouns, word, some).await
    }

    async fn found(
        &mut self,
        nouns: &[Noun],
        word: &str,
        sql: impl FnOnce(String) -> String,
    ) -> Result<Vec<(Noun, Uuid)>> {
        let terms: Vec<String> = search_terms(word).into_iter().map(|term| format!("\"{term}\"*")).collect();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let wanted: Vec<String> = (2..nouns.len() + 2).map(|place| format!("${place}")).collect();
        let hits = format!(
            "from search s join search_entry e on e.id = s.rowid where s.text match $1 and e.noun in ({})",
            wanted.join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql(hits))).bind(terms.join(" "));
        for noun in nouns {
            query = query.bind(noun.as_str());
        }
        let rows = query.fetch_all(self.connection()).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in &rows {
            let noun = Noun::named(row.try_get(0)?);
            let record = row.try_get::<&str, _>(1)?.parse().map_err(|_| Error::Damaged)?;
            found.extend(noun.map(|noun| (noun, record)));
        }
        Ok(found)
    }
}
