//! A script for the window: a JSON list of steps, each an object with one word.
//!
//! | Step | What it does |
//! |---|---|
//! | `{"click": "css or text=Words"}` | clicks the first visible match |
//! | `{"drag": ["css", 0, 40]}` | takes it with the pointer and lets go so many pixels to the right and down |
//! | `{"type": ["css", "text"]}` | replaces what stands in a field |
//! | `{"choose": ["css", "value"]}` | chooses an option of a native select |
//! | `{"keys": "Ctrl+Shift+L"}` | presses a chord where the focus is; a list presses one after the other |
//! | `{"wait": "css or text=Words"}` | waits until it is visible |
//! | `{"wait_gone": "css or text=Words"}` | waits until it is not |
//! | `{"wait_text": ["css", "words"]}` | waits until it says so |
//! | `{"goto": "/meeting/people"}` | goes to a screen of the application, or to any address |
//! | `{"size": [1280, 800]}` | resizes the window |
//! | `{"other": true}` | goes on in the other window, once it is there |
//! | `{"lock": true}` | locks, and goes on in the fresh process |
//! | `{"theme": "dark"}` | shows the page in a theme (`light`, `dark`), without touching the settings |
//! | `{"eval": "return document.title"}` | runs a script and prints what it returns |
//! | `{"shot": "people"}` | writes `people.png`; `"screen": "name"` writes the whole virtual screen |
//! | `{"axe": "people"}` | prints what axe objects to; the script fails when it objects to anything |
//! | `{"look": "people"}` | asks axe, measures the page, and writes `people-light.png` and `people-dark.png`: the same screen in each theme |
//! | `{"dialog": ["n", "a new item"]}` | presses a chord, looks at the dialog that it opens, and closes that with Escape |
//! | `{"opened": "a new item"}` | looks at the dialog that is open, and closes it with Escape |
//! | `{"pause": 200}` | waits that many milliseconds, for looking only |

use std::{path::Path, time::Duration};

use serde_json::Value;

use crate::{Failure, Result, Window};

/// Runs the steps in order; the first that fails ends the script and is named by its number. Pictures go into the folder `out`, where
/// there is one.
pub async fn run(window: &mut Window, steps: &[Value], out: Option<&Path>) -> Result<()> {
    let mut objections = 0;
    for (number, step) in (1..).zip(steps) {
        objections += perform(window, step, out)
            .await
            .map_err(|failure| Failure::new(format!("Step {number}, {step}: {failure}")))?;
    }
    if objections > 0 {
        return Err(Failure::new(format!("There are {objections} objections, listed above.")));
    }
    Ok(())
}

