// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const move_turn: Recorded<'move_turn'>[] = [
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
"id": "step-455-move_turn",
"params": {"name":"Noor Verhaeghe"},
"sentence": "Moved Noor Verhaeghe in the queue",
"seq": 455,
"state": "done",
"undoable": true,
"verb": "move_turn"
}
}
}
];
