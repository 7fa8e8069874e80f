// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_statement: Recorded<'edit_statement'>[] = [
{
"answer": {
"as_of": "2024-06-27",
"asked_on": null,
"concept": "concept-LC-04",
"confirmed_by": null,
"confirmed_on": null,
"id": "concept-LC-04-EL",
"label": "TLP:GREEN",
"language": "EN",
"meeting": "meeting-3",
"note": "",
"party": "party-EL",
"reference": "LC-04-EL",
"revision": 2,
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
"id": "step-423-edit_record",
"params": {"name":"LC-04-EL","noun":"statement"},
"sentence": "Changed statement LC-04-EL",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
