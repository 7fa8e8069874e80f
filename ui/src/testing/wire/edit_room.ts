// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_room: Recorded<'edit_room'>[] = [
{
"answer": {
"capacity": 12,
"features": ["step_free","video"],
"hybrid": true,
"id": "room-R-03",
"meeting": "meeting-3",
"name": "Grotius",
"reference": "R-03",
"revision": 2
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
"id": "step-423-edit_room",
"params": {"name":"Grotius"},
"sentence": "Changed the room Grotius",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_room"
}
}
}
];
