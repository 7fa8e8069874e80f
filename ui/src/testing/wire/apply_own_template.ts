// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const apply_own_template: Recorded<'apply_own_template'>[] = [
{
"answer": 9,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-570-apply_template",
"params": {"day":"2024-06-27"},
"sentence": "Laid out Thursday 27 June from a template",
"seq": 570,
"state": "done",
"undoable": true,
"verb": "apply_template"
}
}
}
];
