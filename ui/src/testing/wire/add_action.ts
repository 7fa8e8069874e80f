// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_action: Recorded<'add_action'>[] = [
{
"answer": {
"carried_from": null,
"days_over": 21,
"done_by": [],
"dropped_because": "",
"due": "2024-09-30",
"id": "item-A-09",
"item": "item-I-10",
"item_title": "Financial investigations: evidence and recovery of proceeds",
"label": "TLP:GREEN",
"label_now": "TLP:GREEN",
"linked": ["BP-10","CHAL-07"],
"lowered_by": "",
"meeting": "meeting-3",
"number": "10",
"overdue": true,
"owned_by": [{"code":"DE","kind":"member_state","name":"Germany","party":"party-DE"}],
"owner_person": "person-P08",
"owners": {"kind":"parties","parties":["party-DE"]},
"person": "Jörg-Uwe von Thülen",
"reference": "A-09",
"remark": "",
"revision": 1,
"said_in": [],
"soon": false,
"status": "open",
"text": "Share a template"
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
