// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const lengthen_turn: Recorded<'lengthen_turn'>[] = [
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
"id": "step-453-limit_turn",
"params": {"name":"DE"},
"sentence": "Changed the limit of DE",
"seq": 453,
"state": "done",
"undoable": true,
"verb": "limit_turn"
}
}
}
];
