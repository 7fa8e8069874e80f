// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_room: Recorded<'remove_room'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["room"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-remove_room",
"params": {"name":"Grotius"},
"sentence": "Removed the room Grotius",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "remove_room"
}
}
}
];
