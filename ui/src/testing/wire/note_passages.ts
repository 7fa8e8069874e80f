// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const note_passages: Recorded<'note_passages'>[] = [
{
"answer": [{"code":"case_number","found":"2024/1187-K","from":35,"proposed":"one case","to":46}],
"asked": {"text":"Does it need a warrant, as in file 2024/1187-K?"},
"changed": null
},
{
"answer": [{"code":"country","found":"Italy","from":3,"proposed":"one State","to":8}],
"asked": {"text":"In Italy it is recorded."},
"changed": null
},
{"answer":[],"asked":{"text":""},"changed":null}
];
