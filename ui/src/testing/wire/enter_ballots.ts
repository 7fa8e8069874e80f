// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const enter_ballots: Recorded<'enter_ballots'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["rating"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_record",
"params": {"name":"BP-01","noun":"rating"},
"sentence": "Changed ballots on BP-01",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_record"
}
}
}
];
