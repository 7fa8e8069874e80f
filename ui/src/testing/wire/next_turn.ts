// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const next_turn: Recorded<'next_turn'>[] = [
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
"id": "step-469-give_floor",
"params": {"name":"IE"},
"sentence": "Gave IE the floor",
"seq": 469,
"state": "done",
"undoable": true,
"verb": "give_floor"
}
}
}
];
