// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const apply_template: Recorded<'apply_template'>[] = [
{
"answer": 8,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-568-apply_template",
"params": {"day":"2024-06-27"},
"sentence": "Laid out Thursday 27 June from a template",
"seq": 568,
"state": "done",
"undoable": true,
"verb": "apply_template"
}
}
}
];
