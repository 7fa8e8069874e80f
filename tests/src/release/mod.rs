//! A workspace as this release leaves it behind: every verb was used in it, some steps are undone and some superseded.
//!
//! One such file of every release lies in `tests/fixtures/releases`, so that what people keep stays readable for
//! good; `journeys/releases.rs` opens, undoes and redoes each. When a release is made, its file is made once, by the
//! programs of that release, and never again:
//!
//! ```text
//! release-file tests/fixtures/releases/0.2.entente
//! ```
//!
//! A new verb is used here too.

use crate::people::{ACTOR, passphrase, table};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::action::{Action, ActionDetails, Owners};
use domain::actor::{Actor, ActorRole};
use domain::agenda::{
    AgendaItem, Aim, Follow, ItemDetails, ItemKind, ItemNumber, ItemPerson, ItemRole, Placement, Room,
    RoomDetails, RoomFeature, RunLine, RunLineKind, TourDeTable, TourOrder, Translation, VersionName,
    VersionStatus, Who,
};
use domain::delegation::{Answer, Delegation};
use domain::edition::{EditionPart, NextWanted};
use domain::guest::{Guest, GuestDetails};
use domain::ids::{AgendaItemId, MeetingId};
use domain::label::HandlingLabel;
use domain::meeting::{ChairingBody, Edition, MeetingDetails, Venue, Zone};
use domain::participant::{Mode, Needs, Participant, PhotoConsent, Role, Status};
use domain::party::{PartyGroup, PartyKind};
use domain::person::Name;
use domain::text::{Line, TextRefused, Title};
use ops::agenda::{self, Template};
use ops::import::{Decisions, Frame, ImportKind, ImportSession};
use ops::meeting::{SeriesChoice, SeriesDetails};
use ops::people::{self, Change, PersonNew};
use ops::{Store, Unit, meeting, steps, workspace};
use std::path::Path;
use std::str::FromStr;

/// Items with a field of every kind, read from a table.
const AGENDA: &str = "No,Day,Start,End,Title,Room,Type,Label,Chatham House Rule,Purpose,Questions\n\
    1,1,09:30,10:00,Welcome,Plenary room,plenary,TLP:CLEAR,no,Open the meeting,\n\
    ,1,10:00,10:20,Coffee break,,break,,,,\n\
    2,1,10:20,11:30,Evidence across borders,Plenary room,plenary,TLP:AMBER,yes,Compare,Why?;How?\n\
    3,1,11:30,12:00,Joint teams,Plenary room,workshop,TLP:GREEN,yes,,\n";

const GUESTS: &str = "id,title,given_name,family_name,email,delegation,kind,sector,function,attendance_mode,photo_consent\n\
    G01,Ms,Noor,Verhaeghe-Example,noor@platform.example.org,\"private: online platform\",private,online platform,Trust and safety,in person,no\n\
    G02,Mr,Tomás,Abreu-Example,tomas@bank.example.org,\"private: bank\",private,bank,Compliance,online,no\n";

/// Runs one verb in one unit and keeps it.
macro_rules! step {
    ($maker:ident, $unit:ident => $work:expr) => {{
        let mut unit = $maker.begin().await?;
        let $unit = &mut unit;
        let value = $work.await?;
        unit.commit().await?;
        value
    }};
}

mod overview;
mod records;
mod report;
mod review;
mod room;

/// Makes the file of this release.
pub async fn make(path: &Path) -> ops::Result<()> {
    let actor = Actor { name: text(ACTOR)?, role: ActorRole::NoteTaker };
    let (store, _) = workspace::create(path, &passphrase(), &text("A kept file")?, &actor, moment(0)).await?;
    let mut maker = Maker { store, step: 0 };
    let earlier = maker.earlier_meeting().await?;
    let meeting = maker.meeting().await?;
    Box::pin(maker.people(meeting)).await?;
    maker.rooms_and_guests(meeting).await?;
    Box::pin(maker.items(meeting, earlier)).await?;
    maker.notes(meeting).await?;
    maker.turns(meeting).await?;
    maker.presence(meeting).await?;
    maker.versions(meeting).await?;
    maker.review(meeting).await?;
    Box::pin(maker.records(meeting)).await?;
    Box::pin(maker.report(meeting)).await?;
    maker.overview(meeting).await?;
    maker.next_edition(meeting).await?;
    maker.back_and_forth(meeting).await
}

struct Maker {
    store: Store,
    step: i64,
}

fn moment(minutes: i64) -> DateTime<Utc> {
    crate::people::now() + TimeDelta::minutes(minutes)
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 6, day).unwrap_or_default()
}

