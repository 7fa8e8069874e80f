//! The answer of a body in the chair, and the proof that it is its own.
//!
//! age does not say who sent a file, and anybody knows the public key of the secretariat. So the pouch of each body holds
//! a secret that no other pouch holds, and an answer bears a MAC under it: HMAC-SHA256 over the meeting, the body, the
//! subject, the digest of the pouch that it answers and the digest of what it says.

use crate::answering::Answering;
use crate::manifest::{FORMAT, Subject};
use crate::secret::{digest, hexed, unhexed};
use crate::{Key, Lock, Opened, Refused, Result, Secret, frame, json, lock};
use domain::ids::MeetingId;
use secrecy::zeroize::Zeroizing;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The parts of an answer.
const HEAD: &str = "answer.json";
const CONTENT: &str = "content.json";

/// An answer whose proof holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Which body answers.
    pub body: String,
    /// To what.
    pub subject: Subject,
    /// The digest of the pouch that it answers.
    pub pouch: String,
    /// What it says.
    pub content: Value,
}

/// What an answer says of itself before it is believed.
#[derive(Deserialize, Serialize)]
struct Head {
    meeting: MeetingId,
    body: String,
    subject: Subject,
    pouch: String,
    sha256: String,
    mac: String,
}

impl Head {
    /// Tells whether it was made under a secret, in constant time.
    fn is_made_with(&self, secret: &Secret) -> Result<bool> {
        let mut mac = [0; 32];
        unhexed(&self.mac, &mut mac).ok_or(Refused::Malformed)?;
        let subject = serde_json::to_vec(&self.subject).map_err(|_| Refused::Malformed)?;
        Ok(secret.has_made(&mac, &self.fields(&subject)))
    }

    fn fields<'a>(&'a self, subject: &'a [u8]) -> [&'a [u8]; 6] {
        let meeting = self.meeting.0.as_bytes();
        let (body, pouch, digest) = (self.body.as_bytes(), self.pouch.as_bytes(), self.sha256.as_bytes());
        [b"entente-answer 1", meeting, body, subject, pouch, digest]
    }
}

impl Answer {
    /// Writes the answer to a pouch, encrypted for whoever sent it. Refuses a pouch that asks for none.
    pub fn seal(to: &Opened, content: &Value) -> Result<Vec<u8>> {
        let Answering { body, secret, to: key, .. } = to.answering()?.ok_or(Refused::Malformed)?;
        let about = &to.manifest().about;
        let content = Zeroizing::new(serde_json::to_vec_pretty(content).map_err(|_| Refused::Malformed)?);
        let mut head = Head {
            meeting: about.meeting.id,
            body,
            subject: about.subject.clone(),
            pouch: to.digest().to_owned(),
            sha256: digest(&content),
            mac: String::new(),
        };
        let subject = serde_json::to_vec(&head.subject).map_err(|_| Refused::Malformed)?;
        head.mac = hexed(&secret.mac(&head.fields(&subject)));
        let head = serde_json::to_vec_pretty(&head).map_err(|_| Refused::Malformed)?;
        let content = frame::write(&format(), &[(HEAD, &head), (CONTENT, &content)])?;
        lock::lock(&content, &Lock::Recipients(vec![key]))
    }

    /// Opens an answer and proves it: `meeting` is that which it must belong to, `master` the secret of which those of the
    /// bodies are made. Nothing of an answer that is not proven comes out.
    pub fn open(sealed: &[u8], key: &Key, meeting: MeetingId, master: &Secret) -> Result<Self> {
        let content = lock::unlock(sealed, key)?;
        let parts = frame::read(&format(), &content)?;
        let [(HEAD, head), (CONTENT, content)] = parts.as_slice() else { return Err(Refused::Malformed) };
        let head: Head = json::read(head)?;
        if !head.is_made_with(&master.of(head.meeting, &head.body))? || head.sha256 != digest(content) {
            return Err(Refused::OtherBody);
        }
        if head.meeting != meeting {
            return Err(Refused::OtherMeeting);
        }
        let content = json::read(content)?;
        Ok(Self { meeting, body: head.body, subject: head.subject, pouch: head.pouch, content })
    }
}

/// Returns the name of the format of answers.
fn format() -> String {
    FORMAT.replace("pouch", "answer")
}
