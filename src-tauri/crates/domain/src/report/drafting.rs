//! Drafts the report from notes and records. Nobody who spoke is in a draft, and under the Chatham House Rule nothing that
//! leads to them.

use super::inside::{OF_MEETING, in_order, part_of, scale, topical};
use super::wording::{ended, is_clause, tells, within};
use super::{FindingPart, Opening, PartKind, Quantifier, ReportSection, Scale, Wording};
use crate::action::Owners;
use crate::agenda::AgendaItem;
use crate::attendance::Attendance;
use crate::closed;
use crate::disclosure::Heading;
use crate::exchange::{Cited, ExchangeInside, PracticeStatus, SourceAttribution};
use crate::ids::{AgendaItemId, PartyId};
use crate::label::HandlingLabel;
use crate::note::guard::{Giveaways, Passage, PassageCode, reworded};
use crate::note::{Attribution, Note, NoteBlock, NoteKind, Speaker, attribution_of, blocks, under_the_rule};
use crate::party::named_in_running_text;
use crate::practice::Practice;
use crate::text::Line;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;

/// How often a text is looked at again after it was reworded.
const MOST_REWORDINGS: usize = 5;

/// A sentence that could stand in the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Where.
    pub section: ReportSection,
    /// Which one it is: the same as long as it comes of the same.
    pub seed: String,
    /// What it rests on.
    pub sources: Vec<Cited>,
    /// What it says.
    pub wording: Wording,
}

/// Something of which no sentence is drafted.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, Type)]
pub struct NotDrafted {
    /// What people cite.
    pub reference: String,
    /// Why.
    pub why: WhyNotDrafted,
}

/// Why no sentence is drafted of something.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WhyNotDrafted {
    /// TLP:RED stays with the persons present.
    Red,
    /// It may hold case data.
    CaseData,
    /// It gives its source away however it is worded.
    Giveaway,
    /// It is not to be minuted.
    NotMinuted,
    /// It is the note-taker's own.
    Private,
    /// Its words are still to be checked.
    ToCheck,
    /// It is proposed and not completed.
    Unfinished,
    /// Its source took it back.
    TakenBack,
}

closed! {
    WhyNotDrafted, "why-not-drafted",
    Red = "red",
    CaseData = "case_data",
    Giveaway = "giveaway",
    NotMinuted = "not_minuted",
    Private = "private",
    ToCheck = "to_check",
    Unfinished = "unfinished",
    TakenBack = "taken_back",
}

impl Draft {
    /// Returns how many delegations it tells of.
    pub const fn quantifier(&self) -> Option<Quantifier> {
        match &self.wording {
            Wording::Note { quantifier, .. } | Wording::Challenge { quantifier, .. } => *quantifier,
            _ => None,
        }
    }

    /// Returns which one it is, as it is kept.
    pub fn seeded(&self) -> Line {
        self.seed.parse().unwrap_or_default()
    }
}

/// Drafts every sentence, in the order of the report, and says of what there is none.
pub fn drafts(exchange: &ExchangeInside) -> (Vec<Draft>, Vec<NotDrafted>) {
    let mut drafting = Drafting {
        exchange,
        giveaways: exchange.notes.giveaways(),
        scale: scale(exchange),
        topical: topical(exchange),
        drafts: Vec::new(),
        left: Vec::new(),
    };
    drafting.introduction();
    drafting.notes();
    drafting.challenges();
    drafting.practices();
    drafting.recommendations();
    drafting.concepts();
    drafting.actions();
    drafting.summary();
    let Drafting { mut drafts, left, .. } = drafting;
    let places: Vec<AgendaItemId> = in_order(exchange).into_iter().map(|item| item.id).collect();
    let place = |id: AgendaItemId| places.iter().position(|item| *item == id).unwrap_or(usize::MAX);
    // A stable sort: within a section drafts stay as they came.
    drafts.sort_by_key(|draft| {
        let item = draft.section.on_item();
        (draft.section.part(), item.map(|(id, _)| place(id)), item.map(|(_, part)| part))
    });
    (drafts, left)
}

