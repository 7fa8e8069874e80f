// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const apply_import: Recorded<'apply_import'>[] = [
{
"answer": {
"count": 2,
"step": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-import_participants",
"params": {"count":2,"file":"questions.csv"},
"sentence": "Imported 2 participants from questions.csv",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "import_participants"
}
},
"asked": null,
"changed": {
"nouns": ["person","participant","import"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-import_participants",
"params": {"count":2,"file":"questions.csv"},
"sentence": "Imported 2 participants from questions.csv",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "import_participants"
}
}
}
];
