//! What a step did, in one phrase.

use crate::catalogue::{Value, Words, key_of};
use crate::word::Word;
use domain::label::HandlingLabel;
use domain::noun::Noun;
use domain::verb::{Exported, Files, OfItem, PouchMade, PresenceOf, Verb};

/// The case by which a sentence tells whether a word is there: one that was erased is empty.
fn has(text: &str) -> &'static str {
    if text.is_empty() { "none" } else { "one" }
}

/// How many people a step was about, and whom, where it was one.
fn whom(count: u32, who: &str) -> Vec<(&'static str, Value<'static>)> {
    vec![("count", count.into()), ("has_who", has(who).into()), ("who", who.to_owned().into())]
}

/// The case by which a sentence tells what a record is.
fn noun_of(noun: Option<Noun>) -> Value<'static> {
    noun.map_or("none", Noun::as_str).into()
}

/// What the catalogue calls the list of verbs.
pub(crate) const STEPS: &str = "step";

impl Words {
    /// Says what a step did: "Imported 60 participants from eusurvey.xlsx". Words that were erased are left out.
    pub fn step(&self, verb: &Verb) -> String {
        let text = |text: &str| Value::from(text.to_owned());
        let values: Vec<(&str, Value<'static>)> = match verb {
            Verb::CreateMeeting(of)
            | Verb::NextMeeting(of)
            | Verb::EditMeeting(of)
            | Verb::KeepTemplate(of)
            | Verb::ForgetTemplate(of)
            | Verb::EditSeries(of) => vec![("title", text(&of.title))],
            Verb::AddPerson(of)
            | Verb::EditPerson(of)
            | Verb::MergePeople(of)
            | Verb::TakeApart(of)
            | Verb::PlacePerson(of)
            | Verb::PlaceByName(of)
            | Verb::AddDelegation(of)
            | Verb::EditDelegation(of)
            | Verb::RemoveDelegation(of)
            | Verb::AddRoom(of)
            | Verb::EditRoom(of)
            | Verb::RemoveRoom(of)
            | Verb::AddGuest(of)
            | Verb::EditGuest(of)
            | Verb::RemoveGuest(of)
            | Verb::AddNote(of)
            | Verb::EditNote(of)
            | Verb::ErasePassage(of)
            | Verb::RemoveNote(of)
            | Verb::RestoreNote(of)
            | Verb::AskForFloor(of)
            | Verb::GiveFloor(of)
            | Verb::EndTurn(of)
            | Verb::PassTurn(of)
            | Verb::TurnInWriting(of)
            | Verb::WithdrawTurn(of)
            | Verb::PauseTurn(of)
            | Verb::ResumeTurn(of)
            | Verb::LimitTurn(of)
            | Verb::MoveTurn(of)
            | Verb::BackToTurn(of)
            | Verb::AddMilestone(of)
            | Verb::EditMilestone(of)
            | Verb::RemoveMilestone(of) => vec![("name", text(&of.name))],
            Verb::RemovePeople(of)
            | Verb::InviteDelegations(of)
            | Verb::RemoveAgendaItems(of)
            | Verb::RenumberAgenda(of)
            | Verb::ProposeItems(of)
            | Verb::EditNotes(of)
            | Verb::AskSources(of)
            | Verb::CarryOver(of)
            | Verb::GenerateReport(of)
            | Verb::UndoSteps(of)
            | Verb::CloseSilence(of) => vec![("count", of.count.into())],
            Verb::UndoImport(of)
            | Verb::ImportParticipants(of)
            | Verb::ImportAgenda(of)
            | Verb::ImportGuests(of)
            | Verb::ImportNotes(of) => {
                vec![("count", of.count.into()), ("file", text(&of.file))]
            }
            Verb::SetStatus(of) => {
                let status = of.status.map(|status| self.inside(status)).unwrap_or_default();
                [whom(of.count, &of.who), vec![("status", status.into())]].concat()
            }
            Verb::SetMode(of) => {
                let mode = of.mode.map(|mode| self.inside(mode)).unwrap_or_default();
                let day = of.day.map_or_else(|| self.say(Word::EveryDay), |day| self.weekday(day));
                [whom(of.count, &of.who), vec![("mode", mode.into()), ("day", day.into())]].concat()
            }
            Verb::SetRole(of) => {
                let role = of.role.map(|role| self.name(role)).unwrap_or_default();
                let given = if of.given { "given" } else { "taken" };
                [whom(of.count, &of.who), vec![("role", role.into()), ("given", given.into())]].concat()
            }
            Verb::SeatPeople(of) => [whom(of.count, &of.who), vec![("name", text(&of.name))]].concat(),
            Verb::AddAgendaItem(of)
            | Verb::EditAgendaItem(of)
            | Verb::RemoveAgendaItem(of)
            | Verb::DuplicateAgendaItem(of)
            | Verb::SplitAgendaItem(of)
            | Verb::MergeAgendaItems(of)
            | Verb::MoveAgendaItem(of)
            | Verb::ResizeAgendaItem(of)
            | Verb::UnscheduleAgendaItem(of)
            | Verb::BeginItem(of)
            | Verb::EndItem(of)
            | Verb::GiveTime(of)
            | Verb::SwapRooms(of)
            | Verb::AttachPaper(of)
            | Verb::DetachPaper(of)
            | Verb::LayOutNotes(of) => vec![("item", self.item_of_step(of).into())],
            Verb::ApplyTemplate(of) | Verb::ReplanDay(of) => {
                let day = of.day.map_or_else(|| self.say(Word::SomeDay), |day| self.weekday(day));
                vec![("day", day.into())]
            }
            Verb::ReleaseAgenda(of)
            | Verb::RestoreAgenda(of)
            | Verb::OpenRound(of)
            | Verb::EditRound(of)
            | Verb::CloseRound(of) => vec![("name", text(&of.name))],
            Verb::WriteMails(of) | Verb::SavePaper(of) | Verb::OpenPaper(of) => {
                vec![("count", of.files.len().into()), ("files", self.files(of).into())]
            }
            Verb::SetPresence(of)
            | Verb::FillPresence(of)
            | Verb::NotePresence(of)
            | Verb::ClearPresence(of) => self.presence_of(of),
            Verb::ExportParticipants(of)
            | Verb::ExportAgenda(of)
            | Verb::ExportNotes(of)
            | Verb::ExportRecords(of)
            | Verb::ExportReport(of)
            | Verb::CopyNotes(of)
            | Verb::ExportSignatures(of) => {
                vec![("paper", self.exported(of).into())]
            }
            Verb::AddComment(of)
            | Verb::EditComment(of)
            | Verb::RemoveComment(of)
            | Verb::ResolveComment(of)
            | Verb::ReopenComment(of) => vec![("item", self.about_of_step(of).into())],
            Verb::AcceptSuggestion(of) | Verb::RefuseSuggestion(of) => {
                let item = OfItem { number: of.number.clone(), title: of.title.clone() };
                vec![("item", self.about_of_step(&item).into()), ("name", text(&of.name))]
            }
            Verb::NoteApproval(of) | Verb::RemoveApproval(of) => {
                let choice = of.choice.map(|choice| self.inside(choice)).unwrap_or_default();
                vec![("name", text(&of.name)), ("number", text(&of.number)), ("choice", choice.into())]
            }
            Verb::FreezeDraft(of) => {
                let publication = of.publication.map(|of| self.inside(of)).unwrap_or_default();
                vec![("publication", publication.into()), ("count", of.count.into())]
            }
            Verb::NoteKey(of) => {
                let publication = of.publication.map(|of| self.inside(of)).unwrap_or_default();
                let choice = of.choice.map(|choice| self.inside(choice)).unwrap_or_default();
                vec![
                    ("publication", publication.into()),
                    ("count", of.count.into()),
                    ("name", text(&of.name)),
                    ("choice", choice.into()),
                ]
            }
            Verb::ImportAnswers(of) => {
                let number = if of.number.is_empty() { "none" } else { &of.number };
                vec![("name", text(&of.name)), ("number", text(number)), ("count", of.count.into())]
            }
            Verb::AskCorrection(of)
            | Verb::EditCorrection(of)
            | Verb::AgreeCorrection(of)
            | Verb::SettleCorrection(of)
            | Verb::RemoveCorrection(of)
            | Verb::AddRecord(of)
            | Verb::EditRecord(of)
            | Verb::RestoreRecord(of)
            | Verb::RemoveRecord(of) => {
                vec![("noun", noun_of(of.noun)), ("name", text(&of.name))]
            }
            Verb::ImportRecords(of) => {
                vec![("noun", noun_of(of.noun)), ("count", of.count.into()), ("file", text(&of.file))]
            }
            Verb::SnoozeMatter(of) | Verb::WakeMatter(of) => {
                let matter = of.matter.map_or_else(|| self.say(Word::SomeMatter), |matter| self.name(matter));
                let day = of.day.map_or_else(|| "none".to_owned(), |day| self.date(day));
                vec![("matter", matter.into()), ("day", day.into())]
            }
            Verb::OpenNeeds(of) => {
                let named = if of.name.is_empty() { "none" } else { "one" };
                vec![("named", named.into()), ("name", text(&of.name))]
            }
            Verb::MakePouch(of) => vec![("paper", self.pouch_made(of).into())],
            Verb::CreateWorkspace(_)
            | Verb::CreateSample(_)
            | Verb::SetClashAside(_)
            | Verb::TakeClashUp(_)
            | Verb::DeclareTrivial(_)
            | Verb::DeclareNotTrivial(_)
            | Verb::OpenSilence(_)
            | Verb::EditSilence(_)
            | Verb::RemoveSilence(_)
            | Verb::ShowContact(_)
            | Verb::ShowLogistics(_)
            | Verb::ShowNeeds(_)
            | Verb::Unlock(_)
            | Verb::ChangePassphrase(_)
            | Verb::PrintRecoverySheet(_)
            | Verb::Later(_)
            | Verb::Undo(_)
            | Verb::Redo(_) => Vec::new(),
        };
        let said = self.message(&key_of(STEPS, verb.name()), None, &values.into_iter().collect());
        said.trim_end().to_owned()
    }

