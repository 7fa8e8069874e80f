// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const clear_presence: Recorded<'clear_presence'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["presence"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-483-clear_presence",
"params": {"count":1,"name":"BE","number":"1","state":null},
"sentence": "Emptied attendance, item 1 (BE)",
"seq": 483,
"state": "done",
"undoable": true,
"verb": "clear_presence"
}
}
}
];
