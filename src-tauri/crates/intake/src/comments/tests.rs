//! Forms for comments as several programs give them back; everything in them is invented.

use super::*;
use domain::closed::Closed as _;
use domain::comment_form::FormField;
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str =
    "xmlns:w=\"http://w\" xmlns:w14=\"http://w14\" xmlns:w15=\"http://w15\" xmlns:mc=\"http://mc\"";

fn id(number: u128) -> AgendaItemId {
    AgendaItemId(Uuid::from_u128(number))
}

/// Packs the body of a document, with comments and threads where there are any.
fn package(body: &str, comments: &str, threads: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let document = format!("<w:document {W}><w:body>{body}</w:body></w:document>");
    let comments = format!("<w:comments {W}>{comments}</w:comments>");
    let threads = format!("<w15:commentsEx {W}>{threads}</w15:commentsEx>");
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
        ("word/comments.xml", &comments),
        ("word/commentsExtended.xml", &threads),
    ] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read_body(body: &str) -> Commented {
    read(&package(body, "", "")).unwrap()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn ins(author: &str, text: &str) -> String {
    format!("<w:ins w:id=\"9\" w:author=\"{author}\" w:date=\"2024-06-13T10:00:00Z\">{}</w:ins>", run(text))
}

fn del(author: &str, text: &str) -> String {
    format!(
        "<w:del w:id=\"8\" w:author=\"{author}\" w:date=\"2024-06-13T10:00:00Z\"><w:r><w:delText>{text}</w:delText></w:r></w:del>"
    )
}

fn p(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

/// A control as Word writes it.
fn sdt(field: &FormField, inner: &str) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:tag w:val=\"{field}\"/><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    )
}

fn empty(field: &FormField) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:tag w:val=\"{field}\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        run("…")
    )
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{cell}</w:tc>")).collect();
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn head() -> String {
    "<w:tr><w:trPr><w:tblHeader/></w:trPr>".to_owned()
        + &["Time", "No", "Item", "Comments"].map(|head| format!("<w:tc>{}</w:tc>", p(&run(head)))).concat()
        + "</w:tr>"
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/>{}{}</w:tbl>", head(), rows.concat())
}

/// A row with its fields: what stands in those of time, title and comments.
fn fielded(number: u128, time: &str, title: &str, comments: &str) -> String {
    let item = id(number);
    row(&[
        p(&sdt(&FormField::Time(item), time)),
        p(&run(&number.to_string())),
        p(&sdt(&FormField::Title(item), title))
            + &p(&(sdt(&FormField::Item(item), &run(&format!("I-{number:02}"))) + &run("  new"))),
        p(comments),
    ])
}

/// A row from which the controls were dropped.
fn bare(time: &str, number: &str, title: &str, reference: &str, comments: &str) -> String {
    row(&[p(&run(time)), p(&run(number)), p(&run(title)) + &p(&run(reference)), p(&run(comments))])
}

fn texts(remarks: &[Remark]) -> Vec<(&str, &str, Option<ItemField>)> {
    let author = |remark: &'_ Remark| remark.by.as_ref().map_or("", |by| by.author.as_str()).to_owned();
    remarks
        .iter()
        .map(|one| (Box::leak(author(one).into_boxed_str()) as &str, one.text.as_str(), one.on))
        .collect()
}

#[test]
fn a_row_that_moved_is_known_by_its_fields() {
    let rows = [
        fielded(3, &run("11:00–11:30"), &run("Third"), ""),
        fielded(1, &run("09:00–09:30"), &run("First"), ""),
    ];
    let read = read_body(&table(&rows));
    let found: Vec<_> =
        read.items.iter().map(|item| (item.anchor, item.title.after.as_str(), item.times)).collect();
    assert_eq!(found, [(Some(id(3)), "Third", Some((660, 690))), (Some(id(1)), "First", Some((540, 570)))]);
    assert_eq!(read.items[0].reference.as_deref(), Some("I-03"));
    assert!(read.items.iter().all(|item| item.remarks.is_empty()), "an empty column says nothing");
}

