// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_delegation: Recorded<'remove_delegation'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["delegation"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-remove_delegation",
"params": {"name":"Estonia"},
"sentence": "Removed the delegation Estonia",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "remove_delegation"
}
}
}
];
