// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const merge_people: Recorded<'merge_people'>[] = [
{
"answer": "Joris Van den Eynde",
"asked": null,
"changed": {
"nouns": ["person","participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-426-merge_people",
"params": {"name":"Joris Van den Eynde"},
"sentence": "Made one person of two records of Joris Van den Eynde",
"seq": 426,
"state": "done",
"undoable": true,
"verb": "merge_people"
}
}
}
];