#[test]
fn a_tracked_change_says_what_was_and_what_is_and_who_changed_it() {
    let title = [run("The first "), del("Ann Lee", "cases"), ins("Ann Lee", "cases of 2024")].concat();
    let time = [run("09:"), del("Ann Lee", "00–09:30"), ins("Ann Lee", "15–09:45")].concat();
    let read = read_body(&table(&[fielded(1, &time, &title, "")]));
    let item = &read.items[0];
    assert_eq!(
        (item.title.before.as_str(), item.title.after.as_str()),
        ("The first cases", "The first cases of 2024")
    );
    assert_eq!((item.time.before.as_str(), item.time.after.as_str()), ("09:00–09:30", "09:15–09:45"));
    assert_eq!(item.times, Some((555, 585)));
    let by = item.title.by.clone().unwrap();
    assert_eq!((by.author.as_str(), by.at.unwrap().to_string().as_str()), ("Ann Lee", "2024-06-13 10:00:00"));
}

#[test]
fn words_that_one_added_and_another_took_out_are_in_neither() {
    let gone = format!("<w:ins w:author=\"A\">{}</w:ins>", del("B", "never said"));
    let read = read_body(&table(&[fielded(1, &run("9:00–9:30"), &(run("Kept") + &gone), "")]));
    assert_eq!((read.items[0].title.before.as_str(), read.items[0].title.after.as_str()), ("Kept", "Kept"));
}

#[test]
fn what_was_moved_stands_where_it_was_moved_to() {
    let from = format!("<w:moveFrom w:author=\"A\">{}</w:moveFrom>", run(" first"));
    let to = format!("<w:moveTo w:author=\"A\">{}</w:moveTo>", run("First "));
    let read = read_body(&table(&[fielded(1, &run("9:00–9:30"), &(to + &run("words") + &from), "")]));
    assert_eq!(
        (read.items[0].title.before.as_str(), read.items[0].title.after.as_str()),
        ("words first", "First words")
    );
}

#[test]
fn what_was_typed_beside_a_field_counts_as_typed_in_it() {
    let item = id(1);
    let cells = [
        p(&(sdt(&FormField::Time(item), &run("09:00–09:3")) + &run("5"))),
        p(&run("1")),
        p(&(sdt(&FormField::Title(item), &run("Opening")) + &run(" and welcome"))),
        p(&empty(&FormField::Comments(item))) + &p(&run("Too late?")) + &p(&ins("Ann Lee", "Or not.")),
    ];
    let read = read_body(&table(&[row(&cells)]));
    assert_eq!(
        (read.items[0].title.after.as_str(), read.items[0].times),
        ("Opening and welcome", Some((540, 575)))
    );
    assert_eq!(texts(&read.items[0].remarks), [("Ann Lee", "Too late?\nOr not.", None)]);
}

#[test]
fn comments_are_on_the_field_where_they_begin_and_keep_their_thread() {
    let item = id(1);
    let range = |id: u8, inner: &str| {
        format!(
            "<w:commentRangeStart w:id=\"{id}\"/>{inner}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"
        )
    };
    let cells = [
        p(&range(0, &sdt(&FormField::Time(item), &run("09:00–09:30")))),
        p(&run("1")),
        p(&sdt(&FormField::Title(item), &range(1, &run("Opening"))))
            + &p(&sdt(&FormField::Item(item), &run("I-01")))
            + &p(&range(3, &run("Speakers: Ann Lee"))),
        p(&empty(&FormField::Comments(item))),
    ];
    let body = p(&range(4, &run("Agenda"))) + &table(&[row(&cells)]);
    let comment = |id: u8, author: &str, text: &str| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2024-06-13T10:00:00Z\"><w:p w14:paraId=\"0000000{id}\"><w:r><w:annotationRef/></w:r>{}</w:p></w:comment>",
            run(text)
        )
    };
    let comments = [
        comment(0, "Ann Lee", "Too early"),
        comment(1, "Ann Lee", "Shorter &amp; clearer"),
        comment(2, "Bo Roe", "Agreed"),
        comment(3, "Bo Roe", "Is she asked?"),
        comment(4, "Bo Roe", "Fine as a whole"),
        comment(5, "Bo Roe", "Without a place"),
    ]
    .concat();
    let threads = "<w15:commentEx w15:paraId=\"00000001\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"00000002\" w15:paraIdParent=\"00000001\" w15:done=\"0\"/>";
    let read = read(&package(&body, &comments, threads)).unwrap();
    assert_eq!(
        texts(&read.items[0].remarks),
        [
            ("Ann Lee", "Too early", Some(ItemField::Start)),
            ("Ann Lee", "Shorter & clearer", Some(ItemField::Title)),
            ("Bo Roe", "Is she asked?", None),
        ]
    );
    let thread = &read.items[0].remarks[1];
    assert!(thread.done, "it was marked as done");
    assert_eq!((thread.replies[0].by.author.as_str(), thread.replies[0].text.as_str()), ("Bo Roe", "Agreed"));
    assert_eq!(
        texts(&read.remarks),
        [("Bo Roe", "Fine as a whole", None), ("Bo Roe", "Without a place", None)]
    );
}

