// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const challenge_from_note: Recorded<'challenge_from_note'>[] = [
{
"answer": {
"delegations_affected": 0,
"description": "Early screening changed charging decisions in a noticeable share of cases.",
"forms": [],
"id": "item-CHAL-09",
"instruments": [],
"item": "item-I-07",
"label": "TLP:AMBER",
"linked_actions": [],
"linked_practices": [],
"lowered_by": "",
"meeting": "meeting-3",
"phases": [],
"proposed_response": "",
"raised_by": "",
"reference": "CHAL-09",
"remark": "",
"revision": 1,
"said_in": ["N-08"],
"severity": "medium",
"status": "raw",
"title": "Early screening changed charging decisions in a noticeable share of cases"
},
"asked": null,
"changed": {
"nouns": ["challenge"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_record",
"params": {"name":"CHAL-09","noun":"challenge"},
"sentence": "Added challenge CHAL-09",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
