// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const take_up_concept: Recorded<'take_up_concept'>[] = [
{
"answer": {
"baseline_source": "",
"eu_baseline": "Art. 17",
"id": "concept-LC-09",
"item": null,
"label": null,
"meeting": "meeting-3",
"reference": "LC-09",
"remark": "",
"revision": 1,
"term": "Compensation",
"vocabulary_id": "COMP",
"where_views_differ": "from the offender, from a state fund, from confiscated assets"
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
