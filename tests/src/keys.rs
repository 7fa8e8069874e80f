//! Keys by the names a person uses: `Ctrl+Shift+L`, `Enter`, `ArrowDown`, `/`.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

use crate::{Failure, Result};

/// Presses a chord: modifiers down, the key down and up, modifiers up again.
pub(crate) fn chord(spelled: &str) -> Result<KeyActions> {
    let keys = parsed(spelled)?;
    let mut actions = KeyActions::new("keyboard".into());
    for key in &keys {
        actions = actions.then(KeyAction::Down { value: *key });
    }
    for key in keys.iter().rev() {
        actions = actions.then(KeyAction::Up { value: *key });
    }
    Ok(actions)
}

fn parsed(spelled: &str) -> Result<Vec<char>> {
    let mut names: Vec<&str> = spelled.split('+').collect();
    // "Ctrl++" means the plus key.
    if names.len() > 1 && names.ends_with(&["", ""]) {
        names.truncate(names.len() - 2);
        names.push("+");
    } else if spelled == "+" {
        names = vec!["+"];
    }
    // With Shift held a keyboard sends the capital, and the page is told so.
    let shifted = names.iter().any(|name| name.eq_ignore_ascii_case("shift"));
    names
        .into_iter()
        .map(|name| {
            named(name)
                .or_else(|| {
                    let mut letters = name.chars();
                    let letter = letters.next()?;
                    letters
                        .next()
                        .is_none()
                        .then(|| if shifted { letter.to_ascii_uppercase() } else { letter })
                })
                .ok_or_else(|| Failure::new(format!("There is no key \"{name}\" in \"{spelled}\".")))
        })
        .collect()
}

fn named(name: &str) -> Option<char> {
    let key = match name.to_ascii_lowercase().as_str() {
        "ctrl" | "control" => Key::Control,
        "shift" => Key::Shift,
        "alt" => Key::Alt,
        "meta" => Key::Meta,
        "enter" => Key::Enter,
        "esc" | "escape" => Key::Escape,
        "tab" => Key::Tab,
        "space" => return Some(' '),
        "backspace" => Key::Backspace,
        "delete" => Key::Delete,
        "home" => Key::Home,
        "end" => Key::End,
        "pageup" => Key::PageUp,
        "pagedown" => Key::PageDown,
        "up" | "arrowup" => Key::Up,
        "down" | "arrowdown" => Key::Down,
        "left" | "arrowleft" => Key::Left,
        "right" | "arrowright" => Key::Right,
        "f1" => Key::F1,
        "f2" => Key::F2,
        "f6" => Key::F6,
        "f10" => Key::F10,
        "f11" => Key::F11,
        _ => return None,
    };
    key.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_spelled_as_in_the_menus() {
        assert_eq!(
            parsed("Ctrl+Shift+l").unwrap(),
            ['\u{e009}', '\u{e008}', 'L'],
            "shifted letters are capitals"
        );
        assert_eq!(parsed("ArrowDown").unwrap(), ['\u{e015}']);
        assert_eq!(parsed("/").unwrap(), ['/']);
        assert_eq!(parsed("Ctrl++").unwrap(), ['\u{e009}', '+']);
    }

    #[test]
    fn a_key_that_no_keyboard_has_is_refused() {
        let failure = parsed("Ctrl+Nonsense").unwrap_err();
        assert!(failure.to_string().contains("Nonsense"), "{failure}");
    }
}
