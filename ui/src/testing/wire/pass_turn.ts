// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const pass_turn: Recorded<'pass_turn'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["turn"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-444-pass_turn",
"params": {"name":"EL"},
"sentence": "EL passed",
"seq": 444,
"state": "done",
"undoable": true,
"verb": "pass_turn"
}
}
}
];
