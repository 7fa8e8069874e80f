// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const announce_statement: Recorded<'announce_statement'>[] = [
{
"answer": {
"as_of": null,
"asked_on": null,
"concept": null,
"confirmed_by": null,
"confirmed_on": null,
"id": "concept-LC-DK",
"label": null,
"language": null,
"meeting": "meeting-3",
"note": "",
"party": "party-DK",
"reference": "LC-DK",
"revision": 1,
"source_reference": "",
"status": "announced",
"text": ""
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
"id": "step-423-add_record",
"params": {"name":"LC-DK","noun":"statement"},
"sentence": "Added statement LC-DK",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
