// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const answer_question: Recorded<'answer_question'>[] = [
{
"answer": {
"answered_on": null,
"id": "id-111",
"label": null,
"meeting": "meeting-3",
"note": "",
"party": "party-CZ",
"question": "item-Q-01",
"revision": 1,
"text": "By a recorded interview.",
"travels": "anonymous"
},
"asked": null,
"changed": {
"nouns": ["response"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_record",
"params": {"name":"Q-01","noun":"response"},
"sentence": "Changed answer to Q-01",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
