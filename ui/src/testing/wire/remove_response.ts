// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_response: Recorded<'remove_response'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["response"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-remove_record",
"params": {"name":"Q-01","noun":"response"},
"sentence": "Removed answer to Q-01",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_record"
}
}
}
];
