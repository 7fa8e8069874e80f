// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_concept: Recorded<'add_concept'>[] = [
{
"answer": {
"baseline_source": "",
"eu_baseline": "",
"id": "concept-LC-09",
"item": null,
"label": null,
"meeting": "meeting-3",
"reference": "LC-09",
"remark": "",
"revision": 1,
"term": "Consent of the victim",
"vocabulary_id": null,
"where_views_differ": ""
},
"asked": null,
"changed": {
"nouns": ["concept"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_record",
"params": {"name":"LC-09","noun":"concept"},
"sentence": "Added concept LC-09",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
