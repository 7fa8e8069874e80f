//! Several pouches in one step: each for other readers and under a lock of its own, with one manifest.

use super::make::{PouchPreview, PreparedPouch};
use super::read::Read;
use super::wanted::{MailWanted, PouchFor, PouchWanted, found};
use crate::export::{Leaving, Manifest, asked, kept_for};
use crate::import::{GoOn, still};
use crate::workspace::strong_enough;
use crate::{Result, agenda};
use chrono::NaiveDate;
use domain::agenda::AgendaInside;
use domain::disclosure::{
    Audience, NotePassage, PaperForm, PassageAnswer, PouchMail, Readers, disclose_pouch_mail,
};
use domain::exchange::ExchangeKind;
use domain::ids::{AgendaItemId, AgendaVersionId, MeetingId};
use domain::label::HandlingLabel;
use domain::pouch::PouchKind;
use domain::refusal::{Refusal, RefusalCode};
use domain::verb::{PouchMade, Verb};
use pouch::Lock;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeMap, BTreeSet};
use store::Unit;
use words::Words;

/// Somebody for whom a pouch can be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchReader {
    /// Who that is, as people write it: `co_chair:EUROJUST`.
    pub whom: String,
    /// What it is made for.
    pub kind: PouchKind,
    /// Who reads it, by kind.
    pub readers: Readers,
    /// Who that is, in words.
    pub name: String,
    /// The code of a body or delegation, the reference of a person; empty for groups.
    pub code: String,
    /// To how many people a mail with it can go.
    pub addresses: u32,
    /// The public key that they gave.
    pub key: Option<String>,
}

/// Pouches that are wanted in one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchesWanted {
    /// For whom, as people write it.
    pub whom: Vec<String>,
    /// The version of the agenda; the newest where none is named.
    pub version: Option<AgendaVersionId>,
    /// The items of a second note-taker.
    pub items: Vec<AgendaItemId>,
    /// The day after which the readers are asked to delete it.
    pub last_day: Option<NaiveDate>,
    /// With the papers of items that its readers may have.
    pub papers: bool,
    /// With the proposed wordings, where a passage has no answer of its own.
    pub proposed: bool,
    /// What was answered to single passages.
    pub answers: Vec<PassageAnswer>,
    /// The form in which the same goes beside each as files.
    pub twin: Option<PaperForm>,
    /// The draft of a mail beside each whose readers have an address.
    pub mails: Option<MailWanted>,
    /// What delegations are asked in writing.
    pub asks: Vec<ExchangeKind>,
}

/// What is shown of one pouch of a step before it is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PouchRow {
    /// For whom, as it was asked.
    pub whom: String,
    /// What it holds and leaves out.
    pub preview: PouchPreview,
    /// The files beside it.
    pub twin: Vec<String>,
    /// Passages that are worth a look before it leaves, with what was answered to each.
    pub passages: Vec<NotePassage>,
}

/// The lock of one pouch of a step.
#[derive(Clone, Deserialize, Serialize, Type)]
pub struct PouchLock {
    /// Whose pouch.
    pub whom: String,
    /// What opens it.
    pub with: LockWith,
}

/// What opens a pouch of a step. It is never printed: it may be a secret.
#[derive(Clone, Deserialize, Serialize, Type)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum LockWith {
    /// A passphrase.
    Passphrase {
        /// The passphrase.
        passphrase: String,
    },
    /// The public key of whoever reads it.
    Key {
        /// The key, `age1...`.
        key: String,
    },
}

/// Lists everybody for whom a pouch can be made: bodies in the chair, groups of readers, delegations with people, those
/// with a role in items, and a second note-taker.
pub async fn pouch_readers(unit: &mut Unit, meeting: MeetingId) -> Result<Vec<PouchReader>> {
    let inside = agenda::inside(unit, meeting, None).await?;
    let keys = unit.pouch_recipients().await?;
    let reader = |made_for: PouchFor| PouchReader {
        key: keys.get(&made_for.written()).cloned(),
        whom: made_for.written(),
        kind: made_for.kind(),
        readers: made_for.audience().readers(),
        name: made_for.name(&inside),
        code: made_for.code().to_owned(),
        addresses: addresses(&inside, &made_for),
    };
    Ok(everybody(&inside).into_iter().map(reader).collect())
}

