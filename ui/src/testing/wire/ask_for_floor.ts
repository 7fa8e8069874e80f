// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const ask_for_floor: Recorded<'ask_for_floor'>[] = [
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
"id": "step-472-ask_for_floor",
"params": {"name":"FR"},
"sentence": "FR asked for the floor",
"seq": 472,
"state": "done",
"undoable": true,
"verb": "ask_for_floor"
}
}
}
];
