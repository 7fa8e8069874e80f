// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_guest: Recorded<'remove_guest'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["guest"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": true,
"at": "2024-06-24T07:02:00Z",
"id": "step-425-remove_guest",
"params": {"name":"Noor Muster"},
"sentence": "Removed the guest Noor Muster",
"seq": 425,
"state": "done",
"undoable": true,
"verb": "remove_guest"
}
}
}
];
