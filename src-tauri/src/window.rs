//! A window with a page of the application, which goes nowhere else.

use crate::settings::Settings;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindowBuilder, Wry};

/// A proxy that is not there. A web view connects to where a link leads before anybody is asked whether it may go there.
const NOWHERE: &str = "http://127.0.0.1:9";

/// The variable of a driver that runs the window for a test.
pub const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Begins a window with a page of the application.
pub fn own_window<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
    choices: &Settings,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, AppHandle>> {
    let served = if cfg!(debug_assertions) { app.config().build.dev_url.clone() } else { None };
    // A web view that keeps nothing refuses to be driven by a test.
    let driven = std::env::var_os(DRIVEN).is_some();
    let mut window = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .incognito(!driven)
        .theme(choices.window_theme())
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    if served.is_none() {
        window = window.proxy_url(NOWHERE.parse().map_err(tauri::Error::InvalidUrl)?);
    }
    Ok(window.on_navigation(move |url| is_own(url, served.as_ref())))
}

/// Tells whether an address is a page of the application itself; `served` is where they are served during development.
fn is_own(url: &Url, served: Option<&Url>) -> bool {
    let origin = (url.scheme(), url.host_str().unwrap_or_default(), url.port());
    let own = if cfg!(windows) {
        matches!(origin, ("http" | "https", "tauri.localhost", None))
    } else {
        origin == ("tauri", "localhost", None)
    };
    own || served.is_some_and(|served| served.origin() == url.origin())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_goes_nowhere_but_to_pages_of_the_application() {
        let url = |text: &str| Url::parse(text).unwrap();
        let own = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
        assert!(is_own(&url(own), None) && is_own(&url(&format!("{own}/meeting/agenda?x=1#y")), None));
        let served = url("http://localhost:5173");
        assert!(is_own(&url("http://localhost:5173/people"), Some(&served)));
        for other in [
            "https://example.org/?leak=names",
            "http://localhost/",
            "http://localhost:5173/",
            "http://tauri.localhost:8080/",
            "https://tauri.localhost.example.org/",
            "tauri://example.org/",
            "tauri://localhost:1/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!is_own(&url(other), None), "{other}");
        }
    }
}
