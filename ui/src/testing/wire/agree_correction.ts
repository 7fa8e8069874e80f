// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const agree_correction: Recorded<'agree_correction'>[] = [
{
"answer": {
"agreed": "Orders reach only some providers.",
"asked_on": "2024-07-04",
"asker": {"kind":"delegation","who":"delegation-DE"},
"drafted": "Asked that preservation be requested before the first interview.",
"id": "id-6",
"meeting": "meeting-3",
"note": "item-N-04",
"reason": "",
"remark": "By telephone",
"requested": "Orders reach only some providers.",
"revision": 2,
"state": "agreed"
},
"asked": null,
"changed": {
"nouns": ["note","correction"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-agree_correction",
"params": {"name":"N-04","noun":"note"},
"sentence": "Agreed on a correction of entry N-04",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "agree_correction"
}
}
}
];
