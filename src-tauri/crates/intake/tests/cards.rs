//! Address cards, as address books and mail programs export them.

#![allow(clippy::unwrap_used, reason = "a test that unwraps fails with the place where it did")]

mod reading;

use domain::import::ImportKind;
use intake::{Refused, Source, SourceKind};
use proptest::prelude::*;
use reading::{columns, open, whole};
use std::time::{Duration, Instant};

/// What an import may take before it answers. The limit is two seconds; tests run on busy machines and unoptimised.
const PATIENCE: Duration = Duration::from_secs(10);

/// Cards of a telephone and of a mail program, in the third version and in the fourth, a group and a company.
const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Example//Address Book//EN\r\n\
    N:Novotn\u{e1};Al\u{17e}b\u{11b}ta;Marie,Anna;Dr.;\r\nFN:Dr. Al\u{17e}b\u{11b}ta Novotn\u{e1}\r\n\
    ORG:Ministry of Justice\\; Prague;Directorate\\, International;\r\nTITLE:Head of\r\n  Unit\r\n\
    item1.EMAIL;type=INTERNET:private@home.test\r\nitem1.X-ABLabel:home\r\n\
    EMAIL;type=INTERNET;type=WORK;type=pref:A.Novotna@justice.example.org\r\n\
    TEL;type=FAX:+420 2 1\r\nTEL;type=CELL:+420 600 1\r\nTEL;TYPE=\"work,voice\";PREF=1:+420 2 2\r\n\
    ADR;TYPE=HOME:;;Home street 1;Brno;;60200;Czechia\r\n\
    ADR;TYPE=WORK:;;Vy\u{161}ehradsk\u{e1} 16;Prague;;12800;Czechia\r\n\
    BDAY:1970-01-01\r\nNOTE:Vegan\\, no nuts.\\nArrives late.\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSk\r\n ZJRgABAQ\r\n\
    END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Joost van der Berg\r\n\
    EMAIL;PREF=2:mailto:j.berg@second.test\r\nEMAIL;PREF=1:j.berg@court.example.org\r\n\
    TEL;VALUE=uri;TYPE=\"voice,work\":tel:+31-70-1\r\nLANG;PREF=2:fr\r\nLANG;PREF=1:nl-NL\r\nROLE:Judge\r\n\
    ADR;CC=nl;LABEL=\"The Hague; Netherlands\":;;Long lane 2;The Hague;;;Netherlands\r\nGENDER:M\r\n\
    PHOTO:data:image/jpeg;base64,AAAA\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:The whole group\r\nMEMBER:urn:uuid:1\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Example Airlines\r\nORG:Example Airlines;\r\nEND:VCARD\r\n";

/// Returns what a file becomes: its cards, or why it is refused.
fn code(bytes: &[u8]) -> &'static str {
    let started = Instant::now();
    let refused = intake::read(bytes, "people.vcf").and_then(|sheet| intake::recognise(&sheet).map(drop));
    assert!(started.elapsed() < PATIENCE, "took {:?}", started.elapsed());
    refused.err().map_or("read", Refused::code)
}

#[test]
fn cards_say_who_somebody_is_and_what_is_not_used_is_seen() {
    let (sheet, layout, records) = open(CARDS.as_bytes());
    assert_eq!((sheet.kind, sheet.encoding), (SourceKind::Vcard, Some("UTF-8")));
    assert_eq!((layout.source, layout.header_row, layout.first_data_row), (Source::Vcard, 0, 1));
    assert_eq!(
        columns(&layout),
        [
            ("Courtesy title", "title"),
            ("Given name", "given_name"),
            ("Family name", "family_name"),
            ("Full name", "full_name"),
            ("E-mail", "email"),
            ("E-mail 2", "ignore"),
            ("Telephone", "phone"),
            ("Other numbers", "ignore"),
            ("Fax", "ignore"),
            ("Organisation", "organisation"),
            ("Function", "function"),
            ("Country", "party"),
            ("Postal address", "ignore"),
            ("Other postal addresses", "ignore"),
            ("Birthday", "identity"),
            ("Note", "ignore"),
            ("Languages", "languages"),
            ("Kind of card", "ignore"),
            ("Gender", "gender"),
            ("MEMBER", "ignore"),
        ]
    );
    let note = layout.columns.iter().find(|column| column.heading == "Note").unwrap();
    assert_eq!(note.samples, ["Vegan, no nuts. Arrives late."]);
    assert!(layout.columns.iter().all(|column| !column.identity || column.samples.is_empty()));
    assert_eq!(
        records.iter().map(whole).collect::<Vec<_>>(),
        [
            "1: Dr., Alžběta Marie Anna, Novotná, email=A.Novotna@justice.example.org, phone=+420 2 2, party=Czechia, \
             organisation=Ministry of Justice; Prague, Directorate, International, function=Head of Unit / ",
            "2: , Joost, van der Berg, email=j.berg@court.example.org, phone=+31-70-1, party=Netherlands, \
             function=Judge, languages=NL FR / name_split",
            "3: , , , organisation=The whole group / ",
            "4: , , , organisation=Example Airlines / ",
        ],
        "a group and a company name nobody"
    );
    assert_eq!(intake::recognise_kind(CARDS.as_bytes(), "people.vcf"), Some(ImportKind::Participants));
}

