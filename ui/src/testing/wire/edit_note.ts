// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const edit_note: Recorded<'edit_note'>[] = [
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
"id": "item-N-04",
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
"reference": "N-04",
"remark": "",
"revision": 2,
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
"id": "step-423-edit_note",
"params": {"name":"N-04"},
"sentence": "Changed entry N-04 of the notes",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "edit_note"
}
}
}
];
