// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const ask_statements: Recorded<'ask_statements'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["statement"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_record",
"params": {"name":"LC-04-EL","noun":"statement"},
"sentence": "Changed statement LC-04-EL",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
