// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_delegation: Recorded<'add_delegation'>[] = [
{
"answer": "id-3",
"asked": null,
"changed": {
"nouns": ["delegation"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-add_delegation",
"params": {"name":"Estonia"},
"sentence": "Added the delegation Estonia",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_delegation"
}
}
}
];
