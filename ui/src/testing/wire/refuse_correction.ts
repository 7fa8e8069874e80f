// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const refuse_correction: Recorded<'refuse_correction'>[] = [
{
"answer": {
"agreed": "",
"asked_on": "2024-07-04",
"asker": {"kind":"delegation","who":"delegation-DE"},
"drafted": "Asked that preservation be requested before the first interview.",
"id": "id-276",
"meeting": "meeting-3",
"note": "item-N-04",
"reason": "Not said",
"remark": "By telephone",
"requested": "Orders reach only some providers.",
"revision": 2,
"state": "refused"
},
"asked": null,
"changed": {
"nouns": ["correction"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-settle_correction",
"params": {"name":"N-04","noun":"note"},
"sentence": "Settled a correction of entry N-04",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "settle_correction"
}
}
}
];
