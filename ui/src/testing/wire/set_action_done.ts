// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const set_action_done: Recorded<'set_action_done'>[] = [
{
"answer": {
"carried_from": null,
"days_over": 38,
"done_by": ["party-EUROJUST"],
"dropped_because": "",
"due": "2024-09-13",
"id": "item-A-02",
"item": "item-I-09",
"item_title": "Common understanding of legal concepts: tour de table",
"label": "TLP:GREEN",
"label_now": "TLP:GREEN",
"linked": ["LC-01","LC-02","LC-03","LC-04","LC-05","LC-06","LC-07","LC-08"],
"lowered_by": "",
"meeting": "meeting-3",
"number": "9",
"overdue": true,
"owned_by": [],
"owner_person": null,
"owners": {"kind":"all"},
"person": "",
"reference": "A-02",
"remark": "",
"revision": 2,
"said_in": [],
"soon": false,
"status": "open",
"text": "Send national statements on the eight concepts"
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
"id": "step-423-edit_record",
"params": {"name":"A-02","noun":"action"},
"sentence": "Changed action A-02",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
