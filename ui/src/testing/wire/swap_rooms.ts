// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const swap_rooms: Recorded<'swap_rooms'>[] = [
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
"id": "step-423-swap_rooms",
"params": {"number":"5a","title":"Workshop A: sexual exploitation"},
"sentence": "Swapped the room of item 5a, Workshop A: sexual exploitation",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "swap_rooms"
}
}
}
];
