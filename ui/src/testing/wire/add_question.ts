// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_question: Recorded<'add_question'>[] = [
{
"answer": {
"asked_on": null,
"background": "",
"due": null,
"id": "item-Q-03",
"item": null,
"label": "TLP:AMBER",
"meeting": "meeting-3",
"question": "Which form do you use?",
"reference": "Q-03",
"remark": "",
"revision": 1
},
"asked": null,
"changed": {
"nouns": ["question"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-538-add_record",
"params": {"name":"Q-03","noun":"question"},
"sentence": "Added question Q-03",
"seq": 538,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
