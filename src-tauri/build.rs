//! Compiles the configuration, the capabilities and the icons into the application.
//!
//! Every command of the one list in `src/ipc.rs` is declared: a command that is declared needs a permission, and without
//! that every window may call every command. The window for the room has one; the main window has all others, as the set
//! `main-window`.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where all commands are listed.
const LIST: &str = "src/ipc.rs";
/// What the window for the room may call.
const OF_THE_ROOM: &str = "room_view";

fn main() {
    println!("cargo:rerun-if-changed={LIST}");
    println!("cargo:rerun-if-changed=capabilities");
    // The program is short, and what it declares is asked for as long as it runs.
    let list: &'static str = fs::read_to_string(LIST).expect("the list of commands can be read").leak();
    let commands = listed(list);
    assert!(commands.contains(&OF_THE_ROOM), "{OF_THE_ROOM} is listed in {LIST}");
    println!("cargo:rustc-env=ENTENTE_COMMANDS={}", commands.join(","));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write")).join("permissions");
    write_set(&out, &commands);
    let manifest = tauri_build::AppManifest::new()
        .commands(commands.leak())
        .permissions_path_pattern(format!("{}/*.toml", out.display()).leak());
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("configuration and capabilities are sound");
}

/// Finds the names of the commands in the list: the last part of each path.
fn listed(list: &str) -> Vec<&str> {
    let (_, from) = list.split_once("collect_commands![").expect("the commands are listed");
    let (commands, _) = from.split_once(']').expect("the list ends");
    let names = commands.split(',').filter_map(|path| path.trim().rsplit("::").next());
    names.filter(|name| !name.is_empty()).collect()
}

/// Writes the set of everything that the main window may call.
fn write_set(out: &Path, commands: &[&str]) {
    let allowed = commands.iter().filter(|command| **command != OF_THE_ROOM);
    let allowed: Vec<String> =
        allowed.map(|command| format!("\"allow-{}\"", command.replace('_', "-"))).collect();
    let set = format!(
        "[[set]]\nidentifier = \"main-window\"\ndescription = \"Every command but that of the room.\"\npermissions = [{}]\n",
        allowed.join(", ")
    );
    fs::create_dir_all(out).expect("there is a place for the permissions");
    fs::write(out.join("main.toml"), set).expect("the permissions can be written");
}
