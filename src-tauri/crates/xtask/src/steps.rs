//! A list of steps that all run, and a summary that says which failed and how to repeat them.

use std::{
    io::{BufRead, BufReader, IsTerminal as _, Read, Write},
    path::Path,
    process::{Command, ExitCode, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// The steps of one task, in the order they ran.
#[derive(Debug, Default)]
pub struct Steps {
    done: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: String,
    repeat: String,
    failure: Option<String>,
    /// The tests that failed, as their runner calls them; of a step that runs no tests, none.
    tests: Vec<String>,
    took: Duration,
}

impl Steps {
    /// Runs a program, with its output visible; a failure is remembered and the next step still runs.
    pub fn run(&mut self, name: &str, command: &mut Command) -> bool {
        let repeat = spelled(command);
        self.judge(name, &repeat, || ended(command.status()))
    }

    /// Runs the tests of a runner as [`Self::run`] does, and keeps the names of those that fail: whoever reads the end of a long
    /// output is told which they were.
    pub fn tests(&mut self, name: &str, command: &mut Command) -> bool {
        let repeat = spelled(command);
        let mut failed = Vec::new();
        let good = self.judge(name, &repeat, || ended(with_failures(command, &mut failed)));
        if let Some(step) = self.done.last_mut()
            && !good
        {
            step.tests = failed;
        }
        good
    }

    /// Runs a check of our own; `repeat` is the command that repeats it.
    pub fn judge(
        &mut self,
        name: &str,
        repeat: &str,
        check: impl FnOnce() -> std::result::Result<(), String>,
    ) -> bool {
        println!("\n== {name}");
        let begin = Instant::now();
        let failure = check().err();
        let good = failure.is_none();
        if let Some(failure) = &failure {
            println!("{failure}");
        }
        let took = begin.elapsed();
        self.done.push(Step { name: name.into(), repeat: repeat.into(), failure, tests: Vec::new(), took });
        good
    }

    /// Prints the summary; the exit code is 1 when any step failed.
    pub fn finish(self) -> ExitCode {
        print!("\n{}", self.summary());
        if self.failed() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn failed(&self) -> usize {
        self.done.iter().filter(|step| step.failure.is_some()).count()
    }

    fn summary(&self) -> String {
        use std::fmt::Write as _;

        let mut text = String::new();
        for step in &self.done {
            let word = if step.failure.is_some() { "FAILED" } else { "ok" };
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{word:>8}  {:>6.1} s  {}", step.took.as_secs_f64(), step.name);
        }
        if self.failed() > 0 {
            text.push_str("\nTo repeat what failed:\n");
            for step in self.done.iter().filter(|step| step.failure.is_some()) {
                let _ = writeln!(text, "  {}", step.repeat);
                for test in &step.tests {
                    let _ = writeln!(text, "    {test}");
                }
            }
        }
        let _ =
            writeln!(text, "\nsteps: {} passed, {} failed", self.done.len() - self.failed(), self.failed());
        text
    }
}

/// Says how a program that was started failed.
fn ended(status: std::io::Result<ExitStatus>) -> std::result::Result<(), String> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("ended with {status}")),
        Err(error) => Err(format!("could not be started: {error}")),
    }
}

/// Runs a program whose errors pass through this process on their way to the screen, and keeps each test that it calls failed,
/// once.
fn with_failures(command: &mut Command, failed: &mut Vec<String>) -> std::io::Result<ExitStatus> {
    if std::io::stderr().is_terminal() {
        command.envs([("CARGO_TERM_COLOR", "always"), ("FORCE_COLOR", "1")]);
    }
    let mut child = command.stderr(Stdio::piped()).spawn()?;
    if let Some(errors) = child.stderr.take() {
        // Where nobody can be shown anything any more, the tests still run to their end.
        let _ = pass_on(errors, &mut std::io::stderr(), failed);
    }
    child.wait()
}

/// Hands on what is read, line by line and byte by byte as it was, and keeps what its lines call failed.
fn pass_on(from: impl Read, to: &mut impl Write, failed: &mut Vec<String>) -> std::io::Result<()> {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        if let Some(test) = failed_test(&String::from_utf8_lossy(&line))
            && !failed.contains(&test)
        {
            failed.push(test);
        }
        line.clear();
    }
    Ok(())
}

