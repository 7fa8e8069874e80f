// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const forget_template: Recorded<'forget_template'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["series"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-forget_template",
"params": {"title":"Our day"},
"sentence": "Removed the template Our day",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "forget_template"
}
}
}
];
