// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const note_presence: Recorded<'note_presence'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["presence"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-note_presence",
"params": {"count":1,"name":"BE","number":"1","state":"present"},
"sentence": "Noted a time, item 1 (BE)",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "note_presence"
}
}
}
];
