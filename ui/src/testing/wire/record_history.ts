// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const record_history: Recorded<'record_history'>[] = [
{
"answer": {
"days": ["2024-06-24"],
"lines": [
{"changes":[{"fate":"added","fields":[],"name":"Joris Van den Eynde","noun":"person","record":"person-P02","reference":""},{"fate":"added","fields":[],"name":"Joris Van den Eynde","noun":"participant","record":"participant-P02","reference":"P02"}],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-87-create_sample","params":{},"sentence":"Made the sample meeting","seq":87,"state":"done","undoable":false,"verb":"create_sample"},"time":"09:02","touched":[]}
],
"name": "Joris Van den Eynde",
"noun": "participant",
"openings": 0,
"record": "participant-P02",
"reference": "P02",
"restorable": true,
"seen": 422,
"there": true,
"zone": "Europe/Amsterdam"
},
"asked": null,
"changed": null
},
{
"answer": {
"days": ["2024-06-24"],
"lines": [
{"changes":[{"fate":"added","fields":[],"name":"1 Welcome by the co-chairs; adoption of the agenda; house rules","noun":"note","record":"item-N-01","reference":"N-01"}],"day":"2024-06-24","kind":"change","label":null,"reason":"","step":{"actor":"Secretariat","announced":false,"at":"2024-06-24T07:02:00Z","id":"step-87-create_sample","params":{},"sentence":"Made the sample meeting","seq":87,"state":"done","undoable":false,"verb":"create_sample"},"time":"09:02","touched":[]}
],
"name": "1 Welcome by the co-chairs; adoption of the agenda; house rules",
"noun": "note",
"openings": 0,
"record": "item-N-01",
"reference": "N-01",
"restorable": true,
"seen": 422,
"there": true,
"zone": "Europe/Amsterdam"
},
"asked": {"noun":"note"},
"changed": null
}
];
