// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_evaluation: Recorded<'remove_evaluation'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["evaluation"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-remove_record",
"params": {"name":"31","noun":"evaluation"},
"sentence": "Removed evaluation, forms: 31",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "remove_record"
}
}
}
];