#[test]
fn comments_that_answer_one_another_in_a_circle_are_kept_each() {
    let comment = |id: u8| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"A\"><w:p w14:paraId=\"{id}\">{}</w:p></w:comment>",
            run("x")
        )
    };
    let threads = "<w15:commentEx w15:paraId=\"1\" w15:paraIdParent=\"2\"/><w15:commentEx w15:paraId=\"2\" w15:paraIdParent=\"1\"/>";
    let body = table(&[fielded(1, &run("9:00–9:30"), &run("One"), "")]);
    let read = read(&package(&body, &(comment(1) + &comment(2)), threads)).unwrap();
    assert_eq!(read.remarks.len() + read.remarks.iter().map(|one| one.replies.len()).sum::<usize>(), 2);
}

#[test]
fn a_program_that_drops_the_controls_leaves_what_people_cite() {
    let rows = [
        bare("09:00 - 09:30", "1", "Opening and welcome", "I-01  moved", "… We would rather begin later."),
        bare("10:00–10:30", "2", "Second", "Voltaire", "…"),
    ];
    let answer = row(&[
        p(&run("European Commission")),
        p(&run("version 0.4")),
        p(&run("Approve with remarks")),
        p(&run("… See item 1")),
    ]);
    let open = row(&[
        p(&run("Eurojust")),
        p(&run("version 0.4")),
        p(&run("Approve / Approve with remarks / Ask for changes")),
        p(&run("…")),
    ]);
    let read = read_body(&(table(&rows) + &table(&[answer, open])));
    let first = &read.items[0];
    assert_eq!((first.anchor, first.reference.as_deref(), first.number.as_str()), (None, Some("I-01"), "1"));
    assert_eq!((first.title.after.as_str(), first.times), ("Opening and welcome", Some((540, 570))));
    assert_eq!(texts(&first.remarks), [("", "We would rather begin later.", None)]);
    assert_eq!(
        (read.items.len(), &read.items[1].reference),
        (2, &None),
        "what a room is called is no reference"
    );
    let given: Vec<_> =
        read.answers.iter().map(|one| (one.who.as_str(), one.answer, one.remarks.as_str())).collect();
    assert_eq!(
        given,
        [("European Commission", Some(FormAnswer::ApproveWithRemarks), "See item 1"), ("Eurojust", None, "")]
    );
    assert!(read.answers.iter().all(|one| one.instead.is_empty()), "what can be chosen is no answer");
    assert!(read.answers.iter().all(|one| one.about == "version 0.4"));
}

#[test]
fn a_program_that_drops_the_tags_leaves_the_bookmarks() {
    let mark =
        |item| format!("<w:bookmarkStart w:id=\"1\" w:name=\"{}\"/>", domain::comment_form::bookmark(item));
    let end = "<w:bookmarkEnd w:id=\"1\"/>";
    let untagged =
        |text: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", run(text));
    let cells = [
        p(&untagged("09:00–09:30")),
        p(&run("1")),
        p(&untagged("Opening")) + &p(&(mark(id(1)) + &untagged("anything") + end)),
        p(&untagged("Good")),
    ];
    let before = row(&[p(&run("10:00")), p(&run("2")), mark(id(2)) + end + &p(&run("Second")), p(&run("…"))]);
    let read = read_body(&table(&[row(&cells), before]));
    let found: Vec<_> = read.items.iter().map(|item| (item.anchor, item.title.after.as_str())).collect();
    assert_eq!(found, [(Some(id(1)), "Opening"), (Some(id(2)), "Second")]);
    assert_eq!(texts(&read.items[0].remarks), [("", "Good", None)]);
}

