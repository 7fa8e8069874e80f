// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_term: Recorded<'add_term'>[] = [
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
"id": "step-423-add_record",
"params": {"name":"CYB","noun":"term"},
"sentence": "Added term CYB",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_record"
}
}
}
];
