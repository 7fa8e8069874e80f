//! Which licences the works of others may have.

use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use super::{Origin, Work, crates, packages};
use crate::{failure, tree::Tree};

/// What may go into the programs, the one that is chosen first standing first: each lets a work under the EUPL be made with
/// it, for whatever use. None but the EUPL itself asks more of the whole than to be named, with its text.
const ALLOWED: &[&str] = &[
    "MIT",
    "MIT-0",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "BSL-1.0",
    "Apache-2.0 WITH LLVM-exception",
    "Apache-2.0",
    "Unicode-3.0",
    "Unlicense",
    "CC0-1.0",
    "blessing",
    "MPL-2.0",
    "OFL-1.1",
    "EUPL-1.2",
];

/// What the tools of the interface may have beside that; nothing of them leaves the house.
const OF_TOOLS: &[&str] = &["BlueOak-1.0.0", "Python-2.0"];

/// Looks at the licence of everything that the tree is built of; a sentence for each that cannot stay.
pub fn check(tree: &Tree) -> std::result::Result<(), String> {
    let works = || {
        let mut works = crates::all(tree)?;
        works.extend(crates::shipped(tree)?.into_iter().filter(|work| work.origin == Origin::Inside));
        works.extend(packages::all(tree)?);
        works.extend(packages::fonts(tree)?);
        if works.len() < 100 {
            return Err(failure("So few dependencies were named that some cannot have been seen."));
        }
        Ok((works, packages::inside(tree)?))
    };
    let (works, inside) = works().map_err(|failure| failure.to_string())?;
    let found = breaches(&works, &inside);
    println!("{} works of others, each under a licence that was read", works.len() - found.len());
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

/// Names what has no licence, one that is not understood, or one that is not allowed.
pub fn breaches(works: &[Work], inside: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for work in works {
        let is_tool = work.origin == Origin::Npm && !inside.contains(&work.name);
        let allowed = if is_tool { licensees(&[ALLOWED, OF_TOOLS]) } else { licensees(&[ALLOWED]) };
        if let Err(reason) = chosen_of(work, &allowed) {
            found.push(reason);
        }
    }
    found
}

/// The licences under which a work is used: of a choice, the one that stands first in [`ALLOWED`].
pub fn chosen(work: &Work) -> std::result::Result<Vec<LicenseReq>, String> {
    chosen_of(work, &licensees(&[ALLOWED]))
}

/// What a work says of its licence, as an SPDX expression.
pub fn expression(work: &Work) -> Option<Expression> {
    let said = work.licence.as_deref()?.trim();
    Expression::parse_mode(said, ParseMode::LAX).ok()
}

fn chosen_of(work: &Work, allowed: &[Licensee]) -> std::result::Result<Vec<LicenseReq>, String> {
    let Some(said) = work.licence.as_deref().filter(|said| !said.trim().is_empty()) else {
        return Err(format!("{} says no licence, so it may not be used.", work.said()));
    };
    let Some(expression) = expression(work) else {
        return Err(format!("{} has a licence that is not known: \"{said}\".", work.said()));
    };
    expression.minimized_requirements(allowed).map_err(|_| {
        format!(
            "{} is under {said}, which is not on the list in src-tauri/crates/xtask/src/works/licences.rs.",
            work.said()
        )
    })
}

fn licensees(lists: &[&[&str]]) -> Vec<Licensee> {
    // A name that SPDX does not know would be missing here; a test holds the lists against it.
    lists.iter().copied().flatten().filter_map(|name| Licensee::parse(name).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(name: &str, licence: Option<&str>) -> Work {
        Work {
            origin: Origin::Crate,
            name: name.into(),
            version: "1.2.3".into(),
            licence: licence.map(str::to_owned),
            authors: Vec::new(),
            folder: None,
            digest: None,
            needs: Vec::new(),
        }
    }

    #[test]
    fn every_name_on_the_lists_is_one_of_spdx() {
        assert_eq!(licensees(&[ALLOWED, OF_TOOLS]).len(), ALLOWED.len() + OF_TOOLS.len());
    }

    #[test]
    fn what_is_free_to_be_used_passes() {
        for licence in [
            "MIT",
            "MIT/Apache-2.0",
            "Apache-2.0 OR GPL-2.0-only",
            "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        ] {
            assert_eq!(breaches(&[work("good", Some(licence))], &[]), Vec::<String>::new(), "{licence}");
        }
    }

    #[test]
    fn a_work_without_a_licence_is_named() {
        for licence in [None, Some(""), Some("  ")] {
            assert_eq!(
                breaches(&[work("bare", licence)], &[]),
                ["bare 1.2.3 says no licence, so it may not be used."]
            );
        }
    }

    #[test]
    fn a_licence_that_nobody_knows_is_named() {
        for licence in ["SEE LICENSE IN file", "Proprietary", "MIT AND", "LicenseRef-ours"] {
            let found = breaches(&[work("odd", Some(licence))], &[]);
            assert!(found.len() == 1 && found[0].starts_with("odd 1.2.3 "), "{licence}: {found:?}");
        }
    }

    #[test]
    fn a_licence_that_reaches_over_the_whole_is_named() {
        for licence in
            ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "SSPL-1.0", "CC-BY-NC-4.0"]
        {
            let found = breaches(&[work("strict", Some(licence))], &[]);
            assert_eq!(found.len(), 1, "{licence}: {found:?}");
            assert!(found[0].contains(licence), "{found:?}");
        }
    }

    #[test]
    fn tools_may_have_what_programs_may_not() {
        let tool = Work { origin: Origin::Npm, ..work("tool", Some("Python-2.0")) };
        assert_eq!(breaches(std::slice::from_ref(&tool), &[]), Vec::<String>::new());
        assert_eq!(breaches(&[tool], &["tool".into()]).len(), 1, "what is inside the pages is no tool");
        assert_eq!(breaches(&[work("crate", Some("Python-2.0"))], &[]).len(), 1, "a crate is no tool");
    }

    #[test]
    fn of_a_choice_the_first_on_the_list_is_used() {
        let used = |licence: &str| {
            let used = chosen(&work("any", Some(licence))).unwrap();
            used.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(used("Apache-2.0 OR MIT"), ["MIT"]);
        assert_eq!(used("Apache-2.0 OR BSL-1.0"), ["BSL-1.0"]);
        assert_eq!(used("(MIT OR Apache-2.0) AND Unicode-3.0"), ["MIT", "Unicode-3.0"]);
    }
}
