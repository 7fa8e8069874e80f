// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_action: Recorded<'remove_action'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["action"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-remove_record",
"params": {"name":"A-05","noun":"action"},
"sentence": "Removed action A-05",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_record"
}
}
}
];
