// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const take_clash_up: Recorded<'take_clash_up'>[] = [
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
"id": "step-425-take_clash_up",
"params": {},
"sentence": "Took a clash up again",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "take_clash_up"
}
}
}
];
