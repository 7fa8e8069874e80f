// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const freeze_draft: Recorded<'freeze_draft'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["publication_draft"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-532-freeze_draft",
"params": {"count":1,"publication":"report"},
"sentence": "Put draft 1 of the outcome report before the co-chairs",
"seq": 532,
"state": "done",
"undoable": true,
"verb": "freeze_draft"
}
}
}
];
