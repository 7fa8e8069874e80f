// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const take_sentence: Recorded<'take_sentence'>[] = [
{
"answer": {
"drafted": "One participant explained that the decision is recorded on one page.",
"id": "id-391",
"label": null,
"left_out": false,
"meeting": "meeting-3",
"origin": "generated",
"quantifier": "one",
"rank": 2048,
"revision": 2,
"section": "item-I-07/state_of_play",
"seed": "N-30",
"sources": ["N-30"],
"text": "One participant explained that the decision is recorded on one page."
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
"id": "step-532-edit_record",
"params": {"name":"N-30","noun":"report_sentence"},
"sentence": "Changed report sentence N-30",
"seq": 532,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
