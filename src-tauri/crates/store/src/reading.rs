//! Reading records: one, some, or all of a noun.

use crate::decode;
use crate::record::Record;
use crate::row::{MOST_PARAMETERS, canonical, list, number_behind, select, select_among};
use crate::unit::Unit;
use crate::{Error, Result};
use domain::ids::{AgendaItemId, DelegationId, MeetingId, ParticipantId, PersonId};
use domain::note::Note;
use domain::noun::Noun;
use domain::participant::{Participant, highest_reference, reference};
use domain::person::Person;
use serde_json::Value;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _};
use std::collections::HashMap;
use uuid::Uuid;

fn records<R: Record>(rows: &[SqliteRow]) -> Result<Vec<R>> {
    rows.iter().map(decode::record).collect()
}

impl Unit {
    /// Finds a record.
    pub async fn find<R: Record>(&mut self, id: R::Id) -> Result<Option<R>> {
        let id: Uuid = id.into();
        let rows = select(self.connection(), R::NOUN, "where \"id\" = $1", &[id.to_string()]).await?;
        rows.first().map(decode::record).transpose()
    }

    /// Finds a record that must be there.
    pub async fn get<R: Record>(&mut self, id: R::Id) -> Result<R> {
        self.find(id).await?.ok_or(Error::NoSuchRecord(R::NOUN))
    }

    /// Reads those of some records that are there, in no order.
    pub async fn some<R: Record>(&mut self, ids: &[R::Id]) -> Result<Vec<R>> {
        let ids: Vec<Uuid> = ids.iter().map(|id| (*id).into()).collect();
        records(&select_among(self.connection(), R::NOUN, "id", &ids).await?)
    }

    /// Reads every record of a noun, in the order of their identities: the order in which they were made.
    pub async fn all<R: Record>(&mut self) -> Result<Vec<R>> {
        let rows = select(self.connection(), R::NOUN, "order by \"id\"", &[]).await?;
        records(&rows)
    }

    /// Reads every record of a noun at one meeting, in the order in which they were made.
    pub async fn of_meeting<R: Record>(&mut self, meeting: MeetingId) -> Result<Vec<R>> {
        let condition = "where \"meeting\" = $1";
        let rows = select(self.connection(), R::NOUN, condition, &[meeting.to_string()]).await?;
        let mut records: Vec<R> = records(&rows)?;
        records.sort_by_key(|record| record.id().into());
        Ok(records)
    }

    /// Reads everybody who has a seat at a meeting.
    pub async fn persons_at(&mut self, meeting: MeetingId) -> Result<Vec<Person>> {
        let condition = "where \"id\" in (select \"person\" from \"participant\" where \"meeting\" = $1)";
        let rows = select(self.connection(), Noun::Person, condition, &[meeting.to_string()]).await?;
        records(&rows)
    }

    /// Reads the entries under one item, in the order in which they were made.
    pub async fn notes_under(&mut self, item: AgendaItemId) -> Result<Vec<Note>> {
        let condition = "where \"item\" = $1 order by \"id\"";
        records(&select(self.connection(), Noun::Note, condition, &[item.to_string()]).await?)
    }

    /// Lists the references of a noun at a meeting that are taken: those in use, and those of records removed on purpose.
    pub async fn references_taken(&mut self, noun: Noun, meeting: MeetingId) -> Result<Vec<String>> {
        let current = sqlx::query(AssertSqlSafe(format!(
            "select reference from \"{}\" where meeting = $1",
            noun.as_str()
        )))
        .bind(meeting.to_string())
        .fetch_all(self.connection())
        .await?;
        let mut taken: Vec<String> = current.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
        taken.extend(self.references_given_up(noun, meeting).await?);
        Ok(taken)
    }

    /// Makes the next reference of a noun at a meeting, see [`Unit::next_references`].
    pub async fn next_reference(
        &mut self,
        noun: Noun,
        meeting: MeetingId,
        prefix: &'static str,
    ) -> Result<String> {
        Ok(self.next_references(noun, meeting, prefix).await?.next().unwrap_or_default())
    }

