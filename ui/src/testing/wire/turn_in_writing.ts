// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const turn_in_writing: Recorded<'turn_in_writing'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["note","turn"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-446-turn_in_writing",
"params": {"name":"HR"},
"sentence": "HR will contribute in writing",
"seq": 446,
"state": "done",
"undoable": true,
"verb": "turn_in_writing"
}
}
}
];
