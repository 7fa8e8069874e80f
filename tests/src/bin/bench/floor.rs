//! Floors: the least that the same work costs on this machine, in this run. Aims are ratios to them, since machines
//! differ by more than programs do.

use std::{path::Path, time::Instant};

use entente_tests::people::PASSPHRASE;
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Row as _, SqliteConnection};

use crate::{Measured, RUNS, median};

/// The tables of people and seats with their indexes, and the index of search.
const BARE_TABLES: [&str; 10] = [
    "create table bare.person as select * from main.person where false",
    "create unique index bare.person_by_id on person (id)",
    "create table bare.participant as select * from main.participant where false",
    "create unique index bare.participant_by_id on participant (id)",
    "create unique index bare.participant_by_reference on participant (meeting, reference)",
    "create unique index bare.participant_by_meeting on participant (meeting, person)",
    "create index bare.participant_by_delegation on participant (delegation)",
    "create index bare.participant_by_person on participant (person)",
    "create table bare.search_entry (id integer primary key, noun text, record text unique)",
    "create virtual table bare.search using fts5 (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
];

/// A workspace file, opened by a plain SQLCipher client: no records, no journal, no rules.
pub struct Bare(SqliteConnection);

impl Bare {
    /// Opens a file that nobody else has open.
    pub async fn open(file: &Path) -> Measured<Self> {
        Self::open_with(file, PASSPHRASE).await
    }

    /// Opens a file with a passphrase of its own.
    pub async fn open_with(file: &Path, passphrase: &str) -> Measured<Self> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            // Without it no new file could be attached either.
            .create_if_missing(true)
            .pragma("key", format!("'{passphrase}'"))
            .pragma("temp_store", "memory")
            .pragma("secure_delete", "on")
            .pragma("synchronous", "full")
            .disable_statement_logging();
        let mut bare = Self(options.connect().await?);
        bare.execute("select count(*) from sqlite_master").await?;
        Ok(bare)
    }

    async fn execute(&mut self, sql: &str) -> Measured<()> {
        sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(&mut self.0).await?;
        Ok(())
    }

    async fn timed(&mut self, statements: &[&str]) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for _ in 0..RUNS {
            let begin = Instant::now();
            for sql in statements {
                self.execute(sql).await?;
            }
            times.push(begin.elapsed());
        }
        Ok(median(times))
    }

    /// Reads everybody and every seat, column by column.
    pub async fn everybody(&mut self) -> Measured<f64> {
        self.timed(&["select * from participant", "select * from person"]).await
    }

    /// Reads the agenda with its rooms, and everybody.
    pub async fn agenda(&mut self) -> Measured<f64> {
        let tables = ["agenda_item", "room", "participant", "person"];
        self.timed(&tables.map(|table| format!("select * from {table}")).each_ref().map(String::as_str)).await
    }

    /// Asks the index once; `terms` are words of a query of FTS5.
    pub async fn one_query(&mut self, terms: &str) -> Measured<f64> {
        self.timed(&[&format!("select rowid from search where text match '{terms}'")]).await
    }

    /// Writes one row, durably.
    pub async fn one_row(&mut self) -> Measured<f64> {
        self.execute("create table if not exists bare_row (id integer primary key, text text)").await?;
        self.timed(&["insert into bare_row (text) values ('A signed capture protocol was accepted.')"]).await
    }

    /// Attaches an empty encrypted file with the tables of people and seats.
    async fn attach(&mut self, file: &Path) -> Measured<()> {
        self.execute(&format!("attach '{}' as bare key '{PASSPHRASE}'", file.display())).await?;
        for setting in ["journal_mode = truncate", "synchronous = full"] {
            self.execute(&format!("pragma bare.{setting}")).await?;
        }
        for sql in BARE_TABLES {
            self.execute(sql).await?;
        }
        Ok(())
    }

    /// Writes the same people and seats, row by row with one statement for each table, into an empty encrypted file in one
    /// durable transaction.
    pub async fn plain_insertion(&mut self, folder: &Path, runs: usize) -> Measured<f64> {
        let mut tables = Vec::new();
        for table in ["person", "participant"] {
            let sql = format!("select * from main.{table}");
            let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut self.0).await?;
            let width = rows.first().map_or(0, |row| row.columns().len());
            let marks = vec!["?"; width].join(", ");
            tables.push((format!("insert into bare.{table} values ({marks})"), cells(&rows, width)?));
        }
        let mut times = Vec::with_capacity(runs);
        for run in 0..runs {
            self.attach(&folder.join(format!("plain-{run}.entente"))).await?;
            let begin = Instant::now();
            self.execute("begin").await?;
            for (sql, rows) in &tables {
                for row in rows {
                    let mut query = sqlx::query(AssertSqlSafe(sql.as_str()));
                    for cell in row {
                        query = query.bind(cell.as_deref());
                    }
                    query.execute(&mut self.0).await?;
                }
            }
            self.execute("commit").await?;
            times.push(begin.elapsed());
            self.execute("detach bare").await?;
        }
        Ok(median(times))
    }

    /// Writes the same people and seats with their index into an empty encrypted file, in one durable transaction.
    pub async fn insertion(&mut self, folder: &Path) -> Measured<f64> {
        let mut times = Vec::with_capacity(RUNS);
        for run in 0..RUNS {
            self.attach(&folder.join(format!("bare-{run}.entente"))).await?;
            let begin = Instant::now();
            self.execute("begin").await?;
            for table in ["person", "participant", "search_entry"] {
                self.execute(&format!("insert into bare.{table} select * from main.{table}")).await?;
            }
            self.execute("insert into bare.search (rowid, text) select rowid, text from main.search").await?;
            self.execute("commit").await?;
            times.push(begin.elapsed());
            self.execute("detach bare").await?;
        }
        Ok(median(times))
    }
}

/// Takes rows apart, every cell as text.
fn cells(rows: &[SqliteRow], width: usize) -> Measured<Vec<Vec<Option<String>>>> {
    let cell = |row: &SqliteRow, column: usize| row.try_get_unchecked::<Option<String>, _>(column);
    let row = |row: &SqliteRow| (0..width).map(|column| cell(row, column)).collect::<Result<_, _>>();
    Ok(rows.iter().map(row).collect::<Result<_, sqlx::Error>>()?)
}

/// Derives the key and reads the first page.
pub async fn key(file: &Path) -> Measured<f64> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begin = Instant::now();
        let bare = Bare::open(file).await?;
        times.push(begin.elapsed());
        drop(bare);
    }
    Ok(median(times))
}
