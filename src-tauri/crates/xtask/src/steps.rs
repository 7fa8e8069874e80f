//! A list of steps that all run, and a summary that says which failed and how to repeat them.

use std::{
    path::Path,
    process::{Command, ExitCode},
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
    took: Duration,
}

impl Steps {
    /// Runs a program, with its output visible; a failure is remembered and the next step still runs.
    pub fn run(&mut self, name: &str, command: &mut Command) -> bool {
        let repeat = spelled(command);
        self.judge(name, &repeat, || match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("ended with {status}")),
            Err(error) => Err(format!("could not be started: {error}")),
        })
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
        self.done.push(Step { name: name.into(), repeat: repeat.into(), failure, took: begin.elapsed() });
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
        use std::fmt::Write;

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
            }
        }
        let _ =
            writeln!(text, "\nsteps: {} passed, {} failed", self.done.len() - self.failed(), self.failed());
        text
    }
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