fn text<T: FromStr<Err = TextRefused>>(text: &str) -> ops::Result<T> {
    text.parse().map_err(|source| ops::Error::Text { field: "text", source })
}

fn name(given: &str, family: &str) -> ops::Result<Name> {
    Ok(Name { given_name: text(given)?, family_name: text(family)?, ..Name::default() })
}

impl Maker {
    /// Begins the next unit, a minute after the one before.
    async fn begin(&mut self) -> ops::Result<Unit> {
        self.step += 1;
        Ok(self.store.begin(moment(self.step)).await?)
    }

    /// A meeting of an earlier year, from whose agenda topics are taken.
    async fn earlier_meeting(&mut self) -> ops::Result<AgendaItemId> {
        let series = SeriesChoice::New { name: "Focus group".into(), short: "FG".into() };
        let zone = Zone(chrono_tz::Europe::Amsterdam);
        let date = NaiveDate::from_ymd_opt(2023, 6, 28).unwrap_or_default();
        let details = MeetingDetails::new(2, text("Second meeting")?, date, date, zone);
        let meeting = step!(self, unit => meeting::create(unit, series, details)).id;
        let topic = ItemDetails::new(ItemKind::Plenary, text("Victims as witnesses")?, 45);
        Ok(step!(self, unit => agenda::add(unit, meeting, topic)).id)
    }

    async fn meeting(&mut self) -> ops::Result<MeetingId> {
        let mut unit = self.begin().await?;
        let series = meeting::series(&mut unit).await?;
        let id = series.first().ok_or(ops::Error::NoMeeting)?.series.id;
        let zone = Zone(chrono_tz::Europe::Amsterdam);
        let details = MeetingDetails::new(3, text("Third meeting")?, day(26), day(27), zone);
        let made = meeting::create(&mut unit, SeriesChoice::Existing { id }, details).await?;
        unit.commit().await?;
        let mut details = made.details;
        details.host = Some("EUROJUST".into());
        let chair = |party: &str| ChairingBody { party: party.into(), unit: Line::default() };
        details.chairs = vec![chair("EUROJUST"), chair("COM")];
        details.venue = Venue { name: text("Eurojust")?, city: text("The Hague")?, ..Venue::default() };
        details.video_link = text("https://video.example.org/third")?;
        details.hours.to = 18 * 60;
        step!(self, unit => meeting::edit(unit, made.id, made.revision, details));
        Ok(made.id)
    }

    async fn import(
        &mut self,
        meeting: MeetingId,
        kind: ImportKind,
        bytes: &[u8],
        name: &str,
    ) -> ops::Result<()> {
        let mut unit = self.begin().await?;
        let frame = Frame::from(&meeting::view(&mut unit, meeting).await?.meeting.details);
        let session = ImportSession::read(kind, bytes, name, &frame)?;
        let plan = session.plan(&mut unit, meeting, &Decisions::default()).await?;
        plan.apply(&mut unit, &|_, _| true).await?;
        unit.commit().await?;
        Ok(())
    }

    async fn people(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let invited = step!(self, unit => people::add_delegation(unit, meeting, "FR", "office@example.org"));
        let read = step!(self, unit => unit.get::<Delegation>(invited));
        step!(self, unit => people::edit_delegation(
            unit, invited, read.revision, Some(3), "desk@example.org", Answer::Declined,
        ));
        let unwanted = step!(self, unit => people::add_delegation(unit, meeting, "SE", ""));
        step!(self, unit => people::remove_delegation(unit, unwanted));

        self.import(meeting, ImportKind::Participants, table("kept", 6).as_bytes(), "people.csv").await?;

        let new = PersonNew {
            party: "BG".into(),
            name: name("Ралица", "Йорданова-Стоева")?,
            email: "ralitsa@people.example.org".into(),
            organisation: "Prosecutor's Office".into(),
            function: "Prosecutor".into(),
            roles: vec![Role::Speaker, Role::Rapporteur],
            mode: Mode::Online,
        };
        let added = step!(self, unit => people::add(unit, meeting, new));
        let code = |code: &str| code.parse().map_err(|_| ops::Error::NoParty);
        let mut edit = added.details;
        edit.name.family_name_latin = text("Yordanova-Stoeva")?;
        edit.phone = text("+359 2 000 000")?;
        edit.seat.travel = text("Arrives on the eve")?;
        edit.seat.languages = vec![code("EN")?, code("BG")?];
        edit.seat.photo_consent = PhotoConsent::No;
        step!(self, unit => people::edit(unit, added.id, added.revision, added.person_revision, edit));
        let needs = Needs { dietary: text("vegetarian")?, accessibility: text("step-free access")? };
        step!(self, unit => people::save_needs(unit, added.id, &Needs::default(), needs));

        let mut unit = self.begin().await?;
        let seats: Vec<_> =
            unit.of_meeting::<Participant>(meeting).await?.into_iter().map(|seat| seat.id).collect();
        people::change(&mut unit, &seats[..3], Change::Status { status: Status::Confirmed }).await?;
        unit.commit().await?;
        let change = Change::Mode { day: Some(day(27)), mode: Mode::Online };
        step!(self, unit => people::change(unit, &seats[..2], change));
        let change = Change::Role { role: Role::Rapporteur, given: true };
        step!(self, unit => people::change(unit, &seats[..2], change));
        let with = step!(self, unit => unit.get::<Participant>(added.id)).delegation;
        step!(self, unit => people::change(unit, &seats[..1], Change::Delegation { delegation: with }));
        step!(self, unit => people::place(unit, added.id, -1));
        step!(self, unit => people::place(unit, added.id, 1));
        step!(self, unit => people::place_by_name(unit, with));
        step!(self, unit => people::invite(unit, meeting, &[PartyGroup::Agencies]));
        step!(self, unit => people::remove(unit, &seats[1..3]));
        let reason = text("The caterer asks")?;
        step!(self, unit => people::open_needs(unit, added.id, &reason));
        Ok(())
    }

