// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const person: Recorded<'person'>[] = [
{
"answer": {
"details": {
"delegation": "delegation-BE",
"email": "mh.vandenbroucke@prosecution-be.test",
"name": {"display":"","family_name":"Vandenbroucke-Delcour","family_name_latin":"","given_name":"Marie-Hélène","given_name_latin":"","title":"Ms"},
"phone": "",
"seat": {"attendance":[{"date":"2024-06-26","mode":"in_person"},{"date":"2024-06-27","mode":"in_person"}],"delegation_role":"member","function":"Federal prosecutor, THB and smuggling section","languages":["FR","NL","EN"],"organisation":"Federal Prosecutor's Office","photo_consent":"yes","roles":["speaker"],"status":"registered","travel":""}
},
"id": "participant-P01",
"listed": "Ms VANDENBROUCKE-DELCOUR, Marie-Hélène",
"needs_latin_form": false,
"party": {
"code": "BE",
"full_name": "Belgium",
"id": "party-BE",
"kind": "member_state",
"name": "Belgium",
"own_name": "België/Belgique"
},
"person": "person-P01",
"person_revision": 1,
"reference": "P01",
"revision": 1,
"seat_number": 2
},
"asked": {"id":"participant-P01"},
"changed": null
},
{
"answer": {
"details": {
"delegation": "delegation-BE",
"email": "joris.vandeneynde@judiciary-be.test",
"name": {"display":"","family_name":"Van den Eynde","family_name_latin":"","given_name":"Joris","given_name_latin":"","title":"Mr"},
"phone": "",
"seat": {"attendance":[{"date":"2024-06-26","mode":"in_person"},{"date":"2024-06-27","mode":"in_person"}],"delegation_role":"member","function":"Investigative judge","languages":["NL","EN","FR"],"organisation":"Court of First Instance of Antwerp","photo_consent":"yes","roles":["participant"],"status":"registered","travel":""}
},
"id": "participant-P02",
"listed": "Mr VAN DEN EYNDE, Joris",
"needs_latin_form": false,
"party": {
"code": "BE",
"full_name": "Belgium",
"id": "party-BE",
"kind": "member_state",
"name": "Belgium",
"own_name": "België/Belgique"
},
"person": "person-P02",
"person_revision": 1,
"reference": "P02",
"revision": 1,
"seat_number": 1
},
"asked": {"id":"participant-P02"},
"changed": null
},
{
"answer": {
"details": {
"delegation": "delegation-BG",
"email": "ralitsa.yordanova@prosecution-bg.test",
"name": {"display":"","family_name":"Йорданова-Стоева","family_name_latin":"","given_name":"Ралица","given_name_latin":"","title":"Ms"},
"phone": "",
"seat": {"attendance":[{"date":"2024-06-26","mode":"in_person"},{"date":"2024-06-27","mode":"in_person"}],"delegation_role":"member","function":"Prosecutor, organised crime department","languages":["BG","EN"],"organisation":"Supreme Cassation Prosecutor's Office","photo_consent":"yes","roles":["participant"],"status":"registered","travel":""}
},
"id": "participant-P03",
"listed": "Ms ЙОРДАНОВА-СТОЕВА, Ралица",
"needs_latin_form": true,
"party": {
"code": "BG",
"full_name": "Bulgaria",
"id": "party-BG",
"kind": "member_state",
"name": "Bulgaria",
"own_name": "България"
},
"person": "person-P03",
"person_revision": 1,
"reference": "P03",
"revision": 1,
"seat_number": 2
},
"asked": {"id":"participant-P03"},
"changed": null
},
{
"answer": {
"details": {
"delegation": "delegation-ES",
"email": "inigo.munoz@judiciary-es.test",
"name": {"display":"","family_name":"Muñoz de la Peña","family_name_latin":"","given_name":"Íñigo","given_name_latin":"","title":"Mr"},
"phone": "",
"seat": {"attendance":[{"date":"2024-06-26","mode":"in_person"},{"date":"2024-06-27","mode":"in_person"}],"delegation_role":"member","function":"Investigative judge","languages":["ES","EN"],"organisation":"National High Court","photo_consent":"yes","roles":["participant"],"status":"registered","travel":""}
},
"id": "participant-P13",
"listed": "Mr MUÑOZ DE LA PEÑA, Íñigo",
"needs_latin_form": false,
"party": {"code":"ES","full_name":"Spain","id":"party-ES","kind":"member_state","name":"Spain","own_name":"España"},
"person": "person-P13",
"person_revision": 1,
"reference": "P13",
"revision": 1,
"seat_number": 2
},
"asked": {"id":"participant-P13"},
"changed": null
}
];
