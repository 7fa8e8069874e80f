// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_export: Recorded<'preview_export'>[] = [
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.pdf",
"label": "TLP:AMBER",
"languages": [],
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12 and 1 other. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed, where a typeface has their letters: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","which":[],"why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","which":[],"why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","which":[],"why":"never_named"},
{"count":60,"of":"people","what":"consent","which":[],"why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"pdf","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.pdf",
"label": "TLP:CLEAR",
"languages": [],
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"passages": [],
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","which":[],"why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"pdf","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.docx",
"label": "TLP:CLEAR",
"languages": [],
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, the United Kingdom and the United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"passages": [],
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","which":[],"why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"docx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER.pdf",
"label": "TLP:AMBER",
"languages": ["FR"],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","which":[],"why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","which":[],"why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"pdf","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER.docx",
"label": "TLP:AMBER",
"languages": ["FR"],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","which":[],"why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","which":[],"why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"docx","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER.pdf",
"label": "TLP:AMBER",
"languages": [],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","which":[],"why":"stricter"},
{"count":1,"of":"items","what":"notes","which":[],"why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","which":[],"why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"pdf","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"languages": [],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_corrections_secretariat_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"languages": [],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [{"code":"empty","message":"This paper would be empty: it holds nobody and nothing."}],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"corrections"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_signature-list_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"languages": [],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed, where a typeface has their letters: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"signatures"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-AMBER.ics",
"label": "TLP:AMBER",
"languages": [],
"list": null,
"pages": 0,
"passages": [],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","which":[],"why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","which":[],"why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-CLEAR.ics",
"label": "TLP:CLEAR",
"languages": [],
"list": null,
"pages": 0,
"passages": [],
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","which":[],"why":"closed_session"},
{"count":16,"of":"items","what":"names","which":[],"why":"no_names"},
{"count":1,"of":"items","what":"notes","which":[],"why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","which":[],"why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_secretariat_TLP-RED.docx",
"label": "TLP:RED",
"languages": [],
"list": null,
"pages": 2,
"passages": [
{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},
{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false},
{"after":"","answer":null,"before":"","item":"8","passage":{"code":"case_data","found":"(restricted detail on a live matter: to be removed, case data)","from":0,"proposed":"(removed)","to":62},"reference":"N-11","remark":"Case data: must be removed before any export.","source":[{"code":"EUROPOL","kind":"eu_body","name":"Europol"}],"stays":false}
],
"statement": "TLP:RED information is for the eyes and ears of individual recipients only. They may not share it.",
"warnings": [
{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},
{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"},
{"code":"passage","message":"N-11: Says that it is about a live case: “(restricted detail on a live matter: to be removed, case data)”. Reword it, or say why it may leave.","passage":{"code":"case_data","found":"(restricted detail on a live matter: to be removed, case data)","from":0,"proposed":"(removed)","to":62},"reference":"N-11"}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"minutes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_co-chairs_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"languages": [],
"list": null,
"pages": 2,
"passages": [
{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},
{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}
],
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},
{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}
],
"withheld": [{"count":1,"of":"entries","what":"entries","which":["N-11"],"why":"above_label"}]
},
"asked": {"wanted":{"audience":"co_chairs","form":"docx","paper":"minutes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_organisation_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"languages": [],
"list": null,
"pages": 2,
"passages": [
{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},
{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}
],
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},
{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}
],
"withheld": [{"count":1,"of":"entries","what":"entries","which":["N-11"],"why":"above_label"}]
},
"asked": {"wanted":{"audience":"organisation","form":"docx","paper":"minutes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_member-states_TLP-AMBER.docx",
"label": "TLP:AMBER",
"languages": [],
"list": null,
"pages": 2,
"passages": [
{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},
{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}
],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},
{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}
],
"withheld": [{"count":3,"of":"entries","what":"entries","which":["N-10","N-32","N-11"],"why":"above_label"}]
},
"asked": {"wanted":{"audience":"member_states","form":"docx","paper":"minutes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_participants_TLP-AMBER.docx",
"label": "TLP:AMBER",
"languages": [],
"list": null,
"pages": 2,
"passages": [
{"after":".","answer":null,"before":"Practice differs between courts","item":"7","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09","remark":"The Greek words point to the speaker's affiliation although no name is printed: a re-identification check should warn.","source":[{"code":"EL","kind":"member_state","name":"Greece"}],"stays":false},
{"after":" the decision is recorded on one page and follows the file.","answer":null,"before":"In ","item":"7","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30","remark":"The text names a country under the Chatham House Rule: an export should warn or ask for rewording.","source":[{"code":"IT","kind":"member_state","name":"Italy"}],"stays":false}
],
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"passage","message":"N-09: Has words in another language: “ («διαφορετική πρακτική»)”. Reword it, or say why it may leave.","passage":{"code":"foreign_words","found":" («διαφορετική πρακτική»)","from":31,"proposed":"","to":56},"reference":"N-09"},
{"code":"passage","message":"N-30: Names a country: “Italy”. Reword it, or say why it may leave.","passage":{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8},"reference":"N-30"}
],
"withheld": [{"count":3,"of":"entries","what":"entries","which":["N-10","N-32","N-11"],"why":"above_label"}]
},
"asked": {"wanted":{"audience":"participants","form":"docx","paper":"minutes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_community_TLP-GREEN.docx",
"label": "TLP:GREEN",
"languages": [],
"list": null,
"pages": 2,
"passages": [],
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":19,"of":"entries","what":"entries","which":["N-03","N-19","N-20","N-04","N-21","N-26","N-24","N-29","N-08","N-09","N-30","N-10","N-32","N-11","N-33","N-35","N-37","N-39","N-38"],"why":"above_label"}
]
},
"asked": {"wanted":{"audience":"community","form":"docx","paper":"minutes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_notes_public_TLP-CLEAR.docx",
"label": "TLP:CLEAR",
"languages": [],
"list": null,
"pages": 2,
"passages": [],
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":36,"of":"entries","what":"entries","which":["N-17","N-18","N-03","N-19","N-20","N-04","N-21","N-05","N-22","N-23","N-26","N-24","N-25","N-27","N-06","N-07","N-29","N-28","N-08","N-09","N-30","N-31","N-10","N-32","N-11","N-33","N-34","N-12","N-13","N-35","N-36","N-37","N-14","N-39","N-38","N-15"],"why":"above_label"}
]
},
"asked": {"wanted":{"audience":"public","form":"docx","paper":"minutes"}},
"changed": null
}
];
