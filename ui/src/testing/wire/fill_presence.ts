// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const fill_presence: Recorded<'fill_presence'>[] = [
{
"answer": 55,
"asked": null,
"changed": {
"nouns": ["presence"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-fill_presence",
"params": {"count":55,"name":"","number":"1","state":null},
"sentence": "Recorded 55 people as announced, item 1",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "fill_presence"
}
}
}
];
