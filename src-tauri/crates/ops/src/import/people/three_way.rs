//! A later file of the same source, compared three ways: what it says as before leaves alone what somebody changed by hand
//! since, what it alone changed is a change, and what both changed is asked about, field by field.

use super::said::Says;
use crate::import::base::{Base, FieldChoice};
use crate::import::decisions::Decisions;
use crate::import::row::{ImportChange, ImportQuestion, ImportRow, QuestionCode};
use domain::fact::Facts;
use domain::field::Field;
use domain::import::SaidOf;
use domain::participant::Participant;
use domain::person::Person;
use domain::reason::ReasonCode;
use domain::roster::Member;
use intake::{FieldAnswer, Level};

/// What becomes of the changes that a row would bring.
#[derive(Default)]
pub(super) struct Weighed {
    /// What stays as it stands, because the file says nothing new of it.
    pub as_before: Vec<Field>,
    /// What both changed since.
    pub choices: Vec<FieldChoice>,
}

impl Base {
    /// Weighs what a row would change against what the earlier file said, and what that left.
    pub(super) fn weigh(
        &self,
        reference: &str,
        row: u32,
        [says, stands]: [&Says; 2],
        changes: &[ImportChange],
        decisions: &Decisions,
    ) -> Weighed {
        let mut weighed = Weighed::default();
        let Some(before) = self.said.get(reference) else { return weighed };
        for ImportChange { field, before: stood, after } in changes {
            let kept = before.fields.get(field);
            let was = kept.map_or("", |kept| kept.said.as_str());
            let left = kept.map_or_else(|| self.digests.of(*field, ""), |kept| kept.left.clone());
            let now = says.get(field).map_or_else(String::new, |text| self.digests.of(*field, text));
            if now == was {
                weighed.as_before.push(*field);
            } else if self.digests.of(*field, stands.get(field).map_or("", String::as_str)) != left {
                weighed.choices.push(FieldChoice {
                    field: *field,
                    stands: stood.clone(),
                    says: after.clone(),
                    answer: decisions.answers.field_of(row, *field),
                });
            }
        }
        weighed
    }

    /// Tells whether the file says something else of somebody than the earlier one did.
    pub(super) fn says_other(&self, before: &SaidOf, says: &Says) -> bool {
        let other = |(field, text): (&Field, &String)| {
            before.fields.get(field).map(|kept| &kept.said) != Some(&self.digests.of(*field, text))
        };
        says.iter().any(other)
            || before.fields.iter().any(|(field, kept)| !kept.said.is_empty() && !says.contains_key(field))
    }
}

impl Weighed {
    /// Lists what goes back to what stands.
    pub fn back(&self) -> impl Iterator<Item = Field> {
        let kept = self.choices.iter().filter(|choice| choice.answer == Some(FieldAnswer::Keep));
        self.as_before.iter().copied().chain(kept.map(|choice| choice.field))
    }

    /// Says in the row what stays, and asks what is open; answers whether something is.
    pub fn tell(self, row: &mut ImportRow) -> bool {
        if let Some(field) = self.as_before.first() {
            row.note(Level::Info, *field, ReasonCode::SaidBefore, Facts::default());
        }
        let Some(open) = self.choices.iter().find(|choice| choice.answer.is_none()) else { return false };
        let field = open.field;
        let question =
            ImportQuestion { fields: self.choices, ..ImportQuestion::new(QuestionCode::ChangedBoth) };
        row.ask(field, question, Facts::default());
        true
    }
}

/// Lets a field hold what stands.
pub(super) fn put_back(field: Field, member: &Member, person: &mut Person, participant: &mut Participant) {
    let (name, stood) = (&mut person.name, &member.person.name);
    let (seat, was) = (&mut participant.seat, &member.participant.seat);
    match field {
        Field::Title => name.title.clone_from(&stood.title),
        Field::GivenName => name.given_name.clone_from(&stood.given_name),
        Field::FamilyName => name.family_name.clone_from(&stood.family_name),
        Field::GivenNameLatin => name.given_name_latin.clone_from(&stood.given_name_latin),
        Field::FamilyNameLatin => name.family_name_latin.clone_from(&stood.family_name_latin),
        Field::Email => person.email.clone_from(&member.person.email),
        Field::Phone => person.phone.clone_from(&member.person.phone),
        Field::Role => seat.roles.clone_from(&was.roles),
        Field::DelegationRole => seat.delegation_role = was.delegation_role,
        Field::Mode => seat.attendance.clone_from(&was.attendance),
        Field::Languages => seat.languages.clone_from(&was.languages),
        Field::PhotoConsent => seat.photo_consent = was.photo_consent,
        Field::Status => seat.status = was.status,
        Field::Dietary => participant.needs.dietary.clone_from(&member.participant.needs.dietary),
        Field::Accessibility => {
            participant.needs.accessibility.clone_from(&member.participant.needs.accessibility);
        }
        other => {
            if let Some(text) = other.seat_text() {
                (text.of_mut)(seat).clone_from((text.of)(was));
            }
        }
    }
}
