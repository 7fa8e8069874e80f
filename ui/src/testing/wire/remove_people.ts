// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_people: Recorded<'remove_people'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["person","participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-remove_people",
"params": {"count":2},
"sentence": "Removed 2 people",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_people"
}
}
}
];
