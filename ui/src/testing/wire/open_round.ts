// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const open_round: Recorded<'open_round'>[] = [
{
"answer": {
"bodies": ["EUROJUST","COM"],
"closed": null,
"id": "id-233",
"meeting": "meeting-3",
"opened": "2024-06-24T07:02:00Z",
"revision": 1,
"until": "2024-06-29",
"version": "version-1.0"
},
"asked": null,
"changed": {
"nouns": ["review_round"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-open_round",
"params": {"name":"1.0","status":"final"},
"sentence": "Opened a round of review of version 1.0",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "open_round"
}
}
}
];
