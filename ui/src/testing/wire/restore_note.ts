// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const restore_note: Recorded<'restore_note'>[] = [
{
"answer": {
"at": "2024-06-26T11:34:00",
"attribution": "named",
"author": "P53",
"changed_since": false,
"chatham_house": true,
"consent": false,
"id": "item-N-04",
"item": "item-I-04",
"kind": "intervention",
"label": "TLP:AMBER",
"lowered_by": "",
"markings": [],
"meeting": "meeting-3",
"place": null,
"private": false,
"reference": "N-04",
"remark": "",
"revision": 3,
"speaker": {"kind":"participant","who":"participant-P30"},
"status": "cleaned",
"text": "Asked that preservation be requested before the first interview."
},
"asked": null,
"changed": {
"nouns": ["note"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-426-restore_note",
"params": {"name":"N-04"},
"sentence": "Brought back an earlier wording of entry N-04",
"seq": 426,
"state": "done",
"undoable": true,
"verb": "restore_note"
}
}
}
];
