//! What a draft says, before it is put into words: the words are those of the catalogue.

use super::Quantifier;
use crate::attendance::Attendance;
use crate::closed;
use crate::exchange::EvidenceLevel;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How a sentence on an entry of the notes begins: impersonal and in the past, as minutes are (domain reference, 6.6).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// "It was noted that …"
    Noted,
    /// "One participant explained that …"
    Explained,
    /// "One participant asked whether …": the entry brings its verb along.
    Said,
    /// "The following question was raised: …"
    Asked,
    /// "In reply, it was explained that …"
    Replied,
    /// "Participants were informed that …"
    Informed,
    /// "Reference was made to the following: …"
    Referred,
    /// "The following practice was described: …"
    Practice,
    /// "The following challenge was described: …"
    Challenge,
    /// "It was concluded that …"
    Concluded,
    /// "The following was decided: …"
    Decided,
    /// "The following was agreed: …"
    Agreed,
}

closed! {
    Opening, "opening",
    Noted = "noted",
    Explained = "explained",
    Said = "said",
    Asked = "asked",
    Replied = "replied",
    Informed = "informed",
    Referred = "referred",
    Practice = "practice",
    Challenge = "challenge",
    Concluded = "concluded",
    Decided = "decided",
    Agreed = "agreed",
}

/// What a draft says. Texts are those of the sources, without a full stop at their end.
#[derive(Clone, Debug, PartialEq)]
pub enum Wording {
    /// That the meeting was held.
    Held {
        /// The group.
        series: String,
        /// Its number.
        ordinal: u16,
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// Where; may be empty.
        place: String,
        /// The bodies in the chair.
        chairs: Vec<String>,
    },
    /// Who attended.
    Attended(Attendance),
    /// That the Chatham House Rule applied, to everything or to these items.
    Rule {
        /// The numbers of the items; none where it applied to all.
        items: Vec<String>,
    },
    /// What a topic comes to.
    Topic {
        /// The item; empty where its title is stricter than the rest.
        item: String,
        /// A challenge; may be empty.
        challenge: String,
        /// A practice; may be empty.
        practice: String,
    },
    /// What an entry of the notes says.
    Note {
        /// How it begins.
        opening: Opening,
        /// How many said so; none where nobody in particular did.
        quantifier: Option<Quantifier>,
        /// Whether it can go on behind "that": it has a verb of its own.
        clause: bool,
        /// What was said.
        text: String,
    },
    /// A practice.
    Practice {
        /// Whose it is; none where that is withheld.
        names: Vec<String>,
        /// Whether it is said at all that a delegation does so.
        sourced: bool,
        /// How far it is proven.
        evidence: EvidenceLevel,
        /// What it is called.
        text: String,
    },
    /// A challenge.
    Challenge {
        /// How many delegations it concerns; none where nobody counted.
        quantifier: Option<Quantifier>,
        /// What it is called.
        text: String,
    },
    /// What was recommended.
    Recommended(String),
    /// Where views on a concept differ.
    Differs {
        /// The concept.
        name: String,
        /// How.
        text: String,
    },
    /// What is to be done.
    Action {
        /// Who does it; none for every delegation.
        names: Vec<String>,
        /// By when.
        due: Option<NaiveDate>,
        /// What.
        text: String,
    },
    /// A text as it stands.
    Whole(String),
}

/// Verbs with which an entry tells what somebody did in the room; whoever did it stands before them.
const TOLD: [&str; 24] = [
    "added",
    "announced",
    "asked",
    "called",
    "confirmed",
    "described",
    "explained",
    "expressed",
    "informed",
    "invited",
    "mentioned",
    "noted",
    "pointed",
    "proposed",
    "raised",
    "recalled",
    "recommended",
    "replied",
    "reported",
    "said",
    "stressed",
    "suggested",
    "warned",
    "welcomed",
];

/// Verbs by which a clause is known, beside those in the past that end in "ed".
const FINITE: [&str; 46] = [
    "is", "are", "was", "were", "should", "would", "can", "could", "may", "might", "must", "has", "have",
    "had", "will", "shall", "do", "does", "did", "need", "needs", "differ", "differs", "show", "shows",
    "see", "sees", "mean", "means", "remain", "remains", "depend", "depends", "require", "requires", "allow",
    "allows", "help", "helps", "keep", "keeps", "kept", "change", "changes", "cover", "covers",
];

/// Words that keep their capital within a sentence, beside names.
const CAPITAL: [&str; 20] = [
    "I",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Tells whether a text begins with a verb that says what somebody did in the room.
pub(super) fn tells(text: &str) -> bool {
    let first: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    TOLD.contains(&first.to_lowercase().as_str())
}

/// Tells whether a text begins with a clause: "practice differs", and not "table to be completed". What is not certain is none.
pub(super) fn is_clause(text: &str) -> bool {
    let first = text.split([';', ':']).next().unwrap_or_default().to_lowercase();
    let words: Vec<&str> =
        first.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let finite = |word: &&str| FINITE.contains(word);
    let past = |(before, word): (&&str, &&str)| {
        word.len() > 4
            && word.ends_with("ed")
            && !["be", "and", "or", "to", "a", "an", "the"].contains(before)
    };
    words.iter().skip(1).any(finite) || words.iter().zip(words.iter().skip(1)).any(past)
}

/// Returns a text as it stands behind an opening: without the full stop at its end, and with a small letter at its
/// beginning unless a name stands there.
pub(super) fn within(text: &str, begins_with_name: bool) -> String {
    let text = ended(text);
    let first: String = text.chars().take_while(|c| !c.is_whitespace()).collect();
    let word: String = first.chars().filter(|c| c.is_alphabetic()).collect();
    let odd = first.chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
    if begins_with_name || odd || CAPITAL.contains(&word.as_str()) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Returns a text without the full stop at its end.
pub(super) fn ended(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_a_sentence_without_losing_a_name() {
        assert_eq!(within("Practice differs between courts.", false), "practice differs between courts");
        assert_eq!(within("EIO annexes arrive late", false), "EIO annexes arrive late");
        assert_eq!(within("June is too early.", false), "June is too early");
        assert_eq!(within("Malta does so.", true), "Malta does so");
        assert_eq!(within("What now?", false), "what now?");
        assert_eq!(within("", false), "");
        assert!(tells("Asked that it be done.") && !tells("Askew"));
        assert!(is_clause("Practice differs between courts"));
        assert!(is_clause("Early screening changed charging decisions"));
        assert!(!is_clause("Table of concepts to be completed in writing"));
        assert!(!is_clause("House rules read out: no recording, and consent is respected"));
    }
}
