// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const place_person: Recorded<'place_person'>[] = [
{
"answer": null,
"asked": null,
"changed": {
"nouns": ["participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-423-place_person",
"params": {"name":"Marie-Hélène Vandenbroucke-Delcour"},
"sentence": "Moved Marie-Hélène Vandenbroucke-Delcour within the delegation",
"seq": 423,
"state": "done",
"undoable": true,
"verb": "place_person"
}
}
}
];
