// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const declare_trivial: Recorded<'declare_trivial'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["agenda_remark"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-declare_trivial",
"params": {},
"sentence": "Declared changes trivial",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "declare_trivial"
}
}
}
];
