// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const set_note_status: Recorded<'set_note_status'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["note"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_notes",
"params": {"count":1},
"sentence": "Changed 1 entry of the notes",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_notes"
}
}
}
];
