// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const open_statement_again: Recorded<'open_statement_again'>[] = [
{
"answer": {
"as_of": "2024-06-27",
"asked_on": null,
"concept": "concept-LC-01",
"confirmed_by": null,
"confirmed_on": null,
"id": "concept-LC-01-BE",
"label": "TLP:GREEN",
"language": "EN",
"meeting": "meeting-3",
"note": "",
"party": "party-BE",
"reference": "LC-01-BE",
"revision": 2,
"source_reference": "",
"status": "draft",
"text": "Any work contrary to human dignity may qualify."
},
"asked": null,
"changed": {
"nouns": ["statement"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_record",
"params": {"name":"LC-01-BE","noun":"statement"},
"sentence": "Changed statement LC-01-BE",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