    /// Gives the values of a step about presence: whose, under which item, and what it is now.
    fn presence_of(&self, of: &PresenceOf) -> Vec<(&'static str, Value<'static>)> {
        let state = of.state.map(|state| self.name(state)).unwrap_or_default();
        vec![
            ("count", of.count.into()),
            ("has_state", has(&state).into()),
            ("has_number", has(&of.number).into()),
            ("has_name", has(&of.name).into()),
            ("state", state.into()),
            ("number", of.number.clone().into()),
            ("name", of.name.clone().into()),
        ]
    }

    /// Lists files, with the label that they all have: "Threat picture.pdf (TLP:AMBER)".
    fn files(&self, of: &Files) -> String {
        let listed = self.listed(&of.files);
        match of.label {
            Some(label) => {
                let values = [("text", listed.into()), ("beside", label.as_str().to_owned().into())];
                self.say_with(Word::InBrackets, values)
            }
            None => listed,
        }
    }

    /// Names what left: "the agenda for the participants (TLP:AMBER, PDF): agenda.pdf".
    fn exported(&self, of: &Exported) -> String {
        let mut said = of.paper.map_or_else(|| self.say(Word::SomePaper), |paper| self.inside(paper));
        if let Some(audience) = of.audience {
            let readers = self.inside(audience.readers());
            said = self.say_with(Word::PaperFor, [("paper", said.into()), ("readers", readers.into())]);
        }
        let label = of.label.map(HandlingLabel::as_str).map(str::to_owned);
        let how: Vec<String> = label.into_iter().chain(of.form.map(|form| self.name(form))).collect();
        self.with_files(said, &how, &of.files, &of.kept)
    }