/// Does one step and answers how many things axe found.
async fn perform(window: &mut Window, step: &Value, out: Option<&Path>) -> Result<usize> {
    let (word, value) = single(step)?;
    match word {
        "click" => window.click(text(value)?).await?,
        "drag" => {
            let pixels = |index: usize| {
                value[index].as_f64().ok_or_else(|| Failure::new("a drag is a place and two numbers"))
            };
            window.drag(text(&value[0])?, pixels(1)?, pixels(2)?).await?;
        }
        "type" => {
            let (place, words) = pair(value)?;
            window.type_into(place, words).await?;
        }
        "choose" => {
            let (place, option) = pair(value)?;
            window.choose(place, option).await?;
        }
        "keys" => match value {
            Value::Array(chords) => {
                for chord in chords {
                    window.keys(text(chord)?).await?;
                }
            }
            chord => window.keys(text(chord)?).await?,
        },
        "wait" => window.wait_for(text(value)?).await?,
        "wait_gone" => window.wait_gone(text(value)?).await?,
        "wait_text" => {
            let (place, words) = pair(value)?;
            window.wait_text(place, words).await?;
        }
        "goto" => window.goto(text(value)?).await?,
        "size" => {
            let side = |index: usize| value[index].as_u64().and_then(|side| u32::try_from(side).ok());
            let (Some(width), Some(height)) = (side(0), side(1)) else {
                return Err(Failure::new("a size is two whole numbers"));
            };
            window.resize(width, height).await?;
        }
        "other" => {
            window.to_other_window().await?;
        }
        "theme" => window.theme(text(value)?).await?,
        "eval" => println!("{}", window.eval(text(value)?).await?),
        "shot" | "screen" => {
            let out = out.ok_or_else(|| Failure::new("there is no folder for pictures"))?;
            let file = out.join(format!("{}.png", text(value)?));
            if word == "shot" {
                window.picture(&file).await?;
            } else {
                window.picture_of_the_screen(&file).await?;
            }
            println!("{}", file.display());
        }
        "lock" => window.lock_and_follow().await?,
        "axe" => return ask_axe(window, text(value)?).await,
        "look" => return look(window, text(value)?, out).await,
        "dialog" => {
            let (chord, name) = pair(value)?;
            window.keys(chord).await?;
            return look_at_dialog(window, name, out).await;
        }
        "opened" => return look_at_dialog(window, text(value)?, out).await,
        "pause" => tokio::time::sleep(Duration::from_millis(value.as_u64().unwrap_or(0))).await,
        _ => return Err(Failure::new("this step is not known")),
    }
    Ok(0)
}

/// Prints what axe objects to, and answers how much that is.
async fn ask_axe(window: &Window, name: &str) -> Result<usize> {
    let findings = window.axe().await?;
    println!("axe, {name}: {} findings", findings.len());
    for finding in &findings {
        println!("  {} ({})\n    {}", finding.rule, finding.help, finding.places.join("\n    "));
    }
    Ok(findings.len())
}

/// Looks at the dialog that is open, and closes it.
async fn look_at_dialog(window: &Window, name: &str, out: Option<&Path>) -> Result<usize> {
    window.wait_for("[role=dialog]").await?;
    let objections = look(window, name, out).await?;
    window.keys("Escape").await?;
    window.wait_gone("[role=dialog]").await?;
    Ok(objections)
}

/// Measures the page, asks axe and takes a picture in each theme; the light one is shown again afterwards.
async fn look(window: &Window, name: &str, out: Option<&Path>) -> Result<usize> {
    let problems = window.measured(None).await?.problems;
    for problem in &problems {
        println!("measured, {name}: {problem}");
    }
    let mut objections = problems.len();
    for theme in ["dark", "light"] {
        window.theme(theme).await?;
        objections += ask_axe(window, &format!("{name}, {theme}")).await?;
        if let Some(out) = out {
            window.picture(&out.join(format!("{name}-{theme}.png"))).await?;
        }
    }
    Ok(objections)
}

fn single(step: &Value) -> Result<(&str, &Value)> {
    match step.as_object().map(|object| (object.len(), object.iter().next())) {
        Some((1, Some((word, value)))) => Ok((word, value)),
        _ => Err(Failure::new("a step is an object with exactly one word")),
    }
}

fn text(value: &Value) -> Result<&str> {
    value.as_str().ok_or_else(|| Failure::new("a text is needed here"))
}

fn pair(value: &Value) -> Result<(&str, &str)> {
    match value.as_array().map(Vec::as_slice) {
        Some([first, second]) => Ok((text(first)?, text(second)?)),
        _ => Err(Failure::new("a list of two texts is needed here")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_step_with_two_words_is_refused() {
        assert!(single(&json!({"click": "a", "wait": "b"})).is_err(), "their order would be a guess");
        assert_eq!(single(&json!({"click": "a"})).unwrap().0, "click");
    }

    #[test]
    fn a_pair_needs_two_texts() {
        assert_eq!(pair(&json!(["#name", "Ann"])).unwrap(), ("#name", "Ann"));
        assert!(pair(&json!(["#name"])).is_err());
        assert!(pair(&json!("#name")).is_err());
    }
}
