//! The real window, driven the way a person would: one module for each path.
#![cfg(target_os = "linux")]

mod agenda;
mod answer;
mod attendance;
mod desk;
mod drawn;
mod every_screen;
mod exchange;
mod first_people;
mod floor;
mod history;
mod hostile;
mod keyboard;
mod killed;
mod leaving;
mod lock;
mod morning;
mod network;
mod notes;
mod overview;
mod pouches;
mod questions;
mod reader;
mod reading_only;
mod replies;
mod room;
mod sent;
mod sheets;
mod suspended;
mod twice;
mod zoom;

use entente_tests::{Failure, Window};

/// Asks axe about a screen, in each of the themes.
async fn accessible(window: &Window, screen: &str, themes: &[&str]) -> Result<(), Failure> {
    for theme in themes {
        window.theme(theme).await?;
        let findings = window.axe().await?;
        let rules: Vec<_> = findings.iter().map(|finding| (&finding.rule, &finding.places)).collect();
        assert!(rules.is_empty(), "axe objects on {screen}, {theme}: {rules:?}");
    }
    Ok(())
}
