// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const open_silence: Recorded<'open_silence'>[] = [
{
"answer": {
"agreed": [],
"closed": null,
"id": "id-12",
"meeting": "meeting-3",
"opened": "2024-06-24T09:02:00",
"remark": "Sent round by mail",
"revision": 1,
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
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-326-open_silence",
"params": {},
"sentence": "Opened a silence procedure",
"seq": 326,
"state": "done",
"undoable": true,
"verb": "open_silence"
}
}
}
];