fn everybody(inside: &AgendaInside) -> Vec<PouchFor> {
    let chairs = &inside.meeting().details.chairs;
    let mut all: Vec<PouchFor> = chairs.iter().map(|body| PouchFor::CoChair(body.party.clone())).collect();
    let readers = Audience::GROUPS.map(PouchFor::Reader).into_iter();
    all.extend(readers.filter(|made_for| {
        made_for.audience() != Audience::Secretariat && made_for.papers().next().is_some()
    }));
    let delegations = inside.roster.groups.iter().filter(|group| group.seated().next().is_some());
    all.extend(delegations.map(|group| PouchFor::Delegation(group.delegation.id, group.party.code.clone())));
    let people = inside.people();
    let roles = inside.agenda.items.iter().flat_map(|item| &item.details.people);
    let speakers: BTreeMap<&str, Audience> = roles
        .filter_map(|person| Some((people.get(&person.who)?.reference(), Audience::one(person.who)?)))
        .collect();
    all.extend(speakers.into_iter().map(|(code, audience)| PouchFor::Speaker(audience, code.to_owned())));
    all.push(PouchFor::Notes);
    all
}

/// Counts those to whom a mail with a pouch can go.
fn addresses(inside: &AgendaInside, made_for: &PouchFor) -> u32 {
    let mail = PouchMail {
        kind: made_for.kind(),
        version: None,
        for_key: false,
        reminder: false,
        answer_by: None,
        last_day: None,
    };
    let whom = (made_for.audience(), made_for.code());
    let covering = disclose_pouch_mail(inside, whom, HandlingLabel::Clear, mail);
    covering.mail.map_or(0, |mail| u32::try_from(mail.view().people.len()).unwrap_or(u32::MAX))
}

/// Pouches of one step, disclosed to their readers and ready to be locked.
pub struct PreparedPouches(Vec<(PreparedPouch, Lock)>);

impl PouchesWanted {
    /// Asks for one of them.
    fn of(&self, inside: &AgendaInside, whom: &str) -> Result<PouchWanted> {
        Ok(PouchWanted {
            version: self.version,
            items: self.items.clone(),
            last_day: self.last_day,
            papers: self.papers,
            proposed: self.proposed,
            answers: self.answers.clone(),
            twin: self.twin,
            mail: self.mails,
            asks: self.asks.clone(),
            ..PouchWanted::new(found(inside, whom)?)
        })
    }

    /// Shows what each pouch holds and leaves out, and changes nothing.
    pub async fn rows(&self, unit: &mut Unit, meeting: MeetingId) -> Result<Vec<PouchRow>> {
        let mut read = Read::new(unit, meeting);
        let inside = read.agenda(None).await?;
        let mut rows = Vec::with_capacity(self.whom.len());
        for whom in &self.whom {
            let made = PreparedPouch::looked_at(&mut read, &self.of(&inside, whom)?).await?;
            let twin = made.twin.names();
            rows.push(PouchRow { whom: whom.clone(), twin, preview: made.preview, passages: made.passages });
        }
        Ok(rows)
    }

    /// Prepares every pouch with its lock, and keeps the public keys that were given. Keys of the workspace are made where
    /// there are none: whoever calls this commits. Refuses a pouch without a lock, a weak passphrase, and one passphrase
    /// for two pouches, of which each would open for the readers of the other.
    pub async fn prepare(
        &self,
        unit: &mut Unit,
        meeting: MeetingId,
        locks: &[PouchLock],
    ) -> Result<PreparedPouches> {
        let mut read = Read::new(unit, meeting);
        let inside = read.agenda(None).await?;
        let mut passphrases = BTreeSet::new();
        let mut pouches = Vec::with_capacity(self.whom.len());
        for whom in &self.whom {
            let mut wanted = self.of(&inside, whom)?;
            let written = wanted.made_for.written();
            let given = locks.iter().find(|lock| lock.whom == *whom || lock.whom == written);
            let lock = match given.map(|lock| &lock.with) {
                None => return Err(Refusal::new(RefusalCode::PouchNoLock).of("lock").into()),
                Some(LockWith::Passphrase { passphrase }) => {
                    let secret = passphrase.clone().into();
                    strong_enough(&secret)?;
                    if !passphrases.insert(passphrase) {
                        return Err(Refusal::new(RefusalCode::PouchSamePassphrase).of("passphrase").into());
                    }
                    Lock::Passphrase(secret)
                }
                Some(LockWith::Key { key }) => {
                    let key: pouch::PublicKey = key.trim().parse()?;
                    read.unit.keep_pouch_recipient(&written, &key.to_string()).await?;
                    wanted.for_key = true;
                    Lock::Recipients(vec![key])
                }
            };
            pouches.push((PreparedPouch::prepared(&mut read, &wanted).await?, lock));
        }
        Ok(PreparedPouches(pouches))
    }
}

