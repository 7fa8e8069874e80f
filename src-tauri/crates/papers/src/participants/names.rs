//! The words for ways of taking part and for attendance.

use crate::words::{Word, paper_words, say, say_with};
use domain::attendance::Attendance;
use domain::participant::Mode;

/// Names a way of taking part.
pub fn mode_name(mode: Mode) -> String {
    paper_words().inside(mode)
}

/// Returns the attendance sentence with its opening words.
pub fn attendance(attendance: &Attendance) -> String {
    if attendance.is_empty() {
        say(Word::AttendanceNone)
    } else {
        let sentence = paper_words().attendance_sentence(attendance);
        say_with(Word::Attendance, &[("sentence", &sentence)])
    }
}
