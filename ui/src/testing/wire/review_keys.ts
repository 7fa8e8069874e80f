// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const review_keys: Recorded<'review_keys'>[] = [
{
"answer": [
{
"answered": true,
"asked": true,
"at": "2024-06-24T07:02:00Z",
"by": "Ingrid Ambrosius-Salonen",
"choice": "approve",
"code": "EUROJUST",
"holds": false,
"name": "Eurojust",
"remark": "",
"version": "1.0",
"void_by": ["5b Workshop B: labour exploitation: People, Text, Other"]
},
{
"answered": false,
"asked": true,
"at": null,
"by": "",
"choice": null,
"code": "COM",
"holds": false,
"name": "European Commission",
"remark": "",
"version": null,
"void_by": []
}
],
"asked": null,
"changed": null
}
];
