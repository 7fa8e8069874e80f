//! What a program and every process that it starts asked a network for, as `strace` tells it.

use std::path::Path;

/// What `strace` is called with to follow a program; the file it writes to comes next, then the program and its arguments.
pub const TRACE: [&str; 6] = ["-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o"];

/// The calls of a trace that name a family of addresses other than that of files of this machine, or the file at which this machine
/// asks others for a name.
///
/// # Errors
/// When there is no such file.
pub fn asked_for(trace: &Path) -> std::io::Result<Vec<String>> {
    let calls = std::fs::read_to_string(trace)?;
    Ok(calls
        .lines()
        .filter(|call| call.contains("AF_") && (!call.contains("AF_UNIX") || is_for_names(call)))
        .map(str::to_owned)
        .collect())
}

/// Whether a call turns to a service of this machine that asks others for names.
fn is_for_names(call: &str) -> bool {
    ["/resolve/", "avahi"].iter().any(|service| call.contains(service))
}

/// Those of them that name an address which is not this machine's own. The driver of a window speaks to it over such a one, and a web
/// view asks the kernel (`AF_NETLINK`) whether there is a network.
///
/// # Errors
/// When there is no such file.
pub fn asked_beyond(trace: &Path) -> std::io::Result<Vec<String>> {
    let own = [r#"inet_addr("127.0.0.1")"#, r#"inet_pton(AF_INET6, "::1""#];
    // A name is asked for at port 53, whoever answers there.
    let here = |call: &str| own.iter().any(|own| call.contains(own)) && !call.contains("htons(53)");
    let mut calls = asked_for(trace)?;
    calls.retain(|call| {
        is_for_names(call) || call.contains("_addr") && !call.contains("AF_NETLINK") && !here(call)
    });
    Ok(calls)
}
