// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const open_silence: Recorded<'open_silence'>[] = [
{
"answer": {
"agreed": [],
"closed": null,
"id": "id-234",
"meeting": "meeting-3",
"opened": "2024-06-24T09:02:00",
"remark": "Sent round by mail",
"revision": 1,
"scope": {"kind":"meeting"},
"sent": [
{"note":"item-N-01","revision":1},
{"note":"item-N-16","revision":1},
{"note":"item-N-02","revision":1},
{"note":"item-N-17","revision":1},
{"note":"item-N-18","revision":1},
{"note":"item-N-03","revision":1},
{"note":"item-N-19","revision":1},
{"note":"item-N-20","revision":1},
{"note":"item-N-04","revision":1},
{"note":"item-N-21","revision":1},
{"note":"item-N-05","revision":1},
{"note":"item-N-22","revision":1},
{"note":"item-N-23","revision":1},
{"note":"item-N-26","revision":1},
{"note":"item-N-24","revision":1},
{"note":"item-N-25","revision":1},
{"note":"item-N-27","revision":1},
{"note":"item-N-06","revision":1},
{"note":"item-N-07","revision":1},
{"note":"item-N-29","revision":1},
{"note":"item-N-28","revision":1},
{"note":"item-N-08","revision":1},
{"note":"item-N-09","revision":1},
{"note":"item-N-30","revision":1},
{"note":"item-N-31","revision":1},
{"note":"item-N-33","revision":1},
{"note":"item-N-34","revision":1},
{"note":"item-N-12","revision":1},
{"note":"item-N-13","revision":1},
{"note":"item-N-35","revision":1},
{"note":"item-N-36","revision":1},
{"note":"item-N-37","revision":1},
{"note":"item-N-14","revision":1},
{"note":"item-N-39","revision":1},
{"note":"item-N-38","revision":1},
{"note":"item-N-15","revision":1},
{"note":"item-N-40","revision":1}
],
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
"id": "step-423-open_silence",
"params": {},
"sentence": "Opened a silence procedure",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "open_silence"
}
}
}
];
