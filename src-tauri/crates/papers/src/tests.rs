//! What holds for every paper in every form.

use crate::participants::sample as people;
use crate::tools::{part, pdf_info, pdf_raw_pages};
use crate::{Paper, docx, html, markdown, pdf};
use domain::disclosure::{
    Audience, Disclosed, InnerCircle, PaperKind, Side, SignatureParts, disclose_agenda, disclose_annotated,
    disclose_changes, disclose_run_sheet, disclose_signatures, mark_changes,
};

/// One paper in its four forms.
struct Forms {
    name: String,
    pdf: Vec<u8>,
    docx: Vec<u8>,
    html: String,
    markdown: String,
}

fn forms<T: Paper>(name: impl Into<String>, paper: &Disclosed<T>) -> Forms {
    let stamp = people::stamp();
    Forms {
        name: name.into(),
        pdf: pdf(paper, &stamp).unwrap(),
        docx: docx(paper, &stamp).unwrap(),
        html: html(paper, &stamp),
        markdown: markdown(paper, &stamp),
    }
}

fn every_paper() -> Vec<Forms> {
    use crate::agenda::sample;
    let (before, after) = (sample::before(), sample::inside());
    let sides = || (Side { inside: &before, release: None }, Side { inside: &after, release: None });
    let agenda = sample::agenda(Audience::Participants);
    let marked = mark_changes(
        disclose_agenda(&after, None, Audience::Participants, sample::ALL_PARTS),
        sides().0,
        sides().1,
        sample::ALL_PARTS,
    );
    let mut out = vec![
        forms("agenda", &agenda),
        forms("agenda with change marks", &marked.disclosed),
        forms("annotated agenda", &disclose_annotated(&after, None, InnerCircle::CoChairs).disclosed),
        forms("run sheet", &disclose_run_sheet(&after, None, InnerCircle::Secretariat).disclosed),
        forms("changes", &disclose_changes(sides().0, sides().1, Audience::Participants).disclosed),
    ];
    out.extend(
        PaperKind::Participants
            .groups()
            .map(|audience| forms(format!("list, {audience:?}"), &people::list(audience))),
    );
    let day = SignatureParts { day: "2024-06-27".parse().ok(), blank: 3 };
    let signed = disclose_signatures(&people::roster(), &[], Audience::Secretariat, day).disclosed;
    out.push(forms("signature list", &signed));
    out.push(forms("agenda for comments", &sample::comment_form(Audience::CoChairs)));
    out.push(forms("own items for comments", &sample::comment_form(sample::speaker("P30"))));
    out
}

/// Leaves out white space and invisible marks, and what Markdown and lists add.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\\' | '*' | '|' | '#' | '–'))
        .collect()
}

/// Returns the texts between the tags.
fn between_tags(markup: &str) -> Vec<String> {
    let text = |piece: &str| {
        let text = piece.split_once('>').map_or(piece, |(_, text)| text);
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")]
            .iter()
            .fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter))
    };
    markup.split('<').map(|piece| bare(&text(piece))).filter(|text| !text.is_empty()).collect()
}

/// Returns what an HTML page says, without the line that says what pages say in their foot.
fn said(html: &str) -> Vec<String> {
    let body = html.split_once("<body>").unwrap().1.split("<p class=\"made\">").next().unwrap();
    between_tags(body)
}

#[test]
fn every_paper_says_the_same_in_all_its_forms() {
    for paper in every_paper() {
        let name = &paper.name;
        let html = said(&paper.html);
        let pages = pdf_raw_pages(&paper.pdf);
        // Head and foot come last on every page, and with the label.
        let lines: Vec<String> = pages
            .iter()
            .flat_map(|page| {
                let lines: Vec<String> = page.lines().map(bare).filter(|line| !line.is_empty()).collect();
                let head = lines.iter().rposition(|line| line.contains("THBFocusGroup,3rdmeeting")).unwrap();
                lines[..head].to_vec()
            })
            .collect();
        let (printed, shown) = (lines.concat(), html.concat());
        let document = between_tags(&part(&paper.docx, "word/document.xml")).concat();
        let plain = bare(&paper.markdown);
        for text in &html[1..] {
            assert!(printed.contains(text), "{name}: {text:?} is not in the PDF: {printed}");
            assert!(document.contains(text), "{name}: {text:?} is not in the Word document: {document}");
        }
        for line in &lines {
            assert!(shown.contains(line), "{name}: {line:?} is not in the HTML: {shown}");
        }
        let rows = paper.html.replace("<thead>", "<thead hidden").replace("</thead>", ">");
        let rows: String =
            rows.split("<thead hidden").map(|piece| piece.split("</tr>>").last().unwrap()).collect();
        for text in said(&rows) {
            assert!(plain.contains(&text), "{name}: {text:?} is not in the Markdown: {}", paper.markdown);
        }
    }
}

#[test]
fn every_html_and_markdown_begins_and_ends_with_the_label() {
    for paper in every_paper() {
        let label = paper.markdown.lines().next().unwrap();
        assert!(label.starts_with("TLP:"), "{}: {label}", paper.name);
        assert_eq!(paper.markdown.lines().last(), Some(label), "{}", paper.name);
        let body = paper.html.split_once("<body>\n").unwrap().1;
        let line = body.lines().next().unwrap();
        assert!(line.contains(&format!(">{label}</b>")), "{}: {line}", paper.name);
        assert!(body.ends_with(&format!("{line}\n</body>\n</html>\n")), "{}", paper.name);
        for words in ["<script", "src=", "href=", "@import", "url("] {
            assert!(!paper.html.contains(words), "{}: {words:?} runs or fetches something", paper.name);
        }
    }
}

#[test]
fn a_list_of_many_parts_names_everybody_once_under_delegation_and_column_heads() {
    let list = people::disclosed(&people::crowd(700), Audience::Secretariat);
    let file = pdf(&list, &people::stamp()).unwrap();
    let structure = pdf_info(&file, "-struct");
    let count =
        |tag: &str| structure.lines().filter(|line| line.split_whitespace().next() == Some(tag)).count();
    assert_eq!((count("Document"), count("H1"), count("H2")), (1, 1, 6), "the structure is one");
    assert!(count("TD") + count("TD:") >= 700 * 7, "one cell for each person and column");
    let pages = pdf_raw_pages(&file);
    let mut all: Vec<usize> = pages
        .iter()
        .flat_map(|page| page.split_whitespace().filter(|word| word.len() == 5))
        .filter_map(|word| word.strip_prefix('P')?.parse().ok())
        .collect();
    all.sort_unstable();
    assert_eq!(all, (0..700).collect::<Vec<_>>(), "everybody is there, and once");
    for (number, page) in (2..).zip(&pages[1..pages.len() - 1]) {
        assert!(page.contains("Ref. Name Function, institution"), "the columns have their heads: {page}");
        let is_person = |line: &&str| line.starts_with('P') && line[1..].starts_with(char::is_numeric);
        let first = page.lines().position(|line| is_person(&line)).unwrap();
        let above = page.lines().nth(first - 1).unwrap();
        let code = above.rsplit(' ').next().unwrap();
        assert!(code.chars().all(|c| c.is_ascii_uppercase()), "a delegation stands over them: {above:?}");
        let foot = format!("page {number} of {}", pages.len());
        assert!(page.contains(&foot), "pages are counted through all parts: {page}");
    }
}
