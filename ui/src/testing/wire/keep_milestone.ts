// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const keep_milestone: Recorded<'keep_milestone'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["milestone"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-edit_milestone",
"params": {"name":"Draft outcome report"},
"sentence": "Changed the milestone Draft outcome report",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_milestone"
}
}
}
];
