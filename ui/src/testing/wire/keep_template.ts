// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const keep_template: Recorded<'keep_template'>[] = [
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
"id": "step-423-keep_template",
"params": {"title":"Our day"},
"sentence": "Kept Our day as a template",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "keep_template"
}
}
}
];