#[test]
fn an_answer_is_known_by_its_code_whatever_is_shown() {
    let version = AgendaVersionId(Uuid::from_u128(4));
    let list =
        "<w:dropDownList><w:listItem w:displayText=\"Approuver\" w:value=\"approve\"/></w:dropDownList>";
    let choice = |text: &str| {
        let tag = FormField::Answer("COM".into());
        p(&format!(
            "<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/>{list}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run(text)
        ))
    };
    let answer = |text: &str| {
        row(&[
            p(&run("European Commission")),
            p(&sdt(&FormField::Version(version), &run("version 0.4"))),
            choice(text),
            p(""),
        ])
    };
    let body = table(&[fielded(1, &run("9:00–9:30"), &run("One"), "")]);
    let read = read_body(&(body.clone() + &table(&[answer("Approuver")])));
    assert_eq!(read.version, Some(version));
    assert_eq!(
        (read.answers[0].of.as_deref(), read.answers[0].answer),
        (Some("COM"), Some(FormAnswer::Approve))
    );
    let read = read_body(&(body + &table(&[answer("Perhaps")])));
    assert_eq!((read.answers[0].answer, read.answers[0].instead.as_str()), (None, "Perhaps"));
}

#[test]
fn rows_that_were_struck_out_or_added_say_so() {
    let gone = fielded(1, &run("9:00–9:30"), &del("Ann Lee", "One"), "");
    let gone = gone.replacen("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"Ann Lee\"/></w:trPr>", 1);
    let new = bare("10:00–10:15", "", "A word of thanks", "", "Please");
    let new = new.replacen("<w:tr>", "<w:tr><w:trPr><w:ins w:id=\"2\" w:author=\"Bo Roe\"/></w:trPr>", 1);
    let read = read_body(&table(&[gone, new]));
    assert_eq!(read.items[0].dropped.as_ref().map(|by| by.author.as_str()), Some("Ann Lee"));
    assert_eq!(read.items[1].added.as_ref().map(|by| by.author.as_str()), Some("Bo Roe"));
    assert_eq!((read.items[1].anchor, read.items[1].title.after.as_str()), (None, "A word of thanks"));
}

#[test]
fn a_row_with_the_fields_of_two_items_is_about_neither() {
    let both = fielded(1, &run("9:00–9:30"), &sdt(&FormField::Title(id(2)), &run("Two")), "");
    let read = read_body(&table(&[both, fielded(3, &run("9:30–9:45"), &run("Three"), "")]));
    assert_eq!((read.items[0].anchor, read.items[1].anchor), (None, Some(id(3))));
}

#[test]
fn tables_and_text_boxes_inside_a_cell_belong_to_it_or_to_nothing() {
    let inner = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>{}", p(&run("In a table.")), p(""));
    let boxed = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        p(&run("twice"))
    );
    let cells =
        [p(&sdt(&FormField::Time(id(1)), &run("9:00–9:30"))), p(&run("1")), p(&run("One")), inner + &boxed];
    let read = read_body(&table(&[row(&cells)]));
    assert_eq!((read.items.len(), texts(&read.items[0].remarks)), (1, vec![("", "In a table.", None)]));
}

#[test]
fn what_is_no_form_of_ours_is_refused() {
    let foreign = table(&[bare("9:00", "1", "One", "Voltaire", "")]);
    assert_eq!(read(&package(&foreign, "", "")), Err(Refused::NoForm));
    assert_eq!(read(&package(&p(&run("Minutes")), "", "")), Err(Refused::NoForm));
    assert_eq!(read(b"# Notes\n"), Err(Refused::NoForm));
    assert_eq!(read(b"%PDF-1.7"), Err(Refused::NotATable("pdf")));
    let dtd = "<!DOCTYPE w [<!ENTITY a \"b\">]><w:document/>";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(dtd.as_bytes()).unwrap();
    assert_eq!(read(&writer.finish().unwrap().into_inner()), Err(Refused::Dtd));
}

