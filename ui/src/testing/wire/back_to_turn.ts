// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const back_to_turn: Recorded<'back_to_turn'>[] = [
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
"id": "step-466-back_to_turn",
"params": {"name":"DE"},
"sentence": "Gave the floor back to DE",
"seq": 466,
"state": "done",
"undoable": true,
"verb": "back_to_turn"
}
}
}
];
