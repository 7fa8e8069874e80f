//! How lists are written in the languages of the Union: their headings, the words of attendance, and invented people.

use domain::participant::Mode;

/// What a list in one language looks like.
#[derive(Debug)]
pub struct Language {
    pub code: &'static str,
    /// Headings of the given name, the family name, and the whole name.
    pub names: [&'static str; 3],
    /// Headings of the country, the address, the function, and the way of attending.
    pub others: [&'static str; 4],
    pub country: &'static str,
    /// In person, and from afar.
    pub modes: [&'static str; 2],
    /// Given and family names of people who do not exist.
    pub people: &'static [(&'static str, &'static str)],
}

impl Language {
    /// Returns what somebody answers who attends like this.
    pub fn says(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::InPerson => self.modes[0],
            Mode::Online => self.modes[1],
            Mode::Absent => "absent",
        }
    }
}

const fn language(
    code: &'static str,
    country: &'static str,
    names: [&'static str; 3],
    others: [&'static str; 4],
    modes: [&'static str; 2],
    people: &'static [(&'static str, &'static str)],
) -> Language {
    Language { code, names, others, country, modes, people }
}

/// The 24 languages.
pub const LANGUAGES: [Language; 24] = [
    language(
        "BG",
        "България",
        ["Собствено име", "Фамилия", "Име и фамилия"],
        ["Държава", "Имейл", "Длъжност", "Начин на участие"],
        ["на място", "онлайн"],
        &[("Ралица", "Йорданова-Стоева"), ("Щерю", "Ъглов"), ("Юлия", "Чакърова"), ("Жельо", "Ямболски")],
    ),
    language(
        "CS",
        "Česko",
        ["Jméno", "Příjmení", "Jméno a příjmení"],
        ["Země", "E-mail", "Funkce", "Forma účasti"],
        ["prezenčně", "vzdáleně"],
        &[("Květoslava", "Žižkovská"), ("Jiří", "Dvořáček"), ("Ondřej", "Šťastný"), ("Růžena", "Čermáková")],
    ),
    language(
        "DA",
        "Danmark",
        ["Fornavn", "Efternavn", "Fulde navn"],
        ["Land", "E-mail", "Stilling", "Deltagelse"],
        ["fremmøde", "online"],
        &[("Søren", "Ærøskov"), ("Åse", "Bøgelund"), ("Jørgen", "af Rosenørn"), ("Mette", "Kjærbæk")],
    ),
    language(
        "DE",
        "Deutschland",
        ["Vorname", "Nachname", "Vor- und Nachname"],
        ["Staat", "E-Mail", "Funktion", "Teilnahme"],
        ["vor Ort", "digital"],
        &[("Jörg-Uwe", "von Thülen"), ("Käthe", "Weißgerber"), ("Günther", "Öxl"), ("Ruth", "Tanner")],
    ),
    language(
        "EL",
        "Ελλάδα",
        ["Όνομα", "Επώνυμο", "Ονοματεπώνυμο"],
        ["Χώρα", "Ηλεκτρονικό ταχυδρομείο", "Θέση", "Τρόπος συμμετοχής"],
        ["διά ζώσης", "διαδικτυακά"],
        &[
            ("Ελένη", "Παπαδημητρίου-Λάμπρου"),
            ("Γιώργος", "Νικολαΐδης"),
            ("Αϊδίνα", "Ξυδάκη"),
            ("Πέτρος", "Ψαρράς"),
        ],
    ),
    language(
        "EN",
        "Ireland",
        ["First name", "Surname", "Full name"],
        ["Country", "E-mail address", "Job title", "Attendance"],
        ["in person", "remotely"],
        &[("Séamus", "O'Shea"), ("Mary Ann", "Whitlock"), ("Sinéad", "Nic Giolla"), ("John", "Ashdown-Pell")],
    ),
    language(
        "ES",
        "España",
        ["Nombre", "Apellidos", "Nombre y apellidos"],
        ["País", "Correo electrónico", "Cargo", "Modalidad"],
        ["presencial", "en línea"],
        &[
            ("José María", "Núñez Ibáñez"),
            ("Begoña", "de la Cigüeña"),
            ("Íñigo", "Peñalver"),
            ("Ana", "Ruiz"),
        ],
    ),
    language(
        "ET",
        "Eesti",
        ["Eesnimi", "Perekonnanimi", "Ees- ja perekonnanimi"],
        ["Riik", "E-post", "Amet", "Osalemine"],
        ["kohapeal", "veebis"],
        &[("Tõnu", "Õunapuu"), ("Ülle", "Järvesäär"), ("Žanna", "Šults"), ("Märt", "Kääramees")],
    ),
    language(
        "FI",
        "Suomi",
        ["Etunimi", "Sukunimi", "Etu- ja sukunimi"],
        ["Maa", "Sähköposti", "Tehtävä", "Osallistumistapa"],
        ["paikan päällä", "etänä"],
        &[("Väinö", "Hämäläkangas"), ("Päivi", "Yläjoki"), ("Eero", "Åbergström"), ("Kyösti", "Räty")],
    ),
    language(
        "FR",
        "Belgique",
        ["Prénom", "Nom", "Nom et prénom"],
        ["Pays", "Courriel", "Fonction", "Mode de participation"],
        ["en présentiel", "à distance"],
        &[
            ("Hélène", "Beaulieu-Garçon"),
            ("Jean-Luc", "d’Hérouville"),
            ("Aurélie", "Vandenbroucke"),
            ("Maël", "Le Goëff"),
        ],
    ),
    language(
        "GA",
        "Éire",
        ["Ainm", "Sloinne", "Ainm agus sloinne"],
        ["Tír", "Ríomhphost", "Post", "Freastal"],
        ["go pearsanta", "ar líne"],
        &[("Pádraig", "Ó Súilleabháin"), ("Gráinne", "Ní Dhúill"), ("Éamonn", "Mac Róigh"), ("Áine", "Breá")],
    ),
    language(
        "HR",
        "Hrvatska",
        ["Ime", "Prezime", "Ime i prezime"],
        ["Država", "E-pošta", "Funkcija", "Način sudjelovanja"],
        ["uživo", "na daljinu"],
        &[("Željka", "Šćepanović"), ("Đurđa", "Čulić"), ("Ivo", "Knežević"), ("Maja", "Ljubičić")],
    ),
    language(
        "HU",
        "Magyarország",
        ["Keresztnév", "Vezetéknév", "Teljes név"],
        ["Ország", "E-mail", "Beosztás", "Részvétel"],
        ["személyesen", "távolról"],
        &[("Győző", "Szőkefalvi"), ("Ágnes", "Űrhegyi"), ("Zsófia", "Pálfyné Örsi"), ("Béla", "Kővágó")],
    ),
    language(
        "IT",
        "Italia",
        ["Nome", "Cognome", "Nome e cognome"],
        ["Paese", "Posta elettronica", "Qualifica", "Modalità di partecipazione"],
        ["in presenza", "a distanza"],
        &[("Niccolò", "D'Aloè"), ("Maria Grazia", "Dell'Orto"), ("Tosca", "Forlì"), ("Ugo", "Perù")],
    ),
    language(
        "LT",
        "Lietuva",
        ["Vardas", "Pavardė", "Vardas ir pavardė"],
        ["Šalis", "El. paštas", "Pareigos", "Dalyvavimas"],
        ["gyvai", "nuotoliu"],
        &[("Rūta", "Kazlauskienytė"), ("Šarūnas", "Žukaitis"), ("Ąžuolas", "Čėsna"), ("Eglė", "Įdelytė")],
    ),
    language(
        "LV",
        "Latvija",
        ["Vārds", "Uzvārds", "Vārds, uzvārds"],
        ["Valsts", "E-pasts", "Amats", "Dalība"],
        ["klātienē", "attālināti"],
        &[("Jānis", "Bērziņkalns"), ("Ķirsis", "Ļaudaks"), ("Ģirts", "Šņore"), ("Līga", "Ūsiņa")],
    ),
    language(
        "MT",
        "Malta",
        ["Isem", "Kunjom", "Isem u kunjom"],
        ["Pajjiż", "Posta elettronika", "Kariga", "Attendenza"],
        ["fiżikament", "mill-bogħod"],
        &[("Ġorġa", "Żammitello"), ("Ċensu", "Ħalmaġġ"), ("Marija", "Tal-Għajn"), ("Pawlu", "Borġ")],
    ),
    language(
        "NL",
        "Nederland",
        ["Voornaam", "Achternaam", "Naam"],
        ["Land", "E-mailadres", "Functie", "Deelname"],
        ["fysiek", "op afstand"],
        &[
            ("Joris", "van den Eynde"),
            ("Zoë", "IJzerman-de Wit"),
            ("Renée", "van 't Zelfde"),
            ("Daniël", "ter Beek"),
        ],
    ),
    language(
        "PL",
        "Polska",
        ["Imię", "Nazwisko", "Imię i nazwisko"],
        ["Państwo", "Poczta elektroniczna", "Stanowisko", "Forma udziału"],
        ["stacjonarnie", "zdalnie"],
        &[("Łucja", "Świętochowska"), ("Żaneta", "Krzyżańska"), ("Bożydar", "Źdźbło"), ("Ewa", "Ćwik-Łoś")],
    ),
    language(
        "PT",
        "Portugal",
        ["Nome", "Apelido", "Nome completo"],
        ["País", "Correio eletrónico", "Função", "Modalidade"],
        ["presencial", "à distância"],
        &[
            ("João Manuel", "da Silva Simões"),
            ("Conceição", "Guimarães"),
            ("Inês", "Vaz"),
            ("Rui", "Brandão"),
        ],
    ),
    language(
        "RO",
        "România",
        ["Prenume", "Nume", "Nume și prenume"],
        ["Țara", "Adresă electronică", "Funcția", "Mod de participare"],
        ["fizic", "la distanță"],
        &[("Ștefania", "Țurcănel"), ("Răzvan", "Brâncoveștean"), ("Ioniță", "Șerbănoiu"), ("Ana", "Mîndru")],
    ),
    language(
        "SK",
        "Slovensko",
        ["Meno", "Priezvisko", "Meno a priezvisko"],
        ["Krajina", "E-mail", "Funkcia", "Forma účasti"],
        ["prezenčne", "na diaľku"],
        &[("Ľubica", "Ďuricová"), ("Ján", "Horváthik"), ("Zdenka", "Šoltésková"), ("Tomáš", "Kôstka")],
    ),
    language(
        "SL",
        "Slovenija",
        ["Ime", "Priimek", "Ime in priimek"],
        ["Država", "E-pošta", "Položaj", "Način udeležbe"],
        ["v živo", "na daljavo"],
        &[("Špela", "Kovačičnik"), ("Tadeja", "Korenjakova"), ("Žiga", "Šušter"), ("Črtomir", "Hočevarič")],
    ),
    language(
        "SV",
        "Sverige",
        ["Förnamn", "Efternamn", "För- och efternamn"],
        ["Land", "E-post", "Befattning", "Deltagande"],
        ["på plats", "på distans"],
        &[("Åsa", "Sjöströmer"), ("Göran", "Älvkvist"), ("Märta", "von Örnskär"), ("Nils", "Blix")],
    ),
];
