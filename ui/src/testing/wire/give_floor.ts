// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const give_floor: Recorded<'give_floor'>[] = [
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
"id": "step-463-give_floor",
"params": {"name":"COM"},
"sentence": "Gave COM the floor",
"seq": 463,
"state": "done",
"undoable": true,
"verb": "give_floor"
}
}
}
];