    async fn rooms_and_guests(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let details = |name: &str| -> ops::Result<RoomDetails> {
            Ok(RoomDetails {
                name: text(name)?,
                capacity: Some(80),
                features: vec![RoomFeature::HearingLoop, RoomFeature::StepFree],
                hybrid: true,
            })
        };
        let plenary = details("Plenary room")?;
        step!(self, unit => agenda::add_room(unit, meeting, plenary));
        let (before, after) = (details("Room on the left")?, details("Room on the right")?);
        let other = step!(self, unit => agenda::add_room(unit, meeting, before));
        step!(self, unit => agenda::edit_room(unit, other.id, other.revision, after));
        let unwanted = details("Cellar")?;
        let unwanted = step!(self, unit => agenda::add_room(unit, meeting, unwanted));
        step!(self, unit => agenda::remove_room(unit, unwanted.id));

        self.import(meeting, ImportKind::Guests, GUESTS.as_bytes(), "guests.csv").await?;
        let details = GuestDetails {
            name: name("Lia", "Bertrand-Example")?,
            email: text("lia@charity.example.org")?,
            organisation: text("civil society: shelter")?,
            kind: PartyKind::CivilSociety,
            sector: text("shelter")?,
            function: text("Director")?,
            mode: Mode::InPerson,
            items: Vec::new(),
            languages: Vec::new(),
            photo_consent: PhotoConsent::Yes,
        };
        let guest = step!(self, unit => agenda::add_guest(unit, meeting, details));
        let details = GuestDetails { function: text("Head of shelter")?, ..guest.details };
        step!(self, unit => agenda::edit_guest(unit, guest.id, guest.revision, details));
        Ok(())
    }

