// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const answer_import: Recorded<'answer_import'>[] = [
{
"answer": {
"came_in": null,
"columns": [
{"evidence":{"fit":0,"of":0,"why":"heading"},"field":"given_name","heading":"Given name","identity":false,"index":0,"letter":"A","metadata":false,"options":[],"proposed":true,"rival":null,"samples":["Signe","Piet","Tadeja"],"sureness":"sure"},
{"evidence":{"fit":0,"of":0,"why":"heading"},"field":"family_name","heading":"Family name","identity":false,"index":1,"letter":"B","metadata":false,"options":[],"proposed":true,"rival":null,"samples":["Aalto","Bakker","Korenjak"],"sureness":"sure"},
{"evidence":{"fit":5,"of":6,"why":"both"},"field":"email","heading":"E-mail","identity":false,"index":2,"letter":"C","metadata":false,"options":[],"proposed":true,"rival":null,"samples":["signe.aalto@justice.example.org","piet.bakker@justice.example.org","unit@prosecution.example.org"],"sureness":"sure"},
{"evidence":{"fit":3,"of":4,"why":"both"},"field":"party","heading":"Country","identity":false,"index":3,"letter":"D","metadata":false,"options":[],"proposed":true,"rival":null,"samples":["Slovenia","Austria","EC"],"sureness":"sure"},
{"evidence":{"fit":0,"of":0,"why":"heading"},"field":"function","heading":"Function","identity":false,"index":4,"letter":"E","metadata":false,"options":[],"proposed":true,"rival":null,"samples":["Prosecutor","Legal adviser","Senior prosecutor"],"sureness":"sure"},
{"evidence":{"fit":6,"of":6,"why":"heading"},"field":"mode","heading":"Attendance","identity":false,"index":5,"letter":"F","metadata":false,"options":[],"proposed":true,"rival":null,"samples":["In person"],"sureness":"sure"}
],
"fields": ["title","given_name","family_name","full_name","given_name_latin","family_name_latin","gender","email","phone","party","organisation","function","travel","role","delegation_role","mode","days","day_mode","languages","dietary","accessibility","photo_consent","status","withdrawn","submitted_at","contribution","reference","ignore"],
"file_name": "questions.csv",
"kind": "participants",
"recalled": false,
"rooms": [],
"rows": [
{"cells":{"family_name":"Aalto","given_name":"Signe","mode":"in person, 1 2"},"changes":[],"name":"Signe Aalto","party":"NO","question":null,"reasons":[],"reference":"P61","row":2,"skipped":false,"state":"new"},
{"cells":{"family_name":"Bakker","given_name":"Piet","mode":"in person, 1 2"},"changes":[],"name":"Piet Bakker","party":null,"question":{"code":"party_missing","fields":[],"items":[],"people":[],"rooms":[],"shared":[],"suggestions":[{"code":"AT","full_name":"Austria","id":"party-AT","kind":"member_state","name":"Austria","own_name":"Österreich"},{"code":"NO","full_name":"Norway","id":"party-NO","kind":"third_country","name":"Norway","own_name":"Norge/Noreg"}],"text":""},"reasons":[{"code":"party_missing","field":"party","level":"refused","message":"No country or body is given."}],"reference":null,"row":3,"skipped":false,"state":"rejected"},
{"cells":{"family_name":"Korenjak","given_name":"Tadeja","mode":"in person, 1 2","party":"Slovenia"},"changes":[],"name":"Tadeja Korenjak","party":"SI","question":null,"reasons":[],"reference":"P62","row":4,"skipped":false,"state":"new"},
{"cells":{"family_name":"Zajec","given_name":"Miha","mode":"in person, 1 2","party":"Slovenia"},"changes":[],"name":"Miha Zajec","party":"SI","question":{"code":"address_shared","fields":[],"items":[],"people":[{"is":"row 4","name":"Tadeja Korenjak","reference":null,"row":4}],"rooms":[],"shared":[],"suggestions":[],"text":""},"reasons":[{"code":"address_shared","field":"email","level":"refused","message":"The e-mail address is also that of Tadeja Korenjak (row 4). The same person, or another?"}],"reference":null,"row":5,"skipped":false,"state":"rejected"},
{"cells":{"family_name":"OBERHAUSER","given_name":"Ilse","mode":"in person, 1 2","party":"Austria"},"changes":[],"name":"Ilse OBERHAUSER","party":"AT","question":null,"reasons":[{"code":"title_in_name","field":"family_name","level":"doubt","message":"“Dr.” in the name is read as a title; check given name “Ilse” and family name “OBERHAUSER”."}],"reference":"P63","row":6,"skipped":false,"state":"new"},
{"cells":{"family_name":"Berg","given_name":"Dag","mode":"in person, 1 2","party":"EC"},"changes":[],"name":"Dag Berg","party":null,"question":{"code":"party_ambiguous","fields":[],"items":[],"people":[],"rooms":[],"shared":[],"suggestions":[{"code":"COM","full_name":"European Commission","id":"party-COM","kind":"eu_body","name":"European Commission","own_name":""}],"text":"EC"},"reasons":[{"code":"party_ambiguous","field":"party","level":"refused","message":"“EC” can stand for more than one country or body."},{"code":"email_unlikely","field":"email","level":"doubt","message":"“n/a” does not look like one e-mail address."}],"reference":null,"row":7,"skipped":false,"state":"rejected"}
],
"sheet": {
"encoding": "UTF-8",
"header_row": 1,
"letters": [],
"name": "questions.csv",
"readable_otherwise": true,
"separator": ",",
"source": "table"
},
"since": null,
"skipped": 0,
"totals": {"duplicate":0,"new":3,"nobody":0,"rejected":3,"unchanged":0,"update":0,"withdrawn":0}
},
"asked": null,
"changed": null
}
];
