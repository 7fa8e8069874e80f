// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_room: Recorded<'add_room'>[] = [
{
"answer": {
"capacity": 12,
"features": ["step_free","video"],
"hybrid": true,
"id": "room-R-04",
"meeting": "meeting-3",
"name": "Grotius",
"reference": "R-04",
"revision": 1
},
"asked": null,
"changed": {
"nouns": ["room"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_room",
"params": {"name":"Grotius"},
"sentence": "Added the room Grotius",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_room"
}
}
}
];
