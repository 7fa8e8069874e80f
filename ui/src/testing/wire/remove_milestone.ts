// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_milestone: Recorded<'remove_milestone'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["milestone"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-remove_milestone",
"params": {"name":"Save the date"},
"sentence": "Took the milestone Save the date off the track",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_milestone"
}
}
}
];
