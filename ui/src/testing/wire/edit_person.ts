// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_person: Recorded<'edit_person'>[] = [
{
"answer": {
"details": {
"delegation": "delegation-BE",
"email": "mh.vandenbroucke@prosecution-be.test",
"name": {"display":"","family_name":"Vandenbroucke-Delcour","family_name_latin":"","given_name":"Marie-Hélène","given_name_latin":"","title":"Ms"},
"phone": "",
"seat": {"attendance":[{"date":"2024-06-26","mode":"in_person"},{"date":"2024-06-27","mode":"in_person"}],"delegation_role":"member","function":"Senior prosecutor","languages":["FR","NL","EN"],"organisation":"Federal Prosecutor's Office","photo_consent":"yes","roles":["speaker"],"status":"registered","travel":""}
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
"revision": 2,
"seat_number": 2
},
"asked": null,
"changed": {
"nouns": ["participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-424-edit_person",
"params": {"name":"Marie-Hélène Vandenbroucke-Delcour"},
"sentence": "Changed Marie-Hélène Vandenbroucke-Delcour",
"seq": 424,
"state": "done",
"undoable": true,
"verb": "edit_person"
}
}
}
];
