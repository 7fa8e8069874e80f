// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const restore_agenda: Recorded<'restore_agenda'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["agenda_item"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-restore_agenda",
"params": {"name":"1.0","status":null},
"sentence": "Returned to version 1.0 of the agenda",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "restore_agenda"
}
}
}
];
