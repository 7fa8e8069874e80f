//! axe-core inside the real window: what a screen reader or a keyboard would stumble over.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{Failure, Result, Window};

/// One thing that axe objects to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// The rule, for example `color-contrast`.
    pub rule: String,
    /// What the rule asks for.
    pub help: String,
    /// Where: the selector and what is wrong there, one line for each element.
    pub places: Vec<String>,
}

impl Window {
    /// Runs every rule of axe over the screen, once nothing on it moves or waits for an answer.
    pub async fn axe(&self) -> Result<Vec<Finding>> {
        // What belongs to an earlier choice is dimmed until its own answer is there.
        self.until("every answer is there", "return document.querySelector('[aria-busy=true]') === null")
            .await?;
        // Colours fade for a moment when the theme changes.
        self.settled().await?;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&file).map_err(|error| {
            Failure::new(format!("{} cannot be read ({error}). Run: cd ui && npm ci", file.display()))
        })?;
        // The script comes in through the driver, so the page's content security policy is tested as it is.
        self.look_up(&format!("{source}; window.axe = axe; return true")).await?;
        let answer = self
            .look_up_later(
                "const done = arguments[arguments.length - 1];
                 window.axe.run(document, { resultTypes: ['violations'] })
                   .then((result) => done({ violations: result.violations }), (error) => done({ error: String(error) }));",
            )
            .await?;
        if let Some(error) = answer["error"].as_str() {
            return Err(Failure::new(format!("axe could not look at the screen: {error}")));
        }
        let violations = answer["violations"]
            .as_array()
            .ok_or_else(|| Failure::new("axe answered in a form not understood."))?;
        Ok(violations.iter().map(finding).collect())
    }
}

fn finding(violation: &Value) -> Finding {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let places = violation["nodes"].as_array().into_iter().flatten().map(|node| {
        let target = node["target"].as_array().into_iter().flatten().map(text).collect::<Vec<_>>().join(" ");
        format!("{target}: {}", text(&node["failureSummary"]).replace('\n', " "))
    });
    Finding { rule: text(&violation["id"]), help: text(&violation["help"]), places: places.collect() }
}
