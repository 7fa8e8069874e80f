// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_question: Recorded<'edit_question'>[] = [
{
"answer": {
"asked_on": "2024-07-01",
"background": "Asked after item 5a, where recorded interviews were presented. One paragraph is enough; please name the provision if you can.",
"due": "2024-07-12",
"id": "item-Q-01",
"item": "item-I-05a",
"label": "TLP:AMBER",
"meeting": "meeting-3",
"question": "How is evidence secured?",
"reference": "Q-01",
"remark": "",
"revision": 2
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
"id": "step-423-edit_record",
"params": {"name":"Q-01","noun":"question"},
"sentence": "Changed question Q-01",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