    /// Names a pouch: "the pouch for a co-chair (EUROJUST, 0.4, TLP:AMBER+STRICT): agenda.pouch".
    fn pouch_made(&self, of: &PouchMade) -> String {
        let said = of.pouch.map_or_else(|| self.say(Word::SomePaper), |kind| self.inside(kind));
        let group = of.audience.filter(|audience| of.name.is_empty() && audience.readers().group().is_some());
        let readers = group.map(|audience| self.inside(audience.readers())).unwrap_or_default();
        let label = of.label.map(HandlingLabel::as_str).unwrap_or_default().to_owned();
        let how = [of.name.clone(), readers, of.number.clone(), label];
        let how: Vec<String> = how.into_iter().filter(|part| !part.is_empty()).collect();
        self.with_files(said, &how, &of.files, &of.kept)
    }

    /// Adds to what left how it did, the names of its files, and why passages in it are as they were.
    fn with_files(&self, mut said: String, how: &[String], files: &[String], kept: &str) -> String {
        if !how.is_empty() {
            let values = [("text", said.into()), ("beside", self.joined(how).into())];
            said = self.say_with(Word::InBrackets, values);
        }
        if !files.is_empty() {
            let values = [("paper", said.into()), ("files", self.cited(files).into())];
            said = self.say_with(Word::PaperFiles, values);
        }
        if !kept.is_empty() {
            let values = [("paper", said.into()), ("reason", kept.to_owned().into())];
            said = self.say_with(Word::PaperKept, values);
        }
        said
    }

