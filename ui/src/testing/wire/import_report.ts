// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const import_report: Recorded<'import_report'>[] = [
{
"answer": {
"columns": [
{"field":"given_name","heading":"Given name"},
{"field":"family_name","heading":"Family name"},
{"field":"email","heading":"E-mail"},
{"field":"party","heading":"Country"},
{"field":"function","heading":"Function"},
{"field":"mode","heading":"Attendance"}
],
"import": {
"at": "2024-06-24T07:02:00Z",
"digest": "a3f2d3f705287e8ac1193b601fbef6063ddb047d9298a00f3a0d92af6190f4c4",
"file_name": "questions.csv",
"id": "id-219",
"kind": "participants",
"rows": 6,
"skipped": 1,
"totals": {"duplicate":0,"new":2,"nobody":0,"rejected":3,"unchanged":0,"update":0,"withdrawn":0},
"undone": null
},
"rows": [
{"cells":{},"changes":[],"name":"Signe Aalto","party":"NO","question":null,"reasons":[],"reference":null,"row":2,"skipped":true,"state":"rejected"},
{"cells":{},"changes":[],"name":"Piet Bakker","party":null,"question":null,"reasons":[{"code":"party_missing","field":"party","level":"refused","message":"No country or body is given."}],"reference":null,"row":3,"skipped":false,"state":"rejected"},
{"cells":{},"changes":[],"name":"Tadeja Korenjak","party":"SI","question":null,"reasons":[],"reference":"P61","row":4,"skipped":false,"state":"new"},
{"cells":{},"changes":[],"name":"Miha Zajec","party":"SI","question":null,"reasons":[{"code":"address_shared","field":"email","level":"refused","message":"The e-mail address is also that of Tadeja Korenjak (row 4). The same person, or another?"}],"reference":null,"row":5,"skipped":false,"state":"rejected"},
{"cells":{},"changes":[],"name":"Ilse OBERHAUSER","party":"AT","question":null,"reasons":[{"code":"title_in_name","field":"family_name","level":"doubt","message":"“Dr.” in the name is read as a title; check given name “Ilse” and family name “OBERHAUSER”."}],"reference":"P62","row":6,"skipped":false,"state":"new"},
{"cells":{},"changes":[],"name":"Dag Berg","party":null,"question":null,"reasons":[{"code":"party_ambiguous","field":"party","level":"refused","message":"“EC” can stand for more than one country or body."},{"code":"email_unlikely","field":"email","level":"doubt","message":"“n/a” does not look like one e-mail address."}],"reference":null,"row":7,"skipped":false,"state":"rejected"}
],
"taken_back": null
},
"asked": {"id":"id-219"},
"changed": null
}
];
