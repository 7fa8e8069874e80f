// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_concept: Recorded<'edit_concept'>[] = [
{
"answer": {
"baseline_source": "",
"eu_baseline": "Art. 8 of Directive 2011/36/EU; Art. 26 of the Council of Europe Convention",
"id": "concept-LC-04",
"item": "item-I-09",
"label": "TLP:GREEN",
"meeting": "meeting-3",
"reference": "LC-04",
"remark": "",
"revision": 2,
"term": "Non-punishment principle",
"vocabulary_id": "NONP",
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
"id": "step-423-edit_record",
"params": {"name":"LC-04","noun":"concept"},
"sentence": "Changed concept LC-04",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
