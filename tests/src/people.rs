//! A workspace, a meeting and invented people, as journeys and the benchmark need them.

use std::{fmt::Write as _, path::Path};

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{Actor, ActorRole};
use domain::ids::MeetingId;
use domain::meeting::{MeetingDetails, Zone};
use ops::import::{Decisions, Frame, ImportKind, ImportSession};
use ops::meeting::SeriesChoice;
use ops::{Store, Unlocked, meeting, workspace};
use secrecy::SecretString;

/// The passphrase of every workspace made here.
pub const PASSPHRASE: &str = "seven quiet herons over the polder";

/// Who works in every workspace made here.
pub const ACTOR: &str = "Imke Overgaard-Thijssen";

/// The moment at which everything here happens.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_717_398_900, 0).unwrap_or_default()
}

/// The days of the meeting: 26 and 27 June 2024.
pub fn days() -> Vec<NaiveDate> {
    (26..=27).filter_map(|day| NaiveDate::from_ymd_opt(2024, 6, day)).collect()
}

/// Days and zone of the meeting.
pub fn frame() -> Frame {
    Frame { days: days(), zone: chrono_tz::Europe::Amsterdam }
}

/// The passphrase as the application takes it.
pub fn passphrase() -> SecretString {
    PASSPHRASE.into()
}

/// Makes a workspace with one meeting of [`days`], hosted by Eurojust.
pub async fn make(path: &Path) -> ops::Result<(Store, MeetingId)> {
    let refused = |source| ops::Error::Text { field: "title", source };
    let actor = Actor { name: ACTOR.parse().map_err(refused)?, role: ActorRole::Secretariat };
    let title = "Journeys".parse().map_err(refused)?;
    let new = workspace::begin(path, &passphrase(), &title, &actor, now()).await?;
    let mut unit = new.begin(now()).await?;
    let series = SeriesChoice::New { name: "Focus group".into(), short: "FG".into() };
    let title = "Third meeting".parse().map_err(refused)?;
    let days = days();
    let mut details = MeetingDetails::new(3, title, days[0], days[1], Zone(chrono_tz::Europe::Amsterdam));
    details.host = Some("EUROJUST".into());
    let meeting = meeting::create(&mut unit, series, details).await?.id;
    unit.commit().await?;
    Ok((new.put_in_place().await?.0, meeting))
}

/// Opens a workspace that [`make`] made.
pub async fn open(path: &Path) -> ops::Result<(Store, MeetingId)> {
    let (store, _) = workspace::open(path, &passphrase(), None, now()).await?;
    let meeting = meeting::current(&mut store.begin(now()).await?).await?.ok_or(ops::Error::NoMeeting)?;
    Ok((store, meeting))
}

/// Damages one page of a workspace without which its people can still be read.
pub async fn damage_but_readable(unlocked: &Unlocked, file: &Path) -> ops::Result<()> {
    const PAGE: usize = 4096;
    let sound = std::fs::read(file)?;
    for page in (1..sound.len() / PAGE).rev() {
        let mut bytes = sound.clone();
        bytes[page * PAGE + 500] ^= 1;
        std::fs::write(file, bytes)?;
        let Ok(store) = workspace::open_unlocked(unlocked, None, now()).await else { continue };
        let mut unit = store.begin(now()).await?;
        let Ok(Some(meeting)) = meeting::current(&mut unit).await else { continue };
        if ops::people::list(&mut unit, meeting).await.is_ok()
            && ops::agenda::board(&mut unit, meeting).await.is_ok()
        {
            return Ok(());
        }
    }
    Err(ops::Error::NoMeeting)
}

/// Reads, explains and applies a file; returns how many people were added or changed.
pub async fn import(store: &Store, meeting: MeetingId, bytes: &[u8], file_name: &str) -> ops::Result<usize> {
    let session = ImportSession::read(ImportKind::Participants, bytes, file_name, &frame())?;
    let mut unit = store.begin(now()).await?;
    let plan = session.plan(&mut unit, meeting, &Decisions::default()).await?;
    let count = plan.apply(&mut unit, &|_, _| true).await?;
    unit.commit().await?;
    Ok(count)
}

/// Writes a table of invented people; `batch` makes their names and addresses differ from those of other tables.
pub fn table(batch: &str, people: usize) -> String {
    const PARTIES: [&str; 12] = [
        "Belgium",
        "Bulgaria",
        "Czechia",
        "Germany",
        "Greece",
        "Italy",
        "Albania",
        "Norway",
        "United States",
        "European Commission",
        "Europol",
        "Eurojust",
    ];
    const GIVEN: [&str; 5] = ["Annegret", "Živka", "François-Xavier", "Małgorzata", "Søren"];
    let mut csv = String::from(
        "Title,First name,Family name,E-mail address,Country or body you represent,Organisation,Function,I will attend,\
         Which days will you attend?,Which languages can you follow?,Dietary requirements,Accessibility needs,\
         I agree to be photographed during the meeting\r\n",
    );
    for number in 0..people {
        let title = ["Ms", "Mr"][number % 2];
        let given = GIVEN[number % GIVEN.len()];
        let party = PARTIES[number % PARTIES.len()];
        let mode = if number % 7 == 0 { "Online" } else { "In person" };
        let diet = if number % 9 == 0 { "vegetarian" } else { "" };
        let _ = writeln!(
            csv,
            "{title},{given},Åkerström-{batch}-{number:04},{batch}-{number}@people.example.org,{party},\
             \"Public Prosecutor's Office, unit {number}\",\"Prosecutor, organised crime\",{mode},\
             26 June 2024; 27 June 2024,EN; FR,{diet},,Yes\r"
        );
    }
    csv
}
