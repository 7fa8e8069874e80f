// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const remove_agenda_items: Recorded<'remove_agenda_items'>[] = [
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
"id": "step-423-remove_agenda_item",
"params": {"number":"","title":"Coffee break"},
"sentence": "Removed Coffee break",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "remove_agenda_item"
}
}
}
];
