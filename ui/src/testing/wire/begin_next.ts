// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const begin_next: Recorded<'begin_next'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-27T09:22:00Z",
"id": "step-433-begin_item",
"params": {"number":"","title":"Coffee break"},
"sentence": "Began Coffee break",
"seq": 433,
"state": "done",
"undoable": true,
"verb": "begin_item"
}
}
}
];
