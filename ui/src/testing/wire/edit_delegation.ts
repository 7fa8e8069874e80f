// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_delegation: Recorded<'edit_delegation'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["delegation"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_delegation",
"params": {"name":"Belgium"},
"sentence": "Changed the delegation Belgium",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_delegation"
}
}
}
];