#[test]
fn a_document_that_goes_too_deep_or_too_far_is_refused() {
    let deep = "<w:sdt><w:sdtContent>".repeat(1_000);
    assert_eq!(
        read(&package(&(deep.clone() + &"</w:sdtContent></w:sdt>".repeat(1_000)), "", "")),
        Err(Refused::TooLarge)
    );
    assert_eq!(read(&package(&deep, "", "")), Err(Refused::TooLarge), "before its end is missed");
    let many =
        "<w:commentReference w:id=\"1\"/>".repeat(3) + &"<w:tbl><w:tr></w:tr></w:tbl>".repeat(MOST + 1);
    assert_eq!(read(&package(&many, "", "")), Err(Refused::TooLarge));
    let bomb = run(&"a".repeat(70 << 20));
    assert_eq!(read(&package(&p(&bomb), "", "")), Err(Refused::TooLarge));
}

/// A form with something of everything, for what may happen to it on its way.
fn full() -> Vec<u8> {
    let title = [run("The first "), del("Ann Lee", "cases"), ins("Ann Lee", "cases of 2024")].concat();
    let comment = format!(
        "<w:comment w:id=\"0\" w:author=\"A\"><w:p w14:paraId=\"1\">{}</w:p></w:comment>",
        run("Said")
    );
    let ranged = format!("<w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/>", run("typed"));
    let rows = [fielded(1, &run("9:00–9:30"), &title, &ranged), bare("10:00", "2", "Two", "I-02", "")];
    package(&table(&rows), &comment, "<w15:commentEx w15:paraId=\"1\" w15:done=\"0\"/>")
}

#[test]
fn no_cut_of_a_package_is_read_as_another_form() {
    let whole = full();
    for length in 0..whole.len() {
        if let Ok(read) = read(&whole[..length]) {
            panic!("cut at {length}: {read:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn bytes_that_were_changed_on_the_way_break_nothing(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)
    ) {
        let mut bytes = full();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes);
    }

    #[test]
    fn markup_that_was_cut_and_mixed_breaks_nothing(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", "<w:r>", "</w:r>",
                "<w:t>a", "</w:t>", "<w:ins w:author=\"A\">", "</w:ins>", "<w:del>", "</w:del>", "<w:sdt>", "</w:sdt>",
                "<w:sdtPr>", "</w:sdtPr>", "<w:tag w:val=\"entente:item:00000000000000000000000000000001\"/>",
                "<w:sdtContent>", "</w:sdtContent>", "<w:commentRangeStart w:id=\"0\"/>", "<w:commentReference w:id=\"0\"/>",
                "<w:trPr>", "</w:trPr>", "<w:txbxContent>", "</w:txbxContent>", "<w:p/>", "&amp;", "&#0;", "I-01 9:00",
            ]),
            0..60
        )
    ) {
        let _ = read(&package(&pieces.concat(), "<w:comment w:id=\"0\"><w:p/></w:comment>", ""));
    }

    #[test]
    fn whatever_is_typed_comes_back_as_it_was_typed(
        title in "[A-Za-z0-9 ,.:;()–&<>\"'éß]{1,40}", comment in "[A-Za-z0-9 ,.:;()–&<>\"'éß]{1,80}"
    ) {
        prop_assume!(!title.trim().is_empty() && !comment.trim().is_empty());
        let escaped = |text: &str| quick_xml::escape::escape(text).into_owned();
        let read = read_body(&table(&[fielded(1, &run("9:00–9:30"), &run(&escaped(&title)), &run(&escaped(&comment)))]));
        let single = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(&read.items[0].title.after, &single(&title));
        prop_assert_eq!(&read.items[0].remarks[0].text, &single(&comment));
    }
}

#[test]
fn every_answer_is_found_by_its_name() {
    for answer in FormAnswer::ALL {
        let said = answer.as_str().replace('_', " ");
        assert_eq!(FormAnswer::written(&said), Some(answer));
    }
}
