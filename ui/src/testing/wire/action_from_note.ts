// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const action_from_note: Recorded<'action_from_note'>[] = [
{
"answer": {
"carried_from": null,
"days_over": null,
"done_by": [],
"dropped_because": "",
"due": null,
"id": "item-A-09",
"item": "item-I-01",
"item_title": "Welcome by the co-chairs; adoption of the agenda; house rules",
"label": "TLP:GREEN",
"label_now": "TLP:GREEN",
"linked": [],
"lowered_by": "",
"meeting": "meeting-3",
"number": "1",
"overdue": false,
"owned_by": [],
"owner_person": null,
"owners": {"kind":"all"},
"person": "",
"reference": "A-09",
"remark": "",
"revision": 1,
"said_in": ["N-01"],
"soon": false,
"status": "open",
"text": "Agenda adopted; items 11 and 12 swapped compared with draft v0.3"
},
"asked": null,
"changed": {
"nouns": ["action"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_record",
"params": {"name":"A-09","noun":"action"},
"sentence": "Added action A-09",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
