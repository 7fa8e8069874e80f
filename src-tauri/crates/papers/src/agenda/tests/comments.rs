//! The form on which the agenda is commented.

use super::*;
use crate::tools::{part, pdf_text};
use domain::comment_form::{FormField, bookmark};

/// The tags of the fields in a document, in their order.
fn fields(xml: &str) -> Vec<FormField> {
    let tags = xml.split("<w:tag w:val=\"").skip(1);
    tags.map(|piece| piece.split('"').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn every_item_has_a_field_for_title_time_and_comments_and_each_body_one_for_its_answer() {
    let form = sample::comment_form(Audience::CoChairs);
    let xml = part(&docx(&form, &stamp()).unwrap(), "word/document.xml");
    let fields = fields(&xml);
    for item in &sample::inside().agenda.items {
        for field in [FormField::Item(item.id), FormField::Title(item.id), FormField::Time(item.id)] {
            assert_eq!(fields.iter().filter(|one| **one == field).count(), 1, "{}: {field}", item.reference);
        }
        assert!(fields.contains(&FormField::Comments(item.id)), "{}", item.reference);
        let bookmark = format!("w:name=\"{}\"", bookmark(item.id));
        assert_eq!(xml.matches(&bookmark).count(), 1, "{}", item.reference);
    }
    let bodies = &form.view().bodies;
    assert_eq!(bodies.len(), 2, "two chair the sample meeting");
    for (code, _) in bodies {
        assert!(
            fields.contains(&FormField::Answer(code.clone()))
                && fields.contains(&FormField::Remarks(code.clone()))
        );
    }
    assert_eq!(xml.matches("<w:sdt>").count(), fields.len(), "no field is without a tag");
    let list = "<w:dropDownList><w:listItem w:displayText=\"Approve\" w:value=\"approve\"/>";
    assert_eq!(xml.matches(list).count(), 2, "an answer is chosen from a list");
}

#[test]
fn a_field_holds_what_stands_and_what_it_was_stands_beside() {
    let form = sample::comment_form(Audience::CoChairs);
    let xml = part(&docx(&form, &stamp()).unwrap(), "word/document.xml");
    let item = sample::inside().agenda.items.into_iter().find(|item| item.reference == "I-02").unwrap();
    let of = |field: FormField| {
        let (_, held) = xml.split_once(&format!("<w:tag w:val=\"{field}\"/>")).unwrap();
        held.split_once("</w:sdt>").unwrap().0.to_owned()
    };
    let title = of(FormField::Title(item.id));
    assert!(title.contains(item.details.title.as_str()) && !title.contains("TakenOut"), "{title}");
    assert!(of(FormField::Time(item.id)).contains("09:50–10:25"));
    assert!(
        xml.contains("<w:rStyle w:val=\"TakenOut\" />") || xml.contains("<w:rStyle w:val=\"TakenOut\"/>")
    );
    let text = pdf_text(&pdf(&form, &stamp()).unwrap());
    let absent =
        missing(&text, &["Changes since version 0.3", "version 0.4 Approve", "Visit of the house dropped"]);
    assert!(absent.is_empty(), "{absent:?} in {text}");
}

#[test]
fn a_speaker_reads_the_own_items_and_no_others() {
    let form = sample::comment_form(sample::speaker("P30"));
    let own: Vec<&str> = form
        .view()
        .agenda
        .days
        .iter()
        .flat_map(|day| &day.slots)
        .flat_map(|slot| &slot.lines)
        .filter_map(|line| match line {
            domain::disclosure::AgendaLine::Open(item) => Some(item.reference.as_str()),
            domain::disclosure::AgendaLine::Closed(_) => None,
        })
        .collect();
    let inside = sample::inside();
    let who = inside.cited("P30").unwrap();
    let with_a_role = inside.agenda.items.iter().filter(|item| item.details.who_takes_part().contains(&who));
    assert_eq!(own, with_a_role.map(|item| item.reference.as_str()).collect::<Vec<_>>());
    let text = pdf_text(&pdf(&form, &stamp()).unwrap());
    let absent = missing(&text, &["Your items, to confirm", "You version 0.4 Confirm", "Not as it stands"]);
    assert!(absent.is_empty(), "{absent:?} in {text}");
    assert!(!text.contains("Approve") && !text.contains("Coffee break"), "{text}");
}
