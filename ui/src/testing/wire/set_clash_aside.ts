// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const set_clash_aside: Recorded<'set_clash_aside'>[] = [
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
"id": "step-424-set_clash_aside",
"params": {},
"sentence": "Set a clash aside",
"seq": 424,
"state": "done",
"undoable": true,
"verb": "set_clash_aside"
}
}
}
];