    /// Names what is commented on: an item, or the agenda as a whole.
    fn about_of_step(&self, item: &OfItem) -> String {
        let whole = item.number.is_empty() && item.title.is_empty();
        if whole { self.say(Word::StepAgenda) } else { self.item_of_step(item) }
    }

    /// Names an item: "item 5b, Workshop B: labour exploitation", or its title alone.
    fn item_of_step(&self, item: &OfItem) -> String {
        if item.number.is_empty() {
            return item.title.clone();
        }
        let values = [("number", item.number.as_str().into()), ("title", item.title.as_str().into())];
        self.say_with(Word::StepItem, values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use domain::disclosure::{Audience, PaperForm, PaperKind};
    use domain::participant::{Mode, Role, Status};
    use domain::pouch::PouchKind;
    use domain::presence::PresenceState;
    use domain::verb::{
        Counted, FromFile, ModeOf, Named, Nothing, OfDay, RoleOf, SeatedIn, StatusOf, Titled,
    };

    #[test]
    fn a_step_is_said_in_one_phrase() {
        let words = Words::of(Language::English);
        let presence = |count, number: &str, name: &str| PresenceOf {
            count,
            state: Some(PresenceState::Present),
            number: number.into(),
            name: name.into(),
        };
        let item = OfItem { number: "5b".into(), title: "Workshop B".into() };
        for (verb, said) in [
            (Verb::CreateMeeting(Titled::of("Second meeting")), "Made the meeting Second meeting"),
            (
                Verb::ImportParticipants(FromFile::of(60, "survey.xlsx")),
                "Imported 60 participants from survey.xlsx",
            ),
            (Verb::ImportParticipants(FromFile::of(1, "one.csv")), "Imported 1 participant from one.csv"),
            (Verb::ImportGuests(FromFile::of(1, "guests.csv")), "Imported 1 guest from guests.csv"),
            (
                Verb::SetStatus(StatusOf { count: 2, who: String::new(), status: Some(Status::Declined) }),
                "Set 2 participants to declined",
            ),
            (
                Verb::SetMode(ModeOf {
                    count: 1,
                    who: "Joris Van den Eynde".into(),
                    mode: Some(Mode::Online),
                    day: "2024-06-27".parse().ok(),
                }),
                "Set Joris Van den Eynde to online on Thursday 27 June",
            ),
            (
                Verb::SetMode(ModeOf { count: 3, who: String::new(), mode: Some(Mode::InPerson), day: None }),
                "Set 3 participants to in person on every day",
            ),
            (
                Verb::SetRole(RoleOf {
                    count: 2,
                    who: String::new(),
                    role: Some(Role::Speaker),
                    given: true,
                }),
                "Gave 2 people the role Speaker",
            ),
            (
                Verb::SetRole(RoleOf {
                    count: 1,
                    who: "Joris Van den Eynde".into(),
                    role: Some(Role::Observer),
                    given: false,
                }),
                "Took the role Observer from Joris Van den Eynde",
            ),
            // A step of an earlier release, which named nobody.
            (
                Verb::SetStatus(StatusOf { count: 1, status: Some(Status::Declined), ..StatusOf::default() }),
                "Set 1 participant to declined",
            ),
            (
                Verb::SeatPeople(SeatedIn { count: 2, who: String::new(), name: "Greece".into() }),
                "Seated 2 people with Greece",
            ),
            (Verb::InviteDelegations(Counted::of(27)), "Invited 27 delegations"),
            (Verb::MoveAgendaItem(item), "Moved item 5b, Workshop B"),
            (Verb::MoveAgendaItem(OfItem { number: String::new(), title: "Coffee".into() }), "Moved Coffee"),
            (
                Verb::SetStatus(StatusOf { count: 2, who: String::new(), status: Some(Status::CheckedIn) }),
                "Set 2 participants to checked in",
            ),
            (Verb::ApplyTemplate(OfDay { day: None }), "Laid out a day from a template"),
            (
                Verb::ApplyTemplate(OfDay { day: "2024-06-26".parse().ok() }),
                "Laid out Wednesday 26 June from a template",
            ),
            (Verb::RemovePeople(Counted::of(1)), "Removed 1 person"),
            (Verb::RemovePeople(Counted::of(2)), "Removed 2 people"),
            (Verb::Later(Nothing {}), "Did something that a later release knows"),
            (Verb::EditPerson(Named::default()), "Changed"),
            (
                Verb::ExportAgenda(Exported {
                    paper: Some(PaperKind::RunSheet),
                    form: Some(PaperForm::Docx),
                    audience: Some(Audience::CoChairs),
                    label: Some(HandlingLabel::AmberStrict),
                    files: vec!["Run_sheet.docx".into()],
                    ..Exported::default()
                }),
                "Wrote the run sheet for the co-chairs (TLP:AMBER+STRICT, Word): Run_sheet.docx",
            ),
            (Verb::ExportParticipants(Exported::default()), "Wrote a paper"),
            (
                Verb::MakePouch(PouchMade {
                    pouch: Some(PouchKind::CoChair),
                    audience: Some(Audience::CoChairs),
                    name: "EUROJUST".into(),
                    number: "0.4".into(),
                    label: Some(HandlingLabel::AmberStrict),
                    files: vec!["a.pouch".into()],
                    kept: String::new(),
                }),
                "Made the pouch for a co-chair (EUROJUST, 0.4, TLP:AMBER+STRICT): a.pouch",
            ),
            (
                Verb::MakePouch(PouchMade {
                    pouch: Some(PouchKind::Reader),
                    audience: Some(Audience::Participants),
                    ..PouchMade::default()
                }),
                "Made the pouch for readers (the participants)",
            ),
            (Verb::MakePouch(PouchMade::default()), "Made a paper"),
            (
                Verb::SavePaper(Files {
                    files: vec!["Threat_TLP-AMBER.pdf".into()],
                    label: Some(HandlingLabel::Amber),
                }),
                "Saved a copy of Threat_TLP-AMBER.pdf (TLP:AMBER)",
            ),
            (Verb::OpenPaper(Files::default()), "Looked at a paper of an item"),
            (
                Verb::WriteMails(Files { files: vec!["P01.eml".into(), "P02.eml".into()], label: None }),
                "Wrote 2 drafts of mails: P01.eml and P02.eml",
            ),
            (Verb::WriteMails(Files::default()), "Wrote drafts of mails"),
            (Verb::SetPresence(presence(1, "12", "IT")), "Present, item 12 (IT)"),
            (Verb::SetPresence(presence(3, "12", "")), "Present, item 12 (3 people)"),
            (Verb::SetPresence(presence(4, "", "IT")), "Present (IT)"),
            (
                Verb::FillPresence(PresenceOf { state: None, ..presence(42, "12", "") }),
                "Recorded 42 people as announced, item 12",
            ),
            (Verb::NotePresence(presence(1, "12", "IT")), "Noted a time, item 12 (IT)"),
            (Verb::ClearPresence(presence(2, "", "")), "Emptied attendance (2 people)"),
            (Verb::SetPresence(PresenceOf::default()), "Attendance"),
        ] {
            assert_eq!(words.step(&verb), said);
        }
    }
}
