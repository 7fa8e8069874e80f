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
        self.found(&[nouns], word, |hits| format!("select e.noun, e.record {hits}")).await
    }

    /// Finds the same, of each group of nouns no more than so many records: those that were written last. What there are
    /// very many of is a group of its own, so that nobody waits for those that are not shown.
    pub async fn search_some(
        &mut self,
        groups: &[&[Noun]],
        word: &str,
        most: usize,
    ) -> Result<Vec<(Noun, Uuid)>> {
        let all: Vec<Noun> = groups.concat();
        let few = self
            .found(&[&all], word, |hits| format!("select e.noun, e.record {hits} limit {}", most + 1))
            .await?;
        if few.len() <= most {
            return Ok(few);
        }
        // The index keeps its entries in the order in which they were written, so that nothing is sorted.
        let last = |hits| {
            format!(
                "select * from (select e.noun, e.record {hits} order by s.rowid desc limit {most}) as hit"
            )
        };
        self.found(groups, word, last).await
    }

    async fn found(
        &mut self,
        groups: &[&[Noun]],
        word: &str,
        sql: impl Fn(String) -> String,
    ) -> Result<Vec<(Noun, Uuid)>> {
        let terms: Vec<String> = search_terms(word).into_iter().map(|term| format!("\"{term}\"*")).collect();
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let mut places = 2..;
        let of_group = |group: &&[Noun]| {
            let wanted: Vec<String> =
                places.by_ref().take(group.len()).map(|place| format!("${place}")).collect();
            sql(format!(
                "from search s join search_entry e on e.id = s.rowid where s.text match $1 and e.noun in ({})",
                wanted.join(", ")
            ))
        };
        let sql = groups.iter().map(of_group).collect::<Vec<_>>().join(" union all ");
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(terms.join(" "));
        for noun in groups.iter().flat_map(|group| group.iter()) {
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
