// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_challenge: Recorded<'edit_challenge'>[] = [
{
"answer": {
"delegations_affected": 5,
"description": "Answers from platforms arrive after weeks, in formats that courts do not accept. Emergency channels exist but are known to few offices. Preservation is sometimes forgotten because disclosure is expected soon.",
"forms": ["SEX"],
"id": "item-CHAL-01",
"instruments": ["EIO","EPOC-PR"],
"item": "item-I-04",
"label": "TLP:GREEN",
"linked_actions": ["A-04"],
"linked_practices": ["BP-02","BP-03"],
"lowered_by": "",
"meeting": "meeting-3",
"phases": ["INV"],
"proposed_response": "Use preservation at once and agree on formats before sending the request.",
"raised_by": "several",
"reference": "CHAL-01",
"remark": "",
"revision": 2,
"said_in": [],
"severity": "high",
"status": "cleaned",
"title": "Platforms answer late"
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
"id": "step-423-edit_record",
"params": {"name":"CHAL-01","noun":"challenge"},
"sentence": "Changed challenge CHAL-01",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
