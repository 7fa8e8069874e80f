// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const earlier_imports: Recorded<'earlier_imports'>[] = [
{
"answer": [
{
"at": "2024-06-24T07:02:00Z",
"digest": "a3f2d3f705287e8ac1193b601fbef6063ddb047d9298a00f3a0d92af6190f4c4",
"file_name": "questions.csv",
"id": "id-219",
"kind": "participants",
"rows": 6,
"skipped": 1,
"totals": {"duplicate":0,"new":2,"nobody":0,"rejected":3,"unchanged":0,"update":0,"withdrawn":0},
"undone": null
}
],
"asked": null,
"changed": null
}
];