impl PreparedPouches {
    /// Is one pouch with its lock.
    pub fn one(pouch: PreparedPouch, lock: Lock) -> Self {
        Self(vec![(pouch, lock)])
    }

    /// Returns the proposed name of the file where one leaves and no more: the person can then name it.
    pub fn single(&self) -> Option<&str> {
        match self.0.as_slice() {
            [(one, _)] if one.is_alone() => Some(&one.preview.file_name),
            _ => None,
        }
    }

    /// Locks every pouch, ready to be delivered together, with a manifest where more than one file leaves; a passphrase
    /// costs a second each; `go_on` hears how many are locked, and stops before the next. Where passages in them are open they leave for a reason
    /// only, which stands in the history. None where nobody was chosen.
    pub fn leaving(&self, reason: &str, go_on: GoOn<'_>) -> Result<Option<Leaving>> {
        let Some((first, _)) = self.0.first() else { return Ok(None) };
        let passages = || self.0.iter().flat_map(|(made, _)| &made.passages);
        let kept = kept_for(passages(), reason)?;
        let mut manifest = Manifest::new(&["made_for", "version", "lock"]);
        let mut files = Vec::new();
        let mut names = BTreeSet::new();
        for (done, (made, lock)) in self.0.iter().enumerate() {
            still(go_on, done, self.0.len())?;
            for (number, mut file) in made.files(lock)?.into_iter().enumerate() {
                file.name = unique(&mut names, &file.name);
                // The pouch itself stands first; what is beside it has no lock.
                let by = match lock {
                    Lock::Passphrase(_) if number == 0 => "passphrase",
                    Lock::Recipients(_) if number == 0 => "key",
                    Lock::Passphrase(_) | Lock::Recipients(_) => "",
                };
                let version = made.preview.version.clone().unwrap_or_default();
                let cells = [made.whom.clone(), version, by.to_owned()];
                manifest.add(&file, &made.name, &cells, &made.preview.withheld);
                files.push(file);
            }
        }
        still(go_on, self.0.len(), self.0.len())?;
        if self.single().is_none() {
            files.push(manifest.file(first.manifest_name.clone()));
        }
        let meeting = first.pouch.about().meeting.id;
        let asked = asked(meeting, passages());
        let made = self.made(kept);
        let noted = move |files| Verb::MakePouch(PouchMade { files, ..made });
        Ok(Some(Leaving { noted: Box::new(noted), about: ("meeting", meeting.0), files, asked }))
    }

    /// Says in the history what left for whom: one event names everybody.
    fn made(&self, kept: String) -> PouchMade {
        let previews = || self.0.iter().map(|(made, _)| &made.preview);
        let alone = self.0.len() == 1;
        let kind = previews().next().map(|preview| preview.kind);
        let name = |(made, _): &(PreparedPouch, Lock)| match made.code.as_str() {
            "" if !alone => Words::chosen().inside(made.preview.audience.readers()),
            code => code.to_owned(),
        };
        PouchMade {
            pouch: kind.filter(|kind| previews().all(|preview| preview.kind == *kind)),
            audience: previews().next().filter(|_| alone).map(|preview| preview.audience),
            name: listed(self.0.iter().map(name)),
            number: listed(previews().map(|preview| preview.version.clone().unwrap_or_default())),
            label: previews().map(|preview| preview.label).max(),
            files: Vec::new(),
            kept,
        }
    }
}

/// Lists names, each once.
fn listed(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join(", ")
}

/// Gives a file of a step a name that no other has: two readers may get papers of one name.
fn unique(names: &mut BTreeSet<String>, name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut free = name.to_owned();
    for number in 2_u32.. {
        if names.insert(free.to_lowercase()) {
            break;
        }
        free = format!("{stem}_{number}.{ending}");
    }
    free
}
