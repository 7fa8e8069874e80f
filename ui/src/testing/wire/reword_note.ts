// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const reword_note: Recorded<'reword_note'>[] = [
{
"answer": {
"at": "2024-06-26T17:09:00",
"attribution": "named",
"author": "P54",
"changed_since": false,
"chatham_house": true,
"consent": false,
"id": "item-N-30",
"item": "item-I-07",
"kind": "intervention",
"label": "TLP:AMBER",
"lowered_by": "",
"markings": [],
"meeting": "meeting-3",
"place": null,
"private": false,
"reference": "N-30",
"remark": "The text names a country under the Chatham House Rule: an export should warn or ask for rewording.",
"revision": 2,
"speaker": {"kind":"participant","who":"participant-P17"},
"status": "cleaned",
"text": "In one State the decision is recorded on one page and follows the file."
},
"asked": null,
"changed": {"nouns":["note"],"redo":null,"saved_at":"2024-06-24T07:02:00Z","undo":null}
}
];
