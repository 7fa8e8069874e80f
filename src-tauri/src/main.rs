//! The desktop application.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    if std::env::args_os().nth(1).is_some_and(|word| word == "--version") {
        println!("entente {}", env!("CARGO_PKG_VERSION"));
        return;
    }
    entente::run();
}
