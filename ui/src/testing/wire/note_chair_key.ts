// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const note_chair_key: Recorded<'note_chair_key'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["publication_draft"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-534-note_key",
"params": {"choice":"approve","count":1,"name":"EUROJUST","publication":"report"},
"sentence": "Noted of EUROJUST on draft 1 of the outcome report: approved",
"seq": 534,
"state": "done",
"undoable": true,
"verb": "note_key"
}
}
}
];
