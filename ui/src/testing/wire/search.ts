// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const search: Recorded<'search'>[] = [
{
"answer": {
"found": [
{"after":" be requested before the first interview.","before":"Asked that ","field":"text","id":"item-N-04","item":"item-I-04","label":"TLP:AMBER","match":"preservation","name":"","noun":"note","reference":"N-04"}
],
"nearest": null,
"records": [["note",1]]
},
"asked": {"text":"preservation"},
"changed": null
},
{"answer":{"found":[],"nearest":"preservation","records":[]},"asked":{"text":"preservaton"},"changed":null}
];