/// The test that a line calls failed: vitest writes `FAIL` and the name; nextest how it failed, the time it took and, while it
/// runs, which one of all it was.
fn failed_test(line: &str) -> Option<String> {
    let line = without_colours(line);
    let line = line.trim();
    let name = match line.split_once('[') {
        Some((how, timed))
            if how.chars().all(|letter| letter.is_ascii_uppercase() || " +-".contains(letter)) =>
        {
            // A test that leaves something running or is about to be ended has not failed by that.
            if !["FAIL", "TIMEOUT", "SIG", "ABORT", "LEAK-FAIL"]
                .iter()
                .any(|failure| how.starts_with(failure))
            {
                return None;
            }
            timed.split_once(']')?.1.trim_start()
        }
        _ => line.strip_prefix("FAIL ")?.trim_start(),
    };
    let name = match name.strip_prefix('(').and_then(|counted| counted.split_once(')')) {
        Some((_, name)) => name.trim_start(),
        None => name,
    };
    (!name.is_empty()).then(|| name.to_owned())
}

/// A line without the sequences that colour it (`ESC [ … letter`).
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().skip(1).find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Spells a command the way a person would type it at the top of the tree.
pub fn spelled(command: &Command) -> String {
    let mut words = Vec::new();
    if let Some(folder) = command.get_current_dir().and_then(Path::file_name)
        && folder == "ui"
    {
        words.push("cd ui &&".to_owned());
    }
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            words.push(format!("{}={}", name.to_string_lossy(), quoted(&value.to_string_lossy())));
        }
    }
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    words.push(program.to_string_lossy().into_owned());
    words.extend(command.get_args().map(|argument| quoted(&argument.to_string_lossy())));
    words.join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./=:@,+".contains(letter);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_is_named_with_the_command_that_repeats_it() {
        let mut steps = Steps::default();
        assert!(steps.judge("good", "do good", || Ok(())), "a step without findings passes");
        assert!(!steps.judge("bad", "do bad", || Err("it rained".into())), "a finding fails the step");
        let summary = steps.summary();
        assert!(summary.contains("To repeat what failed:\n  do bad\n"), "{summary}");
        assert!(!summary.contains("  do good"), "only what failed is repeated: {summary}");
        assert!(summary.ends_with("steps: 1 passed, 1 failed\n"), "{summary}");
    }

    #[test]
    fn failed_tests_are_named_at_the_end_as_both_runners_name_them() {
        let output = "        PASS [   0.1s] (1/3) entente-store journal::a_head\n\
            \u{1b}[31m        FAIL\u{1b}[0m [   1.204s] (2/3) entente-store journal::a_tail\n\
            stderr: it FAIL often\n\
            \x20       SLOW [> 60.000s] (3/3) entente-store journal::a_wait\n\
            \x20    TIMEOUT [ 300.000s] (3/3) entente-store journal::a_wait\n\
            \x20 FAIL + LEAK [   0.2s] (4/4) entente-store journal::a_leak\n\
            \u{1b}[41m FAIL \u{1b}[49m src/lib/people.test.ts > people > stand in order\n\
            \u{1b}[31m        FAIL\u{1b}[0m [   1.204s] entente-store journal::a_tail\n";
        let (mut shown, mut failed) = (Vec::new(), Vec::new());
        pass_on(output.as_bytes(), &mut shown, &mut failed).expect("a text can be read");
        assert_eq!(shown, output.as_bytes(), "everything is shown as it came");
        assert_eq!(
            failed,
            [
                "entente-store journal::a_tail",
                "entente-store journal::a_wait",
                "entente-store journal::a_leak",
                "src/lib/people.test.ts > people > stand in order"
            ],
            "each once, and what passed is not among them"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_runner_that_fails_leaves_the_names_in_the_summary() {
        let mut steps = Steps::default();
        let mut command = Command::new("sh");
        command.args(["-c", "echo ' FAIL  src/one.test.ts > falls' >&2; exit 1"]);
        assert!(!steps.tests("interface", &mut command), "a runner that fails fails the step");
        let summary = steps.summary();
        assert!(summary.contains("exit 1'\n    src/one.test.ts > falls\n"), "{summary}");
    }

    #[test]
    fn a_step_whose_program_is_missing_fails() {
        let mut steps = Steps::default();
        assert!(!steps.run("missing", &mut Command::new("no-such-program-anywhere")), "nothing ran");
    }

    #[test]
    fn a_command_is_spelled_as_typed_at_the_top_of_the_tree() {
        let mut command = Command::new("/opt/node/npm");
        command.args(["run", "check", "-E", "not binary(window)"]).current_dir("/somewhere/ui").env("A", "b");
        assert_eq!(spelled(&command), "cd ui && A=b npm run check -E 'not binary(window)'");
    }
}
