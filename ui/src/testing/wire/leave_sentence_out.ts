// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const leave_sentence_out: Recorded<'leave_sentence_out'>[] = [
{
"answer": {
"drafted": "One participant explained that early screening changed charging decisions in a noticeable share of cases.",
"id": "id-226",
"label": null,
"left_out": true,
"meeting": "meeting-3",
"origin": "generated",
"quantifier": "one",
"rank": 0,
"revision": 2,
"section": "item-I-07/state_of_play",
"seed": "N-08",
"sources": ["N-08"],
"text": "One participant explained that early screening changed charging decisions in a noticeable share of cases."
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
"params": {"name":"N-08","noun":"report_sentence"},
"sentence": "Changed report sentence N-08",
"seq": 532,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
