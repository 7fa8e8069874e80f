//! Markdown and HTML.

use super::*;
use domain::disclosure::disclose_agenda;

#[test]
fn the_label_is_the_first_and_the_last_line() {
    for audience in Audience::GROUPS {
        let agenda = sample::agenda(audience);
        let label = agenda.label().as_str();
        let text = markdown(&agenda, &stamp());
        assert_eq!((text.lines().next(), text.lines().last()), (Some(label), Some(label)), "{audience:?}");
        let page = html(&agenda, &stamp());
        let body = page.split_once("<body>").unwrap().1;
        let lines: Vec<&str> = body.lines().filter(|line| line.contains("class=\"tlp\"")).collect();
        assert!(
            lines.len() == 2 && lines.iter().all(|line| line.contains(&format!(">{label}</b>"))),
            "{lines:?}"
        );
        assert_eq!(body.lines().nth(1), Some(lines[0]), "{audience:?}: first");
        assert!(body.trim_end().ends_with(&format!("{}\n</body>\n</html>", lines[1])), "{audience:?}: last");
    }
}

#[test]
fn the_page_is_one_file_that_runs_and_fetches_nothing() {
    let page = html(&sample::agenda(Audience::CoChairs), &stamp());
    for words in
        ["<script", "javascript:", "src=", "href=", "@import", "url(", "http://", "https://", "<link"]
    {
        assert!(!page.contains(words), "{words:?}");
    }
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en-GB\">"));
    assert!(page.contains("default-src 'none'"), "nothing else may be loaded either");
}

#[test]
fn what_people_type_is_no_markup() {
    let mut inside = sample::inside();
    inside.agenda.items[0].details.title = "<script>alert(1)</script> *a* [b](c) & \"d\"".parse().unwrap();
    let agenda = disclose_agenda(&inside, None, Audience::Participants, sample::ALL_PARTS).disclosed;
    assert!(
        html(&agenda, &stamp())
            .contains("&lt;script&gt;alert(1)&lt;/script&gt; *a* [b](c) &amp; &quot;d&quot;")
    );
    let text = markdown(&agenda, &stamp());
    assert!(text.contains("\\<script\\>alert(1)\\</script\\> \\*a\\* \\[b\\](c) \\& \"d\""), "{text}");
}

#[test]
fn both_say_what_the_pages_say() {
    let agenda = sample::agenda(Audience::Participants);
    let text = markdown(&agenda, &stamp());
    for words in [
        "# Agenda",
        "**DRAFT v0.4 for comments** (Released 12 June 2024, 10:00 CEST)",
        "## Day 1 – Wednesday 26 June 2024",
        "14:00–15:20 **5 Parallel workshops**",
        "**5a Workshop A: sexual exploitation** \\[TLP:AMBER, Chatham House Rule\\]",
        "11:00–11:20 Coffee break",
        "- Which trends do you see that are missing from the picture?",
    ] {
        assert!(text.contains(words), "{words:?} is missing in {text}");
    }
    let page = html(&agenda, &stamp());
    for words in
        ["<h1>Agenda</h1>", "<li>Eurojust</li><li>EU Anti-Trafficking Coordinator</li>", "Coffee break"]
    {
        assert!(page.contains(words), "{words:?} is missing in {page}");
    }
}