#[test]
fn cards_of_the_nineties_are_read_in_the_letters_that_they_name() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=pl;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wi=C5=9Bniewska;Zofia\r\n\
        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zofia Wi=C5=9B=\r\nniewska\r\n\
        EMAIL;PREF;INTERNET:z.wisniewska@prokuratura.test\r\nTEL;WORK;VOICE:+48 22 1\r\n\
        TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:Prokurator =B6ledczy\r\n\
        ADR;WORK:;;ul. Prosta 1;Warszawa;;;Poland\r\nAGENT:\r\nBEGIN:VCARD\r\nN:Other;Person\r\nEND:VCARD\r\n\
        PHOTO;JPEG;BASE64:/9j/4AAQ\r\n SkZJRg==\r\n\r\nEND:VCARD\r\n";
    let (_, layout, records) = open(card);
    assert_eq!(
        columns(&layout).into_iter().map(|(_, field)| field).collect::<Vec<_>>(),
        ["given_name", "family_name", "ignore", "email", "phone", "function", "party", "ignore"]
    );
    assert_eq!(
        records.iter().map(whole).collect::<Vec<_>>(),
        ["1: (not in the file), Zofia, Wiśniewska, email=z.wisniewska@prokuratura.test, phone=+48 22 1, \
          party=Poland, function=Prokurator śledczy / "]
    );
}

#[test]
fn cards_in_an_old_code_page_are_read_as_other_text_is() {
    let (text, _, _) = encoding_rs::WINDOWS_1250.encode(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Dvořák;Jiří\r\nADR:;;;;;;Česká republika\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nN:Žižková;Růžena\r\nADR:;;;;;;Slovensko\r\nEND:VCARD\r\n",
    );
    let (sheet, _, records) = open(&text);
    assert_eq!(sheet.encoding, Some("Windows-1250"));
    assert_eq!(
        records.iter().map(whole).collect::<Vec<_>>(),
        [
            "1: (not in the file), Jiří, Dvořák, party=Česká republika / ",
            "2: (not in the file), Růžena, Žižková, party=Slovensko / "
        ]
    );
}

#[test]
fn what_breaks_off_or_asks_for_too_much_is_refused() {
    assert_eq!(code(b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\n"), "bad_cards");
    assert_eq!(code(b"BEGIN:VCARD\r\nEND:VCARD\r\n"), "empty");
    assert_eq!(code(b"\xef\xbb\xbf\r\nbegin:vcard\r\nFN:Ann Lee\r\nend:vcard"), "read");
    assert_eq!(code(b"BEGIN:VCARD\r\nFN:Ann\0Lee\r\nEND:VCARD\r\n"), "nul");
    let long = "A".repeat(30 << 20);
    assert_eq!(code(format!("BEGIN:VCARD\nPHOTO;ENCODING=b:{long}\nEND:VCARD\n").as_bytes()), "too_large");
    let folded = "\n A".repeat(9 << 20);
    assert_eq!(code(format!("BEGIN:VCARD\nNOTE:{folded}\nEND:VCARD\n").as_bytes()), "too_large");
    let soft = "=\n".repeat(5 << 20);
    code(format!("BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:{soft}\nEND:VCARD\n").as_bytes());
    let many = "BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(20_100);
    assert_eq!(code(many.as_bytes()), "too_many_rows");
    let lines = "A:\n".repeat(4_000_000);
    assert_eq!(code(format!("BEGIN:VCARD\n{lines}END:VCARD\n").as_bytes()), "too_large");
    assert_eq!(code(format!("BEGIN:VCARD\n{}END:VCARD\n", "ORG:A\n".repeat(10_100)).as_bytes()), "too_large");
    let wide: Vec<String> = (0..2_000).map(|n| format!("X-{n}:1\n")).collect();
    assert_eq!(code(format!("BEGIN:VCARD\n{}END:VCARD\n", wide.concat()).as_bytes()), "too_many_columns");
    let within = "BEGIN:VCARD\n".repeat(200_000);
    assert_eq!(code(within.as_bytes()), "bad_cards");
}

/// Everything that can happen to a file, in a row.
fn import(bytes: &[u8]) {
    intake::recognise_kind(bytes, "x");
    if let Ok(sheet) = intake::read(bytes, "x")
        && let Ok(layout) = intake::recognise(&sheet)
    {
        intake::records(&sheet, &layout, &layout.proposed(), &reading::days());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn changed_cards_never_panic(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..24)) {
        let mut bytes = CARDS.as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        import(&bytes);
    }

    #[test]
    fn odd_properties_never_panic(lines in "([A-Z.]{1,6}[;=\"A-Z0-9]{0,12}:[a-zä;,\\\\=:\" ]{0,20}\r?\n[ \t]?){0,20}") {
        import(format!("BEGIN:VCARD\r\nN:Lee;Ann\r\n{lines}\r\nEND:VCARD\r\n").as_bytes());
    }
}
