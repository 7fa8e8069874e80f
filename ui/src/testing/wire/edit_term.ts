// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_term: Recorded<'edit_term'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["term"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_record",
"params": {"name":"SEX","noun":"term"},
"sentence": "Changed term SEX",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