struct Drafting<'a> {
    exchange: &'a ExchangeInside,
    giveaways: Giveaways,
    scale: Scale,
    topical: HashSet<AgendaItemId>,
    drafts: Vec<Draft>,
    left: Vec<NotDrafted>,
}

impl Drafting<'_> {
    fn add(
        &mut self,
        section: ReportSection,
        seed: impl Into<String>,
        sources: Vec<Cited>,
        wording: Wording,
    ) {
        self.drafts.push(Draft { section, seed: seed.into(), sources, wording });
    }

    fn leave(&mut self, reference: &str, why: WhyNotDrafted) {
        self.left.push(NotDrafted { reference: reference.to_owned(), why });
    }

    /// What every paper says of the meeting.
    fn introduction(&mut self) {
        let roster = &self.exchange.agenda().roster;
        let heading = Heading::of(roster);
        let meeting = || vec![Cited::of(OF_MEETING)];
        let held = Wording::Held {
            series: heading.series,
            ordinal: heading.ordinal,
            from: heading.from,
            to: heading.to,
            place: heading.place,
            chairs: heading.chairs,
        };
        self.add(ReportSection::INTRODUCTION, "meeting/held", meeting(), held);
        let attendance = Attendance::of(roster);
        if !attendance.is_empty() {
            let attended = Wording::Attended(attendance);
            self.add(ReportSection::INTRODUCTION, "meeting/attended", meeting(), attended);
        }
        let programme: Vec<&AgendaItem> =
            in_order(self.exchange).into_iter().filter(|item| item.details.kind.is_programme()).collect();
        let ruled: Vec<&&AgendaItem> = programme.iter().filter(|item| item.details.chatham_house).collect();
        let number = |item: &&&AgendaItem| item.details.number.as_ref().map(ToString::to_string);
        let items: Vec<String> = ruled.iter().filter_map(number).collect();
        if ruled.len() == programme.len() && !ruled.is_empty() {
            let rule = Wording::Rule { items: Vec::new() };
            self.add(ReportSection::INTRODUCTION, "meeting/rule", meeting(), rule);
        } else if !items.is_empty() {
            self.add(ReportSection::INTRODUCTION, "meeting/rule", meeting(), Wording::Rule { items });
        }
    }

    /// What was said and concluded.
    fn notes(&mut self) {
        let taken = self.taken_up();
        for note in &self.exchange.notes.notes {
            let details = &note.details;
            let Some(item) = self.exchange.notes.item(note).filter(|_| !details.is_empty_place()) else {
                continue;
            };
            // A record was made of it, which tells it better.
            let of_record =
                matches!(details.kind, NoteKind::BestPractice | NoteKind::Challenge | NoteKind::Action);
            if of_record && taken.contains(note.reference.as_str()) {
                continue;
            }
            match self.note(note, item) {
                Ok((section, wording)) => {
                    self.add(section, &*note.reference, vec![Cited::of(&note.reference)], wording);
                }
                Err(why) => self.leave(&note.reference, why),
            }
        }
    }

    /// Lists the entries of which records were made.
    fn taken_up(&self) -> HashSet<String> {
        let practices = self.exchange.practices.iter().flat_map(|one| &one.details.said_in);
        let challenges = self.exchange.challenges.iter().flat_map(|one| &one.details.said_in);
        let actions = self.exchange.actions.iter().flat_map(|one| &one.details.said_in);
        practices.chain(challenges).chain(actions).map(|cited| cited.as_str().to_owned()).collect()
    }

    fn note(&self, note: &Note, item: &AgendaItem) -> Result<(ReportSection, Wording), WhyNotDrafted> {
        let details = &note.details;
        if details.private {
            return Err(WhyNotDrafted::Private);
        }
        if details.attribution == Attribution::NotMinuted {
            return Err(WhyNotDrafted::NotMinuted);
        }
        if self.exchange.notes.label(note) == HandlingLabel::Red {
            return Err(WhyNotDrafted::Red);
        }
        if details.kind == NoteKind::QuoteToCheck {
            return Err(WhyNotDrafted::ToCheck);
        }
        let named = !under_the_rule(details, item) && attribution_of(details, item) == Attribution::Named;
        let text = self.safe(&plain(details.text.as_str()), named)?;
        let text = text.as_str();
        let quantifier = match &details.speaker {
            Speaker::Participant(_) | Speaker::Guest(_) => Some(Quantifier::One),
            Speaker::Delegations(ids) => self.scale.word(u16::try_from(ids.len()).unwrap_or(u16::MAX)),
            Speaker::Nobody | Speaker::Words(_) => None,
        };
        let opening = match details.kind {
            NoteKind::Conclusion => Opening::Concluded,
            NoteKind::Decision => Opening::Decided,
            NoteKind::Action => Opening::Agreed,
            _ if tells(text) => Opening::Said,
            NoteKind::Intervention if quantifier.is_some() => Opening::Explained,
            NoteKind::Intervention | NoteKind::QuoteToCheck => Opening::Noted,
            NoteKind::Question => Opening::Asked,
            NoteKind::Answer => Opening::Replied,
            NoteKind::Information => Opening::Informed,
            NoteKind::Reference => Opening::Referred,
            NoteKind::BestPractice => Opening::Practice,
            NoteKind::Challenge => Opening::Challenge,
        };
        let counts = matches!(opening, Opening::Said | Opening::Explained);
        let quantifier = if counts { quantifier.or(Some(Quantifier::One)) } else { None };
        let clause = is_clause(text);
        let wording = Wording::Note { opening, quantifier, clause, text: self.within(text) };
        Ok((self.place_of(details.kind, item.id), wording))
    }

    /// Returns where an entry is told.
    fn place_of(&self, kind: NoteKind, item: AgendaItemId) -> ReportSection {
        if kind.is_of_the_room() {
            return ReportSection::CONCLUSIONS;
        }
        if self.topical.contains(&item) {
            let part = match kind {
                NoteKind::BestPractice => FindingPart::BestPractices,
                NoteKind::Challenge => FindingPart::Challenges,
                _ => FindingPart::StateOfPlay,
            };
            return ReportSection::finding(item, part);
        }
        match part_of(self.exchange, item) {
            PartKind::Concepts => ReportSection::CONCEPTS,
            PartKind::Introduction => ReportSection::INTRODUCTION,
            _ => ReportSection::DEVELOPMENTS,
        }
    }

    /// Returns a text without what points to whoever said it; refused where it cannot be worded without.
    fn safe(&self, text: &str, named: bool) -> Result<String, WhyNotDrafted> {
        let mut text = text.to_owned();
        for _ in 0..MOST_REWORDINGS {
            let found = self.giveaways.look(&text, named);
            if found.iter().any(|passage| passage.code.is_case_data()) {
                return Err(WhyNotDrafted::CaseData);
            }
            if found.is_empty() {
                let text = tidy(&text);
                return if text.is_empty() { Err(WhyNotDrafted::Giveaway) } else { Ok(text) };
            }
            text = reworded(&text, &found);
        }
        Err(WhyNotDrafted::Giveaway)
    }

    /// Returns a text as it stands behind an opening.
    fn within(&self, text: &str) -> String {
        let named = |passage: &Passage| {
            passage.from == 0 && !matches!(passage.code, PassageCode::OnlyOne | PassageCode::NationalLaw)
        };
        within(text, self.giveaways.find(text).iter().any(named))
    }

    /// Names a country or body as a sentence does: "the Netherlands", "the European Commission".
    fn called(&self, party: PartyId) -> String {
        let groups = &self.exchange.agenda().roster.groups;
        groups.iter().find(|group| group.party.id == party).map_or_else(
            || named_in_running_text(self.exchange.names.party_name(party)),
            |group| group.party.in_running_text(),
        )
    }

    /// Returns where something of an item is told.
    fn about(&self, item: Option<AgendaItemId>, part: FindingPart) -> ReportSection {
        let item = item.filter(|id| self.exchange.items().iter().any(|item| item.id == *id));
        item.map_or(ReportSection::DEVELOPMENTS, |item| ReportSection::finding(item, part))
    }

    fn challenges(&mut self) {
        for challenge in &self.exchange.challenges {
            let (details, reference) = (&challenge.details, &challenge.reference);
            let section = self.about(details.item, FindingPart::Challenges);
            let source = || vec![Cited::of(reference)];
            let (title, more) = match (
                self.safe(details.title.as_str(), false),
                self.safe(details.description.as_str(), false),
            ) {
                (Ok(title), more) => (title, more),
                (Err(why), _) => {
                    self.leave(reference, why);
                    continue;
                }
            };
            let quantifier = self.scale.word(details.delegations_affected);
            let raised = Wording::Challenge { quantifier, text: self.within(&title) };
            self.add(section, reference, source(), raised);
            if let Ok(text) = more {
                self.add(section, format!("{reference}/description"), source(), Wording::Whole(text));
            }
        }
    }

    /// What answers challenges.
    fn recommendations(&mut self) {
        for challenge in &self.exchange.challenges {
            let details = &challenge.details;
            let Ok(text) = self.safe(details.proposed_response.as_str(), false) else { continue };
            let section = self.about(details.item, FindingPart::Recommendations);
            let seed = format!("{}/response", challenge.reference);
            let recommended = Wording::Recommended(self.within(&text));
            self.add(section, seed, vec![Cited::of(&challenge.reference)], recommended);
        }
    }

    fn practices(&mut self) {
        for practice in &self.exchange.practices {
            let (details, reference) = (&practice.details, &practice.reference);
            if let Some(why) = unfinished(practice) {
                self.leave(reference, why);
                continue;
            }
            let named = details.attribution == SourceAttribution::Named;
            let title = match self.safe(details.title.as_str(), named) {
                Ok(title) => title,
                Err(why) => {
                    self.leave(reference, why);
                    continue;
                }
            };
            let section = self.about(details.item, FindingPart::BestPractices);
            let source = || vec![Cited::of(reference)];
            let parties = details.source_delegations.iter().filter(|_| named);
            let whose = parties.map(|party| self.called(*party)).collect();
            let told = Wording::Practice {
                names: whose,
                sourced: details.attribution != SourceAttribution::None,
                evidence: details.evidence_level,
                text: self.within(&title),
            };
            self.add(section, reference, source(), told);
            if let Ok(text) = self.safe(details.summary.as_str(), named) {
                self.add(section, format!("{reference}/summary"), source(), Wording::Whole(text));
            }
        }
    }

    fn concepts(&mut self) {
        for concept in &self.exchange.concepts {
            let details = &concept.details;
            let Ok(text) = self.safe(details.where_views_differ.as_str(), false) else { continue };
            let wording = Wording::Differs { name: details.term.to_string(), text: self.within(&text) };
            self.add(
                ReportSection::CONCEPTS,
                &*concept.reference,
                vec![Cited::of(&concept.reference)],
                wording,
            );
        }
    }

    fn actions(&mut self) {
        for action in &self.exchange.actions {
            let (details, reference) = (&action.details, &action.reference);
            let text = match self.safe(details.text.as_str(), true) {
                Ok(text) => self.within(&text),
                Err(why) => {
                    self.leave(reference, why);
                    continue;
                }
            };
            let names = match &details.owners {
                Owners::All => Vec::new(),
                Owners::Parties(parties) => parties.iter().map(|party| self.called(*party)).collect(),
            };
            let wording = if names.is_empty() && details.owners != Owners::All {
                // One person has it, who is not named.
                Wording::Note { opening: Opening::Agreed, quantifier: None, clause: false, text }
            } else {
                Wording::Action { names, due: details.due, text }
            };
            self.add(ReportSection::CONCLUSIONS, reference, vec![Cited::of(reference)], wording);
        }
    }

    /// One sentence on each topic: what weighs most, and what is proven best, of what may be shared most widely.
    fn summary(&mut self) {
        let topics: Vec<&AgendaItem> =
            in_order(self.exchange).into_iter().filter(|item| self.topical.contains(&item.id)).collect();
        for item in topics {
            let challenges = self.exchange.challenges.iter().filter(|one| one.details.item == Some(item.id));
            let challenge = challenges
                .filter(|one| self.safe(one.details.title.as_str(), false).is_ok())
                .min_by_key(|one| (self.exchange.label_of_challenge(one), one.details.severity));
            let practices = self.exchange.practices.iter().filter(|one| one.details.item == Some(item.id));
            let practice = practices
                .filter(|one| unfinished(one).is_none())
                .filter(|one| self.safe(one.details.title.as_str(), false).is_ok())
                .min_by_key(|one| {
                    let proven = std::cmp::Reverse(one.details.evidence_level);
                    (self.exchange.label_of_practice(one), proven)
                });
            if challenge.is_none() && practice.is_none() {
                continue;
            }
            // A title that is stricter than what is told of it would keep all of it inside.
            let told = challenge.map(|one| self.exchange.label_of_challenge(one));
            let told = told.max(practice.map(|one| self.exchange.label_of_practice(one)));
            let default = self.exchange.default_labels().notes;
            let shared = told.is_some_and(|told| item.details.label.unwrap_or(default) <= told);
            let title = if shared { item.details.title.to_string() } else { String::new() };
            let said = |text: Option<&str>| {
                let safe = text.and_then(|text| self.safe(text, false).ok());
                safe.map_or_else(String::new, |text| ended(&text).to_owned())
            };
            let wording = Wording::Topic {
                item: ended(&title).to_owned(),
                challenge: said(challenge.map(|one| one.details.title.as_str())),
                practice: said(practice.map(|one| one.details.title.as_str())),
            };
            let cited = [
                shared.then_some(item.reference.as_str()),
                challenge.map(|one| one.reference.as_str()),
                practice.map(|one| one.reference.as_str()),
            ];
            let sources = cited.into_iter().flatten().map(Cited::of).collect();
            self.add(ReportSection::SUMMARY, format!("{}/topic", item.reference), sources, wording);
        }
    }
}

