// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const undo_import: Recorded<'undo_import'>[] = [
{
"answer": {
"at": "2024-06-24T07:02:00Z",
"goes": [
{"name":"Tadeja Korenjak","reference":"P61","sentence":"Was added then and is removed."},
{"name":"Ilse OBERHAUSER","reference":"P62","sentence":"Was added then and is removed."}
],
"stays": []
},
"asked": {"id":"id-219"},
"changed": {
"nouns": ["person","participant","import"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-429-undo_import",
"params": {"count":4,"file":"questions.csv"},
"sentence": "Took back the import of questions.csv",
"seq": 429,
"state": "done",
"undoable": true,
"verb": "undo_import"
}
}
}
];