    async fn items(&mut self, meeting: MeetingId, earlier: AgendaItemId) -> ops::Result<()> {
        self.import(meeting, ImportKind::Agenda, AGENDA.as_bytes(), "agenda.csv").await?;
        step!(self, unit => agenda::apply_template(unit, meeting, day(27), Template::ClosingDay));
        step!(self, unit => agenda::propose_from(unit, meeting, &[ops::agenda::TopicFrom::Item(earlier)]));

        let (full, rooms) = self.full_item(meeting).await?;
        let item = step!(self, unit => agenda::add(unit, meeting, full));
        let mut details = item.details.clone();
        details.title = text("Traces of money, and who follows them")?;
        details.actual_start = Some(755);
        details.actual = Some(40);
        let item = step!(self, unit => agenda::edit(unit, item.id, item.revision, details));
        let item = step!(self, unit => agenda::attach(
            unit, item.id, item.revision, "note.txt", b"An invented note.", Some(HandlingLabel::Amber),
        ));
        let item = step!(self, unit => agenda::attach(
            unit, item.id, item.revision, "draft.txt", b"An invented draft.", None,
        ));
        let draft = item.details.papers.last().map(|paper| paper.content.clone()).unwrap_or_default();
        let item = step!(self, unit => agenda::detach(unit, item.id, item.revision, &draft));

        let copy = step!(self, unit => agenda::duplicate(unit, item.id));
        let second = step!(self, unit => agenda::split(unit, copy.id, copy.revision, 20));
        let first = step!(self, unit => unit.get::<AgendaItem>(copy.id));
        let merged = step!(self, unit => agenda::merge(unit, first.id, first.revision));
        let place = |day, start, duration, room| Placement { day, start, duration, room };
        let other = rooms.last().map(|room| room.id);
        let moved = place(Some(day(26)), 900, 40, other);
        step!(self, unit => agenda::place(unit, merged.id, merged.revision, moved, Follow::Stay));
        let read = step!(self, unit => unit.get::<AgendaItem>(merged.id));
        let longer = place(Some(day(26)), 900, 50, other);
        step!(self, unit => agenda::place(unit, read.id, read.revision, longer, Follow::Shift));
        step!(self, unit => agenda::swap_rooms(unit, item.id, merged.id));
        let read = step!(self, unit => unit.get::<AgendaItem>(merged.id));
        let beside = place(None, 900, 50, None);
        step!(self, unit => agenda::place(unit, read.id, read.revision, beside, Follow::Stay));
        let read = step!(self, unit => unit.get::<AgendaItem>(item.id));
        let details = ItemDetails { number: Some(ItemNumber::plain(19)), ..read.details };
        step!(self, unit => agenda::edit(unit, read.id, read.revision, details));
        step!(self, unit => agenda::renumber(unit, meeting));

        debug_assert_ne!(second.id, merged.id, "the second part went when the two were merged");
        step!(self, unit => agenda::remove(unit, &[merged.id]));
        let items = step!(self, unit => unit.of_meeting::<AgendaItem>(meeting));
        let breaks: Vec<AgendaItemId> =
            items.iter().filter(|item| item.details.kind == ItemKind::Break).map(|item| item.id).collect();
        step!(self, unit => agenda::remove(unit, &breaks[..2]));
        Ok(())
    }

    /// An item in which every field holds something.
    async fn full_item(&mut self, meeting: MeetingId) -> ops::Result<(ItemDetails, Vec<Room>)> {
        let mut unit = self.begin().await?;
        let seats: Vec<Participant> = unit.of_meeting(meeting).await?;
        let guests: Vec<Guest> = unit.of_meeting(meeting).await?;
        let rooms: Vec<Room> = unit.of_meeting(meeting).await?;
        drop(unit);
        let person =
            |who, role| ItemPerson { who, role, confirmed: true, note: Line::default(), hours: None };
        let mut details = ItemDetails::new(ItemKind::TourDeTable, text("Traces of money")?, 60);
        details.day = Some(day(26));
        details.start = 750;
        details.minimum = Some(30);
        details.room = rooms.first().map(|room| room.id);
        details.online = true;
        details.parallel = text("Workshops")?;
        details.description = text("What banks see.\n\nWhat offices ask for.")?;
        details.translations = vec![Translation {
            language: "FR".parse().map_err(|_| ops::Error::NoParty)?,
            title: text("Les traces de l'argent")?,
            description: text("Ce que voient les banques.")?,
            outdated: false,
        }];
        details.aims = vec![Aim::Inform];
        details.purpose = text("Compare what helps.")?;
        details.questions = vec![text("What helps?")?, text("What hinders?")?];
        details.people = seats
            .first()
            .map(|seat| person(Who::Participant(seat.id), ItemRole::Moderator))
            .into_iter()
            .chain(guests.last().map(|guest| person(Who::Guest(guest.id), ItemRole::Speaker)))
            .chain([ItemPerson {
                who: Who::ToBeConfirmed,
                role: ItemRole::Rapporteur,
                confirmed: false,
                note: text("Somebody is asked")?,
                hours: None,
            }])
            .collect();
        details.label = Some(HandlingLabel::AmberStrict);
        details.chatham_house = true;
        details.video_link = text("https://video.example.org/item")?;
        details.tour = Some(TourDeTable {
            question: text("What has changed?")?,
            order: TourOrder::default(),
            minutes: 3,
            chosen: seats.iter().map(|seat| seat.delegation).take(2).collect(),
        });
        details.run_sheet = vec![RunLine {
            at: -10,
            kind: RunLineKind::Other,
            text: text("Test the microphones")?,
            who: text("Desk")?,
        }];
        details.proposed_by = text("Europol")?;
        Ok((details, rooms))
    }

