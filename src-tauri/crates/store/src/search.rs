//! Search in the index.

use crate::unit::Unit;
use crate::{Error, Result};
use domain::ids::MeetingId;
use domain::noun::Noun;
use domain::text::{misspelt, search_terms};
use sqlx::{AssertSqlSafe, Row as _};
use uuid::Uuid;

impl Unit {
    /// Finds the records of some nouns in which a word that begins like `word` stands, however it is accented or written.
    ///
    /// A text of several words is taken as one that must contain all of them.
    pub async fn search(&mut self, nouns: &[Noun], word: &str) -> Result<Vec<(Noun, Uuid)>> {
        self.found(nouns, word, "").await
    }

    /// Finds the same of one noun, no more than so many: those that were written first. The index keeps its entries in
    /// that order, so that nobody waits for those that are not asked for.
    pub async fn search_first(&mut self, noun: Noun, word: &str, most: usize) -> Result<Vec<Uuid>> {
        let found = self.found(&[noun], word, &format!("order by s.rowid limit {most}")).await?;
        Ok(found.into_iter().map(|(_, record)| record).collect())
    }

    /// Counts the records of a noun at a meeting that [`Unit::search`] finds; the noun is one that belongs to a meeting.
    pub async fn count_found(&mut self, noun: Noun, meeting: MeetingId, word: &str) -> Result<u32> {
        let Some(terms) = terms(word) else { return Ok(0) };
        let table = noun.as_str();
        // Where no other meeting has any, no record is looked at: the index alone is many times as fast.
        let alone: bool = sqlx::query_scalar(AssertSqlSafe(format!(
            "select not exists (select 1 from \"{table}\" where meeting < $1)
                and not exists (select 1 from \"{table}\" where meeting > $1)"
        )))
        .bind(meeting.to_string())
        .fetch_one(self.connection())
        .await?;
        let here = if alone {
            String::new()
        } else {
            format!(" and e.record in (select id from \"{table}\" where meeting = $3)")
        };
        let sql = format!("select count(*) {FOUND} and e.noun = $2{here}");
        let query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(terms).bind(table);
        let query = if alone { query } else { query.bind(meeting.to_string()) };
        Ok(query.fetch_one(self.connection()).await?)
    }

    /// Lists words of the index that `word` may be meant for, the nearest first; of those that are as near, the one that
    /// stands in most records. Words that begin with the same letter are looked at before all others.
    pub async fn words_like(&mut self, word: &str, most: usize) -> Result<Vec<String>> {
        let Some(first) = word.chars().next() else { return Ok(Vec::new()) };
        let behind = char::from_u32(u32::from(first) + 1).unwrap_or(char::MAX);
        for (from, to) in [(first.to_string(), behind), (String::new(), char::MAX)] {
            let sql = "select term, doc from temp.search_words where term >= $1 and term < $2";
            let query = sqlx::query(sql).bind(from).bind(to.to_string());
            let rows = query.fetch_all(self.connection()).await?;
            let mut near: Vec<(usize, i64, &str)> = Vec::new();
            for row in &rows {
                let known: &str = row.try_get(0)?;
                if let Some(far) = misspelt(word, known) {
                    near.push((far, -row.try_get::<i64, _>(1)?, known));
                }
            }
            if !near.is_empty() {
                near.sort_unstable();
                return Ok(near.into_iter().take(most).map(|(_, _, known)| known.to_owned()).collect());
            }
        }
        Ok(Vec::new())
    }

    async fn found(&mut self, nouns: &[Noun], word: &str, tail: &str) -> Result<Vec<(Noun, Uuid)>> {
        let Some(terms) = terms(word) else { return Ok(Vec::new()) };
        let places: Vec<String> = (2..).take(nouns.len()).map(|place| format!("${place}")).collect();
        let sql = format!("select e.noun, e.record {FOUND} and e.noun in ({}) {tail}", places.join(", "));
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(terms);
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

/// The records in which all the words of `$1` stand.
const FOUND: &str = "from search s join search_entry e on e.id = s.rowid where s.text match $1";

/// Writes the words of a text for FTS5: each begins a word of the record.
fn terms(text: &str) -> Option<String> {
    let terms: Vec<String> = search_terms(text).into_iter().map(|term| format!("\"{term}\"*")).collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}