    /// Makes references of a noun at a meeting after those that were ever given: `P61`, `P62`, ... after `P60`, also
    /// where the person of that was removed. Of those in use only the highest is read.
    pub async fn next_references(
        &mut self,
        noun: Noun,
        meeting: MeetingId,
        prefix: &'static str,
    ) -> Result<impl Iterator<Item = String> + use<>> {
        let row = sqlx::query(AssertSqlSafe(format!(
            "select max({}) from \"{}\" where meeting = $1 and substr(reference, 1, {}) = $2",
            number_behind("reference", prefix.len()),
            noun.as_str(),
            prefix.len()
        )))
        .bind(meeting.to_string())
        .bind(prefix)
        .fetch_one(self.connection())
        .await?;
        let current = row.try_get::<Option<i64>, _>(0)?.and_then(|number| u32::try_from(number).ok());
        let given_up = self.references_given_up(noun, meeting).await?;
        let highest = highest_reference(prefix, given_up.iter().map(String::as_str));
        Ok((current.unwrap_or_default().max(highest) + 1..).map(move |number| reference(prefix, number)))
    }

    async fn references_given_up(&mut self, noun: Noun, meeting: MeetingId) -> Result<Vec<String>> {
        let removed = sqlx::query(
            "select r.before from journal j
             join journal_value r on r.seq = j.seq and r.field = 'reference'
             join journal_value m on m.seq = j.seq and m.field = 'meeting'
             join step s on s.unit = j.unit
             where j.noun = $2 and j.verb = 'remove' and s.undoes is null and m.before = $1",
        )
        .bind(canonical(&Value::String(meeting.to_string())))
        .bind(noun.as_str())
        .fetch_all(self.connection())
        .await?;
        let mut given_up = Vec::new();
        for row in &removed {
            let text: Option<String> = row.try_get(0)?;
            given_up.extend(text.and_then(|text| serde_json::from_str::<String>(&text).ok()));
        }
        Ok(given_up)
    }

    /// Tells whether a person has a seat anywhere.
    pub async fn seats_of(&mut self, person: PersonId) -> Result<Vec<Participant>> {
        let rows = select(
            self.connection(),
            Noun::Participant,
            "where \"person\" = $1 order by \"id\"",
            &[person.to_string()],
        )
        .await?;
        records(&rows)
    }

    /// Reads the seats that are among some records, that a person among them has, or that are in some delegations; each
    /// once, in no order.
    pub async fn seats_among(
        &mut self,
        records: &[Uuid],
        delegations: &[DelegationId],
    ) -> Result<Vec<Participant>> {
        let mut named = delegations.iter().map(|id| id.0).collect::<Vec<_>>();
        let mut seats: HashMap<ParticipantId, Participant> = HashMap::new();
        for chunk in records.chunks(MOST_PARAMETERS / 3).chain(records.is_empty().then_some(&[][..])) {
            let parameters = chunk.iter().chain(chunk).chain(&named).map(Uuid::to_string);
            let among = list(chunk.len());
            let condition = format!(
                "where \"id\" in {among} or \"person\" in {among} or \"delegation\" in {}",
                list(named.len())
            );
            let parameters: Vec<String> = parameters.collect();
            let rows = select(self.connection(), Noun::Participant, &condition, &parameters).await?;
            for seat in self::records::<Participant>(&rows)? {
                seats.insert(seat.id, seat);
            }
            named.clear();
        }
        Ok(seats.into_values().collect())
    }

    /// Reads by what each delegation at a meeting is called: the code, the name and the own name of its party.
    pub async fn names_of_delegations(
        &mut self,
        meeting: MeetingId,
    ) -> Result<Vec<(DelegationId, [String; 3])>> {
        let rows = sqlx::query(
            "select d.id, p.code, p.name, p.own_name from delegation d join party p on p.id = d.party
             where d.meeting = $1",
        )
        .bind(meeting.to_string())
        .fetch_all(self.connection())
        .await?;
        rows.iter()
            .map(|row| {
                let id = row.try_get::<&str, _>(0)?.parse().map_err(|_| Error::Damaged)?;
                Ok((DelegationId(id), [row.try_get(1)?, row.try_get(2)?, row.try_get(3)?]))
            })
            .collect()
    }
}
