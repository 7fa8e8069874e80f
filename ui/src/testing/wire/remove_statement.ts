// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_statement: Recorded<'remove_statement'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["statement"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-remove_record",
"params": {"name":"LC-04-EL","noun":"statement"},
"sentence": "Removed statement LC-04-EL",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_record"
}
}
}
];
