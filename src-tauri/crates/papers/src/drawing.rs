//! Pictures for papers, slides and the web: lines as SVG, dots as PNG. Whatever colour says, a shape or a word says too.

use crate::blocks::paged::{FILES, settable};
use crate::error::Error;
use crate::frame::Frame;
use quick_xml::escape::escape;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

/// The width of every picture.
pub const WIDTH: f32 = 960.0;
/// The distance of everything from the edge.
pub const EDGE: f32 = 24.0;
/// Where the head of a picture ends and what it shows begins.
pub const TOP: f32 = 92.0;
/// The height of the foot: whose it is, and who may share it.
const FOOT: f32 = 56.0;
/// How many dots of a PNG stand for one unit of the SVG: sharp on slides, and in print at 16 cm.
const SHARP: f32 = 2.0;

/// Ink, from the strongest to the faintest, and the colours of what is shown.
pub const INK: &str = "#141b2d";
pub const INK_SOFT: &str = "#4a5468";
pub const HAIR: &str = "#c3cad6";
pub const ACCENT: &str = "#003399";
pub const ACCENT_SOFT: &str = "#dfe8fb";
pub const BAD: &str = "#b3261e";

/// How large words are.
#[derive(Clone, Copy)]
pub enum Size {
    /// The title of the picture.
    Title,
    /// The title of a part.
    Part,
    /// What is read.
    Text,
    /// A code on a tile.
    Mark,
}

/// Which end of words stands at their place.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// The first letter.
    Start,
    /// The middle.
    Middle,
    /// The last letter.
    End,
}

/// A picture that is being drawn.
pub struct Drawing {
    height: f32,
    body: String,
    title: String,
    words: String,
}

impl Drawing {
    /// Begins a picture of this height with its head and foot, as every paper has them; `words` says for readers what it shows.
    pub fn new(frame: &Frame, words: &str, shown: f32) -> Self {
        let height = TOP + shown + FOOT;
        let title = frame.title.clone();
        let mut drawing = Self { height, body: String::new(), title, words: words.to_owned() };
        drawing.text((EDGE, 42.0), Size::Title, INK, Anchor::Start, &frame.title);
        let place = [frame.running.as_str(), &frame.version, &frame.time].join(", ");
        drawing.text((EDGE, 64.0), Size::Text, INK_SOFT, Anchor::Start, &place);
        drawing.label(frame, 24.0);
        drawing.text((EDGE, height - 20.0), Size::Text, INK_SOFT, Anchor::Start, &frame.statement);
        drawing
    }

    /// The handling label, as on every page: coloured words on black.
    fn label(&mut self, frame: &Frame, y: f32) {
        let width = 18.0 + 8.6 * len(frame.label);
        self.rect((WIDTH - EDGE - width, y, width, 24.0), 4.0, "fill=\"#000\"");
        let place = (WIDTH - EDGE - width / 2.0, y + 16.5);
        let _ = write!(
            self.body,
            "<text x=\"{}\" y=\"{}\" font-family=\"Inter\" font-weight=\"700\" font-size=\"12.5\" text-anchor=\"middle\" \
             fill=\"#{}\">{}</text>",
            place.0,
            place.1,
            frame.colour,
            escape(frame.label)
        );
    }

    /// Draws a rectangle; `look` are attributes.
    pub fn rect(&mut self, (x, y, width, height): (f32, f32, f32, f32), round: f32, look: &str) {
        let _ = write!(
            self.body,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {look}/>"
        );
    }

    /// Draws a path; `look` are attributes.
    pub fn path(&mut self, path: &str, look: &str) {
        let _ = write!(self.body, "<path d=\"{path}\" {look}/>");
    }

    /// Writes words.
    pub fn text(&mut self, (x, y): (f32, f32), size: Size, ink: &str, anchor: Anchor, words: &str) {
        let (height, weight) = match size {
            Size::Title => (22, 600),
            Size::Part => (13, 600),
            Size::Text => (12, 400),
            Size::Mark => (9, 600),
        };
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let _ = write!(
            self.body,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{height}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" \
             fill=\"{ink}\">{}</text>",
            escape(words)
        );
    }

    /// Writes the picture as SVG: no script, nothing fetched.
    pub fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
             font-family=\"'Source Serif 4', 'Noto Serif Georgian', 'Noto Serif Armenian', Georgia, serif\" role=\"img\" \
             aria-labelledby=\"title words\"><title id=\"title\">{}</title><desc id=\"words\">{}</desc>\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>{}</svg>\n",
            escape(&self.title),
            escape(&self.words),
            self.body,
            height = self.height,
        )
    }

    /// Writes the picture as PNG, in the typefaces of the papers.
    pub fn png(&self) -> Result<Vec<u8>, Error> {
        static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
            let mut fonts = fontdb::Database::new();
            for file in FILES {
                fonts.load_font_data(file.to_vec());
            }
            Arc::new(fonts)
        });
        let failed = |problem: String| Error::Pages(problem);
        let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
        let tree = Tree::from_str(&settable(&self.svg()).text, &options)
            .map_err(|problem| failed(problem.to_string()))?;
        let size = tree
            .size()
            .to_int_size()
            .scale_by(SHARP)
            .ok_or_else(|| failed("the picture has no size".into()))?;
        let mut dots = Pixmap::new(size.width(), size.height())
            .ok_or_else(|| failed("the picture is too large".into()))?;
        resvg::render(&tree, Transform::from_scale(SHARP, SHARP), &mut dots.as_mut());
        dots.encode_png().map_err(|problem| failed(problem.to_string()))
    }
}

/// Cuts words to about so many letters, at a word, and says that it did.
pub fn short(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let cut: String = words.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}\u{2026}", whole.trim_end_matches([',', ';', ':']))
}

/// How many letters words have, as a length.
pub fn len(words: &str) -> f32 {
    number(words.chars().count())
}

/// A count as a length.
pub fn number(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
