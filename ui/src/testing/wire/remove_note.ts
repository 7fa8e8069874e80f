// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_note: Recorded<'remove_note'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["note"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-remove_note",
"params": {"name":"N-04"},
"sentence": "Removed entry N-04 of the notes",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_note"
}
}
}
];
