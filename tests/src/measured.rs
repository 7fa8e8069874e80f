//! What a strict eye would object to on a page of the real window: what is cut off, shortened, or lies over something else.

use serde_json::Value;

use crate::{Result, Window};

/// What was seen on a page.
pub struct Measured {
    /// Handling labels that are shown.
    pub labels: u64,
    /// What is wrong, one sentence each.
    pub problems: Vec<String>,
}

impl Window {
    /// Measures the page, once nothing on it moves. `rows` selects what the screen is a list of, where it is one.
    pub async fn measured(&self, rows: Option<&str>) -> Result<Measured> {
        self.settled().await?;
        let script = include_str!("measure.js");
        let seen =
            self.look_up(&format!("return (function () {{ {script} }})({})", Value::from(rows))).await?;
        let problems = seen["problems"].as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(Measured {
            labels: seen["labels"].as_u64().unwrap_or_default(),
            problems: problems.map(str::to_owned).collect(),
        })
    }
}
