// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_statement: Recorded<'add_statement'>[] = [
{
"answer": {
"as_of": "2024-06-27",
"asked_on": null,
"concept": "concept-LC-04",
"confirmed_by": null,
"confirmed_on": null,
"id": "concept-LC-04-EL-2",
"label": "TLP:GREEN",
"language": "EN",
"meeting": "meeting-3",
"note": "",
"party": "party-EL",
"reference": "LC-04-EL-2",
"revision": 1,
"source_reference": "",
"status": "draft",
"text": "The prosecutor shall abstain."
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
"params": {"name":"LC-04-EL-2","noun":"statement"},
"sentence": "Added statement LC-04-EL-2",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
