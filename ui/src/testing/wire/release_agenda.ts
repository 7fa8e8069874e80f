// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const release_agenda: Recorded<'release_agenda'>[] = [
{
"answer": {
"at": "2024-06-24T07:02:00Z",
"author": "Secretariat",
"id": "version-1.1",
"items": 21,
"name": "1.1",
"note": "Agreed",
"status": "final"
},
"asked": null,
"changed": {
"nouns": ["agenda_version"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-release_agenda",
"params": {"name":"1.1","status":"final"},
"sentence": "Released version 1.1 of the agenda",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "release_agenda"
}
}
}
];
