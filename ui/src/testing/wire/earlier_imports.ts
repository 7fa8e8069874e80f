// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const earlier_imports: Recorded<'earlier_imports'>[] = [
{
"answer": [
{
"at": "2024-06-24T07:02:00Z",
"digest": "20ac0a1e753d224caf091e4df9a63af3500b7a26a29e1269cbf8f8583f075ee2",
"file_name": "questions.csv",
"id": "id-219",
"kind": "participants",
"rows": 6,
"skipped": 1,
"totals": {"duplicate":0,"new":2,"rejected":3,"unchanged":0,"update":0,"withdrawn":0},
"undone": null
}
],
"asked": null,
"changed": null
}
];
