//! Squares that a telephone or a scanner reads (QR codes).

use qrcode::{Color, EcLevel, QrCode};

/// Puts a text into a square: how many fields it has in a row, without its margin, and the dark ones of them by column and
/// row. A text that is too long for any square has an empty one.
pub fn square(text: &str) -> (usize, Vec<(usize, usize)>) {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return (0, Vec::new()) };
    let size = code.width();
    let colors = code.to_colors().into_iter().enumerate();
    (size, colors.filter(|(_, color)| *color == Color::Dark).map(|(at, _)| (at % size, at / size)).collect())
}
