// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const save_needs: Recorded<'save_needs'>[] = [
{
"answer": {"accessibility":"hearing loop","dietary":"nut allergy"},
"asked": null,
"changed": {
"nouns": ["participant"],
"redo": null,
"saved_at": "2024-06-24T07:02:00Z",
"undo": {
"actor": "Secretariat",
"announced": false,
"at": "2024-06-24T07:02:00Z",
"id": "step-426-edit_person",
"params": {"name":"Íñigo Muñoz de la Peña"},
"sentence": "Changed Íñigo Muñoz de la Peña",
"seq": 426,
"state": "done",
"undoable": true,
"verb": "edit_person"
}
}
}
];
