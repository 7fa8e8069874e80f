// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const close_silence: Recorded<'close_silence'>[] = [
{
"answer": {
"agreed": [],
"closed": "2024-06-24T09:02:00",
"id": "id-5",
"meeting": "meeting-3",
"opened": "2024-06-24T09:02:00",
"remark": "Sent round by mail",
"revision": 2,
"scope": {"kind":"meeting"},
"until": "2024-07-02T07:02:00"
},
"asked": null,
"changed": {
"nouns": ["silence"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-326-close_silence",
"params": {"count":0},
"sentence": "Closed a silence procedure",
"seq": 326,
"state": "done",
"undoable": true,
"verb": "close_silence"
}
}
}
];
