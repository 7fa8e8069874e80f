// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const add_note: Recorded<'add_note'>[] = [
{
"answer": {
"at": "2024-06-26T11:34:00",
"attribution": "named",
"author": "P53",
"changed_since": false,
"chatham_house": true,
"codes": ["RO"],
"consent": false,
"effective_label": "TLP:AMBER",
"id": "item-N-41",
"item": "item-I-04",
"kind": "question",
"label": "TLP:AMBER",
"lowered_by": "",
"markings": [],
"meeting": "meeting-3",
"passages": [],
"place": null,
"printed_as": "unattributed",
"private": false,
"reference": "N-41",
"remark": "",
"revision": 1,
"said_by": "Ștefania Țurcanu-Brâncoveanu",
"speaker": {"kind":"participant","who":"participant-P30"},
"status": "cleaned",
"text": "Asked that preservation be requested before the first interview.",
"under_the_rule": true
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
"id": "step-423-add_note",
"params": {"name":"N-41"},
"sentence": "Added entry N-41 to the notes",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "add_note"
}
}
}
];
