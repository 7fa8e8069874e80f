// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_person: Recorded<'add_person'>[] = [
{
"answer": {
"details": {
"delegation": "id-4",
"email": "",
"name": {"display":"","family_name":"Näidis","family_name_latin":"","given_name":"Kadri","given_name_latin":"","title":"Ms"},
"phone": "",
"seat": {"attendance":[{"date":"2024-06-26","mode":"in_person"},{"date":"2024-06-27","mode":"in_person"}],"delegation_role":"member","function":"","languages":[],"organisation":"","photo_consent":"not_asked","roles":["participant"],"status":"registered","travel":""}
},
"id": "participant-P61",
"listed": "Ms NÄIDIS, Kadri",
"needs_latin_form": false,
"party": {"code":"EE","full_name":"Estonia","id":"party-EE","kind":"member_state","name":"Estonia","own_name":"Eesti"},
"person": "person-P61",
"person_revision": 1,
"reference": "P61",
"revision": 1,
"seat_number": 1
},
"asked": null,
"changed": {
"nouns": ["delegation","person","participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_person",
"params": {"name":"Kadri Näidis"},
"sentence": "Added Kadri Näidis",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_person"
}
}
}
];
