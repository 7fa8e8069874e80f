//! Compiles the configuration, the capabilities and the icons into the application.

fn main() {
    tauri_build::build();
}
