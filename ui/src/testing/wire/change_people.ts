// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const change_people: Recorded<'change_people'>[] = [
{
"answer": 1,
"asked": null,
"changed": {
"nouns": ["participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-set_status",
"params": {"count":1,"status":"declined","who":"Marie-Hélène Vandenbroucke-Delcour"},
"sentence": "Set Marie-Hélène Vandenbroucke-Delcour to declined",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "set_status"
}
}
}
];