/// Returns why a practice is not told yet, or not any more.
fn unfinished(practice: &Practice) -> Option<WhyNotDrafted> {
    match practice.details.status {
        PracticeStatus::Proposed => Some(WhyNotDrafted::Unfinished),
        PracticeStatus::Withdrawn => Some(WhyNotDrafted::TakenBack),
        PracticeStatus::Completed
        | PracticeStatus::ValidatedBySource
        | PracticeStatus::PublishedInCompendium => None,
    }
}

/// Returns the text of an entry as running text: without marks, lists as clauses.
fn plain(text: &str) -> String {
    let words = |spans: &Vec<crate::note::Span>| {
        spans.iter().map(|span| span.text.as_str()).collect::<String>().replace('\n', " ")
    };
    let block = |block: &NoteBlock| match block {
        NoteBlock::Paragraph(spans) => words(spans),
        NoteBlock::Bullets(entries) | NoteBlock::Numbers(entries) => {
            entries.iter().map(|entry| ended(&words(entry)).to_owned()).collect::<Vec<_>>().join("; ")
        }
    };
    blocks(text).iter().map(block).collect::<Vec<_>>().join(" ")
}

/// Returns a text without what a wording that was cut leaves behind: empty brackets, double spaces, a space before a stop.
fn tidy(text: &str) -> String {
    let mut text = text.to_owned();
    for hollow in ["()", "( )", "[]", "\u{ab}\u{bb}", "\u{201c}\u{201d}", "(\u{ab}\u{bb})"] {
        text = text.replace(hollow, "");
    }
    let mut out = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for stop in [" .", " ,", " ;", " :"] {
        out = out.replace(stop, stop.trim_start());
    }
    out.trim_matches(|c: char| c == ',' || c == ';' || c.is_whitespace()).to_owned()
}
