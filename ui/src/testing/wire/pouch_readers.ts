// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const pouch_readers: Recorded<'pouch_readers'>[] = [
{
"answer": [
{
"addresses": 1,
"code": "EUROJUST",
"key": null,
"kind": "co_chair",
"name": "Eurojust",
"readers": "co_chairs",
"whom": "co_chair:EUROJUST"
},
{
"addresses": 1,
"code": "COM",
"key": null,
"kind": "co_chair",
"name": "European Commission",
"readers": "co_chairs",
"whom": "co_chair:COM"
},
{"addresses":0,"code":"","key":null,"kind":"reader","name":"Co-chairs","readers":"co_chairs","whom":"reader:co_chairs"},
{
"addresses": 0,
"code": "",
"key": null,
"kind": "reader",
"name": "The body that runs the secretariat",
"readers": "organisation",
"whom": "reader:organisation"
},
{
"addresses": 0,
"code": "",
"key": null,
"kind": "reader",
"name": "Member States and EU bodies",
"readers": "member_states",
"whom": "reader:member_states"
},
{
"addresses": 0,
"code": "",
"key": null,
"kind": "reader",
"name": "Participants",
"readers": "participants",
"whom": "reader:participants"
},
{"addresses":0,"code":"","key":null,"kind":"reader","name":"Community","readers":"community","whom":"reader:community"},
{"addresses":0,"code":"","key":null,"kind":"reader","name":"Public","readers":"public","whom":"reader:public"},
{
"addresses": 2,
"code": "BE",
"key": null,
"kind": "delegation",
"name": "Belgium",
"readers": "delegation",
"whom": "delegation:BE"
},
{
"addresses": 2,
"code": "BG",
"key": null,
"kind": "delegation",
"name": "Bulgaria",
"readers": "delegation",
"whom": "delegation:BG"
},
{
"addresses": 1,
"code": "CZ",
"key": null,
"kind": "delegation",
"name": "Czechia",
"readers": "delegation",
"whom": "delegation:CZ"
},
{
"addresses": 1,
"code": "DK",
"key": null,
"kind": "delegation",
"name": "Denmark",
"readers": "delegation",
"whom": "delegation:DK"
},
{
"addresses": 2,
"code": "DE",
"key": null,
"kind": "delegation",
"name": "Germany",
"readers": "delegation",
"whom": "delegation:DE"
},
{
"addresses": 1,
"code": "IE",
"key": null,
"kind": "delegation",
"name": "Ireland",
"readers": "delegation",
"whom": "delegation:IE"
},
{
"addresses": 2,
"code": "EL",
"key": null,
"kind": "delegation",
"name": "Greece",
"readers": "delegation",
"whom": "delegation:EL"
},
{"addresses":2,"code":"ES","key":null,"kind":"delegation","name":"Spain","readers":"delegation","whom":"delegation:ES"},
{
"addresses": 2,
"code": "FR",
"key": null,
"kind": "delegation",
"name": "France",
"readers": "delegation",
"whom": "delegation:FR"
},
{
"addresses": 1,
"code": "HR",
"key": null,
"kind": "delegation",
"name": "Croatia",
"readers": "delegation",
"whom": "delegation:HR"
},
{"addresses":2,"code":"IT","key":null,"kind":"delegation","name":"Italy","readers":"delegation","whom":"delegation:IT"},
{
"addresses": 1,
"code": "CY",
"key": null,
"kind": "delegation",
"name": "Cyprus",
"readers": "delegation",
"whom": "delegation:CY"
},
{
"addresses": 1,
"code": "LV",
"key": null,
"kind": "delegation",
"name": "Latvia",
"readers": "delegation",
"whom": "delegation:LV"
},
{
"addresses": 1,
"code": "LT",
"key": null,
"kind": "delegation",
"name": "Lithuania",
"readers": "delegation",
"whom": "delegation:LT"
},
{
"addresses": 1,
"code": "HU",
"key": null,
"kind": "delegation",
"name": "Hungary",
"readers": "delegation",
"whom": "delegation:HU"
},
{
"addresses": 2,
"code": "NL",
"key": null,
"kind": "delegation",
"name": "Netherlands",
"readers": "delegation",
"whom": "delegation:NL"
},
{
"addresses": 1,
"code": "AT",
"key": null,
"kind": "delegation",
"name": "Austria",
"readers": "delegation",
"whom": "delegation:AT"
},
{
"addresses": 2,
"code": "PL",
"key": null,
"kind": "delegation",
"name": "Poland",
"readers": "delegation",
"whom": "delegation:PL"
},
{
"addresses": 2,
"code": "PT",
"key": null,
"kind": "delegation",
"name": "Portugal",
"readers": "delegation",
"whom": "delegation:PT"
},
{
"addresses": 2,
"code": "RO",
"key": null,
"kind": "delegation",
"name": "Romania",
"readers": "delegation",
"whom": "delegation:RO"
},
{
"addresses": 2,
"code": "SI",
"key": null,
"kind": "delegation",
"name": "Slovenia",
"readers": "delegation",
"whom": "delegation:SI"
},
{
"addresses": 1,
"code": "SK",
"key": null,
"kind": "delegation",
"name": "Slovakia",
"readers": "delegation",
"whom": "delegation:SK"
},
{
"addresses": 1,
"code": "FI",
"key": null,
"kind": "delegation",
"name": "Finland",
"readers": "delegation",
"whom": "delegation:FI"
},
{
"addresses": 1,
"code": "SE",
"key": null,
"kind": "delegation",
"name": "Sweden",
"readers": "delegation",
"whom": "delegation:SE"
},
{
"addresses": 1,
"code": "AL",
"key": null,
"kind": "delegation",
"name": "Albania",
"readers": "delegation",
"whom": "delegation:AL"
},
{
"addresses": 1,
"code": "MK",
"key": null,
"kind": "delegation",
"name": "North Macedonia",
"readers": "delegation",
"whom": "delegation:MK"
},
{
"addresses": 1,
"code": "NO",
"key": null,
"kind": "delegation",
"name": "Norway",
"readers": "delegation",
"whom": "delegation:NO"
},
{
"addresses": 1,
"code": "RS",
"key": null,
"kind": "delegation",
"name": "Serbia",
"readers": "delegation",
"whom": "delegation:RS"
},
{
"addresses": 1,
"code": "CH",
"key": null,
"kind": "delegation",
"name": "Switzerland",
"readers": "delegation",
"whom": "delegation:CH"
},
{
"addresses": 2,
"code": "UK",
"key": null,
"kind": "delegation",
"name": "United Kingdom",
"readers": "delegation",
"whom": "delegation:UK"
},
{
"addresses": 1,
"code": "US",
"key": null,
"kind": "delegation",
"name": "United States",
"readers": "delegation",
"whom": "delegation:US"
},
{
"addresses": 9,
"code": "EUROJUST",
"key": null,
"kind": "delegation",
"name": "Eurojust",
"readers": "delegation",
"whom": "delegation:EUROJUST"
},
{
"addresses": 4,
"code": "COM",
"key": null,
"kind": "delegation",
"name": "European Commission",
"readers": "delegation",
"whom": "delegation:COM"
},
{
"addresses": 2,
"code": "EUROPOL",
"key": null,
"kind": "delegation",
"name": "Europol",
"readers": "delegation",
"whom": "delegation:EUROPOL"
},
{
"addresses": 1,
"code": "EMPACT",
"key": null,
"kind": "delegation",
"name": "EMPACT",
"readers": "delegation",
"whom": "delegation:EMPACT"
},
{"addresses":1,"code":"G01","key":null,"kind":"speaker","name":"Noor Verhaeghe","readers":"guest","whom":"speaker:G01"},
{
"addresses": 1,
"code": "G02",
"key": null,
"kind": "speaker",
"name": "Tomás Abreu-Lind",
"readers": "guest",
"whom": "speaker:G02"
},
{
"addresses": 1,
"code": "G03",
"key": null,
"kind": "speaker",
"name": "Aoibheann Castellanos",
"readers": "guest",
"whom": "speaker:G03"
},
{
"addresses": 1,
"code": "P01",
"key": null,
"kind": "speaker",
"name": "Marie-Hélène Vandenbroucke-Delcour",
"readers": "participant",
"whom": "speaker:P01"
},
{
"addresses": 1,
"code": "P07",
"key": null,
"kind": "speaker",
"name": "Annegret Weißhaupt",
"readers": "participant",
"whom": "speaker:P07"
},
{
"addresses": 1,
"code": "P08",
"key": null,
"kind": "speaker",
"name": "Jörg-Uwe von Thülen",
"readers": "participant",
"whom": "speaker:P08"
},
{
"addresses": 1,
"code": "P12",
"key": null,
"kind": "speaker",
"name": "María Begoña Ibáñez Etxeberria",
"readers": "participant",
"whom": "speaker:P12"
},
{
"addresses": 1,
"code": "P17",
"key": null,
"kind": "speaker",
"name": "Nicoletta D'Ambrosio-Fabbri",
"readers": "participant",
"whom": "speaker:P17"
},
{
"addresses": 1,
"code": "P23",
"key": null,
"kind": "speaker",
"name": "Jan-Willem van 't Zelfde",
"readers": "participant",
"whom": "speaker:P23"
},
{
"addresses": 1,
"code": "P30",
"key": null,
"kind": "speaker",
"name": "Ștefania Țurcanu-Brâncoveanu",
"readers": "participant",
"whom": "speaker:P30"
},
{
"addresses": 1,
"code": "P41",
"key": null,
"kind": "speaker",
"name": "Geneviève Zgraggen-Bühlmann",
"readers": "participant",
"whom": "speaker:P41"
},
{
"addresses": 1,
"code": "P42",
"key": null,
"kind": "speaker",
"name": "Siân Llewelyn-Pugh",
"readers": "participant",
"whom": "speaker:P42"
},
{
"addresses": 1,
"code": "P45",
"key": null,
"kind": "speaker",
"name": "Élodie Saint-Aubin",
"readers": "participant",
"whom": "speaker:P45"
},
{
"addresses": 1,
"code": "P46",
"key": null,
"kind": "speaker",
"name": "Matej Horvat-Lindgren",
"readers": "participant",
"whom": "speaker:P46"
},
{
"addresses": 1,
"code": "P47",
"key": null,
"kind": "speaker",
"name": "Aušra Petkevičiūtė-Brown",
"readers": "participant",
"whom": "speaker:P47"
},
{
"addresses": 1,
"code": "P49",
"key": null,
"kind": "speaker",
"name": "Gianmarco Tedeschini",
"readers": "participant",
"whom": "speaker:P49"
},
{
"addresses": 1,
"code": "P50",
"key": null,
"kind": "speaker",
"name": "Ieva Kalniņa-Roos",
"readers": "participant",
"whom": "speaker:P50"
},
{
"addresses": 1,
"code": "P51",
"key": null,
"kind": "speaker",
"name": "Wouter ter Braak-Jonkman",
"readers": "participant",
"whom": "speaker:P51"
},
{
"addresses": 1,
"code": "P52",
"key": null,
"kind": "speaker",
"name": "Ingrid Ambrosius-Salonen",
"readers": "participant",
"whom": "speaker:P52"
},
{
"addresses": 1,
"code": "P53",
"key": null,
"kind": "speaker",
"name": "Ruairí Ó Súilleabháin-Byrne",
"readers": "participant",
"whom": "speaker:P53"
},
{
"addresses": 1,
"code": "P54",
"key": null,
"kind": "speaker",
"name": "Beáta Szentgyörgyi",
"readers": "participant",
"whom": "speaker:P54"
},
{
"addresses": 1,
"code": "P55",
"key": null,
"kind": "speaker",
"name": "Nikolaos Tzavaras",
"readers": "participant",
"whom": "speaker:P55"
},
{
"addresses": 1,
"code": "P56",
"key": null,
"kind": "speaker",
"name": "Kasper Thorvaldsen-Ek",
"readers": "participant",
"whom": "speaker:P56"
},
{
"addresses": 1,
"code": "P59",
"key": null,
"kind": "speaker",
"name": "Lotte IJzerman-de Wit",
"readers": "participant",
"whom": "speaker:P59"
},
{
"addresses": 0,
"code": "",
"key": null,
"kind": "notes",
"name": "Pouch for a note-taker",
"readers": "secretariat",
"whom": "notes"
}
],
"asked": null,
"changed": null
}
];
