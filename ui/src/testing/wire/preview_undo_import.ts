// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const preview_undo_import: Recorded<'preview_undo_import'>[] = [
{
"answer": {
"at": null,
"goes": [
{"name":"Tadeja Korenjak","reference":"P61","sentence":"Was added then and is removed."},
{"name":"Ilse OBERHAUSER","reference":"P62","sentence":"Was added then and is removed."}
],
"stays": []
},
"asked": {"id":"id-219"},
"changed": null
}
];
