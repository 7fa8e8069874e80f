// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const answer_transfer: Recorded<'answer_transfer'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["transfer"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_record",
"params": {"name":"BP-01","noun":"transfer"},
"sentence": "Changed answer about BP-01",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
