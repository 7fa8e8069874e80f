// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const propose_items: Recorded<'propose_items'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-propose_items",
"params": {"count":1},
"sentence": "Took 1 topic from an earlier meeting",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "propose_items"
}
}
}
];
