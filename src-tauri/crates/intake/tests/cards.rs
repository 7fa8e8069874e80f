//! Address cards, as address books and mail programs export them.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::import::ImportKind;
use intake::{Source, SourceKind};
use reading::{columns, open, whole};

/// Cards of a telephone and of a mail program, in the third version and in the fourth.
const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Example//Address Book//EN\r\n\
    N:Novotn\u{e1};Al\u{17e}b\u{11b}ta;Marie,Anna;Dr.;\r\nFN:Dr. Al\u{17e}b\u{11b}ta Novotn\u{e1}\r\n\
    ORG:Ministry of Justice\\; Prague;Directorate\\, International;\r\nTITLE:Head of\r\n  Unit\r\n\
    item1.EMAIL;type=INTERNET:private@home.test\r\nitem1.X-ABLabel:home\r\n\
    EMAIL;type=INTERNET;type=WORK;type=pref:A.Novotna@justice.example.org\r\n\
    TEL;type=FAX:+420 2 1\r\nTEL;type=CELL:+420 600 1\r\nTEL;TYPE=\"work,voice\";PREF=1:+420 2 2\r\n\
    ADR;TYPE=HOME:;;Home street 1;Brno;;60200;Czechia\r\nADR;TYPE=WORK:;;Vy\u{161}ehradsk\u{e1} 16;Prague;;12800;Czechia\r\n\
    BDAY:1970-01-01\r\nNOTE:Vegan\\, no nuts.\\nArrives late.\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSk\r\n ZJRgABAQ\r\n\
    END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Joost van der Berg\r\n\
    EMAIL;PREF=2:mailto:j.berg@second.test\r\nEMAIL;PREF=1:j.berg@court.example.org\r\n\
    TEL;VALUE=uri;TYPE=\"voice,work\":tel:+31-70-1\r\nLANG;PREF=2:fr\r\nLANG;PREF=1:nl-NL\r\nROLE:Judge\r\n\
    ADR;CC=nl;LABEL=\"The Hague; Netherlands\":;;Long lane 2;The Hague;;;Netherlands\r\nGENDER:M\r\nPHOTO:data:image/jpeg;base64,AAAA\r\n\
    END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:The whole group\r\nMEMBER:urn:uuid:1\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Example Airlines\r\nORG:Example Airlines;\r\nEND:VCARD\r\n";

#[test]
fn cards_say_who_somebody_is_and_what_is_not_used_is_seen() {
    let (sheet, layout, records) = open(CARDS.as_bytes());
    assert_eq!((sheet.kind, layout.source), (SourceKind::Vcard, Source::Vcard));
    assert_eq!((layout.header_row, layout.first_data_row, layout.data_rows), (0, 1, 4));
    for r in &records {
        println!("    {}", whole(r));
    }
    assert_eq!(columns(&layout), []);
    let said: Vec<String> = records.iter().map(whole).collect();
    assert_eq!(said, [""]);
    assert_eq!(intake::recognise_kind(CARDS.as_bytes(), "people.vcf"), Some(ImportKind::Participants));
}

#[test]
fn cards_of_the_nineties_are_read_in_the_letters_that_they_name() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=pl;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wi=C5=9Bniewska;Zofia\r\n\
        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zofia Wi=C5=9B=\r\nniewska\r\nEMAIL;PREF;INTERNET:z.wisniewska@prokuratura.test\r\n\
        TEL;WORK;VOICE:+48 22 1\r\nTITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:Prokurator =B6ledczy\r\n\
        ADR;WORK:;;ul. Prosta 1;Warszawa;;;Poland\r\nAGENT:\r\nBEGIN:VCARD\r\nN:Other;Person\r\nEND:VCARD\r\n\
        PHOTO;JPEG;BASE64:/9j/4AAQ\r\n SkZJRg==\r\n\r\nEND:VCARD\r\n";
    let (_, layout, records) = open(card);
    for r in &records {
        println!("    {}", whole(r));
    }
    assert_eq!(columns(&layout), []);
    assert_eq!(records.iter().map(whole).collect::<Vec<_>>(), [""]);
}
