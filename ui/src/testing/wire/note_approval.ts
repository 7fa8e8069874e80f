// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const note_approval: Recorded<'note_approval'>[] = [
{
"answer": {
"answered": null,
"at": "2024-06-24T07:02:00Z",
"body": "EUROJUST",
"choice": "approve",
"id": "id-232",
"meeting": "meeting-3",
"name": "Ingrid Ambrosius-Salonen",
"remark": "",
"revision": 1,
"version": "version-1.0"
},
"asked": null,
"changed": {
"nouns": ["approval"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-note_approval",
"params": {"choice":"approve","name":"EUROJUST","number":"1.0"},
"sentence": "Noted of EUROJUST on version 1.0: approved",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "note_approval"
}
}
}
];
