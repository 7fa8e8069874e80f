//! What is asked as somebody types: the newest question ends those before it, and none goes on for ever.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How long a question may take once its turn has come.
const MOST: Duration = Duration::from_secs(5);

/// Counts the questions of one kind.
#[derive(Default)]
pub struct Newest(Arc<AtomicU64>);

impl Newest {
    /// Begins a question; what is returned says, whenever it is asked, whether to go on with it.
    pub fn ask(&self) -> impl FnMut() -> bool + Send + 'static {
        let newest = self.0.clone();
        let number = newest.fetch_add(1, Ordering::Relaxed) + 1;
        let mut until = None;
        move || {
            let now = Instant::now();
            newest.load(Ordering::Relaxed) == number && now < *until.get_or_insert(now + MOST)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_ends_when_another_one_is_asked() {
        let newest = Newest::default();
        let mut first = newest.ask();
        assert!(first() && first());
        let mut second = newest.ask();
        assert!(!first() && second());
    }
}
