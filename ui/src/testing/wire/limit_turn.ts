// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const limit_turn: Recorded<'limit_turn'>[] = [
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
"id": "step-451-limit_turn",
"params": {"name":"DE"},
"sentence": "Changed the limit of DE",
"seq": 451,
"state": "done",
"undoable": true,
"verb": "limit_turn"
}
}
}
];
