// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const run_turn: Recorded<'run_turn'>[] = [
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
"id": "step-449-pause_turn",
"params": {"name":"DE"},
"sentence": "Stopped the time of DE",
"seq": 449,
"state": "done",
"undoable": true,
"verb": "pause_turn"
}
}
}
];
