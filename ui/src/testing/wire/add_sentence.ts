// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_sentence: Recorded<'add_sentence'>[] = [
{
"answer": {
"drafted": "",
"id": "id-5",
"label": null,
"left_out": false,
"meeting": "meeting-3",
"origin": "hand",
"quantifier": null,
"rank": -2048,
"revision": 1,
"section": "item-I-07/state_of_play",
"seed": "",
"sources": [],
"text": "The session compared at what stage the principle is examined."
},
"asked": null,
"changed": {
"nouns": ["report_sentence"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-532-add_record",
"params": {"name":"Thematic findings","noun":"report_sentence"},
"sentence": "Added report sentence Thematic findings",
"seq": 532,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