    async fn versions(&mut self, meeting: MeetingId) -> ops::Result<()> {
        use VersionStatus::{Draft, Final, ForComments};
        step!(self, unit => agenda::release(unit, meeting, VersionName { major: 0, minor: 1 }, Draft, "First outline."));
        let guests = step!(self, unit => unit.of_meeting::<Guest>(meeting));
        let guest = guests.last().ok_or(ops::Error::NoMeeting)?.id;
        step!(self, unit => agenda::remove_guest(unit, guest));
        self.retitle(meeting, "Welcome").await?;
        step!(self, unit => agenda::release(unit, meeting, VersionName { major: 0, minor: 2 }, ForComments, "For comments."));

        let clash = step!(self, unit => agenda::check(unit, meeting));
        let clash = clash.clashes.into_iter().next().ok_or(ops::Error::NoMeeting)?.key;
        step!(self, unit => agenda::set_aside(unit, meeting, std::slice::from_ref(&clash), "Known to everybody."));
        step!(self, unit => agenda::take_up(unit, meeting, std::slice::from_ref(&clash)));
        step!(self, unit => agenda::set_aside(unit, meeting, std::slice::from_ref(&clash), "Known, and it stays."));
        let versions = step!(self, unit => agenda::summaries(unit, meeting));
        let (one, two) = (versions[0].id, versions[1].id);
        let change = step!(self, unit => agenda::compare(unit, meeting, Some(one), Some(two)));
        let keys: Vec<String> = change
            .diff
            .items
            .iter()
            .flat_map(|item| item.lines.iter().map(|field| field.key.clone()))
            .collect();
        step!(self, unit => agenda::trivial(unit, meeting, &keys[..1], true));
        step!(self, unit => agenda::trivial(unit, meeting, &keys[..1], false));
        step!(self, unit => agenda::trivial(unit, meeting, &keys[..1], true));

        step!(self, unit => agenda::restore(unit, one));
        let late = ItemDetails::new(ItemKind::Plenary, text("Any other business")?, 15);
        step!(self, unit => agenda::add(unit, meeting, late));
        step!(self, unit => agenda::release(unit, meeting, VersionName { major: 1, minor: 0 }, Final, ""));
        Ok(())
    }

    /// The next edition, with everything that it can take over, and its series with an earlier one and another name.
    async fn next_edition(&mut self, meeting: MeetingId) -> ops::Result<()> {
        let from = NaiveDate::from_ymd_opt(2025, 9, 24).unwrap_or_default();
        let parts = EditionPart::ALL.to_vec();
        let wanted = NextWanted { ordinal: 4, title: text("Fourth meeting")?, from, to: from, parts };
        step!(self, unit => meeting::make_next(unit, meeting, &wanted));
        step!(self, unit => meeting::choose(unit, meeting));
        let mut details = ActionDetails::new(text("Share a template")?);
        details.owners = Owners::All;
        let action: Action = step!(self, unit => ops::exchange::add(unit, meeting, details));
        step!(self, unit => ops::actions::carry_over(unit, meeting, &[action.id]));
        let first = Edition { ordinal: 1, from: day(14), to: day(14), place: text("online")? };
        let read = step!(self, unit => meeting::series(unit)).remove(0).series;
        let details = SeriesDetails { name: read.name, short: text("Focus")?, earlier: vec![first] };
        step!(self, unit => meeting::edit_series(unit, read.id, read.revision, details));
        Ok(())
    }

    /// Steps that were undone and redone, some of them overtaken by another one, and some left undone.
    async fn back_and_forth(&mut self, meeting: MeetingId) -> ops::Result<()> {
        self.retitle(meeting, "Never meant").await?;
        self.retitle(meeting, "Never meant either").await?;
        step!(self, unit => steps::undo(unit));
        step!(self, unit => steps::redo(unit));
        step!(self, unit => steps::undo(unit));
        step!(self, unit => steps::undo(unit));
        // From here on those two are superseded.
        let topic = ItemDetails::new(ItemKind::Social, text("Dinner")?, 120);
        step!(self, unit => agenda::add(unit, meeting, topic));
        let seats = step!(self, unit => unit.of_meeting::<Participant>(meeting));
        step!(self, unit => people::change(unit, &[seats[0].id], people::Change::Status { status: Status::Attended }));
        let last = seats.last().map(|seat| seat.id).ok_or(ops::Error::NoMeeting)?;
        step!(self, unit => people::remove(unit, &[last]));
        step!(self, unit => steps::undo(unit));
        step!(self, unit => steps::undo(unit));
        Ok(())
    }

    /// Gives the first item of the agenda another title.
    async fn retitle(&mut self, meeting: MeetingId, title: &str) -> ops::Result<()> {
        let items = step!(self, unit => unit.of_meeting::<AgendaItem>(meeting));
        let item = items.into_iter().find(|item| item.details.day.is_some()).ok_or(ops::Error::NoMeeting)?;
        let title: Title = text(&format!("{title}, retold"))?;
        let details = ItemDetails { title, ..item.details };
        step!(self, unit => agenda::edit(unit, item.id, item.revision, details));
        Ok(())
    }
}
