// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_export: Recorded<'preview_export'>[] = [
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":15,"of":"people","what":"needs","why":"counts_only"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":15,"of":"people","what":"needs","why":"counts_only"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":15,"of":"people","what":"needs","why":"counts_only"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"html","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":15,"of":"people","what":"needs","why":"counts_only"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"markdown","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.xlsx",
"label": "TLP:AMBER+STRICT",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":15,"of":"people","what":"needs","why":"counts_only"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"xlsx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER-STRICT.csv",
"label": "TLP:AMBER+STRICT",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":15,"of":"people","what":"needs","why":"counts_only"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"csv","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.pdf",
"label": "TLP:AMBER",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","why":"never_named"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"pdf","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.docx",
"label": "TLP:AMBER",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","why":"never_named"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"docx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.html",
"label": "TLP:AMBER",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","why":"never_named"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"html","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.md",
"label": "TLP:AMBER",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","why":"never_named"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"markdown","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.xlsx",
"label": "TLP:AMBER",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","why":"never_named"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"xlsx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-AMBER.csv",
"label": "TLP:AMBER",
"list": {
"delegations": 35,
"persons": 60,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12","I-15"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12, “A topic that waits”. Share it with nobody but those it is for."},
{"code":"no_latin_form","message":"The Latin form of these names is missing, so they are printed as typed: P03, P10, P19, P38, P40.","people":["P03","P10","P19","P38","P40"]}
],
"withheld": [
{"count":60,"of":"people","what":"contact","why":"secretariat_only"},
{"count":60,"of":"people","what":"logistics","why":"secretariat_only"},
{"count":15,"of":"people","what":"needs","why":"never_named"},
{"count":60,"of":"people","what":"consent","why":"secretariat_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"csv","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-GREEN.pdf",
"label": "TLP:GREEN",
"list": {
"delegations": 35,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"community","form":"pdf","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-GREEN.docx",
"label": "TLP:GREEN",
"list": {
"delegations": 35,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"community","form":"docx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-GREEN.html",
"label": "TLP:GREEN",
"list": {
"delegations": 35,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"community","form":"html","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-GREEN.md",
"label": "TLP:GREEN",
"list": {
"delegations": 35,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"community","form":"markdown","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-GREEN.xlsx",
"label": "TLP:GREEN",
"list": {
"delegations": 35,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"community","form":"xlsx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-GREEN.csv",
"label": "TLP:GREEN",
"list": {
"delegations": 35,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"community","form":"csv","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.pdf",
"label": "TLP:CLEAR",
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"pdf","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.docx",
"label": "TLP:CLEAR",
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 2,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"docx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.html",
"label": "TLP:CLEAR",
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"html","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.md",
"label": "TLP:CLEAR",
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"markdown","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.xlsx",
"label": "TLP:CLEAR",
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"xlsx","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_list-of-participants_TLP-CLEAR.csv",
"label": "TLP:CLEAR",
"list": {
"delegations": 0,
"persons": 0,
"sentence": "prosecutors and investigative judges from 24 Member States and Albania, North Macedonia, Norway, Serbia, Switzerland, United Kingdom and United States, as well as the European Commission, Europol and the EMPACT THB coordinator"
},
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [{"count":60,"of":"people","what":"names","why":"no_names"}]
},
"asked": {"wanted":{"audience":"public","form":"csv","paper":"participants"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"html","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"markdown","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"pdf","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"docx","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"html","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"markdown","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER.pdf",
"label": "TLP:AMBER",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"pdf","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER.docx",
"label": "TLP:AMBER",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"docx","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER.html",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"html","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-AMBER.md",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"markdown","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-GREEN.pdf",
"label": "TLP:GREEN",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"pdf","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-GREEN.docx",
"label": "TLP:GREEN",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"docx","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-GREEN.html",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"html","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-GREEN.md",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"markdown","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-CLEAR.pdf",
"label": "TLP:CLEAR",
"list": null,
"pages": 2,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"pdf","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-CLEAR.docx",
"label": "TLP:CLEAR",
"list": null,
"pages": 2,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"docx","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-CLEAR.html",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"html","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda_draft_TLP-CLEAR.md",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"markdown","paper":"agenda"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"html","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"markdown","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"pdf","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"docx","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"html","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_annotated-agenda_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"markdown","paper":"annotated"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"html","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"markdown","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"pdf","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"docx","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"html","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_run-sheet_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"markdown","paper":"run_sheet"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"pdf","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"docx","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"html","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"secretariat","form":"markdown","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.pdf",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"pdf","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.docx",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"docx","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.html",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"html","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER-STRICT.md",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": []
},
"asked": {"wanted":{"audience":"co_chairs","form":"markdown","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER.pdf",
"label": "TLP:AMBER",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","why":"stricter"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"pdf","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER.docx",
"label": "TLP:AMBER",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","why":"stricter"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"docx","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER.html",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","why":"stricter"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"html","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-AMBER.md",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","why":"stricter"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"markdown","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-GREEN.pdf",
"label": "TLP:GREEN",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"pdf","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-GREEN.docx",
"label": "TLP:GREEN",
"list": null,
"pages": 2,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"docx","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-GREEN.html",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"html","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-GREEN.md",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"markdown","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-CLEAR.pdf",
"label": "TLP:CLEAR",
"list": null,
"pages": 2,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"pdf","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-CLEAR.docx",
"label": "TLP:CLEAR",
"list": null,
"pages": 2,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"docx","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-CLEAR.html",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"html","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_agenda-changes_v0-1_draft_TLP-CLEAR.md",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"markdown","paper":"changes"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-AMBER-STRICT.ics",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-AMBER-STRICT.ics",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-AMBER.ics",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-GREEN.ics",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_calendar_TLP-CLEAR.ics",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"ics","paper":"calendar"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-AMBER-STRICT.xml",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"schedule_xml","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-AMBER-STRICT.json",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"secretariat","form":"schedule_json","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-AMBER-STRICT.xml",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"schedule_xml","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-AMBER-STRICT.json",
"label": "TLP:AMBER+STRICT",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER+STRICT information on a need-to-know basis with members of their own organisation only.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"co_chairs","form":"schedule_json","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-AMBER.xml",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","why":"stricter"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"schedule_xml","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-AMBER.json",
"label": "TLP:AMBER",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:AMBER information on a need-to-know basis with members of their own organisation and its clients.",
"warnings": [
{"code":"chatham_house","items":["I-04","I-05a","I-05b","I-06","I-07","I-08","I-09","I-10","I-11","I-12"],"message":"These items are under the Chatham House Rule, and names leave: 4, 5a, 5b, 6, 7, 8, 9, 10, 11, 12. Share it with nobody but those it is for."},
{"code":"unconfirmed","items":["I-05b"],"message":"In these items somebody has not agreed yet, or is still to be found: 5b."}
],
"withheld": [
{"count":1,"of":"items","what":"stricter_texts","why":"stricter"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"participants","form":"schedule_json","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-GREEN.xml",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"schedule_xml","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-GREEN.json",
"label": "TLP:GREEN",
"list": null,
"pages": 0,
"statement": "Recipients may share TLP:GREEN information within the community defined as specialised prosecutors and investigative judges of the Focus Group and the participating EU bodies, but not through publicly accessible channels.",
"warnings": [],
"withheld": [
{"count":9,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"community","form":"schedule_json","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-CLEAR.xml",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"schedule_xml","paper":"schedule"}},
"changed": null
},
{
"answer": {
"file_name": "THB-Focus-Group-3_schedule_draft_TLP-CLEAR.json",
"label": "TLP:CLEAR",
"list": null,
"pages": 0,
"statement": "TLP:CLEAR information may be shared without restriction, subject to copyright.",
"warnings": [],
"withheld": [
{"count":12,"of":"items","what":"stricter_items","why":"closed_session"},
{"count":16,"of":"items","what":"names","why":"no_names"},
{"count":1,"of":"items","what":"notes","why":"inner_circle_only"},
{"count":1,"of":"items","what":"run_sheet","why":"inner_circle_only"}
]
},
"asked": {"wanted":{"audience":"public","form":"schedule_json","paper":"schedule"}},
"changed": null
}
];
